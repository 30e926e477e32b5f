"""The strip of a timeline: every event as a mark on a line of time, in lanes by category, each mark a link.

Places are percentages and sizes are pixels, so that letters, signs and targets keep their size on any screen. What
depends on the room there is, the steps of the axis, the rows and the titles beside the marks, is drawn twice, for a
phone and for a wide column; the style sheet shows one of the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from dossier.charts import paper, svg
from dossier.charts.svg import element, percent
from dossier.charts.timeline import glyphs, key
from dossier.charts.timeline.layout import NARROW, NUMBER, WIDE, Lane, Layout, Publication, Strip, layout
from dossier.charts.timeline.signs import drawn, glyph_names
from dossier.charts.timeline.ticks import INDENT, ticks
from dossier.charts.timeline.timescale import Scale
from dossier.words import Words


def draw(view: Strip, words: Words) -> Markup:
    """The strip for a phone and the strip for a wide column, of which the style sheet shows one; their signs first."""
    phone, column = layout(view, NARROW), layout(view, WIDE)
    narrow, known = _drawing(view, phone, words, "narrow", NARROW)
    wide, used = _drawing(view, column, words, "wide", WIDE)
    return (
        glyphs.definitions({*key.glyph_names(signs(view)), *known, *used})
        + element("div", narrow, class_="strip-narrow")
        + element("div", wide, class_=f"strip-wide paper-{_paper(column.lanes[-1].bottom)}")
    )


def _paper(height: float) -> int:
    """The size on paper; the largest where it has to be cut between two sheets anyway."""
    return paper.size(lambda across, down, letters: height <= down) or 1


def _drawing(view: Strip, place: Layout, words: Words, style: str, width: float) -> tuple[Markup, set[str]]:
    """One picture, and the names of the signs in it."""
    height = place.lanes[-1].bottom
    ground = (*_cuts(place.line, height), *_axis(place.line, words, width, height), *_names(place.lanes))
    marks = (
        drawn(one, name, place.lanes[one.mark.lane].middle(row), width)
        for one, name, row in zip(place.looks, place.titles, place.rows, strict=True)
    )
    known = (
        _publication(day, place.line, place.lanes[-1].middle(row))
        for day, row in zip(view.known, place.days, strict=True)
    )
    drawing = svg.picture(f"{view.id}-{style}", "strip", view.title, view.description,
                          element("g", *ground, aria_hidden="true"), *marks, *known, height=height)
    return drawing, {name for one in place.looks for name in glyph_names(one)}


def signs(view: Strip) -> frozenset[str]:
    """The signs that occur in a strip: what its key has to explain."""
    found = {sign for mark in view.marks for sign in key.signs_of(mark)}
    if view.known:
        found.add("known")
    if layout(view, NARROW).line.cuts:
        found.add("cut")
    return frozenset(found)


def _cuts(line: Scale, height: float) -> Iterator[Markup]:
    """Where the line is cut, a band through all lanes."""
    for left, right in line.cuts:
        yield element("rect", x=percent(left), y=0, width=percent(right - left), height=height, class_="cut")


def _axis(line: Scale, words: Words, width: float, height: float) -> Iterator[Markup]:
    for part in line.parts:
        for tick in ticks(part, width, words):
            yield from _tick(tick.at, tick.label, tick.above, tick.line, height)


def _tick(at: float, label: str, above: str, line: bool, height: float) -> Iterator[Markup]:
    x = percent(at)
    if line or above:
        yield element("line", x1=x, x2=x, y1=2 if above else 20, y2=height, class_="grid major" if above else "grid")
    if above:
        yield svg.text(above, x, 14, dx=INDENT, class_="axis above")
    if label:
        yield svg.text(label, x, 32, dx=INDENT, class_="axis")


def _names(lanes: Iterable[Lane]) -> Iterator[Markup]:
    for lane in lanes:
        yield element("line", x1="0%", x2="100%", y1=lane.top, y2=lane.top, class_="grid major")
        if lane.name:
            yield svg.text(lane.name, "0%", lane.top + 16, class_="lane label")


def _publication(day: Publication, line: Scale, y: float) -> Markup:
    """The link of a day on which something became known."""
    x = percent(line.at(day.at))
    count = svg.text(day.count, x, y + 4, dx=NUMBER, class_="axis label") if day.count else Markup()
    return svg.link(day.to, day.label, element("circle", cx=x, cy=y, r=svg.HIT, class_="hit"),
                    glyphs.use("known", x, y), count, class_="is-known")
