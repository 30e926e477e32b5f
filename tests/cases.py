"""Reads Markdown with dossiers in it: a heading per case, a fence per file, the expected finding beside its line.

A fence names its file after the language: ```` ```yaml facts/events.yml ````. A comment at the end of a line expects a
finding there: `# error: 14 [quote-not-found] "the message"` (column, rule, message, all exact). A line of the form
`help: ...` directly after a fence expects that help line for the fence's only finding. What is not expected must not
be found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

BASE = Path(__file__).parent / "rules" / "base"
"""A small dossier to which every case adds its files; a case's file wins over one of the same path, and what it says
about actors and sources is added to the base's."""

ADDED_TO = ("facts/actors.yml", "facts/sources.yml")
"""The base's files that a case adds to, and does not replace."""

_HEADING = re.compile(r"^#{1,6} (.+)$")
_FENCE = re.compile(r"^```\w* (\S+)$")
_EXPECTED = re.compile(r'\s*# (error|warning): (\d+) \[([a-z0-9-]+)\] "(.*)"$')


@dataclass
class Case:
    """One heading: the files below it and what must be found in them."""

    name: str
    files: dict[str, str] = field(default_factory=dict)
    expected: list[tuple[str, int, int, str, str, str]] = field(default_factory=list)
    """Path, line, column, level, rule, message."""
    helps: list[str] = field(default_factory=list)


def read_cases(text: str) -> Iterator[Case]:
    """The cases of a Markdown text that have at least one file."""
    case = Case("")
    path: str | None = None
    for line in text.splitlines():
        if path is None and (heading := _HEADING.match(line)):
            if case.files:
                yield case
            case = Case(heading[1])
        elif path is None and (fence := _FENCE.match(line)):
            path = fence[1]
            case.files[path] = ""
        elif line == "```":
            path = None
        elif path is not None:
            _add_line(case, path, line)
        elif line.startswith("help: "):
            case.helps.append(line.removeprefix("help: "))
    if case.files:
        yield case


def _add_line(case: Case, path: str, line: str) -> None:
    if expected := _EXPECTED.search(line):
        number = case.files[path].count("\n") + 1
        case.expected.append((path, number, int(expected[2]), expected[1], expected[3], expected[4]))
        line = line[:expected.start()]
    case.files[path] += line + "\n"


def base_files() -> dict[str, bytes]:
    """The small dossier on which the cases stand."""
    return {path.relative_to(BASE).as_posix(): path.read_bytes() for path in sorted(BASE.rglob("*")) if path.is_file()}


def files_of(case: Case) -> dict[str, bytes]:
    """The base with the case's files."""
    files = base_files()
    for path, text in case.files.items():
        if path in ADDED_TO:
            files[path.replace(".yml", "/base.yml")] = files.pop(path)
        files[place_of(path)] = text.encode()
    return files


def place_of(path: str) -> str:
    """Where a case's file stands in the dossier that `files_of` makes."""
    return path.replace(".yml", "/case.yml") if path in ADDED_TO else path
