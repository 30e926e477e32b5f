"""mkdocs.yml as data: what it says, what it means with defaults under it, and the navigation that it implies.

MkDocs itself is not imported here: a check of the facts must not wait for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

NAMES = ("mkdocs.yml", "mkdocs.yaml")

_JOINED = ("extra_css", "extra_javascript", "polyfills")
"""Lists to which a user adds; any other list of the user's stands instead of ours."""
_NAMED = ("plugins", "markdown_extensions")
"""Lists of names, each with or without options."""

_OURS_ALONE = ("INHERIT", "docs_dir", "site_dir", "repo_url", "repo_name", "edit_uri", "watch", "nav",
               "not_in_nav")
"""Settings that mean something in the dossier's folder only, or about which the theme would ask a server."""

Json = dict[str, Any]


class Unusable(Exception):
    """A folder or its mkdocs.yml cannot be used as it is; the message says why."""


def is_page(path: str) -> bool:
    """True for a file that becomes a page."""
    return path.endswith((".md", ".markdown", ".mdown", ".mkdn", ".mkd"))


def path_of(root: Path) -> Path | None:
    """The configuration of the dossier at `root`, if it has one."""
    return next((root / name for name in NAMES if (root / name).is_file()), None)


def named(value: Any) -> Json:
    """`[search, {toc: {permalink: true}}]`, or the same as a mapping, as `{name: options}`."""
    found: Json = {}
    for item in value.items() if isinstance(value, Mapping) else value or ():
        if isinstance(item, str):
            found[item] = {}
            continue
        pairs = [item] if isinstance(item, tuple) else item.items()
        found.update((name, dict(options or {})) for name, options in pairs)
    return found


def merged(defaults: Mapping[str, Any], user: Mapping[str, Any]) -> Json:
    """The user's settings with ours under them. Another theme takes nothing from ours."""
    theme = user.get("theme")
    theme = {"name": theme} if isinstance(theme, str) else dict(theme or {})
    ours = dict(defaults)
    if theme and theme.get("name", "material") != ours["theme"]["name"]:
        ours["theme"] = {}
    result = _under(ours, {**user, "theme": theme})
    for key in _NAMED:
        names = _under(named(ours.get(key)), named(user.get(key)))
        result[key] = [{name: options} if options else name for name, options in names.items()]
    return result


def _under(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> Json:
    result = dict(ours)
    for key, value in theirs.items():
        mine = result.get(key)
        if isinstance(mine, Mapping) and isinstance(value, Mapping):
            result[key] = _under(mine, value)
        elif key in _JOINED and isinstance(mine, list) and isinstance(value, list):
            result[key] = mine + [item for item in value if item not in mine]
        else:
            result[key] = value
    return result


def navigation(ours: Iterable[tuple[str, str]], hand_written: Iterable[str]) -> list[Any]:
    """Our pages as (label, path) in their order, then the pages among those files, folder by folder.

    A page written by hand in the place of one of ours takes its place in the order too.
    """
    ours = list(ours)
    taken = {path for _, path in ours}
    rest = sorted((path for path in hand_written if is_page(path) and path not in taken), key=_index_first)
    return [*({label: path} for label, path in ours), *_nested(rest)]


def _index_first(path: str) -> tuple[Any, ...]:
    *folders, name = path.split("/")
    return (folders, name not in ("index.md", "README.md"), name)


def _nested(paths: list[str]) -> list[Any]:
    """Pages of a folder as a section, named after the folder, behind the pages beside it."""
    items: list[Any] = []
    sections: dict[str, list[Any]] = {}
    for path in paths:
        *folders, _ = path.split("/")
        here, trail = items, ""
        for folder in folders:
            trail += f"{folder}/"
            if trail not in sections:
                sections[trail] = []
                here.append({folder.replace("-", " ").replace("_", " ").capitalize(): sections[trail]})
            here = sections[trail]
        here.append(path)
    return items


def explicit(ours: Mapping[str, Any], user: Mapping[str, Any], nav: list[Any], there: str) -> Json:
    """The settings of a Markdown tree that knows nothing of this program: all of ours, and the user's.

    `there` leads from the tree to the dossier, for the user's folders and scripts, which stay where they are.
    """
    settings = merged(ours, {key: value for key, value in user.items() if key not in _OURS_ALONE})
    settings["plugins"] = [plugin for plugin in settings["plugins"] if "dossier" not in named([plugin])]
    settings["not_in_nav"] = "/actors/*\n/sources/*\n"
    settings["nav"] = nav
    if custom := settings["theme"].get("custom_dir"):
        settings["theme"]["custom_dir"] = f"{there}/{custom}"
    if hooks := settings.get("hooks"):
        settings["hooks"] = [f"{there}/{hook}" for hook in hooks]
    return settings


def further(user: Mapping[str, Any], title: str, folder: str) -> Json:
    """What the user's settings mean for the pages in a further language, which lie in `folder` below the site.

    What they say in the first language (name, description, navigation, the theme's own words) does not hold there.
    """
    settings = {key: value for key, value in user.items() if key not in ("site_description", "nav")}
    if title:
        settings["site_name"] = title
    if address := user.get("site_url"):
        settings["site_url"] = f"{address.rstrip('/')}/{folder}"
    if isinstance(settings.get("theme"), Mapping):
        settings["theme"] = {key: value for key, value in settings["theme"].items() if key != "language"}
    return settings


def text(settings: Mapping[str, Any]) -> str:
    """The settings as the text of an mkdocs.yml."""
    return yaml.dump(dict(settings), sort_keys=False, allow_unicode=True, width=100)
