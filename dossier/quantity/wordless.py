"""Quantities without a number: "dozens", "several hundred", and "no deaths were reported"."""

from __future__ import annotations

from dossier.quantity import grammar
from dossier.quantity.tokens import Text
from dossier.quantity.value import NONE_REPORTED, Quantity

_NONE = Quantity(NONE_REPORTED, "none-reported")
_SOON = 6
"""How many words after "nobody" may stand before what befell nobody."""


def indefinite(text: Text, at: int) -> tuple[int, Quantity] | None:
    """The place after the words for an indefinite number that begin at a place, and their class."""
    language = text.language
    found = grammar.of(language.code).indefinite.at(text, at)
    if not found:
        return None
    last, name = found
    alone = at == 0 and last == len(text.tokens)
    if text.norm(at - 1) in language.vague_after and name in ("many", "some", "scores"):
        return None
    after = text.norm(last)
    counts = after in language.counted or (text.kind(last) == "word" and after.endswith(language.plural or ("",)))
    if text.norm(at) in language.vague and last == at + 1 and not (alone or (counts and not text.far(last))):
        return None
    return last, Quantity(name, "indefinite")


def none(text: Text, at: int) -> tuple[int, Quantity] | None:
    """The place after the words at a place that tell of none, as of a count: "no deaths", "nobody was hurt"."""
    last = _nobody(text, at) or _no_victims(text, at) or _victims_none(text, at) or _none_reported(text, at)
    return (last, _NONE) if last else None


def _nobody(text: Text, at: int) -> int:
    """ "No one was hurt": the pronoun, if harm is soon spoken of in the same sentence."""
    found = grammar.of(text.language.code).none_people.at(text, at)
    if not found:
        return 0
    for place in range(found[0], found[0] + _SOON):
        if text.far(place) or text.norm(place) in (".", "!", "?", ";", ","):
            break
        if text.norm(place) in text.language.harm:
            return found[0]
    return 0


def _no_victims(text: Text, at: int) -> int:
    """ "No further casualties": the determiner, and what there is none of."""
    language = text.language
    if text.norm(at) not in language.none or text.far(at + 1):
        return 0
    last = at + 1
    while last < at + 4 and (text.norm(last) in language.none_adjectives or text.norm(last) == "'"):
        last += 1
    return last + 1 if text.norm(last) in language.none_nouns else 0


def _victims_none(text: Text, at: int) -> int:
    """ "Погибших нет": the noun, and that there are none."""
    if text.norm(at) not in text.language.none_nouns:
        return 0
    found = grammar.of(text.language.code).none_after.at(text, at + 1)
    return found[0] if found else 0


def _none_reported(text: Text, at: int) -> int:
    """The word of a record itself, and "none of them was hurt" (see `_nobody`) shortened to "none"."""
    if text.language.code != "en" or text.norm(at) != "none":
        return 0
    if text.norm(at + 1) == "reported":
        return at + 2
    return at + 1 if at == 0 and len(text.tokens) == 1 else 0
