"""What the rules ask of a dossier: the words that a record rests on, what surrounds them, and who they name."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from dossier.article import Article
from dossier.dossier import Citation, Dossier
from dossier.model import Actor, Figure, Path, Place, Record, Statement
from dossier.normal import normalise


@dataclass(frozen=True)
class Passage:
    """Words of an article on which a record rests."""

    source: str
    """Id of the source."""
    text: str
    """The words as the article prints them."""
    start: int
    """Offset of the first of them in the article."""
    end: int
    """Offset after the last."""
    language: str
    """The article's language (BCP 47)."""
    path: Path
    """Where the record writes the quotation: `("evidence", 0)`."""


def passages(dossier: Dossier, record: Record, within: Path = ()) -> tuple[Passage, ...]:
    """The verified passages of a record, or of the part of it at `within`, in the order in which it gives them.

    Evidence of a nested part (a role, a response, a statement) belongs to that part and not to the record.
    """
    depth = len(within)
    return tuple(
        _passage(dossier, one) for one in dossier.citations_of(record)
        if one.match and one.path[:depth] == within and one.path[depth:depth + 1] == ("evidence",)
    )


def _passage(dossier: Dossier, citation: Citation) -> Passage:
    article = dossier.article(citation.source)
    match = citation.match
    assert article is not None and match is not None, "only verified citations have a passage"
    source = dossier.sources.get(citation.source)
    language = source.language if source else "en"
    return Passage(citation.source, article.text[match.start:match.end], match.start, match.end, language,
                   citation.path)


def paragraph(article: Article, start: int, end: int) -> str:
    """The whole paragraph, or paragraphs, in which a passage stands, within the article's body."""
    first, last = article.body
    begin = article.text.rfind("\n", first, start) + 1
    stop = article.text.find("\n", end, last)
    return article.text[max(begin, first):stop if stop >= 0 else last]


def sentence(article: Article, start: int, end: int) -> str:
    """The whole sentence, or sentences, that a passage touches."""
    touched = [one for one in article.sentences if one.start < end and start < one.end]
    return article.text[touched[0].start:touched[-1].end] if touched else article.text[start:end]


def published(dossier: Dossier, source: str) -> datetime.date | None:
    """The day on which a source was published, where it says one."""
    record = dossier.sources.get(source)
    date = record.published if record else None
    return date.lower if date is not None and date.lower == date.upper else None


def statements(dossier: Dossier) -> Iterator[tuple[Figure, int, Statement]]:
    """Every statement of every figure, with its place in it."""
    for figure in dossier.figures.values():
        for index, statement in enumerate(figure.statements):
            yield figure, index, statement


def names_of(record: Actor | Place) -> tuple[str, ...]:
    """Every name under which an actor or place is known, the preferred one first."""
    return (record.name, *(one.name for one in record.names))


def mentions(text: str, names: Iterable[str]) -> bool:
    """Whether a text names somebody or something by one of its names.

    Upper and lower case do not matter, and words may be inflected: `Russian` names Russia, `Токаева` names
    Токаев. A short name in capitals (US, UN) must stand exactly so.
    """
    words = _words(text)
    return any(_mentioned(name, words) for name in names)


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text, made once for all the names that are looked for in it."""

    written: tuple[str, ...]
    folded: tuple[str, ...]
    """In lower case, without the ending of a possessive."""
    line: str
    """The folded words in one line, a space before each: shows quickly what is not there."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """One word of a name."""

    word: str
    exact: bool
    """A short name in capitals, which must stand as it is written."""
    stem: str
    """What an inflected form begins with."""
    longest: int
    """Letters that an inflected form may have."""

    def fits(self, words: _Words, at: int) -> bool:
        """Whether the word of the text at this place is this word, inflected or not."""
        if self.exact:
            return words.written[at] == self.word
        return words.folded[at].startswith(self.stem) and len(words.folded[at]) <= self.longest


def _mentioned(name: str, words: _Words) -> bool:
    first, *others = _wanted(name) or (None,)
    if first is None or f" {first.stem}" not in words.line:
        return False
    return any(first.fits(words, at) and _follow(others, words, at + 1) for at in range(len(words.folded)))


def _follow(others: list[_Wanted], words: _Words, at: int) -> bool:
    """Whether the other words of a name follow, with only particles between them."""
    for wanted in others:
        while at < len(words.folded) and not wanted.fits(words, at):
            if words.folded[at] not in _PARTICLES:
                return False
            at += 1
        if at == len(words.folded):
            return False
        at += 1
    return True


_PARTICLES = frozenset("the of for and in a an der die das des dem den und für von la le les de du des et".split())
"""Words of a name that texts leave out or change."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ENDING = 3
"""Letters that inflection may add."""


@lru_cache(maxsize=16384)
def _words(text: str) -> _Words:
    plain = normalise(text).text
    folded = _WORD.findall(plain.casefold())
    if "'" in plain:
        folded = [word.removesuffix("'s") for word in folded]
    return _Words(tuple(_WORD.findall(plain)), tuple(folded), " " + " ".join(folded))


@lru_cache(maxsize=16384)
def _wanted(name: str) -> tuple[_Wanted, ...]:
    """The words of a name that a text must have, the particles left out."""
    words = _words(name)
    kept = [at for at, word in enumerate(words.folded) if word not in _PARTICLES] or range(len(words.folded))
    return tuple(_want(words.written[at], words.folded[at]) for at in kept)


def _want(written: str, folded: str) -> _Wanted:
    if written.isupper() and len(written) <= 3:
        return _Wanted(written, True, folded, len(folded))
    if len(folded) < 4:
        return _Wanted(written, False, folded, len(folded))
    return _Wanted(written, False, folded[:max(4, len(folded) - 2)], len(folded) + _ENDING)
