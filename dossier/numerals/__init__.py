"""What each language says about numbers: tables only. `quantity` reads running text with them.

Another language is another module here that makes a `Language`, and a line in `_ALL`.
"""

from __future__ import annotations

from dossier.numerals import de, en, fr, ru
from dossier.numerals.language import Language

__all__ = ["LANGUAGES", "Language", "of"]

_ALL = (en.TABLE, de.TABLE, fr.TABLE, ru.TABLE)

LANGUAGES: dict[str, Language] = {table.code: table for table in _ALL}
"""The languages whose number words are known, by their BCP 47 primary subtag."""


def of(tag: str) -> Language:
    """The tables for a BCP 47 tag ("de-AT"); the English ones for a language that is not among LANGUAGES."""
    return LANGUAGES.get(tag.partition("-")[0].lower(), en.TABLE)
