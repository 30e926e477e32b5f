"""Where names may stand beside their marks, so that none covers another, at any width of the picture.

Marks lie at shares of a picture's width and height, names have a size in pixels: how far two names are apart
changes with the width. A placement is made for a span of widths and holds at every width in it: since all distances
are linear in the width, two names that meet anywhere in the span meet in a stretch that can be computed.

Every mark tries the positions around it, the nearest first, then some further out with a leader to the mark. The
more important name chooses first. A name that finds no room may push a less important one to another position; if
that fails, the shorter forms of the name are tried, and then it is dropped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dossier.charts.lettering import LINE, width

GAP = 3.0
"""Pixels between a mark and its name."""

_PADDING = 2.0  # around every name, in pixels: the letters are measured, not known
_SLACK = 1.05  # a name may come out a little wider than measured
_NEAR = ((1, 0), (-1, 0), (1, -1), (1, 1), (-1, -1), (-1, 1), (0, -1), (0, 1))
_FAR = (14.0, 26.0, 40.0)  # further out, in pixels


@dataclass(frozen=True)
class Mark:
    """Something that wants a name."""

    x: float
    """Where it is, as a share of the picture's width."""
    y: float
    """Where it is, as a share of the picture's height."""
    names: tuple[str, ...]
    """What it is called; then shorter forms, which serve where the first finds no room."""
    weight: float = 0.0
    """How important it is; the most important chooses first."""
    radius: float = 5.0
    """Its size in pixels: no name covers it but its own, and that only where `inside`."""
    inside: bool = False
    """True where the name stands on the mark and not beside it."""


@dataclass(frozen=True)
class Name:
    """A name at its place."""

    text: str
    """The words."""
    dx: float
    """Pixels from the mark to the point at which the words are anchored."""
    dy: float
    """Pixels down from the mark to the line on which the words stand."""
    anchor: str
    """Which end of the words is at that point: "start", "middle" or "end"."""
    leader: bool = False
    """True where a line should lead from the name to its mark."""


@dataclass(frozen=True)
class Span:
    """The widths of a picture for which a placement must hold."""

    low: float
    """The smallest width in pixels."""
    high: float
    """The largest width in pixels."""
    ratio: float
    """The height of the picture as a share of its width."""


@dataclass(frozen=True, slots=True)
class _Rect:
    """A rectangle fixed to a point of the picture: the point in shares, the rest in pixels."""

    x: float
    y: float
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Rect, span: Span) -> bool:
        """True where the two have something in common at any width of the span."""
        down = _between((self.y - other.y) * span.ratio, self.top - other.bottom, self.bottom - other.top)
        low, high = max(down[0], span.low), min(down[1], span.high)
        if low > high:
            return False
        across = _between(self.x - other.x, self.left - other.right, self.right - other.left)
        return max(low, across[0]) <= min(high, across[1])

    def within(self, span: Span) -> bool:
        """True where all of it lies in the picture, at every width of the span."""
        return all(
            self.x * w + self.left >= 0 and self.x * w + self.right <= w
            and self.y * w * span.ratio + self.top >= 0 and self.y * w * span.ratio + self.bottom <= w * span.ratio
            for w in (span.low, span.high)
        )


def _between(slope: float, low: float, high: float) -> tuple[float, float]:
    """From which width to which two stretches overlap: where `slope * w + low < 0 < slope * w + high`."""
    if abs(slope) < 1e-12:
        return (float("-inf"), float("inf")) if low < 0 < high else (1.0, 0.0)
    ends = sorted((-low / slope, -high / slope))
    return ends[0], ends[1]


@dataclass(frozen=True)
class _Try:
    """A position that a name may take."""

    cost: float
    name: Name
    rect: _Rect


@dataclass(frozen=True)
class Block:
    """A part of the picture that names keep clear of, such as a scale."""

    x: float
    """The point to which it is fixed, as a share of the picture's width."""
    y: float
    """The point to which it is fixed, as a share of the picture's height."""
    left: float
    """Pixels from there to its left edge."""
    top: float
    """Pixels from there to its upper edge."""
    right: float
    """Pixels from there to its right edge."""
    bottom: float
    """Pixels from there to its lower edge."""


def place(marks: Sequence[Mark], span: Span, blocks: Sequence[Block] = ()) -> tuple[Name | None, ...]:
    """The name of every mark at its place, or None where there is no room for it."""
    return _Placement(marks, span, blocks).result()


class _Placement:
    """One placement while it is made."""

    def __init__(self, marks: Sequence[Mark], span: Span, blocks: Sequence[Block]) -> None:
        self._marks, self._span = marks, span
        self._fixed = [_around(mark) for mark in marks]
        self._blocks = [_Rect(b.x, b.y, b.left, b.top, b.right, b.bottom) for b in blocks]
        self._taken: dict[int, _Try] = {}

    def result(self) -> tuple[Name | None, ...]:
        """Place all, the most important first, then let everybody move to a better place that has become free."""
        for at in self._order:
            self._settle(at)
        for at in self._order:
            self._better(at)
        found = (self._taken.get(at) for at in range(len(self._marks)))
        return tuple(one.name if one else None for one in found)

    @cached_property
    def _order(self) -> list[int]:
        return sorted(range(len(self._marks)), key=lambda at: (-self._marks[at].weight, at))

    @cached_property
    def _tries(self) -> list[list[_Try]]:
        """By mark: the positions that cover no mark and no block and stay in the picture, the best first."""
        return [[one for one in _positions(mark) if self._clear(at, one.rect)] for at, mark in enumerate(self._marks)]

    def _clear(self, at: int, rect: _Rect) -> bool:
        return rect.within(self._span) and not any(
            rect.meets(other, self._span)
            for which, other in enumerate([*self._fixed, *self._blocks])
            if which != at and other.right > other.left
        )

    def _settle(self, at: int) -> None:
        """Take the first free position; else one from which a single name can be pushed away."""
        for one in self._tries[at]:
            if not self._met(at, one):
                self._taken[at] = one
                return
        for one in self._tries[at]:
            met = self._met(at, one)
            if len(met) == 1 and self._push(met[0], at, one):
                return

    def _push(self, other: int, at: int, wanted: _Try) -> bool:
        """Give a name another position, if it has one that leaves `wanted` free."""
        before = self._taken.pop(other)
        self._taken[at] = wanted
        for one in self._tries[other]:
            if len(one.name.text) >= len(before.name.text) and not self._met(other, one):
                self._taken[other] = one
                return True
        del self._taken[at]
        self._taken[other] = before
        return False

    def _better(self, at: int) -> None:
        now = self._taken.get(at)
        for one in self._tries[at]:
            if now and one.cost >= now.cost:
                return
            if not self._met(at, one):
                self._taken[at] = one
                return

    def _met(self, at: int, wanted: _Try) -> list[int]:
        """The names that are in the way."""
        return [which for which, other in self._taken.items()
                if which != at and wanted.rect.meets(other.rect, self._span)]


def _around(mark: Mark) -> _Rect:
    return _Rect(mark.x, mark.y, -mark.radius, -mark.radius, mark.radius, mark.radius)


def _positions(mark: Mark) -> Iterator[_Try]:
    """All positions, the best first: on the mark, around it, further out; then the same with a shorter name."""
    cost = 0.0
    for text in mark.names:
        room = width(text) * _SLACK
        places = [(0.0, 0.0, "middle", False)] if mark.inside else []
        places += [(*_beside(side, mark.radius + GAP), False) for side in _NEAR]
        places += [(*_beside(side, mark.radius + GAP + far), True) for far in _FAR for side in _NEAR]
        for x, y, anchor, leader in places:
            cost += 1
            left = {"start": 0.0, "middle": -room / 2, "end": -room}[anchor]
            start, half = x + left, LINE / 2 + 1
            rect = _Rect(mark.x, mark.y, start - _PADDING, y - half, start + room + _PADDING, y + half)
            yield _Try(cost, Name(text, round(x, 1), round(y + 4.2, 1), anchor, leader), rect)


def _beside(side: tuple[int, int], away: float) -> tuple[float, float, str]:
    """Where a name is anchored that stands on one side of a mark, and at which end."""
    across, down = side
    if not across:
        return 0.0, down * (away + LINE / 2), "middle"
    slant = 0.7 if down else 1.0
    return across * away * slant, down * (away * slant + LINE / 2 - 2), "start" if across > 0 else "end"
