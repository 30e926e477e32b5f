"""Everything that the site says in its own fixed words, in the language of the dossier.

The phrases stand in the catalogues. What a language does with them (plural forms, the order of a date, the names of
months, countries and languages, the separators of numbers) comes from Babel and from the patterns of the catalogue.
"""

from dossier.words.dates import iso
from dossier.words.inflected import Word
from dossier.words.phrases import Words, words_for

__all__ = ["Word", "Words", "iso", "words_for"]
