"""The look of a dossier: the assets of the package, and the site configuration that nobody has to write.

The same defaults serve twice. The MkDocs plugin lays them under the user's own settings, and
`explicit_config` writes them out as a whole `mkdocs.yml`, so that another engine can build the Markdown tree
without the plugin. Nothing here names a server: every file that a page loads comes with the package.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

from dossier.words import Words, words_for

PREFIX = "assets/dossier/"
"""The folder under `docs/` in which the assets of the package appear."""

STYLES = (
    "fonts", "tokens", "type", "frame", "components", "citations", "charts", "strip", "figures", "maps", "who",
    "filters", "languages", "print", "edition",
)
"""The style sheets in the order of the cascade, each `css/<name>.css` in the package. A site carries them as one file:
on a slow line every further request costs a reader a tenth of a second before the first word."""

SCRIPTS = ("controls", "reading", "citations", "filters", "strip", "languages")
"""The scripts that run once the page is read, each `js/<name>.js` in the package; in a site they are one file."""

HEAD_SCRIPTS = ("iframe-worker-local", "arriving", "searching")
"""The scripts that must run before a page is shown, each `js/<name>.js`; in a site they are one file."""

STYLE_SHEET = PREFIX + "css/dossier.css"
"""All style sheets of the package."""

SCRIPT = PREFIX + "js/dossier.js"
"""All scripts of the package that run once the page is read."""

SEARCH_SHIM = PREFIX + "js/iframe-worker-local.js"
"""The scripts of the head, search at file:// among them; the theme adds a script from a server of its own unless a
path holds "iframe-worker"."""

EXTRA_CSS = (STYLE_SHEET,)
"""What a site lists under `extra_css`, before its own style sheets."""

EXTRA_JAVASCRIPT = (MappingProxyType({"path": SCRIPT, "defer": True}),)
"""What a site lists under `extra_javascript`, before its own scripts."""


def _shade(media: str, scheme: str, icon: str, toggle: str) -> dict[str, Any]:
    """One of the two palettes; the colours themselves stand in `tokens.css`."""
    return {
        "media": f"(prefers-color-scheme: {media})",
        "scheme": scheme,
        "primary": "custom",
        "accent": "custom",
        "toggle": {"icon": f"material/{icon}", "name": toggle},
    }


THEME: Mapping[str, Any] = MappingProxyType({
    "name": "material",
    "font": False,
    "logo": PREFIX + "icons/dossier.svg",
    "favicon": PREFIX + "icons/dossier.svg",
    "features": ["navigation.tabs", "navigation.top", "navigation.footer", "toc.follow", "search.highlight"],
})
"""The theme and its options. `font` is off: the theme would ask a server, and the package has its own."""

LANGUAGES = frozenset({
    "af", "ar", "az", "be", "bg", "bn", "ca", "cs", "cy", "da", "de", "el", "en", "eo", "es", "et",
    "eu", "fa", "fi", "fr", "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kn",
    "ko", "ku-IQ", "lb", "lt", "lv", "mk", "mn", "ms", "my", "nb", "nl", "nn", "pl", "pt", "pt-BR",
    "ro", "ru", "sa", "sh", "si", "sk", "sl", "sq", "sr", "sv", "ta", "te", "th", "tl", "tr", "uk",
    "ur", "uz", "vi", "zh", "zh-Hant", "zh-TW",
})
"""The languages into which the theme's own words are translated; any other would stop the build."""

OWN_LANGUAGES = frozenset({"kk"})
"""The languages for which the package has the theme's words, as the theme does not: see `TRANSLATIONS`."""

TRANSLATIONS = files(__package__).joinpath("translations")
"""Templates that stand before those of the theme: its words in the languages that it lacks."""

EXTRA: Mapping[str, Any] = MappingProxyType({"generator": False, "polyfills": [SEARCH_SHIM]})
"""Further settings of the theme."""

VALIDATION: Mapping[str, Mapping[str, str]] = MappingProxyType({
    "nav": {"omitted_files": "ignore"},
    "links": dict.fromkeys(("not_found", "absolute_links", "unrecognized_links", "anchors"), "warn"),
})
"""How a build answers a bad link. Pages of single actors and sources are not in the navigation by design."""

USE_DIRECTORY_URLS = False
"""Pages are files with names, so that links work from disk."""

_COMMENTS = re.compile(rb"^[ \t]*(?:/\*(?:[^*]|\*(?!/))*\*/|//[^\n]*)?[ \t]*\n", re.MULTILINE)
"""Comments on lines of their own, and empty lines: they are a quarter of what a reader would load."""


@cache
def assets() -> Mapping[str, bytes]:
    """Every file that a site carries, by its path under `docs/`, in the order of the paths."""
    root = files(__package__).joinpath("assets")
    found = {PREFIX + name: entry.read_bytes() for name, entry in _walk(root)}
    for whole, folder, names, ending in ((STYLE_SHEET, "css", STYLES, "css"), (SCRIPT, "js", SCRIPTS, "js"),
                                         (SEARCH_SHIM, "js", HEAD_SCRIPTS, "js")):
        parts = (found.pop(f"{PREFIX}{folder}/{name}.{ending}") for name in names)
        found[whole] = _COMMENTS.sub(b"", b"\n".join(parts))
    return MappingProxyType(dict(sorted(found.items())))


def _walk(folder: Traversable, above: str = "") -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        name = above + entry.name
        if entry.is_dir():
            yield from _walk(entry, name + "/")
        elif not entry.name.startswith((".", "__")):
            yield name, entry


def plain(value: Any) -> Any:
    """The value as fresh dictionaries and lists, which may be changed or dumped to YAML."""
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


def interface_language(tag: str) -> str:
    """The language of menus and search for a dossier in the language `tag` (BCP 47), else English."""
    whole, base = tag, tag.partition("-")[0].lower()
    return next((name for name in (whole, base) if name in LANGUAGES), "en")


def own_language(tag: str) -> str:
    """The language, where the theme's words in it come with the package; else empty."""
    base = tag.partition("-")[0].lower()
    return base if base in OWN_LANGUAGES else ""


def palettes(words: Words) -> list[dict[str, Any]]:
    """The light and the dark palette, with the names of the buttons that change between them."""
    return [
        _shade("light", "default", "weather-sunny", words.say("frame.to-dark")),
        _shade("dark", "slate", "weather-night", words.say("frame.to-light")),
    ]


def markdown_extensions(words: Words) -> dict[str, dict[str, Any]]:
    """The extensions that the generated pages need, with their options."""
    return {
        "admonition": {},
        "attr_list": {},
        "footnotes": {"BACKLINK_TITLE": words.say("frame.footnote-back")},
        "md_in_html": {},
        "tables": {},
        "toc": {"permalink": "#", "permalink_title": words.say("frame.permalink")},
    }


def theme_options(stated: Mapping[str, Any] | None = None, language: str = "en") -> dict[str, Any]:
    """The options of the theme, with what the user stated on top; `language` is that of the dossier."""
    ours = {"palette": palettes(words_for(language)), "language": interface_language(language)}
    return plain(THEME) | ours | plain(stated or {})


def extra_options(stated: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The `extra` settings, with what the user stated on top; the search shim stays among the polyfills."""
    merged = plain(EXTRA) | plain(stated or {})
    if not any("iframe-worker" in str(entry) for entry in merged["polyfills"]):
        merged["polyfills"] = [SEARCH_SHIM, *merged["polyfills"]]
    return merged


def explicit_config(site_name: str, nav: Sequence[Any], *, description: str = "", site_url: str = "",
                    copyright: str = "", language: str = "en") -> dict[str, Any]:
    """A whole site configuration for a Markdown tree in `docs/`, to be dumped as `mkdocs.yml`.

    It asks for no plugin but the engine's own search. `variant` and `offline` are for Zensical, which would
    else choose another layout and write no search index for readers at file://. MkDocs takes both as well.
    """
    about = {"site_description": description, "site_url": site_url, "copyright": copyright}
    return {
        "site_name": site_name,
        **{key: value for key, value in about.items() if value},
        "docs_dir": "docs",
        "use_directory_urls": USE_DIRECTORY_URLS,
        "theme": theme_options({"variant": "classic"}, language),
        "extra": extra_options(),
        "extra_css": list(EXTRA_CSS),
        "extra_javascript": plain(EXTRA_JAVASCRIPT),
        "plugins": ["search", "offline"],
        "markdown_extensions": [
            {name: options} if options else name
            for name, options in markdown_extensions(words_for(language)).items()
        ],
        "validation": plain(VALIDATION),
        "nav": plain(nav),
    }
