"""The strip of the timeline in a real browser: by keyboard, on a phone and in a wide column."""
# ruff: noqa: F811

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from tests.test_browser import browser, site, sync_api  # noqa: F401

pytestmark = pytest.mark.browser

WIDTHS = {320: "narrow", 375: "narrow", 1280: "wide"}
"""Widths of screens, and the drawing that is shown on each."""

SLACK = 1.5
"""A letter such as V reaches a pixel beyond its place."""

FOCUSED = "document.activeElement.matches('figure.picture a') && document.activeElement.getAttribute('href')"


def opened(browser: sync_api.Browser, site: Path, width: int) -> sync_api.Page:
    page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    page.goto((site / "timeline.html").as_uri())
    return page


def events(page: sync_api.Page) -> list[str]:
    """The addresses of all events in the order of the list."""
    return page.eval_on_selector_all("ol.timeline h3[id]", "all => all.map((one) => '#' + one.id)")


@pytest.mark.parametrize("width", WIDTHS)
def test_the_keyboard_goes_through_the_events_in_the_order_of_the_list(
        browser: sync_api.Browser, site: Path, width: int) -> None:
    page = opened(browser, site, width)
    page.locator("figure.picture .past a").focus()
    reached = []
    for _ in events(page):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(FOCUSED))
    assert reached == events(page)


def test_a_mark_leads_to_its_event(browser: sync_api.Browser, site: Path) -> None:
    page = opened(browser, site, 1280)
    last = events(page)[-1]
    page.locator(f"figure.picture .strip-wide a[href='{last}']").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == last
    page.wait_for_timeout(300)
    assert page.locator(last).bounding_box()["y"] < 800


def test_a_link_leads_past_the_picture(browser: sync_api.Browser, site: Path) -> None:
    page = opened(browser, site, 1280)
    skip = page.locator("figure.picture .past a")
    assert skip.bounding_box()["width"] <= 1 or not page.locator(".past").evaluate(
        "one => one.matches(':focus-within')")
    skip.focus()
    box = skip.bounding_box()
    assert box["height"] >= 24 and box["width"] > 100
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    behind = "document.querySelector('figure.picture').compareDocumentPosition(document.activeElement)"
    assert page.evaluate(behind) == 4  # it follows


@pytest.mark.parametrize("width", WIDTHS)
def test_one_drawing_is_shown_and_all_of_it_is_on_the_screen(
        browser: sync_api.Browser, site: Path, width: int) -> None:
    page = opened(browser, site, width)
    shown = [style for style in ("narrow", "wide") if page.locator(f".strip-{style}").is_visible()]
    assert shown == [WIDTHS[width]]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    boxes = page.eval_on_selector_all(
        f".strip-{shown[0]} :is(text, use, .hit)",
        "all => all.map((one) => { const box = one.getBoundingClientRect(); return [box.left, box.right]; })")
    assert boxes
    column = page.locator(f".strip-{shown[0]}").bounding_box()
    assert min(left for left, _ in boxes) >= column["x"] - SLACK
    assert max(right for _, right in boxes) <= column["x"] + column["width"] + SLACK


@pytest.mark.parametrize("width", WIDTHS)
def test_no_words_of_the_strip_touch(browser: sync_api.Browser, site: Path, width: int) -> None:
    page = opened(browser, site, width)
    page.evaluate("document.fonts.ready")
    boxes = page.eval_on_selector_all(
        f".strip-{WIDTHS[width]} text", """all => all.map((one) => {
          const box = one.getBoundingClientRect();
          return [one.textContent, box.left, box.right, box.top + 4, box.bottom - 4];
        })""")
    touching = [
        (one[0], other[0]) for one, other in combinations(boxes, 2)
        if one[1] < other[2] and other[1] < one[2] and one[3] < other[4] and other[3] < one[4]
    ]
    assert touching == []


@pytest.mark.parametrize("width", WIDTHS)
def test_every_target_is_large_enough_and_free(browser: sync_api.Browser, site: Path, width: int) -> None:
    page = opened(browser, site, width)
    boxes = page.eval_on_selector_all(
        f".strip-{WIDTHS[width]} a .hit", """all => all.map((one) => {
          const box = one.getBoundingClientRect();
          return [box.left, box.right, box.top, box.bottom];
        })""")
    for left, right, top, bottom in boxes:
        assert right - left >= 23.9 and bottom - top >= 23.9
    for one, other in combinations(boxes, 2):
        assert one[1] <= other[0] + 0.5 or other[1] <= one[0] + 0.5 or one[3] <= other[2] + 0.5 or (
            other[3] <= one[2] + 0.5)


def test_the_name_of_a_mark_is_shown_beside_it_and_goes_with_escape(browser: sync_api.Browser, site: Path) -> None:
    page = opened(browser, site, 1280)
    hint = page.locator("figure.picture .hint")
    assert not hint.is_visible()
    mark = page.locator(".strip-wide a").nth(2)
    mark.locator(".hit").hover()
    assert hint.inner_text() == mark.get_attribute("aria-label")
    box = hint.bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 1280
    page.keyboard.press("Escape")
    assert not hint.is_visible()
    page.locator("figure.picture .past a").focus()
    page.keyboard.press("Tab")
    assert hint.inner_text() == page.locator(".strip-wide a").first.get_attribute("aria-label")
