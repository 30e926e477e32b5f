"""From the events of a dossier to the strip that shows them: lanes, marks, and the days on which they became known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from dossier.charts import svg
from dossier.charts.timeline import key, strip
from dossier.charts.timeline.extent import Extent, extent
from dossier.charts.timeline.layout import Publication, Strip
from dossier.charts.timeline.marks import Mark
from dossier.desk import Desk, target
from dossier.edtf import Edtf
from dossier.page import Link, Target, escape

ID = "strip"
"""The id of the picture on its page is made of this; no record has "--" in its id."""

_HINT = Markup('<span class="hint" aria-hidden="true"></span>')
"""Where a script shows the name of the mark under the pointer or in the focus; screen readers have it already."""

_SIGNS = ("instant", "within", "lasting", "partly", "vague", "about", "open", "unknown", "uncertain", "known", "cut")


def figure(desk: Desk, events: Sequence[Any], past: Target) -> Markup:
    """The strip with its key and its caption, as it stands in a page; nothing if there are no events.

    The events come in the order in which the page lists them, and so the keyboard meets them. `past` is what follows
    the strip: nobody need go through all marks to get there.
    """
    if not events:
        return Markup()
    view, words = strip_of(desk, events), desk.words
    signs, caption = strip.signs(view), words.say("strip.caption")
    if "cut" in signs:
        caption += " " + words.say("strip.cut")
        view = replace(view, description=f"{view.description} {words.say('strip.cut')}")
    skip = Markup('<p class="past">{}</p>').format(svg.html_link(Link(words.say("strip.skip"), past)))
    return svg.figure(
        f"{ID}--figure",
        strip.draw(view, words),
        caption=escape(caption) + _HINT,
        legend=skip + key.legend(signs, _meanings(desk)),
    )


def strip_of(desk: Desk, events: Sequence[Any]) -> Strip:
    """These events as marks in lanes, in the order in which their categories first occur."""
    lanes = list(dict.fromkeys(_category(desk, event) for event in events))
    marks = tuple(_mark(desk, event, lanes.index(_category(desk, event))) for event in events)
    words = desk.words
    return Strip(
        id=f"{ID}--events",
        title=words.say("strip.title"),
        description=words.say(
            "strip.description",
            events=words.count(len(marks), "event"),
            lanes=words.count(len(lanes), "lane"),
            first=_first(desk, events),
            last=_last(desk, events),
        ),
        lanes=tuple(lanes),
        marks=marks,
        known=_known(desk, events),
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


def _known(desk: Desk, events: Sequence[Any]) -> tuple[Publication, ...]:
    """The days on which events became known, if for any of them that was later than the event itself."""
    days: dict[str, list[Any]] = defaultdict(list)
    for event in events:
        reported = desk.dossier.reported(event)
        if reported is not None and extent(reported).form in ("instant", "within"):
            days[reported.text.partition("T")[0].rstrip("?~%")].append(event)
    later = any(
        extent(desk.dossier.reported(event)).start >= extent(event.date, event.time).end
        for told in days.values() for event in told
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


def _first(desk: Desk, events: Sequence[Any]) -> str:
    """The date with which the line starts, in words."""
    date = min(events, key=lambda event: extent(event.date, event.time).start).date
    return desk.words.day(_known_side(date, date.start, date.end))


def _last(desk: Desk, events: Sequence[Any]) -> str:
    """The date with which it ends."""
    date = max(events, key=lambda event: extent(event.date, event.time).end).date
    return desk.words.day(_known_side(date, date.end, date.start))


def _known_side(date: Edtf, wanted: Edtf | str | None, other: Edtf | str | None) -> Edtf:
    """One end of an interval, or the other one where that is open or unknown; any other date as it is."""
    return next((side for side in (wanted, other) if isinstance(side, Edtf)), date)


def _meanings(desk: Desk) -> Mapping[str, str]:
    """What each sign of the key means."""
    found = {sign: desk.words.say(f"strip.sign.{sign}") for sign in _SIGNS}
    for status in ("confirmed", "disputed", "corrected", "withdrawn"):
        found[status] = desk.words.label("status", status)
    return found
