"""The figures: every number with each account of it, who gave it, when, and how it relates to the others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from dossier import families, filtering
from dossier.accounts import Account, differ
from dossier.charts import plot
from dossier.charts.axis import Axis, Mark
from dossier.citing import on_page
from dossier.desk import Desk, statement_anchor
from dossier.echoes import withdrawn_on
from dossier.families import Member
from dossier.model import Statement
from dossier.page import Link, Page
from dossier.pictures.multiples import ANCHOR, Group, Parts, groups, parts
from dossier.pictures.plots import column, key, scale
from dossier.proofs import pieces, quoted
from dossier.views import Badge, Change, Detail, Entry, Proof, Quoted, When
from dossier.words import iso


@dataclass(frozen=True)
class Relation:
    """How a statement relates to another one."""

    words: str
    """"revises", "revised by"."""
    other: Link
    """The other statement, by its value."""
    whose: str
    """Who made the other statement, where that is somebody else; or empty."""


@dataclass(frozen=True)
class StatementView:
    """One account of a figure."""

    anchor: str
    """The statement's permanent id on the page."""
    value: str
    """The number with its qualifier."""
    plot: Markup
    """The number on the scale of the figure."""
    unit: str
    """The unit, where the figure's title does not name it; or empty."""
    worded: Quoted | None
    """The words of the source for it, where they differ."""
    badge: Badge
    """Its status."""
    said: tuple[Detail, ...]
    """Who said it, and who passed it on."""
    as_of: When | None
    """The day for which it holds."""
    reported: When | None
    """When it became known."""
    dated: tuple[Detail, ...]
    """Why it has that day, where no quoted words give it."""
    relations: tuple[Relation, ...]
    """What it does to other statements, and they to it."""
    echo: Relation | None
    """The withdrawn statement whose value it repeats, with the day of the withdrawal."""
    change: Change | None
    """What became of it."""
    note: str
    """A remark of the editors, or empty."""
    notice: str
    """Why its words are folded, or empty."""
    proof: Proof | None
    """The passages it rests on."""


@dataclass(frozen=True)
class FigureView:
    """A figure with its accounts."""

    entry: Entry
    """The figure itself."""
    level: int
    """The level of its heading: 2, and 3 for a part."""
    differ: str
    """A sentence where accounts that stand give different values; or empty."""
    start: str
    """A sentence where the scale does not start at 0; or empty."""
    head: Markup
    """The labels of the scale."""
    statements: tuple[StatementView, ...]
    """The accounts, in the order in which they became known."""
    parts: Parts | None
    """Its parts within it."""


@dataclass(frozen=True)
class Figures:
    """All that the page of figures shows."""

    key: Markup
    """The marks that occur, with their meaning."""
    beside: str
    """The id of the section of figures side by side."""
    groups: tuple[Group, ...]
    """Figures side by side."""
    figures: tuple[FigureView, ...]
    """The figures, in the order of the file."""
    filter: filtering.Filter
    """What can be shown alone."""


def pages(desk: Desk) -> Iterator[Page]:
    """The one page of figures."""
    found = tuple(groups(desk))
    together = {figure.id: group for group in found for figure in group.figures}
    plots = [one for group in found for one in group.plots]
    views = []
    for member in families.members(desk.dossier):
        axis, marks = _plot(desk, member)
        plots.append((axis, marks))
        views.append(_figure(desk, member, axis, marks, together.get(member.figure.id)))
    anchors = [statement.anchor for view in views for statement in view.statements]
    yield Page(
        "figures.md",
        desk.words.say("figures.title"),
        "figures.md.jinja",
        Figures(key(desk, plots), ANCHOR, found, tuple(views), filtering.of(desk, "figures")),
        frozenset(desk.dossier.figures).union(anchors, (ANCHOR,) if found else ()),
        desk.words.say("figures.title"),
        desk.words.say("figures.deck"),
        citations=on_page(desk, desk.dossier.figures.values()),
    )


def _plot(desk: Desk, member: Member) -> tuple[Axis, tuple[Mark, ...]]:
    """The accounts of a figure as marks, and their scale."""
    accounts = desk.accounts[member.figure.id]
    values = (account.statement.value for account in accounts)
    return scale(desk, member.figure.unit, values), column(desk, accounts)


def _figure(desk: Desk, member: Member, axis: Axis, marks: tuple[Mark, ...], group: Group | None) -> FigureView:
    figure, words = member.figure, desk.words
    chips = (figure.unit, *((words.label("counts", figure.scope.counts),) if figure.scope.counts else ()))
    accounts = desk.accounts[figure.id]
    count = sum(account.stands for account in accounts)
    return FigureView(
        desk.entry(figure, chips=chips, summary=figure.summary, details=_details(desk, member, group)),
        min(member.depth + 2, 6),
        words.say("figures.differ", accounts=words.count(count, "account")) if differ(accounts) else "",
        words.say("plot.start", start=axis.start) if axis.start else "",
        plot.head(axis),
        tuple(_statement(desk, *row) for row in zip(accounts, plot.rows(axis, marks), strict=True)),
        parts(desk, member),
    )


def _details(desk: Desk, member: Member, group: Group | None) -> Iterator[Detail]:
    """What is counted, and which other figures belong to it."""
    figure, scope = member.figure, member.figure.scope
    yield desk.fact("detail.counted", desk.actor_or_words(scope.who) if scope.who else None)
    yield desk.detail("detail.place", "places", (scope.where,))
    yield desk.fact("detail.period", desk.words.date(scope.period) if scope.period else None)
    yield desk.detail("detail.part-of", "figures", (figure.part_of,))
    yield desk.detail("detail.parts", "figures", (part.id for part in member.parts))
    others = (one.id for one in group.figures if one is not figure) if group else ()
    yield desk.detail("detail.beside", "figures", others)


def _statement(desk: Desk, account: Account, drawing: Markup) -> StatementView:
    statement, figure = account.statement, account.figure
    path = ("statements", account.at)
    value = desk.words.value(statement.value)
    as_of = desk.when(statement.as_of, statement.time)
    return StatementView(
        anchor=statement_anchor(figure, account.at),
        value=value,
        plot=drawing,
        unit=desk.unit(figure, statement.value).strip(),
        worded=_worded(desk, account, value),
        badge=desk.badge(statement.status),
        said=desk.attribution(figure, statement, "detail.none"),
        as_of=as_of,
        reported=_reported(desk, account),
        dated=tuple(detail for detail in (desk.dated(statement),) if detail.values),
        relations=tuple(_relations(desk, account)),
        echo=_echo(desk, account),
        change=desk.change(figure, statement, *path),
        note=statement.note or "",
        notice=statement.content_notice or "",
        proof=desk.proofs.of(figure, *path),
    )


def _reported(desk: Desk, account: Account) -> When | None:
    """The day on which an account became known, where that is not the day for which it holds."""
    if account.reported is None:
        return None
    day, as_of = desk.words.day(account.reported), account.statement.as_of
    return None if as_of and desk.words.day(as_of) == day else When(day, iso(account.reported).partition("T")[0])


def _worded(desk: Desk, account: Account, value: str) -> Quoted | None:
    """The words of the source for a value, in its language."""
    worded = account.statement.worded
    sources = desk.proofs.sources_of(account.figure, "statements", account.at)
    if not worded or worded == value or not any(source.rights != "link" for source in sources):
        return None
    return quoted(sources[0].language, worded, pieces(worded))


def _echo(desk: Desk, account: Account) -> Relation | None:
    """What a reader must know of a value that somebody took back before it was given here."""
    at = desk.echoes.get((account.figure.id, account.at))
    if at is None:
        return None
    withdrawn = account.figure.statements[at]
    date, say = withdrawn_on(desk.dossier, withdrawn), desk.words.say
    on = say("figures.echo-on", date=desk.words.day(date)) if date and date.lower == date.upper else say("figures.echo")
    return Relation(on, desk.statement(account.figure.id, at), desk.words.join(_speakers(desk, withdrawn)))


def _speakers(desk: Desk, statement: Statement) -> list[str]:
    return [link.text for link in desk.links("actors", statement.said_by)]


def _relations(desk: Desk, account: Account) -> Iterator[Relation]:
    for family, pairs in (("relation", account.says), ("relation-back", account.said)):
        for relation, (figure, at) in pairs:
            speakers = desk.dossier.figures[figure].statements[at].said_by
            whose = (
                ""
                if speakers == account.statement.said_by
                else desk.words.join(link.text for link in desk.links("actors", speakers))
            )
            yield Relation(desk.words.label(family, relation), desk.statement(figure, at), whose)
