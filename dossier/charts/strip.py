"""The strip of a timeline: every event as a mark on a line of time, in lanes by category, each mark a link.

Places are percentages and sizes are pixels, so that letters, signs and targets keep their size on any screen. What
depends on the room there is, the steps of the axis, the rows and the titles beside the marks, is drawn twice, for a
phone and for a wide column; the style sheet shows one of the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dossier.charts import glyphs, key, lettering, svg
from dossier.charts.marks import Look, Mark, look
from dossier.charts.packing import Room, rows
from dossier.charts.signs import drawn, glyph_names
from dossier.charts.svg import element, percent
from dossier.charts.ticks import INDENT, SIZE, ticks
from dossier.charts.timescale import Scale, Span, scale
from dossier.charts.titles import Title, title
from dossier.page import Target
from dossier.words import Words

NARROW, WIDE = 280, 640
"""The two widths, in pixels, for which a strip is drawn: the column of a screen of 320 pixels, and the least in which
the wide drawing is shown. What does not touch at one of them does not touch where there is more room."""

MOST_TITLES = 60
"""With more events than this no titles are written: they would need more room than the list below."""

AXIS, HEAD, ROW, FOOT = 40.0, 20.0, 24.0, 6.0
"""Heights in pixels: of the axis, of the name of a lane, of a row of marks, and of the space below a lane. A row is as
high as the smallest target."""

_LEAST_STEP = 0.01
"""What counts as outside of the picture, in pixels."""

_NUMBER = 9
"""From the middle of a sign to the number beside it, in pixels."""


@dataclass(frozen=True, slots=True)
class Publication:
    """A day on which some of the events became known."""

    to: Target
    """The article that told of them, or the list of all."""
    label: str
    """The day, and how much became known, in words."""
    at: int
    """The middle of the day."""
    count: str
    """How many events, where there are several; or empty."""


@dataclass(frozen=True, slots=True)
class Strip:
    """All that a strip shows."""

    id: str
    """The id of the picture on its page."""
    title: str
    """What the picture is."""
    description: str
    """How many events, from when to when, in how many lanes."""
    lanes: tuple[str, ...]
    """The names of the lanes from the top."""
    marks: tuple[Mark, ...]
    """The events by time."""
    known: tuple[Publication, ...] = ()
    """The days on which the events became known, by time; none where that says nothing new."""
    known_lane: str = ""
    """The name of the lane of these days."""


@dataclass(frozen=True, slots=True)
class Lane:
    """Where a lane lies."""

    name: str
    """Its name."""
    top: float
    """The height at which it starts, in pixels from the top of the picture."""
    rows: int
    """How many rows of marks it has."""

    @property
    def bottom(self) -> float:
        """The height at which it ends."""
        return self.top + HEAD + self.rows * ROW + FOOT

    def middle(self, row: int) -> float:
        """The height of the middle of a row."""
        return self.top + HEAD + row * ROW + ROW / 2


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything of a strip lies."""

    line: Scale
    """The line of time."""
    looks: tuple[Look, ...]
    """The marks, by time."""
    titles: tuple[Title | None, ...]
    """The title of each mark, where there is room for it."""
    rows: tuple[int, ...]
    """The row of each mark in its lane."""
    days: tuple[int, ...]
    """The row of each day on which something became known, in the last lane."""
    lanes: tuple[Lane, ...]
    """The lanes from the top."""


def draw(view: Strip, words: Words) -> Markup:
    """The strip for a phone and the strip for a wide column, of which the style sheet shows one; their signs first."""
    drawings = [(style, _drawing(view, words, style, width)) for style, width in (("narrow", NARROW), ("wide", WIDE))]
    names = set().union(key.glyph_names(signs(view)), *(used for _, (_, used) in drawings))
    return glyphs.definitions(names) + Markup().join(
        element("div", drawing, class_=f"strip-{style}") for style, (drawing, _) in drawings
    )


def layout(view: Strip, width: float) -> Layout:
    """Where everything of a strip lies in a picture of at least that width."""
    line = _scale(view, width)
    looks = tuple(look(mark, line, width) for mark in view.marks)
    names = tuple(title(one, width) if len(looks) <= MOST_TITLES else None for one in looks)
    row_of = _rows(view, [_room(one, name, width) for one, name in zip(looks, names, strict=True)])
    days = rows(_day(day, line, width) for day in view.known)
    return Layout(line, looks, names, tuple(row_of), tuple(days), tuple(_lanes(view, row_of, days)))


def _drawing(view: Strip, words: Words, style: str, width: float) -> tuple[Markup, set[str]]:
    """One picture, and the names of the signs in it."""
    place = layout(view, width)
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
    if _scale(view, NARROW).cuts:
        found.add("cut")
    return frozenset(found)


def _scale(view: Strip, width: float) -> Scale:
    """The line of time, with room for what reaches beyond its first and last moment."""
    spans = list(_spans(view))
    left = right = float(svg.HIT)
    while True:
        line = scale(spans, left / width, 1 - right / width)
        rooms = [look(mark, line, width).room(width) for mark in view.marks]
        rooms += [_day(day, line, width) for day in view.known]
        before, beyond = -min(room[0] for room in rooms), max(room[1] for room in rooms) - width
        if max(before, beyond) < _LEAST_STEP:
            return line
        left, right = left + max(before, 0) + _LEAST_STEP, right + max(beyond, 0) + _LEAST_STEP


def _spans(view: Strip) -> Iterator[Span]:
    for mark in view.marks:
        yield mark.extent.start, mark.extent.end
    became = {mark.known for mark in view.marks if mark.known is not None} | {day.at for day in view.known}
    for moment in sorted(became):
        yield moment, moment


def _room(one: Look, name: Title | None, width: float) -> Room:
    """How far a mark reaches with its title."""
    left, right = one.room(width)
    return (left, right) if name is None else (min(left, name.room[0] - 2), max(right, name.room[1] + 4))


def _rows(view: Strip, rooms: Sequence[Room]) -> list[int]:
    """The row of each mark in its lane."""
    found = [0] * len(rooms)
    for lane in range(len(view.lanes)):
        own = [at for at, mark in enumerate(view.marks) if mark.lane == lane]
        for at, row in zip(own, rows(rooms[at] for at in own), strict=True):
            found[at] = row
    return found


def _lanes(view: Strip, row_of: Sequence[int], days: Sequence[int]) -> list[Lane]:
    found, top = [], AXIS
    for lane, name in enumerate(view.lanes):
        own = [row for mark, row in zip(view.marks, row_of, strict=True) if mark.lane == lane]
        found.append(Lane(name, top, max(own, default=0) + 1))
        top = found[-1].bottom
    if days:
        found.append(Lane(view.known_lane, top, max(days) + 1))
    return found


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


def _beside(day: Publication) -> float:
    """From the middle of a day's sign to the end of the number beside it, in pixels."""
    return max(svg.HIT, _NUMBER + lettering.width(day.count, SIZE))


def _day(day: Publication, line: Scale, width: float) -> Room:
    spot = line.at(day.at) * width
    return spot - svg.HIT, spot + _beside(day)


def _publication(day: Publication, line: Scale, y: float) -> Markup:
    """The link of a day on which something became known."""
    x = percent(line.at(day.at))
    count = svg.text(day.count, x, y + 4, dx=_NUMBER, class_="axis label") if day.count else Markup()
    return svg.link(day.to, day.label, element("circle", cx=x, cy=y, r=svg.HIT, class_="hit"),
                    glyphs.use("known", x, y), count, class_="is-known")
