"""The schemas for editors: right in themselves, and at one with what the program reads."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from dossier import disk, yamlspan
from dossier.fielddocs import meaning
from dossier.model import KINDS, Common, Event
from dossier.parse import parse
from dossier.schema import schema, schemas

ROOT = Path(__file__).parents[2]
DAM = ROOT / "tests" / "dossiers" / "ilvan-dam"
FACTS = sorted(path for root in (ROOT, DAM) for path in (root / "facts").rglob("*.yml"))
ALL = ("dossier", *KINDS)

EVENT: dict[str, Any] = {"date": "2031-03-03", "title": "A fire breaks out", "category": "other"}


class Core(yaml.SafeLoader):
    """YAML 1.2 core, as a language server reads it: 13 is a number, 2022-01-05, 12:30 and NO are texts."""

    yaml_implicit_resolvers: dict[str, Any] = {}


Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?[0-9]+$"), None)
Core.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"[-+]?[0-9]*\.[0-9]+$"), None)
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(true|True|TRUE|false|False|FALSE)$"), None)
Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(~|null|Null|NULL|)$"), None)


def kind_of(path: Path) -> str:
    """The kind of the records in a file: the name after facts/."""
    return path.parts[path.parts.index("facts") + 1].removesuffix(".yml")


def faults(kind: str, content: Any) -> list[str]:
    """Where and why a schema refuses a content."""
    return [f"{one.json_path}: {one.message}" for one in Draft7Validator(schema(kind)).iter_errors(content)]


def event(**fields: Any) -> list[str]:
    return faults("events", {"fire": {**EVENT, **fields}})


@pytest.mark.parametrize("kind", ALL)
def test_each_is_a_schema(kind: str) -> None:
    Draft7Validator.check_schema(schema(kind))
    Draft7Validator.check_schema(schema(kind, {"actors": {"police": "Police"}, "statements": {"dead/first": ""}}))


@pytest.mark.parametrize("path", FACTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_facts_of_the_repository_pass(path: Path) -> None:
    text = path.read_text("utf-8")
    assert faults(kind_of(path), yaml.load(text, Core)) == []
    assert faults(kind_of(path), yamlspan.read(path.name, text).data) == [], "quoted, every scalar is a text"


def test_every_field_carries_its_docstring() -> None:
    fields = schema("events")["definitions"]["Event"]["properties"]
    assert set(fields) == set(Event.model_fields)
    assert all(field["description"] for field in fields.values())
    assert fields["date"]["description"] == "When it happened, no more precisely than the source says (EDTF)."
    assert fields["status"]["markdownDescription"] == meaning(Common, "status")


def test_names_are_those_that_are_written() -> None:
    definitions = schema("actors")["definitions"]
    assert {"from", "to"} <= set(definitions["Role"]["properties"])
    assert definitions["Actor"]["required"] == ["name", "kind"]


@pytest.mark.parametrize("fields", [
    {"said_by": "police"}, {"said_by": ["police", "army"]}, {"date": 2031}, {"summary": 2031}, {"time": "early-hours"},
    {"time": "~14:30"}, {"tags": "fire"}, {"category": "one-of-our-own"}, {"place": "nowhere-yet"},
])
def test_what_may_be_written_passes(fields: dict[str, Any]) -> None:
    assert event(**fields) == []


@pytest.mark.parametrize(("fields", "place"), [
    ({"plaec": "quay"}, "$.fire"), ({"status": "confirmd"}, "$.fire.status"), ({"date": "5 January"}, "$.fire.date"),
    ({"date": "2022/01/05"}, "$.fire.date"), ({"time": 1430}, "$.fire.time"),
    ({"actors": ["A Person"]}, "$.fire.actors"),
    ({"place": ["quay"]}, "$.fire.place"), ({"evidence": [{"source": "herald"}]}, "$.fire.evidence[0]"),
    ({"change": {"date": "2022", "reason": "a slip"}}, "$.fire.change"), ({"title": None}, "$.fire.title"),
])
def test_what_may_not_is_refused_at_its_place(fields: dict[str, Any], place: str) -> None:
    assert [one.split(": ")[0] for one in event(**fields)] == [place]


def test_a_missing_field_and_a_wrong_id_are_refused() -> None:
    assert faults("events", {"fire": {"date": "2031"}}) == ["$.fire: 'title' is a required property",
                                                             "$.fire: 'category' is a required property"]
    assert len(faults("events", {"The Fire": EVENT})) == 1


def test_members_may_be_written_short() -> None:
    pact = {"pact": {"name": "The Pact", "kind": "alliance", "members": ["north", {"actor": "south", "from": 1999}]}}
    assert faults("actors", pact) == []


def examples(heading: str) -> list[str]:
    """The forms that the reference lists under a heading, in the first column of its first table."""
    page = (ROOT / "docs" / "reference" / "dates-and-values.md").read_text("utf-8")
    table = page.split(f"\n## {heading}\n")[1].split("\n| write |")[1].split("\n\n")[0]
    return [form for row in table.splitlines() for form in re.findall(r"`([^`]+)`", row.split("|")[1])]


@pytest.mark.parametrize("form", examples("Dates"))
def test_every_documented_form_of_a_date_passes(form: str) -> None:
    assert event(date=form) == []


@pytest.mark.parametrize("form", examples("Times of day"))
def test_every_documented_form_of_a_time_passes(form: str) -> None:
    assert event(time=form) == []


@pytest.mark.parametrize("form", [*examples("Values"), "more than 50 %", 13, 2.5])
def test_every_documented_form_of_a_value_passes(form: Any) -> None:
    figure = {"title": "Boats", "unit": "boats", "statements": [{"value": form}]}
    assert faults("figures", {"boats": figure}) == []


def offered(known: dict[str, Any], kind: str) -> dict[str, str]:
    """The words that a schema offers for ids of this kind, with what each stands for."""
    snippets = known["definitions"][kind].get("defaultSnippets", [])
    assert all(one["body"] == one["label"] for one in snippets)
    return {one["label"]: one.get("description", "") for one in snippets}


def test_ids_are_offered_and_none_is_demanded() -> None:
    known = schema("events", {"actors": {"police": "The police", "army": ""}})
    assert list(offered(known, "actors").items()) == [("army", ""), ("police", "The police")]
    assert list(Draft7Validator(known).iter_errors({"fire": {**EVENT, "said_by": "somebody-new"}})) == []
    assert offered(schema("events"), "actors") == {}
    assert offered(schema("events"), "categories")["protest"] == "Protest"


def test_a_dossier_gives_its_ids_to_the_schemas() -> None:
    made = schemas(parse(disk.read(DAM))[0])
    figures, events = json.loads(made["figures.schema.json"]), json.loads(made["events.schema.json"])
    assert offered(figures, "actors")["water-authority"] == "Zalmora Water Authority"
    assert "people-killed/committee-17" in offered(figures, "statements")
    assert offered(events, "categories")["dam-safety"] == "Safety of the dam"


def test_the_same_dossier_gives_the_same_bytes() -> None:
    assert schemas(parse(disk.read(DAM))[0]) == schemas(parse(disk.read(DAM))[0])


def test_editors_are_told_of_every_schema() -> None:
    told = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))["yaml.schemas"]
    assert set(told) == {f"./schemas/{name}" for name in schemas()}
    for place, patterns in told.items():
        kind = Path(place).name.removesuffix(".schema.json")
        wanted = [f"facts/{kind}.yml", f"facts/{kind}/**/*.yml"]
        assert patterns == (wanted[:1] if kind == "dossier" else wanted)


def test_the_command_writes_the_schemas_of_the_dossier(small: Path, dossier: Callable[..., Any]) -> None:
    done = dossier("schema", small / "editor", "-C", small)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"9 schemas in {small / 'editor'}, 9 files changed\n"
    written = json.loads((small / "editor" / "figures.schema.json").read_text("utf-8"))
    assert offered(written, "actors")["harbour-authority"] == "Harbour authority"
    assert "0 files changed" in dossier("schema", small / "editor", "-C", small).stdout


def test_the_command_leaves_schemas_alone_that_it_did_not_write(small: Path, dossier: Callable[..., Any]) -> None:
    (small / "schemas").mkdir()
    (small / "schemas" / "events.schema.json").write_text("{}")
    assert dossier("schema", small / "schemas", "-C", small).returncode == 2
    assert (small / "schemas" / "events.schema.json").read_text() == "{}"
