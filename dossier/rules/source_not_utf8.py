"""The stored article is not UTF-8.

An article is read as UTF-8 and in no other way: a guess at its encoding would make letters that nobody wrote.

## Bad

```yaml facts/sources.yml
cafe:
  file: latin1.txt  # error: 9 [source-not-utf8] "seeds/latin1.txt: byte 13 (0xe9) is not UTF-8"
  sha256: 9bb66107cd28c2aebf25c87a3d79a7e0fc51b4e7290bcfc2ba646cb129f343cf
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
    """A finding for each source whose bytes are not UTF-8."""
    for id, source in subjects(dossier):
        capture = dossier.captures[id]
        if capture.problem == "not-utf8":
            yield Finding(source.at("file"), f"{capture.path}: {capture.detail}",
                          "capture the article again as UTF-8, and record the sum of the new file")
