"""The vocabulary documents itself, and reads the short forms that contributors write."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from dossier import model
from dossier.fielddocs import meaning
from dossier.model import KINDS, About, Actor, Body, Event, Part, Place, Source


def parts() -> list[type[Part]]:
    """Every mapping of the vocabulary, records and their parts."""
    found = [one for one in vars(model).values() if isinstance(one, type) and issubclass(one, Part)]
    return [one for one in found if one.__module__ == model.__name__]


@pytest.mark.parametrize("part", parts(), ids=lambda part: part.__name__)
def test_every_field_says_what_it_means(part: type[Part]) -> None:
    assert part.__doc__ and part.__doc__.strip().endswith(".")
    for name in part.model_fields:
        assert meaning(part, name).endswith("."), f"{part.__name__}.{name} has no docstring"


def test_the_kinds_are_those_of_the_files() -> None:
    assert list(KINDS) == ["sources", "actors", "events", "figures", "reactions", "claims", "questions", "places"]


def test_one_id_is_a_list_of_one() -> None:
    event = Event.model_validate({"date": "2031", "title": "A fire", "category": "other", "said_by": "police"})
    assert event.said_by == ("police",)


def test_members_may_be_written_short() -> None:
    actor = Actor.model_validate({"name": "Pact", "kind": "alliance", "members": ["a", {"actor": "b", "from": "2031"}]})
    assert [(one.actor, one.start and one.start.text) for one in actor.members] == [("a", None), ("b", "2031")]


def test_a_name_of_python_is_no_name_of_ours() -> None:
    with pytest.raises(ValidationError):
        Body.model_validate({"first": "1", "last": "2"})
    assert Body.model_validate({"from": "1", "to": "2"}).last == 2


@pytest.mark.parametrize(("field", "good", "bad"), [
    ("country", "NO", "no"), ("country", "KZ", "EU"), ("zone", "Asia/Almaty", "Asia/Almatty"),
])
def test_codes_are_those_of_the_standards(field: str, good: str, bad: str) -> None:
    place = {"name": "Town", "kind": "city"}
    assert getattr(Place.model_validate({**place, field: good}), field) == good
    with pytest.raises(ValidationError):
        Place.model_validate({**place, field: bad})


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://x.example", "example.org", "https://", "https://a b"])
def test_only_web_addresses_are_addresses(url: str) -> None:
    source = {"file": "a.txt", "sha256": "0" * 64, "language": "en"}
    assert Source.model_validate({**source, "url": "https://example.org/a"}).url
    with pytest.raises(ValidationError):
        Source.model_validate({**source, "url": url})


def test_a_dossier_needs_a_title_and_a_summary_and_nothing_else() -> None:
    about = About.model_validate({"title": "Fire", "summary": "A fire."})
    assert (about.zone, about.language, about.licence) == ("UTC", "en", "CC-BY-4.0")
