"""Lines of time: moments, scales, and where a line is cut."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import edtf
from dossier.charts.timeline.extent import extent
from dossier.charts.timeline.timescale import BREAK, LEAST_SHARE, MOST_PARTS, Scale, Span, day_of, ordinal, scale


def spans(*dates: str) -> list[Span]:
    found = [extent(edtf.parse(date)) for date in dates]
    return [(one.start, one.end) for one in found]


def parts(line: Scale) -> list[str]:
    """The first and the last day of each part."""
    return ["{:04}-{:02}-{:02}".format(*day_of(part.start // 1440)) + "/"
            + "{:04}-{:02}-{:02}".format(*day_of((part.end - 1) // 1440)) for part in line.parts]


@given(st.dates(min_value=datetime.date(1, 1, 1)))
def test_days_are_counted_as_the_calendar_counts_them(date: datetime.date) -> None:
    day = (date.year, date.month, date.day)
    assert ordinal(day) == date.toordinal() + 365
    assert day_of(ordinal(day)) == day


def test_the_year_zero_is_a_leap_year() -> None:
    assert [ordinal((0, 1, 1)), ordinal((0, 2, 29)), ordinal((0, 12, 31)), ordinal((1, 1, 1))] == [0, 59, 365, 366]
    assert day_of(59) == (0, 2, 29)


def test_a_month_of_days_is_one_line() -> None:
    assert parts(scale(spans("2022-01", *(f"2022-01-{day:02}" for day in range(1, 20))))) == ["2022-01-01/2022-01-31"]


def test_one_event_long_before_does_not_squeeze_the_others() -> None:
    line = scale(spans("2019", *(f"2022-01-0{day}" for day in range(1, 6))))
    assert parts(line) == ["2019-01-01/2019-12-31", "2022-01-01/2022-01-05"]
    (before, after), = line.cuts
    assert after - before == pytest.approx(BREAK)
    assert line.parts[1].right - line.parts[1].left > 0.6


def test_what_reaches_out_of_a_crowd_is_shown_to_its_end() -> None:
    crowd = [f"2022-03-{day:02}" for day in range(1, 6)] * 10
    assert parts(scale(spans("2022-03", *crowd))) == ["2022-03-01/2022-03-05", "2022-03-06/2022-03-31"]


def test_a_few_events_far_apart_stay_on_one_line() -> None:
    assert parts(scale(spans("2022-01-05", "2022-03-05", "2022-03-06"))) == ["2022-01-05/2022-03-06"]


def test_what_happened_within_a_day_gets_all_of_the_line() -> None:
    (part,) = scale(spans("2022-01-05T10:10", "2022-01-05T11:20")).parts
    assert (part.end - part.start, part.start % 1440) == (70, 610)


_SPANS = st.lists(st.tuples(st.integers(0, 10000 * 365 * 1440), st.integers(0, 400 * 365 * 1440)).map(
    lambda span: (span[0], min(span[0] + span[1], 10000 * 365 * 1440))), min_size=1, max_size=30)


@given(_SPANS)
def test_a_line_holds_every_moment_in_its_order(found: list[Span]) -> None:
    line = scale(found, 0.1, 0.9)
    assert len(line.parts) <= MOST_PARTS
    moments = sorted(moment for span in found for moment in span)
    places = [line.at(moment) for moment in moments]
    assert places == sorted(places)
    assert places[0] >= 0.1 - 1e-9 and places[-1] <= 0.9 + 1e-9
    assert all(part.right - part.left >= LEAST_SHARE * 0.7 for part in line.parts)
    assert line.parts[0].start <= moments[0] and line.parts[-1].end >= moments[-1]
