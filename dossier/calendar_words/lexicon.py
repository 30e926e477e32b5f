"""What a language has to say about dates, and how its patterns are put together.

A language is tables (words and what they mean) and templates (the shapes of its date expressions). A
template is a regular expression in which `<name>` stands for a named group filled from a table, and one space
for up to three spaces of any kind. Every repetition is bounded, so that no text takes long.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

SPACE = r"(?:[ \t\u00a0\u2009\u202f]{1,3})"
"""What one space of a template or a table stands for."""

DASH = r"[-\u2013\u2014]"
"""What stands between the ends of a span: 5-6 January."""

_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])(?![0-9])"
_YEAR = r"(?:19|20)[0-9]{2}(?![0-9]|[.,:][0-9])"
_NUMBER = r"[0-9]{1,3}"
_LOOK = re.compile(r"\(\?<?[=!](?:[^()]|\([^()]*\))*\)")


@dataclass(frozen=True)
class Lexicon:
    """Words of one sort, each with its meaning. A word may be a small regular expression."""

    rows: tuple[tuple[str, object], ...]

    @cached_property
    def source(self) -> str:
        """A regular expression for any of the words; the longer ones are tried first."""
        return "|".join(spaced(word) for word, _ in sorted(self.rows, key=lambda row: -len(row[0])))

    @cached_property
    def _compiled(self) -> tuple[tuple[re.Pattern[str], object], ...]:
        """The words without what they say about their surroundings, which a found word has lost."""
        return tuple((re.compile(spaced(_LOOK.sub("", word)), re.IGNORECASE), value) for word, value in self.rows)

    def value(self, text: str) -> object:
        """The meaning of a word that `source` has matched; of any other text None."""
        return next((value for pattern, value in self._compiled if pattern.fullmatch(text)), None)


def lexicon(*groups: tuple[object, str]) -> Lexicon:
    """A lexicon from (meaning, "word | word | word") rows."""
    rows = [(word.strip(), value) for value, words in groups for word in words.split(" | ")]
    return Lexicon(tuple(rows))


def numbered(first: int, *names: str) -> Lexicon:
    """A lexicon of names that count upwards: the days of the week from 0, the months from 1."""
    return lexicon(*enumerate(names, start=first))


@dataclass(frozen=True)
class Verbs:
    """Cues of time in a clause, as regular expressions in which one space stands for spaces."""

    future: str
    """Says that something is to come, whatever follows: "will", "is due to"."""
    pledge: str
    """A word given in the past about what is to come: "agreed to meet". Future for a date behind it; a date before
    it or inside it ("agreed on Monday to meet") is the day of the word."""
    present: str
    """A present tense that tells of plans: "begins", "opnet"; the same day or a coming one."""
    past: str
    """A form of the past that nothing else can be: "said", "were"."""
    weak: str
    """A form of the past, or a participle or adjective of a clause about the future: "closed"."""
    infinitive: str
    """Future where no finite verb stands before it, as in headlines: "to meet"."""
    copula: str
    """Future only next to the date: "the deadline is Friday"."""
    opener: str
    """Where another clause begins, so that a participle no longer belongs to the verb before."""
    lasting: str
    """What was going on until a day that lies behind us: "lasted", "stayed"."""
    done: str
    """What follows "Monday's" and has happened, whatever the verb: "Monday's attack"."""

    @cached_property
    def begins_clause(self) -> re.Pattern[str]:
        """The end of a text behind which a clause begins."""
        return re.compile(rf"(?:[,;:(]|(?<!\w)(?:{spaced(self.opener)}))\s{{0,3}}(?:\w{{1,3}}\s{{1,3}})?\Z")

    @cached_property
    def happened(self) -> re.Pattern[str]:
        """Behind "Monday's": up to two words and one of `done`."""
        return re.compile(rf"(?: [\w-]{{1,30}}){{0,2}} (?:{spaced(self.done)})(?!\w)")

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """All cues in one expression; the name of the group that matched is the sort of the cue."""
        sorts = ("pledge", "future", "past", "present", "infinitive", "copula", "weak", "opener")
        parts = [f"(?P<{sort}>{spaced(getattr(self, sort))})" for sort in sorts]
        return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])|(?P<comma>[,;:()\u2013\u2014])")


@dataclass(frozen=True)
class Language:
    """The date words of one language."""

    code: str
    weekdays: Lexicon
    """Names of the days, Monday is 0."""
    months: Lexicon
    """Names of the months, January is 1."""
    numbers: Lexicon
    """Number words for "two days ago"; digits are always read."""
    units: Lexicon
    """"day", "week", "month", "year", "weekend"."""
    modifiers: Lexicon
    """"last", "this", "next", "following" (next, by the context), "week-start" (from the start of the unit to
    publication), "week-rest" (from publication to the end of the unit)."""
    leads: Lexicon
    """What else stands before a day: "ahead" and "for" (to come), "later" (the same day or to come)."""
    bounds: Lexicon
    """"until", "since", "by", "before", "after"."""
    before: Lexicon
    """Parts of the day that stand before the date: "early", "in the early hours of"."""
    after: Lexicon
    """Parts of the day that stand after the date: "night"."""
    thirds: Lexicon
    """"early", "mid", "late": thirds of a month or a year."""
    relatives: Lexicon
    """"yesterday" and its like: (distance of the first day, of the last day, part of the day)."""
    templates: tuple[tuple[str, str], ...]
    """(kind, template), the kinds being the functions of `reckon`."""
    verbs: Verbs
    not_after: str = r"(?!)"
    """A text before the expression that makes it no date: "every ", "Good "."""
    not_before: str = r"(?!)"
    """A text after the expression that makes it no date: " Times"."""
    @cached_property
    def tables(self) -> dict[str, Lexicon]:
        """The table of each group name of a template."""
        return {
            "wd": self.weekdays, "wd2": self.weekdays, "month": self.months, "month2": self.months,
            "n": self.numbers, "unit": self.units, "mod": self.modifiers, "mod2": self.modifiers,
            "lead": self.leads,
            "bound": self.bounds, "part": self.before, "after": self.after, "third": self.thirds,
            "rel": self.relatives,
        }  # fmt: skip

    def patterns(self, sentence: str) -> Iterator[tuple[str, re.Pattern[str]]]:
        """The templates that may fit a sentence, compiled; dates in digits are common to all languages.

        Compiling one takes longer than reading a page, so that a template is compiled when a sentence first has the
        words that it cannot do without.
        """
        there = {name for name, pattern in self._words.items() if pattern.search(sentence)}
        for kind, template in (*self.templates, *DIGITS):
            if _needed(template) <= there:
                yield kind, self._compiled(template)

    @cached_property
    def _words(self) -> dict[str, re.Pattern[str]]:
        """For each table that a template may need, whether a text has one of its words."""
        return {name: re.compile(self.tables[name].source or "(?!)", re.IGNORECASE)
                for name in _NEEDED}

    def _compiled(self, template: str) -> re.Pattern[str]:
        made = self._made.get(template)
        if made is None:
            made = self._made[template] = self._compile(template)
        return made

    @cached_property
    def _made(self) -> dict[str, re.Pattern[str]]:
        return {}

    @cached_property
    def hint(self) -> re.Pattern[str]:
        """What no date expression is without; a sentence without it is passed over quickly."""
        tables = (self.weekdays, self.months, self.units, self.relatives)
        sources = "|".join(table.source for table in tables if table.source)
        return re.compile(rf"[0-9]|(?<!\w)(?:{sources or '(?!)'})", re.IGNORECASE)

    @cached_property
    def excluded(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        """What must stand neither before nor after an expression."""
        return re.compile(rf"(?:{spaced(self.not_after)})$"), re.compile(spaced(self.not_before))

    def _compile(self, template: str) -> re.Pattern[str]:
        filled = re.sub(r"(?<!P)<(\w+)([?!]?)>", self._group, spaced(template))
        return re.compile(rf"(?<![\w/-])(?:{filled})(?!\w)", re.IGNORECASE)

    def _group(self, macro: re.Match[str]) -> str:
        """`<name>` is a group; `<name!>` a group and a space; `<name?>` the same, or nothing."""
        name, mark = macro.groups()
        group = f"(?P<{name}>{self._source(name)})"
        return {"": group, "!": group + SPACE, "?": f"(?:{group}{SPACE})?"}[mark]

    def _source(self, name: str) -> str:
        if name in ("day", "day2"):
            return _DAY
        if name in ("year", "year2"):
            return _YEAR
        source = self.tables[name].source or "(?!)"
        return f"{_NUMBER}|{source}" if name == "n" else source


_NEEDED = ("wd", "month", "unit", "rel")


@cache
def _needed(template: str) -> frozenset[str]:
    """The tables of which a template must find a word: those that it names outside brackets and alternatives."""
    outside = re.sub(r"\\.|\[[^\]]*\]", "", template)
    while (less := re.sub(r"\([^()]*\)", "", outside)) != outside:
        outside = less
    return frozenset() if "|" in outside else frozenset(re.findall(r"<(\w+)!?>", outside)) & frozenset(_NEEDED)


DIGITS = (
    ("dated", r"(?P<year>[0-9]{4})-(?P<month_number>[0-9]{2})-(?P<day>[0-9]{2})(?![0-9])(?:T[0-9:.]{2,12})?"),
    ("digits", r"(?P<one>[0-9]{1,2})(?P<mark>[/.])(?P<two>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})(?![/.]?[0-9])"),
)
"""2022-01-07, 07/01/2022 and 7.1.2022."""


def spaced(source: str) -> str:
    """A regular expression in which every space, except in a character class, is any space."""
    return re.sub(r"(\[[^\]]*\])| ", lambda match: match[1] or SPACE, source)


NO_VERBS = Verbs(*["(?!)"] * 10)
NOTHING = lexicon()
