"""The docstrings below the fields of the vocabulary, read from its source when somebody asks.

Pydantic can gather them itself, at every import, class by class: that takes longer than to check a small dossier.
"""

from __future__ import annotations

import ast
import inspect
from functools import cache

from dossier import model, translations
from dossier.part import Part


def meaning(part: type[Part], field: str) -> str:
    """What a field means, as its docstring says; that of the nearest base which has the field."""
    for base in part.__mro__:
        if text := _written().get(base.__name__, {}).get(field):
            return text
    return ""


@cache
def _written() -> dict[str, dict[str, str]]:
    """Class, field, docstring: a text that stands alone below an annotated name."""
    nodes = (node for module in (model, translations) for node in ast.parse(inspect.getsource(module)).body)
    return {node.name: _fields(node.body) for node in nodes if isinstance(node, ast.ClassDef)}


def _fields(body: list[ast.stmt]) -> dict[str, str]:
    return {
        field.target.id: " ".join(below.value.value.split())
        for field, below in zip(body, body[1:], strict=False)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant) and isinstance(below.value.value, str)
    }
