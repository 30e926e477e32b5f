"""Quotations are found where they stand, as often as they stand there, and nothing else is found."""

import re
import sys
import unicodedata
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from dossier import normal
from dossier.anchor import Haystack, Match, difference, find, normalise, suggest

ROOT = Path(__file__).parents[2]
SAMPLE = (ROOT / "seeds" / "000_418872cd9c62c7ec.txt").read_bytes().decode()
SAMPLE_HAYSTACK = Haystack(SAMPLE)

# Marks that compose and reorder, jamo, composition exclusions, singletons, ligatures, glyphs, spaces.
NASTY = (
    (
        "aeEo é\u0301\u0323\u0308\u0345\u0344\u1100\u1161\u11a8\uac00\uac01\u0958\u0915\u093c\u09c7"
        "\u09be\u09d7"
        "\u1fef\u1ffd\u2000\u212b\u037e\ufb01\ufb1d\u2adc\u0338<=ßİıΣς²\U0001d15e\U0001f468\ufe0f\u034f"
    )
    + normal.SINGLE_QUOTES
    + normal.DOUBLE_QUOTES
    + normal.DASHES
    + normal.SPACES
    + normal.REMOVED
)
nasty = st.one_of(
    st.text(st.sampled_from(NASTY), max_size=30),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
)

unhurried = settings(deadline=None)  # a busy machine is no fault


def places(text: str, exact: str, **more) -> list[tuple[int, int]]:
    return [(match.start, match.end) for match in find(text, exact, **more)]


# --- the normalisation


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘a’ ‚b‛ ′c‹d›", "'a' 'b' 'c'd'"),
        ("“a” „b‟ «c»", '"a" "b" "c"'),
        ("a–b—c−d‑e", "a-b-c-d-e"),
        ("a\xa0 \r\n\u2009b", "a b"),
        ("co\xadop\u200berate\ufeff", "cooperate"),
        ("cafe\u0301", "café"),
        ("e\u200b\u0301", "é"),
        ("\u1100\u1161\u11a8", "각"),
        ("ﬁ ² Ａ", "ﬁ ² Ａ"),
        ("a \u0301", "a \u0301"),
        ("", ""),
    ],
)
def test_normalised_text(text, expected):
    assert normalise(text).text == expected


@unhurried
@given(nasty)
@example("e\u200b\u0301\u2060\u0323")
@example("\u1100\u200d\u1161\xad\u11a8")
@example(" \u200b \u0301")
@example("\u1fef\u0301")
def test_normalising_twice_is_normalising_once(text):
    once = normalise(text)
    twice = normalise(once.text)
    assert twice.text == once.text
    assert twice.offsets == tuple(range(len(once.text) + 1))
    assert unicodedata.is_normalized("NFC", once.text)


@unhurried
@given(nasty)
def test_offsets_lead_back_to_the_text(text):
    made = normalise(text)
    assert len(made.offsets) == len(made.text) + 1
    assert made.offsets[-1] == len(text)
    assert list(made.offsets) == sorted(made.offsets)
    stripped = made.text.strip()
    if stripped:
        low = made.text.index(stripped)
        assert normalise(text[made.offsets[low] :]).text.startswith(stripped)


def test_whatever_composes_backwards_counts_as_part_of_the_character_before():
    for code in range(sys.maxunicode + 1):
        char = chr(code)
        parts = unicodedata.decomposition(char).split()
        second = len(parts) == 2 and not parts[0].startswith("<") and chr(int(parts[1], 16))
        if unicodedata.combining(char):
            assert not normal.whole(f"x{char}", 1)
        if second:
            assert not normal.whole(f"x{second}", 1)


def test_spaces_are_exactly_what_python_calls_white_space():
    assert set(normal.SPACES) == {chr(code) for code in range(sys.maxunicode + 1) if chr(code).isspace()}


# --- finding


@unhurried
@given(st.data())
def test_every_part_of_the_sample_is_found_at_its_own_place(data):
    start = data.draw(st.integers(0, len(SAMPLE) - 1))
    end = data.draw(st.integers(start + 1, min(start + 300, len(SAMPLE))))
    quote = SAMPLE[start:end].strip()
    assume(quote)
    start += SAMPLE[start:end].index(quote)
    assert Match(start, start + len(quote), "exact") in find(SAMPLE_HAYSTACK, quote)


@unhurried
@given(nasty, st.data())
def test_every_part_of_any_text_is_found_at_its_own_place(text, data):
    cuts = [at for at in range(len(text) + 1) if normal.whole(text, at)]
    start, end = sorted((data.draw(st.sampled_from(cuts)), data.draw(st.sampled_from(cuts))))
    quote = text[start:end].strip()
    start += text[start:end].index(quote)
    found = find(text, quote)
    if quote.strip(normal.IGNORED):
        assert Match(start, start + len(quote), "exact") in found
    else:
        assert found == ()


MUTATIONS = {
    "'": normal.SINGLE_QUOTES,
    '"': normal.DOUBLE_QUOTES,
    "-": normal.DASHES,
    " ": ["  ", "\n", "\xa0", "\u202f\t", "\u200b \u200b"],
}


def mutated(data, text: str) -> str:
    out = []
    for char in text:
        plain = normalise(char).text
        choices = MUTATIONS.get(plain, [char, unicodedata.normalize("NFD", char)])
        out.append(data.draw(st.sampled_from(list(choices))))
    return data.draw(st.sampled_from(["", "\u200b", "\xad", "\n "])) + data.draw(
        st.sampled_from(["", "\u2060"])
    ).join(out)


PIECES = ["“a ‘b’ – c” ", "l’été ", "Zürich-Nord\n\n", "«д»\xa0й ", "각 ", "co\xadop ", "'x' ", "e\u0301"]


@unhurried
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8), st.data())
def test_a_quote_with_other_glyphs_is_found_at_the_same_place(pieces, data):
    text = "".join(pieces)
    cuts = [at for at in range(len(text) + 1) if normal.whole(text, at)]
    start, end = sorted((data.draw(st.sampled_from(cuts)), data.draw(st.sampled_from(cuts))))
    quote = text[start:end].strip(normal.IGNORED)
    assume(quote)
    start += text[start:end].index(quote)
    found = find(text, mutated(data, quote))
    if found[0].how == "normalised":
        assert (start, start + len(quote)) in [(match.start, match.end) for match in found]


@unhurried
@given(nasty, nasty)
def test_a_match_says_what_the_quote_says_and_cuts_no_character(text, quote):
    haystack = Haystack(text + quote + text)
    for match in find(haystack, quote):
        passage = haystack.text[match.start : match.end]
        assert normalise(passage).text.strip() == normalise(quote).text.strip()
        assert normal.whole(haystack.text, match.start)
        assert normal.whole(haystack.text, match.end)


@pytest.mark.parametrize(
    ("text", "quote", "expected"),
    [
        ("the end", "end", [(4, 7)]),
        ("aaa", "aa", [(0, 2), (1, 3)]),
        ("a’b’a’b’a", "a'b'a", [(0, 5), (4, 9)]),
        ("one two", "three", []),
        ("one two", "One", []),
        ("one two", "", []),
        ("one two", " \n\t", []),
        ("one\u200b two", "\u200b", []),
        ("one two", " \u200b\xad\ufeff", []),
        ("one two", "  two\n", [(4, 7)]),
        ("cafe\u0301 noir", "café", [(0, 5)]),
        ("cafe\u0301 noir", "cafe", []),
        ("cafe\u200b\u0301 noir", "cafe", []),
        ("cafe\u200b\u0301 noir", "café", [(0, 6)]),
        ("café noir", "cafe\u0301", [(0, 4)]),
        ("\u1112\u1161\u11ab글", "한글", [(0, 4)]),
        ("\u1112\u1161\u11ab글", "하", []),
        ("ﬁre", "fire", []),
        ("10² km", "102 km", []),
        ("the\xa0 big\n\n“bang”", 'the big "bang"', [(0, 16)]),
        ("co\xadoperate\u200b now", "cooperate", [(0, 10)]),
        ("dpa", "more than the text has", []),
    ],
)
def test_where_a_quote_stands(text, quote, expected):
    assert places(text, quote) == expected


def test_the_strictest_level_that_has_one_decides():
    text = "it’s one, it's two"
    assert find(text, "it's") == (Match(10, 14, "exact"),)
    assert find(text, "it`s") == (Match(0, 4, "normalised"), Match(10, 14, "normalised"))


def test_normalised_form_is_made_only_when_needed_and_once():
    haystack = Haystack("it’s so")
    assert find(haystack, "so")
    assert haystack._normalised is None
    assert find(haystack, "it's")
    assert haystack.normalised is haystack.normalised


@pytest.mark.parametrize(
    ("prefix", "suffix", "expected"),
    [
        ("", "", [(6, 9), (20, 23), (30, 33)]),
        ("first", "", [(6, 9)]),
        ("first ", "", [(6, 9)]),
        ("he said “", "", [(20, 23)]),
        ('said "', "", [(20, 23)]),
        ("", '" not', [(20, 23)]),
        ("", "end", [(30, 33)]),
        ("not", "the end", []),
        ("not", "end", [(30, 33)]),
        ("\n", "", [(6, 9), (20, 23), (30, 33)]),
        ("other", "", []),
    ],
)
def test_neighbours_decide(prefix, suffix, expected):
    text = "first two. He said “two”  not two\n end"
    assert places(text.replace("He", "he"), "two", prefix=prefix, suffix=suffix) == expected


def test_neighbours_may_lie_outside_the_body_but_the_quote_may_not():
    text = "head tail tail head"
    assert places(text, "tail", within=(5, 14)) == [(5, 9), (10, 14)]
    assert places(text, "tail", within=(6, 14)) == [(10, 14)]
    assert places(text, "tail", within=(5, 13)) == [(5, 9)]
    assert places(text, "tail", prefix="head", within=(5, 14)) == [(5, 9)]
    assert places("it’s it’s", "it's", within=(1, 9)) == [(5, 9)]
    assert places("it’s it’s", "it's", within=(0, 8)) == [(0, 4)]


# --- suggesting


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("more than 100 people have been injured", "more than 1,000 people have been injured"),
        ("SOME BANKS temporary shut their doors", "Some banks temporarily shut their doors"),
        (
            "We are confident that the authorities can deal",
            "We are?? confident that the authorities can deal",
        ),
        ("Thirteen members of Kazakh security forces", "Thirteen members of the Kazakh security forces"),
    ],
)
def test_a_damaged_quote_gets_a_passage_to_copy(quote, passage):
    found = suggest(SAMPLE_HAYSTACK, quote)
    assert found.text.strip(".,“”") == passage
    assert SAMPLE[found.start : found.end] == found.text
    assert found.score >= 75
    assert find(SAMPLE, found.text)


def test_nothing_is_suggested_for_what_is_not_there():
    assert (
        suggest(SAMPLE_HAYSTACK, "The harvest festival drew large crowds to the vineyards of the valley")
        is None
    )
    assert suggest(SAMPLE_HAYSTACK, " \u200b") is None
    assert suggest("", "anything") is None
    assert suggest(SAMPLE_HAYSTACK, "copy short urlprintemails", within=(86, 4848)) is None


@unhurried
@given(nasty, nasty)
def test_a_suggestion_is_a_passage_of_the_text(text, quote):
    found = suggest(text, quote)
    if found:
        assert text[found.start : found.end] == found.text


@pytest.mark.parametrize(
    ("wanted", "found", "shown"),
    [
        ("more than 100 people", "more than 1,000 people", "more than [-100-]{+1,000+} people"),
        (
            "he said that more than 100 people have been hurt",
            "he said that more than 1,000 people have been hurt",
            "… more than [-100-]{+1,000+} people have …",
        ),
        ("We are sure", "We are?? sure", "We [-are-]{+are??+} sure"),
        ("The Man", "the man", "[-The Man-]{+the man+}"),
        ("foo", "foo bar", "foo {+bar+}"),
        ("foo bar", "bar", "[-foo-] bar"),
        ("a “b” – c", 'a "b" -\nc', ""),
        ("a\x1bb", "c", "[-a\\u001bb-]{+c+}"),
        ("三人死亡", "五人死亡", "[-三-]{+五+}人死…"),
        ("", "new", "{+new+}"),
    ],
)
def test_difference(wanted, found, shown):
    assert difference(wanted, found) == shown


# --- the published tables


def test_the_published_tables_are_the_ones_in_use():
    page = (ROOT / "docs" / "reference" / "quotation-matching.md").read_text(encoding="utf-8")
    kinds = {
        "one apostrophe": normal.SINGLE_QUOTES,
        "one quotation mark": normal.DOUBLE_QUOTES,
        "one hyphen": normal.DASHES,
        "one space": normal.SPACES,
        "nothing": normal.REMOVED,
    }
    for kind, table in kinds.items():
        row = next(line for line in page.splitlines() if line.startswith("|") and f"| {kind}" in line)
        listed = set()
        for first, last in re.findall(r"U\+([0-9A-F]{4,6})(?:–U\+([0-9A-F]{4,6}))?", row.split("|")[2]):
            listed |= {chr(code) for code in range(int(first, 16), int(last or first, 16) + 1)}
        assert listed == set(table), kind
