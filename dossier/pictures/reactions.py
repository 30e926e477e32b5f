"""The map on the page of reactions: who may colour a country, and what stands beside the picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from dossier.areas import area_of
from dossier.charts import svg
from dossier.charts.world import Chip, Country, Stance, World, chips, ground, is_shown, key, letters, world
from dossier.desk import Desk
from dossier.page import Link, Target
from dossier.pictures.maps import border_notes, framed, paragraph, policy
from dossier.proofs import short_name

_ID = "reactions-map"


@dataclass(frozen=True)
class _Voice:
    """An actor that reacted, with what it said."""

    actor: Any
    code: str
    """The country that it speaks for; empty where it speaks for none, or for one that no map shows."""
    stances: tuple[int, ...]
    count: int


def row_anchor(actor: str) -> str:
    """The id of an actor's row in the list by actor. Ids of records never hold "--"."""
    return f"by--{actor}"


def picture(desk: Desk, reactions: Iterable[Any], stances: Sequence[str]) -> Markup:
    """The map with its key, the actors without a place on it, and the caption; nothing where nobody reacted."""
    found = _voices(desk, reactions, stances)
    if not found:
        return Markup("")
    view = _view(desk, found, stances)
    beside = chips(
        (Chip(_row(desk, voice), voice.stances) for voice in found if not voice.code),
        desk.words.say("map.off") if view.countries else "",
    )
    if not view.countries:
        return svg.figure(_ID, beside, paragraph([desk.words.say("map.chips-note")]), key(view))
    land = ground(view.policy)
    own = [area for area in map(area_of, (one.code for one in view.countries)) if len(area) > 2]
    caption = paragraph([desk.words.say("map.reactions-note"), *border_notes(desk, land, own)])
    legend = key(view, desk.words.say("map.none"), desk.words.say("map.disputed"))
    return svg.figure(_ID, framed(world(view, land)) + beside, caption, legend)


def _view(desk: Desk, found: Sequence[_Voice], stances: Sequence[str]) -> World:
    by_country: dict[str, list[_Voice]] = {}
    for voice in found:
        if voice.code:
            by_country.setdefault(voice.code, []).append(voice)
    countries = tuple(_country(desk, code, voices, stances) for code, voices in sorted(by_country.items()))
    names = desk.words.join(sorted((one.name for one in countries), key=str.casefold))
    counts = (sum(at in voice.stances for voice in found) for at in range(len(stances)))
    labels = (
        desk.words.say("map.stance-key", stance=desk.stance(stance), count=desk.words.number(count))
        for stance, count in zip(stances, counts, strict=True)
    )
    return World(_ID, desk.words.say("map.reactions"), desk.words.say("map.reactions-desc", names=names),
                 tuple(map(Stance, labels)), countries, policy(desk))


def _voices(desk: Desk, reactions: Iterable[Any], stances: Sequence[str]) -> list[_Voice]:
    """Everybody whose reaction stands, by name."""
    said: dict[str, list[int]] = {}
    for reaction in reactions:
        if reaction.status != "withdrawn":
            said.setdefault(reaction.actor, []).append(stances.index(reaction.stance))
    actors = [desk.dossier.actors[id] for id in said]
    voices = (
        _Voice(one, _speaks_for(desk, one), tuple(sorted(set(said[one.id]))), len(said[one.id])) for one in actors
    )
    return sorted(voices, key=lambda voice: (voice.actor.name.casefold(), voice.actor.id))


def _speaks_for(desk: Desk, actor: Any) -> str:
    """The country in whose name an actor speaks: a state, or a body that is directly part of one.

    A newspaper, a party or a town hall has a country too, and does not speak for it.
    """
    above = desk.dossier.actors.get(actor.part_of or "")
    state = above if actor.type == "government-body" and above else actor
    code = (state.country or actor.country or "") if state.type == "state" else ""
    return code if is_shown(code) else ""


def _country(desk: Desk, code: str, voices: Sequence[_Voice], stances: Sequence[str]) -> Country:
    """One country with all that was said in its name, leading to the row of the state before those of its bodies."""
    first = min(voices, key=lambda voice: (voice.actor.type != "state", voice.actor.id))
    name = short_name(desk.dossier, first.actor.id) if first.actor.type == "state" else desk.words.country(code)
    taken = tuple(sorted({stance for voice in voices for stance in voice.stances}))
    told = desk.words.say("list.semicolon").join(desk.stance(stances[at]) for at in taken)
    # What is written on the map comes first, so that who speaks to a computer can say what is seen (WCAG 2.5.3).
    seen = f"{name} {letters(taken)}"
    spoken = first.actor.name if first.actor.type == "state" else name
    label = desk.words.say("map.reaction", actor=seen if spoken == name else f"{seen}, {spoken}", stances=told)
    return Country(code, name, label, _target(first), taken, sum(voice.count for voice in voices))


def _row(desk: Desk, voice: _Voice) -> Link:
    return Link(short_name(desk.dossier, voice.actor.id), _target(voice))


def _target(voice: _Voice) -> Target:
    return Target("reactions.md", row_anchor(voice.actor.id))
