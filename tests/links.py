"""Follows every link, file and anchor of a built site on disk, and tells which lead nowhere."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

ADDRESSES = {"href", "src", "data", "poster", "xlink:href"}


@dataclass
class Page(HTMLParser):
    """The anchors and addresses of a page."""

    html: str
    anchors: set[str] = field(default_factory=set)
    twice: list[str] = field(default_factory=list)
    """Ids that stand more than once."""
    addresses: list[str] = field(default_factory=list)
    unresolved: list[str] = field(default_factory=list)
    """Links of pictures that nobody gave an address."""

    def __post_init__(self) -> None:
        HTMLParser.__init__(self)
        self.feed(self.html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes what a tag points at, and what may point at it."""
        for name, value in attrs:
            if name == "id":
                (self.twice.append if value in self.anchors else self.anchors.add)(value or "")
            elif name == "name" and tag == "a":
                self.anchors.add(value or "")
            elif name == "data-page":
                self.unresolved.append(value or "")
            elif name in ADDRESSES and value is not None and not (tag == "link" and ("rel", "canonical") in attrs):
                self.addresses.append(value)


def broken(site: Path) -> list[str]:
    """What leads nowhere, as "page: address". The page for unknown addresses is left out: it speaks from the root."""
    pages = {path.relative_to(site).as_posix(): Page(path.read_text("utf-8")) for path in site.rglob("*.html")}
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    found = []
    for path, page in sorted(pages.items()):
        found += [f"{path}: id {one} stands twice" for one in page.twice]
        found += [f"{path}: data-page {one}" for one in page.unresolved]
        if posixpath.basename(path) != "404.html":
            found += [f"{path}: {one}" for one in page.addresses if not _leads(path, one, pages, files)]
    return found


def _leads(path: str, address: str, pages: dict[str, Page], files: set[str]) -> bool:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return parts.scheme in ("http", "https", "mailto", "data")
    there = path
    if parts.path:
        there = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
        if posixpath.basename(parts.path) in ("", ".", ".."):  # a folder, as a browser reads it
            there = posixpath.normpath(posixpath.join(there, "index.html"))
    if there not in files:
        return False
    anchor = unquote(parts.fragment)
    return not anchor or there not in pages or anchor in pages[there].anchors
