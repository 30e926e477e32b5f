"""The plan: files in, a site's pages out. Pure, so that the same files always make the same pages."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from dossier import collector
from dossier.diagnostic import Diagnostic, Level
from dossier.dossier import Dossier
from dossier.lint import Tally, lint
from dossier.parse import parse
from dossier.unread import Unread

Files = Mapping[str, bytes | Unread]


@dataclass(frozen=True)
class Settings:
    """What a site needs to know beyond its facts."""

    repo_url: str = ""
    """Where the project's repository is on the web, for the edit links; `repo_url` of mkdocs.yml."""
    edit_uri: str = ""
    """How that host edits a file below docs/; `edit_uri` of mkdocs.yml."""
    maintainers: bool = False
    """True for the editors' own screen: pages then also show text that must never be published."""
    today: datetime.date | None = None
    """The day of the build, for the rules that know a term."""


@dataclass(frozen=True)
class Outcome:
    """What became of a dossier's files."""

    dossier: Dossier
    """The records that could be read."""
    diagnostics: tuple[Diagnostic, ...]
    """Everything that is wrong, in the order of the places."""
    tallies: tuple[Tally, ...] = ()
    """What came of every rule, by name."""
    pages: Mapping[str, str] = field(default_factory=dict)
    """The generated pages as Markdown, by path below docs/, in the site's order; none if there are errors."""
    extras: Mapping[str, str] = field(default_factory=dict)
    """Files that go with the pages, by path below docs/."""
    navigation: tuple[tuple[str, str], ...] = ()
    """The pages that the navigation shows, as (short title, path), in its order."""

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What keeps the site from being built."""
        return tuple(found for found in self.diagnostics if found.level is Level.ERROR)


def check(files: Files, today: datetime.date | None = None) -> Outcome:
    """Read the records, verify their quotations, and ask every rule: all faults at once, and no pages.

    `today` is the day of the check, for the rules that know a term.
    """
    dossier, faults = parse(files, today)
    verdict = lint(dossier)
    found = sorted([*faults, *verdict.diagnostics], key=lambda diagnostic: diagnostic.sort_key)
    return Outcome(dossier, tuple(found), verdict.tallies)


def make(files: Files, settings: Settings = Settings(), hand_written: Collection[str] = ()) -> Outcome:
    """Check the files, and render them if they are without errors.

    `hand_written` are the paths below docs/ at which a person wrote a page: it stands instead of ours.
    """
    outcome = check(files, settings.today)
    if outcome.errors:
        return outcome
    # Here, because a check needs neither the templates nor the words of the pages, and they take long to import.
    from dossier import edition
    from dossier.render import collect, navigation, texts
    from dossier.words import Words

    with collector.paused():
        pages = collect(outcome.dossier, settings.repo_url, settings.edit_uri, outcome.tallies, settings.maintainers)
        words = Words(outcome.dossier.about.language)
        return replace(
            outcome, pages=texts(pages, words, hand_written), navigation=navigation(pages),
            extras={edition.PATH: edition.plan(pages, outcome.dossier.about, words)},
        )
