"""The catalogues: all languages say all phrases, with the same gaps, in their own letters and marks."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from string import Formatter

import pytest
from babel import Locale

from dossier.catalogues import CATALOGUES
from dossier.catalogues.en import ENGLISH
from dossier.quantity.value import INDEFINITE, NONE_REPORTED
from dossier.typography import quotation_marks
from dossier.words import Words
from dossier.words.inflected import FORMS

PACKAGE = Path(__file__).parents[2] / "dossier"
OTHERS = sorted(set(CATALOGUES) - {"en"})

SAME_AS_ENGLISH = {
    "de": {
        "category.protest", "fact.wikidata", "fact.sha256", "area.abyei", "area.aksai-chin", "area.arunachal-pradesh",
        "area.kosovo", "area.somaliland", "area.taiwan", "cite.copy-bibtex",
    },
    "fr": {
        "count.passage.one", "count.passage.other", "count.source.one", "count.source.other", "actors.organisation",
        "actors.alliance", "actor.alliance", "actor.organisation", "place.site", "category.justice",
        "category.communications", "sources.title", "sources.source", "fact.wikidata", "fact.sha256", "fact.position",
        "fact.contact", "frame.menu", "area.abyei", "area.aksai-chin", "area.arunachal-pradesh", "area.kosovo",
        "area.somaliland", "cite.copy-bibtex", "count.relation.one", "count.relation.other", "filter.source",
    },
    "kk": {"fact.wikidata", "fact.sha256", "cite.copy-bibtex"},
    "ru": {"fact.wikidata", "fact.sha256", "cite.copy-bibtex"},
}
"""The phrases that are right although English has the same letters."""

DATED = re.compile(r"^(date|season|term|notice-on)\.|^figures\.echo-on$")
"""The phrases whose gaps are filled with dates that know their forms; elsewhere a date is mere text."""


def base(key: str) -> str:
    """A key without the form or the plural category at its end: what all languages share."""
    head, _, tail = key.rpartition(".")
    if key.startswith("count."):
        return head
    return head if tail in FORMS and head in ENGLISH else key


def bases(table: object) -> set[str]:
    return {base(key) for key in table}


def gaps(text: str) -> set[str]:
    return {name.partition(".")[0] for _, name, _, _ in Formatter().parse(text) if name is not None}


def bare(text: str) -> str:
    """The text without its gaps."""
    return "".join(words for words, _, _, _ in Formatter().parse(text))


def grouped(keys: set[str]) -> str:
    """Keys by family, one line each, ready for whoever translates them."""
    families = defaultdict(list)
    for key in sorted(keys):
        families[key.partition(".")[0]].append(key)
    return "\n".join(f"  {family}: {' '.join(names)}" for family, names in families.items())


def test_every_language_has_every_phrase_and_no_other() -> None:
    told = []
    for language in OTHERS:
        here, wanted = bases(CATALOGUES[language]), bases(ENGLISH)
        for what, keys in (("missing in", wanted - here), ("unknown in", here - wanted)):
            if keys:
                told.append(f"{what} {language}.py ({len(keys)}):\n{grouped(keys)}")
    assert not told, "\n" + "\n".join(told)


@pytest.mark.parametrize("language", CATALOGUES)
def test_counts_have_the_plural_forms_of_the_language(language: str) -> None:
    wanted = {*Locale(language).plural_form.tags, "other"}
    found = defaultdict(set)
    for key in CATALOGUES[language]:
        if key.startswith("count."):
            noun, _, category = key.removeprefix("count.").rpartition(".")
            found[noun].add(category)
    assert {noun: has for noun, has in found.items() if has != wanted} == {}


@pytest.mark.parametrize("language", OTHERS)
def test_a_phrase_has_the_gaps_of_the_english_one(language: str) -> None:
    known = {base(key): gaps(text) for key, text in ENGLISH.items()}
    wrong = {key: text for key, text in CATALOGUES[language].items()
             if base(key) in known and gaps(text) != known[base(key)]}
    assert wrong == {}


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_empty_and_nothing_is_left_in_english(language: str) -> None:
    table = CATALOGUES[language]
    assert [key for key, text in table.items() if not text and ENGLISH.get(key) != ""] == []
    same = {key for key, text in table.items() if text == ENGLISH.get(key) and re.search(r"[^\W\d_]", bare(text))}
    assert same == SAME_AS_ENGLISH[language]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_phrase_in_cyrillic_has_latin_letters_in_names_only(language: str) -> None:
    latin = {key: found for key, text in CATALOGUES[language].items() if (found := re.findall("[A-Za-z]+", bare(text)))}
    assert latin == {"fact.wikidata": ["Wikidata"], "fact.sha256": ["SHA"], "cite.copy-bibtex": ["BibTeX"],
                     "map.shapes": ["Natural", "Earth"]}


@pytest.mark.parametrize("language", CATALOGUES)
def test_a_form_belongs_to_a_phrase_and_asks_for_forms_that_there_are(language: str) -> None:
    for key, text in CATALOGUES[language].items():
        for _, name, _, _ in Formatter().parse(text):
            gap, dot, form = (name or "").partition(".")
            if dot:
                assert form in FORMS, key
                assert DATED.match(key), key
                assert gap in {"date", "when", "period", "year", "month", "start", "end", "start_month", "end_month"}
        assert base(key) == key or key.startswith("count.") or base(key) in CATALOGUES[language], key


# -- letters and marks ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", CATALOGUES)
def test_marks_are_those_of_the_language(language: str) -> None:
    opening, closing = quotation_marks(language)
    for key, text in CATALOGUES[language].items():
        assert not set("\"'") & set(text), key
        assert set(text) & set("“”„«»‹›") <= set(opening + closing), key
        assert text.count(opening) == text.count(closing), key
        assert "..." not in text and "  " not in text, key
    assert CATALOGUES[language]["quoted"] == f"{opening}{{text}}{closing}"


def test_french_has_its_spaces_before_high_marks() -> None:
    for key, text in CATALOGUES["fr"].items():
        assert not re.search(r"[^\u202f][;!?]", bare(text)), key
        assert not re.search(r"[^\u00a0]:(?!\d)", bare(text)), key
        assert not re.search(r"«[^\u202f]|[^\u202f]»", text), key


@pytest.mark.parametrize("language", ["de", "en", "kk", "ru"])
def test_other_languages_have_no_space_there(language: str) -> None:
    assert [key for key, text in CATALOGUES[language].items() if re.search(r"\s[;:!?,.](?:\s|$)", text)] == []


def test_every_value_without_a_number_has_its_phrase() -> None:
    wanted = {f"value.word.{text}" for text in (*INDEFINITE, NONE_REPORTED)}
    assert {key for key in ENGLISH if key.startswith("value.word.")} == wanted


# -- no words elsewhere -----------------------------------------------------------------------------------------------


def test_templates_say_nothing_of_their_own() -> None:
    for path in sorted((PACKAGE / "templates").rglob("*.jinja")):
        text = path.read_text("utf-8")
        for code in (r"\{#-?\s.*?#\}", r"\{%.*?%\}", r"\{\{.*?\}\}", r"<[^<>]*>", r"\{ [#.][^{}]*\}"):
            text = re.sub(code, "", text, flags=re.DOTALL)
        assert re.findall(r"[^\W\d_]{2,}", re.sub(r"\]\(#[\w-]+\)", "", text)) == [], path.name


def test_templates_say_nothing_between_quotation_marks() -> None:
    """A text inside Jinja code is a key, a class or an address, and never a sentence."""
    for path in sorted((PACKAGE / "templates").rglob("*.jinja")):
        strings = re.findall(r'\{[{%](?:[^"{}]|"[^"]*")*[%}]\}', path.read_text("utf-8"))
        said = [text for code in strings for text in re.findall(r'"([^"]*)"', code) if " " in text.strip()]
        assert said == [], path.name


def is_sentence(text: str) -> bool:
    """Whether a string of a script is for people: words with spaces between, and no selector or list of classes."""
    words = re.search(r"[A-Za-z]{2,},? [a-z]{2,}", text)
    return bool(words) and not re.search(r"[#\[\]>(){}=]|:\w|__|--|(?:^| )\.", text)


@pytest.mark.parametrize(("text", "sentence"), [
    ("scrolls sideways", True), ("Nothing here fits. Take one filter away.", True), ("Search", False),
    (".md-content details:not([open]) mark", False), ("md-header__button md-icon", False), ("a b", False),
])
def test_a_sentence_is_told_from_a_selector(text: str, sentence: bool) -> None:
    assert is_sentence(text) is sentence


def test_scripts_say_nothing_of_their_own() -> None:
    """A script reads its words in the page. What it throws is for whoever mends it."""
    for path in sorted((PACKAGE / "assets" / "js").rglob("*.js")):
        code = re.sub(r"/\*.*?\*/|(?<![:\"'])//[^\n]*", "", path.read_text("utf-8"), flags=re.DOTALL)
        code = re.sub(r"new Error\([^)]*\)|\"use strict\"", "", code)
        strings = re.findall(r'"([^"\n]*)"|\'([^\'\n]*)\'|`([^`]*)`', code)
        said = [text for found in strings for text in found if is_sentence(text)]
        assert said == [], path.name
        named = r"(?:aria-label\"?\]?|title|textContent|innerText|placeholder)\"?\s*[=:,]\s*[\"'`][A-Za-z]"
        assert re.findall(named, code) == [], path.name


# -- counts -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("language", "noun", "counted"), [
    ("en", "event", {0: "0 events", 1: "1 event", 2: "2 events", 1200: "1,200 events"}),
    ("de", "source", {0: "0 Quellen", 1: "1 Quelle", 2: "2 Quellen", 1200: "1.200 Quellen"}),
    ("fr", "event", {
        0: "0 événement", 1: "1 événement", 2: "2 événements", 1200: "1\u202f200 événements",
        1000000: "1\u202f000\u202f000 d’événements",
    }),
    ("ru", "quotation", {
        0: "0 цитат", 1: "1 цитата", 2: "2 цитаты", 5: "5 цитат", 11: "11 цитат", 21: "21 цитата", 112: "112 цитат",
        1202: "1\u00a0202 цитаты",
    }),
    ("ru", "off", {1: "отключена 1 проверка", 3: "отключены 3 проверки", 5: "отключено 5 проверок"}),
    ("kk", "source", {1: "1 дереккөз", 5: "5 дереккөз", 1200: "1\u00a0200 дереккөз"}),
])
def test_counts(language: str, noun: str, counted: dict[int, str]) -> None:
    words = Words(language)
    assert {number: words.count(number, noun) for number in counted} == counted


def test_a_script_gets_the_forms_of_a_count() -> None:
    assert Words("en").forms("event") == {"one": "{n} event", "other": "{n} events"}
    assert Words("ru").forms("event") == {
        "one": "{n} событие", "few": "{n} события", "many": "{n} событий", "other": "{n} события",
    }
    assert list(Words("fr").forms("event")) == ["one", "many", "other"]
