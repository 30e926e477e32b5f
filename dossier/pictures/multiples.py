"""Figures that belong together, as the page of figures shows them: parts within wholes, and panels side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dossier import families
from dossier.accounts import Account
from dossier.charts import plot, svg
from dossier.charts.axis import Axis, Mark
from dossier.charts.marks import STANDS
from dossier.charts.multiples import Panel, multiples
from dossier.charts.within import within
from dossier.desk import Desk
from dossier.families import Member, Pair
from dossier.model import Figure
from dossier.page import Link, escape
from dossier.pictures.plots import column, mark, scale, state
from dossier.views import Detail, When

ANCHOR = "figures--side-by-side"
"""The id of the panels' section. Ids of records never hold "--"."""


@dataclass(frozen=True)
class Part:
    """What one speaker gave of a part, and of its whole for the same day."""

    amount: str
    """"24 of 38"."""
    link: Link
    """The part, leading to all its accounts."""
    who: tuple[Link, ...]
    """Who said both."""
    when: When | None
    """The day for which both hold, or on which they became known."""
    plot: Markup
    """The part within its whole."""


@dataclass(frozen=True)
class Parts:
    """The parts of a figure."""

    head: Markup
    """The labels of their scale."""
    rows: tuple[Part, ...]
    """Whatever can be set beside the whole."""
    apart: tuple[Detail, ...]
    """The parts of which nothing can."""


@dataclass(frozen=True)
class Group:
    """Figures that can be compared."""

    figures: tuple[Figure, ...]
    """The figures, in the order of the file."""
    picture: Markup
    """Their panels."""
    plots: tuple[tuple[Axis, tuple[Mark, ...]], ...]
    """What the panels hold, for the key."""


def parts(desk: Desk, member: Member) -> Parts | None:
    """The parts of a figure; None where it has none."""
    if not member.parts:
        return None
    found = {part.id: families.pairs(desk.accounts, member.figure, part) for part in member.parts}
    pairs = [pair for each in found.values() for pair in each]
    values = [account.statement.value for pair in pairs for account in (pair.whole, pair.part)]
    axis = scale(desk, member.figure.unit, values, from_zero=True)
    apart = desk.detail("parts.apart", "figures", (id for id, each in found.items() if not each))
    return Parts(
        plot.head(axis),
        tuple(_part(desk, axis, pair) for pair in pairs),
        (apart,) if apart.values else (),
    )


def _part(desk: Desk, axis: Axis, pair: Pair) -> Part:
    whole, part = pair.whole.statement, pair.part.statement
    say = desk.words.value
    return Part(
        desk.words.say("parts.of", part=say(part.value), whole=say(whole.value)),
        desk.link("figures", pair.part.figure.id),
        desk.links("actors", part.said_by),
        desk.when(part.as_of or pair.part.reported),
        within(axis, whole.value, mark(desk, pair.part)),
    )


def groups(desk: Desk) -> Iterator[Group]:
    """The figures that stand side by side."""
    for at, figures in enumerate(families.comparable(desk.dossier, desk.accounts), 1):
        accounts = [desk.accounts[figure.id] for figure in figures]
        values = (one.statement.value for each in accounts for one in each)
        axis = scale(desk, figures[0].unit, values, from_zero=True)
        columns = [column(desk, each) for each in accounts]
        panels = [Panel(desk.link("figures", figure.id), _words(desk, each), marks)
                  for figure, each, marks in zip(figures, accounts, columns, strict=True)]
        drawing = multiples(axis, panels)
        yield Group(figures, svg.figure(f"side-by-side-{at}", drawing, legend=_legend(desk, figures[0])),
                    tuple((axis, marks) for marks in columns))


def _legend(desk: Desk, figure: Figure) -> Markup:
    """What the panels of a group have in common."""
    scope = figure.scope
    place = desk.link("places", scope.where or "").text
    words = desk.words.say("multiples.group", place=place, who=desk.actor_or_words(scope.who or "").text)
    return svg.element("p", escape(words), class_="scope")


def _words(desk: Desk, accounts: Sequence[Account]) -> str:
    """The accounts of a figure in a line, each with what became of it."""
    return desk.words.say("plot.states").join(_said(desk, account) for account in accounts)


def _said(desk: Desk, account: Account) -> str:
    statement, became = account.statement, state(account)
    value = desk.amount(account.figure, statement.value)
    key = statement.status if became == STANDS and statement.status == "disputed" else became
    return desk.words.say(f"plot.state.{key}", value=value)
