"""Who is who: a row for each actor, a column for each relation, a line from those it comes from to the one it is for.

The form is that of a set matrix (A. Lex et al., "UpSet: Visualization of Intersecting Sets", IEEE TVCG 20(12), 2014):
an ordinary network of forty actors is a knot, and this stays readable, because every relation has a column of its own
with its name above it. The names are letters of the page, the lines are drawn; on a narrow screen the lines scroll
beside the names.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from dossier.charts import paper, svg
from dossier.charts.lettering import shortened, width
from dossier.page import Target, escape

HEAD = 150
"""Height of the heads of the columns in pixels; the style sheet keeps the same above the names."""
ROW = 28
"""Height of a row in pixels, in the style sheet too."""
PITCH = 28
"""From column to column in pixels."""
_LONGEST = 150
"""Room for the name of a relation, along its slope of 60 degrees, in pixels."""
_DEEPEST = 4
_NAME_SIZE, _NAMES_AT_MOST = 14.8, 0.42
"""Size of a name in pixels, and the share of the sheet that the names may take."""


@dataclass(frozen=True)
class Row:
    """An actor, or the heading of a group."""

    label: str
    """Its name."""
    note: str
    """The office, or empty."""
    to: Target | None
    """Its page; None for the heading of a group."""
    depth: int = 0
    """How many wholes stand above it in the picture."""
    leads: bool = False
    """True for an actor that stands for its group, so that the group needs no heading of the same name."""


@dataclass(frozen=True)
class Column:
    """One relation."""

    label: str
    """The name of the relation: "member of"."""
    family: str
    """Its class: one of `dossier.relations.FAMILIES`."""
    origins: tuple[int, ...]
    """The rows from which it comes."""
    target: int
    """The row to which it leads."""
    says: str
    """The relation in words, with all its names."""
    to: Target
    """Where the records that say so are listed."""
    withdrawn: bool
    """True where every record that says so was withdrawn."""


@dataclass(frozen=True)
class Relations:
    """All that the picture shows."""

    rows: tuple[Row, ...]
    """The groups and their actors, from top to bottom."""
    columns: tuple[Column, ...]
    """The relations, from the first to the last."""
    title: str
    """The name of the picture."""
    description: str
    """What it shows, in a sentence or two."""
    caption: str
    """What the signs mean, and what is not shown."""


def draw(view: Relations) -> Markup:
    """The picture with its names and its caption."""
    names = Markup("").join(map(_name, view.rows))
    body = f'<div class="scroll who-box paper-{_paper(view)}"><ol class="who-names">{names}</ol>{_lines(view)}</div>'
    return svg.figure("who-is-who", body, caption=escape(view.caption))


def _name(row: Row) -> Markup:
    if row.to is None:
        return Markup('<li class="who-side">{}</li>').format(escape(row.label))
    note = Markup(' <span class="sub">{}</span>').format(escape(row.note)) if row.note else ""
    style = "who-leads" if row.leads else f"depth-{min(row.depth, _DEEPEST)}"
    return Markup('<li class="{}"><a data-page="{}">{}</a>{}</li>').format(
        style, svg.address(row.to), escape(row.label), note)


def _paper(view: Relations) -> int:
    """Its size on paper; the smallest where it fits in none."""
    names = max((width(f"{row.label} {row.note}", _NAME_SIZE) + 19 * row.depth for row in view.rows), default=0)
    wide, high = _across(view), _down(view)

    def fits(across: float, down: float, letters: float) -> bool:
        shown = min(names * letters + 16, across * _NAMES_AT_MOST)
        return shown + wide <= across and high <= down

    return paper.size(fits) or len(paper.SIZES)


def _down(view: Relations) -> int:
    return HEAD + ROW * len(view.rows)


def _across(view: Relations) -> int:
    # A slope of 60 degrees leans out by half its length.
    right = max((_x(head.first) + width(head.text) / 2 for head in _heads(view.columns)), default=0)
    return round(max(right, PITCH * len(view.columns)))


def _lines(view: Relations) -> Markup:
    return svg.element(
        "svg",
        svg.element("title", escape(view.title), id="who-title"),
        svg.element("desc", escape(view.description), id="who-desc"),
        *_grid(view.rows),
        *map(_head, _heads(view.columns)),
        *(_column(column, at) for at, column in enumerate(view.columns)),
        class_="chart chart--who", role="group", aria_labelledby="who-title", aria_describedby="who-desc",
        width=_across(view), height=_down(view),
    )


@dataclass(frozen=True)
class _Head:
    """The name of a relation, over all columns that stand side by side under it."""

    text: str
    family: str
    first: int
    last: int


def _heads(columns: tuple[Column, ...]) -> Iterator[_Head]:
    at = 0
    for (label, family), run in groupby(columns, key=lambda column: (column.label, column.family)):
        length = len(list(run))
        yield _Head(shortened(label, _LONGEST), family, at, at + length - 1)
        at += length


def _head(head: _Head) -> Markup:
    """The name, and a bar over its columns. Each column is named in full in its own link."""
    turned = svg.text(head.text, "0", 0, transform="rotate(-60)")
    return svg.element(
        "g",
        svg.element("g", turned, transform=f"translate({_x(head.first) + 4} {HEAD - 12})"),
        svg.element("line", class_="bar", x1=_x(head.first) - 6, x2=_x(head.last) + 6, y1=HEAD - 6, y2=HEAD - 6),
        class_=f"who-{head.family}", aria_hidden="true",
    )


def _grid(rows: tuple[Row, ...]) -> Iterator[Markup]:
    for at, row in enumerate(rows):
        if row.to is not None:
            yield svg.element("line", class_="grid", x1=0, x2="100%", y1=_y(at), y2=_y(at))


def _x(at: int) -> int:
    return PITCH * at + PITCH // 2


def _y(row: int) -> int:
    return HEAD + ROW * row + ROW // 2


def _column(column: Column, at: int) -> Markup:
    x, rows = _x(at), sorted((*column.origins, column.target))
    top, bottom = _y(rows[0]), _y(rows[-1])
    classes = f"who-{column.family}{' is-withdrawn' if column.withdrawn else ''}"
    return svg.link(
        column.to, column.says,
        svg.element("title", escape(column.says)),
        svg.element("rect", class_="hit", x=x - svg.HIT, y=top - svg.HIT, width=2 * svg.HIT,
                    height=bottom - top + 2 * svg.HIT),
        svg.element("line", class_="lead", x1=x, x2=x, y1=HEAD - 4, y2=top),
        svg.element("line", class_="tie", x1=x, x2=x, y1=top, y2=bottom),
        *(svg.element("circle", class_="from", cx=x, cy=_y(row), r=4.5) for row in column.origins),
        *_arrows(column, x),
        svg.element("circle", class_="to", cx=x, cy=_y(column.target), r=5.5),
        class_=classes,
    )


def _arrows(column: Column, x: int) -> Iterator[Markup]:
    """An arrowhead on each side from which the relation reaches its target."""
    y = _y(column.target)
    for side in (-1, 1):
        if any((row - column.target) * side > 0 for row in column.origins):
            tip, base = y + 7 * side, y + 14 * side
            yield svg.element("path", class_="tip", d=f"M{x} {tip}L{x - 4.5} {base}H{x + 4.5}z")
