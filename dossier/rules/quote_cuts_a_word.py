"""A quotation begins or ends inside a word.

Half a word can say the opposite of the whole: "harmed when the ship burned" stands in "unharmed when the ship burned".
A quotation is made of whole words, so that nothing is cut off that turns it round.

## Bad

```yaml facts/questions.yml
cause:
  question: What caused the fire?
  evidence:
    - source: herald
      quote: The cause of the fire was un  # error: 14 [quote-cuts-a-word] "the quotation ends inside the word "unclear""
```

## Good

```yaml facts/questions.yml
cause:
  question: What caused the fire?
  evidence:
    - source: herald
      quote: The cause of the fire was unclear
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dossier.article import Article
from dossier.diagnostic import Finding, Level
from dossier.dossier import Citation, Dossier

level = Level.ERROR
fixed = True

_INSIDE = re.compile(r"(?<=[^\W_])(?=[^\W_])")
_WORD_BEFORE, _WORD_AFTER = re.compile(r"[^\W_]{0,40}\Z"), re.compile(r"[^\W_]{0,40}")
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that put no space between words: Thai, Burmese, Khmer, Japanese, Chinese."""


def subjects(dossier: Dossier) -> Iterable[Citation]:
    """Every quotation that was found once."""
    return [one for one in (*dossier.citations, *dossier.excused) if one.match is not None]


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each quotation with half a word at one of its ends."""
    for citation in subjects(dossier):
        article, match = dossier.article(citation.source), citation.match
        if article is None or match is None:
            continue
        for verb, at in (("begins", match.start), ("ends", match.end)):
            if word := _cut(article, at):
                yield Finding(citation.span, f'the quotation {verb} inside the word "{word}"',
                              "quote the whole word, or leave it out")


def _cut(article: Article, at: int) -> str:
    """The word that is cut at this place; empty where none is."""
    if not _INSIDE.match(article.text, at) or _UNSPACED.match(article.text, at):
        return ""
    before, after = _WORD_BEFORE.search(article.text[max(0, at - 40):at]), _WORD_AFTER.match(article.text, at)
    return (before[0] if before else "") + (after[0] if after else "")
