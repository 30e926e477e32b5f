"""The JSON Schemas of the files of facts: completion, hover help and first findings while somebody writes.

An editor with a YAML language server reads them. They tell what stands in one file: fields, words, forms. What
needs the other files or the articles is left to the check, which tells it better: existing ids are offered, and
an id that is not there yet is no fault. Draft-07 is what such servers know best.
"""

from __future__ import annotations

import json
import types
from collections.abc import Mapping
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from dossier import clock, forms, model
from dossier.areas import AREAS, DISPUTED
from dossier.dossier import Dossier
from dossier.fielddocs import meaning
from dossier.model import CATEGORIES, KINDS, STANCES, About, Common, Record
from dossier.part import Part
from dossier.quantity import INDEFINITE, NONE_REPORTED, QUALIFIERS

Json = dict[str, Any]
Ids = Mapping[str, Mapping[str, str]]
"""By kind ("statements", "categories" and "stances" too): the ids that are known, each with a label or ""."""

_NOTICE = "Made from the vocabulary by dossier. Do not edit."
_PLAIN = ["string", "number"]
"""This program reads every scalar as text; a language server reads 13 and 2022 as numbers."""


def schemas(dossier: Dossier | None = None) -> dict[str, str]:
    """The schema of every kind of file, by file name; with a dossier, they offer its ids."""
    ids = _ids_of(dossier) if dossier else {}
    return {f"{kind}.schema.json": _to_text(schema(kind, ids)) for kind in (About.kind, *KINDS)}


def schema(kind: str, ids: Ids | None = None) -> Json:
    """The schema of facts/KIND.yml. `ids` are offered where the vocabulary wants one."""
    making = _Making({"categories": CATEGORIES, "stances": STANCES, **(ids or {})})
    content = making.part(About) if kind == About.kind else _records(making, KINDS[kind])
    return {"$schema": "http://json-schema.org/draft-07/schema#", "$comment": _NOTICE, **content,
            "definitions": dict(sorted(making.definitions.items()))}


def _ids_of(dossier: Dossier) -> Ids:
    about = dossier.about
    named = {kind: {id: _label(getattr(dossier, kind, {}).get(id)) for id in ids}
             for kind, ids in dossier.declared.items()}
    return {**named, "categories": {**CATEGORIES, **about.categories}, "stances": {**STANCES, **about.stances}}


def _label(record: Record | None) -> str:
    """What a record is called; nothing for one with faults, and for a statement of a figure."""
    names = ("name", "label", "title", "proposition", "question")
    return next((name for field in names if (name := getattr(record, field, None))), "")


def _to_text(content: Json) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _records(making: _Making, record: type[Part]) -> Json:
    """A file of records: ids and what stands below them."""
    return {"description": f"{_on_one_line(record.__doc__)} Each stands under an id of its own.", "type": "object",
            "propertyNames": making.form(forms.Identifier), "additionalProperties": making.form(record)}


def _on_one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def _like(pattern: str, message: str, type: str | list[str] = "string") -> Json:
    """A text of which the pattern is known, with what a server says where it does not fit."""
    return {"type": type, "pattern": f"^(?:{pattern})$", "patternErrorMessage": message}


def _number(type: str, low: float, high: float) -> Json:
    return {"type": [type, "string"], "minimum": low, "maximum": high}


def _either(*choices: Json) -> Json:
    return {"anyOf": list(choices)}


def _offering(words: Mapping[str, str], form: Json) -> Json:
    """A form for which words are offered, each with what it stands for; it takes others as well.

    Snippets, since an enum among alternatives is not offered within [brackets], and is listed in every hover.
    """
    return {**form, "defaultSnippets": [{"label": word, "body": word, **({"description": meaning} if meaning else {})}
                                        for word, meaning in words.items()]}


# Patterns of dates and values let a little through that is wrong, and nothing that is right: the check tells the rest.
_POINT = r"(\.\.|[0-9]{2}[0-9X]{2}(-[0-9X]{2}){0,2}(T[0-9:]{5,8}(Z|[+-][0-9:]{2,5})?)?[?~%]?)"
_CLOCK = r"[0-9]{2}:[0-9]{2}"
_DIGITS = r"[0-9]+(\.[0-9]+)?"

_TEXT: Json = {"type": _PLAIN}
_DATE = _like(f"{_POINT}|{_POINT}?/{_POINT}?", "not a date: write 2022-01-05, 2022-01, 2022 or 2022-01-05/2022-01-07",
              _PLAIN)
_TIME = _like(f"~?{_CLOCK}|{_CLOCK}/{_CLOCK}|~noon|{'|'.join(clock.WORDS)}",
              "not a time of day: write 14:30, ~14:30, 14:30/16:00 or morning")
_WORDS = (*INDEFINITE, NONE_REPORTED)
_VALUE = _like(f"(({'|'.join(QUALIFIERS)}) )?{_DIGITS} ?%?|(between )?{_DIGITS}( and | to |-){_DIGITS} ?%?"
               f"|{'|'.join(_WORDS)}", "not a value: write 13, more than 1000, 2000 to 3000 or dozens", _PLAIN)
_ID = _like(forms.ID, "not an id: lower-case letters, digits and single hyphens", _PLAIN)
_STATEMENT = _like(f"({forms.ID}/)?{forms.ID}", "not a statement: write statement-id or figure-id/statement-id", _PLAIN)

_FORMS: Mapping[Any, tuple[str, Json]] = {
    forms.Text: ("text", _TEXT),
    forms.Date: ("date", _DATE),
    forms.Time: ("time", _offering(dict.fromkeys(clock.WORDS, ""), _TIME)),
    forms.Value: ("value", _offering(dict.fromkeys(_WORDS, ""), _VALUE)),
    forms.Identifier: ("id", _ID),
    forms.Sha256: ("sha256", _like(forms.SHA256, "not a SHA-256 sum: 64 hexadecimal digits in lower case", _PLAIN)),
    forms.Wikidata: ("wikidata", _like(forms.WIKIDATA, "not a Wikidata id: write Q and the number")),
    forms.Language: ("language", _like(forms.LANGUAGE, "not a language tag: write en, de, ru, kk-Latn")),
    forms.Script: ("script", _like(forms.SCRIPT, "not a script code: write Latn, Cyrl, Arab")),
    forms.Country: ("country", _like("[A-Z]{2}", "not a country code: write the two capital letters of ISO 3166-1")),
    forms.Area: ("area", {"type": "string", "enum": list(AREAS)}),
    forms.Drawn: ("drawn", _like(f"{DISPUTED}|[A-Z]{{2}}", "write disputed, or the two letters of a country code")),
    forms.Zone: ("zone", {"type": "string"}),
    forms.Url: ("url", _like(r"https?://\S+", "not a web address: write it whole, from https:// on")),
    forms.Latitude: ("latitude", _number("number", -90, 90)),
    forms.Longitude: ("longitude", _number("number", -180, 180)),
    forms.Kilometres: ("kilometres", _number("number", 0, 20_000)),
    forms.Count: ("count", _number("integer", 0, 1_000_000)),
    forms.LineNumber: ("line-number", _number("integer", 1, 10_000_000)),
}
"""What a server can tell of each form, and the name under which a schema defines it."""

_OR_LISTS: Mapping[Any, Any] = {forms.Texts: forms.Text, forms.Languages: forms.Language,
                                forms.ActorRefs: forms.ActorRef, forms.EventRefs: forms.EventRef,
                                forms.FigureRefs: forms.FigureRef}
"""Forms that take one entry, or a list of them."""
_SHORT: Mapping[type[Part], Any] = {model.Member: forms.ActorRef}
"""Parts that may be written short."""
_OFFERED: Mapping[tuple[type[Part], str], tuple[str, Json]] = {
    (model.Event, "category"): ("categories", _ID), (model.Reaction, "stance"): ("stances", _ID),
    (model.Change, "by"): ("actors", _TEXT), (model.Scope, "who"): ("actors", _TEXT),
}
"""Texts to the model that are, always or often, an id of some kind."""


class _Making:
    """One schema in the making."""

    def __init__(self, ids: Ids) -> None:
        self.ids = {kind: dict(sorted(known.items())) for kind, known in ids.items()}
        self.definitions: dict[str, Json] = {}

    def part(self, part: type[Part]) -> Json:
        """A mapping of known fields; its own stand before those that every record has."""
        names = sorted(part.model_fields, key=lambda name: name in Common.model_fields)
        fields = {name: part.model_fields[name] for name in names}
        return {"description": _on_one_line(part.__doc__), "type": "object",
                "properties": {field.alias or name: self._field(part, name, field) for name, field in fields.items()},
                "required": [field.alias or name for name, field in fields.items() if field.is_required()],
                "additionalProperties": False}

    def _field(self, part: type[Part], name: str, field: FieldInfo) -> Json:
        annotation = Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
        offered = _OFFERED.get((part, name))
        form = self._known(*offered) if offered else self.form(annotation)
        default = {"default": field.default} if isinstance(field.default, (str, int)) else {}
        return {**_told(meaning(part, name)), **form, **default}

    def form(self, annotation: Any) -> Json:
        """What may stand where this annotation does."""
        if annotation in _FORMS:
            return self._defined(*_FORMS[annotation])
        if annotation in _OR_LISTS:
            one = self.form(_OR_LISTS[annotation])
            return _either(one, {"type": "array", "items": one})
        if annotation in _SHORT:
            return _either(self.form(_SHORT[annotation]), self._part(annotation))
        if isinstance(annotation, type) and issubclass(annotation, Part):
            return self._part(annotation)
        return self._compound(get_origin(annotation), get_args(annotation))

    def _compound(self, origin: Any, inner: tuple[Any, ...]) -> Json:
        if origin is Annotated:
            kind = next((mark.kind for mark in inner[1:] if isinstance(mark, forms.Ref)), "")
            return self._known(kind, _STATEMENT if kind == "statements" else _ID) if kind else self.form(inner[0])
        if origin in (Union, types.UnionType):
            return self.form(inner[0])  # the other is None: the field may be left out
        if origin is Literal:
            return {"type": "string", "enum": list(inner)}
        if origin is tuple:
            return {"type": "array", "items": self.form(inner[0])}
        if origin is dict:
            return {"type": "object", "propertyNames": self.form(inner[0]),
                    "additionalProperties": self.form(inner[1])}
        raise TypeError(f"no schema is known for {origin or 'a form'} {inner}")

    def _part(self, part: type[Part]) -> Json:
        if part.__name__ not in self.definitions:
            self.definitions[part.__name__] = self.part(part)
        return {"$ref": f"#/definitions/{part.__name__}"}

    def _defined(self, name: str, content: Json) -> Json:
        self.definitions[name] = content
        return {"$ref": f"#/definitions/{name}"}

    def _known(self, kind: str, form: Json) -> Json:
        """Ids of this kind are offered; another one is no fault here, for it may be about to be written."""
        name = f"{kind}-or-text" if form is _TEXT else kind
        known = self.ids.get(kind)
        return self._defined(name, _offering(known, form) if known else form)


def _told(meaning: str) -> Json:
    """A field's docstring; as Markdown too, where it is more than plain words."""
    markdown = {"markdownDescription": meaning} if "`" in meaning else {}
    return {"description": meaning.replace("`", '"'), **markdown}
