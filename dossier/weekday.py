"""The dates that the words of an article name: "on Thursday", "yesterday", "until January 19".

`read` finds them in running text and resolves each against the article's own date; `compatible` says whether a
record's date may rest on such words. Both work on text and values only. What is read, and how a doubt is
decided, is docs/reference/dates-in-quotations.md.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dossier import edtf, sentences
from dossier.calendar_words import Language, named, reckon
from dossier.calendar_words import language as words_of
from dossier.calendar_words.reckon import Answer, Asked
from dossier.calendar_words.tense import bounded, cues, governing
from dossier.edtf import Edtf


@dataclass(frozen=True, slots=True)
class Reading:
    """One date expression of a text and what it means."""

    start: int
    """Offset of its first character in the text."""
    end: int
    """Offset after its last character."""
    text: str
    """The expression, letter by letter."""
    date: Edtf
    """The day, month, year or interval that the words name. With a bound: the day that bounds."""
    sure: bool
    """False if the sentence alone does not decide it; `why` tells what was supposed."""
    why: str
    """How it was resolved, for a person."""
    bound: str = ""
    """"until", "since", "by", "before" or "after" that date; "" if it is the date itself."""
    part: str = ""
    """The part of the day, a word of `dossier.clock` (early-hours to overnight), or ""."""


def read(text: str, published: datetime.date, language: str = "en", order: str = "DMY") -> tuple[Reading, ...]:
    """The date expressions of a text, in order, never overlapping.

    `published` is the day on which the article appeared, in the zone of the events it tells; `language` a BCP 47
    tag (en, de, fr, ru; of others only dates in digits are read); `order` ("DMY" or "MDY") how 07/01/2022 is meant.
    A reading depends on nothing outside its sentence.
    """
    words = words_of(language)
    found: list[Reading] = []
    for start, end in _sentences(text):
        found += _of_sentence(text[start:end], start, words, published, order)
    return tuple(found)


_PIECE = re.compile(r".{1,20000}\Z|.{1,20000}[.!?…]\s|.{1,20000}", re.DOTALL)
"""A line, cut only where it is longer than any paragraph: without sentences it would take too long."""


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    for line in re.finditer(r"[^\r\n]+", text):
        for piece in _PIECE.finditer(text, *line.span()):
            for sentence in sentences.split(text, *piece.span()):
                yield sentence.start, sentence.end


def _of_sentence(
    sentence: str, offset: int, words: Language, published: datetime.date, order: str
) -> Iterator[Reading]:
    """The readings of one sentence, their offsets moved to those of the text."""
    matches = _matches(sentence, words)
    verbs = cues(sentence, words.verbs) if matches else ()
    previous = None
    for kind, match in matches:
        said = _said(match, words)
        if said.get("lead") == "for" and sentence[match.end() : match.end() + 2] in ("'s", "’s"):
            del said["lead"]
        cue = governing(sentence, verbs, *match.span(), words.verbs)
        cue = bounded(cue, said.get("bound", ""), words.verbs)
        answer = _reckoned(kind, Asked(said, published, cue, order, previous))
        if answer:
            reading = _reading(match, offset, said, answer, kind)
            previous = reading.date.lower or previous
            yield reading


def _matches(sentence: str, words: Language) -> list[tuple[str, re.Match[str]]]:
    """The expressions of a sentence: the first, and of those that begin together the longest."""
    if not words.hint.search(sentence):
        return []
    found = [(kind, match) for kind, pattern in words.patterns for match in pattern.finditer(sentence)]
    found.sort(key=lambda one: (_start(one[1]), -one[1].end()))
    kept: list[tuple[str, re.Match[str]]] = []
    not_after, not_before = words.excluded
    for kind, match in found:
        if kept and _start(match) < kept[-1][1].end():
            continue
        before = sentence[max(0, match.start() - 20) : _start(match)]
        if not not_after.search(before) and not not_before.match(sentence, match.end()):
            kept.append((kind, match))
    return kept


def _start(match: re.Match[str]) -> int:
    """Where an expression begins, a mere "on" or "in" left out."""
    if not match.groupdict().get("skip"):
        return match.start()
    return _BLANK.match(match.string, match.end("skip")).end()


_BLANK = re.compile(r"\s{0,9}")


def _said(match: re.Match[str], words: Language) -> dict[str, object]:
    """Group name -> meaning, of the groups that took part."""
    said: dict[str, object] = {}
    for name, text in match.groupdict().items():
        if text is None:
            continue
        known = words.tables[name].value(text) if name in words.tables else None
        said[name] = int(text) if known is None and text.isdecimal() else text if known is None else known
    return said


_KINDS = {
    one.__name__: one
    for one in (
        named.dated, named.day_span, named.month, named.year, named.year_span, named.ordinal, named.digits,
        reckon.weekday, reckon.night_to, reckon.weekday_span, reckon.weekday_of_week, reckon.weeks_from_weekday,
        reckon.relative, reckon.counted, reckon.context, reckon.recent, reckon.trailing, reckon.unit,
    )
}  # fmt: skip


def _reckoned(kind: str, asked: Asked) -> Answer | None:
    """What the words mean, or None for a date that no calendar has."""
    try:
        return _KINDS[kind](asked)
    except (ValueError, OverflowError):
        return None


def _reading(match: re.Match[str], offset: int, said: dict[str, object], answer: Answer, kind: str) -> Reading:
    start = _start(match)
    text = match.string[start : match.end()]
    bound = {"from": "since"}.get(said.get("bound", ""), said.get("bound", ""))
    if bound in ("before", "after") and match.string[match.end() : match.end() + 2] in ("'s", "’s"):
        bound = ""  # "after Thursday's attack" is about Thursday itself
    part = said.get("part") or said.get("after") or (said["rel"][2] if "rel" in said else "")
    if kind == "night_to":
        part = "overnight"
    return Reading(
        start + offset, match.end() + offset, text, edtf.parse(answer.edtf), answer.sure, answer.why, bound, part
    )


def agrees(record: Edtf, readings: Iterable[Reading]) -> bool:
    """Whether at least one of the readings allows the record's date."""
    return any(compatible(record, reading) for reading in readings)


def compatible(record: Edtf, reading: Reading) -> bool:
    """Whether a record may give this date on the strength of these words.

    It may be as exact as the words or less exact, and must cover all that they name: a day, or the month around
    it, for "on Thursday"; the whole weekend for "the weekend". Only whole days are compared.
    """
    if reading.bound:
        return _at_bound(record, reading)
    if _covers(record, reading.date):
        return True
    if reading.part in ("night", "overnight") and reading.date.kind == "interval":
        return _within(record, reading.date)  # a night has two days, and may be filed under either
    # The ends of an approximate date are ours: what lies between them is fine, if it is no exact day.
    vague = record.kind == "interval" or bool(record.qualifier)
    return _approximate(reading.date) and vague and _within(record, reading.date)


def _at_bound(record: Edtf, reading: Reading) -> bool:
    """Whether the record ends, or starts, where the words say."""
    at_end = reading.bound in ("until", "by", "before")
    edge = record.end if at_end else record.start
    beside = _shifted(reading.date, {"before": -1, "after": 1}.get(reading.bound, 0))
    if isinstance(edge, Edtf):
        return _covers(edge, reading.date) or _covers(edge, beside)
    return _covers(record, reading.date) and _covers(record, beside)


def _shifted(day: Edtf, step: int) -> Edtf:
    """The day before or after; of anything longer than a day itself."""
    if not step or day.kind != "day":
        return day
    try:
        return edtf.parse(f"{day.lower + datetime.timedelta(days=step)}")
    except OverflowError:
        return day


def _covers(record: Edtf, date: Edtf) -> bool:
    """Whether all days of the date are days of the record. An open or unknown end has no limit."""
    starts = record.first is None or record.first <= date.first
    return starts and (record.last is None or record.last >= date.last)


def _within(record: Edtf, date: Edtf) -> bool:
    known = record.first is not None and record.last is not None
    return known and date.first <= record.first and record.last <= date.last


def _approximate(date: Edtf) -> bool:
    ends = (date, date.start, date.end)
    return any(one.qualifier == "~" for one in ends if isinstance(one, Edtf))
