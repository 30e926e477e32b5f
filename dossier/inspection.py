"""What the tool reads in each article, sentence by sentence: the view of `dossier coverage`, as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from dossier.article import Article
from dossier.console import count_of, visible, width
from dossier.coverage import Coverage, coverage
from dossier.dossier import Citation, Dossier
from dossier.sentences import Sentence
from dossier.span import of_offsets
from dossier.tally import day

VERSION = 1
"""Of the JSON shape."""
_COLUMNS = 80
"""Columns of a sentence; longer ones go on in the next line."""
_LABELS = {"used": "used", "excused": "no fact", "open": "OPEN"}
_MARGIN = " " * 14


@dataclass(frozen=True)
class Inspection:
    """One article with everything that is known of its text."""

    coverage: Coverage
    path: str
    """The file."""
    article: Article
    quoted: tuple[Citation, ...]
    """The quotations that stand in it."""
    excused: tuple[Citation, ...]
    """The sentences that its record lists as carrying no fact."""

    def reasons(self, sentence: Sentence) -> list[str]:
        """Why a sentence carries no fact."""
        return [one.evidence.reason for one in _touching(self.excused, sentence)]  # type: ignore[union-attr]

    def users(self, sentence: Sentence) -> list[str]:
        """The records that quote from a sentence: "events/government-dismissed"."""
        records = (one.record for one in _touching(self.quoted, sentence))
        return list(dict.fromkeys(f"{record.kind}/{record.id}" for record in records))

    def quoted_in(self, sentence: Sentence) -> list[tuple[int, int]]:
        """The parts of a sentence that are quoted, as offsets, without overlaps."""
        parts: list[tuple[int, int]] = []
        for one in sorted((one.match.start, one.match.end) for one in _touching(self.quoted, sentence) if one.match):
            start, end = max(one[0], sentence.start), min(one[1], sentence.end)
            if parts and start <= parts[-1][1]:
                parts[-1] = (parts[-1][0], max(end, parts[-1][1]))
            else:
                parts.append((start, end))
        return parts


def inspections(dossier: Dossier, sources: Iterable[str] = ()) -> tuple[Inspection, ...]:
    """Every article that could be read, or those of some sources."""
    wanted = set(sources)
    return tuple(
        Inspection(one, dossier.captures[one.source].path, article, dossier.citations_on(one.source),
                   tuple(citation for citation in dossier.excused if citation.source == one.source))
        for one in coverage(dossier)
        if (not wanted or one.source in wanted) and (article := dossier.article(one.source)) is not None
    )


def _touching(citations: Iterable[Citation], sentence: Sentence) -> Iterator[Citation]:
    for one in citations:
        if one.match and one.match.start < sentence.end and sentence.start < one.match.end:
            yield one


# -- for a person ------------------------------------------------------------------------------------------------


def text(found: Iterable[Inspection]) -> str:
    """Every article: what surrounds its body, its sentences with the quoted words underlined, and the totals."""
    return "\n\n".join("\n".join(_lines(one)) for one in found)


def _lines(one: Inspection) -> Iterator[str]:
    yield f"{one.coverage.source}  {visible(one.path)}"
    for label, told in _surroundings(one.article):
        yield f"  {label:<10}{visible(told)}"
    yield ""
    for sentence, state in one.coverage.states:
        yield from _sentence(one, sentence, _LABELS[state])
    yield ""
    yield totals(one.coverage)


def totals(one: Coverage) -> str:
    """How much of an article is used: "4 sentences: 3 used, 1 no fact, 0 open; 41 words, 29 quoted"."""
    return (f"{count_of(len(one.states), 'sentence')}: {one.count('used'):,} used, {one.count('excused'):,} no fact, "
            f"{one.count('open'):,} open; {count_of(one.words, 'word')}, {one.quoted:,} quoted")


def _surroundings(article: Article) -> Iterator[tuple[str, str]]:
    for role in ("header", "body", "footer"):
        yield role, _from_to(_lines_of(article, role))
    if article.agency:
        yield "agency", _at(article, article.agency.start, ", ".join(article.agency.names))
    if article.dateline:
        told = f"{article.dateline.place}, {article.dateline.day}" if article.dateline.day else article.dateline.place
        yield "dateline", _at(article, article.dateline.start, told)
    if article.byline:
        yield "byline", _at(article, article.byline.start, article.byline.name)
    for date in article.dates:
        told = f"{article.text[date.start:date.end]} read as {day(date.day)} ({date.how})"
        other = f"; it could also be {day(date.other)}" if date.other else ""
        yield "date", _at(article, date.start, told) + other
    if article.lost:
        yield "lost", "characters at " + ", ".join(_place(article, start) for start, _ in article.lost)


def _from_to(lines: dict[str, int] | None) -> str:
    if lines is None:
        return "none"
    first, last = lines["first"], lines["last"]
    return f"line {first}" if first == last else f"lines {first} to {last}"


def _at(article: Article, start: int, told: str) -> str:
    return f"{told}, line {of_offsets('', article.text, start, start).line}"


def _place(article: Article, start: int) -> str:
    span = of_offsets("", article.text, start, start)
    return f"{span.line}:{span.column}"


def _sentence(one: Inspection, sentence: Sentence, label: str) -> Iterator[str]:
    line = of_offsets("", one.article.text, sentence.start, sentence.start).line
    margin = f"{label:<8}{line:>4}  "
    quoted = one.quoted_in(sentence)
    for start, end in _broken(one.article.text, sentence.start, sentence.end):
        yield f"{margin}{visible(one.article.text[start:end])}"
        if underline := _underline(one.article.text, start, end, quoted):
            yield f"{_MARGIN}{underline}"
        margin = _MARGIN
    for reason in one.reasons(sentence):
        yield f"{_MARGIN}({visible(reason)})"


def _broken(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a sentence that fit into a line each, cut at spaces."""
    while width(visible(text[start:end])) > _COLUMNS:
        cut = text.rfind(" ", start, start + _COLUMNS + 1)
        cut = cut if cut > start else start + _COLUMNS // 2
        yield start, cut
        start = cut + (text[cut] == " ")
    yield start, end


def _underline(text: str, start: int, end: int, quoted: Iterable[tuple[int, int]]) -> str:
    drawn = "".join(("~" if any(low <= at < high for low, high in quoted) else " ") * width(visible(text[at]))
                    for at in range(start, end))
    return drawn.rstrip()


# -- for a program -----------------------------------------------------------------------------------------------


def as_json(found: Iterable[Inspection]) -> str:
    """The same as JSON; lines and columns are counted as in `dossier check --format json`."""
    return json.dumps({"version": VERSION, "sources": [_as_json(one) for one in found]}, indent=2)


def _as_json(one: Inspection) -> dict[str, Any]:
    article, told = one.article, one.coverage
    counts = {"used": told.count("used"), "no_fact": told.count("excused"), "open": told.count("open")}
    return {
        "source": told.source, "path": one.path,
        "lines": {role: _lines_of(article, role) for role in ("header", "body", "footer")},
        "agency": list(article.agency.names) if article.agency else [],
        "dateline": article.dateline.place if article.dateline else None,
        "byline": article.byline.name if article.byline else None,
        "dates": [{"text": article.text[date.start:date.end], **_span(article, date.start, date.end),
                   "read_as": date.day.isoformat(), "how": date.how,
                   "other": date.other.isoformat() if date.other else None} for date in article.dates],
        "lost_characters": [_span(article, *place) for place in article.lost],
        "totals": {"sentences": len(told.states), **counts, "words": told.words, "quoted": told.quoted},
        "sentences": [_sentence_as_json(one, sentence, state) for sentence, state in told.states],
    }


def _sentence_as_json(one: Inspection, sentence: Sentence, state: str) -> dict[str, Any]:
    return {"state": "no_fact" if state == "excused" else state, **_span(one.article, sentence.start, sentence.end),
            "words": sentence.words, "text": one.article.text[sentence.start:sentence.end],
            "quoted": [_span(one.article, *part) for part in one.quoted_in(sentence)],
            "used_by": one.users(sentence), "reasons": one.reasons(sentence)}


def _span(article: Article, start: int, end: int) -> dict[str, int]:
    span = of_offsets("", article.text, start, end)
    return {"line": span.line, "column": span.column, "end_line": span.end_line, "end_column": span.end_column}


def _lines_of(article: Article, role: str) -> dict[str, int] | None:
    """First and last line of the header, body or footer; None where there is none."""
    numbers = [line.number for line in article.lines if line.role == role]
    return {"first": numbers[0], "last": numbers[-1]} if numbers else None
