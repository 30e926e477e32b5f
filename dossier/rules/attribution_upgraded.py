"""The words name nobody who said it, and the record names a body or person.

An attribution is recorded at the level at which the source gives it: a named person, a named body, officials,
eyewitnesses, media reports. To raise "officials said" to "the port authority said" makes the statement look better
founded than it is. The sentence of a quotation counts, where neither it nor its paragraph names the speaker.

## Bad

```yaml seeds/torn.txt
Two ships were lost in the harbour of Lund Bay, officials said on Monday.
```
```yaml facts/sources.yml
torn:
  file: torn.txt
  sha256: 607e7a00c9741e92197644ea1ef3b681f11ec9ed07f3690dc2156d05a625ff7d
  language: en
  body: {from: 1, to: 1}
```
```yaml facts/events.yml
ships-lost:
  date: 2031-03-03
  title: Two ships are lost
  category: other
  said_by: port-authority  # error: 12 [attribution-upgraded] "the words say "officials said", the record says "Port authority""
  evidence:
    - source: torn
      quote: Two ships were lost in the harbour
```

## Good

```yaml seeds/torn.txt
Two ships were lost in the harbour of Lund Bay, officials said on Monday.
```
```yaml facts/sources.yml
torn:
  file: torn.txt
  sha256: 607e7a00c9741e92197644ea1ef3b681f11ec9ed07f3690dc2156d05a625ff7d
  language: en
  body: {from: 1, to: 1}
```
```yaml facts/events.yml
ships-lost:
  date: 2031-03-03
  title: Two ships are lost
  category: other
  attributed: officials said
  evidence:
    - source: torn
      quote: Two ships were lost in the harbour
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.voices import Voice, unheard, voices

level = Level.ERROR


def subjects(dossier: Dossier) -> Iterable[Voice]:
    """Everybody who is given as the speaker of something."""
    return [one for one in voices(dossier) if not one.relays]


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each speaker of whom the words say only that somebody said it."""
    for voice, said in unheard(dossier):
        if said:
            yield Finding(voice.record.at(*voice.field),
                          f'the words say "{said}", the record says "{voice.actor.name}"',
                          f"write `attributed: {said}` without a speaker, or quote the words that name one")
