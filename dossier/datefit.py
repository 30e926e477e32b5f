"""How a record's date stands to a date expression: borne out by it, allowed by it, or against it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import lru_cache

from dossier import edtf, weekday
from dossier.datewords import Said
from dossier.edtf import Edtf
from dossier.weekday import Reading

_BEYOND = 14
"""Days by which a doubtful reading may be off, and a time without sharp ends may reach further than by convention."""


def relation(record: Edtf, said: Said) -> str:
    """"agrees"; "broad" (the words allow it and do not give it); "doubtful"; or "against"."""
    kinds = {_relation(record.text, option) for option in said.options}
    return next(name for name in ("agrees", "broad", "doubtful", "against") if name in kinds)


@lru_cache(maxsize=65536)
def _relation(text: str, read: Reading) -> str:
    record = edtf.parse(text)
    if weekday.compatible(record, read):
        return "agrees"
    first, last = _room(read)
    if (record.lower is None or last is None or record.lower <= last) and \
            (record.upper is None or first is None or first <= record.upper):
        return "broad"
    return "doubtful" if not read.sure and _may_be(record, read) else "against"


def _room(read: Reading) -> tuple[datetime.date | None, datetime.date | None]:
    """The days that the words leave open."""
    if read.bound in ("until", "by", "before"):
        return None, read.date.upper
    return read.date.lower, None if read.bound in ("since", "after") else read.date.upper


def _may_be(record: Edtf, read: Reading) -> bool:
    """Whether another way to understand a doubtful expression fits: another week, another year, a longer time."""
    days = (read.date.lower, read.date.upper, record.lower, record.upper)
    if not all(days):
        return True
    first, last, lower, upper = days
    if "~" in read.date.text or first != last:
        room = max((last - first).days, _BEYOND)  # type: ignore[operator]
        return (first - lower).days <= room and (upper - last).days <= room  # type: ignore[operator]
    if any(char.isdigit() for char in read.text):
        years = range(max(lower.year - 1, 1), min(upper.year + 1, 9999) + 1)  # type: ignore[union-attr]
        return any(_covers(record, _in_year(first, year)) for year in years)  # type: ignore[arg-type]
    return any(_covers(record, _weeks_off(first, weeks)) for weeks in range(-2, 3))  # type: ignore[arg-type]


def _weeks_off(day: datetime.date, weeks: int) -> datetime.date | None:
    try:
        return day + datetime.timedelta(days=7 * weeks)
    except OverflowError:
        return None


def _covers(record: Edtf, day: datetime.date | None) -> bool:
    return day is not None and record.lower is not None and record.upper is not None \
        and record.lower <= day <= record.upper


def _in_year(day: datetime.date, year: int) -> datetime.date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def exact(date: Edtf) -> bool:
    """Whether a date is a plain day, not marked as doubtful or approximate."""
    return date.kind in ("day", "datetime") and not date.qualifier


def narrow(date: Edtf) -> bool:
    """Whether a date is sharper than a year, and not marked as doubtful."""
    return date.kind != "year" and not date.qualifier


def within(record: Edtf, date: Edtf) -> bool:
    """Whether all days of one date are days of another."""
    known = record.lower and record.upper and date.lower and date.upper
    return bool(known) and date.lower <= record.lower and record.upper <= date.upper  # type: ignore[operator]


def ends_at(end: Edtf, read: Reading) -> bool:
    """Whether an expression begins or ends on the day that ends an interval."""
    return end.lower in (read.date.lower, read.date.upper) or weekday.compatible(end, read)


def last_of(date: Edtf) -> Edtf:
    """The end of an interval; any other date itself."""
    return date.end if isinstance(date.end, Edtf) else date


def is_one_of(date: Edtf, days: Iterable[datetime.date]) -> bool:
    """Whether a date is one day, and one of these."""
    return date.lower == date.upper and date.lower in days


def apart(one: Edtf, other: Edtf) -> int:
    """The days from one date to another."""
    a, b = one.lower or one.upper, other.lower or other.upper
    return abs((a - b).days) if a and b else 0
