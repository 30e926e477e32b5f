"""The JSON Schemas of the files of facts: completion, hover help and first findings while somebody writes.

An editor with a YAML language server reads them. They tell what stands in one file: fields, words, forms. What
needs the other files or the articles is left to the check, which tells it better; so an id that is not there
yet is offered by nobody and refused by nobody. Draft-07 is what such servers know best.
"""

from __future__ import annotations

import json
import types
from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from dossier import clock, forms, model
from dossier.dossier import Dossier
from dossier.model import CATEGORIES, KINDS, STANCES, About, Common, Part
from dossier.quantity import INDEFINITE, NONE_REPORTED, QUALIFIERS

Json = dict[str, Any]
Ids = Mapping[str, Iterable[str]]

_NOTICE = "Made from the vocabulary by dossier. Do not edit."
_PLAIN = ["string", "number"]
"""This program reads every scalar as text; a language server reads 13 and 2022 as numbers."""


def schemas(dossier: Dossier | None = None) -> dict[str, str]:
    """The schema of every kind of file, by file name; with a dossier, they offer its ids."""
    ids = _ids_of(dossier) if dossier else {}
    return {f"{kind}.schema.json": _to_text(schema(kind, ids)) for kind in (About.kind, *KINDS)}


def schema(kind: str, ids: Ids | None = None) -> Json:
    """The schema of facts/KIND.yml. `ids` are offered where the vocabulary wants an id: by kind, "statements",
    "categories" and "stances" too."""
    making = _Making({"categories": CATEGORIES, "stances": STANCES, **(ids or {})})
    content = making.mapping(About) if kind == About.kind else _records(making, KINDS[kind])
    return {"$schema": "http://json-schema.org/draft-07/schema#", "$comment": _NOTICE, **content,
            "definitions": dict(sorted(making.definitions.items()))}


def _ids_of(dossier: Dossier) -> Ids:
    about = dossier.about
    return {**dossier.declared, "categories": [*CATEGORIES, *about.categories], "stances": [*STANCES, *about.stances]}


def _to_text(content: Json) -> str:
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _records(making: _Making, record: type[Part]) -> Json:
    """A file of records: ids and what stands below them."""
    return {"description": f"{' '.join((record.__doc__ or '').split())} Each under an id of its own.",
            "type": "object", "propertyNames": _FORMS[forms.Identifier], "additionalProperties": making.part(record)}


def _like(pattern: str, message: str, kinds: str | list[str] = "string") -> Json:
    return {"type": kinds, "pattern": f"^(?:{pattern})$", "patternErrorMessage": message}


def _number(kind: str, low: float, high: float) -> Json:
    return {"type": [kind, "string"], "minimum": low, "maximum": high}


def _either(*choices: Json) -> Json:
    return {"anyOf": list(choices)}


def _or_list(one: Json) -> Json:
    return _either(one, {"type": "array", "items": one})


# The patterns of dates, times and values let a little more through than is right: the check says what is wrong with it.
_ID = _like(forms.ID, "not an id: lower-case letters, digits and single hyphens", _PLAIN)
_STATEMENT = _like(f"(?:{forms.ID}/)?{forms.ID}", "not a statement: write statement-id or figure-id/statement-id", _PLAIN)
_TEXT: Json = {"type": _PLAIN}
_POINT = r"(?:\.\.|[0-9]{2}[0-9X]{2}(?:-[0-9X]{2}){0,2}(?:T[0-9:]{5,8}(?:Z|[+-][0-9:]{2,5})?)?[?~%]?)"
_DATE = _like(f"{_POINT}|{_POINT}?/{_POINT}?", "not a date: write 2022-01-05, 2022-01, 2022 or 2022-01-05/2022-01-07",
              _PLAIN)
_CLOCK = r"[0-9]{2}:[0-9]{2}"
_TIME = _either({"enum": list(clock.WORDS)},
                _like(f"~noon|~?{_CLOCK}|{_CLOCK}/{_CLOCK}", "not a time of day: write 14:30, ~14:30 or 14:30/16:00"))
_DIGITS = r"[0-9]+(?:\.[0-9]+)?"
_VALUE = _either({"enum": [*INDEFINITE, NONE_REPORTED]},
                 _like(f"(?:(?:{'|'.join(QUALIFIERS)}) )?{_DIGITS} ?%?|(?:between )?{_DIGITS}(?: and | to |-){_DIGITS} ?%?",
                       "not a value: write 13, more than 1000, 2000 to 3000 or dozens", _PLAIN))

_FORMS: Mapping[Any, Json] = {
    forms.Text: _TEXT, forms.Texts: _or_list(_TEXT), forms.Date: _DATE, forms.Time: _TIME, forms.Value: _VALUE,
    forms.Identifier: _ID,
    forms.Sha256: _like(forms.SHA256, "not a SHA-256 sum: 64 hexadecimal digits in lower case", _PLAIN),
    forms.Wikidata: _like(forms.WIKIDATA, "not a Wikidata id: write Q and the number"),
    forms.Language: _like(forms.LANGUAGE, "not a language tag: write en, de, ru, kk-Latn"),
    forms.Script: _like(forms.SCRIPT, "not a script code: write Latn, Cyrl, Arab"),
    forms.Country: _like("[A-Z]{2}", "not a country code: write the two capital letters of ISO 3166-1"),
    forms.Zone: {"type": "string"},
    forms.Url: _like(r"https?://\S+", "not a web address: write it whole, from https:// on"),
    forms.Latitude: _number("number", -90, 90), forms.Longitude: _number("number", -180, 180),
    forms.Kilometres: _number("number", 0, 20000),
    forms.Count: _number("integer", 0, 1_000_000), forms.LineNumber: _number("integer", 1, 10_000_000),
}
_LISTS: Mapping[Any, Any] = {forms.ActorRefs: forms.ActorRef, forms.EventRefs: forms.EventRef,
                             forms.FigureRefs: forms.FigureRef}
"""Forms that take one id or a list of them."""
_SHORT: Mapping[type[Part], Any] = {model.Member: forms.ActorRef}
"""Parts that may be written short."""
_OFFERED: Mapping[tuple[type[Part], str], str] = {
    (model.Event, "category"): "categories", (model.Reaction, "stance"): "stances", (model.Change, "by"): "actors",
    (model.Scope, "who"): "actors",
}
"""Texts that are often an id, and of which kind."""


class _Making:
    """One schema in the making."""

    def __init__(self, ids: Ids) -> None:
        self.ids = {kind: sorted(known) for kind, known in ids.items()}
        self.definitions: Json = {}

    def part(self, part: type[Part]) -> Json:
        """What a mapping of known fields looks like, defined once and referred to."""
        if part.__name__ not in self.definitions:
            self.definitions[part.__name__] = {}
            self.definitions[part.__name__] = self.mapping(part)
        return {"$ref": f"#/definitions/{part.__name__}"}

    def mapping(self, part: type[Part]) -> Json:
        """The same, written out; its own fields stand before those that every record has."""
        names = sorted(part.model_fields, key=lambda name: name in Common.model_fields)
        fields = {name: part.model_fields[name] for name in names}
        return {"description": " ".join((part.__doc__ or "").split()), "type": "object",
                "properties": {field.alias or name: self._field(part, name, field) for name, field in fields.items()},
                "required": [field.alias or name for name, field in fields.items() if field.is_required()],
                "additionalProperties": False}

    def _field(self, part: type[Part], name: str, field: FieldInfo) -> Json:
        annotation = Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
        kind = _OFFERED.get((part, name))
        form = self._offering(kind, _TEXT) if kind else self._form(annotation)
        if "$ref" in form:  # draft-07 does not see what stands beside a reference
            form = {"allOf": [form]}
        default = {"default": field.default} if isinstance(field.default, (str, int)) else {}
        return {**_told(field.description or ""), **form, **default}

    def _form(self, annotation: Any) -> Json:
        """What may stand in a field."""
        if annotation in _FORMS:
            return _FORMS[annotation]
        if annotation in _LISTS:
            return _or_list(self._form(_LISTS[annotation]))
        if isinstance(annotation, type) and issubclass(annotation, Part):
            return self.part(annotation)
        return self._compound(get_origin(annotation), get_args(annotation))

    def _compound(self, origin: Any, inner: tuple[Any, ...]) -> Json:
        if origin is Annotated:
            kind = next((mark.kind for mark in inner[1:] if isinstance(mark, forms.Ref)), "")
            return self._reference(kind) if kind else self._form(inner[0])
        if origin in (Union, types.UnionType):
            return self._form(inner[0])  # the other is None: the field may be left out
        if origin is Literal:
            return {"type": "string", "enum": list(inner)}
        if origin is tuple:
            return {"type": "array", "items": self._entry(inner[0])}
        if origin is dict:
            return {"type": "object", "propertyNames": self._form(inner[0]),
                    "additionalProperties": self._form(inner[1])}
        raise TypeError(f"no schema is known for the form {origin or inner}")

    def _entry(self, annotation: Any) -> Json:
        form = self._form(annotation)
        return _either(self._form(_SHORT[annotation]), form) if annotation in _SHORT else form

    def _reference(self, kind: str) -> Json:
        return self._offering(kind, _STATEMENT if kind == "statements" else _ID)

    def _offering(self, kind: str, otherwise: Json) -> Json:
        """A text for which ids are offered, and which need not be one of them."""
        if not self.ids.get(kind):
            return otherwise
        self.definitions[kind] = {"enum": self.ids[kind]}
        return _either({"$ref": f"#/definitions/{kind}"}, otherwise)


def _told(meaning: str) -> Json:
    """A field's docstring; as Markdown too where it is more than plain words."""
    plain = " ".join(meaning.split())
    return {"description": plain.replace("`", '"'), **({"markdownDescription": plain} if "`" in plain else {})}
