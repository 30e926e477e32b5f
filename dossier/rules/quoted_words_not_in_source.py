"""Words that our own text puts into quotation marks stand nowhere in the source.

Quotation marks in a title, summary or proposition promise that somebody wrote or said just that. Two words and more
are looked for in the whole body of the record's sources, and in the translations that its evidence gives; single
words, names of actors and places, and records whose sources are all in another language and untranslated are passed.

## Bad

```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out, with “flames above every crane”  # warning: 10 [quoted-words-not-in-source] "the source does not say "flames above every crane""
  category: other
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
```

## Good

```yaml facts/events.yml
fire:
  date: 2031-03-03
  title: A fire breaks out, with “flames above the cranes”
  category: other
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
```
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.attribution import spoken
from dossier.context import names_of
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Path, Record
from dossier.normal import DOUBLE_QUOTES, normalise

level = Level.WARNING

_FIELDS = {"events": ("title", "summary"), "figures": ("title", "summary"), "reactions": ("title", "summary"),
           "claims": ("title", "summary", "proposition")}
_MARKS = frozenset(DOUBLE_QUOTES)


def subjects(dossier: Dossier) -> Iterator[tuple[Record, Path, str]]:
    """Everything of two words or more that a title, summary or proposition puts into quotation marks."""
    for kind, fields in _FIELDS.items():
        for record in dossier.records(kind).values():
            for path, text in _texts(record, fields):
                if _MARKS & set(text):
                    yield from ((record, path, text[start:end]) for start, end in spoken(text)
                                if text[start - 1:start] in _MARKS and len(text[start:end].split()) > 1)


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each of them that no source of its record holds."""
    bodies: dict[str, str] = {}
    quoted = list(subjects(dossier))
    known = (*dossier.actors.values(), *dossier.places.values()) if quoted else ()
    names = {_plain(name) for one in known for name in names_of(one)}
    for record, path, words in quoted:
        if _plain(words) not in names and not _stands(dossier, record, _plain(words), bodies):
            yield Finding(record.at(*path), f'the source does not say "{words}"',
                          "copy the words letter by letter, or take the quotation marks away")


def _texts(record: Record, fields: tuple[str, ...]) -> Iterator[tuple[Path, str]]:
    for field in fields:
        if text := getattr(record, field, None):
            yield (field,), text
    for at, response in enumerate(getattr(record, "responses", ())):
        if response.summary:
            yield ("responses", at, "summary"), response.summary


def _plain(text: str) -> str:
    """Comparable: normalised, without upper case, and without what punctuation closes it."""
    return normalise(text).text.casefold().strip(" .,;:!?")


def _stands(dossier: Dossier, record: Record, words: str, bodies: dict[str, str]) -> bool:
    cited = [one for one in dossier.citations_of(record) if one.match]
    translations = [text for one in cited if (text := getattr(one.evidence, "translation", None))]
    if any(words in _plain(text) for text in translations):
        return True
    for source in dict.fromkeys(one.source for one in cited):
        if source not in bodies and (article := dossier.article(source)):
            bodies[source] = _plain(article.text[slice(*article.body)])
        if words in bodies.get(source, ""):
            return True
    own = dossier.about.language.partition("-")[0]
    foreign = all(dossier.sources[one.source].language.partition("-")[0] != own for one in cited)
    return not cited or foreign and not translations
