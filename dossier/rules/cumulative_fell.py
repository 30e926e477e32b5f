"""A cumulative count falls, and nothing says why.

What is counted from the beginning cannot become less. Where the same speaker later gives a number that certainly lies
below an earlier one, the speaker corrected it, or one of the two was misread: say which with `revises`, `supersedes` or
`retracts`. Accounts by others may be lower; they are conflicting accounts and are shown as such.

## Bad

```text seeds/day-4.txt
The port authority said on Tuesday that 31 people were killed.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```text seeds/day-5.txt
The port authority said on Wednesday that 29 people were killed.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```yaml facts/sources.yml
day-4:
  file: day-4.txt
  sha256: b9c9cddc735aedda73ddf8f1018d4e2ab8092ba9236ed933d1984db932811b08
  language: en
  publisher: harbour-herald
  published: 2031-03-04
  body: {from: 1, to: 4}
day-5:
  file: day-5.txt
  sha256: 1f0fafa305344c5bc208bd475cabe1ea1238c90bac7fdebbe0e94ecb05e3bba6
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
      value: 31
      said_by: port-authority
      as_of: 2031-03-04
      evidence:
        - source: day-4
          quote: The port authority said on Tuesday that 31 people were killed
    - value: 29  # error: 14 [cumulative-fell] "the count falls to 29, the same speaker gave 31 before ("first")"
      said_by: port-authority
      as_of: 2031-03-05
      evidence:
        - source: day-5
          quote: The port authority said on Wednesday that 29 people were killed
```

## Good

```text seeds/day-4.txt
The port authority said on Tuesday that 31 people were killed.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```text seeds/day-5.txt
The port authority said on Wednesday that 29 people were killed.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```yaml facts/sources.yml
day-4:
  file: day-4.txt
  sha256: b9c9cddc735aedda73ddf8f1018d4e2ab8092ba9236ed933d1984db932811b08
  language: en
  publisher: harbour-herald
  published: 2031-03-04
  body: {from: 1, to: 4}
day-5:
  file: day-5.txt
  sha256: 1f0fafa305344c5bc208bd475cabe1ea1238c90bac7fdebbe0e94ecb05e3bba6
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
      value: 31
      said_by: port-authority
      as_of: 2031-03-04
      evidence:
        - source: day-4
          quote: The port authority said on Tuesday that 31 people were killed
    - value: 29
      said_by: port-authority
      as_of: 2031-03-05
      revises: first
      evidence:
        - source: day-5
          quote: The port authority said on Wednesday that 29 people were killed
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier import echoes
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Figure

level = Level.ERROR


def subjects(dossier: Dossier) -> Iterable[Figure]:
    """Every figure that counts all so far."""
    return [figure for figure in dossier.figures.values() if figure.scope.counts == "cumulative"]


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each count below an earlier one of the same speaker."""
    for (id, at), before in echoes.falls(dossier).items():
        figure = dossier.figures[id]
        one, other = figure.statements[at], figure.statements[before]
        name = f'"{other.id}"' if other.id else "an earlier statement"
        refer = other.id or "that statement's id (give it one)"
        yield Finding(figure.at("statements", at, "value"),
                      f"the count falls to {one.value.text}, the same speaker gave {other.value.text} before ({name})",
                      f"write `revises: {refer}`, or `supersedes`, or `retracts`")
