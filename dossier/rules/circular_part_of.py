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
    told: set[str] = set()
    for id, record in records.items():
        chain = _chain(records, id, field)
        if id in chain and not told & set(chain):
            told |= set(chain)
            path = ", ".join((id, *chain))
            what = "part of" if field == "part_of" else "replaced by"
            yield Finding(record.at(field), f'"{id}" is {what} itself: {path}',
                          f"remove one `{field}` of the chain")


def _chain(records: Mapping[str, Record], id: str, field: str) -> list[str]:
    """The ids to which `field` leads, one after the other, until it ends or comes back to one of them."""
    chain: list[str] = []
    current = getattr(records[id], field)
    while current in records and current not in chain:
        chain.append(current)
        current = getattr(records[current], field)
    return chain
