"""A record rests only on an article that its publisher took back.

An agency that cancels or withholds a report asks that it not be used. What leans on it and on nothing else has no
ground left: the record says so by its status, with date and reason, and stays to be seen. A record with another
source stands.

## Bad

```text seeds/report.txt
The pier was closed on Tuesday, the port authority said. The mayor said that 17 people were killed.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```yaml facts/sources.yml
report:
  file: report.txt
  sha256: d34dba83249ace6d369561336fda4b4e26d1ee2dd32677e3bbc22daaa5d88428
  language: en
  publisher: harbour-herald
  published: 2031-03-04
  pubstatus: canceled
  pubstatus_date: 2031-03-04
  body: {from: 1, to: 4}
```
```yaml facts/events.yml
pier-closed:
  date: 2031-03-04
  title: The pier is closed
  category: other
  evidence:
    - source: report  # error: 15 [withdrawn-source] "this rests only on "report", which its publisher canceled"
      quote: The pier was closed on Tuesday, the port authority said
```

## Good

```text seeds/report.txt
The pier was closed on Tuesday, the port authority said. The mayor said that 17 people were killed.
The wind had turned in the night, and smoke lay over the bay until noon, so that the ferries stayed in their
ports and the shops along the quay were closed for the day. The schools of the town were to open again when
the smoke had cleared, and the market was moved to the square before the church.
```
```yaml facts/sources.yml
report:
  file: report.txt
  sha256: d34dba83249ace6d369561336fda4b4e26d1ee2dd32677e3bbc22daaa5d88428
  language: en
  publisher: harbour-herald
  published: 2031-03-04
  pubstatus: canceled
  pubstatus_date: 2031-03-04
  body: {from: 1, to: 4}
```
```yaml facts/events.yml
pier-closed:
  date: 2031-03-04
  title: The pier is closed
  category: other
  status: withdrawn
  change: {date: 2031-03-04, by: harbour-herald, reason: the outlet canceled the report}
  evidence:
    - source: report
      quote: The pier was closed on Tuesday, the port authority said
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Evidence, Path, Record

level = Level.ERROR

Leaning = tuple[Record, Path, tuple[Evidence, ...], str]
"""A record, the path of the part that has the evidence, the evidence, and the status."""

_WORDS = {"canceled": "canceled", "withheld": "withholds"}


def subjects(dossier: Dossier) -> Iterable[Leaning]:
    """Every event, statement, reaction, claim, response and answer that has evidence."""
    return [one for one in _all(dossier) if one[2]]


def _all(dossier: Dossier) -> Iterator[Leaning]:
    for record in (*dossier.events.values(), *dossier.reactions.values(), *dossier.claims.values()):
        yield record, (), record.evidence, record.status
    for figure in dossier.figures.values():
        for at, statement in enumerate(figure.statements):
            status = statement.status if statement.status not in ("reported", "confirmed") else figure.status
            yield figure, ("statements", at), statement.evidence, status
    for claim in dossier.claims.values():
        for at, response in enumerate(claim.responses):
            yield claim, ("responses", at), response.evidence, claim.status
    for question in dossier.questions.values():
        if question.answer:
            yield question, ("answer",), question.answer.evidence, question.status


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each record that has lost its ground and does not say so."""
    gone = {id: source.pubstatus for id, source in dossier.sources.items() if source.pubstatus in _WORDS}
    for record, path, evidence, status in subjects(dossier) if gone else ():
        if status in ("reported", "confirmed") and all(one.source in gone for one in evidence):
            source = evidence[0].source
            yield Finding(record.at(*path, "evidence", 0, "source"),
                          f'this rests only on "{source}", which its publisher {_WORDS[gone[source]]}',
                          "write `status: withdrawn` with `change: {date, by, reason}`, or add a source that stands")
