"""Quotation marks and directions by language, and the forms of a word in a phrase."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from dossier.page import escape, plain
from dossier.parts import Parts
from dossier.tongue import is_right_to_left
from dossier.typography import quotation_marks
from dossier.words import Word, Words
from dossier.words.inflected import Inflector


@pytest.mark.parametrize(("language", "marks"), [
    ("en", ("“", "”")), ("en-GB", ("“", "”")), ("de-CH", ("„", "“")), ("fr", ("«\u202f", "\u202f»")),
    ("ru", ("«", "»")), ("kk-Cyrl", ("«", "»")), ("pl", ("„", "”")), ("fi", ("”", "”")), ("ja", ("「", "」")),
    ("tlh", ("“", "”")), ("", ("“", "”")),
])
def test_quotation_marks(language: str, marks: tuple[str, str]) -> None:
    assert quotation_marks(language) == marks


@pytest.mark.parametrize(("language", "right"), [
    ("ar", True), ("fa-IR", True), ("HE", True), ("ur_PK", True), ("en", False), ("kk", False), ("", False),
])
def test_direction(language: str, right: bool) -> None:
    assert is_right_to_left(language) is right


@pytest.mark.parametrize(("text", "shown"), [
    ("1\u00a0000", "1\u00a0000"), ("«\u202foui\u202f»", "«\u202foui\u202f»"), ("a\u2003 \tb", "a b"),
    (" a\u00a0", "a"), ("a \u00a0 b", "a \u00a0 b"),
])
def test_a_space_at_which_no_line_may_break_is_kept(text: str, shown: str) -> None:
    assert plain(text) == shown
    assert escape(text) == shown


def test_a_word_has_the_forms_that_its_language_gives_it() -> None:
    fill = Inflector({
        "year": "{year} год", "year.of": "{year} года", "since": "с {date.of}", "about": "около {date}",
    }).fill
    year = fill("year", year=2022)
    assert (year, year.of, year.since) == ("2022 год", "2022 года", "2022 год")
    assert fill("since", date=year) == "с 2022 года"
    assert fill("about", date=year).of == "около 2022 года"
    with pytest.raises(AttributeError):
        _ = year.genitive


def test_a_word_without_forms_is_its_text() -> None:
    word = Word("2022")
    assert (word, word.since, word.turned("of").until) == ("2022", "2022", "2022")


def test_a_phrase_takes_links_and_escapes_all_else() -> None:
    parts = Parts(Words("fr"), lambda link: link.text)
    link = Markup("[a](b.md)")
    assert parts.filled("how.contact", link=link) == "Corrections\u00a0: [a](b.md)"
    line = parts.filled("change.line", label="<b>", date="*2022*", by=link, reason="_x_ \ue0000\ue001")
    assert line == "&lt;b&gt; (&#42;2022&#42;), [a](b.md)\u00a0: &#95;x&#95; \ue0000\ue001"


def test_labels_within_a_line() -> None:
    assert Words("en").inside("Call for dialogue", noun=True) == "call for dialogue"
    assert Words("en").inside("EU sanctions", noun=True) == "EU sanctions"
    assert Words("de").inside("Aufruf zum Dialog", noun=True) == "Aufruf zum Dialog"
    assert Words("de").inside("Noch nicht recherchiert") == "noch nicht recherchiert"
    assert Words("ru").inside("Призыв к диалогу", noun=True) == "призыв к диалогу"
    assert Words("ru").inside("") == ""
