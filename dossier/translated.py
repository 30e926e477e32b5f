"""A dossier as the pages of one of its languages show it: pure, and the dossier itself in its first language.

Our own texts are those of `translations`; where there is none, the text stays and is marked with its language. Actors
and places bear the name that the language has for them. A passage in the language of the page has no translation
beside it, any other one that in this language. Rules never see such a dossier: they check what was written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any, get_args

from dossier.dossier import Citation, Dossier
from dossier.model import KINDS, About, Actor, Evidence, Name, Path, Place, Record
from dossier.part import Part
from dossier.tongue import foreign, primary, untranslated
from dossier.translations import EvidenceTexts, translatable

_NAMES = frozenset({"name", "editors", "label"})
"""Fields that hold names: marked with their language where they stay, but nothing that waits for a translation."""
_KINDS_OF_NAME = ("official", "original", "transliteration", "alias")
"""What is preferred among the names in a language."""


def in_language(dossier: Dossier, language: str) -> Dossier:
    """The dossier as its pages in `language` show it."""
    if language == dossier.about.language:
        return dossier
    return _Reading(dossier, language).whole()


def waiting(dossier: Dossier, record: Record, language: str) -> Iterator[str]:
    """The texts of a record that no translation in `language` replaces, as "title", "statements 2: note"."""
    yield from _waiting(dossier, record, language, "")


def translated_parts(record: Record) -> Iterator[tuple[Path, Any]]:
    """The record and the parts in it that have translations, each with the way to it as it is written."""
    yield from _translated_parts(record, ())


class _Reading:
    """A dossier being read in a language."""

    def __init__(self, dossier: Dossier, language: str) -> None:
        self._dossier = dossier
        self._language = language
        self._first = dossier.about.language

    def whole(self) -> Dossier:
        kinds: dict[str, dict[str, Any]] = {
            kind: {id: self._record(record) for id, record in self._dossier.records(kind).items()} for kind in KINDS
        }
        about = self._part(self._dossier.about).model_copy(update={"language": self._language})

        def same(record: Record) -> Any:
            return about if record.kind == About.kind else kinds[record.kind].get(record.id, record)

        return replace(
            self._dossier,
            about=about,
            **kinds,
            references=tuple(replace(one, record=same(one.record)) for one in self._dossier.references),
            citations=tuple(self._citation(one, same(one.record)) for one in self._dossier.citations),
            excused=tuple(replace(one, record=same(one.record)) for one in self._dossier.excused),
        )

    def _record(self, record: Any) -> Any:
        read = self._part(record)
        return self._named(record, read) if isinstance(record, (Actor, Place)) else read

    def _part(self, part: Any) -> Any:
        """A part with its own texts, and those of the parts in it, in the language."""
        if isinstance(part, Evidence):  # the words of others: what stands beside them is a matter of the citation
            return part
        texts = getattr(part, "translations", {}).get(self._language)
        found = {name: self._text(part, name, getattr(texts, name, None)) for name in translatable(type(part))}
        for name, _ in _fields_of_parts(type(part)):
            value = getattr(part, name)
            if isinstance(value, tuple):
                found[name] = tuple(map(self._part, value))
            elif isinstance(value, dict):
                found[name] = {key: self._part(one) for key, one in value.items()}
            elif value is not None:
                found[name] = self._part(value)
        return part.model_copy(update=found) if found else part

    def _text(self, part: Any, name: str, translation: Any) -> Any:
        value = getattr(part, name)
        if not value or _is_word(self._dossier, name, value):
            return value
        if isinstance(value, dict):
            return {key: (translation or {}).get(key) or self._kept(name, text) for key, text in value.items()}
        if translation is not None:
            return translation
        return tuple(self._kept(name, one) for one in value) if isinstance(value, tuple) else self._kept(name, value)

    def _kept(self, field: str, text: str) -> str:
        mark = foreign if field in _NAMES else untranslated
        return mark(text, self._first)

    def _named(self, record: Any, read: Any) -> Any:
        """An actor or a place under its name in the language; its name in the first language is one of its others."""
        texts = record.translations.get(self._language)
        name = texts.name if texts and texts.name else _name_in(record.names, self._language, self._dossier.about)
        if name is None:
            return read
        known = any(one.name == record.name for one in record.names)
        first = () if known else (Name(name=record.name, language=self._first),)
        return read.model_copy(update={"name": name, "names": (*read.names, *first)})

    def _citation(self, citation: Citation, record: Any) -> Citation:
        evidence = citation.evidence
        if not isinstance(evidence, Evidence):
            return replace(citation, record=record)
        texts = evidence.translations.get(self._language)
        source = self._dossier.sources.get(citation.source)
        if texts is None or source is not None and primary(source.language) == primary(self._language):
            texts = EvidenceTexts.model_construct(translation=None, translator=None)
        update = {"translation": texts.translation, "translator": texts.translator}
        return replace(citation, record=record, evidence=evidence.model_copy(update=update))


def _is_word(dossier: Dossier, field: str, value: Any) -> bool:
    """Whether a field holds a word of the vocabulary or an id, where it could hold a text."""
    return (field in ("by", "who") and value in dossier.actors
            or field == "date_from" and value == "publication"
            or field == "stated_evidence" and value.lower() == "none")


def _name_in(names: tuple[Name, ...], language: str, about: About) -> str | None:
    """The name that a language has for an actor or a place, and had for it when the event began."""
    found = [one for one in names if one.language and primary(one.language) == primary(language)
             and one.use in _KINDS_OF_NAME and _held(one, about)]
    found.sort(key=lambda one: (one.language != language, _KINDS_OF_NAME.index(one.use)))
    return found[0].name if found else None


def _held(name: Name, about: About) -> bool:
    """Whether a name was in use on the first day of the event; without such a day, whether it still is."""
    day = about.period.lower if about.period else None
    if day is None:
        return name.end is None
    begun = name.start is None or name.start.lower is None or name.start.lower <= day
    ended = name.end is not None and name.end.upper is not None and name.end.upper < day
    return begun and not ended


def _translated_parts(part: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if getattr(part, "translations", None):
        yield path, part
    for way, inner in _parts_in(part):
        yield from _translated_parts(inner, (*path, *way))


@cache
def _fields_of_parts(model: type[Part]) -> tuple[tuple[str, str], ...]:
    """The fields of a model that hold a part or a list of parts, each with its name as it is written."""
    return tuple((name, field.alias or name) for name, field in model.model_fields.items()
                 if name != "translations" and _holds_parts(field.annotation))


def _holds_parts(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return True
    return any(_holds_parts(inner) for inner in get_args(annotation))


def _parts_in(part: Part) -> Iterator[tuple[Path, Any]]:
    """The parts of a part, each with its field, and its place in a list or its key in a mapping."""
    for name, written in _fields_of_parts(type(part)):
        value = getattr(part, name)
        if isinstance(value, tuple):
            yield from (((written, at), one) for at, one in enumerate(value))
        elif isinstance(value, dict):
            yield from (((written, key), one) for key, one in value.items())
        elif value is not None:
            yield (written,), value


def _waiting(dossier: Dossier, part: Any, language: str, where: str) -> Iterator[str]:
    if isinstance(part, Evidence):
        return
    texts: Mapping[str, Any] = getattr(part, "translations", {})
    for name in sorted(translatable(type(part)), key=list(type(part).model_fields).index):
        value = getattr(part, name)
        if name in _NAMES or not value or _is_word(dossier, name, value):
            continue
        told = getattr(texts.get(language), name, None)
        if told is None or isinstance(value, (dict, tuple)) and len(told) < len(value):
            yield f"{where}{name}"
    for (name, *at), inner in _parts_in(part):
        yield from _waiting(dossier, inner, language, f"{where}{name}{_place(at)}: ")


def _place(at: list[str | int]) -> str:
    """Which one of several parts, as people count and name them."""
    return "" if not at else f" {at[0] + 1}" if isinstance(at[0], int) else f" {at[0]}"
