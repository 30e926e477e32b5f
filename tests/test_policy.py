"""Nothing leaves the site, nothing is kept but the choice of colours, and the policy is never hurt."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.crawl import KEPT, LISTEN, visits
from tests.sites import Site, until

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
CHOICE = re.compile(r"localStorage \S*\.__palette")
"""The one thing that is kept: whether the reader chose light or dark."""


def test_every_page_has_a_policy_before_anything_else_can_be_asked(any_site: Site) -> None:
    for path in any_site.pages:
        html = (any_site.folder / path).read_text("utf-8")
        policies = POLICY.findall(html)
        assert len(policies) == 1, path
        assert "unsafe" not in policies[0], path
        assert policies[0].startswith("default-src 'none'; "), path
        assert html.index("Content-Security-Policy") < re.search(r"<(?:link|script|style|img)\b", html).start(), path


@pytest.mark.browser
def test_no_page_hurts_the_policy(any_site: Site) -> None:
    assert {visit.path: visit.violations for visit in visits(any_site) if visit.violations} == {}


@pytest.mark.browser
def test_no_page_asks_anything_off_the_site(any_site: Site) -> None:
    asked = {request for visit in visits(any_site) for request in visit.requests}
    assert len(asked) > len(any_site.pages)
    assert {urlsplit(request).netloc for request in asked if not request.startswith("data:")} == {
        urlsplit(next(iter(asked))).netloc}


@pytest.mark.browser
def test_nothing_is_kept_but_the_choice_of_colours(any_site: Site) -> None:
    kept = {one for visit in visits(any_site) for one in visit.kept}
    assert {one for one in kept if not CHOICE.fullmatch(one)} == set()


def watched(window: Callable[..., Any], address: str) -> Any:
    """A page that fails at its first violation, by the listener or on the console."""
    page = window()
    page.add_init_script(LISTEN)
    page.told = []
    page.on("console", lambda said: said.type == "error" and page.told.append(said.text))
    page.on("pageerror", lambda error: page.told.append(str(error)))
    page.goto(address, wait_until="load")
    return page


@pytest.mark.browser
@pytest.mark.parametrize("where", ["served", "from disk"])
def test_using_the_site_hurts_nothing_and_keeps_nothing(built: Site, window: Callable[..., Any], where: str) -> None:
    start = built.address if where == "served" else built.folder.as_uri()
    page = watched(window, f"{start}/timeline.html")
    page.locator(".md-header__option label:visible").click()
    for summary in page.locator(".md-content details > summary").all()[:5]:
        if summary.is_visible():
            summary.click()
    page.keyboard.press("Control+k")
    page.keyboard.insert_text("government")
    page.keyboard.press("End")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("Escape")
    page.emulate_media(media="print")
    page.pdf()
    assert page.evaluate("policyViolations") == []
    assert page.told == []
    if where == "served":
        assert [one for one in page.evaluate(KEPT) if not CHOICE.fullmatch(one)] == []


@pytest.mark.browser
@pytest.mark.parametrize("put", [
    "document.body.insertAdjacentHTML('beforeend', '<img alt src=\"https://elsewhere.example/x.png\">')",
    "document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')",
    "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))",
    "document.body.insertAdjacentHTML('beforeend', '<a onclick=\"window.ran = 1\">x</a>')",
])
def test_the_policy_is_on_and_a_violation_is_seen(built: Site, window: Callable[..., Any], put: str) -> None:
    page = watched(window, f"{built.address}/index.html")
    page.evaluate(put)
    until(page, "policyViolations.length > 0")
    assert page.evaluate("window.ran") is None


@pytest.mark.browser
def test_what_is_kept_would_be_seen(built: Site, window: Callable[..., Any]) -> None:
    page = watched(window, f"{built.address}/index.html")
    page.evaluate("document.cookie = 'a=1'; sessionStorage.b = 1; indexedDB.open('c'); void caches.open('d')")
    kept = set(page.evaluate(KEPT))
    assert kept >= {"cookie a=1", "sessionStorage b", "[object IDBFactory] c", "[object CacheStorage] d"}
