"""The stored article is not the one that was quoted.

The sum in the source's record proves which bytes were read when the quotations were copied. An article that was
edited, reformatted or replaced afterwards no longer proves them.

## Bad

```yaml facts/sources.yml
herald-again:
  file: herald.txt
  sha256: 0000000000000000000000000000000000000000000000000000000000000000  # error: 11 [source-changed] "seeds/herald.txt is not the file that was recorded"
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
    """A finding for each source whose file has another SHA-256."""
    for id, source in subjects(dossier):
        capture = dossier.captures[id]
        if capture.sha256 and capture.sha256 != source.sha256:
            yield Finding(source.at("sha256"), f"{capture.path} is not the file that was recorded",
                          f"restore the file; only if the new one is meant, write {capture.sha256}")
