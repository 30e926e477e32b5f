"""A record gives a place that its words do not name.

Where something happened is read from the sentence, its paragraph, or, where no place stands there, the dateline of the
article. To name a district
names the city in which it lies; to name the country does not name the city. A country may be named once, at the head
of the article; and "the site", "the city" may point back to the paragraph before.

## Bad

```yaml facts/places.yml
copenhagen:
  name: Copenhagen
  kind: city
  evidence:
    - source: herald
      quote: the harbour of Lund Bay
```
```yaml facts/events.yml
ships-lost:
  date: 2031-03-03
  title: Two ships are lost
  category: other
  place: copenhagen  # warning: 10 [place-not-in-quote] "neither the quotation nor its paragraph names "Copenhagen""
  evidence:
    - source: herald
      quote: Two ships were lost
      suffix: . The cause
```

## Good

```yaml facts/places.yml
lund-bay:
  name: Lund Bay
  kind: city
  evidence:
    - source: herald
      quote: the harbour of Lund Bay
```
```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out in the harbour
  category: other
  place: lund-bay
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay on Monday evening
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dossier.context import Passage, passages
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Path, Place, Record
from dossier.naming import Naming, naming

level = Level.WARNING

_POINTS_BACK = re.compile(
    r"(?i)\b(?:(?:the|this|that) (?:site|scene|spot|place|city|town|village|area|district|region)|there"
    r"|(?:der|die|das|den|dem) (?:Ort|Stelle|Stadt|Dorf|Gegend|Region)|dort"
    r"|(?:le|la|les|cette|ce) (?:site|lieux?|ville|village|région|quartier)|sur place"
    r"|на месте|в (?:городе|селе|посёлке|районе|области|деревне)|там)\b")


def subjects(dossier: Dossier) -> Iterable[tuple[Record, Path, Place]]:
    """Every place of an event, and where a figure counts."""
    for event in dossier.events.values():
        if event.place in dossier.places:
            yield event, ("place",), dossier.places[event.place]
    for figure in dossier.figures.values():
        if figure.scope.where in dossier.places:
            yield figure, ("scope", "where"), dossier.places[figure.scope.where]


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each place that no passage, and no dateline of one, names."""
    place_names = naming(dossier, "places")
    for record, path, place in subjects(dossier):
        found = _passages(dossier, record)
        if found and not _named(place_names, place, found):
            yield Finding(record.at(*path), f'neither the quotation nor its paragraph names "{place.name}"',
                          "quote the words that name this place as well, or take the place out")


def _passages(dossier: Dossier, record: Record) -> tuple[Passage, ...]:
    """Those of an event; of a figure, those of all its statements."""
    own = passages(dossier, record)
    count = len(getattr(record, "statements", ()))
    return own + tuple(one for at in range(count) for one in passages(dossier, record, ("statements", at)))


def _named(names: Naming, place: Place, found: tuple[Passage, ...]) -> bool:
    spots = names.spots(found)
    if any(names.named_in_part(place.id, spot) for spot in spots):
        return True
    sources = dict.fromkeys(one.source for one in found)
    if any(names.in_dateline(place.id, source) for source in sources) and not any(map(names.any_named, spots)):
        return True
    if place.type == "country":
        return any(names.named_at_head(place.id, source) for source in sources)
    return any(names.named_in_part(place.id, before) for spot in spots
               if _POINTS_BACK.search(spot.text) and (before := names.before(spot)))
