"""Things of different widths on as few lines as needed, so that nothing touches."""

from __future__ import annotations

from collections.abc import Iterable

Room = tuple[float, float]
"""From where to where a thing reaches, in pixels."""


def rows(rooms: Iterable[Room], gap: float = 2.0) -> list[int]:
    """The row of each thing: the first that has room for it, in the order in which the things come."""
    filled: list[list[Room]] = []
    found = []
    for room in rooms:
        row = next((number for number, others in enumerate(filled) if _fits(room, others, gap)), len(filled))
        if row == len(filled):
            filled.append([])
        filled[row].append(room)
        found.append(row)
    return found


def _fits(room: Room, others: Iterable[Room], gap: float) -> bool:
    return all(room[0] >= other[1] + gap or room[1] + gap <= other[0] for other in others)
