"""A speaker gives another value than before, and nothing says how the two belong together.

A later figure by the same speaker revises the earlier one; without the relation both stand side by side, as if two
accounts were in conflict. Counts of what is new, or of the moment, may differ from day to day. A cumulative count that
falls is told by cumulative-fell.

## Bad

```text seeds/day-4.txt
The port authority said on Tuesday that 17 people were killed.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```text seeds/day-5.txt
The port authority said on Wednesday that 31 people were killed.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```yaml facts/sources.yml
day-4:
  file: day-4.txt
  sha256: 68edf1addb632d8e0dea4fd50ac5d646243d2b3bed5fd179811bf46bf3b8452e
  language: en
  publisher: harbour-herald
  published: 2031-03-04
  body: {from: 1, to: 4}
day-5:
  file: day-5.txt
  sha256: c102d631cb74721ad67e5cb578ae05d119adb4b7ce1592e72b5b4c5707f7370d
  language: en
  publisher: harbour-herald
  published: 2031-03-05
  body: {from: 1, to: 4}
```
```yaml facts/figures.yml
people-killed:
  title: People killed
  unit: people
  scope: {counts: cumulative}
  statements:
    - id: first
      value: 17
      said_by: port-authority
      as_of: 2031-03-04
      evidence:
        - source: day-4
          quote: The port authority said on Tuesday that 17 people were killed
    - value: 31  # warning: 14 [relation-missing] "the same speaker gave 17 before ("first"), here it is 31, and no relation is stated"
      said_by: port-authority
      as_of: 2031-03-05
      evidence:
        - source: day-5
          quote: The port authority said on Wednesday that 31 people were killed
```

## Good

```text seeds/day-4.txt
The port authority said on Tuesday that 17 people were killed.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```text seeds/day-5.txt
The port authority said on Wednesday that 31 people were killed.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```yaml facts/sources.yml
day-4:
  file: day-4.txt
  sha256: 68edf1addb632d8e0dea4fd50ac5d646243d2b3bed5fd179811bf46bf3b8452e
  language: en
  publisher: harbour-herald
  published: 2031-03-04
  body: {from: 1, to: 4}
day-5:
  file: day-5.txt
  sha256: c102d631cb74721ad67e5cb578ae05d119adb4b7ce1592e72b5b4c5707f7370d
  language: en
  publisher: harbour-herald
  published: 2031-03-05
  body: {from: 1, to: 4}
```
```yaml facts/figures.yml
people-killed:
  title: People killed
  unit: people
  scope: {counts: cumulative}
  statements:
    - id: first
      value: 17
      said_by: port-authority
      as_of: 2031-03-04
      evidence:
        - source: day-4
          quote: The port authority said on Tuesday that 17 people were killed
    - value: 31
      said_by: port-authority
      as_of: 2031-03-05
      revises: first
      evidence:
        - source: day-5
          quote: The port authority said on Wednesday that 31 people were killed
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dossier import echoes
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Figure, Statement
from dossier.quantity import agrees

level = Level.WARNING


def subjects(dossier: Dossier) -> Iterable[tuple[Figure, int]]:
    """Every statement of a speaker who gives more than one on the same figure."""
    return [(figure, at) for figure in dossier.figures.values() for places in echoes.by_speaker(figure).values()
            if len(places) > 1 for at in places]


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each statement that differs from the one before it by the same speaker."""
    says = echoes.relations(dossier)
    fallen = echoes.falls(dossier)
    for figure in dossier.figures.values():
        for places in echoes.by_speaker(figure).values():
            for before, at in _steps(dossier, figure, places, says):
                if (figure.id, at) not in fallen and not says.get((figure.id, at)) \
                        and (figure.id, at) not in says.get((figure.id, before), {}) \
                        and _differs(dossier, figure, figure.statements[before], figure.statements[at]):
                    yield _finding(figure, before, at)


def _steps(dossier: Dossier, figure: Figure, places: list[int],
           says: Mapping[echoes.Key, Mapping[echoes.Key, str]]) -> Iterator[tuple[int, int]]:
    """Each statement with the one before it, without those that are withdrawn or only repeat."""
    if len(places) < 2:
        return
    own = [at for at in echoes.in_order(dossier, figure, places)
           if figure.statements[at].status not in ("withdrawn", "corrected")
           and "repeats" not in says.get((figure.id, at), {}).values()]
    yield from zip(own, own[1:], strict=False)


def _differs(dossier: Dossier, figure: Figure, before: Statement, one: Statement) -> bool:
    """Whether one statement gives another value for what the other counted."""
    days = echoes.held(dossier, one), echoes.held(dossier, before)
    other_day = figure.scope.counts in ("new", "current") and (echoes.after(*days) or echoes.after(*reversed(days)))
    return not agrees(one.value, before.value) and not other_day


def _finding(figure: Figure, before: int, at: int) -> Finding:
    one, other = figure.statements[at], figure.statements[before]
    name = f'"{other.id}"' if other.id else "an earlier statement"
    refer = other.id or "that statement's id (give it one)"
    return Finding(figure.at("statements", at, "value"),
                   f"the same speaker gave {other.value.text} before ({name}), here it is {one.value.text}, "
                   "and no relation is stated",
                   f"write `revises: {refer}`, or `supersedes`, `retracts`, `repeats`")
