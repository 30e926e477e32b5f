"""Numbers after sentences, the footnotes that they lead to, speakers of passages, and content notices."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from dossier import disk
from dossier.desk import Desk
from dossier.page import Link, Target
from dossier.parse import parse
from dossier.parts import Parts
from dossier.views import Badge, Entry, Piece, Proof, Quotation, Quoted
from dossier.words import Words

ROOT = Path(__file__).parents[2]
NOTE = Quotation(
    3, "cite--strike--p-4-21", Quoted((Piece("the ferry struck"),), "en", "ltr", "“", "”"),
    Link("Courier", Target("sources/courier.md", "p-4-21")), "4 March 2031", "", "", Badge("is-usable", ""), (),
    Link("At the publisher", "https://courier.example/#:~:text=the%20ferry"),
)
MARKS = (
    '<sup class="marks" data-search-exclude><a class="mark" href="#cite--strike--p-4-21" '
    'aria-label="Quotation 3: Courier">3</a></sup>'
)


def parts() -> Parts:
    def link(one: Link) -> str:
        return f"[{one.text}]({getattr(one.to, 'path', one.to)})" if one.to else one.text

    return Parts(Words("en"), link)


def entry(**changed: object) -> Entry:
    fields: dict[str, object] = {
        "anchor": "strike", "title": "A ferry strikes", "badge": Badge("", ""), "when": None, "chips": (),
        "summary": "It struck.", "details": (), "note": "", "change": None, "proof": Proof("1 quotation", (NOTE,)),
        "edit": Link("Edit"), "notice": "",
    }
    return Entry(**{**fields, **changed})  # type: ignore[arg-type]


@cache
def desk(name: str) -> Desk:
    root = ROOT if name == "repository" else ROOT / "tests" / "dossiers" / name
    return Desk(parse(disk.read(root))[0])


def test_the_number_stands_directly_after_the_sentence() -> None:
    assert parts().summary(entry()) == f"It struck.{MARKS}\n\n"
    assert parts().title(entry(), 3) == "### A ferry strikes { #strike }\n\n"


def test_a_record_that_is_all_title_has_its_number_beside_the_heading_and_not_in_it() -> None:
    assert parts().title(entry(summary=""), 2) == (
        f'<div class="titled" markdown="block">\n\n## A ferry strikes {{ #strike }}\n\n{MARKS}\n\n</div>\n\n')
    assert parts().title(entry(summary="", proof=None), 2) == "## A ferry strikes { #strike }\n\n"


def test_a_passage_is_a_footnote_with_its_number_and_its_id() -> None:
    assert parts().proof(Proof("1 quotation", (NOTE,))) == (
        '<details class="proof" markdown="block">\n<summary markdown="span">1 quotation</summary>\n'
        '<ol class="quotations" start="3" markdown="block">\n<li id="cite--strike--p-4-21" markdown="block">\n'
        '<blockquote class="quote" lang="en" dir="ltr" markdown="block">\n\n“the ferry struck”\n\n</blockquote>\n'
        '<p class="cite" markdown="span">[Courier](sources/courier.md), 4 March 2031 · '
        "[At the publisher](https://courier.example/#:~:text=the%20ferry)</p>\n</li>\n</ol>\n</details>\n\n"
    )


def test_a_notice_folds_everything_between_the_date_and_the_tools() -> None:
    noticed = entry(notice="describes a body")
    text = f"{parts().body(noticed)}{parts().foot(noticed)}"
    opening = (
        '<details class="graphic" data-follow="Follow the number to read it." markdown="block">\n'
        '<summary markdown="span">Content notice: describes a body <span class="show">Show</span></summary>\n'
        '<section class="folded" data-search-exclude markdown="block">\n\n'
    )
    assert text.startswith(opening)
    assert text.index("It struck.") < text.index('<details class="proof"') < text.index('<div class="tools"')
    assert "</details>\n\n</section>\n</details>\n\n<div" in text, "the fold ends before the tools"
    assert "graphic" not in f"{parts().body(entry())}{parts().foot(entry())}"


def test_numbers_and_ids_are_those_of_the_record_and_of_the_place_in_the_article() -> None:
    proof = desk("repository").proofs.of(desk("repository").dossier.events["security-forces-killed"])
    assert proof is not None
    assert [(one.number, one.anchor) for one in proof.quotations] == [
        (1, "cite--security-forces-killed--p-1482-1586"), (2, "cite--security-forces-killed--p-1587-1634")]


def test_every_id_of_a_passage_is_the_only_one_on_the_page_of_its_record() -> None:
    for name in ("repository", "ilvan-dam"):
        numbers = desk(name).proofs._numbers
        ids = [(kind, anchor) for (kind, _, _), (_, anchor) in numbers.items()]
        assert len(ids) == len(set(ids))


def test_a_speaker_is_told_with_the_passages_that_name_him_alone() -> None:
    here = desk("repository")
    proof = here.proofs.of(here.dossier.events["security-forces-killed"])
    assert proof is not None
    assert [[detail.label for detail in one.said] for one in proof.quotations] == [["Said by"], []]
    only = here.proofs.of(here.dossier.figures["security-forces-killed"], "statements", 0)
    assert only is not None
    assert [link.text for link in only.quotations[0].said[0].values] == ["State-run media in Kazakhstan (not named)"]


def test_a_name_or_an_office_has_no_speaker() -> None:
    ilvan = desk("ilvan-dam")
    proof = ilvan.proofs.of(ilvan.dossier.actors["irena-dovan"], "roles", 0)
    assert proof is not None and [one.said for one in proof.quotations] == [()]


def test_words_that_nobody_may_read_here_are_in_no_address() -> None:
    ilvan = desk("ilvan-dam")
    links = set()
    for record in ilvan.dossier.all_records():
        for path in {one.path[:-2] for one in ilvan.dossier.citations_of(record)}:
            links |= {
                one.original.to for one in ilvan.proofs.of(record, *path).quotations
                if one.original and one.source.to.path == "sources/courier-2024-03-13.md"
            }
    assert links == {"https://courier.example/2024/03/13/dam"}
