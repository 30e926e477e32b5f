"""What the records of a page can be told apart by: ids and days, without a word for a reader.

A record is filed under values of several facets. Nothing is inferred: a record without a place is filed under none,
and one that is dated to a month has no day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dossier.dossier import Dossier
from dossier.edtf import Day, Edtf
from dossier.model import Record

Traits = Mapping[str, tuple[str, ...]]
"""By facet: the values under which something is filed. Under "day" stands one span, "2031-03-04/2031-03-05"; an end
that the record leaves open is ".."."""

UNANSWERED = "none"
"""Under "answer": a claim to which no answer is on record."""


@dataclass(frozen=True, slots=True)
class Filed:
    """A record and what it is filed under."""

    id: str
    """The record's id."""
    traits: Traits
    """What holds for the record as a whole."""
    parts: tuple[Traits, ...] = ()
    """What holds for each account of it, in the order of the record: a figure is found by its accounts."""

    @property
    def accounts(self) -> tuple[Traits, ...]:
        """The things that must fit a filter, at least one of them: each account with what holds for all."""
        return tuple(_joined(self.traits, part) for part in self.parts) or (self.traits,)

    def values(self, facet: str) -> frozenset[str]:
        """Every value of a facet under which the record or an account of it is filed."""
        return frozenset(value for traits in self.accounts for value in traits.get(facet, ()))


def filed(dossier: Dossier, kind: str) -> tuple[Filed, ...]:
    """All records of a kind, in the order of the files."""
    of = _OF[kind]
    return tuple(of(dossier, record) for record in dossier.records(kind).values())


def around(dossier: Dossier, place: str | None) -> tuple[str, ...]:
    """A place and every larger one in which it lies, so that a country holds what happened in its towns."""
    found: dict[str, None] = {}
    while place and place not in found:
        found[place] = None
        place = dossier.places[place].part_of
    return tuple(found)


def days(date: Edtf | None) -> tuple[str, ...]:
    """From which day to which a date reaches, as one span; nothing where it names no day.

    A month or a year is no day. An end that is open ("..") stays open; an end that nobody knows adds no day: something
    that began on the 4th, with an end not known, is filed under the 4th.
    """
    if date is None or date.precision not in ("time", "day"):
        return ()
    first, last = date.first, date.last
    if date.kind == "interval":
        first = first or (None if date.start == ".." else last)
        last = last or (None if date.end == ".." else first)
    return (f"{_written(first)}/{_written(last)}",)


def _written(day: Day | None) -> str:
    return "{:04}-{:02}-{:02}".format(*day) if day else ".."


def _event(dossier: Dossier, event: Any) -> Filed:
    return Filed(event.id, _kept(
        category=(event.category,),
        actor=(*event.actors, *event.affected, *event.said_by, *event.via),
        place=around(dossier, event.place),
        day=days(event.date),
        status=(event.status,),
        source=_sources(dossier, event),
    ))


def _figure(dossier: Dossier, figure: Any) -> Filed:
    """What is no account's own holds for all of them: where it was counted, and that the whole was taken back."""
    whole = _kept(
        place=around(dossier, figure.scope.where),
        status=() if figure.status == "reported" else (figure.status,),
        source=_sources(dossier, figure, lambda path: path[0] != "statements"),
    )
    return Filed(figure.id, whole, tuple(
        _kept(
            actor=(*each.said_by, *each.via),
            day=days(each.as_of or dossier.reported(each)),
            status=(each.status,),
            source=_sources(dossier, figure, lambda path, at=at: path[:2] == ("statements", at)),
        )
        for at, each in enumerate(figure.statements)
    ))


def _reaction(dossier: Dossier, reaction: Any) -> Filed:
    return Filed(reaction.id, _kept(
        stance=(reaction.stance,),
        actor=(reaction.actor, reaction.speaker, *reaction.via),
        day=days(reaction.date),
        status=(reaction.status,),
        source=_sources(dossier, reaction),
    ))


def _claim(dossier: Dossier, claim: Any) -> Filed:
    answers = claim.responses
    answering = [actor for each in answers for actor in (each.actor, each.speaker, *each.via)]
    return Filed(claim.id, _kept(
        actor=(*claim.said_by, *claim.via, *answering),
        answer=tuple(each.stance for each in answers) or (UNANSWERED,),
        day=days(claim.date),
        status=(claim.status,),
        source=_sources(dossier, claim),
    ))


_OF: Mapping[str, Callable[[Dossier, Any], Filed]] = {
    "events": _event, "figures": _figure, "reactions": _reaction, "claims": _claim,
}
"""How the records of each kind that has filters are filed."""


def _sources(dossier: Dossier, record: Record, within: Callable[..., bool] = lambda path: True) -> tuple[str, ...]:
    return tuple(one.source for one in dossier.citations_of(record) if within(one.path))


def _kept(**facets: Iterable[str | None]) -> Traits:
    """Each value once, and no facet without one."""
    unique = {name: tuple(dict.fromkeys(value for value in values if value)) for name, values in facets.items()}
    return {name: values for name, values in unique.items() if values}


def _joined(whole: Traits, part: Traits) -> Traits:
    return _kept(**{name: (*whole.get(name, ()), *part.get(name, ())) for name in {**whole, **part}})
