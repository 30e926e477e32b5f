"""Figures in a real browser: plots that line up, labels that do not touch, a table that stays one, plots on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.test_browser import browser, site, sync_api  # noqa: F401  (fixtures)

pytestmark = pytest.mark.browser

WIDTHS = (1280, 960, 768, 375, 320)

# The frames of the plots of each table, and the spans of the labels that are to be seen in each plot.
FRAMES = """() => [...document.querySelectorAll("table.plotted")].map(table => ({
  plots: [...table.querySelectorAll("td .plot > svg")].map(plot => {
    const box = plot.getBoundingClientRect(), row = plot.closest("tr").getBoundingClientRect()
    return {left: box.left, width: box.width, height: box.height, row: row.height}
  }),
  labels: [...table.querySelectorAll(".ticks")].map(ticks => [...ticks.querySelectorAll("text")]
    .map(text => text.getBoundingClientRect()).filter(box => box.width > 1).map(box => [box.left, box.right]))
    .filter(spans => spans.length),
}))"""


@pytest.fixture
def page(site: Path, browser: sync_api.Browser) -> Iterator[sync_api.Page]:  # noqa: F811
    """The page of figures."""
    context = browser.new_context()
    opened = context.new_page()
    opened.goto((site / "figures.html").as_uri())
    yield opened
    context.close()


def tables(page: sync_api.Page, width: int) -> list[dict[str, Any]]:
    page.set_viewport_size({"width": width, "height": 900})
    found = page.evaluate(FRAMES)
    assert found, "there are figures"
    return found


@pytest.mark.parametrize("width", WIDTHS)
def test_all_plots_of_a_table_have_one_frame(page: sync_api.Page, width: int) -> None:
    for table in tables(page, width):
        assert len({(round(plot["left"], 1), round(plot["width"], 1)) for plot in table["plots"]}) == 1
        assert all(plot["width"] >= 150 and plot["height"] >= 28 for plot in table["plots"])


@pytest.mark.parametrize("width", WIDTHS)
def test_labels_of_a_scale_do_not_touch(page: sync_api.Page, width: int) -> None:
    seen = 0
    for table in tables(page, width):
        for spans in table["labels"]:
            seen += 1
            assert all(end < start for (_, end), (start, _) in zip(spans, spans[1:], strict=False)), spans
            assert spans[0][0] >= 0 and spans[-1][1] <= width
    assert seen


def test_grid_lines_run_through_all_rows_where_there_is_room(page: sync_api.Page) -> None:
    for table in tables(page, 1280):
        assert all(abs(plot["height"] - plot["row"]) <= 1.5 for plot in table["plots"])


def test_on_a_phone_each_row_has_the_labels_of_the_scale(page: sync_api.Page) -> None:
    wide, narrow = tables(page, 1280), tables(page, 375)
    for before, after in zip(wide, narrow, strict=True):
        assert len(before["labels"]) <= 1, "in the head of the table only"
        assert len(after["labels"]) in (0, len(after["plots"])), "in every row, and in no head"


@pytest.mark.parametrize("width", [1280, 375])
def test_the_table_stays_a_table_for_a_screen_reader(page: sync_api.Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    # A table under a content notice is nobody's table until the notice is opened.
    page.locator("details.graphic").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    for table in page.locator("table.plotted:not(.parts)").all():
        rows = table.locator("tbody tr").count()
        assert table.get_by_role("row").count() == rows + 1
        assert table.get_by_role("columnheader").count() == 5
        assert table.get_by_role("cell").count() == 5 * rows
        assert "no number given" not in table.aria_snapshot(), "the plots are for the eye"


def test_paper_shows_the_plots(page: sync_api.Page) -> None:
    page.emulate_media(media="print")
    for table in tables(page, 690):
        assert all(plot["width"] >= 150 and abs(plot["height"] - plot["row"]) <= 1.5 for plot in table["plots"])
        assert len(table["labels"]) in (0, len(table["plots"])), "not every sheet has the head of the table"
