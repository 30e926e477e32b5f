"""A quotation leaves out the "not" that stands directly beside it.

A passage that begins after "no", "denied that" or "not", or ends before "was false", says the opposite of its
source. The negation counts where it stands in the same sentence, at most three words away with no comma or
conjunction between, and in no other quotation of the record.

## Bad

```yaml facts/events.yml
pier-closed:
  date: 2031-03-03
  title: The pier is closed
  category: other
  evidence:
    - source: herald
      quote: the pier had been closed  # error: 14 [quote-cuts-a-negation] "directly before these words the source says "denied""
```

## Good

```yaml facts/events.yml
pier-not-closed:
  date: 2031-03-03
  title: The mayor denies that the pier was closed
  category: other
  evidence:
    - source: herald
      quote: The mayor denied that the pier had been closed.
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.article import Article
from dossier.attribution import negation_after, negation_before
from dossier.diagnostic import Finding, Level
from dossier.dossier import Citation, Dossier

level = Level.ERROR

_TELLING = frozenset({"events", "figures", "reactions", "claims", "questions", "dossier"})
"""Kinds whose quotations say that something is so; those of actors and places show names."""


def subjects(dossier: Dossier) -> Iterable[Citation]:
    """Every quotation that says that something is so."""
    return [one for one in dossier.citations if one.match and one.record.kind in _TELLING]


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each quotation that cuts off a negation."""
    for citation in subjects(dossier):
        article, match = dossier.article(citation.source), citation.match
        if article is None or match is None:
            continue
        language = dossier.sources[citation.source].language
        for where, (start, end) in _cut(article, match.start, match.end, language):
            if not _quoted_elsewhere(dossier, citation, start, end):
                yield Finding(citation.span,
                              f'directly {where} these words the source says "{article.text[start:end]}"',
                              "quote on until the negation is part of the quotation")


def _cut(article: Article, start: int, end: int, language: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """The negations beside a passage, with the side on which each stands."""
    touched = [one for one in article.sentences if one.start < end and start < one.end]
    if not touched:
        return
    before = article.text[touched[0].start:start]
    if before.strip() and (found := negation_before(before, language)):
        yield "before", (touched[0].start + found[0], touched[0].start + found[1])
    after = article.text[end:touched[-1].end]
    if after.strip() and (found := negation_after(after, language)):
        yield "after", (end + found[0], end + found[1])


def _quoted_elsewhere(dossier: Dossier, citation: Citation, start: int, end: int) -> bool:
    return any(one.match and one.source == citation.source and one.match.start <= start and end <= one.match.end
               for one in dossier.citations_of(citation.record))
