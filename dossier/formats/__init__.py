"""The forms in which findings are told to programs: one file each; `FORMATS` lists them.

A format is a function from what is told to text. How a person is told stands in `dossier.report`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dossier.formats import github, json_, sarif
from dossier.selection import Told

Format = Callable[[Told], str]

FORMATS: Mapping[str, Format] = {"json": json_.text, "github": github.text, "sarif": sarif.text}
"""Every format by the name that `--format` takes."""
