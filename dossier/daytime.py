"""The times of day that the words of an article name: "3:40 a.m.", "около полудня", "at dawn".

`read` finds them in running text, each as the minutes that it may mean; `dossier.weekday` finds the days. Clock times
of another zone ("1640 GMT") are none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dossier import clock


@dataclass(frozen=True, slots=True)
class Spot:
    """One time of day in a text."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character."""
    text: str
    """The words, letter by letter."""
    lower: int
    """The earliest minute that is meant, counted from midnight."""
    upper: int
    """The latest minute; above 1440 where it falls on the next day."""
    part: bool
    """Whether it is only a part of the day: "in the morning"."""
    about: bool
    """Whether it is only near that time: "about 3:40", "shortly after 5 a.m."."""


_ABOUT = (r"(?P<about>about|around|approximately|circa|shortly (?:after|before)|just (?:after|before)|some time|nearly"
          r"|near|towards?|before|after|by|gegen|etwa|rund|kurz (?:nach|vor)|nach|vor|vers|environ|peu (?:après|avant)"
          r"|около|примерно|приблизительно|ближе к|после|до|к)\s+")
_TIME = re.compile(
    rf"(?<![\w.,:/])(?:{_ABOUT})?(?:(?P<at>at|um|à|в)\s+)?(?:"
    r"(?P<hour>[01]?\d|2[0-4])(?:(?P<mark>[:.h])(?P<minute>[0-5]\d))?"
    r"(?:\s?(?P<half>[ap])\.?m\b\.?|\s?(?P<hours>Uhr|o[’']clock|hours|hrs|heures?|h|часов|часам|часа|час)\b)?"
    r"|(?P<word>noon|midday|midnight|Mittag|mittags|Mitternacht|midi|minuit|полдень|полудня|полудню|полночь|полуночи))"
    r"(?![\w:/]|[.,]\d|\s?(?:GMT|UTC|%))", re.IGNORECASE)
_MIDNIGHT = frozenset({"midnight", "mitternacht", "minuit", "полночь", "полуночи"})
_EVENINGS = re.compile(r"\s{1,3}(?:in the (?:afternoon|evening)|abends|nachmittags|du soir|вечера|дня)", re.IGNORECASE)

_PARTS = {
    "early-hours": r"(?:before )?dawn|daybreak|early hours|predawn|pre-dawn|Morgengrauen|aube|рассвет\w*",
    "morning": r"mornings?|sunrise|Vormittags?|vormittags|morgens|matin|matinée|утр(?:о|а|ом|у)",
    "noon": r"lunchtime",
    "afternoon": r"afternoon|Nachmittags?|nachmittags|après-midi|дн[её]м",
    "evening": r"evenings?|sunset|sundown|dusk|Abends?|abends|soir|soirée|вечер(?:ом|а|у)?",
    "night": r"night|nights|nachts|nuit",
    "overnight": r"overnight|Nacht|в ночь на|в ночь|ночь|ночью",
}
_PART = re.compile(r"(?<!\w)(?:" + "|".join(f"(?P<{name.replace('-', '_')}>{words})" for name, words in _PARTS.items())
                   + r")(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=8192)
def read(text: str) -> tuple[Spot, ...]:
    """The times of day in a text; clock times first, then parts of the day."""
    return (*(found for match in _TIME.finditer(text) if (found := _time(match))),
            *(_part(match) for match in _PART.finditer(text)))


def of_part(start: int, end: int, text: str, name: str) -> Spot:
    """The part of a day that a word of `dossier.clock` names."""
    said = clock.parse(name)
    return Spot(start, end, text, said.lower, said.upper, True, True)


def _part(match: re.Match[str]) -> Spot:
    return of_part(match.start(), match.end(), match[0], (match.lastgroup or "").replace("_", "-"))


def _time(match: re.Match[str]) -> Spot | None:
    if match["word"]:
        minute = 0 if match["word"].lower() in _MIDNIGHT else 720
        return Spot(match.start(), match.end(), match[0], minute, minute, False, bool(match["about"]))
    said = match["half"] or match["hours"] or (match["mark"] == ":") or (match["mark"] and match["at"])
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if not said or hour > (12 if half else 24):
        return None
    if half or _EVENINGS.match(match.string, match.end()):
        hour = hour % 12 + (12 if half != "a" else 0)
    minute = hour % 24 * 60 + int(match["minute"] or 0)
    return Spot(match.start(), match.end(), match[0], minute, minute, False, bool(match["about"]))
