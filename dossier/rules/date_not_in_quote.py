"""The words do not give the day, or the hour, that the record gives.

An expression such as "on Wednesday" is resolved against the day on which the article appeared. The record must agree
with it and be no more precise: "at the weekend" is two days. Where the quotation names no day, its sentence and its
paragraph are looked at. Where nothing does, a record names no day either, or says in `date_from` why it does: in a few
words, or `publication`. What was said, and what a number holds for, may be of the day of publication without it.

## Bad

```yaml facts/events.yml
fire:
  date: 2031-03-02  # error: 9 [date-not-in-quote] "the quotation says "Monday evening", which is 3 March 2031 (published 3 March 2031); the record says 2 March 2031"
  title: A fire breaks out
  category: other
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay on Monday evening
```

## Good

```yaml facts/events.yml
fire:
  date: 2031-03-03
  time: evening
  title: A fire breaks out
  category: other
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay on Monday evening
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.dated import Dated, dated
from dossier.datewords import Words
from dossier.dating import faults
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier

level = Level.ERROR


def subjects(dossier: Dossier) -> Iterable[Dated]:
    """Every date of an event, a figure's statement, a reaction, a claim and a response."""
    return dated(dossier)


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each date, or else for its time of day, that the words do not bear out."""
    for one in subjects(dossier):
        for field, message, help in faults(one, Words(dossier, one)):
            yield Finding(one.record.at(*one.within, field), message, help)
