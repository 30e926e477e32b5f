"""How much room a text takes in a picture, without a browser: the widths of the letters of Source Sans 3."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from dossier.tongue import bare

SIZE = 12.5
"""Size of the letters in pictures, in pixels, as the style sheet sets it."""

LINE = 16.0
"""Height of a line of them, in pixels."""

# Hundredths of the size, measured at weight 400. Letters with accents are as wide as those without.
_WIDTHS: Mapping[int, str] = {
    20: " ", 24: "|", 25: "',.:;ij·ı‘’іј", 26: "IlІӀ", 28: "‹›", 30: "!f()[]{}•", 31: "-", 34: "°t", 35: "/\\r",
    41: "г", 42: "*?szѕґ", 43: '"«»“”„ғ', 45: "xх", 46: "cçзстэє", 47: "vyууүұ", 48: "JY–ҮҰҳ", 49: "FLь",
    50: "#$+0123456789<=>^_aegk~×÷−€ßŁЃГаекќҐә", 51: "XУХвч", 52: "Vя", 53: "ESЕЅд", 54: "ATZ`houАТбољћқһө",
    55: "bnпЗ", 56: "dpqµðþйнрцџҥң", 57: "CPRРСЭЄ", 58: "KБКЬЯ", 59: "BВ", 60: "Чъ", 61: "&Қ", 62: "DG", 63: "Лмҙ",
    64: "UЏДПЦ", 65: "HNНҢӘ", 66: "OQØОИЙѲӨ", 67: "ы", 69: "Ħж", 72: "wЪ", 73: "MМФф", 75: "юш", 76: "щ", 79: "WЫ",
    80: "—", 82: "%ÆЖ", 83: "m", 85: "@Œœæ", 88: "ШЩ", 91: "Ю", 95: "…",
}
_WIDTH = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_UNKNOWN, _WIDE = 62, 100


def width(text: str, size: float = SIZE) -> float:
    """The width of a line of text in pixels; a little too wide where a letter is not known, never much too narrow."""
    letters = unicodedata.normalize("NFD", bare(text))
    return sum(_letter(letter) for letter in letters) * size / 100


def _letter(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return _WIDTH.get(letter) or (_WIDE if unicodedata.east_asian_width(letter) in "WF" else _UNKNOWN)


def lines(text: str, room: float, most: int = 2, size: float = SIZE) -> tuple[str, ...]:
    """The text broken between words into lines of at most `room` pixels; what does not fit ends in "…"."""
    found, words = [], bare(text).split()
    while words and len(found) < most:
        line = words.pop(0)
        while words and width(f"{line} {words[0]}", size) <= room:
            line += f" {words.pop(0)}"
        found.append(line)
    if words:
        found[-1] += "…"
    return tuple(shortened(line, room, size) for line in found)


def shortened(text: str, room: float, size: float = SIZE) -> str:
    """The text, cut behind a word and ended in "…" where it is wider than `room` pixels; a word that is too wide by
    itself is cut within."""
    if width(text, size) <= room:
        return text
    text = bare(text).rstrip("…")
    while " " in text and width(f"{text}…", size) > room:
        text = text.rpartition(" ")[0].rstrip(" ,;:–")
    while text and width(f"{text}…", size) > room:
        text = text[:-1].rstrip()
    return f"{text}…"
