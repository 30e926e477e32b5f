"""A part beside its whole: a bar in an outline, on one scale that starts at 0."""

from __future__ import annotations

from markupsafe import Markup

from dossier.charts import marks, svg
from dossier.charts.axis import Axis, Mark, drawn, grid, labels, upright
from dossier.charts.marks import numbers
from dossier.charts.plot import LABELS, LINE, cell
from dossier.quantity import Quantity

_TOP, _BOTTOM = LINE - 9, LINE + 9


def within(axis: Axis, whole: Quantity, part: Mark) -> Markup:
    """A part as a bar within the outline of its whole, as far as the words of both assure that much."""
    filled = Markup()
    if part.value.lower:
        filled = svg.element("rect", x="0%", y=LINE - 5, width=svg.percent(axis.place(part.value.lower)), height=10,
                             class_="part")
    return cell(grid(axis) + _outline(axis, whole) + filled + drawn(axis, part, LINE) + labels(axis, LABELS))


def _outline(axis: Axis, whole: Quantity) -> Markup:
    """Solid as far as the whole reaches for certain, dashed as far as it may, and closed only where it ends."""
    last = axis.place(max(numbers(whole)))
    certain = last if whole.approximate else axis.place(whole.lower or 0)
    end = 1.0 if marks.open_above(whole) else last
    closed = "whole" if whole.lower == whole.upper is not None else "whole is-open"
    found = _rails(0, certain, "whole") + _rails(certain, end, "whole is-open") + upright(0, "whole", _TOP, _BOTTOM)
    return found if end > last else found + upright(last, closed, _TOP, _BOTTOM)


def _rails(start: float, end: float, style: str) -> Markup:
    sides = (_TOP, _BOTTOM) if end > start else ()
    return Markup().join(
        svg.element("line", x1=svg.percent(start), x2=svg.percent(end), y1=y, y2=y, class_=style) for y in sides)
