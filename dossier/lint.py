"""Finds the rules, runs them, and stamps name and level on what they see."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from dossier import rules
from dossier.diagnostic import Diagnostic, Finding, Level, stamp
from dossier.dossier import Dossier


@dataclass(frozen=True)
class Rule:
    """One file of `dossier/rules/`."""

    name: str
    """The file's name with hyphens; finishes the sentence "allow ..."."""
    level: Level
    doc: str
    """The docstring: the rule's documentation and its first tests."""
    check: Callable[[Dossier], Iterable[Finding]]


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule in the folder, by name."""
    found = []
    for module in pkgutil.iter_modules(rules.__path__):
        code = importlib.import_module(f"{rules.__name__}.{module.name}")
        found.append(Rule(module.name.replace("_", "-"), code.level, code.__doc__ or "", code.check))
    return tuple(sorted(found, key=lambda rule: rule.name))


def lint(dossier: Dossier) -> list[Diagnostic]:
    """Everything that the rules find, in the order of the places."""
    told = [stamp(rule.name, rule.level, finding) for rule in all_rules() for finding in rule.check(dossier)]
    return sorted(told, key=lambda diagnostic: diagnostic.sort_key)
