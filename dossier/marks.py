"""Where everything in a YAML file was written: a tree of places beside the tree of values."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.span import Span

Position = tuple[int, int, int, int]
"""Line, column, end line, end column: counted from 1, in characters, the end exclusive. A bare tuple,
because a large dossier has a quarter of a million of them."""


@dataclass(slots=True)
class Marks:
    """The places of a mapping or a list. A scalar's place is its bare Position."""

    position: Position
    keys: dict[str, Position]
    """Where each key of a mapping stands; empty for a list."""
    children: dict[str | int, Marks | Position]
    """The places of the values, by key or by index."""


def position_at(marks: Marks | Position, path: tuple[str | int, ...]) -> Position:
    """The place of the value at `path`, or of the nearest value above it that was written down.

    A value may have no place of its own: `said_by: police` is read as a list with one member.
    """
    for step in path:
        if not isinstance(marks, Marks) or step not in marks.children:
            break
        marks = marks.children[step]
    return marks.position if isinstance(marks, Marks) else marks


def key_position(marks: Marks | Position, path: tuple[str | int, ...]) -> Position:
    """The place of the key that is the last step of `path`; of its mapping where it has no such key."""
    for step in path[:-1]:
        if not isinstance(marks, Marks) or step not in marks.children:
            break
        marks = marks.children[step]
    if isinstance(marks, Marks):
        return marks.keys.get(str(path[-1]), marks.position)
    return marks


def to_span(path: str, position: Position) -> Span:
    """The position as a span in the file `path`."""
    return Span(path, *position)
