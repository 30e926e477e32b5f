"""One number at a place in a text, in digits or in letters: "1,000", "2.5 million", "one hundred and five", "$5bn".

Says nothing about whether the number counts anything; `context` does. Every step looks at a bounded number of
tokens, so that a walk over the whole text takes linear time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from dossier.quantity import digits, grammar
from dossier.quantity.spelled import spelled
from dossier.quantity.tokens import Text
from dossier.quantity.value import Number


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, from one token to another."""

    first: int
    """Its first token, a sign or a currency included."""
    last: int
    """The token after it and its unit."""
    number: Number
    """The whole value."""
    base: Number
    """What stands before the scale: 2.5 in "2.5 million"."""
    scale: int = 1
    """The last scale, 1 if there is none."""
    plain: bool = False
    """Whether it is digits alone, without separator, sign, scale and unit, as in a date or a name."""
    letters: bool = False
    """Whether it is written in letters."""
    approximate: bool = False
    """Whether the word itself means about so many: "une vingtaine"."""
    one: bool = False
    """Whether it is a word for one that may be a pronoun or an article."""
    ordinal: bool = False
    """Whether it turned out to be an ordinal: "twenty-first"."""
    unit: str = ""
    """"percent", an ISO 4217 code, or nothing."""


def amount(text: Text, at: int, qualified: bool = False) -> Amount | None:
    """The number that begins at a place; `qualified` if a qualifier stands before it."""
    prefix, code = _currency_before(text, at)
    negative = _negative(text, prefix)
    start = prefix + negative
    if not code:
        code = ""
    if text.kind(start) == "number":
        found = _in_digits(text, start)
    elif text.norm(start) in grammar.FRACTIONS:
        value = Decimal(grammar.FRACTIONS[text.norm(start)])
        found = _scaled(text, Amount(start, start + 1, value, value, letters=True))
        found = found if found.scale > 1 else None
    else:
        found = _in_letters(text, start, qualified)
    if found is None or (code and found.letters):
        return None
    return _finished(text, replace(found, first=at), negative, code)


def _finished(text: Text, found: Amount, negative: int, code: str) -> Amount:
    """With the sign, the unit that follows, and a whole number as such."""
    last, unit = _unit_after(text, found.last, found.letters)
    sign = -1 if negative else 1
    return replace(
        found,
        last=last,
        number=whole(found.number * sign),
        base=whole(found.base * sign),
        unit=code or unit,
        plain=found.plain and not (negative or code or unit),
    )


def whole(number: Number) -> Number:
    """The same number, as an int if it is one; a decimal keeps its digits."""
    return int(number) if number == int(number) else number


def _in_digits(text: Text, at: int) -> Amount | None:
    run = text.norm(at)
    decimal = text.language.decimal
    exact = _scale(text, at + 1) is not None or _unit_after(text, at + 1, False)[1] == "percent"
    value = digits.value(run, decimal, exact)
    if value is None:
        return None
    last = at + 1
    if text.norm(last) in grammar.FRACTIONS:
        value, last = value + Decimal(grammar.FRACTIONS[text.norm(last)]), last + 1
    found = _scaled(text, Amount(at, last, value, value, plain=run.isdigit() and last == at + 1))
    return _added(text, found) if text.language.adds_digits and found.scale > 1 else found


def _scaled(text: Text, found: Amount) -> Amount:
    """With the scales after it, "million" or "hundred thousand", and the half of "and a half"."""
    rules = grammar.of(text.language.code)
    for _ in range(2):
        half = rules.and_half.at(text, found.last)
        after = half[0] if half else found.last
        scale = _scale(text, after)
        if scale is None or (found.scale > 1 and scale[1] < found.scale):
            break
        value = found.number + Decimal("0.5") * (1 if half else 0)
        found = replace(found, last=scale[0], number=value * scale[1], base=value, scale=scale[1] * found.scale,
                        plain=False)
    half = rules.and_half.at(text, found.last)
    if half and _scale(text, half[0]) is None and not found.plain:
        found = replace(found, last=half[0], number=found.number + Decimal("0.5") * found.scale)
    return found


def _scale(text: Text, at: int) -> tuple[int, int] | None:
    """The place after a scale word, and its value."""
    if text.far(at):
        return None
    if text.norm(at) == "-" and text.glued(at) and text.norm(at + 1) in text.language.scales:
        at += 1
    word, touching = text.norm(at), text.glued(at)
    value = text.language.scales.get(word)
    sum_of_money = text.norm(at + 1) in grammar.SYMBOLS and text.glued(at + 1)
    if value is None and (touching or sum_of_money):
        value = text.language.glued_scales.get(word)
    if value is None or text.kind(at) != "word":
        return None
    stop = text.norm(at + 1) == "." and text.glued(at + 1) and len(word) <= 4
    noun = not text.title(at + 2) or text.language.nouns_capital
    follows = text.kind(at + 2) and noun and not text.line(at + 2)
    return (at + 2 if stop and follows else at + 1), value


def _added(text: Text, found: Amount) -> Amount:
    """With the digits that go on below the scale: "2 тыс. 300"."""
    at = found.last
    run = text.norm(at)
    if text.kind(at) != "number" or not run.isdigit() or text.line(at) or not isinstance(whole(found.base), int):
        return found
    scale = _scale(text, at + 1)
    part = int(run) * (scale[1] if scale else 1)
    if run[0] == "0" or part >= found.scale or found.scale > 10**12:
        return found
    return replace(found, last=scale[0] if scale else at + 1, number=found.number + part)


def _in_letters(text: Text, at: int, qualified: bool) -> Amount | None:
    found = spelled(text, at, qualified)
    if found is None:
        return None
    made = Amount(at, found.last, found.number, found.base, found.scale, letters=True, approximate=found.approximate,
                  one=found.one, ordinal=found.ordinal)
    return made if found.closed else _with_half(text, made)


def _with_half(text: Text, found: Amount) -> Amount:
    """With the half, and what it is a half of: "two and a half million", "a million and a half"."""
    half = grammar.of(text.language.code).and_half.at(text, found.last)
    if not half:
        return found
    scale = _scale(text, half[0])
    if scale and found.scale == 1:
        value = found.number + Decimal("0.5")
        return replace(found, last=scale[0], number=value * scale[1], base=value, scale=scale[1], one=False)
    number = found.number + Decimal("0.5") * found.scale
    return replace(found, last=half[0], number=number, base=number, one=False)


def _negative(text: Text, at: int) -> int:
    """1 if a minus stands there, directly before digits and apart from what is before it."""
    sign = text.norm(at) in ("-", "\u2212") and not text.glued(at)
    return int(sign and text.glued(at + 1) and text.kind(at + 1) == "number")


def _currency_before(text: Text, at: int) -> tuple[int, str]:
    """The place after a currency before an amount, and its code."""
    word, after = text.norm(at), text.norm(at + 1)
    if word in grammar.SYMBOLS:
        return at + 1, grammar.SYMBOLS[word]
    if word in grammar.DOLLARS and after == "$" and text.glued(at + 1):
        return at + 2, grammar.DOLLARS[word]
    if word in grammar.CODES and text.kind(at + 1) == "number":
        return at + 1, grammar.CODES[word]
    if word == "rs" and after == "." and text.kind(at + 2) == "number":
        return at + 2, "INR"
    return at, ""


def _unit_after(text: Text, at: int, letters: bool) -> tuple[int, str]:
    """The place after the unit of percent or money at a place, and its name."""
    if text.far(at):
        return at, ""
    rules = grammar.of(text.language.code)
    if found := rules.percent.at(text, at):
        return found[0], "percent"
    place = at + 1 if text.norm(at) == "-" and text.glued(at) else at
    if found := rules.currencies.at(text, place):
        return found[0], found[1]
    if text.norm(at) in grammar.SYMBOLS and not letters and text.kind(at + 1) != "number":
        return at + 1, grammar.SYMBOLS[text.norm(at)]
    return at, ""
