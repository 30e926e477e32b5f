"""What a social network or a messenger shows beside a link to a page: Open Graph metadata, and a preview image.

The names are those of the Open Graph protocol (https://ogp.me) and, for the size of the image, of Twitter's cards.
Addresses are absolute where the site knows its own (`site_url` of mkdocs.yml), as most readers of them insist; else
they are relative to the page.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html import escape, unescape

from babel.core import get_global

from dossier.finish.page import Card, Page, Site
from dossier.finish.tags import Attributes, attributes, tokens

FOLDER = "assets/social/"
"""Where the images stand."""

_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL | re.IGNORECASE)
_HEADING = re.compile(r"<h1\b[^>]*>(.*?)(?:<a\b[^>]*\bheaderlink\b|</h1>)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^>]+>")
_DEFAULT_SIZE = {"og:image:width": "1200", "og:image:height": "630"}


def with_card(page: Page, site: Site) -> str:
    """The page with its metadata at the end of its head; one that has some already, or no heading,
    stays as it is, and so do the page for addresses that lead nowhere and the texts of licences."""
    head, end, rest = page.html.partition("</head>")
    heading = _HEADING.search(rest)
    is_shared = not page.is_missing and not page.path.startswith("assets/")
    if not end or not heading or not is_shared or 'property="og:title"' in head:
        return page.html
    page.card = Card(_site_name(page.path, site) or _words(heading[1]), _words(heading[1]), _description(head),
                     FOLDER + page.path.removesuffix(".html") + ".png")
    told = ((name, escape(value)) for name, value in _metas(page, head) if value)
    metas = "".join(f'<meta property="{name}" content="{value}">' for name, value in told)
    return f'{head}{metas}<meta name="twitter:card" content="summary_large_image">{end}{rest}'


def _metas(page: Page, head: str) -> Iterator[tuple[str, str]]:
    card = page.card
    assert card is not None
    address = _address(head)
    is_front = posixpath.basename(page.path) == "index.html" and card.title == card.name
    yield "og:type", "website" if is_front else "article"
    yield "og:site_name", card.name
    yield "og:title", card.title
    yield "og:description", card.description
    yield "og:locale", _locale(page.language)
    yield "og:url", address
    yield "og:image", _image(page.path, card.image, address)
    yield from _DEFAULT_SIZE.items()
    yield "og:image:alt", card.title


def _image(path: str, image: str, address: str) -> str:
    """The address of the image: below that of the site, which is the page's own without the path of the page."""
    if not address:
        return posixpath.relpath(image, posixpath.dirname(path) or ".")
    for form in (path, path.removesuffix("index.html")):
        if address.endswith("/" + form):
            return address[: len(address) - len(form)] + image
    return posixpath.join(posixpath.dirname(address), posixpath.relpath(image, posixpath.dirname(path) or "."))


def _address(head: str) -> str:
    """The page's own address on the web; empty where the site has none."""
    return next((values.get("href") or "" for values in _tags(head, "link")
                 if values.get("rel") == "canonical" and (values.get("href") or "").startswith("http")), "")


def _description(head: str) -> str:
    return next((values.get("content") or "" for values in _tags(head, "meta")
                 if (values.get("name") or "").lower() == "description"), "")


def _tags(html: str, name: str) -> Iterator[Attributes]:
    return (attributes(token["rest"]) for token in tokens(html) if (token["name"] or "").lower() == name)


def _site_name(path: str, site: Site) -> str:
    """What the front page above a page is called: the theme writes that behind the title of every page."""
    folder = posixpath.dirname(path)
    while True:
        front = site.files.get(posixpath.join(folder, "index.html"), b"").decode("utf-8", "replace")
        own = site.files.get(path, b"").decode("utf-8", "replace")
        name, title = _title(front), _title(own)
        if name and (title == name or title.endswith(f" - {name}")) or not folder:
            return name
        folder = posixpath.dirname(folder)


def _title(html: str) -> str:
    found = _TITLE.search(html)
    return _words(found[1]) if found else ""


def _words(html: str) -> str:
    return " ".join(unescape(_TAG.sub("", html)).split())


def _locale(language: str) -> str:
    """The language with the country in which most of its speakers live, as Open Graph wants it."""
    likely = get_global("likely_subtags").get(language.partition("-")[0].lower(), "")
    return f"{likely.split('_')[0]}_{likely.split('_')[-1]}" if likely else ""
