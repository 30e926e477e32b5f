"""The words of the large invented dossier: names, phrases, and how days are written."""

from __future__ import annotations

import datetime
import random
from typing import Any

Record = dict[str, Any]

ABOUT: Record = {
    "title": "Unrest in the Karven delta, May 2029",
    "summary": "What forty invented articles say about the unrest in the Karven delta, a land that does not exist.",
    "lead": "In May 2029 people in the Karven delta took to the streets. Bodies, states and outlets gave accounts.",
    "evidence": [{"source": "article-00", "quote": "Karven lies on the sea"}],
    "period": "2029-05-03/2029-05-23",
    "zone": "Europe/Stockholm",
    "language": "en",
    "languages": ["en", "ru"],
    "editors": ["A program"],
    "quotation_budget": {"share": 100, "words": 9000, "reason": "The articles were made for this dossier."},
}
MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(),
}
HEADLINES = {"en": "What was reported from the Karven delta by {date}",
             "ru": "Что сообщали из дельты Карвена: {date}"}
EVENTS = [
    ("protest", "called people to a march", "calls people to a march"),
    ("protest", "held a vigil", "holds a vigil"),
    ("politics", "opened talks on the water law", "opens talks on the water law"),
    ("politics", "dissolved a committee", "dissolves a committee"),
    ("security", "closed two bridges", "closes two bridges"),
    ("security", "announced a curfew", "announces a curfew"),
    ("violence", "reported clashes at a depot", "reports clashes at a depot"),
    ("economy", "halted the ferries", "halts the ferries"),
    ("communications", "switched the telephone network off", "switches the telephone network off"),
    ("humanitarian", "handed out drinking water", "hands out drinking water"),
    ("justice", "opened an inquiry", "opens an inquiry"),
    ("rights", "demanded the release of detainees", "demands the release of detainees"),
]
RUSSIAN_EVENTS = [
    ("protest", "прошёл митинг", "A rally is held"),
    ("security", "закрыли мост", "A bridge is closed"),
    ("communications", "отключили связь", "Communications are cut"),
    ("humanitarian", "раздавали воду", "Water is handed out"),
    ("economy", "закрылся рынок", "The market closes"),
]
TAILS = [
    "after a night in which neither the harbour nor the two bridges over the northern arm of the delta was open",
    "although the council of the delta had asked everybody to wait for the outcome of the talks about the water law",
]
CROWDS = ["at noon prayers", "before the town hall", "by the old harbour", "near the market", "along the dyke",
          "outside the court", "at the railway station", "beside the grain store", "under heavy rain", "without notice",
          "for the second time", "after long talks", "with the police watching", "as the shops closed"]
HOW = ["", ", in a written statement", ", in a broadcast", ", at a meeting", ", on its own channel", ", when asked",
       ", in a short note", ", before reporters", ", in a letter", ", by telephone", ", after a session",
       ", in an interview", ", at a news conference", ", through a spokesperson", ", in its bulletin"]
COUNTED = ["injured", "detained", "displaced", "evacuated", "treated in hospital", "released"]
VALUES = ["{n}", "at least {n}", "more than {n}", "around {n}", "up to {n}", "fewer than {n}", "nearly {n}",
          "{n} to {m}", "dozens", "hundreds", "several dozen"]
STANCES = [
    ("concern", "expressed concern about the unrest", "Expresses concern."),
    ("support", "voiced support for the council of the delta", "Voices support for the council of the delta."),
    ("call-for-restraint", "called for restraint on all sides", "Calls for restraint."),
    ("call-for-dialogue", "called for dialogue", "Calls for dialogue."),
    ("condemnation", "condemned the use of force", "Condemns the use of force."),
    ("offer-of-help", "offered to send water filters", "Offers to send water filters."),
    ("non-interference", "spoke of an internal matter", "Speaks of an internal matter."),
]
SPEECHES = ["All sides must find their way back to the table", "We follow the events with deep worry",
            "Nobody is served by force", "Our help is ready, and it can be there by tomorrow"]
CLAIMS = ["the fire at the grain store of {place} had been laid", "the water of {place} had been fouled on purpose",
          "people from outside had come to {place}", "the bridge of {place} had been closed without need",
          "the telephones of {place} had been cut on orders"]
QUESTIONS = ["who closed the bridge of {place}", "why the telephones of {place} fell silent",
             "how many people had left {place}", "when the water of {place} would be clean again"]
OFFICES = ["spokesperson", "head", "deputy head", "legal adviser"]
BODIES = ["the Council of the Delta", "the Water Ministry", "the Health Ministry", "the Interior Ministry",
          "the Harbour Authority", "the Prosecutor's Office of the Northern and Southern Arms of the Delta",
          "the Election Commission", "the Statistics Office", "the Dykes Board", "the Railway Authority"]
ORGANISATIONS = ["Delta Relief", "the Fishers' Union", "the Teachers' Union", "the Association for the Memory of the "
                 "Floods and for the Rights of Those Who Were Resettled", "Open Water Watch", "the Ferry Workers"]
OUTLETS = ["Delta Courier", "Northern Arm Gazette", "Radio Karven", "Harbour Wire", "The Tide", "Vestnik Delty",
           "Sund Monitor", "Evening Post of Ostmark"]
ALLIANCES = ["the Northern Compact", "the Union of the Straits", "the Seven Rivers Forum", "the Coastal League"]
PEOPLE = ["Ada Norrin", "Bastian Holm-Vestergaard", "Cille Amundsdotter", "Dario Venn", "Elif Sarkan", "Fjodor Malin",
          "Greta Oswin", "Henrik Tolle", "Ines Marquard", "Jon Aske", "Karla Dunmore", "Leif Brandur", "Mina Osei",
          "Nils Thorvald"]
STATES = [
    ("Norway", "NO"), ("Sweden", "SE"), ("Finland", "FI"), ("Denmark", "DK"), ("Iceland", "IS"), ("Estonia", "EE"),
    ("Latvia", "LV"), ("Lithuania", "LT"), ("Poland", "PL"), ("Germany", "DE"), ("France", "FR"), ("Spain", "ES"),
    ("Portugal", "PT"), ("Italy", "IT"), ("Greece", "GR"), ("Turkey", "TR"), ("Ukraine", "UA"), ("Georgia", "GE"),
    ("Canada", "CA"), ("Mexico", "MX"), ("Brazil", "BR"), ("Argentina", "AR"), ("Chile", "CL"), ("Peru", "PE"),
    ("South Africa", "ZA"), ("Kenya", "KE"), ("Nigeria", "NG"), ("Egypt", "EG"), ("Morocco", "MA"), ("India", "IN"),
    ("Japan", "JP"), ("South Korea", "KR"), ("Vietnam", "VN"), ("Indonesia", "ID"), ("Australia", "AU"),
    ("New Zealand", "NZ"), ("Singapore", "SG"), ("Malta", "MT"),
]
SYLLABLES = "kar lo mi ren tas vu del sel mor in ba ku thi ro nal pe go sha ven dri os tar".split()
LETTERS = dict(zip("abdeghiklmnoprstuv", "абдегхиклмнопрстув", strict=True))


def russian(name: str) -> str:
    """A name in Cyrillic letters."""
    return "".join(LETTERS.get(letter, "") for letter in name.lower()).capitalize()


def day(date: datetime.date, language: str) -> str:
    """A day in words."""
    year = f"{date.year} года" if language == "ru" else str(date.year)
    return f"{date.day} {MONTHS[language][date.month - 1]} {year}"


def dated(chance: random.Random, date: datetime.date) -> tuple[str, str, Record]:
    """A day, how a sentence tells it, and the time of day where it does."""
    told = f"on {day(date, 'en')}"
    hour, minute = chance.randint(0, 23), chance.choice((0, 10, 15, 20, 30, 40, 45, 50))
    at = f"{hour:02}:{minute:02}"
    return date.isoformat(), *chance.choice([(told, {}), (told, {}), (f"{told} at {at}", {"time": at}),
                                             (f"in the morning {told}", {"time": "morning"})])


def awkward(chance: random.Random, date: datetime.date) -> tuple[str, str, Record]:
    """The same for a day that nobody knows quite."""
    later = date + datetime.timedelta(days=2)
    return chance.choice([
        (f"{date.isoformat()}~", f"around {day(date, 'en')}", {}),
        (f"{date.isoformat()}/{later.isoformat()}", f"from {day(date, 'en')} to {day(later, 'en')}", {}),
        ("2029-05", "in May 2029", {}),
        (f"/{date.isoformat()}", f"before {day(date, 'en')}", {}),
    ])


def places(chance: random.Random, count: int) -> dict[str, Record]:
    """A land with regions, towns, districts and sites; one in five stands on no map."""
    kinds = ["country", *["region"] * 5, *["city"] * 30, *["district"] * 14]
    kinds += ["site"] * (count - len(kinds))
    found: dict[str, Record] = {}
    names = {"Karven"}
    for number, kind in enumerate(kinds):
        name = "Karven" if kind == "country" else _new_name(chance, names)
        place: Record = {"name": name, "kind": kind}
        if kind == "city":
            place["names"] = [{"name": russian(name), "language": "ru", "script": "Cyrl", "use": "original"}]
        if number % 5 != 4 or kind == "country":
            exact = {"country": "country", "region": "region"}.get(kind, "locality")
            lat, lon = round(chance.uniform(57.4, 60.6), 2), round(chance.uniform(12.2, 17.4), 2)
            place["coordinates"] = {"lat": lat, "lon": lon, "precision": exact, "origin": "invented"}
        above = {"country": [], "region": ["country"], "city": ["region"]}.get(kind, ["city"])
        if choices := [id for id, one in found.items() if one["kind"] in above]:
            place["part_of"] = chance.choice(choices)
        found[name.lower()] = place
    return found


def _new_name(chance: random.Random, names: set[str]) -> str:
    """A name that no other name begins with, so that no sentence names two places at once."""
    while True:
        name = "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).capitalize()
        if not any(name.startswith(other) or other.startswith(name) for other in names):
            names.add(name)
            return name


def actors(chance: random.Random, count: int) -> dict[str, Record]:
    """Who acts: states and their alliances, bodies, forces, organisations, outlets, people."""
    found: dict[str, Record] = {}
    for name, code in STATES:
        found[_id(name)] = {"name": name, "kind": "state", "country": code}
    states = list(found)
    for name in ALLIANCES:
        found[_id(name)] = {"name": name, "kind": "alliance", "members": chance.sample(states, chance.randint(4, 9))}
    for name in BODIES:
        above = {} if name == BODIES[0] else {"part_of": _id(BODIES[0])}
        found[_id(name)] = {"name": name, "kind": "government-body", **above}
    for name in ORGANISATIONS:
        found[_id(name)] = {"name": name, "kind": "organisation"}
    for name in OUTLETS:
        found[_id(name)] = {"name": name, "kind": "media"}
    for name in PEOPLE:
        found[_id(name)] = {"name": name, "kind": "person", "safety": "spokesperson"}
    assert len(found) == count, len(found)
    for actor in found.values():
        actor["name"] = actor["name"].removeprefix("the ")
    return found


def spoken(name: str) -> str:
    """A name as it stands in a sentence."""
    return f"the {name}" if f"the {name}" in {*BODIES, *ORGANISATIONS, *ALLIANCES} else name


def _id(name: str) -> str:
    plain = "".join(letter if letter.isascii() and letter.isalpha() else "-" for letter in name.lower())
    return "-".join(filter(None, plain.removeprefix("the ").split("-")))[:50].strip("-")
