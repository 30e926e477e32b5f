"""Terms of review: they are over on the day after, and only where the day of the check is known."""

from __future__ import annotations

from datetime import date

import pytest

from dossier.parse import parse
from dossier.rules import review_overdue
from tests.cases import base_files


def overdue(term: str, today: date | None) -> list[str]:
    files = base_files()
    files["facts/places.yml"] = (
        f"lund-bay:\n  name: Lund Bay\n  kind: city\n  review_by: {term}\n"
        "  evidence: [{source: herald, quote: in the harbour of Lund Bay}]\n").encode()
    dossier, faults = parse(files, today=today)
    assert not faults
    return [one.message for one in review_overdue.check(dossier)]


@pytest.mark.parametrize(("term", "today", "found"), [
    ("2031-05-31", date(2031, 6, 1), True),
    ("2031-06-01", date(2031, 6, 1), False),
    ("2031-05", date(2031, 5, 31), False),
    ("2031-05", date(2031, 6, 1), True),
    ("2031", date(2031, 12, 31), False),
    ("2031-01/2031-03", date(2031, 3, 31), False),
    ("2031-01/..", date(2099, 1, 1), False),
    ("2031-05-31", None, False),
])
def test_a_term_is_over_when_it_lies_certainly_before_the_day(term: str, today: date | None, found: bool) -> None:
    assert bool(overdue(term, today)) is found
