"""Every rule does what its docstring shows: its bad examples are found, exactly, and its good ones pass."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dossier.diagnostic import Diagnostic
from dossier.lint import Rule, all_rules, lint
from dossier.parse import parse
from tests.cases import Case, files_of, place_of, read_cases

RULES = {rule.name: rule for rule in all_rules()}
WITHOUT_EXAMPLE_FILES = {"file-too-large"}
"""Rules whose fault no text can show; tests/test_bad_inputs.py makes it."""


def found_in(case: Case) -> list[Diagnostic]:
    dossier, faults = parse(files_of(case))
    return [*faults, *lint(dossier).diagnostics]


def check(case: Case) -> None:
    found = found_in(case)
    told = [(one.span.path, one.span.line, one.span.column, one.level.value, one.rule, one.message) for one in found]
    assert told == [(place_of(case, path), *rest) for path, *rest in case.expected]
    for expected, one in zip(case.helps, found, strict=False):
        assert one.help == expected


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
    check(bad)
    check(good)


FILES = sorted(path for path in Path(__file__).parent.joinpath("rules").glob("*.md"))
CASES = [pytest.param(case, id=f"{path.stem}: {case.name}") for path in FILES
         for case in read_cases(path.read_text("utf-8"))]


@pytest.mark.parametrize("case", CASES)
def test_case(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_cases_file_belongs_to_a_rule(path: Path) -> None:
    assert path.stem in RULES
