"""A place in a file: what every fault, every record and every edit link points at."""

from __future__ import annotations

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


def _line_and_column(text: str, offset: int) -> tuple[int, int]:
    line = text.count("\n", 0, offset) + 1
    return line, offset - (text.rfind("\n", 0, offset) + 1) + 1
