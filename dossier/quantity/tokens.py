"""Running text as words, numbers and signs, each with its place: what the reader of quantities walks over.

Nothing is changed in the text; what differs only in form (case, kind of dash or apostrophe, zero-width
characters, soft hyphens) is made alike in `Token.norm` alone. One pass, and no pattern that can go back.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from dossier.numerals import Language

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_SPACES = " \u00a0\u2009\u202f"

_TOKEN = re.compile(
    rf"(?P<number>[1-9][0-9]{{0,2}}(?:[{_SPACES}][0-9]{{3}}(?![0-9]))+(?:[.,][0-9]+)?"
    r"|[0-9]+(?:[.,'\u2019][0-9]+)*)"
    rf"|(?P<word>(?:[^\W\d_][\u0300-\u036f{_INVISIBLE}]*)+)"
    r"|(?P<sign>\S)"
)
_SAME = str.maketrans({"\u2019": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-", "\u0451": "\u0435"})
_GONE = str.maketrans(dict.fromkeys(_INVISIBLE))


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number in digits, or a single sign."""

    kind: str
    """"word", "number" or "sign"."""
    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends in the text."""
    norm: str
    """The token in lower case, forms made alike."""
    glued: bool
    """Whether it touches the token before it."""
    line: bool
    """Whether it is the first of a line."""
    far: bool
    """Whether an empty line stands before it; no phrase goes across."""
    title: bool
    """Whether it begins with a capital letter."""
    upper: bool
    """Whether it has two letters or more, and all are capitals."""


@dataclass(frozen=True, slots=True)
class Text:
    """The tokens of a text, with the tables of its language."""

    tokens: tuple[Token, ...]
    """In their order."""
    language: Language
    """The tables to read them with."""

    def norm(self, at: int) -> str:
        """The token at a place in lower case; empty outside of the text."""
        return self.tokens[at].norm if 0 <= at < len(self.tokens) else ""

    def kind(self, at: int) -> str:
        """The kind of the token at a place; empty outside of the text."""
        return self.tokens[at].kind if 0 <= at < len(self.tokens) else ""

    def glued(self, at: int) -> bool:
        """Whether the token at a place touches the one before it."""
        return 0 < at < len(self.tokens) and self.tokens[at].glued

    def line(self, at: int) -> bool:
        """Whether a line, or the text, begins or ends at a place."""
        return not 0 < at < len(self.tokens) or self.tokens[at].line

    def title(self, at: int) -> bool:
        """Whether the token at a place is a word with a capital letter."""
        return self.kind(at) == "word" and self.tokens[at].title

    def upper(self, at: int) -> bool:
        """Whether the token at a place is a word in capitals."""
        return self.kind(at) == "word" and self.tokens[at].upper

    def far(self, at: int) -> bool:
        """Whether the text is over at a place, or goes on only after an empty line."""
        return not 0 <= at < len(self.tokens) or self.tokens[at].far


def tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text; invisible characters between them are none."""
    found, before = [], 0
    for match in _TOKEN.finditer(text):
        raw = match[0]
        if raw in _INVISIBLE:
            continue
        gap = text[before : match.start()].translate(_GONE) if before else "\n\n"
        lines = gap.count("\n")
        norm = fold(raw)
        cased = match.lastgroup == "word"
        found.append(
            Token(match.lastgroup or "", match.start(), match.end(), norm, not gap, lines > 0, lines > 1 and before > 0,
                  cased and raw[0] != norm[:1] and raw[0].isupper(), cased and len(norm) > 1 and raw.isupper())
        )
        before = match.end()
    return tuple(found)


def fold(raw: str) -> str:
    """A token, in the form in which the tables have it."""
    return unicodedata.normalize("NFC", raw.translate(_GONE).casefold()).translate(_SAME)


Named = TypeVar("Named")


class Phrases(Generic[Named]):
    """Phrases that are looked for at a place, the longest first, and what each stands for."""

    def __init__(self, table: Mapping[str, Named]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Named]]] = {}
        for phrase, name in table.items():
            first, *rest = [token.norm for token in tokens(phrase)]
            self._by_first.setdefault(first, []).append((tuple(rest), name))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, text: Text, start: int) -> tuple[int, Named] | None:
        """The place after the phrase that begins at a place, and what it stands for."""
        for rest, name in self._by_first.get(text.norm(start), ()):
            end = start + 1 + len(rest)
            if all(text.norm(start + 1 + index) == word for index, word in enumerate(rest)) and not any(
                text.far(place) for place in range(start + 1, end)
            ):
                return end, name
        return None

    def ending(self, text: Text, end: int) -> bool:
        """Whether a phrase ends directly before a place."""
        return any((found := self.at(text, end - size)) and found[0] == end for size in range(1, min(end, 6) + 1))
