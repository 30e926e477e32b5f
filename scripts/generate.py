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


class _Generator:
    def __init__(self, size: Size, chance: random.Random) -> None:
        self.size = size
        self.chance = chance
        self.quotes: list[tuple[str, str]] = []
        self.articles: dict[str, bytes] = {}
        self.next_quote = 0

    def files(self) -> dict[str, bytes]:
        files = {"facts/dossier.yml": b"title: A large dossier\nsummary: Invented, to be measured.\n"
                                      b"zone: UTC\nhighlights: [figures-0, figures-1]\n"
                                      b"rules: {unexplained-sentence: off, quotation-budget: off}\n"}
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

    def _day(self) -> str:
        return f"2031-{self.chance.randint(1, 12):02}-{self.chance.randint(1, 28):02}"

    def _some(self, kind: str) -> str:
        return f"{kind}-{self.chance.randrange(self.size.count(kind))}"

    def _sources(self) -> Iterator[str]:
        for number in range(self.size.sources):
            sentences = [f"{self._words(8, 24)}." for _ in range(24)]
            paragraphs = [" ".join(sentences[at:at + 3]) for at in range(0, len(sentences), 3)]
            text = ("facebooktwitter\nprintemail\n" + "\n".join(paragraphs) + "\n07/01/2031\n").encode()
            self.articles[f"seeds/{number}.txt"] = text
            unique = [one for one in sentences if text.count(one.encode()) == 1]
            self.quotes += [(f"sources-{number}", one) for one in unique]
            yield (f"sources-{number}:\n  file: {number}.txt\n  language: en\n  publisher: actors-0\n"
                   f"  published: {self._day()}\n  sha256: {hashlib.sha256(text).hexdigest()}\n")

    def _evidence(self, indent: str = "  ") -> str:
        source, quote = self.quotes[self.next_quote % len(self.quotes)]
        self.next_quote += 7
        return (f"{indent}evidence:\n{indent}  - source: {source}\n"
                f"{indent}    quote: {quote}\n")

    def _actors(self, count: int) -> Iterator[str]:
        for number in range(count):
            yield (f"actors-{number}:\n  name: {self._words(2, 3)}\n  kind: organisation\n"
                   f"  names:\n    - name: {self._words(2, 3)}\n      language: de\n{self._evidence()}")

    def _places(self, count: int) -> Iterator[str]:
        for number in range(count):
            yield (f"places-{number}:\n  name: {self._words(1, 2)}\n  kind: city\n"
                   f"  coordinates: {{lat: {self.chance.uniform(-80, 80):.2f}, "
                   f"lon: {self.chance.uniform(-170, 170):.2f}}}\n{self._evidence()}")

    def _events(self, count: int) -> Iterator[str]:
        for number in range(count):
            yield (f"events-{number}:\n  date: {self._day()}\n  place: {self._some('places')}\n"
                   f"  title: {self._words(4, 8)}\n  summary: {self._words(10, 25)}.\n"
                   f"  category: {self.chance.choice(CATEGORIES)}\n  actors: [{self._some('actors')}]\n"
                   f"  said_by: {self._some('actors')}\n{self._evidence()}")

    def _figures(self, count: int) -> Iterator[str]:
        for number in range(count):
            statements = "".join(
                f"    - value: {form} {self.chance.randint(2, 9000)}\n      said_by: {self._some('actors')}\n"
                f"{self._evidence('      ')}" for form in ("more than", "around"))
            yield (f"figures-{number}:\n  title: {self._words(2, 4)}\n  unit: people\n"
                   f"  scope: {{where: {self._some('places')}, counts: cumulative}}\n  statements:\n{statements}")

    def _reactions(self, count: int) -> Iterator[str]:
        for number in range(count):
            yield (f"reactions-{number}:\n  actor: {self._some('actors')}\n  date: {self._day()}\n"
                   f"  stance: {self.chance.choice(STANCES)}\n  summary: {self._words(8, 20)}.\n{self._evidence()}")

    def _claims(self, count: int) -> Iterator[str]:
        for number in range(count):
            yield (f"claims-{number}:\n  proposition: {self._words(8, 14)}.\n  said_by: {self._some('actors')}\n"
                   f"  date: {self._day()}\n  stated_evidence: none\n"
                   f"  responses:\n    - actor: {self._some('actors')}\n"
                   f"      stance: denies\n{self._evidence('      ')}{self._evidence()}")

    def _questions(self, count: int) -> Iterator[str]:
        for number in range(count):
            yield (f"questions-{number}:\n  question: {self._words(6, 12)}?\n  as_of: {self._day()}\n"
                   f"{self._evidence()}")
