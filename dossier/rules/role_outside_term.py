"""Somebody is given an office at a time at which they did not hold it.

In our own voice, "President Lund" on a day before the election is wrong, whatever the sources call the person now.
Write the name alone, or the office of that day. Words in quotation marks are the source's, and "former mayor" is no
mistake.

## Bad

```text seeds/people.txt
Ana Lund, Mara Holt and Ivo Brandt have all held offices in the town.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```yaml facts/sources.yml
people:
  file: people.txt
  sha256: 71ca5838aa402a167a3851c3902e4368d828b666cc31a42f996dfcf20f4765af
  language: en
  publisher: harbour-herald
  published: 2031-03-04
  body: {from: 1, to: 4}
```
```yaml facts/actors.yml
mara-holt:
  name: Mara Holt
  kind: person
  safety: office-holder
  roles:
    - office: mayor
      of: port-authority
      from: 2032
      to: 2034
  evidence:
    - source: people
      quote: Mara Holt
```
```yaml facts/events.yml
flames:
  date: 2031-03-03
  title: Mayor Mara Holt sees flames  # warning: 10 [role-outside-term] ""Mayor Mara Holt" on 2031-03-03: "mara-holt" held the office from 2032 to 2034"
  category: other
  evidence:
    - source: herald
      quote: said Mara Holt, a spokesperson for the port authority
```

## Good

```text seeds/people.txt
Ana Lund, Mara Holt and Ivo Brandt have all held offices in the town.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```yaml facts/sources.yml
people:
  file: people.txt
  sha256: 71ca5838aa402a167a3851c3902e4368d828b666cc31a42f996dfcf20f4765af
  language: en
  publisher: harbour-herald
  published: 2031-03-04
  body: {from: 1, to: 4}
```
```yaml facts/actors.yml
mara-holt:
  name: Mara Holt
  kind: person
  safety: office-holder
  roles:
    - office: mayor
      of: port-authority
      from: 2032
      to: 2034
  evidence:
    - source: people
      quote: Mara Holt
```
```yaml facts/events.yml
flames:
  date: 2031-03-03
  title: Mara Holt sees flames
  category: other
  evidence:
    - source: herald
      quote: said Mara Holt, a spokesperson for the port authority
```
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dossier.context import names_of
from dossier.datedtexts import DatedText, dated_texts, outside
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Actor, Role
from dossier.ownwords import unquoted

level = Level.WARNING

_NOT_NOW = frozenset("former ex then future late designate incoming outgoing acting deputy vice assistant prime first "
                     "foreign interior defence defense finance health".split())
"""Words before an office that make it another one, or one of another time."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Office:
    """An office that a person holds for a stated term, or several."""

    actor: Actor
    """Who."""
    title: str
    """What it is called, in small letters: "mayor of the town", or "mayor"."""
    words: frozenset[str]
    """The words of the title."""
    roles: tuple[Role, ...]
    """Every term of it."""


def subjects(dossier: Dossier) -> Iterable[DatedText]:
    """Every text in our own voice that has a date."""
    return [own for own in dated_texts(dossier) if own.date]


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each office given outside its term."""
    offices = _offices(dossier)
    for own in subjects(dossier) if offices else ():
        text = unquoted(own.text)
        said = frozenset(_WORD.findall(text.casefold()))
        named = {id(office): office for word in said for office in offices.get(word, ()) if office.words <= said}
        for office in named.values():
            if wrong := _wrong(own, office, text):
                yield wrong


def _offices(dossier: Dossier) -> Mapping[str, list[Office]]:
    """The offices that are held for a stated term, by each last word of the names of those who hold them."""
    found: dict[str, list[Office]] = defaultdict(list)
    for actor in dossier.actors.values():
        held: dict[str, list[Role]] = defaultdict(list)
        for role in actor.roles if actor.type == "person" else ():
            whole = role.office.casefold()
            for title in dict.fromkeys((whole, re.split(r" (?:of|for) ", whole)[0])):
                held[title].append(role)
        for title, roles in held.items():
            if all(role.start or role.end for role in roles):
                office = Office(actor, title, frozenset(_WORD.findall(title)), tuple(roles))
                for last in dict.fromkeys(words[-1].casefold() for name in names_of(actor)
                                          if (words := _WORD.findall(name))):
                    found[last].append(office)
    return found


def _wrong(own: DatedText, office: Office, text: str) -> Finding | None:
    """The finding, where the text gives a person an office on a day outside all its terms."""
    if not own.date or not all(outside(own.date, role.start, role.end) for role in office.roles):
        return None
    for found in _pattern(office.title, names_of(office.actor)).finditer(text):
        if not _NOT_NOW & set(_WORD.findall(text[:found.start()].casefold())[-1:]):
            return Finding(own.span, f'"{found[0]}" on {own.date.text}: "{office.actor.id}" held the office '
                                     + _term(office.roles[0]),
                           "write the name without the office, or with the office of that day")
    return None


@lru_cache(maxsize=4096)
def _pattern(office: str, names: tuple[str, ...]) -> re.Pattern[str]:
    """The office directly before a name or the last word of one, or after it and a comma."""
    forms = {*names, *(words[-1] for name in names if (words := _WORD.findall(name)))}
    name = "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
    title = re.escape(office)
    return re.compile(rf"(?<!\w){title} (?:{name})(?!\w)|(?<!\w)(?:{name}), (?:the )?{title}(?!\w)", re.IGNORECASE)


def _term(role: Role) -> str:
    start, end = (f"{word} {date.text}" if date else "" for word, date in (("from", role.start), ("to", role.end)))
    return " ".join(filter(None, (start, end)))
