"""How many independent origins a record has: an agency's words count once, however many outlets print them.

Two sources have one origin where both come from the same agency or outlet, or where a long stretch of one stands word
for word in the other. Texts are compared only for the sources that somebody asks about, and each is cut up once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from dossier.dossier import Dossier
from dossier.normal import normalise

SHINGLE = 12
"""Words in a row that must be the same to count as copied."""
SHARE = 0.4
"""Of the words of the shorter text, how many must be copied to make it the same text."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Kinship:
    """Why two sources have one origin."""

    one: str
    """Id of the first source."""
    other: str
    """Id of the second source."""
    why: str
    """"both come from "meridian"", or "41 % of the words are the same"."""


@dataclass
class Origins:
    """The origins of a dossier's sources. What was found is kept: ask for `dossier.once("origins", ...)`."""

    dossier: Dossier
    """The dossier."""
    _shingles: dict[str, tuple[int, ...]] = field(default_factory=dict)
    _kin: dict[tuple[str, str], Kinship | None] = field(default_factory=dict)

    def groups(self, sources: Iterable[str]) -> tuple[tuple[str, ...], ...]:
        """The sources, those of one origin together, in the order in which they are given."""
        groups: list[list[str]] = []
        for source in dict.fromkeys(sources):
            related = [group for group in groups if any(self.kinship(source, one) for one in group)]
            groups = [group for group in groups if group not in related]
            groups.append([one for group in related for one in group] + [source])
        return tuple(map(tuple, groups))

    def kinship(self, one: str, other: str) -> Kinship | None:
        """Why two sources have one origin; None where nothing shows that they do."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._kin:
            self._kin[pair] = self._compare(*pair)
        return self._kin[pair]

    def _compare(self, one: str, other: str) -> Kinship | None:
        origin = self._named(one)
        if origin and origin == self._named(other):
            return Kinship(one, other, f'both come from "{origin}"')
        share = self.overlap(one, other)
        return Kinship(one, other, f"{share * 100:.0f} % of the words are the same") if share > SHARE else None

    def _named(self, source: str) -> str:
        """Who is named as the origin: the agency, else the outlet."""
        record = self.dossier.sources.get(source)
        return (record.agency or record.publisher or "") if record else ""

    def overlap(self, one: str, other: str) -> float:
        """The share of the words of the shorter text that stand in stretches of the other."""
        short, long = sorted((self._cut(one), self._cut(other)), key=len)
        known = set(long)
        copied, end = 0, 0
        for at, shingle in enumerate(short):
            if shingle in known:
                copied += at + SHINGLE - max(at, end)
                end = at + SHINGLE
        return copied / (len(short) + SHINGLE - 1) if short else 0.0

    def _cut(self, source: str) -> tuple[int, ...]:
        """The hashes of all stretches of SHINGLE words of an article's body."""
        if source not in self._shingles:
            article = self.dossier.article(source)
            text = article.text[slice(*article.body)] if article else ""
            words = [hash(word) for word in _WORD.findall(normalise(text).text.casefold())]
            self._shingles[source] = tuple(hash(tuple(words[at:at + SHINGLE]))
                                           for at in range(len(words) - SHINGLE + 1))
        return self._shingles[source]
