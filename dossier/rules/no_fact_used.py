"""A sentence is listed as carrying no fact, and a record rests on it.

The list under `no_fact` tells a reviewer which sentences were passed over, and why. An entry that a record has
overtaken says the opposite of what the dossier does.

## Bad

```yaml facts/sources.yml
torn:
  file: torn.txt
  sha256: 1e17676de9cbb0aff1b235155c44d7d1195e1068252295aed9b3186babd8e77b
  language: en
  body: {from: 1, to: 2}
  lost_characters: 2
  no_fact:
    - quote: Two ships were lost in the harbour of Lund Bay.  # warning: 14 [no-fact-used] "events/ships-lost rests on these words"
      reason: told by the Herald as well
    - quote: Nobody knew ab??out the third one??, the mayor said.
      reason: nothing is known
```
```yaml facts/events.yml
ships-lost:
  date: 2031-03
  title: Two ships are lost in the harbour
  category: other
  evidence:
    - source: torn
      quote: Two ships were lost in the harbour
```

## Good

```yaml facts/sources.yml
torn:
  file: torn.txt
  sha256: 1e17676de9cbb0aff1b235155c44d7d1195e1068252295aed9b3186babd8e77b
  language: en
  body: {from: 1, to: 2}
  lost_characters: 2
  no_fact:
    - quote: Nobody knew ab??out the third one??, the mayor said.
      reason: nothing is known
```
```yaml facts/events.yml
ships-lost:
  date: 2031-03
  title: Two ships are lost in the harbour
  category: other
  evidence:
    - source: torn
      quote: Two ships were lost in the harbour
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Citation, Dossier

level = Level.WARNING


def subjects(dossier: Dossier) -> Iterable[Citation]:
    """Every sentence that a source lists under `no_fact`."""
    return dossier.excused


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each such sentence of which a record quotes words."""
    for excused in subjects(dossier):
        user = _user(dossier, excused)
        if user is not None:
            name = f"{user.record.kind}/{user.record.id}" if user.record.kind != "dossier" else "facts/dossier.yml"
            yield Finding(excused.span, f"{name} rests on these words", "remove the entry from `no_fact`")


def _user(dossier: Dossier, excused: Citation) -> Citation | None:
    """The first record that quotes words of a passage."""
    passage = excused.match
    if passage is None:
        return None
    return next((one for one in dossier.citations_on(excused.source)
                 if one.match and one.match.start < passage.end and passage.start < one.match.end), None)
