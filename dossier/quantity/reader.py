"""Every quantity that a running text states, with its place: "over 1,000 people", "двух человек", "Dutzende"."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from dossier import numerals
from dossier.quantity import context, grammar, moment, wordless
from dossier.quantity.amount import Amount, amount, whole
from dossier.quantity.compare import describe
from dossier.quantity.place import Place
from dossier.quantity.tokens import Text, tokens
from dossier.quantity.value import Quantity, bounded


@dataclass(frozen=True, slots=True)
class Reading:
    """One quantity in a text."""

    start: int
    """Where it begins in the text that was given, in characters."""
    end: int
    """Where it ends."""
    text: str
    """What stands there, letter by letter: "over 1,000"."""
    quantity: Quantity
    """What it says; its `text` is what a record would write: "more than 1000"."""


def read(text: str, language: str = "en") -> tuple[Reading, ...]:
    """Every quantity that a text states, in order and not overlapping.

    `language` is the BCP 47 tag of the text; the number words of English, German, French and Russian are known,
    and for any other language the English ones are used. Dates, years, times of day, ages, ordinals, ratios,
    parts ("two thirds") and numbers that name something are no quantities. Nothing is changed in the text:
    `text[reading.start:reading.end] == reading.text`.
    """
    walk = _Walk(Text(tokens(text), numerals.of(language)))
    at = 0
    while at < len(walk.text.tokens):
        at = max(walk.step(at), at + 1)
    return tuple(_reading(text, walk.text, *found) for found in walk.found)


def _reading(text: str, read: Text, first: int, last: int, said: Quantity) -> Reading:
    start, end = read.tokens[first].start, read.tokens[last - 1].end
    return Reading(start, end, text[start:end], replace(said, text=describe(said)))


@dataclass(slots=True)
class _Walk:
    """A walk over the tokens of a text, and what it has found."""

    text: Text
    found: list[tuple[int, int, Quantity]] = field(default_factory=list)
    dated: int = -1
    """The place after the last day of a month."""
    apart: int = -1
    """The place of a "to" that tells a change: what stands around it is no range."""

    def step(self, at: int) -> int:
        """Read what begins at a place; the place at which to go on."""
        kind, start = self._qualifier(at)
        self._note_change(start)
        ends = self._opened(start) or self._ends(start, bool(kind))
        if not ends:
            return self._wordless(at)
        if not kind and self._inverted(at, ends):
            return self._keep(at - 1, ends, "around")
        return self._keep(at, ends, kind)

    def _keep(self, first: int, ends: tuple[Amount, ...], kind: str) -> int:
        """Note the quantity, unless the number is something else; the place after it."""
        tied = self.dated == ends[0].first - 1 and self.text.norm(self.dated) in moment.TIES
        place = Place(self.text, ends, kind, dated=tied)
        if past := context.ratio(place):
            return past
        if not context.is_quantity(place):
            if moment.is_day(place):
                self.dated = place.last
            return self._wordless(place.first) if ends[0].one else place.last
        last, after = self._suffix(place.last)
        if after and not (len(ends) > 1 or ends[0].number == 0):
            kind = kind or after
        else:
            last = place.last if not kind else last
        said, last = self._combined(_quantity(ends, kind), last)
        self.found.append((first, last, said))
        return last

    def _qualifier(self, at: int) -> tuple[str, int]:
        """The kind of value that the qualifiers at a place make, and the place after them.

        Of two in a row the first one counts, unless it is only "around": "an estimated at least 20".
        """
        text, rules, kind = self.text, grammar.of(self.text.language.code), ""
        for _ in range(3):
            found = rules.qualifiers.at(text, at)
            if not found or at == self.apart or text.far(found[0]) or rules.not_qualifiers.ending(text, found[0]):
                break
            at, said = found
            kind = said if kind in ("", "around") else kind
        filler = rules.fillers.at(text, at) if kind and amount(text, at) is None else None
        return kind, filler[0] if filler else at

    def _ends(self, at: int, qualified: bool) -> tuple[Amount, ...]:
        """A number, or a range without a word before it: "20-30", "20 to 30", "two or three"."""
        lower = amount(self.text, at, qualified)
        if lower is None:
            return ()
        join = self._join(lower)
        upper = amount(self.text, join) if join else None
        return (upper and _range(self.text, lower, upper)) or (lower,)

    def _join(self, lower: Amount) -> int:
        """The place after what joins the ends of a range; 0 if nothing does."""
        text, at = self.text, lower.last
        if at == self.apart or text.far(at) or text.far(at + 1):
            return 0
        if text.norm(at) in text.language.joiners:
            return at + 1
        close = text.glued(at) == text.glued(at + 1)
        dash = text.norm(at) in ("-", "\u2013") or (text.norm(at) in ("\u2014", "\u2212") and text.glued(at))
        return at + 1 if dash and close and (text.glued(at) or not lower.letters) else 0

    def _opened(self, at: int) -> tuple[Amount, ...]:
        """A range with a word before it: "between 20 and 30"."""
        text = self.text
        opener = grammar.of(text.language.code).openers.at(text, at)
        if not opener or at + 1 == self.apart:
            return ()
        lower = amount(text, opener[0])
        if lower is None or text.norm(lower.last) != opener[1] or lower.last == self.apart:
            return ()
        upper = amount(text, lower.last + 1)
        ends = (upper and _range(text, lower, upper)) or ()
        return (replace(ends[0], first=at), ends[1]) if ends else ()

    def _note_change(self, at: int) -> None:
        """Keep "from 13 to 26" apart where it tells that a number rose or fell."""
        text, language = self.text, self.text.language
        second = language.change_openers.get(text.norm(at))
        if second is None:
            return
        start = at + 2 if text.norm(at + 1) == "'" else at + 1
        lower = amount(text, start)
        if lower is None or text.norm(lower.last) != second:
            return
        before = {text.norm(place) for place in range(max(0, at - 8), at)}
        if not language.change_verbs or before & language.change_verbs:
            self.apart = lower.last

    def _inverted(self, at: int, ends: tuple[Amount, ...]) -> bool:
        """Whether the noun stands first, which makes the number approximate: "человек пятьдесят"."""
        text = self.text
        noun = text.norm(at - 1) in text.language.inverted and not text.far(at)
        before = self.found[-1][1] == at - 1 if self.found else False
        free = not before and text.kind(at - 2) != "number" and text.norm(at - 2) not in text.language.small
        return noun and free and text.norm(ends[-1].last) not in text.language.counted

    def _suffix(self, at: int) -> tuple[int, str]:
        """The place after what qualifies a number from behind, and the kind it makes: "or more", "+", "-odd"."""
        text, rules = self.text, grammar.of(self.text.language.code)
        found = rules.suffixes.at(text, at)
        if not found and text.norm(at) and text.kind(at) == "word" and text.kind(at + 1) == "word":
            found = rules.suffixes.at(text, at + 1) if text.norm(at + 1) in _LATE else None
        if not found or text.far(at) or (text.norm(at) in ("-", "+") and not text.glued(at)):
            return at, ""
        goes_on = text.norm(found[0]) == "to" or (text.kind(at) == "word" and amount(text, found[0]))
        return (at, "") if goes_on else found

    def _combined(self, said: Quantity, last: int) -> tuple[Quantity, int]:
        """With the upper bound that follows a lower one: "more than 20 but fewer than 30"."""
        text = self.text
        at = last + (text.norm(last) == ",")
        if said.kind not in ("more-than", "at-least") or text.norm(at) not in text.language.combiners:
            return said, last
        kind, start = self._qualifier(at + 1)
        upper = amount(text, start, True) if kind in ("up-to", "less-than") else None
        if upper is None or said.number is None or upper.number <= said.number:
            return said, last
        both = replace(said, kind="range", number=None, upper=upper.number, upper_inclusive=kind == "up-to",
                       unit=said.unit or upper.unit)
        return both, upper.last

    def _wordless(self, at: int) -> int:
        """Read a word that stands for a quantity without a number, or for none."""
        found = wordless.indefinite(self.text, at) or wordless.none(self.text, at)
        if not found:
            return at + 1
        last, said = found
        self.found.append((at, last, said))
        return last


_LATE = frozenset({"or", "oder", "ou", "или"})
"""How a suffix begins that may stand behind the noun: "50 people or more"."""


def _range(text: Text, lower: Amount, upper: Amount) -> tuple[Amount, Amount] | None:
    """The two ends of a range, the scale and the unit of the second given to the first; None if it would fall."""
    small = lower.scale == 1 and upper.scale > 1 and lower.number < upper.base
    if small and upper.number == upper.base * upper.scale:
        lower = replace(lower, number=whole(lower.number * upper.scale), plain=False)
    if lower.unit and upper.unit and lower.unit != upper.unit or upper.number <= lower.number or upper.ordinal:
        return None
    mixed = upper.letters != lower.letters and not upper.scale > 1 < lower.scale
    return None if mixed and not small and upper.scale == 1 == lower.scale else (lower, upper)


def _quantity(ends: tuple[Amount, ...], kind: str) -> Quantity:
    """What a number and its qualifier say, or a range."""
    unit = ends[-1].unit or ends[0].unit
    if len(ends) == 1:
        return bounded("", kind or ("around" if ends[0].approximate else "exact"), ends[0].number, unit)
    lower, upper = (end.number for end in ends)
    about = kind in ("around", "nearly")
    return Quantity("", "range", None, lower, upper, True, True, approximate=about, unit=unit)
