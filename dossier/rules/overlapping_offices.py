"""An office is held twice at the same time.

Of some offices there is one: one president of a state, one mayor of a town. Where two people hold such an office of the
same body over the same days, or one person holds any office twice, a term is missing or wrong. Days that touch are a
handover. Deputies, acting holders, spokespeople and members may be many.

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
ana-lund:
  name: Ana Lund
  kind: person
  safety: office-holder
  roles:
    - office: mayor
      of: port-authority
      from: 2019
  evidence:
    - source: people
      quote: Ana Lund

ivo-brandt:
  name: Ivo Brandt
  kind: person
  safety: office-holder
  roles:
    - office: mayor  # warning: 15 [overlapping-offices] ""ana-lund" (facts/actors/case.yml:1) holds the office "mayor" of "port-authority" at the same time"
      of: port-authority
      from: 2022
  evidence:
    - source: people
      quote: Ivo Brandt
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
ana-lund:
  name: Ana Lund
  kind: person
  safety: office-holder
  roles:
    - office: mayor
      of: port-authority
      from: 2019
      to: 2022
  evidence:
    - source: people
      quote: Ana Lund

ivo-brandt:
  name: Ivo Brandt
  kind: person
  safety: office-holder
  roles:
    - office: mayor
      of: port-authority
      from: 2022
  evidence:
    - source: people
      quote: Ivo Brandt
```
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.edtf import Edtf
from dossier.model import Actor, Role

level = Level.WARNING

Held = tuple[Actor, int, Role]
"""A person, the place of a role among theirs, and the role."""

_ONE_HOLDER = re.compile(
    r"(?:president|(?:prime|first) minister|premier|chancellor|king|queen|emperor|emir|sultan|mayor|governor|head"
    r"|chair(?:man|woman|person)?|(?:director|secretary|prosecutor|attorney)[- ]general|general secretary"
    r"|commander[- ]in[- ]chief|chief of (?:the general )?staff"
    r"|präsident(?:in)?|ministerpräsident(?:in)?|kanzler(?:in)?|bundeskanzler(?:in)?|bürgermeister(?:in)?"
    r"|президент|премьер-министр|канцлер|мэр|губернатор|генеральный (?:прокурор|секретарь|директор)"
    r"|président(?:e)?|premi(?:er|ère) ministre|chancelier|maire"
    r")(?: of .+)?|minister (?:of|for) .+"
    r"|(?:foreign|interior|defen[cs]e|finance|health|energy|justice|education|culture|labour|transport) minister")
"""Offices of which a body has one. "minister" and "director" alone are not among them."""


def subjects(dossier: Dossier) -> Iterable[Held]:
    """Every office of a person that names the body in which it is held."""
    return [(actor, at, role) for actor in dossier.actors.values() if actor.type == "person"
            for at, role in enumerate(actor.roles) if role.of]


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each office held while another, or the same person, holds it."""
    offices: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for actor, at, role in subjects(dossier):
        office = " ".join(role.office.casefold().split())
        same = offices[office, role.of or ""]
        one_holder = _ONE_HOLDER.fullmatch(office)
        for other, _, term in same:
            if (other is actor or one_holder) and _overlap(role, term):
                yield _finding(actor, at, other)
                break
        same.append((actor, at, role))


def _overlap(one: Role, other: Role) -> bool:
    """Whether two terms certainly share more than the day on which one ends and the other begins."""
    return _before(one.start, other.end) and _before(other.start, one.end)


def _before(start: Edtf | None, end: Edtf | None) -> bool:
    """Whether a term begins certainly before another ends; what is not stated is open."""
    if start is None or end is None or start.upper is None or end.lower is None:
        return True
    return start.upper < end.lower


def _finding(actor: Actor, at: int, other: Actor) -> Finding:
    role = actor.roles[at]
    place = f"{other.key_span.path}:{other.key_span.line}"
    who = "the same person" if other is actor else f'"{other.id}" ({place})'
    return Finding(actor.at("roles", at, "office"),
                   f'{who} holds the office "{role.office}" of "{role.of}" at the same time',
                   "write `from` and `to` of both terms, as far as the sources tell them")
