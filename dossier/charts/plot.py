"""Accounts of a figure on one scale: a table that is its own chart, with a small plot in each row.

Every row is a picture of its own, as high as the row happens to be, so that grid lines and the threads between
revisions run through the whole table although nobody knows how high a row will become. The labels of the scale stand in
the head of the table, and once more in each row, for narrow screens on which the rows are cards. All of it is hidden
from screen readers: number, speaker and relation stand beside it in words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from dossier.charts import svg
from dossier.charts.axis import Axis, Mark, drawn, grid, labels, upright
from dossier.charts.marks import numbers

LINE = 18.0
"""Height of a mark in its row, in pixels from the top."""

LABELS = 46.0
"""Height of the labels of the scale below a mark, in pixels."""


def head(axis: Axis) -> Markup:
    """The labels of the scale, for the head of the table."""
    return cell(labels(axis, 12)) if axis.scale else Markup()


def rows(axis: Axis, accounts: Sequence[Mark]) -> tuple[Markup, ...]:
    """The picture of each account, in the given order."""
    joined = tuple(threads(axis, accounts))
    before, after = grid(axis), labels(axis, LABELS)
    return tuple(
        cell(before, _thread(joined, at), drawn(axis, account, LINE), after) for at, account in enumerate(accounts)
    )


def cell(*pieces: Markup) -> Markup:
    """A picture in a cell; as a block of its own, so that Markdown leaves it alone."""
    return Markup('<div class="plot" aria-hidden="true" data-search-exclude>{}</div>').format(
        svg.element("svg", *pieces, class_="chart chart--plot"))


# --- threads between revisions ---------------------------------------------------------------------------------------

Thread = tuple[int, int, float, float]
"""The rows that it joins, the upper one first, and the places of their marks."""


def threads(axis: Axis, accounts: Sequence[Mark]) -> Iterator[Thread]:
    """The threads of a table, by the later account."""
    for at, account in enumerate(accounts):
        for other in account.revises:
            upper, lower = sorted((at, other))
            if axis.holds(accounts[upper].value) and axis.holds(accounts[lower].value):
                start, end = (axis.place(numbers(accounts[row].value)[0]) for row in (upper, lower))
                yield upper, lower, start, end


def _thread(joined: Iterable[Thread], at: int) -> Markup:
    """What of the threads runs through a row: down from the upper mark, and over to the lower one."""
    found = Markup()
    for upper, lower, start, end in joined:
        if upper <= at <= lower:
            found += upright(start, "thread", LINE if at == upper else "0%", LINE if at == lower else "100%")
            if at == lower and start != end:
                found += svg.element("line", x1=svg.percent(start), x2=svg.percent(end), y1=LINE, y2=LINE,
                                     class_="thread")
    return found
