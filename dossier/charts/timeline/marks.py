"""The marks of a strip: what is known of the time of one event, how it looks at a certain width, how far it reaches."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.charts import svg
from dossier.charts.timeline.extent import Extent
from dossier.charts.timeline.glyphs import HALF, REACH
from dossier.charts.timeline.packing import Room
from dossier.charts.timeline.timescale import Scale
from dossier.page import Target

SIGNED = frozenset({"confirmed", "disputed", "corrected", "withdrawn"})
"""The states that have a sign of their own, beside marks that are no dots."""

SIGN = 12
"""The room of one such sign, and of a "?", in pixels."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One event."""

    to: Target
    """Its permanent place."""
    title: str
    """What it is called."""
    label: str
    """Title, date, category and status in words, for who cannot see the mark."""
    lane: int
    """Its lane, counted from 0."""
    extent: Extent
    """When it was."""
    status: str = "reported"
    """The status of the record."""
    known: int | None = None
    """The moment at which it became known, where that says more than the date of the event."""


@dataclass(frozen=True, slots=True)
class Look:
    """A mark as it is drawn in a picture of a certain width."""

    mark: Mark
    """The event."""
    start: float
    """Where its bar starts, as a share of the width; of a sign, its middle."""
    end: float
    """Where its bar ends; of a sign, its middle."""
    sure: tuple[float, float]
    """From where to where a bar is solid."""
    glyph: str
    """The sign that stands for it; empty for a bar that is drawn to scale."""
    known: float | None
    """Where it became known."""

    @property
    def half(self) -> float:
        """From the middle of a sign to its edge, in pixels; a bar has none."""
        return HALF if self.glyph else 0

    @property
    def doubt(self) -> float:
        """The room behind the mark for the "?" of an uncertain date, in pixels."""
        return SIGN if self.mark.extent.uncertain else 0

    @property
    def signed(self) -> bool:
        """Whether the sign of its status stands behind the mark."""
        return self.mark.extent.form != "instant" and self.mark.status in SIGNED

    @property
    def tail(self) -> float:
        """From the end of its bar to the end of all signs behind it, in pixels."""
        signs = self.doubt + (SIGN if self.signed else 0)
        return self.half + REACH[self.mark.extent.after] + (signs + 3 if signs else 0)

    @property
    def head(self) -> float:
        """From the start of its bar back to the start of the sign before it, in pixels."""
        return self.half + REACH[self.mark.extent.before]

    def room(self, width: float) -> Room:
        """How far it reaches in a picture of that width, its target included."""
        middle = (self.start + self.end) / 2 * width
        spots = [self.known * width] if self.known is not None else []
        left = min(self.start * width - self.head, middle - svg.HIT, *(spot - HALF - 1 for spot in spots))
        right = max(self.end * width + self.tail, middle + svg.HIT, *(spot + HALF + 1 for spot in spots))
        return left, right


def look(mark: Mark, scale: Scale, width: float) -> Look:
    """How a mark is drawn: to scale where that is wide enough to be seen, else as a sign in its middle."""
    extent = mark.extent
    start, end = scale.at(extent.start), scale.at(extent.end)
    known = None if mark.known is None else scale.at(mark.known)
    sure = scale.at(extent.sure_start), scale.at(extent.sure_end)
    if extent.form != "instant" and (end - start) * width >= 2 * HALF:
        return Look(mark, start, end, sure, "", known)
    middle = (start + end) / 2
    return Look(mark, middle, middle, (middle, middle), mark.status if extent.form == "instant" else extent.form, known)
