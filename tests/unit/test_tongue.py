"""Marked texts become elements where an element can stand, and plain letters where none can."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.page import escape, front_matter
from dossier.tongue import apart, bare, foreign, is_right_to_left, told, untranslated

MARKS = "\ufdd0\ufdd1\ufdd2\ufdd3"


def test_a_marked_text_bears_its_language() -> None:
    assert told(f"a {foreign('б', 'ru')} c", "en") == 'a <span lang="ru">б</span> c'
    assert told(f"# {untranslated('A title', 'en')}", "ru") == '# <span class="untranslated" lang="en">A title</span>'
    assert told(f"{apart('Lume')}, 4", "ar") == "<bdi>Lume</bdi>, 4"


def test_direction_is_told_where_it_turns() -> None:
    assert told(foreign("ريم", "ar"), "en") == '<span lang="ar" dir="rtl">ريم</span>'
    assert told(foreign("Reem", "en"), "he") == '<span lang="en" dir="ltr">Reem</span>'
    assert told(foreign("ریم", "fa"), "ar") == '<span lang="fa">ریم</span>'


def test_no_element_stands_in_a_tag_a_picture_or_the_head_of_a_page() -> None:
    word = foreign("б", "ru")
    assert told(f'<td data-label="{word}">{word}</td>', "en") == '<td data-label="б"><span lang="ru">б</span></td>'
    assert told(f"<svg><text>{word}</text></svg>{word}", "en") == '<svg><text>б</text></svg><span lang="ru">б</span>'
    assert front_matter(word, word).splitlines()[1:3] == ['title: "б"', 'description: "б"']


def test_a_text_keeps_its_mark_through_a_sentence_and_the_filter() -> None:
    sentence = escape(f"On {untranslated('<b> & *x*', 'en')}.")
    assert told(sentence, "ru") == 'On <span class="untranslated" lang="en">&lt;b&gt; &amp; &#42;x&#42;</span>.'


def test_nothing_is_marked_twice_and_nothing_empty() -> None:
    assert apart(foreign("a", "ru")) == foreign("a", "ru")
    assert foreign("", "ru") == untranslated("", "ru") == apart("") == ""


@pytest.mark.parametrize(("tag", "right"), [("ar", True), ("he-IL", True), ("az-Arab", False), ("en", False)])
def test_right_to_left(tag: str, right: bool) -> None:
    assert is_right_to_left(tag) is right


@given(st.text(st.sampled_from([*MARKS, *'<>"=abг -\n']), max_size=40))
def test_whatever_a_source_holds_no_mark_reaches_a_reader_and_no_tag_is_made_of_it(text: str) -> None:
    page = told(f'<p title="{escape(text)}">{escape(text)}</p>', "en")
    assert not set(MARKS) & set(page)
    head, _, rest = page.partition(">")
    assert head.count('"') == 2 and "span" not in head
    left = rest.removesuffix("</p>")
    for tag in ("</span>", "</bdi>", "<bdi>"):
        left = left.replace(tag, "")
    assert "<" not in left.replace("<span lang=", ""), page
    assert rest.count("<span") == rest.count("</span>") and rest.count("<bdi>") == rest.count("</bdi>")


@given(st.text(max_size=30), st.sampled_from(["en", "ru", "zh-Hant"]))
def test_a_bare_text_is_the_text(text: str, language: str) -> None:
    clean = "".join(letter for letter in text if letter not in MARKS)
    assert bare(foreign(clean, language)) == bare(untranslated(clean, language)) == clean
