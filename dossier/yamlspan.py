"""YAML with the place of every key and value, and every scalar as text.

Scalars stay text so that `NO` stays Norway and `12:30` stays a time: the model decides what they mean.
Built from the events of PyYAML's C parser, which cost a third of what its own loader takes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml

from dossier.diagnostic import Diagnostic, Level
from dossier.marks import Marks, Position
from dossier.span import Span

DEEPEST = 20
"""Levels of nesting that a file may have. The vocabulary needs six; a bomb has thousands."""

# The C parser; yaml.SafeLoader parses the same events in Python where PyYAML was built without libyaml.
_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Reading:
    """What a file holds as far as it could be read, and everything that is wrong with it as YAML."""

    data: Any
    """Nested dicts, lists and texts; None for an empty file."""
    marks: Marks | Position | None
    faults: tuple[Diagnostic, ...]
    complete: bool
    """False where the parser stopped: what came after the fault is missing from `data`."""


def read(path: str, text: str) -> Reading:
    """Read one YAML document. Faults are told, and everything written before a fault is kept."""
    builder = _Builder(path, text)
    parser = None
    try:
        parser = _Parser(text)
        builder.run(parser.get_event)
    except _TooDeep as deep:
        builder.fault("nesting-too-deep", deep.position, f"nested more than {DEEPEST} levels deep",
                      "records are at most six levels deep; check the indentation")
    except yaml.YAMLError as error:
        builder.faults.append(_syntax_fault(path, text, error))
    finally:
        if parser is not None and hasattr(parser, "dispose"):
            parser.dispose()
    complete = not any(fault.rule in ("yaml-syntax", "nesting-too-deep") for fault in builder.faults)
    return Reading(builder.data, builder.marks, tuple(builder.faults), complete)


class _TooDeep(Exception):
    def __init__(self, position: Position) -> None:
        super().__init__()
        self.position = position


class _Frame:
    """A mapping or list whose end has not come yet."""

    __slots__ = ("children", "keys", "line", "column", "pending", "value")

    def __init__(self, value: dict[str, Any] | list[Any], line: int, column: int) -> None:
        self.value = value
        self.keys: dict[str, Position] = {}
        self.children: dict[str | int, Marks | Position] = {}
        self.line = line
        self.column = column
        self.pending: tuple[str, Position] | None = None


class _Builder:
    """Turns parser events into values and places. A value joins its parent when it is complete."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self._text = text
        self._lines: list[str] | None = None
        self.data: Any = None
        self.marks: Marks | Position | None = None
        self.faults: list[Diagnostic] = []
        self._stack: list[_Frame] = []
        self._documents = 0
        self._end: tuple[int, int] = (1, 1)

    def fault(self, rule: str, position: Position, message: str, help: str) -> None:
        self.faults.append(Diagnostic(rule, Level.ERROR, Span(self.path, *position), message, help))

    def run(self, next_event: Any) -> None:
        stack = self._stack
        try:
            while True:
                event = next_event()
                kind = type(event)
                if kind is yaml.ScalarEvent:
                    self._scalar(event)
                elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                    self._open(event, {} if kind is yaml.MappingStartEvent else [])
                elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                    self._close()
                elif kind is yaml.AliasEvent:
                    self._alias(event)
                elif kind is yaml.DocumentStartEvent:
                    self._document(event)
                elif kind is yaml.StreamEndEvent:
                    return
        finally:
            if stack:  # the parser stopped inside: keep what was complete at the top
                self._keep_top()

    def _scalar(self, event: Any) -> None:
        start, end = event.start_mark, event.end_mark
        line, column, end_line, end_column = start.line + 1, start.column + 1, end.line + 1, end.column + 1
        if event.style in ("|", ">"):
            end_line, end_column = self._end_of_block(line, end_line)
        position = (line, column, end_line, end_column)
        self._end = (end_line, end_column)
        if event.anchor is not None or event.tag not in (None, "!"):
            self._decorated(event, position)
        self._add(event.value, position)

    def _end_of_block(self, first: int, after: int) -> tuple[int, int]:
        """Where the last line of a block scalar ends: the parser's mark lies behind the blank lines after it."""
        if self._lines is None:
            self._lines = self._text.splitlines()
        last = min(after, len(self._lines))
        while last > first and (last == after or not self._lines[last - 1].strip()):
            last -= 1
        return last, len(self._lines[last - 1].rstrip()) + 1

    def _add(self, value: Any, marks: Marks | Position) -> None:
        if not self._stack:
            if self._documents == 1:
                self.data, self.marks = value, marks
            return
        frame = self._stack[-1]
        if type(frame.value) is list:
            frame.children[len(frame.value)] = marks
            frame.value.append(value)
        elif frame.pending is None:
            self._key(frame, value, marks)
        else:
            key, place = frame.pending
            frame.pending = None
            if key not in frame.value:
                frame.value[key] = value
                frame.keys[key] = place
                frame.children[key] = marks

    def _key(self, frame: _Frame, value: Any, marks: Marks | Position) -> None:
        position = marks.position if isinstance(marks, Marks) else marks
        if not isinstance(value, str):
            self.fault("wrong-form", position, "a key must be a text",
                       "quote the key if it starts with [ or {")
            value = f"\0{position}"  # no key that anybody can write, so that nothing else is touched
        elif value in frame.value:
            first = frame.keys[value]
            rule = "duplicate-id" if len(self._stack) == 1 else "duplicate-key"
            self.fault(rule, position, f'"{value}" is written twice here',
                       f"the first stands in line {first[0]}; rename or merge them")
        frame.pending = (value, position)

    def _open(self, event: Any, value: dict[str, Any] | list[Any]) -> None:
        start = event.start_mark
        position = (start.line + 1, start.column + 1, start.line + 1, start.column + 2)
        if len(self._stack) >= DEEPEST:
            raise _TooDeep(position)
        if event.anchor is not None or event.tag not in (None, "!"):
            self._decorated(event, position)
        self._end = (position[2], position[3])
        self._stack.append(_Frame(value, position[0], position[1]))

    def _close(self) -> None:
        frame = self._stack.pop()
        marks = Marks((frame.line, frame.column, *self._end), frame.keys, frame.children)
        self._add(frame.value, marks)

    def _keep_top(self) -> None:
        top = self._stack[0]
        self.data = top.value
        self.marks = Marks((top.line, top.column, *self._end), top.keys, top.children)

    def _alias(self, event: Any) -> None:
        position = _event_position(event)
        self.fault("yaml-alias", position, f'the alias "*{event.anchor}" is not allowed here',
                   "write the value out: a record must be readable where it stands")
        self._add(f"*{event.anchor}", position)

    def _decorated(self, event: Any, position: Position) -> None:
        if event.anchor is not None:
            self.fault("yaml-alias", position, f'the anchor "&{event.anchor}" is not allowed here',
                       "leave it out, or put the text in quotation marks if it is meant literally")
        if event.tag not in (None, "!"):
            self.fault("yaml-tag", position, f'the tag "{event.tag}" is not allowed here',
                       "leave it out, or put the text in quotation marks if it is meant literally")

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            self.fault("yaml-syntax", _event_position(event), "a second document starts here",
                       'remove the line "---"; a file is one mapping of records')


def _event_position(event: Any) -> Position:
    start, end = event.start_mark, event.end_mark
    return (start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _syntax_fault(path: str, text: str, error: yaml.YAMLError) -> Diagnostic:
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return _unreadable_character(path, text, error)
    if getattr(error, "context", None) in _TOLD_WHERE_OPENED and error.context_mark:
        mark = error.context_mark
    line, column = mark.line + 1, mark.column + 1
    problem = getattr(error, "problem", None) or "the parser cannot read on"
    context = getattr(error, "context", None)
    message = f"not YAML: {problem}" + (f", {context}" if context else "")
    return Diagnostic("yaml-syntax", Level.ERROR, Span(path, line, column, line, column + 1),
                      message, _syntax_help(problem))


def _unreadable_character(path: str, text: str, error: yaml.YAMLError) -> Diagnostic:
    """A character that YAML forbids (a control character, mostly): the parser tells no place, so look."""
    for number, line in enumerate(text.split("\n"), 1):
        for column, letter in enumerate(line, 1):
            if not _allowed(letter):
                return Diagnostic("yaml-syntax", Level.ERROR, Span(path, number, column, number, column + 1),
                                  f"not YAML: the character U+{ord(letter):04X} is not allowed",
                                  "remove it; it cannot be seen in most editors")
    return Diagnostic("yaml-syntax", Level.ERROR, Span(path, 1, 1, 1, 2), f"not YAML: {error}", "")


def _allowed(letter: str) -> bool:
    """YAML 1.2, production [1] c-printable."""
    return (letter in "\t\r\x85" or " " <= letter <= "~" or "\xa0" <= letter <= "\ud7ff"
            or "\ue000" <= letter <= "\ufffd" or letter >= "\U00010000")


_TOLD_WHERE_OPENED = {"while scanning a quoted scalar", "while parsing a flow sequence", "while parsing a flow mapping"}
"""What is opened and never closed is told where it was opened: the parser notices only at the end."""

_HELP = {
    "mapping values are not allowed": 'put the text in quotation marks: it contains ": "',
    "did not find expected key": "check the indentation of this line and of the line before it",
    "could not find expected ':'": 'a record or field is written "name: value"',
    "found character that cannot start any token": "indent with spaces; put a text that starts with "
                                                   "@, ` or % in quotation marks",
    "did not find expected '-' indicator": "start each entry of this list with a hyphen, all indented alike",
    "found unexpected end of stream": "a quotation mark or bracket is opened and never closed",
    "did not find expected ',' or": "close the bracket, or put the text in quotation marks",
    "found unknown escape character": "use single quotation marks, or write the backslash twice",
}


def _syntax_help(problem: str) -> str:
    for start, help in _HELP.items():
        if problem.startswith(start):
            return help
    return "check indentation, colons and quotation marks here and in the line above"
