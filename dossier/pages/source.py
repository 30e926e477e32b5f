"""A page for each source: what is known of the article, and the quoted passages with the records that rest on them.

The rest of the text is shown only where the publisher allows it, and never otherwise enters the search index.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dossier.desk import Desk
from dossier.dossier import Citation
from dossier.model import NoFact
from dossier.page import Link, Page, Target
from dossier.proofs import passage_anchor, pieces, quoted
from dossier.views import Detail, Entry, Piece, Quoted


@dataclass(frozen=True)
class Passage:
    """A quoted passage."""

    anchor: str
    """Its permanent id: where it starts and ends in the original text."""
    words: Quoted
    """What it says; without pieces where its words may not be printed."""
    used_by: tuple[Link, ...]
    """The records that rest on it."""


@dataclass(frozen=True)
class Stretch:
    """A stretch of the full text that is quoted throughout, or not at all."""

    pieces: tuple[Piece, ...]
    """The words."""
    quoted: bool
    """True where a record rests on it."""


@dataclass(frozen=True)
class Sentence:
    """A sentence of the article, as the editors see it."""

    pieces: tuple[Piece, ...]
    """The words."""
    place: str
    """Where it stands: "seeds/courier.txt, line 12"."""
    reason: str
    """Why no record rests on it, where the editors said so; or empty."""


@dataclass(frozen=True)
class Sentences:
    """The sentences in one state."""

    title: str
    """The state: "Open"."""
    anchor: str
    """The heading's id on the page."""
    sentences: tuple[Sentence, ...]
    """In the order of the text; empty if there are none."""


@dataclass(frozen=True)
class SourceView:
    """All that the page of a source shows."""

    entry: Entry
    """The source itself."""
    headline: str
    """The article's headline, or empty."""
    notice: str
    """What the publisher did to the article since, as a sentence; or empty."""
    note: str
    """What the publisher said about that, or empty."""
    facts: tuple[Detail, ...]
    """Publisher, byline, dates, address, rights."""
    sha256: str
    """The sum of the stored file."""
    damage: str
    """Where the capture lost characters, as a sentence; or empty."""
    closed: str
    """Why no words are printed, as a sentence; or empty."""
    passages: tuple[Passage, ...]
    """The quoted passages, in the order of the text."""
    text: tuple[tuple[Stretch, ...], ...]
    """The paragraphs of the whole text, where it may be shown; else empty."""
    language: str
    """BCP 47 tag of the article."""
    direction: str
    """"ltr" or "rtl"."""
    coverage: tuple[Sentences, ...]
    """For the editors alone: every sentence, those that no record uses first; empty on any page that is published."""


def pages(desk: Desk) -> Iterator[Page]:
    """One page for each source."""
    for source in desk.dossier.sources.values():
        passages = _passages(desk, source)
        title = source.title or desk.proofs.name(source.id)
        yield Page(
            f"sources/{source.id}.md",
            desk.proofs.cited(source.id),
            "source.md.jinja",
            _view(desk, source, passages),
            frozenset((source.id, *(one.anchor for one in passages))),
            description=desk.words.say("source-page.description", name=title),
            exclude_from_search=source.rights != "full",
        )


def _view(desk: Desk, source: Any, passages: tuple[Passage, ...]) -> SourceView:
    say, words = desk.words.say, desk.words
    status_date = words.date(source.pubstatus_date) if source.pubstatus_date else ""
    notice = ""
    if source.pubstatus != "usable":
        dated = f"notice-on.{source.pubstatus}" if status_date else f"notice.{source.pubstatus}"
        notice = say(dated, date=status_date)
    article = desk.dossier.article(source.id)
    lost = max(source.lost_characters, len(article.lost) if article else 0)
    return SourceView(
        entry=desk.entry(source),
        headline=source.title or "",
        notice=notice,
        note=source.pubstatus_note or "",
        facts=_facts(desk, source),
        sha256=source.sha256,
        damage=say("source-page.damage", spots=words.count(lost, "lost")) if lost else "",
        closed=say("source-page.closed") if source.rights == "link" else "",
        passages=passages,
        text=_full_text(desk, source) if source.rights == "full" and article else (),
        language=source.language,
        direction=quoted(source.language, article.text if article else "", ()).direction,
        coverage=_coverage(desk, source) if desk.maintainers and article else (),
    )


def _facts(desk: Desk, source: Any) -> tuple[Detail, ...]:
    words = desk.words

    def date(value: Any) -> str | None:
        return words.when(value, zone=source.zone or "") if value else None

    facts = (
        desk.detail("fact.publisher", "actors", (source.publisher,)),
        desk.detail("fact.agency", "actors", (source.agency,)),
        desk.fact("fact.byline", source.byline),
        desk.fact("fact.dateline", source.dateline),
        desk.fact("fact.published", date(source.published)),
        desk.fact("fact.language", words.language_name(source.language)),
        desk.fact("fact.address", desk.outside(source.url or "", source.url)),
        desk.fact("fact.archived", desk.outside(source.archived or "", source.archived)),
        desk.fact("fact.retrieved", date(source.retrieved)),
        desk.fact("fact.rights", words.label("rights", source.rights)),
        desk.fact("fact.used", _used(desk, source)),
        desk.fact("fact.file", f"seeds/{source.file}"),
    )
    return tuple(fact for fact in facts if fact.values)


def _used(desk: Desk, source: Any) -> Link | None:
    """How much of the article the records use, leading to the page that says so of all sources."""
    covered = desk.coverage.get(source.id)
    if covered is None:
        return None
    number, total = desk.words.number(covered.count("used")), desk.words.count(len(covered.states), "sentence")
    return Link(desk.words.say("source-page.sentences", used=number, sentences=total), Target("checked.md", "sources"))


def _coverage(desk: Desk, source: Any) -> tuple[Sentences, ...]:
    """All sentences by state. They are text that no reader may see: only for pages that are not published."""
    reasons = [(one.match, one.evidence.reason) for one in desk.dossier.excused
               if one.source == source.id and one.match and isinstance(one.evidence, NoFact)]
    groups: dict[str, list[Sentence]] = {"open": [], "excused": [], "used": []}
    for sentence, state in desk.coverage[source.id].states:
        start, end = sentence.start, sentence.end
        found = [reason for match, reason in reasons if match.start < end and start < match.end]
        reason = desk.words.say("list.semicolon").join(found) if state == "excused" else ""
        groups[state].append(_sentence(desk, source, start, end, reason))
    return tuple(Sentences(desk.words.label("coverage", state), f"editors--{state}", tuple(found))
                 for state, found in groups.items())


def _sentence(desk: Desk, source: Any, start: int, end: int, reason: str) -> Sentence:
    text = desk.dossier.article(source.id).text
    place = desk.words.say("edit.line", path=f"seeds/{source.file}", first=text.count("\n", 0, start) + 1)
    return Sentence(pieces(text[start:end], desk.proofs.lost_within(source.id, start, end)), place, reason)


def _passages(desk: Desk, source: Any) -> tuple[Passage, ...]:
    found: dict[tuple[int, int], list[Citation]] = {}
    for citation in desk.dossier.citations_on(source.id):
        if citation.match:
            found.setdefault((citation.match.start, citation.match.end), []).append(citation)
    return tuple(
        Passage(
            passage_anchor(citations[0]),
            desk.proofs.quoted(citations[0]),
            tuple(dict.fromkeys(desk.home_of(one.record, one.path) for one in citations)),
        )
        for _, citations in sorted(found.items(), key=lambda item: item[0])
    )


def _full_text(desk: Desk, source: Any) -> tuple[tuple[Stretch, ...], ...]:
    """The paragraphs of the body, cut where quotations start and end."""
    article = desk.dossier.article(source.id)
    start, end = article.body
    marked = _merged((one.match.start, one.match.end) for one in desk.dossier.citations_on(source.id) if one.match)
    paragraphs, at = [], start
    for line in article.text[start:end].splitlines(keepends=True):
        if line.strip():
            paragraphs.append(tuple(_stretches(desk, source.id, article.text, at, at + len(line), marked)))
        at += len(line)
    return tuple(paragraphs)


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Overlapping spans as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _stretches(
    desk: Desk, source: str, text: str, start: int, end: int, marked: list[tuple[int, int]]
) -> Iterator[Stretch]:
    at = start
    for first, last in marked:
        first, last = max(first, start), min(last, end)
        if first >= last:
            continue
        if at < first:
            yield Stretch(pieces(text[at:first], desk.proofs.lost_within(source, at, first)), False)
        yield Stretch(pieces(text[first:last], desk.proofs.lost_within(source, first, last)), True)
        at = last
    if at < end:
        yield Stretch(pieces(text[at:end], desk.proofs.lost_within(source, at, end)), False)
