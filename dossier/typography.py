"""How languages set their quotation marks, which Babel leaves out of the data of CLDR.

A language that is not listed is quoted as English is.
"""

from __future__ import annotations

from functools import lru_cache

from dossier.tongue import primary

_QUOTATION_MARKS = {
    "«»": "ar be el es fa fr hy it kk ky nb nn ru uk uz",
    "„“": "bg cs de et is ka lt lv mk sk sl sr",
    "„”": "hr hu pl ro",
    "””": "fi sv",
    "「」": "ja",
}
_MARKS = {language: marks for marks, languages in _QUOTATION_MARKS.items() for language in languages.split()}
_SPACED = frozenset({"fr"})
_THIN = "\u202f"
"""The narrow space at which a line never breaks."""


@lru_cache(maxsize=1 << 8)
def quotation_marks(language: str) -> tuple[str, str]:
    """The marks before and after a quotation, with the space that French sets inside them."""
    code = primary(language)
    opening, closing = _MARKS.get(code, "“”")
    return (opening + _THIN, _THIN + closing) if code in _SPACED else (opening, closing)
