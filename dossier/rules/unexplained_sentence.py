"""A sentence of an article is used by no record, and nothing says why.

What a dossier leaves out shapes it as much as what it takes. Every sentence of a source's body is the evidence of some
record, or stands under `no_fact` with the reason why no record rests on it, so that a reviewer can see that nothing
was passed over.

## Bad

```yaml facts/events.yml
ships-lost:
  date: 2031-03-03
  title: Two ships are lost in the harbour
  category: other
  evidence:
    - source: herald
      quote: Two ships were lost. The cause of the fire was unclear.
    - source: herald
      quote: We saw flames above the cranes
    - source: herald
      quote: Two ships were lost before, in 2019.
```
```yaml facts/sources.yml
torn:  # warning: 1 [unexplained-sentence] "line 2: no record uses "Nobody knew ab??out the third one ...""
  file: torn.txt
  sha256: 1e17676de9cbb0aff1b235155c44d7d1195e1068252295aed9b3186babd8e77b
  language: en
  body: {from: 1, to: 2}
  lost_characters: 2
  no_fact:
    - quote: Two ships were lost in the harbour of Lund Bay.
      reason: told by the Herald as well
```

## Good

```yaml facts/events.yml
ships-lost:
  date: 2031-03-03
  title: Two ships are lost in the harbour
  category: other
  evidence:
    - source: herald
      quote: Two ships were lost. The cause of the fire was unclear.
    - source: herald
      quote: We saw flames above the cranes
    - source: herald
      quote: Two ships were lost before, in 2019.
```
```yaml facts/sources.yml
torn:
  file: torn.txt
  sha256: 1e17676de9cbb0aff1b235155c44d7d1195e1068252295aed9b3186babd8e77b
  language: en
  body: {from: 1, to: 2}
  lost_characters: 2
  no_fact:
    - quote: Two ships were lost in the harbour of Lund Bay.
      reason: told by the Herald as well
    - quote: Nobody knew ab??out the third one??, the mayor said.
      reason: nothing is known
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dossier.article import Article
from dossier.coverage import coverage
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.sentences import Sentence

level = Level.WARNING

_SHOWN = 6
"""Words of the sentence that the message quotes."""


def subjects(dossier: Dossier) -> Iterable[Sentence]:
    """Every sentence of every article that could be read."""
    articles = (dossier.article(id) for id in dossier.sources)
    return (sentence for article in articles if article is not None for sentence in article.sentences)


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding at the source's id for each sentence that is neither used nor excused."""
    for one in coverage(dossier):
        article = dossier.article(one.source)
        assert article is not None, "only articles have a coverage"
        for sentence in (sentence for sentence, state in one.states if state == "open"):
            line = article.text.count("\n", 0, sentence.start) + 1
            yield Finding(dossier.sources[one.source].key_span,
                          f'line {line}: no record uses "{_beginning(article, sentence)}"',
                          "make a record that rests on it, or list it under `no_fact` with the reason")


def _beginning(article: Article, sentence: Sentence) -> str:
    words = article.text[sentence.start:sentence.end].split()
    if len(words) <= _SHOWN:
        return " ".join(words)
    return re.sub(r"[^\w)]+$", "", " ".join(words[:_SHOWN])) + " ..."
