"""A place in a file: what every fault, every record and every edit link points at."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From the first character to the one after the last, in the file as a person sees it.

    Lines and columns are counted from 1, in Unicode characters; the end is exclusive, so that an empty
    span has `end_column == column`.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


def of_offsets(path: str, text: str, start: int, end: int) -> Span:
    """The span of `text[start:end]`, for files whose places are known as offsets."""
    line, column = _line_and_column(text, start)
    end_line, end_column = _line_and_column(text, end)
    return Span(path, line, column, end_line, end_column)


_BREAK = re.compile(r"\r\n|\r|\n")


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    ends = [found.end() for found in _BREAK.finditer(text, 0, offset) if found.end() <= offset]
    return len(ends) + 1, offset - (ends[-1] if ends else 0) + 1
