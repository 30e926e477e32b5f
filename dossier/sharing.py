"""Files that the languages of a site have in common: kept once, at the root, and asked for there.

A theme puts its style sheets, scripts and fonts into every site. In a further language they are the same files again:
three megabytes to publish, and for a reader who switches the language the same fonts to load a second time.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Mapping

FOLDER = "assets/"
"""Where the files lie that may be shared. What is outside of it belongs to the language."""

_ASKED = re.compile(r'(?P<before>\b(?:href|src)="|"search": ?")(?P<way>[^":#?]+)(?=")')
_BASE = re.compile(r'"base": ?"(/[^"]*)"')


def asking_above(pages: Mapping[str, bytes], folder: str, shared: Collection[str]) -> dict[str, bytes]:
    """The pages of a language, by path below its `folder` ("ru/"), asking for the `shared` files at the root instead.

    Only pages that change are returned.
    """
    found = {}
    for path, content in pages.items():
        html = content.decode("utf-8")
        changed = _page(html, path, folder, shared)
        if changed != html:
            found[path] = changed.encode("utf-8")
    return found


def _page(html: str, path: str, folder: str, shared: Collection[str]) -> str:
    base = _BASE.search(html)  # stated by the page for unknown addresses, whose ways start at the root of the server
    root = base[1].rstrip("/") + "/" if base else ""

    def above(asked: re.Match[str]) -> str:
        way = asked["way"]
        if root and way.startswith(root):
            inside = way.removeprefix(root)
            return f"{asked['before']}{root.removesuffix(folder)}{inside}" if inside in shared else asked[0]
        there = posixpath.normpath(posixpath.join(posixpath.dirname(path), way))
        if there not in shared:
            return asked[0]
        up = "../" * (path.count("/") + folder.count("/"))
        return f"{asked['before']}{up}{there}"

    return _ASKED.sub(above, html)
