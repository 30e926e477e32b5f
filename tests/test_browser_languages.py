"""Languages in a real browser: the switch keeps the place, the search finds, right-to-left pages are mirrored."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, normpath

import pytest

from tests.conftest import ROOT, put, quiet_environment
from tests.rtl import FILES
from tests.sites import Site, browser, get_site
from tests.test_browser import Watched, sync_api

__all__ = ["browser"]  # a fixture
pytestmark = pytest.mark.browser

DOSSIER = ROOT / "tests" / "dossiers" / "ilvan-dam"
SWITCH = ".languages a"


def built(folder: Path, settings: str = "") -> Path:
    """The invented dossier, built as a person builds it."""
    for name in ("docs", "facts", "seeds"):
        shutil.copytree(DOSSIER / name, folder / name)
    (folder / "mkdocs.yml").write_text((DOSSIER / "mkdocs.yml").read_text("utf-8") + settings, "utf-8")
    done = subprocess.run([sys.executable, "-m", "dossier", "build", "-C", str(folder)], capture_output=True, text=True,
                          env=quiet_environment(), timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def dam(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The one dossier of ours that is published in two languages."""
    return get_site("ilvan-dam", tmp_path_factory)


@pytest.fixture(scope="module")
def site(dam: Site) -> Path:
    return dam.folder


@pytest.fixture(scope="module")
def address(dam: Site) -> str:
    return dam.address


@pytest.fixture(params=["served", "from disk"])
def watched(request: pytest.FixtureRequest, site: Path, address: str, browser: sync_api.Browser) -> Iterator[Watched]:
    """A page of the browser at the front page of the site."""
    start = address if request.param == "served" else site.as_uri()
    found = Watched(browser, start)
    found.page.goto(f"{start}/index.html", wait_until="load")
    yield found
    assert found.faults == []
    found.page.context.close()


def at(watched: Watched) -> str:
    """Where the page is, below the folder of the site."""
    return re.sub(r"^.*?(?:127\.0\.0\.1:\d+|/site)/", "", watched.page.url)


def test_the_switch_leads_to_the_same_place_and_back(watched: Watched) -> None:
    page = watched.page
    page.goto(page.url.replace("index.html", "timeline.html?h=Ketra#dam-gives-way"), wait_until="load")
    page.locator(SWITCH).click()
    page.wait_for_url("**/ru/timeline.html*")
    assert at(watched) == "ru/timeline.html?h=Ketra#dam-gives-way"
    assert page.locator("#dam-gives-way").inner_text().startswith("Илванская плотина разрушается")
    assert page.locator("html").get_attribute("lang") == "ru"
    page.locator(SWITCH).click()
    page.wait_for_url(re.compile(r"(?<!/ru)/timeline\.html"))
    assert at(watched) == "timeline.html?h=Ketra#dam-gives-way"


def test_the_switch_follows_an_address_that_a_script_changed(watched: Watched) -> None:
    page = watched.page
    page.goto(page.url.replace("index.html", "actors/irena-dovan.html"), wait_until="load")
    page.evaluate("history.replaceState(null, '', '?category=justice')")
    page.locator(SWITCH).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/ru/actors/irena-dovan.html*")
    assert at(watched) == "ru/actors/irena-dovan.html?category=justice"


def test_without_scripts_the_switch_is_a_link_to_the_page(site: Path, browser: sync_api.Browser) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((site / "sources" / "index.html").as_uri())
    page.locator(SWITCH).click()
    assert page.url == (site / "ru" / "sources" / "index.html").as_uri()


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_the_switch_is_seen_and_large_enough(site: Path, browser: sync_api.Browser, width: int) -> None:
    page = browser.new_context(viewport={"width": width, "height": 700}).new_page()
    for path in ("index.html", "ru/figures.html"):
        page.goto((site / path).as_uri())
        box = page.locator(SWITCH).bounding_box()
        assert box is not None and box["width"] >= 24 and box["height"] >= 24
        assert box["x"] >= 0 and box["x"] + box["width"] <= width
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize(("words", "path", "anchor"), [
    ("сирена", "timeline.html", "#siren-in-ketra"),
    ("оправдывает", "timeline.html", "#dovan-acquitted"),
    ("Каррик", "places.html", "#carrick"),
])
def test_the_search_of_a_language_finds_its_words(watched: Watched, words: str, path: str, anchor: str) -> None:
    page = watched.page
    page.goto(page.url.replace("index.html", "ru/index.html"), wait_until="load")
    page.locator("[data-md-component=search-query]").click()
    page.keyboard.insert_text(words)
    page.keyboard.press("End")
    link = f'.md-search-result__link[href*="/ru/{path}"][href$="{anchor}"]'
    page.locator(link).first.wait_for(state="attached", timeout=15_000)
    hrefs = page.locator(".md-search-result__link").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert all("/ru/" in href for href in hrefs), hrefs


def test_the_words_of_others_bear_their_language(site: Path, browser: sync_api.Browser) -> None:
    page = browser.new_context().new_page()
    page.goto((site / "ru" / "claims.html").as_uri())
    spoken = page.locator("blockquote.quote").evaluate_all(
        "all => all.map(one => [one.lang, /[а-яё]/i.test(one.textContent)])")
    assert {tuple(one) for one in spoken} == {("en", False), ("ru", True)}
    russian = page.locator("blockquote[lang=ru] + .translation")
    assert russian.count() == 0, "words in the language of the page need no translation"
    assert page.locator("blockquote[lang=en] + .translation").count() > 3


@pytest.fixture(scope="module")
def arabic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = put(tmp_path_factory.mktemp("arabic"), FILES)
    done = subprocess.run([sys.executable, "-m", "dossier", "build", "-C", str(root)], capture_output=True, text=True,
                          env=quiet_environment(), timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "site"


@pytest.mark.parametrize("width", [320, 375, 1280])
def test_a_page_from_right_to_left_fits_any_screen(arabic: Path, browser: sync_api.Browser, width: int) -> None:
    page = browser.new_context(viewport={"width": width, "height": 700}).new_page()
    for path in sorted(arabic.rglob("*.html")):
        page.goto(path.as_uri())
        root = "document.documentElement"
        found = page.evaluate(f"[{root}.scrollWidth, document.body.dir, {root}.lang]")
        assert found == [width, "rtl", "ar"], path


def box_of(page: sync_api.Page, selector: str) -> dict[str, float]:
    found = page.locator(selector).first.bounding_box()
    assert found is not None, selector
    return dict(found)


def test_a_page_from_right_to_left_is_mirrored(arabic: Path, browser: sync_api.Browser) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto((arabic / "timeline.html").as_uri())
    assert box_of(page, ".md-logo")["x"] > 1100 and box_of(page, ".md-search")["x"] < 400
    assert box_of(page, ".timeline .meta")["x"] > box_of(page, ".timeline h3")["x"], "dates stand on the right"
    page.locator("details.proof summary").first.click()

    def style(selector: str, name: str) -> str:
        return str(page.locator(selector).first.evaluate(f"one => getComputedStyle(one)['{name}']"))

    quote = "details.proof blockquote[lang=ar]"
    assert (style(quote, "borderRightWidth"), style(quote, "borderLeftWidth")) == ("3px", "0px")
    assert style(quote, "paddingLeft") == "0px" and style(quote, "paddingRight") != "0px"
    assert (style(".change", "borderRightWidth"), style(".change", "borderLeftWidth")) == ("3px", "0px")
    foreign = "details.proof blockquote[lang=en]"
    assert (style(foreign, "direction"), style(foreign, "borderLeftWidth")) == ("ltr", "3px")


ENDS = """one => {
  const at = (from) => {
    const letter = document.createRange();
    letter.setStart(one.firstChild, from);
    letter.setEnd(one.firstChild, from + 1);
    return letter.getBoundingClientRect().x;
  };
  return [at(0), at(one.firstChild.length - 1)];
}"""
"""Where the first and the last letter of an element stand."""


def test_numbers_and_foreign_names_stay_whole_from_right_to_left(arabic: Path, browser: sync_api.Browser) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto((arabic / "figures.html").as_uri())
    for selector in (".statements .num", ".statements a", "time"):
        bidi = page.locator(selector).first.evaluate("one => getComputedStyle(one).unicodeBidi")
        assert bidi == "plaintext", selector
    start, end = page.locator(".statements .num").last.evaluate(ENDS)
    assert start < end, "“at least 9” reads from its first letter to its number"
    page.goto((arabic / "timeline.html").as_uri())
    start, end = page.locator("h2").first.evaluate(ENDS)
    assert start < end, "“4 March 2031” reads from its day to its year"
    heading = page.locator("h2").first.bounding_box()
    assert heading is not None and heading["x"] + heading["width"] - end < 20, "and stands on the right"


class Head(HTMLParser):
    """The language of a page and the counterparts that it names."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.language = ""
        self.alternates: dict[str, str] = {}
        self.switches: list[tuple[str, str, str]] = []
        self._inside = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        if tag == "html":
            self.language = values["lang"]
        if tag == "link" and values.get("rel", "").split() == ["alternate"]:
            self.alternates[values["hreflang"]] = values["href"]
        if tag == "div" and values.get("class") == "languages":
            self._inside = True
        elif tag == "a" and self._inside:
            self.switches.append((values["lang"], values["hreflang"], values["href"]))
            self._inside = False


def heads(site: Path) -> dict[str, Head]:
    return {path.relative_to(site).as_posix(): Head(path.read_text("utf-8")) for path in site.rglob("*.html")}


def from_page(path: str, way: str) -> str:
    return normpath(f"{dirname(path)}/{way}").lstrip("/")


def test_counterparts_name_each_other_on_all_pages(site: Path) -> None:
    found = heads(site)
    # The print edition names none: no search engine is to list it, and it has no header for the switch.
    pages = {path: head for path, head in found.items() if not path.endswith(("404.html", "print.html"))}
    assert len(pages) > 120
    for path, head in pages.items():
        other = path.removeprefix("ru/") if path.startswith("ru/") else f"ru/{path}"
        assert head.language == ("ru" if path.startswith("ru/") else "en"), path
        named = {tag: from_page(path, way) for tag, way in head.alternates.items()}
        english, russian = sorted((path, other), key=lambda one: one.startswith("ru/"))
        assert named == {"en": english, "ru": russian, "x-default": english}, path
        tag = "en" if head.language == "ru" else "ru"
        assert [(one, two, from_page(path, way)) for one, two, way in head.switches] == [(tag, tag, other)], path


def test_with_an_address_the_counterparts_are_named_by_it(tmp_path: Path) -> None:
    site = built(tmp_path, "site_url: https://dam.example/dossier/\nuse_directory_urls: true\n")
    head = Head((site / "ru" / "timeline" / "index.html").read_text("utf-8"))
    base = "https://dam.example/dossier/"
    assert head.alternates == {"en": f"{base}timeline/", "ru": f"{base}ru/timeline/", "x-default": f"{base}timeline/"}
    assert head.switches == [("en", "en", "../../timeline/")]
    assert Head((site / "index.html").read_text("utf-8")).switches == [("ru", "ru", "ru/")]
    assert Head((site / "404.html").read_text("utf-8")).switches == [("ru", "ru", "/dossier/ru/")]
    assert Head((site / "ru" / "404.html").read_text("utf-8")).switches == [("en", "en", "/dossier/")]
