"""The maps on the page of places: one of all that have a position, and one of each group that stands too close."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup

from dossier.charts import svg
from dossier.charts.places import Group, Map, key, places
from dossier.charts.sight import Place, Sight, close, sight
from dossier.desk import Desk, target
from dossier.page import Target
from dossier.pictures.maps import border_notes, framed, paragraph, policy

_ID = "places-map"


def pictures(desk: Desk, events: Mapping[str, int]) -> dict[str, Markup]:
    """The pictures by their ids. `events` says of how many events a place is the place."""
    records = desk.dossier.places.values()
    found = tuple(_place(desk, record, events.get(record.id, 0)) for record in records if record.coordinates)
    if not found:
        return {}
    drawn = policy(desk)
    groups = tuple(_group(desk, at, members) for at, members in enumerate(close(found, drawn)))
    view = _map(desk, _ID, found, groups)
    missing = [record.id for record in records if not record.coordinates]
    pictures = {_ID: _figure(desk, view, sight(found, drawn), missing)}
    for group in groups:
        detail = _map(desk, group.to.anchor, group.places, ())
        pictures[group.to.anchor] = _figure(desk, detail, sight(group.places, drawn, detail=True), ())
    return pictures


def _place(desk: Desk, record: Any, events: int) -> Place:
    spot = record.coordinates
    key = "map.place-events" if events else "map.place"
    label = desk.words.say(key, name=record.name, precision=desk.words.label("precision", spot.precision),
                           events=desk.words.count(events, "event"))
    return Place(record.name, label, target("places", record.id), spot.lon, spot.lat, spot.precision, spot.radius_km,
                 record.country or "" if record.type == "country" else "", events)


def _group(desk: Desk, at: int, members: tuple[Place, ...]) -> Group:
    first = max(members, key=lambda place: place.weight)
    names = desk.words.join(place.name for place in members)
    seen = desk.words.say("map.group", name=first.name, more=desk.words.number(len(members) - 1))
    return Group(
        seen,
        desk.words.pair(seen, desk.words.say("map.group-label", names=names)),
        Target("places.md", f"{_ID}--{at + 1}"),
        members,
    )


def _map(desk: Desk, id: str, found: tuple[Place, ...], groups: tuple[Group, ...]) -> Map:
    names = desk.words.join(place.name for place in found)
    is_detail = id != _ID
    title = desk.words.say("map.detail", names=names) if is_detail else desk.words.say("map.places")
    return Map(id, title, desk.words.say("map.places-desc", names=names), found, groups, policy(desk),
               lambda km: desk.words.say("map.km", km=desk.words.number(km)),
               lambda value, is_latitude: _degrees(desk, value, is_latitude))


def _degrees(desk: Desk, value: float, is_latitude: bool) -> str:
    side = ("north" if value >= 0 else "south") if is_latitude else ("east" if value >= 0 else "west")
    return desk.words.say(f"map.side.{side}", degrees=desk.words.number(f"{abs(value):g}"))


def _figure(desk: Desk, view: Map, seen: Sight, missing: Sequence[str]) -> Markup:
    signs = ("point", "locality", "circle", "area", "group")
    legend = key(view, {sign: desk.words.say(f"map.sign.{sign}") for sign in signs})
    caption = paragraph([view.title + "."] if view.id != _ID else [])
    caption += Markup(" ") + paragraph(_notes(desk, seen))
    if missing:
        names = Markup(desk.words.say("list.comma")).join(svg.html_link(desk.link("places", id)) for id in missing)
        caption += Markup(" ") + Markup(desk.words.say("map.not-placed", places="{places}")).format(places=names)
    return svg.figure(view.id, framed(places(view, seen)), caption.strip(), legend)


def _notes(desk: Desk, seen: Sight) -> list[str]:
    if seen.too_close:
        return [desk.words.say("map.too-close")]
    return border_notes(desk, seen.ground) if seen.has_land else [desk.words.say("map.no-land")]
