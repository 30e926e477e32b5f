"""The desk: from records to finished words and links, with the lookups that every page needs, made once.

A page kind asks the desk for a link to a record, a date in words, the proof of a field; it never walks through the
whole dossier to find one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from dossier.accounts import Account, accounts
from dossier.coverage import Coverage, coverage
from dossier.dossier import Dossier
from dossier.echoes import echoes
from dossier.model import Figure, Name, Record
from dossier.page import Link, Target, outside
from dossier.proofs import Proofs, direction, short_name
from dossier.quantity import Quantity
from dossier.repository import Repository
from dossier.tongue import bare, foreign, primary
from dossier.views import Badge, Change, Detail, Entry, Line, NameView, Proof, TermView, When
from dossier.words import iso, words_for

# Where the records of a kind have their permanent place; actors and sources have a page each.
PAGE_OF = {
    "events": "timeline.md",
    "figures": "figures.md",
    "reactions": "reactions.md",
    "claims": "claims.md",
    "questions": "questions.md",
    "places": "places.md",
}

_FULL_STOP = re.compile(r"(?<!\b\w)\.$")  # but not that of "U.S."
_ATTRIBUTED = frozenset({"events", "claims"})


class Desk:
    """A dossier with everything that its pages look up.

    `repository` makes the edit links. `tallies` say what came of the rules. `maintainers` is True where nobody but
    the editors can see the pages.
    """

    def __init__(self, dossier: Dossier, repository: Repository = Repository(), tallies: Sequence[Any] = (),
                 maintainers: bool = False) -> None:
        self.dossier = dossier
        self.about = dossier.about
        self.words = words_for(dossier.about.language)
        self.proofs = Proofs(dossier, self.words)
        self.tallies = tuple(tallies)
        self.maintainers = maintainers
        self._repository = repository
        self._links: dict[tuple[str, str], Link] = {}
        self._badges: dict[str, Badge] = {}

    @cached_property
    def _some_closed(self) -> bool:
        return any(source.rights == "link" for source in self.dossier.sources.values())

    @cached_property
    def accounts(self) -> dict[str, tuple[Account, ...]]:
        """The statements of every figure by time, with their relations."""
        return accounts(self.dossier)

    @cached_property
    def echoes(self) -> Mapping[tuple[str, int], int]:
        """The statements that repeat a withdrawn value, each with the place of the withdrawn one in its figure."""
        return echoes(self.dossier)

    @cached_property
    def coverage(self) -> dict[str, Coverage]:
        """By source: which sentences of its body the records use."""
        return {one.source: one for one in coverage(self.dossier)}

    @cached_property
    def events(self) -> list[Any]:
        """All events by time."""
        return sorted(self.dossier.events.values(), key=_moment)

    # -- links ----------------------------------------------------------------------------------------------------

    def link(self, kind: str, id: str) -> Link:
        """A record by its name, leading to its permanent place."""
        found = self._links.get((kind, id))
        if found is None:
            record = self.dossier.records(kind)[id]
            found = self._links[kind, id] = Link(self.title(record), target(kind, id))
        return found

    def links(self, kind: str, ids: Iterable[str]) -> tuple[Link, ...]:
        """Several records of a kind."""
        return tuple(self.link(kind, id) for id in ids)

    def actor_or_words(self, text: str) -> Link:
        """A field that holds an actor's id or a free text."""
        return self.link("actors", text) if text in self.dossier.actors else Link(text)

    def statement(self, figure: str, at: int) -> Link:
        """A statement by its value, leading to its row."""
        record = self.dossier.figures[figure]
        return Link(
            self.amount(record, record.statements[at].value), Target("figures.md", statement_anchor(record, at))
        )

    def home_of(self, record: Record, path: tuple[str | int, ...] = ()) -> Link:
        """The permanent place of a record, or of the statement in it at a path."""
        if record.kind == "dossier":
            return Link(self.words.say("home.lead"), Target("index.md"))
        if record.kind == "figures" and len(path) > 1 and path[0] == "statements":
            value = self.statement(record.id, int(path[1]))
            return Link(self.words.pair(self.title(record), value.text), value.to)
        return self.link(record.kind, record.id)

    def index_of(self, kind: str) -> Target:
        """The page on which the records of a kind are listed."""
        return Target(PAGE_OF.get(kind) or f"{kind}/index.md")

    def outside(self, label: str, address: str | None) -> Link | None:
        """A link to another site; the address as text where a reader should not follow it."""
        if not address:
            return None
        safe = outside(address)
        return Link(label, safe) if safe else Link(address)

    def contact(self) -> Link | None:
        """Where to send a correction: an address of the web or of mail, or words."""
        text = self.about.contact
        mail = text is not None and "@" in text and "/" not in text and ":" not in text and " " not in text
        return self.outside(text or "", f"mailto:{text}") if mail else self.outside(text or "", text)

    def title(self, record: Any) -> str:
        """What a record is called."""
        if record.kind in ("actors", "places"):
            return record.name
        if record.kind == "sources":
            return self.proofs.cited(record.id)
        if record.kind == "questions":
            return record.question
        if record.kind == "claims":
            return record.title or _FULL_STOP.sub("", record.proposition)
        if record.title or record.kind != "reactions":
            return record.title
        stance = self.words.inside(self.stance(record.stance), noun=True)
        return self.words.say("reaction.title", actor=short_name(self.dossier, record.actor), stance=stance)

    # -- words ----------------------------------------------------------------------------------------------------

    def stance(self, stance: str) -> str:
        """The label of a stance."""
        return self.words.label("stance", stance, self.about.stances)

    def when(self, date: Any, time: Any = None, zone: str | None = None) -> When | None:
        """A date in words; None where there is none."""
        if date is None:
            return None
        return When(self.words.when(date, time, zone or self.about.zone), iso(date))

    def term(self, part: Any) -> str:
        """From when to when something held: "since 2019", "until 2022", "2019 to 2022"."""
        if part.start and part.end:
            return self.words.span(part.start, part.end)
        key, side = ("term.since", part.start) if part.start else ("term.until", part.end)
        return self.words.say(key, date=self.words.date(side)) if side else ""

    def badge(self, status: str) -> Badge:
        """The badge of a status; the ordinary one has no word."""
        found = self._badges.get(status)
        if found is None:
            label = "" if status == "reported" else self.words.label("status", status)
            found = self._badges[status] = Badge(f"is-{status}", label)
        return found

    def unit(self, figure: Figure, value: Quantity) -> str:
        """The unit of a value, with the space before it; empty where the figure's title names it already."""
        if (
            value.unit
            or value.number is None
            and value.kind != "range"
            or bare(figure.unit).casefold() in bare(figure.title).casefold()
        ):
            return ""
        return self.words.percent_sign if figure.unit == "%" else f" {figure.unit}"

    def amount(self, figure: Figure, value: Quantity) -> str:
        """A value with its unit."""
        return self.words.value(value) + self.unit(figure, value)

    # -- parts of records -----------------------------------------------------------------------------------------

    def change(self, record: Record, part: Any, *path: str | int) -> Change | None:
        """What became of a record, or of a part of it at a path."""
        change = part.change
        if change is None:
            return None
        label = self.words.label("change", part.status)
        return Change(
            label,
            self.words.date(change.date),
            self.actor_or_words(change.by),
            change.reason,
            self.proofs.of(record, *path, "change"),
        )

    def edit(self, record: Record) -> Link:
        """The record's own lines: a link where the project has a repository, else their place in words."""
        span = record.span
        last = _last_line(record)
        address = self._repository.lines(span.path, span.line, last)
        key = "edit.link" if address else "edit.lines" if last > span.line else "edit.line"
        return Link(self.words.say(key, path=span.path, first=span.line, last=last), address or None)

    def line_of_file(self, path: str, line: int) -> Link:
        """One line of a file, by its place, leading there where the project has a repository."""
        address = self._repository.lines(path, line, line)
        return Link(self.words.say("edit.line", path=path, first=line), address or None)

    def written_at(self, path: str, line: int) -> Link | None:
        """The record to which a line of a file belongs."""
        for record in (self.about, *self.dossier.all_records()):
            if record.span.path == path and record.span.line <= line <= _last_line(record):
                return self.home_of(record)
        return None

    def attribution(self, record: Record, part: Any, label: str = "detail.said-by") -> tuple[Detail, ...]:
        """Who said it, who passed it on, and how the source puts that where its words may be printed."""
        found = (self.detail(label, "actors", part.said_by), self.detail("detail.via", "actors", part.via))
        named = part.said_by or part.via
        found += (self.fact("detail.none" if named else "detail.attributed", self.phrase(record, part)),)
        return tuple(detail for detail in found if detail.values)

    def dated(self, part: Any) -> Detail:
        """Why a record has the date that it has, where no quoted words give it."""
        reason = getattr(part, "date_from", None)
        if reason == "publication":
            reason = self.words.say("detail.date-published")
        return self.fact("detail.date-from", reason)

    def phrase(self, record: Record, part: Any) -> str | None:
        """The words with which the source attributes something, where they may be printed."""
        if not part.attributed or not self.may_print(record):
            return None
        text = self.words.say("quoted", text=part.attributed)
        citations = self.dossier.citations_of(record)
        language = self.dossier.sources[citations[0].source].language if citations else self.about.language
        return foreign(text, language) if self._is_foreign(language) else text

    def may_print(self, record: Record) -> bool:
        """False where every source of a record allows a link only: then no word of theirs is printed."""
        if not self._some_closed:
            return True
        citations = self.dossier.citations_of(record)
        return not citations or any(self.dossier.sources[one.source].rights != "link" for one in citations)

    def detail(self, key: str, kind: str, ids: Iterable[str | None]) -> Detail:
        """A labelled list of links to records."""
        return Detail(self.words.say(key), tuple(self.link(kind, id) for id in ids if id))

    def fact(self, key: str, *values: Link | str | None) -> Detail:
        """A labelled list of links or texts; what is None or empty is left out."""
        links = (Link(value) if isinstance(value, str) else value for value in values if value)
        return Detail(self.words.say(key), tuple(links))

    def entry(
        self,
        record: Any,
        *,
        when: When | None = None,
        chips: tuple[str, ...] = (),
        summary: str | None = None,
        details: Iterable[Detail] = (),
    ) -> Entry:
        """A record in full."""
        said = self.attribution(record, record) if record.kind in _ATTRIBUTED else ()
        return Entry(
            anchor=record.id,
            title=self.title(record),
            badge=self.badge(record.status),
            when=when,
            chips=chips + record.tags,
            summary=summary or "",
            note=record.note or "",
            details=said + tuple(detail for detail in (*details, self.dated(record)) if detail.values),
            change=self.change(record, record),
            proof=self.proofs.of(record),
            edit=self.edit(record),
            notice=record.content_notice or "",
        )

    def line(self, record: Any, when: Any = None, extra: str = "", by: Iterable[str] = ()) -> Line:
        """A record as one line of a list."""
        return Line(
            self.link(record.kind, record.id),
            self.words.date(when) if when else "",
            extra,
            self.badge(record.status),
            self.links("actors", by),
        )

    def proper(self, name: Name) -> str:
        """A name by itself, marked where it is in another language than the page."""
        return foreign(name.name, name.language) if name.language and self._is_foreign(name.language) else name.name

    def _is_foreign(self, language: str | None) -> bool:
        return language is not None and primary(language) != primary(self.about.language)

    def names(self, record: Any) -> tuple[NameView, ...]:
        """All further names of an actor or a place."""
        return tuple(self._name(name, self.proofs.of(record, "names", at)) for at, name in enumerate(record.names))

    def _name(self, name: Name, proof: Proof | None) -> NameView:
        remark = [
            self.words.label("name", name.use),
            name.language and self.words.language_name(name.language),
            self.term(name),
        ]
        side = direction(name.name, name.language or "")
        return NameView(name.name, name.language or "", side, ", ".join(part for part in remark if part), proof)

    def roles(self, actor: Any) -> tuple[TermView, ...]:
        """The offices of an actor."""
        return tuple(
            TermView(
                role.office,
                self.link("actors", role.of) if role.of else None,
                self.term(role),
                self.proofs.of(actor, "roles", at),
            )
            for at, role in enumerate(actor.roles)
        )

    def members(self, actor: Any) -> tuple[TermView, ...]:
        """Who belongs to an actor."""
        return tuple(
            TermView("", self.link("actors", member.actor), self.term(member), self.proofs.of(actor, "members", at))
            for at, member in enumerate(actor.members)
        )


def _moment(event: Any) -> tuple[Any, ...]:
    day, moment, last, text = event.date.sort_key
    if event.date.first is None:
        day = last  # without a known start, an event stands at its end and not before everything else
    clock = event.time.lower if event.time is not None and event.time.lower is not None else -1
    return day, moment, clock, last, text, event.id


def _last_line(record: Record) -> int:
    """The last line of a record; a span that ends before the first column of a line ends in the line above."""
    span = record.span
    return span.end_line - 1 if span.end_column <= 1 and span.end_line > span.line else span.end_line


def target(kind: str, id: str) -> Target:
    """The permanent place of a record."""
    page = PAGE_OF.get(kind)
    return Target(page, id) if page else Target(f"{kind}/{id}.md")


def statement_anchor(figure: Any, at: int) -> str:
    """The permanent id of a statement. Ids never hold "--", so that it can be no other record's."""
    statement = figure.statements[at]
    return f"{figure.id}--{statement.id or f'-{at + 1}'}"
