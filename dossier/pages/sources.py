"""The index of sources: every article that the dossier rests on, with what was quoted from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dossier.desk import Desk
from dossier.page import Link, Page, Target
from dossier.proofs import direction
from dossier.views import Badge, When


@dataclass(frozen=True)
class Row:
    """A source in the index."""

    link: Link
    """What it is called in citations, leading to its page."""
    headline: str
    """Its headline, or empty."""
    tag: str
    """BCP 47 tag of the headline."""
    direction: str
    """"ltr" or "rtl"."""
    publisher: tuple[Link, ...]
    """Who published it, and the agency from which it comes."""
    language: str
    """Its language."""
    published: When | None
    """When it was published."""
    passages: str
    """How many passages are quoted."""
    badge: Badge
    """What its publisher did to it since."""


@dataclass(frozen=True)
class Sources:
    """All that the index shows."""

    rows: tuple[Row, ...]
    """The sources, by the time of publication."""
    checks: Link
    """The page that says how much of each article is used."""


def pages(desk: Desk) -> Iterator[Page]:
    """The one index of sources."""
    found = sorted(
        desk.dossier.sources.values(), key=lambda one: (one.published.sort_key if one.published else (), one.id)
    )
    view = Sources(
        tuple(_row(desk, source) for source in found),
        Link(desk.words.say("checked.sources"), Target("checked.md", "sources" if desk.coverage else "")),
    )
    yield Page(
        "sources/index.md",
        desk.words.say("sources.title"),
        "sources.md.jinja",
        view,
        frozenset(),
        desk.words.say("sources.title"),
        desk.words.say("sources.deck"),
    )


def _row(desk: Desk, source: Any) -> Row:
    places = {one.match.start: one for one in desk.dossier.citations_on(source.id) if one.match}
    return Row(
        link=desk.link("sources", source.id),
        headline=source.title or "",
        tag=source.language,
        direction=direction(source.title or "", source.language),
        publisher=desk.links("actors", dict.fromkeys(one for one in (source.publisher, source.agency) if one)),
        language=desk.words.language_name(source.language),
        published=desk.when(source.published, zone=source.zone),
        passages=desk.words.count(len(places), "passage"),
        badge=desk.proofs.warning(source),
    )
