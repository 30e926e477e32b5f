"""An article with its passages in their places: nesting, overlaps, bars, paragraphs."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.article import read
from dossier.inplace import UNIT, numbered, paragraphs
from dossier.page import Link
from dossier.parts import Parts
from dossier.running import Running
from dossier.views import Bars, Marked, RunningText, Use, Worded
from dossier.words import Words

TEXT = "The ferry struck the pier on Tuesday, and two passengers were injured in the harbour, the authority said.\n"


def spans(*passages: str, text: str = TEXT) -> list[tuple[int, int]]:
    return [(text.index(one), text.index(one) + len(one)) for one in passages]


def laid(passages, shown="quotes", text=TEXT):
    return paragraphs(read(text, 1), numbered(passages), shown)


def shape(parts) -> list[object]:
    """Marks as (number, opens, closes, inner), words as they are, bars as their number of words."""
    found: list[object] = []
    for part in parts:
        if isinstance(part, Marked):
            found.append((part.number, part.opens, part.closes, shape(part.parts)))
        else:
            found.append(part.words if isinstance(part, Bars) else "".join(piece.text for piece in part.pieces))
    return found


def test_passages_are_numbered_where_they_end_and_each_once() -> None:
    found = numbered([(0, 50), (10, 20), (10, 20), (30, 50), (40, 60)])
    assert [(one.number, one.start, one.end, one.anchor) for one in found] == [
        (1, 10, 20, "p-10-20"), (2, 30, 50, "p-30-50"), (3, 0, 50, "p-0-50"), (4, 40, 60, "p-40-60")]


def test_words_that_nobody_quoted_are_bars_and_a_full_stop_is_shown() -> None:
    [paragraph] = laid(spans("The ferry struck the pier", "two passengers were injured", "the authority said"))
    assert shape(paragraph.parts) == [
        (1, True, True, ["The ferry struck the pier"]), 3, (2, True, True, ["two passengers were injured"]), 3,
        (3, True, True, ["the authority said"]), "."]
    assert paragraph.parts[1] == Bars(round(len("on Tuesday, and") / UNIT), 3)


def test_a_passage_within_a_passage() -> None:
    [paragraph] = laid(spans("two passengers were injured in the harbour", "passengers were"))
    assert shape(paragraph.parts)[1] == (
        2, True, True, ["two ", (1, True, True, ["passengers were"]), " injured in the harbour"])


def test_a_passage_that_overlaps_another_begins_in_it_and_ends_behind_it() -> None:
    [paragraph] = laid(spans("The ferry struck the pier", "the pier on Tuesday"))
    assert shape(paragraph.parts)[:2] == [
        (1, True, True, ["The ferry struck ", (2, True, False, ["the pier"])]), (2, False, True, [" on Tuesday"])]


def test_a_passage_over_two_paragraphs_begins_in_one_and_ends_in_the_other() -> None:
    text = "They left at noon.\n\nNobody came back by night.\n"
    passage = "at noon.\n\nNobody came"
    first, second = laid(spans(passage, text=text), text=text)
    assert shape(first.parts) == [2, (1, True, False, ["at noon."])]
    assert shape(second.parts) == [(1, False, True, ["Nobody came"]), 3]


def test_a_sentence_that_goes_on_in_the_next_line_is_one_paragraph() -> None:
    text = "The ferry struck\r\nthe pier on Tuesday.\r\nTwo were hurt.\r\n"
    assert [text[one.start : one.end] for one in laid([], text=text)] == [
        "The ferry struck\r\nthe pier on Tuesday.", "Two were hurt."]


def test_a_full_text_has_no_bars_and_a_link_has_no_words() -> None:
    passage = spans("two passengers were injured")
    [full] = laid(passage, "full")
    assert shape(full.parts) == [TEXT[: passage[0][0]], (1, True, True, ["two passengers were injured"]),
                                 TEXT[passage[0][1] : -1]]
    assert [part.is_quoted for part in full.parts if isinstance(part, Worded)] == [False, False]
    [link] = laid(passage, "link")
    assert shape(link.parts) == [8, (1, True, True, [4]), 6]


def test_damage_within_a_passage_is_kept_apart() -> None:
    text = "He said that the r?? is lost, and left.\n"
    [paragraph] = laid(spans("that the r?? is lost", text=text), text=text)
    mark = paragraph.parts[1]
    assert isinstance(mark, Marked) and isinstance(mark.parts[0], Worded)
    assert [(piece.text, piece.lost) for piece in mark.parts[0].pieces] == [
        ("that the r", False), ("??", True), (" is lost", False)]


def letters(parts) -> str:
    """The words that are shown, and a sign for each bar."""
    found = ""
    for part in parts:
        if isinstance(part, Marked):
            found += letters(part.parts)
        else:
            found += "█" if isinstance(part, Bars) else "".join(piece.text for piece in part.pieces)
    return found


def marks(parts):
    for part in parts:
        if isinstance(part, Marked):
            yield part
            yield from marks(part.parts)


SPANS = st.lists(st.tuples(st.integers(0, len(TEXT) - 2), st.integers(1, 40)), max_size=8)


@given(SPANS)
def test_whatever_overlaps_every_passage_begins_once_and_ends_once_and_no_word_is_lost(starts) -> None:
    passages = {(start, min(start + size, len(TEXT) - 1)) for start, size in starts}
    [paragraph] = laid(passages, "full")
    assert letters(paragraph.parts) == TEXT.rstrip("\n")
    found = list(marks(paragraph.parts))
    expected = sorted(f"p-{start}-{end}" for start, end in passages)
    assert sorted(one.anchor for one in found if one.opens) == expected
    assert sorted(one.anchor for one in found if one.closes) == expected


@given(SPANS)
def test_letters_outside_of_the_passages_are_never_laid_out(starts) -> None:
    passages = {(start, min(start + size, len(TEXT) - 1)) for start, size in starts}
    [paragraph] = laid(passages)
    quoted = {at for start, end in passages for at in range(start, end)}
    shown = [char for at, char in enumerate(TEXT.rstrip("\n")) if at in quoted and char.isalnum()]
    assert [char for char in letters(paragraph.parts) if char.isalnum()] == shown


@pytest.mark.parametrize(("hidden", "units"), [("a", 1), ("of", 1), ("fourteen words", 1), ("sixteen letters!", 2)])
def test_a_bar_tells_its_length_in_tens_of_letters(hidden: str, units: int) -> None:
    text = f"The {hidden} end.\n"
    [paragraph] = laid([(0, 3), (len(text) - 5, len(text) - 1)], text=text)
    [bar] = [part for part in paragraph.parts if isinstance(part, Bars)]
    assert bar.units == units


def test_a_paragraph_as_it_is_printed() -> None:
    def link(one: Link) -> str:
        return one.text

    words = Words("en")
    [paragraph] = laid(spans("The ferry struck the pier on Tuesday, and two passengers were injured", "the pier"))
    text = RunningText(paragraph.parts, "en", "ltr", (Use(1, "p-17-25--uses", (Link("A"), Link("B"))),),
                       "1 passage, 2 records", "")
    assert Running(words, Parts(words, link), link).paragraph(text) == (
        '<p class="running" lang="en" dir="ltr"><mark class="passage" data-passage="2" id="p-0-69">The ferry struck '
        '<mark class="passage" data-passage="1" id="p-17-25">the pier</mark><sup class="marks" dir="ltr" '
        'data-search-exclude><a class="mark" href="#p-17-25--uses" aria-label="Records that rest on passage 1">1</a>'
        '</sup> on Tuesday, and two passengers were injured</mark><sup class="marks" dir="ltr" data-search-exclude>'
        '<a class="mark" href="#p-0-69--uses" aria-label="Records that rest on passage 2">2</a></sup><span '
        'class="bars" title="6 words not shown"><span class="unseen">6 words not shown</span><span '
        'class="bar"></span><span class="bar"></span><span class="bar"></span><span class="bar"></span></span></p>'
        '\n\n'
        '<details class="proof uses" data-search-exclude markdown="block">\n<summary markdown="span">1 passage, 2 '
        'records</summary>\n<ol class="quotations" start="1" markdown="block">\n<li id="p-17-25--uses" '
        'markdown="block">\n<p class="used" markdown="span">A · B</p>\n</li>\n</ol>\n</details>\n\n'
    )


@pytest.mark.parametrize(("passages", "printed"), [
    (("The ferry struck the pier on Tuesday",), "The ferry struck the pier on Tuesday,1 and"),
    (("The ferry struck the pier on Tuesday,",), "The ferry struck the pier on Tuesday,1 and"),
    (("on Tuesday", "struck the pier on Tuesday"), "on Tuesday,12 and"),
    (("the pier on Tuesday, and two", "on Tuesday"), "on Tuesday,1 and two2 passengers"),
    (("on Tuesday", "Tuesday, and"), "on Tuesday1, and2 two"),
])
def test_a_number_stands_behind_the_comma_that_follows_its_passage(passages: tuple[str, ...], printed: str) -> None:
    [paragraph] = laid(spans(*passages), "full")
    text = RunningText(paragraph.parts, "en", "ltr", (), "", "")
    written = Running(Words("en"), Parts(Words("en"), str), str).paragraph(text)
    assert printed in re.sub("<[^>]+>", "", written)
