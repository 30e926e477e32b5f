"""Dates: what is read, with which bounds, and what is said about the rest."""

from __future__ import annotations

import calendar
from datetime import UTC, date, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.edtf import PRECISIONS, EdtfError, parse


def refusal(text: str) -> EdtfError:
    with pytest.raises(EdtfError) as caught:
        parse(text)
    return caught.value


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def table(rows: list[tuple[str, ...]]) -> list[object]:
    """Rows of which the first column is the sentence that names the case."""
    return [pytest.param(*row, id=name) for name, *row in rows]


READ = [
    ("a day", "2022-01-05", "day", "day", "2022-01-05", "2022-01-05"),
    ("a month has all its days", "2022-04", "month", "month", "2022-04-01", "2022-04-30"),
    ("February of a common year", "2022-02", "month", "month", "2022-02-01", "2022-02-28"),
    ("February of a leap year", "2024-02", "month", "month", "2024-02-01", "2024-02-29"),
    ("1900 was no leap year", "1900-02", "month", "month", "1900-02-01", "1900-02-28"),
    ("2000 was a leap year", "2000-02-29", "day", "day", "2000-02-29", "2000-02-29"),
    ("a year", "2022", "year", "year", "2022-01-01", "2022-12-31"),
    ("the last year", "9999", "year", "year", "9999-01-01", "9999-12-31"),
    ("some year of a decade", "201X", "year", "decade", "2010-01-01", "2019-12-31"),
    ("some year of a century", "20XX", "year", "century", "2000-01-01", "2099-12-31"),
    ("some month of a year", "2022-XX", "year", "year", "2022-01-01", "2022-12-31"),
    ("some day of a year", "2022-XX-XX", "year", "year", "2022-01-01", "2022-12-31"),
    ("some day of a month", "2022-01-XX", "month", "month", "2022-01-01", "2022-01-31"),
    ("spring is the first quarter", "2022-21", "season", "season", "2022-01-01", "2022-03-31"),
    ("summer is the second quarter", "2022-22", "season", "season", "2022-04-01", "2022-06-30"),
    ("autumn is the third quarter", "2022-23", "season", "season", "2022-07-01", "2022-09-30"),
    ("winter is the fourth quarter", "2022-24", "season", "season", "2022-10-01", "2022-12-31"),
    ("a time has its written day", "2022-01-05T01:00+06:00", "datetime", "time", "2022-01-05", "2022-01-05"),
    ("two days", "2022-01-02/2022-01-11", "interval", "day", "2022-01-02", "2022-01-11"),
    ("twice one day", "2022-01-05/2022-01-05", "interval", "day", "2022-01-05", "2022-01-05"),
    ("the coarser end gives precision", "2022-01-02/2022", "interval", "year", "2022-01-02", "2022-12-31"),
    ("an end around its start", "2022-01-15/2022-01", "interval", "month", "2022-01-15", "2022-01-31"),
    ("an open end", "2022-01-02/..", "interval", "day", "2022-01-02", ""),
    ("an unknown end", "2022-01-02/", "interval", "day", "2022-01-02", ""),
    ("an open start", "../2022-01", "interval", "month", "", "2022-01-31"),
    ("an unknown start", "/2022", "interval", "year", "", "2022-12-31"),
    ("two times", "2022-01-05T10:00Z/2022-01-06T11:00Z", "interval", "time", "2022-01-05", "2022-01-06"),
    ("days of the year 0000 become the first date", "0000-12-31", "day", "day", "0001-01-01", "0001-01-01"),
    ("a decade that holds the year 0000", "000X", "year", "decade", "0001-01-01", "0009-12-31"),
]


@pytest.mark.parametrize(("text", "kind", "precision", "lower", "upper"), table(READ))
def test_a_date_has_kind_precision_and_bounds(
    text: str, kind: str, precision: str, lower: str, upper: str
) -> None:
    read = parse(text)
    assert (read.text, read.kind, read.precision) == (text, kind, precision)
    assert (read.lower, read.upper) == (day(lower), day(upper))


@pytest.mark.parametrize("qualifier", ["", "?", "~", "%"])
@pytest.mark.parametrize("bare", ["2022", "2022-01", "2022-01-05"])
def test_a_qualifier_is_kept_and_moves_no_bound(bare: str, qualifier: str) -> None:
    read, plain = parse(bare + qualifier), parse(bare)
    assert read.qualifier == qualifier
    assert (read.kind, read.lower, read.upper) == (plain.kind, plain.lower, plain.upper)


def test_the_ends_of_an_interval_are_dates_of_their_own() -> None:
    read = parse("2022-01~/2022-01-19?")
    assert read.start == parse("2022-01~")
    assert read.end == parse("2022-01-19?")
    assert read.qualifier == ""


def test_an_open_end_and_an_unknown_end_differ() -> None:
    assert (parse("../2022").start, parse("/2022").start) == ("..", "")
    assert (parse("2022/..").end, parse("2022/").end) == ("..", "")
    assert (parse("2022").start, parse("2022").end) == (None, None)


def test_a_day_of_the_year_0000_is_kept_beside_its_bounds() -> None:
    read = parse("0000-02")
    assert (read.first, read.last) == ((0, 2, 1), (0, 2, 29))
    assert (read.lower, read.upper) == (date.min, date.min)


def test_ends_whose_offsets_swap_their_days_have_ordered_bounds() -> None:
    read = parse("2022-01-06T01:00+06:00/2022-01-05T20:00Z")
    assert (read.lower, read.upper) == (date(2022, 1, 5), date(2022, 1, 6))


TIMES = {
    "2022-01-05T10:30:15+06:00": time(10, 30, 15, tzinfo=timezone(timedelta(hours=6))),
    "2022-01-05T10:30+05:30": time(10, 30, tzinfo=timezone(timedelta(hours=5, minutes=30))),
    "2022-01-05T10:30:15-04": time(10, 30, 15, tzinfo=timezone(timedelta(hours=-4))),
    "2022-01-05T23:59:59Z": time(23, 59, 59, tzinfo=UTC),
    "2022-01-05T00:00": time(0, 0),
}


@pytest.mark.parametrize("text", TIMES)
def test_a_time_keeps_its_written_offset(text: str) -> None:
    read = parse(text).time
    assert read == TIMES[text]
    assert read.utcoffset() == TIMES[text].utcoffset()


OFFSET_RANGE = "offsets from UTC go from -12:00 to +14:00; write Z for UTC itself"

NO_SUCH_DATE = [
    ("February has no day 30", "2022-02-30", "February 2022 has 28 days"),
    ("February of a leap year has no day 30", "2024-02-30", "February 2024 has 29 days"),
    ("1900 has no 29 February", "1900-02-29", "February 1900 has 28 days"),
    ("April has no day 31", "2022-04-31", "April 2022 has 30 days"),
    ("no day 00", "2022-01-00", "days start at 01"),
    ("no month 13", "2024-13-01", "months go from 01 to 12"),
    ("no month 00", "2022-00", "months go from 01 to 12"),
    ("no season 25", "2022-25", "months go from 01 to 12, seasons from 21 to 24"),
    ("no hour 24", "2022-01-05T24:00", "hours go from 00 to 23; 24:00 is 00:00 of the next day"),
    ("no hour 25", "2022-01-05T25:00", "hours go from 00 to 23"),
    ("no minute 60", "2022-01-05T10:60", "minutes and seconds go from 00 to 59"),
    ("no second 60", "2022-01-05T10:00:60Z", "minutes and seconds go from 00 to 59"),
    ("no offset of 15 hours", "2022-01-05T10:00+15:00", OFFSET_RANGE),
    ("no offset of minus nothing", "2022-01-05T10:00-00:00", OFFSET_RANGE),
]


@pytest.mark.parametrize(("text", "help"), table(NO_SUCH_DATE))
def test_a_date_that_the_calendar_does_not_have(text: str, help: str) -> None:
    error = refusal(text)
    assert (error.rule, str(error), error.help) == ("no-such-date", f'there is no date "{text}"', help)


def test_the_end_that_does_not_exist_is_the_one_that_is_quoted() -> None:
    assert str(refusal("2022-02-01/2022-02-30")) == 'there is no date "2022-02-30"'


FORMS = "write a date as 2022-01-05, 2022-01 or 2022, an interval as 2022-01-02/2022-01-11"
UNKNOWN_DIGITS = (
    "X stands for unknown digits at the end: 202X, 20XX, 2022-XX, 2022-01-XX; "
    "not in an interval, not with ?, ~ or %"
)
AT_THE_END = "?, ~ or % stands at the end and is about the whole date: 2022-01-05~"
FOUR_DIGITS = "years are written with four digits, from 0000 to 9999"
ALONE = "a season stands alone, without a day and without ?, ~ or %: 2022-21"

WRONG_FORM = {
    "5 January 2022": "write 2022-01-05",
    "5th of January 2022": "write 2022-01-05",
    "January 5, 2022": "write 2022-01-05",
    "Wednesday, 5 January 2022": "write 2022-01-05",
    "5. Jan. 2022": "write 2022-01-05",
    "Sept. 2022": "write 2022-09",
    "2022-1-5": "write 2022-01-05",
    "2022/01/05": "write 2022-01-05",
    "20220105": "write 2022-01-05",
    "2022.1": "write 2022-01",
    "05.01.2022": "write 2022-01-05",
    "5. 1. 2022": "write 2022-01-05",
    "05/01/2022": "write 2022-01-05 or 2022-05-01",
    "01/13/2022": "write 2022-01-13",
    "13/01/2022": "write 2022-01-13",
    "31 February 2022": "February 2022 has 28 days",
    "spring 2022": "write 2022-21",
    "the fall of 2022": "write 2022-23",
    "the 1990s": "write 199X",
    "19th century": "write 18XX",
    "circa 2022": "write 2022~",
    "about 5 January 2022": "write 2022-01-05~",
    "~2022-01": "write 2022-01~",
    "since 5 January 2022": "write 2022-01-05/..",
    "until 2022-01-19": "write ../2022-01-19",
    "from 2022 to now": "write 2022/..",
    "2 to 11 January 2022": "write 2022-01-02/2022-01-11",
    "2\u201311 January 2022": "write 2022-01-02/2022-01-11",
    "2022-01-02 - 2022-01-11": "write 2022-01-02/2022-01-11",
    "2022-01-02..2022-01-11": "write 2022-01-02/2022-01-11",
    "2022-1-2/2022-1-11": "write 2022-01-02/2022-01-11",
    "2022-01-02/open": "write 2022-01-02/..",
    "2022-01-05 10:00": "write 2022-01-05T10:00",
    "5 January 2022 at 9:30 UTC": "write 2022-01-05T09:30Z",
    "2022-01-05T10:00:00.000Z": "write 2022-01-05T10:00:00Z",
    "2022-01-05T10:00:00+0600": "write 2022-01-05T10:00:00+06:00",
    "2022-01-05t10:00z": "write 2022-01-05T10:00Z",
    "201x": "write 201X",
    " 2022": "write 2022",
    "2022/23": FORMS,
    "yesterday": FORMS,
    "": "leave the field out where no date is known",
    "unknown": "leave the field out where no date is known",
    "/": "an interval needs at least one date: 2022-01-05/.. or ../2022-01-05",
    "../..": "an interval needs at least one date: 2022-01-05/.. or ../2022-01-05",
    "2022/2023/2024": "an interval has one slash, between its first and its last date: 2022-01-02/2022-01-11",
    "2022-21/2022-22": "a season cannot be the end of an interval: write the months",
    "2022/2023-21": "a season cannot be the end of an interval: write the months",
    "2022-21~": ALONE,
    "2022-21-05": ALONE,
    "1XXX": UNKNOWN_DIGITS,
    "XXXX": UNKNOWN_DIGITS,
    "201X?": UNKNOWN_DIGITS,
    "201X-05": UNKNOWN_DIGITS,
    "2022-XX-05": UNKNOWN_DIGITS,
    "2022-01-XX/2022-02": UNKNOWN_DIGITS,
    "2022-~01": AT_THE_END,
    "2022?-01": AT_THE_END,
    "Y12000": FOUR_DIGITS,
    "-0044": FOUR_DIGITS,
    "12000": FOUR_DIGITS,
}


@pytest.mark.parametrize("text", WRONG_FORM)
def test_another_form_is_answered_with_the_date_in_edtf(text: str) -> None:
    error = refusal(text)
    assert error.rule == "wrong-form"
    assert str(error) == f'cannot read "{text.strip()}" as a date'
    assert error.help == WRONG_FORM[text]


def test_a_long_text_is_quoted_in_part() -> None:
    assert str(refusal("x" * 100)) == f'cannot read "{"x" * 57}..." as a date'


def test_digits_of_other_scripts_are_no_digits() -> None:
    assert refusal("\uff12\uff10\uff12\uff12").rule == "wrong-form"


REVERSED = [
    ("an earlier day", "2022-01-05/2022-01-04"),
    ("an earlier month", "2022-02/2022-01-31"),
    ("an earlier hour at the same offset", "2022-01-05T12:00+06:00/2022-01-05T11:00+06:00"),
    ("an earlier moment at other offsets", "2022-01-05T12:00Z/2022-01-05T17:00+06:00"),
    ("an earlier local time", "2022-01-05T12:00/2022-01-05T11:00"),
    ("an earlier day of the year 0000", "0000-05/0000-04"),
    ("a qualified day that is earlier", "2022-01-05~/2022-01-04~"),
]


@pytest.mark.parametrize("text", table(REVERSED))
def test_an_interval_that_certainly_ends_before_it_starts_is_refused(text: str) -> None:
    start, end = text.split("/")
    error = refusal(text)
    assert (error.rule, error.help) == ("interval-reversed", f"write {end}/{start}")
    assert str(error) == f'the interval "{text}" ends before it starts'
    assert parse(f"{end}/{start}").kind == "interval"


def test_dates_sort_by_start_then_time_then_end() -> None:
    ordered = [
        "../2021",
        "/2022",
        "0000-01",
        "0000-02",
        "0001",
        "2022-01-01",
        "2022-01",
        "2022",
        "2022/..",
        "2022-01-05",
        "2022-01-05/2022-01-06",
        "2022-01-05T23:00+06:00",
        "2022-01-05T18:00Z",
        "2022-01-05T18:00Z/2022-01-07",
        "2022-01-06",
    ]
    shuffled = ordered[::-1]
    assert sorted(shuffled, key=lambda text: parse(text).sort_key) == ordered


def test_reading_a_date_twice_gives_the_same_object() -> None:
    assert parse("2022-01-05") is parse("2022-01-05")


YEARS = st.integers(0, 9999)


@st.composite
def days(draw: st.DrawFn) -> str:
    year, month = draw(YEARS), draw(st.integers(1, 12))
    length = 29 if month == 2 and calendar.isleap(year) else calendar.mdays[month]
    return f"{year:04}-{month:02}-{draw(st.integers(1, length)):02}"


MONTHS = st.builds("{:04}-{:02}".format, YEARS, st.integers(1, 12))
DATES = st.one_of(days(), MONTHS, YEARS.map("{:04}".format))
QUALIFIED = st.builds("{}{}".format, DATES, st.sampled_from(["", "?", "~", "%"]))
OFFSETS = st.sampled_from(["", "Z", "+06:00", "-03:30", "+14:00", "-12", "+00:00"])
MOMENTS = st.builds("{}T{}{}".format, days(), st.times().map(lambda at: at.strftime("%H:%M:%S")), OFFSETS)
MASKED = st.one_of(
    st.builds("{:03}X".format, st.integers(0, 999)),
    st.builds("{:02}XX".format, st.integers(0, 99)),
    st.builds("{:04}-XX".format, YEARS),
    st.builds("{:04}-XX-XX".format, YEARS),
    MONTHS.map("{}-XX".format),
)
SEASONS = st.builds("{:04}-{}".format, YEARS, st.integers(21, 24))
ENDS = st.one_of(QUALIFIED, MOMENTS)


def in_order(one: str, other: str) -> str:
    """The interval between two dates, whichever comes first."""
    return "/".join(sorted((one, other), key=lambda text: (parse(text).last, parse(text).sort_key)))


INTERVALS = st.one_of(
    st.builds(in_order, QUALIFIED, QUALIFIED),
    st.builds("{}/{}".format, ENDS, st.sampled_from(["", ".."])),
    st.builds("{}/{}".format, st.sampled_from(["", ".."]), ENDS),
)
VALID = st.one_of(QUALIFIED, MOMENTS, MASKED, SEASONS, INTERVALS)


@given(VALID)
def test_every_date_of_the_profile_is_read_as_it_was_written(text: str) -> None:
    read = parse(text)
    assert read.text == text
    assert read.precision in PRECISIONS
    assert read.lower is None or read.upper is None or read.lower <= read.upper
    assert read.first is None or read.last is None or read.first <= read.last


@given(VALID, VALID)
def test_the_sort_key_is_total(one: str, other: str) -> None:
    first, second = parse(one).sort_key, parse(other).sort_key
    assert (first < second) + (first > second) + (one == other) == 1


NEAR_MISSES = st.one_of(st.text(alphabet="0123456789-/X.?~%T:Z+ ", max_size=24), VALID.map("{}0".format))


@given(st.one_of(st.text(), NEAR_MISSES))
def test_no_text_raises_anything_but_a_refusal_with_help(text: str) -> None:
    try:
        parse(text)
    except EdtfError as error:
        assert error.help
        assert error.rule in ("wrong-form", "no-such-date", "interval-reversed")


HABITS = st.one_of(
    st.dates().map("{0.day} {0:%B} {0.year:04}".format),
    st.dates().map("{0.day}.{0.month}.{0.year:04}".format),
    st.dates().map("{0.year:04}-{0.month}-{0.day}".format),
    st.builds("{} to {}".format, QUALIFIED, QUALIFIED),
    st.builds("{} {}".format, st.sampled_from(["about", "since", "until", "spring", "2 to 3"]), QUALIFIED),
)


@given(HABITS)
def test_whatever_is_proposed_can_be_read(text: str) -> None:
    try:
        parse(text)
    except EdtfError as error:
        if error.help.startswith("write ") and error.help != FORMS:
            proposals = error.help.removeprefix("write ").split(" or ")
            assert [parse(proposal).text for proposal in proposals] == proposals
