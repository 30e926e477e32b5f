"""The form of a table of number words. Every word is in lower case; "ё" is written "е", "ß" is written "ss"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

Words = frozenset[str]


def words(text: str) -> Words:
    """The words of a text."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of a text, between bars."""
    return tuple(" ".join(part.split()) for part in text.split("|") if part.strip())


def numbered(text: str, first: int = 0, step: int = 1) -> dict[str, int]:
    """Number words in their order; forms of one number are joined by a stroke: "два/двух три/трех"."""
    return {word: first + step * index for index, forms in enumerate(text.split()) for word in forms.split("/")}


def valued(table: Mapping[int, str]) -> dict[str, int]:
    """The value of each word, from a table of the words of each value."""
    return {word: value for value, forms in table.items() for word in forms.split()}


def named(table: Mapping[str, str]) -> dict[str, str]:
    """The name of each phrase, from a table of the phrases (between bars) of each name."""
    return {phrase: name for name, forms in table.items() for phrase in phrases(forms)}


@dataclass(frozen=True)
class Language:
    """Everything that `quantity.read` knows about one language."""

    code: str
    """BCP 47 primary subtag."""

    # Numbers in letters.
    small: Mapping[str, int | Decimal]
    """Words that add up: those below 100, and those of hundreds where they are one word."""
    scales: Mapping[str, int]
    """Words that multiply what stands before them, abbreviations included."""
    bare_scales: Words = frozenset()
    """Those of `scales` that stand for themselves without a number before them."""
    qualified_scales: Words = frozenset()
    """Those of `scales` that stand for themselves only after a qualifier ("более тысячи")."""
    glued_scales: Mapping[str, int] = field(default_factory=lambda: {"k": 1000})
    """Abbreviations that count only when they touch the digits: "5m"."""
    collectives: Mapping[str, int] = field(default_factory=dict)
    """Words for about so many: "vingtaine"."""
    pairs: tuple[str, ...] = ()
    """Words and phrases for two of something: "both", "a couple of"."""
    no_pair_before: Words = frozenset()
    """Before these a word of `pairs` counts nothing: "both in Paris and in Rome"."""
    articles: Words = frozenset()
    """Articles that count as one before a scale or a collective: "a hundred"."""
    ones: Words = frozenset()
    """Words for one that are also an article or a pronoun; read only before what can be counted."""
    pronoun_before: Words = frozenset()
    """After these a word of `ones` is a pronoun: "no one"."""
    pronoun_after: Words = frozenset()
    """Before these a word of `ones` is a pronoun: "one of", "one another"."""
    ones_are_articles: bool = False
    """Whether a word of `ones` is read only before a word of `counted`: "ein Mensch", but not "ein Haus"."""
    halves: Mapping[str, str] = field(default_factory=dict)
    """Phrases before a scale, and the part of it that they mean: "half a", "a quarter of a"."""
    and_half: tuple[str, ...] = ()
    """After a number, a half more: "and a half"."""
    link: Words = frozenset()
    """The word between a scale and what is added to it: "hundred and five"."""
    ten_link: Words = frozenset()
    """The word between tens and ones: "vingt et un"."""
    after_ten_link: Words = frozenset()
    """The ones that it is written before."""
    compound: bool = False
    """Whether numbers below a million are written as one word: "einundzwanzig"."""
    vigesimal: bool = False
    """Whether 70 to 99 are built on sixty and on four twenties."""
    adds_digits: bool = False
    """Whether digits go on after a scale: "2 тыс. 300 человек"."""

    # Digits.
    decimal: str = "."
    """The sign before decimals; the other one of "." and "," stands between thousands."""

    # Around the number.
    qualifiers: Mapping[str, str] = field(default_factory=dict)
    """Phrases before a number, and the kind of value they make."""
    not_qualifiers: tuple[str, ...] = ()
    """Phrases that end like a qualifier and are none: "adds up to"."""
    suffixes: Mapping[str, str] = field(default_factory=dict)
    """Phrases after a number, and the kind of value they make."""
    fillers: tuple[str, ...] = ()
    """What may stand between qualifier and number: "another"."""
    openers: Mapping[str, str] = field(default_factory=dict)
    """The word before a range, and the word between its ends."""
    joiners: Words = frozenset()
    """Words between the ends of a range that has no opener."""
    combiners: Words = frozenset()
    """Words between two bounds: "more than 20 but fewer than 30"."""
    change_openers: Mapping[str, str] = field(default_factory=dict)
    """Openers that also tell a change, with their second word: "rose from 13 to 26" is no range."""
    change_verbs: Words = frozenset()
    """Words before such an opener that make it a change; without any, it is always one."""
    ratio: Words = frozenset()
    """Words between the two numbers of a ratio: "3 in 10"."""
    inverted: Words = frozenset()
    """Nouns before which, not after which, an exact number stands: "человек пятьдесят" is about 50."""

    # Words without a number.
    indefinite: Mapping[str, str] = field(default_factory=dict)
    """Phrases, and the word for them among `quantity.INDEFINITE`."""
    vague: Words = frozenset()
    """Those of `indefinite` that are read only before what can be counted: "some"."""
    plural: tuple[str, ...] = ()
    """Endings of what can be counted, after a word of `vague`."""
    vague_after: Words = frozenset()
    """Words after which an indefinite word tells no quantity: "how many"."""
    none: Words = frozenset()
    """Determiners of none; read only before a word of `none_nouns`."""
    none_nouns: Words = frozenset()
    """What a source says that there is none of."""
    none_adjectives: Words = frozenset()
    """What may stand between the two."""
    none_people: tuple[str, ...] = ()
    """Pronouns for nobody; read only with a word of `harm` soon after."""
    harm: Words = frozenset()
    """What befell nobody."""
    none_after: tuple[str, ...] = ()
    """After a word of `none_nouns`, that there are none: "погибших нет"."""

    # What a number may be instead of a quantity.
    counted: Words = frozenset()
    """Nouns, mostly in the plural, that show the number before them to be a count."""
    months: Words = frozenset()
    """Names of months and their abbreviations."""
    month_capital: bool = False
    """Whether a month has a capital letter, so that "may" is none."""
    year_before: Words = frozenset()
    """Words directly before a year."""
    year_after: Words = frozenset()
    """Words directly after a year."""
    clock_after: tuple[str, ...] = ()
    """Words directly after a time of day."""
    clock_before: Words = frozenset()
    """Words before which, together with `clock_hours` after it, a number is a time of day."""
    clock_hours: Words = frozenset()
    """Hours, as in a time of day."""
    labels: Words = frozenset()
    """Words that a number names something with: "article 5", "No. 5"."""
    age_before: tuple[str, ...] = ()
    """Phrases directly before an age."""
    age_after: tuple[str, ...] = ()
    """Phrases directly after an age."""
    starters: Words = frozenset()
    """Words that may stand in front of a count with a capital letter and make no name with it."""
    nouns_capital: bool = False
    """Whether all nouns have a capital letter, so that it shows no name."""
    ordinals: Words = frozenset()
    """Ordinals, which make what stands before them one too: "twenty-first"."""
    ordinal_endings: Words = frozenset()
    """What makes digits an ordinal when it touches them: "5th"."""
    ordinal_dot: Words = frozenset()
    """Words between which and a point a number is an ordinal: "am 5. Tag"; empty where a point never is one."""
    parts: Words = frozenset()
    """Denominators: "two thirds"."""

    # Units.
    percent: tuple[str, ...] = ("%",)
    """Words after a number of percent."""
    currencies: Mapping[str, str] = field(default_factory=dict)
    """Words after an amount of money, and their ISO 4217 codes."""
