"""A page before it is rendered, the links between pages, and the one filter that makes any text safe.

`escape` is the security boundary of the site. Whatever a person or a source wrote passes it on its way into a
template, so that no quotation can become Markdown, HTML, template or attribute syntax: it comes out as letters.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from dossier.tongue import bare

SAFE_SCHEMES = frozenset({"http", "https", "mailto"})

# What is never printed: control and format characters that HTML or YAML cannot hold, lone surrogates,
# non-characters (but the four that mark a language, see dossier.tongue), and the controls that turn the direction of
# the text around them (a source in a right-to-left script gets its direction from `dir`, and keeps its letters and
# its direction marks).
_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd4-\ufdef\ufeff\ufff9-\ufffb]"
    "|[" + "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(17)) + "]"
)
# White space that collapses; a space at which no line may break is a letter like others ("1 000", "« oui »").
_SPACES = re.compile(r"[^\S\u00a0\u202f]+")
# What has a meaning anywhere in Markdown, HTML, Jinja or attribute lists.
_ANYWHERE = re.compile(r"""[&<>"*_`\[\]{}|~^=\\#]""")
# What has a meaning only at the start of a line: list marks, definitions, admonitions, indented blocks.
_AT_START = re.compile(r"^(?:[-+:!@%]|\?(?=\?\?)|\d+[.)](?=\s|$))")
# What could end a block of data, or be taken for a gap of a template; JSON has another way to write it.
_IN_DATA = re.compile("[<>&\x7f-\x9f\xad\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads: a page, and a place on it."""

    path: str
    """Path of the page below `docs/`, such as `actors/index.md`."""
    anchor: str = ""
    """Id of an element on that page; empty for the page itself."""


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere, or plain text when `to` is None."""

    text: str
    """What the reader sees."""
    to: Target | str | None = None
    """A page of this site, or the address of another one."""


@dataclass(frozen=True)
class Page:
    """One generated page: where it goes, what it is called, and all that its template can see."""

    path: str
    """Path below `docs/`, such as `actors/index.md`."""
    title: str
    """The name of the page, as plain text."""
    template: str
    """File name below `dossier/templates/`."""
    view: Any
    """A frozen dataclass: everything that the template may use."""
    anchors: frozenset[str] = frozenset()
    """The ids on this page that other pages may link to."""
    label: str = ""
    """Short name in the navigation; a page without one stays out of the navigation."""
    description: str = ""
    """One plain sentence for search engines and previews."""
    exclude_from_search: bool = False
    """True for a page whose words must not enter the search index."""
    is_front: bool = False
    """True for the front page, which the theme calls by the name of the site, and by nothing else beside it."""
    citations: Mapping[str, Any] = field(default_factory=dict)
    """What a reader can copy to cite the records of the page; plain data, which the page carries as JSON."""


def plain(text: str) -> str:
    """The text without what must never be printed, its white space collapsed to single spaces."""
    if not text.isprintable():  # most texts are, and no character that is dropped is
        text = _DROPPED.sub("", text)
    elif "  " not in text and text[:1] != " " and text[-1:] != " ":
        return text
    return _SPACES.sub(" ", text).strip()


@lru_cache(maxsize=1 << 16)
def escape(text: str) -> Markup:
    """The text as letters, in Markdown, in raw HTML and in a quoted attribute alike, wherever it stands."""
    text = plain(text)
    safe = _ANYWHERE.sub(_entity, text)
    start = _AT_START.match(safe)
    if start:
        last = start.end() - 1
        safe = f"{safe[:last]}&#{ord(safe[last])};{safe[last + 1 :]}"
    return Markup(safe)


def _entity(match: re.Match[str]) -> str:
    character = match.group()
    return _NAMED.get(character) or f"&#{ord(character)};"


def finalize(value: Any) -> Any:
    """The last step of every `{{ expression }}` in a template: what is not yet safe is escaped."""
    if isinstance(value, Markup):
        return value
    if value is None:
        raise TypeError("a template printed None; say in the template what to show instead")
    return escape(value if isinstance(value, str) else str(value))


def front_matter(title: str, description: str = "", exclude_from_search: bool = False) -> str:
    """The head of a Markdown page.

    Themes print the title and the description into HTML as they are, so both are escaped for HTML here; as JSON
    strings they are plain YAML whatever they hold. Without a title the theme takes the name of the site.
    """
    lines = ["---"]
    if title:
        lines.append(f"title: {_scalar(title)}")
    if description:
        lines.append(f"description: {_scalar(description)}")
    lines += ["hide:", "  - navigation"]
    if exclude_from_search:
        lines += ["search:", "  exclude: true"]
    return "\n".join([*lines, "---", ""])


def _scalar(text: str) -> str:
    safe = bare(plain(text)).translate(str.maketrans({**_NAMED, "{": "&#123;", "}": "&#125;"}))
    return json.dumps(safe, ensure_ascii=False)


def data_block(name: str, data: Mapping[str, Any]) -> Markup:
    """Data for the scripts of a page, inside of it, because a page at file:// can fetch nothing.

    Nothing runs in such a block, and no sign in it can end it, start another element or mean anything to Markdown.
    """
    text = bare(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
    safe = _IN_DATA.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
    return Markup(f'<script type="application/json" id="{escape(name)}">{safe}</script>')


def relative(from_path: str, target: Target) -> str:
    """The link from one page to another, as MkDocs checks and rewrites it: `../figures.md#injured`."""
    anchor = f"#{target.anchor}" if target.anchor else ""
    if target.path == from_path and anchor:
        return anchor
    here, there = from_path.split("/")[:-1], target.path.split("/")
    while here and len(there) > 1 and here[0] == there[0]:
        here, there = here[1:], there[1:]
    return "../" * len(here) + "/".join(there) + anchor


def outside(address: str) -> str:
    """The address of another site, safe as a Markdown link; empty if it is none that a reader should follow."""
    address = address.strip()
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme.lower() not in SAFE_SCHEMES or not (parts.netloc or parts.path) or plain(address) != address:
        return ""
    if any(character.isspace() for character in address):
        return ""
    return quote(address, safe="%/:?#@!$&+,;=-.~").replace("&", "&amp;")
