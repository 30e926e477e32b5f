"""Who stands in which relation to whom, and who belongs with whom: exact answers for small invented dossiers."""

from __future__ import annotations

from dossier.dossier import Dossier
from dossier.parse import parse
from dossier.relations import relations
from dossier.sides import sides

ACTORS = """
norland: {name: Norland, kind: state, country: "NO"}
ministry: {name: Ministry of Ports, kind: government-body, part_of: norland}
minister: {name: Ada Lind, kind: person, safety: office-holder, roles: [{office: minister, of: ministry}]}
guard: {name: Coast Guard, kind: security-force, country: "NO"}
sudland: {name: Sudland, kind: state, country: SE}
union: {name: Dockers' Union, kind: organisation}
chair: {name: Bo Ek, kind: person, safety: accused, roles: [{office: chair, of: union}]}
league: {name: Port League, kind: alliance, members: [norland, sudland]}
paper: {name: The Bay Herald, kind: media}
"""
OTHERS = {
    "events": """
dock-closed: {date: 2031-03-04, title: The guard closes the dock, category: security, actors: [guard],
  affected: [union, guard]}
""",
    "reactions": """
sudland-helps: {actor: sudland, stance: offer-of-help, summary: Offers a tug., towards: [norland, ministry]}
league-helps: {actor: league, stance: offer-of-help, summary: Offers a crew., towards: [norland]}
league-again: {actor: league, stance: offer-of-help, summary: Offers another crew., towards: [norland]}
""",
    "claims": """
set-fire: {proposition: Bo Ek set the fire., said_by: minister, about: [chair, union], status: withdrawn,
  change: {date: 2031-03-09, by: minister, reason: It was an error.},
  responses: [{actor: union, stance: denies}, {actor: guard, stance: supports}]}
""",
}


def dossier(actors: str = ACTORS, **others: str) -> Dossier:
    files = {"facts/dossier.yml": b"title: T\nsummary: S\n", "facts/actors.yml": actors.encode()}
    return parse(files | {f"facts/{kind}.yml": text.encode() for kind, text in others.items()})[0]


def test_relations_are_read_off_the_records() -> None:
    found = [(one.family, one.stance, one.target, dict(one.origins)) for one in relations(dossier(**OTHERS))]
    claim = (("claims", "set-fire"),)
    assert found == [
        ("member", "", "league", {"norland": (("actors", "league"),), "sudland": (("actors", "league"),)}),
        ("acted", "", "union", {"guard": (("events", "dock-closed"),)}),
        ("reaction", "offer-of-help", "norland", {
            "sudland": (("reactions", "sudland-helps"),),
            "league": (("reactions", "league-helps"), ("reactions", "league-again"))}),
        ("reaction", "offer-of-help", "ministry", {"sudland": (("reactions", "sudland-helps"),)}),
        ("claim", "", "union", {"minister": claim}),
        ("accusation", "", "chair", {"minister": claim}),
        ("denies", "", "minister", {"union": claim}),
        ("supports", "", "minister", {"guard": claim}),
    ]


def groups(found: Dossier, *shown: str) -> list[tuple[str, str, tuple[tuple[str, int], ...]]]:
    return [(*side.kind, side.members) for side in sides(found, shown or found.actors)]


def test_actors_stand_with_their_country_their_body_or_their_kind() -> None:
    assert groups(dossier()) == [
        ("country", "NO", (("norland", 0), ("ministry", 1), ("minister", 2), ("guard", 0))),
        ("root", "union", (("union", 0), ("chair", 1))),
        ("kind", "state", (("sudland", 0),)),
        ("kind", "alliance", (("league", 0),)),
        ("kind", "media", (("paper", 0),)),
    ]


def test_whoever_is_shown_stands_below_the_nearest_whole_that_is_shown() -> None:
    assert groups(dossier(), "norland", "minister", "chair") == [
        ("country", "NO", (("norland", 0), ("minister", 1))), ("kind", "person", (("chair", 0),)),
    ]


def test_a_circle_of_offices_ends() -> None:
    circle = """
a: {name: A, kind: group, part_of: b}
b: {name: B, kind: group, part_of: a}
"""
    ((_, _, members),) = groups(dossier(circle))
    assert sorted(id for id, _ in members) == ["a", "b"]
