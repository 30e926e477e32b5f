"""Words that nobody quoted are never published; while serving, the editors see them."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ARTICLE, SMALL_DOSSIER, Done, put, quiet_environment
from tests.test_serve import Server, serve  # noqa: F401 (a fixture)

EXCUSED = "The captain was not available for comment."
OPEN = "Nobody answered the door of the shipping company."
NOTICE = "Shown only while serving."
PAGE = "sources/lume-courier.html"


@pytest.fixture(params=["quotes", "link"])
def dossier_with_rest(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """The small dossier, whose article has one more sentence, which no record uses."""
    article = ARTICLE.replace(EXCUSED, f"{EXCUSED} {OPEN}")
    files: dict[str, str | bytes] = dict(SMALL_DOSSIER)
    files["seeds/lume-courier.txt"] = article
    before, after = (hashlib.sha256(text.encode()).hexdigest() for text in (ARTICLE, article))
    files["facts/sources.yml"] = SMALL_DOSSIER["facts/sources.yml"].replace(
        before, f"{after}\n  rights: {request.param}")
    return put(tmp_path / "small", files)


def published(site: Path) -> str:
    """Every letter of every text file of a site, pages and search index alike."""
    kinds = (".html", ".json", ".js", ".xml", ".txt", ".md")
    return " ".join(" ".join(path.read_text("utf-8").split()) for path in site.rglob("*") if path.suffix in kinds)


def nothing_unquoted(text: str) -> None:
    assert "Passengers injured" in text, "this is the site"
    for words in (EXCUSED, OPEN, "Nobody answered the door", NOTICE, "For the editors"):
        assert words not in text, words


def test_no_build_holds_a_sentence_that_nobody_quoted(dossier_with_rest: Path, dossier: Callable[..., Done]) -> None:
    done = dossier("build", "-C", dossier_with_rest)
    assert done.returncode == 0, done.stderr
    nothing_unquoted(published(dossier_with_rest / "site"))
    nothing_unquoted(published(dossier_with_rest / "build"))


def test_nor_does_a_build_by_mkdocs_itself(dossier_with_rest: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "mkdocs", "build"], cwd=dossier_with_rest, capture_output=True,
                          text=True, timeout=300, check=False, env=quiet_environment())
    assert done.returncode == 0, done.stderr
    nothing_unquoted(published(dossier_with_rest / "site"))


def test_while_serving_the_editors_see_all_of_it(
        dossier_with_rest: Path, serve: Callable[[Path], Server]) -> None:  # noqa: F811
    server = serve(dossier_with_rest)
    page = " ".join(server.page(PAGE).split())
    mine = page.split('id="editors--coverage"')[1]
    assert NOTICE in mine
    assert mine.index(OPEN) < mine.index(EXCUSED) < mine.index("Two passengers were injured")
    assert "says nothing about the event" in mine
    assert "seeds/lume-courier.txt, line 6" in mine
    found = json.loads(server.page("search/search_index.json"))
    assert not [entry for entry in found["docs"] if "Nobody answered" in entry["text"]]
    assert not (dossier_with_rest / "site").exists(), "serving leaves nothing behind that could be published"
