"""A dossier read in one of its languages: its texts, its names, its passages, and what stays marked."""

from __future__ import annotations

import hashlib

from dossier.dossier import Dossier
from dossier.model import Actor
from dossier.parse import parse
from dossier.tongue import foreign, untranslated
from dossier.translated import in_language
from tests.golden import DOSSIERS

ARTICLE = "Порт Люме\nАна Мора\n\nПаром ударился о причал утром. The ferry struck the pier.\n"
FILES = {
    "seeds/a.txt": ARTICLE,
    "facts/dossier.yml": """\
title: Ferry
summary: About a ferry.
languages: [en, ru]
period: 2031-03-04/2031-03-05
missing_voices: [The crew]
categories: {sea: At sea, port: In port}
translations:
  ru:
    title: Паром
    categories: {sea: В море}
""",
    "facts/sources.yml": f"""\
a: {{file: a.txt, sha256: {hashlib.sha256(ARTICLE.encode()).hexdigest()}, language: en, label: The Courier}}
b: {{file: a.txt, sha256: {hashlib.sha256(ARTICLE.encode()).hexdigest()}, language: ru-RU}}
""",
    "facts/actors.yml": """\
harbour:
  name: Harbour office
  kind: government-body
  names:
    - {name: Портовое управление, language: ru, to: 2030, use: official}
    - {name: Портовая служба, language: ru, from: 2030, use: transliteration}
    - {name: Служба порта, language: ru, from: 2030, use: official}
    - {name: Порт, language: ru, use: short}
  roles:
    - {office: pilot, translations: {ru: {office: лоцман}}}
    - office: keeper
crew: {name: Crew of the ferry, kind: group, translations: {ru: {name: Экипаж парома}}}
courier: {name: The Courier, kind: media}
""",
    "facts/claims.yml": """\
brakes:
  proposition: The brakes failed.
  said_by: harbour
  date: 2031-03-04
  date_from: publication
  stated_evidence: none
  status: withdrawn
  change: {date: 2031-03-05, by: harbour, reason: They had not.}
  translations: {ru: {proposition: Тормоза отказали.}}
  evidence:
    - {source: a, quote: The ferry struck the pier, translations: {ru: {translation: Паром ударился, translator: Нора}}}
    - {source: b, quote: Паром ударился о причал, translation: The ferry struck the pier, translator: Nora,
       translations: {ru: {translation: "не нужен"}}}
    - {source: a, quote: struck the pier, translation: never shown in Russian}
""",
}


def read() -> Dossier:
    dossier, faults = parse({path: text.encode() for path, text in FILES.items()})
    assert faults == []
    return dossier


def test_in_its_first_language_a_dossier_is_itself() -> None:
    dossier = read()
    assert in_language(dossier, "en") is dossier


def test_own_texts_are_those_of_the_language_and_what_has_none_is_marked() -> None:
    found = in_language(read(), "ru")
    about, claim = found.about, found.claims["brakes"]
    assert (about.language, about.title, about.summary) == ("ru", "Паром", untranslated("About a ferry.", "en"))
    assert about.missing_voices == (untranslated("The crew", "en"),)
    assert about.categories == {"sea": "В море", "port": untranslated("In port", "en")}
    assert claim.proposition == "Тормоза отказали."
    assert claim.change is not None and claim.change.reason == untranslated("They had not.", "en")
    assert [role.office for role in found.actors["harbour"].roles] == ["лоцман", untranslated("keeper", "en")]


def test_words_of_the_vocabulary_and_ids_are_no_texts() -> None:
    claim = in_language(read(), "ru").claims["brakes"]
    assert (claim.date_from, claim.stated_evidence) == ("publication", "none")
    assert claim.change is not None and claim.change.by == "harbour"


def test_an_actor_bears_the_official_name_that_held_when_the_event_began() -> None:
    actors = in_language(read(), "ru").actors
    assert actors["harbour"].name == "Служба порта"
    assert actors["harbour"].names[-1].name == "Harbour office" and actors["harbour"].names[-1].language == "en"
    assert actors["crew"].name == "Экипаж парома"
    assert actors["courier"].name == foreign("The Courier", "en")
    assert len(actors["harbour"].names) == 5, "the others keep their places, by which their proofs are found"


def test_a_passage_has_a_translation_in_the_language_of_the_page_or_none() -> None:
    found = in_language(read(), "ru").citations
    assert [(one.evidence.translation, one.evidence.translator) for one in found] == [  # type: ignore[union-attr]
        ("Паром ударился", "Нора"), (None, None), (None, None)]


def test_citations_and_references_lead_to_the_records_as_they_are_read() -> None:
    found = in_language(read(), "ru")
    assert all(one.record is found.claims["brakes"] for one in found.citations)
    named = [one.record for one in found.references if one.record.kind == "claims"]
    assert named and all(record is found.claims["brakes"] for record in named)
    assert found.claims["brakes"].span == read().claims["brakes"].span
    assert isinstance(found.actors["crew"], Actor)


def test_an_unknown_text_is_told_with_the_nearest_one_at_its_place() -> None:
    files = {**FILES, "facts/questions.yml": "why: {question: Why?, translations: {ru: {qestion: Почему?}}}\n"}
    _, faults = parse({path: text.encode() for path, text in files.items()})
    assert [(one.span.path, one.span.line, one.span.column, one.message, one.help) for one in faults] == [
        ("facts/questions.yml", 1, 43, "there is no field `qestion` here", 'did you mean "question"?')]


def test_the_invented_dossier_is_translated_to_the_last_text() -> None:
    from dossier import disk
    from dossier.translated import waiting

    dossier, _ = parse(disk.read(DOSSIERS["ilvan-dam"]))
    records = (dossier.about, *dossier.all_records())
    assert {record.id: list(waiting(dossier, record, "ru")) for record in records if any(
        waiting(dossier, record, "ru"))} == {}
