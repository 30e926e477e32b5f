"""What records are filed under, and the filter that is made of it, on a small invented dossier."""

from __future__ import annotations

import hashlib
import json

import pytest

from dossier import edtf, filtering
from dossier.desk import Desk
from dossier.facets import Filed, around, days, filed
from dossier.filtering import Choice, Facet
from dossier.parse import parse
from dossier.parts import Parts
from dossier.render import render
from dossier.words import Words

ARTICLE = "Port Lume, 4 March 2031 - The pier broke. Two were hurt, the harbour office said. The mayor denied it.\n"


def evidence(source="one"):
    return [{"source": source, "quote": "The pier broke."}]


FACTS = {
    "dossier": {"title": "Pier", "summary": "A pier broke.", "categories": {"harbour": "Harbour"}},
    "sources": {
        name: {"file": "one.txt", "sha256": hashlib.sha256(ARTICLE.encode()).hexdigest(), "language": "en",
               "label": name.capitalize(), "published": published}
        for name, published in (("one", "2031-03-04"), ("two", "2031-03-06"))
    },
    "actors": {
        "office": {"name": "Harbour office", "kind": "government-body"},
        "mayor": {"name": "Mayor", "kind": "person"},
        "radio": {"name": "Bay Radio", "kind": "media"},
    },
    "places": {
        "coast": {"name": "Coast", "kind": "region"},
        "inland": {"name": "Inland", "kind": "region"},
        "lume": {"name": "Port Lume", "kind": "city", "part_of": "coast"},
        "pier": {"name": "The pier", "kind": "site", "part_of": "lume"},
    },
    "events": {
        "breaks": {"date": "2031-03-04", "title": "The pier breaks", "category": "other", "place": "pier",
                   "actors": ["office"], "affected": ["mayor"], "said_by": "office", "via": "radio",
                   "evidence": [*evidence(), *evidence("two")]},
        "closed": {"date": "2031-03-05/2031-03-07", "title": "The port closes", "category": "harbour", "place": "lume",
                   "actors": ["mayor"], "evidence": evidence(), "status": "disputed"},
        "vote": {"date": "2031-03", "title": "The council votes", "category": "politics", "place": "inland",
                 "evidence": evidence("two")},
    },
    "figures": {
        "hurt": {"title": "Hurt", "unit": "people", "scope": {"where": "pier"}, "statements": [
            {"value": 2, "said_by": "office", "as_of": "2031-03-04", "evidence": evidence()},
            {"value": 3, "said_by": "mayor", "via": ["radio"], "status": "disputed", "evidence": evidence("two")},
        ]},
        "ships": {"title": "Ships", "unit": "ships", "evidence": evidence("two"), "status": "withdrawn",
                  "change": {"date": "2031-03-09", "by": "the editors", "reason": "counted twice"},
                  "statements": [{"value": 1, "reported": "2031", "evidence": evidence()}]},
    },
    "reactions": {
        "regret": {"actor": "mayor", "speaker": "radio", "stance": "concern", "summary": "It is sad.",
                   "date": "2031-03-05", "towards": ["office"], "evidence": evidence()},
    },
    "claims": {
        "rust": {"proposition": "The pier was rusty.", "said_by": "office", "date": "2031-03-04", "about": ["mayor"],
                 "evidence": evidence(),
                 "responses": [{"actor": "mayor", "stance": "denies", "evidence": evidence("two")}]},
        "storm": {"proposition": "A storm did it.", "said_by": "radio", "evidence": evidence()},
    },
}


@pytest.fixture(scope="module")
def dossier():
    files = {f"facts/{name}.yml": json.dumps(facts).encode() for name, facts in FACTS.items()}
    found, faults = parse({"seeds/one.txt": ARTICLE.encode(), **files})
    assert [str(fault) for fault in faults] == []
    return found


def test_what_events_are_filed_under(dossier):
    assert filed(dossier, "events") == (
        Filed("breaks", {"category": ("other",), "actor": ("office", "mayor", "radio"),
                         "place": ("pier", "lume", "coast"), "day": ("2031-03-04/2031-03-04",),
                         "status": ("reported",), "source": ("one", "two")}),
        Filed("closed", {"category": ("harbour",), "actor": ("mayor",), "place": ("lume", "coast"),
                         "day": ("2031-03-05/2031-03-07",), "status": ("disputed",), "source": ("one",)}),
        Filed("vote", {"category": ("politics",), "place": ("inland",), "status": ("reported",), "source": ("two",)}),
    )


def test_a_figure_is_filed_by_its_accounts(dossier):
    hurt, ships = filed(dossier, "figures")
    assert hurt == Filed("hurt", {"place": ("pier", "lume", "coast")}, (
        {"actor": ("office",), "day": ("2031-03-04/2031-03-04",), "status": ("reported",), "source": ("one",)},
        {"actor": ("mayor", "radio"), "day": ("2031-03-06/2031-03-06",), "status": ("disputed",), "source": ("two",)},
    ))
    assert hurt.values("actor") == {"office", "mayor", "radio"}
    assert hurt.accounts[0] == {**hurt.traits, **hurt.parts[0]}
    assert ships.accounts == ({"status": ("withdrawn", "reported"), "source": ("two", "one")},)


def test_what_reactions_and_claims_are_filed_under(dossier):
    assert filed(dossier, "reactions") == (
        Filed("regret", {"stance": ("concern",), "actor": ("mayor", "radio"), "day": ("2031-03-05/2031-03-05",),
                         "status": ("reported",), "source": ("one",)}),
    )
    assert filed(dossier, "claims") == (
        Filed("rust", {"actor": ("office", "mayor"), "answer": ("denies",), "day": ("2031-03-04/2031-03-04",),
                       "status": ("reported",), "source": ("one", "two")}),
        Filed("storm", {"actor": ("radio",), "answer": ("none",), "status": ("reported",), "source": ("one",)}),
    )


def test_a_place_stands_with_the_larger_ones_around_it(dossier):
    assert around(dossier, "pier") == ("pier", "lume", "coast")
    assert around(dossier, None) == ()


@pytest.mark.parametrize(("date", "span"), [
    ("2031-03-04", "2031-03-04/2031-03-04"),
    ("2031-03-04~", "2031-03-04/2031-03-04"),
    ("2031-03-04T10:00Z", "2031-03-04/2031-03-04"),
    ("2031-03-04/2031-03-06", "2031-03-04/2031-03-06"),
    ("2031-03-04/..", "2031-03-04/.."),
    ("../2031-03-04", "../2031-03-04"),
    ("2031-03-04/", "2031-03-04/2031-03-04"),
    ("/2031-03-04", "2031-03-04/2031-03-04"),
    ("0000-02-29", "0000-02-29/0000-02-29"),
    ("2031-03", None),
    ("2031-03-XX", None),
    ("2031", None),
    ("2031-21", None),
    ("2031-03/2031-04-02", None),
])
def test_the_days_of_a_date(date, span):
    assert days(edtf.parse(date)) == ((span,) if span else ())


def test_without_a_date_there_is_no_day():
    assert days(None) == ()


def test_the_filter_of_the_timeline(dossier):
    found = filtering.of(Desk(dossier), "events")
    assert [(facet.name, facet.style, facet.choices, facet.undated) for facet in found.facets] == [
        ("category", "few", (Choice("politics", "Politics", 1), Choice("other", "Other", 1),
                             Choice("harbour", "Harbour", 1)), None),
        ("actor", "few", (Choice("mayor", "Mayor", 2), Choice("radio", "Bay Radio", 1),
                          Choice("office", "Harbour office", 1)), None),
        ("place", "few", (Choice("coast", "Coast", 2), Choice("lume", "Port Lume", 2, 1),
                          Choice("pier", "The pier", 1, 2), Choice("inland", "Inland", 1)), None),
        ("day", "days", (Choice("2031-03-04", "4 March 2031", 1), Choice("2031-03-05", "5 March 2031", 1),
                         Choice("2031-03-07", "7 March 2031", 1)), Choice("not-given", "Day not given", 1)),
        ("status", "few", (Choice("reported", "reported", 2), Choice("disputed", "disputed", 1)), None),
        ("source", "few", (Choice("one", "One, 4 March 2031", 2), Choice("two", "Two, 6 March 2031", 2)), None),
    ]
    assert found.everything == "3 events"
    assert json.loads(found.shown) == {"one": "{shown} of {n} event", "other": "{shown} of {n} events"}
    assert found.traits["vote"] == {"category": ("politics",), "place": ("inland",), "status": ("reported",),
                                    "source": ("two",)}


def test_an_account_counts_once_for_its_figure(dossier):
    found = filtering.of(Desk(dossier), "figures")
    facets = {facet.name: facet for facet in found.facets}
    assert facets["day"] == Facet(
        "day", "Day", "The day for which a number holds; where none is given, the day on which it became known.",
        (Choice("2031-03-04", "4 March 2031", 1), Choice("2031-03-06", "6 March 2031", 1)),
        Choice("not-given", "Day not given", 1),
    )
    assert facets["actor"].label == "Speaker"
    assert [(one.value, one.count) for one in facets["status"].choices] == [
        ("reported", 2), ("disputed", 1), ("withdrawn", 1)]
    assert list(found.traits) == ["hurt", "hurt---1", "hurt---2", "ships", "ships---1"]


def test_a_facet_with_one_value_is_not_shown_and_a_page_may_need_no_filter(dossier):
    assert [facet.name for facet in filtering.of(Desk(dossier), "claims").facets] == [
        "actor", "answer", "day", "source"]
    alone = filtering.of(Desk(dossier), "reactions")
    assert (alone.facets, alone.traits) == ((), {})
    assert Parts(Words(), str).filed(alone, "regret") == ""
    assert "<form" not in render(dossier)["reactions.md"]


def test_many_values_get_a_field_to_find_them_by():
    choices = tuple(Choice(str(at), str(at), 1) for at in range(filtering.FEW + 1))
    assert Facet("source", "Source", "", choices).style == "many"
    assert Facet("source", "Source", "", choices[1:]).style == "few"


def test_records_and_accounts_carry_what_they_are_filed_under(dossier):
    pages = render(dossier)
    assert ('<li class="record is-disputed" data-filed="record" data-f-category="harbour" data-f-actor="mayor" '
            'data-f-place="lume coast" data-f-day="2031-03-05/2031-03-07" data-f-status="disputed" '
            'data-f-source="one" markdown="block">') in pages["timeline.md"]
    assert ('<tr id="hurt---2" class="is-disputed" data-filed="part" data-f-actor="mayor radio" '
            'data-f-day="2031-03-06/2031-03-06" data-f-status="disputed" data-f-source="two"') in pages["figures.md"]
    assert '<dd data-of="regret" markdown="span">' in pages["reactions.md"]
    assert pages["timeline.md"].count("<form") == pages["claims.md"].count("<form") == 1
    assert "<form" not in pages["places.md"]
