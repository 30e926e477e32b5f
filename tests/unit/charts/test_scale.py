"""Round ticks that enclose every value, with labels that stand apart."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.charts.lettering import width
from dossier.charts.scale import Scale, apart, far_from_zero, fitted, linear

WHOLE = st.integers(0, 10**15)
DECIMAL = st.decimals(0, 10**9, places=3)
NUMBERS = st.lists(st.one_of(WHOLE, DECIMAL), max_size=30)


@pytest.mark.parametrize(("values", "ticks"), [
    ([], (0, 1)),
    ([0], (0, 1)),
    ([1], (0, 1)),
    ([2], (0, 1, 2)),
    ([13], (0, 5, 10, 15)),
    ([17, 60, 44], (0, 20, 40, 60)),
    ([100], (0, 20, 40, 60, 80, 100)),
    ([3, 10**6], (0, 200_000, 400_000, 600_000, 800_000, 1_000_000)),
    ([18_000_000], (0, 5_000_000, 10_000_000, 15_000_000, 20_000_000)),
    ([Decimal("0.3")], (0, Decimal("0.1"), Decimal("0.2"), Decimal("0.3"))),
    ([Decimal("1.4"), Decimal("1.6")], (0, Decimal("0.5"), 1, Decimal("1.5"), 2)),
    ([-20, 30], (-20, -10, 0, 10, 20, 30)),
])
def test_ticks_are_round(values: list[int | Decimal], ticks: tuple[int | Decimal, ...]) -> None:
    assert linear(values).ticks == ticks


def test_a_scale_need_not_start_at_zero() -> None:
    values = [17_900_000, 18_100_000]
    assert far_from_zero(values)
    assert linear(values, from_zero=False).ticks == (17_900_000, 17_950_000, 18_000_000, 18_050_000, 18_100_000)
    assert not far_from_zero([])
    assert not far_from_zero([5, 5]), "one value lies anywhere on a scale"
    assert not far_from_zero([0, 100])
    assert not far_from_zero([80, 100])


@given(NUMBERS, st.integers(2, 8), st.booleans())
def test_ticks_rise_evenly_and_enclose_every_value(values: list[int | Decimal], most: int, from_zero: bool) -> None:
    scale = linear(values, most, from_zero)
    steps = {Decimal(after) - Decimal(before) for before, after in pairwise(scale.ticks)}
    assert len(steps) == 1 and min(steps) > 0
    assert len(scale.ticks) <= most + 1
    assert all(0 <= scale.share(value) <= 1 for value in values)
    assert not from_zero or scale.low == 0
    assert scale.share(scale.low) == 0 and scale.share(scale.high) == 1


@given(st.lists(WHOLE, min_size=1))
def test_whole_numbers_get_whole_ticks(values: list[int]) -> None:
    assert all(isinstance(tick, int) for tick in linear(values).ticks)


@given(NUMBERS)
def test_the_share_keeps_the_order(values: list[int | Decimal]) -> None:
    scale = linear(values)
    assert [scale.share(value) for value in sorted(values)] == sorted(map(scale.share, values))


def test_a_narrow_picture_gets_fewer_ticks() -> None:
    def label(number: object) -> str:
        return f"{number:,}"

    assert fitted([9000], label, 300).ticks == (0, 2000, 4000, 6000, 8000, 10_000)
    assert fitted([9000], label, 150).ticks == (0, 5000, 10_000)
    assert fitted([9000], label, 1) == Scale((0, 5000, 10_000)), "never fewer than two steps are tried"


def test_labels_stand_apart_or_touch() -> None:
    room = width("100") + 8 + width("100")
    assert apart(["100", "100"], room)
    assert not apart(["100", "100"], room - 0.1)
