"""Who is said to speak, and whether the words on which a record rests show it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.attribution import attributes, attribution, hedge, vague_name, vague_speaker
from dossier.context import Passage, passages, sentence
from dossier.dossier import Dossier
from dossier.model import Actor, Path, Record
from dossier.naming import naming


@dataclass(frozen=True)
class Voice:
    """One who is said to speak, or to relay, and the words that should show it."""

    record: Record
    """The record."""
    field: Path
    """Where it says so."""
    actor: Actor
    """Who."""
    relays: bool
    """Whether this one only passes on what another said."""
    passages: tuple[Passage, ...]
    """The verified passages of the record, or of the part of it that the field belongs to."""


def voices(dossier: Dossier) -> tuple[Voice, ...]:
    """Everybody whom events, statements, claims, reactions and responses give as their speaker or as who relayed it."""
    return dossier.once("voices", lambda: tuple(_voices(dossier)))


def _voices(dossier: Dossier) -> Iterator[Voice]:
    for record, path, part in _attributed(dossier):
        fields = [("said_by", at, id) for at, id in enumerate(getattr(part, "said_by", ()))]
        if hasattr(part, "speaker"):
            field = "speaker" if part.speaker else "actor"
            fields.append((field, None, getattr(part, field)))
        fields += [("via", at, id) for at, id in enumerate(part.via)]
        found = passages(dossier, record, path) if fields else ()
        for field, at, id in fields:
            actor = dossier.actors.get(id)
            if actor and found:
                where = (*path, field) if at is None else (*path, field, at)
                yield Voice(record, where, actor, field == "via", found)


def _attributed(dossier: Dossier) -> Iterator[tuple[Record, Path, object]]:
    for record in (*dossier.events.values(), *dossier.reactions.values(), *dossier.claims.values()):
        yield record, (), record
    for figure in dossier.figures.values():
        for at, statement in enumerate(figure.statements):
            yield figure, ("statements", at), statement
    for claim in dossier.claims.values():
        for at, response in enumerate(claim.responses):
            yield claim, ("responses", at), response


def unheard(dossier: Dossier) -> tuple[tuple[Voice, str], ...]:
    """Those speakers whom no passage and no paragraph of a passage names, and who did not publish it themselves.

    With each the words with which its sentence names nobody in particular, "officials said", where the record has
    somebody instead; else "".
    """
    return dossier.once("unheard", lambda: tuple((one, _upgraded(dossier, one)) for one in _unheard(dossier)))


def _unheard(dossier: Dossier) -> Iterator[Voice]:
    names = naming(dossier)
    for voice in voices(dossier):
        sources = [dossier.sources[one.source] for one in voice.passages if one.source in dossier.sources]
        own = any(voice.actor.id in (source.publisher, source.agency) for source in sources)
        if own and (voice.relays or not _attributed_to_others(dossier, voice)):
            continue
        if not any(names.named(voice.actor.id, spot) for spot in names.spots(voice.passages)):
            yield voice


def _attributed_to_others(dossier: Dossier, voice: Voice) -> bool:
    """Whether every sentence is somebody's: then an outlet that stands as the speaker has only printed it."""
    return all(attribution(_sentence(dossier, one), one.language, 0) for one in voice.passages)


def _upgraded(dossier: Dossier, voice: Voice) -> str:
    if voice.relays or voice.actor.type == "group" or vague_name(voice.actor.name):
        return ""
    for one in voice.passages:
        article = dossier.article(one.source)
        if article is not None and (said := vague_speaker(sentence(article, one.start, one.end), one.language)):
            return said
    return ""


# -- what is told flat


@dataclass(frozen=True)
class Account:
    """An event, or a statement of a figure: something that is told as so."""

    record: Record
    """The record."""
    field: Path
    """Where it is told: the title of an event, the value of a statement."""
    status: str
    """Its status."""
    texts: tuple[str, ...]
    """In which of our words: title and summary."""
    attributed: bool
    """Whether it names a speaker or the phrase of the source."""
    within: Path
    """The part of the record to which its evidence belongs."""


def accounts(dossier: Dossier) -> Iterator[Account]:
    """Every event and every statement."""
    for event in dossier.events.values():
        yield Account(event, ("title",), event.status, (event.title, event.summary or ""),
                      bool(event.said_by or event.attributed), ())
    for figure in dossier.figures.values():
        for at, one in enumerate(figure.statements):
            yield Account(figure, ("statements", at, "value"), one.status, (figure.title, figure.summary or ""),
                          bool(one.said_by or one.attributed), ("statements", at))


def flat(dossier: Dossier, account: Account) -> str:
    """The hedge in the words of something that is told without one; "" where all is well."""
    if account.attributed or any(attributes(text, dossier.about.language) for text in account.texts):
        return ""
    found = [hedge(_sentence(dossier, one), one.language)
             for one in passages(dossier, account.record, account.within)]
    return found[0] if found and all(found) else ""


def _sentence(dossier: Dossier, one: Passage) -> str:
    article = dossier.article(one.source)
    return sentence(article, one.start, one.end) if article else one.text
