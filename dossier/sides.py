"""Who belongs with whom: the actors of a dossier in groups, and within a group what is part of what.

A group is a country, or a body with its parts and its people where no country is known, or else the actors of one
kind. That an actor stands in the group of its country says where it is, and not that it belongs to the state.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from dossier.dossier import Dossier
from dossier.model import Actor

ORDER = ("state", "government-body", "security-force", "alliance", "organisation", "media", "group", "person")
"""The order of the kinds within a group, and of the groups that are a kind."""

Kind = tuple[str, str]
"""What makes a group: ("country", "KZ"), ("root", an actor's id), or ("kind", "state")."""


@dataclass(frozen=True)
class Side:
    """One group."""

    kind: Kind
    """What makes it a group."""
    members: tuple[tuple[str, int], ...]
    """Ids of the actors, each part below its whole, with the number of wholes above it."""


def parent(dossier: Dossier, actor: Actor) -> str | None:
    """The body of which an actor is a part, or in which it held its last office."""
    office = next((role.of for role in reversed(actor.roles) if role.of), None)
    found = actor.part_of or office
    return found if found in dossier.actors else None


def sides(dossier: Dossier, shown: Collection[str]) -> tuple[Side, ...]:
    """The groups of the actors in `shown`, the largest first, then those that are a kind, in the order of `ORDER`."""
    inside = {id: _inside(dossier, dossier.actors[id], shown) for id in dossier.actors if id in shown}
    groups: dict[Kind, list[str]] = defaultdict(list)
    for id in inside:
        groups[_kind(dossier, id, inside)].append(id)
    for kind, ids in list(groups.items()):
        if kind[0] != "kind" and len(ids) == 1:  # a heading for one actor says nothing
            del groups[kind]
            groups["kind", dossier.actors[ids[0]].type].append(ids[0])
    found = (Side(kind, tuple(_tree(dossier, ids, inside))) for kind, ids in groups.items())
    return tuple(sorted(found, key=_rank))


def _rank(side: Side) -> tuple[int, int, str]:
    family, name = side.kind
    return (1, ORDER.index(name), "") if family == "kind" else (0, -len(side.members), name)


def _inside(dossier: Dossier, actor: Actor, shown: Collection[str]) -> str | None:
    """The nearest whole above an actor that is shown; none where the way up leads back to the actor itself."""
    passed, above = {actor.id}, parent(dossier, actor)
    while above is not None and above not in passed:
        if above in shown:
            return above
        passed.add(above)
        above = parent(dossier, dossier.actors[above])
    return None


def _way_up(id: str, inside: Mapping[str, str | None]) -> Iterator[str]:
    """The actor and the wholes above it, each once."""
    passed: set[str] = set()
    at: str | None = id
    while at is not None and at not in passed:
        passed.add(at)
        yield at
        at = inside[at]


def _kind(dossier: Dossier, id: str, inside: Mapping[str, str | None]) -> Kind:
    way = list(_way_up(id, inside))
    country = next((dossier.actors[one].country for one in reversed(way) if dossier.actors[one].country), None)
    if country:
        return "country", country
    root = way[-1]
    has_parts = any(above == root for above in inside.values())
    return ("root", root) if has_parts else ("kind", dossier.actors[root].type)


def _tree(dossier: Dossier, ids: list[str], inside: Mapping[str, str | None]) -> Iterator[tuple[str, int]]:
    """The actors of a group, each part below its whole."""
    below: dict[str | None, list[str]] = defaultdict(list)
    for id in ids:
        below[inside[id] if inside[id] in ids else None].append(id)
    done: set[str] = set()

    def walk(above: str | None, depth: int) -> Iterator[tuple[str, int]]:
        for id in sorted(below[above], key=lambda one: _place(dossier.actors[one])):
            if id not in done:
                done.add(id)
                yield id, depth
                yield from walk(id, depth + 1)

    yield from walk(None, 0)
    for id in ids:  # a circle has no top: whoever is in one stands on no other's account
        if id not in done:
            done.add(id)
            yield id, 0


def _place(actor: Actor) -> tuple[int, str]:
    return ORDER.index(actor.type), actor.name.casefold()
