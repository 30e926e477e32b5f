"""The words do not name the one who is said to have spoken them.

Who said it is half of every statement, and levels of attribution are not interchangeable. The speaker (`said_by`, of
reactions and responses `speaker` or else `actor`) and whoever relayed it (`via`) are named by one of their names, or a
short form of it, in a quotation of the record, or in the paragraph in which a quotation stands; where that
paragraph begins with direct speech, the one before counts too. An outlet need not name itself in its own article.

## Bad

```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out, the mayor says
  category: other
  said_by: mayor  # warning: 12 [said-by-not-in-source] "the paragraph does not name "Mayor", it says "the port authority said""
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
```

## Good

```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out, the port authority says
  category: other
  said_by: port-authority
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.attribution import attribution
from dossier.context import paragraph, sentence
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.voices import Voice, unheard, voices

level = Level.WARNING


def subjects(dossier: Dossier) -> Iterable[Voice]:
    """Everybody who is given as the speaker of something, or as who relayed it."""
    return voices(dossier)


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each speaker whom neither quotation nor paragraph names."""
    for voice, vaguer in unheard(dossier):
        if not vaguer:  # a vaguer speaker stands there: the fault of attribution-upgraded
            yield Finding(voice.record.at(*voice.field), _message(dossier, voice),
                          "write who the words say it was, or quote the passage that names the speaker too")


def _message(dossier: Dossier, voice: Voice) -> str:
    words = f'the paragraph does not name "{voice.actor.name}"'
    for one in voice.passages:
        article = dossier.article(one.source)
        if article is None:
            continue
        own, text = sentence(article, one.start, one.end), paragraph(article, one.start, one.end)
        if said := attribution(own, one.language, 0) or attribution(text, one.language, max(0, text.find(one.text))):
            return f'{words}, it says "{said}"'
    return f"{words}, or anybody else who says it"
