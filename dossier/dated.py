"""The dates that records give, whose days they are, and when the sources appeared as it was counted there."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from dossier.clock import Clock
from dossier.dossier import Dossier
from dossier.edtf import Edtf
from dossier.model import Path, Record


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
        return self.record.kind != "events" or self.within != ()


def dated(dossier: Dossier) -> Iterator[Dated]:
    """Every date of an event, a statement, a reaction, a claim and a response, and of a change that a source tells."""
    home = dossier.about.zone
    yield from _changes(dossier)
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


def _changes(dossier: Dossier) -> Iterator[Dated]:
    """What somebody else corrected or withdrew; our own changes have no words to rest on."""
    for record in dossier.all_records():
        parts = [((), record), *((("statements", at), one) for at, one in enumerate(getattr(record, "statements", ())))]
        for within, part in parts:
            if part.change and part.change.by in dossier.actors:
                yield Dated(record, (*within, "change"), "date", part.change.date, None, dossier.about.zone, None)


def _zone(dossier: Dossier, place: str | None) -> str:
    found = dossier.places.get(place) if place else None
    return found.zone if found and found.zone else dossier.about.zone


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
    try:
        return _seen(date, day, here, there)
    except OverflowError:  # at the ends of the calendar
        return (day,)


def _seen(date: Edtf, day: datetime.date, here: ZoneInfo, there: ZoneInfo) -> tuple[datetime.date, ...]:
    if date.time is not None:
        return (_moment(date, here).astimezone(there).date(),)
    noon = datetime.datetime(day.year, day.month, day.day, 12, tzinfo=here)
    ahead = (noon.astimezone(there).utcoffset() or _NONE) - (noon.utcoffset() or _NONE)
    return (day,) if not ahead else (day, day + datetime.timedelta(days=1 if ahead > _NONE else -1))


_NONE = datetime.timedelta()


def _moment(date: Edtf, zone: ZoneInfo) -> datetime.datetime:
    assert date.lower is not None and date.time is not None
    return datetime.datetime.combine(date.lower, date.time, date.time.tzinfo or zone)


def minute_of_publication(dossier: Dossier, source: str, zone: str) -> list[int]:
    """The minute of the day at which a source appeared, in a zone; empty where it does not say."""
    record = dossier.sources[source]
    here, there = _zone_info(record.zone or dossier.about.zone), _zone_info(zone)
    if record.published is None or record.published.time is None or here is None or there is None:
        return []
    try:
        moment = _moment(record.published, here).astimezone(there)
    except OverflowError:
        return []
    return [moment.hour * 60 + moment.minute]


@lru_cache(maxsize=512)
def _zone_info(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
