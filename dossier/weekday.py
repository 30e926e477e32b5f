"""The dates that the words of an article name: "on Thursday", "yesterday", "until January 19".

`read` finds them in running text and resolves each against the article's own date; `compatible` says whether a
record's date may rest on such words. Both work on text and values only. What is read, and how a doubt is
decided, is docs/reference/dates-in-quotations.md.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from dossier import edtf, normal, sentences
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
        plain, offsets = _plain(text[start:end])
        for reading in _of_sentence(plain, words, published, order):
            low, high = start + offsets[reading.start], start + offsets[reading.end]
            found.append(replace(reading, start=low, end=high, text=text[low:high]))
    return tuple(found)


def _plain(sentence: str) -> tuple[str, Sequence[int]]:
    """A sentence without soft hyphens and the like inside its words, and the way back to its own offsets."""
    if sentence.isascii() or unicodedata.is_normalized("NFC", sentence) and not _INVISIBLE.search(sentence):
        return sentence, range(len(sentence) + 1)
    normalised = normal.normalise(sentence)
    return normalised.text, normalised.offsets


_INVISIBLE = re.compile(f"[{normal.REMOVED}]")
_PIECE = re.compile(r".{1,20000}\Z|.{1,20000}[.!?…]\s|.{1,20000}", re.DOTALL)
"""A line, cut only where it is longer than any paragraph: without sentences it would take too long."""


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    for line in re.finditer(r"[^\r\n]+", text):
        for piece in _PIECE.finditer(text, *line.span()):
            for sentence in sentences.split(text, *piece.span()):
                yield sentence.start, sentence.end


def _of_sentence(sentence: str, words: Language, published: datetime.date, order: str) -> Iterator[Reading]:
    """The readings of one sentence, with offsets in the sentence."""
    matches = _matches(sentence, words)
    verbs = cues(sentence, words.verbs) if matches else ()
    previous = None
    for kind, match in matches:
        said = _said(match, words)
        if said.get("lead") == "for" and _owns(sentence, match.end()):
            del said["lead"]
        cue = governing(sentence, verbs, *match.span(), words.verbs)
        cue = bounded(cue, said.get("bound", ""), words.verbs)
        answer = _reckoned(kind, Asked(said, published, cue, order, previous))
        if answer:
            reading = _reading(kind, match, said, answer)
            previous = reading.date.lower or previous
            yield reading


def _matches(sentence: str, words: Language) -> list[tuple[str, re.Match[str]]]:
    """The expressions of a sentence: the first, and of those that begin together the longest."""
    if not words.hint.search(sentence):
        return []
    found = [(kind, match) for kind, pattern in words.patterns(sentence) for match in pattern.finditer(sentence)]
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


def _reading(kind: str, match: re.Match[str], said: dict[str, object], answer: Answer) -> Reading:
    start, end = _start(match), match.end()
    bound = said.get("bound", "")
    if bound in ("before", "after") and _owns(match.string, end):
        bound = ""  # "after Thursday's attack" is about Thursday itself
    bound = "since" if bound == "from" else bound
    part = said.get("part") or said.get("after") or (said["rel"][2] if "rel" in said else "")
    part = "overnight" if kind == "night_to" else part
    text, date = match.string[start:end], edtf.parse(answer.edtf)
    return Reading(start, end, text, date, answer.sure, answer.why, bound, part)


def _owns(sentence: str, end: int) -> bool:
    """Whether the date is followed by the "'s" of "Thursday's"."""
    return sentence[end : end + 2] in ("'s", "’s")


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
