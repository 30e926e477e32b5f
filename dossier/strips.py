"""From the events of a dossier to the strip that shows them: lanes, marks, and the days on which they became known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from dossier.charts import key, strip, svg
from dossier.charts.extent import Extent, extent
from dossier.charts.marks import Mark
from dossier.charts.strip import Publication, Strip
from dossier.desk import Desk, target
from dossier.page import Link, Target, escape

ID = "strip"
"""The id of the picture on its page is made of this; no record has "--" in its id."""

_SIGNS = ("instant", "within", "lasting", "partly", "vague", "about", "open", "unknown", "uncertain", "known", "cut")


def figure(desk: Desk, past: Target) -> Markup:
    """The strip with its key and its caption, as it stands in a page; nothing if there are no events.

    `past` is what follows it: a reader with a keyboard need not go through all marks to get there.
    """
    if not desk.events:
        return Markup()
    view = strip_of(desk)
    skip = svg.html_link(Link(desk.words.say("strip.skip"), past))
    return svg.figure(
        f"{ID}--figure",
        strip.draw(view, desk.words),
        caption=escape(desk.words.say("strip.caption")),
        legend=Markup(f'<p class="past">{skip}</p>') + key.legend(strip.signs(view), _meanings(desk)),
    )


def strip_of(desk: Desk) -> Strip:
    """All events of a dossier as marks in lanes."""
    lanes = list(dict.fromkeys(_category(desk, event) for event in desk.events))
    marks = tuple(_mark(desk, event, lanes.index(_category(desk, event))) for event in desk.events)
    words = desk.words
    return Strip(
        id=f"{ID}--events",
        title=words.say("strip.title"),
        description=words.say(
            "strip.description",
            events=words.count(len(marks), "event"),
            lanes=words.count(len(lanes), "lane"),
            first=_first(desk),
            last=_last(desk),
        ),
        lanes=tuple(lanes),
        marks=marks,
        known=_known(desk),
        known_lane=words.say("strip.known-lane"),
    )


def _category(desk: Desk, event: Any) -> str:
    return desk.words.label("category", event.category, desk.about.categories)


def _zone(desk: Desk, event: Any) -> str | None:
    place = desk.dossier.places[event.place] if event.place else None
    return event.zone or (place.zone if place else None)


def _mark(desk: Desk, event: Any, lane: int) -> Mark:
    when = desk.when(event.date, event.time, _zone(desk, event))
    told = [desk.title(event), when.words if when else "", _category(desk, event)]
    if event.status != "reported":
        told.append(desk.words.label("status", event.status))
    own = extent(event.date, event.time)
    reported = desk.dossier.reported(event)
    known = None
    if reported is not None and _tells_more(event, own, reported):
        known = _middle(extent(reported))
        told.append(desk.words.say("strip.known", date=desk.words.day(reported)))
    label = desk.words.say("list.comma").join(filter(None, told))
    return Mark(target("events", event.id), desk.title(event), label, lane, own, event.status, known)


def _tells_more(event: Any, own: Extent, reported: Any) -> bool:
    """Whether a mark shows when its event became known: where its day is not known, or where the record says so."""
    became = extent(reported)
    if became.form == "vague" or became.form == "lasting":
        return False
    return own.form == "vague" or event.reported is not None and became.start >= own.end


def _middle(known: Extent) -> int:
    return (known.start + known.end) // 2


def _known(desk: Desk) -> tuple[Publication, ...]:
    """The days on which events became known, if for any of them that was later than the event itself."""
    days: dict[str, list[Any]] = defaultdict(list)
    for event in desk.events:
        reported = desk.dossier.reported(event)
        if reported is not None and extent(reported).form in ("instant", "within"):
            days[reported.text.partition("T")[0].rstrip("?~%")].append(event)
    later = any(
        extent(desk.dossier.reported(event)).start >= extent(event.date, event.time).end
        for events in days.values() for event in events
    )
    return tuple(_publication(desk, days[day]) for day in sorted(days)) if later else ()


def _publication(desk: Desk, events: list[Any]) -> Publication:
    reported = desk.dossier.reported(events[0])
    sources = {one.source for event in events for one in event.evidence
               if desk.dossier.sources[one.source].published == reported}
    only = sources.pop() if len(sources) == 1 else None
    count = desk.words.count(len(events), "event")
    return Publication(
        target("sources", only) if only else desk.index_of("sources"),
        desk.words.say("strip.published", date=desk.words.day(reported), events=count),
        _middle(extent(reported)),
        desk.words.number(len(events)) if len(events) > 1 else "",
    )


def _first(desk: Desk) -> str:
    """The date with which the line starts, in words."""
    event = min(desk.events, key=lambda event: extent(event.date, event.time).start)
    return desk.words.date(event.date)


def _last(desk: Desk) -> str:
    event = max(desk.events, key=lambda event: extent(event.date, event.time).end)
    return desk.words.date(event.date)


def _meanings(desk: Desk) -> Mapping[str, str]:
    """What each sign of the key means."""
    found = {sign: desk.words.say(f"strip.sign.{sign}") for sign in _SIGNS}
    for status in ("confirmed", "disputed", "corrected", "withdrawn"):
        found[status] = desk.words.label("status", status)
    return found
