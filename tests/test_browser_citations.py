"""Numbers, cards and citations in a real browser: with a mouse, a keyboard, a finger, on paper and without scripts."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from dossier.citing import bibtex, text
from tests.test_browser import address, browser, site  # noqa: F401 (fixtures)

pytestmark = pytest.mark.browser
sync_api = pytest.importorskip("playwright.sync_api")

CARD = ".citation-card"
MARK = "article .marks > a.mark"
"""A number of a quotation. Pictures have marks too, which lead to records."""
Open = Callable[..., Any]


@pytest.fixture
def visit(site: Path, browser: sync_api.Browser) -> Iterator[Open]:  # noqa: F811
    """Open a page of the site from disk; what the browser complains of fails the test at its end."""
    faults: list[str] = []
    contexts = []

    def go(path: str, **options: Any) -> sync_api.Page:
        context = browser.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: faults.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(f"{site.as_uri()}/{path}", wait_until="load")
        return page

    yield go
    for context in contexts:
        context.close()
    assert faults == []


def first_mark(page: sync_api.Page) -> sync_api.Locator:
    mark = page.locator(MARK).first
    mark.scroll_into_view_if_needed()
    return mark


def note_of(page: sync_api.Page, mark: sync_api.Locator) -> sync_api.Locator:
    return page.locator(f"[id='{(mark.get_attribute('href') or '')[1:]}']")


def test_hover_shows_the_passage_with_source_date_and_links(visit: Open) -> None:
    page = visit("figures.html")
    mark = first_mark(page)
    mark.hover()
    card = page.locator(CARD)
    card.wait_for()
    note = note_of(page, mark)
    assert card.locator("blockquote").inner_text() == note.locator("blockquote").text_content().strip()
    assert card.locator(".cite").inner_text() == " ".join((note.locator(".cite").text_content() or "").split())
    assert "sources/" in (card.locator(".cite a").first.get_attribute("href") or "")
    assert mark.get_attribute("aria-describedby") == card.get_attribute("id")
    assert page.locator("[id='']").count() == 0 and card.locator("[id]").count() == 0


def test_the_card_stays_under_the_pointer_and_goes_when_it_leaves(visit: Open) -> None:
    page = visit("figures.html")
    first_mark(page).hover()
    page.locator(CARD).wait_for()
    page.locator(f"{CARD} blockquote").hover()
    page.wait_for_timeout(700)
    assert page.locator(CARD).is_visible()
    page.mouse.move(2, 2)
    page.locator(CARD).wait_for(state="detached")


def test_escape_closes_and_the_focus_stays(visit: Open) -> None:
    page = visit("figures.html")
    mark = first_mark(page)
    mark.focus()
    assert page.locator(CARD).is_visible()
    page.keyboard.press("Escape")
    assert page.locator(CARD).count() == 0
    assert mark.evaluate("(one) => one === document.activeElement")
    mark.hover()
    page.locator(CARD).wait_for()
    page.keyboard.press("Escape")
    assert page.locator(CARD).count() == 0


def test_the_keyboard_opens_one_card_at_a_time_and_passes_its_links_by(visit: Open) -> None:
    page = visit("reactions.html")
    marks = page.locator(MARK)
    first_mark(page).focus()
    seen = set()
    for _ in range(12):
        assert page.locator(CARD).count() <= 1
        assert page.evaluate("!document.activeElement.closest('.citation-card')")
        seen.add(page.evaluate("document.activeElement.getAttribute('href')"))
        page.keyboard.press("Tab")
    assert marks.nth(1).get_attribute("href") in seen, "the way goes on to the next number"


def test_enter_follows_to_the_passage_and_opens_its_box(visit: Open) -> None:
    page = visit("figures.html")
    mark = first_mark(page)
    note = note_of(page, mark)
    assert not note.is_visible()
    mark.focus()
    page.keyboard.press("Enter")
    note.wait_for(state="visible")
    assert page.locator(CARD).count() == 0
    assert page.url.endswith(mark.get_attribute("href") or "-")


def test_the_first_tap_shows_the_second_follows_and_a_tap_elsewhere_closes(visit: Open) -> None:
    page = visit("figures.html", has_touch=True, is_mobile=True, viewport={"width": 375, "height": 700})
    mark = first_mark(page)
    note = note_of(page, mark)
    mark.tap()
    page.locator(CARD).wait_for()
    assert "#cite" not in page.url and not note.is_visible()
    page.locator("h1").tap()
    assert page.locator(CARD).count() == 0
    mark.tap()
    page.locator(CARD).wait_for()
    mark.tap()
    note.wait_for(state="visible")
    assert page.url.endswith(mark.get_attribute("href") or "-")
    assert page.locator(CARD).count() == 0


@pytest.mark.parametrize("width", [320, 1280])
def test_no_card_leaves_the_window(visit: Open, width: int) -> None:
    for path in ("figures.html", "timeline.html"):
        page = visit(path, viewport={"width": width, "height": 600})
        marks = page.locator(f"{MARK}:visible")
        for at in range(0, marks.count(), 5):
            marks.nth(at).focus()
            place = page.locator(CARD).bounding_box()
            assert place["x"] >= 0 and place["x"] + place["width"] <= width, f"{path} {at}"
            assert place["y"] >= 0 and place["y"] + place["height"] <= 600, f"{path} {at}"
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_number_never_begins_a_line(visit: Open) -> None:
    page = visit("timeline.html")
    for width in range(320, 700, 40):
        page.set_viewport_size({"width": width, "height": 700})
        alone = page.evaluate("""() => [...document.querySelectorAll("article sup.marks")].filter((sup) => {
            const before = document.createRange();
            const text = sup.closest(".titled")?.querySelector("h2, h3") ?? sup.parentElement;
            before.setStart(text, 0);
            before.setEndBefore(sup);
            const lines = [...before.getClientRects()].filter((one) => one.width > 1);
            const mark = sup.firstElementChild.getClientRects()[0];
            return mark && lines.length && Math.max(...lines.map((one) => one.bottom)) < mark.top;
        }).length""")
        assert alone == 0, width


def test_without_scripts_the_number_is_a_footnotes(visit: Open) -> None:
    page = visit("figures.html", java_script_enabled=False)
    mark = first_mark(page)
    note = note_of(page, mark)
    assert not note.is_visible()
    mark.click()
    assert note.locator("blockquote").is_visible()
    assert not page.locator(".copying").first.is_visible()


def test_on_paper_every_passage_is_there_and_no_button(visit: Open) -> None:
    page = visit("figures.html", java_script_enabled=False)
    page.emulate_media(media="print")
    assert page.locator("ol.quotations blockquote").first.is_visible()
    assert not page.locator(".copying").first.is_visible()


def test_the_numbers_of_an_article_lead_to_the_records_and_light_the_passage(visit: Open, site: Path) -> None:  # noqa: F811
    source = next(path for path in sorted((site / "sources").glob("*.html")) if path.name != "index.html"
                  and 'class="bar"' in path.read_text("utf-8"))
    page = visit(f"sources/{source.name}")
    mark = page.locator(".running a.mark").first
    mark.hover()
    page.locator(CARD).wait_for()
    assert page.locator(f"{CARD} a").count() >= 1
    number = mark.text_content()
    lit = page.locator(f'mark.passage[data-passage="{number}"]').first
    plain = page.locator(f'mark.passage:not([data-passage="{number}"])').last
    tone = "(one) => getComputedStyle(one).backgroundColor"
    assert lit.evaluate(tone) != plain.evaluate(tone)
    page.keyboard.press("Escape")
    mark.click()
    assert page.locator(f"[id='{(mark.get_attribute('href') or '')[1:]}'] a").first.is_visible()


def test_a_content_notice_keeps_its_words_folded_and_its_card_says_so(visit: Open) -> None:
    page = visit("figures.html")
    folds = page.locator("details.graphic")
    assert folds.count() >= 1
    assert not page.locator("details.graphic blockquote").first.is_visible()
    # A number outside of a fold that leads into it: the value of a statement under a notice of its own.
    outside = page.evaluate("""() => [...document.querySelectorAll("article .marks > a.mark")].findIndex((mark) =>
        !mark.closest("details.graphic") && document.getElementById(mark.hash.slice(1)).closest("details.graphic"))""")
    if outside < 0:  # every number of this dossier's notices is folded with its words
        folds.first.locator("summary").first.click()
        assert page.locator("details.graphic[open] a.mark").first.is_visible()
        return
    mark = page.locator(MARK).nth(outside)
    mark.focus()
    card = page.locator(CARD)
    assert re.match(r"Content notice: .+\n.*Follow the number to read it\.", card.inner_text())
    assert card.locator("blockquote").count() == 0
    page.keyboard.press("Enter")
    assert note_of(page, mark).locator("blockquote").is_visible()


@pytest.mark.parametrize("where", ["served", "from disk"])
@pytest.mark.parametrize("kind", ["text", "bibtex"])
def test_a_citation_is_copied_as_the_build_made_it(
        site: Path, address: str, browser: sync_api.Browser, where: str, kind: str) -> None:  # noqa: F811
    start = address if where == "served" else site.as_uri()
    context = browser.new_context(timezone_id="Asia/Almaty", locale="en")
    if where == "served":
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    page = context.new_page()
    page.clock.set_fixed_time("2031-04-01T20:00:00Z")
    page.goto(f"{start}/figures.html", wait_until="load")
    # What was copied is read by pasting it, which works at file:// too.
    page.evaluate("""() => {
        const field = document.createElement("textarea");
        field.id = "paste";
        document.body.append(field);
    }""")
    button = page.locator(f'button.copy[data-as="{kind}"]').first
    button.click()
    page.locator("#citations--status", has_text="clipboard").wait_for()
    page.locator("#paste").focus()
    page.keyboard.press("Control+v")
    copied = page.locator("#paste").input_value()
    data = json.loads(page.locator("#citations--data").text_content() or "")
    id = button.get_attribute("data-cite") or ""
    stated = page.evaluate("document.querySelector('link[rel=canonical]')?.href ?? ''")
    base = stated if stated.startswith("http") else f"{start}/figures.html"
    made = text if kind == "text" else bibtex
    assert copied == made(data, id, f"{base}#{id}", "2031-04-02"), "the day is the reader's own"
    context.close()


def test_nothing_moves_when_the_buttons_appear(visit: Open) -> None:
    # The rows of the buttons are compared, not where they stand: from disk the two pages may have different fonts.
    heights = """() => [...document.querySelectorAll("article .tools")]
        .map((one) => one.getBoundingClientRect().height)"""
    with_, without = (visit("timeline.html", java_script_enabled=on).evaluate(heights) for on in (True, False))
    assert with_ == without and len(with_) > 20


def test_the_search_index_holds_no_word_of_a_fold_and_no_number(site: Path) -> None:  # noqa: F811
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))["docs"]
    folds = 0
    for path in ("timeline.html", "figures.html", "claims.html", "questions.html"):
        for fold in re.findall(r'<section class="folded".*?</section>', (site / path).read_text("utf-8"), re.DOTALL):
            for words in re.findall(r"<blockquote[^>]*>\s*<p>(.*?)</p>", fold, re.DOTALL):
                folds += 1
                here = [entry for entry in index if entry["location"].startswith(path) and "notice" in entry["text"]]
                assert here and not [entry for entry in here if unescape(words).strip("“”«»") in entry["text"]]
    assert folds
    assert not [entry for entry in index if "Copy citation" in entry["text"] or "accessed" in entry["text"]]
