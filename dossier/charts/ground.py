"""The ground of a map: land, countries, disputed areas and the lines between them, in one stretching coordinate system.

Whose a disputed area is, `Policy` says, and it says it for every map of a dossier. Left alone, such an area belongs
to nobody: it is hatched, its edges are dashed, and no country's colour reaches into it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from dossier.areas import AREAS, owner
from dossier.charts.clipping import (
    Box,
    Line,
    Point,
    any_ring,
    dense,
    lines_path,
    lines_within,
    ring_within,
    rings_path,
)
from dossier.charts.geography import EDGE, SEA, Shapes, Stroke
from dossier.charts.projection import Projection
from dossier.charts.svg import element, paint

_STEP = 2.0
"""Longest straight stretch before it is bent, in degrees."""


@dataclass(frozen=True)
class Policy:
    """How disputed areas are drawn."""

    drawn: Mapping[str, str] = field(default_factory=dict)
    """By area, where a dossier departs from the rule: the country as part of which it is drawn."""

    def owner(self, area: str) -> str:
        """The country to which a part of the map belongs, or the id of a disputed area, which belongs to itself."""
        return owner(area, self.drawn)


@dataclass(frozen=True)
class Frame:
    """What of the plane a picture shows, and how fine its grid is."""

    box: Box
    """The part of the plane, in kilometres."""
    width: int
    """Units of the picture's own grid from its left to its right edge."""

    @cached_property
    def height(self) -> int:
        """Units from its upper to its lower edge."""
        return round(self.width * (self.box.bottom - self.box.top) / (self.box.right - self.box.left))

    @property
    def km(self) -> float:
        """Kilometres from the left to the right edge."""
        return self.box.right - self.box.left

    def share(self, point: Point) -> Point:
        """A point of the plane as shares of the picture's width and height; outside of 0 to 1 it cannot be seen."""
        box = self.box
        return (point[0] - box.left) / (box.right - box.left), (point[1] - box.top) / (box.bottom - box.top)

    def unit(self, point: Point) -> Point:
        """A point of the plane on the picture's grid."""
        x, y = self.share(point)
        return x * self.width, y * self.height


@dataclass(frozen=True)
class Ground:
    """Shapes as one picture sees them."""

    shapes: Shapes
    """The lines, in degrees."""
    policy: Policy
    """How disputed areas are drawn."""
    projection: Projection
    """How the globe is laid flat."""
    frame: Frame
    """What of it is in the picture."""
    window: Box = Box(-180, -90, 180, 90)
    """What of the globe can be in the picture, in degrees; it may reach beyond 180."""
    speck: float = 2.0
    """Islands of fewer square units of the grid are left out."""

    def path(self, owned: Callable[[str], bool]) -> Markup:
        """The area that belongs to those for whom `owned` holds, as the `d` of a path; empty if none is in view."""
        return rings_path(self._rings(self.shapes.outline(lambda area: owned(self.policy.owner(area)))), self.speck)

    @property
    def is_land(self) -> bool:
        """True where any land is in view."""
        return any_ring(self._rings(self.shapes.outline(lambda area: True)), self.speck)

    @cached_property
    def _contested(self) -> tuple[str, ...]:
        """The areas of the list that are in view, whoever they are drawn as."""
        return tuple(area for area in sorted(AREAS) if any_ring(self._rings(self._alone(area)), self.speck))

    def _alone(self, area: str) -> list[Stroke]:
        return self.shapes.outline(lambda one: one == area)

    @property
    def disputed(self) -> tuple[str, ...]:
        """The disputed areas in view that belong to nobody, by their ids."""
        return tuple(area for area in self._contested if self.policy.owner(area) == area)

    @property
    def assigned(self) -> tuple[str, ...]:
        """The areas in view that the dossier has drawn as part of a country."""
        return tuple(area for area in self._contested if self.policy.owner(area) != area)

    def land(self, but: Iterable[str] = ()) -> Markup:
        """All land that is neither disputed nor of one of the countries `but`."""
        apart = {*AREAS, *but}
        return element("path", class_="land", d=self.path(lambda one: one not in apart))

    def hatched(self, pattern: str, but: Iterable[str] = ()) -> Markup:
        """All disputed areas that belong to nobody, over land of no country; `pattern` is the id of the hatching."""
        shown = set(AREAS) - set(but)
        d = self.path(lambda one: one in shown)
        return element("path", class_="disputed", d=d, fill=paint(pattern)) if d else Markup("")

    def borders(self) -> Markup:
        """The lines between countries, and those around disputed areas, which are dashed."""
        plain = self._mesh(lambda a, b: a not in AREAS and b not in AREAS)
        dashed = self._mesh(lambda a, b: a in AREAS or b in AREAS)
        return element("path", class_="border", d=plain) + element("path", class_="border is-disputed", d=dashed)

    def line(self, line: Line) -> Markup:
        """A line of the globe, as the `d` of a path."""
        return lines_path(self._seen([Stroke(line)]))

    def ring(self, ring: Line) -> Markup:
        """A ring of the globe, as the `d` of a path."""
        return rings_path([[self.frame.unit(self.projection(*point)) for point in ring]])

    def _mesh(self, wanted: Callable[[str, str], bool]) -> Markup:
        def between(left: str, right: str) -> bool:
            a, b = self.policy.owner(left), self.policy.owner(right)
            return a != b and not {a, b} & {SEA, EDGE} and wanted(a, b)

        return lines_path(self._seen(self.shapes.lines(between)))

    def _rings(self, rings: Iterable[Stroke]) -> Iterator[Line]:
        canvas = Box(0, 0, self.frame.width, self.frame.height).grown(4)
        for ring in self._turned(rings):
            part = ring_within(ring, self.window)
            if part:
                flat = [self.frame.unit(self.projection(*point)) for point in dense([*part, part[0]], _STEP)]
                yield ring_within(flat, canvas)

    def _seen(self, lines: Iterable[Stroke]) -> Iterator[Line]:
        canvas = Box(0, 0, self.frame.width, self.frame.height).grown(4)
        for line in self._turned(lines):
            for part in lines_within(line, self.window):
                flat = [self.frame.unit(self.projection(*point)) for point in dense(part, _STEP)]
                yield from lines_within(flat, canvas)

    def _turned(self, strokes: Iterable[Stroke]) -> Iterator[Line]:
        """The lines that may be in the window, which reaches beyond 180 degrees where its middle is near it."""
        for stroke in strokes:
            box = stroke.box
            for turn in (0, -360, 360):
                if self.window.meets(box.left + turn, box.top, box.right + turn, box.bottom):
                    yield [(lon + turn, lat) for lon, lat in stroke.points] if turn else stroke.points


def drawing(frame: Frame, *children: Markup) -> Markup:
    """The ground as an element that stretches with the picture around it."""
    return element("svg", *children, class_="ground", view_box=f"0 0 {frame.width} {frame.height}", width="100%",
                   height="100%", preserve_aspect_ratio="none", aria_hidden="true")
