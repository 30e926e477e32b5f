"""From the words of a date to the days that they mean, given the article's own date.

One function for each kind of template. It takes what the words say, the date of publication and the side (past
or future) that the sentence is on, and gives EDTF with the reason. A date that is not in the calendar raises
ValueError or OverflowError.
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from dossier.calendar_words.tense import Cue

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

RECENT = {"day": 7, "week": 28, "month": 183, "year": 1096}
"""How far "in recent days", "weeks" and so on reach back, in days: a convention, hence approximate."""

SAME_NAME_AHEAD = 7
"""What "will meet on Friday" means in an article of a Friday, in days from publication."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the words mean."""

    edtf: str
    sure: bool
    why: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What the words say, and what is known beside them."""

    said: dict[str, Any]
    """Group of the template -> meaning of its word."""
    published: date
    cue: Cue
    order: str
    """"DMY" or "MDY": how 07/01/2022 is read."""
    previous: date | None = None
    """The day of the reading before this one in the same sentence."""

    @property
    def modifier(self) -> str:
        """"last", "next" and so on, before or after the day."""
        return self.said.get("mod") or self.said.get("mod2") or ""

    @property
    def ahead(self) -> bool:
        """Whether the date lies after publication."""
        return self.cue.side == "future" or self.said.get("lead") in ("ahead", "for")

    @property
    def because(self) -> str:
        """The word that decided."""
        return f'"{self.cue.text}"' if self.cue.text else "no verb near it"


def _days(start: date, end: date, approximate: str = "") -> str:
    return f"{start}{approximate}/{end}{approximate}"


def _back(asked: Asked, number: int) -> int:
    return (asked.published.weekday() - number) % 7


def weekday(asked: Asked) -> Answer:
    """A day of the week."""
    day, sure, rule = _weekday(asked, asked.said["wd"])
    return Answer(f"{day}", sure, rule)


def _weekday(asked: Asked, number: int) -> tuple[date, bool, str]:
    back, ahead, name = _back(asked, number), -_back(asked, number) % 7, WEEKDAYS[number]
    now, modifier = asked.published, asked.modifier
    if modifier == "last":
        return now - timedelta(days=back or 7), True, f"the last {name} before {now}"
    if modifier in ("next", "following"):
        return now + timedelta(days=ahead or 7), modifier == "next", f"the next {name} after {now}"
    if modifier == "this" and asked.cue.side != "past":
        return now + timedelta(days=ahead), True, f"the coming {name}, on or after {now}"
    if asked.said.get("lead") == "later" or asked.cue.side == "present":
        return now + timedelta(days=ahead), True, f"{name} on or after {now}: {asked.because}"
    if asked.ahead:
        days = ahead or SAME_NAME_AHEAD
        return now + timedelta(days=days), ahead != 0, f"the next {name} after {now}: {asked.because}"
    # Six days back is the name of tomorrow: the event may be in a zone where that day has begun.
    sure = bool(asked.cue.side) and back != 6
    return now - timedelta(days=back), sure, f"the last {name} on or before {now}: {asked.because}"


def night_to(asked: Asked) -> Answer:
    """The night that ends on a weekday."""
    day, sure, rule = _weekday(asked, asked.said["wd"])
    return Answer(_days(day - timedelta(days=1), day), sure, f"the night to {rule}")


def weekday_span(asked: Asked) -> Answer:
    """From one weekday to another, the last of which the sentence places."""
    last, sure, rule = _weekday(asked, asked.said["wd2"])
    length = (asked.said["wd2"] - asked.said["wd"]) % 7 or 7
    return Answer(_days(last - timedelta(days=length), last), sure, f"until {rule}")


def weekday_of_week(asked: Asked) -> Answer:
    """Monday of last week."""
    start, _ = _unit_of(asked.published, "week", asked.modifier)
    day = start + timedelta(days=asked.said["wd"])
    return Answer(f"{day}", True, f"{WEEKDAYS[asked.said['wd']]} of the week of {start}")


def weeks_from_weekday(asked: Asked) -> Answer:
    """A week from Tuesday, two weeks ago Sunday."""
    weeks, number = asked.said["n"], asked.said["wd"]
    if asked.said.get("onward"):
        day = asked.published + timedelta(days=-_back(asked, number) % 7 + 7 * weeks)
    else:
        day = asked.published - timedelta(days=_back(asked, number) + 7 * weeks)
    return Answer(f"{day}", False, f"{7 * weeks} days from {WEEKDAYS[number]}")


def relative(asked: Asked) -> Answer:
    """Yesterday, tonight, overnight."""
    first, last, part = asked.said["rel"]
    start, end = (asked.published + timedelta(days=days) for days in (first, last))
    sure = part != "overnight"
    why = f"counted from {asked.published}"
    return Answer(f"{start}" if start == end else _days(start, end), sure, why)


def counted(asked: Asked) -> Answer:
    """Two days ago, in three weeks."""
    sign = 1 if asked.said.get("onward") else -1
    moved = _moved(asked.published, sign * asked.said.get("n", 1), asked.said["unit"])
    return Answer(moved, asked.said["unit"] == "day", f"counted from {asked.published}")


def context(asked: Asked) -> Answer:
    """A day earlier: from the date named before it in the sentence, else from publication."""
    base, sign = asked.previous or asked.published, 1 if asked.said.get("onward") else -1
    moved = _moved(base, sign * asked.said.get("n", 1), asked.said.get("unit", "day"))
    return Answer(moved, False, f"counted from {base}, which the words leave to the context")


def _moved(day: date, number: int, unit: str) -> str:
    """A day so many units away. Only days are counted to the day."""
    if unit in ("day", "week", "weekend"):
        moved = day + timedelta(days=number * (1 if unit == "day" else 7))
        return f"{moved}" if unit == "day" else f"{moved}~"
    if unit == "month":
        year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
        return f"{date(year, month + 1, 1):%Y-%m}~"
    return f"{date(day.year + number, 1, 1).year:04}~"


def recent(asked: Asked) -> Answer:
    """In recent days, over the past three weeks: approximate, and ending on publication."""
    return _until_now(asked, asked.said.get("n", 0))


def trailing(asked: Asked) -> Answer:
    """Over the past week."""
    return _until_now(asked, 1)


def _until_now(asked: Asked, number: int) -> Answer:
    unit = asked.said["unit"]
    length = {"day": 1, "week": 7, "month": 30, "year": 365}.get(unit, 7) * number
    start = asked.published - timedelta(days=length or RECENT.get(unit, 7))
    why = f"the time before {asked.published}, by convention since {start}"
    return Answer(f"{start}~/{asked.published}", False, why)


def unit(asked: Asked) -> Answer:
    """Last week, this month, next year, at the weekend."""
    name, modifier, now = asked.said["unit"], asked.modifier, asked.published
    if name == "weekend":
        return _weekend(asked)
    start, end = _unit_of(now, name, modifier)
    why = f"the {name} from {start} to {end}"
    if modifier in ("week-start", "week-rest"):
        start, end = (start, now) if modifier == "week-start" else (now, end)
        return Answer(_days(start, end), True, f"part of {why}")
    text = {"month": f"{start:%Y-%m}", "year": f"{start.year:04}"}.get(name, _days(start, end))
    return Answer(text, True, why)


def _unit_of(now: date, name: str, modifier: str) -> tuple[date, date]:
    """First and last day of this unit, or of the one before or after it."""
    step = {"last": -1, "next": 1, "following": 1}.get(modifier, 0)
    if name == "month":
        year, month = divmod(now.year * 12 + now.month - 1 + step, 12)
        return date(year, month + 1, 1), date(year, month + 1, calendar.monthrange(year, month + 1)[1])
    if name == "year":
        return date(now.year + step, 1, 1), date(now.year + step, 12, 31)
    start = now + timedelta(days=7 * step - now.weekday())
    return start, start + timedelta(days=6)


def _weekend(asked: Asked) -> Answer:
    """The weekend before publication; on a Saturday or Sunday, or in the future, the one that is there."""
    now, modifier = asked.published, asked.modifier
    monday = now - timedelta(days=now.weekday())
    within = now.weekday() > 4
    ahead = modifier == "next" or (asked.ahead or asked.cue.side == "present") and modifier != "last"
    week = int(modifier == "next" and within) if ahead else -int(not within or modifier == "last")
    saturday = monday + timedelta(days=5 + 7 * week)
    why = f"the weekend {'after' if ahead else 'before'} {now}: {asked.because}"
    return Answer(_days(saturday, saturday + timedelta(days=1)), bool(modifier or asked.cue.side), why)
