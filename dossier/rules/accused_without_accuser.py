"""Somebody stands accused, and the dossier does not say by whom, or as of when.

An accusation is somebody's act on some day: "accused of negligence by the prosecutor, as of May", never "accused".
Two things are asked. First, a person with `safety: accused` is named by at least one record that carries the
accusation: in `about` of a claim with a speaker other than the person (`said_by`), or in `affected` of an event
that somebody else did or told of (`actors`, `said_by`) and that is of the category `justice` or accuses in its own
words. Second, every claim and event whose title, summary or proposition says, outside quotation marks, accused,
charged with, suspected, convicted, sentenced or arrested for (or the like, in the dossier's language) says who does
so: `said_by`, or for an event `actors` other than those whom it `affected`. Such a claim, and one that carries the
accusation of a person, has a `date`.

## Bad

```yaml facts/actors.yml
mara-holt:
  name: Mara Holt
  kind: person
  safety: accused  # error: 11 [accused-without-accuser] "no claim or event says who accuses "mara-holt""
  evidence:
    - source: herald
      quote: said Mara Holt
```

## Good

```yaml facts/actors.yml
mara-holt:
  name: Mara Holt
  kind: person
  safety: accused
  evidence:
    - source: herald
      quote: said Mara Holt
```
```yaml facts/claims.yml
flames-late:
  proposition: Mara Holt spoke of the flames too late.
  said_by: port-authority
  about: [mara-holt]
  date: 2031-03-03
  evidence:
    - source: herald
      quote: “We saw flames above the cranes,” said Mara Holt, a spokesperson for the port authority.
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from dossier import loaded
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Actor, Claim, Event
from dossier.ownwords import unquoted

level = Level.ERROR

_FIELDS = ("title", "summary", "proposition")


def subjects(dossier: Dossier) -> Iterable[Actor | Event | Claim]:
    """Every accused person, and every event and claim."""
    return (*_accused(dossier), *dossier.events.values(), *dossier.claims.values())


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each accused person without an accuser, and for each accusation without one or without a day."""
    accused = _accused(dossier)
    carried = _carried(dossier) if accused else set()
    for actor in accused:
        if actor.id not in carried:
            yield Finding(actor.at("safety"), f'no claim or event says who accuses "{actor.id}"',
                          "add a claim `about` the person with `said_by` and `date`, or an event that `affected` the "
                          "person with `actors`")
    wanted = {actor.id for actor in accused}
    for record in (*dossier.events.values(), *dossier.claims.values()):
        yield from _about_record(dossier, record, wanted)


def _accused(dossier: Dossier) -> list[Actor]:
    return [actor for actor in dossier.actors.values() if actor.safety == "accused"]


def _carried(dossier: Dossier) -> set[str]:
    """The ids of all whom a claim or an event accuses, with somebody else as the accuser."""
    found = set()
    for claim in dossier.claims.values():
        found |= {id for id in claim.about if set(claim.said_by) - {id}}
    for event in dossier.events.values():
        if event.category == "justice" or _accusing(dossier, event):
            found |= {id for id in event.affected if {*event.actors, *event.said_by} - {id}}
    return found


def _about_record(dossier: Dossier, record: Event | Claim, accused: set[str]) -> Iterator[Finding]:
    accusing = _accusing(dossier, record)
    if accusing:
        field, words = accusing
        acting = set(record.actors) - set(record.affected) if isinstance(record, Event) else set()
        if not acting and not record.said_by:
            who = "`said_by` or `actors`" if isinstance(record, Event) else "`said_by`"
            yield Finding(record.at(field), f'this says "{words}", and the record does not say by whom',
                          f"name in {who} who accuses, or put the words of a source into quotation marks")
    if isinstance(record, Claim) and record.date is None and (accusing or accused.intersection(record.about)):
        yield Finding(record.key_span, "an accusation without the day on which it was made",
                      "add `date`, no more precise than the source")


def _accusing(dossier: Dossier, record: Event | Claim) -> tuple[str, str] | None:
    """The field and the words with which a record accuses in our own voice."""
    pattern = _pattern(dossier.about.language)
    for field in _FIELDS:
        text = getattr(record, field, None) or ""
        found = pattern.search(unquoted(text)) if pattern.search(text) else None
        if found:
            return field, found[0]
    return None


@lru_cache(maxsize=16)
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(loaded.table(language).accusing, re.IGNORECASE)
