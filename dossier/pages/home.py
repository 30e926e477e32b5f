"""The front page: what the dossier is about, the figures that matter, what is disputed, not known, and its basis."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dossier.accounts import Account, differ
from dossier.desk import Desk
from dossier.page import Link, Page, Target
from dossier.views import Badge, Detail, Line, Proof

CARDS = 6
LATEST = 5
SOURCES = 8
LISTED = 12
"""How many disputed records and open questions the front page names at most; it says how many more there are."""


@dataclass(frozen=True)
class Card:
    """A figure that matters: its latest account that stands."""

    value: str
    """The number with its qualifier."""
    unit: str
    """The unit, where the figure's title does not name it; or empty."""
    link: Link
    """What is counted, leading to all accounts."""
    who: tuple[Link, ...]
    """Who said it."""
    when: str
    """For which day, or when it was said."""
    accounts: str
    """"3 accounts", where there is more than one; or empty."""
    badge: Badge
    """The status of the account."""


@dataclass(frozen=True)
class Listed:
    """The first of a list of records."""

    lines: tuple[Line, ...]
    """Those that are named."""
    more: tuple[Detail, ...]
    """How many are not, with the pages on which they stand; or nothing."""


@dataclass(frozen=True)
class Home:
    """All that the front page shows."""

    title: str
    """What the dossier is called."""
    lead: str
    """Its opening paragraph."""
    proof: Proof | None
    """The passages that the lead rests on."""
    period: str
    """From when to when the event lasted, or empty."""
    chips: tuple[str, ...]
    """How much there is: sources, records, quotations."""
    cards: tuple[Card, ...]
    """The figures that matter."""
    latest: tuple[Line, ...]
    """The last events, the latest first."""
    events: str
    """How many events there are in all."""
    disputed: Listed
    """Claims with answers, disputed records, figures whose accounts differ."""
    unknown: Listed
    """Open questions."""
    counts: tuple[Detail, ...]
    """Records by kind, each leading to its page."""
    sources: tuple[Line, ...]
    """The sources, while there are few."""
    missing_voices: tuple[str, ...]
    """Whose side the sources lack."""
    conflicts: str
    """The rule for accounts that differ, or empty."""
    colophon: tuple[Detail, ...]
    """Editors, licence, contact."""
    edit: Link
    """The lines of the dossier's own record."""


def pages(desk: Desk) -> Iterator[Page]:
    """The one front page."""
    about = desk.about
    yield Page(
        "index.md", about.title, "home.md.jinja", _view(desk), frozenset(), desk.words.say("home.label"), about.summary,
        is_front=True,
    )


def _view(desk: Desk) -> Home:
    about, dossier, words = desk.about, desk.dossier, desk.words
    records = sum(1 for _ in dossier.all_records())
    verified = sum(citation.match is not None for citation in dossier.citations)
    sources = dossier.sources.values() if len(dossier.sources) <= SOURCES else ()
    return Home(
        title=about.title,
        lead=about.lead or about.summary,
        proof=desk.proofs.of(about),
        period=words.date(about.period) if about.period else "",
        chips=(
            words.count(len(dossier.sources), "source"),
            words.count(records, "record"),
            words.count(verified, "verified"),
        ),
        cards=tuple(_cards(desk)),
        latest=tuple(_latest(desk)),
        events=words.count(len(dossier.events), "event"),
        disputed=_listed(desk, _disputed(desk)),
        unknown=_listed(desk, _unknown(desk)),
        counts=tuple(_counts(desk)),
        sources=tuple(desk.line(source, extra=source.title or "") for source in sources),
        missing_voices=about.missing_voices,
        conflicts=about.conflicts or "",
        colophon=_colophon(desk),
        edit=desk.edit(about),
    )


def _cards(desk: Desk) -> Iterator[Card]:
    for figure in desk.about.highlights or list(desk.dossier.figures)[:CARDS]:
        accounts = desk.accounts[figure]
        standing = [account for account in accounts if account.stands] or accounts
        yield _card(desk, standing[-1], len(accounts))


def _card(desk: Desk, account: Account, count: int) -> Card:
    statement = account.statement
    who = desk.links("actors", statement.said_by) or desk.links("actors", statement.via)
    if not who:
        phrase = desk.phrase(account.figure, statement)
        who = (Link(phrase),) if phrase else ()
    date = statement.as_of or account.reported
    return Card(
        desk.words.value(statement.value),
        desk.unit(account.figure, statement.value).strip(),
        desk.link("figures", account.figure.id),
        who,
        desk.words.date(date) if date else "",
        desk.words.count(count, "account") if count > 1 else "",
        desk.badge(statement.status),
    )


def _latest(desk: Desk) -> Iterator[Line]:
    for event in reversed(desk.events[-LATEST:]):
        yield desk.line(
            event, event.date, desk.words.label("category", event.category, desk.about.categories), event.said_by
        )


def _listed(desk: Desk, found: Iterator[Line]) -> Listed:
    lines = tuple(found)
    rest = lines[LISTED:]
    pages = dict.fromkeys(line.link.to.path for line in rest if isinstance(line.link.to, Target))
    links = tuple(Link(desk.words.say(f"{page.removesuffix('.md')}.title"), Target(page)) for page in pages)
    return Listed(lines[:LISTED], (Detail(desk.words.say("home.more", more=len(rest)), links),) if rest else ())


def _disputed(desk: Desk) -> Iterator[Line]:
    dossier, label, say = desk.dossier, desk.words.label, desk.words.say
    semicolon = say("list.semicolon")
    for claim in dossier.claims.values():
        answers = [
            say("home.answer", actor=desk.link("actors", one.actor).text, response=label("response", one.stance))
            for one in claim.responses
            if one.stance != "supports"
        ]
        if answers or claim.status == "disputed":
            yield desk.line(claim, claim.date, semicolon.join(answers), claim.said_by)
    for figure, accounts in desk.accounts.items():
        record = dossier.figures[figure]
        standing = [account for account in accounts if account.stands]
        if (
            differ(accounts)
            or record.status == "disputed"
            or any(account.statement.status == "disputed" for account in accounts)
        ):
            yield desk.line(
                record,
                extra=say("home.accounts", values=semicolon.join(_said(desk, account) for account in standing[:4])),
            )
    for record in (*desk.events, *dossier.reactions.values()):
        if record.status == "disputed":
            yield desk.line(record, record.date, by=getattr(record, "said_by", ()))


def _said(desk: Desk, account: Account) -> str:
    """ "13 (state media)"."""
    who = desk.words.join(link.text for link in desk.links("actors", account.statement.said_by))
    value = desk.amount(account.figure, account.statement.value)
    return f"{value} ({who})" if who else value


def _unknown(desk: Desk) -> Iterator[Line]:
    for question in desk.dossier.questions.values():
        if question.state != "answered":
            yield desk.line(question, question.as_of, desk.words.inside(desk.words.label("state", question.state)))


def _counts(desk: Desk) -> Iterator[Detail]:
    pages = {
        "events": "timeline",
        "figures": "figures",
        "actors": "actors",
        "reactions": "reactions",
        "places": "places",
        "claims": "claims",
        "questions": "questions",
        "sources": "sources",
    }
    for kind, page in pages.items():
        number = len(desk.dossier.records(kind))
        yield Detail(desk.words.say(f"{page}.title"), (Link(desk.words.number(number), desk.index_of(kind)),))


def _colophon(desk: Desk) -> tuple[Detail, ...]:
    about: Any = desk.about
    facts = (
        desk.fact("fact.editors", desk.words.join(about.editors)),
        desk.fact("fact.licence", about.licence),
        desk.fact(
            "fact.languages", desk.words.join(map(desk.words.language_name, about.languages or (about.language,)))
        ),
        desk.fact("fact.contact", desk.contact()),
    )
    return tuple(fact for fact in facts if fact.values)
