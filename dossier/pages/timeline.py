"""The timeline: every event, by time, under the day on which it began."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from dossier import filtering
from dossier.citing import on_page
from dossier.desk import Desk
from dossier.page import Page, Target
from dossier.pictures.strip import figure
from dossier.views import Entry


@dataclass(frozen=True)
class Day:
    """Events that began together."""

    title: str
    """The day, month or year in words."""
    anchor: str
    """Its id on the page."""
    entries: tuple[Entry, ...]
    """The events, by time."""


@dataclass(frozen=True)
class Timeline:
    """All that the timeline shows."""

    strip: Markup
    """The events on a line of time, as a picture; empty if there are none."""
    days: tuple[Day, ...]
    """The days, by time."""
    filter: filtering.Filter
    """What can be shown alone."""


def pages(desk: Desk) -> Iterator[Page]:
    """The one page of the timeline."""
    follows: dict[str, list[str]] = {}
    parts: dict[str, list[str]] = {}
    for event in desk.events:
        for later in event.leads_to:
            follows.setdefault(later, []).append(event.id)
        if event.part_of:
            parts.setdefault(event.part_of, []).append(event.id)
    days: dict[str, tuple[str, list[Any]]] = {}
    for event in desk.events:
        key, title = _day(desk, event.date)
        days.setdefault(key, (title, []))[1].append(event)
    listed = [event for _, events in days.values() for event in events]
    view = Timeline(
        figure(desk, listed, Target("timeline.md", next(iter(days), ""))),
        tuple(
            Day(title, key, tuple(_entry(desk, event, follows, parts) for event in events))
            for key, (title, events) in days.items()
        ),
        filtering.of(desk, "events"),
    )
    yield Page(
        "timeline.md",
        desk.words.say("timeline.title"),
        "timeline.md.jinja",
        view,
        frozenset(desk.dossier.events) | frozenset(days),
        desk.words.say("timeline.title"),
        desk.words.say("timeline.deck"),
        citations=on_page(desk, desk.dossier.events.values()),
    )


def _day(desk: Desk, date: Any) -> tuple[str, str]:
    """Anchor and heading of the day on which something began. Record ids never hold "--"."""
    start = date.start if date.kind == "interval" and date.start not in ("", "..", None) else date
    text = start.text.rstrip("?~%").partition("T")[0]
    if start.kind == "interval":
        return f"on--{text.strip('./')}", _capital(desk.words.date(start))
    words = desk.words.unqualified(start)
    if start.kind in ("month", "season", "year") and "X" not in text:
        words = desk.words.say("timeline.no-day", date=words)
    return f"on--{text.lower()}", _capital(words)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _entry(desk: Desk, event: Any, follows: dict[str, list[str]], parts: dict[str, list[str]]) -> Entry:
    category = desk.words.label("category", event.category, desk.about.categories)
    place = desk.dossier.places[event.place] if event.place else None
    zone = event.zone or (place.zone if place else None)
    details = (
        desk.detail("detail.place", "places", (event.place,)),
        desk.detail("detail.acting", "actors", event.actors),
        desk.detail("detail.affected", "actors", event.affected),
        desk.detail("detail.part-of", "events", (event.part_of,)),
        desk.detail("detail.parts", "events", parts.get(event.id, ())),
        desk.detail("detail.follows", "events", follows.get(event.id, ())),
        desk.detail("detail.leads-to", "events", event.leads_to),
        desk.fact("detail.reported", desk.words.date(event.reported) if event.reported else None),
    )
    return desk.entry(
        event, when=desk.when(event.date, event.time, zone), chips=(category,), summary=event.summary, details=details
    )
