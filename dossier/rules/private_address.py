"""A street address stands in our own words.

An address leads to a door. The home of a witness, a suspect or a relative has no place in a dossier, and even where
a public building is meant its name says enough. Addresses are known by the ways of writing them in English, German,
French, Russian and Kazakh: a street with a number.

## Bad

```yaml facts/actors.yml
dock-worker:
  name: Dock worker (not named)
  kind: person
  safety: private
  summary: Lives at 14 Harbour Street in Lund Bay.  # warning: 12 [private-address] ""14 Harbour Street" looks like an address"
  evidence:
    - source: herald
      quote: We saw flames above the cranes
```

## Good

```yaml facts/actors.yml
dock-worker:
  name: Dock worker (not named)
  kind: person
  safety: private
  summary: Lives near the harbour of Lund Bay.
  evidence:
    - source: herald
      quote: We saw flames above the cranes
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.ownwords import OwnText, own_texts

level = Level.WARNING

_MONTHS = ("January|February|March|April|May|June|July|August|September|October|November|December|"
           "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря")
_ENDS = r"(?=\s*(?:[,.;:)]|$|(?:in|at|and|on|where|bei|und|wo|à|et|où|в|и|где)\b))"
"""What follows an address, so that "500 Wall Street traders" is none."""
_ADDRESS = re.compile(
    rf"(?<![\d.,])(?P<en>\b\d{{1,4}}[A-Za-z]?\s(?!(?:{_MONTHS})\b)(?:[A-Z][\w'’.-]*\s){{1,3}}"
    rf"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Terrace|Crescent)\b{_ENDS})"
    r"|(?P<de>\b(?:(?:[A-ZÄÖÜ][\w-]*\s)?Stra(?:ß|ss)e|[A-ZÄÖÜ][\wäöüß-]*(?:stra(?:ß|ss)e|str\.|gasse|allee|platz|weg|damm|ufer))"
    rf"\s\d{{1,3}}(?:\s?[a-f])?\b{_ENDS})"
    r"|(?<![\d.,])(?P<fr>\b\d{1,3}(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|boulevard|quai|impasse|allée|chemin|place)\s"
    r"(?:(?:de|du|des|la|le|les)\s|[dl]['’])*[A-ZÀÂÉÈÎÔ][\w'’-]*)"
    r"|(?P<ru>\b(?:ул\.|улиц[аеуы]|улице|проспекте?|пр-те?|пр\.|переулок|переулке|пер\.|бульваре?|шоссе|набережн\w+)"
    r"\s[А-ЯЁ][\w-]*(?:\s[А-ЯЁ][\w-]*)?,?\s(?:д\.\s?|дом\w?\s)?\d{1,3}[а-я]?\b"
    rf"(?!\s(?:{_MONTHS}|человек|год)))"
    r"|(?P<kk>[А-ЯЁӘҒҚҢӨҰҮІ][\wәғқңөұүһі-]*\s(?:көшесі|даңғылы)\w*,?\s\d{1,3}(?:-үй\w*)?\b(?!\s?(?:-?(?:ші|шы)|адам)))"
)


def subjects(dossier: Dossier) -> Iterable[OwnText]:
    """Every text in our own voice."""
    return own_texts(dossier)


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each text that holds an address, inside quotation marks or not."""
    for own in subjects(dossier):
        found = _ADDRESS.search(own.text) if any(map(str.isdigit, own.text)) else None
        if found:
            yield Finding(own.span, f'"{found[0].strip()}" looks like an address',
                          "leave the address out, and name the quarter, the town or the public building")
