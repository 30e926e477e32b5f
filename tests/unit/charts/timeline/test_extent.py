"""What a date and a time say, as a stretch of time: day for day, and never more than they say."""

from __future__ import annotations

import pytest

from dossier import clock, edtf
from dossier.charts.timeline.extent import Extent, extent
from dossier.charts.timeline.timescale import day_of


def moment(minutes: int) -> str:
    year, month, day = day_of(minutes // 1440)
    return f"{year:04}-{month:02}-{day:02} {minutes % 1440 // 60:02}:{minutes % 60:02}"


def told(found: Extent) -> tuple[str, ...]:
    return (found.form, moment(found.start), moment(found.end))


@pytest.mark.parametrize(("date", "time", "expected"), [
    ("2024-03-13", None, ("within", "2024-03-13 00:00", "2024-03-14 00:00")),
    ("2024-03-13", "03:40", ("instant", "2024-03-13 03:40", "2024-03-13 03:40")),
    ("2024-03-13", "morning", ("within", "2024-03-13 06:00", "2024-03-13 12:00")),
    ("2024-03-13", "22:00/02:00", ("within", "2024-03-13 22:00", "2024-03-14 02:00")),
    ("2024-03-13T23:30-08:00", None, ("instant", "2024-03-13 23:30", "2024-03-13 23:30")),
    ("2024-02", None, ("vague", "2024-02-01 00:00", "2024-03-01 00:00")),
    ("2024-XX", None, ("vague", "2024-01-01 00:00", "2025-01-01 00:00")),
    ("2024-22", None, ("vague", "2024-04-01 00:00", "2024-07-01 00:00")),
    ("201X", None, ("vague", "2010-01-01 00:00", "2020-01-01 00:00")),
    ("0000", None, ("vague", "0000-01-01 00:00", "0001-01-01 00:00")),
    ("2024-03-12/2024-03-13", "overnight", ("within", "2024-03-12 20:00", "2024-03-13 06:00")),
    ("2024-03-12/2024-03-15", "morning", ("lasting", "2024-03-12 00:00", "2024-03-16 00:00")),
])
def test_a_date_is_the_stretch_that_it_names(date: str, time: str | None, expected: tuple[str, ...]) -> None:
    assert told(extent(edtf.parse(date), clock.parse(time) if time else None)) == expected


def test_the_last_day_of_all_has_an_end() -> None:
    found = extent(edtf.parse("9999-12-31"))
    assert found.end - found.start == 1440


@pytest.mark.parametrize(("date", "edges"), [
    ("2024-03-13/..", ("exact", "open")), ("2024-03-13/", ("exact", "unknown")), ("../2024-03-13", ("open", "exact")),
    ("/2024-03-13~", ("unknown", "about")), ("2024-03-13~", ("about", "about")), ("2024?", ("exact", "exact")),
    ("2024%/2025", ("about", "exact")),
])
def test_ends_are_exact_about_open_or_unknown(date: str, edges: tuple[str, str]) -> None:
    found = extent(edtf.parse(date))
    assert (found.before, found.after) == edges
    assert found.uncertain == ("?" in date or "%" in date)


def test_an_hour_that_is_about_then_is_no_longer_than_an_hour_that_is_exact() -> None:
    exact, about = (extent(edtf.parse("2024-03-13"), clock.parse(time)) for time in ("05:00", "~05:00"))
    assert (about.start, about.end) == (exact.start, exact.end)
    assert (about.before, about.after) == ("about", "about")


@pytest.mark.parametrize(("date", "sure"), [
    ("2024-03-13/2024-03-19", ("2024-03-13 00:00", "2024-03-20 00:00")),
    ("2024-10/2025-01-21", ("2024-11-01 00:00", "2025-01-22 00:00")),
    ("2024-01-05/2024-03", ("2024-01-05 00:00", "2024-03-01 00:00")),
    ("2024-10/2024-10-20", ("2024-10-01 00:00", "2024-10-01 00:00")),
    ("2024-10/..", ("2024-10-01 00:00", "2024-10-01 00:00")),
])
def test_it_lasted_for_certain_only_between_what_is_known_to_the_day(date: str, sure: tuple[str, str]) -> None:
    found = extent(edtf.parse(date))
    assert (moment(found.sure_start), moment(found.sure_end)) == sure
