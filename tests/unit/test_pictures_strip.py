"""From events to the view of the strip: labels, lanes, and when an event was reported apart from when it was."""

from __future__ import annotations

import hashlib
import json

import pytest

from dossier.charts.timeline.timescale import minute
from dossier.desk import Desk
from dossier.page import Target
from dossier.parse import parse
from dossier.pictures.strip import figure, strip_of

TEXT = "The bridge was closed, officials said.\n"


def desk(**events: dict[str, object]) -> Desk:
    """A dossier of two articles, of 4 and of 9 March, and of events; each rests on the first unless it says so."""
    sources = {
        name: {"file": f"{name}.txt", "sha256": hashlib.sha256(TEXT.encode()).hexdigest(), "language": "en",
               "published": published}
        for name, published in (("early", "2031-03-04"), ("late", "2031-03-09"))
    }
    records = {
        id: {"title": f"Event {id}", "category": "politics",
             "evidence": [{"source": event.pop("source", "early"), "quote": "The bridge was closed"}], **event}
        for id, event in events.items()
    }
    files = {
        "seeds/early.txt": TEXT.encode(), "seeds/late.txt": TEXT.encode(),
        "facts/dossier.yml": json.dumps({"title": "T", "summary": "S.", "zone": "Europe/Lisbon"}).encode(),
        "facts/sources.yml": json.dumps(sources).encode(),
        "facts/events.yml": json.dumps(records).encode(),
    }
    dossier, faults = parse(files)
    assert faults == []
    return Desk(dossier)


def test_the_name_of_a_mark_says_title_date_category_and_status() -> None:
    at = desk(a={"date": "2031-03-04", "time": "~05:00"}, b={"date": "2031-03-05?", "status": "disputed"})
    assert [mark.label for mark in strip_of(at, at.events).marks] == [
        "Event a, 4 March 2031, about 05:00 (Lisbon time), Politics",
        "Event b, perhaps 5 March 2031, Politics, disputed",
    ]


def test_lanes_are_the_categories_that_occur_in_the_order_in_which_they_first_occur() -> None:
    at = desk(a={"date": "2031-03-05"}, b={"date": "2031-03-04", "category": "media"}, c={"date": "2031-03-06"},
              d={"date": "2031-03-07", "category": "media"})
    view = strip_of(at, at.events)
    assert view.lanes == ("Media", "Politics")
    assert [(mark.to.anchor, mark.lane) for mark in view.marks] == [("b", 0), ("a", 1), ("c", 1), ("d", 0)]


@pytest.mark.parametrize(("event", "known"), [
    ({"date": "2031-03-03"}, None),                                # the day is known, and says enough
    ({"date": "2031-03-04"}, None),
    ({"date": "2031-03"}, minute((2031, 3, 4), 720)),              # no day: only when it was reported
    ({"date": "2031-03", "source": "late"}, minute((2031, 3, 9), 720)),
    ({"date": "2031-03-03", "reported": "2031-03-08"}, minute((2031, 3, 8), 720)),  # the record itself says so
    ({"date": "2031-03-08", "reported": "2031-03-08"}, None),
    ({"date": "2031-03", "reported": "2031"}, None),               # no day to show
])
def test_a_mark_shows_when_it_was_reported_only_where_that_tells_more(
        event: dict[str, object], known: int | None) -> None:
    at = desk(a=event)
    (mark,) = strip_of(at, at.events).marks
    assert mark.known == known
    assert ("reported on" in mark.label) == (known is not None)


def test_days_of_publication_are_counted_and_lead_to_the_article() -> None:
    at = desk(a={"date": "2031-03-03"}, b={"date": "2031-03-02"}, c={"date": "2031-03-05", "source": "late"},
              d={"date": "2031-03-01", "reported": "2031-03-02"})
    assert [(day.label, day.to, day.at, day.count) for day in strip_of(at, at.events).known] == [
        ("2 March 2031: 1 event first reported", Target("sources/index.md"), minute((2031, 3, 2), 720), ""),
        ("4 March 2031: 2 events first reported", Target("sources/early.md"), minute((2031, 3, 4), 720), "2"),
        ("9 March 2031: 1 event first reported", Target("sources/late.md"), minute((2031, 3, 9), 720), ""),
    ]


def test_there_is_no_lane_of_publication_where_all_was_reported_on_its_day() -> None:
    at = desk(a={"date": "2031-03-04"}, b={"date": "2031-03-09", "source": "late"})
    assert strip_of(at, at.events).known == ()


def test_the_description_counts_and_says_from_when_to_when() -> None:
    at = desk(a={"date": "/2031-03-04"}, b={"date": "2031-03-05/.."}, c={"date": "2031-03-05T10:00Z"})
    assert strip_of(at, at.events).description == (
        "3 events in 1 category, from 4 March 2031 to 5 March 2031. Each mark leads to its event; the list below holds "
        "the same.")


def test_a_line_that_is_cut_is_said_to_be_cut() -> None:
    at = desk(far={"date": "2019"}, **{f"e{n}": {"date": f"2031-03-0{n}"} for n in range(1, 6)})
    drawn = figure(at, at.events, Target("timeline.md"))
    assert drawn.count("The line of time is cut") == 3  # below the picture, and in the words of both drawings
    one = desk(a={"date": "2031-03-04"})
    assert "is cut" not in figure(one, one.events, Target("timeline.md"))


def test_a_dossier_without_events_has_no_strip() -> None:
    at = desk()
    assert figure(at, at.events, Target("timeline.md")) == ""
