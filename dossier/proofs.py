"""From citations to what a reader sees of them: the words of a source, its name and date, the way to the passage."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from functools import lru_cache

from dossier.dossier import Citation, Dossier
from dossier.fragments import at_passage
from dossier.model import Record, Source
from dossier.page import Link, Target, outside, plain
from dossier.tongue import apart, is_right_to_left, primary
from dossier.typography import quotation_marks
from dossier.views import Badge, Detail, Piece, Proof, Quotation, Quoted
from dossier.words import Words

Path = tuple[str | int, ...]
Spot = tuple[int, int]


class Proofs:
    """All passages of a dossier, ready to be shown beside the records that rest on them."""

    def __init__(self, dossier: Dossier, words: Words) -> None:
        self._dossier = dossier
        self._words = words
        self._of_part: dict[tuple[str, str, Path], list[Citation]] = defaultdict(list)
        for citation in dossier.citations:
            self._of_part[citation.record.kind, citation.record.id, citation.path[:-2]].append(citation)
        self._numbers = _numbers(dossier)
        self._quoted: dict[tuple[object, ...], Quoted] = {}
        self._names = {id: self._name(source) for id, source in dossier.sources.items()}
        self._mixes = is_right_to_left(dossier.about.language)
        self._lost = {id: self._lost_in(id) for id in dossier.sources}

    def of(self, record: Record, *path: str | int) -> Proof | None:
        """The passages that a record gives for itself, or for the part of it at a path."""
        citations = self._of_part.get((record.kind, record.id, path))
        if not citations:
            return None
        names = list(dict.fromkeys(self.cited(one.source) for one in citations))
        few = len(names) <= 3
        shown = self._words.say("list.semicolon").join(names) if few else self._words.count(len(names), "source")
        count = self._words.count(len(citations), "quotation")
        return Proof(self._words.pair(count, shown), tuple(map(self._quotation, citations)))

    def sources_of(self, record: Record, *path: str | int) -> list[Source]:
        """The sources of a record, or of the part of it at a path."""
        return [self._dossier.sources[one.source] for one in self._of_part.get((record.kind, record.id, path), ())]

    def cited(self, source: str) -> str:
        """A source as a citation names it: "Lume Courier, 4 March 2031"."""
        name, date = self._names[source]
        name = apart(name) if self._mixes else name
        return f"{name}, {date}" if date else name

    def name(self, source: str) -> str:
        """What a source is called, without its date."""
        return self._names[source][0]

    def warning(self, source: Source) -> Badge:
        """What the publisher did to an article since; without a word for one that stands."""
        style = {"usable": "is-usable", "corrected": "is-corrected"}.get(source.pubstatus, "is-withdrawn")
        label = "" if source.pubstatus == "usable" else self._words.label("pubstatus", source.pubstatus)
        return Badge(style, label)

    def quoted(self, citation: Citation) -> Quoted:
        """The words of a citation as its source prints them; none where the publisher allows a link only."""
        match = citation.match
        key = (citation.source, match.start, match.end) if match else (citation.source, citation.evidence.quote, "")
        found = self._quoted.get(key)
        if found is None:
            found = self._quoted[key] = self._cut(citation)
        return found

    def _cut(self, citation: Citation) -> Quoted:
        source = self._dossier.sources[citation.source]
        text, lost = citation.evidence.quote, ()
        article = self._dossier.article(citation.source)
        if citation.match and article:
            start, end = citation.match.start, citation.match.end
            text, lost = article.text[start:end], self.lost_within(citation.source, start, end)
        return quoted(source.language, text, () if source.rights == "link" else pieces(text, lost))

    def lost_within(self, source: str, start: int, end: int) -> tuple[Spot, ...]:
        """The damaged spots of a stretch of a source, counted from the start of the stretch."""
        lost = self._lost[source]
        return (
            tuple((max(a, start) - start, min(b, end) - start) for a, b in lost if a < end and b > start)
            if (lost)
            else ()
        )

    def _quotation(self, citation: Citation) -> Quotation:
        evidence, source = citation.evidence, self._dossier.sources[citation.source]
        name, date = self._names[citation.source]
        number, anchor = self._numbers[citation.record.kind, citation.record.id, citation.path]
        return Quotation(
            number=number,
            anchor=anchor,
            words=self.quoted(citation),
            date=date,
            warning=self.warning(source),
            source=Link(name, Target(f"sources/{citation.source}.md", passage_anchor(citation))),
            translation="" if source.rights == "link" else getattr(evidence, "translation", None) or "",
            translator=getattr(evidence, "translator", None) or "",
            said=self._said(citation),
            original=self._original(citation),
        )

    def _said(self, citation: Citation) -> tuple[Detail, ...]:
        """Who said what the passage tells, and who passed it on.

        A record names its speaker once. Where it rests on several passages, the speaker is told with those alone that
        name him: the others may be somebody else's words.
        """
        part = citation.record.reach(citation.path[:-2])
        if not hasattr(part, "via"):
            return ()  # an office, a name, a membership: nobody says anything
        alone = len(part.evidence) == 1
        speakers = getattr(part, "said_by", None) or [getattr(part, "speaker", None) or getattr(part, "actor", None)]
        found = []
        for key, ids in (("detail.said-by", speakers), ("detail.via", part.via)):
            named = tuple(self._actor(id) for id in ids if id and (alone or self._tells_of(citation, id)))
            found += [Detail(self._words.say(key), named)] if named else []
        return tuple(found)

    def _tells_of(self, citation: Citation, actor: str) -> bool:
        """Whether a passage names somebody: by a name, or by the phrase with which the record attributes it."""
        part, record = citation.record.reach(citation.path[:-2]), self._dossier.actors[actor]
        known = (record.name, *(name.name for name in record.names), part.attributed or record.name)
        words = plain(citation.evidence.quote).casefold()
        return any(plain(one).casefold() in words for one in known)

    def _actor(self, id: str) -> Link:
        return Link(self._dossier.actors[id].name, Target(f"actors/{id}.md"))

    def _original(self, citation: Citation) -> Link | None:
        """The article where its publisher has it, at the passage where its words may stand in an address."""
        source, article, match = self._source(citation), self._dossier.article(citation.source), citation.match
        address = source.url or ""
        if not outside(address) or not address.lower().startswith("http"):
            return None
        if article and match and source.rights != "link":
            around = self._around(citation)
            address = at_passage(address, article.text, (match.start, match.end), article.lost, *around)
        return Link(self._words.say("cite.original"), outside(address))

    def _source(self, citation: Citation) -> Source:
        return self._dossier.sources[citation.source]

    def _around(self, citation: Citation) -> tuple[str, str]:
        """Prefix and suffix of a quotation, each only where these words are shown anyway: an address publishes them."""
        article, evidence = self._dossier.article(citation.source), citation.evidence
        if not article or self._source(citation).rights == "full":
            return evidence.prefix or "", evidence.suffix or ""
        shown = [plain(article.text[one.match.start : one.match.end])
                 for one in self._dossier.citations_on(citation.source) if one.match]
        kept = [words if words and any(plain(words) in text for text in shown) else ""
                for words in (evidence.prefix, evidence.suffix)]
        return kept[0] or "", kept[1] or ""

    def _name(self, source: Source) -> tuple[str, str]:
        """Name and date of a source; no date where the name tells it already."""
        date = self._words.day(source.published) if source.published else ""
        if source.label:
            return source.label, "" if self._tells(source) else date
        actor = source.agency or source.publisher
        return (short_name(self._dossier, actor) if actor else source.title or source.id), date

    def _tells(self, source: Source) -> bool:
        """Whether the label of a source names its year, or its day and month."""
        if source.published is None:
            return False
        day, label = self._words.day_of_year(source.published).replace("\u00a0", " "), plain(source.label)
        return source.published.text[:4] in label or bool(day) and day in label.replace("\u00a0", " ")

    def _lost_in(self, source: str) -> tuple[Spot, ...]:
        article = self._dossier.article(source)
        return article.lost if article else ()


def _numbers(dossier: Dossier) -> dict[tuple[str, str, Path], tuple[int, str]]:
    """Of every quotation: its number within its record, and its permanent id on the record's page.

    The id names the record and the place of the words in the article, so it outlives a new order of the quotations. No
    id of a record holds "--", so it can be nothing else's; a passage that a record quotes twice gets a number more.
    """
    found: dict[tuple[str, str, Path], tuple[int, str]] = {}
    counts: dict[tuple[str, str], int] = defaultdict(int)
    taken: dict[tuple[str, str], int] = defaultdict(int)
    for one in dossier.citations:
        record = (one.record.kind, one.record.id)
        counts[record] += 1
        name = f"cite--{one.record.id}--{passage_anchor(one) or counts[record]}"
        taken[one.record.kind, name] += 1
        again = taken[one.record.kind, name]
        found[(*record, one.path)] = counts[record], name if again == 1 else f"{name}--{again}"
    return found


def short_name(dossier: Dossier, actor: str) -> str:
    """The shortest name by which an actor is known in the language of the pages."""
    record, language = dossier.actors[actor], primary(dossier.about.language)
    return next((name.name for name in record.names
                 if name.use == "short" and primary(name.language or language) == language), record.name)


def passage_anchor(citation: Citation) -> str:
    """The permanent id of a passage on its source's page: its place in the original text."""
    return f"p-{citation.match.start}-{citation.match.end}" if citation.match else ""


def quoted(language: str, text: str, parts: tuple[Piece, ...]) -> Quoted:
    """Words in a language, with its quotation marks and their direction."""
    opening, closing = quotation_marks(language)
    return Quoted(parts, language, direction(text, language), opening, closing)


def pieces(text: str, lost: tuple[Spot, ...] = ()) -> tuple[Piece, ...]:
    """A text cut at the spots where characters were lost."""
    found, at = [], 0
    for start, end in lost:
        if text[at:start]:
            found.append(Piece(text[at:start]))
        found.append(Piece(text[start:end], lost=True))
        at = end
    if text[at:] or not found:
        found.append(Piece(text[at:]))
    return tuple(found)


@lru_cache(maxsize=1 << 14)
def direction(text: str, language: str) -> str:
    """ "rtl" for a text mainly in right-to-left letters, or without letters in a right-to-left language."""
    if not text.isascii():
        sides = [unicodedata.bidirectional(character) for character in plain(text)]
        right, left = sum(side in ("R", "AL") for side in sides), sides.count("L")
        if right or left:
            return "rtl" if right > left else "ltr"
    elif any(character.isalpha() for character in text):
        return "ltr"
    return "rtl" if is_right_to_left(language) else "ltr"
