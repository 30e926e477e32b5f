"""Whether a number in a text counts or measures something, or is a date, a year, a time, a name, an age, a part."""

from __future__ import annotations

from dossier.quantity import grammar
from dossier.quantity.amount import amount
from dossier.quantity.moment import is_age, is_day, is_month, is_time, is_year
from dossier.quantity.place import Place
from dossier.quantity.tokens import Text


def is_quantity(place: Place) -> bool:
    """Whether the number states a quantity."""
    if any(end.ordinal for end in place.ends):
        return False
    if place.alone and len(place.ends) == 1:
        return True  # a text that is nothing else, as a record writes it
    always = (_touched, _ordinal, is_day, is_time, is_age, _part)
    unqualified = (_labelled, _named, _listed, _phoned, _pronoun)
    return not (
        any(check(place) for check in always)
        or is_year(place)
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


def _part(place: Place) -> bool:
    """A part of one: "two thirds", "three-quarters"."""
    text, last = place.text, place.last
    at = last + 1 if text.norm(last) == "-" else last
    of_part = text.norm(place.first - 1) == "of" and text.norm(place.first - 2) in text.language.parts
    return (of_part and place.ends[0].letters) or (text.norm(at) in text.language.parts and not place.ends[-1].unit)


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
    if not text.title(before) or text.norm(before) in language.starters or is_month(text, before):
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
    if not text.line(first) or not place.plain or len(place.ends) > 1:
        return False
    item = place.below(99) and text.norm(last) in (".", ")") and not text.line(last + 1)
    return (item and text.norm(last) == ")") or (item and not text.glued(last + 1)) or text.line(last)


def _phoned(place: Place) -> bool:
    """Three groups of digits or more in a row, or three digits and four: "555-1234"."""
    text, runs = place.text, len(place.ends)
    for step in (-1, 1):
        at = place.first - 1 if step < 0 else place.last
        for _ in range(3):
            at += step * (text.norm(at) in ("-", "(", ")"))
            at += step * (text.norm(at) in ("-", "(", ")"))
            if text.kind(at) != "number":
                break
            runs, at = runs + 1, at + step
    local = len(place.ends) == 2 and text.glued(place.ends[1].first) and place.plain and not place.counts
    if local and [len(str(end.number)) for end in place.ends] == [3, 4] and place.ends[1].number % 50:
        return True
    plus = text.norm(place.first - 1) == "+" and text.glued(place.first)
    bare = not any(end.letters or end.unit or end.scale > 1 for end in place.ends)
    return bare and (runs > 2 or (plus and runs > 1))


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
