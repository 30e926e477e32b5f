"""From the place that a source names to the article that stands there, or to why there is none."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from dossier import article
from dossier.dossier import Capture
from dossier.unread import Unread

SEEDS = "seeds/"

Files = Mapping[str, bytes | Unread]


def read_capture(files: Files, name: str, first: int | None = None, last: int | None = None) -> Capture:
    """The article that a source names, or why there is none. `first` and `last` overrule where it starts and ends."""
    path = _below_seeds(name)
    if path is None:
        return Capture("", problem="outside", detail=name)
    content = files.get(path)
    if content is None:
        return Capture(path, problem="missing")
    if isinstance(content, Unread):
        return Capture(path, problem=content.reason, detail=content.detail)
    sum = hashlib.sha256(content).hexdigest()
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        return Capture(path, sum, problem="not-utf8", detail=not_utf8(content, error))
    return Capture(path, sum, article.read(text, first, last))


def _below_seeds(name: str) -> str | None:
    """The path of a source's file, or None where the name would lead out of `seeds/`."""
    if name.startswith(("/", "\\")) or ":" in name or "\\" in name:
        return None
    steps = [step for step in name.split("/") if step not in ("", ".")]
    return None if ".." in steps or not steps else SEEDS + "/".join(steps)


def not_utf8(content: bytes, error: UnicodeDecodeError) -> str:
    """Which byte is at fault, counted from 1."""
    return f"byte {error.start + 1} (0x{content[error.start]:02x}) is not UTF-8"
