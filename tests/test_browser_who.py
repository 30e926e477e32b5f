"""The picture of who is who in a browser: names stay, relations scroll, and every line leads to its records."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.test_browser import address, browser, site, sync_api  # noqa: F401

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("width", [320, 1280])
def test_every_relation_leads_to_its_records_by_keyboard(
        site: Path, address: str, browser: sync_api.Browser, width: int) -> None:  # noqa: F811
    page = browser.new_context(viewport={"width": width, "height": 800}).new_page()
    page.goto(f"{address}/actors/index.html")
    lines = page.locator(".chart--who a")
    assert lines.count() >= 8
    for at in range(lines.count()):
        line = lines.nth(at)
        line.focus()
        page.keyboard.press("Enter")
        target = page.locator(f"[id='{line.get_attribute('href').removeprefix('#')}']")
        assert target.is_visible()
        assert target.locator("a").count() >= 2, "a relation names its target and its records"


def test_names_stand_still_while_relations_scroll(
        site: Path, address: str, browser: sync_api.Browser) -> None:  # noqa: F811
    page = browser.new_context(viewport={"width": 375, "height": 800}).new_page()
    page.goto(f"{address}/actors/index.html")
    box, name = page.locator(".who-box"), page.locator(".who-names a").first
    before = name.bounding_box()
    box.evaluate("box => box.scrollLeft = 150")
    assert name.bounding_box() == before
    assert box.evaluate("box => [box.scrollLeft, box.tabIndex]") == [150, 0]
    assert page.evaluate("document.documentElement.scrollWidth") <= 375


def test_a_row_stands_beside_its_name(site: Path, address: str, browser: sync_api.Browser) -> None:  # noqa: F811
    page = browser.new_page()
    page.goto(f"{address}/actors/index.html")
    rows = page.locator(".who-names > li:not(.who-side)").evaluate_all(
        "all => all.map(li => { const box = li.getBoundingClientRect(); return Math.round(box.top + box.height / 2) })")
    lines = page.locator(".chart--who .grid").evaluate_all(
        "all => all.map(line => Math.round(line.getBoundingClientRect().top))")
    assert len(rows) == len(lines)
    assert all(abs(row - line) <= 1 for row, line in zip(rows, lines, strict=True))
