"""What became of an account, and the words of a row that agree with its mark."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dossier import disk
from dossier.accounts import accounts
from dossier.desk import Desk
from dossier.parse import parse
from dossier.pictures.plots import column, scale, state
from dossier.render import render
from tests.unit.test_families import MONDAY, TUESDAY, dossier, figure

ROOT = Path(__file__).parent.parent.parent


def test_what_became_of_accounts() -> None:
    change = {"change": {"date": TUESDAY, "by": "council", "reason": "A mistake."}}
    found = dossier(a=figure(
        (1, "council", MONDAY, {"id": "revised"}),
        (2, "council", MONDAY, {"revises": "revised", "status": "disputed"}),
        (3, "army", MONDAY, {"id": "replaced"}),
        (4, "army", MONDAY, {"id": "taken-back", "supersedes": "replaced"}),
        ("none reported", "army", MONDAY, {"retracts": "taken-back"}),
        (5, "army", MONDAY, {"status": "withdrawn", **change}),
        (6, "army", MONDAY, {"status": "corrected", **change}),
        (7, "council", MONDAY, {"id": "repeated"}),
        (7, "army", MONDAY, {"repeats": "repeated"}),
    ))
    rows = accounts(found)["a"]
    assert [state(one) for one in rows] == [
        "replaced", "stands", "replaced", "withdrawn", "stands", "withdrawn", "replaced", "stands", "stands"]
    marks = column(Desk(found), rows)
    assert [one.disputed for one in marks] == [False, True, *[False] * 7]
    assert [one.revises for one in marks] == [(), (0,), (), (2,), *[()] * 5]
    assert marks[4].aside == "none reported, which is not 0"


def test_a_scale_has_the_sign_of_its_values() -> None:
    desk = Desk(dossier(a=figure(("60 %", "council", MONDAY), (12, "army", MONDAY))))
    values = [one.statement.value for one in desk.accounts["a"]]
    assert scale(desk, "people", values).labels == ("0%", "50%", "100%")
    assert scale(desk, "%", values[1:]).labels == ("0", "5", "10", "15")


@pytest.mark.parametrize("root", [ROOT, ROOT / "tests/dossiers/ilvan-dam"], ids=["repository", "ilvan-dam"])
def test_the_mark_of_a_row_agrees_with_its_words(root: Path) -> None:
    page = render(parse(disk.read(root))[0])["figures.md"]
    rows = re.findall(r'<tr id="[^"]+".*?</tr>', page, re.DOTALL)
    assert rows
    for row in rows:
        status = re.search(r'data-label="Status"[^>]*>(.*?)</td>', row).group(1)  # type: ignore[union-attr]
        value = re.search(r'<span class="num[^"]*">(.*?)</span>', row).group(1)  # type: ignore[union-attr]
        drawn = re.search(r'class="mark ([^"]*)"', row)
        assert bool(drawn) == bool(re.search(r"\d", value)), value
        if drawn:
            assert ("is-withdrawn" in drawn[1]) == ("withdrawn" in status)
            assert ("is-replaced" in drawn[1]) == bool(re.search("revised by|replaced by", status))
            assert ("is-disputed" in drawn[1]) == ("disputed" in status)
            assert ('class="arrow"' in row) == bool(re.search("more than|at least|up to|fewer than|less than", value))
            assert ('class="waves"' in row) == bool(re.search("around|nearly", value))
