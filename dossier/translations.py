"""What of a record can be said in another language: exactly our own texts, kind by kind.

A record, and each part of it that holds words of ours, may have a field `translations`: a mapping from a language to
the same fields again, in that language. What is left out is shown in the dossier's first language, and marked so.
Words of others are never translated here; a passage has its translation beside it, with whoever made it.
"""

from __future__ import annotations

from functools import cache
from typing import get_args

from dossier.forms import Identifier, Text, Texts
from dossier.part import Part


class RecordTexts(Part):
    """What can be translated of every record."""

    note: Text | None = None
    """The remark of the editors."""
    tags: Texts | None = None
    """The keywords, as many and in the same order."""
    content_notice: Text | None = None
    """Why a reader may not wish to see it unasked."""


class AboutTexts(RecordTexts):
    """What can be translated of the dossier itself."""

    title: Text | None = None
    """What the dossier is called; it also names the site in this language."""
    summary: Text | None = None
    """The sentence for search engines and link previews."""
    lead: Text | None = None
    """The opening paragraph."""
    editors: Texts | None = None
    """The names of the editors, as this language writes them."""
    contact: Text | None = None
    """Where to send a correction."""
    conflicts: Text | None = None
    """The rule for accounts that differ."""
    missing_voices: Texts | None = None
    """Whose side the sources lack; as many, in the same order."""
    categories: dict[Identifier, Text] | None = None
    """The labels of the dossier's own categories."""
    stances: dict[Identifier, Text] | None = None
    """The labels of the dossier's own stances."""


class SourceTexts(RecordTexts):
    """What can be translated of a source."""

    label: Text | None = None
    """The short name for citations."""
    pubstatus_note: Text | None = None
    """What the publisher said of the article since."""


class NamedTexts(RecordTexts):
    """What can be translated of an actor or a place."""

    name: Text | None = None
    """What it is called, where that is a description ("residents of the valley"). A name proper stands in `names`."""
    summary: Text | None = None
    """Who or what it is."""


class EventTexts(RecordTexts):
    """What can be translated of an event."""

    title: Text | None = None
    """Who did what."""
    summary: Text | None = None
    """One or two sentences more."""
    date_from: Text | None = None
    """Why the date is as it is."""


class FigureTexts(RecordTexts):
    """What can be translated of a figure."""

    title: Text | None = None
    """What is counted."""
    unit: Text | None = None
    """The unit."""
    summary: Text | None = None
    """What to know about it."""


class ReactionTexts(EventTexts):
    """What can be translated of a reaction."""

    venue: Text | None = None
    """Where it was said."""


class ClaimTexts(RecordTexts):
    """What can be translated of a claim."""

    title: Text | None = None
    """The short heading."""
    proposition: Text | None = None
    """What is claimed."""
    date_from: Text | None = None
    """Why the date is as it is."""
    stated_evidence: Text | None = None
    """What the claimant offered as evidence."""


class QuestionTexts(RecordTexts):
    """What can be translated of a question."""

    question: Text | None = None
    """The question."""
    why: Text | None = None
    """Why it is open."""


class StatementTexts(Part):
    """What can be translated of one account of a figure."""

    note: Text | None = None
    """The remark of the editors."""
    content_notice: Text | None = None
    """Why a reader may not wish to see it unasked."""
    date_from: Text | None = None
    """Why the date is as it is."""


class ResponseTexts(Part):
    """What can be translated of an answer to a claim."""

    summary: Text | None = None
    """What was answered."""
    date_from: Text | None = None
    """Why the date is as it is."""


class AnswerTexts(Part):
    """What can be translated of the answer to a question."""

    text: Text | None = None
    """The answer."""


class ChangeTexts(Part):
    """What can be translated of a correction or withdrawal."""

    by: Text | None = None
    """Who did it, where that is no actor's id."""
    reason: Text | None = None
    """Why."""


class RoleTexts(Part):
    """What can be translated of an office."""

    office: Text | None = None
    """The office."""


class ScopeTexts(Part):
    """What can be translated of the scope of a figure."""

    who: Text | None = None
    """Whom or what it counts, where that is no actor's id."""


class CoordinatesTexts(Part):
    """What can be translated of a position."""

    origin: Text | None = None
    """Where the coordinates come from."""


class BorderTexts(Part):
    """What can be translated of how a disputed area is drawn."""

    reason: Text | None = None
    """Why."""


class EvidenceTexts(Part):
    """A passage in another language than the dossier's first."""

    translation: Text
    """The words in this language."""
    translator: Text | None = None
    """Who translated: a name, or "the editors"."""


@cache
def translatable(model: type[Part]) -> tuple[str, ...]:
    """The fields of a model that its `translations` may hold; none if it has no such field."""
    field = model.model_fields.get("translations")
    if field is None:
        return ()
    texts: type[Part] = get_args(field.annotation)[1]
    return tuple(texts.model_fields)
