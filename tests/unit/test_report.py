"""Excerpts point at the right letters, whatever they are, and nothing reaches the terminal as a command."""

from __future__ import annotations

import pytest

from dossier import report
from dossier.diagnostic import Diagnostic, Level
from dossier.span import Span
from dossier.unread import Unread


def fault(line: int, column: int, end: int, *, message: str = "no", help: str = "", path: str = "facts/x.yml",
          end_line: int | None = None, level: Level = Level.ERROR) -> Diagnostic:
    return Diagnostic("some-rule", level, Span(path, line, column, end_line or line, end), message, help)


def test_the_whole_message_as_a_contributor_sees_it() -> None:
    lines = ["people-injured:", "  statements:", "    - value: more than 100"]
    found = fault(3, 14, 27, message='the quotation says "more than 1,000", the record says 100',
                  help='write "more than 1000", or quote the passage that says 100')
    assert report.text([found], {"facts/x.yml": "\n".join(lines).encode()}) == """\
facts/x.yml:3:14: error[some-rule] the quotation says "more than 1,000", the record says 100
   3 |     - value: more than 100
                    ^^^^^^^^^^^^^
     help: write "more than 1000", or quote the passage that says 100"""


@pytest.mark.parametrize(("line", "column", "end", "shown", "carets"), [
    ("name: Токаев", 7, 13, "name: Токаев", "      ^^^^^^"),
    ("name: 北京 x", 7, 9, "name: 北京 x", "      ^^^^"),
    ("北京: x", 5, 6, "北京: x", "      ^"),
    ("name: e\u0301tat", 7, 12, "name: e\u0301tat", "      ^^^^"),
    ("\tname: x", 8, 9, "    name: x", "          ^"),
    ("name: \x1b[31mred", 7, 14, "name: <U+001B>[31mred", "      ^^^^^^^^^^^^^^"),
    ("name: \u202egnp", 7, 11, "name: <U+202E>gnp", "      ^^^^^^^^^^^"),
    ("name:", 6, 6, "name:", "     ^"),
    ("name: x", 99, 120, "name: x", "       ^"),
], ids=["cyrillic", "wide", "after-wide", "combining", "tab", "escape", "direction", "empty", "behind"])
def test_carets_stand_below_what_is_meant(line: str, column: int, end: int, shown: str, carets: str) -> None:
    _, excerpt, below = report.text([fault(1, column, end)], {"facts/x.yml": line.encode()}).split("\n")
    assert excerpt == f"   1 | {shown}"
    assert below == " " * 7 + carets


def test_of_several_lines_the_first_is_shown_to_its_end() -> None:
    found = fault(1, 4, 4, end_line=3)
    _, excerpt, below = report.text([found], {"facts/x.yml": b"a: >\n  b\n  c\n"}).split("\n")
    assert (excerpt, below) == ("   1 | a: >", "          ^")


def test_a_long_line_is_cut_around_the_carets() -> None:
    line = "x" * 500 + "HERE" + "y" * 500
    _, excerpt, below = report.text([fault(1, 501, 505)], {"facts/x.yml": line.encode()}).split("\n")
    assert len(excerpt) <= 7 + report.WIDEST
    start = below.index("^")
    assert excerpt[start:start + below.count("^")] == "HERE"
    assert excerpt.startswith("   1 | …x")
    assert excerpt.endswith("y…")


@pytest.mark.parametrize("content", [
    b"a: 1\r\nb: 2\r\nc: 3",
    b"\xef\xbb\xbfa: 1\rb: 2\rc: 3",
    "a: 1\u2028b: 2\x85c: 3".encode(),
], ids=["crlf", "bom-and-cr", "unicode-breaks"])
def test_lines_are_those_of_the_yaml_parser(content: bytes) -> None:
    assert "   3 | c: 3\n" in report.text([fault(3, 1, 2)], {"facts/x.yml": content})


def test_lines_of_an_article_end_at_line_feeds_only() -> None:
    article = "one\u2028still one\ntwo".encode()
    told = report.text([fault(2, 1, 4, path="seeds/a.txt")], {"seeds/a.txt": article})
    assert "   2 | two\n" in told


@pytest.mark.parametrize("files", [{}, {"facts/x.yml": Unread("too-large")}, {"facts/x.yml": b""}])
def test_without_the_line_the_message_stands_alone(files: dict[str, object]) -> None:
    assert report.text([fault(1, 1, 1, help="do this")], files) == (
        "facts/x.yml:1:1: error[some-rule] no\n     help: do this")


def test_the_order_is_by_file_and_place() -> None:
    found = [fault(2, 1, 2, path="b.yml"), fault(10, 1, 2, path="a.yml"), fault(9, 1, 2, path="a.yml")]
    starts = [block.split(": ")[0] for block in report.text(found, {}).split("\n\n")]
    assert starts == ["a.yml:9:1", "a.yml:10:1", "b.yml:2:1"]


def test_a_message_cannot_command_the_terminal() -> None:
    assert "\x1b" not in report.text([fault(1, 1, 2, message="\x1b[2Jgone", help="\x07")], {})


@pytest.mark.parametrize(("errors", "warnings", "words"), [
    (0, 0, "no errors, no warnings"),
    (1, 0, "1 error in 1 file"),
    (2, 1, "2 errors and 1 warning in 1 file"),
    (0, 3, "3 warnings in 1 file"),
])
def test_the_summary_counts(errors: int, warnings: int, words: str) -> None:
    found = [fault(1, 1, 2)] * errors + [fault(1, 1, 2, level=Level.WARNING)] * warnings
    assert report.summary(found) == words


def test_the_banner_is_html_with_nothing_of_the_facts_as_markup() -> None:
    found = fault(1, 1, 9, message='"<b>" is not known')
    told = report.banner([found], {"facts/x.yml": b"<script>"}, "1 error")
    assert '<div class="dossier-fault" role="alert"><p><strong>1 error</strong></p>' in told
    assert "facts/x.yml:1:1: error[some-rule] &quot;&lt;b&gt;&quot; is not known" in told
    assert "&lt;script&gt;" in told
    assert "<script" not in told
    assert "style=" not in told


def test_the_banner_tells_twenty_and_counts_the_rest() -> None:
    told = report.banner([fault(line, 1, 1) for line in range(1, 24)], {}, "many")
    assert told.count("error[some-rule]") == 20
    assert "And 3 more" in told
