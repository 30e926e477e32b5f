"""Projections: areas keep their size, the middle is found across 180 degrees and at a pole, distances are true."""

from __future__ import annotations

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.charts.projection import EARTH, Azimuthal, EqualEarth, circle, distance, middle

LON = st.floats(-179, 179)
LAT = st.floats(-85, 85)


def area(flat, lon: float, lat: float, side: float = 0.01) -> float:
    """Square kilometres of the plane under a small square of degrees, over those on the ball."""
    from math import cos, radians

    x0, y0 = flat(lon, lat)
    x1, y1 = flat(lon + side, lat)
    x2, y2 = flat(lon, lat + side)
    on_ball = (radians(side) * EARTH) ** 2 * cos(radians(lat + side / 2))
    return abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)) / on_ball


@given(LON, LAT)
def test_the_whole_world_keeps_the_size_of_areas(lon: float, lat: float) -> None:
    assert area(EqualEarth(), lon, lat) == pytest.approx(1, abs=0.01)


@given(LON, LAT, st.floats(-60, 60), st.floats(-60, 60))
def test_a_part_of_the_world_keeps_the_size_of_areas(lon: float, lat: float, east: float, north: float) -> None:
    there = max(min(lat + north, 85), -85)
    assert area(Azimuthal(lon, lat), lon + east, there) == pytest.approx(1, abs=0.02)


def test_equal_earth_agrees_with_its_published_formula() -> None:
    x, y = EqualEarth()(180, 0)
    assert (x / EARTH, y) == (pytest.approx(2.7066, abs=1e-4), 0)
    assert EqualEarth()(0, 90)[1] / EARTH == pytest.approx(-1.3173, abs=1e-4)


def test_the_middle_of_a_part_is_its_origin_and_north_is_up() -> None:
    assert Azimuthal(67, 48)(67, 48) == (0, 0)
    x, y = Azimuthal(67, 48)(67, 49)
    assert x == pytest.approx(0) and y == pytest.approx(-111.2, abs=0.1)


def test_the_point_opposite_the_middle_does_not_break_it() -> None:
    x, y = Azimuthal(10, 20)(-170, -20)
    assert hypot(x, y) < 1e10


@pytest.mark.parametrize(("places", "expected"), [
    ([(76.92, 43.24)], (76.92, 43.24)),
    ([(178, -17), (-178, -17)], (180, -17.01)),
    ([(0, 85), (90, 85), (180, 85), (-90, 85)], (None, 90)),
    ([(0, 0), (180, 0)], (0, 0)),
])
def test_the_middle_is_found(places, expected) -> None:
    lon, lat = middle(places)
    assert lat == pytest.approx(expected[1], abs=0.02)
    if expected[0] is not None:
        assert abs(lon) == pytest.approx(expected[0], abs=0.02)


def test_distances_are_those_of_a_ball() -> None:
    assert distance((0, 0), (0, 90)) == pytest.approx(10007.5, abs=0.1)
    assert distance((179, 0), (-179, 0)) == pytest.approx(222.4, abs=0.1)


@given(LON, LAT, st.floats(1, 5000))
def test_a_circle_is_round_on_the_ground(lon: float, lat: float, km: float) -> None:
    for point in circle(lon, lat, km):
        assert distance((lon, lat), point) == pytest.approx(km, rel=1e-4, abs=0.01)
