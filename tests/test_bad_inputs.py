"""Every way in which an input can be wrong is told at its file, line and column, with a help line; and all at once."""

from __future__ import annotations

import hashlib

import pytest

from dossier.lint import all_rules, lint
from dossier.parse import parse
from dossier.unread import Unread
from tests.cases import base_files

GOOD_EVENT = """\
fire:
  date: 2031-03-03
  title: A fire breaks out
  category: other
  evidence:
    - source: herald
      quote: A fire broke out in the harbour of Lund Bay
"""


EDITORIAL = {rule.name for rule in all_rules() if not rule.fixed}
"""Rules that read what the records say; here it is about what they are."""


def told(files: dict[str, object]) -> list[tuple[str, str, str]]:
    """What is found in the base dossier with these files: "path:line:column rule", message, help."""
    dossier, faults = parse({**base_files(), **files})  # type: ignore[arg-type]
    found = [*faults, *lint(dossier).diagnostics]
    return [(f"{one.span} {one.rule}", one.message, one.help) for one in found if one.rule not in EDITORIAL]


def event(**fields: str) -> str:
    """An event that is right but for these fields; None leaves a field out."""
    lines = {"date": "2031-03-03", "title": "A fire breaks out", "category": "other"} | fields
    body = "".join(f"  {name}: {value}\n" for name, value in lines.items() if value is not None)
    return f"fire:\n{body}  evidence:\n    - source: herald\n      quote: Two ships were lost. The\n"


def quoting(quote: str) -> str:
    return GOOD_EVENT.replace("A fire broke out in the harbour of Lund Bay", quote)


EVENTS, FIGURES, PLACES, SOURCES = ("facts/events.yml", "facts/figures.yml", "facts/places.yml",
                                    "facts/sources/more.yml")
ABOUT = "facts/dossier.yml"
SUM = "0" * 64


def source(file: str, sum: str = SUM) -> str:
    return f"other:\n  file: {file}\n  sha256: {sum}\n  language: en\n"


ONE_FAULT = {
    "a quotation mark that is never closed": (
        EVENTS, "fire:\n  title: 'A fire\n",
        "facts/events.yml:2:10 yaml-syntax", "not YAML: found unexpected end of stream, while scanning a quoted scalar",
        "a quotation mark or bracket is opened and never closed"),
    "a colon inside a plain text": (
        EVENTS, event(title="The mayor: no fire"),
        "facts/events.yml:3:19 yaml-syntax", "not YAML: mapping values are not allowed in this context",
        'put the text in quotation marks: it contains ": "'),
    "a control character": (
        EVENTS, event(title="A\x07fire"),
        "facts/events.yml:3:11 yaml-syntax", "not YAML: the character U+0007 is not allowed",
        "remove it; it cannot be seen in most editors"),
    "a field written twice": (
        EVENTS, GOOD_EVENT + "  title: Another title\n",
        "facts/events.yml:8:3 duplicate-key", '"title" is written twice here',
        "the first stands in line 3; rename or merge them"),
    "an id written twice in a file": (
        EVENTS, GOOD_EVENT + GOOD_EVENT,
        "facts/events.yml:8:1 duplicate-id", '"fire" is written twice here',
        "the first stands in line 1; rename or merge them"),
    "a field that does not exist": (
        EVENTS, event(catgory="other"),
        "facts/events.yml:5:3 unknown-field", "there is no field `catgory` here", 'did you mean "category"?'),
    "a field inside an evidence that does not exist": (
        EVENTS, GOOD_EVENT + "      sufix: Bay\n",
        "facts/events.yml:8:7 unknown-field", "there is no field `sufix` here", 'did you mean "suffix"?'),
    "a field that is missing": (
        EVENTS, event(category=None),
        "facts/events.yml:1:1 missing-field", "`category` is missing", "add a line `category: ...`"),
    "a correction that does not say what changed": (
        EVENTS, event(status="withdrawn"),
        "facts/events.yml:1:1 missing-field", 'the status is "withdrawn", and `change` is missing',
        "add change: {date, by, reason}; say when, by whom and why"),
    "an empty field": (
        EVENTS, event(title=""),
        "facts/events.yml:3:9 wrong-form", "empty, where a text belongs", "write it, or leave the whole line out"),
    "a word that is not in the vocabulary": (
        EVENTS, event(status="disputd"),
        "facts/events.yml:5:11 wrong-form", '"disputd" is not a word that `status` can have',
        'did you mean "disputed"? (the words are reported, confirmed, disputed, corrected, withdrawn)'),
    "a text where a list belongs": (
        EVENTS, "fire:\n  date: 2031-03-03\n  title: A fire\n  category: other\n  evidence: herald\n",
        "facts/events.yml:5:13 wrong-form", "`evidence` must be a list",
        "start each entry with a hyphen on a line of its own"),
    "a list where a text belongs": (
        EVENTS, event(title="[a, b]"),
        "facts/events.yml:3:10 wrong-form", "a list stands where a text belongs", ""),
    "a record without fields": (
        EVENTS, "fire: yes\n",
        "facts/events.yml:1:1 wrong-form", '"fire" holds no fields',
        "a record is a mapping: indent its fields below its id"),
    "a file that is a list": (
        EVENTS, "- fire\n",
        "facts/events.yml:1:1 wrong-form", "the file must be a mapping",
        "start each record with its id and a colon, at the left margin"),
    "an id with capitals": (
        EVENTS, GOOD_EVENT.replace("fire:", "Fire:", 1),
        "facts/events.yml:1:1 wrong-form", '"Fire" is not an id',
        "ids are lower-case letters, digits and single hyphens: interior-ministry"),
    "a disputed area with a slip of the pen": (
        ABOUT, "title: A\nsummary: B\nborders:\n  crimee: {drawn: UA, reason: so it is}\n",
        "facts/dossier.yml:4:3 wrong-form", '"crimee" is not a disputed area that the maps know',
        'did you mean "crimea"?'),
    "a disputed area drawn as something that is no country": (
        ABOUT, "title: A\nsummary: B\nborders:\n  crimea: {drawn: Ukraine, reason: so it is}\n",
        "facts/dossier.yml:4:19 wrong-form", '"Ukraine" is not a way to draw an area',
        "write disputed, or the two letters of ISO 3166-1: NO, KZ"),
    "a reference that leads nowhere": (
        EVENTS, event(place="harbor-town"),
        "facts/events.yml:5:10 unknown-reference", 'there is no place "harbor-town"', "add it to facts/places.yml"),
    "a reference with a slip of the pen": (
        EVENTS, event(said_by="port-autority"),
        "facts/events.yml:5:12 unknown-reference", 'there is no actor "port-autority"',
        'did you mean "port-authority"?'),
    "a reference inside a list": (
        EVENTS, event(actors="[mayor, mayer]"),
        "facts/events.yml:5:19 unknown-reference", 'there is no actor "mayer"', 'did you mean "mayor"?'),
    "a source that does not exist": (
        EVENTS, GOOD_EVENT.replace("herald", "harald"),
        "facts/events.yml:6:15 unknown-reference", 'there is no source "harald"', 'did you mean "herald"?'),
    "a statement that does not exist": (
        FIGURES, "lost:\n  title: Ships lost\n  unit: ships\n  statements:\n    - value: 2\n      revises: first\n"
                 "      evidence:\n        - source: herald\n          quote: Two ships were lost. The\n",
        "facts/figures.yml:6:16 unknown-reference", 'there is no statement "lost/first"',
        "give that statement an `id`, and name it as figure-id/statement-id"),
    "places that are each other's part": (
        PLACES, "a:\n  name: A\n  kind: city\n  part_of: b\n  evidence: &E\n".replace(" &E", "")
                + "    - source: herald\n      quote: the harbour of Lund Bay\n"
                  "b:\n  name: B\n  kind: city\n  part_of: a\n  evidence:\n    - source: herald\n"
                  "      quote: the harbour of Lund Bay\n",
        "facts/places.yml:4:12 circular-part-of", '"a" is part of itself: a, b, a',
        "remove one `part_of` of the chain"),
    "a date that does not exist": (
        EVENTS, event(date="2031-02-30"),
        "facts/events.yml:2:9 no-such-date", None, None),
    "a date in words": (
        EVENTS, event(date="3 March 2031"),
        "facts/events.yml:2:9 wrong-form", None, None),
    "an interval whose end is before its start": (
        EVENTS, event(date="2031-03-05/2031-03-03"),
        "facts/events.yml:2:9 interval-reversed", None, None),
    "a quotation that does not stand there": (
        EVENTS, quoting("A fire broke out in the port of Lund Bay"),
        "facts/events.yml:7:14 quote-not-found", 'these words do not stand in the body of "herald"', None),
    "a quotation from the footer": (
        EVENTS, quoting("Copyright Harbour Herald"),
        "facts/events.yml:7:14 quote-not-found", 'these words do not stand in the body of "herald"',
        "the words stand outside the article's body (headline, byline, buttons or footer); quote the body"),
    "a quotation with a wrong prefix": (
        EVENTS, GOOD_EVENT + "      prefix: No\n",
        "facts/events.yml:7:14 quote-not-found", 'these words do not stand in the body of "herald"',
        "the words stand there, and not with this `prefix` or `suffix`; copy those too from the article"),
    "a quotation that stands there twice": (
        EVENTS, quoting("Two ships were lost"),
        "facts/events.yml:7:14 quote-ambiguous", 'these words occur 2 times in "herald"',
        'add a suffix: ". The cause of" or "before, in 2019."'),
    "a source without its file": (
        SOURCES, source("gone.txt"),
        "facts/sources/more.yml:2:9 source-missing", "there is no file seeds/gone.txt",
        "the path is written as it is below seeds/; put the article there, byte for byte"),
    "a source whose file has changed": (
        SOURCES, source("herald.txt"),
        "facts/sources/more.yml:3:11 source-changed", "seeds/herald.txt is not the file that was recorded", None),
    "a path that climbs out": (
        SOURCES, source("../secret.txt"),
        "facts/sources/more.yml:2:9 file-outside", '"../secret.txt" leads out of the dossier',
        "put the article itself under seeds/, and write its path below that folder"),
    "an absolute path": (
        SOURCES, source("/etc/passwd"),
        "facts/sources/more.yml:2:9 file-outside", '"/etc/passwd" leads out of the dossier',
        "put the article itself under seeds/, and write its path below that folder"),
    "an alias": (
        EVENTS, event(title="*x"),
        "facts/events.yml:3:10 yaml-alias", 'the alias "*x" is not allowed here',
        "write the value out: a record must be readable where it stands"),
    "an anchor": (
        EVENTS, event(title="&x A fire"),
        "facts/events.yml:3:10 yaml-alias", 'the anchor "&x" is not allowed here',
        "leave it out, or put the text in quotation marks if it is meant literally"),
    "a tag": (
        EVENTS, event(title="!!python/name:os.system A fire"),
        "facts/events.yml:3:10 yaml-tag", 'the tag "tag:yaml.org,2002:python/name:os.system" is not allowed here',
        "leave it out, or put the text in quotation marks if it is meant literally"),
    "nesting that never ends": (
        EVENTS, "fire: " + "[" * 25 + "]" * 25 + "\n",
        "facts/events.yml:1:26 nesting-too-deep", "nested more than 20 levels deep",
        "records are at most six levels deep; check the indentation"),
    "a file of no kind": (
        "facts/event.yml", GOOD_EVENT,
        "facts/event.yml:1:1 unknown-file", "the name of this file is not a kind of record",
        'did you mean "events"?'),
}


@pytest.mark.parametrize("case", ONE_FAULT)
def test_one_fault_is_told_once_at_its_place(case: str) -> None:
    path, text, place, message, help = ONE_FAULT[case]
    found = told({path: text.encode()})
    assert [one[0] for one in found] == [place], found
    assert message is None or found[0][1] == message
    assert found[0][2] == help if help is not None else found[0][2]


def test_a_fact_file_that_is_not_utf8_names_the_byte() -> None:
    assert told({EVENTS: b"fire:\n  title: caf\xe9\n"}) == [
        ("facts/events.yml:2:1 not-utf8", "byte 19 (0xe9) is not UTF-8", "save the file as UTF-8")]


def test_a_source_that_is_not_utf8_names_the_byte() -> None:
    text = b"The fire caf\xe9 burned.\n"
    files = {SOURCES: source("x.txt", hashlib.sha256(text).hexdigest()).encode(), "seeds/x.txt": text}
    assert told(files) == [("facts/sources/more.yml:2:9 source-not-utf8",
                            "seeds/x.txt: byte 13 (0xe9) is not UTF-8",
                            "capture the article again as UTF-8, and record the sum of the new file")]


@pytest.mark.parametrize(("unread", "place", "message"), [
    (Unread("too-large", "6000000"), "facts/sources/more.yml:2:9 file-too-large",
     "seeds/x.txt has 6000000 bytes, more than 5 MiB"),
    (Unread("outside", "/etc/passwd"), "facts/sources/more.yml:2:9 file-outside",
     '"/etc/passwd" leads out of the dossier'),
])
def test_a_source_that_was_not_read_says_why(unread: Unread, place: str, message: str) -> None:
    found = told({SOURCES: source("x.txt").encode(), "seeds/x.txt": unread})
    assert [one[:2] for one in found] == [(place, message)]


@pytest.mark.parametrize(("unread", "place", "message"), [
    (Unread("too-large", "6000000"), "facts/events.yml:1:1 file-too-large",
     "the file has 6000000 bytes, more than 5 MiB"),
    (Unread("outside", "/etc/passwd"), "facts/events.yml:1:1 file-outside",
     'the link leads out of the dossier, to "/etc/passwd"'),
])
def test_a_fact_file_that_was_not_read_says_why(unread: Unread, place: str, message: str) -> None:
    found = told({EVENTS: unread})
    assert [one[:2] for one in found] == [(place, message)]


def test_an_id_written_in_two_files_is_told_with_the_first_place() -> None:
    found = told({"facts/events/a.yml": GOOD_EVENT.encode(), "facts/events/b.yml": GOOD_EVENT.encode()})
    assert found == [("facts/events/b.yml:1:1 duplicate-id", '"fire" is written twice',
                      "the first stands in facts/events/a.yml, line 1; rename or merge them")]


def test_a_dossier_without_its_own_file_is_told() -> None:
    files = base_files()
    del files["facts/dossier.yml"]
    assert [str(one) for one in parse(files)[1]] == [
        "facts/dossier.yml:1:1: error[missing-file] the dossier has no facts/dossier.yml"]


def test_all_faults_come_at_once() -> None:
    """Form, reference and quotation of one record, and another file's syntax, in one run."""
    faulty = event(date="2031-02-30", said_by="nobody", colour="red").replace("Two ships", "Four ships")
    found = [place for place, _, _ in told({EVENTS: faulty.encode(), "facts/claims.yml": b"a: [\n"})]
    assert found == ["facts/claims.yml:2:1 yaml-syntax", "facts/events.yml:2:9 no-such-date",
                     "facts/events.yml:6:3 unknown-field", "facts/events.yml:5:12 unknown-reference",
                     "facts/events.yml:9:14 quote-not-found"]


def test_records_before_a_syntax_fault_are_kept_and_what_is_missing_is_not_blamed_on_others() -> None:
    broken = b"town:\n  name: Town\n  kind: city\n  evidence:\n    - source: herald\n" \
             b"      quote: the harbour of Lund Bay\nnext: 'never closed\n"
    found = told({PLACES: broken, EVENTS: event(place="quay").encode()})
    assert [place for place, _, _ in found] == ["facts/places.yml:7:7 yaml-syntax"]


def test_windows_line_ends_and_a_byte_order_mark_do_not_move_places() -> None:
    text = "\ufeff" + event(catgory="other").replace("\n", "\r\n")
    assert [place for place, _, _ in told({EVENTS: text.encode()})] == ["facts/events.yml:5:3 unknown-field"]
