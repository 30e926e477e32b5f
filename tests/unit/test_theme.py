"""The look: every file is there, none asks a server, and colours can be read in light and dark."""

from __future__ import annotations

import re

import pytest
import yaml

from dossier import theme
from dossier.finish import finish_site

ASSETS = theme.assets()
TOKENS = ASSETS[theme.STYLE_SHEET].decode()
PAIRS = {name: (light, dark) for name, light, dark in
         re.findall(r"--d-([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", TOKENS)}


def luminance(colour: str) -> float:
    parts = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_every_file_that_the_configuration_names_is_there() -> None:
    config = theme.explicit_config("A", [{"Home": "index.md"}])
    scripts = [script["path"] for script in config["extra_javascript"]] + config["extra"]["polyfills"]
    icons = [config["theme"]["logo"], config["theme"]["favicon"]]
    assert set(config["extra_css"] + scripts + icons) <= set(ASSETS)


def test_style_sheets_name_files_that_are_there() -> None:
    for path, data in ASSETS.items():
        if path.endswith(".css"):
            for url in re.findall(r'url\("([^"]+)"\)', data.decode()):
                assert theme.PREFIX + url.removeprefix("../") in ASSETS, url


def test_no_asset_asks_another_server() -> None:
    assert finish_site(ASSETS) == {}
    for path, data in ASSETS.items():
        if path.endswith((".css", ".js")):
            assert b"://" not in data.replace(b'"file:"', b"").replace(b"file://", b""), path


SUBSETS = ("latin", "latin-ext", "cyrillic", "cyrillic-ext")


def test_fonts_carry_their_licences_and_cover_kazakh() -> None:
    names = [path.rpartition("/")[2] for path in ASSETS if "/fonts/" in path]
    files = {f"source-serif-4-{subset}-{weight}.woff2" for subset in SUBSETS for weight in (400, 600)}
    files |= {f"source-sans-3-{subset}-{weight}.woff2" for subset in SUBSETS[1:] for weight in (400, 600)}
    files |= {"source-sans-3-latin.woff2", "source-sans-3-LICENSE.txt", "source-serif-4-LICENSE.txt"}
    assert files <= set(names)
    assert b"U+0460-052F" in ASSETS[theme.STYLE_SHEET]


FACES = re.findall(r"@font-face \{(.*?)\}", TOKENS, re.DOTALL)
FALLBACKS = [face for face in FACES if "url(" not in face]


def test_a_font_that_comes_late_moves_nothing() -> None:
    assert {re.search(r"font-display: (\w+)", face)[1] for face in FACES if face not in FALLBACKS} == {"optional"}


@pytest.mark.parametrize(("family", "ascent", "descent", "devices"), [
    ("Source Sans", 1.024, 0.4,
     {"Arial", "Liberation Sans", "Helvetica", "Roboto", "Noto Sans", "DejaVu Sans", "Segoe UI"}),
    ("Source Serif", 1.036, 0.335,
     {"Times New Roman", "Liberation Serif", "Times", "Noto Serif", "Georgia", "DejaVu Serif"}),
])
def test_the_fonts_of_devices_are_as_high_as_ours(family: str, ascent: float, descent: float,
                                                  devices: set[str]) -> None:
    faces = [face for face in FALLBACKS if f'"{family} like' in face]
    assert devices <= set(re.findall(r'local\("([^"]+)"\)', "".join(faces)))
    for face in faces:
        size, up, down = (float(value) / 100 for value in
                          re.findall(r"(?:size-adjust|ascent-override|descent-override): ([\d.]+)%", face))
        assert size * up == pytest.approx(ascent, abs=0.002)
        assert size * down == pytest.approx(descent, abs=0.002)
        assert "line-gap-override: 0%" in face


def test_every_fallback_comes_in_two_weights_and_is_used() -> None:
    names = [re.search(r'font-family: ("[^"]+")', face)[1] for face in FALLBACKS]
    for name in names:
        weights = [re.search(r"font-weight: ([\d ]+)", face)[1] for face in FALLBACKS if name in face]
        assert {"200 500", "501 900"} == set(weights), name
    stacks = dict(re.findall(r"--(d-sans|d-serif|md-text-font): ([^;]+);", TOKENS))
    assert set(names) == set(re.findall(r'"[^"]+ like [^"]+"', stacks["d-sans"] + stacks["d-serif"]))
    assert stacks["d-sans"] == stacks["md-text-font"] + ", sans-serif"


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ink", [
    "ink", "ink-soft", "link", "accent",
    "reported", "confirmed", "disputed", "corrected", "withdrawn", "unknown",
])
@pytest.mark.parametrize("ground", ["paper", "tint", "target-tint"])
def test_text_can_be_read(ink: str, ground: str, scheme: int) -> None:
    assert contrast(PAIRS[ink][scheme], PAIRS[ground][scheme]) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_lines_and_marks_can_be_seen(scheme: int) -> None:
    assert contrast(PAIRS["rule-strong"][scheme], PAIRS["paper"][scheme]) >= 3
    assert contrast(PAIRS["ink"][scheme], PAIRS["mark"][scheme]) >= 4.5
    assert contrast(PAIRS["link"][scheme], PAIRS["mark"][scheme]) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "land", "focus-land"])
@pytest.mark.parametrize("series", range(1, 9))
def test_the_marks_of_pictures_can_be_seen(series: int, ground: str, scheme: int) -> None:
    assert contrast(PAIRS[f"series-{series}"][scheme], PAIRS[ground][scheme]) >= 3
    assert contrast(PAIRS["ink"][scheme], PAIRS[ground][scheme]) >= 7


def test_configuration_survives_yaml() -> None:
    config = theme.explicit_config("Ünruhe", ["index.md"], description="a", language="de")
    assert yaml.safe_load(yaml.safe_dump(config, sort_keys=False, allow_unicode=True)) == config
    assert config["theme"]["variant"] == "classic"
    assert config["theme"]["language"] == "de"
    assert config["theme"]["font"] is False
    assert "repo_url" not in config


def test_the_user_has_the_last_word_but_keeps_the_shim() -> None:
    assert theme.theme_options({"language": "fr", "features": []})["features"] == []
    for stated, polyfills in (
        (["js/mine.js"], [theme.SEARCH_SHIM, "js/mine.js"]),
        (["js/my-iframe-worker.js"], ["js/my-iframe-worker.js"]),
    ):
        assert theme.extra_options({"polyfills": stated})["polyfills"] == polyfills


def test_defaults_cannot_be_changed_by_whoever_uses_them() -> None:
    theme.theme_options()["features"].append("navigation.instant")
    theme.explicit_config("A", [])["extra"]["polyfills"].clear()
    assert "navigation.instant" not in theme.THEME["features"]
    assert theme.EXTRA["polyfills"] == [theme.SEARCH_SHIM]


@pytest.mark.parametrize(("tag", "language"), [
    ("en", "en"), ("en-GB", "en"), ("de-CH", "de"), ("pt-BR", "pt-BR"), ("tlh", "en"), ("", "en"),
])
def test_a_language_without_translation_falls_back(tag: str, language: str) -> None:
    assert theme.theme_options(language=tag)["language"] == language


def test_names_of_the_frame_are_in_the_language_of_the_dossier() -> None:
    config = theme.explicit_config("A", [], language="de-CH")
    assert [one["toggle"]["name"] for one in config["theme"]["palette"]] == [
        "Zur dunklen Darstellung wechseln", "Zur hellen Darstellung wechseln",
    ]
    options = {name: value for one in config["markdown_extensions"] if isinstance(one, dict)
               for name, value in one.items()}
    assert options["toc"]["permalink_title"] == "Link zu diesem Eintrag"
    assert options["footnotes"]["BACKLINK_TITLE"].format(2) == "Zurück zum Verweis 2"


def test_a_language_without_a_catalogue_has_the_theme_in_its_own_words_and_ours_in_english() -> None:
    options = theme.theme_options(language="ar")
    assert options["language"] == "ar"
    assert options["palette"][0]["toggle"]["name"] == "Switch to dark mode"
def test_the_scripts_of_the_head_are_one_file() -> None:
    head = ASSETS[theme.SEARCH_SHIM].decode()
    assert head.index("IFrameWorker") < head.index("is-arriving")
    assert theme.PREFIX + "js/arriving.js" not in ASSETS
    assert "is-arriving" in ASSETS[theme.STYLE_SHEET].decode()
