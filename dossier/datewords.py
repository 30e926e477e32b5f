"""The words that date a record: what its passages, their sentences and their paragraphs say about day and hour."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from dossier import calendar_words, daytime, weekday
from dossier.article import Article
from dossier.context import Passage, passages
from dossier.dated import Dated, minute_of_publication, publication
from dossier.daytime import Spot
from dossier.dossier import Dossier
from dossier.sentences import Sentence
from dossier.weekday import Reading

Days = tuple[datetime.date, ...]


@dataclass(frozen=True)
class Said:
    """One date expression of a source, with what it means for each day on which the source may have appeared."""

    text: str
    """The words."""
    start: int
    """Offset of the first of them in their sentence."""
    options: tuple[Reading, ...]
    """Its readings: one, unless day of publication and record are of two zones."""
    published: datetime.date
    """The first day from which it was read."""
    about: bool
    """Whether it is only near that day: "around 1 April"."""


Sorted = tuple[tuple[Said, ...], tuple[Said, ...]]
"""What a passage says, and what else its sentence says."""


@dataclass(frozen=True)
class Words:
    """What dates a record, by where it stands. Nothing is read before it is asked for."""

    dossier: Dossier
    dated: Dated

    @cached_property
    def _passages(self) -> tuple[tuple[Passage, Article, Days], ...]:
        found = []
        for one in passages(self.dossier, self.dated.record, self.dated.within):
            article, days = self.dossier.article(one.source), publication(self.dossier, one.source, self.dated.zone)
            if article is not None and days:
                found.append((one, article, days))
        return tuple(found)

    @cached_property
    def published(self) -> Days:
        """The days on which the sources may have appeared, seen from the record's zone; the earliest first."""
        return tuple(sorted({day for _, _, days in self._passages for day in days}))

    @cached_property
    def printed(self) -> Days:
        """Those of them that the sources themselves give."""
        return tuple(sorted({days[0] for _, _, days in self._passages}))

    @cached_property
    def at(self) -> tuple[int, ...]:
        """The minutes of the day at which sources appeared, where they say it."""
        return tuple(minute for one, _, _ in self._passages
                     for minute in minute_of_publication(self.dossier, one.source, self.dated.zone))

    @cached_property
    def _near(self) -> Sorted:
        inside, around = [], []
        for passage, article, days in self._passages:
            for sentence in _sentences(article, passage, True):
                for said in _dates(article, sentence, passage, days):
                    at, end = sentence.start + said.start, sentence.start + said.options[0].end
                    (inside if at < passage.end and passage.start < end else around).append(said)
        return tuple(inside), tuple(around)

    @property
    def inside(self) -> tuple[Said, ...]:
        """The date expressions in the passages."""
        return self._near[0]

    @property
    def around(self) -> tuple[Said, ...]:
        """Those in the sentences of the passages, outside of them."""
        return self._near[1]

    @cached_property
    def beyond(self) -> tuple[Said, ...]:
        """Those in the rest of their paragraphs."""
        return tuple(said for passage, article, days in self._passages
                     for sentence in _sentences(article, passage, False)
                     for said in _dates(article, sentence, passage, days))

    @cached_property
    def hours(self) -> tuple[tuple[Spot, ...], tuple[Spot, ...], tuple[Spot, ...]]:
        """The times of day at the same three places."""
        found: tuple[list[Spot], ...] = ([], [], [])
        for passage, article, days in self._passages:
            for near in (True, False):
                for sentence in _sentences(article, passage, near):
                    first, last = passage.start - sentence.start, passage.end - sentence.start
                    for spot in _hours(article.text[sentence.start:sentence.end], days[0], passage.language):
                        found[(0 if spot.start < last and first < spot.end else 1) if near else 2].append(spot)
        return tuple(found[0]), tuple(found[1]), tuple(found[2])


def _sentences(article: Article, passage: Passage, near: bool) -> Iterator[Sentence]:
    """The sentences that a passage touches, or the others of its paragraph."""
    first = article.text.rfind("\n", 0, passage.start) + 1
    last = article.text.find("\n", passage.end)
    for one in article.sentences:
        if one.start < (last if last >= 0 else len(article.text)) and first < one.end:
            touched = one.start < passage.end and passage.start < one.end
            if touched == near:
                yield one


def _dates(article: Article, sentence: Sentence, passage: Passage, days: Days) -> Iterator[Said]:
    """The date expressions of a sentence, but for that of the dateline."""
    text = article.text[sentence.start:sentence.end]
    if not _may_date(passage.language).search(text):
        return
    order = _order(article, days[0]) if _NUMBERED.search(text) else "DMY"
    for said in _said(text, days, passage.language, order):
        line = article.dateline
        if line is None or not line.start <= sentence.start + said.start < line.end:
            yield said


_NUMBERED = re.compile(r"\d[/-]\d")


@lru_cache
def _may_date(language: str) -> re.Pattern[str]:
    """What no date expression is without. Most numbers are counts, and cost the reader of dates much time."""
    known = calendar_words.language(language)
    tables = (known.weekdays, known.months, known.units, known.relatives)
    words = "|".join(table.source for table in tables if table.source) or "(?!)"
    numbers = r"(?<![\d.,])\d{1,2}(?![\d.,]*\d)|(?<!\d)(?:19|20)\d\d(?!\d)|\d[/.-]\d"
    return re.compile(rf"{numbers}|(?<!\w)(?:{words})", re.IGNORECASE)


@lru_cache(maxsize=65536)
def _said(text: str, appeared: tuple[datetime.date, ...], language: str, order: str) -> tuple[Said, ...]:
    found: dict[int, list[Reading]] = {}
    for day in appeared:
        for one in weekday.read(text, day, language, order):
            if not _ELSEWHERE.search(_before(text, one.start)):
                found.setdefault(one.start, []).append(one)
    return tuple(Said(several[0].text, start, tuple(several), appeared[0], bool(_NEARLY.search(_before(text, start))))
                 for start, several in sorted(found.items()))


def _before(text: str, at: int) -> str:
    return text[max(0, at - 40):at]


_ELSEWHERE = re.compile(r"\b(?:GMT|UTC)\s+(?:on\s+|am\s+|le\s+|во?\s+)?$")
"""Before the day of another zone: "1640 GMT on Tuesday"."""
_NEARLY = re.compile(r"(?:\b(?:around|about|circa|approximately|gegen|etwa|vers|environ|около|примерно|приблизительно)"
                     r"|\bum den)\s+(?:the )?$", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _hours(text: str, appeared: datetime.date, language: str) -> tuple[Spot, ...]:
    attached = tuple(daytime.of_part(one.start, one.end, one.text, one.part)
                     for one in weekday.read(text, appeared, language) if one.part)
    return (*attached, *(spot for spot in daytime.read(text)
                         if not any(one.start <= spot.start < one.end for one in attached)))


def _order(article: Article, appeared: datetime.date) -> str:
    """Whether 07/01/2022 has the day first, as the article's own printed date shows."""
    for printed in article.dates:
        if printed.other and abs((printed.other - appeared).days) < abs((printed.day - appeared).days):
            return "MDY"
        return "MDY" if printed.how.startswith("month/") else "DMY"
    return "DMY"
