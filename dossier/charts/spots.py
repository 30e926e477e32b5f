"""Marks with names on a map: each a link at a place of the picture, its name placed for every width of the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dossier.charts.labels import Block, Mark, Name, Span, place
from dossier.charts.svg import HIT, element, link, number, percent
from dossier.page import Target, escape

BANDS = {"at-s": (250.0, 380.0), "at-m": (380.0, 540.0), "at-l": (540.0, 760.0), "at-x": (760.0, 1100.0)}
"""The classes that show a name, and the widths of the picture in pixels at which the style sheet lets them."""


@dataclass(frozen=True)
class Spot:
    """One mark, ready to be drawn."""

    mark: Mark
    """Where it is, and what it is called."""
    to: Target
    """Where it leads."""
    label: str
    """Its name for who cannot see it."""
    sign: Markup
    """What is drawn there, around the point 0, 0 in pixels."""
    shape: Markup = Markup("")
    """What else belongs to the link: the shape of a country."""
    style: str = ""
    """A class for the link."""


def spots(found: Sequence[Spot], ratio: float, blocks: Sequence[Block] = ()) -> Markup:
    """All marks as links, in their order; the later lie above the earlier."""
    marks = [spot.mark for spot in found]
    placed = {band: place(marks, Span(*widths, ratio), blocks) for band, widths in BANDS.items()}
    return Markup("").join(
        _spot(spot, {band: names[at] for band, names in placed.items()}) for at, spot in enumerate(found)
    )


def _spot(spot: Spot, names: dict[str, Name | None]) -> Markup:
    """A link with its mark, and with its name once for each place that it has at some width."""
    bands: dict[Name | None, list[str]] = {}
    for band, name in names.items():
        bands.setdefault(name, []).append(band)
    texts = (_name(spot, name, " ".join(classes)) for name, classes in bands.items())
    around = element(
        "svg", element("circle", class_="hit", r=HIT), spot.sign, *texts,
        class_="spot", x=percent(spot.mark.x), y=percent(spot.mark.y),
    )
    return link(spot.to, spot.label, spot.shape, around, class_=f"mark {spot.style}".strip())


def _name(spot: Spot, name: Name | None, bands: str) -> Markup:
    """The words at their place; where there was no room, beside the mark, to be seen while it is pointed at."""
    if name is None:
        inward = -1 if spot.mark.x > 0.5 else 1
        away = inward * (spot.mark.radius + 4)
        return element("text", escape(spot.mark.names[0]), class_=f"label spare {bands}", x=number(away), y="4.2",
                       text_anchor="end" if inward < 0 else None)
    anchor = None if name.anchor == "start" else name.anchor
    words = element("text", escape(name.text), class_=f"label {bands}", x=name.dx, y=name.dy, text_anchor=anchor)
    return (_leader(spot.mark, name, bands) if name.leader else Markup("")) + words


def _leader(mark: Mark, name: Name, bands: str) -> Markup:
    """A line from the edge of the mark to the name."""
    x, y = name.dx, name.dy - 4.2
    reach = (x * x + y * y) ** 0.5
    start = min(mark.radius / reach, 1) if reach else 0
    if name.anchor == "middle":
        y -= 8 if y > 0 else -8
    return element("line", class_=f"leader {bands}", x1=round(x * start, 1), y1=round(y * start, 1),
                   x2=round(x - (2 if x > 0 else -2 if x < 0 else 0), 1), y2=round(y, 1))
