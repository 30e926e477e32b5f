"""The room that letters take, and how a text is broken to fit it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dossier.charts.lettering import lines, shortened, width


def test_letters_have_their_width() -> None:
    assert width("", 100) == 0
    assert width("Almaty", 100) == 54 + 26 + 83 + 50 + 34 + 47
    assert width("é", 100) == width("e", 100)
    assert width("北", 100) == 100


@given(st.text(max_size=80), st.floats(20, 300))
def test_what_is_shortened_fits(text: str, room: float) -> None:
    assert width(shortened(text, room)) <= room


@given(st.text(max_size=80), st.floats(20, 300), st.integers(1, 4))
def test_lines_fit(text: str, room: float, most: int) -> None:
    broken = lines(text, room, most)
    assert len(broken) <= most
    assert all(width(line) <= room for line in broken)


def test_words_stay_whole_where_they_fit() -> None:
    assert lines("Ministry of Internal Affairs", 85) == ("Ministry of", "Internal Affairs")
    assert lines("Ministry of Internal Affairs", 62, 2) == ("Ministry of", "Internal…")
