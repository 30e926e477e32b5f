"""Whether a number in a text counts or measures something, or is a date, a year, a time, a name, an age, a part."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.quantity import grammar
from dossier.quantity.amount import Amount, amount
from dossier.quantity.tokens import Text


@dataclass(frozen=True, slots=True)
class Place:
    """A number, or both ends of a range, in a text."""

    text: Text
    """The text."""
    ends: tuple[Amount, ...]
    """The number, or the two ends of a range."""
    kind: str = ""
    """The kind that its qualifier makes; empty without one."""
    dated: bool = False
    """Whether "and" or a like word ties it to a day that stands before it: "January 5 and 6"."""

    @property
    def first(self) -> int:
        """The first token of the number."""
        return self.ends[0].first

    @property
    def last(self) -> int:
        """The token after the number."""
        return self.ends[-1].last

    @property
    def plain(self) -> bool:
        """Whether it is written in digits alone."""
        return all(end.plain for end in self.ends)

    @property
    def counts(self) -> bool:
        """Whether a noun that is counted stands next to it, or one word further on."""
        nouns = self.text.language.counted
        after, last = self.text.norm(self.last), self.last
        return after in nouns or (self.text.kind(last) == "word" and self.text.norm(last + 1) in nouns
                                  and not self.text.title(last))

    def below(self, limit: int) -> bool:
        """Whether all of it is a whole number from 0 to a limit."""
        return all(isinstance(end.number, int) and 0 <= end.number <= limit for end in self.ends)


def is_quantity(place: Place) -> bool:
    """Whether the number states a quantity."""
    if any(end.ordinal for end in place.ends):
        return False
    if not (place.first or place.last < len(place.text.tokens)) and len(place.ends) == 1:
        return True  # a text that is nothing else, as a record writes it
    always = (_touched, _ordinal, _dated, _timed, _aged, _part)
    unqualified = (_labelled, _named, _listed, _phoned, _pronoun)
    return not (
        any(check(place) for check in always)
        or _year(place)
        or (not place.kind and any(check(place) for check in unqualified))
    )


def ratio(place: Place) -> int:
    """The place after a ratio ("3 in 10", "one out of five") of which this number is the first; 0 if there is none."""
    text, at = place.text, place.last
    if place.ends[0].unit or len(place.ends) > 1 or place.ends[0].scale > 1:
        return 0
    out = (text.norm(at), text.norm(at + 1)) == ("out", "of")
    after = at + 2 if out else at + 1
    if not out and text.norm(at) not in text.language.ratio:
        return 0
    every = text.norm(after) == "every"
    whole = amount(text, after + every)
    if whole is None or whole.number <= place.ends[0].number or whole.unit:
        return 0
    spoken = whole.number <= 10 or whole.number in (20, 50, 100, 1000, 10_000, 100_000)
    lasting = text.norm(whole.last).rstrip("s") in ("minute", "hour", "day", "week", "month", "year")
    return whole.last if spoken and (out or every or not lasting) else 0


def _touched(place: Place) -> bool:
    """A letter or sign without a space makes it part of something else: "G7", "COVID-19", "12:30", "07/01"."""
    text, first, last = place.text, place.first, place.last
    if text.glued(first):
        before = text.norm(first - 1)
        sign = before in ("-", "\u2013") and text.glued(first - 1) and text.kind(first - 2) in ("word", "number")
        if sign or text.kind(first - 1) in ("word", "number") or before in set("/:._#@№§&=\\'"):
            return before != "'" or text.kind(first) == "number"
    if not text.glued(last) or text.kind(last - 1) != "number":
        return False
    after = text.norm(last)
    if text.kind(last) == "word":
        return after not in grammar.MEASURES
    if after == "+" and place.ends[-1].number == 0:
        return True  # "0+" is an age rating
    joined = text.glued(last + 1) and text.kind(last + 1) == "number"
    return (after in set(":/-\u2013.") and joined) or (after == "'" and text.norm(last + 1) == "s")


def _ordinal(place: Place) -> bool:
    """Digits with an ending ("5th", "5-й"), or with a point where the words around make it one ("am 5. Tag")."""
    text, last, language = place.text, place.last, place.text.language
    if text.kind(last - 1) != "number" or not text.glued(last):
        return False
    at = last + 1 if text.norm(last) == "-" else last
    if text.norm(at) in language.ordinal_endings and text.glued(at):
        return True
    return text.norm(last) == "." and text.norm(place.first - 1) in language.ordinal_dot and text.title(last + 1)


def _dated(place: Place) -> bool:
    """A day of a month: "January 19", "7 January", "5., 6. und 7. Januar"."""
    text, first = place.text, place.first
    if not place.below(31) or any(end.letters for end in place.ends) or not place.plain:
        return False
    before = first - 2 if text.norm(first - 1) in (".", "the") else first - 1
    if (_month(text, before) and not text.far(first)) or (place.dated and not place.counts):
        return True
    return any(_month(text, at) for at in _onward(text, place.last))


def is_day(place: Place) -> bool:
    """Whether the number is a day of a month."""
    return _dated(place)


def _month(text: Text, at: int) -> bool:
    named = text.norm(at) in text.language.months
    return named and (text.title(at) or not text.language.month_capital)


TIES = frozenset("and to or und bis oder et à ou au и по или до - \u2013 ,".split())
"""What stands between days, or between hours, that share a month, or a word for the time of day."""


def _onward(text: Text, last: int) -> list[int]:
    """The places at which the month of a day, or the word after an hour, may stand: "5, 6 and 7 January"."""
    places = []
    for _ in range(4):
        last += text.norm(last) in (".", "of") or (text.norm(last) in ("er", "st", "nd", "rd", "th") and text.glued(last))
        places.append(last)
        step = 1 if text.norm(last) in TIES else 0
        if not step or text.kind(last + step) != "number" or text.far(last + 1):
            break
        last += step + 1
    return places


def _year(place: Place) -> bool:
    text, language = place.text, place.text.language
    if not place.plain or not place.below(2199) or any(end.number < 1000 for end in place.ends):
        return False
    if any(text.norm(at) in language.year_after for at in _onward(text, place.last)):
        return True
    if place.counts or place.kind not in ("", "around", "up-to"):
        return False
    if not (place.first or place.last < len(text.tokens)) and "-" not in text.norm(place.last - 2):
        return False
    modern = all(1900 <= end.number <= 2099 for end in place.ends)
    if len(place.ends) == 2 or (modern and any(end.number % 100 for end in place.ends)):
        return modern
    after_day = any(_month(text, at) for at in range(place.first - 3, place.first))
    named = text.norm(place.first - 1) in language.year_before
    return not place.kind and (after_day or (named and place.ends[0].number >= 1500))


def _timed(place: Place) -> bool:
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


def _aged(place: Place) -> bool:
    """The age of a person: "42-year-old", "aged 42", "Aliyev, 42, said"."""
    text, rules = place.text, grammar.of(place.text.language.code)
    if rules.age_after.at(text, place.last) or (not place.kind and rules.age_before.ending(text, place.first)):
        return True
    apart = text.norm(place.first - 1) == "," == text.norm(place.last)
    return apart and place.plain and not place.kind and place.below(110) and text.title(place.first - 2)


def _part(place: Place) -> bool:
    """A part of one: "two thirds", "three-quarters"."""
    text, last = place.text, place.last
    at = last + 1 if text.norm(last) == "-" else last
    return text.norm(at) in text.language.parts and not place.ends[-1].unit


def _labelled(place: Place) -> bool:
    """A number that names: "article 5", "No. 5", "школа номер четыре"."""
    text, at = place.text, place.first - 1
    if text.far(place.first) or place.counts:
        return False
    while at > place.first - 3 and text.norm(at) in (".", "°", "º"):
        at -= 1
    word = text.norm(at)
    if word in ("#", "№", "§"):
        return True
    short = len(word) <= 2 and text.norm(place.first - 1) not in (".", "°", "º")
    return word in text.language.labels and not short


def _named(place: Place) -> bool:
    """A name that ends with a number: "Khabar 24", "Boeing 737", "Group of Seven"."""
    text, first, last, language = place.text, place.first, place.last, place.text.language
    letters = place.ends[0].letters
    if text.line(first) or text.far(first) or not (place.plain or letters) or place.counts:
        return False
    if letters and (language.nouns_capital or not text.title(first)):
        return False
    before = first - 1
    if text.norm(before) == "of" and text.norm(before - 1) == "group" and text.title(before - 1):
        return True
    if not text.title(before) or text.norm(before) in language.starters or _month(text, before):
        return False
    if text.upper(before) and text.upper(before - 1):
        return False  # a headline in capitals
    return not (language.nouns_capital and _noun_follows(text, last))


def _noun_follows(text: Text, at: int) -> bool:
    word = text.norm(at)
    ending = word.endswith(("e", "en", "er", "em", "es")) and not word.endswith(("te", "ten"))
    return text.kind(at) == "word" and (text.title(at) or ending)


def _listed(place: Place) -> bool:
    """The number of an item of a list, or a page number alone on its line."""
    text, first, last = place.text, place.first, place.last
    if not text.line(first) or not place.plain:
        return False
    item = place.below(99) and text.norm(last) in (".", ")") and last + 1 < len(text.tokens) and not text.line(last + 1)
    return (item and text.norm(last) == ")") or (item and not text.glued(last + 1)) or text.line(last)


def _phoned(place: Place) -> bool:
    """Three groups of digits or more in a row."""
    text, runs = place.text, len(place.ends)
    for step in (-1, 1):
        at = place.first - 1 if step < 0 else place.last
        for _ in range(3):
            at += step * (text.norm(at) in ("-", "(", ")"))
            at += step * (text.norm(at) in ("-", "(", ")"))
            if text.kind(at) != "number":
                break
            runs, at = runs + 1, at + step
    plus = text.norm(place.first - 1) == "+" and text.glued(place.first)
    return place.plain and (runs > 2 or (plus and runs > 1))


def _pronoun(place: Place) -> bool:
    """A word for one that counts nothing: "one of the", "no one", "ein Haus"."""
    text, language = place.text, place.text.language
    if not place.ends[0].one or len(place.ends) > 1:
        return False
    after = text.norm(place.last)
    if text.norm(place.first - 1) in language.pronoun_before or after in language.pronoun_after:
        return True
    if language.ones_are_articles:
        return not place.counts
    return text.kind(place.last) != "word" or text.far(place.last)
