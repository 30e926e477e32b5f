"""What the two maps have in common: whose land is whose in a dossier, and the words under every map that say so."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from dossier.areas import DISPUTED
from dossier.charts.ground import Ground, Policy
from dossier.desk import Desk
from dossier.page import escape


def policy(desk: Desk) -> Policy:
    """How this dossier has disputed areas drawn."""
    return Policy({area: border.drawn for area, border in desk.about.borders.items() if border.drawn != DISPUTED})


def border_notes(desk: Desk, ground: Ground, own: Iterable[str] = ()) -> list[str]:
    """Where the shapes come from, which areas in view are hatched, and which the editors have drawn otherwise.

    `own` are disputed areas that are coloured for what was said in their own name.
    """
    own = [area for area in own if area in ground.disputed]
    hatched = [area for area in ground.disputed if area not in own]
    notes = [desk.words.say("map.shapes")]
    if hatched:
        notes.append(desk.words.say("map.hatched", areas=_names(desk, hatched)))
    if own:
        notes.append(desk.words.say("map.own", areas=_names(desk, own)))
    return notes + [_assigned(desk, area) for area in ground.assigned]


def _assigned(desk: Desk, area: str) -> str:
    border = desk.about.borders[area]
    return desk.words.say("map.assigned", area=desk.words.label("area", area), reason=border.reason.rstrip("."),
                          country=desk.words.country(border.drawn))


def _names(desk: Desk, areas: Iterable[str]) -> str:
    return desk.words.join(sorted((desk.words.label("area", area) for area in areas), key=str.casefold))


def paragraph(sentences: Iterable[str]) -> Markup:
    """Sentences of a caption as one safe text."""
    return Markup(" ").join(escape(sentence) for sentence in sentences)


def framed(drawing: Markup) -> Markup:
    """A drawing in the box by whose width the style sheet chooses among the places of the names."""
    return Markup(f'<div class="map">{drawing}</div>')
