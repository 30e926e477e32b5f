"""Finds the words of a table in running text: whole words in any inflection, phrases, and what is harmless in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Form = tuple[str, ...]
"""The words of one phrase, folded; one with `~` at its end takes the endings of its language."""


@dataclass(frozen=True)
class Table:
    """What one language says about loaded words."""

    words: Mapping[str, str]
    """Forms, separated by commas, and what to write instead: neutral words separated by commas, if need be a
    semicolon and advice; or advice alone, which begins with "say" or "leave"."""
    harmless: tuple[str, ...]
    """Phrases in which such a word says nothing but its plain meaning."""
    endings: str
    """A regular expression: what a stem, written with `~`, may end in."""
    accusing: str
    """A regular expression: words that accuse somebody of something."""
    people: str
    """Common nouns for a person, which make a label of what would look like a name: "Bus driver"."""


@dataclass(frozen=True)
class Token:
    """One word of a text."""

    start: int
    end: int
    text: str
    """As it stands."""
    folded: str
    """In the form in which words are compared."""


@dataclass(frozen=True)
class Hit:
    """A listed word in a text."""

    start: int
    end: int
    word: str
    """As it stands in the text."""
    advice: str
    """What to write instead, as the table has it."""


_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"[\s\-\u2010\u2011]+")
"""Between the words of one phrase: "so called" is "so-called"."""
_NAME_GAP = re.compile(r"(?:['’]s?)?[ \xa0\-]|['’]")
_HEAD = 3
"""Letters by which a text is looked through first."""
_SENTENCE_START = re.compile(r"(?:^|[.!?:…])[\s\"'“„«‘(\[–—]*$")


def fold(word: str) -> str:
    """The form in which words are compared: case does not count, and Russian ё is е."""
    return unicodedata.normalize("NFC", word).casefold().replace("ё", "е")


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text; hyphens and apostrophes part them."""
    return tuple(Token(one.start(), one.end(), one[0], fold(one[0])) for one in _WORD.finditer(text))


class Lexicon:
    """A table, ready to be looked up: by the first word of each form."""

    def __init__(self, words: Mapping[str, str], harmless: Iterable[str], endings: str) -> None:
        self._endings = re.compile(endings)
        self._exact: dict[str, list[tuple[Form, str | None]]] = {}
        self._stems: dict[str, list[tuple[Form, str | None]]] = {}
        self._known: dict[str, tuple[tuple[Form, str | None], ...]] = {}
        for forms, advice in words.items():
            for form in forms.split(","):
                self._add(form, advice)
        for form in harmless:
            self._add(form, None)
        self._heads = frozenset(word[:_HEAD] for word in (*self._exact, *self._stems))
        self._short = min((len(stem) for stem in self._stems), default=_HEAD) < _HEAD

    def _add(self, form: str, advice: str | None) -> None:
        parts = tuple(re.sub(r"[-\u2010\u2011]", " ", fold(form)).split())
        if parts:
            table = self._stems if parts[0].endswith("~") else self._exact
            table.setdefault(parts[0].removesuffix("~"), []).append((parts, advice))

    def suspects(self, text: str) -> bool:
        """Whether a text may hold a listed word: a quick look at how its words begin."""
        heads = self._heads
        return self._short or any(word[:_HEAD] in heads for word in _WORD.findall(fold(text)))

    def find(self, text: str, names: Iterable[tuple[str, ...]] = ()) -> tuple[Hit, ...]:
        """The listed words of a text, in its order, without those that are part of a name."""
        if not self.suspects(text):
            return ()
        text = unicodedata.normalize("NFC", text)
        words = tokens(text)
        found: dict[tuple[int, int, bool], str | None] = {}
        for at, word in enumerate(words):
            for form, advice in self._beginning(word.folded):
                if self._goes_on(text, words, at, form):
                    found.setdefault((at, at + len(form), advice is None), advice)
        if not found:
            return ()
        safe = {at for first, last, harmless in found if harmless for at in range(first, last)}
        return tuple(
            Hit(words[first].start, words[last - 1].end, text[words[first].start:words[last - 1].end], advice)
            for (first, last, _), advice in found.items()
            if advice is not None and not safe.intersection(range(first, last))
            and not _in_capitals(text, words, first, last) and not _in_name(words, first, names)
        )

    def _beginning(self, word: str) -> tuple[tuple[Form, str | None], ...]:
        """The forms that begin with a word."""
        known = self._known.get(word)
        if known is None:
            stems = (self._stems.get(word[:cut], ()) for cut in range(2, len(word) + 1)
                     if word[:cut] in self._stems and self._endings.fullmatch(word, cut))
            known = (*self._exact.get(word, ()), *(entry for stem in stems for entry in stem))
            self._known[word] = known
        return known

    def _goes_on(self, text: str, words: tuple[Token, ...], at: int, form: Form) -> bool:
        """Whether the other words of a form follow, with nothing but spaces and hyphens between."""
        if at + len(form) > len(words):
            return False
        for step in range(1, len(form)):
            before, word = words[at + step - 1], words[at + step]
            if not _GAP.fullmatch(text, before.end, word.start) or not self._is(word.folded, form[step]):
                return False
        return True

    def _is(self, word: str, wanted: str) -> bool:
        if not wanted.endswith("~"):
            return word == wanted
        stem = wanted[:-1]
        return word.startswith(stem) and self._endings.fullmatch(word, len(stem)) is not None


def _in_capitals(text: str, words: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether the words are part of a proper name inside a sentence: "to Martyrs’ Square", "the Patriotic War"."""
    if not all(word.text[0].isupper() for word in words[first:last]):
        return False
    if _SENTENCE_START.search(text, 0, words[first].start) or text.istitle() or text.isupper():
        return False
    after = last < len(words) and words[last].text[0].isupper() and \
        _NAME_GAP.fullmatch(text, words[last - 1].end, words[last].start) is not None
    return after or (first > 0 and words[first - 1].text[0].isupper()
                     and _NAME_GAP.fullmatch(text, words[first - 1].end, words[first].start) is not None
                     and not _SENTENCE_START.search(text, 0, words[first - 1].start))


def _in_name(words: tuple[Token, ...], at: int, names: Iterable[tuple[str, ...]]) -> bool:
    """Whether a word stands in one of the names, which may be inflected."""
    for name in names:
        for place in range(len(name)):
            begin = at - place
            if begin >= 0 and begin + len(name) <= len(words) and \
                    all(_alike(wanted, words[begin + step].folded) for step, wanted in enumerate(name)):
                return True
    return False


def _alike(wanted: str, word: str) -> bool:
    stem = wanted[:max(3, len(wanted) - 2)]
    return word == wanted or (word.startswith(stem) and abs(len(word) - len(wanted)) <= 3)
