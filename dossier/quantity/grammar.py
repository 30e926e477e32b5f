"""The tables of a language made ready for looking up, once for each language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dossier.numerals import LANGUAGES
from dossier.quantity.tokens import Phrases

SYMBOLS = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₸": "KZT", "₴": "UAH", "₺": "TRY", "₹": "INR",
           "₩": "KRW", "₪": "ILS", "₦": "NGN"}
"""Currency signs and their ISO 4217 codes."""

DOLLARS = {"us": "USD", "u.s.": "USD", "c": "CAD", "ca": "CAD", "can": "CAD", "a": "AUD", "au": "AUD", "nz": "NZD",
           "hk": "HKD", "s": "SGD", "r": "BRL", "nt": "TWD"}
"""Letters directly before "$"."""

CODES = {code.lower(): code for code in
         "USD EUR GBP JPY RUB KZT UAH TRY INR CNY CHF CAD AUD NZD SEK NOK DKK PLN CZK HUF RON ILS ZAR BRL MXN KRW "
         "AMD AZN BYN GEL KGS MDL TJS UZS TMT".split()} | {"rs": "INR", "rmb": "CNY", "sfr": "CHF"}
"""Codes and abbreviations before an amount of money."""

MEASURES = frozenset(
    "km kg cm mm mph kph kmh ha mw gw kw kwh mwh gwh hz khz mhz ghz mb gb tb ft lb lbs oz ml cl sq км кг см мм га "
    "квт мвт км² km² m² m³ м² м³ mm² ft²".split()
)
"""Units of measure that may touch the digits before them."""

FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75"}
"""Signs for parts of one."""


@dataclass(frozen=True)
class Grammar:
    """Phrases to look up, each made of one table of `Language` of the same name."""

    qualifiers: Phrases[str]
    not_qualifiers: Phrases[bool]
    suffixes: Phrases[str]
    fillers: Phrases[bool]
    openers: Phrases[str]
    halves: Phrases[str]
    and_half: Phrases[bool]
    pairs: Phrases[bool]
    indefinite: Phrases[str]
    none_people: Phrases[bool]
    none_after: Phrases[bool]
    clock_after: Phrases[bool]
    age_before: Phrases[bool]
    age_after: Phrases[bool]
    percent: Phrases[bool]
    currencies: Phrases[str]


@lru_cache(maxsize=16)
def of(code: str) -> Grammar:
    """The phrases of the language with this code of `numerals.LANGUAGES`."""
    found = {}
    for name in Grammar.__dataclass_fields__:
        entries = getattr(LANGUAGES[code], name)
        found[name] = Phrases(entries if isinstance(entries, dict) else _listed(entries))
    return Grammar(**found)


def _listed(entries: Iterable[str]) -> dict[str, bool]:
    return dict.fromkeys(entries, True)
