"""The built site in a real browser: every page opens quietly, served and from disk, and the search lands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.crawl import visits
from tests.sites import BROWSER, DOSSIERS, QUIET, Site, address, browser, paths, site, until

__all__ = ["BROWSER", "DOSSIERS", "QUIET", "Watched", "address", "browser", "paths", "site"]

pytestmark = pytest.mark.browser
sync_api = pytest.importorskip("playwright.sync_api")


class Watched:
    """A page of the browser that writes down what it should not do."""

    def __init__(self, browser: sync_api.Browser, allowed: str) -> None:
        self.page = browser.new_context().new_page()
        self.faults: list[str] = []
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("request", lambda request: None if request.url.startswith((allowed, "data:", "blob:"))
                     else self.faults.append(f"request: {request.url}"))
        self.page.on("requestfailed", self._failed)

    def _failed(self, request: sync_api.Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the browser was sent on before it had everything
            self.faults.append(f"failed: {request.url} ({request.failure})")

    def _console(self, message: sync_api.ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console: {message.text}")


def test_every_page_opens_without_a_fault(any_site: Site) -> None:
    seen = visits(any_site)
    assert {visit.path: visit.faults for visit in seen if visit.faults} == {}
    assert {visit.path: visit.headings for visit in seen if visit.headings != 1} == {}, "a page needs one heading"


def test_every_page_opens_from_disk(site: Path, browser: sync_api.Browser) -> None:
    watched = Watched(browser, site.as_uri())
    for path in ("index.html", "timeline.html", "actors/index.html"):
        watched.page.goto((site / path).as_uri(), wait_until="load")
    assert watched.faults == []


SEARCHES = {
    "repository": [
        ("government dismissed", "timeline.html", "#government-dismissed"),
        ("intensive care", "figures.html", "#people-in-intensive-care"),
        ("Tokajew", "actors/tokayev.html", ""),
        ("Токаев", "actors/tokayev.html", ""),
        ("Astana", "places.html", "#nur-sultan"),
    ],
    "ilvan-dam": [
        ("inspectors seepage", "timeline.html", "#inspectors-warn-of-seepage"),
        ("old bridge", "timeline.html", "#old-bridge-collapses"),
        ("Dovan acquitted", "timeline.html", "#dovan-acquitted"),
    ],
}
"""Words to type, and the page and anchor to which a visible result must lead."""


@pytest.mark.parametrize("where", ["served", "from disk"])
def test_the_search_lands_on_the_record(site: Path, address: str, browser: sync_api.Browser, where: str) -> None:
    start = address if where == "served" else site.as_uri()
    name = next(name for name in SEARCHES if name in site.parent.name)
    for words, path, anchor in SEARCHES[name]:
        watched = Watched(browser, start)
        page = watched.page
        page.goto(f"{start}/index.html", wait_until="load")
        page.get_by_role("textbox", name="Search").click()
        page.keyboard.insert_text(words)
        page.keyboard.press("End")  # the theme waits for a key, which a pasted text does not press
        link = f'.md-search-result__link[href*="{path}"]' + (f'[href$="{anchor}"]' if anchor else "")
        page.locator(link).first.wait_for(state="attached", timeout=15_000)
        if not page.locator(link).first.is_visible():  # the theme folds what else was found on the page
            page.locator(f"details:has({link}) > summary").first.click()
        page.locator(link).first.click()
        page.wait_for_url(f"**/{path}*{anchor}")
        assert page.locator(f"[id='{anchor[1:]}']" if anchor else "h1").is_visible()
        assert watched.faults == []


@pytest.mark.parametrize(("query", "asked"), [("", 0), ("?h=Dovan", 1)], ids=["a page", "a page found by a search"])
def test_a_page_loads_the_search_when_it_is_needed(address: str, browser: sync_api.Browser, query: str,
                                                   asked: int) -> None:
    watched, loaded = Watched(browser, address), []
    watched.page.on("request", lambda request: loaded.append(request.url.rpartition("/")[2].partition(".")[0]))
    watched.page.goto(f"{address}/index.html{query}", wait_until="networkidle")
    assert loaded.count("search_index") == loaded.count("search") == asked
    watched.page.keyboard.press("Control+k")
    watched.page.wait_for_load_state("networkidle")
    until(watched.page, "!document.querySelector('.md-search-result__meta').textContent.includes('Initializing')")
    assert loaded.count("search_index") == loaded.count("search") == 1
    assert watched.faults == []


def test_a_page_found_by_a_search_marks_the_words(address: str, browser: sync_api.Browser) -> None:
    watched = Watched(browser, address)
    watched.page.goto(f"{address}/timeline.html?h=quotation", wait_until="load")
    until(watched.page, "[...document.querySelectorAll('mark')].some((it) => it.textContent === 'quotation')")
    assert watched.faults == []
