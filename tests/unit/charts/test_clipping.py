"""What is left of rings and lines within a box, and how it is written."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from dossier.charts.clipping import Box, dense, lines_path, lines_within, ring_within, rings_path

BOX = Box(0, 0, 10, 10)
POINTS = st.tuples(st.integers(-30, 30), st.integers(-30, 30))


def area(ring) -> float:
    pairs = zip(ring, [*ring[1:], ring[0]], strict=True) if ring else ()
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) / 2


def test_a_ring_around_the_box_leaves_the_whole_box() -> None:
    assert abs(area(ring_within([(-5, -5), (20, -5), (20, 20), (-5, 20)], BOX))) == 100


def test_a_ring_beside_the_box_leaves_nothing() -> None:
    assert ring_within([(11, 0), (20, 0), (20, 9)], BOX) == []


def test_a_corner_is_cut() -> None:
    assert abs(area(ring_within([(5, 5), (15, 5), (15, 15), (5, 15)], BOX))) == 25


@given(st.lists(POINTS, min_size=3, max_size=12))
def test_no_point_is_left_outside(ring) -> None:
    assert all(-1e-9 <= x <= 10 + 1e-9 and -1e-9 <= y <= 10 + 1e-9 for x, y in ring_within(ring, BOX))


def test_a_line_comes_out_in_the_stretches_that_can_be_seen() -> None:
    assert list(lines_within([(-5, 5), (5, 5), (15, 5), (25, 5), (25, 25), (5, 25), (5, 5)], BOX)) == [
        [(-5, 5), (5, 5), (15, 5)], [(5, 25), (5, 5)]]


def test_a_long_stretch_gets_points_in_between() -> None:
    assert list(dense([(0, 0), (4, 0), (5, 0)], 2)) == [(0, 0), (4 / 3, 0), (8 / 3, 0), (4, 0), (5, 0)]


def test_paths_are_relative_whole_and_short() -> None:
    assert rings_path([[(0, 0), (5, 0), (9.6, 0), (10, 10), (0, 10), (0, 0)]]) == "M0 0l10 0 0 10-10 0z"
    assert rings_path([[(0, 0), (1, 0), (1, 1)]], speck=1) == ""
    assert lines_path([[(0, 0), (0.2, 0.1)], [(1, 1), (-2, 5)]]) == "M1 1l-3 4"


@given(st.lists(st.lists(st.tuples(st.floats(-900, 900), st.floats(-900, 900)), min_size=2, max_size=9), max_size=4))
def test_a_path_leads_through_the_rounded_points(lines) -> None:
    ends = []
    for part in re.findall(r"M([^M]*)", lines_path(lines)):
        start, steps = part.split("l")
        x, y = map(int, start.split())
        numbers = [int(number) for number in re.findall(r"-?\d+", steps)]
        ends.append((x + sum(numbers[::2]), y + sum(numbers[1::2])))
    rounded = [[(round(x), round(y)) for x, y in line] for line in lines]
    assert ends == [line[-1] for line in rounded if len(set(line)) > 1]
