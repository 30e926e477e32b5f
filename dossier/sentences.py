"""Sentences and words of running text, each sentence with its place in the text.

A line break always ends a sentence. Inside a line a sentence ends at `.`, `!`, `?`, `…` or their sisters in
other scripts, closing quotation marks and brackets included, unless what follows goes on in lower case or
what precedes is an abbreviation, an initial or an ordinal number.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character, closing quotation marks included."""
    words: int
    """Number of words in it."""


# Scripts that write no spaces count each character; elsewhere marks, and apostrophes, hyphens and the
# separators of a number between letters and digits, are part of the word.
_MARKS = r"\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
_LETTERS = rf"(?:(?![\u3040-\u30ff\u3400-\u9fff])[^\W_]|[{_MARKS}])[{_MARKS}\xad\u200b-\u200d\u2060]*"
_INSIDE = r"['’ʼ\-\u2010\u2011\u05be\u05f3\u05f4]|(?<=\d)[.,](?=\d)"
_SPECIAL = re.compile(rf"[\u3040-\u30ff\u3400-\u9fff{_MARKS}\xad\u200b-\u200d\u2060]")
_PLAIN_WORD = re.compile(rf"[^\W_]+(?:(?:{_INSIDE})[^\W_]+)*")
"""The same as `_WORD` for a text without any of the special characters, and five times as fast."""
_WORD = re.compile(rf"[\u3040-\u30ff\u3400-\u9fff]|(?:{_LETTERS})+(?:(?:{_INSIDE})(?:{_LETTERS})+)*")

_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")
_CLOSING = r"""(?:["'”’»«“‹›)\]」』】]|[ \xa0\u202f][»›](?![^\W_]))*"""
_STOP = re.compile(rf"(?P<stop>[.!?…؟۔।]+|[。！？]+)(?P<close>{_CLOSING})(?P<after>\s+|$)?")
_OPENING = "\"'“‘„‚«‹»›([¿¡—–-「『 \u00a0"


def _table(*rows: str) -> frozenset[str]:
    return frozenset(" ".join(rows).split())


_NEVER_LAST = _table(
    "Mr Mrs Ms Dr Prof Gen Sen Rep Gov Lt Col Maj Capt Cmdr Sgt Rev Hon St Mt Messrs vs e.g i.e",
    "Hr Fr Frl Dipl Ing Nr Abs bzgl bzw ca evtl geb ggf inkl sog vgl zzgl d.h o.g u.a v.a z.b z.t",
    "M MM Mme Mlle Mgr Pr p.ex Sra Srta Dña Sig Dott Avv On",
    "акад ген гг проф св см стр тов ул и.о т.е т.н",
)
"""Abbreviations that lead on to a name or a number."""
_BEFORE_NUMBER = _table(
    "no nos nr art fig p pp vol ch sec ziff bd kap н ст п гл",
    "jan feb mar apr jun jul aug sep sept oct nov dec",
    "janv févr avr juil okt dez янв фев авг сент окт нояб дек",
)
"""Abbreviations only before a number: `No. 5` goes on, `He said no. Then` does not."""
_EITHER = _table("Jr Sr Inc Co Ltd Corp Bros Dept Univ")
"""Abbreviations that may stand last, as `U.S.` may: they do before a word that begins sentences."""
_BEGINNERS = _table(
    "The A An In On At It He She They We This That These But And However His Her Its Their There When",
    "Der Die Das Ein Eine Er Sie Es Im Am Nach Doch Auch Le La Les Un Une Il Elle Ils Dans Mais El",
    "Он Она Они Это В На По Но И",
)
_AFTER_ORDINAL = _table(
    "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember",
    "Jan Feb Mrz Apr Jun Jul Aug Sept Okt Nov Dez Jahrhundert Jahrhunderts Weltkrieg Weltkriegs Jahrestag",
)
"""What a German ordinal number leads on to: `am 5. Januar`."""


def words(text: str) -> int:
    """Number of words: `country’s`, `oil-rich` and `1,000` are one each."""
    return len((_WORD if _SPECIAL.search(text) else _PLAIN_WORD).findall(text))


def split(text: str, start: int, end: int) -> tuple[Sentence, ...]:
    """The sentences of one part of a text, in order; what has no word in it is no sentence."""
    found = []
    for line in _LINE.finditer(text, start, end):
        for low, high in _of_line(text, *line.span()):
            count = words(text[low:high])
            found += [Sentence(low, high, count)] if count else []
    return tuple(found)


_NEAR = 60
"""Characters on either side of a full stop that decide; a whole line each time would take too long."""


def _of_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each sentence of one line begins and ends, white space around it left out."""
    begin = start
    for stop in _STOP.finditer(text, start, end):
        cut = stop.end("close")
        before = text[max(begin, stop.start() - _NEAR) : stop.start()]
        if cut < end and not _ends(before, stop, text[cut : min(end, cut + _NEAR)]):
            continue
        yield from _trimmed(text, begin, cut)
        begin = cut
    yield from _trimmed(text, begin, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _ends(before: str, stop: re.Match[str], rest: str) -> bool:
    """Whether a sentence ends at this stop, given what stands near it in the sentence and in the line."""
    if stop["stop"][0] in "。！？":
        return True
    following = rest.lstrip().lstrip(_OPENING)
    if stop["after"] is None or following[:1].islower():
        return False
    if stop["stop"] != "." or stop["close"].strip(")]"):
        return True
    return not _leads_on(before, re.match(r"\w*", following)[0])


_LETTERS_WITH_STOPS = re.compile(r"(?:\b[^\W\d_]\.\s?)+[^\W\d_]$")
_LAST_WORD = re.compile(r"[^\s(\[“„«\"'/]*$")


def _leads_on(before: str, following: str) -> bool:
    """Whether the full stop after this text belongs to an abbreviation, an initial or an ordinal number."""
    spaced = _LETTERS_WITH_STOPS.search(before)  # `z. B.` is `z.B.`
    word = "".join(spaced[0].split()) if spaced else _LAST_WORD.search(before)[0]
    number = following[:1].isdigit()
    if word.isdecimal():
        return len(word) <= 2 and (following in _AFTER_ORDINAL or before.strip() == word)
    if word == "г":  # `г. Москва` is a town, `в 2022 г. Он` a year
        return not re.search(r"\d\s*г$", before)
    if word in _NEVER_LAST or word.lower() in _NEVER_LAST and "." in word:
        return True
    if word.lower() in _BEFORE_NUMBER and number:
        return True
    if "." in word or word in _EITHER:
        return following not in _BEGINNERS and not word[0].islower()
    # A lone letter is an initial, or the first letter of `z. B.`
    return len(word) == 1 and word.isalpha() and (len(following) == 1 or not word.islower())
