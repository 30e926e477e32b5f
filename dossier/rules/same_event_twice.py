"""Two events look like one: the same day, the same place, the same people and similar words.

An event that stands twice in the timeline looks like two, and both get quoted. Join them, with the evidence of
both; or, where one is a part of the other or led to it, say so. Times that do not meet, and people of whom none is
the same, make two events.

## Bad

```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out in the harbour of Lund Bay
  category: other
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay

harbour-burns:
  date: 2031-03-03
  title: Fire breaks out in the harbour of Lund Bay  # warning: 10 [same-event-twice] "this looks like "fire" (facts/events.yml:1): the same day and place, and similar words"
  category: other
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
```

## Good

```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out in the harbour of Lund Bay
  category: other
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay

ships-lost:
  date: 2031-03-03
  title: Two ships are lost
  category: other
  evidence:
    - source: herald
      quote: Two ships were lost. The cause
```
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rapidfuzz import fuzz, utils

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Event

level = Level.WARNING

_SIMILAR = 85
"""How much of the words of one title must stand in the other (rapidfuzz token_set_ratio)."""
_ALIKE = 65
"""How much the whole titles must be alike, so that a short one does not count as a part of every longer one."""
_WINDOW = 50
"""Events of one day and place with which each is compared: the ones before it."""


def subjects(dossier: Dossier) -> Iterable[Event]:
    """Every event that is dated to the day."""
    return [event for event in dossier.events.values()
            if event.status != "withdrawn" and event.date.lower and event.date.lower == event.date.upper]


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each event that looks like an earlier one."""
    before: dict[object, list[tuple[Event, str, str]]] = defaultdict(list)
    for event in subjects(dossier):
        same = before[event.date.lower, event.place]
        title, summary = (utils.default_process(text or "") for text in (event.title, event.summary))
        first = next((other for other, *words in same[-_WINDOW:]
                      if _similar(title, words[0], summary, words[1]) and _may_be_one(event, other)), None)
        if first:
            place = f"{first.key_span.path}:{first.key_span.line}"
            yield Finding(event.at("title"),
                          f'this looks like "{first.id}" ({place}): the same day and place, and similar words',
                          "join the two; or write `part_of` or `leads_to` where they belong together")
        same.append((event, title, summary))


def _similar(title: str, other_title: str, summary: str, other_summary: str) -> bool:
    return _alike(title, other_title) or bool(summary and other_summary and _alike(summary, other_summary))


def _alike(one: str, other: str) -> bool:
    return (fuzz.token_set_ratio(one, other, score_cutoff=_SIMILAR) > 0
            and fuzz.token_sort_ratio(one, other, score_cutoff=_ALIKE) > 0)


def _may_be_one(event: Event, other: Event) -> bool:
    people, others = ({*one.actors, *one.affected} for one in (event, other))
    if people and others and not people & others:
        return False
    if event.time and other.time and (event.time.lower > other.time.upper or other.time.lower > event.time.upper):
        return False
    return not (event.id in (other.part_of, *other.leads_to) or other.id in (event.part_of, *event.leads_to))
