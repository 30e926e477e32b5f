"""The maps on their pages: who may colour a country, what the captions say, and what stands beside them."""

from __future__ import annotations

import re
from html import unescape

from dossier.parse import parse
from dossier.render import render
from tests.cases import base_files

QUOTE = "  evidence:\n    - {source: herald, quote: A fire broke out in the harbour of Lund Bay}\n"
SIMFEROPOL = "simferopol:\n  name: Simferopol\n  kind: city\n  coordinates: {lat: 44.95, lon: 34.1}\n" + QUOTE
ABOUT = "title: A fire\nsummary: What is known.\n"


def page(path: str, **files: str) -> str:
    """The text of a page of the base dossier with these files, without tags."""
    more = {f"facts/{name}.yml": text.encode() for name, text in files.items()}
    base = base_files()
    if "actors" in files:
        more["facts/actors.yml"] += base["facts/actors.yml"]
    dossier, faults = parse({**base, **more})
    assert [str(fault) for fault in faults] == []
    return render(dossier)[path]


def caption(text: str) -> str:
    (found,) = re.findall(r"<figcaption>(.*?)</figcaption>", text)
    return unescape(re.sub("<[^>]+>", "", found))


def test_the_caption_names_the_disputed_areas_in_view() -> None:
    told = caption(page("places.md", places=SIMFEROPOL, events="", dossier=ABOUT))
    assert told == ("Shapes: Natural Earth, public domain, simplified. They settle no question of whose land it is. "
                    "Hatched, and given to no country, because states dispute whose they are: Crimea.")


def test_the_caption_says_what_the_editors_decided_and_why() -> None:
    borders = "borders:\n  crimea: {drawn: UA, reason: the dossier follows resolution 68/262.}\n"
    told = caption(page("places.md", places=SIMFEROPOL, events="", dossier=ABOUT + borders))
    assert told.endswith("By decision of the editors, Crimea is drawn as part of Ukraine: the dossier follows "
                         "resolution 68/262.")
    assert "Hatched" not in told


def test_places_without_a_position_are_named_below_the_map() -> None:
    nowhere = "nowhere:\n  name: Nowhere\n  kind: site\n" + QUOTE
    told = caption(page("places.md", places=SIMFEROPOL + nowhere, events="", dossier=ABOUT))
    assert told.endswith("Not on the map, because no position is on record: Nowhere.")
    assert "figure" not in page("places.md", places=nowhere, events="", dossier=ABOUT)


ACTORS = "".join(
    f"{id}:\n  name: {id.title()}\n  kind: {kind}\n  country: {country}\n{more}{QUOTE}" for id, kind, country, more in (
        ("norway", "state", "NO", ""), ("ministry", "government-body", "NO", "  part_of: norway\n"),
        ("council", "government-body", "SE", ""), ("paper", "media", "DK", ""),
    ))


def reaction(actor: str, stance: str, more: str = "") -> str:
    return f"{actor}-{stance}:\n  actor: {actor}\n  stance: {stance}\n  summary: Said so.\n{more}{QUOTE}"


def test_a_state_and_its_bodies_colour_a_country_and_nobody_else_does() -> None:
    said = reaction("norway", "concern") + reaction("ministry", "support") + reaction("council", "concern")
    text = page("reactions.md", actors=ACTORS, events="", reactions=said + reaction("paper", "denial"))
    labels = [unescape(one) for one in re.findall(r'data-page="[^"]+" aria-label="([^"]+)"|<a [^>]*href="#by--[^"]+" '
                                                  r'aria-label="([^"]+)"', text) for one in one if one]
    assert labels == ["Norway A B: Support; Concern"]
    assert re.findall(r'<li><a href="#by--([a-z]+)">', text) == ["council", "paper"]


def test_a_withdrawn_reaction_colours_nothing() -> None:
    change = "  status: withdrawn\n  change: {date: 2031-03-05, by: the editors, reason: It was never said.}\n"
    text = page("reactions.md", actors=ACTORS, events="", reactions=reaction("norway", "concern", change))
    assert "<svg" not in text


def test_without_any_country_there_is_a_key_and_a_list_and_no_map() -> None:
    text = page("reactions.md", actors=ACTORS, events="", reactions=reaction("paper", "denial"))
    assert "chart--world" not in text and "Numbers" not in caption(text)
    assert re.findall(r'<li><a href="#by--([a-z]+)">', text) == ["paper"]
