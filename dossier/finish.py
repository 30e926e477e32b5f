"""One pass over the built HTML, after whichever engine built it: validity, names, policy.

The pass reads a page as tags and the text between them. Text, and the inside of scripts, is never touched, so
letters that look like markup in a quotation stay letters. A tag is rewritten only where a rule applies to it.
Finishing a finished page changes nothing.

What cannot stand under a strict Content-Security-Policy (a style or a handler written into a tag, a file
asked from another server) is a fault of the page, and is told with its place instead of being hidden.
"""

from __future__ import annotations

import json
import posixpath
import re
from base64 import b64encode
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from html import escape, unescape
from itertools import chain

from dossier.words import words_for

# A comment, a declaration, an element whose content is no markup, or a tag. Quoted values may hold ">".
_ATTRIBUTES = r"""(?:[^<>"']|"[^"]*"|'[^']*')*"""
_TOKEN = re.compile(
    rf"<!--.*?-->|<![^>]*>|<(?P<raw>script|style|textarea|title)\b(?P<head>{_ATTRIBUTES})>"
    rf"(?P<body>.*?)(?P<end></(?P=raw)\s*>)|<(?P<name>[a-zA-Z][^\s/>]*)(?P<rest>{_ATTRIBUTES})>",
    re.DOTALL | re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")

_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
})
_DATA_TYPES = frozenset({"application/json", "application/ld+json"})
_ALIGNED = re.compile(r"text-align:\s*(left|center|right);?")
_OWN_METAS = frozenset({"content-security-policy", "referrer", "color-scheme"})
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
_LANGUAGE = re.compile(r"""<html\b[^>]*?\slang=["']?([\w-]+)""", re.IGNORECASE)
_TOGGLES = {"__drawer": "frame.menu", "__search": "frame.search"}
_PAGE_LINK = re.compile(r'\bdata-page="([^"#]+)(#[^"]*)?"')
_BUNDLE = re.compile(r"assets/javascripts/bundle\.[0-9a-z]+\.min\.js")
_SHADOW_STYLE = re.compile(r"""\("style",\{\},([\w$]+)\.toString\(\)\)""")
_ESCAPE = re.compile(r"\\(u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])")
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "v": "\v", "0": "\0", "\n": ""}
_CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a page that the policy would forbid."""

    path: str
    """The page, as a path under the site."""
    line: int
    """The line of the page, from 1."""
    snippet: str
    """The offending tag, shortened."""
    why: str
    """What is wrong with it."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.why}: {self.snippet}"


class FinishError(Exception):
    """The site holds what its own policy forbids; `faults` lists every place."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


@dataclass(slots=True)
class _Page:
    """What is learned about a page while its tags go by."""

    html: str
    path: str
    has_contents: bool = False
    """Whether there is a table of contents to which a label may point."""
    language: str = "en"
    """The language that the page states (BCP 47)."""
    hashes: dict[str, None] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def fault(self, at: int, snippet: str, why: str) -> None:
        flat = " ".join(snippet.split())
        short = flat if len(flat) <= 120 else flat[:117] + "..."
        self.faults.append(Fault(self.path, self.html.count("\n", 0, at) + 1, short, why))


_Attributes = dict[str, str | None]
_Rule = Callable[[str, _Attributes, bool], bool]


def finish(html: str, path: str = "page", *, style_hashes: Iterable[str] = ()) -> str:
    """The page made valid, named and locked down; raises FinishError for what the policy would forbid.

    `style_hashes` (each `'sha256-...'`) join `style-src`, for a theme whose script writes styles.
    """
    language = _LANGUAGE.search(html)
    page = _Page(html, path, 'id="__toc"' in html, language[1] if language else "en")
    parts: list[str] = []
    done = 0
    for token in _TOKEN.finditer(html):
        if _is_plain(token):
            continue
        parts.append(html[done:token.start()])
        parts.append(_token(token, page))
        done = token.end()
    parts.append(html[done:])
    if page.faults:
        raise FinishError(page.faults)
    return _with_head("".join(parts), policy(page.hashes, style_hashes))


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


# --- tags -----------------------------------------------------------------------------------------


_PLAIN_NAMES = frozenset(
    "a p li ul ol h1 h2 h3 h4 h5 h6 div span section article header main nav aside details summary blockquote table "
    "thead tbody tr td th dl dt dd strong em code pre bdi time mark small".split())
_PLAIN_ATTRIBUTES = re.compile(
    r'(?:\s+(?:class|id|title|lang|dir|datetime|href|data-[a-z-]+|aria-[a-z]+)="[^":]*")*\s*')


def _is_plain(token: re.Match[str]) -> bool:
    """Whether a tag is one of the many that no rule looks at: what is neither asked for nor run, and has no colon."""
    name = token["name"]
    return name in _PLAIN_NAMES and _PLAIN_ATTRIBUTES.fullmatch(token["rest"]) is not None


def _token(token: re.Match[str], page: _Page) -> str:
    """The token as it shall stand in the finished page."""
    if name := token["raw"]:
        _inline(token, page)
        head = _tag(name, token["head"], token, page)
        return head + token["body"] + token["end"] if head else ""
    if name := token["name"]:
        return _tag(name, token["rest"], token, page)
    return token[0]


def _inline(token: re.Match[str], page: _Page) -> None:
    """Notes the hash of an inline script, and faults an inline style sheet."""
    name, attributes = token["raw"].lower(), _attributes(token["head"])
    if name == "style":
        page.fault(token.start(), token[0], "inline style sheet")
    if name == "script" and "src" not in attributes and attributes.get("type") not in _DATA_TYPES:
        page.hashes[source_hash(token["body"])] = None


def _tag(name: str, written: str, token: re.Match[str], page: _Page) -> str:
    """One start tag, as it was written unless a rule changes it; empty if it has to go."""
    text, reasons = _finished_tag(name, written, page.has_contents, page.language)
    for why in reasons:
        page.fault(token.start(), f"<{name}{written}>", why)
    return text


@lru_cache(maxsize=1 << 12)
def _finished_tag(name: str, written: str, has_contents: bool, language: str) -> tuple[str, tuple[str, ...]]:
    """The same, with what is wrong with the tag: most tags of a theme stand on every page."""
    plain_name, attributes = name.lower(), _attributes(written)
    if _dropped(plain_name, attributes):
        return "", ()
    changed = _named(plain_name, attributes, language)
    for rule in _RULES:
        changed = rule(plain_name, attributes, has_contents) or changed
    reasons = tuple(_faults(plain_name, attributes))
    if changed:
        return f"<{name}{_written(attributes)}>", reasons
    slash = plain_name in _VOID and written.rstrip().endswith("/")
    return f"<{name}{written.rstrip().removesuffix('/').rstrip()}>" if slash else f"<{name}{written}>", reasons


def _attributes(written: str) -> _Attributes:
    found: _Attributes = {}
    for key, value, *quoted in _ATTRIBUTE.findall(written):
        # The first of two attributes of one name counts, as in a browser.
        found.setdefault(key.lower(), unescape("".join(quoted)) if value else None)
    return found


def _written(attributes: _Attributes) -> str:
    return "".join(
        f" {key}" if value is None else f' {key}="{escape(value, quote=True)}"'
        for key, value in attributes.items()
    )


def _dropped(name: str, attributes: _Attributes) -> bool:
    """Metas that the pass writes itself, and a canonical address that is none (a site without an address)."""
    if name == "meta":
        return (attributes.get("http-equiv") or attributes.get("name") or "").lower() in _OWN_METAS
    canonical = name == "link" and attributes.get("rel") == "canonical"
    return canonical and (attributes.get("href") or "/").startswith("/")


# --- what is put right ----------------------------------------------------------------------------


def _toggle(name: str, attributes: _Attributes, has_contents: bool) -> bool:
    """The check boxes behind menu and search: no `autocomplete`, which they cannot have."""
    if not _is_toggle(name, attributes):
        return False
    return attributes.pop("autocomplete", "") != ""


def _empty_tabindex(name: str, attributes: _Attributes, has_contents: bool) -> bool:
    if attributes.get("tabindex", "0") not in ("", None):
        return False
    del attributes["tabindex"]
    return True


def _label(name: str, attributes: _Attributes, has_contents: bool) -> bool:
    """A label that points at nothing, or that is hidden from those whom it should tell something."""
    if name != "label":
        return False
    before = dict(attributes)
    attributes.pop("aria-hidden", None)
    if attributes.get("for") == "__toc" and not has_contents:
        del attributes["for"]
    return attributes != before


def _aligned(name: str, attributes: _Attributes, has_contents: bool) -> bool:
    """A cell that Markdown aligned by a style gets a class that does the same."""
    match = _ALIGNED.fullmatch((attributes.get("style") or "").strip()) if name in ("td", "th") else None
    if not match:
        return False
    del attributes["style"]
    attributes["class"] = " ".join(filter(None, [attributes.get("class"), f"align-{match[1]}"]))
    return True


_RULES: tuple[_Rule, ...] = (_toggle, _empty_tabindex, _label, _aligned)


def _named(name: str, attributes: _Attributes, language: str) -> bool:
    """The words that the theme's tags lack, in the language of the page; the scripts read theirs on the body."""
    before = dict(attributes)
    say = words_for(language).say
    if _is_toggle(name, attributes):
        attributes.setdefault("aria-label", say(_TOGGLES.get(attributes.get("id") or "", "frame.section")))
    if attributes.get("role") == "dialog" and "aria-labelledby" not in attributes:
        attributes.setdefault("aria-label", say("frame.search"))
    if name == "body" and "data-md-color-scheme" in attributes:
        attributes.setdefault("data-scrolls", say("frame.scrolls"))
    return attributes != before


def _is_toggle(name: str, attributes: _Attributes) -> bool:
    return name == "input" and "md-toggle" in (attributes.get("class") or "").split()


# --- what is refused ------------------------------------------------------------------------------


def _faults(name: str, attributes: _Attributes) -> Iterator[str]:
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
            yield "file from another server"


def _asked(name: str, attributes: _Attributes) -> tuple[str, ...]:
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


# --- the head, and the site -----------------------------------------------------------------------


def _with_head(html: str, content: str) -> str:
    """The page with its policy right after the encoding; a page without a head stays as it is."""
    for token in _TOKEN.finditer(html):
        name = (token["name"] or "").lower()
        if name == "body":
            return html
        if name == "meta" and "charset" in _attributes(token["rest"]):
            return html[:token.end()] + _metas(content) + html[token.end():]
    return html


def _metas(content: str) -> str:
    return (
        f'<meta http-equiv="Content-Security-Policy" content="{content}">'
        '<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">'
    )


def finish_site(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """What has to be written so that a built site is finished: changed pages, and the search index for file://.

    `files` holds the site by path with forward slashes; pages, style sheets, scripts and the search index
    are read, anything else may be left out. Raises one FinishError with the faults of all files.
    """
    found = chain.from_iterable(_script_styles(path, data) for path, data in sorted(files.items()))
    styles = tuple(dict.fromkeys(found))
    changed: dict[str, bytes] = {}
    faults: list[Fault] = []
    for path, data in sorted(files.items()):
        try:
            finished = _finished(path, _linked(path, data, files, faults), styles)
        except FinishError as error:
            faults += error.faults
            continue
        if finished != data:
            changed[path] = finished
    if faults:
        raise FinishError(faults)
    return changed | _offline_index(files)


def _linked(path: str, data: bytes, files: Mapping[str, bytes], faults: list[Fault]) -> bytes:
    """The page with an address for every link of a picture, which names the page of its record only."""
    if not path.endswith(".html") or b"data-page=" not in data:
        return data
    html = data.decode("utf-8")

    def way(match: re.Match[str]) -> str:
        there = built_path(match[1], files)
        if there is None:
            line = html.count("\n", 0, match.start()) + 1
            faults.append(Fault(path, line, match[0], "link to a page that is not there"))
            return match[0]
        return f'href="{_way(path, there)}{match[2] or ""}"'

    return _PAGE_LINK.sub(way, html).encode("utf-8")


def built_path(source: str, files: Collection[str]) -> str | None:
    """Where a Markdown page went: "timeline.md" to timeline.html, or timeline/index.html with directory addresses."""
    stem = source.removesuffix(".md")
    return next((path for path in (f"{stem}.html", f"{stem}/index.html") if path in files), None)


def _way(here: str, there: str) -> str:
    """The relative address of one file of the site as seen from another."""
    return posixpath.relpath(there, posixpath.dirname(here) or ".")


def _finished(path: str, data: bytes, styles: tuple[str, ...]) -> bytes:
    if path.endswith(".html"):
        return finish(data.decode("utf-8"), path, style_hashes=styles).encode("utf-8")
    if path.endswith(".css"):
        _check_css(path, data.decode("utf-8", "replace"))
    return data


def _check_css(path: str, css: str) -> None:
    bare = _CSS_COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), css)
    page = _Page(bare, path)
    for match in _CSS_ELSEWHERE.finditer(bare):
        page.fault(match.start(), match[0], "file from another server")
    if page.faults:
        raise FinishError(page.faults)


def _script_styles(path: str, data: bytes) -> Iterator[str]:
    """The hash of the style sheet that a theme's script puts into its search box; Material's writes none."""
    if not _BUNDLE.fullmatch(path):
        return
    script = data.decode("utf-8", "replace")
    for use in _SHADOW_STYLE.finditer(script):
        text = re.search(rf"""\b{re.escape(use[1])}=(['"`])((?:(?!\1)[^\\]|\\.)*)\1""", script, re.DOTALL)
        if text:
            yield source_hash(_ESCAPE.sub(_unescaped, text[2]))


def _unescaped(match: re.Match[str]) -> str:
    """The character that an escape stands for in a string of JavaScript."""
    code = match[1]
    if code[0] in "ux":
        return chr(int(code.strip("ux{}"), 16))
    return _ESCAPED.get(code, code)


def _offline_index(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The search index as a script, which a page at file:// can load where it cannot fetch."""
    index = files.get("search/search_index.json")
    if index is None:
        return {}
    # Written anew, so that nothing but data can stand in the script, whoever wrote the index.
    data = json.dumps(json.loads(index), ensure_ascii=False, separators=(",", ":"))
    script = f"var __index = {data}".encode()
    return {} if files.get("search/search_index.js") == script else {"search/search_index.js": script}
