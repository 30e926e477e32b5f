"""What is told of everything that was found: by file, by rule, by source, by the lines that a branch changed.

The whole dossier is always read and checked. A selection leaves out findings, never looks at less.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from dossier.allowances import Allowance
from dossier.diagnostic import Diagnostic, Level, stamp
from dossier.dossier import Dossier
from dossier.lint import Tally, all_rules
from dossier.model import Record
from dossier.span import Span

Lines = Mapping[str, tuple[range, ...]]
"""Lines of files, by path."""
_LAST = 1 << 62
"""A line that no file has."""
_YAML_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


@dataclass(frozen=True)
class Selection:
    """What somebody asked to be told; everything, where nothing is said."""

    paths: tuple[str, ...] = ()
    """Files, or folders without a slash at the end: "facts/events.yml", "facts/events"."""
    rules: Collection[str] = ()
    """Names of rules and faults."""
    sources: Collection[str] = ()
    """Ids of sources: what concerns them, and the records that rest on them."""
    changed: Lines | None = None
    """The lines that were changed; None where nobody asks."""

    @property
    def is_whole(self) -> bool:
        """True where nothing is left out."""
        return not (self.paths or self.rules or self.sources) and self.changed is None

    @property
    def is_of_sources(self) -> bool:
        """True where all of some sources is asked for, and nothing narrower."""
        return bool(self.sources) and not (self.paths or self.rules) and self.changed is None


@dataclass(frozen=True)
class Told:
    """What is told."""

    dossier: Dossier
    """The dossier of which it is told."""
    diagnostics: tuple[Diagnostic, ...]
    """In the order of the places."""
    allowed: tuple[Allowance, ...] = ()
    """The comments that allow something; what they allow is no fault."""
    hidden: int = 0
    """How many diagnostics the selection leaves out."""
    folder: str = ""
    """Where the dossier's folder lies below the one in which the command runs; empty for that folder itself."""

    def count(self, level: Level) -> int:
        """How many diagnostics of a level are told."""
        return sum(one.level is level for one in self.diagnostics)

    def place(self, span: Span) -> str:
        """The path of a span, seen from where the command runs."""
        return f"{self.folder}/{span.path}" if self.folder else span.path

    @cached_property
    def findings_allowed(self) -> tuple[tuple[Diagnostic, Allowance], ...]:
        """What the rules found and a comment allows. Asks those rules again: few formats tell it."""
        return tuple(_allowed_findings(self.dossier, self.allowed))


def select(selection: Selection, dossier: Dossier, diagnostics: Collection[Diagnostic], tallies: Iterable[Tally],
           files: Mapping[str, object], folder: str = "") -> Told:
    """What is told of these diagnostics and of the allowances that were needed."""
    allowed = tuple(one for tally in tallies for one in tally.allowed)
    if selection.is_whole:
        return Told(dossier, tuple(diagnostics), allowed, 0, folder)
    wanted = _Wanted(selection, dossier, files)
    told = tuple(one for one in diagnostics if wanted.has(one.rule, one.span))
    allowed = tuple(one for one in allowed if wanted.has(one.rule, one.span))
    return Told(dossier, told, allowed, len(diagnostics) - len(told), folder)


class _Wanted:
    """Decides of one finding after the other."""

    def __init__(self, selection: Selection, dossier: Dossier, files: Mapping[str, object]) -> None:
        self._selection = selection
        self._files = files
        self._split: dict[str, list[str]] = {}
        self._of_sources = _lines_of_sources(dossier, selection.sources) if selection.sources else None

    def has(self, rule: str, span: Span) -> bool:
        """Whether a finding is told: all that is asked must hold."""
        asked = self._selection
        return (not asked.rules or rule in asked.rules) \
            and (not asked.paths or any(_below(span.path, path) for path in asked.paths)) \
            and (self._of_sources is None or _touches(self._of_sources, span)) \
            and (asked.changed is None or _touches(asked.changed, self._extent(span)))

    def _extent(self, span: Span) -> Span:
        """What a finding is about: told at a record's id, the whole record, so that a line taken out of it counts;
        told as an empty place at the very beginning, the whole file."""
        if (span.line, span.column, span.end_line, span.end_column) == (1, 1, 1, 1):
            return Span(span.path, 1, 1, _LAST, 1)
        if span.column != 1 or not span.path.endswith((".yml", ".yaml")):
            return span
        lines = self._lines(span.path)
        after = range(span.line, len(lines))
        end = next((at for at in after if lines[at][:1].strip() and not lines[at].startswith("#")), len(lines))
        return Span(span.path, span.line, 1, max(span.end_line, end), 1)

    def _lines(self, path: str) -> list[str]:
        if path not in self._split:
            content = self._files.get(path)
            text = content.decode("utf-8", "replace") if isinstance(content, bytes) else ""
            self._split[path] = _YAML_BREAK.split(text)
        return self._split[path]


def _below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")


def _touches(lines: Lines, span: Span) -> bool:
    return any(one.start <= span.end_line and span.line < one.stop for one in lines.get(span.path, ()))


def _lines_of_sources(dossier: Dossier, sources: Collection[str]) -> Lines:
    """Where the sources themselves, their articles, and the records that rest on them are written."""
    found: dict[str, list[range]] = {}
    for record in _resting_on(dossier, sources):
        span = record.span
        found.setdefault(span.path, []).append(range(span.line, span.end_line + 1))
    for source in sources:
        if capture := dossier.captures.get(source):
            found.setdefault(capture.path, []).append(range(1, _LAST))
    return {path: tuple(lines) for path, lines in found.items()}


def _resting_on(dossier: Dossier, sources: Collection[str]) -> Iterator[Record]:
    for citation in (*dossier.citations, *dossier.excused):
        if citation.source in sources:
            yield citation.record
    for source in sources:
        if source in dossier.sources:
            yield dossier.sources[source]
    for reference in dossier.references:  # of a source that could not be read, at least its fields are known
        if reference.record.kind == "sources" and reference.record.id in sources:
            yield reference.record


def _allowed_findings(dossier: Dossier, allowed: tuple[Allowance, ...]) -> Iterator[tuple[Diagnostic, Allowance]]:
    rules = {rule.name: rule for rule in all_rules()}
    for name in sorted({one.rule for one in allowed}):
        here = {(one.span.path, one.line): one for one in allowed if one.rule == name}
        level = dossier.about.rules.get(name, rules[name].level.value)
        for finding in rules[name].check(dossier):
            if allowance := here.get((finding.span.path, finding.span.line)):
                yield stamp(name, Level(level), finding), allowance
