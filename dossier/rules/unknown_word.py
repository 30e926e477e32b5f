"""A category or stance is neither built in nor one of the dossier's own.

Categories of events and stances of reactions group what readers look for. A dossier may add its own in
`facts/dossier.yml`; a word that stands nowhere is a slip of the pen.

## Bad

```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out in the harbour
  category: protests  # error: 13 [unknown-word] "there is no category "protests""
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
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import CATEGORIES, STANCES, Record
from dossier.spelling import did_you_mean

level = Level.ERROR
fixed = True


def subjects(dossier: Dossier) -> Iterable[Record]:
    """Every event and every reaction."""
    return (*dossier.events.values(), *dossier.reactions.values())


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each event and reaction that is grouped under an unknown word."""
    about = dossier.about
    yield from _unknown(dossier.events.values(), "category", "categories", {**CATEGORIES, **about.categories})
    yield from _unknown(dossier.reactions.values(), "stance", "stances", {**STANCES, **about.stances})


def _unknown(records: Iterable[Record], field: str, plural: str,
             known: Mapping[str, str]) -> Iterator[Finding]:
    for record in records:
        word = getattr(record, field)
        if word not in known:
            yield Finding(record.at(field), f'there is no {field} "{word}"',
                          did_you_mean(word, known) or
                          f"the {plural} are {', '.join(known)}; add your own in facts/dossier.yml")
