"""A plain-text capture of an article: which lines are its body, and what the lines around it tell.

Captures carry more than the article: share buttons, the agency's name, a date, the web master. Lines are
marked as header, body or footer and nothing is taken out, so that offsets stay those of the file. The marking
looks at the shape of the lines, hardly at their language; an editor can overrule it with line numbers.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from dossier.masthead import (
    Agency,
    Byline,
    Dateline,
    PrintedDate,
    agency,
    byline,
    lone_place,
    opening,
    printed_date,
)
from dossier.normal import IGNORED
from dossier.sentences import Sentence, split


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file."""

    number: int
    """Counted from 1, as an editor counts."""
    start: int
    """Offset of its first character."""
    end: int
    """Offset after its last character, before the line break."""
    role: str
    """`header`, `body` or `footer`."""


Told = tuple[Agency | None, Dateline | None, Byline | None, tuple[PrintedDate, ...]]


@dataclass(frozen=True)
class Article:
    """A capture with its lines marked."""

    text: str
    """The whole file, unchanged."""
    body: tuple[int, int]
    """Offsets of the body: from the start of its first line to the end of its last."""
    lines: tuple[Line, ...]
    """Every line of the file, blank ones too."""

    @cached_property
    def _told(self) -> Told:
        return _told(self.text, self.body, self.lines)

    @property
    def agency(self) -> Agency | None:
        """The agency, from a line of its own or from the dateline."""
        return self._told[0]

    @property
    def dateline(self) -> Dateline | None:
        """The place, from a line of its own or from the beginning of the body."""
        return self._told[1]

    @property
    def byline(self) -> Byline | None:
        """The author, from a line of its own."""
        return self._told[2]

    @property
    def dates(self) -> tuple[PrintedDate, ...]:
        """The dates in header and footer, in the order of the file."""
        return self._told[3]

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the body."""
        return split(self.text, *self.body)

    @cached_property
    def lost(self) -> tuple[tuple[int, int], ...]:
        """The places (start, end) of the body where characters were lost on the way."""
        return tuple(match.span() for match in _LOST.finditer(self.text, *self.body) if _is_lost(match))


def read(text: str, first_line: int | None = None, last_line: int | None = None) -> Article:
    """Mark the lines of a capture.

    `first_line` and `last_line` (counted from 1, both included) overrule where the body begins and ends;
    lines that the file does not have are left out, and a body that ends before it begins is empty.
    """
    spans = [match.span(1) for match in _LINE.finditer(text)][:-1]  # what follows the last break is no line
    first, last = _body(text, [_inner(text, *span) for span in spans])
    first = first if first_line is None else max(first_line - 1, 0)
    last = last if last_line is None else min(last_line, len(spans))
    lines = tuple(
        Line(at + 1, *span, "header" if at < first else "body" if at < last else "footer")
        for at, span in enumerate(spans)
    )
    body = (lines[first].start, lines[last - 1].end) if first < last else (0, 0)
    return Article(text, body, lines)


# --- header, body, footer

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_CLOSING = "\"'”’»«“‹›)]」』】 \xa0\u202f"
_LETTER = re.compile(r"[^\W\d_]")
_BOILERPLATE = re.compile(
    r"©|\(c\) ?\d{4}|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos"
    r"|tutti i diritti|все права защищены|усі права захищені|جميع الحقوق محفوظة|כל הזכויות שמורות"
    r"|\b(?:we|site|website) uses? cookies|verwende[nt]? (?:\w+ )?cookies|utilis\w+ (?:\w+ )?cookies"
    r"|использу\w+ cookie|\A\W*(?:copyright|read (?:more|also|next)|see also|related|share this|follow us"
    r"|sign up|subscribe|click here|skip to|lesen sie (?:auch|mehr)|mehr zum thema|lire aussi|à lire aussi"
    r"|читайте также|leer también|اقرأ أيضا)\b",
    re.IGNORECASE,
)
"""What follows or precedes articles as a sentence; used on short lines only."""
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
_LONG = 25
"""Words from which a line is a paragraph even without a full stop: headlines stay shorter."""
_JUNK = 5
"""Words of prose that one line of anything else outweighs."""


def _body(text: str, spans: list[tuple[int, int]]) -> tuple[int, int]:
    """The lines [first, last) of the body: the run in which prose outweighs all else by most."""
    filled = [at for at, (start, end) in enumerate(spans) if start < end]
    if not filled:
        return 0, 0
    pieces = [text[slice(*spans[at])] for at in filled]
    weights = [_weight(piece, following) for piece, following in zip(pieces, [*pieces[1:], ""], strict=True)]
    best, total, begin = 0, 0, 0
    first, last = 0, len(filled)  # where nothing reads as prose, nothing is called header or footer
    for at, weight in enumerate(weights):
        if total <= 0:
            total, begin = 0, at
        total += weight
        if total > best:
            best, first, last = total, begin, at + 1
    if last - first > 1 and _is_headline(*pieces[first : first + 2]):
        first += 1
    return filled[first], filled[last - 1] + 1


def _weight(line: str, following: str) -> int:
    """How much a line speaks for being body: its words where it is prose, less than nothing where not."""
    size = len(line.split())
    if _UNSPACED.search(line):
        size = max(size, len(_UNSPACED.findall(line)) // 2)
    if size < _LONG and len(line) < 10 * _LONG and _BOILERPLATE.search(line):
        return -4 * _JUNK
    if size <= 6 and (printed_date(line, 0, len(line)) or agency(line, 0, len(line))):
        return -4 * _JUNK
    full_stop = line.rstrip(_CLOSING)[-1:] in set(".!?…؟۔।。！？") and _LETTER.search(line)
    if full_stop or size >= _LONG or size > 6 and following[:1].islower():
        return min(size, 60)
    return -_JUNK


def _is_headline(line: str, following: str) -> bool:
    """Whether a short question or exclamation stands above a longer line, and nobody speaks it."""
    spoken = line[0] in "\"'“„«»‘‚—–-"
    short = len(line.split()) <= 15 and len(line) < len(following)
    return short and not spoken and line.rstrip(_CLOSING)[-1:] in set("!?؟！？")


# --- what the lines around the body tell


def _told(text: str, body: tuple[int, int], lines: tuple[Line, ...]) -> Told:
    """What header, footer and the first words of the body tell."""
    header = _filled(text, lines, "header")
    around = header + _filled(text, lines, "footer")
    dateline, source = opening(text, *_inner(text, *body))
    agencies = (found for span in around if (found := agency(text, *span)))
    bylines = (found for span in around if (found := byline(text, *span)))
    dates = (found for span in around if (found := printed_date(text, *span)))
    return next(agencies, source), dateline or _place(text, header), next(bylines, None), tuple(dates)


def _filled(text: str, lines: tuple[Line, ...], role: str) -> list[tuple[int, int]]:
    """The lines of one role that are not blank, without the white space around them."""
    spans = [_inner(text, line.start, line.end) for line in lines if line.role == role]
    return [span for span in spans if span[0] < span[1]]


def _place(text: str, header: list[tuple[int, int]]) -> Dateline | None:
    """The last untold line of the header, where it looks like a place and stands beside one that tells."""
    told = [bool(agency(text, *span) or byline(text, *span) or printed_date(text, *span)) for span in header]
    at = next((at for at in reversed(range(len(header))) if not told[at]), None)
    if at is None:
        return None
    after = at > 0 and told[at - 1]
    cased = any(char.isupper() for char in text[slice(*header[at])])
    # Without capitals a place and a headline look alike, but no headline follows the agency's name.
    return lone_place(text, *header[at]) if after or cased and any(told[at + 1 : at + 2]) else None


def _inner(text: str, start: int, end: int) -> tuple[int, int]:
    """A line without the white space and invisible characters around it."""
    line = text[start:end]
    kept = line.strip(IGNORED)
    start += len(line) - len(line.lstrip(IGNORED)) if kept else 0
    return start, start + len(kept)


# --- lost characters

_LOST = re.compile(r"\ufffd+|\?{2,}")


def _is_lost(match: re.Match[str]) -> bool:
    """Whether this run stands where letters stood, and is not somebody's question."""
    if match[0][0] != "?":
        return True
    before, after = match.string[: match.start()][-1:], match.string[match.end() : match.end() + 2]
    if after[:1].isalnum() or after[:1] in {",", ";", ":"}:
        return True
    return before.isalnum() and after[:1].isspace() and after[1:].islower()
