"""Finds the rules, runs them, stamps name and level on what they see, and honours `# dossier: allow RULE reason`."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from dossier import collector, rules
from dossier.allowances import Allowance
from dossier.diagnostic import Diagnostic, Finding, Level, stamp
from dossier.dossier import Dossier
from dossier.spelling import did_you_mean

OFF = "off"


@dataclass(frozen=True)
class Rule:
    """One file of `dossier/rules/`."""

    name: str
    """The file's name with hyphens; finishes the sentence "allow ..."."""
    level: Level
    """How much its findings weigh, unless the dossier says otherwise."""
    fixed: bool
    """A rule of the gate: no dossier can switch it off, and no comment allows what it finds."""
    doc: str
    """The docstring: the rule's documentation and its first tests."""
    subjects: Callable[[Dossier], Iterable[object]]
    """What the rule looks at, each thing once."""
    check: Callable[[Dossier], Iterable[Finding]]


@dataclass(frozen=True)
class Tally:
    """What came of one rule."""

    rule: Rule
    level: str
    """Its level in this dossier: "error", "warning" or "off"."""
    looked_at: int
    """How many things it looked at."""
    found: int
    """At how many places it found something that is not allowed."""
    allowed: tuple[Allowance, ...]
    """The comments that allow what it found."""

    @property
    def passed(self) -> int:
        """How many things were as they should be."""
        return max(0, self.looked_at - self.found - len(self.allowed))


@dataclass(frozen=True)
class Verdict:
    """What the rules say of a dossier."""

    diagnostics: tuple[Diagnostic, ...]
    """In the order of the places."""
    tallies: tuple[Tally, ...]
    """Of every rule, by name."""


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule in the folder, by name."""
    found = []
    for module in pkgutil.iter_modules(rules.__path__):
        code = importlib.import_module(f"{rules.__name__}.{module.name}")
        found.append(Rule(module.name.replace("_", "-"), code.level, getattr(code, "fixed", False),
                          code.__doc__ or "", code.subjects, code.check))
    return tuple(sorted(found, key=lambda rule: rule.name))


def lint(dossier: Dossier) -> Verdict:
    """Ask every rule."""
    with collector.paused():
        return _lint(dossier)


def _lint(dossier: Dossier) -> Verdict:
    used: set[Allowance] = set()
    told: list[Diagnostic] = []
    tallies = []
    for rule in all_rules():
        level = rule.level.value if rule.fixed else dossier.about.rules.get(rule.name, rule.level.value)
        found, allowed = _ask(rule, level, dossier)
        used |= set(allowed)
        told += found
        looked_at = 0 if level == OFF else sum(1 for _ in rule.subjects(dossier))
        tallies.append(Tally(rule, level, looked_at, len({one.span for one in found}), tuple(allowed)))
    told += _about_settings(dossier)
    told += _about_allowances(dossier, used)
    return Verdict(tuple(sorted(told, key=lambda one: one.sort_key)), tuple(tallies))


def _ask(rule: Rule, level: str, dossier: Dossier) -> tuple[list[Diagnostic], list[Allowance]]:
    """What a rule finds, without what is allowed; and the allowances that were needed."""
    if level == OFF:
        return [], []
    allowed = {} if rule.fixed else {(one.span.path, one.line): one for one in dossier.allowances
                                     if one.rule == rule.name}
    found, used = [], []
    for finding in rule.check(dossier):
        allowance = allowed.get((finding.span.path, finding.span.line))
        if allowance is None:
            found.append(stamp(rule.name, Level(level), finding))
        elif allowance not in used:
            used.append(allowance)
    return found, used


def _about_settings(dossier: Dossier) -> Iterator[Diagnostic]:
    known = {rule.name: rule for rule in all_rules()}
    for name in dossier.about.rules:
        place = dossier.about.at_key("rules", name)
        if name not in known:
            yield Diagnostic("unknown-rule", Level.ERROR, place, f'there is no rule "{name}"',
                             did_you_mean(name, known))
        elif known[name].fixed:
            yield Diagnostic("unknown-rule", Level.ERROR, place, f'the level of "{name}" cannot be changed',
                             "remove the line: without this rule nothing on the site would be proven")


def _about_allowances(dossier: Dossier, used: set[Allowance]) -> Iterator[Diagnostic]:
    for one in dossier.allowances:
        if fault := _fault_of(one, used):
            message, help = fault
            yield Diagnostic("allowance", Level.ERROR, one.span, message, help)


def _fault_of(one: Allowance, used: set[Allowance]) -> tuple[str, str] | None:
    known = {rule.name: rule for rule in all_rules()}
    if one.rule not in known:
        return f'there is no rule "{one.rule}" to allow', did_you_mean(one.rule, known) or \
            "write `# dossier: allow RULE reason`"
    if known[one.rule].fixed:
        return f'what "{one.rule}" finds cannot be allowed', "mend the record, or take it out"
    if not one.reason:
        return "an allowance without a reason", "say in a few words why the finding is wrong here"
    if one not in used:
        return f'this allows nothing: "{one.rule}" finds nothing here', "remove the comment"
    return None
