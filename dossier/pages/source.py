"""A page for each source: what is known of the article, and its text with the quoted passages in their places.

The rest of the text is shown only where the publisher allows it. Elsewhere bars stand for it, and no letter of it
enters the page or the search index.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from dossier.citing import on_page
from dossier.desk import Desk
from dossier.dossier import Citation
from dossier.inplace import Paragraph, Passage, numbered, paragraphs
from dossier.model import NoFact
from dossier.origins import Origins
from dossier.page import Link, Page, Target
from dossier.proofs import direction, pieces
from dossier.views import Detail, Entry, Piece, RunningText, Use


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
    legend: str
    """What the bars, the numbers and the pale words of the text mean, in sentences."""
    text: tuple[RunningText, ...]
    """The paragraphs of the body with the quoted passages in their places."""
    language: str
    """BCP 47 tag of the article."""
    direction: str
    """"ltr" or "rtl"."""
    check: str
    """The command that prints the sum of the stored file."""
    coverage: tuple[Sentences, ...]
    """For the editors alone: every sentence, those that no record uses first; empty on any page that is published."""


def pages(desk: Desk) -> Iterator[Page]:
    """One page for each source."""
    for source in desk.dossier.sources.values():
        text, anchors = _text(desk, source)
        title = source.title or desk.proofs.name(source.id)
        yield Page(
            f"sources/{source.id}.md",
            desk.proofs.cited(source.id),
            "source.md.jinja",
            _view(desk, source, text),
            anchors | {source.id},
            description=desk.words.say("source-page.description", name=title),
            exclude_from_search=source.rights != "full",
            citations=on_page(desk, (source,)),
        )


def _view(desk: Desk, source: Any, text: tuple[RunningText, ...]) -> SourceView:
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
        legend=_legend(desk, source, text),
        text=text,
        language=source.language,
        direction=direction(article.text if article else "", source.language),
        check=f"sha256sum seeds/{source.file}",
        coverage=_coverage(desk, source) if desk.maintainers and article else (),
    )


def _facts(desk: Desk, source: Any) -> tuple[Detail, ...]:
    words = desk.words

    def date(value: Any) -> str | None:
        return words.when(value, zone=source.zone or "") if value else None

    facts = (
        desk.detail("fact.publisher", "actors", (source.publisher,)),
        desk.detail("fact.agency", "actors", (source.agency,)),
        Detail(words.say("fact.same-origin"), _same_origin(desk, source)),
        desk.fact("fact.byline", source.byline),
        desk.fact("fact.dateline", source.dateline),
        desk.fact("fact.published", _published(desk, source)),
        desk.fact("fact.language", words.language_name(source.language)),
        desk.fact("fact.address", desk.outside(source.url or "", source.url)),
        desk.fact("fact.archived", desk.outside(source.archived or "", source.archived)),
        desk.fact("fact.retrieved", date(source.retrieved)),
        desk.fact("fact.rights", words.label("rights", source.rights)),
        desk.fact("fact.used", _used(desk, source)),
        desk.fact("fact.words", _share(desk, source)),
        desk.fact("fact.file", f"seeds/{source.file}"),
    )
    return tuple(fact for fact in facts if fact.values)


def _published(desk: Desk, source: Any) -> str | None:
    """When it was published, with the zone where the record names one: a day begins elsewhere at another hour."""
    if not source.published:
        return None
    words, zone = desk.words, source.zone or ""
    when = words.when(source.published, zone=zone)
    bare = zone and source.published.kind != "datetime"
    return words.say("date.zone", when=when, zone=words.zone(zone)) if bare else when


def _used(desk: Desk, source: Any) -> Link | None:
    """How much of the article the records use, leading to the page that says so of all sources."""
    covered = desk.coverage.get(source.id)
    if covered is None:
        return None
    number, total = desk.words.number(covered.count("used")), desk.words.count(len(covered.states), "sentence")
    return Link(desk.words.say("source-page.sentences", used=number, sentences=total), Target("checked.md", "sources"))


def _share(desk: Desk, source: Any) -> str | None:
    """How many words of the article stand in quotations."""
    covered, number = desk.coverage.get(source.id), desk.words.number
    if covered is None:
        return None
    return desk.words.say("source-page.share", quoted=number(covered.quoted), words=number(covered.words))


def _same_origin(desk: Desk, source: Any) -> tuple[Link, ...]:
    """The other sources whose words come from the same agency or outlet, and so count once with this one."""
    group = desk.dossier.once("same-origin", lambda: _origins(desk))[source.id]
    return desk.links("sources", (one for one in group if one != source.id))


def _origins(desk: Desk) -> dict[str, tuple[str, ...]]:
    """By source: itself and all of the same origin."""
    origins = desk.dossier.once("origins", lambda: Origins(desk.dossier))
    return {one: group for group in origins.groups(desk.dossier.sources) for one in group}


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


def _text(desk: Desk, source: Any) -> tuple[tuple[RunningText, ...], frozenset[str]]:
    """The body with its passages in their places, and the ids of the passages."""
    article = desk.dossier.article(source.id)
    by_span: dict[tuple[int, int], list[Citation]] = {}
    for citation in desk.dossier.citations_on(source.id):
        if citation.match:
            by_span.setdefault((citation.match.start, citation.match.end), []).append(citation)
    passages = numbered(by_span)
    found = paragraphs(article, passages, source.rights) if article else ()
    side = direction(article.text[slice(*article.body)], source.language) if article else ""
    return (
        tuple(_running(desk, source, side, one, passages, by_span) for one in found),
        frozenset(one.anchor for one in passages),
    )


def _running(desk: Desk, source: Any, side: str, paragraph: Paragraph, passages: Iterable[Passage],
             by_span: Mapping[tuple[int, int], list[Citation]]) -> RunningText:
    ending = [one for one in passages if paragraph.start < one.end <= paragraph.end]
    touching = [one for one in passages if one.start < paragraph.end and paragraph.start < one.end]
    uses = tuple(Use(one.number, f"{one.anchor}--uses", _records(desk, by_span[one.start, one.end])) for one in ending)
    words = desk.words
    count = len({record for use in uses for record in use.records})
    passed, records = words.count(len(uses), "passage"), words.count(count, "record")
    text = desk.dossier.article(source.id).text[paragraph.start : paragraph.end]
    return RunningText(
        paragraph.parts,
        source.language,
        direction(text, source.language) if source.rights == "full" else side,
        uses,
        words.say("source-page.uses", passages=passed, records=records) if uses else "",
        words.join(dict.fromkeys(filter(None, (
            _notice(one) for passage in touching for one in by_span[passage.start, passage.end])))),
    )


def _records(desk: Desk, citations: Iterable[Citation]) -> tuple[Link, ...]:
    return tuple(dict.fromkeys(desk.home_of(one.record, one.path) for one in citations))


def _notice(citation: Citation) -> str:
    """The content notice of what rests on a passage: of the record, or of the statement in it."""
    part = citation.record.reach(citation.path[:2]) if citation.path[0] == "statements" else citation.record
    return citation.record.content_notice or getattr(part, "content_notice", None) or ""


def _legend(desk: Desk, source: Any, text: tuple[RunningText, ...]) -> str:
    """What a reader sees in the text, told only where it is there to be seen."""
    say = desk.words.say
    if not any(paragraph.uses for paragraph in text):
        return say("source-page.none")
    if source.rights == "link":
        return say("source-page.bars-link")
    covered = desk.coverage[source.id]
    rest = say("source-page.pale" if source.rights == "full" else "source-page.bars")
    return say("source-page.in-place-text") + (f" {rest}" if covered.quoted < covered.words else "")
