"""A built site in several languages: the switch between them on every page, and links that name the counterparts.

Each language is a whole site, the first at the root, any other in a folder of its own, and the same page has the same
path in each of them. Which folders are languages, and which language each is in, the built pages say themselves, so
that this works after any engine. A site in one language is left as it is.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from html import escape

from babel import Locale
from babel.core import UnknownLocaleError

from dossier import finish
from dossier.finish.printing import NAME as PRINT_EDITION
from dossier.words import words_for

Files = Mapping[str, bytes]

_ROOT_PAGE = "404.html"
"""A page that every site has once, in its outermost folder."""
_LANGUAGE = re.compile(r'<html\b[^>]*\blang="([^"]+)"')
_CANONICAL = re.compile(r'<link rel="canonical" href="(https?://[^"]+)"')
_BASE = re.compile(r'"base":\s*"([^"]*)"')
_SEARCH_BUTTON = re.compile(r'<label class="md-header__button md-icon" for="__search"')
_HEADER_END = re.compile(r"</nav>\s*</header>")
_ALTERNATE = "alternate "
"""The theme's script takes each `[rel=alternate]` for the address of a site and asks for a site map there. With a space
behind it the word means the same, and the script does not find it."""
_SWITCH = '<div class="languages"'


@dataclass(frozen=True)
class Edition:
    """The pages of a site in one language."""

    root: str
    """The folder below the site: "" or "ru/"."""
    language: str
    """What its front page says of itself (BCP 47)."""
    files: Files
    """Its files, by path below the folder."""

    @property
    def has_directories(self) -> bool:
        """Whether every page is the index of a folder, whose address ends in a slash."""
        pages = {path for path in self.files if path.endswith(".html")} - {_ROOT_PAGE, "index.html"}
        return bool(pages) and all(posixpath.basename(path) == "index.html" for path in pages)


def editions(files: Files) -> tuple[Edition, ...]:
    """The languages of a site, the one at the root first."""
    roots = sorted({path.removesuffix(_ROOT_PAGE) for path in files if posixpath.basename(path) == _ROOT_PAGE} | {""})
    parts: dict[str, dict[str, bytes]] = {root: {} for root in roots}
    for path, content in files.items():
        root = max((root for root in roots if path.startswith(root)), key=len)
        parts[root][path.removeprefix(root)] = content
    return tuple(Edition(root, _language(part), part) for root, part in parts.items())


def finish_site(files: Files, previews: bool = True) -> dict[str, bytes]:
    """What has to be written so that a built site is finished, in all its languages; see `finish.finish_site`."""
    all_editions = editions(files)
    changed: dict[str, bytes] = {}
    faults: list[finish.Fault] = []
    for edition in all_editions:
        switched = _switched(edition, all_editions) if len(all_editions) > 1 else {}
        try:
            found = switched | finish.finish_site({**edition.files, **switched}, previews)
        except finish.FinishError as error:
            faults += (replace(one, path=edition.root + one.path) for one in error.faults)
            continue
        changed |= {edition.root + path: content for path, content in found.items()}
    if faults:
        raise finish.FinishError(faults)
    return changed


def own_name(language: str) -> str:
    """What a language calls itself, with a capital: "Русский"."""
    try:
        name = Locale.parse(language, sep="-").get_display_name() or language
    except (UnknownLocaleError, ValueError):
        name = language
    return name[:1].upper() + name[1:]


def _language(part: Files) -> str:
    found = _LANGUAGE.search(part.get("index.html", b"").decode("utf-8", "replace"))
    return found[1] if found else "en"


def _switched(edition: Edition, all_editions: tuple[Edition, ...]) -> dict[str, bytes]:
    """The pages of an edition that have no switch yet, with one."""
    found = {}
    for path, content in edition.files.items():
        if path.endswith(".html") and path != PRINT_EDITION and _SWITCH.encode() not in content:
            html = content.decode("utf-8")
            head, body = "".join(_alternates(path, edition, all_editions)), _switch(path, html, edition, all_editions)
            if (place := _header_place(html)) is not None:
                html = html[:place] + body + html[place:]
            found[path] = html.replace("</head>", f"{head}</head>", 1).encode("utf-8")
    return found


def _header_place(html: str) -> int | None:
    """Where the switch goes: before the button that opens the search, else at the end of the header."""
    place = _SEARCH_BUTTON.search(html) or _HEADER_END.search(html)
    return place.start() if place else None


def _switch(path: str, html: str, edition: Edition, all_editions: tuple[Edition, ...]) -> str:
    """One link to each other language; behind a button of its own where there are several."""
    others = [one for one in all_editions if one != edition]
    links = [_link(path, html, edition, other) for other in others]
    label = escape(words_for(edition.language).say("languages.label"))
    if len(links) == 1:
        return f'{_SWITCH}>{links[0]}</div>'
    items = "".join(f"<li>{link}</li>" for link in links)
    name = escape(own_name(edition.language))
    return f'{_SWITCH}><details><summary aria-label="{label}">{name}</summary><ul>{items}</ul></details></div>'


def _link(path: str, html: str, edition: Edition, other: Edition) -> str:
    same = path in other.files and path != _ROOT_PAGE
    way = _from_anywhere(html, edition, other) if path == _ROOT_PAGE else _way(path, edition, other)
    tag = escape(other.language)
    keeps = " data-same" if same else ""
    return f'<a href="{escape(way)}" lang="{tag}" hreflang="{tag}"{keeps}>{escape(own_name(other.language))}</a>'


def _way(path: str, edition: Edition, other: Edition) -> str:
    """The relative address of the same page in another language; of its front page, where there is no such page."""
    there = path if path in other.files else "index.html"
    way = posixpath.relpath(other.root + there, posixpath.dirname(edition.root + path) or ".")
    return (way.removesuffix("index.html") or "./") if other.has_directories else way


def _from_anywhere(html: str, edition: Edition, other: Edition) -> str:
    """The address of a front page from the page for unknown addresses, which stands at any of them."""
    base = _BASE.search(html)
    above = (base[1] if base else "").rstrip("/").removesuffix("/" + edition.root.rstrip("/")).rstrip("/")
    return f"{above}/{other.root}" + ("" if other.has_directories else "index.html")


def _alternates(path: str, edition: Edition, all_editions: tuple[Edition, ...]) -> Iterator[str]:
    """Links in the head that name the counterparts of a page, itself among them; the first language is the default."""
    there = [one for one in all_editions if path in one.files]
    if len(there) < 2 or path == _ROOT_PAGE:
        return
    addresses = [_CANONICAL.search(one.files[path].decode("utf-8", "replace")) for one in there]
    for one, canonical in zip(there, addresses, strict=True):
        way = canonical[1] if canonical and all(addresses) else escape(_way(path, edition, one))
        for tag in (one.language, *(["x-default"] if not one.root else [])):
            yield f'<link rel="{_ALTERNATE}" hreflang="{escape(tag)}" href="{way}">'
