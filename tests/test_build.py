"""`mkdocs build --strict`, as a person runs it, and what stands in the HTML that comes out."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.conftest import ROOT, quiet_environment

INVENTED = ROOT / "tests/dossiers/ilvan-dam"


def mkdocs(root: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "mkdocs", "build", *options], cwd=root, capture_output=True,
                          text=True, timeout=300, check=False, env=quiet_environment())


class Html(HTMLParser):
    """The ids, links and files of a page, and the letters that a reader sees."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.letters: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.ids += [value for key, value in attrs if key == "id" and value]
        if tag == "a" and values.get("href"):
            self.links.append(values["href"] or "")
        fetched = values.get("src") or (values.get("href") if tag == "link" else None)
        if fetched:
            self.fetched.append(fetched)

    def handle_data(self, data: str) -> None:
        self.letters.append(data)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented dossier, built from a copy whose mkdocs.yml has the two lines that it needs."""
    root = tmp_path_factory.mktemp("build") / "dossier"
    for name in ("facts", "seeds", "docs"):
        shutil.copytree(INVENTED / name, root / name)
    (root / "mkdocs.yml").write_text("site_name: The invented dossier\nplugins: [search, dossier]\n")
    done = mkdocs(root, "--strict")
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    assert "not included in the" not in done.stderr, "pages out of the navigation make no noise"
    assert sorted(place.name for place in root.iterdir()) == ["docs", "facts", "mkdocs.yml", "seeds", "site"]
    assert sorted(tree_of(root / "docs")) == sorted(tree_of(INVENTED / "docs")), "docs/ is never written to"
    return root / "site"


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Html]:
    return {place.relative_to(site).as_posix(): Html(place.read_text("utf-8"))
            for place in sorted(site.rglob("*.html"))}


def tree_of(folder: Path) -> list[str]:
    return [place.relative_to(folder).as_posix() for place in folder.rglob("*") if place.is_file()]


def test_every_kind_of_page_is_there(pages: dict[str, Html]) -> None:
    expected = {"index", "timeline", "figures", "actors/index", "reactions", "places", "claims", "questions",
                "sources/index", "how-to-read", "404"}
    assert {f"{name}.html" for name in expected} <= set(pages)
    assert sum(name.startswith("actors/") for name in pages) > 5
    assert sum(name.startswith("sources/") for name in pages) > 5


def test_every_link_leads_somewhere(pages: dict[str, Html], site: Path) -> None:
    lost = []
    for name, page in pages.items():
        if name.endswith("404.html"):
            continue
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (site / name).parent / unquote(parts.path) if parts.path else site / name
            there = target.resolve().relative_to(site.resolve()).as_posix()
            known = pages.get(there)
            if known is None or parts.fragment and unquote(parts.fragment) not in known.ids:
                lost.append(f"{name}: {link}")
    assert lost == []


def test_ids_are_unique_on_a_page(pages: dict[str, Html]) -> None:
    twice = [f"{name}: {one}" for name, page in pages.items() for one in page.ids if page.ids.count(one) > 1]
    assert twice == []


def test_nothing_is_fetched_from_anywhere_else(pages: dict[str, Html]) -> None:
    away = [f"{name}: {file}" for name, page in pages.items() for file in page.fetched
            if urlsplit(file).netloc]
    assert away == []


def test_every_page_has_a_policy_and_no_date_of_the_build(site: Path) -> None:
    for place in site.rglob("*.html"):
        text = place.read_text("utf-8")
        assert "Content-Security-Policy" in text, place
        markup = re.sub(r"<script.*?</script>", "", text, flags=re.S)
        assert not re.search(r"\sstyle=|\son\w+=\"", markup), place
        assert "Last update" not in text, place
    assert "lastmod" not in (site / "sitemap.xml").read_text()


def test_the_search_is_that_of_the_theme_and_works_from_disk(site: Path) -> None:
    assert (site / "search/search_index.js").read_text("utf-8").startswith("var __index = {")
    assert not (site / "search/lunr.js").exists(), "the search of MkDocs itself is not at work"
    assert '"location":"timeline.html#' in (site / "search/search_index.json").read_text("utf-8")


def test_single_actors_and_sources_are_in_no_navigation(site: Path) -> None:
    text = (site / "timeline.html").read_text("utf-8")
    inside = "".join(re.findall(r"<nav\b.*?</nav>", text, flags=re.S))
    assert 'href="actors/index.html"' in inside
    assert not re.search(r'href="actors/(?!index)', inside)
    assert not re.search(r'href="sources/(?!index)', inside)


class TestFaults:
    def test_a_fault_in_a_fact_ends_the_build_and_leaves_the_site(self, small: Path) -> None:
        assert mkdocs(small).returncode == 0
        before = (small / "site/index.html").read_bytes()
        events = small / "facts/events.yml"
        events.write_text(events.read_text().replace("struck the pier", "struck the bridge"))
        done = mkdocs(small)
        assert done.returncode == 1
        assert "facts/events.yml:8:14: error[quote-not-found]" in done.stderr
        assert "Traceback" not in done.stderr
        assert (small / "site/index.html").read_bytes() == before

    @pytest.mark.parametrize("link", ["timelin.md", "timeline.md#nonesuch"])
    def test_a_link_that_leads_nowhere_fails_under_strict(self, small: Path, link: str) -> None:
        (small / "docs/notes.md").write_text(f"# Notes\n\n[x]({link})\n")
        done = mkdocs(small, "--strict")
        assert done.returncode == 1
        assert "notes.md" in done.stderr


class TestSettings:
    def test_the_users_own_win(self, small: Path) -> None:
        (small / "mkdocs.yml").write_text("""\
site_name: Ferry
repo_url: https://github.com/example/ferry
edit_uri: edit/main/docs/
theme: {name: material, features: [navigation.top], palette: {primary: teal}}
plugins: [search, dossier]
nav: [Home: index.md, Remarks: notes.md]
""")
        assert mkdocs(small, "--strict").returncode == 0
        text = (small / "site/timeline.html").read_text()
        assert 'data-md-color-primary="teal"' in text
        assert "md-tabs" not in text
        assert re.search(r'href="notes.html" class="md-nav__link">\s*<span[^>]*>\s*Remarks', text)
        assert "md-source" not in text, "the theme would ask the repository's host"
        assert "https://github.com/example/ferry/blob/main/facts/events.yml#L1-L8" in text

    def test_another_theme_gets_nothing_of_ours(self, small: Path) -> None:
        (small / "mkdocs.yml").write_text("site_name: F\ntheme: readthedocs\nplugins: [search, dossier]\n")
        done = mkdocs(small)
        assert done.returncode in (0, 1)  # its inline styles may offend the policy, which is told
        assert "Traceback" not in done.stderr

    def test_a_readme_in_docs_does_not_take_the_place_of_the_front_page(self, small: Path) -> None:
        (small / "docs/README.md").write_text("# For editors\n")
        assert mkdocs(small, "--strict").returncode == 0
        assert "For editors" not in (small / "site/index.html").read_text()
