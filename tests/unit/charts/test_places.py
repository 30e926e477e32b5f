"""The map of places: each as exactly as it is known, near a pole, across 180 degrees, and in a picture of its own."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from dossier.charts.ground import Policy
from dossier.charts.places import Group, Map, key, places
from dossier.charts.sight import RATIO, Place, close, sight
from dossier.page import Target

GOLDEN = Path(__file__).parent / "golden"


def place(name: str, lon: float, lat: float, precision: str = "locality", **more) -> Place:
    return Place(name, f"{name}, {precision}", Target("places.md", name.lower()), lon, lat, precision, **more)


def drawn(*found: Place, policy: Policy = Policy(), groups: tuple[Group, ...] = ()) -> ElementTree.Element:
    view = Map("map", "Places", "Some places.", found, groups, policy)
    return ElementTree.fromstring(places(view, sight(found, policy)))


def signs(picture: ElementTree.Element) -> list[str]:
    return [one.get("class") or one.get("fill") for link in picture.iter("a") for one in link.iter("circle")
            if one.get("class") != "hit"]


@pytest.mark.parametrize(("precision", "more", "expected"), [
    ("point", {}, ["pin"]), ("locality", {}, ["ring", "pin"]), ("region", {}, ["url(#map-soft)"]),
    ("region", {"radius_km": 90}, []), ("country", {"country": "KZ"}, []), ("country", {}, ["url(#map-soft)"]),
])
def test_only_a_spot_has_a_pin(precision: str, more: dict, expected: list[str]) -> None:
    assert signs(drawn(place("Somewhere", 67, 48, precision, **more))) == expected


def test_a_known_radius_is_a_true_circle() -> None:
    """At 60 degrees north a circle of 100 kilometres is as wide as it is high."""
    found = place("There", 20, 60, "region", radius_km=100)
    (reach,) = [path for path in drawn(found).iter("path") if path.get("class") == "reach"]
    x = y = 0
    xs, ys = [], []
    head, steps = reach.get("d", "").rstrip("z").split("l")
    x, y = map(int, head[1:].split())
    numbers = [int(one) for one in steps.replace("-", " -").split()]
    for across, down in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + across, y + down
        xs.append(x)
        ys.append(y)
    assert max(xs) - min(xs) == pytest.approx(max(ys) - min(ys), rel=0.02)
    assert (max(xs) - min(xs)) / 1080 * sight([found]).frame.km == pytest.approx(200, rel=0.02)


def test_a_country_is_shown_by_its_shape_and_its_name_stands_in_it() -> None:
    picture = drawn(place("Kazakhstan", 67, 48, "country", country="KZ"))
    assert [path.get("class") for path in picture.iter("path") if path.get("class") == "meant"] == ["meant"]
    (link,) = picture.iter("a")
    assert {text.get("text-anchor") for text in link.iter("text")} == {"middle"}


@pytest.mark.parametrize("found", [
    [place("Almaty", 76.92, 43.24)],
    [place("Suva", 178.44, -18.14), place("Apia", -171.77, -13.83)],
    [place("Pole", 0, 90), place("Alert", -62.3, 82.5), place("Dikson", 80.5, 73.5)],
    [place("South Pole", 0, -90), place("Vostok", 106.8, -78.5)],
    [place("Lima", -77, -12), place("Tokyo", 139.7, 35.7), place("Oslo", 10.7, 59.9), place("Sydney", 151, -33.9)],
])
def test_all_places_are_in_view_wherever_they_are(found: list[Place]) -> None:
    seen = sight(found)
    for one in found:
        x, y = seen.at(one)
        assert 0.03 < x < 0.97 and 0.03 < y < 0.97, one.name
    box = seen.frame.box
    assert (box.bottom - box.top) / (box.right - box.left) == pytest.approx(RATIO)
    assert seen.has_land
    assert drawn(*found) is not None


def test_a_view_across_180_degrees_is_narrow() -> None:
    assert sight([place("Suva", 178.44, -18.14), place("Apia", -171.77, -13.83)]).frame.km < 2000


def test_a_single_place_has_some_land_around() -> None:
    seen = sight([place("Almaty", 76.92, 43.24)])
    assert seen.frame.km == 300 and seen.at((76.92, 43.24)) == pytest.approx((0.5, 0.5))


def test_in_the_open_sea_the_grid_carries_the_picture() -> None:
    found = [place("One", 167, 38), place("Two", 168, 38.5)]
    assert not sight(found).has_land
    picture = drawn(*found)
    assert not [path for path in picture.iter("path") if path.get("class") == "land"]
    assert {"167 False", "38 True"} <= {text.text for text in picture.iter("text")}


def test_places_that_would_cover_each_other_have_a_picture_of_their_own() -> None:
    far, here, beside = place("Far", 60, 45), place("Here", 76.9, 43.2), place("Beside", 76.91, 43.21)
    assert close([far, here, beside]) == [(here, beside)]
    group = Group("Here +1", "Here and Beside", Target("places.md", "map--1"), (here, beside))
    picture = drawn(far, here, beside, groups=(group,))
    assert [link.get("data-page") for link in picture.iter("a")] == ["places.md#far", "places.md#map--1"]
    detail = sight([here, beside], detail=True)
    assert detail.too_close and not detail.has_land
    assert close([far, here]) == []


def test_disputed_areas_in_view_are_known_for_the_caption() -> None:
    simferopol = [place("Simferopol", 34.1, 44.95)]
    assert sight(simferopol).ground.disputed == ("crimea",)
    stated = Policy({"crimea": "UA"})
    assert (sight(simferopol, stated).ground.disputed, sight(simferopol, stated).ground.assigned) == ((), ("crimea",))


def test_the_key_tells_what_is_there_and_nothing_else() -> None:
    words = {sign: sign for sign in ("point", "locality", "circle", "area", "group")}
    view = Map("map", "Places", "", (place("A", 1, 1, "point"), place("B", 2, 2, "region", radius_km=9)))
    assert ["".join(row.itertext()) for row in ElementTree.fromstring(key(view, words))] == ["point", "circle"]


def test_a_small_view_as_it_is_drawn() -> None:
    """Two towns, a region and a spot in the open sea: every sign once."""
    found = (place("Port", 167, 38), place("Town", 168, 38.5, weight=3), place("Valley", 167.5, 38.8, "region"),
             place("Zone", 168.4, 38.1, "region", radius_km=20), place("Rig", 167.4, 37.9, "point"))
    text = places(Map("map", "Places", "Five places.", found), sight(found)).replace("><", ">\n<") + "\n"
    assert text == (GOLDEN / "places.svg").read_text("utf-8")


def test_a_picture_of_a_region_is_small() -> None:
    found = [place("Almaty", 76.92, 43.24), place("Moscow", 37.62, 55.76),
             place("Kazakhstan", 67, 48, "country", country="KZ")]
    assert len(places(Map("map", "Places", "", tuple(found)), sight(found)).encode()) < 25_000
