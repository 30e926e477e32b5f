"""`{path: bytes}` to a dossier, with everything that is wrong as YAML, as a file or in its form.

Answers come in pairs: what could be read, and all faults. What the records say is checked elsewhere (lint).
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from dossier import allowances, collector, yamlspan
from dossier.anchor import Haystack, find
from dossier.captures import Files, not_utf8, read_capture
from dossier.decode import Entry, decode
from dossier.diagnostic import Diagnostic, Level
from dossier.dossier import Capture, Citation, Dossier, Reference
from dossier.forms import ID, ID_HELP
from dossier.marks import Marks, Position, position_at
from dossier.model import KINDS, About, Evidence, NoFact, Path, Record, Source
from dossier.span import Span
from dossier.spelling import did_you_mean
from dossier.trace import NO_FACT, QUOTATION, trace
from dossier.unread import Unread

FACTS = "facts/"
ABOUT = "facts/dossier.yml"

def parse(files: Files, today: datetime.date | None = None) -> tuple[Dossier, list[Diagnostic]]:
    """Read the YAML below `facts/` and the articles below `seeds/` that it names.

    `today` is the day of the check, for the rules that know a term.
    """
    with collector.paused():
        return _Parser(files, today).run()


class _Parser:
    """Gathers the records file by file, then looks at what they refer to."""

    def __init__(self, files: Files, today: datetime.date | None) -> None:
        self.files = files
        self.today = today
        self.faults: list[Diagnostic] = []
        self.entries: list[tuple[Entry, Record | None]] = []
        self.about = About.model_construct(title="", summary="")
        self.declared: dict[str, set[str]] = {kind: set() for kind in (*KINDS, "statements")}
        self.incomplete: set[str] = set()
        self.captures: dict[str, Capture] = {}
        self.haystacks: dict[str, Haystack] = {}
        self.allowances: list[allowances.Allowance] = []

    def run(self) -> tuple[Dossier, list[Diagnostic]]:
        if ABOUT not in self.files:
            self._fault("missing-file", ABOUT, "the dossier has no facts/dossier.yml",
                        "make one with the fields `title` and `summary`")
        for path in sorted(path for path in self.files if path.startswith(FACTS)):
            self._read_file(path)
        for entry, record in self.entries:
            if entry.model is Source:
                self._capture(entry, record)
        return self._dossier(), sorted(self.faults, key=lambda fault: fault.sort_key)

    def _fault(self, rule: str, path: str, message: str, help: str = "", column: int = 1) -> None:
        self.faults.append(Diagnostic(rule, Level.ERROR, Span(path, 1, column, 1, column), message, help))

    # -- files ----------------------------------------------------------------------------------------------

    def _read_file(self, path: str) -> None:
        kind = _kind_of(path)
        if kind != "dossier" and kind not in KINDS:
            self._fault("unknown-file", path, "the name of this file is not a kind of record",
                        did_you_mean(kind, KINDS) or f"the kinds are {', '.join(KINDS)}")
            return
        text = self._decoded(path)
        reading = yamlspan.read(path, text) if text is not None else None
        if reading is None or not reading.complete:
            self.incomplete |= {kind, "statements"} if kind == "figures" else {kind}
        if reading is None:
            return
        self.faults += reading.faults
        self.allowances += allowances.find(path, text or "", reading.marks)
        if reading.data is None:
            return
        if not isinstance(reading.data, dict) or not isinstance(reading.marks, Marks):
            self._fault("wrong-form", path, "the file must be a mapping",
                        "start each record with its id and a colon, at the left margin")
        elif kind == "dossier":
            self._read_about(path, reading.data, reading.marks)
        else:
            self._read_records(KINDS[kind], path, reading.data, reading.marks)

    def _decoded(self, path: str) -> str | None:
        content = self.files[path]
        if isinstance(content, Unread):
            self._fault(*_unread_fault(path, content))
            return None
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            self.faults.append(Diagnostic("not-utf8", Level.ERROR, Span(path, line, 1, line, 1),
                                          not_utf8(content, error), "save the file as UTF-8"))
            return None

    def _read_about(self, path: str, data: dict[str, Any], marks: Marks) -> None:
        top: Position = (1, 1, 1, 1)
        entry = Entry(About, "dossier", path, top, data, marks)
        record, faults = decode(entry)
        self.faults += faults
        self.entries.append((entry, record))
        if isinstance(record, About):
            self.about = record

    def _read_records(self, model: type[Record], path: str, data: dict[str, Any], marks: Marks) -> None:
        ids = self.declared[model.kind]
        for id, fields in data.items():
            if id.startswith("\0"):
                continue  # a key that is no text: the YAML reader has told it
            entry = Entry(model, id, path, marks.keys[id], fields, marks.children[id])
            if id in ids:
                self._duplicate(entry)
                continue
            ids.add(id)
            record, faults = decode(entry)
            self.faults += faults
            self.faults += _bad_id(entry)
            self._declare_statements(entry)
            self.entries.append((entry, record))

    def _duplicate(self, entry: Entry) -> None:
        first = next(one for one, _ in self.entries if (one.model, one.id) == (entry.model, entry.id))
        self.faults.append(Diagnostic(
            "duplicate-id", Level.ERROR, Span(entry.path, *entry.key), f'"{entry.id}" is written twice',
            f"the first stands in {first.path}, line {first.key[0]}; rename or merge them"))

    def _declare_statements(self, entry: Entry) -> None:
        statements = entry.data.get("statements") if isinstance(entry.data, dict) else None
        if entry.model is not KINDS["figures"] or not isinstance(statements, list):
            return
        seen: set[str] = set()
        for index, one in enumerate(statements):
            id = one.get("id") if isinstance(one, dict) else None
            if isinstance(id, str) and id in seen:
                self.faults.append(Diagnostic(
                    "duplicate-id", Level.ERROR,
                    Span(entry.path, *position_at(entry.marks, ("statements", index, "id"))),
                    f'"{id}" is written twice in this figure', "give each statement an id of its own"))
            elif isinstance(id, str):
                seen.add(id)
                self.declared["statements"].add(f"{entry.id}/{id}")

    # -- articles -------------------------------------------------------------------------------------------

    def _capture(self, entry: Entry, record: Record | None) -> None:
        name = entry.data.get("file") if isinstance(entry.data, dict) else None
        if not isinstance(name, str) or not name.strip():
            return
        body = record.body if isinstance(record, Source) else None
        lines = (body.first, body.last) if body else (None, None)
        capture = read_capture(self.files, name.strip(), *lines)
        self.captures[entry.id] = capture
        if capture.article is not None:
            self.haystacks[entry.id] = Haystack(capture.article.text)

    # -- the whole ------------------------------------------------------------------------------------------

    def _dossier(self) -> Dossier:
        references: list[Reference] = []
        citations: list[Citation] = []
        excused: list[Citation] = []
        records: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
        for entry, record in self.entries:
            if record is not None and entry.model is not About:
                records[entry.model.kind][entry.id] = record
            placed = record if record is not None else entry.bare()
            for path, what, value in trace(entry.model, entry.data):
                if what == QUOTATION:
                    citations += self._cite(entry, placed, record, path, value)
                elif what == NO_FACT:
                    excused += self._cite(entry, placed, record, path, value)
                else:
                    references.append(Reference(placed, path, what, _target(entry, what, value)))
        declared = {kind: frozenset(ids) for kind, ids in self.declared.items()}
        return Dossier(self.about, **records, captures=self.captures, references=tuple(references),  # type: ignore[arg-type]
                       citations=tuple(citations), excused=tuple(excused), declared=declared,
                       allowances=tuple(self.allowances), today=self.today, incomplete=frozenset(self.incomplete))

    def _cite(self, entry: Entry, placed: Record, record: Record | None, path: Path,
              written: dict[str, Any]) -> Iterator[Citation]:
        try:
            evidence = record.reach(path) if record is not None else _selector(entry, path, written)
        except ValidationError:
            return  # told already as a fault of form
        source = evidence.source if isinstance(evidence, Evidence) else entry.id
        yield Citation(placed, path, evidence, source, self._find(source, evidence))

    def _find(self, source: str, words: Evidence | NoFact) -> Any:
        haystack = self.haystacks.get(source)
        if haystack is None:
            return None
        body = self.captures[source].article.body  # type: ignore[union-attr]
        return find(haystack, words.quote, words.prefix or "", words.suffix or "", within=body)


def _selector(entry: Entry, path: Path, written: dict[str, Any]) -> Evidence | NoFact:
    return (NoFact if path[0] == "no_fact" else Evidence).model_validate(written)


def _target(entry: Entry, kind: str, id: str) -> str:
    """Statements are named within their own figure, or with the figure's id before a slash."""
    return f"{entry.id}/{id}" if kind == "statements" and "/" not in id else id


def _kind_of(path: str) -> str:
    """`facts/events.yml` and `facts/events/2022/january.yml` both hold events."""
    first = path.removeprefix(FACTS).split("/", 1)[0]
    return first.removesuffix(".yml").removesuffix(".yaml")


def _bad_id(entry: Entry) -> Iterator[Diagnostic]:
    if not re.fullmatch(ID, entry.id):
        yield Diagnostic("wrong-form", Level.ERROR, Span(entry.path, *entry.key), f'"{entry.id}" is not an id', ID_HELP)


def _unread_fault(path: str, content: Unread) -> tuple[str, str, str, str]:
    if content.reason == "too-large":
        return "file-too-large", path, f"the file has {content.detail} bytes, more than 5 MiB", \
            f"split it: any number of files may stand in facts/{_kind_of(path)}/"
    if content.reason == "outside":
        return "file-outside", path, f'the link leads out of the dossier, to "{content.detail}"', \
            "put the file itself here"
    return "unreadable-file", path, f"the file cannot be read: {content.detail}", ""
