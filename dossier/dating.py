"""Whether the words of its sources bear out the date and the hour that a record gives.

A date is held against the expressions in the quoted passages; only if they have none, against the sentences around
them; and if those have none, the paragraphs may at least show that the day stands there.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from dossier import edtf
from dossier.attribution import attributes
from dossier.dated import Dated
from dossier.datefit import apart, ends_at, exact, is_one_of, last_of, narrow, relation, within
from dossier.datewords import Said, Words
from dossier.dayhour import of_hour
from dossier.edtf import Edtf
from dossier.weekday import Reading
from dossier.words import Words as Wording

Fault = tuple[str, str, str]
"""Field, message, help."""

PUBLICATION = "publication"
"""What `date_from` says where the date is the day of publication."""

_TELL = Wording("en")
_QUOTE = "quote the words that give the day, write a less precise date, or say in `date_from` where it comes from"


def faults(one: Dated, words: Words) -> Iterator[Fault]:
    """What the words say against a date, and against its time of day."""
    if not words.published:
        return
    found = _of_day(one, words)
    if found:
        yield (one.field, *found)
    elif one.time and (found := of_hour(one, words)):
        yield ("time", *found)


def _of_day(one: Dated, words: Words) -> tuple[str, str] | None:
    if one.reason and one.reason.strip().lower() == PUBLICATION and not is_one_of(one.date, words.published):
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
    kinds: dict[str, list[Said]] = {"agrees": [], "broad": [], "doubtful": [], "against": []}
    for each in said:
        kinds[relation(one.date, each)].append(each)
    if kinds["agrees"]:
        return _too_sharp(one, kinds["agrees"]) or _loose_end(one, words)
    if kinds["doubtful"]:
        return None
    if kinds["broad"]:
        return _too_precise(one, words, kinds["broad"][0], "quotation")
    return _contradiction(one, said, "quotation")


def _against_sentence(one: Dated, words: Words, said: list[Said]) -> tuple[str, str] | None:
    kinds = [relation(one.date, each) for each in said]
    if "agrees" in kinds or "doubtful" in kinds or not exact(one.date):
        return None
    if "broad" in kinds:
        return _too_precise(one, words, said[kinds.index("broad")], "sentence")
    return None if _backed(one, words) else _contradiction(one, said, "sentence")


def _relevant(one: Dated, words: Words, said: Iterable[Said]) -> list[Said]:
    """The expressions that may date the record.

    A mere year that lies elsewhere is background ("created in 2009"). If something was said on the day of
    publication, only what hangs on a word of saying counts against it: what is told may be of any day.
    """
    found = [each for each in said if not _background(one.date, each)]
    if not one.saying or not is_one_of(one.date, words.printed):
        return found
    if one.field == "as_of":
        return [each for each in found if relation(one.date, each) == "agrees"]
    return [each for each in found if relation(one.date, each) == "agrees" or _of_saying(each)]


def _background(record: Edtf, said: Said) -> bool:
    return said.options[0].date.precision == "year" != record.precision and relation(record, said) == "against"


def _of_saying(said: Said) -> bool:
    """Whether a date belongs to a word of saying: "said on Thursday"."""
    verb = said.options[0].why.rpartition(': "')[2].rstrip('"')
    return any(attributes(verb, language) for language in ("en", "de", "fr", "ru"))


# -- what is told


def _contradiction(one: Dated, said: list[Said], where: str) -> tuple[str, str]:
    nearest = min(said, key=lambda each: apart(one.date, each.options[0].date))
    read = nearest.options[0]
    return (f"the {where} says {_read(nearest)}; the record says {_date(one.date)}",
            f"write {_form(read)}, or quote the words that say {_date(one.date)}")


def _too_precise(one: Dated, words: Words, said: Said, where: str) -> tuple[str, str] | None:
    if one.reason or _backed(one, words) or not narrow(one.date):
        return None
    if said.options[0].bound or not within(one.date, said.options[0].date):
        return _without_words(one, words)
    return (f"the {where} says {_read(said)}; the record is more precise: {_date(one.date)}",
            f"write {_form(said.options[0])}, or quote the words that give {_date(one.date)}")


def _too_sharp(one: Dated, said: list[Said]) -> tuple[str, str] | None:
    """A plain day for "around 1 April"."""
    if one.reason or not exact(one.date) or not all(each.about for each in said):
        return None
    return (f'the quotation says only about when: {_read(said[0])}; the record says {_date(one.date)}',
            f"write {one.date.text[:10]}~")


def _loose_end(one: Dated, words: Words) -> tuple[str, str] | None:
    """The end of an interval on which no words bear."""
    everywhere = (*words.inside, *words.around, *words.beyond)
    for name, end in (("start", one.date.start), ("end", one.date.end)):
        if one.reason or not isinstance(end, Edtf) or not exact(end) or is_one_of(end, words.published):
            continue
        if not any(ends_at(end, option) for each in everywhere for option in each.options):
            return f"no words date its {name}, {_date(end)}", _QUOTE
    return None


def _without_words(one: Dated, words: Words) -> tuple[str, str] | None:
    last = max(words.published)
    if one.date.lower and one.date.lower > last and not _backed(one, words) and not one.reason:
        return (f"no words name a day after {_day(last)}, when the source was published; "
                f"the record says {_date(one.date)}", _QUOTE)
    closed = all(isinstance(end, Edtf) and exact(end) for end in (one.date.start, one.date.end))
    if not (exact(one.date) or closed) or one.reason or _backed(one, words):
        return None
    if one.saying and one.date.upper and is_one_of(last_of(one.date), words.printed):
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


def _date(date: Edtf) -> str:
    return _TELL.date(date)


def _day(day: datetime.date) -> str:
    return _date(edtf.parse(day.isoformat()))
