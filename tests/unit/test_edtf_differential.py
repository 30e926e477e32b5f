"""`edtf.parse` against the npm package `edtf`, on thousands of seeded random dates and near misses.

Where the project differs on purpose, the difference has a name here and a line in
docs/reference/dates-and-values.md; how many cases each one explains is asserted, so that none is wider than
it says and none goes unused.
"""

from __future__ import annotations

import calendar
import json
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from dossier.edtf import Edtf, EdtfError, parse

ORACLE = Path(__file__).parents[1] / "node"
SEED, COUNT = 20220105, 10500
DAY = 86400

pytestmark = pytest.mark.node


@pytest.fixture(scope="module")
def cases() -> list[dict[str, Any]]:
    """What npm edtf makes of each text; each text once."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    if not (ORACLE / "node_modules" / "edtf").is_dir():
        pytest.skip("tests/node/node_modules is missing: run npm ci in tests/node")
    command = [node, "edtf-cases.mjs", str(SEED), str(COUNT)]
    run = subprocess.run(command, cwd=ORACLE, capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert run.returncode == 0, run.stderr
    rows = [json.loads(line) for line in run.stdout.splitlines()]
    assert len(rows) == COUNT
    return list({row["text"]: row for row in rows}.values())


def ours(text: str) -> Edtf | None:
    try:
        return parse(text)
    except EdtfError:
        return None


# Texts that npm edtf reads at level 0 or 1 and the project refuses: a name, and what such a text looks like.
REFUSED_HERE = {
    "a year before 0000": r"(^|/)-",
    "a year of more than four digits": r"^Y",
    "a century of two digits": r"^[0-9]{2}$",
    "a year without any known digit": r"^XXXX",
    "an interval without any date": r"^(\.\.)?/(\.\.)?$",
    "24:00": r"T24:00",
    "fractions of a second": r"T[0-9:]+\.",
    "an offset without a colon": r"T[0-9:]+[+-][0-9]{4}(/|$)",
    "an offset with a minus sign that is not a hyphen": "\u2212",
}


def refused_here(text: str) -> str | None:
    """The reason for which the project alone refuses a text."""
    for name, pattern in REFUSED_HERE.items():
        if re.search(pattern, text):
            return name
    for year in re.findall(r"([0-9]{4})-02-29", text):
        if not calendar.isleap(int(year)):
            return "29 February of a common year"
    return None


def is_wrong_there(case: dict[str, Any]) -> bool:
    """npm edtf counts the year 0000 in 1900, which was no leap year: its 29 February becomes 1 March."""
    return re.search(r"0000-02-(28|29|XX)", case["text"]) is not None


def zones(read: Edtf | str) -> str:
    """The clock that an end of an interval is counted in."""
    if isinstance(read, str) or read.time is None:
        return "day"
    return "local" if read.time.tzinfo is None else "fixed"


def seconds(read: Edtf) -> int:
    """Seconds since 1970 in UTC; the calendar repeats after 400 years of 146097 days."""
    year, month, day = read.first
    shift = 400 if year == 0 else 0
    days = (date(year + shift, month, day) - date(1970, 1, 1)).days - (146097 if shift else 0)
    offset = read.time.utcoffset() or timedelta()
    clock = timedelta(hours=read.time.hour, minutes=read.time.minute, seconds=read.time.second)
    return days * DAY + int((clock - offset).total_seconds())


def as_there(read: Edtf | str) -> Any:
    """One of our dates in the form in which the generator prints one."""
    if isinstance(read, str):
        return read
    if read.kind == "datetime":
        return {"seconds": seconds(read)}
    return {"min": list(read.first), "max": list(read.last)}


def compare(case: dict[str, Any]) -> Iterator[str]:
    """Every disagreement on one text that has no name, then the name of the difference that explains it."""
    text, read = case["text"], ours(case["text"])
    if case.get("refused"):
        yield f"{text}: read only here" if read else "refused by both"
    elif name := refused_here(text):
        yield f"{text}: read in spite of: {name}" if read else name
    elif "start" in case:
        yield from compare_interval(case)
    elif read is None:
        yield f"{text}: refused only here"
    elif is_wrong_there(case):
        yield "the end of February 0000"
    else:
        there = {key: case[key] for key in ("min", "max", "seconds") if key in case}
        yield "same date" if as_there(read) == there else f"{text}: {as_there(read)} is not {there}"


def compare_interval(case: dict[str, Any]) -> Iterator[str]:
    text, read = case["text"], ours(case["text"])
    ends = [part if part in ("", "..") else parse(part) for part in text.split("/")]
    for end, there in zip(ends, (case["start"], case["end"]), strict=True):
        if as_there(end) != there and not is_wrong_there(case):
            yield f"{text}: {as_there(end)} is not {there}"
    yield order(case, read is not None, ends)


def order(case: dict[str, Any], is_read: bool, ends: list[Edtf | str]) -> str:
    """npm edtf compares moments, days at 00:00 UTC; the project compares written days where clocks differ."""
    text, reach = case["text"], case["reach"]
    should_be_read = reach is None or reach >= 0
    if reach is not None and zones(ends[0]) != zones(ends[1]):
        by_days = ends[1].last >= ends[0].first
        if by_days != should_be_read and by_days == is_read:
            return "an interval between different clocks"
    if is_read != should_be_read:
        return f"{text}: {'read' if is_read else 'refused'} here, reach {reach}"
    if not is_read:
        return f"{text}: reversed only here" if case["ordered"] else "interval reversed"
    return "same interval" if case["ordered"] else "an interval whose ends overlap"


EXPLAINED = {
    "24:00": 61,
    "29 February of a common year": 107,
    "a century of two digits": 32,
    "a year before 0000": 405,
    "a year of more than four digits": 193,
    "a year without any known digit": 3,
    "an interval between different clocks": 17,
    "an interval whose ends overlap": 85,
    "an interval without any date": 4,
    "an offset with a minus sign that is not a hyphen": 11,
    "an offset without a colon": 3,
    "fractions of a second": 41,
    "interval reversed": 377,
    "refused by both": 3383,
    "same date": 2158,
    "same interval": 737,
    "the end of February 0000": 1,
}
"""How often each outcome comes up with this seed."""


def test_every_case_is_read_alike_or_differs_for_a_stated_reason(cases: list[dict[str, Any]]) -> None:
    outcomes = [outcome for case in cases for outcome in compare(case)]
    assert [outcome for outcome in outcomes if outcome not in EXPLAINED] == []
    assert dict(Counter(outcomes)) == EXPLAINED
