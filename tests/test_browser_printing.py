"""The print edition of real sites: every link lands, nothing is lost, and Chromium makes a PDF of it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from dossier import pdf
from tests.test_browser import Watched, browser, site, sync_api  # noqa: F401

pytestmark = pytest.mark.browser


def test_every_link_within_it_lands_and_no_id_stands_twice(site: Path) -> None:  # noqa: F811
    text = (site / "print.html").read_text("utf-8")
    ids = re.findall(r'\sid="([^"]+)"', text)
    assert len(ids) == len(set(ids)) > 300
    assert set(re.findall(r'\shref="#([^"]+)"', text)) <= set(ids)
    named = {id for value in re.findall(r'aria-(?:labelledby|describedby)="([^"]+)"', text) for id in value.split()}
    assert named <= set(ids)


def test_every_passage_of_every_page_is_in_it(site: Path) -> None:  # noqa: F811
    quoted = re.compile(r"<blockquote\b[^>]*>(.*?)</blockquote>", re.DOTALL)
    printed = set(quoted.findall((site / "print.html").read_text("utf-8")))
    for name in ("timeline", "figures", "reactions", "claims", "questions", "places"):
        found = quoted.findall((site / f"{name}.html").read_text("utf-8"))
        assert found and set(found) <= printed, name


def test_it_opens_from_disk_without_scripts_and_the_front_page_leads_to_it(
        site: Path, browser: sync_api.Browser) -> None:  # noqa: F811
    watched = Watched(browser, site.as_uri())
    watched.page.goto((site / "index.html").as_uri())
    watched.page.locator('a[href="print.html"]').click()
    watched.page.locator(".edition-contents a").first.wait_for()
    assert watched.page.locator(".edition-contents a").count() > 40
    assert watched.page.locator("body script").count() == 0, "the head only chooses how fonts arrive"
    assert watched.page.locator("h1").count() == 1
    watched.page.set_viewport_size({"width": 320, "height": 640})
    assert watched.page.evaluate("document.documentElement.scrollWidth") <= 320
    assert watched.faults == []


OFF_THEIR_LINES = """() => [...document.querySelectorAll("sup.marks")].filter((marks) => {
  const text = document.createTreeWalker(marks.closest("p, dd, li, td, div"), NodeFilter.SHOW_TEXT);
  let before = null;
  for (let node = text.nextNode(); node && !marks.contains(node); node = text.nextNode()) {
    if (node.textContent.trim() && !node.parentElement.closest(".unseen")) before = node;
  }
  const last = marks.previousElementSibling;  // after words that are not shown stands no letter
  if (!before || !marks.getClientRects().length || last?.closest(".bars") || last?.querySelector(".bars")) return false;
  const end = before.textContent.trimEnd().length, letter = document.createRange();
  letter.setStart(before, end - 1);
  letter.setEnd(before, end);
  const line = letter.getBoundingClientRect(), mark = marks.querySelector("a").getBoundingClientRect();
  return mark.top > line.bottom || mark.bottom < line.top - line.height;
}).map((marks) => marks.parentElement.textContent.trim().slice(0, 80))"""
"""Numbers of footnotes that do not stand on the line of the word before them."""


@pytest.mark.parametrize("width", [420, 680, 810])
def test_the_numbers_of_the_footnotes_stay_on_their_lines(
        site: Path, browser: sync_api.Browser, width: int) -> None:  # noqa: F811
    page = browser.new_context(viewport={"width": width, "height": 900}).new_page()
    page.emulate_media(media="print")
    page.goto((site / "print.html").as_uri())
    assert page.locator("sup.marks").count() > 100
    assert page.evaluate(OFF_THEIR_LINES) == []


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext is not installed")
def test_the_pages_of_the_pdf_are_a4_and_numbered(site: Path, tmp_path: Path) -> None:  # noqa: F811
    made = tmp_path / "print.pdf"
    pdf.print_page(site / "print.html", made)
    told = subprocess.run(["pdfinfo", made], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Page size: +59[45][.\d]* x 84[12][.\d]* pts \(A4\)", told), told
    text = subprocess.run(["pdftotext", "-layout", made, "-"], capture_output=True, text=True, check=True).stdout
    pages = text.rstrip("\f").split("\f")
    assert len(pages) > 15
    for number, page in enumerate(pages[1:], 2):
        assert page.rstrip().splitlines()[-1].strip() == f"{number} / {len(pages)}"
