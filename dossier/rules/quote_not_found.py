"""A quotation does not stand in the body of its source.

Every statement of a dossier rests on words that anybody can look up. Words that are not there, letter by letter
after the published normalisation of quotation marks, dashes and spaces, prove nothing, however near they come.
Headlines, share buttons and footers are not the body. A near passage is offered, and never taken silently.

## Bad

```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out in the harbour
  category: other
  evidence:
    - source: herald
      quote: A fire broke out in the port of Lund Bay  # error: 14 [quote-not-found] "these words do not stand in the body of "herald""
```

## Good

```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out in the harbour
  category: other
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.anchor import Haystack, difference, find, suggest
from dossier.article import Article
from dossier.diagnostic import Finding, Level
from dossier.dossier import Citation, Dossier

level = Level.ERROR
fixed = True


def subjects(dossier: Dossier) -> Iterable[Citation]:
    """Every quotation."""
    return (*dossier.citations, *dossier.excused)


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each quotation whose words occur nowhere in the body."""
    for citation in subjects(dossier):
        if citation.matches == ():
            article = dossier.article(citation.source)
            if article is not None:
                yield Finding(citation.span, f'these words do not stand in the body of "{citation.source}"',
                              _help(citation, article))


def _help(citation: Citation, article: Article) -> str:
    quote = citation.evidence.quote
    haystack = Haystack(article.text)
    if find(haystack, quote, within=article.body):
        return "the words stand there, and not with this `prefix` or `suffix`; copy those too from the article"
    if find(haystack, quote):
        return "the words stand outside the article's body (headline, byline, buttons or footer); quote the body"
    near = suggest(haystack, quote, within=article.body)
    if near is None:
        return "copy the words from the file under seeds/; two passages are two entries of `evidence`"
    return f"did you mean: {difference(quote, near.text)}"
