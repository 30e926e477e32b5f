"""The faults of form: what the reader of the files, the vocabulary and the engine of the rules stamp by name.

A rule documents itself, in its own file. These names are stamped in several places, so their documentation stands
here, in the form of a rule's: one line that says the fault; why it matters and what to write instead; where a text
can show it, `## Bad` and `## Good` examples, which are run as tests.
"""

from __future__ import annotations

from collections.abc import Mapping

_FILES = {
    "missing-file": """\
The dossier has no facts/dossier.yml.

That file says what the dossier is about: title, summary, period, language, licence. Make one with at least the fields
`title` and `summary`.
""",
    "unknown-file": """\
A file below facts/ is named after no kind of record.

The name says what a file holds: facts/events.yml, or any file in the folder facts/events/. Under another name nobody
would read it, and its facts would be missing without a word. Rename it, or move it into the folder of its kind.
""",
    "unreadable-file": """\
The system does not let dossier read a file below facts/.

It may not be read, or it vanished while it was being read; the message says what the system says. Until the file can be
read, everything in it counts as missing.
""",
    "file-outside": """\
A symbolic link below facts/ leads out of the dossier.

A dossier is whole in its own folder: what lies elsewhere is neither reviewed nor published with it. Put the file itself
below facts/.
""",
    "file-too-large": """\
A file below facts/ has more than 5 MiB.

Nobody can review a change in a file of that size. Split it: any number of files may stand in the folder of a kind, such
as facts/events/.
""",
    "not-utf8": """\
A file below facts/ is not UTF-8.

Names and quotations in it would be garbled. The message names the first byte that does not fit. Save the file as UTF-8;
every editor can.
""",
}
_YAML = {
    "yaml-syntax": """\
From some place on, a file is not YAML.

What stands before that place is read; what follows is not. The help line names the usual cause: a colon inside a text
without quotation marks, a tab, a line that is indented differently, a quotation mark or bracket that is never closed.

## Bad

```yaml facts/questions.yml
cause:
  question: Why: nobody knows  # error: 16 [yaml-syntax] "not YAML: mapping values are not allowed in this context"
  state: not-researched
```

## Good

```yaml facts/questions.yml
cause:
  question: "Why: nobody knows"
  state: not-researched
```
""",
    "duplicate-key": """\
A field is written twice in one place.

Most readers of YAML silently keep the last one and lose the other. Keep the one that is meant.

## Bad

```yaml facts/questions.yml
cause:
  question: What caused the fire?
  state: not-researched
  question: Why did the fire break out?  # error: 3 [duplicate-key] ""question" is written twice here"
```

## Good

```yaml facts/questions.yml
cause:
  question: What caused the fire?
  state: not-researched
```
""",
    "duplicate-id": """\
An id is given twice, to two records of one kind or to two statements of one figure.

Records name each other by id, and pages have their addresses from it: an id stands for one record, and is never used
again. Rename one of the two, or merge them.

## Bad

```yaml facts/questions.yml
cause:
  question: What caused the fire?
  state: not-researched
cause:  # error: 1 [duplicate-id] ""cause" is written twice here"
  question: Why was nobody warned?
  state: not-researched
```

## Good

```yaml facts/questions.yml
cause:
  question: What caused the fire?
  state: not-researched
warning:
  question: Why was nobody warned?
  state: not-researched
```
""",
    "yaml-alias": """\
A YAML anchor (&name) or alias (*name) is used.

A record must be readable where it stands, in a diff too; and aliases can make a small file enormous. Write the value
out. A text that begins with & or * needs quotation marks.

## Bad

```yaml facts/questions.yml
cause:
  question: "&c What caused the fire?"
  why: &c the report is not public  # error: 8 [yaml-alias] "the anchor "&c" is not allowed here"
  state: not-researched
```

## Good

```yaml facts/questions.yml
cause:
  question: What caused the fire?
  why: "&c the report is not public"
  state: not-researched
```
""",
    "yaml-tag": """\
A YAML tag (!name) is used.

Every scalar is read as text, and the vocabulary decides what it means; a tag would claim something else. Leave it out.
A text that begins with ! needs quotation marks.

## Bad

```yaml facts/questions.yml
cause:
  question: !str What caused the fire?  # error: 13 [yaml-tag] "the tag "!str" is not allowed here"
  state: not-researched
```

## Good

```yaml facts/questions.yml
cause:
  question: What caused the fire?
  state: not-researched
```
""",
    "nesting-too-deep": """\
A file is nested more than 20 levels deep.

Records need six levels. Either the indentation went wrong, or the file means harm; it is not read on. Check the
indentation of the place that the message names.
""",
}
_FORM = {
    "wrong-form": """\
A value has not the form that its field takes.

A date, a number, an id, a word out of a list: each field takes one form, so that pages, tables and exports can rely on
it. The help line shows the form or names the words. The forms of dates, times and values are in
docs/reference/dates-and-values.md.

## Bad

```yaml facts/questions.yml
cause:
  question: What caused the fire?
  as_of: 3 March 2031  # error: 10 [wrong-form] "cannot read "3 March 2031" as a date"
  state: not-researched
```

## Good

```yaml facts/questions.yml
cause:
  question: What caused the fire?
  as_of: 2031-03-03
  state: not-researched
```
""",
    "missing-field": """\
A field that must be there is not.

Without it the record says nothing that could be shown or checked. Add the line that the help names; the fields of each
kind are in docs/reference/vocabulary.md, those that must be there in bold.

## Bad

```yaml facts/questions.yml
cause:  # error: 1 [missing-field] "`question` is missing"
  state: not-researched
```

## Good

```yaml facts/questions.yml
cause:
  question: What caused the fire?
  state: not-researched
```
""",
    "unknown-field": """\
There is no field of that name here.

A field that nobody knows is mostly a slip, and what it says would be lost without a word. The help line offers the
nearest name, or lists them all. Remarks go into `note`.

## Bad

```yaml facts/questions.yml
cause:
  qestion: What caused the fire?  # error: 3 [unknown-field] "there is no field `qestion` here"
  question: What caused the fire?
  state: not-researched
```

## Good

```yaml facts/questions.yml
cause:
  question: What caused the fire?
  state: not-researched
```
""",
    "no-such-date": """\
The calendar has no such date.

It has the form of a date, and there is no such day: 30 February, or month 13. Two digits are probably swapped; look at
the source.

## Bad

```yaml facts/questions.yml
cause:
  question: What caused the fire?
  as_of: 2031-02-30  # error: 10 [no-such-date] "there is no date "2031-02-30""
  state: not-researched
```

## Good

```yaml facts/questions.yml
cause:
  question: What caused the fire?
  as_of: 2031-03-02
  state: not-researched
```
""",
    "interval-reversed": """\
An interval of dates, times or values ends before it starts.

The two ends are probably swapped; the help line writes them the other way round.

## Bad

```yaml facts/questions.yml
cause:
  question: What caused the fire?
  as_of: 2031-04/2031-03  # error: 10 [interval-reversed] "the interval "2031-04/2031-03" ends before it starts"
  state: not-researched
```

## Good

```yaml facts/questions.yml
cause:
  question: What caused the fire?
  as_of: 2031-03/2031-04
  state: not-researched
```
""",
}
_RULES = {
    "unknown-rule": """\
facts/dossier.yml sets the level of a rule that does not exist, or that cannot be changed.

The setting would do nothing, and somebody relies on it. Write the name as the messages have it, between the square
brackets. The rules on which the proof rests have no level to set.

## Bad

```yaml facts/dossier.yml
title: Harbour fire, March 2031
summary: A small dossier on which the examples of the rules run.
zone: Europe/Copenhagen
rules:
  quote-not-found: warning  # error: 3 [unknown-rule] "the level of "quote-not-found" cannot be changed"
```

## Good

```yaml facts/dossier.yml
title: Harbour fire, March 2031
summary: A small dossier on which the examples of the rules run.
zone: Europe/Copenhagen
rules:
  lost-characters: error
```
""",
    "allowance": """\
A comment `# dossier: allow RULE reason` has no reason, names no such rule, or silences nothing.

An allowance is a decision of the editors that readers can look up, so it says why. One that silences nothing hides the
next finding at that place. Add the reason, correct the name, or remove the comment.

## Bad

```yaml facts/questions.yml
cause:
  # dossier: allow lost-charcters known  # error: 3 [allowance] "there is no rule "lost-charcters" to allow"
  question: What caused the fire?
  state: not-researched
```

## Good

```yaml facts/questions.yml
cause:
  question: What caused the fire?
  state: not-researched
```
""",
    "bug": """\
dossier itself failed while it served the site.

This is no fault of your facts, and the last good pages stay as they were. Please report it, with what
`dossier build --debug` says.
""",
}

FAULTS: Mapping[str, str] = {**_FILES, **_YAML, **_FORM, **_RULES}
"""Every name that is stamped outside the rules, with its documentation. `file-outside` and `file-too-large` are rules
too: those look at articles, these at facts."""
