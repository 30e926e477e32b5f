"""An actor is recorded, and no record refers to it.

Nobody acted, spoke, published or was concerned under this name: its page stands alone. Mostly `actors`, `affected` or
`said_by` of a record was forgotten, or the same actor is recorded under two ids.

## Bad

```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out in the harbour
  category: other
  said_by: port-authority
  actors: [mayor]
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay on Monday evening, the port authority said
    - source: herald
      quote: The mayor denied that the pier had been closed
```
```yaml facts/actors.yml
crew:  # warning: 1 [orphan-actor] "no record refers to the actor "crew""
  name: Crew
  kind: group
  evidence: [{source: herald, quote: Two ships were lost before}]
```

## Good

```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out in the harbour
  category: other
  said_by: port-authority
  actors: [mayor]
  affected: [crew]
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay on Monday evening, the port authority said
    - source: herald
      quote: The mayor denied that the pier had been closed
```
```yaml facts/actors.yml
crew:
  name: Crew
  kind: group
  evidence: [{source: herald, quote: Two ships were lost before}]
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Actor, Common

level = Level.WARNING


def subjects(dossier: Dossier) -> Iterable[Actor]:
    """Every actor."""
    return dossier.actors.values()


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each actor to which nothing refers."""
    used = {one.target for one in dossier.references
            if one.kind == "actors" and not (one.record.kind == "actors" and one.record.id == one.target)}
    used |= set(_in_words(dossier))
    for actor in subjects(dossier):
        if actor.id not in used:
            yield Finding(actor.key_span, f'no record refers to the actor "{actor.id}"',
                          "name it in a record (`actors`, `affected`, `said_by`, `about` ...), or take it out")


def _in_words(dossier: Dossier) -> Iterator[str]:
    """Ids that stand where words may stand too: who is counted, and who changed a record."""
    for figure in dossier.figures.values():
        yield figure.scope.who or ""
        yield from _changed_by(*figure.statements)
    yield from _changed_by(*dossier.all_records())


def _changed_by(*parts: Common) -> Iterator[str]:
    for part in parts:
        if part.change:
            yield part.change.by
