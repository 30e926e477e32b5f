"""A file that is there and was not read: what stands in its place among the files that were."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unread:
    """Why a file was not read."""

    reason: str
    """`outside`: a link that leads out of the dossier; `too-large`; `unreadable`."""
    detail: str = ""
    """Where the link leads, how many bytes there are, or what the system says."""
