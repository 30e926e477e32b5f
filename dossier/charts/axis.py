"""A labelled scale, and the marks of accounts upon it: what the plots of a table and the small multiples share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dossier.charts import marks, svg
from dossier.charts.lettering import width
from dossier.charts.marks import numbers
from dossier.charts.scale import Scale, far_from_zero, fitted
from dossier.quantity import Quantity
from dossier.quantity.value import Number

ROOM = 150.0
"""Width of the narrowest plot, in pixels: the labels of the scale stand apart even there."""

MARGIN = 8.0
"""Free room at both sides of a plot, in pixels, into which labels and marks may reach."""

_OPEN = 0.9
"""Where the last tick lies if a value has no end: its arrow then points beyond every number of the scale."""

_HALF = 50
"""Percentages of which one is at least this are shown on a scale to 100."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One account, as its row shows it."""

    value: Quantity
    """Its value."""
    state: str = marks.STANDS
    """What became of it, one of `marks.STATES`."""
    disputed: bool = False
    """Whether it is disputed."""
    aside: str = ""
    """What its row says if its value has no place on the scale."""
    revises: tuple[int, ...] = ()
    """The rows of the accounts that this one revised or replaced, counted from 0."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale with its labels."""

    scale: Scale | None
    """The scale; None where no value has a number."""
    labels: tuple[str, ...]
    """The words for its ticks."""
    unit: str
    """"percent", or empty: values of another sort have no place here."""
    reach: float
    """Where the last tick lies, as a share of the width."""

    def place(self, value: Number) -> float:
        """Where a number lies, as a share of the width."""
        return self.scale.share(value) * self.reach if self.scale else 0.0

    def holds(self, value: Quantity) -> bool:
        """Whether a value has a place on this scale."""
        return bool(numbers(value)) and value.unit == self.unit

    @property
    def start(self) -> str:
        """The label of the first tick where that is not 0, and a reader must be told; or empty."""
        return self.labels[0] if self.scale and self.scale.low else ""


def axis(
    values: Iterable[Quantity], label: Callable[[Number], str], from_zero: bool = False, percent: bool = False
) -> Axis:
    """The scale that fits values, with labels that stand apart.

    It starts at 0, unless the values would then fall together and `from_zero` does not insist on it. The first value
    with a number decides which sort of values the scale holds; `percent` says that they are percentages.
    """
    named = [value for value in values if numbers(value)]
    if not named:
        return Axis(None, (), "", 1.0)
    unit = named[0].unit
    named = [value for value in named if value.unit == unit]
    found = [number for value in named for number in numbers(value)]
    from_zero = from_zero or any(map(marks.open_below, named)) or not far_from_zero(found)
    scale = fitted(_extent(named, found, percent and from_zero), label, ROOM * _OPEN, from_zero)
    whole = percent and scale.high == 100  # no share is larger than all
    reach = _OPEN if any(map(marks.open_above, named)) and not whole else 1.0
    return Axis(scale, tuple(map(label, scale.ticks)), unit, reach)


def _extent(values: Sequence[Quantity], found: Sequence[Number], percent: bool) -> list[Number]:
    """What a scale must enclose: the numbers, all hundred percent, and room for the arrow of a value without an end."""
    if percent and _HALF <= max(found) <= 100:
        return [*found, 100]
    return [*found, *(number + type(number)(number / 10)
                      for value in values if marks.open_above(value) for number in numbers(value))]


def drawn(axis: Axis, account: Mark, y: float) -> Markup:
    """The mark of an account, or the words that stand for it."""
    if axis.holds(account.value):
        return marks.mark(account.value, account.state, axis.place, y, account.disputed)
    return marks.nothing(account.value, account.aside, y)


def grid(axis: Axis, bottom: float | str = "100%") -> Markup:
    """A line through the picture at every tick, from its top to `bottom`."""
    return Markup().join(
        upright(axis.place(tick), "grid" if tick else "grid is-zero", "0%", bottom)
        for tick in (axis.scale.ticks if axis.scale else ()))


def labels(axis: Axis, y: float) -> Markup:
    """The words for the ticks. The outer ones lean inwards where they would reach out of the picture."""
    if axis.scale is None:
        return Markup()
    last = len(axis.labels) - 1
    found = []
    for at, (tick, words) in enumerate(zip(axis.scale.ticks, axis.labels, strict=True)):
        room = 2 * MARGIN + (2 * (1 - axis.reach) * ROOM if at == last else 0)
        leans = width(words) > room
        anchor = "start" if leans and at == 0 else "end" if leans and at == last else None
        found.append(svg.text(words, svg.percent(axis.place(tick)), y, text_anchor=anchor))
    return svg.element("g", *found, class_="ticks axis")


def upright(x: float, style: str, y1: float | str, y2: float | str) -> Markup:
    """An upright line at a place."""
    return svg.element("line", x1=svg.percent(x), x2=svg.percent(x), y1=y1, y2=y2, class_=style)
