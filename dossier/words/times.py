"""Times of day and time zones in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from babel import Locale
from babel.core import get_global

_FIXED_ZONE = re.compile(r"^Etc/GMT([+-])(\d+)$")


class Times:
    """The times of one language."""

    def __init__(self, table: Mapping[str, str], locale: Locale) -> None:
        self._table = table
        self._locale = locale
        self._zones: dict[str, str] = {}

    def clock(self, clock: Any) -> str:
        """A time of day: "about 19:00", "19:00 to 20:00", "in the early hours"."""
        if "/" not in clock.text:
            return self._clock_part(clock.text)
        start, end = (self.exact(part, "clock.short") for part in clock.text.split("/"))
        return self._table["clock.range"].format(start=start, end=end)

    def _clock_part(self, text: str) -> str:
        read = text.removeprefix("~")
        if ":" not in read:
            return self._table.get(f"clock.{text}", text)
        time = self.exact(read)
        return self._table["clock.about"].format(time=time) if read != text else time

    def exact(self, text: str, key: str = "clock.exact") -> str:
        """A time as a clock shows it: "04:10"."""
        hour, minute = text.split(":")
        return self._table[key].format(hour=int(hour), minute=int(minute))

    def zone(self, name: str) -> str:
        """A time zone by the city that names it: "Berlin time"."""
        found = self._zones.get(name)
        if found is None:
            found = self._zones[name] = self._zone(name)
        return found

    def _zone(self, name: str) -> str:
        if name in ("UTC", "Etc/UTC", "GMT"):
            return "UTC"
        fixed = _FIXED_ZONE.match(name)
        if fixed:  # the tz database counts these westwards: Etc/GMT-11 is eleven hours ahead of UTC
            return f"UTC{'+' if fixed.group(1) == '-' else '−'}{fixed.group(2)}"
        return self._table["zone.city"].format(city=self._city(name))

    def _city(self, zone: str) -> str:
        """The city in this language; where Babel knows none, as the tz database writes it."""
        known = self._locale.time_zones
        for name in (zone, get_global("zone_aliases").get(zone, zone)):
            if name in known and "city" in known[name]:
                return str(known[name]["city"])
        return zone.rpartition("/")[2].replace("_", " ")


def offset_words(offset: str) -> str:
    """An offset from UTC, as a date with time has it: "UTC+6"; empty where there is none."""
    if not offset:
        return ""
    hours, minutes = offset[1:3], offset[3:].lstrip(":")
    if offset == "Z" or not int(hours + (minutes or "0")):
        return "UTC"
    tail = f":{minutes}" if minutes and minutes != "00" else ""
    return f"UTC{offset[0].replace('-', '−')}{int(hours)}{tail}"
