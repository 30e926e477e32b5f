"""The reference page of the vocabulary, made from the models' own docstrings."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from typing import get_args

from pydantic.fields import FieldInfo

from dossier import model
from dossier.model import CATEGORIES, KINDS, STANCES, About, Common, Part, Status

_FORMS = {
    "Text": "text", "Texts": "text, or a list of them", "Date": "[date](dates-and-values.md)",
    "Time": "[time of day](dates-and-values.md)", "Value": "[value](dates-and-values.md)",
    "Zone": "IANA time zone", "Url": "web address", "Language": "BCP 47 tag", "Script": "ISO 15924 code",
    "Country": "ISO 3166-1 code", "Sha256": "SHA-256 sum", "Wikidata": "Wikidata id", "Identifier": "id",
    "Count": "number", "LineNumber": "line number", "Latitude": "degrees", "Longitude": "degrees",
    "Kilometres": "kilometres",
    "Status": " · ".join(f"`{word}`" for word in get_args(Status)),
    "ActorRef": "id of an actor",
    "ActorRefs": "id of an actor, or a list of them", "SourceRef": "id of a source", "EventRef": "id of an event",
    "EventRefs": "id of an event, or a list of them", "FigureRef": "id of a figure",
    "FigureRefs": "id of a figure, or a list of them", "PlaceRef": "id of a place",
    "ReactionRef": "id of a reaction", "StatementRef": "id of a statement, or figure-id/statement-id",
    "dict[Identifier, Text]": "mapping of ids to labels",
    "dict[Text, Literal['off', 'warning', 'error']]": "mapping of rules to `off`, `warning` or `error`",
}
_PARTS = (model.Evidence, model.Change, model.Name, model.Role, model.Member, model.Body, model.NoFact, model.Scope,
          model.Statement, model.Response, model.Answer, model.Coordinates, model.Budget)
_INTRODUCTION = """\
<!-- Made from the code by scripts/bless.py. Do not edit. -->

# The vocabulary

Every file under `facts/` is a mapping from an id to a record. `facts/events.yml` holds events; so does every file in
the folder `facts/events/`. Ids are lower-case letters, digits and single hyphens, unique within their kind, and are
never used again. Every scalar is read as text, so that `NO` stays Norway and `12:30` stays a time. Fields in **bold**
must be there.
"""


def vocabulary() -> str:
    """The whole page, as Markdown."""
    sections = [_INTRODUCTION, _section("Fields of every record", Common, set())]
    sections += [_section("dossier", About, set(Common.model_fields) - {"evidence"})]
    sections += [_section(kind, record, set(Common.model_fields)) for kind, record in KINDS.items()]
    sections += ["## Parts of records\n", *(_section(f"{part.__name__.lower()}", part, _inherited(part), "###")
                                            for part in _PARTS)]
    sections += [_words("Built-in categories of events", CATEGORIES), _words("Built-in stances of reactions", STANCES)]
    return "\n".join(sections)


def _inherited(part: type[Part]) -> set[str]:
    return set(Common.model_fields) if issubclass(part, Common) else set()


def _section(title: str, part: type[Part], left_out: set[str], marks: str = "##") -> str:
    doc = " ".join(inspect.cleandoc(part.__doc__ or "").split())
    rows = [f"| {name} | {form} | {meaning} |" for name, form, meaning in _rows(part, left_out)]
    return "\n".join([f"{marks} {title}\n", f"{doc}\n", "| field | form | meaning |", "|---|---|---|", *rows, ""])


def _rows(part: type[Part], left_out: set[str]) -> Iterator[tuple[str, str, str]]:
    written = _annotations(part)
    for name, field in part.model_fields.items():
        if name not in left_out:
            shown = f"**`{field.alias or name}`**" if field.is_required() else f"`{field.alias or name}`"
            yield shown, _form(written[name]), _meaning(field)


def _annotations(part: type[Part]) -> dict[str, str]:
    """The annotations as they are written in the code, those of the bases included."""
    found: dict[str, str] = {}
    for base in reversed(part.__mro__):
        found |= inspect.get_annotations(base)
    return found


def _meaning(field: FieldInfo) -> str:
    return " ".join((field.description or "").split()).replace("|", "\\|")


def _form(written: str) -> str:
    text = written.removesuffix(" | None")
    if text in _FORMS:
        return _FORMS[text]
    if text.startswith("Annotated["):
        return _form(text.removeprefix("Annotated[").rsplit(", ", 1)[0])
    if text.startswith("tuple["):
        inner = text.removeprefix("tuple[").removesuffix(", ...]")
        return f"list of {_form(inner)}"
    if text.startswith("Literal["):
        return " · ".join(f"`{word}`" for word in re.findall(r"['\"]([\w-]+)['\"]", text))
    return f"[{text.lower()}](#{text.lower()})"


def _words(title: str, labels: Mapping[str, str]) -> str:
    rows = [f"| `{word}` | {label} |" for word, label in labels.items()]
    return "\n".join([f"## {title}\n", "| word | label |", "|---|---|", *rows, ""])
