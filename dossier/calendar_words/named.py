"""From dates with names or numbers of months to EDTF: "19 January", "in early 2021", "07/01/2022".

Where the year is not said it is inferred: the nearest on the side of publication that the sentence is on.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from dossier.calendar_words.reckon import WEEKDAYS, Answer, Asked

NEAR = 183
"""A year that was not said is a guess if the date is further away than this, in days."""

CLOSE = 7
"""A date so few days from publication is meant, whatever the verb, if it else were a whole season away."""


def dated(asked: Asked) -> Answer:
    """A day of a month, with or without its year and weekday."""
    said = asked.said
    month = said.get("month") or int(said["month_number"])
    day, sure, why = _placed(asked, lambda year: date(year, month, said["day"]), said.get("year"))
    number = said.get("wd")
    if number is not None and day.weekday() != number:
        return Answer(f"{day}", False, f"{why}; but {day} is a {WEEKDAYS[day.weekday()]}")
    return Answer(f"{day}", sure, why)


def _placed(asked: Asked, make: Callable[[int], date], year: int | None) -> tuple[date, bool, str]:
    """The date in its year, or in the year that fits best."""
    if year:
        return make(year), True, "the date is written out"
    now = asked.published
    candidates = [found for found in (_try(make, now.year + step) for step in (-1, 0, 1)) if found]
    if not candidates:
        raise ValueError
    side = -1 if asked.modifier == "last" else 1 if asked.ahead or asked.modifier == "next" else 0
    side = side or {"past": -1, "present": 1}.get(asked.cue.side, 0)
    fitting = [one for one in candidates if (one - now).days * side >= 0] or candidates
    best = _nearest(fitting, now)
    near = _nearest(candidates, now)
    if abs((best - now).days) > NEAR and abs((near - now).days) <= CLOSE:
        best = near
    sure = best in fitting and abs((best - now).days) <= NEAR
    return best, sure, f"the year is inferred from {now}: {asked.because}"


def _nearest(days: list[date], now: date) -> date:
    return min(days, key=lambda one: (abs((one - now).days), one > now))


def _try(make: Callable[[int], date], year: int) -> date | None:
    """29 February is not in every year."""
    try:
        return make(year)
    except ValueError:
        return None


def day_span(asked: Asked) -> Answer:
    """5-6 January, from 30 December to 3 January."""
    said = asked.said
    month, month2 = said["month"], said.get("month2") or said["month"]
    end, sure, why = _placed(asked, lambda year: date(year, month2, said["day2"]), said.get("year"))
    start = date(end.year - (month > month2), month, said["day"])
    if start > end:
        raise ValueError
    return Answer(f"{start}/{end}", sure, why)


def month(asked: Asked) -> Answer:
    """In January, in early January 2022, last May."""
    said, now = asked.said, asked.published
    if not said.get("year") and said["month"] == now.month and asked.modifier not in ("last", "next"):
        first, sure, why = date(now.year, now.month, 1), True, f"the month of {now}"
    else:
        first, sure, why = _placed(asked, lambda year: date(year, said["month"], 1), said.get("year"))
    return Answer(_third(said.get("third"), f"{first:%Y-%m}", ("-01", "-10", "-11", "-20", "-21"),
                         f"-{_last_day(first)}"), sure and not said.get("third"), why)


def _last_day(first: date) -> int:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return (following - first).days


def year(asked: Asked) -> Answer:
    """In 2009, late 2021."""
    third = asked.said.get("third")
    text = _third(third, f"{asked.said['year']:04}", ("-01", "-04", "-05", "-08", "-09"), "-12")
    return Answer(text, not third, "the year is written out")


def _third(third: str | None, base: str, ends: tuple[str, ...], last: str) -> str:
    """A third of a month or a year: approximate at both ends, since the words name no day."""
    if not third:
        return base
    at = ("early", "mid", "late").index(third) * 2
    start, end = (*ends, last)[at : at + 2]
    return f"{base}{start}~/{base}{end}~"


def year_span(asked: Asked) -> Answer:
    """From 2016 to 2020."""
    start, end = asked.said["year"], asked.said["year2"]
    if start > end:
        raise ValueError
    return Answer(f"{start:04}/{end:04}", True, "the years are written out")


def ordinal(asked: Asked) -> Answer:
    """The 19th: of the nearest month that fits."""
    now, day = asked.published, asked.said["day"]
    months = [divmod(now.year * 12 + now.month - 1 + step, 12) for step in (-1, 0, 1)]
    found = [_try(lambda year, m=m: date(year, m + 1, day), y) for y, m in months if y]
    ahead = asked.ahead or asked.cue.side == "present"
    fitting = [one for one in found if one and ((one >= now) if ahead else (one <= now))]
    if not fitting:
        raise ValueError
    best = min(fitting) if ahead else max(fitting)
    return Answer(f"{best}", False, f"the month is inferred from {now}: {asked.because}")


def digits(asked: Asked) -> Answer:
    """07/01/2022 by the order of the article, where the numbers do not tell themselves."""
    one, two, year = (int(asked.said[name]) for name in ("one", "two", "year"))
    day_first = two <= 12 and (one > 12 or asked.said["mark"] == "." or asked.order != "MDY")
    day, month = (one, two) if day_first else (two, one)
    told = max(one, two) > 12 or one == two or asked.said["mark"] == "."
    why = "the date is written out" if told else f"read as {asked.order}"
    return Answer(f"{date(year, month, day)}", told, why)
