"""A whole dossier: its records, its sources' texts, and every quotation with the place at which it was found."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from dossier.allowances import Allowance
from dossier.anchor import Match
from dossier.article import Article
from dossier.edtf import Edtf
from dossier.model import (
    About,
    Actor,
    Claim,
    Common,
    Event,
    Evidence,
    Figure,
    NoFact,
    Path,
    Place,
    Question,
    Reaction,
    Record,
    Source,
)
from dossier.span import Span

T = TypeVar("T")


@dataclass(frozen=True)
class Capture:
    """What was found at the place that a source names."""

    path: str
    """Where it was looked for, below the dossier's folder; empty where the source names no place in it."""
    sha256: str = ""
    """The sum of the bytes found; empty where there were none."""
    article: Article | None = None
    """The article, where the bytes could be read as text."""
    problem: str = ""
    """Why there is no article: "outside", "missing", "too-large", "unreadable", "not-utf8"; else empty."""
    detail: str = ""
    """What belongs to the problem: where a link leads, the number of bytes, the byte that is not UTF-8."""


@dataclass(frozen=True)
class Reference:
    """One record naming another."""

    record: Record
    """The record that names."""
    path: Path
    """The field in which it does."""
    kind: str
    """The kind of the record that is named; "statements" for a statement of a figure."""
    target: str
    """The id that is named; of a statement "figure-id/statement-id"."""

    @property
    def span(self) -> Span:
        """Where the name is written."""
        return self.record.at(*self.path)


@dataclass(frozen=True)
class Citation:
    """One quotation, and where in its article it stands."""

    record: Record
    """The record that rests on it."""
    path: Path
    """The field of the record in which it is written: `("evidence", 0)`."""
    evidence: Evidence | NoFact
    source: str
    """Id of the source."""
    matches: tuple[Match, ...] | None
    """Where the words occur in the body; exactly one when verified; None where there is no text to look in."""

    @property
    def match(self) -> Match | None:
        """The one place at which the words stand; None unless the quotation is verified."""
        return self.matches[0] if self.matches is not None and len(self.matches) == 1 else None

    @property
    def span(self) -> Span:
        """Where the quotation is written."""
        return self.record.at(*self.path, "quote")


Ids = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Dossier:
    """Everything that could be read. Mappings are in the order of the files, then of the lines."""

    about: About
    sources: Mapping[str, Source] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    figures: Mapping[str, Figure] = field(default_factory=dict)
    reactions: Mapping[str, Reaction] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    captures: Mapping[str, Capture] = field(default_factory=dict)
    """By the source's id: what was found at the place that it names."""
    references: tuple[Reference, ...] = ()
    """Every mention of one record by another."""
    citations: tuple[Citation, ...] = ()
    """Every quotation on which a record rests."""
    excused: tuple[Citation, ...] = ()
    """Every sentence that a source lists as carrying no fact."""
    declared: Ids = field(default_factory=dict)
    """All ids that are written down, by kind, those of faulty records included; "statements" too."""
    allowances: tuple[Allowance, ...] = ()
    """Every comment that allows what a rule finds."""
    today: datetime.date | None = None
    """The day of the check, for what has a term; None where nobody asked for it."""
    incomplete: frozenset[str] = frozenset()
    """Kinds of which a file could not be read to its end, so that an id may be missing without fault."""

    def records(self, kind: str) -> Mapping[str, Record]:
        """The records of one kind, by its plural name."""
        found: Mapping[str, Record] = getattr(self, kind)
        return found

    def all_records(self) -> Iterable[Record]:
        """Every record but the dossier's own, kind by kind."""
        for kind in ("sources", "actors", "events", "figures", "reactions", "claims", "questions", "places"):
            yield from self.records(kind).values()

    def once(self, name: str, make: Callable[[], T]) -> T:
        """What several modules work out of the whole dossier, made once, as a cached property is."""
        memo = vars(self)
        if name not in memo:
            memo[name] = make()
        made: T = memo[name]
        return made

    def reported(self, record: Common) -> Edtf | None:
        """When a record or statement became known: as it says, else when its earliest source was published."""
        if record.reported:
            return record.reported
        sources = (self.sources.get(one.source) for one in record.evidence)
        dates = [source.published for source in sources if source and source.published]
        return min(dates, key=lambda date: date.sort_key, default=None)

    def article(self, source: str) -> Article | None:
        """The text of a source, where it could be read."""
        capture = self.captures.get(source)
        return capture.article if capture else None

    @cached_property
    def _by_place(self) -> Mapping[tuple[str, str, Path], Citation]:
        return {(one.record.kind, one.record.id, one.path): one for one in self.citations}

    @cached_property
    def _by_source(self) -> Mapping[str, tuple[Citation, ...]]:
        return _grouped(self.citations, lambda one: one.source)

    @cached_property
    def _by_record(self) -> Mapping[tuple[str, str], tuple[Citation, ...]]:
        return _grouped(self.citations, lambda one: (one.record.kind, one.record.id))

    def citation(self, record: Record, *path: str | int) -> Citation | None:
        """The citation of the quotation that a record writes at a path."""
        return self._by_place.get((record.kind, record.id, path))

    def citations_on(self, source: str) -> tuple[Citation, ...]:
        """All citations of one source, in the order of the records."""
        return self._by_source.get(source, ())

    def citations_of(self, record: Record) -> tuple[Citation, ...]:
        """All citations of one record, whatever field they stand in."""
        return self._by_record.get((record.kind, record.id), ())


def _grouped(citations, key):  # type: ignore[no-untyped-def]
    groups: dict[object, list[Citation]] = {}
    for one in citations:
        groups.setdefault(key(one), []).append(one)
    return {name: tuple(group) for name, group in groups.items()}
