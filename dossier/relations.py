"""Who stands in which relation to whom: read off the records, each relation with the records that say so.

A relation is directed and has a name. Several actors may stand in it to the same other one; then it is one relation
with several origins ("Russia, Armenia and Belarus: military support, to Kazakhstan"), which is how a reader asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dossier.dossier import Dossier

FAMILIES = ("member", "acted", "reaction", "claim", "accusation", "denies", "disputes", "supports")
"""What there is to say of two actors: belonging, deeds, reactions by their stance, claims, and answers to claims."""

Key = tuple[str, str]
"""A record: the plural name of its kind, and its id."""


@dataclass(frozen=True)
class Relation:
    """One relation to one actor."""

    family: str
    """One of `FAMILIES`."""
    stance: str
    """The stance of a reaction; empty for all others."""
    target: str
    """Id of the actor towards whom it is directed."""
    origins: Mapping[str, tuple[Key, ...]]
    """Ids of the actors from whom it comes, in the order of the files, each with the records that say so."""

    @property
    def records(self) -> tuple[Key, ...]:
        """All records that say so, each once."""
        return tuple(dict.fromkeys(key for keys in self.origins.values() for key in keys))


def relations(dossier: Dossier) -> tuple[Relation, ...]:
    """All relations, by family, then in the order of the files. An actor's relation to itself is none."""
    found: dict[tuple[str, str, str], dict[str, list[Key]]] = {}
    for family, stance, origin, target, key in _all(dossier):
        if origin != target and {origin, target} <= dossier.actors.keys():
            keys = found.setdefault((family, stance, target), {}).setdefault(origin, [])
            if key not in keys:
                keys.append(key)
    return tuple(
        Relation(family, stance, target, {origin: tuple(keys) for origin, keys in origins.items()})
        for (family, stance, target), origins in sorted(found.items(), key=lambda item: FAMILIES.index(item[0][0]))
    )


Said = Iterator[tuple[str, str, str, str, Key]]


def _all(dossier: Dossier) -> Said:
    yield from _members(dossier)
    yield from _deeds(dossier)
    yield from _reactions(dossier)
    yield from _claims(dossier)


def _members(dossier: Dossier) -> Said:
    for actor in dossier.actors.values():
        for member in actor.members:
            yield "member", "", member.actor, actor.id, ("actors", actor.id)


def _deeds(dossier: Dossier) -> Said:
    for event in dossier.events.values():
        yield from _each("acted", event.actors, event.affected, ("events", event.id))


def _reactions(dossier: Dossier) -> Said:
    for reaction in dossier.reactions.values():
        for target in reaction.towards:
            yield "reaction", reaction.stance, reaction.actor, target, ("reactions", reaction.id)


def _claims(dossier: Dossier) -> Said:
    for claim in dossier.claims.values():
        key = ("claims", claim.id)
        accused = {actor for actor in claim.about if actor in dossier.actors
                   and dossier.actors[actor].safety == "accused"}
        yield from _each("accusation", claim.said_by, accused, key)
        yield from _each("claim", claim.said_by, [actor for actor in claim.about if actor not in accused], key)
        for response in claim.responses:
            yield from _each(response.stance, (response.actor,), claim.said_by, key)


def _each(family: str, origins: Iterable[str], targets: Iterable[str], key: Key) -> Said:
    targets = sorted(targets)
    for origin in origins:
        for target in targets:
            yield family, "", origin, target, key
