"""Meridians and parallels, what they are called at the edge of a picture, and a scale."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from math import ceil, cos, floor, radians

from markupsafe import Markup

from dossier.charts.geography import Line
from dossier.charts.ground import Frame
from dossier.charts.labels import Block
from dossier.charts.lettering import width
from dossier.charts.sight import Sight
from dossier.charts.svg import element, percent, text

_STEPS = (0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30)


def graticule(seen: Sight) -> Markup:
    """Meridians and parallels, some four across."""
    lines = (line for _, line in (*_meridians(seen), *_parallels(seen)))
    return element("path", class_="graticule", d="".join(seen.ground.line(line) for line in lines))


def _meridians(seen: Sight) -> Iterator[tuple[float, Line]]:
    window = seen.ground.window
    narrowing = max(cos(radians((window.top + window.bottom) / 2)), 0.05)
    for lon in _steps(window.left, window.right, _across(seen) / narrowing):
        yield lon, [(lon, window.top + (window.bottom - window.top) * at / 24) for at in range(25)]


def _parallels(seen: Sight) -> Iterator[tuple[float, Line]]:
    window = seen.ground.window
    for lat in _steps(window.top, window.bottom, _across(seen)):
        yield lat, [(window.left + (window.right - window.left) * at / 36, lat) for at in range(37)]


def _across(seen: Sight) -> float:
    """A quarter of the width of the picture, in degrees."""
    return seen.frame.km / 111.2 / 4


def _steps(low: float, high: float, about: float) -> Iterator[float]:
    """The multiples of a round number, not smaller than `about`, between two numbers."""
    step = next((step for step in _STEPS if step >= about), _STEPS[-1])
    yield from (round(at * step, 2) for at in range(ceil(low / step), floor(high / step) + 1))


def edge_labels(seen: Sight, degrees: Callable[[float, bool], str]) -> tuple[Markup, list[Block]]:
    """What the meridians are called at the upper edge and the parallels at the right one, and the room this takes."""
    written, blocks = [], []
    for lon, line in _meridians(seen):
        x = _crossing(seen, line, 1, 0)
        if x is not None and 0.1 < x < 0.86:
            words = degrees((lon + 180) % 360 - 180, False)
            written.append(text(words, percent(x), 14, class_="aside label", text_anchor="middle"))
            blocks.append(Block(x, 0, -width(words) / 2, 0, width(words) / 2, 20))
    for lat, line in _parallels(seen):
        y = _crossing(seen, line, 0, 1)
        if y is not None and 0.12 < y < 0.95:
            words = degrees(lat, True)
            written.append(text(words, percent(0.99), percent(y), class_="aside label", text_anchor="end", dy=-4))
            blocks.append(Block(1, y, -width(words) - 12, -20, 0, 2))
    return Markup("").join(written), blocks


def _crossing(seen: Sight, line: Line, axis: int, edge: float) -> float | None:
    """Where a line crosses an edge of the picture, as a share of that edge: `axis` 1 is the upper, 0 the right one."""
    for a, b in pairwise(map(seen.at, line)):
        if (a[axis] - edge) * (b[axis] - edge) <= 0 and a[axis] != b[axis]:
            found = a[1 - axis] + (edge - a[axis]) / (b[axis] - a[axis]) * (b[1 - axis] - a[1 - axis])
            if 0 <= found <= 1:
                return found
    return None


def scale(frame: Frame, kilometres: Callable[[int], str]) -> tuple[Markup, Block]:
    """A round length in the lower corner, and the room that it takes."""
    most = max(frame.km * 0.24, 1)
    km = max(unit * 10**power for unit in (1, 2, 5) for power in range(5) if unit * 10**power <= most)
    left, share, low = 0.02, km / frame.km, 0.97
    bar = element("path", class_="scale", d="M0 -5V0H100V-5")
    stretched = element("svg", bar, x=percent(left), y=percent(low - 0.02), width=percent(share), height=6,
                        view_box="0 -5.5 100 6", preserve_aspect_ratio="none")
    words = kilometres(km)
    room = max(width(words), 800 * share)
    return (
        element("g", stretched, text(words, percent(left), percent(low - 0.03), class_="aside label")),
        Block(left, low, 0, -40, room, 8),
    )
