"""Findings as workflow commands of GitHub Actions, which shows them at their lines of a pull request.

One line each: `::error file=facts/events.yml,line=8,endLine=8,col=14,endColumn=77,title=quote-not-found::message`,
the help line after the message. GitHub takes columns only where a finding ends on the line on which it starts. It
shows ten errors and ten warnings a step, so the rest is for the log.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.console import visible
from dossier.diagnostic import Diagnostic
from dossier.selection import Told


def text(told: Told) -> str:
    """The commands, one a line; nothing where nothing is told."""
    return "\n".join(_command(one, told.place(one.span)) for one in told.diagnostics)


def _command(one: Diagnostic, path: str) -> str:
    properties = ",".join(f"{name}={_property(value)}" for name, value in _properties(one, path))
    message = "\n".join(visible(line) for line in (one.message, one.help) if line)
    return f"::{one.level.value} {properties}::{_data(message)}"


def _properties(one: Diagnostic, path: str) -> Iterator[tuple[str, str]]:
    span = one.span
    yield "file", path
    yield "line", str(span.line)
    yield "endLine", str(span.end_line)
    if span.line == span.end_line:
        yield "col", str(span.column)
        yield "endColumn", str(span.end_column)
    yield "title", one.rule


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
