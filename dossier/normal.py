"""The published normalisation of a text, with the way back to the original.

Unicode NFC (UAX #15, https://unicode.org/reports/tr15/), one glyph for each of single quotation mark, double
quotation mark and dash, one space for every run of white space, nothing for characters without width.
Compatibility forms stay apart (NFC, not NFKC): a ligature is not two letters, a superscript is not a digit.
docs/reference/quotation-matching.md publishes these tables, and a test compares the two.
"""

import re
import unicodedata
from dataclasses import dataclass

SINGLE_QUOTES = "'`´ʹʻʼʽ׳‘’‚‛′‹›＇"
"""Become U+0027 APOSTROPHE."""
DOUBLE_QUOTES = '"«»״“”„‟″〝〞〟＂'
"""Become U+0022 QUOTATION MARK."""
DASHES = "-\u05be\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
"""Become U+002D HYPHEN-MINUS."""
SPACES = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
"""Become U+0020 SPACE, and a run of them becomes one."""
REMOVED = (
    "\xad\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064"
    "\u2066\u2067\u2068\u2069\ufeff"
)
"""Are taken out: soft hyphen, zero-width characters, marks of writing direction."""

IGNORED = SPACES + REMOVED
"""A text of nothing else says nothing."""

_GLYPHS = str.maketrans(
    {
        **dict.fromkeys(SINGLE_QUOTES, "'"),
        **dict.fromkeys(DOUBLE_QUOTES, '"'),
        **dict.fromkeys(DASHES, "-"),
        **dict.fromkeys(SPACES, " "),
    }
)
_JAMO = (("\u1160", "\u11ff"), ("\ud7b0", "\ud7fb"), ("\U00016d63", "\U00016d68"))  # Hangul, Kirat Rai
_REMOVED_RUN = re.compile(f"[{REMOVED}]")
_REMOVED = frozenset(REMOVED)
_SPACE_SET = frozenset(SPACES)


@dataclass(frozen=True, slots=True)
class Normalised:
    """A text after the published normalisation, and the way back."""

    text: str
    """The normalised text."""
    offsets: tuple[int, ...]
    """Where the original of each character begins, and at the end the length of the original text."""


def normalise(text: str) -> Normalised:
    """Apply the published normalisation; doing it twice is doing it once."""
    offsets: list[int] = list(range(len(text) + 1))
    kept = text
    if _REMOVED_RUN.search(text):
        offsets = [at for at, char in enumerate(text) if char not in _REMOVED] + [len(text)]
        kept = "".join([text[at] for at in offsets[:-1]])
    if not unicodedata.is_normalized("NFC", kept):
        kept, offsets = _composed(kept, offsets)
    # Only now the glyphs: NFC itself makes some of them (U+1FEF becomes a grave accent), and none of their
    # replacements composes with a neighbour, so that the result stays in NFC.
    plain = kept.translate(_GLYPHS)
    if "  " in plain:
        places = [at for at, char in enumerate(plain) if char != " " or at == 0 or plain[at - 1] != " "]
        plain = "".join([plain[at] for at in places])
        offsets = [offsets[at] for at in places] + offsets[-1:]
    return Normalised(plain, tuple(offsets))


def _continues(char: str) -> bool:
    """Whether a character belongs to the one before it: a mark, or a vowel or final of a Hangul syllable."""
    if char < "\u0300":
        return False
    if unicodedata.category(char)[0] == "M":
        return True
    return any(first <= char <= last for first, last in _JAMO)


def whole(text: str, at: int) -> bool:
    """Whether cutting the text here leaves whole characters on both sides."""
    after = at
    while after < len(text) and text[after] in _REMOVED:
        after += 1
    if after == len(text) or not _continues(text[after]):
        return True
    before = at - 1
    while before >= 0 and text[before] in _REMOVED:
        before -= 1
    # A mark at the start of a text or after white space has nothing to combine with.
    return before < 0 or text[before] in _SPACE_SET


def _composed(text: str, offsets: list[int]) -> tuple[str, list[int]]:
    """NFC, one character with its marks at a time, so that each result knows where it came from."""
    starts = [at for at in range(len(text)) if not _continues(text[at]) or whole(text, at)]
    pieces: list[str] = []
    places: list[int] = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        piece = unicodedata.normalize("NFC", text[start:end])
        pieces.append(piece)
        same = piece == text[start:end]
        places += offsets[start:end] if same else [offsets[start]] * len(piece)
    return "".join(pieces), places + offsets[-1:]
