"""The world by stance: who is coloured, how, and that nothing is told by colour alone."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from dossier.areas import AREAS
from dossier.charts.clipping import Box
from dossier.charts.geography import SEA, Arc, Shapes
from dossier.charts.ground import Frame, Ground, Policy
from dossier.charts.projection import EqualEarth
from dossier.charts.world import Chip, Country, Stance, World, chips, ground, is_shown, key, letter, world
from dossier.page import Link, Target

GOLDEN = Path(__file__).parent / "golden"


def country(code: str, stances: tuple[int, ...], name: str = "", weight: int = 1) -> Country:
    name = name or code
    return Country(code, name, f"{name} said", Target("reactions.md", f"by--{code.lower()}"), stances, weight)


def view(*countries: Country, policy: Policy = Policy()) -> World:
    stances = tuple(Stance(f"Stance {at}") for at in range(3))
    return World("map", "Reactions", "Two reacted.", stances, countries, policy)


def drawn(*countries: Country, policy: Policy = Policy()) -> ElementTree.Element:
    seen = view(*countries, policy=policy)
    return ElementTree.fromstring(world(seen, ground(policy)))


def shape(picture: ElementTree.Element, code: str) -> ElementTree.Element:
    return next(path for path in picture.iter("path") if path.get("id") == f"map-{code}")


def test_a_country_has_the_pattern_of_its_stance_and_one_link() -> None:
    picture = drawn(country("KZ", (1,), "Kazakhstan"))
    assert shape(picture, "KZ").get("fill") == "url(#map-s1)"
    assert "map-s1" in [pattern.get("id") for pattern in picture.iter("pattern")]
    links = list(picture.iter("a"))
    assert [(link.get("data-page"), link.get("aria-label")) for link in links] == [
        ("reactions.md#by--kz", "Kazakhstan said")]


def test_of_several_stances_none_wins() -> None:
    picture = drawn(country("RU", (0, 2)), country("CN", (2,)))
    (stripes,) = [one for one in picture.iter("pattern") if one.get("id") == "map-s0-2"]
    assert [rect.get("class") for rect in stripes.iter("rect")] == ["tone-1", "tone-3"]
    assert len({rect.get("width") for rect in stripes.iter("rect")}) == 1
    assert {"RU A C", "A C"} >= {text.text for text in picture.iter("text") if "spare" not in text.get("class", "")
                                 and text.text.startswith(("RU", "A"))}


def test_every_stance_has_a_letter_and_a_texture_of_its_own() -> None:
    seen = ElementTree.fromstring(key(view(country("KZ", (0,))), "nothing known", "disputed"))
    rows = ["".join(row.itertext()) for row in seen]
    assert rows == ["A Stance 0", "B Stance 1", "C Stance 2", "nothing known", "disputed"]
    samples = [ElementTree.tostring(pattern).split(b"=", 2)[2] for pattern in seen.iter("pattern")]
    assert len(set(samples)) == 4
    assert [letter(at) for at in (0, 25, 26, 53)] == ["A", "Z", "AA", "BB"]


@pytest.mark.parametrize("code", ["VA", "SG", "MT", "BH", "NR"])
def test_a_state_too_small_for_a_shape_has_a_dot(code: str) -> None:
    picture = drawn(country(code, (0,)))
    assert [dot.get("class") for dot in picture.iter("circle")] == ["hit", "dot tone-1"]


def test_a_large_country_has_no_dot() -> None:
    assert [dot.get("class") for dot in drawn(country("BR", (0,))).iter("circle")] == ["hit"]


def test_a_disputed_area_is_coloured_for_its_own_words_with_a_dashed_edge() -> None:
    picture = drawn(country("EH", (0,), "Western Sahara"))
    assert shape(picture, "EH").get("class") == "country is-disputed"
    assert shape(picture, "EH").get("d")


def test_the_colour_of_a_country_ends_at_a_disputed_area() -> None:
    plain = shape(drawn(country("UA", (0,))), "UA").get("d")
    stated = shape(drawn(country("UA", (0,)), policy=Policy({"crimea": "UA"})), "UA").get("d")
    assert plain != stated
    assert "crimea" in ground(Policy()).disputed
    assert "crimea" not in ground(Policy({"crimea": "UA"})).disputed
    assert ground(Policy({"crimea": "UA"})).assigned == ("crimea",)


def test_ids_are_unique_and_every_pattern_that_is_used_is_there() -> None:
    codes = ("RU", "CN", "KZ", "TW", "VA")
    text = world(view(*(country(code, (at % 3,)) for at, code in enumerate(codes))), ground(Policy()))
    ids = re.findall(r' id="([^"]+)"', text)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r"url\(#([^)]+)\)", text)) <= set(ids)
    assert {href.lstrip("#") for href in re.findall(r' href="([^"]+)"', text)} <= set(ids)
    assert "style=" not in text


def test_the_picture_is_small() -> None:
    """The whole world with ten reactions, in bytes; before compression."""
    codes = ("RU", "CN", "US", "AM", "BY", "KG", "TJ", "AZ", "TR", "UZ")
    assert len(world(view(*(country(code, (0,)) for code in codes)), ground(Policy())).encode()) < 40_000


def test_who_has_no_place_is_a_chip() -> None:
    assert chips([Chip(Link("CSTO", Target("reactions.md", "by--csto")), (0, 1))], "Elsewhere:") == (
        '<div class="off-map"><p>Elsewhere&#58;</p><ul class="chips"><li><a data-page="reactions.md#by--csto">CSTO</a> '
        '<b class="letter">A B</b></li></ul></div>').replace("&#58;", ":")
    assert chips([], "Elsewhere:") == ""


def test_an_invented_code_is_not_shown() -> None:
    assert not is_shown("") and not is_shown("ZZ")
    assert is_shown("KZ") and is_shown("TW") and is_shown("VA")


def island() -> Ground:
    """A world of two countries on one island, the middle of which both claim."""
    assert "crimea" in AREAS
    plane = Shapes((
        Arc("UA", "crimea", ((10, 0), (10, 20))), Arc("UA", SEA, ((10, 20), (0, 20), (0, 0), (10, 0))),
        Arc("crimea", "RU", ((20, 0), (20, 20))), Arc("RU", SEA, ((20, 0), (30, 0), (30, 20), (20, 20))),
        Arc("crimea", SEA, ((10, 0), (20, 0))), Arc("crimea", SEA, ((20, 20), (10, 20))),
    ))
    flat = EqualEarth()
    (left, bottom), (right, top) = flat(-5, -5), flat(35, 25)
    return Ground(plane, Policy(), flat, Frame(Box(left, top, right, bottom), 100), Box(-5, -5, 35, 25))


def test_an_island_that_two_claim() -> None:
    land = island()
    text = "\n".join([land.land(["UA"]), land.path(lambda one: one == "UA"), land.hatched("h"), land.borders()]) + "\n"
    assert text == (GOLDEN / "island.svg").read_text("utf-8")
    assert land.disputed == ("crimea",)
