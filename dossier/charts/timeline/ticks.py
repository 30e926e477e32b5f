"""The labels of a line of time: the finest steps of the calendar whose words fit, and what they belong to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from dossier import edtf
from dossier.charts import lettering
from dossier.charts.timeline.timescale import DAY, Part, day_of, minute
from dossier.words import Words

SIZE = 12.0
"""Size of the letters of an axis, in pixels, as the style sheet sets it."""

INDENT = 3.0
"""From the line of a tick to its words, in pixels: a label stands at the start of what it names."""

_GAP = 7.0
"""Between two labels, in pixels."""

_CLOSEST = 15.0
"""Ticks closer than this, in pixels, are not tried."""

_DAYS: tuple[tuple[int, frozenset[int]], ...] = (
    (1, frozenset(range(1, 32))), (2, frozenset(range(1, 31, 2))), (4, frozenset({1, 5, 10, 15, 20, 25})),
    (9, frozenset({1, 10, 20})), (14, frozenset({1, 15})),
)
"""Which days of a month have a tick, and how many days lie between two of them at least."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A step of the calendar on the axis."""

    at: float
    """Its place as a share of the picture's width."""
    label: str
    """Its name within what it belongs to, "13" or "06:00"; empty where there is no room for it."""
    above: str = ""
    """What begins here, "March 2024"; empty where nothing does."""
    line: bool = True
    """Whether a line is drawn: not where only the words above say in what the axis starts."""


@dataclass(frozen=True, slots=True)
class _Style:
    """One way to name the steps of a stretch of time."""

    least: int
    """The shortest step, in minutes."""
    steps: Callable[[Part], Iterator[int]]
    """The moments of the steps, from the start of the stretch on."""
    label: Callable[[int], str]
    """The name of the step at a moment."""
    above: Callable[[int], str]
    """What that step belongs to; empty where its name is enough."""


def ticks(part: Part, width: float, words: Words) -> tuple[Tick, ...]:
    """The ticks of a part in a picture so many pixels wide: no two labels touch, and none leaves its part."""
    pixels = (part.right - part.left) * width
    for style in _styles(_Names(words, part.start)):
        if style.least * pixels < _CLOSEST * (part.end - part.start):
            continue
        found = _tried(style, part, pixels)
        if found is not None:
            return found
    return (Tick(part.left, _years_of(part, pixels - INDENT, words), line=False),)


def _years_of(part: Part, room: float, words: Words) -> str:
    """The first and the last year of a part that has no room for a scale."""
    names = _Names(words, part.start)
    first, last = names.year(part.start), names.year(part.end - 1)
    both = first if first == last else f"{first}–{last}"
    return both if lettering.width(both, SIZE) <= room else lettering.shortened(first, room, SIZE)


def _tried(style: _Style, part: Part, pixels: float) -> tuple[Tick, ...] | None:
    """The ticks in this style; None if their words do not fit."""
    moments = list(takewhile(lambda moment: moment < part.end, style.steps(part)))
    if not moments:
        return None
    labels = _fitting([(_pixel(part, moment, pixels), style.label(moment)) for moment in moments], pixels)
    if labels is None or not (sum(map(bool, labels)) > 1 or moments[0] == part.start and labels[0]):
        return None
    names = [(moment, style.above(moment)) for moment in dict.fromkeys((part.start, *moments))]
    begun = [name for at, name in enumerate(names) if name[1] and (not at or name[1] != names[at - 1][1])]
    above = _above(part, begun, pixels)
    if above is None:
        return None
    shown = dict(zip(moments, labels, strict=True))
    return tuple(
        Tick(part.left + (part.right - part.left) * (moment - part.start) / (part.end - part.start),
             shown.get(moment, ""), above.get(moment, ""), moment in shown)
        for moment in sorted({*shown, *above})
    )


def _above(part: Part, begun: Sequence[tuple[int, str]], pixels: float) -> dict[int, str] | None:
    """What begins where, as far as it fits; None if it does not. In what the axis starts may go unsaid."""
    if not begun:
        return {}
    for some in (begun, begun[1:]):
        fitting = _fitting([(_pixel(part, moment, pixels), name) for moment, name in some], pixels)
        if fitting and any(fitting):
            return {moment: name for (moment, _), name in zip(some, fitting, strict=True) if name}
    return None


def _pixel(part: Part, moment: int, pixels: float) -> float:
    return pixels * (moment - part.start) / (part.end - part.start)


def _fitting(labels: Sequence[tuple[float, str]], pixels: float) -> list[str] | None:
    """The labels, the last one empty if the part ends before it does; None if two others touch."""
    if not labels:
        return None
    ends = [at + INDENT + lettering.width(text, SIZE) for at, text in labels]
    if any(end + _GAP > at + INDENT for end, (at, _) in zip(ends, labels[1:], strict=False)):
        return None
    return [text if end <= pixels else "" for (_, text), end in zip(labels, ends, strict=True)]


def _styles(names: _Names) -> Iterator[_Style]:
    """All ways to name steps, the finest first."""
    for step in (1, 5, 10, 15, 30, 60, 120, 180, 360, 720):
        for above in (names.full_day, names.full_day_once):
            yield _Style(step, _clocks(step), names.clock, above)
    for least, days in _DAYS:
        for label, above in ((names.day, names.full_month), (names.day, names.short_month),
                             (names.short_day, names.year)):
            yield _Style(least * DAY, _days(days), label, above)
    for step in (1, 3, 6):
        yield _Style(step * 28 * DAY, _months(step), names.month, names.year)
    for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000):
        yield _Style(step * 365 * DAY, _years(step), names.year, lambda moment: "")


def _clocks(step: int) -> Callable[[Part], Iterator[int]]:
    return lambda part: iter(range(-(-part.start // step) * step, part.end, step))


def _days(chosen: frozenset[int]) -> Callable[[Part], Iterator[int]]:
    """The days of every month that have these numbers."""
    def steps(part: Part) -> Iterator[int]:
        for number in range(-(-part.start // DAY), -(-part.end // DAY)):
            if day_of(number)[2] in chosen:
                yield number * DAY
    return steps


def _months(step: int) -> Callable[[Part], Iterator[int]]:
    def steps(part: Part) -> Iterator[int]:
        year, month, _ = day_of(part.start // DAY)
        first = -(-(year * 12 + month - 1) // step) * step
        for number in islice(range(first, 120000, step), 2000):
            moment = minute((number // 12, number % 12 + 1, 1))
            if moment >= part.start:
                yield moment
    return steps


def _years(step: int) -> Callable[[Part], Iterator[int]]:
    def steps(part: Part) -> Iterator[int]:
        first = -(-day_of(part.start // DAY)[0] // step) * step
        for year in range(first, 10000, step):
            if minute((year, 1, 1)) >= part.start:
                yield minute((year, 1, 1))
    return steps


class _Names:
    """Moments in the words of a language."""

    def __init__(self, words: Words, start: int) -> None:
        self._words = words
        self._start = start

    def clock(self, moment: int) -> str:
        """ "06:00"."""
        return f"{moment % DAY // 60:02}:{moment % 60:02}"

    def day(self, moment: int) -> str:
        """ "13"."""
        return str(day_of(moment // DAY)[2])

    def full_day(self, moment: int) -> str:
        """ "13 March 2024"."""
        return self._words.date(edtf.parse("{:04}-{:02}-{:02}".format(*day_of(moment // DAY))))

    def full_day_once(self, moment: int) -> str:
        """ "13 March 2024" for the first day, "14 Mar" for the others."""
        return self.full_day(moment) if moment // DAY == self._start // DAY else self.short_day(moment)

    def short_day(self, moment: int) -> str:
        """ "13 Mar"."""
        _, month, day = day_of(moment // DAY)
        return self._words.say("date.day", day=day, month=self._words.short_month(month))

    def full_month(self, moment: int) -> str:
        """ "March 2024"."""
        return self._words.date(edtf.parse("{:04}-{:02}".format(*day_of(moment // DAY))))

    def short_month(self, moment: int) -> str:
        """ "Mar 2024"."""
        month = self._words.short_month(day_of(moment // DAY)[1])
        return self._words.say("date.month", month=month, year=self.year(moment))

    def month(self, moment: int) -> str:
        """ "Mar"."""
        return self._words.short_month(day_of(moment // DAY)[1])

    def year(self, moment: int) -> str:
        """ "2024"."""
        return self._words.date(edtf.parse(f"{day_of(moment // DAY)[0]:04}"))
