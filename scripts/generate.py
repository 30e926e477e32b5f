"""Makes a large invented dossier, the same one for the same seed: material for the benchmark, and for nothing else."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass

SYLLABLES = "ka lo mi ren tas vu der sel mor in ba ku thi ro nal pe go sha ven dri".split()
CATEGORIES = "protest politics violence security military economy rights other".split()
STANCES = "support concern condemnation neutral denial call-for-restraint".split()


@dataclass(frozen=True)
class Size:
    """How many records of each kind; sources come on top."""

    sources: int
    records: int

    def count(self, kind: str) -> int:
        """Records of a kind: fixed shares of the whole."""
        shares = {"actors": 0.1, "places": 0.02, "figures": 0.1, "reactions": 0.12, "claims": 0.1, "questions": 0.04}
        if kind == "events":
            return self.records - sum(self.count(other) for other in shares)
        return max(2, int(self.records * shares[kind]))


def generate(size: Size, seed: int = 1) -> dict[str, bytes]:
    """The files of a dossier without faults: `{path: bytes}` as the disk would give them."""
    return _Generator(size, random.Random(seed)).files()


@dataclass(frozen=True)
class _Sentence:
    """A sentence of an article, and what a record may take from it."""

    source: str
    text: str
    actor: int
    place: int
    number: int


class _Generator:
    def __init__(self, size: Size, chance: random.Random) -> None:
        self.size = size
        self.chance = chance
        self.names = {kind: [f"{self._words(1, 1)} {self._words(1, 1)}" for _ in range(size.count(kind))]
                      for kind in ("actors", "places")}
        self.sentences: list[_Sentence] = []
        self.articles: dict[str, bytes] = {}
        self.taken = 0

    def files(self) -> dict[str, bytes]:
        files = {"facts/dossier.yml": b"title: A large dossier\nsummary: Invented, to be measured.\n"
                                      b"zone: UTC\nhighlights: [figures-0, figures-1]\n"
                                      b"rules: {unexplained-sentence: off, quotation-budget: off, unused-source: off,\n"
                                      b"        unused-record: off, orphan-actor: off}\n"}
        files["facts/sources.yml"] = self._text(self._sources())
        for kind in ("actors", "places", "events", "figures", "reactions", "claims", "questions"):
            records = getattr(self, f"_{kind}")(self.size.count(kind))
            files[f"facts/{kind}.yml"] = self._text(records)
        return {**files, **self.articles}

    def _text(self, records: Iterator[str]) -> bytes:
        return "\n".join(records).encode()

    def _word(self) -> str:
        return "".join(self.chance.choices(SYLLABLES, k=self.chance.randint(1, 4)))

    def _words(self, low: int, high: int) -> str:
        return " ".join(self._word() for _ in range(self.chance.randint(low, high))).capitalize()

    def _sources(self) -> Iterator[str]:
        for number in range(self.size.sources):
            source = f"sources-{number}"
            sentences = [self._sentence(source) for _ in range(24)]
            paragraphs = [" ".join(one.text for one in sentences[at:at + 3]) for at in range(0, len(sentences), 3)]
            text = ("facebooktwitter\nprintemail\n" + "\n".join(paragraphs) + "\n07/01/2031\n").encode()
            self.articles[f"seeds/{number}.txt"] = text
            self.sentences += sentences
            yield (f"{source}:\n  file: {number}.txt\n  language: en\n  publisher: actors-0\n"
                   f"  published: 2031-01-{self.chance.randint(8, 28):02}\n"
                   f"  sha256: {hashlib.sha256(text).hexdigest()}\n")

    def _sentence(self, source: str) -> _Sentence:
        actor, place = (self.chance.randrange(self.size.count(kind)) for kind in ("actors", "places"))
        number = self.chance.randint(2100, 99_999)
        text = (f"{self.names['actors'][actor]} said in {self.names['places'][place]} that more than {number} people "
                f"{self._words(4, 14).lower()}.")
        return _Sentence(source, text, actor, place, number)

    def _next(self) -> _Sentence:
        """The sentence on which the next record rests: one after the other, so that none is used twice soon."""
        sentence = self.sentences[self.taken % len(self.sentences)]
        self.taken += 7
        return sentence

    @staticmethod
    def _evidence(sentence: _Sentence, indent: str = "  ") -> str:
        return (f"{indent}evidence:\n{indent}  - source: {sentence.source}\n"
                f"{indent}    quote: {sentence.text}\n")

    def _actors(self, count: int) -> Iterator[str]:
        for number in range(count):
            yield (f"actors-{number}:\n  name: {self.names['actors'][number]}\n  kind: organisation\n"
                   f"  names:\n    - name: {self._words(2, 3)}\n      language: de\n{self._evidence(self._next())}")

    def _places(self, count: int) -> Iterator[str]:
        for number in range(count):
            yield (f"places-{number}:\n  name: {self.names['places'][number]}\n  kind: city\n"
                   f"  coordinates: {{lat: {self.chance.uniform(-80, 80):.2f}, "
                   f"lon: {self.chance.uniform(-170, 170):.2f}}}\n{self._evidence(self._next())}")

    def _events(self, count: int) -> Iterator[str]:
        for number in range(count):
            one = self._next()
            yield (f"events-{number}:\n  date: 2031-01\n  place: places-{one.place}\n"
                   f"  title: {self._words(4, 8)}\n  summary: {self._words(10, 25)}.\n"
                   f"  category: {self.chance.choice(CATEGORIES)}\n  actors: [actors-{one.actor}]\n"
                   f"  said_by: actors-{one.actor}\n{self._evidence(one)}")

    def _figures(self, count: int) -> Iterator[str]:
        for number in range(count):
            first, second = self._next(), self._next()
            statements = "".join(f"    - value: more than {one.number}\n      said_by: actors-{one.actor}\n"
                                 f"{self._evidence(one, '      ')}" for one in (first, second))
            yield (f"figures-{number}:\n  title: {self._words(2, 4)}\n  unit: people\n"
                   f"  scope: {{where: places-{first.place}, counts: current}}\n  statements:\n{statements}")

    def _reactions(self, count: int) -> Iterator[str]:
        for number in range(count):
            one = self._next()
            yield (f"reactions-{number}:\n  actor: actors-{one.actor}\n  date: 2031-01\n"
                   f"  stance: {self.chance.choice(STANCES)}\n  summary: {self._words(8, 20)}.\n{self._evidence(one)}")

    def _claims(self, count: int) -> Iterator[str]:
        for number in range(count):
            claim, answer = self._next(), self._next()
            yield (f"claims-{number}:\n  proposition: {self._words(8, 14)}.\n  said_by: actors-{claim.actor}\n"
                   f"  date: 2031-01\n  stated_evidence: none\n  responses:\n    - actor: actors-{answer.actor}\n"
                   f"      stance: denies\n{self._evidence(answer, '      ')}{self._evidence(claim)}")

    def _questions(self, count: int) -> Iterator[str]:
        for number in range(count):
            yield (f"questions-{number}:\n  question: {self._words(6, 12)}?\n  as_of: 2031-01\n"
                   f"{self._evidence(self._next())}")
