"""A record rests on no words of any source.

What nobody said in a stored article does not belong into a dossier. An actor or place needs no words of its
own where a source names it as publisher, agency or origin: then the article's head is its evidence. A question
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

from collections.abc import Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.span import Span

level = Level.ERROR

_HELP = "add `evidence:` with a source and a quote"


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each record, statement or response that stands on its own word."""
    for span in _unsupported(dossier):
        yield Finding(span, "no words of a source support this", _HELP)


def _unsupported(dossier: Dossier) -> Iterator[Span]:
    for record in (*dossier.events.values(), *dossier.reactions.values(), *dossier.claims.values()):
        if not record.evidence:
            yield record.key_span
    for figure in dossier.figures.values():
        for index, statement in enumerate(figure.statements):
            if not statement.evidence:
                yield figure.at("statements", index, "value")
    for claim in dossier.claims.values():
        for index, response in enumerate(claim.responses):
            if not response.evidence:
                yield claim.at("responses", index, "actor")
    for question in dossier.questions.values():
        if not question.evidence and question.state not in ("not-researched", "not-reported"):
            yield question.key_span
    yield from _unnamed(dossier)


def _unnamed(dossier: Dossier) -> Iterator[Span]:
    """Actors and places that no quotation names and no article's head."""
    heads = {name for source in dossier.sources.values() for name in (source.publisher, source.agency)}
    lines = {source.dateline for source in dossier.sources.values()}
    for actor in dossier.actors.values():
        if not actor.evidence and actor.id not in heads:
            yield actor.key_span
    for place in dossier.places.values():
        if not place.evidence and not lines & {place.name, *(name.name for name in place.names)}:
            yield place.key_span
