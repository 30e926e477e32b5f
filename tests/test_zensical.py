"""The engine is replaceable: the Markdown tree, built by another one, gives the same pages."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, quiet_environment
from tests.crawl import LISTEN
from tests.links import broken
from tests.sites import paths, serve
from tests.test_policy import POLICY
from tests.test_validity import CHECKER, errors

INVENTED = ROOT / "tests/dossiers/ilvan-dam"
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())

pytestmark = pytest.mark.skipif(find_spec("zensical") is None, reason="zensical is not installed")


class Article(HTMLParser):
    """The article of a page as a list of tags and words, without what an engine adds of its own."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._inside = False
        self._skipped = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "article":
            self._inside = True
        elif self._inside and (self._skipped or self._is_own(tag, values)):
            self._skipped += tag not in VOID
        elif self._inside:
            values.pop("data-search-exclude", None)  # each engine's own search takes this away or leaves it
            told = " ".join(f"{key}={value}" for key, value in sorted(values.items()))
            self.parts.append(f"<{tag} {told}>")

    @staticmethod
    def _is_own(tag: str, values: dict[str, str | None]) -> bool:
        """The anchor to which "skip to content" leads, the button to edit, the date of the last change."""
        classes = (values.get("class") or "").split()
        return bool({"md-content__button", "md-source-file", "md-skip-anchor"} & set(classes)) or (
            tag == "a" and values.get("id") == "__skip")

    def handle_endtag(self, tag: str) -> None:
        if tag == "article":
            self._inside = False
        elif self._skipped:
            self._skipped -= 1
        elif self._inside:
            self.parts.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if self._inside and not self._skipped and data.strip():
            self.parts.append(re.sub(r"\s+", " ", data).strip())


def run(*command: str, folder: Path) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True,
                          timeout=300, check=False, env=quiet_environment())
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The invented dossier by MkDocs with our plugin; its tree by MkDocs without it, and by Zensical."""
    above = tmp_path_factory.mktemp("engines")
    root = above / "dossier"
    for name in ("facts", "seeds", "docs"):
        shutil.copytree(INVENTED / name, root / name)
    (root / "mkdocs.yml").write_text("site_name: The invented dossier\nplugins: [search, dossier]\n")
    run("dossier", "markdown", str(above / "mkdocs"), folder=root)
    shutil.copytree(above / "mkdocs", above / "zensical")
    run("mkdocs", "build", "--strict", folder=root)
    for engine in ("mkdocs", "zensical"):
        run(engine, "build", "--strict", folder=above / engine)
        run(engine, "build", "--strict", "-f", "mkdocs.ru.yml", folder=above / engine)
        run("dossier", "finish", str(above / engine / "site"), folder=root)
    return {"plugin": root / "site", "mkdocs": above / "mkdocs/site", "zensical": above / "zensical/site"}


def names(site: Path) -> list[str]:
    found = {place.relative_to(site).as_posix() for place in site.rglob("*.html")}
    return sorted(path for path in found if Path(path).name not in ("404.html", "print.html"))


@pytest.mark.parametrize("other", ["mkdocs", "zensical"])
def test_another_engine_makes_the_same_pages(sites: dict[str, Path], other: str) -> None:
    assert names(sites[other]) == names(sites["plugin"])


@pytest.mark.parametrize("other", ["mkdocs", "zensical"])
def test_the_articles_are_the_same(sites: dict[str, Path], other: str) -> None:
    differ = []
    for name in names(sites["plugin"]):
        one, two = (Article((sites[engine] / name).read_text("utf-8")).parts for engine in ("plugin", other))
        assert len(one) > 5, name
        if one != two:
            places = [at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b]
            at = places[0] if places else min(len(one), len(two))
            differ.append(f"{name}: {one[at:at + 3]} / {two[at:at + 3]}")
    assert differ == []


@pytest.fixture(scope="module", params=["mkdocs", "zensical"])
def finished(sites: dict[str, Path], request: pytest.FixtureRequest) -> Path:
    """What another engine built, after our own pass over it."""
    return sites[request.param]


def test_our_own_pass_finishes_what_another_engine_built(finished: Path, dossier: Callable[..., Any]) -> None:
    for page in paths(finished):
        assert len(POLICY.findall((finished / page).read_text("utf-8"))) == 1, page
    assert dossier("finish", finished).stdout.startswith("0 files changed")


def test_the_switch_stands_on_the_pages_of_another_engine(finished: Path) -> None:
    assert '<a href="ru/timeline.html" lang="ru" hreflang="ru" data-same>Русский</a>' in (
        finished / "timeline.html").read_text("utf-8")
    assert '<a href="../timeline.html" lang="en" hreflang="en" data-same>English</a>' in (
        finished / "ru" / "timeline.html").read_text("utf-8")


def test_links_lead_somewhere_after_another_engine(finished: Path) -> None:
    assert broken(finished) == []


@pytest.mark.skipif(not CHECKER.is_file() or shutil.which("java") is None, reason="vnu-jar or Java is missing")
def test_pages_of_another_engine_are_valid(finished: Path) -> None:
    found = errors(finished)
    assert not found, "\n".join([f"{len(found)} errors", *found[:40]])


@pytest.mark.browser
def test_pages_of_another_engine_keep_to_the_policy(finished: Path, window: Callable[..., Any]) -> None:
    with ExitStack() as stack:
        address = serve(finished, stack)
        page = window()
        page.add_init_script(LISTEN)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        for path in ("index.html", "timeline.html", "figures.html", "actors/index.html"):
            page.goto(f"{address}/{path}", wait_until="load")
            page.keyboard.press("Control+k")
            page.keyboard.type("dam")
            page.wait_for_timeout(300)
            assert page.evaluate("policyViolations") == [], path
    assert [url for url in asked if not url.startswith((address, "data:", "blob:"))] == []
