"""Quantities: as a record writes them (`parse`), and as running text states them (`read`).

    parse("more than 1000")          a value of a record, or QuantityError
    read("over 1,000 people", "en")  every quantity in a text, with offsets
    agrees(record, reading.quantity) whether the two say the same
    describe(quantity)               the words that a record uses for it

Examples are in docs/reference/dates-and-values.md.
"""

from __future__ import annotations

from dossier.quantity.compare import agrees, describe
from dossier.quantity.reader import Reading, read
from dossier.quantity.value import INDEFINITE, NONE_REPORTED, QUALIFIERS, Number, Quantity, QuantityError, parse

__all__ = [
    "INDEFINITE",
    "NONE_REPORTED",
    "QUALIFIERS",
    "Number",
    "Quantity",
    "QuantityError",
    "Reading",
    "agrees",
    "describe",
    "parse",
    "read",
]
