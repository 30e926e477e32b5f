"""From files to records: what a correct dossier becomes."""

from __future__ import annotations

from dossier.coverage import coverage
from dossier.parse import parse
from tests.cases import base_files

MORE = b"""\
fire:
  date: 2031-03-03
  time: evening
  title: A fire breaks out in the harbour
  category: other
  said_by: port-authority
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
    - source: herald
      quote: \xe2\x80\x9cWe saw flames above the cranes,\xe2\x80\x9d said Mara Holt
"""


def whole():  # type: ignore[no-untyped-def]
    dossier, faults = parse({**base_files(), "facts/events/march.yml": MORE})
    assert faults == []
    return dossier


def test_a_record_knows_its_id_kind_and_places() -> None:
    event = whole().events["fire"]
    assert (event.id, event.kind) == ("fire", "events")
    assert str(event.span) == "facts/events/march.yml:1:1" and event.span.end_line == 11
    assert str(event.at("evidence", 1, "quote")) == "facts/events/march.yml:11:14"
    assert str(event.at_key("said_by")) == "facts/events/march.yml:6:3"
    assert str(event.at("note")) == "facts/events/march.yml:1:1", "what is not written is shown at the id"


def test_an_id_alone_is_read_as_a_list_of_one() -> None:
    assert whole().events["fire"].said_by == ("port-authority",)


def test_every_quotation_has_its_place_in_the_article() -> None:
    dossier = whole()
    citation = dossier.citation(dossier.events["fire"], "evidence", 0)
    text = dossier.article("herald").text
    assert text[citation.match.start:citation.match.end] == "A fire broke out in the harbour of Lund Bay"
    assert [one.record.id for one in dossier.citations_on("herald")] == ["port-authority", "mayor", "fire", "fire"]
    assert len(dossier.citations_of(dossier.events["fire"])) == 2


def test_references_are_gathered_with_their_fields() -> None:
    references = whole().references
    found = {(one.record.id, one.path, one.kind, one.target) for one in references if one.record.kind == "events"}
    assert found == {("fire", ("said_by",), "actors", "port-authority"),
                     ("fire", ("evidence", 0, "source"), "sources", "herald"),
                     ("fire", ("evidence", 1, "source"), "sources", "herald")}


def test_the_order_of_files_does_not_matter() -> None:
    files = {**base_files(), "facts/events/march.yml": MORE}
    forward, backward = parse(files)[0], parse(dict(reversed(files.items())))[0]
    assert forward == backward


def test_coverage_counts_each_word_once() -> None:
    files = {**base_files(), "facts/events/march.yml": MORE}
    files["facts/sources.yml"] += b"  no_fact:\n    - quote: The cause of the fire was unclear.\n" \
                                  b"      reason: Asked as a question elsewhere.\n"
    (herald,) = coverage(parse(files)[0])
    assert [state for _, state in herald.states] == ["used", "open", "excused", "used", "used", "open"]
    assert (herald.words, herald.quoted) == (59, 26)
