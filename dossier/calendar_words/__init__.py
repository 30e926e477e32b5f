"""The date words of each language that `dossier.weekday` reads: tables and templates, one module a language.

A further language is a module like the others and a line in LANGUAGES.
"""

from __future__ import annotations

from dossier.calendar_words.de import GERMAN
from dossier.calendar_words.en import ENGLISH
from dossier.calendar_words.fr import FRENCH
from dossier.calendar_words.lexicon import NO_VERBS, NOTHING, Language
from dossier.calendar_words.ru import RUSSIAN

LANGUAGES = {language.code: language for language in (ENGLISH, GERMAN, FRENCH, RUSSIAN)}

DIGITS_ONLY = Language("", *[NOTHING] * 11, (), NO_VERBS)
"""What is read in any other language: dates in digits."""


def language(tag: str) -> Language:
    """The language of a BCP 47 tag: "en", "en-GB", "pt"."""
    return LANGUAGES.get(tag.lower().replace("_", "-").split("-")[0], DIGITS_ONLY)
