"""Two languages through every way to build: in one go, by plain MkDocs, while serving, and not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dossier.site import hand_written_in
from tests.conftest import put
from tests.test_serve import REBUILT, Server, serve

__all__ = ["serve"]  # a fixture

Run = Callable[..., Any]


@pytest.fixture
def both(small: Path) -> Path:
    """The small dossier in English and Russian, only its title translated."""
    about = (small / "facts/dossier.yml").read_text("utf-8")
    return put(small, {
        "facts/dossier.yml": f"{about}languages: [en, ru]\ntranslations: {{ru: {{title: Авария парома}}}}\n",
        "docs/plan.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "docs/ru/hand.md": "# От руки\n\n[Хроника](timeline.md) ![план](plan.svg)\n",
    })


def test_a_page_by_hand_belongs_to_its_language(both: Path, dossier: Run) -> None:
    done = dossier("build", "-C", both)
    assert done.returncode == 0, done.stderr
    site = both / "site"
    assert (site / "notes.html").exists() and not (site / "ru/notes.html").exists()
    assert (site / "ru/hand.html").exists() and not (site / "hand.html").exists()
    assert not (site / "ru/ru").exists() and (site / "ru/plan.svg").exists()
    russian, english = (site / "ru/index.html").read_text("utf-8"), (site / "index.html").read_text("utf-8")
    assert "<title>Авария парома</title>" in russian and "<title>Ferry accident</title>" in english
    assert 'href="hand.html"' in russian and "notes.html" not in russian and "hand.html" not in english
    assert '<span class="untranslated" lang="en">What was reported' in russian


def test_what_is_the_same_in_both_is_there_once(both: Path, dossier: Run) -> None:
    dossier("build", "-C", both)
    site = both / "site"
    assert not list((site / "ru/assets").rglob("*.woff2")) and list((site / "assets").rglob("*.woff2"))
    assert 'href="../../assets/dossier/css/dossier.css"' in (site / "ru/actors/index.html").read_text("utf-8")
    assert 'href="../assets/dossier/css/dossier.css"' in (site / "actors/index.html").read_text("utf-8")


def test_a_fault_in_a_further_language_leaves_the_last_good_site(both: Path, dossier: Run) -> None:
    assert dossier("build", "-C", both).returncode == 0
    before = {place: place.read_bytes() for place in (both / "site").rglob("*.html")}
    put(both, {"docs/ru/hand.md": "# От руки\n\n[Нет](nowhere.md)\n"})
    done = dossier("build", "-C", both)
    assert done.returncode == 1 and "nowhere.md" in done.stderr
    assert {place: place.read_bytes() for place in (both / "site").rglob("*.html")} == before


def test_what_misses_is_told_and_breaks_nothing(both: Path, dossier: Run) -> None:
    done = dossier("check", "-C", both, "--rule", "translation-missing")
    assert done.returncode == 0
    assert "facts/events.yml:1:1: warning[translation-missing] nothing in ru for: title" in done.stdout
    assert "facts/dossier.yml:1:8: warning[translation-missing] nothing in ru for: summary" in done.stdout


def test_the_tree_has_settings_for_each_language(both: Path, tmp_path: Path, dossier: Run) -> None:
    assert dossier("markdown", tmp_path / "out", "-C", both).returncode == 0
    settings = (tmp_path / "out/mkdocs.ru.yml").read_text("utf-8")
    assert "site_name: Авария парома\n" in settings and "language: ru\n" in settings
    assert "docs_dir: ru/docs\n" in settings and "site_dir: site/ru\n" in settings
    assert (tmp_path / "out/ru/docs/hand.md").exists() and not (tmp_path / "out/docs/ru").exists()


def test_serving_rebuilds_every_language(both: Path, serve: Callable[[Path], Server]) -> None:
    server = serve(both)
    assert "Авария парома" in server.page("ru/index.html") and "Ferry accident" in server.page("index.html")
    events = (both / "facts/events.yml").read_text("utf-8")
    titled = "  translations: {ru: {title: Паром ударяется о причал}}\n  evidence:"
    put(both, {"facts/events.yml": events.replace("  evidence:", titled, 1)})
    server.wait(lambda: "Паром ударяется о причал" in server.page("ru/timeline.html"), "the Russian title")
    assert REBUILT in server.log and "A ferry strikes the pier" in server.page("timeline.html")
    put(both, {"facts/events.yml": events.replace("date:", "dat:", 1)})
    server.wait(lambda: "dossier-fault" in server.page("ru/timeline.html"), "the fault above the Russian page")
    assert "Паром ударяется о причал" in server.page("ru/timeline.html")


def test_files_below_docs_by_language() -> None:
    files = ["index.md", "a.svg", "b.svg", "ru/index.md", "ru/b.svg", "kk/x.md", "de/y.md"]
    assert hand_written_in(["en", "ru", "kk"], files) == {
        "en": {"index.md": "index.md", "a.svg": "a.svg", "b.svg": "b.svg", "de/y.md": "de/y.md"},
        "ru": {"a.svg": "a.svg", "b.svg": "ru/b.svg", "index.md": "ru/index.md"},
        "kk": {"a.svg": "a.svg", "b.svg": "b.svg", "x.md": "kk/x.md"}}
