"""A name is used for a time at which it was not the name.

A quotation keeps the form of its source. In our own voice a record uses the name of its day: a town that was
renamed in 2019 had the old name in 2016. `from` and `to` of `names` say which was valid when. Nothing is said where
the text gives the name of the day too ("Oldtown, now Newtown"), or where no other name of that time is recorded.

## Bad

```yaml facts/places.yml
lund-bay:
  name: Lund Bay
  kind: city
  names:
    - {name: Lund Bay, language: en, from: 2019, use: official}
    - {name: Port Lund, language: en, to: 2019, use: former}
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
```
```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out in Port Lund  # warning: 10 [anachronistic-name] ""Port Lund" was not the name of "lund-bay" on 2031-03-03"
  category: other
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
```

## Good

```yaml facts/places.yml
lund-bay:
  name: Lund Bay
  kind: city
  names:
    - {name: Lund Bay, language: en, from: 2019, use: official}
    - {name: Port Lund, language: en, to: 2019, use: former}
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
```
```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out in Lund Bay
  category: other
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
```
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dossier.datedtexts import DatedText, dated_texts, outside
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.edtf import Edtf
from dossier.model import Actor, Name, Place
from dossier.ownwords import unquoted

level = Level.WARNING

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Dated:
    """A name that is valid for a time only."""

    name: str
    """The name."""
    record: Actor | Place
    """Whose name it is."""
    terms: tuple[Name, ...]
    """All entries of that name: one for each time."""


def subjects(dossier: Dossier) -> Iterable[DatedText]:
    """Every text in our own voice that has a date."""
    return [own for own in dated_texts(dossier) if own.date]


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each name outside its time."""
    dated = _dated(dossier)
    for own in subjects(dossier) if dated else ():
        text = unquoted(own.text)
        near = {id(one): one for word in _WORD.findall(text) for one in dated.get(word, ())}
        for one in near.values():
            if own.date and _says(one.name, text) and all(_out(own.date, term) for term in one.terms):
                valid = _valid(one, own.date)
                if valid and not any(_says(name.name, text) for name in valid):
                    yield _finding(own, one, valid[0])


def _dated(dossier: Dossier) -> Mapping[str, list[Dated]]:
    """The names that are valid for a time only, by their first word.

    A name that another record has too, and for good, is not among them: it may be that one's.
    """
    records = (*dossier.actors.values(), *dossier.places.values())
    lasting = {name for record in records for name in _lasting(record)}
    found: dict[str, list[Dated]] = defaultdict(list)
    for record in records:
        by_name: dict[str, list[Name]] = defaultdict(list)
        for name in record.names:
            by_name[name.name].append(name)
        for text, terms in by_name.items() if len(by_name) > 1 else ():
            if text not in lasting and (words := _WORD.findall(text)):
                found[words[0]].append(Dated(text, record, tuple(terms)))
    return found


def _lasting(record: Actor | Place) -> Iterator[str]:
    """The names of a record that have no term; the preferred one has that of the equal entry in `names`."""
    for name in record.names:
        if not (name.start or name.end):
            yield name.name
    if all(name.name != record.name for name in record.names):
        yield record.name


def _out(date: Edtf, name: Name) -> bool:
    return outside(date, name.start, name.end)


def _valid(one: Dated, date: Edtf) -> list[Name]:
    """The other names of the record at that time, those of the same language if there are any."""
    others = [name for name in one.record.names if name.name != one.name and (name.start or name.end)
              and not _out(date, name)]
    return [name for name in others if name.language == one.terms[0].language] or others


@lru_cache(maxsize=1 << 14)
def _says(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _finding(own: DatedText, one: Dated, valid: Name) -> Finding:
    day = own.date.text if own.date else ""
    return Finding(own.span, f'"{one.name}" was not the name of "{one.record.id}" on {day}',
                   f'write "{valid.name}"')
