"""What is left of rings and lines within a rectangle, and how they are written as a path."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

Point = tuple[float, float]
Line = list[Point]


@dataclass(frozen=True)
class Box:
    """A rectangle."""

    left: float
    """Smallest x."""
    top: float
    """Smallest y."""
    right: float
    """Largest x."""
    bottom: float
    """Largest y."""

    def grown(self, by: float) -> Box:
        """The same with a rim."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def meets(self, left: float, top: float, right: float, bottom: float) -> bool:
        """True where this box and the one with these edges have something in common."""
        return right >= self.left and left <= self.right and bottom >= self.top and top <= self.bottom


def box_around(points: Iterable[Point]) -> Box:
    """The smallest box that holds all the points."""
    xs, ys = zip(*points, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def ring_within(ring: Line, box: Box) -> Line:
    """The part of a ring in a box; it runs along the edges where it leaves (Sutherland and Hodgman 1974)."""
    for axis, limit, sign in ((0, box.left, 1), (0, box.right, -1), (1, box.top, 1), (1, box.bottom, -1)):
        ring = list(_side(ring, axis, limit, sign)) if ring else ring
    return ring


def _side(ring: Line, axis: int, limit: float, sign: int) -> Iterator[Point]:
    """The part of a ring on one side of a line."""
    before = ring[-1]
    was_in = sign * (before[axis] - limit) >= 0
    for point in ring:
        is_in = sign * (point[axis] - limit) >= 0
        if is_in != was_in:
            yield _crossing(before, point, axis, limit)
        if is_in:
            yield point
        before, was_in = point, is_in


def _crossing(a: Point, b: Point, axis: int, limit: float) -> Point:
    share = (limit - a[axis]) / (b[axis] - a[axis])
    other = a[1 - axis] + share * (b[1 - axis] - a[1 - axis])
    return (limit, other) if axis == 0 else (other, limit)


def lines_within(line: Line, box: Box) -> Iterator[Line]:
    """The stretches of a line that may be seen in a box; they end somewhat outside of it."""
    part: Line = []
    for a, b in pairwise(line):
        if box.meets(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])):
            part = [*part, b] if part else [a, b]
        elif part:
            yield part
            part = []
    if part:
        yield part


def dense(line: Line, step: float) -> Iterator[Point]:
    """The line with so many points that none is further than `step` from the next; a straight line stays one no longer
    than it should where the plane is bent."""
    yield line[0]
    for (ax, ay), (bx, by) in pairwise(line):
        parts = int(max(abs(bx - ax), abs(by - ay)) // step) + 1
        for at in range(1, parts):
            yield ax + (bx - ax) * at / parts, ay + (by - ay) * at / parts
        yield bx, by


def rings_path(rings: Iterable[Line], speck: float = 0.0) -> Markup:
    """The rings as the `d` of a path in whole numbers; what spans less than `speck` is left out."""
    return Markup("".join(_written(ring) + "z" for ring in _seen(rings, speck)))


def any_ring(rings: Iterable[Line], speck: float = 0.0) -> bool:
    """True where `rings_path` would draw something."""
    return any(True for _ in _seen(rings, speck))


def _seen(rings: Iterable[Line], speck: float) -> Iterator[list[tuple[int, int]]]:
    grids = (_opened(_gridded(ring)) for ring in rings)
    return (ring for ring in grids if len(ring) > 2 and _span(ring) > speck)


def lines_path(lines: Iterable[Line]) -> Markup:
    """The lines as the `d` of a path in whole numbers."""
    grids = (_gridded(line) for line in lines)
    return Markup("".join(_written(line) for line in grids if len(line) > 1))


def _gridded(line: Line) -> list[tuple[int, int]]:
    """In whole numbers, without repetitions and without points in the middle of a straight stretch."""
    found: list[tuple[int, int]] = []
    for x, y in line:
        point = round(x), round(y)
        if found and found[-1] == point:
            continue
        if len(found) > 1 and _straight(found[-2], found[-1], point):
            found.pop()
        found.append(point)
    return found


def _opened(ring: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A ring without its first point at the end again: a path is closed by its "z"."""
    return ring[:-1] if len(ring) > 1 and ring[0] == ring[-1] else ring


def _straight(a: tuple[int, int], b: tuple[int, int], c: tuple[int, int]) -> bool:
    step, further = (b[0] - a[0], b[1] - a[1]), (c[0] - b[0], c[1] - b[1])
    return step[0] * further[1] == step[1] * further[0] and step[0] * further[0] + step[1] * further[1] > 0


def _span(ring: list[tuple[int, int]]) -> float:
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*ring, ring[0]]))) / 2


def _written(line: list[tuple[int, int]]) -> str:
    """ "M12 34l3-2 1 5": from the first point, each by its way from the one before."""
    steps = (str(b[axis] - a[axis]) for a, b in pairwise(line) for axis in (0, 1))
    return f"M{line[0][0]} {line[0][1]}l" + "".join(_spaced(steps))


def _spaced(numbers: Iterable[str]) -> Iterator[str]:
    """A minus sign is a separator by itself."""
    for at, number in enumerate(numbers):
        yield number if at == 0 or number.startswith("-") else f" {number}"
