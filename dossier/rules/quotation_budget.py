"""More of an article is quoted than the budget allows.

An article belongs to its publisher. What we may show is short quotations with their source, as much as the purpose
needs and no more. All quotations from one source count together, each word once, so that two adjoining quotations are
one. The limits are 400 words and 50 % of the article, unless `quotation_budget` in facts/dossier.yml sets others;
higher ones need a `reason`. The share is asked for only where more than 50 words are quoted, so that a notice of three
lines may be cited. Sources with `rights: full` may be shown whole, and of sources with `rights: link` no word is shown:
neither counts.

## Bad

```text seeds/ferry.txt
A fire broke out on the ferry Lund Star on Monday evening, while it lay at the long pier with ninety people.
All of them reached the shore over the stern ramp within eleven minutes, the port authority said in the morning.
A crane driver who watched from the quay spoke of white smoke, then of flames as high as the bridge.
The ferry burned out. It was to be broken up in the summer.
```
```yaml facts/sources.yml
ferry:  # warning: 1 [quotation-budget] "62 of 75 words are quoted (82 %), the budget is 400 words and 50 %"
  file: ferry.txt
  sha256: 6b138e711c533d0a6ad0879eae08e1731c57193c75d6d5641da554d2ef40e90b
  language: en
  body: {from: 1, to: 4}
```
```yaml facts/events.yml
ferry-burns:
  date: 2031-03
  title: A fire breaks out on a ferry
  category: other
  evidence:
    - source: ferry
      quote: A fire broke out on the ferry Lund Star on Monday evening, while it lay at the long pier with ninety people.
    - source: ferry
      quote: All of them reached the shore over the stern ramp within eleven minutes, the port authority said in the morning.
    - source: ferry
      quote: A crane driver who watched from the quay spoke of white smoke, then of flames as high as the bridge.
```

## Good

```text seeds/ferry.txt
A fire broke out on the ferry Lund Star on Monday evening, while it lay at the long pier with ninety people.
All of them reached the shore over the stern ramp within eleven minutes, the port authority said in the morning.
A crane driver who watched from the quay spoke of white smoke, then of flames as high as the bridge.
The ferry burned out. It was to be broken up in the summer.
```
```yaml facts/sources.yml
ferry:
  file: ferry.txt
  sha256: 6b138e711c533d0a6ad0879eae08e1731c57193c75d6d5641da554d2ef40e90b
  language: en
  body: {from: 1, to: 4}
```
```yaml facts/events.yml
ferry-burns:
  date: 2031-03
  title: A fire breaks out on a ferry
  category: other
  evidence:
    - source: ferry
      quote: A fire broke out on the ferry Lund Star on Monday evening, while it lay at the long pier with ninety people.
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.coverage import Coverage, coverage
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Budget, Source

level = Level.WARNING

_DEFAULT = Budget()
_SHORT = 50
"""Words that may be quoted of an article, however short it is."""


def subjects(dossier: Dossier) -> Iterable[Source]:
    """Every source whose article could be read and of which only a part may be shown."""
    return (source for id, source in dossier.sources.items() if source.rights == "quotes" and dossier.article(id))


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for a budget without a reason, and for each source of which too much is quoted."""
    budget = dossier.about.quotation_budget
    yield from _about_budget(dossier, budget)
    watched = {source.id for source in subjects(dossier)}
    for one in coverage(dossier):
        if one.source in watched and _exceeds(one, budget):
            share = one.quoted * 100 // max(1, one.words)
            yield Finding(dossier.sources[one.source].key_span,
                          f"{one.quoted} of {one.words} words are quoted ({share} %), "
                          f"the budget is {budget.words} words and {budget.share} %",
                          "quote shorter passages, or set `quotation_budget` in facts/dossier.yml and say why")


def _exceeds(one: Coverage, budget: Budget) -> bool:
    return one.quoted > budget.words or (one.quoted > _SHORT and one.quoted * 100 > budget.share * one.words)


def _about_budget(dossier: Dossier, budget: Budget) -> Iterator[Finding]:
    for name, unit in (("words", "words"), ("share", "%")):
        limit, usual = getattr(budget, name), getattr(_DEFAULT, name)
        if limit > usual and not budget.reason:
            yield Finding(dossier.about.at("quotation_budget", name),
                          f"the budget is {limit} {unit}, more than the usual {usual}, and gives no reason",
                          "add reason: what the dossier does with the quotations, and why it may")
            return
