"""A loaded word stands in our own voice.

A regime, a mob, a futile attempt: such words tell readers whose side to take before they have read who said what.
We use the same plain words, and the verb "said", for all sides. A loaded word that somebody used is news, and
stands in quotation marks, with its speaker. The lists, for English, German, French, Russian and Kazakh, are in
`dossier/loaded/`; `loaded_words` in facts/dossier.yml adds to the one of the dossier's language. Translations are
held against the list of theirs. Names of actors and places are free.

## Bad

```yaml facts/events.yml
pier-closed:
  date: 2031-03-03
  title: The mayor closes the pier, in a futile attempt  # warning: 10 [loaded-word] ""futile" is a loaded word"
  category: other
  actors: [mayor]
  evidence:
    - source: herald
      quote: The mayor denied that the pier had been closed
```

## Good

```yaml facts/events.yml
pier-closed:
  date: 2031-03-03
  title: The mayor denies that the pier was closed, and calls the report “futile”
  category: other
  actors: [mayor]
  evidence:
    - source: herald
      quote: The mayor denied that the pier had been closed
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from dossier import loaded
from dossier.context import names_of
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.loaded import OWN_LIST, Lexicon
from dossier.ownwords import OwnText, own_texts, translated_texts, unquoted

level = Level.WARNING

_AS_QUOTED = "or put it into quotation marks, and say whose word it is"


def subjects(dossier: Dossier) -> Iterable[OwnText]:
    """Every text in our own voice, in every language."""
    return chain(own_texts(dossier), translated_texts(dossier))


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each loaded word of each text, once."""
    about = dossier.about
    lists: dict[str, tuple[Lexicon, tuple[tuple[str, ...], ...]]] = {}
    for own in subjects(dossier):
        language = own.language or about.language
        if language not in lists:
            added = about.loaded_words if language == about.language else ()
            lexicon = loaded.lexicon(language, added)
            lists[language] = lexicon, _loaded_names(dossier, lexicon)
        lexicon, names = lists[language]
        if not lexicon.suspects(own.text):
            continue
        seen = set()
        for hit in lexicon.find(unquoted(own.text), names):
            if loaded.fold(hit.word) not in seen:
                seen.add(loaded.fold(hit.word))
                yield Finding(own.span, _message(hit.word, hit.advice), _help(hit.advice))


def _loaded_names(dossier: Dossier, lexicon: Lexicon) -> tuple[tuple[str, ...], ...]:
    """The names of actors and places that hold a loaded word themselves: "Committee against Terrorists"."""
    records = (*dossier.actors.values(), *dossier.places.values())
    every = (name for record in records for name in names_of(record))
    return tuple(loaded.tokens_of(name) for name in every if lexicon.find(name.casefold()))


def _message(word: str, advice: str) -> str:
    if advice == OWN_LIST:
        return f'"{word}" is on this dossier\'s own list of loaded words'
    return f'"{word}" is a loaded word'


def _help(advice: str) -> str:
    if advice == OWN_LIST:
        return f"write a neutral word, {_AS_QUOTED}"
    if advice.startswith(("say ", "leave ")):
        return f"{advice}; {_AS_QUOTED}"
    words, _, more = advice.partition("; ")
    told = " or ".join(f'"{word}"' for word in words.split(", "))
    return f"write {told}{f'; {more}' if more else ''}; {_AS_QUOTED}"
