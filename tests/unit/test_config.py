"""mkdocs.yml as data: what the user says wins, and the navigation follows from what is there."""

from __future__ import annotations

import pytest

from dossier import config

OURS = {
    "site_name": "ours",
    "theme": {"name": "material", "font": False, "features": ["a", "b"]},
    "extra_css": ["ours.css"],
    "plugins": ["search"],
    "markdown_extensions": ["tables", {"toc": {"permalink": "#", "title": "t"}}],
}


@pytest.mark.parametrize("value", [
    ["a", {"b": {"x": 1}}, {"c": None}],
    {"a": None, "b": {"x": 1}, "c": {}},
], ids=["list", "mapping"])
def test_names_with_options_are_read_in_either_form(value: object) -> None:
    assert config.named(value) == {"a": {}, "b": {"x": 1}, "c": {}}


def test_without_settings_of_the_user_ours_stand() -> None:
    assert config.merged(OURS, {}) == OURS


def test_the_user_wins_and_adds() -> None:
    user = {
        "site_name": "theirs",
        "theme": {"name": "material", "features": []},
        "extra_css": ["x.css", "ours.css"],
        "markdown_extensions": {"toc": {"permalink": True}, "def_list": None},
    }
    settings = config.merged(OURS, user)
    assert settings["site_name"] == "theirs"
    assert settings["theme"] == {"name": "material", "font": False, "features": []}
    assert settings["extra_css"] == ["ours.css", "x.css"]
    assert settings["markdown_extensions"] == [
        "tables", {"toc": {"permalink": True, "title": "t"}}, "def_list"]


@pytest.mark.parametrize(("theme", "font"), [
    ("material", False),
    ({"name": "material"}, False),
    (None, False),
    ("readthedocs", None),
    ({"name": None, "custom_dir": "x"}, None),
])
def test_only_our_theme_gets_our_options(theme: object, font: object) -> None:
    assert config.merged(OURS, {"theme": theme})["theme"].get("font") is font


def test_ours_is_not_changed_by_merging() -> None:
    before = repr(OURS)
    config.merged(OURS, {"theme": {"name": "material", "x": 1}, "plugins": {"search": {"lang": "de"}}})
    assert repr(OURS) == before


def test_navigation_ours_first_then_the_hand_written_by_folder() -> None:
    ours = [("Overview", "index.md"), ("Timeline", "timeline.md")]
    written = ["zebra.md", "timeline.md", "how-to/start.md", "how-to/index.md", "how-to/more/x.md", "p.png"]
    assert config.navigation(ours, written) == [
        {"Overview": "index.md"}, {"Timeline": "timeline.md"}, "zebra.md",
        {"How to": ["how-to/index.md", "how-to/start.md", {"More": ["how-to/more/x.md"]}]},
    ]
