"""The address of a passage on its publisher's page: a text fragment, by which a browser finds and marks the words.

The form is that of URL Fragment Text Directives (https://wicg.github.io/scroll-to-text-fragment/):
`#:~:text=[prefix-,]start[,end][,-suffix]`. The three signs with a meaning in it, "-", "," and "&", are percent-encoded
in the words. A page that the publisher changed opens at its top: the address is never worse than one without words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote, urlsplit

LONG = 120
"""Characters from which a passage is named by its first and last words: letters that differ in the middle (an image,
a line break, a word that the publisher changed) then do no harm, and the address stays short."""
FEWEST = 4
"""Words at least by which a long passage begins and ends in the address."""

Spot = tuple[int, int]
# Characters without width, which a page may have elsewhere than the capture.
_WIDTHLESS = re.compile("[\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


def at_passage(address: str, article: str, passage: Spot, lost: Iterable[Spot] = (),
               prefix: str = "", suffix: str = "") -> str:
    """The address with the passage `article[start:end]` named in it.

    `lost` are the damaged spots of the article: their letters stand nowhere on the publisher's page, so no word in
    their neighbourhood is named. An address that is none of the web, or a passage that cannot be named, stays as it is.
    """
    if urlsplit(address).scheme.lower() not in ("http", "https") or ":~:" in address:
        return address
    named = _named(article, passage, [one for one in lost if one[0] < passage[1] and passage[0] < one[1]])
    if not named:
        return address
    before, after = [f"{_encoded(prefix)}-"] if prefix else [], [f"-{_encoded(suffix)}"] if suffix else []
    directive = ",".join([*before, *map(_encoded, named), *after])
    return f"{address}{'' if '#' in address else '#'}:~:text={directive}"


def _named(article: str, passage: Spot, lost: list[Spot]) -> tuple[str, ...]:
    """The passage whole, or its first and last words; nothing where damage leaves too little of it."""
    start, end = passage
    text = article[start:end]
    if not lost and len(text) <= LONG and "\n" not in text and "\r" not in text:
        return (_plain(text),)
    head = _plain(article[start:lost[0][0]] if lost else text).split()
    tail = _plain(article[lost[-1][1]:end] if lost else text).split()
    if lost:  # the words that touch the damage are not whole
        head, tail = head[:-1], tail[1:]
    if not lost and len(head) <= 2 * FEWEST:
        return (_plain(text),)
    if min(len(head), len(tail)) < FEWEST:
        return ()
    whole = _plain(article).casefold()
    return " ".join(head[:_enough(head, whole)]), " ".join(tail[-_enough(tail[::-1], whole, backwards=True):])


def _enough(words: list[str], whole: str, backwards: bool = False) -> int:
    """How many words it takes until they stand in the article once; half of them at most, so that two ends do not
    overlap."""
    most = max(FEWEST, len(words) // 2)
    for count in range(FEWEST, most):
        taken = words[:count][::-1] if backwards else words[:count]
        if whole.count(" ".join(taken).casefold()) == 1:
            return count
    return most


def _plain(text: str) -> str:
    return " ".join(_WIDTHLESS.sub("", text).split())


def _encoded(text: str) -> str:
    """Percent-encoded, the hyphen too, which an address may else hold as it is."""
    return quote(_plain(text), safe="").replace("-", "%2D")
