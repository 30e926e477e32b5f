"""Whether the words of its sources bear out the date and the hour that a record gives.

A date is held against the expressions in the quoted passages; only if they have none, against the sentences around
them; and if those have none, the paragraphs may at least show that the day stands there.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import lru_cache

from dossier import edtf, weekday
from dossier.attribution import attributes
from dossier.clock import DAY
from dossier.datewords import Dated, Said, Words
from dossier.daytime import Spot
from dossier.edtf import Edtf
from dossier.weekday import Reading
from dossier.words import Words as Wording

Fault = tuple[str, str, str]
"""Field, message, help."""

PUBLICATION = "publication"
"""What `date_from` says where the date is the day of publication."""

_TELL = Wording("en")
_QUOTE = "quote the words that give the day, write a less precise date, or say in `date_from` where it comes from"
_HOUR = "quote the words that give the hour, or leave `time` out"
_BEYOND = 14
"""Days by which a doubtful reading may be off, and a time without sharp ends may reach further than by convention."""


def faults(one: Dated, words: Words) -> Iterator[Fault]:
    """What the words say against a date, and against its time of day."""
    if not words.published:
        return
    found = _of_day(one, words)
    if found:
        yield (one.field, *found)
    elif one.time and (found := _of_hour(one, words)):
        yield ("time", *found)


def _of_day(one: Dated, words: Words) -> tuple[str, str] | None:
    if one.reason and one.reason.strip().lower() == PUBLICATION and not _is_one_of(one.date, words.published):
        return (f"the source was published on {_day(words.published[0])}, the record says {_date(one.date)}",
                "write the day of publication, or give another reason in `date_from`")
    inside = _relevant(one, words, words.inside)
    if inside:
        return _against_quotation(one, words, inside)
    around = _relevant(one, words, words.around)
    if around:
        return _against_sentence(one, words, around)
    return _without_words(one, words)


def _against_quotation(one: Dated, words: Words, said: list[Said]) -> tuple[str, str] | None:
    kinds = {name: [each for each in said if relation(one.date, each) == name] for name in ("agrees", "broad", "against")}
    if kinds["agrees"]:
        return _too_sharp(one, kinds["agrees"]) or _loose_end(one, words)
    if kinds["broad"]:
        return _too_precise(one, words, kinds["broad"][0], "quotation")
    if kinds["against"]:
        return _contradiction(one, kinds["against"], "quotation")
    return _without_words(one, words)


def _against_sentence(one: Dated, words: Words, said: list[Said]) -> tuple[str, str] | None:
    kinds = [relation(one.date, each) for each in said]
    if "agrees" in kinds or not _exact(one.date):
        return None
    if "broad" in kinds:
        return _too_precise(one, words, said[kinds.index("broad")], "sentence")
    if all(kind == "against" for kind in kinds):
        return None if _backed(one, words) else _contradiction(one, said, "sentence")
    return _without_words(one, words)


def _relevant(one: Dated, words: Words, said: Iterable[Said]) -> list[Said]:
    """The expressions that may date the record: all, unless something was said on the day of publication.

    Then only what hangs on a word of saying counts against it: what is told may have happened on any day.
    """
    found = list(said)
    if not one.saying or not _is_one_of(one.date, words.published):
        return found
    if one.field == "as_of":
        return [each for each in found if relation(one.date, each) == "agrees"]
    return [each for each in found if relation(one.date, each) == "agrees" or _of_saying(each)]


def _of_saying(said: Said) -> bool:
    """Whether a date belongs to a word of saying: "said on Thursday"."""
    verb = said.options[0].why.rpartition(': "')[2].rstrip('"')
    return any(attributes(verb, language) for language in ("en", "de", "fr", "ru"))


# -- what is told


def _contradiction(one: Dated, said: list[Said], where: str) -> tuple[str, str]:
    nearest = min(said, key=lambda each: _apart(one.date, each.options[0].date))
    read = nearest.options[0]
    return (f"the {where} says {_read(nearest)}; the record says {_date(one.date)}",
            f"write {_form(read)}, or quote the words that say {_date(one.date)}")


def _too_precise(one: Dated, words: Words, said: Said, where: str) -> tuple[str, str] | None:
    if one.reason or _backed(one, words) or not _narrow(one.date):
        return None
    if said.options[0].bound or not _within(one.date, said.options[0].date):
        return _without_words(one, words)
    return (f"the {where} says {_read(said)}; the record is more precise: {_date(one.date)}",
            f"write {_form(said.options[0])}, or quote the words that give {_date(one.date)}")


def _too_sharp(one: Dated, said: list[Said]) -> tuple[str, str] | None:
    """A plain day for "around 1 April"."""
    if one.reason or not _exact(one.date) or not all(each.about for each in said):
        return None
    return (f'the quotation says only about when: {_read(said[0])}; the record says {_date(one.date)}',
            f"write {one.date.text[:10]}~")


def _loose_end(one: Dated, words: Words) -> tuple[str, str] | None:
    """The end of an interval on which no words bear."""
    everywhere = (*words.inside, *words.around, *words.beyond)
    for name, end in (("start", one.date.start), ("end", one.date.end)):
        if one.reason or not isinstance(end, Edtf) or not _exact(end) or _is_one_of(end, words.published):
            continue
        if not any(_ends_at(end, option) for each in everywhere for option in each.options):
            return f"no words date its {name}, {_date(end)}", _QUOTE
    return None


def _without_words(one: Dated, words: Words) -> tuple[str, str] | None:
    last = max(words.published)
    if one.date.lower and one.date.lower > last and not _backed(one, words) and not one.reason:
        return (f"no words name a day after {_day(last)}, when the source was published; "
                f"the record says {_date(one.date)}", _QUOTE)
    closed = all(isinstance(end, Edtf) and _exact(end) for end in (one.date.start, one.date.end))
    if not (_exact(one.date) or closed) or one.reason or _backed(one, words):
        return None
    if one.saying and one.date.upper and _is_one_of(_last(one.date), words.published):
        return None
    return f"no words date this; the record says {_date(one.date)}", _QUOTE


def _backed(one: Dated, words: Words) -> bool:
    """Whether anything in sentence or paragraph gives the record's date."""
    return any(relation(one.date, each) == "agrees" for each in (*words.around, *words.beyond))


def _read(said: Said) -> str:
    read = said.options[0]
    text = " ".join(said.text.split())
    plain = any(year in text for year in (str(read.date.lower)[:4], str(read.date.upper)[:4]))
    return f'"{text}"' if plain else f'"{text}", which is {_date(read.date)} (published {_day(said.published)})'


def _form(read: Reading) -> str:
    date = read.date.text
    if read.bound in ("until", "by", "before"):
        return f"../{date}"
    return f"{date}/.." if read.bound in ("since", "after") else date


# -- how a date stands to an expression


def relation(record: Edtf, said: Said) -> str:
    """"agrees"; "broad" (the words allow it and do not give it); "doubtful"; or "against"."""
    kinds = {_relation(record.text, option) for option in said.options}
    return next(name for name in ("agrees", "broad", "doubtful", "against") if name in kinds)


@lru_cache(maxsize=65536)
def _relation(text: str, read: Reading) -> str:
    record = edtf.parse(text)
    if weekday.compatible(record, read):
        return "agrees"
    first, last = _room(read)
    if (record.lower is None or last is None or record.lower <= last) and \
            (record.upper is None or first is None or first <= record.upper):
        return "broad"
    return "doubtful" if not read.sure and _may_be(record, read) else "against"


def _room(read: Reading) -> tuple[datetime.date | None, datetime.date | None]:
    """The days that the words leave open."""
    if read.bound in ("until", "by", "before"):
        return None, read.date.upper
    return read.date.lower, None if read.bound in ("since", "after") else read.date.upper


def _may_be(record: Edtf, read: Reading) -> bool:
    """Whether another way to understand a doubtful expression fits: another week, another year, a longer time."""
    days = (read.date.lower, read.date.upper, record.lower, record.upper)
    if not all(days):
        return True
    first, last, lower, upper = days
    if "~" in read.date.text or first != last:
        room = max((last - first).days, _BEYOND)  # type: ignore[operator]
        return (first - lower).days <= room and (upper - last).days <= room  # type: ignore[operator]
    if any(char.isdigit() for char in read.text):
        return any(_covers(record, _in_year(first, year)) for year in range(lower.year - 1, upper.year + 2))  # type: ignore[union-attr,arg-type]
    return any(_covers(record, first + datetime.timedelta(days=7 * weeks)) for weeks in range(-2, 3))  # type: ignore[operator]


def _covers(record: Edtf, day: datetime.date | None) -> bool:
    return day is not None and record.lower is not None and record.upper is not None \
        and record.lower <= day <= record.upper


def _in_year(day: datetime.date, year: int) -> datetime.date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _exact(date: Edtf) -> bool:
    return date.kind in ("day", "datetime") and not date.qualifier


def _narrow(date: Edtf) -> bool:
    """Whether a date is sharper than a year, and not marked as doubtful."""
    return date.kind != "year" and not date.qualifier


def _within(record: Edtf, date: Edtf) -> bool:
    known = record.lower and record.upper and date.lower and date.upper
    return bool(known) and date.lower <= record.lower and record.upper <= date.upper  # type: ignore[operator]


def _ends_at(end: Edtf, read: Reading) -> bool:
    return end.lower in (read.date.lower, read.date.upper) or weekday.compatible(end, read)


def _last(date: Edtf) -> Edtf:
    return date.end if isinstance(date.end, Edtf) else date


def _is_one_of(date: Edtf, days: Iterable[datetime.date]) -> bool:
    return date.lower == date.upper and date.lower in days


def _apart(one: Edtf, other: Edtf) -> int:
    a, b = one.lower or one.upper, other.lower or other.upper
    return abs((a - b).days) if a and b else 0


def _date(date: Edtf) -> str:
    return _TELL.date(date)


def _day(day: datetime.date) -> str:
    return _date(edtf.parse(day.isoformat()))


# -- the hour


def _of_hour(one: Dated, words: Words) -> tuple[str, str] | None:
    time = one.time
    assert time is not None
    if any(time.lower - 5 <= minute <= time.upper + 5 for minute in words.at):
        return None  # the source appeared at that hour
    for spots, where in ((words.hours[0], "quotation"), (words.hours[1], "sentence")):
        if not spots:
            continue
        fitting = [spot for spot in spots if _fits(time.lower, time.upper, spot)]
        if not fitting:
            return (f'the {where} says "{spots[0].text}"; the record says {_clock(one)}',
                    f"write the time that the words give, or {_HOUR}")
        sharp = ":" in time.text and not time.approximate and time.lower == time.upper
        if sharp and not one.reason and all(spot.part or spot.about for spot in fitting):
            return (f'the {where} says only "{fitting[0].text}"; the record says {_clock(one)}',
                    "write the part of the day, or the time with a ~ before it")
        return None
    given = any(_fits(time.lower, time.upper, spot) for spot in words.hours[2])
    if one.reason or given:
        return None
    return f"no words give a time of day; the record says {_clock(one)}", _HOUR


def _fits(lower: int, upper: int, spot: Spot) -> bool:
    """Whether two times of day may be the same, on either side of midnight."""
    slack = 60 if spot.part else 45 if spot.about else 0
    return any(lower + turn <= spot.upper + slack and spot.lower - slack <= upper + turn for turn in (-DAY, 0, DAY))


def _clock(one: Dated) -> str:
    return _TELL.clock(one.time)
