"""A part is larger than the whole to which it belongs.

Either a number is wrong, or the two count different things, or the accounts contradict each other: a reader will ask,
so an editor must look. Compared are the statements that stand. A statement of a part is compared with those on the
whole by the same speaker; where that speaker says nothing of the whole, the latest statement on the part is compared
with the latest on the whole, whoever said it. The whole must hold for the same day, or, where both counts are
cumulative, for a later one. Of parts that one speaker gives for one day, those that cannot overlap (other places, or
other groups) must not add up to more than that speaker's whole.

## Bad

```text seeds/tuesday.txt
The port authority said on Tuesday that 24 people were killed, 17 of them on the pier.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```yaml facts/sources.yml
tuesday:
  file: tuesday.txt
  sha256: c6158213d7472d599b2ae4ab5acb0507383e3587cc4d0b5fd9c33ecd470f0406
  language: en
  publisher: harbour-herald
  published: 2031-03-04
  body: {from: 1, to: 4}
```
```yaml facts/figures.yml
people-killed:
  title: People killed
  unit: people
  statements:
    - id: all
      value: 17
      said_by: port-authority
      evidence:
        - source: tuesday
          quote: The port authority said on Tuesday that 24 people were killed, 17 of them on the pier
people-killed-on-the-pier:
  title: People killed on the pier
  unit: people
  part_of: people-killed
  statements:
    - value: 24  # warning: 14 [part-exceeds-whole] "the part is 24, its whole is 17 in "people-killed/all""
      said_by: port-authority
      evidence:
        - source: tuesday
          quote: The port authority said on Tuesday that 24 people were killed, 17 of them on the pier
```

## Good

```text seeds/tuesday.txt
The port authority said on Tuesday that 24 people were killed, 17 of them on the pier.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```yaml facts/sources.yml
tuesday:
  file: tuesday.txt
  sha256: c6158213d7472d599b2ae4ab5acb0507383e3587cc4d0b5fd9c33ecd470f0406
  language: en
  publisher: harbour-herald
  published: 2031-03-04
  body: {from: 1, to: 4}
```
```yaml facts/figures.yml
people-killed:
  title: People killed
  unit: people
  statements:
    - id: all
      value: 24
      said_by: port-authority
      evidence:
        - source: tuesday
          quote: The port authority said on Tuesday that 24 people were killed, 17 of them on the pier
people-killed-on-the-pier:
  title: People killed on the pier
  unit: people
  part_of: people-killed
  statements:
    - value: 17
      said_by: port-authority
      evidence:
        - source: tuesday
          quote: The port authority said on Tuesday that 24 people were killed, 17 of them on the pier
```
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from dossier import echoes
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Figure, Statement
from dossier.quantity import Number

level = Level.WARNING

_HELP = "compare the quotations; if the sources say so, write `# dossier: allow part-exceeds-whole` and why"

Latest = Mapping[str, dict[tuple[str, ...], int]]
"""By figure and speaker: the place of the latest statement that stands; the latest of all speakers comes last."""


def subjects(dossier: Dossier) -> Iterable[Figure]:
    """Every figure that is part of another."""
    return [part for part in dossier.figures.values() if part.part_of in dossier.figures and part.part_of != part.id]


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each part that is larger than its whole, and for each whole that is smaller than its parts."""
    stands = echoes.standing(dossier)
    latest = {figure.id: _latest(dossier, figure, stands) for part in subjects(dossier)
              for figure in (part, dossier.figures[part.part_of or ""])}
    parts: dict[str, list[Figure]] = defaultdict(list)
    for part in subjects(dossier):
        whole = dossier.figures[part.part_of or ""]
        if part.unit == whole.unit:
            parts[whole.id].append(part)
            yield from _larger(dossier, part, whole, latest)
    for id, of_whole in parts.items():
        if len(of_whole) > 1:
            yield from _sums(dossier, dossier.figures[id], of_whole, latest)


def _latest(dossier: Dossier, figure: Figure, stands: frozenset[echoes.Key]) -> dict[tuple[str, ...], int]:
    """The latest statement of each speaker that stands, the latest of all last."""
    found: dict[tuple[str, ...], int] = {}
    for at in echoes.in_order(dossier, figure, range(len(figure.statements))):
        if (figure.id, at) in stands:
            speaker = tuple(sorted(figure.statements[at].said_by))
            found.pop(speaker, None)
            found[speaker] = at
    return found


def _larger(dossier: Dossier, part: Figure, whole: Figure, latest: Latest) -> Iterator[Finding]:
    for at, whole_at in _pairs(latest[part.id], latest[whole.id]):
        one, other = part.statements[at], whole.statements[whole_at]
        if echoes.above(one.value, other.value) and _comparable(dossier, part, one, whole, other):
            yield Finding(part.at("statements", at, "value"),
                          f"the part is {one.value.text}, its whole is {other.value.text} in "
                          f"{_named(whole, whole_at)}",
                          _HELP)


def _pairs(parts: dict[tuple[str, ...], int], wholes: dict[tuple[str, ...], int]) -> Iterator[tuple[int, int]]:
    """The statements that are compared: those of one speaker, else the latest with the latest."""
    for speaker, at in parts.items():
        if speaker and speaker in wholes:
            yield at, wholes[speaker]
    last = next(reversed(parts), None)
    if last is not None and wholes and (not last or last not in wholes):
        yield parts[last], wholes[next(reversed(wholes))]


def _comparable(dossier: Dossier, part: Figure, one: Statement, whole: Figure, other: Statement) -> bool:
    """Whether the whole holds for the day of the part; a cumulative one may hold for a later day."""
    days = echoes.held(dossier, one), echoes.held(dossier, other)
    cumulative = part.scope.counts == whole.scope.counts == "cumulative"
    return not echoes.after(*days) and (cumulative or not echoes.after(*reversed(days)))


def _sums(dossier: Dossier, whole: Figure, parts: list[Figure], latest: Latest) -> Iterator[Finding]:
    for speaker, whole_at in latest[whole.id].items():
        total = whole.statements[whole_at].value
        day = echoes.held(dossier, whole.statements[whole_at])
        same = [(part, at) for part in parts if speaker and (at := latest[part.id].get(speaker)) is not None
                and (held := echoes.held(dossier, part.statements[at])) and day and held.text == day.text
                and not echoes.above(part.statements[at].value, total)]
        added, number = _added(dossier, same)
        if len(added) > 1 and total.upper is not None and number > total.upper:
            names = " and ".join(_named(part, at) for part, at in added)
            yield Finding(whole.at("statements", whole_at, "value"),
                          f"the parts that the same speaker gives for {day.text if day else ''} come to {number}, "
                          f"the whole is {total.text}: {names}",
                          _HELP)


def _added(dossier: Dossier, parts: list[tuple[Figure, int]]) -> tuple[list[tuple[Figure, int]], Number]:
    """Parts that cannot overlap, and what they come to at least; the largest first where some overlap."""
    chosen: list[tuple[Figure, int]] = []
    number: Number = 0
    known = [(lower, part, at) for part, at in parts if (lower := part.statements[at].value.lower) is not None]
    for lower, part, at in sorted(known, key=lambda one: -one[0]):
        if all(_disjoint(dossier, part, other) for other, _ in chosen):
            chosen.append((part, at))
            number += lower
    return chosen, number


def _disjoint(dossier: Dossier, one: Figure, other: Figure) -> bool:
    """Whether two parts count in other places, or other groups of people, neither within the other."""
    places = [figure.scope.where or "" for figure in (one, other)]
    groups = [figure.scope.who if figure.scope.who in dossier.actors else "" for figure in (one, other)]
    return _apart(dossier, "places", *places) or _apart(dossier, "actors", *groups)  # type: ignore[arg-type]


def _apart(dossier: Dossier, kind: str, one: str, other: str) -> bool:
    return bool(one and other) and one not in _within(dossier, kind, other) and other not in _within(dossier, kind, one)


def _within(dossier: Dossier, kind: str, id: str) -> set[str]:
    """A place or actor, and everything of which it is a part."""
    found: set[str] = set()
    at: str | None = id
    while at and at not in found:
        found.add(at)
        at = getattr(dossier.records(kind).get(at), "part_of", None)
    return found


def _named(figure: Figure, at: int) -> str:
    """A statement as another would refer to it."""
    return f'"{figure.id}/{figure.statements[at].id}"' if figure.statements[at].id else f'"{figure.id}"'
