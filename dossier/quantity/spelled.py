"""A number in letters: "thirteen", "one hundred and five", "einundzwanzig", "quatre-vingt-dix-sept", "двадцати"."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from dossier.numerals import LANGUAGES, Language
from dossier.quantity import grammar
from dossier.quantity.tokens import Text
from dossier.quantity.value import Number

_WORDS = 24
"""The most words of one number; longer ones do not occur."""
_LETTERS = 80
"""The longest word that is taken apart."""


@dataclass(slots=True)
class Spelled:
    """A number in letters, as far as it has been read."""

    last: int
    """The token after it."""
    done: Number = 0
    """What is complete: the thousands, once they have been named."""
    part: Number | None = None
    """What is being added up, up to the next scale."""
    base: Number = 0
    """What stood before the last scale."""
    scale: int = 1
    """The last scale."""
    limit: Number = 10**15
    """Everything that follows is below this: thousands follow millions, and not the other way round."""
    words: int = 0
    """How many words of the number there are, the article left out."""
    approximate: bool = False
    """Whether a word of it means about so many."""
    one: bool = False
    """Whether it is a lone word for one."""
    ordinal: bool = False
    """Whether an ordinal ends it."""
    closed: bool = False
    """Whether nothing can be added any more."""

    @property
    def number(self) -> Number:
        """The value."""
        return self.done + (self.part or 0)


def spelled(text: Text, at: int, qualified: bool = False) -> Spelled | None:
    """The number in letters that begins at a place."""
    if text.kind(at) != "word":
        return None
    found = _begun(text, at, qualified)
    while not found.closed and found.words < _WORDS and _step(text, found, qualified):
        pass
    if not found.words:
        return None
    if found.scale == 1:
        found.base = found.number
    after = found.last + (text.norm(found.last) in ("-", *text.language.link, *text.language.ten_link))
    found.ordinal = text.norm(after) in text.language.ordinals and not text.far(after)
    found.one = found.words == 1 and found.scale == 1 and text.norm(at) in text.language.ones
    return found


def _begun(text: Text, at: int, qualified: bool) -> Spelled:
    """The start: nothing yet, an article, a half, or two of something."""
    language, rules = text.language, grammar.of(text.language.code)
    if half := rules.halves.at(text, at):
        place = half[0] + (text.norm(half[0]) == "-")
        if text.norm(place) in language.scales or text.norm(place) in language.collectives:
            return Spelled(place, part=Decimal(half[1]))
    pair = rules.pairs.at(text, at)
    if pair and text.norm(pair[0]) not in language.no_pair_before:
        return Spelled(pair[0], part=2, words=1, closed=text.norm(pair[0]) not in language.scales)
    word, after = text.norm(at), text.norm(at + 1)
    counted = after in language.collectives or (after in language.scales and text.kind(at + 1) == "word")
    if word in language.articles and counted and not text.far(at + 1):
        return Spelled(at + 1, part=1)
    return Spelled(at)


def _step(text: Text, found: Spelled, qualified: bool) -> bool:
    """Take one more word into the number; False if the next one does not belong to it."""
    at = _linked(text, found)
    if text.kind(at) != "word" or (found.words and text.far(at)):
        return False
    word = text.norm(at)
    taken = _scale(text.language, found, word, qualified) or _small(text, found, word)
    if taken:
        found.last, found.words = at + 1, found.words + 1
    return taken


def _linked(text: Text, found: Spelled) -> int:
    """The place of the next word of the number, past a hyphen, "and" or comma that belongs to it."""
    at, language = found.last, text.language
    if not found.words:
        return at
    part = found.part or 0
    if text.norm(at) == "-" and text.glued(at) and text.glued(at + 1):
        at += 1
    if text.norm(at) in language.ten_link and part >= 20:
        after = at + 1 + (text.norm(at + 1) == "-")
        return after if text.norm(after) in language.after_ten_link else at
    scaled = part % 100 == 0 if part else found.done
    if text.norm(at) in language.link and scaled and text.norm(at + 1) not in language.articles:
        return at + 1
    comma = text.norm(at) == "," and found.done and not part and language.link
    return at + 1 if comma and text.norm(at + 2) == "hundred" else at


def _scale(language: Language, found: Spelled, word: str, qualified: bool) -> bool:
    """Take a word that multiplies: "hundred", "Millionen", "vingtaine"."""
    about = word in language.collectives
    value = language.collectives.get(word) or language.scales.get(word)
    alone = about or word in language.bare_scales or (qualified and word in language.qualified_scales)
    if value is None or value >= found.limit or (found.part is None and not alone):
        return False
    times = 1 if found.part is None else found.part
    if value < 1000:
        if times >= 100 or not times:
            return False
        found.part = times * value
    else:
        found.done, found.part, found.limit = found.done + times * value, None, value
    found.base, found.scale = times, value
    found.approximate = about and times == 1
    found.closed = about or value in (10, 12) or isinstance(times, Decimal)
    return True


def _small(text: Text, found: Spelled, word: str) -> bool:
    """Take a word that adds up: "twenty", "пятьсот", "einundzwanzig"."""
    language, part = text.language, found.part
    if language.vigesimal and word in ("vingt", "vingts") and part is not None and part % 100 == 4:
        found.part = part + 76
        return True
    value = language.small.get(word)
    if value is None and language.compound:
        value = _compound(language.code, word)
    if value is None or not _fits(part, value, language.vigesimal):
        return False
    if value >= found.limit:
        return False
    found.part = (part or 0) + value
    return True


def _fits(part: Number | None, value: Number, vigesimal: bool) -> bool:
    """Whether a word may follow what has been added up: "twenty" and "one", but not "two" and "three"."""
    if part is None:
        return True
    if not value or isinstance(value, Decimal) or isinstance(part, Decimal):
        return False
    below = part % 100
    if not below:
        return value < 100 <= part
    if vigesimal and ((below in (60, 80) and 10 <= value <= 19) or (below == 10 and 7 <= value <= 9)):
        return True
    return 20 <= below <= 90 and below % 10 == 0 and value <= 9


@lru_cache(maxsize=4096)
def _compound(code: str, word: str) -> Number | None:
    """The number of a German word: "zweihundertfünf", "einundzwanzigtausend"."""
    if len(word) > _LETTERS:
        return None
    small = LANGUAGES[code].small
    for name, scale in (("tausend", 1000), ("hundert", 100)):
        before, found, after = word.partition(name)
        if not found:
            continue
        times = _compound(code, before) if before else 1
        rest = _compound(code, after.removeprefix("und") if after else "") if after else 0
        if times is None or rest is None or not 0 < times < 1000 or rest >= scale or times != int(times):
            return None
        return times * scale + rest
    if word in small:
        return small[word]
    ones, found, tens = word.partition("und")
    one, ten = small.get(ones), small.get(tens)
    ok = one and ten and one < 10 and ten >= 20
    return ten + one if ok else None
