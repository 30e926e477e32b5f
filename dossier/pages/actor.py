"""A page for each actor: names, offices, members, and everything that the dossier holds on what it did and said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from dossier.citing import on_page
from dossier.desk import Desk
from dossier.page import Link, Page
from dossier.views import Detail, Entry, Line, Lines, NameView, TermView

SECTIONS = (
    "did",
    "reacted",
    "stated",
    "said",
    "claimed",
    "answered",
    "relayed",
    "befell",
    "claimed-about",
    "reacted-to",
    "counted",
    "could-know",
    "asked-about",
    "published",
)
"""What a page may list, in that order."""

Mentions = dict[str, dict[str, dict[Any, Line]]]


@dataclass(frozen=True)
class ActorView:
    """All that the page of an actor shows."""

    entry: Entry
    """The actor itself."""
    labels: tuple[str, ...]
    """What a reader must know about its interests."""
    facts: tuple[Detail, ...]
    """Kind, country, what it belongs to, links."""
    names: tuple[NameView, ...]
    """Its other names."""
    roles: tuple[TermView, ...]
    """Offices it held."""
    holders: tuple[TermView, ...]
    """Who held office in it."""
    members: tuple[TermView, ...]
    """Who belongs to it."""
    sections: tuple[Lines, ...]
    """Everything else, as lists of records."""


def pages(desk: Desk) -> Iterator[Page]:
    """One page for each actor."""
    mentions, belongs, parts, holders = _mentions(desk), _belongs(desk), _parts(desk), _holders(desk)
    for actor in desk.dossier.actors.values():
        found = mentions.get(actor.id, {})
        sections = tuple(
            Lines(desk.words.say(f"actor-page.{key}"), f"list--{key}", tuple(found[key].values()))
            for key in SECTIONS
            if key in found
        )
        view = ActorView(
            entry=desk.entry(actor, summary=actor.summary),
            labels=tuple(desk.words.label("actor-label", label) for label in actor.labels),
            facts=_facts(desk, actor, belongs.get(actor.id, ()), parts.get(actor.id, ())),
            names=desk.names(actor),
            roles=desk.roles(actor),
            holders=tuple(holders.get(actor.id, ())),
            members=desk.members(actor),
            sections=sections,
        )
        yield Page(
            f"actors/{actor.id}.md",
            actor.name,
            "actor.md.jinja",
            view,
            frozenset((actor.id, *(section.anchor for section in sections))),
            description=actor.summary or desk.words.say("actor-page.description", name=actor.name),
            citations=on_page(desk, (actor,)),
        )


def _facts(desk: Desk, actor: Any, belongs: Iterable[str], parts: Iterable[str]) -> tuple[Detail, ...]:
    say, label = desk.words.say, desk.words.label
    wikidata = actor.wikidata and desk.outside(actor.wikidata, f"https://www.wikidata.org/wiki/{actor.wikidata}")
    facts = (
        desk.fact("fact.kind", label("actor", actor.type)),
        desk.fact("fact.safety", label("safety", actor.safety) if actor.safety else None),
        desk.fact("fact.country", desk.words.country(actor.country) if actor.country else None),
        desk.detail("fact.part-of", "actors", (actor.part_of,)),
        desk.detail("fact.parts", "actors", parts),
        desk.detail("fact.member-of", "actors", belongs),
        desk.fact("fact.wikidata", wikidata or None),
        Detail(say("fact.links"), tuple(desk.outside(address, address) for address in actor.links)),
    )
    return tuple(fact for fact in facts if fact.values)


def _belongs(desk: Desk) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for actor in desk.dossier.actors.values():
        for member in dict.fromkeys(member.actor for member in actor.members):
            found[member].append(actor.id)
    return found


def _parts(desk: Desk) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for actor in desk.dossier.actors.values():
        if actor.part_of:
            found[actor.part_of].append(actor.id)
    return found


def _holders(desk: Desk) -> dict[str, list[TermView]]:
    found: dict[str, list[TermView]] = defaultdict(list)
    for actor in desk.dossier.actors.values():
        for role in actor.roles:
            if role.of:
                found[role.of].append(TermView(role.office, desk.link("actors", actor.id), desk.term(role), None))
    return found


def _mentions(desk: Desk) -> Mentions:
    """By actor and section: the records that name the actor, each once."""
    found: Mentions = defaultdict(lambda: defaultdict(dict))
    for section, actor, key, line in _all_mentions(desk):
        found[actor][section].setdefault(key, line)
    for actor, sections in found.items():
        own = desk.link("actors", actor)
        for lines in sections.values():
            lines.update({key: _without(line, own) for key, line in lines.items() if own in line.by})
    return found


def _without(line: Line, speaker: Link) -> Line:
    """The line without the speaker on whose own page it stands."""
    return replace(line, by=tuple(link for link in line.by if link != speaker))


def _all_mentions(desk: Desk) -> Iterator[tuple[str, str, Any, Line]]:
    """Section, actor, identity of the record, and its line."""
    for part in (_in_events, _in_reactions, _in_figures, _in_claims, _in_questions, _in_sources):
        for record, line, sections in part(desk):
            for section, actors in sections.items():
                for actor in actors:
                    if actor:
                        yield section, actor, (record, line.link), line


Mentioned = Iterator[tuple[Any, Line, dict[str, Iterable[str | None]]]]


def _in_events(desk: Desk) -> Mentioned:
    for event in desk.events:
        line = desk.line(event, event.date, by=event.said_by)
        yield (
            event.id,
            line,
            {"did": event.actors, "befell": event.affected, "said": event.said_by, "relayed": event.via},
        )


def _in_reactions(desk: Desk) -> Mentioned:
    for reaction in desk.dossier.reactions.values():
        line = desk.line(reaction, reaction.date, desk.stance(reaction.stance))
        yield (
            reaction.id,
            line,
            {"reacted": (reaction.actor, reaction.speaker), "relayed": reaction.via, "reacted-to": reaction.towards},
        )


def _in_figures(desk: Desk) -> Mentioned:
    for figure, accounts in desk.accounts.items():
        record = desk.dossier.figures[figure]
        if record.scope.who in desk.dossier.actors:
            yield figure, desk.line(record), {"counted": (record.scope.who,)}
        for account in accounts:
            statement = account.statement
            date = statement.as_of or account.reported
            value = desk.statement(figure, account.at)
            line = Line(
                Link(desk.words.pair(record.title, value.text), value.to),
                desk.words.date(date) if date else "",
                "",
                desk.badge(statement.status),
                desk.links("actors", statement.said_by),
            )
            yield figure, line, {"stated": statement.said_by, "relayed": statement.via}


def _in_claims(desk: Desk) -> Mentioned:
    for claim in desk.dossier.claims.values():
        line = desk.line(claim, claim.date, by=claim.said_by)
        yield claim.id, line, {"claimed": claim.said_by, "relayed": claim.via, "claimed-about": claim.about}
        for response in claim.responses:
            answer = desk.line(claim, response.date, desk.words.label("response", response.stance))
            yield claim.id, answer, {"answered": (response.actor, response.speaker), "relayed": response.via}


def _in_questions(desk: Desk) -> Mentioned:
    for question in desk.dossier.questions.values():
        line = desk.line(question, question.as_of)
        yield question.id, line, {"could-know": question.who_could_know, "asked-about": question.about}


def _in_sources(desk: Desk) -> Mentioned:
    for source in desk.dossier.sources.values():
        yield source.id, desk.line(source), {"published": (source.publisher, source.agency)}
