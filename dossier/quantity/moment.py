"""Numbers that are a moment: days, years, times of day, and the ages of people."""

from __future__ import annotations

from dossier.quantity import grammar
from dossier.quantity.place import Place
from dossier.quantity.tokens import Text


def is_day(place: Place) -> bool:
    """A day of a month: "January 19", "7 January", "5., 6. und 7. Januar"."""
    text, first = place.text, place.first
    if not place.below(31) or any(end.letters for end in place.ends) or not place.plain:
        return False
    before = first - 2 if text.norm(first - 1) in (".", "the") else first - 1
    if (place.dated or (is_month(text, before) and not text.far(first))) and not place.counts:
        return True
    return any(is_month(text, at) for at in _onward(text, place.last))


def is_month(text: Text, at: int) -> bool:
    """Whether the name of a month stands at a place."""
    named = text.norm(at) in text.language.months
    return named and (text.title(at) or not text.language.month_capital)


TIES = frozenset("and to or und bis oder et à ou au и по или до - \u2013 ,".split())
"""What stands between days, or between hours, that share a month, or a word for the time of day."""


def _onward(text: Text, last: int) -> list[int]:
    """The places at which the month of a day, or the word after an hour, may stand: "5, 6 and 7 January"."""
    places = []
    for _ in range(4):
        ending = text.norm(last) in ("er", "st", "nd", "rd", "th") and text.glued(last)
        last += text.norm(last) in (".", "of") or ending
        places.append(last)
        step = 1 if text.norm(last) in TIES else 0
        if not step or text.kind(last + step) != "number" or text.far(last + 1):
            break
        last += step + 1
    return places


def is_year(place: Place) -> bool:
    """A year, or two with a dash: "in 2009", "2019-2022"."""
    text, language = place.text, place.text.language
    if not place.plain or not place.below(2199) or any(end.number < 1000 for end in place.ends):
        return False
    if any(text.norm(at) in language.year_after for at in _onward(text, place.last)):
        return True
    if place.counts or place.kind not in ("", "around", "up-to"):
        return False
    if place.alone and text.kind(0) == "number" and text.norm(place.ends[0].last) in ("", "to"):
        return False  # a text that is nothing else, as a record writes it
    modern = all(1900 <= end.number <= 2099 for end in place.ends)
    if len(place.ends) == 2 or (modern and any(end.number % 100 for end in place.ends)):
        return modern
    after_day = any(is_month(text, at) for at in range(place.first - 3, place.first))
    named = text.norm(place.first - 1) in language.year_before
    return not place.kind and (after_day or (named and place.ends[0].number >= 1500))


def is_time(place: Place) -> bool:
    """A time of day: "4 am", "15.30 Uhr", "в 15 часов"."""
    text, language = place.text, place.text.language
    if any(end.unit for end in place.ends):
        return False
    rules = grammar.of(language.code)
    if text.norm(place.first - 1) == "h" and text.norm(place.first - 2).isdigit():
        return True
    after = _onward(text, place.last)
    if any(rules.clock_after.at(text, at) for at in after):
        return True
    soon = text.norm(place.first - 1) in language.clock_before and place.below(24)
    return soon and any(
        text.norm(at) in language.clock_hours and text.norm(at + 1) not in ("de", "d") for at in after
    )


def is_age(place: Place) -> bool:
    """The age of a person: "42-year-old", "aged 42", "Aliyev, 42, said"."""
    text, rules = place.text, grammar.of(place.text.language.code)
    if rules.age_after.at(text, place.last) or (not place.kind and rules.age_before.ending(text, place.first)):
        return True
    apart = text.norm(place.first - 1) == "," == text.norm(place.last)
    return apart and place.plain and not place.kind and place.below(110) and text.title(place.first - 2)
