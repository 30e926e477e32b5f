"""What a dossier amounts to, in lines for a person: records, quotations, how much of the articles is used."""

from __future__ import annotations

import datetime
from collections.abc import Collection

from dossier.article import Article
from dossier.console import aligned, count_of, visible
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


def coverage_lines(dossier: Dossier, sources: Collection[str] = ()) -> list[str]:
    """A table: per source (or some sources), its sentences and words and how many of them the records use; below
    it what is open, what was lost in the capture, and which printed dates could be read otherwise."""
    covered = [one for one in coverage(dossier) if not sources or one.source in sources]
    if not covered:
        return []
    head = ("source", "sentences", "used", "no fact", "open", "words", "quoted")
    open_sentences = [line for one in covered for line in _open(dossier, one)]
    remarks = [line for one in covered if (line := _remark(dossier, one))]
    return [*aligned([head, *map(_row, covered)]), *open_sentences, *remarks, ""]


def _row(one: Coverage) -> tuple[str, ...]:
    states = (one.count("used"), one.count("excused"), one.count("open"))
    return (one.source, *(f"{number:,}" for number in (len(one.states), *states, one.words, one.quoted)))


def _open(dossier: Dossier, one: Coverage) -> list[str]:
    """Where the sentences stand that no record uses and nothing excuses."""
    article, capture = dossier.article(one.source), dossier.captures[one.source]
    assert article is not None
    starts = [sentence.start for sentence, state in one.states if state == "open"]
    return [f"  open: {capture.path}:{article.text.count(chr(10), 0, start) + 1}" for start in starts]


def _remark(dossier: Dossier, one: Coverage) -> str:
    """What an editor should know of a capture: damaged spots, and dates that could be read in two ways."""
    article = dossier.article(one.source)
    assert article is not None
    told = [*_damage(article), *(
        f"printed date {article.text[date.start:date.end]} read as {day(date.day)} ({date.how})"
        for date in article.dates if date.ambiguous)]
    return f"  {one.source}: {visible('; '.join(told))}" if told else ""


def _damage(article: Article) -> list[str]:
    if not article.lost:
        return []
    lines = dict.fromkeys(article.text.count("\n", 0, start) + 1 for start, _ in article.lost)
    where = f"line{'s' if len(lines) > 1 else ''} {', '.join(map(str, lines))}"
    return [f"{count_of(len(article.lost), 'damaged spot')}, {where}"]


def day(date: datetime.date) -> str:
    """A day in words, whatever the language of the system: "7 January 2022"."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


_MONTHS = "January February March April May June July August September October November December".split()
