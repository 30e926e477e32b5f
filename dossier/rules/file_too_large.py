"""The file that a source names is larger than 5 MiB.

An article has a few thousand characters. A file a thousand times that size is something else, and reading it would
cost every build of everybody.

## Bad

A source whose file under `seeds/` has 6,000,000 bytes.

## Good

A source whose file holds one article.
"""

from __future__ import annotations

from collections.abc import Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier

level = Level.ERROR


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each source whose file was too large to be read."""
    for id, source in dossier.sources.items():
        capture = dossier.captures[id]
        if capture.problem == "too-large":
            yield Finding(source.at("file"), f"{capture.path} has {capture.detail} bytes, more than 5 MiB",
                          "store the article's text alone")
