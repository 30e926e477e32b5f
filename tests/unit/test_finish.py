"""The pass over built pages: what it puts right, what it leaves alone, what it refuses."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.finish import Fault, FinishError, finish, finish_site, policy, source_hash

HEAD = '<!doctype html>\n<html lang="en" class="no-js"><head><meta charset="utf-8"><title>T</title></head>'


def page(body: str, head: str = HEAD) -> str:
    return f"{head}<body>{body}</body></html>"


def body_of(html: str) -> str:
    return html.partition("<body>")[2].removesuffix("</body></html>")


@pytest.mark.parametrize(("language", "menu", "search", "section", "scrolls"), [
    ("en", "Menu", "Search", "Section", "scrolls sideways"),
    ("de-CH", "Menü", "Suche", "Abschnitt", "lässt sich seitwärts schieben"),
    ("fr", "Menu", "Recherche", "Rubrique", "défile latéralement"),
    ("kk", "Мәзір", "Іздеу", "Бөлім", "көлденең жылжиды"),
    ("ru", "Меню", "Поиск", "Раздел", "прокручивается вбок"),
    ("ar", "Menu", "Search", "Section", "scrolls sideways"),
])
def test_names_are_in_the_language_of_the_page(
    language: str, menu: str, search: str, section: str, scrolls: str,
) -> None:
    ids = ("__drawer", "__search", "__nav_1")
    toggles = "".join(f'<input class="md-toggle" type="checkbox" id="{id}">' for id in ids)
    body = f'<body dir="ltr" data-md-color-scheme="default">{toggles}<div class="md-search" role="dialog"></div></body>'
    html = f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"></head>{body}</html>'
    finished = finish(html)
    assert re.findall('aria-label="([^"]*)"', finished) == [menu, search, section, search]
    assert f' data-scrolls="{scrolls}"' in finished
    assert finish(finished) == finished


@pytest.mark.parametrize(("before", "after"), [
    ('<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">',
     '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" aria-label="Menu">'),
    ('<input class="md-toggle md-nav__toggle" type="checkbox" id="__nav_1" autocomplete="off">',
     '<input class="md-toggle md-nav__toggle" type="checkbox" id="__nav_1" aria-label="Section">'),
    ('<label class="x" tabindex="">a</label>', '<label class="x">a</label>'),
    ('<div class="md-search" role="dialog">', '<div class="md-search" role="dialog" aria-label="Search">'),
    ('<div role="dialog" aria-label="Suche">', '<div role="dialog" aria-label="Suche">'),
    ('<label class="md-nav__title" for="__toc">', '<label class="md-nav__title">'),
    ('<label for="__drawer" aria-hidden="true">', '<label for="__drawer">'),
    ('<hr />a<br/>b<img src="a.png" alt="" />', '<hr>a<br>b<img src="a.png" alt="">'),
    ('<td style="text-align: right;">1</td>', '<td class="align-right">1</td>'),
    ('<th class="n" style="text-align:center">1</th>', '<th class="n align-center">1</th>'),
])
def test_puts_right(before: str, after: str) -> None:
    assert body_of(finish(page(before))) == after


def test_keeps_a_label_that_points_at_something() -> None:
    body = '<input id="__toc" type="checkbox"><label for="__toc">a</label>'
    assert body_of(finish(page(body))) == body


@pytest.mark.parametrize("body", [
    "<pre><code>&lt;script src=\"https://example.org/x.js\"&gt;&lt;/script&gt; &lt;br /&gt;</code></pre>",
    '<p>“&lt;p style="color:red" onclick="x()" tabindex=""&gt;”, he wrote; autocomplete="off"</p>',
    '<p title=\'a > b <br /> "c"\'>1 &lt; 2, a <= b and 3 > 2</p>',
    "<!-- <img src=\"https://example.org/x.png\" style=\"a\" /> -->",
    "<textarea><br /> style=\"a\"</textarea>",
    '<p><a href="https://example.org/">a link is no request</a></p>',
    '<img src="data:image/png;base64,AAAA" alt=""><svg><use href="#a"></use></svg>',
    '<script type="application/json">{"a": "<br /> style=\\"x\\""}</script>',
])
def test_leaves_alone(body: str) -> None:
    assert body_of(finish(page(body))) == body


@pytest.mark.parametrize(("body", "why"), [
    ('<p style="color:red">', "inline style"),
    ('<td style="text-align: right; color: red">', "inline style"),
    ('<p onclick="x()">', "inline handler onclick"),
    ("<P ONCLICK=x()>", "inline handler onclick"),
    ("<style>p{}</style>", "inline style sheet"),
    ('<a href=" java\tscript:void(0)">', "script in href"),
    ('<script src="https://example.org/x.js"></script>', "file from another server"),
    ('<script src="//example.org/x.js"></script>', "file from another server"),
    ('<link rel="stylesheet" href="https://example.org/x.css">', "file from another server"),
    ('<link rel=preconnect href=https://example.org>', "file from another server"),
    ('<img src="https:&#47;/example.org/x.png" alt="">', "file from another server"),
    ('<img srcset="a.png 1x, https://example.org/b.png 2x" alt="">', "file from another server"),
    ('<iframe src="https://example.org/"></iframe>', "file from another server"),
    ('<svg><image href="http://example.org/a.svg"></image></svg>', "file from another server"),
    ('<base href="/x/">', "base element"),
])
def test_refuses(body: str, why: str) -> None:
    with pytest.raises(FinishError) as caught:
        finish(page("\n\n" + body), "a/b.html")
    fault = caught.value.faults[0]
    assert (fault.path, fault.line, fault.why) == ("a/b.html", 4, why)
    assert str(fault).startswith(f"a/b.html:4: {why}: <")


def test_a_canonical_link_that_names_no_site_goes() -> None:
    head = HEAD.replace("</head>", '<link rel="canonical" href="/index.html"></head>')
    assert "canonical" not in finish(page("", head))
    head = HEAD.replace("</head>", '<link rel="canonical" href="https://example.org/a.html"></head>')
    assert "canonical" in finish(page("", head))


def test_policy_holds_the_hash_of_each_inline_script_and_of_no_data() -> None:
    script = 'document.body.dataset.a="<br />"'
    done = finish(page(f'<script>{script}</script><script type="application/json">{{}}</script>'))
    assert f"<script>{script}</script>" in done
    written = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', done)
    assert written and written[1] == policy([source_hash(script)])
    assert "unsafe" not in written[1]
    assert done.index("charset") < done.index("Content-Security-Policy") < done.index("<title>")
    assert '<meta name="referrer" content="no-referrer">' in done
    assert '<meta name="color-scheme" content="light dark">' in done


def test_hash_is_the_one_of_the_standard() -> None:
    assert source_hash("alert('Hello, world.');") == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"
    assert source_hash("a\r\nb") == source_hash("a\nb")


def test_finishing_twice_is_finishing_once() -> None:
    body = '<input class="md-toggle" id="__search" autocomplete="off"><hr />'
    body += '<script>1</script><td style="text-align:left">'
    once = finish(page(body), style_hashes=["'sha256-x'"])
    assert finish(once, style_hashes=["'sha256-x'"]) == once


def test_a_fragment_without_a_head_gets_no_policy() -> None:
    assert finish("<p>a<br /></p>") == "<p>a<br></p>"


@given(st.text())
def test_text_is_never_touched(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    body = f"<p>{escaped}</p>"
    assert body_of(finish(page(body))) == body


@given(st.text(alphabet="<>/=\"'! -a\n", max_size=40))
def test_broken_markup_is_finished_once_for_all(text: str) -> None:
    once = finish(page(text))
    assert finish(once) == once


def test_site_gives_what_changed_and_the_index_for_disk() -> None:
    index = {"docs": [{"title": "Токаев", "text": "</script>"}]}
    files = {
        "index.html": page("<hr />").encode(),
        "assets/a.css": b"/* https://example.org/ */ a{background:url(../b.png)}",
        "search/search_index.json": json.dumps(index).encode(),
        "b.png": b"\xff\x00",
    }
    changed = finish_site(files)
    assert sorted(changed) == ["index.html", "search/search_index.js"]
    script = changed["search/search_index.js"].decode()
    assert script.startswith("var __index = ") and json.loads(script.removeprefix("var __index = ")) == index
    assert finish_site(files | changed) == {}


def test_site_tells_every_fault_at_once() -> None:
    files = {
        "b.html": page('<p style="a">').encode(),
        "a.css": b"/*\n*/@import 'https://example.org/x.css';",
        "a.html": page("").encode(),
    }
    with pytest.raises(FinishError) as caught:
        finish_site(files)
    assert [(f.path, f.line, f.why) for f in caught.value.faults] == [
        ("a.css", 2, "file from another server"), ("b.html", 2, "inline style"),
    ]
    assert isinstance(caught.value.faults[0], Fault)


def test_site_allows_the_style_that_a_search_script_writes() -> None:
    bundle = b'''var A=1,Tc='.u{content:"\\u2014\\'"}';n.appendChild(C("style",{},Tc.toString()))'''
    files = {"index.html": page("").encode(), "assets/javascripts/bundle.77dd0ce9.min.js": bundle}
    wanted = source_hash('.u{content:"\u2014\'"}')
    assert f"style-src 'self' {wanted};" in finish_site(files)["index.html"].decode()


@pytest.mark.parametrize(("page_path", "source", "there", "address"), [
    ("actors/index.html", "timeline.md#riots", "timeline.html", "../timeline.html#riots"),
    ("actors/index.html", "timeline.md#riots", "timeline/index.html", "../timeline/index.html#riots"),
    ("index.html", "actors/index.md", "actors/index.html", "actors/index.html"),
    ("actors/a.html", "actors/b.md", "actors/b.html", "b.html"),
])
def test_a_link_of_a_picture_finds_the_built_page(page_path: str, source: str, there: str, address: str) -> None:
    files = {page_path: page(f'<svg><a data-page="{source}" aria-label="Riots"></a></svg>').encode(), there: b""}
    assert f'<a href="{address}" aria-label="Riots">' in finish_site(files)[page_path].decode()


def test_a_link_of_a_picture_to_no_page_is_a_fault() -> None:
    with pytest.raises(FinishError) as caught:
        finish_site({"index.html": page('\n<a data-page="gone.md#x">').encode()})
    assert str(caught.value) == 'index.html:3: link to a page that is not there: data-page="gone.md#x"'


@pytest.mark.parametrize(("path", "language", "title", "way"), [
    ("404.html", "en", "Page not found", "To the first page of the dossier"),
    ("ru/404.html", "ru", "Страница не найдена", "К первой странице досье"),
])
def test_an_address_that_leads_nowhere_has_a_way_on(path: str, language: str, title: str, way: str) -> None:
    html = (f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"></head><body>'
            '<a href="/d/" class="md-header__button md-logo">D</a>\n<h1>404 - Not found</h1>\n</body></html>')
    finished = finish_site({path: html.encode()})[path].decode()
    assert f"<h1>{title}</h1>" in finished and f'<p><a href="/d/">{way}</a></p>' in finished
    assert finish_site({path: finished.encode()}) == {}
    assert "<h1>404 - Not found</h1>" in finish_site({"actors/x.html": html.encode()})["actors/x.html"].decode()
