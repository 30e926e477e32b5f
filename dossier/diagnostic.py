"""What is wrong, where, and what to write instead: faults in data are values, never exceptions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dossier.span import Span


class Level(StrEnum):
    """How much a fault weighs: an error stops the build, a warning is told and lets it pass."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Finding:
    """What one rule saw at one place. The engine adds the rule's name and level."""

    span: Span
    message: str
    """One line, lower case, no full stop; quotes the text at fault."""
    help: str = ""
    """What to write instead; empty where there is nothing to say."""


@dataclass(frozen=True)
class Diagnostic:
    """A finding with the name and level of the rule that made it."""

    rule: str
    level: Level
    span: Span
    message: str
    help: str = ""

    def __str__(self) -> str:
        return f"{self.span}: {self.level}[{self.rule}] {self.message}"

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Order of telling: by place, then by rule, so that the same faults come in the same order."""
        return (self.span.path, self.span.line, self.span.column, self.rule, self.message)


def stamp(rule: str, level: Level, finding: Finding) -> Diagnostic:
    """The finding as the diagnostic of a rule."""
    return Diagnostic(rule, level, finding.span, finding.message, finding.help)
