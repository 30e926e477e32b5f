"""The plan: files in, a site's pages out. Pure, so that the same files always make the same pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dossier.diagnostic import Diagnostic, Level
from dossier.dossier import Dossier
from dossier.lint import lint
from dossier.parse import parse
from dossier.render import Settings, render
from dossier.unread import Unread

Files = Mapping[str, bytes | Unread]


@dataclass(frozen=True)
class Outcome:
    """What became of a dossier's files."""

    dossier: Dossier
    """The records that could be read."""
    diagnostics: tuple[Diagnostic, ...]
    """Everything that is wrong, in the order of the places."""
    pages: Mapping[str, str] = field(default_factory=dict)
    """The generated pages as Markdown, by path below docs/, in the order of the site; none if there are errors."""

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What keeps the site from being built."""
        return tuple(found for found in self.diagnostics if found.level is Level.ERROR)


def check(files: Files) -> Outcome:
    """Read the records, verify their quotations, and ask every rule: all faults at once, and no pages."""
    dossier, faults = parse(files)
    found = sorted([*faults, *lint(dossier)], key=lambda diagnostic: diagnostic.sort_key)
    return Outcome(dossier, tuple(found))


def make(files: Files, settings: Settings = Settings(), hand_written: frozenset[str] = frozenset()) -> Outcome:
    """Check the files, and render them if they are without errors.

    `hand_written` are the paths below docs/ at which a person wrote a page: it stands instead of ours.
    """
    outcome = check(files)
    if outcome.errors:
        return outcome
    pages = render(outcome.dossier, settings, hand_written)
    return Outcome(outcome.dossier, outcome.diagnostics, pages)
