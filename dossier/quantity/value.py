"""The value of a figure as a record writes it: "13", "more than 1000", "2000 to 3000", "dozens".

A value keeps its wording and its structure and is never made more exact than it is: "at least 160" has a
lower bound and no upper one, "around 2000" has a number and no bounds, "dozens" has neither. Examples are in
docs/reference/dates-and-values.md.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from dossier import valuehabits

Number = int | Decimal

QUALIFIERS = {
    "more than": "more-than",
    "at least": "at-least",
    "around": "around",
    "up to": "up-to",
    "less than": "less-than",
    "fewer than": "less-than",
    "nearly": "nearly",
}
"""The words before a number, and the kind of value that they make."""

INDEFINITE = (
    "dozens",
    "scores",
    "hundreds",
    "thousands",
    "tens of thousands",
    "hundreds of thousands",
    "millions",
    "several",
    "several dozen",
    "several hundred",
    "several thousand",
    "a few",
    "a few dozen",
    "a few hundred",
    "a few thousand",
    "some",
    "many",
)
"""The words that stand for a quantity without a number."""

NONE_REPORTED = "none reported"
"""The source says that it knows of none; that is not the number 0."""


class QuantityError(ValueError):
    """A text that is not a value; `str()` says what is wrong with it."""

    def __init__(self, message: str, *, rule: str = "wrong-form", help: str = "") -> None:
        super().__init__(message)
        self.rule = rule
        """"wrong-form", or "interval-reversed" for a range that ends before it starts."""
        self.help = help
        """What to write instead."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """One value."""

    text: str
    """The value, letter by letter as a record has it; of a reading, what a record would write."""
    kind: str
    """"exact", one of the values of QUALIFIERS, "range", "indefinite" or "none-reported"."""
    number: Number | None = None
    """The one number that is named; None for a range, for words without a number and for none reported."""
    lower: Number | None = None
    """The value is not below this; None if nothing is said, and for an approximate number."""
    upper: Number | None = None
    """The value is not above this; None if nothing is said."""
    lower_inclusive: bool = False
    """Whether the value may be `lower` itself; False where there is no lower bound."""
    upper_inclusive: bool = False
    """Whether the value may be `upper` itself; False where there is no upper bound."""
    approximate: bool = False
    """Whether the number is only near the value ("around", "nearly"). No margin is invented."""
    unit: str = ""
    """"percent" if the value ends in "%". A reading may also have the ISO 4217 code of a currency; all other
    units stand with the figure."""


@lru_cache(maxsize=4096)
def parse(text: str) -> Quantity:
    """Read one value, or raise QuantityError."""
    if text == NONE_REPORTED:
        return Quantity(text, "none-reported")
    if text in INDEFINITE:
        return Quantity(text, "indefinite")
    if match := _RANGE.fullmatch(text):
        return _range(text, match)
    if match := _ONE.fullmatch(text):
        kind = QUALIFIERS.get(match["qualifier"], "exact")
        return bounded(text, kind, _number(match["number"]), "percent" if match["percent"] else "")
    raise _refused(text, _advice(text))


_DIGITS = r"(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?"
"""No sign, no leading zeros, no separators. Fifteen digits count the people of a hundred thousand Earths."""
_THOUSANDS_DOT = r"(?![1-9][0-9]{0,2}\.[0-9]{3}(?![0-9]))"
"""Not "1.500": one thousand five hundred to many writers, one and a half to others."""
_NUMBER = _THOUSANDS_DOT + _DIGITS
_PERCENT = r"(?P<percent> ?%)?"
_ONE = re.compile(rf"(?:(?P<qualifier>{'|'.join(QUALIFIERS)}) )?(?P<number>{_NUMBER}){_PERCENT}")
_RANGE = re.compile(
    rf"(?P<between>between )?(?P<lower>{_NUMBER})(?(between) and |(?: to |-))(?P<upper>{_NUMBER}){_PERCENT}"
)


def _number(digits: str) -> Number:
    return Decimal(digits) if "." in digits else int(digits)


def bounded(text: str, kind: str, number: Number, unit: str = "") -> Quantity:
    """A value with one number: its kind decides on which sides the number is a bound."""
    below = kind in ("exact", "at-least", "more-than")
    above = kind in ("exact", "up-to", "less-than", "nearly")
    return Quantity(
        text,
        kind,
        number,
        lower=number if below else None,
        upper=number if above else None,
        lower_inclusive=kind in ("exact", "at-least"),
        upper_inclusive=kind in ("exact", "up-to"),
        approximate=kind in ("around", "nearly"),
        unit=unit,
    )


def _range(text: str, match: re.Match[str]) -> Quantity:
    lower, upper = _number(match["lower"]), _number(match["upper"])
    percent = match["percent"] or ""
    if upper < lower:
        help = f"write {match['upper']} to {match['lower']}{percent}"
        raise QuantityError(f'"{text}" ends before it starts', rule="interval-reversed", help=help)
    if upper == lower:
        raise _refused(text, f"write {match['lower']}{percent}")
    bounds = {"lower": lower, "upper": upper, "lower_inclusive": True, "upper_inclusive": True}
    return Quantity(text, "range", unit="percent" if percent else "", **bounds)


# What to say about a text that was refused. A proposal is made only if it can be read itself.


def _refused(text: str, help: str) -> QuantityError:
    line = " ".join(text.split())
    shown = line if len(line) <= 60 else f"{line[:57]}..."
    return QuantityError(f'cannot read "{shown}" as a value', help=help)


def _advice(text: str) -> str:
    """What to write for a value in another habit, for a word near to one of ours, or else the forms."""
    plain = " ".join(text.split()).lower()
    if plain in valuehabits.NOTHING:
        return f'write "{NONE_REPORTED}" if the source says so, 0 only if it says zero'
    if proposals := _proposals(plain):
        keep = " here; `worded` keeps the source's words" if valuehabits.is_spelled_out(plain) else ""
        return f"write {' or '.join(proposals)}{keep}"
    return valuehabits.explanation(plain) or _without_unit(plain) or _nearest(plain) or _FORMS


def _proposals(plain: str) -> list[str]:
    return [one for one in dict.fromkeys(valuehabits.proposals(plain)) if _readable(one)]


def _without_unit(plain: str) -> str:
    """"13 people" and "dozens of people" begin with a value."""
    for value, rest in valuehabits.beginnings(plain):
        if proposals := _proposals(value):
            return f"write {' or '.join(proposals)} alone; `{rest}` belongs to `unit`, `title` or `worded`"
    return ""


def _nearest(plain: str) -> str:
    """"mroe than 1000" and "dozen" are one slip away from a form of ours."""
    words, digit, rest = re.fullmatch(r"(.*?)(?:([0-9])(.*))?", plain).groups()
    known = QUALIFIERS if digit else (*INDEFINITE, NONE_REPORTED)
    near = difflib.get_close_matches(words.strip(), known, n=1, cutoff=0.75)
    meant = f"{near[0]} {digit}{rest}" if near and digit else "".join(near)
    return f'did you mean "{meant}"?' if meant and _readable(meant) else ""


def _readable(text: str) -> bool:
    known = text in INDEFINITE or text == NONE_REPORTED or _ONE.fullmatch(text)
    match = _RANGE.fullmatch(text)
    return bool(known) or bool(match and _number(match["lower"]) < _number(match["upper"]))


_EXAMPLES = ", ".join(f'"{word} 13"' for word in QUALIFIERS)
_FORMS = f'write 13, {_EXAMPLES}, "13 to 20", "{NONE_REPORTED}", or one of: {", ".join(INDEFINITE)}'
