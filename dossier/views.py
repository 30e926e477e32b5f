"""What templates see of a record: small frozen pieces of finished words and links, shared by all kinds of pages."""

from __future__ import annotations

from dataclasses import dataclass

from dossier.page import Link


@dataclass(frozen=True, slots=True)
class When:
    """A date for people, and for machines where HTML has a form for it."""

    words: str
    """"5 January 2022, about noon"."""
    iso: str = ""
    """The `datetime` attribute; empty where there is none for this date."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quotation."""

    text: str
    """The letters."""
    lost: bool = False
    """True where the capture lost characters, so that what stands here is damage and not text."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a source as they are shown."""

    pieces: tuple[Piece, ...]
    """The words, with damaged spots apart; empty where the publisher allows a link only."""
    language: str
    """BCP 47 tag of the source."""
    direction: str
    """"ltr" or "rtl"."""
    opening: str
    """The quotation mark before."""
    closing: str
    """The quotation mark after."""


@dataclass(frozen=True, slots=True)
class Worded:
    """Words of an article as they stand in it."""

    pieces: tuple[Piece, ...]
    """The words, damaged spots apart."""
    is_quoted: bool
    """True where a record rests on them."""


@dataclass(frozen=True, slots=True)
class Bars:
    """Words of an article that are not shown."""

    units: int
    """How long they are, in pieces of a bar."""
    words: int
    """How many they are."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A passage in its place, or what of it stands before or after the end of another passage."""

    number: int
    """Its number on the page."""
    anchor: str
    """Its permanent id."""
    opens: bool
    """True where it begins, which is where its id stands."""
    closes: bool
    """True where it ends, which is where its number stands."""
    parts: tuple[InPlace, ...]
    """What stands in it: words or bars, and passages within it."""


InPlace = Worded | Bars | Marked
"""What a paragraph of an article is made of."""


@dataclass(frozen=True, slots=True)
class Use:
    """A passage with the records that rest on it."""

    number: int
    """Its number on the page."""
    anchor: str
    """The id of this entry on the page."""
    records: tuple[Link, ...]
    """The records."""


@dataclass(frozen=True, slots=True)
class RunningText:
    """A paragraph of an article with its passages."""

    parts: tuple[InPlace, ...]
    """What stands in it."""
    language: str
    """BCP 47 tag of the article."""
    direction: str
    """"ltr" or "rtl"."""
    uses: tuple[Use, ...]
    """The passages that end in it, in the order in which they end."""
    summary: str
    """How many passages and records: "2 passages, 5 records"; empty without any."""
    notice: str
    """Why the paragraph is folded; or empty."""


@dataclass(frozen=True, slots=True)
class Badge:
    """The state of a record as a word; the page colours it by class."""

    style: str
    """The class: "is-disputed"."""
    label: str
    """The word: "disputed"; empty where the state is the ordinary one and needs no badge."""


@dataclass(frozen=True, slots=True)
class Detail:
    """A label with what belongs to it: "Place: Port Lume", "Said by A and B"."""

    label: str
    """The label, as it is printed."""
    values: tuple[Link, ...]
    """Links or plain texts, to be joined as a list."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """One passage that a record rests on."""

    number: int
    """Its number among the passages of the record, from 1."""
    anchor: str
    """Its permanent id on the page of the record."""
    words: Quoted
    """What the source says; without pieces where its words may not be printed."""
    source: Link
    """The source's name, leading to the passage on its page."""
    date: str
    """When the source was published; empty where that is not known or part of the name."""
    translation: str
    """The words in our language, or empty."""
    translator: str
    """Who translated."""
    warning: Badge
    """What the publisher did to the article since: "withdrawn by its publisher"."""
    said: tuple[Detail, ...]
    """Who said it, and who passed it on, where the record names somebody."""
    original: Link | None
    """The article on its publisher's site, at these words; None where it has no address there."""


@dataclass(frozen=True, slots=True)
class Proof:
    """The passages behind a record."""

    summary: str
    """"2 quotations: Lume Courier, 4 March 2031; Bay Radio, 5 March 2031"."""
    quotations: tuple[Quotation, ...]
    """The passages in the order of the record."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a record that was corrected or withdrawn."""

    label: str
    """"Withdrawn"."""
    when: str
    """When, in words."""
    by: Link
    """Who did it."""
    reason: str
    """Why."""
    proof: Proof | None
    """The words that say so."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A record in full, as it stands at its permanent place."""

    anchor: str
    """The record's permanent id on the page."""
    title: str
    """Its heading."""
    badge: Badge
    """Its status."""
    when: When | None
    """Its date."""
    chips: tuple[str, ...]
    """Short labels: category, tags."""
    summary: str
    """Its text, or empty."""
    details: tuple[Detail, ...]
    """Who said it, who passed it on, and what else belongs to it: place, actors, related records."""
    note: str
    """A remark of the editors, or empty."""
    change: Change | None
    """What became of it."""
    proof: Proof | None
    """The passages it rests on."""
    edit: Link
    """Its own lines in its file."""
    notice: str
    """Why its text and its passages are folded ("describes a killing"); or empty."""


@dataclass(frozen=True, slots=True)
class Line:
    """A record as one line of a list, leading to its permanent place."""

    link: Link
    """Title and target."""
    when: str
    """Its date, or empty."""
    extra: str
    """What the reader should know at once ("fewer than 10", "denies it"), or empty."""
    badge: Badge
    """Its status."""
    by: tuple[Link, ...] = ()
    """Who said it, where the list is not about that."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines under a heading."""

    title: str
    """The heading."""
    anchor: str
    """Its id on the page."""
    lines: tuple[Line, ...]
    """The records."""


@dataclass(frozen=True, slots=True)
class NameView:
    """One name of an actor or a place."""

    name: str
    """As written."""
    language: str
    """BCP 47 tag, or empty."""
    direction: str
    """"ltr" or "rtl"."""
    remark: str
    """What sort of name it is and when it held: "former name, until 2022"."""
    proof: Proof | None
    """Words of a source that use it."""


@dataclass(frozen=True, slots=True)
class TermView:
    """A role, or a membership."""

    office: str
    """The office, or empty for a membership."""
    of: Link | None
    """The body in which it is held, or the member."""
    term: str
    """From when to when, or empty."""
    proof: Proof | None
    """The words that say so."""
