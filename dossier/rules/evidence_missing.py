"""A record rests on no words of any source.

What nobody said in a stored article does not belong into a dossier. An actor or place needs no words of its
own where a source names it as publisher, agency or dateline: then the article's head is its evidence. A question
that the editors ask on their own says so: `state: not-researched`.

## Bad

```yaml facts/events.yml
fire:  # error: 1 [evidence-missing] "no words of a source support this"
  date: 2031-03-03
  title: A fire breaks out in the harbour
  category: other
```

## Good

```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out in the harbour
  category: other
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.span import Span

level = Level.ERROR
fixed = True

def subjects(dossier: Dossier) -> Iterable[tuple[Span, bool]]:
    """Everything that needs words of a source: its place, and whether it has them."""
    for record in (*dossier.events.values(), *dossier.reactions.values(), *dossier.claims.values()):
        yield record.key_span, bool(record.evidence)
    for figure in dossier.figures.values():
        for index, statement in enumerate(figure.statements):
            yield figure.at("statements", index, "value"), bool(statement.evidence)
    for claim in dossier.claims.values():
        for index, response in enumerate(claim.responses):
            yield claim.at("responses", index, "actor"), bool(response.evidence)
    for question in dossier.questions.values():
        yield question.key_span, bool(question.evidence) or question.state in ("not-researched", "not-reported")
        if question.answer is not None:
            yield question.at("answer", "text"), bool(question.answer.evidence)
    if dossier.about.lead:
        yield dossier.about.at("lead"), bool(dossier.about.evidence)
    yield from _names(dossier)


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each record, statement or response that stands on its own word."""
    for span, supported in subjects(dossier):
        if not supported:
            yield Finding(span, "no words of a source support this", "add `evidence:` with a source and a quote")


def _names(dossier: Dossier) -> Iterator[tuple[Span, bool]]:
    """Actors and places: named by a quotation, or by the head of an article."""
    heads = {name for source in dossier.sources.values() for name in (source.publisher, source.agency)}
    lines = {source.dateline.casefold() for source in dossier.sources.values() if source.dateline}
    for actor in dossier.actors.values():
        yield actor.key_span, bool(actor.evidence) or actor.id in heads
    for place in dossier.places.values():
        names = {place.name.casefold(), *(name.name.casefold() for name in place.names)}
        yield place.key_span, bool(place.evidence) or bool(lines & names)
