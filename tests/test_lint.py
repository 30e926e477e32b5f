"""Levels and allowances: what a dossier may say about the rules, and what it may not."""

from __future__ import annotations

from dossier.lint import lint
from dossier.parse import parse
from tests.cases import base_files

TORN = base_files()["seeds/torn.txt"]
CONCERNED = {"lost-characters", "unknown-rule", "allowance"}
"""The rule that the cases try, and what the engine itself says; other rules may see other things."""


def sources(sum: str, comment: str = "", before: str = "") -> bytes:
    return f"torn:\n{before}  file: torn.txt{comment}\n  sha256: {sum}\n  language: en\n".encode()


def told(comment: str = "", before: str = "", rules: str = "") -> list[str]:
    import hashlib

    files = base_files()
    files["facts/sources/torn.yml"] = sources(hashlib.sha256(TORN).hexdigest(), comment, before)
    files["facts/dossier.yml"] += rules.encode()
    dossier, faults = parse(files)
    return [str(one) for one in (*faults, *lint(dossier).diagnostics) if one.rule in CONCERNED]


LOST = "seeds/torn.txt lost characters in 2 places: line 2, columns 15 and 34"


def test_a_finding_is_told_at_its_own_level() -> None:
    assert told() == [f"facts/sources/torn.yml:2:9: warning[lost-characters] {LOST}"]


def test_a_dossier_may_change_the_level_of_a_rule() -> None:
    assert told(rules="rules: {lost-characters: error}\n") == [
        f"facts/sources/torn.yml:2:9: error[lost-characters] {LOST}"]
    assert told(rules="rules: {lost-characters: off}\n") == []


def test_the_rules_of_the_gate_cannot_be_switched_off() -> None:
    found = told(rules="rules: {lost-characters: off, quote-not-found: off, quote-not-fond: off}\n")
    assert found == [
        'facts/dossier.yml:4:31: error[unknown-rule] the level of "quote-not-found" cannot be changed',
        'facts/dossier.yml:4:53: error[unknown-rule] there is no rule "quote-not-fond"']


def test_a_comment_beside_the_field_or_above_it_allows_a_finding() -> None:
    assert told(comment="  # dossier: allow lost-characters the capture is the only one") == []
    assert told(before="  # dossier: allow lost-characters the capture is the only one\n") == []


def test_an_allowance_needs_a_reason() -> None:
    assert told(comment="  # dossier: allow lost-characters") == [
        "facts/sources/torn.yml:2:19: error[allowance] an allowance without a reason"]


def test_an_allowance_that_silences_nothing_is_a_finding() -> None:
    assert told(comment="  # dossier: allow lost-characters known", rules="rules: {lost-characters: off}\n") == [
        'facts/sources/torn.yml:2:19: error[allowance] this allows nothing: "lost-characters" finds nothing here']


def test_an_allowance_names_a_rule_that_can_be_allowed() -> None:
    assert told(comment="  # dossier: allow lost-character known")[1] == (
        'facts/sources/torn.yml:2:19: error[allowance] there is no rule "lost-character" to allow')
    assert told(comment="  # dossier: allow source-changed known")[1] == (
        'facts/sources/torn.yml:2:19: error[allowance] what "source-changed" finds cannot be allowed')


def test_what_only_looks_like_a_comment_allows_nothing() -> None:
    files = base_files()
    files["facts/dossier.yml"] += b'lead: "one # dossier: allow lost-characters two"\n'
    assert parse(files)[0].allowances == ()


def test_the_verdict_counts_what_each_rule_looked_at() -> None:
    dossier, _ = parse(base_files())
    tallies = {one.rule.name: (one.looked_at, one.passed) for one in lint(dossier).tallies}
    assert tallies["quote-not-found"] == (2, 2)
    assert tallies["source-changed"] == (1, 1)
