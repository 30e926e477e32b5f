"""A translation is in a language in which the dossier is not published.

No page would ever show it. List the language under `languages` in facts/dossier.yml, or mend its tag. What is in the
dossier's first language stands in the field itself, and for a passage in `translation`.

## Bad

```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out in the harbour
  category: other
  translations:
    de:  # warning: 5 [translation-unpublished] "this dossier has no pages in de"
      title: Im Hafen bricht ein Brand aus
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
```
help: add it to `languages` in facts/dossier.yml, or take the translation out

## Good

```yaml facts/dossier.yml
title: Harbour fire
summary: What the Herald reported.
languages: [en, de]
```

```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out in the harbour
  category: other
  translations:
    de:
      title: Im Hafen bricht ein Brand aus
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
```
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Path, Record
from dossier.translated import translated_parts

level = Level.WARNING


def subjects(dossier: Dossier) -> Iterator[tuple[Record, Path]]:
    """The languages of all translations, each by its place."""
    for record in (dossier.about, *dossier.all_records()):
        for path, part in translated_parts(record):
            yield from ((record, (*path, "translations", language)) for language in part.translations)


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each in which there are no pages, or which is the first one."""
    first, *further = dossier.about.published
    for record, path in subjects(dossier):
        language = str(path[-1])
        if language == first:
            yield Finding(record.at_key(*path), f"{first} is the language of the record itself",
                          "write the text into the field itself")
        elif language not in further:
            yield Finding(record.at_key(*path), f"this dossier has no pages in {language}",
                          "add it to `languages` in facts/dossier.yml, or take the translation out")
