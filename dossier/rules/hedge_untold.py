"""The words keep their distance, and the record tells it flat.

Words such as "reportedly", "is believed to" and "according to" say that somebody else vouches for it, or nobody. A
record that is `reported` passes that on by its title or summary ("is said to", "police say"), by `said_by`, or by the
phrase itself in `attributed`. Where the record is `confirmed`, this is told by hedge-lost.

## Bad

```yaml seeds/torn.txt
Two ships were reportedly lost in the harbour of Lund Bay.
```
```yaml facts/sources.yml
torn:
  file: torn.txt
  sha256: 1d6b65c1b148de0040efebc815736037518179cb9c38547081c02121f521a772
  language: en
  body: {from: 1, to: 1}
```
```yaml facts/events.yml
ships-lost:
  date: 2031-03-03
  title: Two ships are lost  # warning: 10 [hedge-untold] "the words say "reportedly", the record says it flat"
  category: other
  evidence:
    - source: torn
      quote: Two ships were reportedly lost in the harbour
```

## Good

```yaml seeds/torn.txt
Two ships were reportedly lost in the harbour of Lund Bay.
```
```yaml facts/sources.yml
torn:
  file: torn.txt
  sha256: 1d6b65c1b148de0040efebc815736037518179cb9c38547081c02121f521a772
  language: en
  body: {from: 1, to: 1}
```
```yaml facts/events.yml
ships-lost:
  date: 2031-03-03
  title: Two ships are lost
  category: other
  attributed: reportedly
  evidence:
    - source: torn
      quote: Two ships were reportedly lost in the harbour
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.voices import Account, accounts, flat

level = Level.WARNING


def subjects(dossier: Dossier) -> Iterable[Account]:
    """Every event and every statement of a figure that is reported and nothing more."""
    return [one for one in accounts(dossier) if one.status == "reported"]


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each of them that drops the hedge of its words."""
    for one in subjects(dossier):
        if hedge := flat(dossier, one):
            yield Finding(one.record.at(*one.field), f'the words say "{hedge}", the record says it flat',
                          "write the phrase of the source into `attributed:`, or hedge the title")
