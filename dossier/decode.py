"""From what stands in a YAML file to a record, or to everything that keeps it from being one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import ValidationError

from dossier.diagnostic import Diagnostic, Level
from dossier.marks import Marks, Position, key_position, position_at, to_span
from dossier.model import Path, Record
from dossier.part import Part
from dossier.spelling import did_you_mean

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Entry:
    """One record as it stands in its file."""

    model: type[Record]
    id: str
    path: str
    """The file."""
    key: Position
    """Where the id stands."""
    data: Any
    marks: Marks | Position

    def bare(self) -> Record:
        """A stand-in for a record that could not be read: it knows its id and its places, and nothing else."""
        return self.model.model_construct().placed(self.id, self.path, self.key, self.marks)


def decode(entry: Entry) -> tuple[Record | None, list[Diagnostic]]:
    """The record of an entry, or None and all its faults."""
    if not isinstance(entry.data, dict):
        return None, [_fault(entry, "wrong-form", entry.key, f'"{entry.id}" holds no fields',
                             "a record is a mapping: indent its fields below its id")]
    try:
        record = entry.model.model_validate(entry.data)
    except ValidationError as error:
        return None, [_translate(entry, one) for one in error.errors(include_url=False)]
    return record.placed(entry.id, entry.path, entry.key, entry.marks), []


def _fault(entry: Entry, rule: str, position: Position, message: str, help: str = "") -> Diagnostic:
    return Diagnostic(rule, Level.ERROR, to_span(entry.path, position), message, help)


def _translate(entry: Entry, error: Any) -> Diagnostic:
    """One of pydantic's errors as a diagnostic, at its place and in our words."""
    loc: Path = tuple(step for step in error["loc"] if step != "[key]")
    in_key = len(loc) != len(error["loc"])
    context = error.get("ctx", {})
    teller = _TELLERS.get(error["type"])
    if teller is not None:
        return teller(entry, loc, error)
    if "help" in context:  # one of our own forms
        position = key_position(entry.marks, loc) if in_key else _value_or_key(entry, loc)
        return _fault(entry, error["type"], position, context["message"], context["help"])
    return _fault(entry, "wrong-form", _value_or_key(entry, loc), str(error["msg"]).lower())


def _value_or_key(entry: Entry, loc: Path) -> Position:
    """A whole record is shown at its id; everything in it at its own place."""
    return position_at(entry.marks, loc) if loc else entry.key


def _missing(entry: Entry, loc: Path, error: Any) -> Diagnostic:
    where = loc[:-1]
    return _fault(entry, "missing-field", _first_line(_value_or_key(entry, where)),
                  f"`{loc[-1]}` is missing", f"add a line `{loc[-1]}: ...`")


def _first_line(position: Position) -> Position:
    line, column, end_line, end_column = position
    return position if end_line == line else (line, column, line, column + 1)


def _unknown(entry: Entry, loc: Path, error: Any) -> Diagnostic:
    known = _known_fields(entry.model, loc[:-1], entry.data)
    help = did_you_mean(str(loc[-1]), known) or f"the fields are {', '.join(sorted(known))}"
    return _fault(entry, "unknown-field", key_position(entry.marks, loc), f"there is no field `{loc[-1]}` here",
                  help)


def _known_fields(model: type[Part], loc: Path, data: Any) -> set[str]:
    """The names that may be written in the mapping at `loc`."""
    current = model
    for step in loc:
        if isinstance(step, str):
            found = next((field for name, field in current.model_fields.items() if (field.alias or name) == step),
                         None)
            part = _part_in(found.annotation) if found is not None else None
            current = part or current
    return {field.alias or name for name, field in current.model_fields.items()}


def _part_in(annotation: Any) -> type[Part] | None:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    inner = getattr(annotation, "__args__", ())
    return next((part for one in inner if (part := _part_in(one)) is not None), None)


def _not_allowed(entry: Entry, loc: Path, error: Any) -> Diagnostic:
    written = error["input"]
    allowed = [word.strip("' ") for word in error["ctx"]["expected"].replace(" or ", ",").split(",")]
    help = did_you_mean(str(written), allowed)
    words = f"the words are {', '.join(allowed)}"
    return _fault(entry, "wrong-form", _value_or_key(entry, loc),
                  f'"{written}" is not a word that `{_name(loc)}` can have' if isinstance(written, str)
                  else f"`{_name(loc)}` must be one word", f"{help} ({words})" if help else words)


def _name(loc: Path) -> str:
    return str(next((step for step in reversed(loc) if isinstance(step, str)), "it"))


def _not_a_list(entry: Entry, loc: Path, error: Any) -> Diagnostic:
    return _fault(entry, "wrong-form", _first_line(_value_or_key(entry, loc)), f"`{_name(loc)}` must be a list",
                  "start each entry with a hyphen on a line of its own")


def _not_a_mapping(entry: Entry, loc: Path, error: Any) -> Diagnostic:
    return _fault(entry, "wrong-form", _first_line(_value_or_key(entry, loc)),
                  f"an entry of `{_name(loc)}` must be a mapping of fields",
                  "write its fields one below the other, as `name: value`")


_TELLERS: dict[str, Callable[[Entry, Path, Any], Diagnostic]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _not_allowed,
    "tuple_type": _not_a_list,
    "list_type": _not_a_list,
    "model_type": _not_a_mapping,
    "model_attributes_type": _not_a_mapping,
    "dict_type": _not_a_mapping,
}
