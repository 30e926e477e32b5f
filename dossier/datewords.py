"""The words that date a record: what its passages, their sentences and their paragraphs say about day and hour."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dossier import daytime, weekday
from dossier.article import Article
from dossier.clock import Clock
from dossier.context import Passage, passages
from dossier.daytime import Spot
from dossier.dossier import Dossier
from dossier.edtf import Edtf
from dossier.model import Path, Record
from dossier.sentences import Sentence
from dossier.weekday import Reading


@dataclass(frozen=True)
class Dated:
    """A date that a record gives."""

    record: Record
    """The record."""
    within: Path
    """The part of it that is dated: a statement, a response; empty for the record itself."""
    field: str
    """`date` or `as_of`."""
    date: Edtf
    """The date."""
    time: Clock | None
    """The time of day."""
    zone: str
    """Whose day and time it is (IANA)."""
    reason: str | None
    """What the record says of where the date comes from."""

    @property
    def saying(self) -> bool:
        """Whether something was said then, and not done: the words may date what was said."""
        return self.record.kind != "events"


def dated(dossier: Dossier) -> Iterator[Dated]:
    """Every date of an event, a statement, a reaction, a claim and a response."""
    home = dossier.about.zone
    for event in dossier.events.values():
        yield Dated(event, (), "date", event.date, event.time, event.zone or _zone(dossier, event.place),
                    event.date_from)
    for figure in dossier.figures.values():
        for at, one in enumerate(figure.statements):
            if one.as_of:
                yield Dated(figure, ("statements", at), "as_of", one.as_of, one.time,
                            _zone(dossier, figure.scope.where), one.date_from)
    for reaction in dossier.reactions.values():
        if reaction.date:
            yield Dated(reaction, (), "date", reaction.date, reaction.time, reaction.zone or home, reaction.date_from)
    for claim in dossier.claims.values():
        if claim.date:
            yield Dated(claim, (), "date", claim.date, None, home, claim.date_from)
        for at, response in enumerate(claim.responses):
            if response.date:
                yield Dated(claim, ("responses", at), "date", response.date, None, home, response.date_from)


def _zone(dossier: Dossier, place: str | None) -> str:
    found = dossier.places.get(place) if place else None
    return found.zone if found and found.zone else dossier.about.zone


@dataclass(frozen=True)
class Said:
    """One date expression of a source, with what it means for each day on which the source may have appeared."""

    text: str
    """The words."""
    options: tuple[Reading, ...]
    """Its readings: one, unless day of publication and record are of two zones."""
    published: datetime.date
    """The first day from which it was read."""
    about: bool
    """Whether it is only near that day: "around 1 April"."""


@dataclass(frozen=True)
class Words:
    """What dates a record, by where it stands."""

    inside: tuple[Said, ...]
    """In the passages."""
    around: tuple[Said, ...]
    """In the sentences of the passages, outside of them."""
    beyond: tuple[Said, ...]
    """In the rest of their paragraphs."""
    hours: tuple[tuple[Spot, ...], tuple[Spot, ...], tuple[Spot, ...]]
    """The times of day at the same three places."""
    published: tuple[datetime.date, ...]
    """The days on which the sources may have appeared, seen from the record's zone; the earliest source first."""
    at: tuple[int, ...]
    """The minutes of the day at which sources appeared, where they say it."""


def words(dossier: Dossier, one: Dated) -> Words:
    """The words that date a record."""
    dates: tuple[list[Said], list[Said], list[Said]] = ([], [], [])
    hours: tuple[list[Spot], list[Spot], list[Spot]] = ([], [], [])
    days: list[datetime.date] = []
    minutes: list[int] = []
    for passage in passages(dossier, one.record, one.within):
        article, appeared = dossier.article(passage.source), publication(dossier, passage.source, one.zone)
        if article is None or not appeared:
            continue
        days += appeared
        minutes += _minute(dossier, passage.source, one.zone)
        for sentence, near in _sentences(article, passage):
            _sort(article, passage, sentence, near, appeared, dates, hours if one.time else None)
    return Words(*(tuple(each) for each in dates), tuple(tuple(each) for each in hours),  # type: ignore[arg-type]
                 tuple(sorted(set(days))), tuple(minutes))


def _sort(article: Article, passage: Passage, sentence: Sentence, near: bool, appeared: tuple[datetime.date, ...],
          dates: tuple[list[Said], ...], hours: tuple[list[Spot], ...] | None) -> None:
    text = article.text[sentence.start:sentence.end]
    first, last = passage.start - sentence.start, passage.end - sentence.start
    for said in _said(text, appeared, passage.language, _order(article, appeared[0])):
        start, end = said.options[0].start, said.options[0].end
        if not _in_dateline(article, sentence.start + start):
            dates[_where(near, start < last and first < end)].append(said)
    for spot in _hours(text, appeared[0], passage.language) if hours else ():
        hours[_where(near, spot.start < last and first < spot.end)].append(spot)


def _where(near: bool, inside: bool) -> int:
    return 0 if inside else 1 if near else 2


def _sentences(article: Article, passage: Passage) -> Iterator[tuple[Sentence, bool]]:
    """The sentences of a passage's paragraph, and whether the passage touches them."""
    first = article.text.rfind("\n", 0, passage.start) + 1
    last = article.text.find("\n", passage.end)
    for one in article.sentences:
        if one.start < (last if last >= 0 else len(article.text)) and first < one.end:
            yield one, one.start < passage.end and passage.start < one.end


def _in_dateline(article: Article, at: int) -> bool:
    found = article.dateline
    return found is not None and found.start <= at < found.end


@lru_cache(maxsize=16384)
def _said(text: str, appeared: tuple[datetime.date, ...], language: str, order: str) -> tuple[Said, ...]:
    found: dict[int, list[Reading]] = {}
    for day in appeared:
        for one in weekday.read(text, day, language, order):
            found.setdefault(one.start, []).append(one)
    return tuple(Said(several[0].text, tuple(several), appeared[0], bool(_NEARLY.search(text[:start])))
                 for start, several in sorted(found.items()))


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


# -- the day of publication


def publication(dossier: Dossier, source: str, zone: str) -> tuple[datetime.date, ...]:
    """The day on which a source appeared, as it was counted in a zone; two days where that cannot be decided."""
    record = dossier.sources.get(source)
    date = record.published if record else None
    if record is None or date is None or date.lower is None or date.lower != date.upper:
        return ()
    return _appeared(date, record.zone or dossier.about.zone, zone)


@lru_cache(maxsize=4096)
def _appeared(date: Edtf, at: str, zone: str) -> tuple[datetime.date, ...]:
    here, there = _zone_info(at), _zone_info(zone)
    day = date.lower
    assert day is not None
    if at == zone or here is None or there is None:
        return (day,)
    if date.time is not None:
        return (_moment(date, here).astimezone(there).date(),)
    noon = datetime.datetime(day.year, day.month, day.day, 12, tzinfo=here)
    ahead = (noon.astimezone(there).utcoffset() or _NONE) - (noon.utcoffset() or _NONE)
    return (day,) if not ahead else (day, day + datetime.timedelta(days=1 if ahead > _NONE else -1))


_NONE = datetime.timedelta()


def _moment(date: Edtf, zone: ZoneInfo) -> datetime.datetime:
    assert date.lower is not None and date.time is not None
    return datetime.datetime.combine(date.lower, date.time, date.time.tzinfo or zone)


def _minute(dossier: Dossier, source: str, zone: str) -> list[int]:
    record = dossier.sources[source]
    here, there = _zone_info(record.zone or dossier.about.zone), _zone_info(zone)
    if record.published is None or record.published.time is None or here is None or there is None:
        return []
    moment = _moment(record.published, here).astimezone(there)
    return [moment.hour * 60 + moment.minute]


@lru_cache(maxsize=512)
def _zone_info(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
