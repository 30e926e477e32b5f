"""Things on rows: nothing touches, and each stands as far up as it can."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dossier.charts.timeline.packing import Room, rows

ROOMS = st.lists(st.builds(lambda start, length: (start, start + length), st.integers(0, 300), st.integers(0, 60)),
                 max_size=40)


def touch(one: Room, other: Room, gap: float) -> bool:
    return one[0] < other[1] + gap and other[0] < one[1] + gap


def test_the_first_row_with_room() -> None:
    assert rows([(0, 10), (12, 20), (11, 15), (22, 30), (13, 19), (5, 6)]) == [0, 0, 1, 0, 2, 1]
    assert rows([(0, 10), (10, 20)], gap=0) == [0, 0]


@given(ROOMS, st.sampled_from([1.0, 2.0, 7.5]))
def test_each_stands_in_the_first_row_that_has_room(rooms: list[Room], gap: float) -> None:
    found = rows(rooms, gap)
    for at, (room, row) in enumerate(zip(rooms, found, strict=True)):
        before = [(other, place) for other, place in zip(rooms[:at], found[:at], strict=True)]
        assert not any(touch(room, other, gap) for other, place in before if place == row)
        for higher in range(row):
            assert any(touch(room, other, gap) for other, place in before if place == higher)
