"""Records are each other's part, or each other's predecessor.

A part is smaller than its whole, and what replaces comes later than what is replaced. A chain that leads back to
its start says neither.

## Bad

```yaml facts/places.yml
harbour:
  name: Harbour
  kind: site
  part_of: lund-bay  # error: 12 [circular-part-of] ""harbour" is part of itself: harbour, lund-bay, harbour"
  evidence:
    - source: herald
      quote: the harbour of Lund Bay
lund-bay:
  name: Lund Bay
  kind: city
  part_of: harbour
  evidence:
    - source: herald
      quote: the harbour of Lund Bay
```

## Good

```yaml facts/places.yml
harbour:
  name: Harbour
  kind: site
  part_of: lund-bay
  evidence:
    - source: herald
      quote: the harbour of Lund Bay
lund-bay:
  name: Lund Bay
  kind: city
  evidence:
    - source: herald
      quote: the harbour of Lund Bay
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Record

level = Level.ERROR
fixed = True

_CHAINS = (("actors", "part_of"), ("events", "part_of"), ("figures", "part_of"), ("places", "part_of"),
           ("reactions", "replaces"))


def subjects(dossier: Dossier) -> Iterable[Record]:
    """Every record that names a larger or an earlier one."""
    return [one for kind, field in _CHAINS for one in dossier.records(kind).values() if getattr(one, field)]


def check(dossier: Dossier) -> Iterator[Finding]:
    """One finding for each circle, at the member that comes first in the files."""
    for kind, field in _CHAINS:
        yield from _circles(dossier.records(kind), field)


def _circles(records: Mapping[str, Record], field: str) -> Iterator[Finding]:
    known: set[str] = set()
    for start in records:
        chain: dict[str, None] = {}  # the ids to which `field` leads from here, in their order
        current: str | None = start
        while current in records and current not in known and current not in chain:
            chain[current] = None
            current = getattr(records[current], field)
        if current in chain:
            members = list(chain)
            circle = members[members.index(current):]
            yield _finding(records, circle, field)
        known.update(chain)


def _finding(records: Mapping[str, Record], circle: list[str], field: str) -> Finding:
    """Told at the member that comes first in the files."""
    first = min(range(len(circle)), key=lambda at: records[circle[at]].span)
    members = [*circle[first:], *circle[:first]]
    what = "part of" if field == "part_of" else "replaced by"
    return Finding(records[members[0]].at(field), f'"{members[0]}" is {what} itself: {", ".join((*members, members[0]))}',
                   f"remove one `{field}` of the chain")
