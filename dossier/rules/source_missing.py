"""The file that a source names is not there.

An article is stored byte for byte under `seeds/`, so that every quotation can be looked up in it at any time.

## Bad

```yaml facts/sources.yml
gazette:
  file: gazette.txt  # error: 9 [source-missing] "there is no file seeds/gazette.txt"
  sha256: 0000000000000000000000000000000000000000000000000000000000000000
  language: en
```

## Good

```yaml facts/sources.yml
herald-again:
  file: herald.txt
  sha256: 2faacb6ece9a65c06b023f3d5a4645c90bde8715fcd36f794a902809549e121a
  language: en
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
    """A finding for each source without a readable file."""
    for id, source in subjects(dossier):
        capture = dossier.captures[id]
        if capture.problem == "missing":
            yield Finding(source.at("file"), f"there is no file {capture.path}",
                          "the path is written as it is below seeds/; put the article there, byte for byte")
        elif capture.problem == "unreadable":
            yield Finding(source.at("file"), f"{capture.path} cannot be read: {capture.detail}",
                          "it must be a plain file")
