"""The print edition: all pages of a dossier as one, in the order of its plan, without anything that needs a screen.

The pages are taken as they were built. Their headings go down by one or two levels, their ids get the name of their
page in front, and links between them become links within the one page. What is only for screens goes; what is folded
opens, but for what stands under a content notice, which stays folded on a screen and opens on paper.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from html import escape, unescape

from dossier.finish.links import built_path
from dossier.finish.outline import headings, without
from dossier.finish.tags import attributes, tokens, written
from dossier.printing import PAGE, PATH

NAME = PAGE.removesuffix(".md") + ".html"
"""Where the edition stands: at the root of the site, or of the site in one language."""

_ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)
_LINKED = re.compile(r'<link\b[^>]*\brel="(?:stylesheet|icon)"[^>]*>')
_SHELL = re.compile(r"<html\b[^>]*>", re.IGNORECASE)
_FROM_RIGHT = re.compile(r"<body\b[^>]*\bdir=[\"']?rtl\b", re.IGNORECASE)
_SCREEN = frozenset("headerlink edit tools copied filters past md-content__button md-source-file".split())
"""Classes of elements that are of no use on paper."""
_SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL)
_HEADING = re.compile(r"(</?h)([1-6])\b")
_LISTS = frozenset({"aria-labelledby", "aria-describedby", "aria-controls", "headers", "for"})
_URL = re.compile(r"^url\(#([^)]+)\)$")


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of the site as a chapter of the edition, or as a part of one."""

    path: str
    """The built page, under the site."""
    name: str
    """What its ids begin with, and its own id."""
    is_part: bool
    """True for the page of one actor or source, which belongs to the chapter before."""


def edition(files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Path and text of each edition for which the built site holds a plan: one for each language."""
    for path, data in sorted(files.items()):
        if path == PATH or path.endswith(f"/{PATH}"):
            root = path.removesuffix(PATH)
            inside = {one.removeprefix(root): text for one, text in files.items() if one.startswith(root)}
            yield root + NAME, _edition(json.loads(data), inside)


def planned(files: Collection[str]) -> list[str]:
    """The paths of the editions that a site is going to have."""
    return [path.removesuffix(PATH) + NAME for path in files if path == PATH or path.endswith(f"/{PATH}")]


def _edition(plan: Mapping[str, object], files: Mapping[str, bytes]) -> str:
    chapters = list(_chapters(plan["chapters"], files))  # type: ignore[arg-type]
    names = {chapter.path: chapter.name for chapter in chapters}
    bodies = [_body(chapter, files[chapter.path].decode("utf-8"), names) for chapter in chapters]
    front = files["index.html"].decode("utf-8")
    shell = _SHELL.search(front)
    direction = ' dir="rtl"' if _FROM_RIGHT.search(front) else ""
    return (
        f"<!doctype html>\n{shell[0] if shell else '<html>'}<head><meta charset=\"utf-8\">"
        f'<title>{_e(plan["title"])} – {_e(plan["kind"])}</title>'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
        f"{''.join(_LINKED.findall(front))}</head>\n"
        f'<body class="edition"{direction} data-md-color-scheme="default"><main class="md-typeset">\n'
        f"{_title_page(plan)}{_contents(plan, chapters, bodies)}{''.join(bodies)}</main></body></html>\n"
    )


def _e(text: object) -> str:
    return escape(str(text))


def _chapters(listed: list[dict[str, object]], files: Mapping[str, bytes]) -> Iterator[Chapter]:
    for one in listed:
        page = str(one["page"])
        path = built_path(page, files)
        if path:
            yield Chapter(path, page.removesuffix(".md").replace("/", "--"), bool(one["part"]))


def _title_page(plan: Mapping[str, object]) -> str:
    rows = "".join(f"<dt>{_e(label)}</dt><dd>{_e(value)}</dd>" for label, value in plan["about"])  # type: ignore[attr-defined]
    return (
        f'<header class="edition-title"><p class="edition-back"><a href="index.html">{_e(plan["back"])}</a></p>'
        f'<h1>{_e(plan["title"])}</h1><p class="edition-kind">{_e(plan["kind"])}</p>'
        f'<p class="deck">{_e(plan["summary"])}</p><dl class="facts">{rows}</dl>'
        f'<p class="sub">{_e(plan["rights"])}</p></header>\n'
    )


def _contents(plan: Mapping[str, object], chapters: list[Chapter], bodies: list[str]) -> str:
    """The table of contents: the chapters, each with the parts that follow it or the headings in it."""
    rows: list[str] = []
    for chapter, body in zip(chapters, bodies, strict=True):
        found = headings(body)
        title = next((text for level, _, text in found if level == (3 if chapter.is_part else 2)), chapter.name)
        inner = "".join(f'<li><a href="#{id}">{_e(text)}</a></li>' for level, id, text in found if level == 3 and id)
        if chapter.is_part and rows:
            rows[-1] += f'<li><a href="#{chapter.name}">{_e(title)}</a></li>'
        else:
            rows.append(f'<li><a href="#{chapter.name}">{_e(title)}</a>\0{inner}')
    listed = "".join(f"{row.partition(chr(0))[0]}<ol>{row.partition(chr(0))[2]}</ol></li>" for row in rows)
    return (f'<nav class="edition-contents" aria-labelledby="contents"><h2 id="contents">{_e(plan["contents"])}</h2>'
            f'<ol>{listed.replace("<ol></ol>", "")}</ol></nav>\n')


def _body(chapter: Chapter, html: str, names: Mapping[str, str]) -> str:
    """The text of a page as a chapter: what is for screens is gone, and every id and link has its new form."""
    article = _ARTICLE.search(html)
    text = _SCRIPT.sub("", without(article[1] if article else "", _SCREEN))
    down = 2 if chapter.is_part else 1
    text = _HEADING.sub(lambda tag: f"{tag[1]}{min(int(tag[2]) + down, 6)}", text)
    text = _renamed(text, chapter, names).strip()
    kind = "part" if chapter.is_part else "chapter"
    return f'<section class="edition-{kind}" id="{chapter.name}">\n{text}\n</section>\n'


def _renamed(html: str, chapter: Chapter, names: Mapping[str, str]) -> str:
    parts, done = [], 0
    for token in tokens(html):
        name, rest = (token["name"], token["rest"]) if token["name"] else (token["raw"], token["head"])
        if name and rest.strip(" /"):
            parts += [html[done:token.start()], _tag(name, rest, chapter, names)]
            done = token.end("rest" if token["name"] else "head") + 1
    return "".join(parts) + html[done:]


def _tag(name: str, rest: str, chapter: Chapter, names: Mapping[str, str]) -> str:
    found = attributes(rest)
    for key, value in found.items():
        if value is None:
            continue
        if key == "id":
            found[key] = f"{chapter.name}--{value}"
        elif key in _LISTS:
            found[key] = " ".join(f"{chapter.name}--{id}" for id in value.split())
        elif key == "href":
            found[key] = _way(value, chapter, names)
        elif reference := _URL.match(value):
            found[key] = f"url(#{chapter.name}--{reference[1]})"
    if name == "details" and "graphic" not in (found.get("class") or "").split():
        found.setdefault("open", None)
    return f"<{name}{written(found)}{'/' if rest.rstrip().endswith('/') else ''}>"


def _way(address: str, chapter: Chapter, names: Mapping[str, str]) -> str:
    """A link as the one page has it: within it, or to a page of the site that is not part of it, or to the web."""
    page, hash, anchor = unescape(address).partition("#")
    if re.match(r"[a-zA-Z][a-zA-Z+.-]*:", page):
        return address
    there = posixpath.normpath(posixpath.join(posixpath.dirname(chapter.path), page)) if page else chapter.path
    if "." not in posixpath.basename(there) or there == ".":  # a folder: the address of a page without its file
        there = posixpath.normpath(posixpath.join(there, "index.html"))
    name = names.get(there)
    if name is None:
        return there + hash + anchor
    return f"#{name}--{anchor}" if anchor else f"#{name}"
