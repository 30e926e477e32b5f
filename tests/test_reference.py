"""What documents itself: every name that a message can have, the faults of form, the generated pages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier import manual, reference
from dossier.cli import cli
from dossier.faults import FAULTS
from dossier.lint import all_rules, lint
from dossier.parse import parse
from tests.cases import Case, files_of, place_of, read_cases
from tests.conftest import ROOT

PACKAGE = ROOT / "dossier"
STAMPING = re.compile(r"fault|^Diagnostic$|^refuse$|Error$")
"""The functions that give a fault its name; `_fault`, `_unread_fault`, `EdtfError` ..."""
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
WITHOUT_EXAMPLES = {"missing-file", "unknown-file", "unreadable-file", "file-outside", "file-too-large", "not-utf8",
                    "nesting-too-deep", "bug"}
"""Faults of form that no text in a docstring can show; tests/test_bad_inputs.py makes them."""


def called(node: ast.Call) -> str:
    return str(getattr(node.func, "attr", getattr(node.func, "id", "")))


def literals(node: ast.AST) -> Iterator[str]:
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and NAME.fullmatch(part.value):
            yield part.value


def stamped(path: Path) -> Iterator[str]:
    """The names that a module gives to faults, as far as its text shows them."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and STAMPING.search(called(node)):
            rules = [word.value for word in node.keywords if word.arg == "rule"]
            for place in (*node.args[:2], *rules):
                yield from (name for name in literals(place) if "-" in name or called(node) == "Diagnostic")
        elif isinstance(node, ast.Assign) and [getattr(one, "id", "") for one in node.targets] == ["rule"]:
            yield from literals(node.value)
        elif isinstance(node, ast.FunctionDef) and node.name.endswith("_fault"):
            returned = (one.value for one in ast.walk(node) if isinstance(one, ast.Return))
            yield from (name for one in returned if isinstance(one, ast.Tuple) for name in literals(one.elts[0]))


def names_in_code() -> set[str]:
    modules = [path for path in PACKAGE.rglob("*.py") if path.parent.name not in ("rules", "formats")]
    return {name for path in modules for name in stamped(path)} - {"aria-label", "data-scrolls"}


class TestNames:
    def test_the_search_finds_what_is_stamped(self) -> None:
        assert {"yaml-syntax", "duplicate-key", "duplicate-id", "wrong-form", "no-such-date", "interval-reversed",
                "unreadable-file", "missing-file", "unknown-rule", "allowance", "bug"} <= names_in_code()

    def test_every_name_that_is_stamped_is_documented(self) -> None:
        assert names_in_code() <= set(manual.entries())

    def test_nothing_is_documented_that_is_never_stamped(self) -> None:
        assert set(FAULTS) <= names_in_code()

    def test_every_rule_is_in_the_manual(self) -> None:
        assert {rule.name for rule in all_rules()} <= set(manual.entries())


class TestFaults:
    @pytest.mark.parametrize("name", FAULTS)
    def test_the_house_form(self, name: str) -> None:
        first, blank, *_ = FAULTS[name].split("\n")
        assert first.endswith(".") and len(first) < 120 and not blank
        assert manual.entries()[name].reasons

    @pytest.mark.parametrize("name", sorted(set(FAULTS) - WITHOUT_EXAMPLES))
    def test_the_examples_run(self, name: str) -> None:
        bad, good = read_cases(FAULTS[name])
        assert (bad.name, good.name) == ("Bad", "Good")
        assert [rule for *_, rule, _ in bad.expected] == [name]
        self.check(bad)
        self.check(good)

    def check(self, case: Case) -> None:
        dossier, faults = parse(files_of(case))
        told = [(one.span.path, one.span.line, one.span.column, one.level.value, one.rule, one.message)
                for one in (*faults, *lint(dossier).diagnostics) if one.rule in FAULTS]
        assert told == [(place_of(path), *rest) for path, *rest in case.expected]


class TestPages:
    def test_one_page_for_every_rule(self) -> None:
        pages = reference.rules()
        assert set(pages) == {"index.md", "faults.md", *(f"{rule.name}.md" for rule in all_rules())}
        for rule in all_rules():
            assert f"]({rule.name}.md)" in pages["index.md"]
            assert pages[f"{rule.name}.md"].startswith("<!-- Made from the code")
            assert f"\n# {rule.name}\n" in pages[f"{rule.name}.md"]

    def test_examples_keep_their_comments_and_name_their_files(self) -> None:
        page = reference.rules()["quote-not-found.md"]
        assert "`facts/events.yml`\n\n```yaml\nfire:\n" in page
        assert "# error: 14 [quote-not-found]" in page

    def test_a_fault_stands_under_a_heading_of_its_own(self) -> None:
        page = reference.rules()["faults.md"]
        headings = re.findall(r"^## (\S+)$", page, re.MULTILINE)
        assert headings == sorted(set(FAULTS) - {rule.name for rule in all_rules()})

    def test_the_commands_with_all_their_options(self) -> None:
        page = reference.commands(cli)
        for name, command in cli.commands.items():
            assert f"\n## dossier {name}\n" in page
            for option in command.params:
                assert f"{option.opts[-1]}" in page or option.human_readable_name in page
        assert "| `--since REV` | Tell only" in page
        assert '"version": 1,' in page, "the shape of the JSON is part of the reference"
