"""The picture of who is who, mark by mark."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import theme
from dossier.charts.paper import SIZES
from dossier.charts.relations import HEAD, PITCH, ROW, Column, Relations, Row, draw
from dossier.page import Target

ROWS = (
    Row("Norland", "", Target("actors/norland.md"), leads=True),
    Row("Ada <Lind>", "minister", Target("actors/lind.md"), 1),
    Row("Alliances", "", None),
    Row("League", "", Target("actors/league.md")),
)


def column(origins: tuple[int, ...], target: int, label: str = "Member of", withdrawn: bool = False) -> Column:
    return Column(label, "member", origins, target, f"{label}: x", Target("actors/index.md", "rel--x"), withdrawn)


def view(*columns: Column, rows: tuple[Row, ...] = ROWS) -> Relations:
    return Relations(rows, columns, "Who is who", "Two relations.", "A dot & a ring.")


def test_the_picture_letter_by_letter() -> None:
    drawn = draw(view(column((0, 1), 3), column((3,), 1, withdrawn=True)))
    assert drawn == (
        '<figure class="picture" id="who-is-who" data-search-exclude><div class="scroll who-box paper-1">'
        '<ol class="who-names">'
        '<li class="who-leads"><a data-page="actors/norland.md">Norland</a></li>'
        '<li class="depth-1"><a data-page="actors/lind.md">Ada &lt;Lind&gt;</a> <span class="sub">minister</span></li>'
        '<li class="who-side">Alliances</li>'
        '<li class="depth-0"><a data-page="actors/league.md">League</a></li></ol>'
        '<svg class="chart chart--who" role="group" aria-labelledby="who-title" aria-describedby="who-desc" width="56" '
        'height="262"><title id="who-title">Who is who</title><desc id="who-desc">Two relations.</desc>'
        '<line class="grid" x1="0" x2="100%" y1="164" y2="164"/><line class="grid" x1="0" x2="100%" y1="192" y2="192"/>'
        '<line class="grid" x1="0" x2="100%" y1="248" y2="248"/>'
        '<g class="who-member" aria-hidden="true"><g transform="translate(18 138)">'
        '<text x="0" y="0" transform="rotate(-60)">Member of</text></g>'
        '<line class="bar" x1="8" x2="48" y1="144" y2="144"/></g>'
        '<a data-page="actors/index.md#rel--x" aria-label="Member of: x" class="who-member">'
        '<title>Member of: x</title><rect class="hit" x="2" y="152" width="24" height="108"/>'
        '<line class="lead" x1="14" x2="14" y1="146" y2="164"/><line class="tie" x1="14" x2="14" y1="164" y2="248"/>'
        '<circle class="from" cx="14" cy="164" r="4.5"/><circle class="from" cx="14" cy="192" r="4.5"/>'
        '<path class="tip" d="M14 241L9.5 234H18.5z"/><circle class="to" cx="14" cy="248" r="5.5"/></a>'
        '<a data-page="actors/index.md#rel--x" aria-label="Member of: x" class="who-member is-withdrawn">'
        '<title>Member of: x</title><rect class="hit" x="30" y="180" width="24" height="80"/>'
        '<line class="lead" x1="42" x2="42" y1="146" y2="192"/><line class="tie" x1="42" x2="42" y1="192" y2="248"/>'
        '<circle class="from" cx="42" cy="248" r="4.5"/><path class="tip" d="M42 199L37.5 206H46.5z"/>'
        '<circle class="to" cx="42" cy="192" r="5.5"/></a></svg></div>'
        "<figcaption>A dot &amp; a ring.</figcaption></figure>")


@st.composite
def pictures(make: st.DrawFn) -> Relations:
    rows = tuple(Row(name, "", Target("actors/a.md")) for name in make(st.lists(st.text(max_size=40), min_size=2)))
    places = st.integers(0, len(rows) - 1)
    columns = []
    for label in make(st.lists(st.text(max_size=60), max_size=12)):
        target = make(places)
        origins = make(st.sets(places.filter(lambda one, target=target: one != target), min_size=1))
        columns.append(column(tuple(sorted(origins)), target, label))
    return view(*columns, rows=rows)


@given(pictures())
def test_no_mark_leaves_the_picture_and_no_two_columns_meet(found: Relations) -> None:
    drawn = draw(found)
    drawing = ElementTree.fromstring(drawn[drawn.index("<svg"):drawn.index("</svg>") + len("</svg>")])
    wide, high = float(drawing.get("width")), float(drawing.get("height"))
    assert high == HEAD + ROW * len(found.rows)
    boxes = list(drawing.iter("rect"))
    assert [float(box.get("x")) for box in boxes] == [PITCH * at + 2 for at in range(len(found.columns))]
    for box in boxes:
        left, top = float(box.get("x")), float(box.get("y"))
        assert left >= 0 and left + float(box.get("width")) <= wide
        assert top >= HEAD and top + float(box.get("height")) <= high


@pytest.mark.parametrize(("actors", "relations", "size"), [
    (4, 2, 1), (32, 2, 1), (34, 2, 2), (44, 2, 4), (90, 2, 5), (4, 30, 1), (4, 32, 2), (4, 36, 3),
    (4, 40, 4), (4, 60, 5)])
def test_more_actors_or_relations_are_smaller_on_paper(actors: int, relations: int, size: int) -> None:
    rows = tuple(Row(f"Actor {number}", "", Target(f"actors/{number}.md")) for number in range(actors))
    drawn = draw(view(*(column((0,), 1) for _ in range(relations)), rows=rows))
    assert f'<div class="scroll who-box paper-{size}">' in drawn


def test_the_style_sheet_has_the_sizes_on_paper() -> None:
    sheet = theme.assets()[theme.STYLE_SHEET].decode()
    assert tuple((float(zoom), float(letters)) for zoom, letters in
                 re.findall(r"\.paper-\d \{ zoom: ([\d.]+); --letters: ([\d.]+); \}", sheet)) == SIZES
