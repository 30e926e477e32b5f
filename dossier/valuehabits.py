"""How people write values that are not of the form of `quantity`, and what each of those is in that form.

Used only for help lines: nothing that is written in one of these habits is ever read as a value. English
words; the caller says which proposals can be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

NOTHING = frozenset({"none", "no", "nobody", "nothing", "no one", "nil", "not reported", "unknown"})
"""Words for a count of nothing, which may be the number 0 or the absence of a number."""

_LONGEST = 60
"""Longer texts are no value that somebody wrote in another way."""


def proposals(plain: str) -> Iterator[str]:
    """What the writer may have meant, as a value; not every proposal need be one."""
    if len(plain) > _LONGEST:
        return
    yield plain
    if match := _DOTTED_THOUSANDS.fullmatch(plain):
        before, whole, rest = match.groups()
        yield f"{before}{whole}{rest}"
        yield f"{before}{whole}.{rest.rstrip('0') or '0'}" + ("0" if not rest.endswith("0") else "")
        return
    if _SCALES.search(plain) and _SPAN.search(plain):
        return  # "two to three thousand" has its thousand once, for both numbers
    yield _rewritten(plain)


def is_spelled_out(plain: str) -> bool:
    """Whether a number stands there in letters."""
    return _SPELLED.search(plain) is not None


def beginnings(plain: str) -> Iterator[tuple[str, str]]:
    """Each split of a text, the longest first, into what may be a value and words that say of what."""
    words = plain.split() if len(plain) <= _LONGEST else []
    for count in range(len(words) - 1, 0, -1):
        rest = " ".join(words[count:]).removeprefix("of ")
        if not _GOES_ON.match(rest):
            yield " ".join(words[:count]), rest


def explanation(plain: str) -> str:
    """What is wrong with a text that has no single better form; empty if nothing is known about it."""
    return next((help for pattern, help in _EXPLANATIONS if pattern.search(plain)), "")


def _rewritten(plain: str) -> str:
    text = _SPELLED.sub(lambda match: str(_spelled(match[0])), plain)
    text = _GROUPED.sub(lambda match: re.sub(r"[^0-9]", "", match[0]), text)
    text = re.sub(r"(?<=[0-9]),(?=[0-9])", ".", text)
    text = _SCALED.sub(lambda match: _product(match["number"], match["scale"]), text)
    for pattern, replacement in _SYNONYMS:
        text = pattern.sub(replacement, text)
    return text


def _spelled(words: str) -> int:
    """The number of "thirteen", "two hundred and fifty", "a dozen"."""
    total = current = 0
    for word in re.split(r"[ -]", words):
        if word in _SMALL:
            current += _SMALL[word]
        elif _SCALE[word] < 1000:
            current = (current or 1) * _SCALE[word]
        else:
            total, current = total + (current or 1) * _SCALE[word], 0
    return total + current


def _product(number: str, scale: str) -> str:
    value = Decimal(number) * _SCALE[scale]
    return str(int(value)) if value == int(value) else str(value)


_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = (
    {word: number for number, word in enumerate(_UNITS.split())}
    | {word: number * 10 for number, word in enumerate(_TENS.split(), start=2)}
    | {"a": 0, "an": 0, "and": 0}
)
_SCALE = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "k": 1000,
    "million": 10**6,
    "mn": 10**6,
    "m": 10**6,
    "billion": 10**9,
    "bn": 10**9,
}

_SCALE_WORD = "dozen|hundred|thousand|million|billion"
_SMALL_WORD = "|".join(sorted({*_UNITS.split(), *_TENS.split()}, key=len, reverse=True))
_SPELLED = re.compile(
    rf"\b(?:{_SMALL_WORD}|an? (?:{_SCALE_WORD}))\b"
    rf"(?:[ -](?:{_SMALL_WORD}|{_SCALE_WORD})\b|(?<=hundred|housand|million) and (?:{_SMALL_WORD})\b)*"
)
_GROUPED = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:([,'\u2019 ])[0-9]{3})(?:\1[0-9]{3})*(?![0-9])")
_DOTTED_THOUSANDS = re.compile(r"(.*?)(?<![0-9.,])([1-9][0-9]{0,2})\.([0-9]{3})")
_SCALED = re.compile(r"(?P<number>[0-9]{1,9}(?:\.[0-9]{1,6})?) ?(?P<scale>" + "|".join(_SCALE) + r")\b")
_SCALES = re.compile(r"\b(?:hundred|thousand|million|billion|dozen|bn|mn)\b|[0-9][km]\b")
_GOES_ON = re.compile(rf"(?:to|and|or|in|out|per|than|{'|'.join(_SCALE)})\b|[^a-z]")
"""Words after which a number is not over."""
_SPAN = re.compile(r" to |(?<!hundred)(?<!thousand)(?<!million) and |[0-9] ?[-\u2013\u2014]")

_SAME_AS = {
    "more than": "over|above|exceeding|in excess of|greater than|>",
    "at least": r"not? (?:less|fewer) than|a minimum of|minimum|min\.?|>=|\u2265",
    "around": r"about|approximately|approx\.?|roughly|some|an estimated|estimated|circa|ca\.?|c\.|~",
    "up to": r"not? more than|at most|as (?:many|much) as|a maximum of|maximum|max\.?|<=|\u2264",
    "less than": "under|below|smaller than|<",
    "nearly": "almost|close to|just under",
}
"""The qualifiers of a value, and what else is written for them."""

_SYNONYMS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r" ?(?:per ?cent|pct)$", " %"),
        (r" ?[\u2013\u2014] ?| - ", " to "),
        (r"^(?:from|between) (?=.+ to )", ""),
        *((rf"^(?:{words}) ?(?=[0-9])", f"{qualifier} ") for qualifier, words in _SAME_AS.items()),
        (r"^(?:exactly|precisely|only|just) ?(?=[0-9])", ""),
        (r"^([0-9.]+)(?:\+| or more| and more)$", r"at least \1"),
        (r"^([0-9.]+) or (?:less|fewer)$", r"up to \1"),
        (r"(?<=[0-9])\.$", ""),
        (r"^\.(?=[0-9])", "0."),
        (r"(?<![.,0-9])0+(?=[0-9])", ""),
    )
)

_EXPLANATIONS = tuple(
    (re.compile(pattern), help)
    for pattern, help in (
        (r"^[-\u2212+] ?[0-9]", "write the number without a sign; the title says whether it rises or falls"),
        (r"[$\u20ac\u00a3\u00a5]", "write the number alone; the currency stands in `unit`"),
    )
)
