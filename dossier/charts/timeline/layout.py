"""Where everything of a strip lies: the line of time, the lanes, the rows in them, and the titles that have room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.charts import lettering, svg
from dossier.charts.timeline.marks import Look, Mark, look
from dossier.charts.timeline.packing import Room, rows
from dossier.charts.timeline.ticks import SIZE
from dossier.charts.timeline.timescale import Scale, Span, scale
from dossier.charts.timeline.titles import Title, title
from dossier.page import Target

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

NUMBER = 9
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


def layout(view: Strip, width: float) -> Layout:
    """Where everything of a strip lies in a picture of at least that width."""
    line = _scale(view, width)
    looks = tuple(look(mark, line, width) for mark in view.marks)
    names = tuple(title(one, width) if len(looks) <= MOST_TITLES else None for one in looks)
    row_of = _rows(view, [_room(one, name, width) for one, name in zip(looks, names, strict=True)])
    days = rows(_day(day, line, width) for day in view.known)
    return Layout(line, looks, names, tuple(row_of), tuple(days), tuple(_lanes(view, row_of, days)))


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


def _beside(day: Publication) -> float:
    """From the middle of a day's sign to the end of the number beside it, in pixels."""
    return max(svg.HIT, NUMBER + lettering.width(day.count, SIZE))


def _day(day: Publication, line: Scale, width: float) -> Room:
    spot = line.at(day.at) * width
    return spot - svg.HIT, spot + _beside(day)
