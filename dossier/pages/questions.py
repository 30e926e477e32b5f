"""The open questions: what is said to be not known, who could know, and what answered it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dossier.citing import on_page
from dossier.desk import Desk
from dossier.page import Page
from dossier.views import Badge, Entry, Proof

STATES = ("unknown", "not-reported", "not-researched", "answered")


@dataclass(frozen=True)
class AnswerView:
    """What answered a question."""

    when: str
    """When, or empty."""
    text: str
    """The answer."""
    proof: Proof | None
    """The words that give it."""


@dataclass(frozen=True)
class QuestionView:
    """A question."""

    entry: Entry
    """The question itself."""
    state: Badge
    """Not known, not reported, not researched, answered."""
    answer: AnswerView | None
    """What answered it."""


@dataclass(frozen=True)
class Group:
    """Questions of one state."""

    title: str
    """The state."""
    anchor: str
    """Its id on the page."""
    meaning: str
    """What the state means, in a sentence."""
    questions: tuple[QuestionView, ...]
    """The questions, in the order of the file."""


@dataclass(frozen=True)
class Questions:
    """All that the page of open questions shows."""

    groups: tuple[Group, ...]
    """By state."""


def pages(desk: Desk) -> Iterator[Page]:
    """The one page of open questions."""
    by_state: dict[str, list[QuestionView]] = {state: [] for state in STATES}
    for question in desk.dossier.questions.values():
        by_state[question.state].append(_question(desk, question))
    groups = tuple(
        Group(desk.words.label("state", state), f"state--{state}", desk.words.say(f"state-means.{state}"), tuple(found))
        for state, found in by_state.items()
        if found
    )
    yield Page(
        "questions.md",
        desk.words.say("questions.title"),
        "questions.md.jinja",
        Questions(groups),
        frozenset(desk.dossier.questions).union(group.anchor for group in groups),
        desk.words.say("questions.title"),
        desk.words.say("questions.deck"),
        citations=on_page(desk, desk.dossier.questions.values()),
    )


def _question(desk: Desk, question: Any) -> QuestionView:
    details = (
        desk.fact("detail.as-of", desk.words.date(question.as_of) if question.as_of else None),
        desk.detail("detail.about", "actors", question.about),
        desk.detail("detail.could-know", "actors", question.who_could_know),
    )
    answer = question.answer and AnswerView(
        desk.words.date(question.answer.date) if question.answer.date else "",
        question.answer.text,
        desk.proofs.of(question, "answer"),
    )
    return QuestionView(
        desk.entry(question, summary=question.why, details=details),
        Badge(f"is-{question.state}", desk.words.inside(desk.words.label("state", question.state))),
        answer,
    )
