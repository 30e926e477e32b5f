"""Dates, values, labels and lists as a reader meets them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dossier import clock, edtf, quantity
from dossier.catalogues.en import ENGLISH
from dossier.words import Words, iso

WORDS = Words("en")
PACKAGE = Path(__file__).parents[2] / "dossier"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2022-01-05", "5 January 2022"),
        ("2022-01", "January 2022"),
        ("2022", "2022"),
        ("0033", "33"),
        ("0000", "1 BC"),
        ("2022-01-05/2022-01-06", "5 to 6 January 2022"),
        ("2022-01-30/2022-02-02", "30 January to 2 February 2022"),
        ("2021-12-30/2022-01-02", "30 December 2021 to 2 January 2022"),
        ("2022-01/2022-03", "January to March 2022"),
        ("2021-12/2022-01", "December 2021 to January 2022"),
        ("2019/2022", "2019 to 2022"),
        ("2022-01-05/2022-01-05", "5 January 2022"),
        ("2022-01-05/2022-02", "5 January 2022 to February 2022"),
        ("../2022-01-19", "until 19 January 2022"),
        ("/2022-01-19", "until 19 January 2022"),
        ("2022-01-05/..", "from 5 January 2022, end still open"),
        ("2022-01-05/", "from 5 January 2022, end not known"),
        ("2022-01-05~/2022-01-06", "about 5 January 2022 to 6 January 2022"),
        ("2022-01~", "about January 2022"),
        ("2022-01-05?", "perhaps 5 January 2022"),
        ("2022-01-05%", "perhaps about 5 January 2022"),
        ("2022-01-XX", "some day in January 2022"),
        ("2022-XX-XX", "some day in 2022"),
        ("2022-XX", "some month in 2022"),
        ("199X", "the 1990s"),
        ("19XX", "some year from 1900 to 1999"),
        ("2022-21", "spring 2022"),
        ("2022-24", "winter 2022"),
        ("2022-01-07T04:10:00+06:00", "7 January 2022, 04:10"),
    ],
)
def test_dates(text, words):
    assert WORDS.date(edtf.parse(text)) == words


@pytest.mark.parametrize(
    ("date", "time", "zone", "words"),
    [
        ("2022-01-05", None, "Asia/Almaty", "5 January 2022"),
        ("2022-01-05", "~noon", "Asia/Almaty", "5 January 2022, about noon"),
        ("2022-01-05", "early-hours", "Asia/Almaty", "5 January 2022, in the early hours"),
        ("2022-01-05", "14:30", "Asia/Almaty", "5 January 2022, 14:30 (Almaty time)"),
        ("2022-01-05", "~14:30", "America/New_York", "5 January 2022, about 14:30 (New York time)"),
        ("2022-01-05", "14:30/16:00", "", "5 January 2022, 14:30 to 16:00"),
        ("2022-01-05", "overnight", "UTC", "5 January 2022, overnight"),
        ("2022-01-05", "14:30", "Etc/GMT-11", "5 January 2022, 14:30 (UTC+11)"),
        ("2022-01-07T04:10:00+06:00", None, "Asia/Almaty", "7 January 2022, 04:10 (UTC+6)"),
        ("2022-01-07T04:10:00+05:30", None, "", "7 January 2022, 04:10 (UTC+5:30)"),
        ("2022-01-07T04:10:00-05:00", None, "", "7 January 2022, 04:10 (UTC−5)"),
        ("2022-01-07T04:10:00Z", None, "Asia/Almaty", "7 January 2022, 04:10 (UTC)"),
    ],
)
def test_times(date, time, zone, words):
    assert WORDS.when(edtf.parse(date), clock.parse(time) if time else None, zone) == words


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("2022-01-05", "2022-01-05"),
        ("2022-01-05~", "2022-01-05"),
        ("2022-01", "2022-01"),
        ("2022", "2022"),
        ("2022-01-07T04:10:00+06:00", "2022-01-07T04:10:00+06:00"),
        ("2022-01-05/2022-01-06", ""),
        ("2022-01-XX", ""),
        ("199X", ""),
        ("2022-21", ""),
        ("0000", ""),
    ],
)
def test_the_datetime_attribute_is_left_out_where_html_has_no_form(text, attribute):
    assert iso(edtf.parse(text)) == attribute


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("13", "13"),
        ("1000", "1,000"),
        ("18000000", "18,000,000"),
        ("more than 1000", "more than 1,000"),
        ("at least 164", "at least 164"),
        ("around 2000", "around 2,000"),
        ("up to 2500", "up to 2,500"),
        ("2000 to 3000", "2,000 to 3,000"),
        ("1.4 to 1.6", "1.4 to 1.6"),
        ("nearly 4000", "nearly 4,000"),
        ("less than 10", "less than 10"),
        ("fewer than 10", "fewer than 10"),
        ("dozens", "dozens"),
        ("12.5%", "12.5%"),
        ("tens of thousands", "tens of thousands"),
        ("none reported", "none reported"),
        ("0", "0"),
        ("1234.5", "1,234.5"),
    ],
)
def test_values_keep_their_wording(text, words):
    assert WORDS.value(quantity.parse(text)) == words


def test_small_words():
    assert WORDS.join([]) == ""
    assert WORDS.join(["a"]) == "a"
    assert WORDS.join(["a", "b"]) == "a and b"
    assert WORDS.join(["a", "b", "c"]) == "a, b and c"
    assert WORDS.count(1, "quotation") == "1 quotation"
    assert WORDS.count(1200, "quotation") == "1,200 quotations"
    assert WORDS.label("status", "withdrawn") == "withdrawn"
    assert WORDS.label("category", "dam-safety", {"dam-safety": "Safety of the dam"}) == "Safety of the dam"
    assert WORDS.label("category", "own-word") == "own word"
    assert WORDS.country("NO") == "Norway"
    assert WORDS.language_name("kk") == "Kazakh"
    assert WORDS.language_name("x-own") == "x-own"


def test_a_language_without_a_table_is_written_in_english():
    assert Words("eo").date(edtf.parse("2022-01-05")) == "5 January 2022"
    assert Words("en-GB").count(2, "event") == "2 events"


def test_every_phrase_that_is_asked_for_is_there_and_no_other():
    """Keys stand in templates and modules as quoted words; families of labels are built from the vocabulary."""
    sources = [
        path.read_text("utf-8")
        for path in PACKAGE.rglob("*")
        if path.suffix in (".py", ".jinja") and "catalogues" not in path.parts
    ]
    asked = set(re.findall(r'\b(?:say|t|detail|fact|filled)\(\s*"([a-z-]+(?:\.[a-z-]+)+)"', " ".join(sources)))
    assert asked <= set(ENGLISH), sorted(asked - set(ENGLISH))
    text = " ".join(sources)
    families = (
        "value",
        "season",
        "clock",
        "count",
        "actors",
        "actor",
        "actor-label",
        "safety",
        "name",
        "place",
        "precision",
        "category",
        "stance",
        "response",
        "response-by",
        "status",
        "state",
        "state-means",
        "pubstatus",
        "rights",
        "counts",
        "relation",
        "relation-back",
        "actor-page",
        "notice",
        "notice-on",
        "status-means",
        "change",
        "date.from",
        "date.until",
        "rule",
        "relation-to",
        "coverage",
        "checked.group",
        "checked.level",
        "plot.key",
        "plot.state",
        "filter",
        "answer",
        "strip.sign",
        "map.side",
        "map.sign",
        "area",
    )
    unused = [
        key for key in ENGLISH if f'"{key}"' not in text and not key.startswith(tuple(f"{one}." for one in families))
    ]
    assert [key for key in unused if not key.endswith(".title")] == []
