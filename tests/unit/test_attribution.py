"""How articles attribute, hedge and deny, in four languages; and which words name an actor."""

from __future__ import annotations

import pytest

from dossier.attribution import attribution, hedge, negation_after, negation_before, spoken, vague_speaker
from dossier.naming import head

VAGUE = [
    ("Two died, authorities said.", "en", "authorities said"),
    ("Two died, said officials.", "en", "said officials"),
    ("Two died, according to state-run media.", "en", "according to state-run media"),
    ("The port authority denied reports.", "en", ""),
    ("The source of the fire was unclear.", "en", ""),
    ("Laut Augenzeugen starben zwei.", "de", "Laut Augenzeugen"),
    ("Deux morts, selon des sources.", "fr", "selon des sources"),
    ("Двое погибли, сообщили власти.", "ru", "сообщили власти"),
    ("Two died, authorities said.", "ja", ""),
]
HEDGES = [
    ("reportedly lost", "en", "reportedly"),
    ("is believed to have died", "en", "is believed to"),
    ("are said to have died", "en", "are said to"),
    ("initially reported", "en", "initially reported"),
    ("initially peaceful", "en", ""),
    ("claimed that", "en", "claimed"),
    ("claimed the lives of 17", "en", ""),
    ("according to the law", "en", ""),
    ("soll zwei Menschen getötet haben", "de", "soll zwei Menschen getötet haben"),
    ("soll zwei Zimmer bekommen", "de", ""),
    ("aurait coulé", "fr", "aurait"),
    ("якобы погибли", "ru", "якобы"),
]
BEFORE = [
    ("The mayor denied that ", "en", "denied"),
    ("It was not only ", "en", None),
    ("He did not stay, and ", "en", None),
    ("It was not clear why ", "en", None),
    ("claimed, without evidence, that ", "en", "without evidence"),
    ("There were not in any of those ", "en", None),
    ("No. 5 ", "en", None),
    ("не подтвердил ", "ru", "не"),
]
AFTER = [(" was false", "en", "false"), (" did not happen", "en", "not"), (", he said, was not so", "en", None),
         (" lasted and did not end", "en", None), (" не подтвердилось", "ru", "не")]
SPOKEN = [
    ("He said “two ships” and “no more”.", ["two ships", "no more"]),
    ("„Zwei Schiffe“, sagte er.", ["Zwei Schiffe"]),
    ("«Два судна», — сказал он.", ["Два судна"]),
    ("‘We don’t know,’ he said.", ["We don’t know,"]),
    ("the country’s biggest city", []),
    ("“It goes on", ["It goes on"]),
    ("— Два судна, — сказал он.", ["— Два судна, — сказал он."]),
]
HEADS = [
    ("State Emergency Committee", "Committee"),
    ("Commission of inquiry into the failure", "Commission"),
    ("Authorities in Holm (not named)", "Authorities"),
    ("Государственный комитет по чрезвычайным ситуациям", "комитет"),
    ("Ministère de la Santé", "Ministère"),
]


@pytest.mark.parametrize(("text", "language", "found"), VAGUE)
def test_a_speaker_who_is_not_named(text: str, language: str, found: str) -> None:
    assert vague_speaker(text, language) == found


@pytest.mark.parametrize(("text", "language", "found"), HEDGES)
def test_a_hedge(text: str, language: str, found: str) -> None:
    assert hedge(text, language) == found


@pytest.mark.parametrize(("text", "language", "found"), BEFORE)
def test_a_negation_before(text: str, language: str, found: str | None) -> None:
    place = negation_before(text, language)
    assert (text[slice(*place)] if place else None) == found


@pytest.mark.parametrize(("text", "language", "found"), AFTER)
def test_a_negation_after(text: str, language: str, found: str | None) -> None:
    place = negation_after(text, language)
    assert (text[slice(*place)] if place else None) == found


@pytest.mark.parametrize(("text", "found"), SPOKEN)
def test_what_is_spoken(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in spoken(text)] == found


@pytest.mark.parametrize(("name", "noun"), HEADS)
def test_the_noun_of_a_name(name: str, noun: str) -> None:
    assert head(name) == noun


def test_the_nearest_attribution_is_shown() -> None:
    text = "Two died, the mayor said. Three were hurt, the port authority said."
    assert attribution(text, "en", text.index("port")) == "the port authority said"
    assert attribution("Two died.", "en", 0) == ""
