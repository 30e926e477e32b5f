"""HTML as tags and the text between them: how a tag is found, read and written again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape

Attributes = dict[str, str | None]
"""The attributes of a tag in their order, values without their escapes; None for a name without a value."""

VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})
"""The elements without an end tag."""

# A comment, a declaration, an element whose content is no markup, or a tag. Quoted values may hold ">".
_ATTRIBUTES = r"""(?:[^<>"']|"[^"]*"|'[^']*')*"""
_TOKEN = re.compile(
    rf"<!--.*?-->|<![^>]*>|<(?P<raw>script|style|textarea|title)\b(?P<head>{_ATTRIBUTES})>"
    rf"(?P<body>.*?)(?P<end></(?P=raw)\s*>)|<(?P<name>[a-zA-Z][^\s/>]*)(?P<rest>{_ATTRIBUTES})>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")


def tokens(html: str) -> Iterator[re.Match[str]]:
    """Comments, declarations and tags in their order.

    A tag has the groups `name` and `rest`; an element whose content is no markup is one token, with the groups
    `raw` (its name), `head`, `body` and `end`.
    """
    return _TOKEN.finditer(html)


def attributes(written: str) -> Attributes:
    """What stands in a start tag after its name, read as a browser reads it."""
    found: Attributes = {}
    for key, value, *quoted in _ATTRIBUTE.findall(written):
        # The first of two attributes of one name counts, as in a browser.
        found.setdefault(key.lower(), unescape("".join(quoted)) if value else None)
    return found


def written(attributes: Attributes) -> str:
    """The attributes as they stand in a start tag after its name."""
    return "".join(
        f" {key}" if value is None else f' {key}="{escape(value, quote=True)}"'
        for key, value in attributes.items()
    )
