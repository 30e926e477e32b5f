"""The places, each as exactly as it is known: a point, a ring for the middle of a town, a circle of a known radius,
a shape or a soft disc without a pin for a region.

Where marks stand too close to be told apart, a square stands for them, which leads to a picture of their own. In a
picture of so few kilometres that our shapes would mislead there is no land, only the positions, a grid and a scale.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dossier.areas import area_of
from dossier.charts import geography
from dossier.charts import spots as marks
from dossier.charts.grid import edge_labels, graticule, scale
from dossier.charts.ground import Policy, drawing
from dossier.charts.labels import Mark
from dossier.charts.projection import circle
from dossier.charts.sight import RATIO, Place, Sight, has_pin
from dossier.charts.svg import element, paint, picture
from dossier.charts.textures import hatching
from dossier.page import Target, escape


@dataclass(frozen=True)
class Group:
    """Places that stand too close to be told apart."""

    name: str
    """What the square is called: "Tellimar and 3 more"."""
    label: str
    """The name of its link."""
    to: Target
    """The picture that shows them."""
    places: tuple[Place, ...]
    """The places."""


@dataclass(frozen=True)
class Map:
    """All that one picture shows."""

    id: str
    """Unique on the page."""
    title: str
    """What the picture is, in a few words."""
    description: str
    """What there is to see, in a sentence."""
    places: tuple[Place, ...]
    """The places."""
    groups: tuple[Group, ...] = ()
    """Places that have a picture of their own, because they would cover each other here."""
    policy: Policy = Policy()
    """How disputed areas are drawn."""
    kilometres: Callable[[int], str] = "{} km".format
    """A length in words."""
    degrees: Callable[[float, bool], str] = "{:g} {}".format
    """A longitude in words, or a latitude where the second argument is True."""


def places(view: Map, seen: Sight) -> Markup:
    """The picture."""
    grouped = {place for group in view.groups for place in group.places}
    single = [place for place in view.places if place not in grouped]
    found = [_spot(view, seen, place) for place in sorted(single, key=has_pin)]
    found += [_square(seen, group) for group in view.groups]
    bar, block = scale(seen.frame, view.kilometres)
    edges, blocks = edge_labels(seen, view.degrees) if not seen.has_land else (Markup(""), [])
    patterns = [hatching(f"{view.id}-disputed")] if seen.has_land and seen.ground.disputed else []
    patterns += [_soft(f"{view.id}-soft")] if any(_is_soft(seen, place) for place in single) else []
    return picture(
        view.id, "places", view.title, view.description,
        element("defs", *patterns),
        drawing(seen.frame, *_land(view, seen), graticule(seen), *_areas(seen, single)),
        bar, edges, marks.spots(found, RATIO, [block, *blocks]),
    )


def _land(view: Map, seen: Sight) -> list[Markup]:
    if not seen.has_land:
        return []
    return [seen.ground.land(), seen.ground.hatched(f"{view.id}-disputed"), seen.ground.borders()]


def key(view: Map, meanings: Mapping[str, str]) -> Markup:
    """What the signs mean that the picture has: "point", "locality", "circle", "area", "group"."""
    grouped = {place for group in view.groups for place in group.places}
    used = {_kind(place) for place in view.places if place not in grouped} | ({"group"} if view.groups else set())
    rows = [
        element("li", _sample(kind), element("span", escape(words))) for kind, words in meanings.items() if kind in used
    ]
    return element("ul", *rows, class_="key key--map")


def _sample(kind: str) -> Markup:
    return element("svg", _KEY_SIGNS[kind], view_box=Markup("-9 -6 18 12"), aria_hidden="true")


def _kind(place: Place) -> str:
    return place.precision if has_pin(place) else "circle" if place.radius_km else "area"


_PIN, _DOT = element("circle", class_="pin", r=4.5), element("circle", class_="pin", r=2.5)
_RING = element("circle", class_="ring", r=7)
_SQUARE = element("rect", class_="square", x=-9, y=-9, width=18, height=18)
_KEY_SIGNS = {
    "point": _PIN,
    "locality": element("circle", class_="ring", r=5.5) + _DOT,
    "circle": element("circle", class_="reach", r=5.5),
    "area": element("rect", class_="meant", x=-9, y=-6, width=18, height=12),
    "group": element("rect", class_="square", x=-5.5, y=-5.5, width=11, height=11),
}


# --- marks ----------------------------------------------------------------------------------------------


def _spot(view: Map, seen: Sight, place: Place) -> marks.Spot:
    x, y = seen.at(place)
    sign, radius = _sign(view, seen, place)
    mark = Mark(x, y, (place.name,), place.weight, radius, inside=radius == 0)
    return marks.Spot(mark, place.to, place.label, sign, style=f"is-{place.precision}")


def _sign(view: Map, seen: Sight, place: Place) -> tuple[Markup, float]:
    """What stands at the position, and its radius: a dot, a dot in a ring, or nothing at all."""
    if place.precision == "point":
        return _PIN, 5.0
    if place.precision == "locality":
        return _RING + _DOT, 7.0
    if not _is_soft(seen, place):
        return Markup(""), 0.0
    return element("circle", r=28, fill=paint(f"{view.id}-soft")), 0.0


def _is_soft(seen: Sight, place: Place) -> bool:
    """True for what has a middle and no known edge."""
    return not (has_pin(place) or place.radius_km or place.precision == "country" and _has_shape(seen, place))


def _soft(id: str) -> Markup:
    """A disc that fades away."""
    stops = (element("stop", offset=at, class_=f"soft-{name}") for at, name in ((0, "middle"), (1, "edge")))
    return element("radialGradient", *stops, id=id)


def _square(seen: Sight, group: Group) -> marks.Spot:
    found = [seen.at(place) for place in group.places]
    x, y = (sum(axis) / len(found) for axis in zip(*found, strict=True))
    weight = sum(place.weight for place in group.places)
    return marks.Spot(Mark(x, y, (group.name,), weight, 10.0), group.to, group.label, _SQUARE, style="is-group")


def _has_shape(seen: Sight, place: Place) -> bool:
    return seen.has_land and area_of(place.country) in geography.spots()


def _areas(seen: Sight, single: Sequence[Place]) -> Iterator[Markup]:
    """True circles, and the shapes of countries, below all marks."""
    for place in single:
        if place.radius_km:
            yield element("path", class_="reach", d=seen.ground.ring(circle(place.lon, place.lat, place.radius_km, 72)))
        elif place.precision == "country" and _has_shape(seen, place):
            area = area_of(place.country)
            d = seen.ground.path(lambda one, area=area, code=place.country: one in (area, code))  # type: ignore[misc]
            yield element("path", class_="meant", d=d)
