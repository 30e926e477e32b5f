"""How people write dates that are not EDTF, and what each of those is in EDTF.

Used only for help lines: nothing that is written in one of these habits is ever read as a date. English
words; the caller says which proposals can be read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}

Readable = Callable[[str], bool]

_LONGEST = 60
"""Longer texts are no date that somebody wrote in another way."""


def proposals(text: str, readable: Readable) -> Iterator[str]:
    """What the writer may have meant, by the first habit that fits; not every proposal need be a date."""
    plain = " ".join(text.split()).lower()
    if len(plain) > _LONGEST:
        return
    if readable(plain.upper()):
        yield plain.upper()
        return
    for pattern, rewrite in _HABITS:
        if match := pattern.fullmatch(plain):
            yield from rewrite(match, readable)
            return


def explanation(text: str) -> str:
    """The part of the form that a text misses, for texts that no habit explains."""
    return next((help for pattern, help in _EXPLANATIONS if pattern.search(text)), _GENERAL)


def _part(text: str, readable: Readable) -> str:
    """A part of a text: as it is if it can be read, else its first proposal that can."""
    text = text.strip()
    if text in _OPEN_WORDS:
        return _OPEN_WORDS[text]
    return next((one for one in (text, *proposals(text, readable)) if readable(one)), text)


def _year_first(match: re.Match[str], _readable: Readable) -> Iterator[str]:
    """"2022-1-5", "2022/01/05", "20220105", "2022.1"."""
    yield "-".join(part.zfill(2) for part in match.groups() if part)


def _year_last(match: re.Match[str], readable: Readable) -> Iterator[str]:
    """Dots and hyphens put the day first; slashes leave it open, unless a number is no month."""
    one, mark, two, year = match.groups()
    day_first, month_first = f"{year}-{two:0>2}-{one:0>2}", f"{year}-{one:0>2}-{two:0>2}"
    yield day_first
    if mark == "/" or not readable(day_first):
        yield month_first


def _named_month(match: re.Match[str], _readable: Readable) -> Iterator[str]:
    """"5 January 2022", "Wednesday, January 5, 2022", "Jan. 2022"."""
    day = match["day"] or match["day_after"]
    yield _month(match) + (f"-{day:0>2}" if day else "")


def _named_span(match: re.Match[str], _readable: Readable) -> Iterator[str]:
    """"2 to 11 January 2022"."""
    month = _month(match)
    yield f"{month}-{match['from']:0>2}/{month}-{match['to']:0>2}"


def _month(match: re.Match[str]) -> str:
    return f"{match['year']}-{_MONTH_WORDS[match['month']]:02}"


def _season(match: re.Match[str], _readable: Readable) -> Iterator[str]:
    yield f"{match[2]}-{_SEASON_WORDS[match[1]]}"


def _decade(match: re.Match[str], _readable: Readable) -> Iterator[str]:
    yield f"{match[1]}X"


def _century(match: re.Match[str], _readable: Readable) -> Iterator[str]:
    """"19th century": the one whose years begin with 18."""
    yield f"{int(match[1]) - 1:02}XX"


def _approximate(match: re.Match[str], readable: Readable) -> Iterator[str]:
    yield _part(match[1], readable) + "~"


def _since(match: re.Match[str], readable: Readable) -> Iterator[str]:
    yield _part(match[1], readable) + "/.."


def _until(match: re.Match[str], readable: Readable) -> Iterator[str]:
    yield "../" + _part(match[1], readable)


def _interval(match: re.Match[str], readable: Readable) -> Iterator[str]:
    yield f"{_part(match[1], readable)}/{_part(match[2], readable)}"


def _with_time(match: re.Match[str], readable: Readable) -> Iterator[str]:
    """"5 January 2022 at 9:30 UTC", "2022-01-05 10:00", "2022-01-05T10:00:00.000+0600"."""
    day, hour, minute, second, offset = match.groups()
    zone = {"": "", "z": "Z", "utc": "Z", "gmt": "Z"}.get(offset or "")
    if zone is None:
        zone = offset[:3].replace("\u2212", "-") + (f":{offset[-2:]}" if len(offset) > 3 else "")
    yield f"{_part(day, readable)}T{hour:0>2}:{minute}{second or ''}{zone}"


_MONTH_WORDS = {
    word: number
    for number, name in enumerate(MONTHS, start=1)
    for word in (name.lower(), name[:3].lower(), *(("sept",) if name == "September" else ()))
}
_SEASON_WORDS = {name: number for number, name in SEASONS.items()} | {"fall": 23}
_OPEN_WORDS = {"": "", "unknown": "", "..": "..", "open": "..", "now": "..", "today": "..", "present": ".."}

_NAMED = rf"(?P<month>{'|'.join(sorted(_MONTH_WORDS, key=len, reverse=True))})\.?"
_NTH = r"(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:[a-z]+day,? )?"
_DASH = r"[\u2013\u2014]"

_HABITS = tuple(
    (re.compile(pattern), rewrite)
    for pattern, rewrite in (
        (r"([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})", _year_first),
        (r"([0-9]{4})[-/. ](0?[1-9]|1[0-2])", _year_first),
        (r"([0-9]{4})([0-9]{2})([0-9]{2})", _year_first),
        (r"([0-9]{1,2})([./-]) ?([0-9]{1,2})\2 ?([0-9]{4})", _year_last),
        (
            rf"{_WEEKDAY}(?:(?P<day>[0-9]{{1,2}}){_NTH}\.? (?:of )?)?{_NAMED}"
            rf"(?: (?P<day_after>[0-9]{{1,2}}){_NTH})?,? (?P<year>[0-9]{{4}})",
            _named_month,
        ),
        (
            rf"(?:from |between )?(?P<from>[0-9]{{1,2}})(?: to | and | ?- ?| ?{_DASH} ?)"
            rf"(?P<to>[0-9]{{1,2}}) {_NAMED} (?P<year>[0-9]{{4}})",
            _named_span,
        ),
        (r"(?:in )?(?:the )?(spring|summer|autumn|fall|winter)(?: of)? ([0-9]{4})", _season),
        (r"(?:the )?([0-9]{3})0'?s", _decade),
        (r"(?:the )?([0-9]{1,2})(?:st|nd|rd|th) century", _century),
        (r"(?:about|around|approximately|approx\.?|circa|ca\.?|c\.|~) ?(.+)", _approximate),
        (
            r"([^ ]+|[^:]+[0-9]{4})(?:t| |, | at )([0-9]{1,2}):([0-9]{2})(:[0-9]{2})?(?:[.,][0-9]+)?"
            r" ?(z|utc|gmt|[-+\u2212][0-9]{2}(?::?[0-9]{2})?)?",
            _with_time,
        ),
        (rf"(?:from |between )?(.+?)(?: to | until | and | ?\.\. ?| - | ?(?:{_DASH}|/) ?)(.+)", _interval),
        (r"(?:since|from) (.+)", _since),
        (r"(?:until|till) (.+)", _until),
    )
)

_GENERAL = "write a date as 2022-01-05, 2022-01 or 2022, an interval as 2022-01-02/2022-01-11"
_EXPLANATIONS = tuple(
    (re.compile(pattern), help)
    for pattern, help in (
        (r"(?i)^(unknown|none)?$", "leave the field out where no date is known"),
        (r"^(\.\.)?/(\.\.)?$", "an interval needs at least one date: 2022-01-05/.. or ../2022-01-05"),
        (r"/.*/", "an interval has one slash, between its first and its last date: 2022-01-02/2022-01-11"),
        (r"-2[1-4]\b.*/|/.*-2[1-4]$", "a season cannot be the end of an interval: write the months"),
        (r"-2[1-4][-?~%]", "a season stands alone, without a day and without ?, ~ or %: 2022-21"),
        (
            r"^(?=.*X)[0-9X]{4}",
            "X stands for unknown digits at the end: 202X, 20XX, 2022-XX, 2022-01-XX; "
            "not in an interval, not with ?, ~ or %",
        ),
        (r"[0-9][?~%].|[?~%][0-9]", "?, ~ or % stands at the end and is about the whole date: 2022-01-05~"),
        (r"^Y|^-|/-|[0-9]{5}", "years are written with four digits, from 0000 to 9999"),
    )
)
