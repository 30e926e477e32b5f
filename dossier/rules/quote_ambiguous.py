"""A quotation occurs more than once in its source, and nothing says which passage is meant.

A quotation points at one place, so that a reader can be led to it. Where the same words occur twice, `prefix` (the
words directly before) or `suffix` (the words directly after) decides, as in the W3C Web Annotation Data Model.

## Bad

```yaml facts/events.yml
ships-lost:
  date: 2031-03-03
  title: Two ships are lost
  category: other
  evidence:
    - source: herald
      quote: Two ships were lost  # error: 14 [quote-ambiguous] "these words occur 2 times in "herald""
```

## Good

```yaml facts/events.yml
ships-lost:
  date: 2031-03-03
  title: Two ships are lost
  category: other
  evidence:
    - source: herald
      quote: Two ships were lost
      suffix: . The cause
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Citation, Dossier

level = Level.ERROR
fixed = True

_CONTEXT = 4
"""Words of context that the help line shows for each occurrence."""


def subjects(dossier: Dossier) -> Iterable[Citation]:
    """Every quotation."""
    return (*dossier.citations, *dossier.excused)


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each quotation that fits several places."""
    for citation in subjects(dossier):
        if citation.matches is not None and len(citation.matches) > 1:
            yield Finding(citation.span,
                          f'these words occur {len(citation.matches)} times in "{citation.source}"',
                          _help(dossier, citation))


def _help(dossier: Dossier, citation: Citation) -> str:
    article = dossier.article(citation.source)
    if article is None or not citation.matches:
        return ""
    first, last = article.body
    after = [" ".join(article.text[one.end:last].split()[:_CONTEXT]) for one in citation.matches]
    before = [" ".join(article.text[first:one.start].split()[-_CONTEXT:]) for one in citation.matches]
    for side, texts in (("suffix", after), ("prefix", before)):
        if all(texts) and len(set(texts)) == len(texts):
            return f"add a {side}: " + " or ".join(f'"{text}"' for text in texts[:3])
    return "add a prefix or suffix: the words directly before or after the passage that you mean"
