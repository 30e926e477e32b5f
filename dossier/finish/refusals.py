"""What the policy would forbid, and what therefore keeps a site from being built."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dossier.finish.page import Page
from dossier.finish.tags import Attributes

_FETCHED_LINKS = frozenset({
    "stylesheet", "icon", "apple-touch-icon", "manifest",
    "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch",
})
_FETCHED = {
    "script": ("src",), "img": ("src", "srcset"), "source": ("src", "srcset"), "iframe": ("src",),
    "frame": ("src",), "embed": ("src",), "object": ("data",), "video": ("src", "poster"), "audio": ("src",),
    "track": ("src",), "input": ("src",), "image": ("href", "xlink:href"), "use": ("href", "xlink:href"),
    "form": ("action",), "body": ("background",),
}
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.\-]*:|[\\/]{2})", re.IGNORECASE)
_CSS_ELSEWHERE = re.compile(r"""(?:url\(\s*|@import\s+)["']?\s*((?:https?:)?//[^"')\s]+)""", re.IGNORECASE)
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_OFF_SITE = "file from another server"


def refused(name: str, attributes: Attributes) -> Iterator[str]:
    """What is wrong with a tag, thing by thing."""
    for key, value in attributes.items():
        address = _address(value)
        if key == "style":
            yield "inline style"
        elif key.startswith("on"):
            yield f"inline handler {key}"
        elif address.startswith(("javascript:", "vbscript:")):
            yield f"script in {key}"
    if name == "base":
        yield "base element"
    for key in _asked(name, attributes):
        if any(_is_elsewhere(one) for one in _addresses(key, attributes.get(key))):
            yield _OFF_SITE


def check_css(sheet: Page) -> None:
    """Notes what a style sheet asks from another server."""
    sheet.html = _CSS_COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), sheet.html)
    for match in _CSS_ELSEWHERE.finditer(sheet.html):
        sheet.fault(match.start(), match[0], _OFF_SITE)


def _asked(name: str, attributes: Attributes) -> tuple[str, ...]:
    """The attributes of this tag for which a browser sends a request."""
    if name == "link":
        return ("href",) if _FETCHED_LINKS & set((attributes.get("rel") or "").lower().split()) else ()
    return _FETCHED.get(name, ())


def _addresses(key: str, value: str | None) -> list[str]:
    if key == "srcset":
        return [_address(one.split()[0]) for one in (value or "").split(",") if one.strip()]
    return [_address(value)]


def _address(value: str | None) -> str:
    """The address as a browser reads it: without control characters and the spaces around it."""
    return re.sub(r"[\x00-\x20]+", "", value or "").lower()


def _is_elsewhere(address: str) -> bool:
    return bool(_ELSEWHERE.match(address)) and not address.startswith(("data:", "#"))
