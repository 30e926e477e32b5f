"""A quotation is too short to prove anything.

A word or two fit many places and say nothing of their own. A quotation of fewer than three words and fewer than
twelve letters is told, unless it holds a number with what is counted, or is the name or the office for which an actor
or place gives it.

## Bad

```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out
  category: other
  evidence:
    - source: herald
      quote: A fire  # warning: 14 [quote-too-short] "2 words prove nothing: "A fire""
```

## Good

```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out
  category: other
  evidence:
    - source: herald
      quote: A fire broke out in the harbour
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dossier.context import mentions, names_of
from dossier.diagnostic import Finding, Level
from dossier.dossier import Citation, Dossier
from dossier.model import Actor, Place
from dossier.sentences import words

level = Level.WARNING

_WORDS, _LETTERS = 3, 12
_COUNTED = re.compile(r"\d\s*(?:[%‰€$£¥₽°]|[^\W\d_])|[€$£¥₽]\s*\d")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts of which one character says what takes several letters elsewhere."""


def subjects(dossier: Dossier) -> Iterable[Citation]:
    """Every quotation on which a record rests."""
    return [one for one in dossier.citations if one.match]


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each quotation that is no more than a word or two."""
    for citation in subjects(dossier):
        quote = citation.evidence.quote
        count = len(quote) < 4 * _LETTERS and words(quote)
        if count and count < _WORDS and _letters(quote) < _LETTERS and not _says_something(citation):
            yield Finding(citation.span,
                          f'{count} word{"s prove" if count > 1 else " proves"} nothing: "{quote}"',
                          "quote the sentence, or as much of it as says what the record says")


def _letters(quote: str) -> int:
    return sum(char.isalnum() for char in quote) + 3 * len(_DENSE.findall(quote))


def _says_something(citation: Citation) -> bool:
    """Whether so few words are enough: a number with its unit, a name or an office that is to be shown."""
    quote, record, path = citation.evidence.quote, citation.record, citation.path
    if _COUNTED.search(quote):
        return True
    if not isinstance(record, Actor | Place):
        return False
    office = getattr(record.reach(path[:2]), "office", "") if path[0] == "roles" else ""
    return mentions(quote, (*names_of(record), *filter(None, [office])))
