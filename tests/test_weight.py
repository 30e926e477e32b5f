"""A page is light, and stands still while it loads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from tests.crawl import visits
from tests.sites import Site, SlowHost, serve, until

pytestmark = pytest.mark.browser

MOST = 250 * 1024
"""Bytes of a page with everything that it loads, compressed as hosts do."""
HEAVY = {("large", "ru/timeline.html"): 310 * 1024, ("large", "ru/figures.html"): 260 * 1024}
"""Pages of the large dossier that send more: hundreds of records, in the letters of two scripts."""
SHIFT = 0.02
"""How much may move, in the measure of the Layout Instability API."""
PAGES = ("index.html", "timeline.html", "figures.html", "places.html", "reactions.html", "actors/index.html")
WATCH = """
window.shifts = [];
new PerformanceObserver((list) => shifts.push(...list.getEntries().map((one) => [one.value, one.sources.map(
  (source) => source.node?.className || source.node?.nodeName || "").join(" ")]))).observe(
  {type: "layout-shift", buffered: true});
"""


def test_no_page_weighs_too_much(any_site: Site) -> None:
    """The print edition is no page of this kind: it holds all of them."""
    heavy = {visit.path: f"{visit.sent} bytes sent, {visit.raw} unpacked"
             for visit in visits(any_site) if visit.sent > HEAVY.get((any_site.name, visit.path), MOST)
             and not visit.path.endswith("print.html")}
    assert heavy == {}


def test_what_is_weighed_is_what_a_page_loads(any_site: Site) -> None:
    page = next(visit for visit in visits(any_site) if visit.path == "timeline.html")
    fonts = sum(path.stat().st_size for path in any_site.folder.rglob("*.woff2"))
    own = (any_site.folder / "timeline.html").stat().st_size
    assert own < page.raw < own + fonts + 10**6
    assert 100_000 < page.sent < page.raw


@pytest.fixture(scope="module")
def slow(any_site: Site) -> Iterator[str]:
    """The site, whose fonts come late."""
    with ExitStack() as stack:
        yield serve(any_site.folder, stack, SlowHost)


@pytest.mark.parametrize("width", [375, 1280])
def test_nothing_moves_while_a_page_loads(any_site: Site, slow: str, window: Callable[..., Any], width: int) -> None:
    own = next(path for path in any_site.pages if path.startswith("sources/") and "index" not in path)
    moved = {}
    for path in (*PAGES, own):
        page = window(width=width, height=800)
        page.add_init_script(WATCH)
        page.goto(f"{slow}/{path}", wait_until="load")
        page.evaluate("document.fonts.ready.then(() => null)")
        page.wait_for_timeout(150)
        shifts = page.evaluate("shifts")
        if sum(value for value, _ in shifts) >= SHIFT:
            moved[path] = shifts
        page.context.close()
    assert moved == {}


USED = """[...document.fonts].filter((face) => face.status === "loaded" && !face.family.includes(" like "))
  .map((face) => face.family.replaceAll('"', "") + " " + face.weight).sort()"""
FACES = {"source-sans-3-latin": "Source Sans 3 200 900", "source-serif-4-latin-600": "Source Serif 4 501 900",
         "source-serif-4-latin-400": "Source Serif 4 200 500"}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_uses_the_fonts_that_it_asks_for_early(built: Site, window: Callable[..., Any], path: str) -> None:
    page = window()
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url) if request.url.endswith(".woff2") else None)
    page.goto(f"{built.address}/{path}", wait_until="load")
    asked = page.evaluate("[...document.querySelectorAll('link[as=font]:not([media])')].map((link) => link.href)")
    assert len(asked) >= 2
    assert len(set(fetched)) == len(fetched)
    names = {FACES[address.rpartition("/")[2].removesuffix(".woff2")] for address in asked}
    until(page, f"{sorted(names)}.every((name) => {USED}.includes(name))")


def test_from_disk_no_font_is_asked_for_early_and_none_is_too_late(built: Site, window: Callable[..., Any]) -> None:
    page = window()
    told: list[str] = []
    page.on("console", lambda said: told.append(said.text))
    page.goto((built.folder / "timeline.html").as_uri(), wait_until="load")
    assert page.evaluate("document.querySelectorAll('link[as=font][media=\"not all\"]').length") >= 2
    assert page.evaluate("[...document.fonts].every((face) => face.display === 'swap')")
    until(page, f"{USED}.length >= 3")
    assert told == []
