"""What a dossier says in its own voice of a day: titles, summaries, questions, propositions, each with its date.

Remarks (`note`) are not among them: they speak of other times, and of how a thing is called today.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dossier.dossier import Dossier
from dossier.edtf import Edtf
from dossier.model import Path, Record
from dossier.span import Span


@dataclass(frozen=True)
class DatedText:
    """A text in our own voice."""

    record: Record
    """The record that says it."""
    path: Path
    """The field in which it stands."""
    text: str
    """The text as written."""
    date: Edtf | None
    """The day or days of which it speaks, where the record names them."""

    @property
    def span(self) -> Span:
        """Where the text is written."""
        return self.record.at(*self.path)


def dated_texts(dossier: Dossier) -> Iterator[DatedText]:
    """Every text in our own voice, in the order of the records."""
    yield from _texts(dossier.about, dossier.about.period, "title", "summary", "lead")
    for event in dossier.events.values():
        yield from _texts(event, event.date, "title", "summary")
    for figure in dossier.figures.values():
        yield from _texts(figure, figure.scope.period, "title", "summary")
    for reaction in dossier.reactions.values():
        yield from _texts(reaction, reaction.date, "title", "summary")
    for claim in dossier.claims.values():
        yield from _texts(claim, claim.date, "title", "proposition")
        for index, response in enumerate(claim.responses):
            if response.summary:
                yield DatedText(claim, ("responses", index, "summary"), response.summary, response.date)
    for question in dossier.questions.values():
        yield from _texts(question, question.as_of, "question", "why")
        if question.answer:
            yield DatedText(question, ("answer", "text"), question.answer.text, question.answer.date)


def _texts(record: Record, date: Edtf | None, *fields: str) -> Iterator[DatedText]:
    for name in fields:
        text = getattr(record, name, None)
        if text:
            yield DatedText(record, (name,), text, date)


def outside(date: Edtf, start: Edtf | None, end: Edtf | None) -> bool:
    """Whether a date certainly lies outside a term; an open side of either is never outside."""
    before = bool(start and start.lower and date.upper and date.upper < start.lower)
    since = bool(end and end.upper and date.lower and date.lower > end.upper)
    return before or since
