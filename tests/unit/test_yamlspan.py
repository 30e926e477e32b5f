"""YAML is read as text, and the place of everything in it is kept."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from dossier import yamlspan
from dossier.marks import Marks, key_position, position_at

TEXT = """\
# a comment
fire:
  date: 2031-03-03
  country: NO
  time: 12:30
  tags: [a, "b c"]
  evidence:
    - source: herald
      quote: >-
        A fire
        broke out

    - source: gazette
next: {x: 1}
"""


def cut(text: str, position: tuple[int, int, int, int]) -> str:
    """What stands at a position, as a person with an editor would mark it."""
    line, column, end_line, end_column = position
    lines = text.splitlines()[line - 1:end_line]
    lines[-1] = lines[-1][:end_column - 1]
    lines[0] = lines[0][column - 1:]
    return "\n".join(lines)


def read(text: str) -> tuple[object, Marks]:
    reading = yamlspan.read("facts/events.yml", text)
    assert reading.faults == () and isinstance(reading.marks, Marks)
    return reading.data, reading.marks


def test_every_scalar_is_text() -> None:
    data, _ = read(TEXT)
    assert data == {
        "fire": {"date": "2031-03-03", "country": "NO", "time": "12:30", "tags": ["a", "b c"],
                 "evidence": [{"source": "herald", "quote": "A fire broke out"}, {"source": "gazette"}]},
        "next": {"x": "1"}}


def test_every_value_is_found_at_its_place() -> None:
    _, marks = read(TEXT)
    assert cut(TEXT, position_at(marks, ("fire", "country"))) == "NO"
    assert cut(TEXT, position_at(marks, ("fire", "tags", 1))) == '"b c"'
    assert cut(TEXT, key_position(marks, ("fire", "evidence"))) == "evidence"
    assert cut(TEXT, position_at(marks, ("fire", "evidence", 0, "quote"))) == ">-\n        A fire\n        broke out"
    assert cut(TEXT, position_at(marks, ("next",))) == "{x: 1"


def test_a_record_ends_with_its_last_field() -> None:
    _, marks = read(TEXT)
    assert position_at(marks, ("fire",))[2] == 13


def test_what_was_not_written_is_shown_at_the_nearest_thing_that_was() -> None:
    _, marks = read("a:\n  said_by: police\n")
    assert position_at(marks, ("a", "said_by", 0)) == position_at(marks, ("a", "said_by"))


def test_columns_count_characters() -> None:
    _, marks = read("имя: 𝒳 й\nb: {ключ: да}\n")
    assert position_at(marks, ("имя",)) == (1, 6, 1, 9)
    assert position_at(marks, ("b", "ключ")) == (2, 11, 2, 13)


def test_an_empty_file_holds_nothing() -> None:
    reading = yamlspan.read("f.yml", "# only a comment\n")
    assert (reading.data, reading.faults, reading.complete) == (None, (), True)


def test_what_comes_before_a_syntax_fault_is_kept() -> None:
    reading = yamlspan.read("f.yml", "a:\n  x: 1\nb:\n  y: 2\nc: 'open\n")
    assert reading.data == {"a": {"x": "1"}, "b": {"y": "2"}}
    assert not reading.complete


def test_twenty_levels_are_read_and_one_more_is_not() -> None:
    assert yamlspan.read("f.yml", "[" * 20 + "]" * 20).faults == ()
    assert [str(one) for one in yamlspan.read("f.yml", "[" * 21 + "]" * 21).faults] == [
        "f.yml:1:21: error[nesting-too-deep] nested more than 20 levels deep"]


plain = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abcdef", min_size=1), inner, max_size=4),
    max_leaves=12)


@given(st.dictionaries(st.text("abcxyz-", min_size=1), plain, max_size=5), st.booleans())
def test_it_reads_what_pyyaml_reads(data: dict[str, object], flow: bool) -> None:
    """The same values as PyYAML's own loader with every scalar as text."""
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow)
    reading = yamlspan.read("f.yml", text)
    assert reading.faults == ()
    assert reading.data == yaml.load(text, yaml.BaseLoader)


@given(st.text(max_size=80))
def test_no_text_breaks_it(text: str) -> None:
    reading = yamlspan.read("f.yml", text)
    assert reading.complete or reading.faults
