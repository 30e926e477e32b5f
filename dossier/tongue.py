"""Words in another language than the page around them: marked where they are known, told in HTML at the end.

A title that is not translated goes through links, lists and sentences before it stands in a page. So the mark is a
part of the text: three characters that Unicode keeps for the inside of programs and that nobody can type. Where the
page is written, `told` makes elements with `lang` of them, and takes them away where no element can stand.
"""

from __future__ import annotations

import re

RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he ks ps sd syr ug ur yi".split())
"""Languages that are written from right to left."""

_FOREIGN, _UNTRANSLATED, _TEXT, _END = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"
_MARKS = re.compile(f"[{_FOREIGN}{_UNTRANSLATED}][A-Za-z0-9-]*{_TEXT}|[{_FOREIGN}-{_END}]")
_SPOT = re.compile(
    "(?P<closed><(?P<letters>text|title|desc)\\b[^>]*>[^<]*</(?P=letters)>|<[^<>]*>)"
    f"|(?P<sort>[{_FOREIGN}{_UNTRANSLATED}])(?P<language>[A-Za-z0-9-]*){_TEXT}(?P<text>[^{_FOREIGN}-{_END}<>\n]*){_END}",
    re.DOTALL,
)


def primary(tag: str) -> str:
    """The language alone, without script and country: "kk" of "kk-Latn"."""
    return tag.replace("_", "-").partition("-")[0].lower()


def is_right_to_left(tag: str) -> bool:
    """Whether a language is written from right to left."""
    return primary(tag) in RIGHT_TO_LEFT


def foreign(text: str, language: str) -> str:
    """A text that is rightly in another language than the page, such as the words of a source."""
    return f"{_FOREIGN}{language}{_TEXT}{text}{_END}" if text else text


def untranslated(text: str, language: str) -> str:
    """A text of ours that should be in the language of the page, and is not."""
    return f"{_UNTRANSLATED}{language}{_TEXT}{text}{_END}" if text else text


def apart(text: str) -> str:
    """A name whose direction must not mix with that of the words around it, whatever its language."""
    return text if not text or text[0] in (_FOREIGN, _UNTRANSLATED) else f"{_FOREIGN}{_TEXT}{text}{_END}"


def bare(text: str) -> str:
    """The text without marks, to be compared, measured, or put where no element can stand."""
    return text if text.isascii() else _MARKS.sub("", text)


def told(body: str, language: str) -> str:
    """The body of a page in `language` with an element around every marked text."""
    if not any(mark in body for mark in (_FOREIGN, _UNTRANSLATED, _TEXT, _END)):
        return body

    def write(spot: re.Match[str]) -> str:
        if spot["closed"] is not None:
            return bare(spot["closed"])
        if not spot["language"]:
            return f"<bdi>{spot['text']}</bdi>"
        kind = ' class="untranslated"' if spot["sort"] == _UNTRANSLATED else ""
        right = is_right_to_left(spot["language"])
        turned = f' dir="{"rtl" if right else "ltr"}"' if right != is_right_to_left(language) else ""
        return f'<span{kind} lang="{spot["language"]}"{turned}>{spot["text"]}</span>'

    return bare(_SPOT.sub(write, body))
