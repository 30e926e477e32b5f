"""The filter that makes any text safe, proven through the real Markdown processor with all extensions in use."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from dossier.page import Target, escape, finalize, front_matter, outside, plain, relative

EXTENSIONS = ["admonition", "attr_list", "md_in_html", "footnotes", "tables", "toc"]

HOSTILE = (
    "<script>alert(1)</script>",
    "</p><img src=x onerror=alert(1)>",
    "{: onclick=alert(1) }",
    "{ #other .x }",
    "[x](javascript:alert(1))",
    "[x][y]",
    "![x](http://example.org/x.png)",
    "<javascript:alert(1)>",
    "<http://example.org>",
    "<a@example.org>",
    "{{ 7*7 }}",
    "{% raw %}",
    "{# note #}",
    "*a* **b**",
    "_b_ __c__",
    "a_b_c",
    "`code`",
    "``",
    "a | b",
    "| a | b |",
    "1. list",
    "12) list",
    "1.",
    "- list",
    "+ list",
    "* list",
    "# head",
    "## head ##",
    "C#",
    "!!! note",
    '!!! note "x"',
    "??? note",
    "[^1]",
    "[^1]: x",
    "[x]: http://example.org",
    '--8<-- "/etc/passwd"',
    "&amp;",
    "&lt;b&gt;",
    "&#60;",
    "&",
    "AT&T;",
    "back\\",
    "\\*a\\*",
    "    code",
    "\tcode",
    "a\nb",
    "a\n\nb",
    "a  \nb",
    "===",
    "a\n===",
    "---",
    "a\n---",
    "* * *",
    "*[abbr]: x",
    "~~~",
    "~~~ {.x}\nx\n~~~",
    "```\nx\n```",
    "<!-- note -->",
    "<![CDATA[x]]>",
    "<?php x ?>",
    "> quote",
    ": definition",
    "a ^b^ ~c~ ==d== ++e++",
    "\u202egnp.exe",
    "a\u2066b\u2069",
    "a\x00b",
    "a\x02b\x03",
    "\x02klzzwxh:0000\x03",
    "wzxhzdk:0",
    "\ufeffa",
    "قال متحدث إن ٣. أشخاص",
    "٣. شخص",
    "שלום",
    "a\u2028b",
    "a\u00a0b",
    "\"quoted\" and 'so'",
    "100 %",
    "@x",
    "=",
    "\U0001f600 :smile:",
    "$x$",
    "\\(x\\)",
    "http://example.org/a_b_c",
    "</summary></details>",
    'markdown="1"',
    "",
    " ",
)

PLACES = {
    "paragraph": ("{}", "p"),
    "heading": ("## {} {{ #id }}", "h2"),
    "list item": ("- {}", "li"),
    "sentence": ("said {} and", "p"),
    "bold": ("x **{}** x", "strong"),
    "link": ("[{}](x.md)", "a"),
    "cell": ('<table markdown="block"><tr markdown="block">\n<td markdown="span">{}</td>\n</tr></table>', "td"),
    "summary": ('<details markdown="block">\n<summary markdown="span">{}</summary>\n\nx\n\n</details>', "summary"),
    "quotation": ('<blockquote dir="rtl" markdown="block">\n\n{}\n\n</blockquote>', "blockquote"),
    "record": ('<ol markdown="block">\n<li markdown="block">\n\n### {} {{ #id }}\n\nx\n\n</li>\n</ol>', "h3"),
    "span": ('x <span class="x">{}</span> x', "span"),
    "definition": ('<dl markdown="block">\n<dd markdown="span">{}</dd>\n</dl>', "dd"),
}


class _Reader(HTMLParser):
    """Takes a page apart: the text within one tag, and everything that is markup."""

    def __init__(self, tag: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tag, self.depth, self.found, self.tags, self.attributes = tag, 0, [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, *pair) for pair in attrs]
        self.depth += tag == self.tag

    def handle_endtag(self, tag):
        self.depth -= tag == self.tag

    def handle_data(self, data):
        if self.depth:
            self.found.append(data)

    def handle_comment(self, data):
        self.tags.append("comment")


def read(html: str, tag: str) -> _Reader:
    reader = _Reader(tag)
    reader.feed(html)
    reader.close()
    return reader


def rendered(place: str, text: str) -> str:
    return markdown.markdown(place.format(escape(text)), extensions=EXTENSIONS)


def letters(text: str) -> str:
    """The text with its white space collapsed, but for the spaces at which no line may break."""
    return re.sub(r"[^\S\u00a0\u202f]+", " ", text).strip()


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("place", PLACES)
def test_a_hostile_text_comes_out_as_letters(place, text):
    frame, tag = PLACES[place]
    harmless = read(rendered(frame, "x" if plain(text) else ""), tag)
    reader = read(rendered(frame, text), tag)
    assert letters("".join(reader.found)) == letters("".join(harmless.found)).replace("x", plain(text), 1) or (
        letters("".join(reader.found)).find(plain(text)) >= 0
    )
    assert reader.tags == harmless.tags
    assert reader.attributes == harmless.attributes


printable = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1, max_size=60)
nasty = st.lists(
    st.one_of(printable, st.sampled_from(HOSTILE), st.sampled_from(list("<>&*_`[](){}|~^=\\#+-.!:1 \n\"'"))),
    min_size=1,
    max_size=8,
).map("".join)


@given(nasty, st.sampled_from(sorted(PLACES)))
def test_the_text_of_the_page_is_the_text_that_was_given(text, place):
    frame, tag = PLACES[place]
    reader = read(rendered(frame, f"x{text}x"), tag)
    harmless = read(rendered(frame, "xx"), tag)
    assert plain(f"x{text}x") in letters("".join(reader.found))
    assert (reader.tags, reader.attributes) == (harmless.tags, harmless.attributes)


@given(nasty)
def test_the_text_alone_in_a_paragraph_is_the_text_that_was_given(text):
    reader = read(
        markdown.markdown(f'<p markdown="span">{escape(text)}</p>\n\n{escape(text)}', extensions=EXTENSIONS), "p"
    )
    assert letters(" ".join(reader.found)) == letters(f"{plain(text)} {plain(text)}")
    assert set(reader.tags) <= {"p"}


@given(nasty)
def test_an_attribute_keeps_the_text(text):
    html = markdown.markdown(f'x <abbr title="{escape(text)}">y</abbr>', extensions=EXTENSIONS)
    reader = read(html, "abbr")
    assert reader.tags == ["p", "abbr"]
    assert reader.attributes == [("abbr", "title", plain(text))]


@given(nasty)
def test_jinja_shows_the_text_and_never_runs_it(text):
    environment = Environment(autoescape=True, finalize=finalize, undefined=StrictUndefined)
    once = environment.from_string("{{ text }}").render(text=text)
    assert once == escape(text)
    assert environment.from_string(once).render() == once


@given(nasty)
def test_front_matter_is_yaml_and_its_texts_are_safe_html(text):
    head = front_matter(text, text)
    assert head.count("---\n") == 2 or "---\n" in plain(text)
    data = yaml.safe_load(head.partition("---\n")[2].rpartition("---")[0])
    assert set(data) <= {"title", "description", "hide"}
    assert not re.search(r'[<>"{}]', data.get("title", ""))
    assert letters("".join(read(f"<b>{data.get('title', '')}</b>", "b").found)) == letters(plain(text))


@pytest.mark.parametrize(
    "prose",
    [
        "The president's office said so on 5 January 2022.",
        "more than 1,000 people (62 of them children); 13.5 % - in all",
        "Nur-Sultan, Астана, Қазақстан",
        "“We are confident,” he said – twice.",
        "What is not known?",
        "http://example.org/a",
        "62.5 of 100",
        "3.1416",
        "100%",
    ],
)
def test_ordinary_prose_stays_as_it_is(prose):
    assert escape(prose) == prose


def test_what_is_safe_already_is_not_escaped_again():
    assert finalize(Markup("*a*")) == "*a*"
    assert finalize(13) == "13"
    with pytest.raises(TypeError):
        finalize(None)


def test_direction_controls_are_dropped_and_right_to_left_letters_stay():
    assert plain("a\u202eb\u2067c\u2069") == "abc"
    assert escape("قال متحدث\u200f.") == "قال متحدث\u200f."


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://example.org/a?b=c&d=e#f", "https://example.org/a?b=c&amp;d=e#f"),
        ("http://example.org/a_(b)", "http://example.org/a_%28b%29"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("https://пример.рф/", "https://%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.%D1%80%D1%84/"),
        ("https://example.org/%20", "https://example.org/%20"),
        ("javascript:alert(1)", ""),
        ("JavaScript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("vbscript:x", ""),
        ("//example.org", ""),
        ("example.org", ""),
        ("", ""),
        ("https://", ""),
        ("java\nscript:x", ""),
        ("https://example.org/a b", ""),
        ("https://[::1", ""),
        ("https://example.org/\u202e", ""),
        ('https://example.org/"><script>', "https://example.org/%22%3E%3Cscript%3E"),
    ],
)
def test_only_addresses_that_a_reader_may_follow(address, safe):
    assert outside(address) == safe


@given(nasty)
def test_an_address_stays_in_its_link(text):
    safe = outside(f"https://example.org/{text}")
    if safe:
        reader = read(markdown.markdown(f"[x]({safe})", extensions=EXTENSIONS), "a")
        assert reader.tags == ["p", "a"]
        assert [name for _, name, _ in reader.attributes] == ["href"]


@pytest.mark.parametrize(
    ("start", "target", "link"),
    [
        ("index.md", Target("figures.md", "injured"), "figures.md#injured"),
        ("actors/tokayev.md", Target("figures.md", "injured"), "../figures.md#injured"),
        ("actors/index.md", Target("actors/tokayev.md"), "tokayev.md"),
        ("figures.md", Target("figures.md", "injured"), "#injured"),
        ("sources/x.md", Target("sources/x.md"), "x.md"),
    ],
)
def test_links_are_relative(start, target, link):
    assert relative(start, target) == link
