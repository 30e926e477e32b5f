"""The marks of a plot: how a value is drawn so that it says no more than its words.

| words            | mark                                                              |
|------------------|-------------------------------------------------------------------|
| 13               | a disc                                                            |
| 300 to 350       | a bar between two edges                                           |
| at least 17      | an edge, and an arrow away from it that ends nowhere on the scale |
| more than 40     | a ring instead of the edge, because 40 itself is not meant        |
| up to, less than | the same to the other side                                        |
| around, nearly   | two waves, as wide at every number: no margin is known            |
| dozens           | no place on the scale: the row is hatched and says so in words    |
| none reported    | nothing but words: it is not the number 0                         |

Whether an account still stands is drawn upon that: hollow and grey if it was revised or replaced, crossed out if it was
withdrawn, within a diamond if it is disputed.
"""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from dossier.charts import svg
from dossier.quantity import Quantity
from dossier.quantity.value import Number

STANDS, REPLACED, WITHDRAWN = STATES = ("stands", "replaced", "withdrawn")
"""What became of an account."""

DISPUTED = "disputed"
"""What any account may be besides."""

EXACT, RANGE, AT_LEAST, MORE_THAN, UP_TO, LESS_THAN, AROUND, WORDLESS, NONE = SHAPES = (
    "exact", "range", "at-least", "more-than", "up-to", "less-than", "around", "wordless", "none")
"""What a value says of its number."""

_SHAPE_OF = {"nearly": AROUND, "indefinite": WORDLESS, "none-reported": NONE}
_OPEN_ABOVE, _OPEN_BELOW = (AT_LEAST, MORE_THAN), (UP_TO, LESS_THAN)

_WAVES = Markup("M-8-1q4-5 8 0t8 0M-8 5q4-5 8 0t8 0")
_CROSS = Markup("M-5-5L5 5M-5 5L5-5")
_DIAMOND = Markup("M0-10L10 0L0 10L-10 0Z")
_EDGE = Markup("M0-7V7")
_ONWARDS = Markup("M-6-5L0 0L-6 5")
_BACKWARDS = Markup("M6-5L0 0L6 5")

Place = Callable[[Number], float]
"""Where a number lies in the picture, from 0 at its left side to 1 at its right one."""


def shape(value: Quantity) -> str:
    """Which mark a value gets."""
    return _SHAPE_OF.get(value.kind, value.kind)


def numbers(value: Quantity) -> tuple[Number, ...]:
    """The numbers that a value names; none for words."""
    named = (value.lower, value.upper) if value.kind == "range" else (value.number,)
    return tuple(number for number in named if number is not None)


def open_above(value: Quantity) -> bool:
    """Whether the words set no end to a value."""
    return shape(value) in _OPEN_ABOVE


def open_below(value: Quantity) -> bool:
    """Whether the words set no beginning to a value."""
    return shape(value) in _OPEN_BELOW


def mark(value: Quantity, state: str, place: Place, y: float, disputed: bool = False) -> Markup:
    """A value that has a number, drawn at the height `y` in pixels."""
    kind, at = shape(value), [place(number) for number in numbers(value)]
    middle = sum(at) / len(at)
    drawn = Markup() if kind == EXACT and state == WITHDRAWN else _DRAWN[kind](at, y)
    if state == WITHDRAWN:
        drawn += _sign(_CROSS, middle, y, "cross")
    if disputed:
        drawn += _sign(_DIAMOND, middle, y, "diamond")
    return svg.element("g", drawn, class_=f"mark is-{state}" + (" is-disputed" if disputed else ""))


def nothing(value: Quantity, words: str, y: float) -> Markup:
    """What stands where a value has no place on the scale: words, on a hatched ground where there is a quantity."""
    drawn = Markup()
    if shape(value) == WORDLESS:
        drawn += svg.element("line", x1="0%", x2="100%", y1=y, y2=y, class_="hatch")
    return drawn + (svg.text(words, "50%", y + 4, class_="label aside", text_anchor="middle") if words else Markup())


def _sign(path: Markup, x: float, y: float, style: str) -> Markup:
    """A sign of fixed size at a place: its own coordinates are pixels."""
    return svg.element("svg", svg.element("path", d=path, class_=style), x=svg.percent(x), y=y, width=1, height=1,
                       class_="at")


def _line(x1: float, x2: float, y: float) -> Markup:
    return svg.element("line", x1=svg.percent(x1), x2=svg.percent(x2), y1=y, y2=y, class_="reach")


def _ring(x: float, y: float, style: str = "ring", r: float = 4.5) -> Markup:
    return svg.element("circle", cx=svg.percent(x), cy=y, r=r, class_=style)


def _exact(at: list[float], y: float) -> Markup:
    return _ring(at[0], y, "disc", 5)


def _range(at: list[float], y: float) -> Markup:
    low, high = at
    bar = svg.element("rect", x=svg.percent(low), y=y - 3, width=svg.percent(high - low), height=6, class_="bar")
    return bar + _sign(_EDGE, low, y, "edge") + _sign(_EDGE, high, y, "edge")


def _above(at: list[float], y: float) -> Markup:
    return _line(at[0], 1, y) + _sign(_ONWARDS, 1, y, "arrow")


def _below(at: list[float], y: float) -> Markup:
    return _line(0, at[0], y) + _sign(_BACKWARDS, 0, y, "arrow")


_DRAWN: dict[str, Callable[[list[float], float], Markup]] = {
    EXACT: _exact,
    RANGE: _range,
    AT_LEAST: lambda at, y: _above(at, y) + _sign(_EDGE, at[0], y, "edge"),
    MORE_THAN: lambda at, y: _above(at, y) + _ring(at[0], y),
    UP_TO: lambda at, y: _below(at, y) + _sign(_EDGE, at[0], y, "edge"),
    LESS_THAN: lambda at, y: _below(at, y) + _ring(at[0], y),
    AROUND: lambda at, y: _sign(_WAVES, at[0], y, "waves"),
}
