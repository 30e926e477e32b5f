"""The reactions: what states and organisations said and offered, by stance, with a list by actor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from dossier import filtering
from dossier.citing import on_page
from dossier.desk import Desk
from dossier.model import STANCES
from dossier.page import Link, Page
from dossier.pictures.reactions import picture, row_anchor
from dossier.proofs import pieces, quoted
from dossier.views import Entry, Line, Quoted


@dataclass(frozen=True)
class ReactionView:
    """One reaction."""

    entry: Entry
    """The reaction itself."""
    speech: Quoted | None
    """Direct speech, letter by letter."""


@dataclass(frozen=True)
class Stance:
    """Reactions of one stance."""

    title: str
    """The stance."""
    anchor: str
    """Its id on the page."""
    reactions: tuple[ReactionView, ...]
    """The reactions, by time."""


@dataclass(frozen=True)
class Row:
    """What one actor said, in brief."""

    actor: Link
    """The actor."""
    anchor: str
    """The id of the row on the page."""
    lines: tuple[Line, ...]
    """Its reactions, by time."""


@dataclass(frozen=True)
class Reactions:
    """All that the page of reactions shows."""

    stances: tuple[Stance, ...]
    """By stance."""
    actors: tuple[Row, ...]
    """By actor."""
    filter: filtering.Filter
    """What can be shown alone."""
    picture: Markup
    """The map by stance, with its key and its caption; empty where nobody reacted."""


def pages(desk: Desk) -> Iterator[Page]:
    """The one page of reactions."""
    found = sorted(desk.dossier.reactions.values(), key=_order)
    later = {reaction.replaces: reaction.id for reaction in found if reaction.replaces}
    by_stance: dict[str, list[ReactionView]] = {}
    by_actor: dict[str, list[Line]] = {}
    for reaction in found:
        by_stance.setdefault(reaction.stance, []).append(_reaction(desk, reaction, later.get(reaction.id)))
        line = desk.line(reaction, reaction.date, desk.stance(reaction.stance))
        by_actor.setdefault(reaction.actor, []).append(line)
    known = [*STANCES, *desk.about.stances]
    in_order = sorted(by_stance, key=lambda one: (known.index(one) if one in known else 99, one))
    stances = tuple(Stance(desk.stance(one), f"stance--{one}", tuple(by_stance[one])) for one in in_order)
    rows = (Row(desk.link("actors", actor), row_anchor(actor), tuple(lines)) for actor, lines in by_actor.items())
    actors = tuple(sorted(rows, key=lambda row: row.actor.text.casefold()))
    view = Reactions(stances, actors, filtering.of(desk, "reactions"), picture(desk, found, in_order))
    yield Page(
        "reactions.md",
        desk.words.say("reactions.title"),
        "reactions.md.jinja",
        view,
        frozenset(desk.dossier.reactions).union(one.anchor for one in (*stances, *actors)),
        desk.words.say("reactions.label"),
        desk.words.say("reactions.deck"),
        citations=on_page(desk, desk.dossier.reactions.values()),
    )


def _order(reaction: Any) -> tuple[Any, ...]:
    clock = reaction.time.lower if reaction.time is not None and reaction.time.lower is not None else -1
    return reaction.date.sort_key if reaction.date else (), clock, reaction.id


def _reaction(desk: Desk, reaction: Any, later: str | None) -> ReactionView:
    details = (
        desk.detail("detail.reaction-of", "actors", (reaction.actor,)),
        desk.detail("detail.speaker", "actors", (reaction.speaker,)),
        desk.detail("detail.via", "actors", reaction.via),
        desk.fact("detail.none", desk.phrase(reaction, reaction)),
        desk.detail("detail.towards", "actors", reaction.towards),
        desk.fact("detail.venue", reaction.venue),
        desk.detail("detail.replaces", "reactions", (reaction.replaces,)),
        desk.detail("detail.replaced", "reactions", (later,)),
    )
    entry = desk.entry(
        reaction,
        when=desk.when(reaction.date, reaction.time, reaction.zone),
        chips=(desk.stance(reaction.stance),),
        summary=reaction.summary,
        details=details,
    )
    return ReactionView(entry, _speech(desk, reaction))


def _speech(desk: Desk, reaction: Any) -> Quoted | None:
    """Direct speech in the language of the source that prints it."""
    sources = desk.proofs.sources_of(reaction)
    if not reaction.speech or not desk.may_print(reaction) or not sources:
        return None
    return quoted(sources[0].language, reaction.speech, pieces(reaction.speech))
