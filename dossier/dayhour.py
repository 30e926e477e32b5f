"""Whether the words of its sources bear out the time of day that a record gives."""

from __future__ import annotations

from dossier.clock import DAY
from dossier.dated import Dated
from dossier.datewords import Words
from dossier.daytime import Spot

_HOUR = "quote the words that give the hour, or leave `time` out"


def of_hour(one: Dated, words: Words) -> tuple[str, str] | None:
    """What the words say against the time of day of a record: message and help."""
    time = one.time
    assert time is not None
    if any(time.lower - 5 <= minute <= time.upper + 5 for minute in words.at):
        return None  # the source appeared at that hour
    for spots, where in ((words.hours[0], "quotation"), (words.hours[1], "sentence")):
        if not spots:
            continue
        fitting = [spot for spot in spots if _fits(time.lower, time.upper, spot)]
        if not fitting:
            return (f'the {where} says "{spots[0].text}"; the record says {time.text}',
                    f"write the time that the words give, or {_HOUR}")
        sharp = ":" in time.text and not time.approximate and time.lower == time.upper
        if sharp and not one.reason and all(spot.part or spot.about for spot in fitting):
            return (f'the {where} says only "{fitting[0].text}"; the record says {time.text}',
                    "write the part of the day, or the time with a ~ before it")
        return None
    given = any(_fits(time.lower, time.upper, spot) for spot in words.hours[2])
    if one.reason or given:
        return None
    return f"no words give a time of day; the record says {time.text}", _HOUR


def _fits(lower: int, upper: int, spot: Spot) -> bool:
    """Whether two times of day may be the same, on either side of midnight."""
    slack = 60 if spot.part else 45 if spot.about else 0
    return any(lower + turn <= spot.upper + slack and spot.lower - slack <= upper + turn for turn in (-DAY, 0, DAY))
