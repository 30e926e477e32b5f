"""The accounts of figures as marks of a picture: what became of each, and which one revised which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from dossier.accounts import Account
from dossier.charts import marks, signs
from dossier.charts.axis import Axis, Mark, axis
from dossier.charts.svg import element
from dossier.desk import Desk
from dossier.page import escape
from dossier.quantity import Number, Quantity

_REPLACES = ("revises", "supersedes")


def state(account: Account) -> str:
    """What became of an account."""
    ends = {relation for relation, _ in account.said}
    if account.statement.status == "withdrawn" or "retracts" in ends:
        return marks.WITHDRAWN
    ended = account.statement.status == "corrected" or not ends.isdisjoint(_REPLACES)
    return marks.REPLACED if ended else marks.STANDS


def mark(desk: Desk, account: Account, revises: tuple[int, ...] = ()) -> Mark:
    """One account."""
    value = account.statement.value
    return Mark(value, state(account), account.statement.status == "disputed", aside(desk, value), revises)


def column(desk: Desk, accounts: Sequence[Account]) -> tuple[Mark, ...]:
    """The accounts of one figure, in their order."""
    rows = {(account.figure.id, account.at): row for row, account in enumerate(accounts)}
    return tuple(
        mark(desk, account, tuple(rows[other] for relation, other in account.says
                                  if relation in _REPLACES and other in rows))
        for account in accounts
    )


def aside(desk: Desk, value: Quantity) -> str:
    """What stands in a row whose value has no place on the scale."""
    keys = {marks.WORDLESS: "plot.wordless", marks.NONE: "plot.none"}
    return desk.words.say(keys.get(marks.shape(value), "plot.other-unit"))


def scale(desk: Desk, unit: str, values: Iterable[Quantity], from_zero: bool = False) -> Axis:
    """The scale of some values that are counted in a unit, labelled in the language of the dossier."""
    found = tuple(values)
    signed = next((value.unit == "percent" for value in found if marks.numbers(value)), False)

    def label(number: Number) -> str:
        words = desk.words.short(number)
        return words + desk.words.percent_sign if signed else words

    return axis(found, label, from_zero, percent=signed or unit == "%")


def key(desk: Desk, plots: Iterable[tuple[Axis, Sequence[Mark]]]) -> Markup:
    """The marks that plots contain, each with what it means; nothing where there is no plot."""
    rows = [
        element("li", signs.sign(name), element("span", escape(desk.words.say(f"plot.key.{name}"))))
        for name in signs.used(plots)
    ]
    return element("ul", *rows, class_="key key--plots", data_search_exclude="") if rows else Markup()
