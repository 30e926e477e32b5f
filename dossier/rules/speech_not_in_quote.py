"""Words given as direct speech do not stand in the record's evidence.

What a record gives as `speech` is shown as what somebody said, letter by letter. It must be part of a quotation of
the same record.

## Bad

```yaml facts/reactions.yml
authority:
  actor: port-authority
  stance: concern
  summary: The port authority's spokesperson described the fire.
  speech: We saw fire above the cranes  # error: 11 [speech-not-in-quote] "no quotation of this record contains these words"
  evidence:
    - source: herald
      quote: “We saw flames above the cranes,” said Mara Holt
```

## Good

```yaml facts/reactions.yml
authority:
  actor: port-authority
  stance: concern
  summary: The port authority's spokesperson described the fire.
  speech: We saw flames above the cranes
  evidence:
    - source: herald
      quote: “We saw flames above the cranes,” said Mara Holt
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.anchor import find
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Reaction

level = Level.ERROR
fixed = True


def subjects(dossier: Dossier) -> Iterable[Reaction]:
    """Every reaction with direct speech."""
    return [one for one in dossier.reactions.values() if one.speech]


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each reaction whose direct speech is not quoted."""
    for reaction in subjects(dossier):
        if not any(find(one.quote, reaction.speech or "") for one in reaction.evidence):
            yield Finding(reaction.at("speech"), "no quotation of this record contains these words",
                          "copy the speech from the quotation, letter by letter")
