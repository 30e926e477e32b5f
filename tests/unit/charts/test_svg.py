"""The SVG writer: numbers, elements, names, and that no text becomes markup."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.charts import svg
from dossier.page import Target


@pytest.mark.parametrize(("value", "written"), [
    (0, "0"), (-0.001, "0"), (3.0, "3"), (12.5, "12.5"), (1 / 3, "0.33"), (-7.128, "-7.13"), (100, "100"),
])
def test_numbers_are_short(value: float, written: str) -> None:
    assert svg.number(value) == written


def test_an_element_is_written_with_the_names_of_svg() -> None:
    drawn = svg.element("svg", svg.element("line", x1=svg.percent(0.5), y1=1.0, class_="grid", stroke_width=2),
                        view_box="0 0 10 5", role=None)
    assert drawn == '<svg viewBox="0 0 10 5"><line x1="50%" y1="1" class="grid" stroke-width="2"/></svg>'


def test_a_picture_has_a_name_and_a_description() -> None:
    assert svg.picture("p", "strip", "Events", "Two events.", svg.text("A & B", "0%", 3)) == (
        '<svg class="chart chart--strip" role="group" aria-labelledby="p-title" aria-describedby="p-desc">'
        '<title id="p-title">Events</title><desc id="p-desc">Two events.</desc>'
        '<text x="0%" y="3">A &amp; B</text></svg>')


def test_a_link_names_the_page_of_its_record() -> None:
    assert svg.link(Target("timeline.md", "riots"), "Riots", class_="is-disputed") == (
        '<a data-page="timeline.md#riots" aria-label="Riots" class="is-disputed"/>')


@given(st.text())
def test_no_text_becomes_markup(words: str) -> None:
    drawn = svg.element("g", svg.text(words, "0%", 1, aria_label=words))
    (only,) = ElementTree.fromstring(drawn)
    assert not list(only)
    assert "\n" not in drawn
