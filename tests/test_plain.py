"""The site without scripts, and on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.sites import Site

pytestmark = pytest.mark.browser

LUMINANCE = """(element) => {
  const [r, g, b] = getComputedStyle(element).backgroundColor.match(/[\\d.]+/g).map(Number);
  return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
}"""
INK = LUMINANCE.replace("backgroundColor", "color")
CHROME = [".md-header", ".md-tabs", ".md-sidebar--primary", ".md-sidebar--secondary", ".md-search", ".md-footer__inner",
          ".md-top", ".headerlink"]
"""What paper has no use for."""


@pytest.mark.parametrize("where", ["served", "from disk"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_without_scripts_the_colours_follow_the_reader(built: Site, window: Callable[..., Any], dark: bool,
                                                       where: str) -> None:
    page = window(dark=dark, java_script_enabled=False)
    page.goto(f"{built.address if where == 'served' else built.folder.as_uri()}/timeline.html")
    paper, ink = page.locator("body").evaluate(LUMINANCE), page.locator("h1").evaluate(INK)
    assert (paper < 0.2 and ink > 0.6) if dark else (paper > 0.8 and ink < 0.4), (paper, ink)


def test_without_scripts_everything_can_be_read(built: Site, window: Callable[..., Any]) -> None:
    page = window(java_script_enabled=False)
    page.goto((built.folder / "timeline.html").as_uri())
    proof = page.locator("details.proof").first
    proof.locator("summary").click()
    assert proof.locator("blockquote").first.is_visible()


@pytest.mark.parametrize("width", [1280, 375])
def test_without_scripts_nothing_is_offered_that_needs_them(built: Site, window: Callable[..., Any],
                                                            width: int) -> None:
    page = window(width=width, java_script_enabled=False)
    page.goto(f"{built.address}/timeline.html")
    for selector in (".md-search", "[data-md-component=palette]", "label[for=__search]", ".md-top"):
        shown = [one for one in page.locator(selector).all() if one.is_visible()]
        assert shown == [], f"{selector} is shown, and does nothing"


def test_without_scripts_a_phone_reaches_every_page(built: Site, window: Callable[..., Any]) -> None:
    page = window(width=375, java_script_enabled=False)
    page.goto(f"{built.address}/timeline.html")
    wanted = {"index.html", "figures.html", "places.html", "questions.html", "how-to-read.html"}
    hidden = page.locator("label[for=__drawer]:visible")
    if hidden.count():
        hidden.first.click()
        page.wait_for_timeout(400)
    shown = {link.get_attribute("href") for link in page.locator("nav a[href]").all() if link.is_visible()}
    assert wanted - {(href or "").removeprefix("./") for href in shown} == set()


def test_on_paper_there_is_text_and_no_frame(built: Site, window: Callable[..., Any]) -> None:
    for path in ("index.html", "timeline.html", "figures.html"):
        for scripts in (True, False):
            page = window(dark=True, java_script_enabled=scripts)
            page.goto(f"{built.address}/{path}", wait_until="load")
            page.emulate_media(media="print")
            shown = [one for one in CHROME for found in page.locator(one).all() if found.is_visible()]
            assert shown == [], f"{path} prints {set(shown)}"
            assert page.locator("body").evaluate(LUMINANCE) > 0.95, "paper is white, also for who reads in the dark"
            page.context.close()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_on_paper_every_passage_is_open(built: Site, window: Callable[..., Any], scripts: bool) -> None:
    page = window(java_script_enabled=scripts)
    page.goto(f"{built.address}/timeline.html", wait_until="load")
    page.emulate_media(media="print")
    if scripts:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
    quotes = page.locator("details.proof blockquote")
    heights = [box["height"] if (box := quote.bounding_box()) else 0 for quote in quotes.all()]
    assert len(heights) > 3
    assert min(heights) > 10


def test_a_page_becomes_a_document(built: Site, window: Callable[..., Any]) -> None:
    page = window()
    page.goto(f"{built.address}/timeline.html", wait_until="load")
    document = page.pdf(format="A4", tagged=True)
    assert document.startswith(b"%PDF-")
    assert document.count(b"/Type /Page\n") + document.count(b"/Type /Page ") >= 2
