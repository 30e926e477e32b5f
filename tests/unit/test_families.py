"""Wholes and parts, what may be set within what, and which figures stand side by side."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from dossier.accounts import accounts
from dossier.desk import Desk
from dossier.dossier import Dossier
from dossier.families import comparable, members, pairs
from dossier.parse import parse
from dossier.pictures.multiples import groups, parts

PLACES = {"valley": {"name": "Valley", "kind": "region"}, "town": {"name": "Town", "kind": "city"}}
ACTORS = {"council": {"name": "Council", "kind": "government-body"}, "army": {"name": "Army", "kind": "security-force"}}


def dossier(**figures: Mapping[str, Any]) -> Dossier:
    """A dossier of figures; its faults are not looked at."""
    files = {"facts/dossier.yml": {"title": "A", "summary": "A.", "zone": "UTC"}, "facts/places.yml": PLACES,
             "facts/actors.yml": ACTORS, "facts/figures.yml": figures}
    return parse({path: json.dumps(data).encode() for path, data in files.items()})[0]


def figure(*statements: tuple[Any, ...], **fields: Any) -> dict[str, Any]:
    """A figure by its statements: value, speaker, day, and further fields."""
    rows = [{"value": str(value), "said_by": by, "as_of": day, **(more[0] if more else {})}
            for value, by, day, *more in statements]
    return {"title": "People", "unit": "people", "statements": [{k: v for k, v in row.items() if v} for row in rows],
            **fields}


ONE = figure((1, "council", "2031-03-04"))


def test_parts_follow_their_whole() -> None:
    found = members(dossier(b=ONE | {"part_of": "a"}, other=ONE, d=ONE | {"part_of": "b"}, a=ONE,
                            c=ONE | {"part_of": "a"}))
    assert [(one.figure.id, one.depth) for one in found] == [("other", 0), ("a", 0), ("b", 1), ("d", 2), ("c", 1)]
    assert [[part.id for part in one.parts] for one in found] == [[], ["b", "c"], ["d"], [], []]


def test_a_circle_of_parts_loses_no_figure() -> None:
    found = members(dossier(a=ONE | {"part_of": "b"}, b=ONE | {"part_of": "a"}, c=ONE))
    assert [(one.figure.id, one.depth) for one in found] == [("c", 0), ("a", 0), ("b", 1)]


def said(whole: tuple[Any, ...], part: tuple[Any, ...], **fields: Any) -> list[tuple[str, str]]:
    """The values of a part and its whole that may be set within each other."""
    found = dossier(whole=figure(*whole), part=figure(*part, part_of="whole") | fields)
    return [(pair.part.statement.value.text, pair.whole.statement.value.text)
            for pair in pairs(accounts(found), found.figures["whole"], found.figures["part"])]


MONDAY, TUESDAY = "2031-03-04", "2031-03-05"


def test_a_part_is_set_within_the_whole_of_the_same_speaker_and_day() -> None:
    whole = ((38, "council", MONDAY), (44, "army", MONDAY), (50, "council", TUESDAY))
    assert said(whole, ((24, "council", MONDAY),)) == [("24", "38")]
    assert said(whole, ((24, "army", TUESDAY),)) == []
    assert said(whole, ((24, None, MONDAY),)) == [], "nobody is named, so nobody can be the same"
    assert said(whole, ((20, "council", MONDAY), (30, "army", MONDAY))) == [("20", "38"), ("30", "44")]


def test_what_was_revised_or_has_no_number_is_not_compared() -> None:
    revised = ((30, "council", MONDAY, {"id": "first"}), (38, "council", MONDAY, {"revises": "first"}))
    assert said(revised, ((24, "council", MONDAY),)) == [("24", "38")]
    assert said(revised, (("dozens", "council", MONDAY),)) == []
    assert said(revised, (("none reported", "council", MONDAY),)) == []
    assert said(revised, (("10 %", "council", MONDAY),)) == []
    assert said(revised, ((24, "council", MONDAY),), unit="houses") == []


def test_an_account_that_is_repeated_counts_once() -> None:
    whole = ((38, "council", MONDAY, {"id": "first"}), (38, "council", MONDAY, {"repeats": "first"}))
    assert said(whole, ((24, "council", MONDAY),)) == [("24", "38")]


SCOPE = {"who": "residents", "where": "valley"}


def test_figures_of_one_scope_and_unit_stand_side_by_side() -> None:
    found = dossier(
        killed=ONE | {"scope": SCOPE}, missing=ONE | {"scope": SCOPE}, houses=ONE | {"scope": SCOPE, "unit": "houses"},
        elsewhere=ONE | {"scope": SCOPE | {"where": "town"}}, nobody=ONE, nowhere=ONE | {"scope": {"who": "residents"}},
        wordless=figure(("dozens", "council", MONDAY), scope=SCOPE),
        part=ONE | {"scope": SCOPE, "part_of": "killed"})
    assert [[one.id for one in group] for group in comparable(found, accounts(found))] == [["killed", "missing"]]


def test_a_whole_and_its_part_alone_do_not_stand_side_by_side() -> None:
    found = dossier(whole=ONE | {"scope": SCOPE}, part=ONE | {"scope": SCOPE, "part_of": "whole"})
    assert comparable(found, accounts(found)) == ()


def test_the_words_beside_the_pictures() -> None:
    whole = figure(("more than 1000", "council", MONDAY), (7, "army", MONDAY, {"status": "disputed"}), scope=SCOPE)
    part = figure((400, "council", MONDAY), part_of="whole")
    apart = figure(("dozens", "council", MONDAY), part_of="whole")
    desk = Desk(dossier(whole=whole, part=part, apart=apart, other=ONE | {"scope": SCOPE}))
    shown = parts(desk, members(desk.dossier)[0])
    assert shown is not None
    assert [(row.amount, row.link.text, [who.text for who in row.who], row.when and row.when.words)
            for row in shown.rows] == [("400 of more than 1,000", "People", ["Council"], "4 March 2031")]
    assert [[one.to.anchor for one in detail.values] for detail in shown.apart] == [["apart"]]  # type: ignore[union-attr]
    (group,) = groups(desk)
    assert "Valley, counted: residents" in group.picture
    assert '<p class="sub">more than 1,000; 7 (disputed)</p>' in group.picture
    assert parts(desk, members(desk.dossier)[-1]) is None
