"""Words given as direct speech are not inside quotation marks in the source.

What stands as `speech` is shown as what somebody said, letter by letter. Where the source puts it into its own words
("said that they had seen flames"), those words are the reporter's, and belong into `summary`.

## Bad

```yaml facts/reactions.yml
mayor-denies:
  actor: mayor
  stance: denial
  summary: Denies that the pier was closed.
  speech: the pier had been closed  # error: 11 [direct-speech-altered] "the source has these words outside quotation marks"
  evidence:
    - source: herald
      quote: The mayor denied that the pier had been closed.
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
      quote: “We saw flames above the cranes,” said Mara Holt, a spokesperson for the port authority.
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.anchor import find
from dossier.attribution import spoken
from dossier.context import Passage, paragraph, passages
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Reaction

level = Level.ERROR


def subjects(dossier: Dossier) -> Iterable[Reaction]:
    """Every reaction with direct speech."""
    return [one for one in dossier.reactions.values() if one.speech]


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each reaction whose direct speech nobody speaks in the source."""
    for reaction in subjects(dossier):
        speech = reaction.speech or ""
        holding = [one for one in passages(dossier, reaction) if find(one.text, speech)]
        # Where no quotation holds the words, speech-not-in-quote tells it.
        if holding and not any(_spoken(dossier, one, speech) for one in holding):
            yield Finding(reaction.at("speech"), "the source has these words outside quotation marks",
                          "copy what stands between the quotation marks, or say it in `summary`")


def _spoken(dossier: Dossier, one: Passage, speech: str) -> bool:
    article = dossier.article(one.source)
    if article is None:
        return True
    text = paragraph(article, one.start, one.end)
    return any(find(text[start:end], speech) for start, end in spoken(text))
