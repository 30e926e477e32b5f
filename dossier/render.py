"""From a dossier to the Markdown of its pages.

All pages are collected before one is rendered: two pages at one path, or a link to a page or an anchor that is not
there, is a fault of this program and stops it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from dossier import collector
from dossier.desk import Desk
from dossier.dossier import Dossier
from dossier.lint import Tally
from dossier.page import Link, Page, Target, data_block, escape, finalize, front_matter, relative
from dossier.pages import PAGES
from dossier.parts import Parts, SafeParts
from dossier.printing import PAGE as PRINT_EDITION
from dossier.repository import Repository
from dossier.running import Running
from dossier.tongue import told
from dossier.words import Words

TEMPLATES = Path(__file__).parent / "templates"
_BLANK_LINES = re.compile(r"\n{3,}")
_RAW_LINK = re.compile(r'data-page="([^"#]+)(?:#([^"]*))?"')


class SiteError(Exception):
    """The pages do not fit together: a bug of a page kind, never a fault of a fact."""


def render(
    dossier: Dossier, repo_url: str = "", edit_uri: str = "", handwritten: Collection[str] = (),
    tallies: Sequence[Tally] = (),
) -> dict[str, str]:
    """Every page as `{path: Markdown}`. `handwritten` are the paths of pages that win over generated ones."""
    with collector.paused():
        found = collect(dossier, repo_url, edit_uri, tallies)
        return texts(found, Words(dossier.about.language), handwritten, dossier.about.language)


def collect(
    dossier: Dossier, repo_url: str = "", edit_uri: str = "", tallies: Sequence[Tally] = (), maintainers: bool = False
) -> tuple[Page, ...]:
    """All pages in the order of the site, none of them rendered yet.

    `tallies` say what came of the rules. `maintainers` adds what only the editors may see, on their own screen.
    """
    desk = Desk(dossier, Repository(repo_url, edit_uri), tallies, maintainers)
    return tuple(page for kind in PAGES for page in kind.pages(desk))


def navigation(pages: Iterable[Page]) -> tuple[tuple[str, str], ...]:
    """(short title, path) of the pages that the navigation shows; index pages lead to the others."""
    return tuple((page.label, page.path) for page in pages if page.label)


def texts(
    pages: Iterable[Page], words: Words, handwritten: Collection[str] = (), language: str = ""
) -> dict[str, str]:
    """The Markdown of pages in `language`; those written by hand are left out, and may still be linked to."""
    known: dict[str, frozenset[str]] = {PRINT_EDITION: frozenset()}
    for page in pages:
        if page.path in known:
            raise SiteError(f"two pages at {page.path}")
        known[page.path] = page.anchors
    known.update({path: known.get(path, frozenset()) for path in handwritten})
    writer = _Writer(known, words, language or words.language)
    skipped = frozenset(handwritten)
    return {page.path: writer.write(page) for page in pages if page.path not in skipped}


class _Writer:
    """Renders one page after the other; knows which page it is at, so that links come out relative."""

    def __init__(self, known: Mapping[str, frozenset[str]], words: Words, language: str) -> None:
        self._known = known
        self._path = ""
        self._ways: dict[str, str] = {}
        self._status = (
            f'<p id="citations--status" class="copied" role="status" data-done="{escape(words.say("cite.copied"))}" '
            f'data-failed="{escape(words.say("cite.not-copied"))}" data-search-exclude></p>'
        )
        self._language = language
        self._environment = _environment()
        parts = Parts(words, self._link)
        self._environment.globals.update(
            {
                "a": lambda link: Markup(self._link(link)),
                "p": SafeParts(parts),
                "running": Running(words, parts, self._link).paragraph,
                "t": words.say,
                "colon": Markup(words.say("list.colon")),
                "semicolon": Markup(words.say("list.semicolon")),
                "page": lambda path, text: Link(text, Target(path)),
                "retitled": lambda link, text: Link(text, link.to),
            }
        )

    def write(self, page: Page) -> str:
        """One page with its front matter."""
        self._path, self._ways = page.path, {}
        body = self._environment.get_template(page.template).render(view=page.view).strip()
        body = told(_RAW_LINK.sub(self._raw_link, body), self._language)
        if page.citations:
            body += f"\n\n{data_block('citations--data', page.citations)}\n{self._status}"
        head = front_matter("" if page.is_front else page.title, page.description, page.exclude_from_search)
        return f"{head}\n{_BLANK_LINES.sub(chr(10) * 2, body)}\n"

    def _link(self, link: Link) -> str:
        to = link.to
        if to is None:
            return escape(link.text)
        return f"[{escape(link.text)}]({to if isinstance(to, str) else self._way(to)})"

    def _raw_link(self, match: re.Match[str]) -> str:
        """A link in raw HTML, into which Markdown does not look: the last pass over the site gives it its address.

        Only on its own page a record is found already, whatever the addresses of the site look like.
        """
        way = self._way(Target(match[1], match[2] or ""))
        return f'href="{way}"' if way.startswith("#") else match[0]

    def _way(self, to: Target) -> str:
        anchors = self._known.get(to.path)
        if anchors is None or to.anchor and to.anchor not in anchors:
            raise SiteError(f"{self._path} links to {to.path}#{to.anchor}, which is not there")
        if to.path == self._path and to.anchor:
            return f"#{to.anchor}"
        way = self._ways.get(to.path)
        if way is None:
            way = self._ways[to.path] = relative(self._path, Target(to.path))
        return f"{way}#{to.anchor}" if to.anchor else way


class _Compiled(BytecodeCache):
    """Keeps the compiled templates for the life of the process, so that a rebuild need not compile again."""

    _buckets: ClassVar[dict[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give back what was compiled from the same source."""
        code = self._buckets.get(f"{bucket.key} {bucket.checksum}")
        if code:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was just compiled."""
        self._buckets[f"{bucket.key} {bucket.checksum}"] = bucket.bytecode_to_string()


def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=False,  # `finalize` escapes; the engine would only look at everything once more
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        bytecode_cache=_Compiled(),
        auto_reload=False,
    )
