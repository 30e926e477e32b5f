"""Whether the words around a date say that it lies behind the article or ahead of it.

Only the sentence itself is looked at. The verb that governs a date is the one directly after it ("talks on
Tuesday would ..."), else the nearest before it, else the first after it. Without any, nothing is known, and the
caller takes the past: news tells of what has happened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dossier.calendar_words.lexicon import Verbs, spaced


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb or another word that places its clause in time."""

    start: int
    end: int
    side: str
    """"past", "future", "present" (the same day or ahead) or "copula" (ahead, if next to the date)."""
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
        elif (sort == "weak" and held) or (sort == "infinitive" and len(found) > clause):
            continue
        else:
            side = {"weak": "past", "infinitive": "future"}.get(sort, sort)
            found.append(Cue(match.start(), match.end(), side, match[0]))
            held = side in ("future", "present")
    return tuple(found)


def governing(sentence: str, found: tuple[Cue, ...], start: int, end: int, verbs: Verbs) -> Cue:
    """The cue that decides about the date from `start` to `end`; NO_CUE if there is none."""
    following = next((cue for cue in found if cue.start >= end and cue.side != "copula"), None)
    preceding = _preceding(sentence, found, start)
    owner = _POSSESSIVE.match(sentence, end - 2) or _POSSESSIVE.match(sentence, end)
    if owner and re.match(rf"(?: [\w-]+){{0,2}} (?:{spaced(verbs.done)})\b", sentence[owner.end() : owner.end() + 80]):
        return Cue(owner.start(), owner.end(), "past", sentence[start:end])
    if following and _reaches(sentence[end : following.start], 5 if owner else 0):
        return following
    return preceding or following or NO_CUE


_POSSESSIVE = re.compile(r"['’]s(?!\w)")
_NEXT_TO = re.compile(r"\s{1,3}(?:(?:on|for|in|am|le|this|[Ii]m|в) ?)?")


def _preceding(sentence: str, found: tuple[Cue, ...], start: int) -> Cue | None:
    """The nearest cue before the date. A copula counts only where it touches the date."""
    for cue in reversed(found):
        if cue.end > start:
            continue
        if cue.side != "copula":
            return cue
        if _NEXT_TO.fullmatch(sentence[cue.end : start]):
            return Cue(cue.start, cue.end, "present", cue.text)
    return None


def _reaches(between: str, words: int) -> bool:
    """Whether a verb so far behind the date is the verb of its noun: "Sunday's vote is due to"."""
    return len(between) < 80 and not re.search(r"[,;:()]", between) and len(between.split()) <= words


def bounded(cue: Cue, bound: str, verbs: Verbs) -> Cue:
    """The cue, given a word like "until" before the date, which has a direction of its own."""
    if bound == "since":
        return Cue(cue.start, cue.end, "past", "since")
    lasting = re.fullmatch(spaced(verbs.lasting), cue.text)
    if bound == "until" and not lasting or bound == "by" and not cue.side:
        return Cue(cue.start, cue.end, "future", bound)
    return cue
