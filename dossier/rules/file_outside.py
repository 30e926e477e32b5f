"""The file that a source names lies outside the dossier.

A dossier is whole in its own folder. A path that climbs out of `seeds/`, starts at the root, or is a symbolic link to
somewhere else, would publish what nobody meant to publish.

## Bad

```yaml facts/sources.yml
secret:
  file: ../../etc/passwd  # error: 9 [file-outside] ""../../etc/passwd" leads out of the dossier"
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
    """A finding for each source whose file is not below `seeds/`."""
    for id, source in subjects(dossier):
        capture = dossier.captures[id]
        if capture.problem == "outside":
            yield Finding(source.at("file"), f'"{capture.detail}" leads out of the dossier',
                          "put the article itself under seeds/, and write its path below that folder")
