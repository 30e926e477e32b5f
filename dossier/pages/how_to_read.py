"""How to read the site: what a record is, what the signs mean, how quotations are checked, what is not checked.

A page of that name written by hand in `docs/` wins over this one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.desk import Desk
from dossier.page import Link, Page, Target
from dossier.views import Badge


@dataclass(frozen=True)
class Status:
    """A state in which a record may be."""

    badge: Badge
    """Its badge."""
    meaning: str
    """What it means, in a sentence."""


@dataclass(frozen=True)
class HowToRead:
    """All that the page shows of this dossier."""

    statuses: tuple[Status, ...]
    """The statuses of records."""
    conflicts: str
    """The dossier's own rule for accounts that differ, or empty."""
    zone: str
    """Whose time is meant where none is named."""
    licence: str
    """The licence of the dossier's own facts and texts."""
    editors: str
    """Who answers for it, or empty."""
    contact: Link | None
    """Where to send a correction."""
    checks: Link | None = None
    """The page that counts what was checked."""


def pages(desk: Desk) -> Iterator[Page]:
    """The one page."""
    words, about = desk.words, desk.about
    statuses = tuple(
        Status(Badge(f"is-{status}", words.label("status", status)), words.label("status-means", status))
        for status in ("reported", "confirmed", "disputed", "corrected", "withdrawn")
    )
    view = HowToRead(
        statuses,
        about.conflicts or "",
        words.zone(about.zone),
        about.licence,
        words.join(about.editors),
        desk.contact(),
        Link(words.say("checked.title"), Target("checked.md")),
    )
    yield Page(
        "how-to-read.md",
        words.say("how.title"),
        "how-to-read.md.jinja",
        view,
        frozenset(("statuses", "quotations", "dates", "figures", "conflicts", "unknowns", "corrections")),
        words.say("how.title"),
        words.say("how.deck"),
    )
