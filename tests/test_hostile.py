"""A hostile dossier: every field and the article hold markup, and all of it comes out as letters."""

from __future__ import annotations

import hashlib
import json
import re
from html.parser import HTMLParser

import markdown
import pytest
from pybtex.database import parse_string

from dossier.citing import bibtex
from dossier.lint import lint
from dossier.parse import parse
from dossier.render import render

EXTENSIONS = ["admonition", "attr_list", "md_in_html", "footnotes", "tables", "toc"]

EVIL = (
    '<script>alert(1)</script> <img src=x onerror=alert(1)> </title></section></details> {: onclick="x()" } {#evil} '
    "[x](javascript:alert(1)) ![y](https://evil.example/y.png) [^1] {{ 7*7 }} {% raw %} *a* _b_ **c** `d` ~~~ a | b "
    "!!! note --8<-- &amp; &#60;b&#62; <!-- c --> <a href=https://evil.example> $x$ == ^ \\"
)
LETTERS = " ".join(EVIL.split())
STARTS = ("# head", "- list", "1. list", "!!! note", "> quote", "    code", "```", "| a | b |", "===", "[^1]: x", ": x")

ARTICLE = f"""\
{EVIL}

Port Lume, 4 March 2031 - {EVIL} said one.

{STARTS[0]} was said. {EVIL} said two. He said "{{{{ config }}}} {{: .x }}" and left.

    indented code, said three.
"""

ALLOWED = set(
    "abbr bdi blockquote code dd details div dl dt h1 h2 h3 li mark ol p section span strong summary table tbody td th "
    "thead time tr ul a sup button script".split()
)
ATTRIBUTES = set(
    "aria-label class data-as data-cite data-done data-failed data-follow data-label data-passage data-search-exclude "
    "datetime dir href id lang role scope start title type".split()
)
ALLOWED |= set("button fieldset form input label legend option output select".split())  # filters
ALLOWED |= set("b caption circle defs desc figcaption figure g line path pattern radialgradient rect stop svg text "
               "title use".split())  # pictures
ATTRIBUTES |= set("aria-describedby aria-hidden aria-label aria-labelledby cx cy d data-page height r role text-anchor "
                  "dx dy fill offset patterntransform patternunits preserveaspectratio rx transform viewbox width "
                  "x x1 x2 y y1 y2".split())
ATTRIBUTES |= set("aria-describedby aria-label autocomplete data-chip data-chosen data-f-actor data-f-answer "
                  "data-f-category data-f-day data-f-place data-f-source data-f-stance data-f-status data-facet "
                  "data-filed data-nothing data-of data-option data-remove data-revealed data-shown hidden name "
                  "placeholder type value".split())


def _yaml(data) -> bytes:
    return json.dumps(data, ensure_ascii=True).encode()  # JSON is YAML, and escapes whatever a text holds


def _evidence(*quotes):
    return [{"source": "evil", "quote": quote, "translation": EVIL, "translator": EVIL} for quote in quotes]


def _files(rights: str) -> dict[str, bytes]:
    one, two = _evidence(f"{LETTERS} said one."), _evidence(f"{STARTS[0]} was said.", "{{ config }} {: .x }")
    said = {"said_by": "evil", "via": ["evil", "other"], "attributed": EVIL}
    change = {"status": "withdrawn", "change": {"date": "2031-03-05", "by": EVIL, "reason": EVIL, "evidence": one}}
    name = {"name": EVIL, "language": "ar", "use": "former", "from": "2031", "evidence": one}
    common = {"tags": [EVIL, "# head"], "note": EVIL, "content_notice": EVIL}
    return {
        "seeds/evil.txt": ARTICLE.encode(),
        "facts/dossier.yml": _yaml(
            {
                "title": EVIL,
                "summary": EVIL,
                "lead": EVIL,
                "evidence": one,
                "editors": [EVIL],
                "contact": EVIL,
                "licence": EVIL,
                "conflicts": EVIL,
                "missing_voices": [*STARTS, EVIL],
                "highlights": ["evil"],
                "categories": {"evil": EVIL},
                "stances": {"evil": EVIL},
                "borders": {"crimea": {"drawn": "UA", "reason": EVIL}},
            }
        ),
        "facts/sources.yml": _yaml(
            {
                "evil": {
                    "file": "evil.txt",
                    "sha256": hashlib.sha256(ARTICLE.encode()).hexdigest(),
                    "language": "en",
                    "title": EVIL,
                    "label": EVIL,
                    "publisher": "evil",
                    "agency": "other",
                    "byline": EVIL,
                    "dateline": EVIL,
                    "published": "2031-03-04",
                    "url": "https://evil.example/{{7*7}}\"'><script>_*a*",
                    "rights": rights,
                    "retrieved": "2031-03-05",
                    "pubstatus": "canceled",
                    "pubstatus_note": EVIL,
                    **common,
                }
            }
        ),
        "facts/actors.yml": _yaml(
            {
                "evil": {
                    "name": EVIL,
                    "kind": "person",
                    "names": [name],
                    "summary": EVIL,
                    "evidence": one,
                    "roles": [{"office": EVIL, "of": "other", "evidence": one}],
                    "links": ["https://evil.example/)[x](y"],
                    **common,
                },
                "other": {"name": STARTS[1], "kind": "group", "members": ["evil"], "part_of": "evil", "evidence": two},
            }
        ),
        "facts/places.yml": _yaml(
            {
                "evil": {
                    "name": EVIL,
                    "kind": "city",
                    "names": [name],
                    "summary": EVIL,
                    "evidence": one,
                    **common,
                    "coordinates": {"lat": "1", "lon": "2", "origin": EVIL},
                }
            }
        ),
        "facts/events.yml": _yaml(
            {
                "evil": {
                    "date": "2031-03-04",
                    "title": EVIL,
                    "summary": EVIL,
                    "category": "evil",
                    "place": "evil",
                    "actors": ["evil"],
                    "affected": ["other"],
                    "evidence": one,
                    **said,
                    **change,
                    **common,
                },
                **{
                    f"start-{at}": {
                        "date": "2031-03-05",
                        "title": start,
                        "summary": start,
                        "category": "other",
                        "evidence": two,
                    }
                    for at, start in enumerate(STARTS)
                },
            }
        ),
        "facts/figures.yml": _yaml(
            {
                "evil": {
                    "title": EVIL,
                    "unit": EVIL,
                    "summary": EVIL,
                    "scope": {"who": EVIL, "where": "evil"},
                    **common,
                    "statements": [
                        {"value": "13", "worded": LETTERS, "evidence": one, "note": EVIL, **said, **change},
                        {"value": "14", "evidence": two, **said},
                    ],
                }
            }
        ),
        "facts/reactions.yml": _yaml(
            {
                "evil": {
                    "actor": "evil",
                    "speaker": "other",
                    "date": "2031-03-04",
                    "stance": "evil",
                    "title": EVIL,
                    "summary": EVIL,
                    "speech": LETTERS,
                    "venue": EVIL,
                    "towards": ["other"],
                    "attributed": EVIL,
                    "evidence": one,
                    **common,
                }
            }
        ),
        "facts/claims.yml": _yaml(
            {
                "evil": {
                    "title": EVIL,
                    "proposition": EVIL,
                    "about": ["other"],
                    "stated_evidence": EVIL,
                    "evidence": one,
                    **said,
                    "responses": [
                        {"actor": "evil", "stance": "denies", "summary": EVIL, "attributed": EVIL, "evidence": two}
                    ],
                    **common,
                }
            }
        ),
        "facts/questions.yml": _yaml(
            {
                "evil": {
                    "question": EVIL,
                    "why": EVIL,
                    "who_could_know": ["evil"],
                    "state": "answered",
                    "evidence": one,
                    **common,
                    "answer": {"date": "2031", "text": EVIL, "evidence": two},
                }
            }
        ),
    }


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.links, self.words, self.ids = set(), set(), [], [], []
        self.data, self.in_data = "", False

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value for name, value in attrs if name == "href"]
        self.ids += [value for name, value in attrs if name == "id"]
        if tag == "script":
            assert attrs == [("type", "application/json"), ("id", "citations--data")], "this is data, which nobody runs"
            self.in_data = True

    def handle_endtag(self, tag):
        self.in_data = self.in_data and tag != "script"

    def handle_data(self, data):
        if self.in_data:
            self.data += data
        else:
            self.words.append(data)

    def handle_comment(self, data):
        self.tags.add("comment")


@pytest.fixture(scope="module", params=["quotes", "full", "link"])
def site(request):
    dossier, faults = parse(_files(request.param))
    assert [str(fault) for fault in faults] == []
    assert [
        str(one) for one in lint(dossier).diagnostics if one.level == "error" and one.rule.startswith("quote")
    ] == []
    return request.param, render(dossier, "https://github.com/example/<script>", "edit/main/docs/")


def _read(text: str) -> _Page:
    page = _Page()
    page.feed(markdown.markdown(text.split("\n---\n", 1)[1], extensions=EXTENSIONS))
    page.close()
    return page


def test_nothing_but_our_own_markup_is_on_any_page(site):
    for path, text in site[1].items():
        page = _read(text)
        assert page.tags <= ALLOWED, path
        assert page.attributes <= ATTRIBUTES, path
        assert "evil" not in page.ids or path not in ("index.md", "how-to-read.md"), path
        for link in page.links:
            assert re.match(r"^(#|[\w./-]+\.md(#[\w-]+)?$|https://(evil\.example|github\.com|www\.)/?)", link), (
                path,
                link,
            )
            assert not re.search(r"""[<>"'{}\s]""", link), (path, link)


def test_the_letters_come_out_as_they_were_written(site):
    _, pages = site
    words = {path: " ".join("".join(_read(text).words).split()) for path, text in pages.items()}
    for path in (
        "index.md",
        "timeline.md",
        "figures.md",
        "reactions.md",
        "claims.md",
        "questions.md",
        "places.md",
        "actors/index.md",
        "actors/evil.md",
        "sources/index.md",
        "sources/evil.md",
        "how-to-read.md",
    ):
        assert LETTERS in words[path], path
    for start in STARTS:
        assert " ".join(start.split()) in words["timeline.md"]
        assert " ".join(start.split()) in words["index.md"]
    assert "49" not in words["claims.md"]


def test_the_words_of_the_source_come_out_or_stay_in(site):
    rights, pages = site
    words = " ".join("".join(_read(pages["timeline.md"]).words).split())
    assert (f"“{LETTERS} said one.”" in words) == (rights != "link")
    assert ("“{{ config }} {: .x }”" in words) == (rights != "link")
    source = " ".join("".join(_read(pages["sources/evil.md"]).words).split())
    assert ("indented code, said three." in source) == (rights == "full")


def test_front_matter_is_safe_in_a_theme_that_prints_it_as_it_is(site):
    for path, text in site[1].items():
        head = text.split("---\n")[1]
        assert not re.search(r"[<>{}]", head), path


def test_the_citations_are_data_with_every_letter(site):
    rights, pages = site
    kinds = ("timeline", "figures", "reactions", "claims", "questions", "places", "actors/evil", "sources/evil")
    for path in (f"{kind}.md" for kind in kinds):
        data = json.loads(_read(pages[path]).data)
        text, title, sources = data["records"]["evil"]
        assert text.startswith(LETTERS), path
        assert sources == ["evil"], path
        quotes = rights != "link" and path != "sources/evil.md"
        assert (f"“{LETTERS} said one.”" in text) == quotes, path
        entry = bibtex(data, "evil", "https://dossier.example/#evil", "2031-04-01")
        read = parse_string(entry, "bibtex").entries["evil"]
        assert read.fields["note"].count("{") == read.fields["note"].count("}")
        assert title in read.fields["note"]
