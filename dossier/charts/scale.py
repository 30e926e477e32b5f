"""A linear scale with round ticks, which all pictures of numbers can use.

Ticks are exact (whole numbers and decimals, no binary fractions), rise by one step of 1, 2 or 5 times a power of ten,
and enclose every value. How many there are depends on the room that their labels need.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise

from dossier.charts.lettering import width

Number = int | Decimal

MOST = 5
"""The most steps of a scale."""

GAP = 8.0
"""Room between two labels, in pixels."""

_NARROW = 10
"""Values that all lie within this part of the highest one are told apart by no scale that starts at 0."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From the first tick to the last one, with the same distance for the same difference."""

    ticks: tuple[Number, ...]
    """The round numbers at which lines stand, rising; at least two."""

    @property
    def low(self) -> Number:
        """Where the scale starts."""
        return self.ticks[0]

    @property
    def high(self) -> Number:
        """Where it ends."""
        return self.ticks[-1]

    def share(self, value: Number) -> float:
        """How far along the scale a value lies, from 0 to 1."""
        return float((Decimal(value) - self.low) / (Decimal(self.high) - self.low))


def linear(values: Iterable[Number], most: int = MOST, from_zero: bool = True) -> Scale:
    """The scale with the smallest round steps of which at most `most`, two or more, enclose all values.

    Without values it runs from 0 to 1. Whole numbers get whole ticks: there is no half person.
    """
    found = [Decimal(value) for value in values] or [Decimal(0)]
    low, high = (min(0, *found), max(0, *found)) if from_zero else (min(found), max(found))
    whole = all(value == value.to_integral_value() for value in found)
    for step in _steps((high - low) / most, whole):
        first = int((low / step).to_integral_value(ROUND_FLOOR))
        last = max(int((high / step).to_integral_value(ROUND_CEILING)), first + 1)
        if last - first <= most:
            return Scale(tuple(_number(step * at) for at in range(first, last + 1)))
    raise AssertionError("steps grow without end")


def fitted(
    values: Sequence[Number], label: Callable[[Number], str], room: float, from_zero: bool = True
) -> Scale:
    """The scale with the most ticks whose labels stand apart from each other in `room` pixels."""
    for most in range(MOST, 2, -1):
        scale = linear(values, most, from_zero)
        if apart([label(tick) for tick in scale.ticks], room):
            return scale
    return linear(values, 2, from_zero)


def apart(labels: Sequence[str], room: float) -> bool:
    """Whether labels at equal distances do not touch. The outer ones may lean inwards by half their width."""
    widths = [width(label) for label in labels]
    step = room / (len(labels) - 1)
    reach = [one / 2 for one in widths]
    reach[0], reach[-1] = widths[0], widths[-1]
    return all(one + other + GAP <= step for one, other in pairwise(reach))


def far_from_zero(values: Iterable[Number]) -> bool:
    """Whether a scale from 0 would show different values as one: they all lie within the last tenth of it."""
    found = [Decimal(value) for value in values]
    return bool(found) and min(found) > 0 and 0 < (max(found) - min(found)) * _NARROW <= max(found)


def _steps(least: Decimal, whole: bool) -> Iterator[Decimal]:
    """1, 2 and 5 times the powers of ten, from about `least` on; from 1 on where only whole steps make sense."""
    exponent = least.adjusted() if least else (0 if whole else -6)
    if whole:
        exponent = max(exponent, 0)
    while True:
        for factor in (1, 2, 5):
            yield Decimal(factor).scaleb(exponent)
        exponent += 1


def _number(value: Decimal) -> Number:
    """A tick as a record would write it: whole where it is whole, without zeros at the end."""
    return int(value) if value == value.to_integral_value() else value.normalize()
