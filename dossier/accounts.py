"""The accounts of figures: which statement leans on which, and which of them stand."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from dossier.dossier import Dossier
from dossier.model import Figure, Statement

RELATIONS = ("repeats", "revises", "supersedes", "retracts")
_ENDS = ("revises", "supersedes", "retracts")

Key = tuple[str, int]
"""A statement: id of its figure, and its place in it."""


@dataclass(frozen=True)
class Account:
    """One statement with what it says of others, and what others say of it."""

    figure: Figure
    """The figure it is an account of."""
    at: int
    """Its place among the statements of the figure."""
    statement: Statement
    """The statement."""
    reported: Any
    """When it became known (EDTF), or None."""
    says: tuple[tuple[str, Key], ...]
    """Relation and statement: ("revises", ("deaths", 0))."""
    said: tuple[tuple[str, Key], ...]
    """The same, seen from the other side: ("revises", ("deaths", 2)) means that the other revises this one."""

    @property
    def stands(self) -> bool:
        """True while nobody took it back or replaced it."""
        ended = any(relation in _ENDS for relation, _ in self.said)
        takes_back = any(relation == "retracts" for relation, _ in self.says)
        return not (ended or takes_back or self.statement.status in ("corrected", "withdrawn"))

    @property
    def order(self) -> tuple[Any, ...]:
        """By the time at which it became known, then as written."""
        return (self.reported.sort_key if self.reported else (), self.at)


def accounts(dossier: Dossier) -> dict[str, tuple[Account, ...]]:
    """The accounts of every figure, by time."""
    names = {
        (figure.id, statement.id): (figure.id, at)
        for figure in dossier.figures.values()
        for at, statement in enumerate(figure.statements)
        if statement.id
    }
    says: dict[Key, list[tuple[str, Key]]] = defaultdict(list)
    said: dict[Key, list[tuple[str, Key]]] = defaultdict(list)
    for figure in dossier.figures.values():
        for at, statement in enumerate(figure.statements):
            for relation in RELATIONS:
                other = names.get(_reference(figure, getattr(statement, relation)))
                if other:
                    says[figure.id, at].append((relation, other))
                    said[other].append((relation, (figure.id, at)))
    return {figure.id: _of(dossier, figure, says, said) for figure in dossier.figures.values()}


def differ(found: tuple[Account, ...]) -> bool:
    """True where accounts that stand give different values for the same day."""
    days: dict[Any, set[str]] = defaultdict(set)
    for account in found:
        if account.stands:
            days[account.statement.as_of and account.statement.as_of.text].add(account.statement.value.text)
    return any(len(values) > 1 for values in days.values())


def _reference(figure: Figure, text: str | None) -> tuple[str, str]:
    own, _, id = (text or "").rpartition("/")
    return own or figure.id, id


def _of(dossier: Dossier, figure: Figure, says: Any, said: Any) -> tuple[Account, ...]:
    found = [
        Account(
            figure,
            at,
            statement,
            dossier.reported(statement),
            tuple(says.get((figure.id, at), ())),
            tuple(said.get((figure.id, at), ())),
        )
        for at, statement in enumerate(figure.statements)
    ]
    return tuple(sorted(found, key=lambda account: account.order))
