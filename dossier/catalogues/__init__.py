"""The fixed words of the site, one language per file: a table from the name of a phrase to the phrase."""

from __future__ import annotations

from collections.abc import Mapping

from dossier.catalogues.en import ENGLISH

CATALOGUES: Mapping[str, Mapping[str, str]] = {"en": ENGLISH}
"""The tables by language (BCP 47 primary subtag)."""
