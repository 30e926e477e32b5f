"""The body of an article with its quoted passages in their places: what is shown, what is not, and where each begins.

The text is cut into paragraphs, and a paragraph into words, bars and marks. A mark is a passage with its parts;
passages within passages are marks within marks. Where two passages overlap, the later one goes on after the earlier
one, so that every passage begins in one place and ends in one place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from dossier import sentences
from dossier.article import Article
from dossier.proofs import pieces
from dossier.views import Bars, InPlace, Marked, Worded

UNIT = 10
"""Characters for which one piece of a bar stands: a bar tells how much lies between, and no word by its length."""

Span = tuple[int, int]
Shown = Literal["quotes", "full", "link"]
_LETTER = re.compile(r"[^\W_]")
_STOP = re.compile(r"[.!?…؟۔।:。！？][\"'”’»«“‹›)\]」』】\s]*$")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a passage within one paragraph."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""
    number: int
    """The passage's number on the page, from 1."""
    anchor: str
    """The passage's permanent id."""
    opens: bool = True
    """Whether the passage begins here."""
    closes: bool = True
    """Whether it ends here."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""
    parts: tuple[InPlace, ...]
    """What stands in it."""


def numbered(spans: Iterable[Span]) -> tuple[Passage, ...]:
    """The passages, each once, numbered in the order in which they end: there the number stands."""
    ordered = sorted(set(spans), key=lambda span: (span[1], -span[0]))
    return tuple(Passage(*span, at + 1, f"p-{span[0]}-{span[1]}") for at, span in enumerate(ordered))


def paragraphs(article: Article, passages: Iterable[Passage], shown: Shown) -> tuple[Paragraph, ...]:
    """The body, paragraph by paragraph. `shown` is what may be shown: the passages, all of it, or no word."""
    passages = tuple(passages)
    layout = _Layout(article, shown)
    return tuple(
        Paragraph(start, end, tuple(layout.parts(start, end, _within(passages, start, end))))
        for start, end in _paragraphs(article)
    )


def _paragraphs(article: Article) -> Iterator[Span]:
    """The lines of the body; a line that goes on in the middle of a sentence and the next one are one paragraph."""
    begun: Span | None = None
    last = -1
    for line in article.lines:
        text = article.text[line.start : line.end]
        if line.role != "body" or not text.strip():
            continue
        goes_on = begun and line.number == last + 1 and text.lstrip()[:1].islower() and not _STOP.search(
            article.text[begun[0] : begun[1]])
        if begun and not goes_on:
            yield begun
        begun = (begun[0] if begun and goes_on else line.start), line.end
        last = line.number
    if begun:
        yield begun


def _within(passages: tuple[Passage, ...], start: int, end: int) -> list[Passage]:
    """The stretches of the passages that lie in a paragraph."""
    return [
        replace(one, start=max(one.start, start), end=min(one.end, end), opens=one.start >= start,
                closes=one.end <= end)
        for one in passages if one.start < end and start < one.end
    ]


def _order(passage: Passage) -> Span:
    return passage.start, -passage.end


@dataclass(frozen=True, slots=True)
class _Layout:
    """Lays out stretches of one article."""

    article: Article
    shown: Shown

    def parts(self, start: int, end: int, passages: list[Passage], is_quoted: bool = False) -> Iterator[InPlace]:
        """What stands between two places, which lie inside of a passage or outside of all."""
        waiting = sorted(passages, key=_order)
        while waiting:
            first, *others = waiting
            yield from self._stretch(start, first.start, is_quoted)
            inner = [one for one in others if one.start < first.end]
            yield self._mark(first, inner)
            after = [replace(one, start=first.end, opens=False) for one in inner if one.end > first.end]
            waiting = sorted([*after, *others[len(inner):]], key=_order)
            start = first.end
        yield from self._stretch(start, end, is_quoted)

    def _mark(self, passage: Passage, others: list[Passage]) -> Marked:
        """A passage with those that begin in it; one that goes on behind it is cut there."""
        end = passage.end
        inner = [replace(one, end=end, closes=False) if one.end > end else one for one in others]
        parts = tuple(self.parts(passage.start, end, inner, is_quoted=True))
        return Marked(passage.number, passage.anchor, passage.opens, passage.closes, parts)

    def _stretch(self, start: int, end: int, is_quoted: bool) -> Iterator[InPlace]:
        """Words where they may be shown, else bars; what holds no letter (a full stop, a space) is shown as it is."""
        text = self.article.text[start:end]
        if not text:
            return
        if self.shown == "full" or is_quoted and self.shown == "quotes":
            yield Worded(pieces(text, self._lost(start, end)), is_quoted)
        elif not _LETTER.search(text):
            yield Worded(pieces(text), is_quoted)
        else:
            yield Bars(max(1, round(len(" ".join(text.split())) / UNIT)), max(1, sentences.words(text)))

    def _lost(self, start: int, end: int) -> tuple[Span, ...]:
        """The damaged spots between two places, counted from the first."""
        return tuple((max(low, start) - start, min(high, end) - start)
                     for low, high in self.article.lost if low < end and start < high)
