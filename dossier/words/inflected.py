"""A phrase that stands in another phrase, in the form that the other one asks for.

"5 января 2022 года" stands alone; "январь 2022 года" becomes "января 2022 года" after "с". A pattern asks for a form
by name, `с {date.since}`; a catalogue gives it under the key of the phrase with the name of the form behind it,
`date.month.since`. A language without that form needs neither: then the phrase is as it is when it stands alone.
"""

from __future__ import annotations

from collections.abc import Mapping

FORMS = ("of", "within", "since", "until", "start", "end", "alone")
"""The forms: of a year in a date (`of`), of a month or year in which a day lies (`within`), after what tells a
beginning or an end (`since`, `until`), at the ends of a span (`start`, `end`), of a month without a day (`alone`)."""

TURNED = frozenset({"date", "when"})
"""The gaps whose content takes the form that is asked of the whole: "about {date}" is as deep in a sentence as its
date, while the year in "{day} {month} {year}" stays what it is."""


class Word(str):
    """A text that knows its forms: `word.since` is the text itself where the language has no such form."""

    _forms: Mapping[str, str]

    def __new__(cls, text: str, forms: Mapping[str, str] | None = None) -> Word:
        word = super().__new__(cls, text)
        word._forms = forms or {}
        return word

    def __getattr__(self, name: str) -> str:
        if name not in FORMS:
            raise AttributeError(name)
        return self._forms.get(name, str(self))

    def turned(self, form: str) -> Word:
        """The word as it reads in a form, with all forms still at hand."""
        return Word(self._forms.get(form, str(self)), self._forms)


class Inflector:
    """Fills the patterns of a catalogue, in all forms that its language has."""

    def __init__(self, table: Mapping[str, str]) -> None:
        self._table = table
        endings = {key.rpartition(".")[2] for key in table}
        self._forms = tuple(form for form in FORMS if form in endings)

    def fill(self, key: str, **parts: object) -> Word:
        """The phrase of that name with its gaps filled."""
        pattern = self._table[key]
        forms = {}
        for form in self._forms:
            inner = {
                name: part.turned(form) if name in TURNED and isinstance(part, Word) else part
                for name, part in parts.items()
            }
            forms[form] = self._table.get(f"{key}.{form}", pattern).format(**inner)
        return Word(pattern.format(**parts), forms)
