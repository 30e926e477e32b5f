"""The strip: how each kind of mark is drawn, and that nothing in it touches or leaves the frame."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier import clock, edtf
from dossier.charts import lettering
from dossier.charts.timeline import key
from dossier.charts.timeline.extent import extent
from dossier.charts.timeline.layout import NARROW, WIDE, Publication, Strip, layout
from dossier.charts.timeline.marks import Mark, look
from dossier.charts.timeline.signs import drawn
from dossier.charts.timeline.strip import draw, signs
from dossier.charts.timeline.timescale import minute, scale
from dossier.charts.timeline.titles import TITLE, title
from dossier.page import Target
from dossier.words import Words

WORDS = Words("en")
TEN_DAYS = scale([(minute((2024, 3, 1)), minute((2024, 3, 11)))])


def mark(date: str, time: str | None = None, **more: object) -> Mark:
    when = extent(edtf.parse(date), clock.parse(time) if time else None)
    return replace(Mark(Target("timeline.md", "it"), "It happens", "It happens, then", 0, when), **more)


def inside(drawing: str) -> str:
    """What a link holds but its target, short enough to be read."""
    body = re.fullmatch(r"<a [^>]*>(.*)</a>", drawing)[1]
    return re.sub(r'<(rect|circle)[^>]*class="hit"/>', "", body).replace('href="#strip--', 'href="')


@pytest.mark.parametrize(("given", "expected"), [
    (mark("2024-03-06", "12:00"), '<use href="reported" x="55%" y="20"/>'),
    (mark("2024-03-06", "12:00", status="disputed"), '<use href="disputed" x="55%" y="20"/>'),
    (mark("2024-03-06", "~12:00"),
     '<use href="reported" x="55%" y="20"/>'
     '<use href="about-before" x="55%" y="20" transform="translate(-5)"/>'
     '<use href="about-after" x="55%" y="20" transform="translate(5)"/>'),
    (mark("2024-03-06"), '<rect x="50%" y="16" width="10%" height="8" class="sign-hollow"/>'),
    (mark("2024-03-06", "early-hours"), '<use href="within" x="51.25%" y="20"/>'),
    (mark("2024-03-06?", status="withdrawn"),
     '<rect x="50%" y="16" width="10%" height="8" class="sign-hollow"/>'
     '<text x="60%" y="24" dx="3" class="sign label">?</text>'
     '<use href="is-withdrawn" x="60%" y="20" transform="translate(21)"/>'),
    (mark("2024-03-02/2024-03-04"), '<rect x="10%" y="16" width="30%" height="8" class="sign-full"/>'),
    (mark("2024-03-06/.."),
     '<rect x="50%" y="16" width="10%" height="8" class="sign-full"/><use href="open-after" x="60%" y="20"/>'),
    (mark("/2024-03-06~"),
     '<rect x="50%" y="16" width="10%" height="8" class="sign-full"/>'
     '<use href="unknown-before" x="50%" y="20"/><use href="about-after" x="60%" y="20"/>'),
    (mark("2024-03", known=minute((2024, 3, 6))),
     '<line x1="0%" x2="100%" y1="20" y2="20" class="sign-line"/>'
     '<use href="side" x="0%" y="20"/><use href="side" x="100%" y="20"/><use href="known" x="50%" y="20"/>'),
    (mark("2024-03-02", known=minute((2024, 3, 6))),
     '<line x1="20%" x2="50%" y1="20" y2="20" class="since"/>'
     '<rect x="10%" y="16" width="10%" height="8" class="sign-hollow"/><use href="known" x="50%" y="20"/>'),
])
def test_a_mark_says_what_is_known_of_its_time(given: Mark, expected: str) -> None:
    assert inside(drawn(look(given, TEN_DAYS, NARROW), None, 20, NARROW)) == expected


def test_a_month_at_an_end_is_dashed() -> None:
    year = scale([(minute((2024, 1, 1)), minute((2025, 1, 1)))])
    body = inside(drawn(look(mark("2024-03/2024-06-30"), year, WIDE), None, 20, WIDE))
    assert body == ('<line x1="16.39%" x2="24.86%" y1="20" y2="20" class="sign-line sign-dashed"/>'
                    '<rect x="24.86%" y="16" width="24.86%" height="8" class="sign-full"/>')


def test_a_mark_is_a_link_with_a_name_and_a_target_of_24_pixels() -> None:
    small, wide = mark("2024-03-06", "12:00"), mark("2024-03-02/2024-03-04", status="disputed")
    assert str(drawn(look(small, TEN_DAYS, NARROW), None, 20, NARROW)).startswith(
        '<a data-page="timeline.md#it" aria-label="It happens, then" class="is-reported">'
        '<circle cx="55%" cy="20" r="12" class="hit"/>')
    assert str(drawn(look(wide, TEN_DAYS, NARROW), None, 20, NARROW)).startswith(
        '<a data-page="timeline.md#it" aria-label="It happens, then" class="is-disputed">'
        '<rect x="10%" y="8" width="30%" height="24" class="hit"/>')


@pytest.mark.parametrize(("given", "anchor", "upon"), [
    (mark("2024-03-02"), "start", False), (mark("2024-03-10"), "end", False), (mark("2024-03"), "start", True),
])
def test_a_title_stands_behind_its_mark_or_before_it_or_upon_its_line(given: Mark, anchor: str, upon: bool) -> None:
    found = title(look(given, TEN_DAYS, NARROW), NARROW)
    assert (found.text, found.anchor, found.upon) == ("It happens", anchor, upon)


def test_a_small_strip_is_drawn_exactly_so() -> None:
    lasting = mark("2024-03-02/2024-03-05", status="disputed")
    day = Publication(Target("sources/a.md"), "6 March", minute((2024, 3, 6), 720), "2")
    view = Strip("s", "Events", "One event.", ("Politics",), (lasting,), (day,), "Reported on")
    narrow, _, wide = str(draw(view, WORDS)).partition('<div class="strip-wide paper-1">')
    assert re.sub("(?<=>)(?=<)", "\n", narrow) == SMALL.strip()
    assert wide.startswith('<svg class="chart chart--strip" height="140" role="group" aria-labelledby="s-wide-title"')


SMALL = """
<svg class="signs" width="0" height="0" aria-hidden="true">
<defs>
<g id="strip--disputed">
<path d="M0-6 6 0 0 6-6 0z" class="sign-hollow"/>
</g>
<g id="strip--is-disputed">
<path d="M-4-1.8H4M-4 1.8H4M2-5-2 5" class="sign-line"/>
</g>
<g id="strip--known">
<path d="M0-5 5.5 4.5H-5.5z" class="sign-hollow sign-whole"/>
</g>
</defs>
</svg>
<div class="strip-narrow">
<svg class="chart chart--strip" height="140" role="group" \
aria-labelledby="s-narrow-title" aria-describedby="s-narrow-desc">
<title id="s-narrow-title">Events</title>
<desc id="s-narrow-desc">One event.</desc>
<g aria-hidden="true">
<line x1="4.29%" x2="4.29%" y1="2" y2="140" class="grid major"/>
<text x="4.29%" y="14" dx="3" class="axis above">March 2024</text>
<text x="4.29%" y="32" dx="3" class="axis">2</text>
<line x1="22.57%" x2="22.57%" y1="20" y2="140" class="grid"/>
<text x="22.57%" y="32" dx="3" class="axis">3</text>
<line x1="40.86%" x2="40.86%" y1="20" y2="140" class="grid"/>
<text x="40.86%" y="32" dx="3" class="axis">4</text>
<line x1="59.14%" x2="59.14%" y1="20" y2="140" class="grid"/>
<text x="59.14%" y="32" dx="3" class="axis">5</text>
<line x1="77.43%" x2="77.43%" y1="20" y2="140" class="grid"/>
<text x="77.43%" y="32" dx="3" class="axis">6</text>
<line x1="0%" x2="100%" y1="40" y2="40" class="grid major"/>
<text x="0%" y="56" class="lane label">Politics</text>
<line x1="0%" x2="100%" y1="90" y2="90" class="grid major"/>
<text x="0%" y="106" class="lane label">Reported on</text>
</g>
<a data-page="timeline.md#it" aria-label="It happens, then" class="is-disputed">
<rect x="4.29%" y="60" width="73.14%" height="24" class="hit"/>
<rect x="4.29%" y="68" width="73.14%" height="8" class="sign-full"/>
<use href="#strip--is-disputed" x="77.43%" y="72" transform="translate(9)"/>
</a>
<a data-page="sources/a.md" aria-label="6 March" class="is-known">
<circle cx="86.57%" cy="122" r="12" class="hit"/>
<use href="#strip--known" x="86.57%" y="122"/>
<text x="86.57%" y="126" dx="9" class="axis label">2</text>
</a>
</svg>
</div>
"""


# --- properties ---------------------------------------------------------------------------------------------------

YEARS = st.one_of(st.integers(0, 9999), st.integers(2020, 2024))
MONTHS = st.builds(lambda year, month: f"{year:04}-{month:02}", YEARS, st.integers(1, 12))
DAYS = st.builds(lambda month, day: f"{month}-{day:02}", MONTHS, st.integers(1, 28))
QUALIFIED = st.builds(lambda date, sign: date + sign, st.one_of(YEARS.map("{:04}".format), MONTHS, DAYS),
                      st.sampled_from(["", "", "?", "~", "%"]))
MOMENTS = st.builds(lambda day, hour, offset: f"{day}T{hour:02}:30{offset}", DAYS, st.integers(0, 23),
                    st.sampled_from(["", "Z", "+06:00", "-11"]))
SINGLE = st.one_of(
    QUALIFIED, MOMENTS, MONTHS.map("{}-XX".format), YEARS.map("{:04}-XX-XX".format), YEARS.map("{:04}-23".format),
    YEARS.map(lambda year: f"{year:04}"[:3] + "X"), YEARS.map(lambda year: f"{year:04}"[:2] + "XX"))
ENDS = st.one_of(QUALIFIED, MOMENTS)
INTERVALS = st.one_of(
    st.tuples(ENDS, ENDS).map("/".join), ENDS.map("{}/..".format), ENDS.map("../{}".format), ENDS.map("{}/".format),
    ENDS.map("/{}".format))


def readable(text: str) -> bool:
    try:
        edtf.parse(text)
    except edtf.EdtfError:
        return False
    return True


DATES = st.one_of(SINGLE, DAYS, INTERVALS).filter(readable)
TIMES = st.one_of(st.none(), st.sampled_from(["12:05", "~23:50", "09:00/10:30", "22:00/02:00", "morning", "overnight",
                                              "~noon"]))
STATES = st.sampled_from(["reported", "reported", "confirmed", "disputed", "corrected", "withdrawn"])


@st.composite
def strips(draw: st.DrawFn) -> Strip:
    lanes = draw(st.integers(1, 3))
    marks = []
    for at in range(draw(st.integers(1, 12)) if draw(st.booleans()) else draw(st.sampled_from([30, 70]))):
        when = extent(edtf.parse(draw(DATES)), (lambda text: clock.parse(text) if text else None)(draw(TIMES)))
        known = when.end + draw(st.sampled_from([0, 720, 100_000])) if draw(st.integers(0, 5)) == 0 else None
        marks.append(Mark(Target("timeline.md", f"e{at}"), draw(st.sampled_from(["It", "It happens", "Something with a "
                     "longer name happens to all of them at once"])), f"event {at}", at % lanes, when, draw(STATES),
                     known if known is None or known < minute((9999, 12, 31)) else None))
    marks.sort(key=lambda one: one.extent.start)
    days = [Publication(Target("sources/a.md"), "a day", minute((2024, 3, day), 720), draw(st.sampled_from(["", "12"])))
            for day in draw(st.sets(st.integers(1, 28), max_size=4))]
    return Strip("s", "Events", "Some.", tuple(f"Lane {n}" for n in range(lanes)), tuple(marks), tuple(days), "Known")


def reach(view: Strip, width: float, shown: float) -> list[tuple[int, int, float, float]]:
    """Lane, row and extent of each mark with its title, of a drawing for `width` in a picture `shown` pixels wide."""
    place = layout(view, width)
    found = []
    for one, name, row in zip(place.looks, place.titles, place.rows, strict=True):
        left, right = one.room(shown)
        if name is not None:
            length = lettering.width(name.text, TITLE)
            start = name.at * shown + name.shift - (length if name.anchor == "end" else 0)
            left, right = min(left, start), max(right, start + length)
        found.append((one.mark.lane, row, left, right))
    return found


@settings(max_examples=25, deadline=None)
@given(strips())
def test_nothing_touches_and_nothing_leaves_the_frame_at_any_width(view: Strip) -> None:
    for width, shown in ((NARROW, NARROW), (NARROW, 400), (NARROW, 639), (WIDE, WIDE), (WIDE, 1248)):
        found = reach(view, width, shown)
        for _, _, left, right in found:
            assert left >= -0.01 and right <= shown + 0.01
        for (lane, row, left, right), other in combinations(found, 2):
            assert (lane, row) != other[:2] or right <= other[2] or left >= other[3]


@settings(max_examples=25, deadline=None)
@given(strips())
def test_any_dates_are_drawn_and_always_alike(view: Strip) -> None:
    drawing = draw(view, WORDS)
    assert drawing == draw(view, WORDS)
    tree = ElementTree.fromstring(f"<figure>{drawing}</figure>")
    narrow, wide = tree.findall("div")
    assert narrow.get("class") == "strip-narrow" and re.fullmatch(r"strip-wide paper-[1-5]", wide.get("class") or "")
    for part in (narrow, wide):
        links = part.findall("svg/a")
        assert [link.get("data-page") for link in links[:len(view.marks)]] == [
            f"timeline.md#{one.to.anchor}" for one in view.marks]
        assert len(links) == len(view.marks) + len(view.known)
    defined = {one.get("id") for one in tree.iter("g") if one.get("id")}
    assert {one.get("href")[1:] for one in tree.iter("use")} <= defined


@settings(max_examples=25, deadline=None)
@given(strips())
def test_the_key_explains_what_occurs_with_signs_that_are_there(view: Strip) -> None:
    found = signs(view)
    legend = key.legend(found, {sign: f"({sign})" for sign in found})
    assert re.findall(r"\((.*?)\)<", legend) == [sign for sign in key._GLYPHS if sign in found]
    used = set(re.findall(r'href="#([^"]+)"', legend))
    assert used <= set(re.findall(r' id="([^"]+)"', draw(view, WORDS)))


def test_two_hundred_events_in_ten_days_stay_apart() -> None:
    marks = tuple(mark(f"2024-03-{1 + at // 20:02}", None if at % 3 else f"{at % 24:02}:15", lane=at % 8)
                  for at in range(200))
    view = Strip("s", "Events", "Many.", tuple("abcdefgh"), marks)
    for width in (NARROW, WIDE):
        place = layout(view, width)
        middles = [((one.start + one.end) / 2 * width, place.lanes[one.mark.lane].middle(row))
                   for one, row in zip(place.looks, place.rows, strict=True)]
        assert all(abs(a[0] - b[0]) >= 24 or abs(a[1] - b[1]) >= 24 for a, b in combinations(middles, 2))
        assert place.lanes[-1].bottom <= 1250
