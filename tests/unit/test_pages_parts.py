"""Edit links, accounts of figures, and the small pieces of pages."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from dossier.page import Link
from dossier.parts import Parts
from dossier.proofs import direction, pieces, quoted
from dossier.repository import Repository
from dossier.views import Badge, Change, Piece, When
from dossier.words import Words


@pytest.mark.parametrize(
    ("url", "edit_uri", "address"),
    [
        ("https://github.com/a/b", "edit/main/docs/", "https://github.com/a/b/blob/main/facts/x.yml#L12-L20"),
        (
            "https://github.com/a/b/",
            "edit/trunk/site/docs/",
            "https://github.com/a/b/blob/trunk/site/facts/x.yml#L12-L20",
        ),
        ("https://github.com/a/b", "", "https://github.com/a/b/blob/main/facts/x.yml#L12-L20"),
        ("https://gitlab.com/a/b", "-/edit/main/docs/", "https://gitlab.com/a/b/-/blob/main/facts/x.yml#L12-20"),
        ("https://gitlab.example/a/b", "", "https://gitlab.example/a/b/-/blob/main/facts/x.yml#L12-20"),
        (
            "https://codeberg.org/a/b",
            "_edit/main/docs/",
            "https://codeberg.org/a/b/src/branch/main/facts/x.yml#L12-L20",
        ),
        ("https://bitbucket.org/a/b", "src/main/docs/", "https://bitbucket.org/a/b/src/main/facts/x.yml#lines-12:20"),
        ("", "edit/main/docs/", ""),
        ("javascript:alert(1)", "edit/main/docs/", ""),
    ],
)
def test_the_address_of_lines(url, edit_uri, address):
    assert Repository(url, edit_uri).lines("facts/x.yml", 12, 20) == address


def test_the_address_of_one_line():
    assert Repository("https://github.com/a/b").lines("facts/x.yml", 12, 12).endswith("facts/x.yml#L12")


@pytest.mark.parametrize(
    ("text", "language", "side"),
    [
        ("One two", "en", "ltr"),
        ("قال متحدث", "ar", "rtl"),
        ("قال متحدث", "en", "rtl"),
        ("NATO said", "ar", "ltr"),
        ("13", "ar", "rtl"),
        ("13", "en", "ltr"),
        ("Токаев", "ru", "ltr"),
    ],
)
def test_the_direction_of_a_text(text, language, side):
    assert direction(text, language) == side


def test_damaged_spots_are_cut_out_and_nothing_is_lost():
    assert pieces("We are?? sure??", ((6, 8), (13, 15))) == (
        Piece("We are"),
        Piece("??", True),
        Piece(" sure"),
        Piece("??", True),
    )
    assert pieces("whole") == (Piece("whole"),)
    words = quoted("ru", "a", pieces("We are?? sure", ((6, 8),)))
    assert Parts(Words("en"), None).quote(words) == (
        '«We are<abbr class="lost" title="Characters were lost here in the capture">??</abbr> sure»'
    )


def test_small_pieces():
    parts = Parts(Words("en"), lambda link: f"[{link.text}](x.md)" if link.to else link.text)
    assert parts.time(When("about 5 January 2022", "2022-01-05")) == (
        '<time datetime="2022-01-05">about 5 January 2022</time>'
    )
    assert parts.time(When("5 to 6 January 2022")) == '<span class="when">5 to 6 January 2022</span>'
    assert parts.badge(Badge("is-reported", "")) == ""
    assert parts.links(()) == ""
    assert parts.links((Link("A", "x"), Link("B"), Link("C"))) == "[A](x.md), B and C"
    change = Change("Withdrawn", "9 January 2022", Link("the ministry"), "a slip", None)
    assert parts.change(change).startswith(
        '<p class="change" markdown="span">Withdrawn (9 January 2022) by the ministry: a slip</p>'
    )
    assert parts.terms([SimpleNamespace(office="", of=Link("A", "x"), term="since 2002", proof=None)]).count("[A]") == 1
