"""Things of different widths on as few lines as needed, so that nothing touches."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Sequence

Room = tuple[float, float]
"""From where to where a thing reaches, in pixels."""


def rows(rooms: Iterable[Room], gap: float = 2.0) -> list[int]:
    """The row of each thing: the first that has room for it, in the order in which the things come."""
    filled: list[list[Room]] = []
    found: list[int] = []
    full: dict[Room, int] = {}  # rows only become fuller: where the same room was refused, it is refused again
    for room in rooms:
        row = full.get(room, 0)
        while row < len(filled) and not _fits(room, filled[row], gap):
            row += 1
        full[room] = row
        if row == len(filled):
            filled.append([])
        filled[row].insert(bisect(filled[row], room), room)
        found.append(row)
    return found


def _fits(room: Room, others: Sequence[Room], gap: float) -> bool:
    """Whether there is room between the two neighbours that a thing would get in a row, which is in order."""
    if room[0] >= others[-1][1] + gap:
        return True
    at = bisect(others, room)
    return all(room[0] >= other[1] + gap or room[1] + gap <= other[0] for other in others[max(at - 1, 0):at + 1])
