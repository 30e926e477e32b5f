"""The pieces of a page that all kinds share: dates, badges, proofs, lists of records.

They are functions and no macros of a template because a large dossier prints tens of thousands of them. Every text
passes `escape`, so everything that is returned is safe in a page; `SafeParts` marks it so for templates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from markupsafe import Markup

from dossier.page import Link, escape
from dossier.views import Badge, Change, Detail, Entry, Line, NameView, Piece, Proof, Quotation, Quoted, TermView, When
from dossier.words import Words

e = escape
_GAP = re.compile("\ue000(\\d+)\ue001")
"""Where something goes into a phrase: our phrases hold no letters for private use."""


class Parts:
    """Writes the shared pieces; `link` turns a link into Markdown as seen from the page being written."""

    def __init__(self, words: Words, link: Callable[[Link], str]) -> None:
        self._words = words
        self._link = link
        self._comma = words.say("list.comma")
        self._colon = words.say("list.colon")
        self._and = words.say("list.last", head="\0", tail="\0").split("\0")[1]
        self._lost = e(words.say("lost"))
        self._closed = f'<p class="closed" markdown="span">{e(words.say("closed"))}</p>\n'
        self._names = e(words.say("fact.names"))
        self._note = f'<span class="note-label">{e(words.say("note"))}</span>'

    def filled(self, key: str, **gaps: str) -> str:
        """A phrase with links in its gaps: what is marked as safe stays so, all else is letters."""
        parts = list(gaps.values())
        held = {name: f"\ue000{number}\ue001" for number, name in enumerate(gaps)}
        return _GAP.sub(lambda gap: _letters(parts[int(gap[1])]), e(self._words.say(key, **held)))

    # -- within a line --------------------------------------------------------------------------------------------

    def time(self, when: When) -> str:
        """A date, with its `datetime` where HTML has a form for it."""
        if when.iso:
            return f'<time datetime="{e(when.iso)}">{e(when.words)}</time>'
        return f'<span class="when">{e(when.words)}</span>'

    def badge(self, badge: Badge) -> str:
        """A status as a word, or nothing where it needs none."""
        return f'<span class="badge {e(badge.style)}">{e(badge.label)}</span>' if badge.label else ""

    def chips(self, chips: Iterable[str]) -> str:
        """Short labels."""
        return " ".join(f'<span class="chip">{e(chip)}</span>' for chip in chips)

    def links(self, links: Iterable[Link]) -> str:
        """Links or plain texts as a list in a sentence: "A, B and C"."""
        parts = [self._link(link) for link in links]
        last = parts.pop() if parts else ""
        return f"{self._comma.join(parts)}{self._and}{last}" if parts else last

    def details(self, details: Iterable[Detail]) -> str:
        """Labels with what belongs to them, in one line."""
        return " · ".join(
            f"{e(one.label)} {self.links(one.values)}" if one.label else self.links(one.values) for one in details
        )

    def pieces(self, pieces: tuple[Piece, ...]) -> str:
        """Words of a source, damaged spots marked. White space between two pieces is kept."""
        return "".join(map(self._piece, pieces))

    def _piece(self, piece: Piece) -> str:
        text = f'<abbr class="lost" title="{self._lost}">{e(piece.text)}</abbr>' if piece.lost else e(piece.text)
        before = " " if piece.text[:1].isspace() else ""
        return f"{before}{text} " if text and piece.text[-1:].isspace() else f"{before}{text}"

    def quote(self, quoted: Quoted) -> str:
        """Words of a source between the quotation marks of their language."""
        return f"{quoted.opening}{self.pieces(quoted.pieces).strip()}{quoted.closing}"

    # -- blocks of a record ---------------------------------------------------------------------------------------

    def filed(self, filter: Any, anchor: str, what: str = "record") -> str:
        """Attributes of a record, or of a part of one: the values by which the page's filter finds it."""
        if not filter.facets:
            return ""
        values = (f' data-f-{name}="{e(" ".join(found))}"' for name, found in filter.traits[anchor].items())
        return f' data-filed="{e(what)}"{"".join(values)}'

    def meta(self, entry: Entry, *more: Badge) -> str:
        """Date, labels and status of a record."""
        parts = [self.time(entry.when)] if entry.when else []
        parts += [self.badge(badge) for badge in (*more, entry.badge) if badge.label]
        if entry.chips:
            parts.insert(bool(entry.when), self.chips(entry.chips))
        return f'<p class="meta" markdown="span">{" ".join(parts)}</p>\n\n' if parts else ""

    def title(self, entry: Entry, level: int) -> str:
        """The heading of a record. Where it is all that the record says, the marks of its passages follow it, on its
        line but outside of it: a list of headings should not read numbers."""
        heading = f"{'#' * level} {e(entry.title)} {{ #{e(entry.anchor)} }}\n\n"
        marks = "" if entry.summary else self.marks(entry.proof)
        if not marks:
            return heading
        return f'<div class="titled" markdown="block">\n\n{heading}{marks}\n\n</div>\n\n'

    def summary(self, entry: Entry) -> str:
        """The text of a record, with the marks of the passages that prove it."""
        return f"{e(entry.summary)}{self.marks(entry.proof)}\n\n" if entry.summary else ""

    def marks(self, proof: Proof | None) -> str:
        """The numbers of the passages behind a sentence, each leading to its passage, to stand directly after it."""
        if proof is None:
            return ""
        return f'<sup class="marks" data-search-exclude>{"".join(map(self._mark, proof.quotations))}</sup>'

    def _mark(self, quotation: Quotation) -> str:
        name = e(self._words.say("cite.mark", number=quotation.number, source=quotation.source.text))
        return f'<a class="mark" href="#{e(quotation.anchor)}" aria-label="{name}">{quotation.number}</a>'

    def fold(self, notice: str) -> str:
        """What opens a fold under a content notice; nothing where there is none. Its words stay out of the search.

        The search of the theme ends what it leaves out at the first end of an element of the same name, so that is a
        section: there is none within a record.
        """
        if not notice:
            return ""
        words = e(self._words.say("content-notice", reason=notice))
        return (
            f'<details class="graphic" data-follow="{e(self._words.say("cite.follow"))}" markdown="block">\n'
            f'<summary markdown="span">{words}'
            f' <span class="show">{e(self._words.say("content-notice.show"))}</span></summary>\n'
            '<section class="folded" data-search-exclude markdown="block">\n\n'
        )

    def unfold(self, notice: str) -> str:
        """What closes the fold."""
        return "</section>\n</details>\n\n" if notice else ""

    def who(self, entry: Entry) -> str:
        """Who said it, and what belongs to it."""
        return f'<p class="who" markdown="span">{self.details(entry.details)}</p>\n\n' if entry.details else ""

    def note(self, text: str) -> str:
        """A remark of the editors, named as theirs."""
        if not text:
            return ""
        return f'<div class="note" markdown="block">\n\n{self._note} {e(text)}\n\n</div>\n\n'

    def change(self, change: Change | None) -> str:
        """What became of a record, when, by whom, why, and what says so."""
        if change is None:
            return ""
        by = Markup(self._link(change.by))
        line = self.filled("change.line", label=change.label, date=change.when, by=by, reason=change.reason)
        proof = self.proof(change.proof, self._words.say("change.proof"))
        return f'<p class="change" markdown="span">{line}{self.marks(change.proof)}</p>\n\n{proof}'

    def proof(self, proof: Proof | None, of: str = "") -> str:
        """The passages behind a record, one step away; `of` says what they prove where that is not the record."""
        if proof is None:
            return ""
        summary = f"{e(of)} – {e(proof.summary)}" if of else e(proof.summary)
        first = proof.quotations[0].number
        start = f' start="{first}"' if first > 1 else ""
        return (
            f'<details class="proof" markdown="block">\n<summary markdown="span">{summary}</summary>\n'
            f'<ol class="quotations"{start} markdown="block">\n{"".join(map(self._quotation, proof.quotations))}'
            "</ol>\n</details>\n\n"
        )

    def _quotation(self, quotation: Quotation) -> str:
        """A passage as a footnote: its words, and where and by whom they were said."""
        date = f", {e(quotation.date)}" if quotation.date else ""
        warning = f" {self.badge(quotation.warning)}" if quotation.warning.label else ""
        said = f" · {self.details(quotation.said)}" if quotation.said else ""
        original = f" · {self._link(quotation.original)}" if quotation.original else ""
        return (
            f'<li id="{e(quotation.anchor)}" markdown="block">\n'
            f"{self.passage(quotation.words) or self._closed}{self._translation(quotation)}"
            f'<p class="cite" markdown="span">{self._link(quotation.source)}{date}{warning}{said}{original}</p>\n'
            "</li>\n"
        )

    def passage(self, words: Quoted, style: str = "quote") -> str:
        """Words of a source as a block; nothing where they may not be printed."""
        if not words.pieces:
            return ""
        return (
            f'<blockquote class="{e(style)}" lang="{e(words.language)}" dir="{e(words.direction)}" '
            f'markdown="block">\n\n{self.quote(words)}\n\n</blockquote>\n'
        )

    def _translation(self, quotation: Quotation) -> str:
        if not quotation.translation:
            return ""
        key = "translated" if quotation.translator else "translated.unknown"
        by = self._words.say(key, translator=quotation.translator)
        text = self._words.say("quoted", text=quotation.translation)
        return f'<p class="translation" markdown="span">{e(text)} ({e(by)})</p>\n'

    def edit(self, link: Link) -> str:
        """The way to the lines of a record."""
        return f'<p class="edit" data-search-exclude markdown="span">{self._link(link)}</p>\n\n'

    def body(self, entry: Entry) -> str:
        """Date, text, speakers and changes of a record: what stands under its heading. A content notice folds what
        follows the date, to where the foot begins."""
        folded = f"{self.summary(entry)}{self.who(entry)}{self.change(entry.change)}"
        return f"{self.meta(entry)}{self.fold(entry.notice)}{folded}"

    # -- the end of a record --------------------------------------------------------------------------------------

    def foot(self, entry: Entry) -> str:
        """Remark and passages of a record, the end of its fold, and what can be done with it."""
        return f"{self.note(entry.note)}{self.proof(entry.proof)}{self.unfold(entry.notice)}{self.tools(entry)}"

    def tools(self, entry: Entry) -> str:
        """Buttons that copy a citation of the record, for readers with scripts, and the way to its lines."""
        buttons = "".join(
            f'<button type="button" class="copy" data-cite="{e(entry.anchor)}" data-as="{kind}">{e(words)}</button>'
            for kind, words in (("text", self._words.say("cite.copy")), ("bibtex", self._words.say("cite.copy-bibtex")))
        )
        return (
            '<div class="tools" data-search-exclude markdown="block">\n'
            f'<p class="copying" markdown="span">{buttons}</p>\n\n'
            f"{self.edit(entry.edit)}</div>\n\n"
        )

    # -- lists ----------------------------------------------------------------------------------------------------

    def lines(self, lines: Iterable[Line]) -> str:
        """Records, one line each."""
        return "".join(map(self._line, lines)) + "\n"

    def _line(self, line: Line) -> str:
        colon = " " if line.link.text.endswith(("?", "!")) else self._colon
        extra = f"{colon}{e(line.extra)}" if line.extra else ""
        by = f" · {self.links(line.by)}" if line.by else ""
        when = f" · {e(line.when)}" if line.when else ""
        badge = f" {self.badge(line.badge)}" if line.badge.label else ""
        return f"- {self._link(line.link)}{extra}{by}{when}{badge}\n"

    def facts(self, facts: Iterable[Detail], names: tuple[NameView, ...] = ()) -> str:
        """Labels and values, further names, and the passages that use those."""
        rows = "".join(
            f'<dt markdown="span">{e(fact.label)}</dt>\n<dd markdown="span">{self.links(fact.values)}</dd>\n'
            for fact in facts
        )
        if names:
            rows += f'<dt markdown="span">{self._names}</dt>\n{"".join(map(self._name, names))}'
        proofs = "".join(self.proof(name.proof, name.name) for name in names)
        return f'<dl class="facts" markdown="block">\n{rows}</dl>\n\n{proofs}'

    def _name(self, name: NameView) -> str:
        language = f' lang="{e(name.language)}"' if name.language else ""
        return (
            f'<dd markdown="span"><bdi{language} dir="{e(name.direction)}">{e(name.name)}</bdi> '
            f"({e(name.remark)}){self.marks(name.proof)}</dd>\n"
        )

    def terms(self, terms: Iterable[TermView]) -> str:
        """Offices or memberships, each with its time and its passages."""
        rows = "".join(
            f'<li markdown="block">\n\n{self._term(term)}\n\n{self.proof(term.proof)}</li>\n' for term in terms
        )
        return f'<ul class="terms" markdown="block">\n{rows}</ul>\n\n'

    def _term(self, term: TermView) -> str:
        parts: list[Any] = [e(term.office)] if term.office else []
        parts += [self._link(term.of)] if term.of else []
        parts += [e(term.term)] if term.term else []
        return f"{', '.join(parts)}{self.marks(term.proof)}"


def _letters(text: str) -> str:
    return text if isinstance(text, Markup) else e(text)


class SafeParts:
    """The parts as templates see them: what they return is marked as safe, and so not escaped again."""

    def __init__(self, parts: Parts) -> None:
        for name in vars(Parts):
            if not name.startswith("_"):
                setattr(self, name, _marked(getattr(parts, name)))


def _marked(write: Callable[..., str]) -> Callable[..., Markup]:
    def marked(*arguments: Any, **named: Any) -> Markup:
        return Markup(write(*arguments, **named))

    return marked
