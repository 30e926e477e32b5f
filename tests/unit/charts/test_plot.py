"""Every kind of mark as it is drawn; plots that stay in their frame; threads, parts, panels and the key."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.charts import marks, plot, signs
from dossier.charts.axis import MARGIN, ROOM, Axis, Mark, axis, labels
from dossier.charts.lettering import width
from dossier.charts.multiples import Panel, multiples
from dossier.charts.within import within
from dossier.page import Link, Target
from dossier.quantity import Quantity, parse
from dossier.words import Words

LABEL = Words("en").short


def sign(x: str, path: str, style: str) -> str:
    return f'<svg x="{x}" y="9" width="1" height="1" class="at"><path d="{path}" class="{style}"/></svg>'


def edge(x: str) -> str:
    return sign(x, "M0-7V7", "edge")


def reach(start: str, end: str) -> str:
    return f'<line x1="{start}" x2="{end}" y1="9" y2="9" class="reach"/>'


DISC = '<circle cx="50%" cy="9" r="5" class="disc"/>'
RING = '<circle cx="50%" cy="9" r="4.5" class="ring"/>'
BAR = '<rect x="50%" y="6" width="25%" height="6" class="bar"/>'
ONWARDS = reach("50%", "100%") + sign("100%", "M-6-5L0 0L-6 5", "arrow")
BACKWARDS = reach("0%", "50%") + sign("0%", "M6-5L0 0L6 5", "arrow")
WAVES = sign("50%", "M-8-1q4-5 8 0t8 0M-8 5q4-5 8 0t8 0", "waves")
CROSS, DIAMOND = "M-5-5L5 5M-5 5L5-5", "M0-10L10 0L0 10L-10 0Z"


@pytest.mark.parametrize(("text", "drawn"), [
    ("20", DISC),
    ("20%", DISC),
    ("20 to 30", BAR + edge("50%") + edge("75%")),
    ("at least 20", ONWARDS + edge("50%")),
    ("more than 20", ONWARDS + RING),
    ("up to 20", BACKWARDS + edge("50%")),
    ("less than 20", BACKWARDS + RING),
    ("fewer than 20", BACKWARDS + RING),
    ("around 20", WAVES),
    ("nearly 20", WAVES),
])
def test_each_value_has_its_mark(text: str, drawn: str) -> None:
    assert marks.mark(parse(text), marks.STANDS, _in_forty, 9) == f'<g class="mark is-stands">{drawn}</g>'


@pytest.mark.parametrize(("text", "state", "disputed", "style", "drawn"), [
    ("20", marks.REPLACED, False, "is-replaced", DISC),
    ("20", marks.WITHDRAWN, False, "is-withdrawn", sign("50%", CROSS, "cross")),
    ("20", marks.STANDS, True, "is-stands is-disputed", DISC + sign("50%", DIAMOND, "diamond")),
    ("20", marks.REPLACED, True, "is-replaced is-disputed", DISC + sign("50%", DIAMOND, "diamond")),
    ("at least 20", marks.WITHDRAWN, False, "is-withdrawn", ONWARDS + edge("50%") + sign("50%", CROSS, "cross")),
    ("20 to 30", marks.WITHDRAWN, False, "is-withdrawn",
     BAR + edge("50%") + edge("75%") + sign("62.5%", CROSS, "cross")),
])
def test_what_became_of_an_account_is_drawn_upon_it(
        text: str, state: str, disputed: bool, style: str, drawn: str) -> None:
    assert marks.mark(parse(text), state, _in_forty, 9, disputed) == f'<g class="mark {style}">{drawn}</g>'


def _in_forty(number: object) -> float:
    return float(str(number)) / 40


def test_words_have_no_place() -> None:
    words = '<text x="50%" y="22" class="label aside" text-anchor="middle">no number</text>'
    hatch = '<line x1="0%" x2="100%" y1="18" y2="18" class="hatch"/>'
    lone = axis([parse("dozens")], LABEL)
    assert lone == Axis(None, (), "", 1.0)
    assert _drawing(plot.rows(lone, [Mark(parse("dozens"), aside="no number")])[0]) == hatch + words
    assert _drawing(plot.rows(lone, [Mark(parse("none reported"), aside="no number")])[0]) == words
    assert plot.head(lone) == ""


def _drawing(cell: str) -> str:
    return re.fullmatch(r'<div class="plot" aria-hidden="true" data-search-exclude>'
                        r'<svg class="chart chart--plot">(.*)</svg></div>', cell)[1]


def test_a_row_has_the_grid_and_the_labels_of_its_scale() -> None:
    found = axis([parse("13")], LABEL)
    drawn = _drawing(plot.rows(found, [Mark(parse("13"))])[0])
    assert drawn == (
        '<line x1="0%" x2="0%" y1="0%" y2="100%" class="grid is-zero"/>'
        '<line x1="33.33%" x2="33.33%" y1="0%" y2="100%" class="grid"/>'
        '<line x1="66.67%" x2="66.67%" y1="0%" y2="100%" class="grid"/>'
        '<line x1="100%" x2="100%" y1="0%" y2="100%" class="grid"/>'
        '<g class="mark is-stands"><circle cx="86.67%" cy="18" r="5" class="disc"/></g>'
        '<g class="ticks axis"><text x="0%" y="46">0</text><text x="33.33%" y="46">5</text>'
        '<text x="66.67%" y="46">10</text><text x="100%" y="46">15</text></g>')
    assert _drawing(plot.head(found)) == labels(found, 12)


@pytest.mark.parametrize(("texts", "words", "reach"), [
    (["13"], ("0", "5", "10", "15"), 1.0),
    (["at least 17", "60"], ("0", "20", "40", "60"), 0.9),
    (["more than 1000"], ("0", "1,000", "2,000"), 0.9),
    (["more than 18000000"], ("0", "10M", "20M"), 0.9),
    (["17900000", "18100000"], ("17.9M", "18M", "18.1M"), 1.0),
    (["17900000", "up to 18100000"], ("0", "10M", "20M"), 1.0),
    (["1.4 to 1.6"], ("0", "0.5", "1", "1.5", "2"), 1.0),
    (["3%", "5%"], ("0", "1", "2", "3", "4", "5"), 1.0),
    (["62%", "at least 55%"], ("0", "50", "100"), 1.0),
    (["120%"], ("0", "50", "100", "150"), 1.0),
    (["0"], ("0", "1"), 1.0),
])
def test_the_scale_of_values(texts: list[str], words: tuple[str, ...], reach: float) -> None:
    found = axis(map(parse, texts), LABEL, percent="%" in texts[0])
    assert (found.labels, found.reach) == (words, reach)
    assert found.start == ("" if words[0] == "0" else words[0])


def test_values_of_another_unit_have_no_place() -> None:
    values = [parse("40"), parse("90%")]
    found = axis(values, LABEL)
    assert [found.holds(value) for value in values] == [True, False]
    assert found.labels == ("0", "10", "20", "30", "40")
    assert "in another unit" in plot.rows(found, [Mark(value, aside="in another unit") for value in values])[1]


# --- properties -------------------------------------------------------------------------------------------------------

_NUMBER = st.one_of(st.integers(0, 10**12), st.decimals(0, 1000, places=2)).map(str)
_ONE = st.builds("{} {}".format, st.sampled_from(["", "at least", "more than", "up to",
                                                  "less than", "around", "nearly"]), _NUMBER)
TEXT = st.one_of(_ONE, st.sampled_from(["dozens", "none reported", "10 to 20", "1000 to 2000000"]))


def _readable(text: str) -> Quantity | None:
    try:
        return parse(text.strip())
    except ValueError:
        return None


VALUES = st.lists(TEXT.map(_readable).filter(bool), min_size=1, max_size=25)
_ACROSS = ("x", "cx", "x1", "x2", "width")


@given(VALUES, st.sampled_from(marks.STATES), st.booleans())
def test_no_mark_leaves_its_frame(values: list[Quantity], state: str, disputed: bool) -> None:
    found = axis(values, LABEL)
    accounts = [Mark(value, state, disputed, "-", (at - 1,) if at else ()) for at, value in enumerate(values)]
    for row in (*plot.rows(found, accounts), multiples(found, [Panel(Link("A"), "", tuple(accounts))])):
        for element in ElementTree.fromstring(str(row).replace(" data-search-exclude", "")).iter():
            across = [element.get(name, "") for name in _ACROSS]
            assert all(0 <= float(one[:-1]) <= 100 for one in across if one.endswith("%"))


@given(VALUES)
def test_labels_do_not_touch_in_the_narrowest_plot(values: list[Quantity]) -> None:
    found = axis(values, LABEL)
    if found.scale is None:
        return
    spans = list(_spans(found))
    assert all(end < start for (_, end), (start, _) in pairwise(spans))
    assert spans[0][0] >= -MARGIN and spans[-1][1] <= ROOM + MARGIN


def _spans(found: Axis):  # type: ignore[no-untyped-def]
    """From where to where each label reaches, in pixels of the narrowest plot."""
    for text in ElementTree.fromstring(labels(found, 12)):
        x, wide = float(text.get("x")[:-1]) / 100 * ROOM, width(text.text)
        left = {"start": 0.0, "end": wide, None: wide / 2}[text.get("text-anchor")]
        yield x - left, x - left + wide


# --- threads, parts, panels, key --------------------------------------------------------------------------------------


def test_a_thread_runs_through_the_rows_between_an_account_and_its_revision() -> None:
    accounts = [Mark(parse("10"), marks.REPLACED), Mark(parse("40")), Mark(parse("20"), revises=(0,)),
                Mark(parse("dozens"), revises=(1,))]
    threads = [re.findall(r'<line [^>]*class="thread"/>', row)
               for row in plot.rows(axis([one.value for one in accounts], LABEL), accounts)]
    assert threads == [
        ['<line x1="25%" x2="25%" y1="18" y2="100%" class="thread"/>'],
        ['<line x1="25%" x2="25%" y1="0%" y2="100%" class="thread"/>'],
        ['<line x1="25%" x2="25%" y1="0%" y2="18" class="thread"/>',
         '<line x1="25%" x2="50%" y1="18" y2="18" class="thread"/>'],
        [],
    ]


@pytest.mark.parametrize(("whole", "solid", "dashed", "closed"), [
    ("40", "100%", None, "whole"),
    ("at least 40", "72%", "100%", None),
    ("around 40", "100%", None, "whole is-open"),
    ("30 to 40", "75%", "100%", "whole is-open"),
    ("up to 40", None, "100%", "whole is-open"),
])
def test_the_outline_of_a_whole_is_closed_only_where_its_words_end_it(
        whole: str, solid: str | None, dashed: str | None, closed: str | None) -> None:
    found = axis([parse(whole)], LABEL, from_zero=True)
    drawn = within(found, parse(whole), Mark(parse("10")))
    lines = re.findall(r'<line x1="([^"]+)" x2="([^"]+)" y1="9" y2="9" class="(whole[^"]*)"/>', drawn)
    assert [end for _, end, style in lines if style == "whole"] == [solid] * bool(solid)
    assert [end for _, end, style in lines if style != "whole"] == [dashed] * bool(dashed)
    uprights = re.findall(r'<line x1="([^"]+)" x2="\1" y1="9" y2="27" class="(whole[^"]*)"/>', drawn)
    assert uprights[0] == ("0%", "whole")
    assert [style for _, style in uprights[1:]] == [closed] * bool(closed)


@pytest.mark.parametrize(("part", "filled"), [
    ("10", "25%"), ("at least 10", "22.5%"), ("10 to 20", "25%"), ("around 10", None), ("up to 10", None), ("0", None),
])
def test_a_part_is_filled_as_far_as_its_words_assure(part: str, filled: str | None) -> None:
    found = axis([parse("40"), parse(part)], LABEL, from_zero=True)
    bars = re.findall(r'<rect x="0%" y="13" width="([^"]+)" height="10" class="part"/>',
                      within(found, parse("40"), Mark(parse(part))))
    assert bars == [filled] * bool(filled)


def test_a_panel_leads_to_its_figure_and_says_what_it_shows() -> None:
    accounts = (Mark(parse("10"), marks.REPLACED), Mark(parse("20"), revises=(0,)))
    found = axis([one.value for one in accounts], LABEL)
    assert multiples(found, [Panel(Link("A & B", Target("figures.md", "a")), "10; 20", accounts)]) == (
        '<ul class="multiples"><li><p class="entry"><a data-page="figures.md#a">A &amp; B</a></p>'
        '<svg class="chart chart--lanes" height="52" aria-hidden="true">'
        + "".join(f'<line x1="{x}" x2="{x}" y1="0%" y2="36" class="grid{zero}"/>' for x, zero in
                  (("0%", " is-zero"), ("25%", ""), ("50%", ""), ("75%", ""), ("100%", "")))
        + '<line x1="50%" x2="50%" y1="9" y2="27" class="thread"/>'
        '<line x1="50%" x2="100%" y1="27" y2="27" class="thread"/>'
        '<g class="mark is-replaced"><circle cx="50%" cy="9" r="5" class="disc"/></g>'
        '<g class="mark is-stands"><circle cx="100%" cy="27" r="5" class="disc"/></g>'
        + str(labels(found, 48)) + '</svg><p class="sub">10; 20</p></li></ul>')


def test_the_key_explains_what_occurs_and_nothing_else() -> None:
    values = ["7 to 9", "8", "dozens", "none reported", "around 8"]
    found = axis(map(parse, values), LABEL)
    accounts = [Mark(parse(text)) for text in values]
    assert signs.used([(found, accounts)]) == ("exact", "range", "around", "wordless")
    accounts += [Mark(parse("8"), marks.WITHDRAWN, True, revises=(0,)), Mark(parse("dozens"), marks.REPLACED)]
    assert signs.used([(found, accounts)]) == (
        "exact", "range", "around", "wordless", "withdrawn", "disputed", "thread")
    assert signs.used([]) == ()


def test_the_key_draws_its_signs_as_the_rows_do() -> None:
    around = '<svg class="chart" aria-hidden="true"><g class="mark is-stands">{}</g></svg>'
    assert signs.sign("around") == around.format(WAVES.replace('y="9"', 'y="8"'))
    assert 'class="mark is-withdrawn"' in signs.sign(marks.WITHDRAWN)
    assert 'class="diamond"' in signs.sign(marks.DISPUTED)
    assert 'class="hatch"' in signs.sign(marks.WORDLESS)
    assert signs.sign(signs.THREAD).count('class="thread"') == 2
