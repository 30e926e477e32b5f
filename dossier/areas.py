"""The areas whose borders are disputed, as a map draws them: by themselves, unless a dossier says otherwise.

The list follows the breakaway and disputed areas of Natural Earth, less what is too small to be seen. It takes no
side: an area stands here because states differ about it, not because any of them is right.
"""

from __future__ import annotations

from collections.abc import Mapping

AREAS: Mapping[str, str] = {
    "abkhazia": "", "abyei": "", "aksai-chin": "", "arunachal-pradesh": "", "crimea": "", "falkland-islands": "FK",
    "golan-heights": "", "halaib-triangle": "", "ilemi-triangle": "", "kashmir": "", "kosovo": "XK",
    "northern-cyprus": "", "palestine": "PS", "somaliland": "", "south-ossetia": "", "southern-kurils": "",
    "spratly-islands": "", "taiwan": "TW", "transnistria": "", "western-sahara": "EH",
}
"""Id of each area, with the code under which an actor of its own can be recorded (ISO 3166-1, XK by its users)."""

DISPUTED = "disputed"
"""How an area is drawn unless a dossier says otherwise."""


def owner(area: str, drawn: Mapping[str, str]) -> str:
    """To whom a part of the map belongs in a picture: itself, or the country as which a dossier has it drawn."""
    stated = drawn.get(area, DISPUTED)
    return area if stated == DISPUTED else stated


def area_of(code: str) -> str:
    """The part of the map that stands for a country code: the code itself, or a disputed area of its own."""
    return next((area for area, own in AREAS.items() if code and own == code), code)
