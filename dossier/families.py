"""Figures that belong together: wholes with their parts, and figures that count the same people at the same place.

Several accounts are never reduced to one. A part is set beside its whole only where one speaker gives a number for both
on the same day; the numbers of different speakers are left apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dossier.accounts import Account
from dossier.dossier import Dossier
from dossier.model import Figure

Accounts = Mapping[str, tuple[Account, ...]]
"""The accounts of every figure, by time."""


@dataclass(frozen=True, slots=True)
class Member:
    """A figure in its family."""

    figure: Figure
    """The figure."""
    depth: int
    """0 for a whole, 1 for its parts, 2 for theirs."""
    parts: tuple[Figure, ...]
    """The figures that are part of it."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What one speaker says of a whole and of a part of it, for one day."""

    whole: Account
    """The account of the whole."""
    part: Account
    """The account of the part."""


def members(dossier: Dossier) -> tuple[Member, ...]:
    """All figures in the order of the file, each followed by its parts."""
    parts: dict[str, list[Figure]] = defaultdict(list)
    roots = []
    for figure in dossier.figures.values():
        (parts[figure.part_of] if figure.part_of in dossier.figures else roots).append(figure)
    seen: set[str] = set()

    def walk(figure: Figure, depth: int) -> Iterator[Member]:
        if figure.id not in seen:
            seen.add(figure.id)
            yield Member(figure, depth, tuple(parts[figure.id]))
            for part in parts[figure.id]:
                yield from walk(part, depth + 1)

    # A circle of parts is a fault that its own rule tells; nothing is lost of it here.
    starts = (*roots, *dossier.figures.values())
    return tuple(member for figure in starts for member in walk(figure, 0))


def pairs(accounts: Accounts, whole: Figure, part: Figure) -> tuple[Pair, ...]:
    """The accounts of a part, each with the account of the whole by the same speaker for the same day.

    Only accounts that stand and name a number are compared, and only numbers of one unit. Of accounts that say the
    same, the first one counts.
    """
    if whole.unit != part.unit:
        return ()
    found: dict[tuple[object, ...], Pair] = {}
    for one in filter(_comparable, accounts[part.id]):
        for other in filter(_comparable, accounts[whole.id]):
            if _occasion(one) == _occasion(other) and one.statement.value.unit == other.statement.value.unit:
                said = (_occasion(one), one.statement.value.text, other.statement.value.text)
                found.setdefault(said, Pair(other, one))
    return tuple(found.values())


def _comparable(account: Account) -> bool:
    value = account.statement.value
    named = value.number is not None or value.kind == "range"
    return account.stands and named and bool(account.statement.said_by)


def _occasion(account: Account) -> tuple[object, ...]:
    """Who spoke, and for which day."""
    day = account.statement.as_of or account.reported
    return tuple(sorted(account.statement.said_by)), day and day.text


def comparable(dossier: Dossier, accounts: Accounts) -> tuple[tuple[Figure, ...], ...]:
    """Groups of two or more figures that count the same people, or things, at the same place in the same unit.

    A figure and its part are not among them, because they are shown within each other, and neither are figures
    without a number.
    """
    groups: dict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in dossier.figures.values():
        scope = figure.scope
        if scope.who and scope.where and _numbered(accounts[figure.id]):
            groups[figure.unit, scope.who, scope.where].append(figure)
    apart = (_without_parts(dossier, group) for group in groups.values())
    return tuple(group for group in apart if len(group) > 1)


def _numbered(accounts: Sequence[Account]) -> bool:
    values = [account.statement.value for account in accounts]
    return any(value.number is not None or value.kind == "range" for value in values)


def _without_parts(dossier: Dossier, group: Sequence[Figure]) -> tuple[Figure, ...]:
    ids = {figure.id for figure in group}
    return tuple(figure for figure in group if ids.isdisjoint(_wholes(dossier, figure)))


def _wholes(dossier: Dossier, figure: Figure) -> set[str]:
    """The figures of which one is a part, directly or by another."""
    found: set[str] = set()
    at = figure.part_of
    while at in dossier.figures and at not in found:
        found.add(at)
        at = dossier.figures[at].part_of
    return found - {figure.id}
