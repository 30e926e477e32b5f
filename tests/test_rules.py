"""Every rule does what its docstring shows: its bad examples are found, exactly, and its good ones pass."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from dossier.diagnostic import Diagnostic
from dossier.lint import Rule, all_rules, lint
from dossier.parse import parse
from tests.cases import Case, files_of, place_of, read_cases

RULES = {rule.name: rule for rule in all_rules()}
WITHOUT_EXAMPLE_FILES = {"file-too-large"}
"""Rules whose fault no text can show; tests/test_bad_inputs.py makes it."""


TODAY = date(2031, 6, 1)
"""The day of the check, for the rules that know a term."""


def found_in(case: Case, rule: str) -> list[Diagnostic]:
    """What the rule finds, what any rule finds that the case names, and every fault of form or of the gate."""
    dossier, faults = parse(files_of(case), TODAY)
    concerned = {rule} | {name for *_, name, _ in case.expected} | {name for name, one in RULES.items() if one.fixed}
    return [*faults, *(one for one in lint(dossier).diagnostics if one.rule in concerned or one.rule not in RULES)]


def check(case: Case, rule: str) -> None:
    found = found_in(case, rule)
    told = [(one.span.path, one.span.line, one.span.column, one.level.value, one.rule, one.message) for one in found]
    assert sorted(told) == sorted((place_of(path), *rest) for path, *rest in case.expected)
    assert [one.help for one in found][:len(case.helps)] == case.helps


def examples(rule: Rule) -> list[Case]:
    return list(read_cases(rule.doc))


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_the_docstring_has_the_house_form(rule: Rule) -> None:
    first, blank, *rest = rule.doc.split("\n")
    assert first.endswith(".") and first[0].isupper() and not blank
    assert "\n## Bad\n" in rule.doc and "\n## Good\n" in rule.doc
    assert re.search(r"\n\n[A-Z].+?\n\n## Bad", rule.doc, re.DOTALL), "say why it matters"


@pytest.mark.parametrize("rule", [rule for rule in RULES.values() if rule.name not in WITHOUT_EXAMPLE_FILES],
                         ids=lambda rule: rule.name)
def test_the_examples_run(rule: Rule) -> None:
    bad, good = (next(case for case in examples(rule) if case.name == name) for name in ("Bad", "Good"))
    assert bad.expected and {rule_name for *_, rule_name, _ in bad.expected} == {rule.name}
    assert not good.expected
    check(bad, rule.name)
    check(good, rule.name)


FILES = sorted(path for path in Path(__file__).parent.joinpath("rules").glob("*.md"))
CASES = [pytest.param(path.stem, case, id=f"{path.stem}: {case.name}") for path in FILES
         for case in read_cases(path.read_text("utf-8"))]


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_case(rule: str, case: Case) -> None:
    check(case, rule)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_cases_file_belongs_to_a_rule(path: Path) -> None:
    assert path.stem in RULES


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_has_cases_that_it_catches_and_cases_that_it_lets_pass(rule: str) -> None:
    cases = [case for name, case in (param.values for param in CASES) if name == rule]
    caught = [case for case in cases if rule in {name for *_, name, _ in case.expected}]
    assert len(caught) < len(cases), "show what the rule lets pass"
    assert caught or rule in WITHOUT_EXAMPLE_FILES, "show what the rule catches"
