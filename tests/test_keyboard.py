"""What axe cannot see: the site by keyboard alone, enlarged, without motion, and in forced colours."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.crawl import visits
from tests.sites import Site, until

pytestmark = pytest.mark.browser

PAGES = ("index.html", "timeline.html", "figures.html", "places.html", "actors/index.html", "sources/index.html")
FOCUSED = """() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  // The label of a hidden radio button stands for it.
  const it = focused.matches("[type=radio].md-option") ? focused.nextElementSibling : focused;
  const box = it.getBoundingClientRect(), style = getComputedStyle(it);
  const ring = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  const inner = [...it.querySelectorAll("*")].map((one) => getComputedStyle(one));
  // A mark in a picture shows the focus by the edge of its target, which has none otherwise.
  const edged = [...it.querySelectorAll(".hit")].map((one) => getComputedStyle(one))
    .some((style) => style.stroke !== "none" && parseFloat(style.strokeWidth) >= 2);
  return {
    name: [it.localName, it.id, (it.getAttribute("aria-label") || it.textContent).trim().slice(0, 40)].join(" "),
    seen: it.checkVisibility({visibilityProperty: true, opacityProperty: true}) && box.width > 0 && box.height > 0,
    inside: box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
    ring: ring(style) || style.boxShadow !== "none" || inner.some(ring) || edged
      || it.matches("input, textarea"),
  };
}"""
"""What has the focus: its name, whether it can be seen, whether it lies on the screen, whether a ring shows it."""
OPERABLE = """() => [...document.querySelectorAll("a[href], button, summary, select, textarea, input, [tabindex='0']")]
  .filter((one) => one.tabIndex >= 0 && !one.disabled && one.checkVisibility({visibilityProperty: true}))
  .filter((one) => !(one.type === "radio" && !one.checked)).length"""


def stops(page: Any, most: int = 600) -> Iterator[dict[str, Any]]:
    """Every stop of the Tab key, until it leaves the page."""
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            return
        yield stop
    raise AssertionError("the Tab key never leaves the page")


def opened(window: Callable[..., Any], site: Site, path: str, **options: Any) -> Any:
    """A page of a site in a window of its own."""
    page = window(**options)
    page.goto(f"{site.address}/{path}", wait_until="load")
    return page


@pytest.mark.parametrize("width", [1280, 375])
def test_every_stop_of_the_tab_key_can_be_seen(built: Site, window: Callable[..., Any], width: int) -> None:
    for path in PAGES:
        page = opened(window, built, path, width=width, reduced_motion="reduce")
        found = list(stops(page))
        bad = [stop["name"] for stop in found if not (stop["seen"] and stop["inside"] and stop["ring"])]
        assert bad == [], f"{path}: {bad}"
        assert len(found) >= page.evaluate(OPERABLE), f"{path}: some controls cannot be reached"
        page.close()


def test_the_first_stop_leads_past_the_menus(built: Site, window: Callable[..., Any]) -> None:
    page = opened(window, built, "timeline.html")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert "md-skip" in skip.get_attribute("class").split()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('.md-content').contains(document.activeElement)")


def test_a_closed_drawer_takes_no_focus_and_an_open_one_does(built: Site, window: Callable[..., Any]) -> None:
    page = opened(window, built, "timeline.html", width=375)
    inside = "document.querySelector('.md-sidebar--primary').contains(document.activeElement)"
    for _ in range(12):
        page.keyboard.press("Tab")
        assert not page.evaluate(inside)
    menu = page.get_by_role("button", name="Menu")
    menu.focus()
    page.keyboard.press("Enter")
    until(page, inside)
    assert menu.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert menu.get_attribute("aria-expanded") == "false"
    assert menu.evaluate("(it) => it === document.activeElement")


@pytest.mark.parametrize("width", [1280, 375])
def test_escape_closes_the_search(built: Site, window: Callable[..., Any], width: int) -> None:
    page = opened(window, built, "index.html", width=width)
    page.keyboard.press("Control+k")
    field = page.get_by_role("textbox", name="Search")
    assert field.evaluate("(it) => it === document.activeElement")
    assert page.locator("#__search").is_checked()
    page.keyboard.press("Escape")
    assert not page.locator("#__search").is_checked()


def test_no_single_key_does_anything(built: Site, window: Callable[..., Any]) -> None:
    page = opened(window, built, "timeline.html")
    before = page.url
    for key in "abcdefghijklmnopqrstuvwxyz0123456789/?.,;'[]-=\\":
        page.keyboard.press(key)
        assert not page.locator("#__search").is_checked(), f"{key} opens the search"
    page.wait_for_timeout(200)
    assert page.url == before
    assert page.evaluate("document.activeElement === document.body")


def test_a_box_opens_and_closes_by_key(built: Site, window: Callable[..., Any]) -> None:
    page = opened(window, built, "timeline.html")
    box = page.locator(".md-content details").first
    box.locator("summary").first.focus()
    for key, state in (("Enter", True), ("Space", False)):
        page.keyboard.press(key)
        assert box.evaluate("(it) => it.open") is state


@pytest.mark.parametrize("width", [1280, 640, 320])
def test_no_sideways_scroll(any_site: Site, width: int) -> None:
    # 640 is a screen of 1280 at 200 %, and 320 the same screen at 400 %.
    wider = {visit.path: visit.wide[width] for visit in visits(any_site) if visit.wide[width] > width}
    assert wider == {}


def test_without_motion_nothing_moves(built: Site, window: Callable[..., Any]) -> None:
    page = opened(window, built, "timeline.html", width=375, reduced_motion="reduce")
    page.get_by_role("button", name="Menu").click()
    moving = page.evaluate("""[...document.querySelectorAll("body, body *")].filter((one) => {
      const style = getComputedStyle(one);
      const long = (times) => times.split(",").some((time) => parseFloat(time) > 0.05);
      return long(style.transitionDuration) || (style.animationName !== "none" && long(style.animationDuration));
    }).map((one) => one.localName + "." + one.className)""")
    assert moving == []
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_forced_colours_keep_what_a_colour_says(built: Site, window: Callable[..., Any]) -> None:
    page = opened(window, built, "timeline.html", forced_colors="active")
    assert page.evaluate("matchMedia('(forced-colors: active)').matches")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)["ring"]
    lost = page.evaluate("""[...document.querySelectorAll(".badge")].filter((one) =>
      !one.textContent.trim() && getComputedStyle(one, "::before").content === "none").length""")
    assert lost == 0
