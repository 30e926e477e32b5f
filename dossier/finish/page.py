"""A built page on its way through the passes, the site that it belongs to, and the faults that are found."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

_LANGUAGE = re.compile(r"""<html\b[^>]*?\slang=["']?([\w-]+)""", re.IGNORECASE)


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


@dataclass(frozen=True, slots=True)
class Site:
    """What a pass may know beyond its page."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    """The built site, by path with forward slashes, as it was before any pass."""
    style_hashes: tuple[str, ...] = ()
    """The hashes of styles that a script of the theme writes."""


@dataclass(frozen=True, slots=True)
class Card:
    """What is shown beside a link to a page."""

    name: str
    """The name of the site."""
    title: str
    """The title of the page."""
    description: str
    """What the page is about."""
    image: str
    """Path of the preview image under the site."""


@dataclass(slots=True)
class Page:
    """A page, or a style sheet, and what was found wrong with it."""

    path: str
    """Where it stands under the site."""
    html: str
    """Its text, as the passes before this one left it."""
    faults: list[Fault] = field(default_factory=list)
    card: Card | None = None
    """What is shown beside a link to it, where a pass wrote that now."""

    @property
    def is_missing(self) -> bool:
        """True for the page that a host shows where there is none."""
        return posixpath.basename(self.path) == "404.html"

    @property
    def language(self) -> str:
        """The language that it states (BCP 47), else English."""
        found = _LANGUAGE.search(self.html)
        return found[1] if found else "en"

    def fault(self, at: int, snippet: str, why: str) -> None:
        """Notes a fault at an offset of the text."""
        flat = " ".join(snippet.split())
        short = flat if len(flat) <= 120 else flat[:117] + "..."
        self.faults.append(Fault(self.path, self.html.count("\n", 0, at) + 1, short, why))


Pass = Callable[[Page, Site], str]
"""One thing that is done to every page: the page and its site in, the new text of the page out."""
