"""Finds every reference and every quotation in a record as it was written, whether the record is right or not.

Works on the raw values along the model's annotations, so that a record with one wrong field still has its
quotations checked: all faults come at once.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from dossier.forms import Ref
from dossier.model import Member, NoFact, Path, Selector
from dossier.part import Part

Trace = tuple[Path, str, Any]
"""A reference: its path, the kind referred to, the id. Or a quotation: its path, QUOTATION or NO_FACT, the
mapping in which it stands."""

QUOTATION, NO_FACT = "quotation", "no-fact"

_Walk = Callable[[Any, Path], Iterator[Trace]]


def trace(model: type[Part], data: Any) -> Iterator[Trace]:
    """Every reference and quotation of a record of this model, in the order of the model's fields."""
    if isinstance(data, dict):
        yield from _fields(model, data, ())


@cache
def _plan(model: type[Part]) -> tuple[tuple[str, _Walk], ...]:
    """The fields of a model that can hold a reference or a quotation, each with the way to walk it."""
    steps = []
    for name, field in model.model_fields.items():
        walk = _walk_for(field.annotation, tuple(field.metadata))
        if walk is not None:
            steps.append((field.alias or name, walk))
    return tuple(steps)


def _fields(model: type[Part], data: dict[str, Any], path: Path) -> Iterator[Trace]:
    if issubclass(model, Selector):
        yield path, NO_FACT if model is NoFact else QUOTATION, data
    for key, walk in _plan(model):
        if key in data:
            yield from walk(data[key], (*path, key))


def _walk_for(annotation: Any, metadata: tuple[Any, ...]) -> _Walk | None:
    for mark in metadata:
        if isinstance(mark, Ref):
            return _reference(mark.kind)
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _walk_for(inner[0], metadata + inner[1:])
    if origin in (Union, types.UnionType):
        return next((walk for part in inner if (walk := _walk_for(part, ())) is not None), None)
    if origin is tuple:
        each = _walk_for(inner[0], ())
        return None if each is None else _list(each)
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return _part(annotation)
    return None


def _reference(kind: str) -> _Walk:
    def walk(value: Any, path: Path) -> Iterator[Trace]:
        if isinstance(value, str) and value.strip():
            yield path, kind, value.strip()

    return walk


def _list(each: _Walk) -> _Walk:
    def walk(value: Any, path: Path) -> Iterator[Trace]:
        if isinstance(value, list):
            for index, entry in enumerate(value):
                yield from each(entry, (*path, index))
        else:
            yield from each(value, path)  # a single id, or something that the model refuses

    return walk


def _part(model: type[Part]) -> _Walk:
    def walk(value: Any, path: Path) -> Iterator[Trace]:
        if model is Member and isinstance(value, str):
            value = {"actor": value}  # the short form
        if isinstance(value, dict):
            yield from _fields(model, value, path)

    return walk
