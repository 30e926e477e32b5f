"""A private person, a victim or a minor is named, and nobody signed that off.

People who did not seek the public can be harmed by a page that names them, for years. The record of a person with
`safety` private, victim or minor bears a label ("Shopkeeper in Ketra", "Witness (not named)"). Where the name is
essential, the tag `named-by-consent` says that the person agreed, and `editors-signed-off` that the editors weighed
it; `note` is the place for the reason. A name or label counts as a personal name if, without common nouns for
people and without what stands in brackets, it has two or more capitalised words, or an initial and one, and nothing
in small letters but the particles of names (al, bin, de, van). Scripts without capitals are not judged.

## Bad

```yaml facts/actors.yml
mara-holt:
  name: Mara Holt  # error: 9 [private-person-named] ""Mara Holt" looks like the name of a person whose safety is "victim""
  kind: person
  safety: victim
  evidence:
    - source: herald
      quote: said Mara Holt
```

## Good

```yaml facts/actors.yml
mara-holt:
  name: Mara Holt
  kind: person
  safety: victim
  tags: [named-by-consent]
  evidence:
    - source: herald
      quote: said Mara Holt
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.loaded import TABLES, fold
from dossier.model import Actor

level = Level.ERROR

_PROTECTED = ("private", "victim", "minor")
_SIGNED_OFF = frozenset({"named-by-consent", "editors-signed-off"})
_PARTICLES = frozenset(
    "al el bin ibn bint abu ben bar ben de del della di da do dos das du des la le van von der den zu zur ten ter "
    "y e af av oğlu uly ulı qyzy qızı ұлы қызы оглы кызы".split())
"""Words of names that are written small."""
_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*\.?")


def subjects(dossier: Dossier) -> Iterable[Actor]:
    """Every person whose safety is private, victim or minor."""
    return (actor for actor in dossier.actors.values() if actor.type == "person" and actor.safety in _PROTECTED)


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each name of such a person, other names too, unless a tag signs it off."""
    for actor in subjects(dossier):
        if _SIGNED_OFF.intersection(actor.tags):
            continue
        names = [(("name",), actor.name), *((("names", at, "name"), one.name) for at, one in enumerate(actor.names))]
        for path, name in names:
            if looks_personal(name):
                yield Finding(actor.at(*path),
                              f'"{name}" looks like the name of a person whose safety is "{actor.safety}"',
                              'write who it is instead: "Shopkeeper in the harbour (not named)"; where the name is '
                              "essential, add the tag named-by-consent or editors-signed-off, and a note that says why")


def looks_personal(name: str) -> bool:
    """Whether a name is a personal name rather than a label."""
    words = _WORD.findall(_BRACKETS.sub(" ", name))
    if any(word[0].islower() and fold(word.rstrip(".")) not in _PARTICLES for word in words):
        return False
    capitals = [word for word in words if word[0].isupper() and fold(word.rstrip(".")) not in _common_nouns()]
    initials = [word for word in capitals if len(word.rstrip(".")) == 1]
    whole = len(capitals) - len(initials)
    return whole >= 2 or (whole == 1 and bool(initials) and capitals[0] in initials)


@cache
def _common_nouns() -> frozenset[str]:
    return frozenset(fold(word) for table in TABLES.values() for word in table.people.split())
