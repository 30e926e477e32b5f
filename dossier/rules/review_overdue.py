"""The day by which a record was to be looked at again has passed.

Some records hold only for a time: an accusation until a court has spoken, a name until the person is safe, a number
until the count is over. `review_by` says when the editors look again. The day of the check is today's; a check without
a day finds nothing.

## Bad

```yaml facts/events.yml
ships-lost:
  date: 2031-03-03
  title: Two ships are lost
  category: other
  review_by: 2031-05  # warning: 14 [review-overdue] "this was to be reviewed by 2031-05, and today is 2031-06-01"
  evidence:
    - source: herald
      quote: Two ships were lost
      suffix: . The cause
```

## Good

```yaml facts/events.yml
ships-lost:
  date: 2031-03-03
  title: Two ships are lost
  category: other
  review_by: 2031-06
  evidence:
    - source: herald
      quote: Two ships were lost
      suffix: . The cause
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.edtf import Edtf
from dossier.model import Path, Record

level = Level.WARNING

Term = tuple[Record, Path, Edtf]


def subjects(dossier: Dossier) -> Iterable[Term]:
    """Every record, and every statement of a figure, that has a `review_by`; nothing where nobody knows the day."""
    if dossier.today is None:
        return
    for record in (dossier.about, *dossier.all_records()):
        if record.review_by is not None:
            yield record, ("review_by",), record.review_by
    for figure in dossier.figures.values():
        for index, statement in enumerate(figure.statements):
            if statement.review_by is not None:
                yield figure, ("statements", index, "review_by"), statement.review_by


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each term that lies certainly before the day of the check."""
    for record, path, term in subjects(dossier):
        if dossier.today is not None and term.upper is not None and term.upper < dossier.today:
            yield Finding(record.at(*path),
                          f"this was to be reviewed by {term.text}, and today is {dossier.today.isoformat()}",
                          "look at the record again: mend it, withdraw it, or write the next day of review")
