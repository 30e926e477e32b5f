"""Dates as a record writes them: EDTF levels 0 and 1, years 0000 to 9999.

EDTF is the Library of Congress form of ISO 8601-2. `parse` reads one date or refuses it with an
`EdtfError` that names the rule and says what to write instead. The profile, with examples, is
docs/reference/dates-and-values.md. Nothing here knows the clock or a time zone's history: a date is
the calendar day that the record names.
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from functools import lru_cache

from dossier import datehabits
from dossier.datehabits import MONTHS, SEASONS

Day = tuple[int, int, int]
"""Year, month, day. Unlike `datetime.date` it can also hold the year 0000."""

PRECISIONS = ("time", "day", "month", "season", "year", "decade", "century")

_BEFORE_ALL: Day = (-1, 0, 0)
_AFTER_ALL: Day = (10000, 0, 0)
_SECONDS_OF_DAY = 86400
_NO_MOMENT = -2 * _SECONDS_OF_DAY
"""Sorts a whole day before every time on it, whatever the offset from UTC."""


class EdtfError(ValueError):
    """A text that is not a date of the profile; `str()` says what is wrong with it."""

    def __init__(self, message: str, *, rule: str, help: str = "") -> None:
        super().__init__(message)
        self.rule = rule
        """"wrong-form", "no-such-date" or "interval-reversed"."""
        self.help = help
        """What to write instead."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """One date, season, date with time, or interval."""

    text: str
    """The date, letter by letter as it was written."""
    kind: str
    """"year", "month", "day", "season", "datetime" or "interval": the smallest part that is known."""
    precision: str
    """How exact it is, one of PRECISIONS; of an interval the coarser of its known ends."""
    first: Day | None
    """The earliest day that is meant, also in the year 0000; None if the start is open or unknown."""
    last: Day | None
    """The latest day that is meant, also in the year 0000; None if the end is open or unknown."""
    qualifier: str = ""
    """"?" uncertain, "~" approximate, "%" both, "" neither. Of an interval always "": see its ends."""
    start: Edtf | str | None = None
    """Of an interval: its first date, ".." for open, "" for unknown. None if this is no interval."""
    end: Edtf | str | None = None
    """Of an interval: its last date, ".." for open, "" for unknown. None if this is no interval."""
    time: datetime.time | None = None
    """Of a date with time: the time as written; its `tzinfo` is the written offset, or None."""

    @property
    def lower(self) -> datetime.date | None:
        """The earliest day; None if open or unknown. Days of the year 0000 become 0001-01-01."""
        return None if self.first is None else _to_date(self.first)

    @property
    def upper(self) -> datetime.date | None:
        """The latest day; None if open or unknown. Days of the year 0000 become 0001-01-01."""
        return None if self.last is None else _to_date(self.last)

    @property
    def sort_key(self) -> tuple[Day, int, Day, str]:
        """Total order: first day (open or unknown starts lead), time on that day, last day, text."""
        return (self.first or _BEFORE_ALL, self._moment, self.last or _AFTER_ALL, self.text)

    @property
    def _moment(self) -> int:
        """Seconds from 00:00 UTC of the first day to the time, so that offsets compare rightly."""
        if isinstance(self.start, Edtf):
            return self.start._moment
        if self.time is None:
            return _NO_MOMENT
        offset = self.time.utcoffset() or datetime.timedelta()
        clock = (self.time.hour * 60 + self.time.minute) * 60 + self.time.second
        return clock - int(offset.total_seconds())


@lru_cache(maxsize=8192)
def parse(text: str) -> Edtf:
    """Read one EDTF date, or raise EdtfError."""
    try:
        return _read(text)
    except EdtfError as error:
        error.help = error.help or _advice(text)
        raise


def _read(text: str) -> Edtf:
    return _interval(text) if "/" in text else _point(text)


def _point(text: str) -> Edtf:
    """Anything that is not an interval."""
    if match := _DATE.fullmatch(text):
        return _date(text, *match.groups())
    if match := _MASKED_YEAR.fullmatch(text):
        low, high = int(text.replace("X", "0")), int(text.replace("X", "9"))
        precision = "century" if text.endswith("XX") else "decade"
        return Edtf(text, "year", precision, (low, 1, 1), (high, 12, 31))
    if match := _DATETIME.fullmatch(text):
        return _datetime(text, *match.groups())
    raise _wrong_form(text)


_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%]?)")
_MASKED_YEAR = re.compile(r"[0-9]{2}[0-9X]X")
_DATETIME = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?(Z|[+-][0-9]{2}(?::[0-9]{2})?)?"
)


def _date(text: str, year: str, month: str | None, day: str | None, qualifier: str) -> Edtf:
    """A year, a month, a day or a season; the months and days may be XX."""
    unspecified = "XX" in (month, day)
    if (month == "XX" and day not in (None, "XX")) or (unspecified and qualifier):
        raise _wrong_form(text)
    number = int(year)
    if month is None or month == "XX":
        return Edtf(text, "year", "year", (number, 1, 1), (number, 12, 31), qualifier)
    if int(month) in SEASONS:
        return _season(text, number, int(month), extra=bool(day or qualifier))
    last_day = _check_month(text, number, int(month))
    if day is None or day == "XX":
        bounds = (number, int(month), 1), (number, int(month), last_day)
        return Edtf(text, "month", "month", *bounds, qualifier)
    _check_day(text, number, int(month), int(day))
    only = (number, int(month), int(day))
    return Edtf(text, "day", "day", only, only, qualifier)


def _season(text: str, year: int, season: int, *, extra: bool) -> Edtf:
    """A quarter of the year, by convention: EDTF does not say on which half of the globe it is."""
    if extra:
        raise _wrong_form(text)
    month = (season - 21) * 3 + 1
    last = (year, month + 2, _month_length(year, month + 2))
    return Edtf(text, "season", "season", (year, month, 1), last)


def _datetime(text: str, day: str, hour: str, minute: str, second: str | None, offset: str | None) -> Edtf:
    """A day with a time of day."""
    only = _point(day).first
    if int(hour) > 23:
        late = "hours go from 00 to 23"
        raise _no_such(text, f"{late}; 24:00 is 00:00 of the next day" if hour == "24" else late)
    if int(minute) > 59 or int(second or 0) > 59:
        raise _no_such(text, "minutes and seconds go from 00 to 59")
    time = datetime.time(int(hour), int(minute), int(second or 0), tzinfo=_offset(text, offset))
    return Edtf(text, "datetime", "time", only, only, time=time)


def _offset(text: str, offset: str | None) -> datetime.timezone | None:
    """The distance from UTC: "Z", "+06", "+06:00", or None where none is written."""
    if not offset:
        return None
    if offset == "Z":
        return datetime.UTC
    hours, _, minutes = offset[1:].partition(":")
    size = int(hours) * 60 + int(minutes or 0)
    total = -size if offset[0] == "-" else size
    if int(minutes or 0) > 59 or not -12 * 60 <= total <= 14 * 60 or (offset[0] == "-" and size == 0):
        raise _no_such(text, "offsets from UTC go from -12:00 to +14:00; write Z for UTC itself")
    return datetime.timezone(datetime.timedelta(minutes=total))


def _interval(text: str) -> Edtf:
    """Two ends with a slash between them, of which one may be open ("..") or unknown ("")."""
    start, end = (_end(text, part) for part in _halves(text))
    first = start.first if isinstance(start, Edtf) else None
    last = end.last if isinstance(end, Edtf) else None
    known = [one for one in (start, end) if isinstance(one, Edtf)]
    if len(known) == 2 and _certainly_before(end, start):
        raise _reversed(text)
    if first and last and last < first:
        first, last = last, first  # two instants in order, whose offsets put them on days in the other order
    precision = max((one.precision for one in known), key=PRECISIONS.index)
    return Edtf(text, "interval", precision, first, last, start=start, end=end)


def _halves(text: str) -> tuple[str, str]:
    start, _, end = text.partition("/")
    if "/" in end or {start, end} <= {"", ".."}:
        raise _wrong_form(text)
    return start, end


def _end(text: str, part: str) -> Edtf | str:
    """One end of an interval. Level 1 has neither seasons nor X there."""
    if part in ("", ".."):
        return part
    try:
        end = _point(part)
    except EdtfError as error:
        # A fault of the form is advised on as a whole: "05/01/2022" is a day, not an interval.
        raise (_wrong_form(text) if error.rule == "wrong-form" else error) from None
    if end.kind == "season" or "X" in part:
        raise _wrong_form(text)
    return end


def _certainly_before(end: Edtf, start: Edtf) -> bool:
    """Whether not even the latest reading of `end` reaches the earliest reading of `start`."""
    if end.time and start.time and (end.time.tzinfo is None) == (start.time.tzinfo is None):
        return _instant(end) < _instant(start)
    return end.last < start.first


def _instant(moment: Edtf) -> int:
    """Seconds since a fixed moment; a time without offset counts as UTC.

    The calendar repeats after 400 years, which makes room for the year 0000.
    """
    year, month, day = moment.first
    shift = 400 if year < 400 else 0
    days = datetime.date(year + shift, month, day).toordinal() - shift // 400 * 146097
    return days * _SECONDS_OF_DAY + moment._moment


def _to_date(day: Day) -> datetime.date:
    return datetime.date(*day) if day[0] else datetime.date.min


def _month_length(year: int, month: int) -> int:
    """Proleptic Gregorian, so that the year 0000 is a leap year."""
    return 29 if month == 2 and calendar.isleap(year) else calendar.mdays[month]


def _check_month(text: str, year: int, month: int) -> int:
    """The length of that month, if there is such a month."""
    if not 1 <= month <= 12:
        months = "months go from 01 to 12"
        raise _no_such(text, f"{months}, seasons from 21 to 24" if 20 <= month <= 41 else months)
    return _month_length(year, month)


def _check_day(text: str, year: int, month: int, day: int) -> None:
    length = _month_length(year, month)
    if not 1 <= day <= length:
        shown = f"{MONTHS[month - 1]} {year:04}"
        raise _no_such(text, f"{shown} has {length} days" if day else "days start at 01")


# What to say about a text that was refused. A proposal is made only if it can be read itself.


def _no_such(text: str, help: str) -> EdtfError:
    return EdtfError(f"there is no date {_quoted(text)}", rule="no-such-date", help=help)


def _reversed(text: str) -> EdtfError:
    start, end = text.split("/")
    message = f"the interval {_quoted(text)} ends before it starts"
    return EdtfError(message, rule="interval-reversed", help=f"write {end}/{start}")


def _wrong_form(text: str) -> EdtfError:
    return EdtfError(f"cannot read {_quoted(text)} as a date", rule="wrong-form")


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return f'"{line}"' if len(line) <= 60 else f'"{line[:57]}..."'


def _advice(text: str) -> str:
    """The help for a text of the wrong form: the same date in EDTF, or the part of the form it misses."""
    faults = {proposal: _fault(proposal) for proposal in datehabits.proposals(text, readable=_readable)}
    readable = [proposal for proposal, fault in faults.items() if fault is None]
    if readable:
        return "write " + " or ".join(readable)
    known = [fault.help for fault in faults.values() if fault and fault.rule == "no-such-date"]
    return known[0] if known else datehabits.explanation(text)


def _fault(text: str) -> EdtfError | None:
    try:
        _read(text)
    except EdtfError as error:
        return error
    return None


def _readable(text: str) -> bool:
    return _fault(text) is None
