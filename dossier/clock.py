"""The time of day of an event, as a record writes it: "14:30", "~14:30", "14:30/16:00", or a word.

A time of day belongs to the day that the event's date names, in the event's zone. It is counted in minutes
from the midnight with which that day begins; "overnight" and a range past midnight end after 24:00, that is
above 1440. Examples are in docs/reference/dates-and-values.md.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import lru_cache

DAY = 24 * 60
"""The minutes of a day."""

WORDS: dict[str, tuple[int, int]] = {
    "early-hours": (0, 6 * 60),
    "morning": (6 * 60, 12 * 60),
    "noon": (12 * 60, 12 * 60),
    "afternoon": (12 * 60, 18 * 60),
    "evening": (18 * 60, 22 * 60),
    "night": (20 * 60, DAY),
    "overnight": (20 * 60, DAY + 6 * 60),
}
"""The words for a part of the day, with its first and last minute. "evening" and "night" overlap, as they do
in the language; "overnight" begins on the day of the date and ends on the next."""

LONGEST_PAST_MIDNIGHT = 12 * 60
"""A range such as 22:00/02:00 runs past midnight if that makes it at most so long; else it is a slip."""


class ClockError(ValueError):
    """A text that is not a time of day; `str()` says what is wrong with it."""

    def __init__(self, message: str, *, rule: str = "wrong-form", help: str = "") -> None:
        super().__init__(message)
        self.rule = rule
        """"wrong-form", or "interval-reversed" for a range that ends before it starts."""
        self.help = help
        """What to write instead."""


@dataclass(frozen=True, slots=True)
class Clock:
    """One time of day."""

    text: str
    """The time, letter by letter as it was written."""
    lower: int
    """The earliest minute that is meant, counted from the midnight with which the day begins."""
    upper: int
    """The latest minute that is meant; above 1440 where it falls on the next day."""
    approximate: bool = False
    """Whether it is written with "~". No margin is invented: the bounds are the time that is named."""

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Total order: the earliest minute, the latest minute, the text."""
        return (self.lower, self.upper, self.text)


@lru_cache(maxsize=1024)
def parse(text: str) -> Clock:
    """Read one time of day, or raise ClockError."""
    bare = text.removeprefix("~")
    approximate = bare != text
    if bare in WORDS:
        if approximate and bare != "noon":
            raise _refused(text, f'"{bare}" is a span of time already: write {bare}')
        return Clock(text, *WORDS[bare], approximate)
    if match := _RANGE.fullmatch(text):
        return _range(text, _minute(text, *match.groups()[:2]), _minute(text, *match.groups()[2:]))
    if match := _TIME.fullmatch(bare):
        minute = _minute(text, *match.groups())
        return Clock(text, minute, minute, approximate)
    raise _refused(text, _advice(text))


_TIME = re.compile(r"([0-9]{2}):([0-9]{2})")
_RANGE = re.compile(rf"{_TIME.pattern}/{_TIME.pattern}")


def _minute(text: str, hour: str, minute: str) -> int:
    if int(hour) > 23:
        hours = "hours go from 00 to 23"
        raise _refused(text, f"{hours}; 24:00 is 00:00 of the next day" if hour == "24" else hours)
    if int(minute) > 59:
        raise _refused(text, "minutes go from 00 to 59")
    return int(hour) * 60 + int(minute)


def _range(text: str, lower: int, upper: int) -> Clock:
    start, end = text.split("/")
    if lower == upper:
        raise _refused(text, f"write {start}")
    if upper < lower:
        if upper + DAY - lower > LONGEST_PAST_MIDNIGHT:
            message, help = f'"{text}" ends before it starts', f"write {end}/{start}"
            raise ClockError(message, rule="interval-reversed", help=help)
        upper += DAY
    return Clock(text, lower, upper)


def _refused(text: str, help: str) -> ClockError:
    line = " ".join(text.split())
    shown = line if len(line) <= 60 else f"{line[:57]}..."
    return ClockError(f'cannot read "{shown}" as a time of day', help=help)


def _advice(text: str) -> str:
    """What to write for a time in another habit, for a word near to one of ours, or else the forms."""
    plain = " ".join(text.split()).lower()
    proposal = _proposal(plain) if len(plain) <= 60 else ""
    if proposal:
        return f"write {proposal}"
    if near := difflib.get_close_matches(plain.replace(" ", "-"), WORDS, n=1, cutoff=0.75):
        return f'did you mean "{near[0]}"?'
    return f"write 14:30, ~14:30, 14:30/16:00, or one of: {', '.join(WORDS)}"


def _proposal(plain: str) -> str:
    if plain in _OTHER_WORDS:
        return _OTHER_WORDS[plain]
    if match := _ABOUT.fullmatch(plain):
        inner = _proposal(match[1])
        return f"~{inner}" if inner == "noon" or _TIME.fullmatch(inner) else inner
    halves = _BETWEEN.split(plain.removeprefix("from ").removeprefix("between "))
    times = [_one_time(half) for half in halves]
    return "/".join(times) if len(times) <= 2 and all(times) else ""


def _one_time(plain: str) -> str:
    """"9:30", "9.30 am", "0930", "21h30", "9 pm" as HH:MM; empty if it is no time."""
    match = _LOOSE_TIME.fullmatch(plain)
    if not match or not (match["minute"] or match["half"] or match["mark"]):
        return ""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or "").replace(".", "")
    if hour > (12 if half else 23) or minute > 59 or (half and hour == 0):
        return ""
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    return f"{hour:02}:{minute:02}"


_OTHER_WORDS = {word.replace("-", joint): word for word in WORDS for joint in ("-", " ", "_")} | {
    "midday": "noon",
    "midnight": "00:00, with the date of the day that begins",
    "in the early hours": "early-hours",
    "dawn": "early-hours or morning, as the source has it",
}
_ABOUT = re.compile(r"(?:about|around|approximately|approx\.?|circa|ca\.?|c\.|~) ?(.+)")
_BETWEEN = re.compile(r" ?(?:/|-|\u2013|\u2014| to | and | until ) ?")
_LOOSE_TIME = re.compile(
    r"(?P<hour>[0-9]{1,2})(?P<mark>[:.h])?(?P<minute>[0-9]{2})?(?::[0-9]{2})?"
    r"(?: ?(?P<half>[ap]\.?m\.?))?(?: ?(?:hrs|hours|uhr|o'clock))?"
)
