"""The comments with which a contributor allows what a rule finds: `# dossier: allow RULE reason`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.marks import Marks, Position
from dossier.span import Span

_COMMENT = re.compile(r"(?:^|(?<=\s))#\s*dossier:\s*allow\b[ \t]*(?P<rule>[^\s#]*)[ \t]*(?P<reason>.*?)\s*$")


@dataclass(frozen=True)
class Allowance:
    """One such comment."""

    rule: str
    """The name of the rule; empty where it was forgotten."""
    reason: str
    """Why; empty where nobody said."""
    span: Span
    """Where the comment stands."""
    line: int
    """The line of which it speaks: its own, or the next one with a field if it stands alone."""


def find(path: str, text: str, marks: Marks | Position | None) -> tuple[Allowance, ...]:
    """The allowances of one file, in the order of its lines. What only looks like a comment is none."""
    if "dossier:" not in text or marks is None:
        return ()
    lines = text.splitlines()
    scalars = list(_scalars(marks))
    return tuple(_allowance(path, lines, number, found) for number, line in enumerate(lines, 1)
                 if (found := _COMMENT.search(line)) and not _inside(scalars, number, found.start() + 1))


def _allowance(path: str, lines: list[str], number: int, found: re.Match[str]) -> Allowance:
    line = lines[number - 1]
    target = number
    if not line[:found.start()].strip():
        rest = range(number + 1, len(lines) + 1)
        target = next((one for one in rest if lines[one - 1].strip() and not lines[one - 1].lstrip().startswith("#")),
                      number)
    span = Span(path, number, found.start() + 1, number, len(line) + 1)
    return Allowance(found["rule"], found["reason"], span, target)


def _scalars(marks: Marks | Position) -> Iterator[Position]:
    if isinstance(marks, Marks):
        yield from marks.keys.values()
        for child in marks.children.values():
            yield from _scalars(child)
    else:
        yield marks


def _inside(scalars: list[Position], line: int, column: int) -> bool:
    return any((start, at) <= (line, column) < (end, until) for start, at, end, until in scalars)
