"""A place is recorded, and nothing refers to it.

It stands on no page beside anything that happened there. Mostly the place of an event was forgotten, or an event was
taken out and its place stayed. The place of an article's dateline is used. Actors are told by orphan-actor.

## Bad

```yaml facts/places.yml
pier:  # warning: 1 [unused-record] "nothing refers to the place "pier""
  name: Pier
  kind: site
  evidence: [{source: herald, quote: the pier had been closed}]
```

## Good

```yaml facts/places.yml
pier:
  name: Pier
  kind: site
  evidence: [{source: herald, quote: the pier had been closed}]
```
```yaml facts/events.yml
denied:
  date: 2031-03-03
  title: The mayor denies that the pier was closed
  category: other
  place: pier
  evidence:
    - source: herald
      quote: The mayor denied that the pier had been closed
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.context import names_of
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Place

level = Level.WARNING


def subjects(dossier: Dossier) -> Iterable[Place]:
    """Every place."""
    return dossier.places.values()


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each place to which nothing refers."""
    used = {one.target for one in dossier.references
            if one.kind == "places" and not (one.record.kind == "places" and one.record.id == one.target)}
    lines = {source.dateline.casefold() for source in dossier.sources.values() if source.dateline}
    for place in subjects(dossier):
        named = any(name.casefold() in line for name in names_of(place) for line in lines)
        if place.id not in used and not named:
            yield Finding(place.key_span, f'nothing refers to the place "{place.id}"',
                          "name it as `place`, `where` or `part_of` of a record, or take it out")
