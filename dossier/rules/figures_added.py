"""A value is the sum of other statements and stands in none of its quotations: somebody added.

Figures of different speakers or scopes are never added: the groups may overlap, the days differ, and no source
stands behind the sum. Quote the passage that gives the number, or leave the sum out. Looked at are exact numbers
from 3 up that their own quotations do not contain; compared are sums of two or three exact values of the same unit,
of the figure itself, its parts and its neighbours, and of figures whose titles share a word with it.

## Bad

```text seeds/day-4.txt
The port authority said on Tuesday that 12 people were killed.
The mayor said on Tuesday that 9 people were killed.
The fire was out on Tuesday, and people had been killed.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```yaml facts/sources.yml
day-4:
  file: day-4.txt
  sha256: 059fb28161b71cde724911a885ddfcde845601bb40cc861aa9c38ebcde09dc61
  language: en
  publisher: harbour-herald
  published: 2031-03-04
  body: {from: 1, to: 6}
```
```yaml facts/figures.yml
people-killed:
  title: People killed
  unit: people
  scope: {counts: cumulative}
  statements:
    - id: port
      value: 12
      said_by: port-authority
      as_of: 2031-03-04
      evidence:
        - source: day-4
          quote: The port authority said on Tuesday that 12 people were killed
    - id: mayor
      value: 9
      said_by: mayor
      as_of: 2031-03-04
      evidence:
        - source: day-4
          quote: The mayor said on Tuesday that 9 people were killed
    - value: 21  # warning: 14 [figures-added] "no quotation says 21; it is the sum of 12 ("people-killed/port") and 9 ("people-killed/mayor")"
      evidence:
        - source: day-4
          quote: The fire was out on Tuesday, and people had been killed
```

## Good

```text seeds/day-4.txt
The port authority said on Tuesday that 12 people were killed.
The mayor said on Tuesday that 9 people were killed.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```yaml facts/sources.yml
day-4:
  file: day-4.txt
  sha256: f614f0c19559ba11f61e939813db964670ef0089e528459c5745aafae0bd23c2
  language: en
  publisher: harbour-herald
  published: 2031-03-04
  body: {from: 1, to: 5}
```
```yaml facts/figures.yml
people-killed:
  title: People killed
  unit: people
  scope: {counts: cumulative}
  statements:
    - id: port
      value: 12
      said_by: port-authority
      as_of: 2031-03-04
      evidence:
        - source: day-4
          quote: The port authority said on Tuesday that 12 people were killed
    - id: mayor
      value: 9
      said_by: mayor
      as_of: 2031-03-04
      evidence:
        - source: day-4
          quote: The mayor said on Tuesday that 9 people were killed
```
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations

from dossier.context import passages
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Figure
from dossier.quantity import Number, read

level = Level.WARNING

Account = tuple[Figure, int]
"""A figure, and the place of a statement of it."""

_SMALLEST = 3
_NEAREST = 16
"""Statements among which a sum of three is looked for."""
_NEAR = 60
"""Statements among which a sum of two is looked for."""


def subjects(dossier: Dossier) -> Iterable[Account]:
    """Every statement with an exact value from 3 up."""
    return [(figure, at) for figure in dossier.figures.values() for at, statement in enumerate(figure.statements)
            if statement.value.kind == "exact" and statement.value.number >= _SMALLEST]


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each value that nobody gives and that others add up to."""
    near = _Near(dossier)
    for figure, at in subjects(dossier):
        if _is_unread(dossier, figure, at) and (added := _added(figure, at, near.of(figure))):
            yield Finding(figure.at("statements", at, "value"),
                          f"no quotation says {_number(figure, at)}; it is the sum of "
                          + " and ".join(f"{_number(*one)} ({_named(*one)})" for one in added),
                          "give the number that a source gives; never add figures of different speakers or scopes")


class _Near:
    """The exact statements that somebody may have added: of the figure, of its parts and of its neighbours among the
    parts of a whole, and of figures of the same unit whose titles share a word."""

    def __init__(self, dossier: Dossier) -> None:
        self._by_key: dict[tuple[str, ...], list[Account]] = defaultdict(list)
        for figure in dossier.figures.values():
            exact = [(figure, at) for at, one in enumerate(figure.statements)
                     if one.value.kind == "exact" and one.value.number > 0]
            for key in _keys(figure):
                self._by_key[key] += exact

    def of(self, figure: Figure) -> list[Account]:
        """Those of a figure, the nearest first."""
        keys = [("figure", figure.id), ("part", figure.id), *_keys(figure)[1:]]
        found = {(one[0].id, one[1]): one for key in keys for one in self._by_key.get(key, ())[:_NEAR]
                 if one[0].unit == figure.unit}
        return list(found.values())[:_NEAR]


def _keys(figure: Figure) -> list[tuple[str, ...]]:
    part = [("part", figure.part_of)] if figure.part_of else []
    words = dict.fromkeys(word for word in re.findall(r"\w{4,}", figure.title.casefold()))
    return [("figure", figure.id), *part, *(("word", figure.unit, word) for word in words)]


def _number(figure: Figure, at: int) -> Number:
    return figure.statements[at].value.number


def _named(figure: Figure, at: int) -> str:
    return f'"{figure.id}/{figure.statements[at].id}"' if figure.statements[at].id else f'"{figure.id}"'


def _is_unread(dossier: Dossier, figure: Figure, at: int) -> bool:
    """Whether the statement has quotations, and none of them contains its number."""
    found = passages(dossier, figure, ("statements", at))
    return bool(found) and all(_number(figure, at) not in _numbers(one.text, one.language) for one in found)


@lru_cache(maxsize=1 << 14)
def _numbers(text: str, language: str) -> frozenset[Number]:
    """Every number that a text states, the ends of ranges too."""
    said = [one.quantity for one in read(text, language)]
    return frozenset(number for one in said for number in (one.number, one.lower, one.upper) if number is not None)


def _added(figure: Figure, at: int, others: list[Account]) -> tuple[Account, ...]:
    """The statements that add up to the value; those nearest to the figure first."""
    wanted = _number(figure, at)
    smaller = [one for one in others if _number(*one) < wanted]
    parts = tuple(one for one in smaller if one[0].part_of == figure.id)
    if len(parts) > 1 and sum(_number(*one) for one in parts) == wanted:
        return parts
    return _pair(smaller, wanted) or next(
        (three for three in combinations(smaller[:_NEAREST], 3)
         if sum(_number(*one) for one in three) == wanted and _differ(three)), ())


def _pair(accounts: list[Account], wanted: Number) -> tuple[Account, ...]:
    known: dict[Number, list[Account]] = defaultdict(list)
    for one in accounts:
        for other in known[wanted - _number(*one)]:
            if _differ((other, one)):
                return other, one
        known[_number(*one)].append(one)
    return ()


def _differ(accounts: Iterable[Account]) -> bool:
    """Whether statements are of different speakers or of different figures."""
    found = [(figure.id, frozenset(figure.statements[at].said_by)) for figure, at in accounts]
    return len(set(found)) == len(found)
