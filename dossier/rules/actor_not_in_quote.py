"""A record names an actor whom its words do not name.

Who acted, whom it befell, towards whom and about whom it was: each must be found in the sentences on which the record
rests, or in their paragraph, so that a pronoun ("the group", "he") may stand for a name told before. A
part names its whole (the police of a state names the state), and a state may be named once at the head of the
article. Towards whom or about whom something is said may stand in the paragraph before.

## Bad

```yaml facts/events.yml
ships-lost:
  date: 2031-03-03
  title: Two ships are lost
  category: other
  affected: [mayor]  # warning: 14 [actor-not-in-quote] "neither the quotation nor its paragraph names "Mayor""
  evidence:
    - source: herald
      quote: Two ships were lost
      suffix: . The cause
```

## Good

```yaml facts/events.yml
pier:
  date: 2031-03-03
  title: The mayor speaks of the pier
  category: other
  actors: [mayor]
  evidence:
    - source: herald
      quote: The mayor denied that the pier had been closed.
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.context import Passage, passages
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Actor, Path, Reaction, Record, Response
from dossier.naming import Naming, naming

level = Level.WARNING

_FIELDS = (("events", "actors"), ("events", "affected"), ("reactions", "towards"), ("claims", "about"))


def subjects(dossier: Dossier) -> Iterable[tuple[Record, Path, Actor]]:
    """Every actor in `actors`, `affected`, `towards` and `about`; and for whom the speaker of a reaction speaks."""
    for kind, field in _FIELDS:
        for record in dossier.records(kind).values():
            for at, id in enumerate(getattr(record, field)):
                if id in dossier.actors:
                    yield record, (field, at), dossier.actors[id]
    for record, path, part in _spoken(dossier):
        if part.speaker in dossier.actors and part.actor in dossier.actors:
            yield record, (*path, "actor"), dossier.actors[part.actor]


def _spoken(dossier: Dossier) -> Iterator[tuple[Record, Path, Reaction | Response]]:
    for reaction in dossier.reactions.values():
        yield reaction, (), reaction
    for claim in dossier.claims.values():
        for at, response in enumerate(claim.responses):
            yield claim, ("responses", at), response


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each of them whom no passage names."""
    actor_names = naming(dossier)
    for record, path, actor in subjects(dossier):
        found = passages(dossier, record, path[:-1] if path[0] == "responses" else ())
        if found and not _named(actor_names, actor, path, found) and not _spoken_for(dossier, record, path, actor):
            yield Finding(record.at(*path), f'neither the quotation nor its paragraph names "{actor.name}"',
                          "quote the words that name this actor as well, or take the actor out")


def _named(names: Naming, actor: Actor, path: Path, found: tuple[Passage, ...]) -> bool:
    spots = names.spots(found)
    if path[0] in ("towards", "about"):
        spots += tuple(before for spot in spots if (before := names.before(spot)))
    if any(names.named_in_part(actor.id, spot) or names.named_as_member(actor.id, spot) for spot in spots):
        return True
    return actor.type == "state" and any(names.named_at_head(actor.id, source)
                                         for source in dict.fromkeys(one.source for one in found))


def _spoken_for(dossier: Dossier, record: Record, path: Path, actor: Actor) -> bool:
    """Whether the speaker of a reaction belongs to its actor, through offices and bodies."""
    if path[-1] != "actor":
        return False
    speaker = dossier.actors[record.reach((*path[:-1], "speaker"))]
    above = [speaker.part_of, *(role.of for role in speaker.roles)]
    seen: set[str] = set()
    while above:
        id = above.pop()
        if id == actor.id:
            return True
        if id in dossier.actors and id not in seen:
            seen.add(id)
            above.append(dossier.actors[id].part_of)
    return False
