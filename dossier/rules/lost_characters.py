"""The capture of an article lost characters, and its record does not say so.

Where a capture shows `??` inside running text, or the replacement character U+FFFD, letters were lost on the way. They
cannot be restored: the passage is quoted as it stands, and readers are told. The record says how many such places
the editors know of, so that a new one is noticed.

## Bad

```yaml facts/sources.yml
torn:
  file: torn.txt  # warning: 9 [lost-characters] "seeds/torn.txt lost characters in 2 places: line 2, columns 15 and 34"
  sha256: 1e17676de9cbb0aff1b235155c44d7d1195e1068252295aed9b3186babd8e77b
  language: en
  body: {from: 1, to: 2}
```

## Good

```yaml facts/sources.yml
torn:
  file: torn.txt
  sha256: 1e17676de9cbb0aff1b235155c44d7d1195e1068252295aed9b3186babd8e77b
  language: en
  body: {from: 1, to: 2}
  lost_characters: 2
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.article import Article
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Source
from dossier.span import of_offsets

level = Level.WARNING


def subjects(dossier: Dossier) -> Iterable[tuple[str, Source]]:
    """Every source."""
    return dossier.sources.items()


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each source whose number of damaged places is not the one recorded."""
    for id, source in subjects(dossier):
        article = dossier.article(id)
        if article is None or len(article.lost) == source.lost_characters:
            continue
        path = dossier.captures[id].path
        if article.lost:
            count = len(article.lost)
            message = f"{path} lost characters in {count} place{'s' if count > 1 else ''}: {_places(article)}"
        else:
            message = f"{path} has no damaged place, the record says {source.lost_characters}"
        field = "lost_characters" if source.lost_characters else "file"
        help = f"write `lost_characters: {len(article.lost)}`" if article.lost else "remove the line"
        yield Finding(source.at(field), message, f"look at them, and {help}" if article.lost else help)


def _places(article: Article) -> str:
    spans = [of_offsets("", article.text, start, end) for start, end in article.lost]
    by_line: dict[int, list[str]] = {}
    for span in spans:
        by_line.setdefault(span.line, []).append(str(span.column))
    return "; ".join(f"line {line}, {_columns(columns)}" for line, columns in by_line.items())


def _columns(columns: list[str]) -> str:
    if len(columns) == 1:
        return f"column {columns[0]}"
    return f"columns {', '.join(columns[:-1])} and {columns[-1]}"
