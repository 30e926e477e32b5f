"""The index of actors: everybody whom the dossier names, by kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dossier.desk import Desk
from dossier.page import Link, Page
from dossier.pictures.who import PAGE, WhoIsWho, who_is_who

KINDS = ("person", "government-body", "security-force", "state", "alliance", "organisation", "group", "media")


@dataclass(frozen=True)
class Row:
    """An actor in the index."""

    link: Link
    """Its name, leading to its page."""
    office: str
    """Its last office, or what it is; or empty."""
    also: tuple[str, ...]
    """Its other names."""


@dataclass(frozen=True)
class Group:
    """The actors of one kind."""

    title: str
    """The kind."""
    anchor: str
    """Its id on the page."""
    rows: tuple[Row, ...]
    """The actors, by name."""


@dataclass(frozen=True)
class Actors:
    """All that the index shows."""

    groups: tuple[Group, ...]
    """The kinds that occur."""
    who: WhoIsWho | None
    """Who stands in which relation to whom; None where nobody does."""


def pages(desk: Desk) -> Iterator[Page]:
    """The one index of actors."""
    by_kind: dict[str, list[Row]] = {kind: [] for kind in KINDS}
    for actor in desk.dossier.actors.values():
        by_kind[actor.type].append(_row(desk, actor))
    groups = tuple(
        Group(
            desk.words.label("actors", kind),
            f"kind--{kind}",
            tuple(sorted(rows, key=lambda row: row.link.text.casefold())),
        )
        for kind, rows in by_kind.items()
        if rows
    )
    who = who_is_who(desk)
    yield Page(
        PAGE,
        desk.words.say("actors.title"),
        "actors.md.jinja",
        Actors(groups, who),
        frozenset(group.anchor for group in groups) | (who.anchors if who else frozenset()),
        desk.words.say("actors.title"),
        desk.words.say("actors.deck"),
    )


def _row(desk: Desk, actor: Any) -> Row:
    role = actor.roles[-1] if actor.roles else None
    of = desk.dossier.actors[role.of].name if role and role.of else ""
    office = (desk.words.say("office.of", office=role.office, body=of) if of else role.office) if role else ""
    also = dict.fromkeys(desk.proper(name) for name in actor.names if name.name != actor.name)
    return Row(desk.link("actors", actor.id), office, tuple(also))
