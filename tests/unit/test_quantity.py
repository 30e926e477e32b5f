"""Values: what is read, with which bounds, and what is said about the rest."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.quantity import INDEFINITE, QUALIFIERS, Quantity, QuantityError, parse

READ = [
    Quantity("13", "exact", 13, 13, 13, True, True),
    Quantity("0", "exact", 0, 0, 0, True, True),
    Quantity("2.5", "exact", Decimal("2.5"), Decimal("2.5"), Decimal("2.5"), True, True),
    Quantity("0.125", "exact", Decimal("0.125"), Decimal("0.125"), Decimal("0.125"), True, True),
    Quantity("12 %", "exact", 12, 12, 12, True, True, unit="percent"),
    Quantity("12%", "exact", 12, 12, 12, True, True, unit="percent"),
    Quantity("more than 1000", "more-than", 1000, lower=1000),
    Quantity("at least 160", "at-least", 160, lower=160, lower_inclusive=True),
    Quantity("around 2000", "around", 2000, approximate=True),
    Quantity("up to 500", "up-to", 500, upper=500, upper_inclusive=True),
    Quantity("less than 5", "less-than", 5, upper=5),
    Quantity("fewer than 5", "less-than", 5, upper=5),
    Quantity("nearly 12 %", "nearly", 12, upper=12, approximate=True, unit="percent"),
    Quantity("2000 to 3000", "range", None, 2000, 3000, True, True),
    Quantity("2000-3000", "range", None, 2000, 3000, True, True),
    Quantity("between 2000 and 3000", "range", None, 2000, 3000, True, True),
    Quantity("10 to 12.5 %", "range", None, 10, Decimal("12.5"), True, True, unit="percent"),
    Quantity("none reported", "none-reported"),
    *(Quantity(words, "indefinite") for words in INDEFINITE),
]


@pytest.mark.parametrize("wanted", READ, ids=lambda wanted: wanted.text)
def test_a_value_keeps_its_wording_and_its_structure(wanted: Quantity) -> None:
    assert parse(wanted.text) == wanted


def test_the_words_without_a_number_are_these() -> None:
    named = {"dozens", "scores", "hundreds", "thousands", "tens of thousands", "hundreds of thousands"}
    assert named | {"several", "a few", "many"} <= set(INDEFINITE)


def test_a_whole_number_is_an_int_and_a_decimal_keeps_its_digits() -> None:
    assert type(parse("13").number) is int
    assert str(parse("2.50").number) == "2.50"


FORMS = (
    'write 13, "more than 13", "at least 13", "around 13", "up to 13", "less than 13", "fewer than 13", '
    '"nearly 13", "13 to 20", "none reported", or one of: dozens, scores, hundreds, thousands, '
    "tens of thousands, hundreds of thousands, millions, several, several dozen, several hundred, "
    "several thousand, a few, a few dozen, a few hundred, a few thousand, some, many"
)
NONE = 'write "none reported" if the source says so, 0 only if it says zero'
NO_SIGN = "write the number without a sign; the title says whether it rises or falls"

REFUSED = {
    "thirteen": "write 13 here; `worded` keeps the source's words",
    "more than thirteen": "write more than 13 here; `worded` keeps the source's words",
    "twenty-five": "write 25 here; `worded` keeps the source's words",
    "two hundred and fifty": "write 250 here; `worded` keeps the source's words",
    "three thousand two hundred": "write 3200 here; `worded` keeps the source's words",
    "a dozen": "write 12 here; `worded` keeps the source's words",
    "three or more": "write at least 3 here; `worded` keeps the source's words",
    "1,000": "write 1000",
    "more than 1,000": "write more than 1000",
    "1 000": "write 1000",
    "1\u202f000": "write 1000",
    "1'000": "write 1000",
    "1,234,567.89": "write 1234567.89",
    "1,5": "write 1.5",
    "1.500": "write 1500 or 1.5",
    "2.125": "write 2125 or 2.1250",
    "2 million": "write 2000000",
    "1.5 million": "write 1500000",
    "5k": "write 5000",
    "007": "write 7",
    ".5": "write 0.5",
    "5.": "write 5",
    "12 per cent": "write 12 %",
    "over 1000": "write more than 1000",
    ">1000": "write more than 1000",
    "1000+": "write at least 1000",
    "no fewer than 5": "write at least 5",
    "about 50": "write around 50",
    "~50": "write around 50",
    "at most 1,000": "write up to 1000",
    "under 5": "write less than 5",
    "almost 5": "write nearly 5",
    "2000\u20133000": "write 2000 to 3000",
    "2000 - 3000": "write 2000 to 3000",
    "between 2000 to 3000": "write 2000 to 3000",
    "5 to 5": "write 5",
    "More than 1000": "write more than 1000",
    "Dozens": "write dozens",
    "mroe than 1000": 'did you mean "more than 1000"?',
    "dozenz": 'did you mean "dozens"?',
    "13 people": "write 13 alone; `people` belongs to `unit`, `title` or `worded`",
    "dozens of people": "write dozens alone; `people` belongs to `unit`, `title` or `worded`",
    "none": NONE,
    "unknown": NONE,
    "-5": NO_SIGN,
    "\u22125": NO_SIGN,
    "$5": "write the number alone; the currency stands in `unit`",
    "two to three thousand": FORMS,
    "2 to 3 million": FORMS,
    "one in five": FORMS,
    "1000000000000000": FORMS,
    "": FORMS,
}


@pytest.mark.parametrize("text", REFUSED)
def test_another_form_is_answered_with_the_value_in_ours(text: str) -> None:
    with pytest.raises(QuantityError) as caught:
        parse(text)
    assert str(caught.value) == f'cannot read "{" ".join(text.split())}" as a value'
    assert (caught.value.rule, caught.value.help) == ("wrong-form", REFUSED[text])


@pytest.mark.parametrize("text", ["3000 to 2000", "3000-2000", "between 3000 and 2000"])
def test_a_range_that_falls_is_refused(text: str) -> None:
    with pytest.raises(QuantityError) as caught:
        parse(text)
    assert str(caught.value) == f'"{text}" ends before it starts'
    assert (caught.value.rule, caught.value.help) == ("interval-reversed", "write 2000 to 3000")


NUMBERS = st.one_of(
    st.integers(0, 10**15 - 1).map(str),
    st.builds("{}.{}".format, st.integers(0, 10**6), st.integers(0, 99)),
)
VALID = st.one_of(
    st.builds("{}{}".format, NUMBERS, st.sampled_from(["", "%", " %"])),
    st.builds("{} {}".format, st.sampled_from([*QUALIFIERS]), NUMBERS),
    st.tuples(NUMBERS, NUMBERS)
    .filter(lambda pair: Decimal(pair[0]) != Decimal(pair[1]))
    .map(lambda pair: " to ".join(sorted(pair, key=Decimal))),
    st.sampled_from([*INDEFINITE, "none reported"]),
)


@given(VALID)
def test_every_valid_value_is_read_as_it_was_written(text: str) -> None:
    read = parse(text)
    assert read.text == text
    assert read.lower is None or read.upper is None or read.lower <= read.upper
    assert not (read.lower is None and read.lower_inclusive)
    assert not (read.upper is None and read.upper_inclusive)


@given(NUMBERS, st.sampled_from([*QUALIFIERS]))
def test_the_number_that_is_named_is_kept_exactly(number: str, qualifier: str) -> None:
    assert str(parse(f"{qualifier} {number}").number) == number
    assert parse(number).lower == parse(number).upper == parse(number).number


WORDS = st.lists(
    st.sampled_from([*QUALIFIERS, *INDEFINITE, "13", "1,000", "1.500", "two", "thousand", "to", "people"]),
    max_size=5,
).map(" ".join)


@given(st.one_of(st.text(), st.text(alphabet="0123456789.,-%+ to", max_size=20), WORDS))
def test_no_text_raises_anything_but_a_refusal_with_help(text: str) -> None:
    try:
        parse(text)
    except QuantityError as error:
        assert error.help
        assert error.rule in ("wrong-form", "interval-reversed")
