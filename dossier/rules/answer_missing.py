"""A question is answered without an answer, or has an answer and counts as open.

Readers see open questions apart from answered ones. A question that says `answered` and gives no answer hides what is
not known; one that has an answer and still counts as open says that something is unknown which is known.

## Bad

```yaml facts/questions.yml
cause:
  question: What caused the fire?
  as_of: 2031-03-03
  state: answered  # error: 10 [answer-missing] "the state is "answered", and there is no answer"
  evidence:
    - source: herald
      quote: The cause of the fire was unclear
```

## Good

```yaml facts/questions.yml
cause:
  question: What caused the fire?
  as_of: 2031-03-03
  state: unknown
  evidence:
    - source: herald
      quote: The cause of the fire was unclear
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Question

level = Level.ERROR


def subjects(dossier: Dossier) -> Iterable[Question]:
    """Every question."""
    return dossier.questions.values()


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each question whose state and answer contradict each other."""
    for question in subjects(dossier):
        if question.state == "answered" and question.answer is None:
            yield Finding(question.at("state"), 'the state is "answered", and there is no answer',
                          "add answer: {date, text, evidence}, or write the state that it is in: unknown, "
                          "not-reported or not-researched")
        elif question.state != "answered" and question.answer is not None:
            yield Finding(question.at_key("answer"), f'there is an answer, and the state is "{question.state}"',
                          "write `state: answered`, or take the answer out")
