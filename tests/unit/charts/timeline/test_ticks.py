"""The steps of an axis: exact for well-known stretches, and without collisions for any."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.charts import lettering
from dossier.charts.timeline.ticks import INDENT, SIZE, Tick, ticks
from dossier.charts.timeline.timescale import DAY, Part, minute
from dossier.words import Words

WORDS = Words("en")


def part(start: tuple[int, int, int], end: tuple[int, int, int]) -> Part:
    return Part(minute(start), minute(end) + DAY, 0.0, 1.0)


def shown(found: tuple[Tick, ...]) -> str:
    return " | ".join(f"{tick.above}: {tick.label}" if tick.above else tick.label for tick in found)


@pytest.mark.parametrize(("start", "end", "width", "expected"), [
    ((2022, 1, 5), (2022, 1, 5), 288,
     "5 January 2022: 00:00 | 03:00 | 06:00 | 09:00 | 12:00 | 15:00 | 18:00 | 21:00"),
    ((2022, 1, 30), (2022, 2, 3), 288, "January 2022: 30 | 31 | February 2022: 1 | 2 | 3"),
    ((2022, 1, 31), (2022, 2, 4), 200, "31 | February 2022: 1 | 2 | 3 | 4"),
    ((2022, 1, 1), (2022, 1, 31), 288, "January 2022: 1 | 5 | 10 | 15 | 20 | 25"),
    ((2023, 11, 1), (2024, 3, 31), 288,
     "Nov 2023: 1 | 15 | Dec 2023: 1 | 15 | Jan 2024: 1 | 15 | Feb 2024: 1 | 15 | Mar 2024: 1 | 15"),
    ((2023, 11, 1), (2024, 3, 31), 160, "2023: Nov | Dec | 2024: Jan | Feb | Mar"),
    ((2019, 1, 1), (2024, 12, 31), 288, "2019 | 2020 | 2021 | 2022 | 2023 | 2024"),
    ((0, 1, 1), (9999, 12, 31), 288, "1 BC | 2000 | 4000 | 6000 | 8000"),
    ((2019, 2, 3), (2023, 4, 5), 60, "2019–2023"),
    ((2019, 5, 3), (2019, 5, 3), 46, "2019: 3 May"),
    ((9999, 12, 30), (9999, 12, 31), 120, "December 9999: 30 | 31"),
])
def test_the_finest_steps_that_fit(start: tuple[int, int, int], end: tuple[int, int, int], width: float,
                                   expected: str) -> None:
    assert shown(ticks(part(start, end), width, WORDS)) == expected


@given(st.integers(0, 9999 * 365), st.integers(1, 9999 * 366), st.sampled_from(["en"]),
       st.sampled_from([280.0, 640.0, 1248.0]), st.floats(0.16, 1.0))
def test_no_label_touches_another_or_leaves_its_part(start: int, days: int, language: str, width: float,
                                                     share: float) -> None:
    last = minute((9999, 12, 31)) + DAY
    one = Part(start * DAY, min((start + days) * DAY, last), 0.0, share)
    found = ticks(one, width, Words(language))
    assert found and any(tick.label or tick.above for tick in found)
    for texts in ([(tick.at, tick.label) for tick in found if tick.label],
                  [(tick.at, tick.above) for tick in found if tick.above]):
        ends = [at * width + INDENT + lettering.width(text, SIZE) for at, text in texts]
        assert all(end < at * width + INDENT for end, (at, _) in zip(ends, texts[1:], strict=False))
        assert ends[-1:] <= [share * width + 0.01]
