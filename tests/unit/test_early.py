"""The fonts of the first words are asked for before the style sheets, in every language and from every depth."""

from __future__ import annotations

import re

import pytest

from dossier import theme
from dossier.finish import finish_site
from dossier.finish.early import DECK, DECK_CYRILLIC, DISK_SCRIPT, FIRST, FIRST_CYRILLIC, SCRIPT, fonts_early
from dossier.finish.page import Page, Site
from dossier.finish.policy import source_hash
from dossier.sharing import asking_above

FONTS = {path: b"" for path in theme.assets() if path.endswith(".woff2")}


def page(way: str, language: str = "en", body: str = "") -> str:
    return (f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>A</title>'
            f'<link rel="stylesheet" href="{way}assets/stylesheets/main.css">'
            f'<link rel="stylesheet" href="{way}assets/dossier/css/dossier.css"></head><body>{body}</body></html>')


def asked(html: str) -> list[str]:
    return re.findall(r'<link rel="preload" as="font" type="font/woff2" crossorigin media="not all" '
                      r'href="([^"]+)">', html)


@pytest.mark.parametrize(("path", "way"), [
    ("index.html", ""), ("actors/ada.html", "../"), ("a/b/index.html", "../../"),
])
def test_a_page_asks_for_its_fonts_before_its_first_style_sheet(path: str, way: str) -> None:
    html = fonts_early(Page(path, page(way)), Site(FONTS))
    assert asked(html) == [f"{way}{theme.PREFIX}fonts/{name}.woff2" for name in FIRST]
    assert html.index("preload") < html.index(SCRIPT) < html.index('"stylesheet"')
    assert f'dossier.css">{DISK_SCRIPT}' in html


@pytest.mark.parametrize(("language", "names"), [
    ("ru", FIRST_CYRILLIC), ("kk-KZ", FIRST_CYRILLIC), ("uk", FIRST_CYRILLIC), ("sr-Latn", FIRST),
    ("uz-Cyrl", FIRST_CYRILLIC), ("de", FIRST), ("", FIRST),
])
def test_the_fonts_are_those_of_the_script(language: str, names: tuple[str, ...]) -> None:
    html = fonts_early(Page("index.html", page("", language)), Site(FONTS))
    assert asked(html) == [f"{theme.PREFIX}fonts/{name}.woff2" for name in names]


@pytest.mark.parametrize(("language", "names"), [("en", (*FIRST, DECK)), ("ru", (*FIRST_CYRILLIC, DECK_CYRILLIC))])
@pytest.mark.parametrize("body", ['<p class="deck">A</p>', '<p class="own running">A</p>'])
def test_a_page_with_words_in_the_light_serif_asks_for_it(language: str, names: tuple[str, ...], body: str) -> None:
    html = fonts_early(Page("index.html", page("", language, body)), Site(FONTS))
    assert asked(html) == [f"{theme.PREFIX}fonts/{name}.woff2" for name in names]


def test_every_font_comes_with_the_package_and_a_site_without_it_asks_for_none() -> None:
    names = {*FIRST, DECK, *FIRST_CYRILLIC, DECK_CYRILLIC}
    assert {f"{theme.PREFIX}fonts/{name}.woff2" for name in names} <= set(theme.assets())
    some = next(iter(FONTS))
    assert fonts_early(Page("index.html", page("")), Site({some: b""})).count("preload") <= 1
    for html in (page(""), page("https://e.example/"), "<p>no head</p>"):
        assert fonts_early(Page("index.html", html), Site()) == html


def test_the_policy_allows_the_script_and_finishing_twice_changes_nothing() -> None:
    files = {"index.html": page("").encode(), **FONTS}
    done = finish_site(files)
    html = done["index.html"].decode()
    for script in (SCRIPT, DISK_SCRIPT):
        assert source_hash(script.removeprefix("<script>").removesuffix("</script>")) in html
    assert finish_site(files | done) == {}


def test_a_further_language_asks_for_the_fonts_at_the_root() -> None:
    html = fonts_early(Page("actors/ada.html", page("../", "ru")), Site(FONTS))
    shared = asking_above({"actors/ada.html": html.encode()}, "ru/", frozenset(FONTS))
    assert asked(shared["actors/ada.html"].decode()) == [
        f"../../{theme.PREFIX}fonts/{name}.woff2" for name in FIRST_CYRILLIC]
