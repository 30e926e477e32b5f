"""What is printed lines up, whatever the letters are."""

from __future__ import annotations

import pytest

from dossier import console


def test_numbers_stand_to_the_right() -> None:
    assert console.aligned([("source", "words"), ("北京", "1,234"), ("b", "5")]) == [
        "source  words", "北京    1,234", "b           5"]


@pytest.mark.parametrize(("number", "noun", "words"), [
    (0, "error", "0 errors"), (1, "page", "1 page"), (1234, "entry", "1,234 entries"),
])
def test_a_number_has_its_noun(number: int, noun: str, words: str) -> None:
    assert console.count_of(number, noun) == words


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("e\u0301", 1), ("北京", 4), ("", 0)])
def test_the_width_is_that_of_a_terminal(text: str, columns: int) -> None:
    assert console.width(text) == columns


def test_a_text_is_cut_at_either_end() -> None:
    assert console.first_columns("北京北京", 5) == "北京…"
    assert console.last_columns("北京北京", 5) == "…北京"
    assert console.first_columns("ab", 2) == console.last_columns("ab", 2) == "ab"
