"""The filter of a page: which facets a reader can choose from, in which words, and how often each value occurs.

A facet is shown where it can tell records apart: where there are at least two records, and two values to choose from.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from dossier import edtf
from dossier.desk import Desk, statement_anchor
from dossier.facets import UNANSWERED, Filed, Traits, filed
from dossier.model import CATEGORIES, STANCES, Response, Status
from dossier.words import Words

FEW = 12
"""So many values are a list to look through; more get a field to find them by."""

FACETS: Mapping[str, tuple[str, ...]] = {
    "events": ("category", "actor", "place", "day", "status", "source"),
    "figures": ("actor", "place", "day", "status", "source"),
    "reactions": ("stance", "actor", "day", "status", "source"),
    "claims": ("actor", "answer", "day", "status", "source"),
}
"""The facets of each kind of record, in the order of the form and of the address."""

NOUNS = {"events": "event", "figures": "figure", "reactions": "reaction", "claims": "claim"}
"""The noun with which records are counted."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value that can be chosen."""

    value: str
    """As it stands in the address: "almaty"."""
    label: str
    """As a reader sees it: "Almaty"."""
    count: int
    """How many records are filed under it."""
    depth: int = 0
    """How many of the larger places around a place stand above it in the list."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One question to which the records have different answers."""

    name: str
    """Its name in the address: "place"."""
    label: str
    """Its name for readers: "Place"."""
    help: str
    """What choosing a value means where that is not plain, or empty."""
    choices: tuple[Choice, ...]
    """The values, or the days on which something begins or ends."""
    undated: Choice | None = None
    """For days: the records that name none, where there are some."""

    @property
    def style(self) -> str:
        """Which controls it gets: "days" (from, until), "few" or "many"."""
        return "days" if self.name == "day" else "few" if len(self.choices) <= FEW else "many"

    @property
    def boxes(self) -> tuple[Choice, ...]:
        """What is chosen by check box: every value, but of days only that there is none."""
        return self.choices if self.style != "days" else (self.undated,) if self.undated else ()


@dataclass(frozen=True, slots=True)
class Filter:
    """The filter of a page, and what each of its records is filed under."""

    facets: tuple[Facet, ...]
    """The facets; without one, the page needs no filter."""
    everything: str
    """"25 events"."""
    shown: str
    """The phrases "{shown} of {n} events" by plural category, as JSON."""
    chosen: str
    """The phrases "{n} chosen" by plural category, as JSON."""
    language: str
    """The language whose plural categories those are (BCP 47)."""
    note: str
    """What a reader should know of the filter as a whole, or empty."""
    traits: Mapping[str, Traits]
    """By anchor of a record, or of an account of it: the values under the facets shown."""


def of(desk: Desk, kind: str) -> Filter:
    """The filter for all records of a kind."""
    records = filed(desk.dossier, kind)
    found = (_facet(desk, kind, name, records) for name in FACETS[kind])
    facets = tuple(one for one in found if len(records) > 1 and len(one.choices) + bool(one.undated) > 1)
    noun, words = NOUNS[kind], desk.words
    names = [facet.name for facet in facets]
    return Filter(
        facets=facets,
        everything=words.count(len(records), noun),
        shown=_plural_forms(words, f"shown-{noun}"),
        chosen=_plural_forms(words, "chosen"),
        language=words.language,
        note=words.find(f"filter.{kind}.note"),
        traits=dict(_traits(desk, kind, records, names)) if facets else {},
    )


def _plural_forms(words: Words, noun: str) -> str:
    """The patterns of a count by plural category, as JSON: the script counts later than the build."""
    return json.dumps(words.forms(noun), ensure_ascii=False)


def _traits(desk: Desk, kind: str, records: Iterable[Filed], names: Sequence[str]) -> Iterator[tuple[str, Traits]]:
    for record in records:
        yield record.id, _only(record.traits, names)
        for at, part in enumerate(record.parts):
            yield statement_anchor(desk.dossier.records(kind)[record.id], at), _only(part, names)


def _only(traits: Traits, names: Sequence[str]) -> Traits:
    return {name: traits[name] for name in names if name in traits}


def _facet(desk: Desk, kind: str, name: str, records: Sequence[Filed]) -> Facet:
    find = desk.words.find
    label = find(f"filter.{kind}.{name}") or desk.words.say(f"filter.{name}")
    help = find(f"filter.{kind}.{name}.help") or find(f"filter.{name}.help")
    if name == "day":
        without = sum(any(name not in traits for traits in record.accounts) for record in records)
        undated = Choice("not-given", desk.words.say("filter.undated"), without) if without else None
        return Facet(name, label, help, tuple(_days(desk, records)), undated)
    counts = Counter(value for record in records for value in record.values(name))
    return Facet(name, label, help, tuple(_CHOICES[name](desk, counts)))


def _listed(order: Callable[[Desk], Iterable[str]], label: Callable[[Desk, str], str]) -> Callable[..., Any]:
    """Choices in a given order; values that it does not know stand at its end."""

    def choices(desk: Desk, counts: Counter[str]) -> Iterator[Choice]:
        known = [value for value in order(desk) if value in counts]
        for value in (*known, *sorted(set(counts) - set(known))):
            yield Choice(value, label(desk, value), counts[value])

    return choices


def _actors(desk: Desk, counts: Counter[str]) -> Iterator[Choice]:
    """Those first who occur most often, then by name."""
    found = [Choice(id, desk.dossier.actors[id].name, count) for id, count in counts.items()]
    return iter(sorted(found, key=lambda one: (-one.count, one.label.casefold(), one.value)))


def _places(desk: Desk, counts: Counter[str]) -> Iterator[Choice]:
    """Every place under the larger one in which it lies."""
    within: dict[str | None, list[str]] = {}
    for place in desk.dossier.places.values():
        if place.id in counts:
            within.setdefault(place.part_of, []).append(place.id)
    waiting = [(id, 0) for id in reversed(within.get(None, []))]
    while waiting:
        id, depth = waiting.pop()
        yield Choice(id, desk.dossier.places[id].name, counts[id], depth)
        waiting += [(inner, depth + 1) for inner in reversed(within.get(id, []))]


def _days(desk: Desk, records: Sequence[Filed]) -> Iterator[Choice]:
    """The days on which something begins or ends, each with the number of records that reach over it."""
    spans = [record.values("day") for record in records]
    for day in sorted({end for found in spans for span in found for end in span.split("/")} - {".."}):
        reaching = sum(any(_covers(span, day) for span in found) for found in spans)
        yield Choice(day, desk.words.date(edtf.parse(day)), reaching)


def _covers(span: str, day: str) -> bool:
    first, last = span.split("/")
    return (first == ".." or first <= day) and (last == ".." or last >= day)


_CHOICES: Mapping[str, Callable[[Desk, Counter[str]], Iterator[Choice]]] = {
    "category": _listed(lambda desk: (*CATEGORIES, *desk.about.categories),
                        lambda desk, one: desk.words.label("category", one, desk.about.categories)),
    "stance": _listed(lambda desk: (*STANCES, *desk.about.stances), Desk.stance),
    "status": _listed(lambda desk: get_args(Status), lambda desk, one: desk.words.label("status", one)),
    "answer": _listed(lambda desk: (*get_args(Response.model_fields["stance"].annotation), UNANSWERED),
                      lambda desk, one: desk.words.label("answer", one)),
    "source": _listed(lambda desk: desk.dossier.sources, lambda desk, one: desk.title(desk.dossier.sources[one])),
    "actor": _actors,
    "place": _places,
}
"""How the values of each facet but the day are named and put in order."""
