"""Dates, numbers, labels and lists as a reader meets them: everything that the site says in its own fixed words.

All fixed words stand in the catalogues; another language is another table of the same keys. Months and the names of
countries and languages come from Babel.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from babel import Locale
from babel.core import UnknownLocaleError

from dossier.catalogues import CATALOGUES

_DATE = re.compile(r"^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$")
_DATETIME = re.compile(r"^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?$")
_LONG_YEAR = re.compile(r"^Y(-?\d+)$")
_FIXED_ZONE = re.compile(r"^Etc/GMT([+-])(\d+)$")
_CLOCK = re.compile(r"^~?\d\d:\d\d$")


class Words:
    """The words of one language. `language` is a BCP 47 tag; a language without a table is written in English."""

    def __init__(self, language: str = "en") -> None:
        primary = language.replace("_", "-").split("-")[0].lower()
        self.language = primary if primary in CATALOGUES else "en"
        self._table = CATALOGUES[self.language]
        self._said: dict[tuple[object, ...], str] = {}  # the same few dates and counts come back all the time

    @cached_property
    def _locale(self) -> Locale:
        return Locale(self.language)

    @cached_property
    def _months(self) -> Mapping[int, str]:
        return dict(self._locale.months["format"]["wide"])

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
            pattern = self._table[f"count.{noun}.{'one' if number == 1 else 'many'}"]
            found = self._said[number, noun] = pattern.format(n=self.number(number))
        return found

    def join(self, parts: Iterable[str]) -> str:
        """A list as a sentence has it: "a, b and c"."""
        items = list(parts)
        if len(items) < 2:
            return "".join(items)
        return self.say("list.last", head=self.say("list.comma").join(items[:-1]), tail=items[-1])

    def number(self, number: object) -> str:
        """A number with separators of thousands, its decimals as they are."""
        whole, point, rest = str(number).partition(".")
        if whole.lstrip("-").isdigit():
            whole = f"{int(whole):,}".replace(",", self.say("number.thousands"))
        return whole + (self.say("number.decimal") + rest if point else "")

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

    def short_month(self, month: int) -> str:
        """A month as an axis names it: "Jan"."""
        return self._locale.months["stand-alone"]["abbreviated"][month]

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
        return self.say("value.percent", n=text) if quantity.unit == "percent" else text

    # -- dates ----------------------------------------------------------------------------------------------------

    def date(self, edtf: Any) -> str:
        """A date for people: "5 to 6 January 2022", "about January 2022", "some day in January 2022"."""
        found = self._said.get(("date", edtf.text))
        if found is None:
            found = self._said["date", edtf.text] = self._date(edtf)
        return found

    def _date(self, edtf: Any) -> str:
        if edtf.kind == "interval":
            return self._interval(edtf.start, edtf.end)
        if edtf.kind == "datetime":
            day, time, _ = self._moment(edtf.text)
            return self.say("date.time", date=day, time=time)
        return self._qualified(edtf, self._simple(_bare(edtf)))

    def when(self, edtf: Any, clock: Any = None, zone: str = "") -> str:
        """A date with its time of day and, where a clock was read, whose time it is."""
        if edtf.kind == "datetime":
            day, time, offset = self._moment(edtf.text)
            words = self.say("date.time", date=day, time=time)
            whose = self._offset(offset) or (self.zone(zone) if zone and time else "")
            return self.say("date.zone", when=words, zone=whose) if whose else words
        words = self.date(edtf)
        if clock is None:
            return words
        words = self.say("date.time", date=words, time=self.clock(clock))
        return self.say("date.zone", when=words, zone=self.zone(zone)) if zone and ":" in clock.text else words

    def unqualified(self, edtf: Any) -> str:
        """The date alone, without "about" and "perhaps" and without a time."""
        return self._simple(_bare(edtf).partition("T")[0])

    def day(self, edtf: Any) -> str:
        """The date alone, even where the record also has a time of day."""
        return self._moment(edtf.text)[0] if edtf.kind == "datetime" else self.date(edtf)

    def clock(self, clock: Any) -> str:
        """A time of day: "about 19:00", "19:00 to 20:00", "in the early hours"."""
        parts = [self._clock_part(part) for part in clock.text.split("/")]
        return self.say("date.range", start=parts[0], end=parts[1]) if len(parts) == 2 else parts[0]

    def zone(self, name: str) -> str:
        """A time zone by the city that names it: "Berlin time"."""
        if name in ("UTC", "Etc/UTC", "GMT"):
            return "UTC"
        fixed = _FIXED_ZONE.match(name)
        if fixed:  # the tz database counts these westwards: Etc/GMT-11 is eleven hours ahead of UTC
            return f"UTC{'+' if fixed.group(1) == '-' else '−'}{fixed.group(2)}"
        return self.say("zone.city", city=name.rpartition("/")[2].replace("_", " "))

    def _clock_part(self, text: str) -> str:
        if _CLOCK.match(text):
            return self.say("date.about", date=text[1:]) if text.startswith("~") else text
        return self._table.get(f"clock.{text}", text)

    def _interval(self, start: Any, end: Any) -> str:
        if start and start != ".." and end and end != "..":
            return self._span(start, end)
        first, last = (self.date(side) if side not in ("", "..") else "" for side in (start, end))
        key = {"": "unknown", "..": "open"}
        if first:
            return self.say(f"date.from.{key[end]}", date=first)
        if last:
            return self.say(f"date.until.{key[start]}", date=last)
        return self.say("date.never")

    def _span(self, start: Any, end: Any) -> str:
        first, last = self.date(start), self.date(end)
        same_form = start.kind == end.kind and not (start.qualifier or end.qualifier) and "X" not in start.text
        if same_form and start.kind in ("day", "month"):
            a, b = start.text.split("-"), end.text.split("-")
            if a[0] == b[0] and len(a) == len(b):
                first = self._short(a, b)
        return self.say("date.range", start=first, end=last) if first else last

    def _short(self, a: list[str], b: list[str]) -> str:
        """The start of a span without what its end will say: "5" of "5 to 6 January 2022"."""
        if a == b:
            return ""
        month = self._month(a[1])
        if len(a) == 2:
            return month
        return str(int(a[2])) if a[1] == b[1] else self.say("date.day", day=int(a[2]), month=month)

    def _qualified(self, edtf: Any, words: str) -> str:
        key = {"~": "date.about", "?": "date.perhaps", "%": "date.perhaps-about"}.get(edtf.qualifier)
        return self.say(key, date=words) if key else words

    def _simple(self, text: str) -> str:
        match = _DATE.match(text)
        if not match:
            long = _LONG_YEAR.match(text)
            return long.group(1) if long else text
        year, month, day = match.groups()
        if month and month.isdigit() and int(month) > 12:
            return self.say(f"season.{int(month)}", year=self._year(year))
        if day:
            return self._day_words(year, month, day)
        if month == "XX":
            return self.say("date.some-month", period=self._year(year))
        return self.say("date.month", month=self._month(month), year=self._year(year)) if month else self._year(year)

    def _day_words(self, year: str, month: str, day: str) -> str:
        if month == "XX":
            return self.say("date.some-day", period=self._year(year))
        period = self.say("date.month", month=self._month(month), year=self._year(year))
        if "X" in day:
            return self.say("date.some-day", period=period)
        return self.say("date.full", day=int(day), month=self._month(month), year=self._year(year))

    def _year(self, year: str) -> str:
        known = year.rstrip("X")
        if known == year:
            return self.say("date.bc", year=1 - int(year)) if int(year) <= 0 else str(int(year))
        if len(year) - len(known) == 1:
            return self.say("date.decade", year=known + "0")
        return self.say("date.some-year", start=known.ljust(4, "0"), end=known.ljust(4, "9"))

    def _month(self, month: str) -> str:
        return self._months[int(month)]

    def _moment(self, text: str) -> tuple[str, str, str]:
        match = _DATETIME.match(text)
        if not match:
            return text, "", ""
        day, time, offset = match.groups()
        return self._simple(day), time, offset or ""

    def _offset(self, offset: str) -> str:
        if not offset:
            return ""
        hours, minutes = offset[1:3], offset[3:].lstrip(":")
        if offset == "Z" or not int(hours + (minutes or "0")):
            return "UTC"
        tail = f":{minutes}" if minutes and minutes != "00" else ""
        return f"UTC{offset[0].replace('-', '−')}{int(hours)}{tail}"


def iso(edtf: Any) -> str:
    """The `datetime` of a `<time>` element; empty where HTML has no form for that date."""
    if edtf.kind == "datetime":
        return edtf.text
    text = _bare(edtf)
    match = _DATE.match(text)
    if edtf.kind == "interval" or not match or "X" in text or text.startswith(("-", "0000")):
        return ""
    return text if not match.group(2) or int(match.group(2)) <= 12 else ""


def _bare(edtf: Any) -> str:
    return edtf.text.rstrip("?~%")
