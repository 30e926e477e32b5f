"""Every link, file and anchor leads somewhere: with pages as files, and with pages as folders."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.links import broken
from tests.sites import DOSSIERS, SHARED, Site, build, lay_out, serve


def test_every_link_leads_somewhere(any_site: Site) -> None:
    assert broken(any_site.folder) == []


@pytest.fixture(scope="module", params=DOSSIERS)
def folders(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with an address like timeline/ for each page."""
    def make() -> Path:
        root = lay_out(request.param, tmp_path_factory.mktemp(f"{request.param}-folders"))
        with (root / "mkdocs.yml").open("a", encoding="utf-8") as config:
            config.write("\nuse_directory_urls: true\n")
        return build(root)
    return SHARED.once(("folders", request.param), make)


def test_every_link_leads_somewhere_when_pages_are_folders(folders: Path) -> None:
    assert (folders / "timeline" / "index.html").is_file()
    assert broken(folders) == []


@pytest.mark.browser
def test_the_search_works_when_pages_are_folders(folders: Path, window: Callable[..., Any]) -> None:
    with ExitStack() as stack:
        address = serve(folders, stack)
        page = window()
        said: list[str] = []
        page.on("console", lambda message: message.type in ("error", "warning") and said.append(message.text))
        page.goto(f"{address}/actors/", wait_until="load")
        page.get_by_role("textbox", name="Search").click()
        page.keyboard.insert_text("government")
        page.keyboard.press("End")
        result = page.locator(".md-search-result__link").first
        result.wait_for()
        result.click()
        page.wait_for_url("**/?h=*")
        assert page.locator("h1").is_visible()
        assert said == []


@pytest.mark.parametrize(("html", "told"), [
    ('<a href="gone.html">', ["index.html: gone.html"]),
    ('<a href="#gone">', ["index.html: #gone"]),
    ('<a href="other.html#gone">', ["index.html: other.html#gone"]),
    ('<img src="gone.png">', ["index.html: gone.png"]),
    ('<a data-page="gone.md">', ["index.html: data-page gone.md"]),
    ('<p id="a"><p id="a">', ["index.html: id a stands twice"]),
    ('<a href="javascript:x()">', ["index.html: javascript:x()"]),
    ('<a href="other.html#%D1%8F"><a href="."><a href="other.html?h=x"><a href="mailto:a@b.example">', []),
])
def test_what_leads_nowhere_is_found(tmp_path: Path, html: str, told: list[str]) -> None:
    (tmp_path / "index.html").write_text(html, "utf-8")
    (tmp_path / "other.html").write_text('<p id="я">', "utf-8")
    assert broken(tmp_path) == told
