"""Whether the words around a date say that it lies behind the article or ahead of it.

Only the sentence itself is looked at. The verb that governs a date is the one directly after it ("talks on
Tuesday would ..."), or behind it where the date begins a clause ("..., and on Tuesday they will ..."), else the
nearest before it, else the first after it. Without any, nothing is known, and the
caller takes the past: news tells of what has happened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dossier.calendar_words.lexicon import Verbs, spaced


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb or another word that places its clause in time."""

    start: int
    end: int
    side: str
    """"past", "future", "present" (the same day or ahead); "copula" and "pledge" as in `Verbs`."""
    text: str


NO_CUE = Cue(0, 0, "", "")


def cues(sentence: str, verbs: Verbs) -> tuple[Cue, ...]:
    """The cues of a sentence in order, without participles and infinitives that belong to another verb."""
    found: list[Cue] = []
    clause, held = 0, False
    for match in verbs.pattern.finditer(sentence):
        sort = match.lastgroup
        if sort in ("opener", "comma"):
            clause, held = len(found), False
        elif sort == "weak" and held:
            found[-1] = replace(found[-1], end=match.end())  # "will be" now ends with "released"
        elif sort == "infinitive" and len(found) > clause:
            continue
        else:
            side = {"weak": "past", "infinitive": "future"}.get(sort, sort)
            found.append(Cue(match.start(), match.end(), side, match[0]))
            held = side in ("future", "present", "pledge")
    return tuple(found)


def governing(sentence: str, found: tuple[Cue, ...], start: int, end: int, verbs: Verbs) -> Cue:
    """The cue that decides about the date from `start` to `end`; NO_CUE if there is none."""
    owner = _POSSESSIVE.match(sentence, end)
    if owner and verbs.happened.match(sentence, owner.end()):
        return Cue(end, owner.end(), "past", sentence[start : owner.end()])
    preceding, following = _preceding(sentence, found, start), _following(sentence, found, end, owner is None)
    if not (preceding and following):
        return preceding or following or NO_CUE
    if _NEXT_TO.fullmatch(sentence[preceding.end : start]):
        return preceding
    words = 5 if owner else 12 if verbs.begins_clause.search(sentence, max(0, start - 40), start) else 0
    return following if _reaches(sentence[end : following.start], words) else preceding


_POSSESSIVE = re.compile(r"['’]s(?!\w)")
_NEXT_TO = re.compile(r"\s{1,3}(?:(?:on|for|in|am|le|this|[Ii]m|в) ?)?")


def _preceding(sentence: str, found: tuple[Cue, ...], start: int) -> Cue | None:
    """The nearest cue before the date. A copula counts only where it touches the date."""
    for cue in reversed(found):
        if cue.start >= start:
            continue
        if cue.end > start:
            return _unpledged(cue)
        if cue.side == "pledge":
            return replace(cue, side="future")
        if cue.side != "copula":
            return cue
        if _NEXT_TO.fullmatch(sentence[cue.end : start]):
            return replace(cue, side="present")
    return None


def _following(sentence: str, found: tuple[Cue, ...], end: int, bare: bool) -> Cue | None:
    """The first cue behind the date. A copula counts only where the day is its subject: "Friday is"."""
    for cue in found:
        if cue.start < end:
            continue
        if cue.side != "copula":
            return _unpledged(cue)
        if bare and not sentence[end : cue.start].strip():
            return replace(cue, side="present")
    return None


def _unpledged(cue: Cue) -> Cue:
    """A cue that is not before the date: a word that was given then is past."""
    return replace(cue, side="past") if cue.side == "pledge" else cue


def _reaches(between: str, words: int) -> bool:
    """Whether a verb so far behind the date is the verb of its noun: "Sunday's vote is due to"."""
    return len(between) < 80 and not re.search(r"[,;:()]", between) and len(between.split()) <= words


def bounded(cue: Cue, bound: str, verbs: Verbs) -> Cue:
    """The cue, given a word like "until" before the date, which has a direction of its own."""
    if bound == "since":
        return Cue(cue.start, cue.end, "past", "since")
    lasting = re.fullmatch(spaced(verbs.lasting), cue.text)
    if bound == "until" and not lasting or bound in ("by", "before") and not cue.side:
        return Cue(cue.start, cue.end, "future", bound)
    return cue
