"""From moments to places on a line of time, which is cut where one scale would squeeze what matters into a pixel.

A moment is a whole number of minutes from the start of the year 0000, by the calendar and the clock of the record: no
zone is known here, and no day is ever moved. Years go from 0000 to 9999.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dossier.edtf import Day

DAY = 24 * 60
"""The minutes of a day."""

MOST_PARTS = 4
"""In so many parts at most a line of time is cut: each needs room for a label of its own."""

LEAST_SHARE = 0.16
"""The part of the picture's width that the emptiest part of the line gets: 44 of 280 pixels, enough for a year."""

BREAK = 0.03
"""The width of a cut, as a share of the picture."""

_IN_A_ROW = 11
"""So many marks have room side by side in the narrowest picture."""

_MOST_ROWS = 8
"""A line is cut if the marks of its crowded stretch would need more rows than this."""

_CYCLE_YEARS, _CYCLE_DAYS = 400, 146097
"""After so many years the calendar repeats, which makes room for the year 0000."""

Span = tuple[int, int]
"""First and last moment of something."""


def minute(day: Day, minutes: int = 0) -> int:
    """The moment so many minutes after the midnight with which a day begins."""
    return ordinal(day) * DAY + minutes


def ordinal(day: Day) -> int:
    """The days from the start of the year 0000 to a day."""
    year, month, number = day
    return datetime.date(_in_reach(year), month, number).toordinal() - _offset(year)


def day_of(number: int) -> Day:
    """The day that is so many days after the start of the year 0000."""
    late = number >= 9000 * 365
    date = datetime.date.fromordinal(number + _offset(9999 if late else 0))
    return date.year - (0 if late else _CYCLE_YEARS), date.month, date.day


def _in_reach(year: int) -> int:
    return year if year >= _CYCLE_YEARS else year + _CYCLE_YEARS


def _offset(year: int) -> int:
    """What to take from Python's count of days, which starts with the year 1, to count from the year 0000."""
    return -365 if year >= _CYCLE_YEARS else _CYCLE_DAYS - 365


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the line with one scale."""

    start: int
    """Its first moment."""
    end: int
    """The moment at which it ends."""
    left: float
    """Where it starts, as a share of the picture's width."""
    right: float
    """Where it ends."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Where each moment lies in the width of a picture."""

    parts: tuple[Part, ...]
    """The parts by time; between two of them the line is cut."""

    def at(self, moment: int) -> float:
        """The place of a moment as a share of the width; what falls into a cut lies within it."""
        index = max(0, bisect_right([part.start for part in self.parts], moment) - 1)
        part = self.parts[index]
        if moment <= part.end or index + 1 == len(self.parts):
            return _between(moment, part.start, part.end, part.left, part.right)
        return _between(moment, part.end, self.parts[index + 1].start, part.right, self.parts[index + 1].left)

    @property
    def cuts(self) -> tuple[tuple[float, float], ...]:
        """From where to where the line is cut."""
        return tuple((before.right, after.left) for before, after in pairwise(self.parts))


def _between(moment: int, start: int, end: int, left: float, right: float) -> float:
    share = min(1.0, max(0.0, (moment - start) / (end - start)))
    return left + share * (right - left)


def scale(spans: Iterable[Span], left: float = 0.0, right: float = 1.0) -> Scale:
    """A line of time that holds all these spans, between two shares of the picture's width."""
    groups = _groups(sorted(spans))
    room = right - left - BREAK * (len(groups) - 1)
    weights = [len(group) ** 0.5 for group in groups]
    free = room * (1 - LEAST_SHARE * len(groups))
    parts, at = [], left
    for group, weight in zip(groups, weights, strict=True):
        width = room * LEAST_SHARE + free * weight / sum(weights)
        start, end = _snug(group)
        parts.append(Part(start, end, at, at + width))
        at += width + BREAK
    return Scale(tuple(parts))


def _groups(spans: Sequence[Span]) -> list[list[Span]]:
    """The spans by the part of the line to which they belong, from the first part to the last."""
    groups = [list(spans)]
    while len(groups) < MOST_PARTS:
        for group in sorted(groups, key=len, reverse=True):
            cut = _cut(group)
            if len(cut) > 1 and len(groups) + len(cut) - 1 <= MOST_PARTS:
                index = groups.index(group)
                groups[index:index + 1] = cut
                break
        else:
            break
    return groups


def _cut(spans: Sequence[Span]) -> list[list[Span]]:
    """The spans before, in and after the stretch in which most of them crowd; one group if there is no such stretch."""
    first, last = _rounded(spans)
    low, high = _crowded(spans)
    share = (high - low) / (last - first)
    crowd = _pieces(spans, low, high)
    if share > 0.5 or len(crowd) <= _MOST_ROWS * _IN_A_ROW * share:
        return [list(spans)]
    sections = ((first, low), (low, high), (high, last + 1))
    return [group for group in (_pieces(spans, *section) for section in sections) if group]


def _pieces(spans: Sequence[Span], low: int, high: int) -> list[Span]:
    """Of each span what lies in a section of the line: what reaches beyond it is shown in the next one too."""
    return [(max(start, low), min(end, high)) for start, end in spans
            if low <= start < high or start < low < end]


def _crowded(spans: Sequence[Span]) -> Span:
    """The shortest stretch of whole days that holds half of the spans, grown by all that lies close to it."""
    half = (len(spans) + 1) // 2
    low, high = min(_windows(spans, half), key=_length)
    while True:
        near = (high - low) // 2
        close = [span for span in spans if span[0] <= high + near and span[1] >= low - near
                 and _length(span) <= 2 * (high - low)]
        grown = _rounded([(low, high), *close])
        if grown == (low, high):
            return grown
        low, high = grown


def _windows(spans: Sequence[Span], half: int) -> Iterator[Span]:
    """For the end of each span: the stretch that holds the last `half` to begin of those that have ended by then."""
    starts: list[int] = []
    for start, end in sorted(spans, key=lambda span: (span[1], span[0])):
        insort(starts, start)
        if len(starts) >= half:
            yield _rounded([(starts[-half], end)])


def _length(span: Span) -> int:
    return span[1] - span[0]


def _rounded(spans: Sequence[Span]) -> Span:
    """From the first to the last moment, in whole days."""
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    start = first // DAY * DAY
    return start, max(-(-last // DAY) * DAY, start + DAY)


def _snug(spans: Sequence[Span]) -> Span:
    """From the first to the last moment in whole days; of what happened within a day, in whole hours or minutes."""
    first, last = min(start for start, _ in spans), max(end for _, end in spans)
    unit = DAY if last - first >= DAY else 60 if last - first >= 2 * 60 else 10
    start = first // unit * unit
    return start, max(-(-last // unit) * unit, start + unit, start + 60)
