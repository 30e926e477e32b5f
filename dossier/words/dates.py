"""Dates in words: the patterns are the catalogue's, the names of months are Babel's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from babel import Locale

from dossier.words.inflected import Inflector, Word
from dossier.words.times import Times, offset_words

_DATE = re.compile(r"^(-?[\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$")
_DATETIME = re.compile(r"^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?$")
_LONG_YEAR = re.compile(r"^Y(-?\d+)$")
_QUALIFIED = {"~": "date.about", "?": "date.perhaps", "%": "date.perhaps-about"}


class Dates:
    """The dates of one language, as `Words` offers them."""

    def __init__(self, table: Mapping[str, str], locale: Locale, times: Times) -> None:
        self._table = table
        self._locale = locale
        self._times = times
        self._fill = Inflector(table).fill
        self._known: dict[str, Word] = {}  # the same few dates come back all the time
        self._whens: dict[tuple[str, str, str], Word] = {}

    @cached_property
    def _months(self) -> dict[int, Word]:
        months = self._locale.months
        alone = months["stand-alone"]["wide"]
        return {number: Word(name, {"alone": alone[number]}) for number, name in months["format"]["wide"].items()}

    # -- dates ----------------------------------------------------------------------------------------------------

    def date(self, edtf: Any) -> Word:
        """A date for people: "5 to 6 January 2022", "about January 2022", "some day in January 2022"."""
        found = self._known.get(edtf.text)
        if found is None:
            found = self._known[edtf.text] = self._date(edtf)
        return found

    def _date(self, edtf: Any) -> Word:
        if edtf.kind == "interval":
            return self._interval(edtf.start, edtf.end)
        if edtf.kind == "datetime":
            day, time, _ = self._moment(edtf.text)
            return self._fill("date.time", date=day, time=time) if time else day
        key = _QUALIFIED.get(edtf.qualifier)
        words = self.simple(bare(edtf))
        return self._fill(key, date=words) if key else words

    def when(self, edtf: Any, clock: Any, zone: str) -> Word:
        """A date with its time of day and, where a clock was read, whose time it is."""
        key = (edtf.text, clock.text if clock else "", zone)
        found = self._whens.get(key)
        if found is None:
            found = self._whens[key] = self._when(edtf, clock, zone)
        return found

    def _when(self, edtf: Any, clock: Any, zone: str) -> Word:
        if edtf.kind == "datetime":
            day, time, offset = self._moment(edtf.text)
            words = self._fill("date.time", date=day, time=time) if time else day
            whose = offset_words(offset) or (self._times.zone(zone) if zone and time else "")
            return self._fill("date.zone", when=words, zone=whose) if whose else words
        words = self.date(edtf)
        if clock is None:
            return words
        words = self._fill("date.time", date=words, time=self._times.clock(clock))
        return self._fill("date.zone", when=words, zone=self._times.zone(zone)) if zone and ":" in clock.text else words

    def day(self, edtf: Any) -> Word:
        """The date alone, even where the record also has a time of day."""
        return self._moment(edtf.text)[0] if edtf.kind == "datetime" else self.date(edtf)

    def day_of_year(self, edtf: Any) -> str:
        """Day and month of a date without its year; empty where they are not known."""
        match = _DATE.match(bare(edtf).partition("T")[0])
        if not match or not match.group(3) or "X" in match.group(2) + match.group(3):
            return ""
        return self._fill("date.day", day=self._day(match.group(3)), month=self._months[int(match.group(2))])

    # -- spans ----------------------------------------------------------------------------------------------------

    def _interval(self, start: Any, end: Any) -> Word:
        if start and start != ".." and end and end != "..":
            return self.span(start, end)
        first, last = (self.date(side) if side not in ("", "..") else None for side in (start, end))
        key = {"": "unknown", "..": "open"}
        if first:
            return self._fill(f"date.from.{key[end]}", date=first)
        if last:
            return self._fill(f"date.until.{key[start]}", date=last)
        return self._fill("date.never")

    def span(self, start: Any, end: Any) -> Word:
        """From one date to another, without saying twice what they share: "5 to 6 January 2022"."""
        if start.text == end.text:
            return self.date(start)
        plain = start.kind == end.kind and not (start.qualifier or end.qualifier) and "X" not in start.text + end.text
        a, b = start.text.split("-"), end.text.split("-")
        if plain and start.kind == "year" and all(text.isdigit() and int(text) for text in (start.text, end.text)):
            return self._fill("date.range.years", start=int(start.text), end=int(end.text))
        if plain and start.kind in ("day", "month") and a[0] == b[0] and len(a) == len(b):
            return self._within_year(a, b)
        return self._fill("date.range", start=self.date(start), end=self.date(end))

    def _within_year(self, a: list[str], b: list[str]) -> Word:
        """A span of days or months that lies in one year; the dates come cut at their hyphens."""
        year = self._year(a[0])
        first, last = self._months[int(a[1])], self._months[int(b[1])]
        if len(a) == 2:
            return self._fill("date.range.months", start=first, end=last, year=year)
        days = {"start": self._day(a[2]), "end": self._day(b[2]), "year": year}
        if a[1] == b[1]:
            return self._fill("date.range.days", month=first, **days)
        return self._fill("date.range.days-months", start_month=first, end_month=last, **days)

    # -- single dates ---------------------------------------------------------------------------------------------

    def simple(self, text: str) -> Word:
        """A date that is no interval, by its text without qualifier and time."""
        match = _DATE.match(text)
        if not match:
            long = _LONG_YEAR.match(text)
            return self._fill("date.year", year=long.group(1)) if long else Word(text)
        year, month, day = self._year(match.group(1)), match.group(2), match.group(3)
        if not month:
            return year
        if month.isdigit() and int(month) > 12:
            return self._fill(f"season.{int(month)}", year=year)
        if month == "XX":
            return self._fill("date.some-day" if day else "date.some-month", period=year)
        period = self._fill("date.month", month=self._months[int(month)], year=year)
        if not day:
            return period
        if "X" in day:
            return self._fill("date.some-day", period=period)
        return self._fill("date.full", day=self._day(day), month=self._months[int(month)], year=year)

    def _day(self, day: str) -> str:
        number = int(day)
        return self._table["day.first" if number == 1 else "day.other"].format(day=number)

    def _year(self, year: str) -> Word:
        known = year.rstrip("X")
        if known == year:
            number = int(year)
            return self._fill("date.year", year=number) if number > 0 else self._fill("date.bc", year=1 - number)
        if len(year) - len(known) == 1:
            return self._fill("date.decade", year=int(known + "0"))
        return self._fill("date.some-year", start=int(known.ljust(4, "0")), end=int(known.ljust(4, "9")))

    # -- dates with time ------------------------------------------------------------------------------------------

    def _moment(self, text: str) -> tuple[Word, str, str]:
        match = _DATETIME.match(text)
        if not match:
            return Word(text), "", ""
        day, time, offset = match.groups()
        return self.simple(day), self._times.exact(time), offset or ""


def iso(edtf: Any) -> str:
    """The `datetime` of a `<time>` element; empty where HTML has no form for that date."""
    if edtf.kind == "datetime":
        return edtf.text
    text = bare(edtf)
    match = _DATE.match(text)
    if edtf.kind == "interval" or not match or "X" in text or text.startswith(("-", "0000")):
        return ""
    return text if not match.group(2) or int(match.group(2)) <= 12 else ""


def bare(edtf: Any) -> str:
    """The text of a date without its qualifier."""
    return edtf.text.rstrip("?~%")
