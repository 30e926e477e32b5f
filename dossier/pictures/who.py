"""Who is who: the relations of all actors as a picture, and the same as a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from dossier.charts import relations as chart
from dossier.desk import Desk, target
from dossier.page import Link, Target
from dossier.relations import FAMILIES, Relation, relations
from dossier.sides import Side, sides
from dossier.views import Badge

PAGE = "actors/index.md"
"""The page on which the list of the relations stands."""

MOST = 36
"""Columns that the picture has at most; what exceeds them stands in the list alone."""


@dataclass(frozen=True)
class Said:
    """One origin of a relation, with the records that say so."""

    actor: Link
    """The actor from whom it comes."""
    records: tuple[tuple[Link, Badge], ...]
    """The records, each with its status; none where the actor to whom it leads says so itself."""


@dataclass(frozen=True)
class RelationView:
    """A relation as it stands in the list."""

    anchor: str
    """Its id on the page."""
    target: Link
    """The actor to whom it leads."""
    origins: tuple[Said, ...]
    """Those from whom it comes."""


@dataclass(frozen=True)
class Group:
    """The relations of one name."""

    title: str
    """The name: "member of", "denies a claim of"."""
    relations: tuple[RelationView, ...]
    """The relations, in the order of the picture."""


@dataclass(frozen=True)
class WhoIsWho:
    """The picture and the list."""

    picture: Markup
    """The picture."""
    groups: tuple[Group, ...]
    """All relations, by name."""

    @property
    def anchors(self) -> frozenset[str]:
        """The ids of the list."""
        return frozenset(one.anchor for group in self.groups for one in group.relations)


def who_is_who(desk: Desk) -> WhoIsWho | None:
    """The picture and the list; None where no actor has to do with another."""
    found = _ordered(desk, relations(desk.dossier))
    if not found:
        return None
    groups: dict[str, list[RelationView]] = {}
    for relation in found:
        groups.setdefault(_name(desk, relation), []).append(_view(desk, relation))
    listed = tuple(Group(name, tuple(rows)) for name, rows in groups.items())
    return WhoIsWho(chart.draw(_picture(desk, found)), listed)


def _ordered(desk: Desk, found: Iterable[Relation]) -> list[Relation]:
    """By family, then by name, then the relations to which most actors are party first."""
    return sorted(found, key=lambda one: (FAMILIES.index(one.family), _name(desk, one), -len(one.origins), one.target))


def _name(desk: Desk, relation: Relation) -> str:
    if relation.family == "reaction":
        return desk.stance(relation.stance)
    return desk.words.say(f"relation-to.{relation.family}")


def _anchor(relation: Relation) -> str:
    """Record ids never hold "--", so that this can be no record's."""
    return f"rel--{relation.stance or relation.family}--{relation.target}"


def _view(desk: Desk, relation: Relation) -> RelationView:
    own = ("actors", relation.target)
    origins = tuple(
        Said(desk.link("actors", actor), tuple((desk.link(*key), _badge(desk, key)) for key in keys if key != own))
        for actor, keys in relation.origins.items()
    )
    return RelationView(_anchor(relation), desk.link("actors", relation.target), origins)


def _badge(desk: Desk, key: tuple[str, str]) -> Badge:
    return desk.badge(desk.dossier.records(key[0])[key[1]].status)


def _picture(desk: Desk, found: list[Relation]) -> chart.Relations:
    shown = sorted(found, key=lambda one: -len(one.origins))[:MOST]
    drawn = [relation for relation in found if relation in shown]
    actors = {one for relation in drawn for one in (relation.target, *relation.origins)}
    groups = sides(desk.dossier, actors)
    rows = tuple(_rows(desk, groups))
    at = {row.to.path: index for index, row in enumerate(rows) if row.to}
    columns = tuple(_column(desk, relation, at) for relation in drawn)
    say, count = desk.words.say, desk.words.count
    rest = [say("who.alone", actors=count(len(desk.dossier.actors) - len(actors), "actor"))]
    if len(found) > len(drawn):
        rest.append(say("who.more", relations=count(len(found) - len(drawn), "relation")))
    return chart.Relations(
        rows, columns, say("who.title"),
        say("who.description", actors=count(len(actors), "actor"), relations=count(len(columns), "relation")),
        " ".join([say("who.caption"), *(rest if len(desk.dossier.actors) > len(actors) else rest[1:])]),
    )


def _rows(desk: Desk, groups: tuple[Side, ...]) -> Iterator[chart.Row]:
    for side in groups:
        title, leader = _title(desk, side), side.members[0][0]
        leads = desk.dossier.actors[leader].name == title
        if not leads:
            yield chart.Row(title, "", None)
        for id, depth in side.members:
            actor = desk.dossier.actors[id]
            office = actor.roles[-1].office if actor.roles else ""
            yield chart.Row(actor.name, office, target("actors", id), depth, leads and id == leader)


def _title(desk: Desk, side: Side) -> str:
    family, name = side.kind
    if family == "country":
        return desk.words.country(name)
    if family == "root":
        return desk.dossier.actors[name].name
    return desk.words.label("actors", name)


def _column(desk: Desk, relation: Relation, at: dict[str, int]) -> chart.Column:
    def row(actor: str) -> int:
        return at[target("actors", actor).path]

    names = desk.words.join(desk.dossier.actors[actor].name for actor in relation.origins)
    label = _name(desk, relation)
    return chart.Column(
        label, relation.family, tuple(sorted(map(row, relation.origins))), row(relation.target),
        desk.words.say("who.says", relation=label, origins=names, target=desk.dossier.actors[relation.target].name),
        Target(PAGE, _anchor(relation)),
        all(desk.dossier.records(kind)[id].status == "withdrawn" for kind, id in relation.records),
    )
