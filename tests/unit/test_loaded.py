"""The tables of loaded words: what they find in five languages, and what they leave alone."""

from __future__ import annotations

import pytest

from dossier import loaded
from dossier.diagnostic import Finding
from dossier.loaded import TABLES, lexicon
from dossier.ownwords import unquoted
from dossier.parse import parse
from dossier.rules import loaded_word, quotation_budget
from dossier.rules.private_person_named import looks_personal
from tests.cases import base_files


def words(tag: str, text: str) -> list[str]:
    return [hit.word for hit in lexicon(tag).find(text)]


@pytest.mark.parametrize(("tag", "text", "found"), [
    ("en", "The regime’s thugs, a mob in a mobile home, heroin and heroes", ["regime", "thugs", "mob", "heroes"]),
    ("en-GB", "He was admitted to hospital, and admitted that it burned.", ["admitted"]),
    ("en", "They fled to Martyrs’ Square. Martyrs lie there.", ["Martyrs"]),
    ("en", "The sanctions regime and the visa-free regime; claimed asylum", []),
    ("de", "Das Regime schickte ein Regiment; die sogenannten Helden behaupteten es.",
     ["Regime", "sogenannten", "Helden", "behaupteten"]),
    ("de", "Er räumte ein Zimmer aus", ["räumte ein"]),
    ("de", "Sie gab zu bedenken, dass der Regimentskommandeur heldisch sei", []),
    ("fr", "Le régime de sanctions, puis le régime; d’innocents passants, soi-disant",
     ["régime", "innocents", "soi-disant"]),
    ("ru", "Режим чрезвычайного положения введён режимом; террористами назвали мародёров",
     ["режимом", "террористами", "мародёров"]),
    ("ru", "Террористический акт в Тиране; героин; так называемые герои", ["так называемые", "герои"]),
    ("kk", "Содырлардың режимі, төтенше режим", ["Содырлардың", "режимі"]),
    ("xx", "the regime", []),
])
def test_words_are_found_in_their_inflections_and_not_inside_other_words(tag: str, text: str, found: list[str]) -> None:
    assert words(tag, text) == found


@pytest.mark.parametrize("tag", TABLES)
def test_a_table_is_large_enough_and_each_form_stands_once(tag: str) -> None:
    table = TABLES[tag]
    forms = [form.strip() for key in table.words for form in key.split(",")]
    assert 30 <= len(table.words) <= 80
    assert len(forms) == len(set(forms)) and all(forms)
    assert all(advice.strip() and not advice.endswith(".") or advice.endswith("...") for advice in table.words.values())


@pytest.mark.parametrize("tag", TABLES)
def test_no_neutral_word_is_loaded_itself(tag: str) -> None:
    for advice in TABLES[tag].words.values():
        if not advice.startswith(("say ", "leave ")):
            assert words(tag, advice.partition(";")[0]) == [], advice


@pytest.mark.parametrize("text", [
    "“a mob”", "„a mob“", "«a mob»", "»a mob«", '"a mob"', "‘a mob’", "'a mob'", "‚a mob‘", "“a ‘mob’ here”",
    "the crew's 'mob', the crews' word",
])
def test_what_stands_in_quotation_marks_is_not_our_own(text: str) -> None:
    assert len(unquoted(text)) == len(text)
    assert "mob" not in unquoted(text)


@pytest.mark.parametrize("text", ["the crews' mob and the boys' boat", "a “mob without an end", "5'8 mob"])
def test_an_apostrophe_or_a_lone_mark_opens_no_quotation(text: str) -> None:
    assert "mob" in unquoted(text)


@pytest.mark.parametrize(("name", "personal"), [
    ("Mara Holt", True), ("M. Holt", True), ("Holt, Mara", True), ("Nadia al-Sarif", True), ("Ludwig van Holt", True),
    ("Марат Хольт", True), ("Student Mara Holt", True), ("Айгүл Серікқызы", True),
    ("Mara", False), ("Mara K.", False), ("Witness B", False), ("Bus Driver", False), ("Shopkeeper in Ketra", False),
    ("A duty engineer, not named", False), ("Junger Mann", False), ("Житель города Лунд", False),
    ("Resident (Lund Bay)", False), ("店主", False),
])
def test_a_personal_name_is_told_from_a_label(name: str, personal: bool) -> None:
    assert looks_personal(name) is personal


def about(more: str) -> list[Finding]:
    files = base_files()
    files["facts/dossier.yml"] += more.encode()
    dossier, faults = parse(files)
    assert not faults
    return [*loaded_word.check(dossier), *quotation_budget.check(dossier)]


def test_a_dossier_adds_words_of_its_own() -> None:
    (one,) = about("loaded_words: [gang, dark forces]\nlead: Gangs and a gangway.\n")
    assert one.message == '"Gangs" is on this dossier\'s own list of loaded words'
    assert one.help == "write a neutral word, or put it into quotation marks, and say whose word it is"
    (one,) = about("loaded_words: [gang, dark forces]\nmissing_voices: [the pilots, those called dark forces]\n")
    assert one.message == '"dark forces" is on this dossier\'s own list of loaded words'
    assert (one.span.line, one.span.column) == (one.span.end_line, 30)


def test_the_language_of_the_dossier_decides() -> None:
    assert about("language: de\nlead: The mob and the thugs.\n")[0].message == '"mob" is a loaded word'
    assert about("language: de\nlead: The thugs came.\n") == []
    assert loaded.table("de-AT") is TABLES["de"]


def test_a_budget_above_the_usual_one_gives_a_reason() -> None:
    (one,) = about("quotation_budget: {words: 300, share: 80}\n")
    assert one.message == "the budget is 80 %, more than the usual 50, and gives no reason"
    assert one.help == "add reason: what the dossier does with the quotations, and why it may"
    assert about("quotation_budget: {words: 900}\n")[0].message == (
        "the budget is 900 words, more than the usual 400, and gives no reason")
    assert about("quotation_budget: {words: 900, share: 80, reason: the articles are in the public domain}\n") == []
    assert about("quotation_budget: {words: 100, share: 20}\n") == []


def quoted(rights: str, budget: str, *quotes: str) -> list[str]:
    files = base_files()
    place = "facts/sources.yml"
    files[place] += f"  rights: {rights}\n".encode() if b"rights" not in files[place] else b""
    files["facts/dossier.yml"] += budget.encode()
    evidence = "\n".join(f"    - source: herald\n      quote: {quote}" for quote in quotes)
    files["facts/events.yml"] = (
        f"fire:\n  date: 2031-03-03\n  title: A fire\n  category: other\n  evidence:\n{evidence}\n").encode()
    dossier, faults = parse(files)
    assert not faults
    return [one.message for one in quotation_budget.check(dossier)]


def test_each_word_counts_once_and_adjoining_quotations_are_one() -> None:
    one = ("A fire broke out in the harbour of Lund Bay",)
    overlapping = ("A fire broke out in the harbour", "the harbour of Lund Bay")
    adjoining = ("A fire broke out in the harbour", "of Lund Bay")
    # With the words on which the base's actors rest: "the port authority said", "The mayor denied".
    for quotes in (one, overlapping, adjoining):
        assert quoted("quotes", "quotation_budget: {words: 5}\n", *quotes)[0].startswith("17 of ")
        assert quoted("quotes", "quotation_budget: {words: 17}\n", *quotes) == []


def test_what_may_be_shown_whole_and_what_is_not_shown_has_no_budget() -> None:
    for rights in ("full", "link"):
        assert quoted(rights, "quotation_budget: {words: 5}\n", "A fire broke out in the harbour of Lund Bay") == []
