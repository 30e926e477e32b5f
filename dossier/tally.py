"""What a dossier amounts to, in lines for a person: records, quotations, how much of the articles is used."""

from __future__ import annotations

from dossier.console import aligned, count_of
from dossier.coverage import Coverage, coverage
from dossier.dossier import Dossier
from dossier.model import KINDS


def records(dossier: Dossier) -> str:
    """How many records of each kind: "1 source, 34 actors, 21 events"."""
    counts = {kind: len(dossier.records(kind)) for kind in KINDS}
    return ", ".join(count_of(number, kind[:-1]) for kind, number in counts.items() if number) or "no records"


def quotations(dossier: Dossier) -> str:
    """How many quotations there are, and how many of them stand in their articles."""
    verified = sum(citation.match is not None for citation in dossier.citations)
    total = len(dossier.citations)
    return f"{count_of(total, 'quotation')}, {'all' if verified == total else f'{verified:,}'} verified"


def coverage_lines(dossier: Dossier) -> list[str]:
    """A table: per source, its sentences and words and how many of them the records use; what is open."""
    covered = coverage(dossier)
    if not covered:
        return []
    head = ("source", "sentences", "used", "no fact", "open", "words", "quoted")
    open_sentences = [line for one in covered for line in _open(dossier, one)]
    return [*aligned([head, *map(_row, covered)]), *open_sentences, ""]


def _row(one: Coverage) -> tuple[str, ...]:
    states = (one.count("used"), one.count("excused"), one.count("open"))
    return (one.source, *(f"{number:,}" for number in (len(one.states), *states, one.words, one.quoted)))


def _open(dossier: Dossier, one: Coverage) -> list[str]:
    """Where the sentences stand that no record uses and nothing excuses."""
    article, capture = dossier.article(one.source), dossier.captures[one.source]
    assert article is not None
    starts = [sentence.start for sentence, state in one.states if state == "open"]
    return [f"  open: {capture.path}:{article.text.count(chr(10), 0, start) + 1}" for start in starts]
