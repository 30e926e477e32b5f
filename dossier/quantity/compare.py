"""Whether two quantities say the same, and how a record words one."""

from __future__ import annotations

from decimal import Decimal

from dossier.quantity.value import NONE_REPORTED, QUALIFIERS, Number, Quantity

_WORDS = {kind: words for words, kind in reversed(QUALIFIERS.items())} | {"less-than": "less than"}


def agrees(record: Quantity, reading: Quantity) -> bool:
    """Whether a record says just what the words say: the same kind, number and bounds.

    "more than 1000" agrees with "over 1,000", and neither with "1000" nor with "at least 1000". Words without
    a number agree if they are the same word in any language ("dozens", "Dutzende", "десятки"). A percentage
    agrees only with a percentage; a currency is not compared, since it stands with the figure.
    """
    return _meaning(record) == _meaning(reading)


def _meaning(quantity: Quantity) -> tuple[object, ...]:
    return (
        quantity.kind,
        quantity.number,
        quantity.lower,
        quantity.upper,
        quantity.lower_inclusive,
        quantity.upper_inclusive,
        quantity.unit == "percent",
        quantity.text if quantity.kind == "indefinite" else "",
    )


def describe(quantity: Quantity) -> str:
    """The quantity in the words of a record: "more than 1000".

    A record can say all but a few of them: not a number below 0, and not "more than 20 and less than 30".
    """
    if quantity.kind == "none-reported":
        return NONE_REPORTED
    if quantity.kind == "indefinite":
        return quantity.text
    percent = " %" if quantity.unit == "percent" else ""
    if quantity.kind == "range":
        return _range(quantity) + percent
    words = _WORDS.get(quantity.kind, "")
    return f"{words} {_digits(quantity.number)}{percent}".strip()


def _range(quantity: Quantity) -> str:
    lower, upper = _digits(quantity.lower), _digits(quantity.upper)
    if quantity.lower_inclusive and quantity.upper_inclusive:
        return f"{lower} to {upper}"
    below = "at least" if quantity.lower_inclusive else "more than"
    above = "up to" if quantity.upper_inclusive else "less than"
    return f"{below} {lower} and {above} {upper}"


def _digits(number: Number | None) -> str:
    """The digits, with one more where three after the point would look like thousands."""
    if not isinstance(number, Decimal):
        return str(number)
    text = f"{number:f}"
    whole, _, rest = text.partition(".")
    return f"{whole}.{rest.ljust(4, '0')}" if len(rest) == 3 else text


