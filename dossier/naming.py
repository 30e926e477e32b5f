"""Whom and what the surroundings of a passage name: by name, by a short form ("the committee"), by words that stand
for it in the record's own evidence.

A warning must not cry wolf over the way articles are written. So these count as naming: any name of the record; its
name without the country ("the energy ministry"); a person's last name or office; the noun of the name alone ("the
committee"), where the nearest earlier body of that noun is the one meant; and a passage that the actor or place gives
as its own evidence. Where no name could stand (a pronoun, "the country"), the paragraph and the article's head count.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from dossier.context import Passage, mentions, names_of
from dossier.dossier import Dossier
from dossier.model import Actor, Place
from dossier.normal import normalise

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_PARTICLES = frozenset("the of for and in a an at der die das des dem den und für von la le les de du et".split())
_LINKS = frozenset("of for into on at against in der des für de du des d pour".split())
"""What a name's noun is followed by: "Commission of inquiry"."""
_CUT = re.compile(r"\s*(?:[(,]|\b(?:whom|whose|who|which|that)\b).*")
"""What is no part of a name: "(not named)"."""
_ADJECTIVE = re.compile(r"(?:ый|ий|ой|ая|яя|ое|ее)$")
_IDLE = frozenset("people person persons named article speakers unnamed unknown today here there".split())
_ALLIANCES = frozenset({"alliance", "Bündnis", "альянс"})
_MEMBERS = re.compile(r"(?i)\b(?:member|mitglied|membre|член|участни)")
_STARTS_SPEECH = frozenset("\"“„«»‘‚—–")


@dataclass(frozen=True)
class Spot:
    """The paragraph in which a passage stands."""

    source: str
    """Id of the source."""
    start: int
    """Offset of the paragraph in the article."""
    end: int
    """Offset after it."""
    text: str
    """What counts as its words: the paragraph, and the one before where it begins with direct speech."""


@lru_cache(maxsize=65536)
def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(normalise(text).text))


@lru_cache(maxsize=65536)
def _key(word: str) -> str:
    """Words that may be forms of one another have the same key."""
    return word.casefold().split("'")[0][:4]


@lru_cache(maxsize=16384)
def _folded(text: str) -> str:
    return (text if text.isascii() else normalise(text).text).casefold()


@lru_cache(maxsize=65536)
def _stems(name: str) -> tuple[str, ...]:
    """What every form of a name's words has in it."""
    words = [word.casefold() for word in _content(name) or _words(name)]
    return tuple(word[:max(4, len(word) - 2)] for word in words)


def _may_name(text: str, name: str) -> bool:
    """Quick, and never wrong where it says no."""
    folded = _folded(text)
    return all(stem in folded for stem in _stems(name))


def says(text: str, names: tuple[str, ...]) -> bool:
    """What `mentions` says, asked only where the beginnings of all words are there."""
    return any(_may_name(text, name) and mentions(text, [name]) for name in names)


@lru_cache(maxsize=65536)
def head(name: str) -> str:
    """The noun of a name: "Committee" of "State Emergency Committee", "комитет" of "Государственный комитет"."""
    words = _words(_CUT.sub("", name))
    if not words:
        return ""
    if re.search("[а-яё]", name, re.IGNORECASE):
        return next((word for word in words if not _ADJECTIVE.search(word)), words[0])
    at = next((at for at, word in enumerate(words) if at and word.casefold() in _LINKS), len(words))
    return words[at - 1]


def naming(dossier: Dossier, kind: str = "actors") -> Naming:
    """The answers for the actors, or the places, of a dossier."""
    return dossier.once(f"naming {kind}", lambda: Naming(dossier, kind))


class Naming:
    """Answers for the actors or the places of one dossier."""

    def __init__(self, dossier: Dossier, kind: str = "actors") -> None:
        self._dossier = dossier
        self._records: dict[str, Actor | Place] = dict(dossier.records(kind))  # type: ignore[arg-type]
        self._parts: dict[str, list[str]] = defaultdict(list)
        self._alliances: dict[str, list[str]] = defaultdict(list)
        self._by_head: dict[str, set[str]] = defaultdict(set)
        self._forms: dict[str, tuple[tuple[str, ...], frozenset[str]]] = {}
        self._any: dict[Spot, bool] = {}
        self._named: dict[tuple[str, str, int], bool] = {}
        lands = (*dossier.places.values(), *dossier.actors.values())
        self._lands = _keys_of(one for one in lands if one.type in ("state", "country", "city"))
        self._countries = _keys_of(one for one in lands if one.type in ("state", "country"))
        for id, record in self._records.items():
            roles = getattr(record, "roles", ())
            for whole in filter(None, dict.fromkeys((record.part_of, *(role.of for role in roles)))):
                self._parts[whole].append(id)
            for member in getattr(record, "members", ()):
                self._alliances[member.actor].append(id)
            for noun in self._forms_of(id)[1]:
                self._by_head[noun.casefold()].add(id)

    # -- where

    def spots(self, found: tuple[Passage, ...]) -> tuple[Spot, ...]:
        """The paragraphs of passages, each once."""
        return tuple(dict.fromkeys(self._spot(one.source, one.start, one.end) for one in found))

    def _spot(self, source: str, start: int, end: int) -> Spot:
        article = self._dossier.article(source)
        assert article is not None, "a passage stands in an article"
        text, (first, last) = article.text, article.body
        begin = max(text.rfind("\n", first, start) + 1, first)
        stop = text.find("\n", end, last)
        stop = stop if stop >= 0 else last
        wide = begin
        if text[begin:stop].lstrip()[:1] in _STARTS_SPEECH:
            wide = _before(text, first, begin)
        return Spot(source, begin, stop, text[wide:stop])

    def before(self, spot: Spot) -> Spot | None:
        """The paragraph before, within the body."""
        article = self._dossier.article(spot.source)
        if article is None or spot.start <= article.body[0]:
            return None
        return self._spot(spot.source, at := _before(article.text, article.body[0], spot.start), at)

    # -- whom

    def named(self, id: str, spot: Spot) -> bool:
        """Whether a paragraph names a record."""
        key = (id, spot.source, spot.start)
        if key not in self._named:
            self._named[key] = self._by_name(id, spot.text) or self._by_evidence(id, spot) or self._by_head_of(id, spot)
        return self._named[key]

    def any_named(self, spot: Spot) -> bool:
        """Whether a paragraph names any record of the kind by name."""
        if spot not in self._any:
            self._any[spot] = any(says(spot.text, names_of(record)) for record in self._records.values())
        return self._any[spot]

    def named_in_part(self, id: str, spot: Spot) -> bool:
        """Whether a paragraph names a record or something that is a part of it: a city names its country."""
        return any(self.named(one, spot) for one in self._with_parts(id, []))

    def named_as_member(self, id: str, spot: Spot) -> bool:
        """Whether a paragraph speaks of the members of an alliance to which an actor belongs."""
        return bool(_MEMBERS.search(spot.text)) and any(one in self._records and self.named(one, spot)
                                                        for one in self._alliances.get(id, ()))

    def named_at_head(self, id: str, source: str) -> bool:
        """Whether an article's title, dateline or first paragraph names a record: a country is named once."""
        article, record = self._dossier.article(source), self._dossier.sources.get(source)
        if article is None or record is None:
            return False
        first, last = article.body
        stop = article.text.find("\n", first, last)
        lead = self._spot(source, first, first)
        texts = (record.title or "", record.dateline or "", article.text[first:stop if stop >= 0 else last])
        return any(self._by_name(id, text) for text in texts) or self.named_in_part(id, lead)

    def in_dateline(self, id: str, source: str) -> bool:
        """Whether the dateline of an article names a place, or something in it."""
        record = self._dossier.sources.get(source)
        line = record.dateline if record else None
        return line is not None and any(self._by_name(one, line) for one in self._with_parts(id, []))

    def _with_parts(self, id: str, known: list[str]) -> list[str]:
        if id not in known:
            known.append(id)
            for part in self._parts.get(id, ()):
                self._with_parts(part, known)
        return known

    def _by_name(self, id: str, text: str) -> bool:
        record = self._records[id]
        names = names_of(record)
        if says(text, names) or _loosely(text, self._forms_of(id)[0]):
            return True
        if record.type == "person":
            return _by_last_name(text, names)
        if record.type in ("state", "country"):
            return _as_adjective(text, names)
        return record.type == "group" and _as_group(text, record.name, self._countries)

    def _by_evidence(self, id: str, spot: Spot) -> bool:
        return any(one.source == spot.source and one.match and spot.start <= one.match.start < spot.end
                   for one in self._dossier.citations_of(self._records[id]))

    def _by_head_of(self, id: str, spot: Spot) -> bool:
        """By the noun of its name: the nearest body of that noun that the article names in full is meant."""
        return any(_has_noun(spot.text, noun) and self._is_meant(id, noun, spot) for noun in self._forms_of(id)[1])

    def _is_meant(self, id: str, noun: str, spot: Spot) -> bool:
        rivals = self._by_head[noun.casefold()]
        article = self._dossier.article(spot.source)
        if len(rivals) < 2 or article is None:
            return True
        first, end = article.body[0], spot.end
        while end > first:
            begin = max(article.text.rfind("\n", first, end - 1) + 1, first)
            here = [one for one in rivals if self._by_name(one, article.text[begin:end])]
            if here:
                return id in here
            end = begin
        return False

    def _forms_of(self, id: str) -> tuple[tuple[str, ...], frozenset[str]]:
        """Forms that name a record beside its names; and the nouns that do so where no other is meant."""
        if id not in self._forms:
            record = self._records[id]
            names = tuple(_CUT.sub("", name) for name in names_of(record))
            if record.type == "person" and all(word[0].isupper() for word in _content(names[0])):
                self._forms[id] = tuple(role.office for role in record.roles), frozenset()  # type: ignore[union-attr]
            elif record.type in ("state", "country"):
                self._forms[id] = (), frozenset()
            else:
                short = (" ".join(word for word in _content(name) if _key(word) not in self._lands) for name in names)
                nouns = {head(name) for name in names} | (_ALLIANCES if record.type == "alliance" else set())
                self._forms[id] = (tuple(one for one in short if one and one.casefold() not in _IDLE),
                                   frozenset(noun for noun in nouns if self._can_stand_alone(noun, record)))
        return self._forms[id]

    def _can_stand_alone(self, noun: str, record: Actor | Place) -> bool:
        if noun in _ALLIANCES:
            return True
        idle = noun.casefold() in _IDLE or len(noun) < 3 or _key(noun) in self._lands
        return not idle and not (record.type in ("city", "media") and len(_words(record.name)) == 1)


def _keys_of(records: Iterable[Actor | Place]) -> frozenset[str]:
    return frozenset(_key(word) for one in records for name in names_of(one) for word in _words(name))


def _before(text: str, first: int, begin: int) -> int:
    """Where the paragraph before begins; blank lines are none."""
    end = first + len(text[first:begin].rstrip())
    return max(text.rfind("\n", first, end) + 1, first)


def _content(name: str) -> list[str]:
    return [word for word in _words(name) if word.casefold() not in _PARTICLES]


def _loosely(text: str, forms: tuple[str, ...]) -> bool:
    """Whether all words of a short form stand close together, in any order: "the energy ministry"."""
    return any(_may_name(text, form) and _close(text, _content(form)) for form in forms)


def _close(text: str, wanted: list[str]) -> bool:
    words = _words(text)
    size = 2 * len(wanted) - 1
    starts = [at for at, word in enumerate(words) if any(_key(word) == _key(one) for one in wanted)]
    return any(all(mentions(window, [one]) for one in wanted)
               for at in starts if (window := " ".join(words[at:at + size])))


def _by_last_name(text: str, names: tuple[str, ...]) -> bool:
    """"Vell said" names Timur Vell; a description in small letters has no last name."""
    last = [words[-1] for name in names if len(words := _content(name)) > 1 and not any(one.islower() for one in words)]
    return any(_may_name(text, name) and any(not word[0].islower() for word in _forms(text, name))
               for name in last)


def _as_adjective(text: str, names: tuple[str, ...]) -> bool:
    """"Slovak" names a state whose name begins so."""
    folded = [name.casefold() for name in names]
    return any(word[0].isupper() and len(word) > 4 and name.startswith(word.casefold())
               for word in _words(text) for name in folded if len(name) > len(word))


def _has_noun(text: str, noun: str) -> bool:
    if len(noun) == 3 and not noun.isascii():  # "суда" is a form of "суд"
        return any(word.casefold().startswith(noun.casefold()) and len(word) < 7 for word in _words(text))
    return _may_name(text, noun) and any(not _several(word, noun) for word in _forms(text, noun))


def _forms(text: str, name: str) -> list[str]:
    """The words of a text that are forms of a single word."""
    stem = _stems(name)[0] if _stems(name) else name
    return [word for word in _words(text) if word.casefold().startswith(stem) and mentions(word, [name])]


def _several(word: str, noun: str) -> bool:
    """"Authorities" are no port authority."""
    word, noun = word.casefold(), noun.casefold()
    return noun.isascii() and word in (noun + "s", noun.removesuffix("y") + "ies")


def _as_group(text: str, name: str, lands: frozenset[str]) -> bool:
    """"The protests" name protesters, "families" of a village its residents: a group has only a description."""
    content = [word for word in _content(name) if _key(word) not in lands]
    stems = {word.casefold()[:6] for word in content if len(word) > 5 or word[0].isupper() and word != content[0]}
    stems -= {one[:6] for one in _IDLE}
    there = [stem for stem in stems if stem in _folded(text)]
    return any(word.casefold().startswith(stem) for stem in there for word in _words(text))
