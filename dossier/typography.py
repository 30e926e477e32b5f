"""How languages are set: their quotation marks, and the direction of their script.

Babel knows names and numbers but not these: its data leave out the delimiters of CLDR, and give a direction only for
languages that it knows whole. A language that is not listed is quoted as English is.
"""

from __future__ import annotations

from functools import lru_cache

_QUOTATION_MARKS = {
    "«»": "ar be el es fa fr hy it kk ky nb nn ru uk uz",
    "„“": "bg cs de et is ka lt lv mk sk sl sr",
    "„”": "hr hu pl ro",
    "””": "fi sv",
    "「」": "ja",
}
_MARKS = {language: marks for marks, languages in _QUOTATION_MARKS.items() for language in languages.split()}
_RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa he ks ps sd syr ug ur yi".split())
_SPACED = frozenset({"fr"})
_THIN = "\u202f"
"""The narrow space at which a line never breaks."""


def primary(language: str) -> str:
    """The language of a BCP 47 tag, without script and country."""
    return language.replace("_", "-").partition("-")[0].lower()


@lru_cache(maxsize=1 << 8)
def quotation_marks(language: str) -> tuple[str, str]:
    """The marks before and after a quotation, with the space that French sets inside them."""
    code = primary(language)
    opening, closing = _MARKS.get(code, "“”")
    return (opening + _THIN, _THIN + closing) if code in _SPACED else (opening, closing)


def is_right_to_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    return primary(language) in _RIGHT_TO_LEFT
