"""What was checked, and what was not: every rule with what it looked at, and plainly what no program can judge.

The rules are those that the engine found; a rule that this page does not know stands in a group of its own, told
by the fault that it looks for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.coverage import Coverage
from dossier.desk import Desk
from dossier.lint import OFF, Tally
from dossier.page import Link, Page
from dossier.views import Badge

GROUPS = {
    "words": "quote-not-found quote-ambiguous quote-cuts-a-word evidence-missing speech-not-in-quote "
    "direct-speech-altered quoted-words-not-in-source hedge-lost hedge-untold quote-cuts-a-negation "
    "quote-is-headline-only quote-too-short "
    "quotation-budget unexplained-sentence no-fact-used",
    "numbers": "value-not-in-quote date-not-in-quote figures-added",
    "who": "said-by-not-in-source attribution-upgraded actor-not-in-quote place-not-in-quote",
    "others": "relation-missing cumulative-fell part-exceeds-whole withdrawn-source withdrawn-repeated "
    "independent-origins same-event-twice role-outside-term overlapping-offices unknown-reference circular-part-of "
    "unused-record unused-source orphan-actor answer-missing",
    "voice": "loaded-word anachronistic-name person-unclassified accused-without-accuser private-person-named "
    "private-address review-overdue unknown-word translation-missing translation-unpublished",
    "files": "source-changed source-missing source-not-utf8 file-outside file-too-large body-outside-file "
    "lost-characters",
}
"""The rules in the order in which a reader meets them; one that is not named here comes last, under "more"."""


@dataclass(frozen=True)
class Check:
    """One rule."""

    anchor: str
    """Its id on the page."""
    says: str
    """What is so where it passes, in a sentence for readers."""
    looked_at: str
    """How many things it looked at."""
    passed: str
    """How many of them were in order."""
    rest: str
    """What was not: "2 warnings, 1 allowed"; or empty."""
    if_not: str
    """What happens where it fails."""
    off: Badge
    """A badge where the dossier does without the rule; else without a word."""


@dataclass(frozen=True)
class Checks:
    """Rules of one sort."""

    title: str
    """The sort."""
    anchor: str
    """The heading's id on the page."""
    checks: tuple[Check, ...]
    """The rules."""


@dataclass(frozen=True)
class Allowed:
    """A finding that the editors let stand."""

    reason: str
    """Why."""
    says: str
    """The rule, as a sentence."""
    record: Link | None
    """The record in which it stands."""
    place: Link
    """File and line of the editors' words."""


@dataclass(frozen=True)
class Covered:
    """How much of a source is used."""

    link: Link
    """The source."""
    used: str
    """"17 of 29" sentences."""
    excused: str
    """How many sentences carry no fact."""
    open: str
    """How many sentences nobody used or explained."""
    quoted: str
    """"312 of 744" words."""


@dataclass(frozen=True)
class Checked:
    """All that the page shows."""

    sums: tuple[str, ...]
    """What came of it all, in short; empty where the rules were not asked."""
    groups: tuple[Checks, ...]
    """The rules by sort; empty where they were not asked."""
    off: tuple[str, ...]
    """The rules that the dossier does without, as sentences."""
    allowed: tuple[Allowed, ...]
    """What the editors let stand."""
    translations: str
    """How many quotations are translated, as a sentence; or empty."""
    positions: str
    """How many places have coordinates, as a sentence; or empty."""
    missing_voices: tuple[str, ...]
    """Whose side the sources lack."""
    sources: tuple[Covered, ...]
    """How much of each source is used."""


def pages(desk: Desk) -> Iterator[Page]:
    """The one page; it stays out of the navigation and is reached from the pages that speak of it."""
    groups = tuple(_groups(desk))
    anchors = [anchor for group in groups for anchor in (group.anchor, *(one.anchor for one in group.checks))]
    anchors += ["sources"] if desk.coverage else []
    yield Page(
        "checked.md",
        desk.words.say("checked.title"),
        "checked.md.jinja",
        _view(desk, groups),
        frozenset(("not-checked", *anchors)),
        description=desk.words.say("checked.deck"),
    )


def _view(desk: Desk, groups: tuple[Checks, ...]) -> Checked:
    dossier, words = desk.dossier, desk.words
    translations = sum(bool(getattr(one.evidence, "translation", None)) for one in dossier.citations)
    positions = sum(place.coordinates is not None for place in dossier.places.values())
    return Checked(
        sums=_sums(desk),
        groups=groups,
        off=tuple(_says(desk, tally) for tally in desk.tallies if tally.level == OFF),
        allowed=tuple(_allowed(desk)),
        translations=words.count(translations, "translation") if translations else "",
        positions=words.count(positions, "position") if positions else "",
        missing_voices=desk.about.missing_voices,
        sources=tuple(_covered(desk, one) for one in desk.coverage.values()),
    )


def _sums(desk: Desk) -> tuple[str, ...]:
    """"14 checks", "1,234 things looked at", "1,232 in order", and what else there is."""
    tallies: tuple[Tally, ...] = desk.tallies
    if not tallies:
        return ()
    numbers = {
        "check": sum(one.level != OFF for one in tallies),
        "looked": sum(one.looked_at for one in tallies),
        "passed": sum(one.passed for one in tallies),
    }
    more = {
        "warning": sum(one.found for one in tallies),
        "allowed": sum(len(one.allowed) for one in tallies),
        "off": sum(one.level == OFF for one in tallies),
    }
    numbers |= {noun: number for noun, number in more.items() if number}
    return tuple(desk.words.count(number, noun) for noun, number in numbers.items())


def _groups(desk: Desk) -> Iterator[Checks]:
    tallies = {tally.rule.name: tally for tally in desk.tallies}
    order = {group: names.split() for group, names in GROUPS.items()}
    known = {name for names in order.values() for name in names}
    order["more"] = [name for name in tallies if name not in known]
    for group, names in order.items():
        checks = tuple(_check(desk, tallies[name]) for name in names if name in tallies)
        if checks:
            yield Checks(desk.words.say(f"checked.group.{group}"), f"checks--{group}", checks)


def _check(desk: Desk, tally: Tally) -> Check:
    words, off = desk.words, tally.level == OFF
    rest = {"warning": tally.found, "allowed": len(tally.allowed)}
    return Check(
        anchor=f"rule--{tally.rule.name}",
        says=_says(desk, tally),
        looked_at="" if off else words.number(tally.looked_at),
        passed="" if off else words.number(tally.passed),
        rest=words.join(words.count(number, noun) for noun, number in rest.items() if number),
        if_not=words.label("checked.level", tally.level),
        off=Badge("is-unknown", words.label("checked.level", OFF) if off else ""),
    )


def _says(desk: Desk, tally: Tally) -> str:
    """The rule as a sentence for readers; of a rule without one, the fault that it looks for."""
    phrase = desk.words.find(f"rule.{tally.rule.name}")
    fault = tally.rule.doc.strip().partition("\n")[0] or tally.rule.name
    return phrase or desk.words.say("checked.fallback", fault=fault)


def _allowed(desk: Desk) -> Iterator[Allowed]:
    for tally in desk.tallies:
        for one in tally.allowed:
            path = one.span.path
            record, place = desk.written_at(path, one.line), desk.line_of_file(path, one.span.line)
            yield Allowed(one.reason, _says(desk, tally), record, place)


def _covered(desk: Desk, one: Coverage) -> Covered:
    words = desk.words
    used, total = words.number(one.count("used")), words.number(len(one.states))
    return Covered(
        link=desk.link("sources", one.source),
        used=words.say("checked.sentences", used=used, sentences=total),
        excused=words.number(one.count("excused")),
        open=words.number(one.count("open")),
        quoted=words.say("checked.words", quoted=words.number(one.quoted), words=words.number(one.words)),
    )
