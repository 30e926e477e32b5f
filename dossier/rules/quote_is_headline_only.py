"""A record rests on a headline alone.

Headlines are written to be short, often by somebody else than the article, and drop the qualifier, the speaker and
the hedge. What happened and how many it were is quoted from the text below. A headline is the source's `title`
where it stands in the body, or a first line of the body that is short and ends without a full stop.

## Bad

```yaml seeds/torn.txt
Two ships lost in harbour fire
Two ships were lost in the harbour of Lund Bay on Monday evening, the port authority said.
```
```yaml facts/sources.yml
torn:
  file: torn.txt
  sha256: cb4730dc133326ac471a6064387a818b4831c289076451d713402beb4937b0ba
  language: en
  body: {from: 1, to: 2}
```
```yaml facts/events.yml
ships-lost:
  date: 2031-03-03
  title: Two ships are lost
  category: other
  evidence:
    - source: torn
      quote: Two ships lost in harbour fire  # warning: 14 [quote-is-headline-only] "these words stand in the headline, and no other quotation is given"
```

## Good

```yaml seeds/torn.txt
Two ships lost in harbour fire
Two ships were lost in the harbour of Lund Bay on Monday evening, the port authority said.
```
```yaml facts/sources.yml
torn:
  file: torn.txt
  sha256: cb4730dc133326ac471a6064387a818b4831c289076451d713402beb4937b0ba
  language: en
  body: {from: 1, to: 2}
```
```yaml facts/events.yml
ships-lost:
  date: 2031-03-03
  title: Two ships are lost
  category: other
  evidence:
    - source: torn
      quote: Two ships were lost in the harbour of Lund Bay on Monday evening
```
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dossier.context import Passage, passages
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Path, Record
from dossier.normal import normalise

level = Level.WARNING

_ENDS = re.compile(r"[.!?…:;,。！？][\"'”’»“)\]]*$")
_LONGEST = 20
"""Words that a headline has at most."""


def subjects(dossier: Dossier) -> Iterable[tuple[Record, Path]]:
    """Every event, reaction and claim, and every statement of a figure."""
    for record in (*dossier.events.values(), *dossier.reactions.values(), *dossier.claims.values()):
        yield record, ()
    for figure in dossier.figures.values():
        for at in range(len(figure.statements)):
            yield figure, ("statements", at)


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each of them that has nothing but headlines."""
    headings: dict[str, tuple[tuple[int, int], ...]] = {}
    for record, within in subjects(dossier):
        found = passages(dossier, record, within)
        for one in found:
            if one.source not in headings:
                headings[one.source] = tuple(_headings(dossier, one.source))
        if found and all(_inside(one, headings[one.source]) for one in found):
            yield Finding(record.at(*found[0].path, "quote"),
                          "these words stand in the headline, and no other quotation is given",
                          "quote the sentence of the text that says it")


def _inside(one: Passage, headings: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= one.start and one.end <= end for start, end in headings)


def _headings(dossier: Dossier, source: str) -> Iterator[tuple[int, int]]:
    """The lines of the body that are its headline: the first one if it looks so, and whatever is the title."""
    article = dossier.article(source)
    if article is None:
        return
    lines = [(one.start, one.end) for one in article.lines if one.role == "body"]
    texts = [text for start, end in lines if (text := article.text[start:end].strip())]
    title = _plain(dossier.sources[source].title or "")
    for start, end in lines:
        text = article.text[start:end].strip()
        first = len(texts) > 1 and text == texts[0] and _heads(text, len(texts[1]))
        if first or title and len(text) < 2 * len(title) and _plain(text) == title:
            yield start, end


def _plain(text: str) -> str:
    return normalise(text).text.strip().casefold()


def _heads(text: str, following: int) -> bool:
    return len(text.split()) <= _LONGEST and len(text) < following and not _ENDS.search(text)
