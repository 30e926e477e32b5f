"""The key of the plots: every mark that a page contains, drawn as the rows draw it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from dossier.charts import marks, svg
from dossier.charts.axis import Axis, Mark, upright
from dossier.charts.plot import threads
from dossier.quantity import parse
from dossier.quantity.value import Number

THREAD = "thread"
"""The line between an account and the one that revised it."""

_EXPLAINED = (*(shape for shape in marks.SHAPES if shape != marks.NONE), *marks.STATES[1:], marks.DISPUTED, THREAD)
"""Whatever has a sign: a row in which none are reported says so itself."""

_SAMPLES = {marks.EXACT: "2", marks.RANGE: "1 to 3", marks.AT_LEAST: "at least 1", marks.MORE_THAN: "more than 1",
            marks.UP_TO: "up to 3", marks.LESS_THAN: "less than 3", marks.AROUND: "around 2"}


def used(axes: Iterable[tuple[Axis, Sequence[Mark]]]) -> tuple[str, ...]:
    """The signs that tables contain, in the order in which a key explains them."""
    found = set()
    for axis, accounts in axes:
        for account in accounts:
            found.add(marks.shape(account.value))
            if axis.holds(account.value):
                found |= {account.state, *((marks.DISPUTED,) if account.disputed else ())}
        found |= {THREAD} if any(threads(axis, accounts)) else set()
    return tuple(one for one in _EXPLAINED if one in found)


def sign(name: str) -> Markup:
    """A mark for the key, as the rows draw it."""
    if name == THREAD:
        first, second = (marks.mark(parse(text), state, _place, y)
                         for text, state, y in (("1", marks.REPLACED, 3), ("3", marks.STANDS, 13)))
        line = svg.element("line", x1="25%", x2="75%", y1=13, y2=13, class_="thread")
        return _key(upright(0.25, "thread", 3, 13) + line + first + second)
    if name == marks.WORDLESS:
        return _key(marks.nothing(parse("dozens"), "", 8))
    state = name if name in marks.STATES else marks.STANDS
    value = parse(_SAMPLES[name if name in _SAMPLES else marks.EXACT])
    return _key(marks.mark(value, state, _place, 8, name == marks.DISPUTED))


def _place(number: Number) -> float:
    return float(number) / 4


def _key(drawing: Markup) -> Markup:
    return svg.element("svg", drawing, class_="chart", aria_hidden="true")
