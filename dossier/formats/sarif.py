"""Findings as SARIF 2.1.0 (OASIS), for code scanning and for editors.

Places are relative to `%SRCROOT%`, the folder in which the command runs. What a comment allows is a result with a
suppression, its reason as the justification.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from dossier import __version__
from dossier.allowances import Allowance
from dossier.diagnostic import Diagnostic
from dossier.manual import Entry, entries
from dossier.selection import Told
from dossier.span import Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"

Json = dict[str, Any]


def text(told: Told) -> str:
    """The document; in ASCII, so that no terminal and no pipe can garble it."""
    known = entries()
    index = {name: number for number, name in enumerate(known)}
    results = [_result(one, told, index, []) for one in told.diagnostics]
    results += [_result(one, told, index, [_suppression(allowance, told)])
                for one, allowance in told.findings_allowed]
    driver = {"name": "dossier", "version": __version__, "rules": [_rule(entry) for entry in known.values()]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints",
           "originalUriBaseIds": {_ROOT: {"description": {"text": "the folder in which the check ran"}}},
           "results": results}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(entry: Entry) -> Json:
    return {"id": entry.name, "shortDescription": {"text": entry.title}, "fullDescription": {"text": entry.reasons},
            "help": {"text": f"{entry.title}\n\n{entry.reasons}", "markdown": entry.markdown},
            "defaultConfiguration": {"level": entry.level.value}}


def _result(one: Diagnostic, told: Told, index: Mapping[str, int], suppressions: list[Json]) -> Json:
    message = f"{one.message}\nhelp: {one.help}" if one.help else one.message
    known = {"ruleIndex": index[one.rule]} if one.rule in index else {}
    return {"ruleId": one.rule, **known, "level": one.level.value, "message": {"text": message},
            "locations": [_location(one.span, told)], "suppressions": suppressions}


def _suppression(allowance: Allowance, told: Told) -> Json:
    return {"kind": "inSource", "justification": allowance.reason, "location": _location(allowance.span, told)}


def _location(span: Span, told: Told) -> Json:
    region = {"startLine": span.line, "startColumn": span.column, "endLine": span.end_line,
              "endColumn": span.end_column}
    artifact = {"uri": quote(told.place(span)), "uriBaseId": _ROOT}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}
