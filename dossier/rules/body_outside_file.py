"""The lines that a source gives as its body are not in the file.

With `body: {from, to}` the editors say where an article starts and ends, where the tool's own reading is wrong. Lines
that the file does not have leave no body at all, and no quotation could be found.

## Bad

```yaml facts/sources.yml
herald-again:
  file: herald.txt
  sha256: 2faacb6ece9a65c06b023f3d5a4645c90bde8715fcd36f794a902809549e121a
  language: en
  body: {from: 3, to: 60}  # error: 23 [body-outside-file] "seeds/herald.txt has 8 lines, the body is to end in line 60"
```

## Good

```yaml facts/sources.yml
herald-again:
  file: herald.txt
  sha256: 2faacb6ece9a65c06b023f3d5a4645c90bde8715fcd36f794a902809549e121a
  language: en
  body: {from: 3, to: 6}
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Source

level = Level.ERROR
fixed = True


def subjects(dossier: Dossier) -> Iterable[tuple[str, Source]]:
    """Every source."""
    return dossier.sources.items()


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each source whose body ends behind its file."""
    for id, source in subjects(dossier):
        article = dossier.article(id)
        if article is not None and source.body is not None and source.body.last > len(article.lines):
            yield Finding(source.at("body", "to"),
                          f"{dossier.captures[id].path} has {_lines(len(article.lines))}, "
                          f"the body is to end in line {source.body.last}",
                          "count the lines from 1, as an editor shows them")


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count} lines"
