"""The words of one language: labels, counts, lists, numbers, values and names, and the way to its dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Any

from babel import Locale
from babel.core import UnknownLocaleError
from babel.numbers import format_compact_decimal
from babel.plural import PluralRule

from dossier.catalogues import CATALOGUES
from dossier.words.dates import Dates, bare
from dossier.words.inflected import Word
from dossier.words.times import Times

_CATEGORIES = ("zero", "one", "two", "few", "many")
_CAPITAL_NOUNS = frozenset({"de", "lb"})


class Words:
    """The words of one language. `language` is a BCP 47 tag; a language without a catalogue is written in English."""

    def __init__(self, language: str = "en") -> None:
        primary = language.replace("_", "-").split("-")[0].lower()
        self.language = primary if primary in CATALOGUES else "en"
        self._table = CATALOGUES[self.language]
        self._said: dict[tuple[object, ...], str] = {}  # the same few dates and counts come back all the time

    @cached_property
    def _locale(self) -> Locale:
        return Locale(self.language)

    @cached_property
    def _category(self) -> PluralRule:
        return self._locale.plural_form

    # -- single words ---------------------------------------------------------------------------------------------

    def say(self, key: str, **parts: object) -> str:
        """The phrase of that name, with its gaps filled."""
        return self._table[key].format(**parts) if parts else self._table[key]

    def find(self, key: str) -> str:
        """The phrase of that name, or nothing where the table has none."""
        return self._table.get(key, "")

    def label(self, family: str, word: str, own: Mapping[str, str] | None = None) -> str:
        """The label of a word of the vocabulary: `label("status", "withdrawn")`; `own` holds a dossier's additions."""
        if own and word in own:
            return own[word]
        known = self._table.get(f"{family}.{word}")
        return known if known is not None else word.replace("-", " ")

    def count(self, number: int, noun: str) -> str:
        """A number with its noun: `count(2, "event")` is "2 events"."""
        found = self._said.get((number, noun))
        if found is None:
            pattern = self._table[f"count.{noun}.{self._category(number)}"]
            found = self._said[number, noun] = pattern.format(n=self.number(number))
        return found

    def forms(self, noun: str) -> dict[str, str]:
        """The patterns of a count by plural category (CLDR), with the gap `{n}`: for scripts, which count later."""
        return {category: self._table[f"count.{noun}.{category}"] for category in categories(self._locale)}

    def join(self, parts: Iterable[str]) -> str:
        """A list as a sentence has it: "a, b and c"."""
        items = list(parts)
        if len(items) < 2:
            return "".join(items)
        return self.say("list.last", head=self.say("list.comma").join(items[:-1]), tail=items[-1])

    def pair(self, head: str, tail: str) -> str:
        """Two texts with a colon between them."""
        return f"{head}{self._table['list.colon']}{tail}"

    def inside(self, label: str, noun: bool = False) -> str:
        """A label as it stands in a line: without its capital, unless it is a noun and the language writes those so."""
        if noun and self.language in _CAPITAL_NOUNS or label[1:2].isupper():
            return label
        return label[:1].lower() + label[1:]

    @cached_property
    def _separators(self) -> tuple[str, str]:
        symbols = self._locale.number_symbols["latn"]
        return symbols["group"], symbols["decimal"]

    def number(self, number: object) -> str:
        """A number with separators of thousands, its decimals as they are."""
        group, decimal = self._separators
        whole, point, rest = str(number).partition(".")
        if whole.lstrip("-").isdigit():
            whole = f"{int(whole):,}".replace(",", group)
        return whole + (decimal + rest if point else "")

    def short(self, number: int | Decimal) -> str:
        """A number for the scale of a picture: as `number` has it, from a million on as "2.5M"."""
        if abs(number) < 1_000_000:
            return self.number(f"{number:f}" if isinstance(number, Decimal) else number)
        return format_compact_decimal(number, format_type="short", locale=self._locale, fraction_digits=2)

    def short_month(self, month: int) -> str:
        """A month as an axis names it: "Jan"."""
        return self._locale.months["stand-alone"]["abbreviated"][month]

    @cached_property
    def percent_sign(self) -> str:
        """What stands behind a number of per cent, with its space where the language has one."""
        return self._locale.percent_formats[None].suffix[0]

    def country(self, code: str) -> str:
        """The name of a country by its ISO 3166-1 code."""
        return self._locale.territories.get(code.upper(), code)

    def language_name(self, tag: str) -> str:
        """The name of a language by its BCP 47 tag."""
        found = self._said.get(("language", tag))
        if found is None:
            try:
                found = Locale.parse(tag, sep="-").get_display_name(self._locale) or tag
            except (UnknownLocaleError, ValueError):
                found = tag
            self._said["language", tag] = found
        return found

    # -- values ---------------------------------------------------------------------------------------------------

    def value(self, quantity: Any) -> str:
        """A value as it is shown: never more precise than it was given ("more than 1,000", "dozens")."""
        lower, upper = quantity.lower, quantity.upper
        kind = "fewer-than" if quantity.text.startswith("fewer than") else quantity.kind
        pattern = self._table.get(f"value.{kind}")
        if pattern is None:
            return self._table.get(f"value.word.{quantity.text}", quantity.text)
        fields = {"n": quantity.number, "lower": lower, "upper": upper}
        text = pattern.format(**{name: self.number(value) for name, value in fields.items() if value is not None})
        return text + self.percent_sign if quantity.unit == "percent" else text

    # -- dates ----------------------------------------------------------------------------------------------------

    @cached_property
    def _dates(self) -> Dates:
        return Dates(self._table, self._locale, self._times)

    @cached_property
    def _times(self) -> Times:
        return Times(self._table, self._locale)

    def date(self, edtf: Any) -> Word:
        """A date for people: "5 to 6 January 2022", "about January 2022", "some day in January 2022"."""
        return self._dates.date(edtf)

    def span(self, start: Any, end: Any) -> Word:
        """From one date to another: "2019 to 2022"."""
        return self._dates.span(start, end)

    def when(self, edtf: Any, clock: Any = None, zone: str = "") -> Word:
        """A date with its time of day and, where a clock was read, whose time it is."""
        return self._dates.when(edtf, clock, zone)

    def unqualified(self, edtf: Any) -> Word:
        """The date alone, without "about" and "perhaps" and without a time."""
        return self._dates.simple(bare(edtf).partition("T")[0])

    def day(self, edtf: Any) -> Word:
        """The date alone, even where the record also has a time of day."""
        return self._dates.day(edtf)

    def day_of_year(self, edtf: Any) -> str:
        """Day and month without the year: "5 January"; empty where they are not known."""
        return self._dates.day_of_year(edtf)

    def clock(self, clock: Any) -> str:
        """A time of day: "about 19:00", "19:00 to 20:00", "in the early hours"."""
        return self._times.clock(clock)

    def zone(self, name: str) -> str:
        """A time zone by the city that names it: "Berlin time"."""
        return self._times.zone(name)


@lru_cache(maxsize=64)
def words_for(language: str) -> Words:
    """The words of a language, made once: for what reads page after page."""
    return Words(language)


def categories(locale: Locale) -> tuple[str, ...]:
    """The plural categories of a language, "other" last."""
    return (*(name for name in _CATEGORIES if name in locale.plural_form.tags), "other")
