"""Findings as JSON, for scripts. The shape is stable: fields may be added, none is renamed or taken away.

    {
      "version": 1,
      "summary": {"errors": 1, "warnings": 0, "allowed": 2, "not_shown": 0},
      "diagnostics": [
        {"rule": "quote-not-found", "level": "error", "path": "facts/events.yml", "line": 8, "column": 14,
         "end_line": 8, "end_column": 77, "message": "...", "help": "..."}
      ]
    }

`version` is that of the shape. Paths are relative to the dossier's folder. Lines and columns are counted from 1, in
Unicode characters, the end exclusive. `help` may be empty. `allowed` counts the comments that allow something,
`not_shown` the findings that the selection leaves out.
"""

from __future__ import annotations

import json
from typing import Any

from dossier.diagnostic import Diagnostic, Level
from dossier.selection import Told

VERSION = 1


def text(told: Told) -> str:
    """The document; in ASCII, so that no terminal and no pipe can garble it."""
    summary = {"errors": told.count(Level.ERROR), "warnings": told.count(Level.WARNING),
               "allowed": len(told.allowed), "not_shown": told.hidden}
    found = [_one(one) for one in told.diagnostics]
    return json.dumps({"version": VERSION, "summary": summary, "diagnostics": found}, indent=2)


def _one(one: Diagnostic) -> dict[str, Any]:
    span = one.span
    return {"rule": one.rule, "level": one.level.value, "path": span.path, "line": span.line, "column": span.column,
            "end_line": span.end_line, "end_column": span.end_column, "message": one.message, "help": one.help}
