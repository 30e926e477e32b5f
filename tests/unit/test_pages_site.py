"""The pages as a whole, on the dossiers of the repository: nothing is lost, every link lands, nothing secret shows."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import markdown
import pytest
import yaml

from dossier import disk
from dossier.desk import Desk, statement_anchor, target
from dossier.page import Page, Target
from dossier.parse import parse
from dossier.proofs import passage_anchor
from dossier.render import SiteError, collect, navigation, render, texts
from dossier.words import Words
from tests import large
from tests.conftest import put

ROOT = Path(__file__).parents[2]
DOSSIERS = {
    "repository": ROOT,
    **{path.name: path for path in sorted((ROOT / "tests/dossiers").iterdir()) if (path / "facts").is_dir()},
}
EXTENSIONS = ["admonition", "attr_list", "md_in_html", "footnotes", "tables", "toc"]
VOID = {"br", "hr", "img", "input"}


@cache
def dossier(name):
    return parse(disk.read(DOSSIERS[name]))[0]


@cache
def pages(name):
    return render(dossier(name), "https://github.com/example/dossier", "edit/main/docs/")


class _Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids, self.links, self.words, self.open = [], [], [], []
        self.aside = 0  # within a number or a block of data, which are no words of the page

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found["href"]] if "href" in found else []
        self.open += [] if tag in VOID else [tag]
        self.aside += self.aside > 0 or tag == "script" or found.get("class") == "marks"

    def handle_endtag(self, tag):
        assert self.open.pop() == tag
        self.aside -= self.aside > 0

    def handle_data(self, data):
        if not self.aside:
            self.words.append(data)


@cache
def read(name):
    """Each page's ids, links and words, from the HTML that a reader gets."""
    found = {}
    for path, text in pages(name).items():
        reader = _Ids()
        reader.feed(markdown.markdown(text.split("\n---\n", 1)[1], extensions=EXTENSIONS))
        assert not reader.open, path
        found[path] = (Counter(reader.ids), reader.links, " ".join("".join(reader.words).split()))
    return found


each = pytest.mark.parametrize("name", DOSSIERS)


@each
def test_every_record_stands_at_its_permanent_place_exactly_once(name):
    seen = read(name)
    for record in dossier(name).all_records():
        place = target(record.kind, record.id)
        assert seen[place.path][0][record.id] == 1, f"{record.kind} {record.id}"
    for figure in dossier(name).figures.values():
        for at in range(len(figure.statements)):
            assert seen["figures.md"][0][statement_anchor(figure, at)] == 1


@each
def test_no_id_occurs_twice_on_a_page(name):
    for path, (ids, _, _) in read(name).items():
        assert [id for id, number in ids.items() if number > 1] == [], path


@each
def test_every_anchor_that_a_page_promises_is_there(name):
    seen = read(name)
    for page in collect(dossier(name)):
        assert page.anchors <= set(seen[page.path][0]), page.path


@each
def test_every_link_within_the_site_lands(name):
    seen = read(name)
    for path, (_, links, _) in seen.items():
        for link in links:
            if re.match(r"^(https?|mailto):", link):
                continue
            there, _, anchor = link.partition("#")
            goal = (Path("/") / Path(path).parent / there).resolve().relative_to("/").as_posix() if there else path
            assert goal in seen, f"{path}: {link}"
            assert not anchor or anchor in seen[goal][0], f"{path}: {link}"


@each
def test_every_verified_quotation_stands_on_its_source_page_and_beside_its_record(name):
    seen, all_of_it = read(name), dossier(name)
    desk = Desk(all_of_it)
    for citation in all_of_it.citations:
        assert citation.match, citation.evidence.quote
        ids, links, words = seen[f"sources/{citation.source}.md"]
        assert ids[passage_anchor(citation)] == 1
        home = desk.home_of(citation.record, citation.path).to
        back = f"../{home.path}" + (f"#{home.anchor}" if home.anchor else "")
        assert back in links or home.path.startswith("sources/")
        assert any(f"sources/{citation.source}.md#{passage_anchor(citation)}" in link for link in seen[home.path][1])
        if all_of_it.sources[citation.source].rights != "link":
            quote = "".join(piece.text for piece in desk.proofs.quoted(citation).pieces)
            assert " ".join(quote.split()) in words
            assert " ".join(quote.split()) in seen[home.path][2]


@each
def test_words_of_a_source_that_allows_a_link_only_are_nowhere(name):
    all_of_it = dossier(name)
    open_words = " ".join(
        article.text
        for id in all_of_it.sources
        if all_of_it.sources[id].rights != "link" and (article := all_of_it.article(id))
    )
    for citation in all_of_it.citations:
        if all_of_it.sources[citation.source].rights == "link" and citation.evidence.quote not in open_words:
            quote = " ".join(citation.evidence.quote.split())
            assert len(quote) < 20 or not [path for path, (_, _, words) in read(name).items() if quote in words]


@each
def test_only_full_texts_are_in_the_search_index(name):
    for source in dossier(name).sources.values():
        head = yaml.safe_load(pages(name)[f"sources/{source.id}.md"].split("---\n")[1])
        assert (head.get("search") == {"exclude": True}) == (source.rights != "full")
    for path, text in pages(name).items():
        if not path.startswith("sources/") or path == "sources/index.md":
            assert "search" not in yaml.safe_load(text.split("---\n")[1])


def unquoted(all_of_it, source):
    """The stretches of a body that no record quotes, each without the white space around it."""
    article = all_of_it.article(source)
    at, end = article.body
    found = []
    for first, last in sorted({(one.match.start, one.match.end) for one in all_of_it.citations_on(source)}):
        found.append(article.text[at:first] if at < first else "")
        at = max(at, last)
    return [" ".join(one.split()) for one in (*found, article.text[at:end]) if one.strip()]


@each
def test_a_full_text_is_shown_with_its_passages_marked(name):
    for source in dossier(name).sources.values():
        article = dossier(name).article(source.id)
        words = read(name)[f"sources/{source.id}.md"][2]
        if source.rights == "full":
            assert all(
                " ".join(line.split()) in words
                for line in article.text[slice(*article.body)].splitlines()
                if line.strip()
            )
            assert '<mark class="passage"' in pages(name)[f"sources/{source.id}.md"]
            assert '<span class="bar"' not in pages(name)[f"sources/{source.id}.md"]


@each
def test_what_nobody_quoted_stands_on_no_page_not_even_in_its_data_and_addresses(name):
    all_of_it = dossier(name)
    everything = " ".join(unquote(unescape(" ".join(text.split()))) for text in pages(name).values())
    # A copy of an agency's report has words in common with it, and our own sentences with both; the place before the
    # first sentence is told apart.
    known = " | ".join([*(one.evidence.quote for one in all_of_it.citations if all_of_it.sources[one.source].rights
                          != "link"), *(one.dateline or "" for one in all_of_it.sources.values()),
                        *(getattr(one, "summary", None) or "" for one in all_of_it.all_records())])
    for source in all_of_it.sources.values():
        if source.rights == "full":
            continue
        page = pages(name)[f"sources/{source.id}.md"]
        assert '<span class="bar"></span>' in page
        for stretch in unquoted(all_of_it, source.id):
            words = stretch.split()
            for at in range(len(words) - 5):  # a few words in a row may stand elsewhere by chance
                told = " ".join(words[at : at + 6])
                assert told in known or told not in everything, f"{source.id}: {told}"


@each
def test_a_page_of_which_only_a_link_is_allowed_shows_bars_alone(name):
    for source in dossier(name).sources.values():
        if source.rights == "link":
            text = pages(name)[f"sources/{source.id}.md"]
            for paragraph in re.findall(r'<p class="running".*?</p>', text):
                shown = re.sub(r'<span class="unseen">\d+ words? not shown</span>|<a class="mark".*?</a>|<[^>]+>', "",
                               paragraph)
                assert not re.search(r"\w", shown)


@each
def test_a_content_notice_folds_the_words_of_its_record_wherever_they_stand(name):
    quotes = {True: set(), False: set()}
    for citation in dossier(name).citations:
        quotes[bool(_notice(citation))].add(" ".join(citation.evidence.quote.split()))
    folded = quotes[True] - quotes[False]  # what another record quotes too stands there
    assert folded
    for path, text in pages(name).items():
        reader = _Folds()
        reader.feed(markdown.markdown(text.split("\n---\n", 1)[1], extensions=EXTENSIONS))
        words = " ".join("".join(reader.open).split())
        assert [quote for quote in folded if quote in words] == [], path


def _notice(citation):
    part = citation.record.reach(citation.path[:2]) if citation.path[0] == "statements" else citation.record
    return citation.record.content_notice or part.content_notice


class _Folds(HTMLParser):
    """The words that a page shows outside of its content notices."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open, self.depth = [], 0

    def handle_starttag(self, tag, attrs):
        hidden = tag == "script" or dict(attrs).get("class") in ("graphic", "marks")
        self.depth += tag not in VOID and (self.depth > 0 or hidden)

    def handle_endtag(self, tag):
        self.depth -= self.depth > 0

    def handle_data(self, data):
        if not self.depth:
            self.open.append(data)


@each
def test_all_names_are_on_the_page_where_a_search_should_land(name):
    for kind in ("actors", "places"):
        for record in dossier(name).records(kind).values():
            words = read(name)[target(kind, record.id).path][2]
            assert all(one.name in words for one in (record, *record.names))


@each
def test_who_said_it_stands_beside_every_statement(name):
    for figure in dossier(name).figures.values():
        rows = dict(re.findall(r'<tr id="([^"]+)".*?\n(.*?)</tr>', pages(name)["figures.md"], re.S))
        for at, statement in enumerate(figure.statements):
            for speaker in (*statement.said_by, *statement.via):
                assert f"(actors/{speaker}.md)" in rows[statement_anchor(figure, at)]


@each
def test_every_record_leads_to_its_lines(name):
    text = "".join(pages(name).values())
    for record in dossier(name).all_records():
        span = record.span
        assert re.search(rf"/blob/main/{span.path}#L{span.line}(-L\d+)?\)", text)
        without = f"{span.path}, line"
    assert without in "".join(render(dossier(name)).values())


@each
def test_the_same_dossier_makes_the_same_bytes(name):
    again = render(parse(disk.read(DOSSIERS[name]))[0], "https://github.com/example/dossier", "edit/main/docs/")
    assert list(again.items()) == list(pages(name).items())


def test_the_navigation_leads_to_index_pages_only():
    nav = navigation(collect(dossier("repository")))
    assert [path for _, path in nav] == [
        "index.md",
        "timeline.md",
        "figures.md",
        "actors/index.md",
        "reactions.md",
        "places.md",
        "claims.md",
        "questions.md",
        "sources/index.md",
        "how-to-read.md",
    ]


def _page(path, to=None, anchors=()):
    from dossier.page import Link
    from dossier.pages.how_to_read import HowToRead

    contact = Link("x", to) if to else None
    return Page(path, "x", "how-to-read.md.jinja", HowToRead((), "", "UTC", "x", "", contact), frozenset(anchors))


def test_two_pages_at_one_path_and_links_to_nothing_stop_the_program():
    words = Words("en")
    with pytest.raises(SiteError, match="two pages at a.md"):
        texts([_page("a.md"), _page("a.md")], words)
    with pytest.raises(SiteError, match=r"a.md links to b.md#, which is not there"):
        texts([_page("a.md", Target("b.md"))], words)
    with pytest.raises(SiteError, match="b.md#c"):
        texts([_page("a.md", Target("b.md", "c")), _page("b.md", anchors=["d"])], words)


def test_a_page_written_by_hand_wins_and_may_still_be_linked_to():
    words = Words("en")
    assert list(texts([_page("a.md", Target("b.md", "c")), _page("b.md", anchors=["c"])], words, ["b.md"])) == ["a.md"]
    assert list(texts([_page("a.md", Target("notes.md"))], words, ["notes.md"])) == ["a.md"]


def test_the_front_page_of_a_large_dossier_names_the_first_and_counts_the_rest(tmp_path: Path) -> None:
    found = parse(disk.read(put(tmp_path, large.files())))[0]
    front = render(found)["index.md"]
    disputed = front.partition('<div class="disputed"')[2].partition("</div>")[0]
    unknown = front.partition('<div class="unknown"')[2].partition("</div>")[0]
    assert len(re.findall("^- ", disputed, re.MULTILINE)) == len(re.findall("^- ", unknown, re.MULTILINE)) == 12
    assert '<p class="more" markdown="span">and 12 more: [Claims](claims.md) and [Figures](figures.md)</p>' in disputed
    assert '<p class="more" markdown="span">and 8 more: [Open questions](questions.md)</p>' in unknown
    assert "had been laid](claims.md#" in disputed, "a sentence that is a title has no full stop"
