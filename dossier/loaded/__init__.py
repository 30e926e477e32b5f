"""Words that take a side, one table for each language, and what to write instead.

How the words were chosen. A word is listed if news agencies' and public broadcasters' published style advice is
to avoid it in the reporter's own voice, or if it is the plain counterpart of such a word in another of these
languages. There are eight sorts of them:

1. names for those who govern that deny their right to (regime, junta, puppet);
2. names for people on the street that judge them (thugs, mob, rioters);
3. names for those who fight, by the side they are on (terrorist, martyr, freedom fighter, hero);
4. verdicts on the dead and those who killed them (innocent, massacre, bloodbath);
5. adjectives of outrage or praise (brutal, heinous, heroic, cowardly);
6. judgements of success or motive (futile, desperate, so-called);
7. verbs of speech that doubt or reveal (claimed, admitted, boasted), where "said" does for all sides;
8. words that soften (neutralised, collateral damage), and feelings of the narrator (sadly, obviously).

Not listed: names of offences (terrorism, extremism, hooliganism), because people are charged with them; words that
have a settled plain meaning more often than a loaded one (radical, claim as a noun, operation); words that hedge
(alleged, reported). A word with both sorts of meaning is listed together with its harmless phrases ("visa regime",
"admitted to hospital").

Another language is another module here that makes a TABLE, and a line in `_ALL`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from dossier.loaded import de, en, fr, kk, ru
from dossier.loaded.lexicon import Hit, Lexicon, Table, fold, tokens

__all__ = ["OWN_LIST", "TABLES", "Hit", "Lexicon", "Table", "fold", "lexicon", "table", "tokens"]

_ALL = {"en": en.TABLE, "de": de.TABLE, "fr": fr.TABLE, "ru": ru.TABLE, "kk": kk.TABLE}

TABLES = _ALL
"""The languages that have a table, by their BCP 47 primary subtag."""

OWN_LIST = "own list"
"""Stands as the advice on words that a dossier adds itself."""

_NOTHING = Table({}, (), "", "(?!)", "")


def table(tag: str) -> Table:
    """The table for a BCP 47 tag ("de-AT"); an empty one for a language that has none."""
    return _ALL.get(tag.partition("-")[0].lower(), _NOTHING)


@lru_cache(maxsize=16)
def lexicon(tag: str, more: Iterable[str] = ()) -> Lexicon:
    """The words of one language and those that a dossier adds, with the endings of the language."""
    language = table(tag)
    added = {" ".join(part + "~" for part in tokens_of(word)): OWN_LIST for word in more}
    return Lexicon({**language.words, **added}, language.harmless, language.endings)


def tokens_of(text: str) -> tuple[str, ...]:
    """The words of a text in the form in which they are compared."""
    return tuple(one.folded for one in tokens(text))
