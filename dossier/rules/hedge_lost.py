"""The words keep their distance, and the record is confirmed without any.

Words such as "reportedly", "is believed to" and "according to" say that somebody else vouches for it, or nobody. A
record that drops the hedge, names no speaker and stands as `confirmed` says more than its words. The sentence in
which a quotation stands counts; one passage without a hedge is enough to say it flat.

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
  title: Two ships are lost  # error: 10 [hedge-lost] "the words say "reportedly", the record is confirmed and says it flat"
  category: other
  status: confirmed
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
  title: Two ships are reported lost
  category: other
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

level = Level.ERROR


def subjects(dossier: Dossier) -> Iterable[Account]:
    """Every confirmed event, and every confirmed statement of a figure."""
    return [one for one in accounts(dossier) if one.status == "confirmed"]


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each of them that drops the hedge of its words."""
    for one in subjects(dossier):
        if hedge := flat(dossier, one):
            yield Finding(one.record.at(*one.field),
                          f'the words say "{hedge}", the record is confirmed and says it flat',
                          f"take out `status: confirmed`, and write `attributed: {hedge} ...` or hedge the title")
