"""The maps in a real browser: no name covers another at any width, and every mark leads to its record by keyboard."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import quiet_environment
from tests.test_browser import DOSSIERS, Watched, browser, sync_api  # noqa: F401

pytestmark = pytest.mark.browser

BOXES = """() => [...document.querySelectorAll('.chart--places .label, .chart--world .label')]
  .filter(one => getComputedStyle(one).display !== 'none' && getComputedStyle(one).visibility === 'visible')
  .map(one => [one, one.closest('.chart')])
  .map(([one, chart]) => ({text: one.textContent, chart: chart.querySelector('title').id,
    box: ['left', 'top', 'right', 'bottom'].map(side => one.getBoundingClientRect()[side]),
    frame: ['left', 'top', 'right', 'bottom'].map(side => chart.getBoundingClientRect()[side])}))"""


def towns(seed: int) -> str:
    """Sixty more places of an invented country, as YAML."""
    chance = random.Random(seed)
    letters = "abdeiklmnorstuvz"
    lines = []
    for at in range(60):
        name = "".join(chance.choice(letters) for _ in range(chance.randint(4, 16))).capitalize()
        lat, lon = 37 + 2 * chance.random(), 165.5 + 4 * chance.random()
        lines.append(f"town-{at}:\n  name: {name}\n  kind: city\n"
                     f"  coordinates: {{lat: {lat:.3f}, lon: {lon:.3f}}}\n"
                     "  evidence:\n    - source: meridian-2024-03-12\n      quote: A dam in the Republic of Zalmora\n")
    return "".join(lines)


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Path]]:
    """The finished sites of both dossiers, the invented one with sixty more towns."""
    found = {}
    for name, source in DOSSIERS.items():
        root = tmp_path_factory.mktemp(name)
        for part in ("mkdocs.yml", "docs", "facts", "seeds"):
            (shutil.copytree if (source / part).is_dir() else shutil.copy)(source / part, root / part)
        if name == "ilvan-dam":
            (root / "facts" / "places").mkdir()
            (root / "facts" / "places" / "towns.yml").write_text(towns(7), "utf-8")
        built = subprocess.run([sys.executable, "-m", "dossier", "build", "-C", str(root)], capture_output=True,
                               text=True, env=quiet_environment(), timeout=300, check=False)
        assert built.returncode == 0, built.stdout + built.stderr
        found[name] = root / "site"
    yield found


PAGES = [("repository", "reactions"), ("repository", "places"), ("ilvan-dam", "places")]


@pytest.mark.parametrize("wide", [320, 375, 768, 1280])
@pytest.mark.parametrize(("name", "page"), PAGES)
def test_no_name_covers_another_or_leaves_the_picture(
        sites: dict[str, Path], browser: sync_api.Browser, name: str, page: str, wide: int) -> None:  # noqa: F811
    opened = browser.new_context(viewport={"width": wide, "height": 900}).new_page()
    opened.goto((sites[name] / f"{page}.html").as_uri())
    opened.evaluate("document.fonts.ready")
    labels = opened.evaluate(BOXES)
    assert len(labels) >= 3
    for at, one in enumerate(labels):
        (left, top, right, bottom), frame = one["box"], one["frame"]
        assert left >= frame[0] - 1 and right <= frame[2] + 1, f"{one['text']} leaves the picture"
        assert top >= frame[1] - 1 and bottom <= frame[3] + 1, f"{one['text']} leaves the picture"
        for other in labels[at + 1:]:
            apart = (right <= other["box"][0] + 1 or other["box"][2] <= left + 1
                     or bottom <= other["box"][1] + 3 or other["box"][3] <= top + 3)  # boxes of lines, not of ink
            assert apart or one["chart"] != other["chart"], f"{one['text']} and {other['text']}"


@pytest.mark.parametrize(("name", "page"), [("repository", "reactions"), ("repository", "places")])
def test_every_mark_is_reached_by_keyboard_and_leads_to_its_record(
        sites: dict[str, Path], browser: sync_api.Browser, name: str, page: str) -> None:  # noqa: F811
    watched = Watched(browser, sites[name].as_uri())
    watched.page.goto((sites[name] / f"{page}.html").as_uri())
    marks = watched.page.locator(".chart a.mark")
    expected = marks.evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert expected and all(href.startswith("#") for href in expected)
    marks.first.focus()
    for at, href in enumerate(expected):
        if at:
            watched.page.keyboard.press("Tab")
        assert watched.page.evaluate("document.activeElement.getAttribute('href')") == href
        assert watched.page.evaluate("document.activeElement.getAttribute('aria-label')")
    watched.page.keyboard.press("Enter")
    watched.page.wait_for_url(f"**{expected[-1]}")
    assert watched.page.locator(f"[id='{expected[-1][1:]}']").is_visible()
    assert watched.faults == []


def test_a_dropped_name_is_shown_while_its_mark_has_the_focus(
        sites: dict[str, Path], browser: sync_api.Browser) -> None:  # noqa: F811
    page = browser.new_context(viewport={"width": 320, "height": 900}).new_page()
    page.goto((sites["ilvan-dam"] / "places.html").as_uri())
    mark = page.locator("a.mark:has(.spare.at-s)").first
    name = mark.locator(".spare.at-s")
    assert name.evaluate("one => getComputedStyle(one).visibility") == "hidden"
    mark.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert name.evaluate("one => getComputedStyle(one).visibility") == "visible"
