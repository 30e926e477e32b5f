"""An article with its passages in their places, as a page prints it: words, bars, marks and the records below them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from markupsafe import Markup

from dossier.page import Link
from dossier.page import escape as e
from dossier.parts import Parts
from dossier.views import Bars, InPlace, Marked, Piece, RunningText, Worded
from dossier.words import Words

_CLOSING = re.compile("[.,;:!?…،؛؟۔。，、！？\"'”’»)\\]]*")

class Running:
    """Writes paragraphs; `parts` writes what they share with records, `link` a link as the page at hand needs it."""

    def __init__(self, words: Words, parts: Parts, link: Callable[[Link], str]) -> None:
        self._words = words
        self._parts = parts
        self._link = link

    def paragraph(self, text: RunningText) -> Markup:
        """A paragraph, below it the records that rest on its passages; all of it in one fold where a record carries
        a content notice. Markdown does not look into the words."""
        inner, numbers = self._parts_of(text.parts)
        inner = f"{inner}{numbers}".strip()
        words = f'<p class="running" lang="{e(text.language)}" dir="{e(text.direction)}">{inner}</p>\n\n'
        fold, unfold = self._parts.fold(text.notice), self._parts.unfold(text.notice)
        return Markup(f"{fold}{words}{self._uses(text)}{unfold}")

    def _parts_of(self, parts: tuple[InPlace, ...]) -> tuple[str, str]:
        """The parts one after the other, and the numbers of the passages that end with the last of them.

        A number waits until the comma or full stop behind its passage is written, as a typesetter puts it.
        """
        written, waiting = [], ""
        for part in parts:
            if isinstance(part, Worded) and waiting:
                stop, part = _cut(part)
                written += [self._worded(stop), waiting] if stop.pieces else [waiting]
                waiting = ""
            text, numbers = self._in_place(part)
            written += [waiting, text]
            waiting = numbers
        return "".join(written), waiting

    def _in_place(self, part: InPlace) -> tuple[str, str]:
        if isinstance(part, Bars):
            return self._bars(part), ""
        if isinstance(part, Worded):
            return self._worded(part), ""
        return self._mark(part)

    def _bars(self, bars: Bars) -> str:
        hidden = e(self._words.count(bars.words, "hidden"))
        units = '<span class="bar"></span>' * bars.units
        return f'<span class="bars" title="{hidden}"><span class="unseen">{hidden}</span>{units}</span>'

    def _worded(self, worded: Worded) -> str:
        words = self._parts.pieces(worded.pieces)
        return words if worded.is_quoted or not words else f'<span class="rest">{words}</span>'

    def _mark(self, mark: Marked) -> tuple[str, str]:
        """A passage. It has no direction of its own: several in one right-to-left sentence must stay one sentence."""
        inner, numbers = self._parts_of(mark.parts)
        opens = f' id="{e(mark.anchor)}"' if mark.opens else ""
        number = self._number(mark) if mark.closes else ""
        return f'<mark class="passage" data-passage="{mark.number}"{opens}>{inner}</mark>', f"{numbers}{number}"

    def _number(self, mark: Marked) -> str:
        """The number of a passage where it ends, leading to the records that rest on it."""
        name = e(self._words.say("source-page.mark", number=mark.number))
        link = f'<a class="mark" href="#{e(mark.anchor)}--uses" aria-label="{name}">{mark.number}</a>'
        return f'<sup class="marks" dir="ltr" data-search-exclude>{link}</sup>'

    def _uses(self, text: RunningText) -> str:
        if not text.uses:
            return ""
        rows = "".join(
            f'<li id="{e(one.anchor)}" markdown="block">\n<p class="used" markdown="span">'
            f"{' · '.join(map(self._link, one.records))}</p>\n</li>\n"
            for one in text.uses
        )
        return (
            '<details class="proof uses" data-search-exclude markdown="block">\n'
            f'<summary markdown="span">{e(text.summary)}</summary>\n'
            f'<ol class="quotations" start="{text.uses[0].number}" markdown="block">\n{rows}</ol>\n</details>\n\n'
        )


def _cut(worded: Worded) -> tuple[Worded, Worded]:
    """Words cut behind the signs that close what stands before them."""
    first, *others = worded.pieces
    end = 0 if first.lost else _CLOSING.match(first.text).end()
    stop = (Piece(first.text[:end]),) if end else ()
    rest = (Piece(first.text[end:], first.lost),) if first.text[end:] else ()
    return replace(worded, pieces=stop), replace(worded, pieces=(*rest, *others))
