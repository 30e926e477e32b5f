"""How one account of a figure answers another: who spoke, what came later, what fell, what repeats a withdrawn value.

Statements are named by their figure's id and their place in it, and compared on what is certain only: a value
without a bound is above nothing, and a month is not later than a day in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from dossier.dossier import Dossier
from dossier.edtf import Edtf
from dossier.model import Figure, Statement
from dossier.quantity import Quantity, agrees

Key = tuple[str, int]
"""A statement: id of its figure, and its place in it."""

_ENDS = ("revises", "supersedes", "retracts")
_TAKEN_BACK = ("withdrawn", "corrected")


def relations(dossier: Dossier) -> Mapping[Key, Mapping[Key, str]]:
    """What each statement says of others: `{("deaths", 2): {("deaths", 0): "revises"}}`."""
    return dossier.once("statement-relations", lambda: _relations(dossier))


def _relations(dossier: Dossier) -> Mapping[Key, Mapping[Key, str]]:
    places = {f"{figure.id}/{statement.id}": (figure.id, at) for figure in dossier.figures.values()
              for at, statement in enumerate(figure.statements) if statement.id}
    found: dict[Key, dict[Key, str]] = defaultdict(dict)
    for one in dossier.references:
        if one.kind == "statements" and one.target in places and len(one.path) == 3:
            found[one.record.id, int(one.path[1])][places[one.target]] = str(one.path[2])
    return found


def standing(dossier: Dossier) -> frozenset[Key]:
    """The statements that count: neither withdrawn nor corrected, and not changed, replaced or taken back since."""
    ended = {other for said in relations(dossier).values() for other, relation in said.items() if relation in _ENDS}
    return frozenset((figure.id, at) for figure in dossier.figures.values()
                     for at, statement in enumerate(figure.statements)
                     if statement.status not in _TAKEN_BACK and (figure.id, at) not in ended)


def by_speaker(figure: Figure) -> Mapping[tuple[str, ...], list[int]]:
    """The places of a figure's statements by who said them; those in a source's own voice are left out."""
    groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, statement in enumerate(figure.statements):
        if statement.said_by:
            groups[tuple(sorted(statement.said_by))].append(at)
    return groups


def held(dossier: Dossier, statement: Statement) -> Edtf | None:
    """The day for which a statement holds: as it says, else the day on which it became known."""
    return statement.as_of or dossier.reported(statement)


def after(one: Edtf | None, other: Edtf | None) -> bool:
    """Whether a date is certainly later than another."""
    if one is None or other is None or one.lower is None or other.upper is None:
        return False
    same_day = one.lower == other.upper and one.time is not None and other.time is not None
    return one.sort_key > other.sort_key if same_day else one.lower > other.upper


def later(dossier: Dossier, one: Statement, other: Statement) -> bool:
    """Whether a statement is certainly later than another: it holds for a later time, or became known later."""
    days = held(dossier, one), held(dossier, other)
    if after(*days):
        return True
    if after(*reversed(days)):
        return False
    if one.time and other.time and (one.time.lower > other.time.upper or other.time.lower > one.time.upper):
        return one.time.lower > other.time.upper
    return after(dossier.reported(one), dossier.reported(other))


def in_order(dossier: Dossier, figure: Figure, places: Iterable[int]) -> list[int]:
    """Statements of a figure in the order of the times for which they hold, then as written."""
    def key(at: int) -> tuple[object, ...]:
        statement = figure.statements[at]
        days = held(dossier, statement), dossier.reported(statement)
        hour = statement.time.lower if statement.time else -1
        return (days[0].sort_key if days[0] else (), hour, days[1].sort_key if days[1] else (), at)
    return sorted(places, key=key)


def above(one: Quantity, other: Quantity) -> bool:
    """Whether a value is certainly larger than another: its lower bound lies beyond the other's upper one."""
    if one.lower is None or other.upper is None or one.unit != other.unit:
        return False
    inclusive = one.lower_inclusive and other.upper_inclusive
    return one.lower > other.upper or (one.lower == other.upper and not inclusive)


def falls(dossier: Dossier) -> Mapping[Key, int]:
    """The statements of cumulative figures that certainly lie below an earlier one of the same speaker and say
    nothing of any other; with the place of the highest one before them that stands."""
    return dossier.once("falls", lambda: dict(_all_falls(dossier)))


def _all_falls(dossier: Dossier) -> Iterator[tuple[Key, int]]:
    stands = standing(dossier)
    for figure in dossier.figures.values():
        if figure.scope.counts == "cumulative":
            for places in by_speaker(figure).values():
                yield from _falls(dossier, figure, places, stands)


def _falls(dossier: Dossier, figure: Figure, places: list[int], stands: frozenset[Key]) -> Iterator[tuple[Key, int]]:
    says = relations(dossier)
    highest: int | None = None
    for at in in_order(dossier, figure, places) if len(places) > 1 else ():
        one = figure.statements[at]
        if highest is not None and not says.get((figure.id, at)) and one.status not in _TAKEN_BACK:
            before = figure.statements[highest]
            if above(before.value, one.value) and later(dossier, one, before):
                yield (figure.id, at), highest
        if (figure.id, at) in stands and one.value.lower is not None:
            peak = figure.statements[highest].value.lower if highest is not None else None
            highest = at if peak is None or one.value.lower >= peak else highest


def echoes(dossier: Dossier) -> Mapping[Key, int]:
    """The statements that repeat a withdrawn value: each one that became known certainly after the withdrawal of
    another of the same figure and gives the same value; with the place of the withdrawn one.

    Those that say so (`repeats`) are among them. Words without a number ("dozens") repeat nothing.
    """
    return dossier.once("echoes", lambda: _echoes(dossier))


def _echoes(dossier: Dossier) -> Mapping[Key, int]:
    says = relations(dossier)
    found: dict[Key, int] = {}
    for figure in dossier.figures.values():
        for at, statement in enumerate(figure.statements):
            if statement.status == "withdrawn" and statement.value.kind not in ("indefinite", "none-reported"):
                for other in _echoes_of(dossier, figure, at):
                    if says.get((figure.id, other), {}).get((figure.id, at)) not in _ENDS:
                        found.setdefault((figure.id, other), at)
    return found


def _echoes_of(dossier: Dossier, figure: Figure, at: int) -> Iterator[int]:
    withdrawn = figure.statements[at]
    since = withdrawn_on(dossier, withdrawn)
    for other, one in enumerate(figure.statements):
        if one.status not in _TAKEN_BACK and agrees(one.value, withdrawn.value) \
                and after(dossier.reported(one), since):
            yield other


def withdrawn_on(dossier: Dossier, statement: Statement) -> Edtf | None:
    """When a statement was withdrawn: when the words that say so were published, else the day of the change."""
    if statement.change is None:
        return None
    records = (dossier.sources.get(one.source) for one in statement.change.evidence)
    told = [record.published for record in records if record and record.published
            and record.published.lower == statement.change.date.lower]
    return min(told, key=lambda date: date.sort_key, default=statement.change.date)
