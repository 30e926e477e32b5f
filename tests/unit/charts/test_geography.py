"""The shapes: lines with two sides, outlines of any areas, and no disputed area in a country unless it is said."""

from __future__ import annotations

from functools import cache

import pytest

from dossier.areas import AREAS, area_of, owner
from dossier.charts.clipping import Box
from dossier.charts.geography import SEA, Arc, Shapes, shapes, spots
from dossier.charts.ground import Policy

INSIDE = {
    "abkhazia": (41.0, 43.1), "abyei": (28.4, 9.7), "aksai-chin": (79.5, 35.2), "arunachal-pradesh": (94.5, 28.2),
    "crimea": (34.2, 45.2), "falkland-islands": (-58.8, -51.7), "golan-heights": (35.78, 33.0),
    "halaib-triangle": (35.5, 22.4), "ilemi-triangle": (35.4, 5.0), "kashmir": (75.0, 33.8), "kosovo": (21.0, 42.6),
    "northern-cyprus": (33.5, 35.3), "palestine": (35.25, 32.0), "somaliland": (46.0, 9.5),
    "south-ossetia": (44.0, 42.4), "southern-kurils": (147.8, 44.97), "spratly-islands": (115.82, 10.73),
    "taiwan": (121.0, 24.0), "transnistria": (29.63, 46.84), "western-sahara": (-13.0, 24.5),
}
"""A point well inside of each, from general knowledge."""
MORE = {
    "kashmir": [(73.8, 34.2), (75.0, 35.7), (77.1, 35.4), (77.6, 34.2)], "palestine": [(34.38, 31.4)],
    "western-sahara": [(-10.0, 27.0), (-15.8, 22.0)], "crimea": [(33.2, 45.5), (36.2, 45.3)],
}
"""Further points: Azad Kashmir, Gilgit-Baltistan, the Siachen Glacier and Ladakh; Gaza; both sides of the berm."""
ELSEWHERE = {"KZ": (67, 48), "UA": (31, 49), "RU": (40, 56), "MA": (-6, 32), "IL": (34.9, 31.0), "SY": (38, 35),
             "IN": (78, 22), "PK": (68, 28), "CN": (105, 32), "GE": (43.4, 41.9), "RS": (20.9, 44), "MD": (28.5, 47.2)}


def covers(ring, x: float, y: float) -> bool:
    """True where a ring goes around a point an odd number of times."""
    inside = False
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            inside = not inside
    return inside


@cache
def outline(name: str, drawn: tuple[tuple[str, str], ...], wanted: str):
    policy = Policy(dict(drawn))
    return [ring.points for ring in shapes(name).outline(lambda area: policy.owner(area) == wanted)]


def owners(x: float, y: float, name: str = "regions", **drawn: str) -> list[str]:
    """Everybody in whose outline a point lies."""
    stated = tuple((area.replace("_", "-"), code) for area, code in drawn.items())
    everyone = {owner(area, dict(stated)) for area in shapes(name).areas}
    return sorted(one for one in everyone if sum(covers(ring, x, y) for ring in outline(name, stated, one)) % 2)


@pytest.mark.parametrize("area", AREAS)
def test_a_disputed_area_lies_in_no_country(area: str) -> None:
    for x, y in [INSIDE[area], *MORE.get(area, [])]:
        assert owners(x, y) == [area]


@pytest.mark.parametrize("area", [
    "arunachal-pradesh", "crimea", "kashmir", "somaliland", "western-sahara", "kosovo", "abkhazia", "aksai-chin"])
def test_nor_does_it_in_the_map_of_the_world(area: str) -> None:
    assert owners(*INSIDE[area], "world") == [area]


@pytest.mark.parametrize(("area", "code"), [
    ("crimea", "UA"), ("crimea", "RU"), ("kashmir", "IN"), ("western-sahara", "MA"), ("taiwan", "CN"), ("kosovo", "RS"),
    ("golan-heights", "SY")])
def test_it_lies_in_the_country_as_which_a_dossier_has_it_drawn(area: str, code: str) -> None:
    assert owners(*INSIDE[area], **{area: code}) == [code]


@pytest.mark.parametrize("code", ELSEWHERE)
def test_what_nobody_disputes_lies_where_it_should(code: str) -> None:
    assert owners(*ELSEWHERE[code]) == [code]


def test_the_sea_belongs_to_nobody() -> None:
    assert owners(-30, 30) == []
    assert owners(168, 38) == []


def test_every_area_has_a_shape_and_a_spot() -> None:
    assert set(AREAS) <= shapes("regions").areas
    assert set(AREAS) <= set(spots())
    assert {"VA", "SG", "MT", "MC", "TV", "NR", "BH"} <= set(spots())


def test_no_area_is_known_by_two_names() -> None:
    assert not {code for code in AREAS.values() if code} & (shapes("regions").areas | set(spots()))
    assert area_of("PS") == "palestine" and area_of("KZ") == "KZ"


def test_two_areas_drawn_as_one_have_no_line_between_them() -> None:
    """Two squares side by side: each by itself, and together."""
    plane = Shapes((
        Arc("A", "B", ((1, 0), (1, 1))),
        Arc("A", SEA, ((1, 1), (0, 1), (0, 0), (1, 0))),
        Arc("B", SEA, ((1, 0), (2, 0), (2, 1), (1, 1))),
    ))
    (right,) = plane.outline(lambda area: area == "B")
    assert right.points == [(1, 1), (1, 0), (2, 0), (2, 1), (1, 1)] and right.box == Box(1, 0, 2, 1)
    (both,) = plane.outline(lambda area: True)
    assert sorted(set(both.points)) == [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1)]
    (between,) = plane.lines(lambda a, b: SEA not in (a, b))
    assert between.points == [(1, 0), (1, 1)]
