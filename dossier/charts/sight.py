"""What a map of places shows of the globe: where its middle is, how far it reaches, which marks would touch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import cos, radians, sqrt

from dossier.areas import area_of
from dossier.charts import geography
from dossier.charts.clipping import Box
from dossier.charts.ground import Frame, Ground, Policy
from dossier.charts.projection import Azimuthal, EqualEarth, Point, circle, distance, middle
from dossier.page import Target

RATIO = 2 / 3
"""Height of the picture as a share of its width, as the style sheet has it."""

_WIDTH = 1080
_LEAST_KM = 300.0  # the width of a picture of a single place
_LAND_KM = 150.0  # in less than that, coasts that were simplified by two kilometres would mislead
_WHOLE_KM = 7000.0  # from the middle to a place: further than that, the whole world is drawn
_CLOSE, _SAME = 24 / 700, 10 / 700  # marks that touch, and that cover each other, in a picture of 700 pixels
_ROOM = {"region": 60.0, "locality": 2.0, "point": 1.0}  # kilometres around a place that should be in view


@dataclass(frozen=True)
class Place:
    """One place of the dossier that has coordinates."""

    name: str
    """What it is called."""
    label: str
    """The name of its link: what it is called, how exactly it is known, what happened there."""
    to: Target
    """Where it is described."""
    lon: float
    """Degrees east."""
    lat: float
    """Degrees north."""
    precision: str
    """What the position stands for: "point", "locality", "region", "country"."""
    radius_km: float | None = None
    """The radius of the circle in which it lies, where that is known."""
    country: str = ""
    """For a country, its code, where it has one (ISO 3166-1)."""
    weight: int = 0
    """How many events happened there; the names of the places of more events go first."""


@dataclass(frozen=True)
class Sight:
    """What a picture shows of the globe."""

    ground: Ground
    """The land in it."""
    has_land: bool
    """False where none is in view, or the picture is too small for our shapes."""
    too_close: bool
    """True where it is too small for them."""

    @property
    def frame(self) -> Frame:
        """What of the plane is in the picture."""
        return self.ground.frame

    def at(self, place: Place | Point) -> Point:
        """A place as shares of width and height."""
        lon, lat = (place.lon, place.lat) if isinstance(place, Place) else place
        return self.frame.share(self.ground.projection(lon, lat))


def sight(places: Sequence[Place], policy: Policy = Policy(), detail: bool = False) -> Sight:
    """The view that holds all the places, with some room; a detail may be smaller than our shapes allow."""
    lon, lat = middle([(place.lon, place.lat) for place in places])
    far = max(distance((lon, lat), (place.lon, place.lat)) for place in places)
    if far > _WHOLE_KM:
        return _whole(policy)
    flat = Azimuthal(lon, lat)
    around = [point for place in places for point in circle(place.lon, place.lat, _room(place), 24)]
    box = _fitted([flat(*point) for point in around], _LEAST_KM / 12 if detail else _LEAST_KM)
    frame = Frame(box, _WIDTH)
    land = Ground(geography.shapes("regions"), policy, flat, frame, _window(flat, frame), 8)
    too_close = frame.km < _LAND_KM
    return Sight(land, not too_close and land.is_land, too_close)


def close(places: Sequence[Place], policy: Policy = Policy()) -> list[tuple[Place, ...]]:
    """The places that would cover each other in one picture of all, in groups with all that touch them.

    Those without a pin do not count.
    """
    view = sight(places, policy)
    pinned = [place for place in places if has_pin(place) and not _disc_is_seen(view, place)]
    groups: list[list[Place]] = []
    for place in pinned:
        near = [group for group in groups if any(_gap(view, place, other) < _CLOSE for other in group)]
        groups = [group for group in groups if group not in near] + [[*(one for group in near for one in group), place]]
    return [
        tuple(group) for group in groups if any(_gap(view, one, other) < _SAME for one, other in combinations(group, 2))
    ]


def _room(place: Place) -> float:
    """Kilometres around a place that should be in view."""
    if place.radius_km:
        return place.radius_km
    if place.precision == "country":
        known = geography.spots().get(area_of(place.country))
        return 111.2 * sqrt(known.size) * 0.75 if known else _ROOM["region"]
    return _ROOM[place.precision]


def _fitted(points: list[Point], least: float) -> Box:
    """A box of our ratio around the points, with a rim, and at least so many kilometres wide."""
    xs, ys = zip(*points, strict=True)
    x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    width = max((max(xs) - min(xs)) * 1.25, (max(ys) - min(ys)) * 1.25 / RATIO, least)
    return Box(x - width / 2, y - width * RATIO / 2, x + width / 2, y + width * RATIO / 2)


def _window(flat: Azimuthal, frame: Frame) -> Box:
    """The degrees that can be in view: a box around the circle that holds the picture."""
    corners = [(x, y) for x in (frame.box.left, frame.box.right) for y in (frame.box.top, frame.box.bottom)]
    reach = min(max(sqrt(x * x + y * y) for x, y in corners) * 1.3 / 111.2, 120.0)
    south, north = max(flat.lat - reach, -90.0), min(flat.lat + reach, 90.0)
    if south == -90 or north == 90 or reach > 60:
        return Box(flat.lon - 180, south, flat.lon + 180, north)
    across = min(reach / cos(radians(max(abs(south), abs(north)))), 180.0)
    return Box(flat.lon - across, south, flat.lon + across, north)


def _whole(policy: Policy) -> Sight:
    flat = EqualEarth()
    right = flat(180, 0)[0]
    box = Box(-right, -right * RATIO, right, right * RATIO)
    return Sight(Ground(geography.shapes("world"), policy, flat, Frame(box, _WIDTH), speck=2), True, False)


def has_pin(place: Place) -> bool:
    """True where a position stands for a spot, or for the middle of a town."""
    return place.precision in ("point", "locality")


def _pixels(seen: Sight, km: float) -> float:
    """How large a length is in a picture of 700 pixels."""
    return km / seen.frame.km * 700


def _disc_is_seen(seen: Sight, place: Place) -> bool:
    return place.radius_km is not None and _pixels(seen, place.radius_km) > 12


def _gap(seen: Sight, one: Place, other: Place) -> float:
    """How far apart two places are, as a share of the picture's width."""
    (ax, ay), (bx, by) = seen.at(one), seen.at(other)
    return sqrt((ax - bx) ** 2 + ((ay - by) * RATIO) ** 2)
