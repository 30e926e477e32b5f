"""The file that a source names is larger than 5 MiB.

An article has a few thousand characters. A file a thousand times that size is something else, and reading it would
cost every build of everybody.

## Bad

A source whose file under `seeds/` has 6,000,000 bytes.

## Good

A source whose file holds one article.
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
    """A finding for each source whose file was too large to be read."""
    for id, source in subjects(dossier):
        capture = dossier.captures[id]
        if capture.problem == "too-large":
            yield Finding(source.at("file"), f"{capture.path} has {capture.detail} bytes, more than 5 MiB",
                          "store the article's text alone")
