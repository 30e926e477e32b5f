"""The quantities that the words of a figure's statement give, in the unit in which the figure counts."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from dossier import quantity
from dossier.context import Passage, sentence
from dossier.dossier import Dossier
from dossier.quantity import Number, Quantity


@dataclass(frozen=True)
class Unit:
    """What a figure's unit says about its values."""

    scale: int = 1
    """What a value stands for: 1000000 in "million tonnes"."""
    percent: bool = False
    """Whether the values are percentages."""


@lru_cache(maxsize=4096)
def unit_of(text: str, language: str) -> Unit:
    """Read a unit: "people", "%", "million cubic metres"."""
    found = [one for one in quantity.read(f"1 {text}", language) if one.start == 0]
    if not found or not isinstance(found[0].quantity.number, int):
        return Unit()
    return Unit(max(found[0].quantity.number, 1), found[0].quantity.unit == "percent")


@lru_cache(maxsize=16384)
def _read(text: str, language: str) -> tuple[quantity.Reading, ...]:
    return quantity.read(text, language)


def read(text: str, language: str, unit: Unit) -> tuple[Quantity, ...]:
    """The quantities of a text, counted in a unit."""
    return tuple(_scaled(one.quantity, unit) for one in _read(text, language))


def whole(dossier: Dossier, passage: Passage, record: Quantity, unit: Unit) -> str:
    """The words of the source for a value of which the passage holds only a part: "more than 1,000"; or "".

    Empty too where the value as a whole still agrees with the record.
    """
    article = dossier.article(passage.source)
    text = sentence(article, passage.start, passage.end) if article else passage.text
    at = text.find(passage.text)
    if at < 0 or text == passage.text:
        return ""
    end = at + len(passage.text)
    cut = [one for one in _read(text, passage.language) if one.start < at < one.end or one.start < end < one.end]
    wrong = [one for one in cut if not quantity.agrees(record, _scaled(one.quantity, unit))]
    inside = [one for one in _read(text, passage.language) if at <= one.start and one.end <= end]
    kept = any(quantity.agrees(record, _scaled(one.quantity, unit)) for one in inside)
    return wrong[0].text if wrong and not kept else ""


def _scaled(said: Quantity, unit: Unit) -> Quantity:
    """The same quantity in a unit; only a unit with a scale changes it."""
    if unit.scale == 1:
        return said
    ends = {name: _divided(getattr(said, name), unit.scale) for name in ("number", "lower", "upper")}
    return _described(replace(said, **ends))


def _divided(number: Number | None, scale: int) -> Number | None:
    if number is None:
        return None
    if isinstance(number, int) and number % scale == 0:
        return number // scale
    part = Decimal(number) / scale
    return int(part) if part == int(part) else part.normalize()


def _described(said: Quantity) -> Quantity:
    return replace(said, text=quantity.describe(said))


def as_written(value: Quantity, unit: Unit) -> Quantity:
    """A record's value, with the percent that its figure's unit says."""
    return replace(value, unit="percent") if unit.percent else value


def nearest(record: Quantity, said: Iterable[Quantity], most: int = 3) -> list[Quantity]:
    """The quantities that come nearest to a value, each once: those with its number alone, else the nearest few."""
    by_text = {one.text: one for one in said}
    ranked = sorted(by_text.values(), key=lambda one: _distance(record, one))
    same = [one for one in ranked if _distance(record, one) < 1]
    return (same or ranked)[:most]


_LARGEST = 10**30
"""Beyond this all numbers are equally far away."""


def _distance(one: Quantity, other: Quantity) -> float:
    """Below 1 if the two have the same number, and larger the further apart they are."""
    a, b = _middle(one), _middle(other)
    if a is None or b is None:
        return 50 + (one.kind != other.kind)
    if a == b:
        return 0.0 if one.kind == other.kind else 0.5
    return 1 + abs(math.log10(max(a, 0.1)) - math.log10(max(b, 0.1)))


def _middle(said: Quantity) -> float | None:
    ends = [float(max(min(end, _LARGEST), 0)) for end in (said.number, said.lower, said.upper) if end is not None]
    return sum(ends) / len(ends) if ends else None
