"""What a run of digits with separators stands for, in the habits of several countries."""

from __future__ import annotations

import re
from decimal import Decimal

from dossier.quantity.value import Number

_LONGEST = 15
"""Digits of a number; a longer run is some code."""


def value(run: str, decimal: str, exact: bool = False) -> Number | None:
    """The number of "1,000", "1.000", "1 000", "12,34,567", "2,5"; None if it is no number ("007", "13.03.2024").

    `decimal` is the decimal sign of the language; `exact` says that a point before three digits is one too
    ("1.125 million"), since thousands of millions are not written so.
    """
    plain = re.sub("[ \u00a0\u2009\u202f]", "'", run)
    if sum(character.isdigit() for character in plain) > _LONGEST:
        return None
    signs = sorted({character for character in plain if not character.isdigit()}, key=plain.index)
    if not signs:
        return int(plain) if plain == "0" or plain[0] != "0" else None
    if len(signs) > 2:
        return None
    whole, point, rest = plain.partition(signs[1]) if len(signs) == 2 else (plain, "", "")
    if point:
        if signs[1] == "'" or not rest.isdigit() or not _grouped(whole, signs[0]):
            return None
        return Decimal(f"{_joined(whole)}.{rest}")
    return _one_sign(plain, signs[0], decimal, exact)


def _one_sign(plain: str, sign: str, decimal: str, exact: bool) -> Number | None:
    """A run with one kind of separator, which stands between thousands or before decimals."""
    groups = plain.split(sign)
    if _grouped(plain, sign) and (sign == "'" or len(groups) > 2 or _thousands(groups, sign, decimal, exact)):
        return int(_joined(plain))
    if sign == "'" or len(groups) > 2 or (len(groups[0]) > 1 and groups[0][0] == "0"):
        return None
    return Decimal(f"{groups[0]}.{groups[1]}")


def _thousands(groups: list[str], sign: str, decimal: str, exact: bool) -> bool:
    """Whether "1.000" has thousands. In the other sign's country it has, if no decimal would be written so."""
    return sign != decimal or (groups[1].endswith("00") and not exact)


def _grouped(run: str, sign: str) -> bool:
    """Whether digits stand in groups of three, or of two and at last three as in India."""
    first, *middle, last = run.split(sign)
    if not middle and not last or first.startswith("0") or not 1 <= len(first) <= 3 or len(last) != 3:
        return False
    return all(len(group) == 3 for group in middle) or (
        sign == "," and len(first) <= 2 and all(len(group) == 2 for group in middle)
    )


def _joined(run: str) -> str:
    return re.sub("[^0-9]", "", run)
