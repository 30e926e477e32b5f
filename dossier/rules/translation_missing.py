"""A text of a record is not there in a language in which the dossier is published.

Pages in that language then show the text in the dossier's first language, marked so. Write what is missing under
`translations`, in the same record or part. Names and labels are not asked for: an actor or a place may have the same
name in both languages, or a name for that language under `names`.

## Bad

```yaml facts/dossier.yml
title: Harbour fire
summary: What the Herald reported.
languages: [en, ru]
translations:
  ru:
    title: Пожар в гавани
    summary: О чём сообщал «Геральд».
```

```yaml facts/events.yml
fire:  # warning: 1 [translation-missing] "nothing in ru for: note, title"
  date: 2031-03-03
  title: A fire breaks out in the harbour
  category: other
  note: The Herald gives no hour.
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
```
help: write it under `translations`, below `ru`

## Good

```yaml facts/dossier.yml
title: Harbour fire
summary: What the Herald reported.
languages: [en, ru]
translations:
  ru:
    title: Пожар в гавани
    summary: О чём сообщал «Геральд».
```

```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out in the harbour
  category: other
  note: The Herald gives no hour.
  translations:
    ru:
      title: В гавани вспыхивает пожар
      note: Часа «Геральд» не называет.
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
```
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Record
from dossier.translated import waiting

level = Level.WARNING


def subjects(dossier: Dossier) -> Iterator[tuple[Record, str]]:
    """Every record in every further language."""
    for language in dossier.about.published[1:]:
        yield dossier.about, language
        for record in dossier.all_records():
            yield record, language


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each record that has a text without translation."""
    for record, language in subjects(dossier):
        if missing := list(waiting(dossier, record, language)):
            span = record.at("title") if record is dossier.about else record.key_span
            yield Finding(span, f"nothing in {language} for: {', '.join(missing)}",
                          f"write it under `translations`, below `{language}`")
