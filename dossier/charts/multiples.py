"""Small multiples: figures that can be compared, side by side on one scale, each a small panel of all its accounts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dossier.charts import svg
from dossier.charts.axis import Axis, Mark, drawn, grid, labels, upright
from dossier.charts.plot import threads
from dossier.page import Link, escape

LANE = 18.0
"""Height of one account, in pixels."""

_FOOT = 16.0
"""Room for the labels of the scale, in pixels."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One figure."""

    title: Link
    """What is counted, leading to the figure."""
    words: str
    """All that the panel shows, in words."""
    accounts: tuple[Mark, ...]
    """Its accounts, the earliest first."""


def multiples(axis: Axis, panels: Sequence[Panel]) -> Markup:
    """The panels as a list. Their pictures are hidden from screen readers, which have the words below each."""
    return svg.element("ul", *(_panel(axis, panel) for panel in panels), class_="multiples")


def _panel(axis: Axis, panel: Panel) -> Markup:
    return svg.element(
        "li",
        svg.element("p", svg.html_link(panel.title), class_="entry"),
        _lanes(axis, panel.accounts),
        svg.element("p", escape(panel.words), class_="sub"),
    )


def _lanes(axis: Axis, accounts: Sequence[Mark]) -> Markup:
    bottom = LANE * len(accounts)
    return svg.element(
        "svg",
        grid(axis, bottom),
        *(_thread(*joined) for joined in threads(axis, accounts)),
        *(drawn(axis, account, _middle(at)) for at, account in enumerate(accounts)),
        labels(axis, bottom + _FOOT - 4),
        class_="chart chart--lanes",
        height=bottom + _FOOT,
        aria_hidden="true",
    )


def _middle(at: int) -> float:
    """The height of the marks of a lane."""
    return LANE * at + LANE / 2


def _thread(upper: int, lower: int, start: float, end: float) -> Markup:
    """The way from an account to the one that revised it: down, and over."""
    y = _middle(lower)
    over = svg.element("line", x1=svg.percent(start), x2=svg.percent(end), y1=y, y2=y, class_="thread")
    return upright(start, "thread", _middle(upper), y) + (over if start != end else Markup())
