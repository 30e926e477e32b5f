"""The generated pages of the reference: the vocabulary, the rules, the commands, each from its own docstrings."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator, Mapping
from typing import get_args

import click

from dossier import model, translations
from dossier.fielddocs import meaning
from dossier.formats import FORMATS
from dossier.manual import Entry, entries
from dossier.model import CATEGORIES, KINDS, STANCES, About, Common, Status
from dossier.part import Part

_FORMS = {
    "Text": "text", "Texts": "text, or a list of them", "Date": "[date](dates-and-values.md)",
    "Time": "[time of day](dates-and-values.md)", "Value": "[value](dates-and-values.md)",
    "Zone": "IANA time zone", "Url": "web address", "Language": "BCP 47 tag",
    "Languages": "BCP 47 tag, or a list of them", "Script": "ISO 15924 code",
    "Country": "ISO 3166-1 code", "Sha256": "SHA-256 sum", "Wikidata": "Wikidata id", "Identifier": "id",
    "Count": "number", "LineNumber": "line number", "Latitude": "degrees", "Longitude": "degrees",
    "Kilometres": "kilometres", "Drawn": "`disputed`, or ISO 3166-1 code",
    "dict[Area, Border]": "mapping of [areas](borders.md) to how they are drawn: [border](#border)",
    "Status": " · ".join(f"`{word}`" for word in get_args(Status)),
    "ActorRef": "id of an actor",
    "ActorRefs": "id of an actor, or a list of them", "SourceRef": "id of a source", "EventRef": "id of an event",
    "EventRefs": "id of an event, or a list of them", "FigureRef": "id of a figure",
    "FigureRefs": "id of a figure, or a list of them", "PlaceRef": "id of a place",
    "ReactionRef": "id of a reaction", "StatementRef": "id of a statement, or figure-id/statement-id",
    "dict[Identifier, Text]": "mapping of ids to labels",
    "dict[Text, Literal['off', 'warning', 'error']]": "mapping of rules to `off`, `warning` or `error`",
}
_PARTS = (model.Evidence, model.Change, model.Name, model.Role, model.Member, model.Body, model.NoFact, model.Scope,
          model.Statement, model.Response, model.Answer, model.Coordinates, model.Budget, model.Border)
_TRANSLATIONS = tuple(part for part in vars(translations).values() if isinstance(part, type) and issubclass(part, Part)
                      and part is not Part and part is not translations.RecordTexts)
_NOTICE = "<!-- Made from the code by scripts/bless.py. Do not edit. -->\n"
_INTRODUCTION = f"""\
{_NOTICE}
# The vocabulary

Every file under `facts/` is a mapping from an id to a record. `facts/events.yml` holds events; so does every file in
the folder `facts/events/`. Ids are lower-case letters, digits and single hyphens, unique within their kind, and are
never used again. Every scalar is read as text, so that `NO` stays Norway and `12:30` stays a time. Fields in **bold**
must be there.
"""


def vocabulary() -> str:
    """The whole page, as Markdown."""
    sections = [_INTRODUCTION, _section("Fields of every record", Common, set())]
    sections += [_section("dossier", About, set(Common.model_fields) - {"evidence"})]
    sections += [_section(kind, record, set(Common.model_fields)) for kind, record in KINDS.items()]
    sections += ["## Parts of records\n", *(_section(f"{part.__name__.lower()}", part, _inherited(part), "###")
                                            for part in _PARTS)]
    sections += ["## Translations\n", f"{inspect.cleandoc(translations.__doc__ or '')}\n",
                 *(_section(part.__name__.lower(), part, set(), "###") for part in _TRANSLATIONS)]
    sections += [_words("Built-in categories of events", CATEGORIES), _words("Built-in stances of reactions", STANCES)]
    return "\n".join(sections)


def _inherited(part: type[Part]) -> set[str]:
    return set(Common.model_fields) if issubclass(part, Common) else set()


def _section(title: str, part: type[Part], left_out: set[str], marks: str = "##") -> str:
    doc = " ".join(inspect.cleandoc(part.__doc__ or "").split())
    rows = [f"| {name} | {form} | {meaning} |" for name, form, meaning in _rows(part, left_out)]
    return "\n".join([f"{marks} {title}\n", f"{doc}\n", "| field | form | meaning |", "|---|---|---|", *rows, ""])


def _rows(part: type[Part], left_out: set[str]) -> Iterator[tuple[str, str, str]]:
    written = _annotations(part)
    for name, field in part.model_fields.items():
        if name not in left_out:
            shown = f"**`{field.alias or name}`**" if field.is_required() else f"`{field.alias or name}`"
            yield shown, _form(written[name]), meaning(part, name).replace("|", "\\|")


def _annotations(part: type[Part]) -> dict[str, str]:
    """The annotations as they are written in the code, those of the bases included."""
    found: dict[str, str] = {}
    for base in reversed(part.__mro__):
        found |= inspect.get_annotations(base)
    return found


def _form(written: str) -> str:
    text = written.removesuffix(" | None")
    if text in _FORMS:
        return _FORMS[text]
    if text.startswith("Annotated["):
        return _form(text.removeprefix("Annotated[").rsplit(", ", 1)[0])
    if text.startswith("tuple["):
        inner = text.removeprefix("tuple[").removesuffix(", ...]")
        return f"list of {_form(inner)}"
    if text.startswith("dict[Language, "):
        return f"mapping of languages to {_form(text.removeprefix('dict[Language, ').removesuffix(']'))}"
    if text.startswith("Literal["):
        return " · ".join(f"`{word}`" for word in re.findall(r"['\"]([\w-]+)['\"]", text))
    return f"[{text.lower()}](#{text.lower()})"


def _words(title: str, labels: Mapping[str, str]) -> str:
    rows = [f"| `{word}` | {label} |" for word, label in labels.items()]
    return "\n".join([f"## {title}\n", "| word | label |", "|---|---|", *rows, ""])


# -- rules and faults --------------------------------------------------------------------------------------------

_RULES = """\
What `dossier check` looks for. The name of a rule stands between square brackets in each message, and
`dossier explain RULE` prints the same text as its page here. `facts/dossier.yml` may set another level under `rules:`,
and a comment `# dossier: allow RULE reason` beside a field allows what is found there; for the rules marked *always*
neither is possible, since the proof rests on them. [Faults of form](faults.md) are told before any rule is asked.
"""
_FAULTS = """\
Faults of form keep a file or a record from being read. They are errors, always: no comment allows them. Each is told at
its place, with what to write instead.
"""


def rules() -> dict[str, str]:
    """The pages about rules and faults, by file name."""
    found = {"index.md": _index(), "faults.md": _faults()}
    return found | {f"{entry.name}.md": _rule(entry) for entry in entries().values() if entry.is_rule}


def _index() -> str:
    rows = [f"| [`{one.name}`]({one.name}.md) | {_level(one)} | {_cell(one.title)} |"
            for one in entries().values() if one.is_rule]
    return "\n".join([_NOTICE, "# The rules\n", _RULES, "| rule | level | finds |", "|---|---|---|", *rows, ""])


def _rule(entry: Entry) -> str:
    return "\n".join([_NOTICE, f"# {entry.name}\n", f"**{entry.title}** Level: {_level(entry)}.\n", entry.reasons, "",
                      entry.examples, ""])


def _level(entry: Entry) -> str:
    return f"{entry.level}, *always*" if entry.fixed else f"{entry.level}"


def _faults() -> str:
    sections = []
    for one in entries().values():
        if not one.is_rule:
            parts = (f"## {one.name}", f"**{one.title}**", one.reasons, one.examples.replace("## ", "### "))
            sections.append("\n\n".join(part for part in parts if part) + "\n")
    return "\n".join([_NOTICE, "# Faults of form\n", _FAULTS, *sections])


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


# -- commands ----------------------------------------------------------------------------------------------------


def commands(group: click.Group) -> str:
    """The page about the command line, from the commands' own help."""
    shared = {option.name for option in group.params}
    told = [_NOTICE, "# The commands\n", *_help(group), *_options(group, set())]
    for name, command in group.commands.items():
        words = [part.make_metavar(click.Context(command)) for part in command.params
                 if isinstance(part, click.Argument)]
        told += [f"## dossier {name}\n", f"`{' '.join(['dossier', name, '[OPTION]...', *words])}`\n", *_help(command),
                 *_options(command, shared)]
    told.append("## The formats of dossier check\n")
    told += [f"### {name}\n\n{inspect.cleandoc(sys.modules[text.__module__].__doc__ or '')}\n"
             for name, text in FORMATS.items()]
    return "\n".join(told)


def _help(command: click.Command) -> Iterator[str]:
    """The paragraphs of a command's help; one that click must not wrap is a block of its own."""
    for paragraph in inspect.cleandoc(command.help or "").split("\n\n"):
        if paragraph.startswith("\b\n"):
            head, _, lines = paragraph.removeprefix("\b\n").partition("\n")
            yield f"{head}\n\n```text\n{inspect.cleandoc(lines)}\n```\n"
        else:
            yield f"{paragraph}\n"


def _options(command: click.Command, left_out: set[str | None]) -> list[str]:
    context = click.Context(command)
    options = [one for one in command.params if isinstance(one, click.Option) and one.name not in left_out]
    records = [record for option in options if (record := option.get_help_record(context))]
    rows = [f"| `{_cell(names)}` | {_cell(meaning)} |" for names, meaning in records]
    return ["| option | meaning |", "|---|---|", *rows, ""] if rows else []
