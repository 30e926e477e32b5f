"""A person has no safety class.

Whether a name may be shown, and what must be said beside it, depends on who the person is: an office-holder answers in
public for the office, a spokesperson for a body, while private people, victims and minors are protected and the
accused are owed a fair account. Nobody can check that unless the record says which it is.

## Bad

```yaml facts/actors.yml
mara-holt:
  name: Mara Holt
  kind: person  # error: 9 [person-unclassified] "the person "mara-holt" has no safety class"
  evidence:
    - source: herald
      quote: said Mara Holt, a spokesperson for the port authority
```

## Good

```yaml facts/actors.yml
mara-holt:
  name: Mara Holt
  kind: person
  safety: spokesperson
  evidence:
    - source: herald
      quote: said Mara Holt, a spokesperson for the port authority
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Actor

level = Level.ERROR


def subjects(dossier: Dossier) -> Iterable[Actor]:
    """Every person."""
    return (actor for actor in dossier.actors.values() if actor.type == "person")


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each person without `safety`."""
    for actor in subjects(dossier):
        if actor.safety is None:
            yield Finding(actor.at("kind"), f'the person "{actor.id}" has no safety class',
                          "add safety: office-holder, spokesperson, private, accused, victim or minor")
