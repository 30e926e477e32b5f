"""A large invented dossier, the same one every time: more of everything than the two that people wrote.

300 events (most of them in ten days, some years before), 60 places (some that nobody can put on a map), 80 actors
with offices, members and bodies above them, 120 reactions, 20 figures with up to 25 statements, 30 claims, 20
questions and 40 articles, in English and Russian. The land, its places and its people are invented; its map lies
in a real region, and the states that react bear real names, so that maps have something to draw.

Every record rests on a sentence that is written for it, so `dossier check` finds no errors.
"""

from __future__ import annotations

import datetime
import hashlib
import random
from collections.abc import Iterator
from itertools import cycle
from typing import Any

import yaml

from tests import large_words as words

EVENTS, PLACES, ACTORS, REACTIONS, FIGURES, CLAIMS, QUESTIONS, SOURCES = 300, 60, 80, 120, 20, 30, 20, 40
FIRST, DAYS = datetime.date(2029, 5, 3), 21
"""The three weeks; the ten days with the most events begin on the sixth."""

Record = dict[str, Any]


def files(seed: int = 7) -> dict[str, str | bytes]:
    """The files of the dossier, by path."""
    return _Writer(random.Random(seed)).files()


class _Article:
    """One article while its sentences are collected."""

    def __init__(self, number: int, language: str) -> None:
        self.id = f"article-{number:02}"
        self.language = language
        self.published = FIRST + datetime.timedelta(days=number * (DAYS + 4) // SOURCES)
        self.sentences: list[str] = []

    def text(self) -> str:
        """The article as it is stored."""
        paragraphs = [" ".join(self.sentences[at:at + 3]) for at in range(0, len(self.sentences), 3)]
        return "\n\n".join([self.title, *paragraphs]) + "\n"

    @property
    def title(self) -> str:
        """The headline."""
        return words.HEADLINES[self.language].format(date=words.day(self.published, self.language))


class _Writer:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.articles = [_Article(number, "ru" if number % 8 == 5 else "en") for number in range(SOURCES)]
        self.english = [article for article in self.articles if article.language == "en"]
        self.turn = cycle(self.english)
        self.used: set[str] = set()
        self.places = words.places(chance, PLACES)
        self.actors = words.actors(chance, ACTORS)
        self.bodies = [id for id, one in self.actors.items() if one["kind"] in ("government-body", "organisation")]
        self.states = [id for id, one in self.actors.items() if one["kind"] in ("state", "alliance")]
        self.outlets = [id for id, one in self.actors.items() if one["kind"] == "media"]

    def files(self) -> dict[str, str | bytes]:
        kinds: dict[str, dict[str, Record]] = {
            "places": dict(self._places()), "actors": dict(self._actors()), "events": dict(self._events()),
            "figures": dict(self._figures()), "reactions": dict(self._reactions()), "claims": dict(self._claims()),
            "questions": dict(self._questions()),
        }
        kinds["sources"] = dict(self._sources())
        facts = {f"facts/{kind}.yml": _yaml(records) for kind, records in kinds.items()}
        return {
            "mkdocs.yml": "site_name: Unrest in the Karven delta\nplugins: [search, dossier]\n",
            "docs/about.md": "# About\n\nThis dossier is made by a program. Its event is invented.\n",
            "facts/dossier.yml": _yaml(words.ABOUT | {"highlights": list(kinds["figures"])[:4]}),
            **facts,
            **{f"seeds/{article.id}.txt": article.text() for article in self.articles},
        }

    # What every record needs

    def _rests_on(self, sentence: str, article: _Article | None = None, translation: str = "") -> list[Record]:
        """Writes the sentence into an article; returns the evidence."""
        sentence = sentence[0].upper() + sentence[1:]
        assert sentence not in self.used, sentence
        self.used.add(sentence)
        article = article or next(self.turn)
        article.sentences.append(sentence)
        told = {"translation": translation, "translator": "the editors"} if translation else {}
        return [{"source": article.id, "quote": sentence, **told}]

    def _fresh(self, *patterns: str, **gaps: Any) -> str:
        """A sentence that was not written yet; gaps are filled by what their functions return."""
        while True:
            pattern = self.chance.choice(patterns)
            sentence = pattern.format(**{name: gap() if callable(gap) else gap for name, gap in gaps.items()})
            if sentence not in self.used:
                return sentence

    def _name(self, id: str) -> str:
        return words.spoken(self.actors[id]["name"])

    def _day(self) -> datetime.date:
        """A day of the three weeks; two of three lie in the ten days."""
        low, high = (5, 14) if self.chance.random() < 0.7 else (0, DAYS - 1)
        return FIRST + datetime.timedelta(days=self.chance.randint(low, high))

    def _after(self, day: datetime.date, language: str = "en") -> _Article:
        """An article that could know of that day."""
        late = [one for one in self.articles if one.published >= day and one.language == language]
        return self.chance.choice(late[:4])

    # Kinds of records

    def _sources(self) -> Iterator[tuple[str, Record]]:
        for number, article in enumerate(self.articles):
            yield article.id, {
                "file": f"{article.id}.txt", "sha256": hashlib.sha256(article.text().encode()).hexdigest(),
                "language": article.language, "title": article.title, "published": article.published.isoformat(),
                "publisher": self.outlets[number % len(self.outlets)],
                "url": f"https://news.example/2029/{article.id}",
            }

    def _places(self) -> Iterator[tuple[str, Record]]:
        for id, place in self.places.items():
            above = self.places.get(place.get("part_of", ""), {}).get("name")
            where = f"lies in {above}" if above else "lies on the sea"
            yield id, place | {"evidence": self._rests_on(f"{place['name']} {where}.")}

    def _actors(self) -> Iterator[tuple[str, Record]]:
        for id, actor in self.actors.items():
            sentence = f"{self._name(id)} was named in the reports of these weeks."
            extra: Record = {}
            if actor["kind"] == "person":
                body = self.chance.choice(self.bodies)
                office = self.chance.choice(words.OFFICES)
                sentence = f"{actor['name']}, {office} of {self._name(body)}, spoke to reporters."
                extra = {"roles": [{"office": office, "of": body, "evidence": self._rests_on(
                    f"{actor['name']} has been {office} of {self._name(body)} since 2025."), "from": "2025"}]}
            if members := actor.get("members"):
                sentence = f"{self._name(id)} unites {', '.join(map(self._name, members))}."
            if above := actor.get("part_of"):
                sentence = f"{self._name(id)} answers to {self._name(above)}."
            yield id, actor | extra | {"evidence": self._rests_on(sentence)}

    def _events(self) -> Iterator[tuple[str, Record]]:
        for number in range(EVENTS):
            if number % 20 == 0:
                yield f"event-{number:03}", self._old_event()
            elif number % 15 == 7:
                yield f"event-{number:03}", self._russian_event()
            else:
                yield f"event-{number:03}", self._event(awkward=number % 11 == 0, long=number % 13 == 0)

    def _event(self, awkward: bool, long: bool) -> Record:
        category, verb, title = self.chance.choice(words.EVENTS)
        actor, place = self.chance.choice(self.bodies), self.chance.choice(list(self.places))
        day = self._day()
        date, told, extra = words.awkward(self.chance, day) if awkward else words.dated(self.chance, day)
        tail = f", {self.chance.choice(words.TAILS)}" if long else ""
        names = {"actor": self._name(actor), "place": self.places[place]["name"]}
        sentence = self._fresh("{told}, {actor} {verb} in {place} {crowd}{tail}.", "{actor} {verb} in {place} {crowd} "
                               "{told}{tail}.", told=told, verb=verb, tail=tail,
                               crowd=lambda: self.chance.choice(words.CROWDS), **names)
        return {"date": date, **extra, "title": f"{self.actors[actor]['name']} {title} in {names['place']}{tail}",
                "category": category, "place": place, "actors": [actor],
                "evidence": self._rests_on(sentence, self._after(day))}

    def _old_event(self) -> Record:
        category, verb, title = self.chance.choice(words.EVENTS)
        actor, place = self.chance.choice(self.bodies), self.chance.choice(list(self.places))
        names = {"actor": self._name(actor), "place": self.places[place]["name"]}
        year, month = self.chance.randint(1998, 2027), self.chance.randint(1, 12)
        date, told = self.chance.choice([(f"{year}", f"in {year}"),
                                         (f"{year}-{month:02}", f"in {words.MONTHS['en'][month - 1]} {year}")])
        sentence = self._fresh("Already {told}, {actor} {verb} in {place} {crowd}.", told=told, verb=verb,
                               crowd=lambda: self.chance.choice(words.CROWDS), **names)
        return {"date": date, "title": f"{self.actors[actor]['name']} {title} in {names['place']}",
                "category": category, "place": place, "actors": [actor], "evidence": self._rests_on(sentence)}

    def _russian_event(self) -> Record:
        category, russian, english = self.chance.choice(words.RUSSIAN_EVENTS)
        towns = [id for id, one in self.places.items() if "names" in one]
        day = self._day()

        def written() -> str:
            self.place = self.chance.choice(towns)
            return self.places[self.place]["names"][0]["name"]

        sentence = self._fresh("{day} в городе {place} {what}.", day=words.day(day, "ru"), place=written, what=russian)
        name, told = self.places[self.place]["name"], words.day(day, "en")
        return {"date": day.isoformat(), "title": f"{english} in {name}", "category": category, "place": self.place,
                "evidence": self._rests_on(sentence, self._after(day, "ru"), f"On {told}, {english} in {name}.")}

    def _figures(self) -> Iterator[tuple[str, Record]]:
        towns = list(self.places)
        for number in range(FIGURES):
            what, place = words.COUNTED[number % len(words.COUNTED)], towns[number]
            speaker, other = self.chance.sample(self.bodies, 2)
            statements: list[Record] = []
            for at in range(25 if number < 2 else self.chance.randint(3, 14)):
                statements.append(self._statement(what, place, speaker if at % 3 else other, statements))
            yield f"figure-{number:02}", {
                "title": f"People {what} in {self.places[place]['name']}", "unit": "people",
                "scope": {"where": place, "counts": "current"}, "statements": statements,
            }

    def _statement(self, what: str, place: str, speaker: str, before: list[Record]) -> Record:
        number, day = self.chance.randint(12, 900), FIRST + datetime.timedelta(days=min(len(before), DAYS - 1))
        value = self.chance.choice(words.VALUES).format(n=number, m=number + self.chance.randint(5, 300))
        sentence = self._fresh("{actor} said on {date} that {value} people had been {what} in {place}{how}.",
                               actor=self._name(speaker), date=words.day(day, "en"), value=value, what=what,
                               place=self.places[place]["name"], how=lambda: self.chance.choice(words.HOW))
        told = {"id": f"s-{len(before) + 1}", "value": value, "said_by": speaker, "as_of": day.isoformat()}
        own = [one for one in before if one["said_by"] == speaker]
        if own and self.chance.random() < 0.4:
            told["revises"] = own[-1]["id"]
        elif before and self.chance.random() < 0.2:
            told["supersedes"] = before[-1]["id"]
        return told | {"evidence": self._rests_on(sentence, self._after(day))}

    def _reactions(self) -> Iterator[tuple[str, Record]]:
        for number in range(REACTIONS):
            actor = self.states[number % len(self.states)]
            stance, verb, summary = self.chance.choice(words.STANCES)
            day = self._day()
            speech = self.chance.choice(words.SPEECHES) if number % 3 == 0 else ""
            quoted = f" “{speech},” it said." if speech else ""
            sentence = self._fresh("{actor} {verb} on {date}{how}.{quoted}", actor=self._name(actor), verb=verb,
                                   date=words.day(day, "en"), quoted=quoted, how=lambda: self.chance.choice(words.HOW))
            yield f"reaction-{number:03}", {
                "actor": actor, "date": day.isoformat(), "stance": stance, "summary": summary,
                **({"speech": speech} if speech else {}), "evidence": self._rests_on(sentence, self._after(day)),
            }

    def _claims(self) -> Iterator[tuple[str, Record]]:
        for number in range(CLAIMS):
            speaker, denier = self.chance.sample(self.bodies, 2)
            place = self.places[self.chance.choice(list(self.places))]["name"]
            what, day = self.chance.choice(words.CLAIMS).format(place=place), self._day()
            said = self._fresh("{actor} said on {date} that {what}{how}.", actor=self._name(speaker), what=what,
                               date=words.day(day, "en"), how=lambda: self.chance.choice(words.HOW))
            denied = self._fresh("{actor} denied on {date} that {what}{how}.", actor=self._name(denier), what=what,
                                 date=words.day(day, "en"), how=lambda: self.chance.choice(words.HOW))
            yield f"claim-{number:02}", {
                "proposition": what[0].upper() + what[1:] + ".", "said_by": speaker, "date": day.isoformat(),
                "evidence": self._rests_on(said, self._after(day)),
                "responses": [{"actor": denier, "stance": "denies", "date": day.isoformat(),
                               "evidence": self._rests_on(denied, self._after(day))}] if number % 4 else [],
            }

    def _questions(self) -> Iterator[tuple[str, Record]]:
        for number, place in zip(range(QUESTIONS), self.places.values(), strict=False):
            asked = words.QUESTIONS[number % len(words.QUESTIONS)].format(place=place["name"])
            yield f"question-{number:02}", {
                "question": asked[0].upper() + asked[1:] + "?",
                "evidence": self._rests_on(f"It was not known {asked}."),
            }


def _yaml(value: Record) -> str:
    return yaml.dump(value, allow_unicode=True, sort_keys=False, width=1000)
