"""Citations to be copied: the exact texts, and BibTeX that a bibliography program reads, for every record there is."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pybtex.database import parse_string
from pybtex.plugin import find_plugin

from dossier import disk
from dossier.citing import bibtex, on_page, tex, text
from dossier.desk import Desk
from dossier.page import data_block
from dossier.parse import parse
from dossier.tongue import bare
from tests.conftest import SMALL_DOSSIER, put

ROOT = Path(__file__).parents[2]
DOSSIERS = {"repository": ROOT, "ilvan-dam": ROOT / "tests/dossiers/ilvan-dam"}
ADDRESS, DAY = "https://dossier.example/figures.html#people", "2031-04-01"


@cache
def desk(name: str) -> Desk:
    return Desk(parse(disk.read(DOSSIERS[name]))[0])


@pytest.fixture
def small_desk(tmp_path: Path) -> Desk:
    return Desk(parse(disk.read(put(tmp_path, dict(SMALL_DOSSIER))))[0])


def cited(desk: Desk, kind: str, id: str) -> tuple[str, str]:
    page = on_page(desk, (desk.dossier.records(kind)[id],))
    return text(page, id, ADDRESS, DAY), bibtex(page, id, ADDRESS, DAY)


def test_a_figure(small_desk: Desk) -> None:
    assert cited(small_desk, "figures", "passengers-injured") == (
        "Passengers injured. 2 people (Harbour authority, 4 March 2031). “Two passengers were injured, the harbour "
        "authority said.” (Lume Courier, 4 March 2031). In: Ferry accident in Port Lume. "
        "https://dossier.example/figures.html#people (accessed 2031-04-01).",
        "@misc{lume-courier,\n"
        "  author = {{Lume Courier}},\n"
        "  title = {{Ferry strikes pier in Port Lume, two hurt}},\n"
        "  howpublished = {Lume Courier},\n"
        "  year = {2031},\n"
        "  month = mar,\n"
        "  day = {4},\n"
        "  langid = {en},\n"
        "  note = {Quoted in: Ferry accident in Port Lume, Passengers injured, "
        "\\url{https://dossier.example/figures.html#people}, accessed 2031-04-01}\n"
        "}\n",
    )


def test_a_claim_names_who_made_it_and_who_answered() -> None:
    assert cited(desk("ilvan-dam"), "claims", "council-count-without-bodies")[0] == (
        "The council's count rests on no body. The city council's count of 44 dead does not rest on bodies that were "
        "found. Said by Timur Vell. 15 March 2024. “The count of 44 given by Tellimar City Council was “not based on "
        "any body found”, he added.” (Zalmora Today, 15 March, 2024). In: The failure of the Ilvan dam. "
        "https://dossier.example/figures.html#people (accessed 2031-04-01)."
    )
    answered = cited(desk("ilvan-dam"), "claims", "hands-from-across-the-strait")[0]
    assert ("Said by Pavel Oresh. 15 March 2024. Denied by Estmarch and Orva Engineers' Union. Disputed by Commission "
            "of inquiry into the failure of the Ilvan dam. “Prime Minister") in answered


def test_what_was_withdrawn_is_cited_as_withdrawn() -> None:
    ilvan = desk("ilvan-dam")
    road = cited(ilvan, "events", "valley-road-closed")[0]
    assert road.startswith("The road between Ketra and Tellimar is closed. Withdrawn.")
    assert "13 March 2024, Telegraph Agency of Zalmora, withdrawn by its publisher)" in road
    assert cited(ilvan, "sources", "taz-2024-03-13")[0].startswith(
        "TAZ, report of 11.20 (canceled), 13 March 2024. Withdrawn by its publisher. Число погибших при прорыве")


def test_a_source_of_which_only_a_link_is_allowed_is_named_without_its_words() -> None:
    told = cited(desk("ilvan-dam"), "actors", "carrick-traders")[0]
    assert "(The Estmarch Courier, wire copy, 13 March 2024; a link only)." in told
    assert "“" not in told


def test_a_record_without_a_source_is_cited_as_the_dossiers_own() -> None:
    assert cited(desk("ilvan-dam"), "questions", "who-built-the-dam")[1].startswith(
        "@misc{dossier,\n  author = {{Nora Fell and Ivo Lantz}},\n  title = {{The failure of the Ilvan dam}},\n")


@pytest.mark.parametrize("name", DOSSIERS)
def test_every_record_is_read_and_printed_by_a_bibliography_program(name: str) -> None:
    style, letters = find_plugin("pybtex.style.formatting", "unsrt")(), find_plugin("pybtex.backends", "text")()
    records = list(desk(name).dossier.all_records())
    for kind in {record.kind for record in records}:
        page = json.loads(json.dumps(on_page(desk(name), desk(name).dossier.records(kind).values())))
        for record in desk(name).dossier.records(kind).values():
            read = parse_string(bibtex(page, record.id, ADDRESS, DAY), "bibtex")
            assert list(read.entries) == [id or "dossier" for id in page["records"][record.id][2]]
            printed = [entry.text.render(letters) for entry in style.format_bibliography(read)]
            assert all(ADDRESS in entry and f"accessed {DAY}" in entry for entry in printed)
            for id, entry in read.entries.items():
                source = desk(name).dossier.sources.get(id)
                if source and source.title:
                    assert entry.fields["title"] == f"{{{tex(source.title)}}}"


@settings(deadline=None)
@given(st.text())
def test_any_title_is_balanced_and_read_back_as_it_was_written(title: str) -> None:
    written = tex(title)
    read = parse_string(f"@misc{{x,\n  title = {{{{{written}}}}}\n}}\n", "bibtex")
    assert read.entries["x"].fields["title"] == f"{{{written}}}"


@pytest.mark.parametrize(("letters", "written"), [
    ("50 % & more_#1", "50 \\% \\& more\\_\\#1"),
    ("{a} \\ ^ $", "{\\textbraceleft}a{\\textbraceright} {\\textbackslash} {\\textasciicircum} \\$"),
    ("Токаев", "Токаев"),
    ('"quoted" @home', '"quoted" @home'),
])
def test_signs_that_mean_something_to_tex(letters: str, written: str) -> None:
    assert tex(letters) == written


@given(st.text().filter(lambda text: text == bare(text)))  # the marks of our own pages are no letters
def test_nothing_in_a_block_of_data_ends_it_and_all_of_it_is_read_back(letters: str) -> None:
    block = str(data_block("x", {"text": letters}))
    head, tail = '<script type="application/json" id="x">', "</script>"
    inner = block.removeprefix(head).removesuffix(tail)
    assert not set("<>&") & set(inner) and "\n" not in inner
    assert json.loads(inner) == {"text": letters}
