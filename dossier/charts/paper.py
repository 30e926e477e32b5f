"""How small a large picture is on paper, so that it stands on one sheet of A4 below the heading of its page."""

from __future__ import annotations

from collections.abc import Callable

SIZES = ((0.74, 1.0), (0.66, 1.05), (0.58, 1.15), (0.5, 1.3), (0.42, 1.4))
"""From roomy to crowded: how much a picture is scaled down, and its letters up again. The style sheet has the classes
`paper-1` to `paper-5` for them."""

_WIDTH, _HEIGHT = 670, 790
"""Pixels of a sheet between its margins, the height without a heading, a key and a caption."""


def size(fits: Callable[[float, float, float], bool]) -> int | None:
    """The roomiest size, from 1, in which a picture fits; None where it fits in none.

    `fits` is asked with the width and the height of the sheet in pixels of the picture, and how much larger its letters
    are than on a screen.
    """
    for number, (zoom, letters) in enumerate(SIZES, 1):
        if fits(_WIDTH / zoom, _HEIGHT / zoom, letters):
            return number
    return None
