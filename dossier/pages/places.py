"""The places: names, position and how exactly it is known, and what happened there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from dossier.citing import on_page
from dossier.desk import Desk
from dossier.page import Page
from dossier.pictures import places as place_maps
from dossier.views import Detail, Entry, Line, NameView


@dataclass(frozen=True)
class PlaceView:
    """A place."""

    entry: Entry
    """The place itself."""
    names: tuple[NameView, ...]
    """Its other names."""
    facts: tuple[Detail, ...]
    """Kind, country, position, the larger place."""
    events: tuple[Line, ...]
    """What happened there, by time."""
    figures: tuple[Line, ...]
    """What was counted there."""


@dataclass(frozen=True)
class Places:
    """All that the page of places shows."""

    places: tuple[PlaceView, ...]
    """A place, then the places within it, and so on."""
    pictures: tuple[Markup, ...]
    """The map, then those of places that stand too close in it; none where no place has a position."""


def pages(desk: Desk) -> Iterator[Page]:
    """The one page of places."""
    within: dict[str | None, list[str]] = {}
    events: dict[str, list[Line]] = {}
    figures: dict[str, list[Line]] = {}
    for place in desk.dossier.places.values():
        within.setdefault(place.part_of, []).append(place.id)
    for event in desk.events:
        if event.place:
            events.setdefault(event.place, []).append(desk.line(event, event.date))
    for figure in desk.dossier.figures.values():
        if figure.scope.where:
            figures.setdefault(figure.scope.where, []).append(desk.line(figure))
    found = tuple(
        _place(desk, desk.dossier.places[id], within.get(id, []), events.get(id, []), figures.get(id, []))
        for id in _in_order(within)
    )
    maps = place_maps.pictures(desk, {id: len(lines) for id, lines in events.items()})
    yield Page(
        "places.md",
        desk.words.say("places.title"),
        "places.md.jinja",
        Places(found, tuple(maps.values())),
        frozenset(desk.dossier.places) | frozenset(maps),
        desk.words.say("places.title"),
        desk.words.say("places.deck"),
        citations=on_page(desk, desk.dossier.places.values()),
    )


def _in_order(within: dict[str | None, list[str]]) -> Iterator[str]:
    """Every place after the one in which it lies."""
    waiting = list(reversed(within.get(None, [])))
    while waiting:
        id = waiting.pop()
        yield id
        waiting.extend(reversed(within.get(id, [])))


def _place(desk: Desk, place: Any, inner: list[str], events: list[Line], figures: list[Line]) -> PlaceView:
    facts = (
        desk.fact("fact.kind", desk.words.label("place", place.type)),
        desk.fact("fact.position", _position(desk, place.coordinates)),
        desk.detail("fact.part-of", "places", (place.part_of,)),
        desk.detail("fact.within", "places", inner),
        desk.fact("fact.country", desk.words.country(place.country) if place.country else None),
        desk.fact("fact.zone", place.zone),
    )
    return PlaceView(
        desk.entry(place, summary=place.summary),
        desk.names(place),
        tuple(fact for fact in facts if fact.values),
        tuple(events),
        tuple(figures),
    )


def _position(desk: Desk, coordinates: Any) -> str | None:
    """ "43.24° N, 76.89° E (middle of the place, not an exact spot)"."""
    if coordinates is None:
        return None
    lat, lon = float(coordinates.lat), float(coordinates.lon)
    remarks = [desk.words.label("precision", coordinates.precision)]
    if coordinates.radius_km is not None:
        remarks.append(desk.words.say("position.within", km=desk.words.number(f"{coordinates.radius_km:g}")))
    if coordinates.origin:
        remarks.append(coordinates.origin)
    pair = f"{abs(lat):g}° {'N' if lat >= 0 else 'S'}, {abs(lon):g}° {'E' if lon >= 0 else 'W'}"
    return f"{pair} ({'; '.join(remarks)})"
