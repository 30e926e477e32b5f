"""The Content-Security-Policy of a page: what may run in it, and where it stands."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256

from dossier.finish.page import Page, Site
from dossier.finish.tags import attributes, tokens

_DATA_TYPES = frozenset({"application/json", "application/ld+json"})
_BUNDLE = re.compile(r"assets/javascripts/bundle\.[0-9a-z]+\.min\.js")
_SHADOW_STYLE = re.compile(r"""\("style",\{\},([\w$]+)\.toString\(\)\)""")
_ESCAPE = re.compile(r"\\(u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])")
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": ""}


def with_policy(page: Page, site: Site) -> str:
    """The page with its policy right after the encoding; a page without a head stays as it is."""
    hashes: dict[str, None] = {}
    at = None
    for token in tokens(page.html):
        name = (token["name"] or "").lower()
        if name == "meta" and at is None and "charset" in attributes(token["rest"]):
            at = token.end()
        elif name == "body" and at is None:
            return page.html
        elif (token["raw"] or "").lower() == "script" and _is_run(token):
            hashes[source_hash(token["body"])] = None
    if at is None:
        return page.html
    return page.html[:at] + _metas(policy(hashes, site.style_hashes)) + page.html[at:]


def policy(script_hashes: Iterable[str], style_hashes: Iterable[str] = ()) -> str:
    """The Content-Security-Policy of a page whose inline scripts and styles have these hashes."""
    scripts = " ".join(["'self'", *script_hashes])
    styles = " ".join(["'self'", *style_hashes])
    return (
        f"default-src 'none'; script-src {scripts}; style-src {styles}; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'none'; manifest-src 'self'; "
        "base-uri 'none'; form-action 'none'"
    )


def source_hash(text: str) -> str:
    """The hash of an inline script or style, as a policy writes it."""
    digest = sha256(text.replace("\r\n", "\n").replace("\r", "\n").encode()).digest()
    return f"'sha256-{b64encode(digest).decode()}'"


def script_styles(path: str, data: bytes) -> Iterator[str]:
    """The hash of the style sheet that a theme's script puts into its search box; Material's writes none."""
    if not _BUNDLE.fullmatch(path):
        return
    script = data.decode("utf-8", "replace")
    for use in _SHADOW_STYLE.finditer(script):
        text = re.search(rf"""\b{re.escape(use[1])}=(['"`])((?:(?!\1)[^\\]|\\.)*)\1""", script, re.DOTALL)
        if text:
            yield source_hash(_ESCAPE.sub(_unescaped, text[2]))


def _is_run(script: re.Match[str]) -> bool:
    """Whether an element `script` holds a program: neither an address of one nor data."""
    values = attributes(script["head"])
    return "src" not in values and values.get("type") not in _DATA_TYPES


def _metas(content: str) -> str:
    return (
        f'<meta http-equiv="Content-Security-Policy" content="{content}">'
        '<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">'
    )


def _unescaped(match: re.Match[str]) -> str:
    """The character that an escape stands for in a string of JavaScript."""
    code = match[1]
    if code[0] in "ux":
        return chr(int(code.strip("ux{}"), 16))
    return _ESCAPED.get(code, code)
