"""The titles of the marks of a strip: where each of them can be read, and how much of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dossier.charts import lettering
from dossier.charts.timeline.glyphs import HALF
from dossier.charts.timeline.marks import Look
from dossier.charts.timeline.packing import Room
from dossier.tongue import bare

TITLE = 12.0
"""Size of the letters of a title, in pixels, as the style sheet sets it."""

_SPACE = 5
"""Between a mark and its title, in pixels."""

_UPON = 1
"""The rank of a place upon the mark: below that of a place beside it."""

_LEAST = 56
"""A title that has less room than this, in pixels, is left out."""


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a mark, written beside or upon it."""

    text: str
    """As much of it as there is room for."""
    at: float
    """Its place as a share of the width."""
    shift: float
    """How far it stands from there, in pixels."""
    anchor: str
    """"start" or "end": which end of it stands there."""
    upon: bool
    """Whether it is written upon the mark itself."""
    room: Room
    """How far it reaches, in pixels."""


def title(look: Look, width: float) -> Title | None:
    """The title of a mark where most of it can be read: behind the mark, before it, or else upon it."""
    full = lettering.width(look.mark.title, TITLE)
    best = max(_places(look, width), key=lambda place: (min(place[3], full), place[4]))
    at, shift, anchor, room, rank = best
    text = lettering.shortened(look.mark.title, room, TITLE)
    length = lettering.width(text, TITLE)
    if length > room or length < min(_LEAST, full) or _cuts_a_word(text, look.mark.title):
        return None
    start = at * width + shift - (length if anchor == "end" else 0)
    return Title(text, at, shift, anchor, rank == _UPON, (start, start + length))


def _cuts_a_word(text: str, full: str) -> bool:
    """Whether a shortened title ends inside a word, so that nobody could say what it reads."""
    kept = text.removesuffix("…")
    return text != full and bare(full)[len(kept):len(kept) + 1].isalnum()


def _places(look: Look, width: float) -> Iterator[tuple[float, float, str, float, int]]:
    """Where a title could stand: place, shift, anchor, the room in pixels, and which is better of two with room."""
    known = look.known
    last, beyond = look.end, look.tail + _SPACE
    if known is not None and known * width + HALF + 1 > look.end * width + look.tail:
        last, beyond = known, HALF + _SPACE
    yield last, beyond, "start", width - last * width - beyond, 3
    first, ahead = look.start, look.head + _SPACE
    if known is not None and known * width - HALF - 1 < look.start * width - look.head:
        first, ahead = known, HALF + _SPACE
    yield first, -ahead, "end", first * width - ahead, 2
    if look.mark.extent.form == "vague" and not look.glyph:  # upon a line, but not upon its triangle
        between = {known} if known is not None and look.start < known < look.end else set()
        for left, right in pairwise(sorted({look.start, look.end} | between)):
            yield left, HALF + _SPACE, "start", (right - left) * width - 2 * (HALF + _SPACE), _UPON
