"""The addresses of links in pictures, which name the page of their record by its Markdown."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection

from dossier.finish.page import Page, Site

_PAGE_LINK = re.compile(r'\bdata-page="([^"#]+)(#[^"]*)?"')


def addressed(page: Page, site: Site) -> str:
    """The page with an address for every link of a picture."""
    if "data-page=" not in page.html:
        return page.html

    def way(match: re.Match[str]) -> str:
        there = built_path(match[1], site.files)
        if there is None:
            page.fault(match.start(), match[0], "link to a page that is not there")
            return match[0]
        return f'href="{_way(page.path, there)}{match[2] or ""}"'

    return _PAGE_LINK.sub(way, page.html)


def built_path(source: str, files: Collection[str]) -> str | None:
    """Where a Markdown page went: "timeline.md" to timeline.html, or timeline/index.html with directory addresses."""
    stem = source.removesuffix(".md")
    return next((path for path in (f"{stem}.html", f"{stem}/index.html") if path in files), None)


def _way(here: str, there: str) -> str:
    """The relative address of one file of the site as seen from another."""
    return posixpath.relpath(there, posixpath.dirname(here) or ".")
