"""How much of each article the records carry: in sentences, and in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from dossier import sentences
from dossier.article import Article
from dossier.dossier import Citation, Dossier
from dossier.sentences import Sentence

State = Literal["used", "excused", "open"]


@dataclass(frozen=True)
class Coverage:
    """What of one article's body rests in records."""

    source: str
    """Id of the source."""
    states: tuple[tuple[Sentence, State], ...]
    """Each sentence of the body: `used` by a record, `excused` as carrying no fact, or `open`."""
    words: int
    """Words of the body."""
    quoted: int
    """Words of the body that stand in at least one quotation; each counts once."""
    lost: int
    """Places at which the capture lost characters."""

    def count(self, state: State) -> int:
        """Number of sentences in a state."""
        return sum(1 for _, one in self.states if one == state)


def coverage(dossier: Dossier) -> tuple[Coverage, ...]:
    """The coverage of every source whose article could be read, in the order of the sources."""
    return dossier.once("coverage", lambda: _coverage(dossier))


def _coverage(dossier: Dossier) -> tuple[Coverage, ...]:
    excused: dict[str, list[Citation]] = {}
    for one in dossier.excused:
        excused.setdefault(one.source, []).append(one)
    return tuple(
        _cover(id, article, tuple(_spans(dossier.citations_on(id))), tuple(_spans(excused.get(id, ()))))
        for id in dossier.sources if (article := dossier.article(id)) is not None
    )


def _cover(source: str, article: Article, used: tuple[tuple[int, int], ...],
           excused: tuple[tuple[int, int], ...]) -> Coverage:
    states = tuple((one, _state(one, used, excused)) for one in article.sentences)
    quoted = sum(sentences.words(article.text[start:end]) for start, end in _merged(used))
    return Coverage(source, states, sum(one.words for one in article.sentences), quoted, len(article.lost))


def _spans(citations: Iterable[Citation]) -> Iterator[tuple[int, int]]:
    for one in citations:
        if one.match is not None:
            yield one.match.start, one.match.end


def _state(sentence: Sentence, used: Iterable[tuple[int, int]], excused: Iterable[tuple[int, int]]) -> State:
    if _touched(sentence, used):
        return "used"
    return "excused" if _touched(sentence, excused) else "open"


def _touched(sentence: Sentence, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start < sentence.end and sentence.start < end for start, end in spans)


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans without overlaps, so that no word counts twice."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
