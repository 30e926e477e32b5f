"""The shapes of countries and of disputed areas: lines, each with what lies on its left and on its right.

Whose an area is, nobody has decided here. Who draws a picture asks for the outline of any set of areas, and the
lines between them fall away. The data come from Natural Earth (public domain); scripts/geography.py makes them and
tells how.
"""

from __future__ import annotations

import base64
import json
import sys
import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from itertools import accumulate

from dossier.charts.clipping import Box, Line, Point, box_around

SEA, EDGE = "", "|"
"""What lies beside a coast, and beside the edge of the plane at 180 degrees and at the South Pole."""


@dataclass(frozen=True)
class Stroke:
    """A line or a ring, which knows where it lies."""

    points: Line
    """Longitude and latitude in degrees; those of a ring end where they begin."""

    @cached_property
    def box(self) -> Box:
        """The box around it."""
        return box_around(self.points)


@dataclass(frozen=True)
class Arc:
    """A line between two areas, seen from its first point to its last."""

    left: str
    """The area on its left: a country code, the id of a disputed area, SEA or EDGE."""
    right: str
    """The area on its right."""
    points: tuple[Point, ...]
    """Longitude and latitude in degrees."""

    @cached_property
    def stroke(self) -> Stroke:
        """The line alone."""
        return Stroke(list(self.points))


@dataclass(frozen=True)
class Shapes:
    """All lines of one level of detail."""

    arcs: tuple[Arc, ...]
    """Each line once."""
    _outlines: dict[frozenset[str], list[Stroke]] = field(default_factory=dict, compare=False, repr=False)
    """What was asked for before: several maps show the same land."""

    @cached_property
    def areas(self) -> frozenset[str]:
        """All areas that have a shape."""
        return frozenset(side for arc in self.arcs for side in (arc.left, arc.right)) - {SEA, EDGE}

    def outline(self, within: Callable[[str], bool]) -> list[Stroke]:
        """The rings around all areas for which `within` holds, with the areas on the left of each ring."""
        chosen = frozenset(filter(within, self.areas))
        if chosen not in self._outlines:
            directed = (
                arc.points if arc.left in chosen else arc.points[::-1]
                for arc in self.arcs if (arc.left in chosen) != (arc.right in chosen)
            )
            self._outlines[chosen] = list(map(Stroke, _rings(directed)))
        return self._outlines[chosen]

    def lines(self, wanted: Callable[[str, str], bool]) -> list[Stroke]:
        """The lines of which `wanted` holds, asked with what lies on their two sides."""
        return [arc.stroke for arc in self.arcs if wanted(arc.left, arc.right)]


def _rings(lines: Iterable[tuple[Point, ...]]) -> Iterator[Line]:
    """Directed lines joined end to end. Where rings touch in a point, either way of joining them fills the same."""
    starting: dict[Point, list[tuple[Point, ...]]] = {}
    for line in lines:
        starting.setdefault(line[0], []).append(line)
    for first in list(starting):
        while starting.get(first):
            ring = list(starting[first].pop())
            while ring[-1] != ring[0] and starting.get(ring[-1]):
                ring += starting[ring[-1]].pop()[1:]
            yield ring


@cache
def shapes(name: str) -> Shapes:
    """The lines for the whole world ("world"), or for a part of it ("regions")."""
    data = json.loads(_read(f"{name}.json"))
    numbers = array("h")
    numbers.frombytes(zlib.decompress(base64.b85decode(data["steps"])))
    if sys.byteorder == "big":
        numbers.byteswap()
    scale, areas, at, found = data["scale"], data["areas"], 0, []
    for left, right, count in data["arcs"]:
        steps = numbers[at : at + 2 * count]
        at += 2 * count
        points = zip(accumulate(steps[::2]), accumulate(steps[1::2]), strict=True)
        found.append(Arc(areas[left], areas[right], tuple((x / scale, y / scale) for x, y in points)))
    return Shapes(tuple(found))


@dataclass(frozen=True)
class Spot:
    """Where an area is, for a mark or a name on it."""

    lon: float
    """Degrees east of a point in its largest part."""
    lat: float
    """Degrees north."""
    size: float
    """How large the whole area is, in square degrees of the equator."""


@cache
def spots() -> Mapping[str, Spot]:
    """A point in every area, those included that are too small for a shape."""
    return {area: Spot(*numbers) for area, numbers in json.loads(_read("points.json")).items()}


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text("utf-8")
