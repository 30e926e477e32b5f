"""A record is confirmed, and its sources have one origin.

Ten outlets that print one agency's report are one report. `confirmed` means that two who did not copy from each
other say so. Sources have one origin where they name the same agency or outlet, or where long stretches (12 words
and more) that make up more than 40 % of the shorter text stand in the other word for word.

## Bad

```yaml facts/actors.yml
lume-courier:
  name: Lume Courier
  kind: media
bay-news:
  name: Bay News
  kind: media
wire:
  name: The Wire
  kind: media
```
```text seeds/one.txt
A fire broke out on the pier of Lund Bay in the night to Tuesday, and it
took the crews of three towns until noon to put it out, the port authority said.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```text seeds/two.txt
Our reporter stood on the quay of Lund Bay on Tuesday and saw the pier burn from end to end.
Nobody was on it at the time, as far as he could see, and the boats had been taken out to the roads.
```
```yaml facts/sources.yml
one:
  file: one.txt
  sha256: b2f906912ac84582a0f04a7945b416d2803892e9319660cfcd4c51ec3b6ed0f2
  language: en
  publisher: lume-courier
  published: 2031-03-04
  agency: wire
  body: {from: 1, to: 5}
two:
  file: two.txt
  sha256: d6009df589c33f1959af43b1bbf074eccb32e0fd1756f1c8000878b79466ea2d
  language: en
  publisher: bay-news
  published: 2031-03-04
  agency: wire
  body: {from: 1, to: 2}
```
```yaml facts/events.yml
pier-burns:
  date: 2031-03-04
  title: The pier burns
  category: other
  status: confirmed  # error: 11 [independent-origins] "confirmed, and its sources have one origin: "one" and "two", both come from "wire""
  evidence:
    - source: one
      quote: A fire broke out on the pier of Lund Bay in the night to Tuesday
    - source: two
      quote: Our reporter stood on the quay of Lund Bay on Tuesday and saw the pier burn from end to end
```

## Good

```yaml facts/actors.yml
lume-courier:
  name: Lume Courier
  kind: media
bay-news:
  name: Bay News
  kind: media
wire:
  name: The Wire
  kind: media
```
```text seeds/one.txt
A fire broke out on the pier of Lund Bay in the night to Tuesday, and it
took the crews of three towns until noon to put it out, the port authority said.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```text seeds/two.txt
Our reporter stood on the quay of Lund Bay on Tuesday and saw the pier burn from end to end.
Nobody was on it at the time, as far as he could see, and the boats had been taken out to the roads.
```
```yaml facts/sources.yml
one:
  file: one.txt
  sha256: b2f906912ac84582a0f04a7945b416d2803892e9319660cfcd4c51ec3b6ed0f2
  language: en
  publisher: lume-courier
  published: 2031-03-04
  agency: wire
  body: {from: 1, to: 5}
two:
  file: two.txt
  sha256: d6009df589c33f1959af43b1bbf074eccb32e0fd1756f1c8000878b79466ea2d
  language: en
  publisher: bay-news
  published: 2031-03-04
  body: {from: 1, to: 2}
```
```yaml facts/events.yml
pier-burns:
  date: 2031-03-04
  title: The pier burns
  category: other
  status: confirmed
  evidence:
    - source: one
      quote: A fire broke out on the pier of Lund Bay in the night to Tuesday
    - source: two
      quote: Our reporter stood on the quay of Lund Bay on Tuesday and saw the pier burn from end to end
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Common, Evidence, Figure, Path, Record
from dossier.origins import Origins

level = Level.ERROR

Confirmed = tuple[Record, Path, tuple[Evidence, ...]]
"""A record, the path of its confirmed part, and the evidence that must have two origins."""


def subjects(dossier: Dossier) -> Iterable[Confirmed]:
    """Everything that is said to be confirmed."""
    return [(record, path, evidence) for record, path, part, evidence in _all(dossier) if part.status == "confirmed"]


def _all(dossier: Dossier) -> Iterator[tuple[Record, Path, Common, tuple[Evidence, ...]]]:
    for record in dossier.all_records():
        yield record, (), record, record.evidence or _of_statements(record)
        if isinstance(record, Figure):
            for at, one in enumerate(record.statements):
                yield record, ("statements", at), one, one.evidence


def _of_statements(record: Record) -> tuple[Evidence, ...]:
    statements = record.statements if isinstance(record, Figure) else ()
    return tuple(one for statement in statements for one in statement.evidence)


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each confirmed record with fewer than two origins."""
    origins = dossier.once("origins", lambda: Origins(dossier))
    for record, path, evidence in subjects(dossier):
        sources = [one.source for one in evidence if one.source in dossier.sources]
        groups = origins.groups(sources)
        if len(groups) == 1:
            yield Finding(record.at(*path, "status"), "confirmed, and " + _why(origins, groups[0]),
                          "add evidence of another origin, or leave the status at `reported`")


def _why(origins: Origins, group: tuple[str, ...]) -> str:
    if len(group) == 1:
        return f'its one source is "{group[0]}"'
    pairs = ((one, other) for at, one in enumerate(group) for other in group[at + 1:])
    kin = next(kin for pair in pairs if (kin := origins.kinship(*pair)))
    more = f" (and {len(group) - 2} more)" if len(group) > 2 else ""
    return f'its sources have one origin: "{kin.one}" and "{kin.other}"{more}, {kin.why}'
