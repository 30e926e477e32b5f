"""What the date and the time of an event say, as a stretch of time that can be drawn: never more than they say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dossier.charts.timeline.timescale import DAY, minute
from dossier.clock import Clock
from dossier.edtf import Edtf

Form = Literal["instant", "within", "lasting", "vague"]
Edge = Literal["exact", "about", "open", "unknown"]

_WHOLE_DAYS = ("time", "day")


@dataclass(frozen=True, slots=True)
class Extent:
    """When something was, in minutes of the calendar (see timescale)."""

    form: Form
    """"instant" (a time of day), "within" (a day, or hours of it), "lasting" (an interval), "vague" (a month or more,
    within which the day is not known)."""
    start: int
    """The earliest moment that is meant; of what has no known start, the earliest moment of its end."""
    end: int
    """The latest moment that is meant; of what has no known end, the latest moment of its start."""
    sure_start: int
    """From here on it lasted for certain; `start`, unless the start is known by its month or year only."""
    sure_end: int
    """Until here it lasted for certain; `end`, unless the end is known by its month or year only."""
    before: Edge = "exact"
    """How well the start is known."""
    after: Edge = "exact"
    """How well the end is known."""
    uncertain: bool = False
    """Whether the record itself marks the date with "?"."""


def extent(date: Edtf, time: Clock | None = None) -> Extent:
    """The stretch of time that a date, with a time of day if there is one, speaks of."""
    if date.kind == "interval":
        return _overnight(date, time) or _interval(date)
    edge: Edge = "about" if "~" in date.qualifier or "%" in date.qualifier else "exact"
    uncertain = date.qualifier in ("?", "%")
    if date.kind == "day" and time:
        if time.approximate:
            edge = "about"
        start, end = minute(date.first, time.lower), minute(date.first, time.upper)
        form: Form = "instant" if start == end else "within"
    else:
        start, end = _bounds(date)
        form = "instant" if date.time else "within" if date.kind == "day" else "vague"
    return Extent(form, start, end, start, end, edge, edge, uncertain)


def _bounds(date: Edtf) -> tuple[int, int]:
    """The first moment of a date, and the moment after it; of a date with a time, that time twice."""
    if date.time:
        moment = minute(date.first, date.time.hour * 60 + date.time.minute)
        return moment, moment
    return minute(date.first), minute(date.last) + DAY


def _overnight(date: Edtf, time: Clock | None) -> Extent | None:
    """A night that is written as two days: it began in the evening of the first."""
    if time is None or time.upper <= DAY or date.first is None or date.last is None:
        return None
    if any(side.kind != "day" or side.qualifier for side in (date.start, date.end)):
        return None
    if minute(date.last) - minute(date.first) != DAY:
        return None
    start, end = minute(date.first, time.lower), minute(date.first, time.upper)
    return Extent("within", start, end, start, end)


def _interval(date: Edtf) -> Extent:
    known = [side for side in (date.start, date.end) if isinstance(side, Edtf)]
    (start, sure_start), (sure_end, end) = _bounds(known[0]), _bounds(known[-1])
    if known[0].precision in _WHOLE_DAYS:
        sure_start = start
    if known[-1].precision in _WHOLE_DAYS:
        sure_end = end
    if end < start:
        start, end = end, start  # two times whose offsets from UTC put them into the other order
    if sure_start > sure_end:  # both ends in one month or year
        sure_start = sure_end = start
    qualified = "".join(side.qualifier for side in known)
    return Extent("lasting", start, end, min(max(sure_start, start), end), max(min(sure_end, end), start),
                  _edge(date.start), _edge(date.end), "?" in qualified or "%" in qualified)


def _edge(side: Edtf | str | None) -> Edge:
    if isinstance(side, Edtf):
        return "about" if side.qualifier in ("~", "%") else "exact"
    return "open" if side == ".." else "unknown"
