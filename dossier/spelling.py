"""The offer "did you mean": the nearest of the known words, where one is near enough."""

from __future__ import annotations

from collections.abc import Iterable

_NEAR_ENOUGH = 75
"""On rapidfuzz's scale of 0 to 100; below it a suggestion misleads more often than it helps."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The help line that offers the known word nearest to `word`; empty where none is near."""
    from rapidfuzz import fuzz, process  # here, because most runs offer nothing

    best = process.extractOne(word, sorted(known), scorer=fuzz.WRatio, score_cutoff=_NEAR_ENOUGH)
    return f'did you mean "{best[0]}"?' if best else ""
