"""The fixed words of the site, one language per file: a table from the name of a phrase to the phrase.

How to add a language, and what the tests ask of it, stands in docs/reference/languages.md.
"""

from __future__ import annotations

from collections.abc import Mapping

from dossier.catalogues.de import GERMAN
from dossier.catalogues.en import ENGLISH
from dossier.catalogues.fr import FRENCH
from dossier.catalogues.kk import KAZAKH
from dossier.catalogues.ru import RUSSIAN

CATALOGUES: Mapping[str, Mapping[str, str]] = {
    "en": ENGLISH, "de": GERMAN, "fr": FRENCH, "kk": KAZAKH, "ru": RUSSIAN,
}
"""The tables by language (BCP 47 primary subtag)."""
