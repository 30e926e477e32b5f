"""Text for a terminal: how wide it is, how it lines up, and nothing in it that acts as a command."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

TAB = 4


def count_of(number: int, noun: str) -> str:
    """ "1 page", "2,000 pages", "2 entries": a number with its noun."""
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {noun[:-1]}ies" if noun.endswith("y") else f"{number:,} {noun}s"


def aligned(rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Rows as lines, each column as wide as it needs, numbers to the right."""
    rows = list(rows)
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    padded = ([_pad(cell, wide) for cell, wide in zip(row, widths, strict=True)] for row in rows)
    return ["  ".join(cells).rstrip() for cells in padded]


def visible(line: str) -> str:
    """The line with whatever could move a terminal's cursor or turn its direction written out."""
    return "".join(f"<U+{ord(letter):04X}>" if _unsafe(letter) else letter for letter in line)


def width(text: str) -> int:
    """Columns that a text needs: none for what joins the letter before it, two for a wide letter."""
    return len(text) if text.isascii() else sum(map(_letter_width, text))


def first_columns(text: str, columns: int) -> str:
    """The beginning of a text, cut to so many columns."""
    if width(text) <= columns:
        return text
    kept = text[: max(columns, 1)]
    while kept and width(kept) > columns - 1:
        kept = kept[:-1]
    return kept + "…"


def last_columns(text: str, columns: int) -> str:
    """The end of a text, cut to so many columns."""
    if width(text) <= columns:
        return text
    kept = text[-columns:]
    while width(kept) > columns - 1:
        kept = kept[1:]
    return "…" + kept


def _letter_width(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _unsafe(letter: str) -> bool:
    """Control characters, lone surrogates, and the marks that turn the direction of what follows."""
    return unicodedata.category(letter) in ("Cc", "Cs") or "\u202a" <= letter <= "\u202e" \
        or "\u2066" <= letter <= "\u2069"


def _pad(cell: str, columns: int) -> str:
    filling = " " * (columns - width(cell))
    return filling + cell if cell.replace(",", "").isdigit() else cell + filling
