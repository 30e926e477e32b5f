"""A site in a language that the theme does not know, built whole: the theme's words, ours, and the search."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from tests.cases import BASE
from tests.conftest import quiet_environment

PACKAGE = Path(__file__).parents[1] / "dossier"
KEY = re.compile(r'^  "([a-z.]+)":', re.MULTILINE)
UNUSED = re.compile(r"blog|consent|readtime|rss|meta\.comments|source\.file")
"""What the theme says of blogs, cookies, feeds, comments and dates of change: a dossier has none of them."""


def theme_words(language: str) -> str:
    return files("material").joinpath(f"templates/partials/languages/{language}.html").read_text("utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("kazakh") / "dossier"
    shutil.copytree(BASE, root)
    (root / "docs").mkdir()
    with (root / "facts/dossier.yml").open("a", encoding="utf-8") as about:
        about.write("language: kk\n")
    (root / "mkdocs.yml").write_text("site_name: T\nplugins: [search, dossier]\n")
    done = subprocess.run([sys.executable, "-m", "mkdocs", "build"], cwd=root, capture_output=True, text=True,
                          timeout=300, check=False, env=quiet_environment())
    assert done.returncode == 0, done.stderr
    return root / "site"


def test_a_page_states_its_language_and_every_name_is_in_it(site: Path) -> None:
    html = (site / "timeline.html").read_text("utf-8")
    assert re.search("<html[^>]*>", html)[0] == '<html lang="kk" class="no-js">'
    names = re.findall(r'<input class="md-toggle[^>]*aria-label="([^"]*)"', html)
    assert names[:2] == ["Мәзір", "Іздеу"]
    assert ">\n          Мазмұнына өту\n        </a>" in html
    assert "<h1" in html and "Хронология" in html


def test_the_search_keeps_cyrillic_letters(site: Path) -> None:
    assert json.loads((site / "search/search_index.json").read_text("utf-8"))["config"]["lang"] == ["ru"]


@pytest.mark.parametrize("path", sorted((PACKAGE / "translations/partials/languages").glob("*.html")),
                         ids=lambda path: path.stem)
def test_a_translation_of_the_theme_has_all_that_a_dossier_shows(path: Path) -> None:
    wanted = {key for key in KEY.findall(theme_words("en")) if not UNUSED.match(key)}
    assert set(KEY.findall(path.read_text("utf-8"))) == wanted
