"""Times of day: what is read, as which minutes, and what is said about the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.clock import WORDS, ClockError, parse

READ = {
    "00:00": (0, 0, False),
    "14:30": (870, 870, False),
    "23:59": (1439, 1439, False),
    "~14:30": (870, 870, True),
    "14:30/16:00": (870, 960, False),
    "22:00/02:00": (1320, 1560, False),
    "12:00/00:00": (720, 1440, False),
    "early-hours": (0, 360, False),
    "morning": (360, 720, False),
    "noon": (720, 720, False),
    "~noon": (720, 720, True),
    "afternoon": (720, 1080, False),
    "evening": (1080, 1320, False),
    "night": (1200, 1440, False),
    "overnight": (1200, 1800, False),
}


@pytest.mark.parametrize("text", READ)
def test_a_time_is_a_span_of_minutes(text: str) -> None:
    read = parse(text)
    assert (read.text, read.lower, read.upper, read.approximate) == (text, *READ[text])


FORMS = (
    "write 14:30, ~14:30, 14:30/16:00, or one of: "
    "early-hours, morning, noon, afternoon, evening, night, overnight"
)

REFUSED = {
    "24:00": "hours go from 00 to 23; 24:00 is 00:00 of the next day",
    "25:00": "hours go from 00 to 23",
    "12:60": "minutes go from 00 to 59",
    "22:00/24:00": "hours go from 00 to 23; 24:00 is 00:00 of the next day",
    "10:00/10:00": "write 10:00",
    "~morning": '"morning" is a span of time already: write morning',
    "~10:00/11:00": "write 10:00/11:00",
    "9:30": "write 09:30",
    "9.30": "write 09:30",
    "0930": "write 09:30",
    "09:30:15": "write 09:30",
    "9:30 am": "write 09:30",
    "9 p.m.": "write 21:00",
    "12 am": "write 00:00",
    "12 pm": "write 12:00",
    "21h30": "write 21:30",
    "21:30 Uhr": "write 21:30",
    "around 9:30": "write ~09:30",
    "about noon": "write ~noon",
    "09:30-10:00": "write 09:30/10:00",
    "between 9:30 and 10:00": "write 09:30/10:00",
    "midday": "write noon",
    "midnight": "write 00:00, with the date of the day that begins",
    "early hours": "write early-hours",
    "Evening": "write evening",
    "morninng": 'did you mean "morning"?',
    "13 pm": FORMS,
    "9": FORMS,
    "tea time": FORMS,
    "": FORMS,
}


@pytest.mark.parametrize("text", REFUSED)
def test_another_form_is_answered_with_the_time_in_ours(text: str) -> None:
    with pytest.raises(ClockError) as caught:
        parse(text)
    assert str(caught.value) == f'cannot read "{text}" as a time of day'
    assert (caught.value.rule, caught.value.help) == ("wrong-form", REFUSED[text])


def test_a_range_that_would_last_past_noon_of_the_next_day_is_a_slip() -> None:
    with pytest.raises(ClockError) as caught:
        parse("14:00/13:00")
    assert str(caught.value) == '"14:00/13:00" ends before it starts'
    assert (caught.value.rule, caught.value.help) == ("interval-reversed", "write 13:00/14:00")


def test_times_sort_through_the_day() -> None:
    ordered = ["early-hours", "05:00", "morning", "noon", "~noon", "evening", "19:00", "night", "overnight"]
    shuffled = ordered[::-1]
    assert sorted(shuffled, key=lambda text: parse(text).sort_key) == ordered


TIMES = st.times().map(lambda at: f"{at:%H:%M}")
VALID = st.one_of(TIMES, TIMES.map("~{}".format), st.sampled_from([*WORDS, "~noon"]))


@given(VALID)
def test_every_valid_time_is_read_as_it_was_written(text: str) -> None:
    read = parse(text)
    assert read.text == text
    assert 0 <= read.lower <= read.upper <= 1800


@given(TIMES, TIMES)
def test_a_range_ends_after_it_starts(start: str, end: str) -> None:
    try:
        read = parse(f"{start}/{end}")
    except ClockError as error:
        assert start == end or error.rule == "interval-reversed"
    else:
        assert read.lower < read.upper
        assert read.upper % 1440 == parse(end).lower


@given(st.one_of(st.text(), st.text(alphabet="0123456789:/~.- apm", max_size=14)))
def test_no_text_raises_anything_but_a_refusal_with_help(text: str) -> None:
    try:
        parse(text)
    except ClockError as error:
        assert error.help
