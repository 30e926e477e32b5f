"""What the lines around an article tell: agency, place, author, date, each with its place in the text.

Each function reads one line, given as offsets without the white space around it. Nothing is guessed from what
a line means: only known agency names, the forms of datelines and bylines, and dates are read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import chain


@dataclass(frozen=True, slots=True)
class Agency:
    """The news agency that the capture names."""

    start: int
    """Offset of the name as written."""
    end: int
    """Offset after it."""
    names: tuple[str, ...]
    """The agencies, as they spell themselves; several for `dpa/AFP`."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where the article says that it was written."""

    start: int
    """Offset of the place."""
    end: int
    """Offset after the place, and after the day where one follows."""
    place: str
    """The place as written."""
    day: str
    """The day as written, mostly without a year: `Jan 6`; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote or published the article, in the words of the capture."""

    start: int
    """Offset of the name."""
    end: int
    """Offset after it."""
    name: str
    """The name as written: `Jane Doe`, `webmaster`."""


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date that stands in the header or the footer, and how it was read."""

    start: int
    """Offset of the date."""
    end: int
    """Offset after it."""
    day: date
    """The date as read."""
    how: str
    """The order that was read: `year-month-day`, `day/month/year`, `month/day/year`, `day month year`, ..."""
    other: date | None
    """The other reading where day and month could change places, else None."""

    @property
    def ambiguous(self) -> bool:
        """Whether it can be read in two ways."""
        return self.other is not None


_AGENCIES = {
    name.casefold(): name
    for name in (
        "AAP", "AFP", "ANP", "ANSA", "AP", "APA", "Associated Press", "Belga", "BelTA", "Bernama", "CTK",
        "ČTK", "dpa", "EFE", "epd", "Europa Press", "Interfax", "Интерфакс", "IRNA", "Jiji", "KNA",
        "Kyodo", "Lusa", "MENA", "MTI", "NTB", "PAP", "PTI", "QNA", "Reuters", "RIA Novosti",
        "РИА Новости", "Ritzau", "SANA", "SDA", "STT", "TASS", "ТАСС", "TT", "Ukrinform", "UNIAN", "UPI",
        "WAM", "Xinhua", "Yonhap", "رويترز", "أ ف ب", "د ب أ", "新华社", "共同社",
    )
}  # fmt: skip
_BETWEEN_AGENCIES = re.compile(r"\s*[/,+&]\s*|\s+and\s+|\s+und\s+|\s+et\s+")

_SHORT = 120
"""Characters that a line which tells one of these things has at most; also the length of a dateline."""
_NAME = r"(?:[^\W\d_]|[’'.‑-])+"
_SPACE = r"[ \xa0]"
_PLACE = rf"{_NAME}(?:{_SPACE}{_NAME}){{0,3}}(?:,{_SPACE}{_NAME}(?:{_SPACE}{_NAME}){{0,2}})?(?!\w|{_SPACE}\d)"
_DAY = r"(?:\d{1,2}\.? [^\W\d_]{3,}\.?|[^\W\d_]{3,}\.? \d{1,2})(?:,? \d{4})?"
_OPENING = re.compile(
    rf"(?P<place>{_PLACE})(?:[,.]?{_SPACE}(?P<day>{_DAY}))?[,.]?{_SPACE}*"
    rf"(?:\((?P<bracketed>[^()\n]{{2,30}})\)|/(?P<slashed>[^/\n]{{2,30}})/)?[,.]?{_SPACE}*"
    rf"(?P<dash>[-‐–—―]+(?={_SPACE}))?(?:{_SPACE}*(?P<named>[^.,\n]{{2,20}})[.,])?"
)


def agency(text: str, start: int, end: int) -> Agency | None:
    """A line that names agencies and nothing else."""
    names = _agencies(text[start:end]) if end - start <= _SHORT else ()
    return Agency(start, end, names) if names else None


def opening(text: str, start: int, end: int) -> tuple[Dateline | None, Agency | None]:
    """The beginning of the body: `MOSCOW, Jan 6 (Reuters) —`, `MOSCOW, January 6. /TASS/.`, `PARIS —`.

    A place is one only where an agency follows, or a dash after a day or after a name in capitals.
    """
    found = _OPENING.match(text, start, min(end, start + _SHORT))
    if found is None:
        return None, None
    source = _agency_of(found)
    place, day = found["place"], found["day"] or ""
    if source is None and not (found["dash"] and (day or place.split(",")[0].isupper())):
        return None, None
    return Dateline(found.start("place"), found.end("day" if day else "place"), place, day), source


def lone_place(text: str, start: int, end: int) -> Dateline | None:
    """A line of one to three words, each of them capitalised where the script has capitals."""
    place = text[start:end]
    if len(place) > _SHORT or len(place.split()) > 3 or not re.fullmatch(_PLACE, place):
        return None
    return Dateline(start, end, place, "") if _capitalised(place) else None


def _agencies(name: str) -> tuple[str, ...]:
    """The agencies of `dpa/AFP`; nothing where one of them is unknown."""
    parts = [part.casefold() for part in _BETWEEN_AGENCIES.split(name.strip(" \xa0()[]/"))]
    return tuple(_AGENCIES[part] for part in parts) if all(part in _AGENCIES for part in parts) else ()


def _agency_of(found: re.Match[str]) -> Agency | None:
    """The agency of a dateline, in brackets, between slashes or by itself after the dash."""
    for group in ("bracketed", "slashed", "named"):
        if names := _agencies(found[group] or ""):
            return Agency(*found.span(group), names)
    return None


_BY = re.compile(
    r"(?:written by|posted by|by|von|par|por|автор|авторы|текст|text|author|autor|auteur|بقلم|כתב|מאת)"
    r"(?:\s*:\s*|\s+)",
    re.IGNORECASE,
)
_PUBLISHERS = frozenset((
    "admin", "administrator", "editor", "editorial staff", "redacción", "redaktion", "redazione", "rédaction",
    "webmaster", "редакция",
))  # fmt: skip


def byline(text: str, start: int, end: int) -> Byline | None:
    """`By Jane Doe`, `von`, `par`, `Автор:`; or a lone `webmaster`."""
    if text[start:end].casefold() in _PUBLISHERS:
        return Byline(start, end, text[start:end])
    lead = _BY.match(text, start, end) if end - start <= _SHORT else None
    name = text[lead.end() : end] if lead else ""
    if not name or len(name.split()) > 8 or not _capitalised(name.split()[0]) or name[-1] in ".!?؟":
        return None
    return Byline(lead.end(), end, name)


def _capitalised(name: str) -> bool:
    """Whether no word begins in lower case; scripts without case always pass."""
    return not any(word[0].islower() for word in name.split())


_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_DAY_MONTH = re.compile(
    r"(?<!\d)(\d{1,2})(?:\.|er|st|nd|rd|th|º)?\s+(?:de\s+)?([^\W\d_]{3,})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)"
)
_MONTH_DAY = re.compile(r"([^\W\d_]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")
_LANGUAGES = ("en", "de", "fr", "ru", "es", "it", "uk", "ar")


def printed_date(text: str, start: int, end: int) -> PrintedDate | None:
    """The first date of a short line."""
    if end - start > _SHORT or not any(char.isdigit() for char in text[start:end]):
        return None
    readings = chain(_read_numbers(text, start, end), _read_names(text, start, end))
    return next(readings, None)


def _read_numbers(text: str, start: int, end: int) -> Iterator[PrintedDate]:
    """`2022-01-07`; `07/01/2022`, day first where both orders exist; `07.01.2022`, where only one does."""
    if match := _YEAR_FIRST.search(text, start, end):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        if found := _date(year, month, day):
            yield PrintedDate(*match.span(), found, match[2].join(("year", "month", "day")), None)
    if match := _YEAR_LAST.search(text, start, end):
        one, two, year, sign = int(match[1]), int(match[3]), int(match[4]), match[2]
        day_first = _date(year, two, one)
        month_first = _date(year, one, two) if sign != "." else None
        order = ("day", "month", "year") if day_first else ("month", "day", "year")
        if found := day_first or month_first:
            other = month_first if found != month_first else None
            yield PrintedDate(*match.span(), found, sign.join(order), other)


def _read_names(text: str, start: int, end: int) -> Iterator[PrintedDate]:
    """`7 January 2022`, `January 7, 2022`, `7. Januar 2022`, `7 января 2022`."""
    for form, how in ((_DAY_MONTH, "day month year"), (_MONTH_DAY, "month day year")):
        for match in form.finditer(text, start, end):
            day, month = (match[1], match[2]) if form is _DAY_MONTH else (match[2], match[1])
            number = _months().get(month.casefold())
            if number and (found := _date(int(match[3]), number, int(day))):
                yield PrintedDate(*match.span(), found, how, None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def _months() -> dict[str, int]:
    """Names and abbreviations of the months in some languages, without full stops."""
    from babel.dates import get_month_names  # slow to import, and many captures have no such date

    return {
        name.rstrip(".").casefold(): number
        for language in reversed(_LANGUAGES)
        for width in ("abbreviated", "wide")
        for context in ("format", "stand-alone")
        for number, name in get_month_names(width, context, language).items()
    }
