"""Quotations in a text: where a quote stands in its source, with offsets into the original text.

A quote is given the way the W3C Web Annotation Data Model gives it (TextQuoteSelector: exact, prefix, suffix,
https://www.w3.org/TR/annotation-model/#text-quote-selector). It is searched letter by letter first, then once
more after the published normalisation. Similarity only ever suggests a passage to a person; it never verifies
a quote, because a wrong anchor is worse than none.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import product

from rapidfuzz import fuzz

from dossier.normal import IGNORED, REMOVED, Normalised, normalise, whole

__all__ = ["CUT_OFF", "Haystack", "Match", "Suggestion", "difference", "find", "normalise", "suggest"]

CUT_OFF = 75
"""Similarity (0 to 100) from which a passage is worth suggesting: on real articles absent sentences scored 56
or less and damaged ones 82 or more."""


@dataclass(frozen=True, slots=True)
class Match:
    """One place where a quote stands."""

    start: int
    """Offset of its first character in the original text."""
    end: int
    """Offset after its last character, marks that combine with it included."""
    how: str
    """`exact` (letter by letter) or `normalised` (after the published normalisation)."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A passage that resembles a quote which was not found. It proves nothing."""

    start: int
    """Offset of its first character in the original text."""
    end: int
    """Offset after its last character."""
    text: str
    """The passage as the source has it, ready to be copied."""
    score: float
    """Similarity of the two, 0 to 100."""


class Haystack:
    """A text to search in; it is normalised at most once, and only when a search needs that."""

    __slots__ = ("_normalised", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._normalised: Normalised | None = None

    @property
    def normalised(self) -> Normalised:
        """The text after the published normalisation."""
        if self._normalised is None:
            self._normalised = normalise(self.text)
        return self._normalised


def find(
    haystack: Haystack | str,
    exact: str,
    prefix: str = "",
    suffix: str = "",
    within: tuple[int, int] | None = None,
) -> tuple[Match, ...]:
    """All places of a quote, overlapping ones too, at the strictest level that has one.

    `prefix` and `suffix` are the text directly before and after it; `within` is the part of the text in which
    the whole quote must lie. A quote without a visible character stands nowhere.
    """
    if not exact.strip(IGNORED):
        return ()
    haystack = haystack if isinstance(haystack, Haystack) else Haystack(haystack)
    first, last = within or (0, len(haystack.text))
    for places in (_exactly, _normalised):
        found = places(haystack, exact, first, last)
        if prefix or suffix:
            found = [match for match in found if _stands_between(haystack, match, prefix, suffix)]
        if found:
            return tuple(found)
    return ()


def suggest(haystack: Haystack | str, exact: str, within: tuple[int, int] | None = None) -> Suggestion | None:
    """The passage, from word to word, that most resembles a quote; None where nothing comes near."""
    haystack = haystack if isinstance(haystack, Haystack) else Haystack(haystack)
    first, last = within or (0, len(haystack.text))
    text, offsets = haystack.normalised.text, haystack.normalised.offsets
    low, high = bisect_left(offsets, first), bisect_left(offsets, last)
    passage, wanted = _folded(text[low:high]), _folded(normalise(exact).text.strip())
    if not wanted or not passage:
        return None
    alignment = fuzz.partial_ratio_alignment(wanted, passage, score_cutoff=CUT_OFF)
    if alignment is None:
        return None
    start, end = _word_to_word(passage, wanted, alignment.dest_start, alignment.dest_end)
    start, end = offsets[low + start], _end(haystack, low + end)
    return Suggestion(start, end, haystack.text[start:end], alignment.score)


def difference(wanted: str, found: str) -> str:
    """What differs, in one line: `more than [-100-]{+1,000+} people`; "" where only glyphs and spaces do.

    `[-…-]` is in `wanted` alone and `{+…+}` in `found` alone; `…` stands for words left out.
    """
    old, new = _tokens(wanted), _tokens(found)
    matcher = SequenceMatcher(None, [word for word, _ in old], [word for word, _ in new], autojunk=False)
    steps = matcher.get_opcodes()
    if all(tag == "equal" for tag, *_ in steps):
        return ""
    line = ""
    for tag, i, j, k, m in steps:
        if tag == "equal":
            more = j < len(old) or m < len(new)
            line += _shortened(old[i:j], head=2 if i or k else 0, tail=2 if more else 0)
        else:
            line += f"[-{_joined(old[i:j])}-]" if i < j else ""
            line += f"{{+{_joined(new[k:m])}+}}" if k < m else ""
        gap = "".join(space for _, space in (*old[:j][-1:], *new[:m][-1:]))
        line = line.rstrip() + gap[:1]
    return line.strip()


def _all(text: str, wanted: str, first: int, last: int) -> Iterator[int]:
    """The start of every occurrence, overlapping ones too."""
    at = text.find(wanted, first, last)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1, last)


def _exactly(haystack: Haystack, exact: str, first: int, last: int) -> list[Match]:
    text, wanted = haystack.text, exact.strip()
    size = len(wanted)
    places = _all(text, wanted, first, last)
    return [Match(at, at + size, "exact") for at in places if whole(text, at) and whole(text, at + size)]


def _normalised(haystack: Haystack, exact: str, first: int, last: int) -> list[Match]:
    text, offsets = haystack.normalised.text, haystack.normalised.offsets
    wanted = normalise(exact).text.strip()
    found = []
    for at in _all(text, wanted, bisect_left(offsets, first), bisect_left(offsets, last)):
        after = at + len(wanted)
        if whole(text, at) and whole(text, after):
            match = Match(offsets[at], _end(haystack, after), "normalised")
            found += [match] if match.end <= last else []
    return found


def _end(haystack: Haystack, after: int) -> int:
    """Where the passage before this normalised place ends in the original, without removed characters."""
    end = haystack.normalised.offsets[after]
    while end and haystack.text[end - 1] in REMOVED:
        end -= 1
    return end


def _stands_between(haystack: Haystack, match: Match, prefix: str, suffix: str) -> bool:
    """Whether the text next to a match is the text asked for, white space between them or not."""
    text, offsets = haystack.normalised.text, haystack.normalised.offsets
    before, after = bisect_left(offsets, match.start), bisect_left(offsets, match.end)
    before -= text[before - 1 : before] == " "
    after += text[after : after + 1] == " "
    head, tail = normalise(prefix).text.strip(), normalise(suffix).text.strip()
    return text.endswith(head, 0, before) and text.startswith(tail, after)


def _folded(text: str) -> str:
    """The text without upper case, each character in its place."""
    folded = text.casefold()
    if len(folded) == len(text):  # folding never shortens a character, so none has grown either
        return folded
    return "".join([char.casefold() if len(char.casefold()) == 1 else char for char in text])


_WORD_START = re.compile(r"(?<!\S)(?=\S)|(?<!\w)(?=\w)")
_WORD_END = re.compile(r"(?<=\S)(?!\S)|(?<=\w)(?!\w)")


def _word_to_word(text: str, wanted: str, start: int, end: int) -> tuple[int, int]:
    """Of the word boundaries near both ends, the pair between which the text resembles the quote most."""
    starts, ends = _near(_WORD_START, text, start), _near(_WORD_END, text, end)
    pairs = [(low, high) for low, high in product(starts, ends) if low < high]
    return max(
        pairs or [(start, end)],
        key=lambda pair: (fuzz.ratio(text[slice(*pair)], wanted), pair[0] - pair[1]),
    )


def _near(boundary: re.Pattern[str], text: str, at: int) -> list[int]:
    """The few boundaries closest to a place; the place itself where the script writes no spaces."""
    places = [match.start() for match in boundary.finditer(text)]
    close = [place for place in places if abs(place - at) <= 40 and whole(text, place)]
    return sorted(close, key=lambda place: abs(place - at))[:8] or [at]


# Scripts that write no spaces are compared character by character.
_TOKEN = re.compile(r"([\u3040-\u30ff\u3400-\u9fff]|[^ \u3040-\u30ff\u3400-\u9fff]+)( ?)")


def _tokens(text: str) -> list[tuple[str, str]]:
    """The words, each with the space after it; control characters are spelled out to keep a terminal safe."""
    shown = "".join([char if char.isprintable() else f"\\u{ord(char):04x}" for char in normalise(text).text])
    return _TOKEN.findall(shown.strip())


def _joined(words: list[tuple[str, str]]) -> str:
    """Words as a text, without the space after the last; of a long run only both ends."""
    return _shortened(words, head=6, tail=6).rstrip()


def _shortened(words: list[tuple[str, str]], head: int, tail: int) -> str:
    """The first and the last words of a run, with `…` for those between."""
    if len(words) <= head + tail:
        return "".join([word + space for word, space in words])
    left = "".join([word + space for word, space in words[:head]])
    right = "".join([word + space for word, space in words[len(words) - tail :]])
    return f"{left}… {right}"
