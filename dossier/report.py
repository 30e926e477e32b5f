"""What is wrong, told to a person: place, message, the line itself with carets, and what to write instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from html import escape

from dossier.diagnostic import Diagnostic, Level
from dossier.span import Span

WIDEST = 100
"""Columns of an excerpt; of a longer line the part around the carets is shown."""
_BEFORE = 40
"""Columns kept in front of the carets when a line is cut."""
_TAB = 4
_TOLD_ON_A_PAGE = 20

_YAML_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
"""What ends a line in a YAML file, as the parser counts lines."""


def text(diagnostics: Iterable[Diagnostic], files: Mapping[str, object]) -> str:
    """All diagnostics, in the order of their places, an empty line between them."""
    lines_of = _Lines(files)
    ordered = sorted(diagnostics, key=lambda diagnostic: diagnostic.sort_key)
    return "\n\n".join(_one(diagnostic, lines_of) for diagnostic in ordered)


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """How many of which level in how many files: "2 errors and 1 warning in 2 files"."""
    diagnostics = list(diagnostics)
    counts = [count_of(sum(d.level is level for d in diagnostics), level) for level in Level]
    told = " and ".join(count for count in counts if not count.startswith("0 "))
    if not told:
        return "no errors, no warnings"
    return f"{told} in {count_of(len({d.span.path for d in diagnostics}), 'file')}"


def banner(diagnostics: Iterable[Diagnostic], files: Mapping[str, object], title: str) -> str:
    """The same as HTML, to stand above a page that is not up to date; no style and no script in it."""
    diagnostics = list(diagnostics)
    told = escape(text(diagnostics[:_TOLD_ON_A_PAGE], files))
    rest = len(diagnostics) - _TOLD_ON_A_PAGE
    more = f"<p>And {rest:,} more, listed in the terminal.</p>" if rest > 0 else ""
    return (f'<div class="dossier-fault" role="alert"><p><strong>{escape(title)}</strong></p>'
            f'<pre tabindex="0">{told}</pre>{more}</div>')


def count_of(number: int, noun: str) -> str:
    """ "1 page", "2 pages", "2 entries" : the number with its noun."""
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {noun[:-1]}ies" if noun.endswith("y") else f"{number:,} {noun}s"


def aligned(rows: Iterable[tuple[str, ...]]) -> list[str]:
    """Rows as lines, each column as wide as it needs, numbers to the right."""
    rows = list(rows)
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    padded = ([_pad(cell, width) for cell, width in zip(row, widths, strict=True)] for row in rows)
    return ["  ".join(cells).rstrip() for cells in padded]


def visible(line: str) -> str:
    """The text with whatever could move a terminal's cursor or turn its direction written out."""
    return "".join(f"<U+{ord(letter):04X}>" if _unsafe(letter) else letter for letter in line)


class _Lines:
    """The lines of the files that are told about, split once each."""

    def __init__(self, files: Mapping[str, object]) -> None:
        self._files = files
        self._split: dict[str, list[str]] = {}

    def at(self, span: Span) -> str | None:
        if span.path not in self._split:
            self._split[span.path] = self._lines(span.path)
        lines = self._split[span.path]
        return lines[span.line - 1] if 0 < span.line <= len(lines) else None

    def _lines(self, path: str) -> list[str]:
        content = self._files.get(path)
        if not isinstance(content, bytes):
            return []
        decoded = content.decode("utf-8", "replace").removeprefix("\ufeff")
        return _YAML_BREAK.split(decoded) if path.endswith((".yml", ".yaml")) else decoded.split("\n")


def _one(diagnostic: Diagnostic, lines: _Lines) -> str:
    told = [visible(str(diagnostic))]
    line = lines.at(diagnostic.span)
    if line is not None and line.strip():
        told += _excerpt(diagnostic.span, line.rstrip())
    if diagnostic.help:
        told.append(f"     help: {visible(diagnostic.help)}")
    return "\n".join(told)


def _excerpt(span: Span, line: str) -> list[str]:
    """The first line of the span under its number, and carets below what is meant."""
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    end = max(min(end, len(line)), start)
    before, marked, after = _shown(line[:start]), _shown(line[start:end]), _shown(line[end:])
    if _width(before) + _width(marked) + _width(after) > WIDEST:
        before = _last_columns(before, _BEFORE)
        marked = _first_columns(marked, WIDEST - _width(before))
        after = _first_columns(after, WIDEST - _width(before) - _width(marked))
    number = f"{span.line:>4} | "
    carets = "^" * max(_width(marked), 1)
    return [f"{number}{before}{marked}{after}", " " * (len(number) + _width(before)) + carets]


def _shown(part: str) -> str:
    return visible(part.replace("\t", " " * _TAB))


def _last_columns(part: str, width: int) -> str:
    if _width(part) <= width:
        return part
    kept = part[-width:]
    while _width(kept) > width - 1:
        kept = kept[1:]
    return "…" + kept


def _first_columns(part: str, width: int) -> str:
    if _width(part) <= width:
        return part
    kept = part[: max(width, 1)]
    while kept and _width(kept) > width - 1:
        kept = kept[:-1]
    return kept + "…"


def _width(part: str) -> int:
    """Columns that a terminal needs: none for what joins the letter before it, two for a wide letter."""
    return len(part) if part.isascii() else sum(map(_letter_width, part))


def _letter_width(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _unsafe(letter: str) -> bool:
    """Control characters, lone surrogates, and the marks that turn the direction of what follows."""
    return unicodedata.category(letter) in ("Cc", "Cs") or "\u202a" <= letter <= "\u202e" \
        or "\u2066" <= letter <= "\u2069"


def _pad(cell: str, width: int) -> str:
    filling = " " * (width - _width(cell))
    return filling + cell if cell.replace(",", "").isdigit() else cell + filling
