"""The plan: files in, a site's pages out. Pure, so that the same files always make the same pages."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from dossier import collector
from dossier.config import is_page
from dossier.diagnostic import Diagnostic, Level
from dossier.dossier import Dossier
from dossier.lint import Tally, lint
from dossier.model import About
from dossier.parse import parse
from dossier.tongue import untranslated
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
class Edition:
    """The pages of a dossier in one of its languages: a whole site."""

    title: str
    """What the site is called in this language; empty for the first, which mkdocs.yml names, and where nobody says."""
    about: About
    """What the dossier says of itself in this language, which is `about.language`."""
    folder: str
    """Where it lies below the site: "" for the first language, "ru/" for another one."""
    pages: Mapping[str, str]
    """The generated pages as Markdown, by path below its docs/, in the site's order."""
    navigation: tuple[tuple[str, str], ...]
    """The pages that the navigation shows, as (short title, path), in its order."""
    extras: Mapping[str, str]
    """Files that go with the pages, by path below its docs/."""

    @property
    def language(self) -> str:
        """The language of the pages (BCP 47)."""
        return self.about.language


@dataclass(frozen=True)
class Outcome:
    """What became of a dossier's files."""

    dossier: Dossier
    """The records that could be read."""
    diagnostics: tuple[Diagnostic, ...]
    """Everything that is wrong, in the order of the places."""
    tallies: tuple[Tally, ...] = ()
    """What came of every rule, by name."""
    editions: tuple[Edition, ...] = ()
    """The pages in each language of the dossier, the first at the root of the site; none if there are errors."""

    @property
    def pages(self) -> dict[str, str]:
        """All generated pages, by path below docs/; those of a further language in the folder of its name."""
        return {f"{one.folder}{path}": text for one in self.editions for path, text in one.pages.items()}

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
    with collector.paused():
        written = hand_written_in(outcome.dossier.about.published, hand_written)
        editions = (_edition(outcome, settings, language, paths) for language, paths in written.items())
        return replace(outcome, editions=tuple(editions))


def hand_written_in(languages: Sequence[str], paths: Collection[str]) -> dict[str, dict[str, str]]:
    """By language: the files below docs/ that belong to its pages; each by its path among them, with that below docs/.

    What lies in docs/ru/ is for the Russian pages, the rest for those in the first language. Files that are no pages
    (pictures, style sheets) serve all languages, unless a language has one of its own at the same path.
    """
    first, *others = languages
    own = {language: {path.removeprefix(f"{language}/"): path for path in paths if path.startswith(f"{language}/")}
           for language in others}
    shared = {path: path for path in paths if path.partition("/")[0] not in others}
    files = {path: path for path in shared if not is_page(path)}
    return {first: shared, **{language: files | own[language] for language in others}}


def _edition(outcome: Outcome, settings: Settings, language: str, hand_written: Collection[str]) -> Edition:
    # Here, because a check needs neither the templates nor the words of the pages, and they take long to import.
    from dossier import printing
    from dossier.render import collect, navigation, texts
    from dossier.translated import in_language
    from dossier.words import words_for

    dossier = in_language(outcome.dossier, language)
    first, tallies = outcome.dossier.about, outcome.tallies
    if language != first.language:
        tallies = tuple(_marked(one, first.language) for one in tallies)
    pages = collect(dossier, settings.repo_url, settings.edit_uri, tallies, settings.maintainers)
    titles = {tag: one.title for tag, one in first.translations.items() if tag != first.language}
    words = words_for(language)
    return Edition(
        title=titles.get(language) or "",
        about=dossier.about,
        folder="" if language == first.language else f"{language}/",
        pages=texts(pages, words, hand_written, language),
        navigation=navigation(pages),
        extras={printing.PATH: printing.plan(pages, dossier.about, words)},
    )


def _marked(tally: Tally, language: str) -> Tally:
    """What came of a rule, for pages in another language than the one in which reasons are written."""
    allowed = (replace(one, reason=untranslated(one.reason, language)) for one in tally.allowed)
    return replace(tally, allowed=tuple(allowed))
