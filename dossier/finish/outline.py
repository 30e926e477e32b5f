"""What a stretch of HTML is made of: its headings, and it without some of its elements."""

from __future__ import annotations

import re
from collections.abc import Collection
from html import unescape

from dossier.finish.tags import VOID, attributes, tokens

_HEADING = re.compile(r"<h([1-6])\b([^>]*)>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def headings(html: str) -> list[tuple[int, str, str]]:
    """Level, id and text of each heading, in order."""
    return [(int(level), attributes(rest).get("id") or "", " ".join(unescape(_TAG.sub("", inner)).split()))
            for level, rest, inner in _HEADING.findall(html)]


def without(html: str, classes: Collection[str]) -> str:
    """The HTML without the elements, and all that is in them, that have one of the classes."""
    kept, done = [], 0
    for token in tokens(html):
        if token.start() < done or not token["name"]:
            continue
        if set((attributes(token["rest"]).get("class") or "").split()) & set(classes):
            kept.append(html[done:token.start()])
            done = _end(html, token)
    return "".join(kept) + html[done:]


def _end(html: str, start: re.Match[str]) -> int:
    """Where the element ends whose start tag this is."""
    name = start["name"].lower()
    if name in VOID or start["rest"].rstrip().endswith("/"):
        return start.end()
    depth, at = 1, start.end()
    same = re.compile(rf"<(/?){re.escape(name)}\b[^>]*?(/?)>", re.IGNORECASE)
    while depth and (tag := same.search(html, at)):
        depth += -1 if tag[1] else not tag[2]
        at = tag.end()
    return at
