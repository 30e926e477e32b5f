"""Ways in which a contributor's edit goes wrong, and ways in which it changes nothing: the table of `mutate.py`.

A mutation is a function that yields edits of a dossier's YAML, one for each place at which it applies. What is replaced
is a scalar at its own place, so that nothing else in the file moves.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dossier import yamlspan
from dossier.dossier import Dossier
from dossier.marks import Marks, Position
from dossier.quantity import parse as quantity

Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Field:
    """One scalar of a facts file."""

    kind: str
    id: str
    path: Path
    """Within the record: `("statements", 0, "value")`."""
    text: str
    """Its value."""
    file: str
    start: int
    end: int
    """Offsets in the file."""

    @property
    def name(self) -> str:
        """The last name on the way: "value"."""
        return str(next(step for step in reversed(self.path) if isinstance(step, str)))

    def becomes(self, value: str) -> Edit:
        """The edit that writes another value here, in quotation marks so that it is read as meant."""
        return Edit(self.file, self.start, self.end, json.dumps(value, ensure_ascii=False),
                    f"{self.kind}/{self.id} {'.'.join(map(str, self.path))}: {self.text[:60]!r} -> {value[:60]!r}")


@dataclass(frozen=True)
class Edit:
    """A replacement of part of one file."""

    file: str
    start: int
    end: int
    text: str
    told: str

    def apply(self, files: Mapping[str, bytes]) -> dict[str, bytes]:
        """The files with the edit made."""
        old = files[self.file].decode("utf-8")
        return {**files, self.file: (old[:self.start] + self.text + old[self.end:]).encode()}


class Ground:
    """A dossier as a mutation sees it."""

    def __init__(self, files: Mapping[str, bytes], dossier: Dossier, seed: int) -> None:
        self.files = files
        self.dossier = dossier
        self.chance = random.Random(seed)

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Every scalar of every record."""
        return tuple(field for path in sorted(self.files) if path.startswith("facts/") and path.endswith(".yml")
                     for field in _fields_of(path, self.files[path].decode()))

    def named(self, kind: str, *names: str) -> Iterator[Field]:
        """The fields of one kind of record whose last name is one of these; any kind if `kind` is empty."""
        return (one for one in self.fields if (not kind or one.kind == kind) and one.name in names)

    def record(self, field: Field) -> Any:
        """The record in which a field stands."""
        return self.dossier.records(field.kind)[field.id]

    def other(self, texts: list[str], but: str) -> str | None:
        """Another of some texts, by chance."""
        choices = sorted({one for one in texts if one != but})
        return self.chance.choice(choices) if choices else None


def _fields_of(path: str, text: str) -> Iterator[Field]:
    kind = path.removeprefix("facts/").split("/")[0].removesuffix(".yml")
    reading = yamlspan.read(path, text)
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    assert isinstance(reading.marks, Marks)
    for id, marks in reading.marks.children.items():
        if kind != "dossier":
            for steps, value, (line, column, end_line, end_column) in _scalars(reading.data[id], marks, ()):
                yield Field(kind, str(id), steps, value, path, starts[line - 1] + column - 1,
                            starts[end_line - 1] + end_column - 1)


def _scalars(value: Any, marks: Marks | Position, path: Path) -> Iterator[tuple[Path, str, Position]]:
    if isinstance(marks, Marks):
        for step, child in marks.children.items():
            yield from _scalars(value[step], child, (*path, step))
    elif isinstance(value, str) and path:
        yield path, value, marks


Mutation = Callable[[Ground], Iterator[Edit]]
HARMFUL: dict[str, Mutation] = {}
"""Mutations that change the meaning, by what they do."""
HARMLESS: dict[str, Mutation] = {}
"""Mutations that change nothing."""


def harmful(told: str) -> Callable[[Mutation], Mutation]:
    """Enter a mutation that changes the meaning."""
    return lambda function: HARMFUL.setdefault(told, function)


def harmless(told: str) -> Callable[[Mutation], Mutation]:
    """Enter a mutation that changes nothing."""
    return lambda function: HARMLESS.setdefault(told, function)


def rewrite(kind: str, names: tuple[str, ...], change: Callable[[str], str | None]) -> Mutation:
    """The mutation that rewrites single fields; `change` returns None where it does not apply."""
    def mutation(ground: Ground) -> Iterator[Edit]:
        for field in ground.named(kind, *names):
            new = change(field.text)
            if new is not None and new != field.text:
                yield field.becomes(new)

    return mutation


# -- values ---------------------------------------------------------------------------------------------------------

_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def _in_number(change: Callable[[str], str]) -> Callable[[str], str | None]:
    def change_text(text: str) -> str | None:
        found = _NUMBER.search(text)
        return text[:found.start()] + change(found[0]) + text[found.end():] if found else None

    return change_text


def _qualified(wanted: str, becomes: str) -> Callable[[str], str | None]:
    """Exchange a qualifier; an empty `wanted` stands for a bare number."""
    def change(text: str) -> str | None:
        if wanted:
            return (becomes + text.removeprefix(wanted)).strip() if text.startswith(wanted) else None
        return f"{becomes} {text}" if _NUMBER.fullmatch(text) else None

    return change


def _exactly(wanted: str, becomes: str) -> Callable[[str], str | None]:
    return lambda text: becomes if text == wanted else None


VALUE = ("figures", ("value",))
for _told, _change in {
    "digits of a value swapped": _in_number(lambda n: n[1] + n[0] + n[2:] if len(n) > 1 and n[0] != n[1] else n),
    "a digit of a value dropped": _in_number(lambda n: n[:-1] if len(n) > 1 else n),
    "a digit of a value added": _in_number(lambda n: n + "0"),
    "a value one too high": _in_number(lambda n: str(int(n) + 1) if n.isdigit() else n),
    "a value one too low": _in_number(lambda n: str(int(n) - 1) if n.isdigit() and n != "0" else n),
    "a value halved": _in_number(lambda n: str(int(n) // 2) if n.isdigit() and int(n) > 1 else n),
    '"more than" dropped': _qualified("more than ", ""),
    '"more than" made "at least"': _qualified("more than ", "at least "),
    '"more than" made "fewer than"': _qualified("more than ", "fewer than "),
    '"at least" dropped': _qualified("at least ", ""),
    '"around" dropped': _qualified("around ", ""),
    '"around" made "more than"': _qualified("around ", "more than "),
    '"up to" made "at least"': _qualified("up to ", "at least "),
    '"nearly" dropped': _qualified("nearly ", ""),
    "an exact value made a lower bound": _qualified("", "more than"),
    "an exact value made approximate": _qualified("", "around"),
    "an exact value made an upper bound": _qualified("", "up to"),
    '"dozens" made a number': _exactly("dozens", "24"),
    '"dozens" made "hundreds"': _exactly("dozens", "hundreds"),
    '"hundreds" made "dozens"': _exactly("hundreds", "dozens"),
    '"thousands" made a number': _exactly("thousands", "2000"),
    '"none reported" made zero': _exactly("none reported", "0"),
    "a range made its lower end": lambda text: text.split(" to ")[0] if re.fullmatch(r"\d+ to \d+", text) else None,
}.items():
    HARMFUL[_told] = rewrite(*VALUE, _change)


@harmful("the value of another statement")
def _(ground: Ground) -> Iterator[Edit]:
    values = [one.text for one in ground.named(*VALUE[:1], *VALUE[1])]
    for field in ground.named("figures", "value"):
        same = quantity(field.text)
        others = [one for one in values if quantity(one) != same]
        if new := ground.other(others, field.text):
            yield field.becomes(new)


# -- days -----------------------------------------------------------------------------------------------------------

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def _moved(days: int) -> Callable[[str], str | None]:
    import datetime

    def change(text: str) -> str | None:
        if not _DAY.fullmatch(text):
            return None
        return (datetime.date.fromisoformat(text) + datetime.timedelta(days=days)).isoformat()

    return change


def _swapped(text: str) -> str | None:
    found = _DAY.fullmatch(text)
    if not found or int(found[3]) > 12 or found[2] == found[3]:
        return None
    return f"{found[1]}-{found[3]}-{found[2]}"


EVENT_DAY = ("events", ("date",))
for _told, _change in {
    "a day too late": _moved(1), "a day too early": _moved(-1), "a week too late": _moved(7),
    "a year too early": _moved(-365), "day and month swapped": _swapped,
    "a month made a day": lambda text: f"{text}-05" if re.fullmatch(r"\d{4}-\d\d", text) else None,
    "a year made a day": lambda text: f"{text}-03-05" if re.fullmatch(r"\d{4}", text) else None,
    "an interval made its first day": lambda text: text.split("/")[0]
    if re.fullmatch(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", text) else None,
    "an interval turned round": lambda text: "/".join(reversed(text.split("/")))
    if re.fullmatch(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", text) else None,
    "a day that does not exist": lambda text: f"{text[:7]}-32" if _DAY.fullmatch(text) else None,
    "a day in the order of another country": lambda text: "/".join(reversed(text.split("-")))
    if _DAY.fullmatch(text) else None,
}.items():
    HARMFUL[f"event: {_told}"] = rewrite(*EVENT_DAY, _change)
HARMFUL["reaction: a day too late"] = rewrite("reactions", ("date",), _moved(1))
HARMFUL["claim: a day too early"] = rewrite("claims", ("date",), _moved(-1))


# -- who and where --------------------------------------------------------------------------------------------------

def _another(kind: str, names: tuple[str, ...], of: str, same_type: bool = False) -> Mutation:
    """Put the id of another record of a kind into a field."""
    def mutation(ground: Ground) -> Iterator[Edit]:
        records = ground.dossier.records(of)
        for field in ground.named(kind, *names):
            here = records.get(field.text)
            like = [id for id, one in records.items()
                    if here is not None and (not same_type or one.type == here.type)]  # type: ignore[attr-defined]
            if new := ground.other(like, field.text):
                yield field.becomes(new)

    return mutation


HARMFUL["statement: speaker replaced"] = _another("figures", ("said_by",), "actors")
HARMFUL["event: speaker replaced"] = _another("events", ("said_by",), "actors")
HARMFUL["claim: speaker replaced"] = _another("claims", ("said_by",), "actors")
HARMFUL["relay replaced"] = _another("", ("via",), "actors")
HARMFUL["reaction: actor replaced"] = _another("reactions", ("actor",), "actors", same_type=True)
HARMFUL["reaction: speaker replaced"] = _another("reactions", ("speaker",), "actors")
HARMFUL["claim: respondent replaced"] = _another("claims", ("actor",), "actors")
HARMFUL["event: who acted replaced"] = _another("events", ("actors",), "actors")
HARMFUL["event: whom it befell replaced"] = _another("events", ("affected",), "actors")
HARMFUL["event: place replaced"] = _another("events", ("place",), "places")
HARMFUL["a reference misspelt"] = rewrite("", ("said_by", "place", "actor", "actors", "source", "via", "part_of"),
                                          lambda text: text[:-1] + ("x" if text[-1] != "x" else "y"))


# -- words ----------------------------------------------------------------------------------------------------------

def _quotes(change: Callable[[str], str | None]) -> Mutation:
    return rewrite("", ("quote",), change)


def _word_dropped(text: str) -> str | None:
    words = text.split()
    return " ".join(words[:len(words) // 2] + words[len(words) // 2 + 1:]) if len(words) > 3 else None


def _letters_swapped(text: str) -> str | None:
    at = next((index for index in range(len(text) // 2, len(text) - 1)
               if text[index].isalpha() and text[index + 1].isalpha() and text[index] != text[index + 1]), None)
    return None if at is None else text[:at] + text[at + 1] + text[at] + text[at + 2:]


HARMFUL["quotation: a word dropped"] = _quotes(_word_dropped)
HARMFUL["quotation: two letters swapped"] = _quotes(_letters_swapped)
HARMFUL["quotation: a number changed"] = _quotes(_in_number(lambda n: n + "1"))
HARMFUL["quotation: an ellipsis put in"] = _quotes(
    lambda text: " … ".join((text[:len(text) // 3], text[len(text) // 2:])) if len(text) > 30 else None)
HARMFUL["quotation: brackets put in"] = _quotes(
    lambda text: text.replace(" ", " [sic] ", 1) if " " in text else None)
HARMFUL["quotation: written in capitals"] = _quotes(lambda text: text.upper())
HARMFUL["quotation: cut to one word"] = _quotes(lambda text: text.split()[0] if len(text.split()) > 3 else None)
HARMFUL["quotation: a word put before it"] = _quotes(lambda text: f"Reportedly {text}")


@harmful("quotation: from another source")
def _(ground: Ground) -> Iterator[Edit]:
    sources = list(ground.dossier.sources)
    for field in ground.named("", "source"):
        if new := ground.other(sources, field.text):
            yield field.becomes(new)


def _of_another(kind: str) -> Mutation:
    """Let a record rest on a quotation of another record, from another sentence of the same source."""
    def mutation(ground: Ground) -> Iterator[Edit]:
        fields = [one for one in ground.fields if one.kind == kind and one.name == "quote"]
        sources = {(one.id, one.path[:-1]): one.text for one in ground.fields if one.name == "source"}
        for field in fields:
            here = sources.get((field.id, field.path[:-1]))
            texts = [one.text for one in fields if one.id != field.id and sources.get((one.id, one.path[:-1])) == here
                     and one.text not in field.text and field.text not in one.text]
            if new := ground.other(texts, field.text):
                yield field.becomes(new)

    return mutation


HARMFUL["figure: the quotation of another figure"] = _of_another("figures")
HARMFUL["reaction: the quotation of another reaction"] = _of_another("reactions")


@harmful("direct speech altered")
def _(ground: Ground) -> Iterator[Edit]:
    for field in ground.named("reactions", "speech"):
        if new := _word_dropped(field.text):
            yield field.becomes(new)


@harmful("quotation: a negation cut off")
def _(ground: Ground) -> Iterator[Edit]:
    words = re.compile(r"\b(?:not|denied|no|never|without|unclear|не|без)\b\s*", re.IGNORECASE)
    for field in ground.named("", "quote"):
        found = words.search(field.text)
        if found and len(field.text) - found.end() > 20:
            yield field.becomes(field.text[found.end():])


for _prefix in ("The regime's puppet: ", "In a brutal crackdown, "):
    HARMFUL[f"our own voice: {_prefix.strip(' :,')!r} in a title"] = rewrite(
        "events", ("title",), lambda text, prefix=_prefix: prefix + text)  # type: ignore[misc]
HARMFUL["our own voice: quotation marks round words that nobody said"] = rewrite(
    "events", ("title",), lambda text: f"{text}, “as everybody had expected for years”")


# -- status, people, form -------------------------------------------------------------------------------------------

def _line_removed(kind: str, name: str) -> Mutation:
    """Take a whole one-line field out of a record."""
    def mutation(ground: Ground) -> Iterator[Edit]:
        for field in ground.named(kind, name):
            text = ground.files[field.file].decode()
            first, last = text.rfind("\n", 0, field.start) + 1, text.find("\n", field.end) + 1
            if last and re.match(rf"\s+{name}:", text[first:field.start]):
                yield Edit(field.file, first, last, "", f"{field.kind}/{field.id}: `{name}` removed")

    return mutation


def _line_added(kind: str, line: Callable[[Ground, str], str | None]) -> Mutation:
    """Write one more field into each record of a kind."""
    def mutation(ground: Ground) -> Iterator[Edit]:
        for id, record in ground.dossier.records(kind).items():
            new, span = line(ground, id), record.key_span
            if new is not None:
                text = ground.files[span.path].decode()
                at = sum(len(one) for one in text.splitlines(keepends=True)[:span.line])
                yield Edit(span.path, at, at, f"  {new}\n", f"{kind}/{id}: `{new}` added")

    return mutation


def _unless(record: Any, field: str, line: str) -> str | None:
    return None if getattr(record, field) not in (None, (), "reported") else line


HARMFUL["event: said to be confirmed"] = _line_added(
    "events", lambda ground, id: "status: confirmed" if ground.dossier.events[id].status == "reported"
    and len({one.source for one in ground.dossier.events[id].evidence}) == 1 else None)
HARMFUL["event: withdrawn without a word"] = _line_added(
    "events", lambda ground, id: _unless(ground.dossier.events[id], "status", "status: withdrawn"))
HARMFUL["a field that does not exist"] = _line_added("events", lambda ground, id: "colour: red")
HARMFUL["a field written twice"] = _line_added("events", lambda ground, id: "title: Another title")
HARMFUL["person unclassified"] = _line_removed("actors", "safety")
HARMFUL["an actor's kind removed"] = _line_removed("actors", "kind")
HARMFUL["a revision no longer marked"] = _line_removed("figures", "revises")
HARMFUL["a date removed"] = _line_removed("events", "date")
HARMFUL["a prefix that does not stand there"] = rewrite("", ("prefix",), lambda text: f"un{text}")
HARMFUL["a category misspelt"] = rewrite("events", ("category",), lambda text: text + "s")
HARMFUL["a stance misspelt"] = rewrite("reactions", ("stance",), lambda text: text[:-1])
HARMFUL["a status misspelt"] = rewrite("", ("status",), lambda text: text.capitalize())
HARMFUL["a sum of another file"] = rewrite("sources", ("sha256",), lambda text: text[::-1])
HARMFUL["a file that is not there"] = rewrite("sources", ("file",), lambda text: f"old-{text}")
HARMFUL["a file outside"] = rewrite("sources", ("file",), lambda text: f"../{text}")
HARMFUL["a country in small letters"] = rewrite("", ("country",), lambda text: text.lower())
HARMFUL["a zone misspelt"] = rewrite("", ("zone",), lambda text: text.replace("a", "e", 1))
HARMFUL["a latitude off the globe"] = rewrite("places", ("lat",), lambda text: "143.2")


@harmful("an event entered twice")
def _(ground: Ground) -> Iterator[Edit]:
    for id, event in ground.dossier.events.items():
        text = ground.files[event.span.path].decode()
        lines = text.splitlines(keepends=True)[event.span.line - 1:event.span.end_line]
        lines[0] = lines[0].replace(id, f"{id}-again", 1)
        yield Edit(event.span.path, len(text), len(text), "\n" + "".join(lines), f"events/{id} entered again")


@harmful("a part larger than its whole")
def _(ground: Ground) -> Iterator[Edit]:
    figures = ground.dossier.figures
    for field in ground.named("figures", "value"):
        whole = figures[figures[field.id].part_of or ""] if figures[field.id].part_of in figures else None
        bounds = [one.value.upper for one in whole.statements if one.value.upper is not None] if whole else []
        if bounds:
            yield field.becomes(str(int(max(bounds)) + 7))


# -- what changes nothing -------------------------------------------------------------------------------------------

HARMLESS["quotation marks of another style in a quotation"] = _quotes(
    lambda text: text.translate(str.maketrans("“”’„«»", "\"\"'\"\"\"")))
HARMLESS["dashes of another kind in a quotation"] = _quotes(lambda text: text.replace("—", "–").replace("-", "‐"))
HARMLESS["a soft hyphen in a quotation"] = _quotes(lambda text: text[:3] + "\u00ad" + text[3:])
HARMLESS["no-break spaces in a quotation"] = _quotes(lambda text: text.replace(" ", "\u00a0"))
HARMLESS["a title in quotation marks"] = rewrite("", ("title",), lambda text: text + " ")
HARMLESS["a keyword added"] = _line_added("events", lambda ground, id: _unless(ground.dossier.events[id], "tags",
                                                                               "tags: [to-be-reviewed]"))
HARMLESS["a comment added"] = _line_added("actors", lambda ground, id: "# looked at again")
HARMLESS["a review planned"] = _line_added("claims", lambda ground, id: _unless(ground.dossier.claims[id], "review_by",
                                                                                "review_by: 2999-01-01"))


@harmless("a text wrapped over several lines")
def _(ground: Ground) -> Iterator[Edit]:
    for field in ground.named("events", "summary", "title"):
        if len(field.text.split()) > 4 and field.path in (("summary",), ("title",)):
            words = field.text.split()
            folded = ">-\n    " + " ".join(words[:3]) + "\n    " + " ".join(words[3:])
            yield Edit(field.file, field.start, field.end, folded, f"events/{field.id} {field.name} wrapped")


@harmless("records in another order")
def _(ground: Ground) -> Iterator[Edit]:
    for path in sorted(ground.files):
        if path.startswith("facts/") and path != "facts/dossier.yml" and path.endswith(".yml"):
            text = ground.files[path].decode()
            parts = re.split(r"(?m)^(?=[a-z0-9-]+:)", text)
            yield Edit(path, 0, len(text), parts[0] + "".join(
                part if part.endswith("\n") else part + "\n" for part in reversed(parts[1:])), f"{path} turned round")


@harmless("a question of our own added")
def _(ground: Ground) -> Iterator[Edit]:
    path = "facts/questions.yml"
    if path in ground.files:
        text = ground.files[path].decode()
        for number in range(5):
            yield Edit(path, len(text), len(text), f"\nown-question-{number}:\n  question: What else happened?\n"
                       "  why: Nobody has looked yet.\n  state: not-researched\n", f"question {number} added")
