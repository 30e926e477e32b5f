"""From degrees to a plane on which areas keep their size: the whole world, or a part from above its middle."""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, atan2, cos, degrees, hypot, pi, radians, sin, sqrt
from typing import Protocol

Point = tuple[float, float]

EARTH = 6371.0
"""The mean radius of the Earth in kilometres; all distances take it for a ball."""


class Projection(Protocol):
    """A way to lay the globe flat. The plane is in kilometres, y runs downwards as in a picture."""

    def __call__(self, lon: float, lat: float) -> Point:
        """The point of the plane for a place."""
        ...


@dataclass(frozen=True)
class EqualEarth:
    """The whole world, cut at 180 degrees (Šavrič, Patterson and Jenny 2018)."""

    def __call__(self, lon: float, lat: float) -> Point:
        """The point of the plane for a place."""
        t = asin(sqrt(3) / 2 * sin(radians(lat)))
        t2 = t * t
        t6 = t2 * t2 * t2
        slope = 1.340264 - 3 * 0.081106 * t2 + t6 * (7 * 0.000893 + 9 * 0.003796 * t2)
        x = 2 * sqrt(3) * radians(lon) * cos(t) / (3 * slope)
        y = t * (1.340264 - 0.081106 * t2 + t6 * (0.000893 + 0.003796 * t2))
        return EARTH * x, -EARTH * y


@dataclass(frozen=True)
class Azimuthal:
    """A part of the world from above its middle: Lambert's azimuthal equal-area projection."""

    lon: float
    """Degrees east of the middle."""
    lat: float
    """Degrees north of the middle."""

    def __call__(self, lon: float, lat: float) -> Point:
        """The point of the plane for a place; the point opposite the middle, which has none, lies far outside."""
        turned, high, middle = radians(lon - self.lon), radians(lat), radians(self.lat)
        near = 1 + sin(middle) * sin(high) + cos(middle) * cos(high) * cos(turned)
        k = EARTH * sqrt(2 / max(near, 1e-9))
        x = k * cos(high) * sin(turned)
        y = k * (cos(middle) * sin(high) - sin(middle) * cos(high) * cos(turned))
        return x, -y


def middle(places: list[Point]) -> Point:
    """The place in the middle of others, also across 180 degrees and around a pole."""
    x = sum(cos(radians(lat)) * cos(radians(lon)) for lon, lat in places)
    y = sum(cos(radians(lat)) * sin(radians(lon)) for lon, lat in places)
    z = sum(sin(radians(lat)) for _, lat in places)
    if hypot(x, y, z) < 1e-9:
        return 0.0, 0.0
    return degrees(atan2(y, x)), degrees(atan2(z, hypot(x, y)))


def distance(a: Point, b: Point) -> float:
    """Kilometres from one place to another along the ground."""
    (lon_a, lat_a), (lon_b, lat_b) = a, b
    turned = radians(lon_b - lon_a)
    high_a, high_b = radians(lat_a), radians(lat_b)
    half = sin((high_b - high_a) / 2) ** 2 + cos(high_a) * cos(high_b) * sin(turned / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(half)))


def circle(lon: float, lat: float, km: float, corners: int = 48) -> list[Point]:
    """All places at one distance from a place, as a ring of longitudes and latitudes."""
    reach, high = min(km / EARTH, pi), radians(lat)
    found = []
    for at in range(corners):
        bearing = 2 * pi * at / corners
        there = asin(max(-1.0, min(1.0, sin(high) * cos(reach) + cos(high) * sin(reach) * cos(bearing))))
        turned = atan2(sin(bearing) * sin(reach) * cos(high), cos(reach) - sin(high) * sin(there))
        found.append((lon + degrees(turned), degrees(there)))
    return found
