"""The print edition, put together from small built pages: exact text, and what it leaves out."""

from __future__ import annotations

import json

import pytest

from dossier.finish import FinishError, finish_site
from dossier.finish.outline import headings, without
from dossier.finish.printing import edition
from dossier.printing import PATH

PLAN = {"title": "Harbour <fire>", "kind": "Print edition", "summary": "What happened.",
        "about": [["Editors", "A & B"]], "rights": "Theirs.", "contents": "Contents", "back": "Back",
        "chapters": [{"page": "index.md", "part": False}, {"page": "actors/index.md", "part": False},
                     {"page": "actors/ada.md", "part": True}, {"page": "gone.md", "part": False}]}
FRONT = ('<!doctype html><html lang="en" dir="ltr" class="no-js"><head><meta charset="utf-8"><title>Harbour</title>'
         '<link rel="stylesheet" href="assets/a.css"></head><body>'
         '<article class="md-typeset"><h1 id="top">Harbour<a class="headerlink" href="#top">#</a></h1>'
         '<p><a href="actors/ada.html#ada">Ada</a> <a href="#top">up</a> <a href="https://e.example/#x">web</a> '
         '<a href="search.html">other</a></p><h2 id="new">News</h2>'
         '<details class="proof"><summary>1</summary>q</details>'
         '<details class="graphic"><summary>2</summary>g</details>'
         "</article></body></html>")
INDEX = '<html><head></head><body><article><h1 id="a">Actors</h1><p class="edit"><a href="x">Edit</a></p></article>'
ADA = ('<html><head></head><body><article><h1 id="ada">Ada &amp; Co</h1>'
       '<svg aria-labelledby="t"><title id="t">T</title>'
       '<rect fill="url(#p)"/></svg><a href="index.html">all</a><a href="../index.html#new">news</a></article>')
FILES = {"index.html": FRONT.encode(), "actors/index.html": INDEX.encode(), "actors/ada.html": ADA.encode(),
         PATH: json.dumps(PLAN).encode()}


def test_the_edition_letter_by_letter() -> None:
    ((path, text),) = edition(FILES)
    assert path == "print.html"
    assert text == (
        '<!doctype html>\n<html lang="en" dir="ltr" class="no-js"><head><meta charset="utf-8">'
        "<title>Harbour &lt;fire&gt; – Print edition</title>"
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
        '<link rel="stylesheet" href="assets/a.css"></head>\n'
        '<body class="edition" data-md-color-scheme="default"><main class="md-typeset">\n'
        '<header class="edition-title"><p class="edition-back"><a href="index.html">Back</a></p>'
        '<h1>Harbour &lt;fire&gt;</h1><p class="edition-kind">Print edition</p><p class="deck">What happened.</p>'
        '<dl class="facts"><dt>Editors</dt><dd>A &amp; B</dd></dl><p class="sub">Theirs.</p></header>\n'
        '<nav class="edition-contents" aria-labelledby="contents"><h2 id="contents">Contents</h2><ol>'
        '<li><a href="#index">Harbour</a><ol><li><a href="#index--new">News</a></li></ol></li>'
        '<li><a href="#actors--index">Actors</a><ol><li><a href="#actors--ada">Ada &amp; Co</a></li></ol></li>'
        "</ol></nav>\n"
        '<section class="edition-chapter" id="index">\n<h2 id="index--top">Harbour</h2>'
        '<p><a href="#actors--ada--ada">Ada</a> <a href="#index--top">up</a> <a href="https://e.example/#x">web</a> '
        '<a href="search.html">other</a></p><h3 id="index--new">News</h3>'
        '<details class="proof" open><summary>1</summary>q</details>'
        '<details class="graphic"><summary>2</summary>g</details>\n</section>\n'
        '<section class="edition-chapter" id="actors--index">\n<h2 id="actors--index--a">Actors</h2>\n</section>\n'
        '<section class="edition-part" id="actors--ada">\n<h3 id="actors--ada--ada">Ada &amp; Co</h3>'
        '<svg aria-labelledby="actors--ada--t"><title id="actors--ada--t">T</title>'
        '<rect fill="url(#actors--ada--p)"/></svg>'
        '<a href="#actors--index">all</a><a href="#index--new">news</a>\n</section>\n'
        "</main></body></html>\n")


def test_it_reads_in_the_direction_of_the_site() -> None:
    front = FRONT.replace("<body>", '<body dir="rtl">').encode()
    ((_, text),) = edition({**FILES, "index.html": front})
    assert '<body class="edition" dir="rtl" data-md-color-scheme="default">' in text


def test_a_finished_site_has_its_edition_locked_down_and_is_finished_once() -> None:
    done = finish_site(FILES)
    assert b"Content-Security-Policy" in done["print.html"]
    again = {path: data for path, data in done.items() if not path.endswith(".png")}
    assert finish_site({**FILES, **again}) == {}


def test_each_language_has_its_own() -> None:
    files = FILES | {f"ru/{path}": data for path, data in FILES.items()}
    assert [path for path, _ in edition(files)] == ["print.html", "ru/print.html"]


def test_what_no_edition_may_hold_is_told() -> None:
    hostile = FILES | {"actors/ada.html": ADA.replace("<svg", '<p onclick="x()">a</p><svg').encode()}
    with pytest.raises(FinishError):
        finish_site(hostile)


@pytest.mark.parametrize(("html", "left"), [
    ('<p>a</p><div class="x y"><div>b</div><br><p>c</p></div>d', "<p>a</p>d"),
    ('<svg><line class="x"/><g class="x"><line/></g>a</svg>', "<svg>a</svg>"),
    ('<img class="x" alt="a>b">c', "c"),
    ('<p title="<b class=x>">a</p>', '<p title="<b class=x>">a</p>'),
    ('<section class="x"><section class="x">a</section></section>b', "b"),
])
def test_elements_go_with_all_that_is_in_them(html: str, left: str) -> None:
    assert without(html, {"x"}) == left


def test_headings_are_read_as_text() -> None:
    assert headings('<h2 id="a">A <em>b</em> &amp; c</h2><h3>d</h3>') == [(2, "a", "A b & c"), (3, "", "d")]
