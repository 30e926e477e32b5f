"""A later source repeats a value that was withdrawn.

Withdrawn numbers live on: others printed them, and go on to. An account that gives the same value after the withdrawal
may be a copy of it, or an independent count that happens to agree; readers are told either way, and an editor looks
which it is. Where it is a copy, `repeats` says so.

## Bad

```text seeds/day-4.txt
The mayor said on Tuesday that 60 people were killed.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```text seeds/day-6.txt
The port authority said on Thursday that 60 people were killed.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```yaml facts/sources.yml
day-4:
  file: day-4.txt
  sha256: 3f5303fbf6c4421ce6f2df746838fffe34930fac72419f45645b17fc8d40a603
  language: en
  publisher: harbour-herald
  published: 2031-03-04
  body: {from: 1, to: 4}
day-6:
  file: day-6.txt
  sha256: b5979742865d5b03d15b1f036a49f41a66a456c6cfbf8b75811fd9427f0f92c4
  language: en
  publisher: harbour-herald
  published: 2031-03-06
  body: {from: 1, to: 4}
```
```yaml facts/figures.yml
people-killed:
  title: People killed
  unit: people
  scope: {counts: cumulative}
  statements:
    - id: mayor-60
      value: 60
      said_by: mayor
      as_of: 2031-03-04
      status: withdrawn
      change: {date: 2031-03-05, by: mayor, reason: it was the number of the missing}
      evidence:
        - source: day-4
          quote: The mayor said on Tuesday that 60 people were killed
    - value: 60  # warning: 14 [withdrawn-repeated] "60 was withdrawn on 2031-03-05 ("mayor-60")"
      said_by: port-authority
      as_of: 2031-03-06
      evidence:
        - source: day-6
          quote: The port authority said on Thursday that 60 people were killed
```

## Good

```text seeds/day-4.txt
The mayor said on Tuesday that 60 people were killed.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```text seeds/day-6.txt
The port authority said on Thursday that 60 people were killed.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```yaml facts/sources.yml
day-4:
  file: day-4.txt
  sha256: 3f5303fbf6c4421ce6f2df746838fffe34930fac72419f45645b17fc8d40a603
  language: en
  publisher: harbour-herald
  published: 2031-03-04
  body: {from: 1, to: 4}
day-6:
  file: day-6.txt
  sha256: b5979742865d5b03d15b1f036a49f41a66a456c6cfbf8b75811fd9427f0f92c4
  language: en
  publisher: harbour-herald
  published: 2031-03-06
  body: {from: 1, to: 4}
```
```yaml facts/figures.yml
people-killed:
  title: People killed
  unit: people
  scope: {counts: cumulative}
  statements:
    - id: mayor-60
      value: 60
      said_by: mayor
      as_of: 2031-03-04
      status: withdrawn
      change: {date: 2031-03-05, by: mayor, reason: it was the number of the missing}
      evidence:
        - source: day-4
          quote: The mayor said on Tuesday that 60 people were killed
    - value: 60
      said_by: port-authority
      as_of: 2031-03-06
      repeats: mayor-60
      evidence:
        - source: day-6
          quote: The port authority said on Thursday that 60 people were killed
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier import echoes
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Figure

level = Level.WARNING


def subjects(dossier: Dossier) -> Iterable[tuple[Figure, int]]:
    """Every other statement of a figure of which one statement was withdrawn."""
    return [(figure, at) for figure in dossier.figures.values()
            if any(one.status == "withdrawn" for one in figure.statements)
            for at, one in enumerate(figure.statements) if one.status != "withdrawn"]


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each account that gives a withdrawn value and does not say that it repeats it."""
    says = echoes.relations(dossier)
    for (id, at), before in echoes.echoes(dossier).items():
        figure = dossier.figures[id]
        withdrawn = figure.statements[before]
        if (id, before) not in says.get((id, at), {}):
            day = withdrawn.change.date.text if withdrawn.change else ""
            name = f' ("{withdrawn.id}")' if withdrawn.id else ""
            refer = withdrawn.id or "that statement's id (give it one)"
            yield Finding(figure.at("statements", at, "value"),
                          f"{figure.statements[at].value.text} was withdrawn on {day}{name}",
                          f"if this is a copy, write `repeats: {refer}`; if it is a count of its own, "
                          "write `# dossier: allow withdrawn-repeated` and why")
