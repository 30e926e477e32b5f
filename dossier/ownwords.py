"""Our own voice: every text of a dossier that its editors wrote in words of their own, with its place.

Names, headlines, quotations, direct speech, translations and the phrases with which a source attributes something
are words of others, and are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dossier.dossier import Dossier
from dossier.model import (
    About,
    Actor,
    Answer,
    Budget,
    Change,
    Claim,
    Common,
    Event,
    Evidence,
    Figure,
    NoFact,
    Path,
    Place,
    Question,
    Reaction,
    Record,
    Response,
    Scope,
    Source,
    Statement,
)
from dossier.part import Part
from dossier.span import Span
from dossier.translated import translated_parts


@dataclass(frozen=True)
class OwnText:
    """One text in our own voice."""

    record: Record
    path: Path
    """Its field: `("statements", 0, "note")`."""
    text: str
    language: str = ""
    """Its language, where it is a translation; else empty."""

    @property
    def span(self) -> Span:
        """Where it is written."""
        return self.record.at(*self.path)


_FIELDS: dict[type, tuple[str, ...]] = {
    About: ("title", "summary", "lead", "conflicts", "missing_voices", "categories", "stances"),
    Source: ("pubstatus_note",), Actor: ("summary",), Event: ("title", "summary"),
    Figure: ("title", "unit", "summary"), Reaction: ("title", "summary"),
    Claim: ("proposition", "title", "stated_evidence"), Question: ("question", "why"), Place: ("summary",),
    Common: ("note",), Statement: (), Change: ("reason",), Budget: ("reason",), Scope: ("who",),
    Response: ("summary",), Answer: ("text",), NoFact: ("reason",),
}
"""The fields that hold our own words, as a text, a list of texts or a mapping to texts."""
_PARTS: dict[type, tuple[str, ...]] = {
    About: ("quotation_budget",), Source: ("no_fact",), Figure: ("scope", "statements"), Claim: ("responses",),
    Question: ("answer",), Common: ("change",),
}
"""The fields that hold parts with such fields."""


_NO_VOICE = frozenset({"name", "label", "editors", "contact", "tags", "by", "origin", "venue"})
"""What may be translated and is nothing that we say of the event: names, labels, addresses, as in the originals."""


def own_texts(dossier: Dossier) -> Iterator[OwnText]:
    """Every text in our own voice, that of facts/dossier.yml first."""
    yield from own_texts_of(dossier, dossier.about)
    for record in dossier.all_records():
        yield from own_texts_of(dossier, record)


def own_texts_of(dossier: Dossier, record: Record) -> Iterator[OwnText]:
    """Every text of one record in our own voice."""
    for path, text in _texts(record, ()):
        if text and not (path[-1] == "who" and text in dossier.actors):
            yield OwnText(record, path, text)


def translated_texts(dossier: Dossier) -> Iterator[OwnText]:
    """Every translation of our own texts. Those of passages are words of others."""
    for record in (dossier.about, *dossier.all_records()):
        for path, part in translated_parts(record):
            if not isinstance(part, Evidence):
                for language, texts in part.translations.items():
                    yield from _translations(record, (*path, "translations", language), texts, language)


def _translations(record: Record, path: Path, texts: Part, language: str) -> Iterator[OwnText]:
    for name in type(texts).model_fields:
        if name not in _NO_VOICE:
            for where, text in _each(getattr(texts, name), (*path, name)):
                yield OwnText(record, where, text, language)


def _texts(part: Any, path: Path) -> Iterator[tuple[Path, str]]:
    kinds = (type(part), Common) if isinstance(part, Common) else (type(part),)
    for kind in kinds:
        for name in _FIELDS.get(kind, ()):
            yield from _each(getattr(part, name), (*path, name))
        for name in _PARTS.get(kind, ()):
            inner = getattr(part, name)
            if isinstance(inner, tuple):
                for index, one in enumerate(inner):
                    yield from _texts(one, (*path, name, index))
            elif inner is not None:
                yield from _texts(inner, (*path, name))


def _each(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield (*path, index), one
    elif isinstance(value, dict):
        for key, one in value.items():
            yield (*path, key), one


_QUOTED = re.compile(
    r"“[^“”]*[”“]|„[^„“”]*[“”]|»[^«»]*«|«(?:[^«»]|«[^«»]*»)*»|\"[^\"]*\"|「[^」]*」|『[^』]*』|›[^‹›]*‹|‹[^‹›]*›|"
    r"‚[^‚‘’]*[‘’]|(?<!\w)‘(?:[^‘’]|(?<=\w)’(?=\w))*’|(?<!\w)'(?=\S)(?:[^']|(?<=\w)'(?=\w))*(?<=\S)'(?!\w)"
)


def unquoted(text: str) -> str:
    """The text with all that stands inside quotation marks, of whatever style, made unreadable; offsets stay."""
    return _QUOTED.sub(lambda found: "\0" * len(found[0]), text)
