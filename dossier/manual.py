"""What every name between square brackets means: the rules, documented by themselves, and the faults of form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dossier.console import aligned
from dossier.diagnostic import Level
from dossier.faults import FAULTS
from dossier.lint import all_rules

_FENCE = re.compile(r"^```\w* (\S+)$", re.MULTILINE)
_HEADING = re.compile(r"^## ", re.MULTILINE)
_FILE_NAME = re.compile(r"^`(\S+)`$")


@dataclass(frozen=True)
class Entry:
    """One name and its documentation."""

    name: str
    """As the messages have it: "quote-not-found"."""
    level: Level
    """How much it weighs, unless the dossier says otherwise."""
    fixed: bool
    """True where no dossier can change the level and no comment can allow it."""
    is_rule: bool
    """False for a fault of form, which is told before any rule is asked."""
    text: str
    """The documentation, in Markdown: one line, the reasons, the examples."""

    @property
    def title(self) -> str:
        """The fault in one line."""
        return self.text.split("\n", 1)[0].strip()

    @property
    def reasons(self) -> str:
        """Why it matters and what to write: what stands between the first line and the examples."""
        rest = self.text.partition("\n")[2]
        return _HEADING.split(rest, maxsplit=1)[0].strip()

    @property
    def examples(self) -> str:
        """The examples, each under its heading; the name of a file stands in a line of its own above its fence."""
        found = _HEADING.search(self.text)
        if found is None:
            return ""
        return _FENCE.sub(r"`\1`\n\n```yaml", self.text[found.start():].strip())

    @property
    def markdown(self) -> str:
        """All of it."""
        return "\n\n".join(part for part in (self.title, self.reasons, self.examples) if part) + "\n"


@cache
def entries() -> Mapping[str, Entry]:
    """Every name: the rules in the order of the alphabet, then the faults that are no rules too."""
    found = {}
    for rule in all_rules():
        text = rule.doc.strip() + _as_fault(rule.name)
        found[rule.name] = Entry(rule.name, rule.level, rule.fixed, True, text)
    for name in sorted(FAULTS):
        if name not in found:
            found[name] = Entry(name, Level.ERROR, True, False, FAULTS[name].strip())
    return found


def _as_fault(name: str) -> str:
    """What a rule's name means where the reader of the files says it."""
    return f"\n\n## Below facts/\n\n{FAULTS[name].strip()}" if name in FAULTS else ""


def overview() -> str:
    """Every name with its level and its first line, for a terminal."""
    rules = [(one.name, one.level.value, one.title) for one in entries().values() if one.is_rule]
    faults = [(one.name, one.level.value, one.title) for one in entries().values() if not one.is_rule]
    lines = aligned([*rules, *faults])
    return "\n".join(["Rules", "", *lines[:len(rules)], "", "Faults of form, told before any rule is asked", "",
                      *lines[len(rules):]])


def page(entry: Entry) -> str:
    """One name, for a terminal: Markdown without its marks, examples indented."""
    level = f"{entry.level}, which cannot be changed or allowed" if entry.fixed else f"{entry.level}"
    told = [f"{entry.name}: {level}", "", entry.title, "", entry.reasons, ""]
    inside = False
    for line in entry.examples.split("\n"):
        if line.startswith("```"):
            inside = not inside
        elif inside:
            told.append(f"    {line}".rstrip())
        else:
            told.append(_FILE_NAME.sub(r"  \1:", line.removeprefix("## ")))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(told)).strip()
