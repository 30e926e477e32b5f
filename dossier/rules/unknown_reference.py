"""A record names another record that does not exist.

Ids tie actors, places, sources and figures together. A name that leads nowhere is a slip of the pen, and would
leave a page with a hole in it.

## Bad

```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out in the harbour
  category: other
  said_by: port-autority  # error: 12 [unknown-reference] "there is no actor "port-autority""
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
```

## Good

```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out in the harbour
  category: other
  said_by: port-authority
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier, Reference
from dossier.spelling import did_you_mean

level = Level.ERROR
fixed = True


def subjects(dossier: Dossier) -> Iterable[Reference]:
    """Every mention of one record by another."""
    return dossier.references


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each id that is named and nowhere written down."""
    for reference in subjects(dossier):
        known = dossier.declared.get(reference.kind, frozenset())
        if reference.target not in known and reference.kind not in dossier.incomplete:
            yield Finding(reference.span,
                          f'there is no {reference.kind.removesuffix("s")} "{reference.target}"',
                          did_you_mean(reference.target, known) or _where(reference))


def _where(reference: Reference) -> str:
    if reference.kind == "statements":
        return "give that statement an `id`, and name it as figure-id/statement-id"
    return f"add it to facts/{reference.kind}.yml"
