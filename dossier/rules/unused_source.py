"""An article is stored, and no record rests on it.

Readers take the list of sources for what the dossier is based on. An article from which nothing is taken either
waits for its records, or does not belong here. One that its publisher canceled or withholds may stay, so that nobody
uses it.

## Bad

```text seeds/bay.txt
A fire burns in Lund Bay.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```yaml facts/sources.yml
bay:  # warning: 1 [unused-source] "no record rests on "bay""
  file: bay.txt
  sha256: 1c7e20c82e042ef0983b2b20ffda919dd8c5b536ee7ce40e471d143b10ca9b85
  language: en
  publisher: harbour-herald
  published: 2031-03-04
  body: {from: 1, to: 4}
```

## Good

```text seeds/bay.txt
A fire burns in Lund Bay.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```yaml facts/sources.yml
bay:
  file: bay.txt
  sha256: 1c7e20c82e042ef0983b2b20ffda919dd8c5b536ee7ce40e471d143b10ca9b85
  language: en
  publisher: harbour-herald
  published: 2031-03-04
  body: {from: 1, to: 4}
```
```yaml facts/events.yml
fire:
  date: 2031-03-04
  title: A fire burns in Lund Bay
  category: other
  evidence:
    - source: bay
      quote: A fire burns in Lund Bay
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Source

level = Level.WARNING


def subjects(dossier: Dossier) -> Iterable[Source]:
    """Every source that may be used."""
    return [source for source in dossier.sources.values() if source.pubstatus not in ("canceled", "withheld")]


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each source that no evidence names."""
    used = {one.target for one in dossier.references if one.kind == "sources"}
    for source in subjects(dossier):
        if source.id not in used:
            yield Finding(source.key_span, f'no record rests on "{source.id}"',
                          "record what the article says, with its words as evidence, or take it out")
