"""Names beside marks: at every width of the span none covers another, a mark, a block, or leaves the picture."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.charts.labels import Block, Mark, Name, Span, place
from dossier.charts.lettering import width
from dossier.charts.spots import BANDS

RATIO = 2 / 3
LETTERS = "abcdefghijklmnopqrst"


def towns(seed: int, count: int = 60) -> list[Mark]:
    """Towns of an invented country: clustered, as towns are, with names of 4 to 18 letters."""
    chance = random.Random(seed)
    centres = [(chance.random(), chance.random()) for _ in range(6)]
    found = []
    for at in range(count):
        x, y = chance.choice(centres) if at % 2 else (chance.random(), chance.random())
        x, y = (min(max(one + chance.gauss(0, 0.08), 0.02), 0.98) for one in (x, y))
        name = "".join(chance.choice(LETTERS) for _ in range(chance.randint(4, 18))).capitalize()
        found.append(Mark(x, y, (name,), chance.randint(0, 9)))
    return found


def box(mark: Mark, name: Name, wide: float) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of a name in pixels, as a browser would draw it."""
    room = width(name.text)
    left = mark.x * wide + name.dx - {"start": 0, "middle": room / 2, "end": room}[name.anchor]
    line = mark.y * wide * RATIO + name.dy
    return left, line - 11, left + room, line + 3


def meet(a, b) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def widths(low: float, high: float) -> list[float]:
    return [low + (high - low) * step / 12 for step in range(13)]


@pytest.mark.parametrize("band", BANDS)
@pytest.mark.parametrize("seed", range(5))
def test_sixty_towns_have_names_that_cover_nothing_at_any_width(seed: int, band: str) -> None:
    marks, (low, high) = towns(seed), BANDS[band]
    names = place(marks, Span(low, high, RATIO))
    placed = [(mark, name) for mark, name in zip(marks, names, strict=True) if name]
    for wide in widths(low, high):
        boxes = [box(mark, name, wide) for mark, name in placed]
        for at, one in enumerate(boxes):
            assert one[0] >= 0 and one[1] >= 0 and one[2] <= wide and one[3] <= wide * RATIO, "leaves the picture"
            assert not any(meet(one, other) for other in boxes[at + 1:]), "covers another name"
            for mark in marks:
                if mark is not placed[at][0]:
                    x, y, r = mark.x * wide, mark.y * wide * RATIO, mark.radius
                    assert not meet(one, (x - r, y - r, x + r, y + r)), "covers a foreign mark"


@pytest.mark.parametrize("seed", range(5))
def test_with_room_most_towns_are_named(seed: int) -> None:
    marks = towns(seed)
    shares = [sum(map(bool, place(marks, Span(*BANDS[band], RATIO)))) for band in BANDS]
    assert shares == sorted(shares)
    assert shares[-1] >= 40


def test_the_important_name_stays() -> None:
    """Two towns in one spot of a picture that has room for one line of one name."""
    marks = [Mark(0.08, 0.5, ("Smallvillage",), 1), Mark(0.08, 0.5, ("Capital",), 5)]
    small, capital = place(marks, Span(110, 110, 0.2))
    assert capital and capital.text == "Capital"
    assert small is None


def test_a_town_alone_has_its_name_on_the_right() -> None:
    assert place([Mark(0.5, 0.5, ("Almaty",), radius=7)], Span(300, 1100, RATIO)) == (
        Name("Almaty", 10.0, 4.2, "start"),)


def test_at_the_right_edge_the_name_stands_on_the_left() -> None:
    (name,) = place([Mark(0.97, 0.5, ("Almaty",))], Span(300, 1100, RATIO))
    assert name and name.anchor == "end" and name.dx < 0


def test_a_name_that_stands_inside_is_centred_on_its_mark() -> None:
    assert place([Mark(0.5, 0.5, ("Kazakhstan",), radius=0, inside=True)], Span(300, 1100, RATIO)) == (
        Name("Kazakhstan", 0.0, 4.2, "middle"),)


def test_the_shorter_form_serves_where_the_longer_has_no_room() -> None:
    long = "A country with a very long name that fits nowhere in a picture of this width"
    (name,) = place([Mark(0.5, 0.5, (long, "A B"))], Span(250, 300, RATIO))
    assert name and name.text == "A B"


def test_names_keep_clear_of_a_block() -> None:
    block = Block(0.5, 0.5, 0, -40, 200, 40)
    (name,) = place([Mark(0.5, 0.5, ("Almaty",))], Span(500, 600, RATIO), [block])
    assert name and name.anchor == "end"


def test_a_name_is_pushed_aside_rather_than_dropped() -> None:
    """The first would stand on the right of its mark, where the second, at the edge, needs the room."""
    first, second = Mark(0.5, 0.5, ("Aaaaaaaa",), 2), Mark(0.95, 0.5, ("Bbbbbbbbbbbbbbbbbbbb",), 1)
    span = Span(400, 400, 0.06)
    assert [name and name.anchor for name in place([first], span)] == ["start"]
    assert [name and name.anchor for name in place([first, second], span)] == ["end", "end"]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1), st.text(LETTERS, min_size=1, max_size=20),
                          st.integers(0, 3)), max_size=14), st.floats(240, 900), st.floats(0, 300))
def test_whatever_the_marks_no_two_names_meet(found, low: float, more: float) -> None:
    marks = [Mark(x, y, (text,), weight) for x, y, text, weight in found]
    names = place(marks, Span(low, low + more, RATIO))
    for wide in widths(low, low + more):
        boxes = [box(mark, name, wide) for mark, name in zip(marks, names, strict=True) if name]
        assert not any(meet(a, b) for at, a in enumerate(boxes) for b in boxes[at + 1:])


def test_the_same_marks_have_the_same_names() -> None:
    assert place(towns(1), Span(500, 700, RATIO)) == place(towns(1), Span(500, 700, RATIO))
