"""The value of a figure does not follow from the words of its quotations.

A number is copied with what the source says and leaves open: "more than 1,000" has no upper bound, "around 2,000" no
bounds at all, and "dozens" no number. The linter reads every quantity in the quotations of a statement, in digits or
words, and one of them must be what the record says. `worded` must stand there too, and must not say another value.

## Bad

```yaml seeds/torn.txt
In Lund Bay more than 1,000 people were led to safety on Monday.
```
```yaml facts/sources.yml
torn:
  file: torn.txt
  sha256: 1f6a47a95bc6b3a66f8129adac3c49b78d542bd021fbb55ec978cd1f94f676b7
  language: en
  published: 2031-03-04
  body: {from: 1, to: 1}
```
```yaml facts/figures.yml
led-to-safety:
  title: People led to safety
  unit: people
  statements:
    - value: 1000  # error: 14 [value-not-in-quote] "the quotation says more than 1000, the record says 1000"
      as_of: 2031-03-03
      evidence:
        - source: torn
          quote: more than 1,000 people were led to safety on Monday
```

## Good

```yaml seeds/torn.txt
In Lund Bay more than 1,000 people were led to safety on Monday.
```
```yaml facts/sources.yml
torn:
  file: torn.txt
  sha256: 1f6a47a95bc6b3a66f8129adac3c49b78d542bd021fbb55ec978cd1f94f676b7
  language: en
  published: 2031-03-04
  body: {from: 1, to: 1}
```
```yaml facts/figures.yml
led-to-safety:
  title: People led to safety
  unit: people
  statements:
    - value: more than 1000
      as_of: 2031-03-03
      evidence:
        - source: torn
          quote: more than 1,000 people were led to safety on Monday
```
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dossier import quantity
from dossier.attribution import negation_after, negation_before
from dossier.context import Passage, passages, statements
from dossier.diagnostic import Finding, Level
from dossier.dossier import Dossier
from dossier.model import Figure, Statement
from dossier.normal import normalise
from dossier.quantity import Quantity
from dossier.valuewords import Unit, as_written, nearest, read, unit_of, whole

level = Level.ERROR

_ALL = 10**6


def subjects(dossier: Dossier) -> Iterable[tuple[Figure, int, Statement]]:
    """Every statement of every figure."""
    return statements(dossier)


def check(dossier: Dossier) -> Iterator[Finding]:
    """A finding for each value, and each wording of it, that the quotations do not bear out."""
    for figure, at, statement in subjects(dossier):
        if found := passages(dossier, figure, ("statements", at)):
            unit = unit_of(figure.unit, dossier.about.language)
            yield from _value(dossier, figure, at, statement, found, unit)
            yield from _wording(figure, at, statement, found, unit)


def _value(dossier: Dossier, figure: Figure, at: int, statement: Statement, found: tuple[Passage, ...],
           unit: Unit) -> Iterator[Finding]:
    value, place = as_written(statement.value, unit), figure.at("statements", at, "value")
    by_passage = [(one, read(one.text, one.language, unit)) for one in found]
    bearing = [one for one, said in by_passage if any(quantity.agrees(value, each) for each in said)]
    if bearing:
        cut = [whole(dossier, one, value, unit) for one in bearing]
        if all(cut):
            yield Finding(place, f'the sentence says "{cut[0]}", the record says {value.text}',
                          "quote the value with all of its words, and write what they say")
    elif not (value.kind == "none-reported" and any(_denies(one) for one in found)):
        said = [each for _, several in by_passage for each in several]
        yield Finding(place, *_told(value, nearest(value, said)))


def _borne(value: Quantity, found: tuple[Passage, ...], unit: Unit) -> bool:
    """Whether a passage says the value; else that alone is told."""
    return any(quantity.agrees(value, said) for one in found for said in read(one.text, one.language, unit))


def _told(value: Quantity, said: list[Quantity]) -> tuple[str, str]:
    if not said:
        return (f"no number stands in the quotation, the record says {value.text}",
                f"quote the passage that says {value.text}")
    texts = [one.text for one in said]
    listed = " and ".join([", ".join(texts[:-1]), texts[-1]] if texts[1:] else texts)
    return (f"the quotation says {listed}, the record says {value.text}",
            f'write "{texts[0]}", or quote the passage that says {value.text}')


def _denies(one: Passage) -> bool:
    """Whether a passage says of something that it is not so."""
    return bool(negation_after(one.text, one.language, _ALL) or negation_before(one.text, one.language, _ALL))


def _wording(figure: Figure, at: int, statement: Statement, found: tuple[Passage, ...],
             unit: Unit) -> Iterator[Finding]:
    if statement.worded is None:
        return
    value, place = as_written(statement.value, unit), figure.at("statements", at, "worded")
    words = normalise(statement.worded).text
    holding = [one for one in found if words in normalise(one.text).text]
    said = read(statement.worded, holding[0].language, unit) if holding else ()
    if not holding:
        yield Finding(place, f'the quotation does not say "{statement.worded}"',
                      "copy the words of the quotation, or leave `worded` out")
    elif said and not any(quantity.agrees(value, one) for one in said) and _borne(value, found, unit):
        yield Finding(place, f"the words say {nearest(value, said)[0].text}, the record says {value.text}",
                      "give the words that say the value")
