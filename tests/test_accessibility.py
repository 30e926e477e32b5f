"""What axe finds: nothing, on every page, in both colours and widths, and with everything open that can be open."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.crawl import AXE, axe_script, run_axe, visits
from tests.sites import Site

pytestmark = [
    pytest.mark.browser, pytest.mark.node,
    pytest.mark.skipif(not AXE.is_file(), reason="axe-core is missing below tests/node: run npm ci in tests/node"),
]
VIEWS = [pytest.param(width, dark, id=f"{width}-{'dark' if dark else 'light'}")
         for width in (1280, 375) for dark in (False, True)]


def test_axe_finds_nothing_on_any_page(built: Site) -> None:
    found = [f"{visit.path} ({mode}): {one}" for visit in visits(built)
             for mode, violations in visit.axe.items() for one in violations]
    assert all(len(visit.axe) == 4 for visit in visits(built))
    assert not found, "\n" + "\n".join(found)


def test_axe_would_find_something(built: Site, window: Callable[..., Any]) -> None:
    page = opened(window, built, "index.html", 1280, False)
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<button></button>')")
    assert any(one.startswith("button-name: ") for one in run_axe(page))


def opened(window: Callable[..., Any], site: Site, path: str, width: int, dark: bool) -> Any:
    """A page with axe in it, opened and ready."""
    page = window(width=width, dark=dark)
    page.add_init_script(axe_script())
    page.goto(f"{site.address}/{path}", wait_until="load")
    page.evaluate("document.fonts.ready.then(() => null)")
    return page


def quiet(page: Any) -> None:
    """Nothing moves any more: half-way through a fade, colours are mixed."""
    page.evaluate("Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))).then(() => null)")


@pytest.mark.parametrize(("width", "dark"), VIEWS)
def test_with_results_of_the_search(built: Site, window: Callable[..., Any], width: int, dark: bool) -> None:
    page = opened(window, built, "index.html", width, dark)
    if width < 1220:
        page.get_by_role("button", name="Search").click()
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.insert_text("government")
    page.keyboard.press("End")
    page.locator(".md-search-result__link").first.wait_for()
    quiet(page)
    assert run_axe(page) == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_with_the_drawer_open(built: Site, window: Callable[..., Any], dark: bool) -> None:
    page = opened(window, built, "timeline.html", 375, dark)
    page.get_by_role("button", name="Menu").click()
    page.locator(".md-sidebar--primary a[href]").first.wait_for()
    quiet(page)
    assert run_axe(page) == []


@pytest.mark.parametrize(("width", "dark"), VIEWS)
def test_with_every_box_open(built: Site, window: Callable[..., Any], width: int, dark: bool) -> None:
    for path in ("timeline.html", "figures.html"):
        page = opened(window, built, path, width, dark)
        boxes = page.locator(".md-content details > summary")
        assert boxes.count() > 0
        page.evaluate("for (const box of document.querySelectorAll('.md-content details')) box.open = true")
        quiet(page)
        assert run_axe(page) == []


@pytest.mark.parametrize(("width", "dark"), VIEWS)
def test_with_a_citation_card(built: Site, window: Callable[..., Any], width: int, dark: bool) -> None:
    page = opened(window, built, "timeline.html", width, dark)
    page.locator("sup.marks a.mark").first.hover()
    card = page.locator("#citation-card")
    card.wait_for(state="visible")
    quiet(page)
    assert card.locator("blockquote").is_visible()
    assert run_axe(page) == []


@pytest.mark.parametrize(("width", "dark"), VIEWS)
@pytest.mark.parametrize("path", ["timeline.html", "figures.html", "reactions.html", "claims.html"])
def test_with_a_filter_open_and_at_work(built: Site, window: Callable[..., Any], path: str, width: int,
                                        dark: bool) -> None:
    page = opened(window, built, path, width, dark)
    form = page.locator("form.filters")
    form.locator("summary").first.click()
    form.locator("input[type=checkbox]:enabled").first.check()
    quiet(page)
    assert "?" in page.url and form.locator("output").inner_text().strip()
    assert run_axe(page) == []
