"""What is wrong, told to a person: place, message, the line itself with carets, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape

from dossier.console import TAB, count_of, first_columns, last_columns, visible, width
from dossier.diagnostic import Diagnostic, Level
from dossier.span import Span

WIDEST = 100
"""Columns of an excerpt; of a longer line the part around the carets is shown."""
_BEFORE = 40
"""Columns kept in front of the carets when a line is cut."""
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
    numbers = {level: sum(found.level is level for found in diagnostics) for level in Level}
    told = " and ".join(count_of(number, level) for level, number in numbers.items() if number)
    if not told:
        return "no errors, no warnings"
    return f"{told} in {count_of(len({found.span.path for found in diagnostics}), 'file')}"


def banner(diagnostics: Iterable[Diagnostic], files: Mapping[str, object], title: str) -> str:
    """The same as HTML, to stand above a page that is not up to date; no style and no script in it."""
    diagnostics = list(diagnostics)
    told = escape(text(diagnostics[:_TOLD_ON_A_PAGE], files))
    rest = len(diagnostics) - _TOLD_ON_A_PAGE
    more = f"<p>And {rest:,} more, listed in the terminal.</p>" if rest > 0 else ""
    return (f'<div class="dossier-fault" role="alert"><p><strong>{escape(title)}</strong></p>'
            f'<pre tabindex="0">{told}</pre>{more}</div>')


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
    if width(before) + width(marked) + width(after) > WIDEST:
        before = last_columns(before, _BEFORE)
        marked = first_columns(marked, WIDEST - width(before))
        after = first_columns(after, WIDEST - width(before) - width(marked))
    number = f"{span.line:>4} | "
    carets = "^" * max(width(marked), 1)
    return [f"{number}{before}{marked}{after}", " " * (len(number) + width(before)) + carets]


def _shown(part: str) -> str:
    return visible(part.replace("\t", " " * TAB))
