"""The schemas in the hands of a real editor's helper: yaml-language-server, over its own protocol."""

from __future__ import annotations

import json
import queue
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from dossier import disk
from dossier.fielddocs import meaning
from dossier.model import Event
from dossier.parse import parse
from dossier.schema import schemas

ROOT = Path(__file__).parent.parent
NODE = ROOT / "tests" / "node"
PROGRAM = NODE / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
DAM = ROOT / "tests" / "dossiers" / "ilvan-dam"
PATIENCE = 60
"""Seconds to wait for an answer on a busy machine."""

pytestmark = pytest.mark.node


class Server:
    """The least of an editor: opens documents, asks, and answers what the server asks in turn."""

    def __init__(self, node: str, root: Path) -> None:
        self.root = root
        self.settings = json.loads((root / ".vscode" / "settings.json").read_text("utf-8"))
        self.process = subprocess.Popen([node, PROGRAM, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.messages: queue.Queue[dict[str, Any]] = queue.Queue()
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        self.last_id = 0

    def start(self) -> None:
        """Make acquaintance. Nothing is asked before the server knows the settings."""
        root = self.root
        completion = {"completionItem": {"documentationFormat": ["markdown"], "snippetSupport": True}}
        self.ask("initialize", {
            "processId": None, "rootUri": root.as_uri(),
            "workspaceFolders": [{"uri": root.as_uri(), "name": "dossier"}],
            "capabilities": {"workspace": {"configuration": True, "workspaceFolders": True},
                             "textDocument": {"completion": completion}}})
        self.tell("initialized", {})
        while self._answer(self.messages.get(timeout=PATIENCE)) != "workspace/configuration":
            pass

    def _read(self) -> None:
        stream = self.process.stdout
        while stream and (header := stream.readline()):
            while stream.readline().strip():
                pass  # other headers, up to the empty line
            self.messages.put(json.loads(stream.read(int(header.split(b":")[1]))))

    def _send(self, **message: Any) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self.process.stdin.flush()

    def _answer(self, message: dict[str, Any]) -> str:
        """Answer what the server asks of its editor; what it asked, or nothing."""
        method: str = message.get("method", "")
        if "id" not in message or not method:
            return ""
        sections = message["params"]["items"] if method == "workspace/configuration" else []
        self._send(id=message["id"], result=[self._section(one["section"]) for one in sections] or None)
        return method

    def _next(self) -> dict[str, Any]:
        """The next message that asks nothing of us."""
        while self._answer(message := self.messages.get(timeout=PATIENCE)):
            pass
        return message

    def _section(self, name: str) -> dict[str, Any]:
        """A part of the settings: `yaml.schemas` is `schemas` in the section `yaml`."""
        found: dict[str, Any] = {}
        for key, value in self.settings.items():
            section, *path = key.split(".")
            if section == name:
                found |= {path[0]: {path[1]: value} if path[1:] else value}
        return found

    def tell(self, method: str, params: Any) -> None:
        self._send(method=method, params=params)

    def ask(self, method: str, params: Any) -> Any:
        self.last_id += 1
        self._send(id=self.last_id, method=method, params=params)
        while (message := self._next()).get("id") != self.last_id:
            pass
        assert "error" not in message, message
        return message["result"]

    def open(self, path: str, text: str) -> dict[str, Any]:
        """Open a document, which need not be on the disk. What points to it in later questions."""
        uri = (self.root / path).as_uri()
        self.tell("textDocument/didOpen",
                  {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}})
        return {"textDocument": {"uri": uri}}

    def findings(self, document: dict[str, Any]) -> list[tuple[int, str]]:
        """What the server finds wrong with a document: line, counted from 1, and words."""
        uri = document["textDocument"]["uri"]
        while (message := self._next()).get("method") != "textDocument/publishDiagnostics" \
                or message["params"]["uri"] != uri:
            pass
        return [(one["range"]["start"]["line"] + 1, one["message"]) for one in message["params"]["diagnostics"]]

    def stop(self) -> None:
        """End this one process."""
        self.process.terminate()
        self.process.wait(PATIENCE)
        self.reader.join(PATIENCE)
        for stream in (self.process.stdin, self.process.stdout):
            if stream:
                stream.close()


def node() -> str:
    found = shutil.which("node")
    if found is None:
        pytest.skip("node is not installed")
    if not PROGRAM.is_file():
        pytest.skip("yaml-language-server is missing below tests/node/node_modules: run npm ci in tests/node")
    return found


def workspace(folder: Path, files: dict[str, str]) -> Path:
    """A folder with our settings for editors, and these schemas where they point to."""
    for path, text in {**files, "settings.json": (ROOT / ".vscode" / "settings.json").read_text("utf-8")}.items():
        place = folder / (".vscode" if path == "settings.json" else "schemas") / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, "utf-8")
    return folder


@contextmanager
def serving(folder: Path, files: dict[str, str]) -> Iterator[Server]:
    """A server that works in this folder, ended afterwards whatever happens."""
    server = Server(node(), workspace(folder, files))
    try:
        server.start()
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with the schemas as they lie in the repository."""
    stored = {path.name: path.read_text("utf-8") for path in (ROOT / "schemas").iterdir()}
    with serving(tmp_path_factory.mktemp("plain"), stored) as server:
        yield server


@pytest.fixture(scope="module")
def knowing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with the schemas of the invented dossier, which know its ids."""
    dossier, faults = parse(disk.read(DAM))
    assert not faults
    with serving(tmp_path_factory.mktemp("knowing"), schemas(dossier)) as server:
        yield server


def at(text: str, words: str, after: bool = True) -> tuple[str, dict[str, Any]]:
    """The text, and the position behind (or at the start of) these words of it."""
    offset = text.index(words) + (len(words) if after else 0)
    return text, {"line": text.count("\n", 0, offset), "character": offset - text.rfind("\n", 0, offset) - 1}


def completions(server: Server, path: str, text: str, words: str) -> dict[str, dict[str, Any]]:
    """What is offered behind these words, by label."""
    position = at(text, words)[1]
    found = server.ask("textDocument/completion", {**server.open(path, text), "position": position})
    return {one["label"]: one for one in found["items"]}


def hover(server: Server, path: str, text: str, words: str) -> str:
    """What is told of the word that starts here."""
    position = at(text, words, after=False)[1]
    found = server.ask("textDocument/hover", {**server.open(path, text), "position": position})
    return "" if found is None else found["contents"]["value"]


EVENT = """\
fire:
  date: 2031-03-03
  title: A fire breaks out
  category: other
"""


def documentation(item: dict[str, Any]) -> str:
    found = item.get("documentation", "")
    return found["value"] if isinstance(found, dict) else found


def docstring(part: type[Any], field: str) -> str:
    return meaning(part, field)


def test_a_field_is_completed_with_its_documentation(plain: Server) -> None:
    text = EVENT.replace("category: other", "catego")
    offered = completions(plain, "facts/events.yml", text, "catego")
    assert offered["category"]["textEdit"]["newText"].startswith("category:")
    assert documentation(offered["category"]) == docstring(Event, "category")
    assert "date" not in offered, "what is written already is not offered again"


def test_a_field_tells_its_meaning(plain: Server) -> None:
    assert docstring(Event, "date") in hover(plain, "facts/events/hover.yml", EVENT, "date:")


def test_code_in_a_docstring_reaches_the_editor_as_markdown(plain: Server) -> None:
    told = hover(plain, "facts/events/status.yml", f"{EVENT}  status: disputed\n", "status:")
    assert docstring(Event, "status") in told
    assert "* `withdrawn`" in told


def test_a_wrong_word_a_wrong_field_and_a_wrong_form_are_told_on_their_lines(plain: Server) -> None:
    document = plain.open("facts/events/wrong.yml",
                          f"{EVENT}  status: confirmd\n  actors: [A Person]\n  plaec: quay\n  time: half past two\n")
    told = sorted(plain.findings(document))
    assert [line for line, _ in told] == [5, 6, 7, 8]
    assert '"reported", "confirmed", "disputed"' in told[0][1]
    assert told[1][1].startswith("not an id")
    assert told[2][1] == "Property plaec is not allowed."
    assert told[3][1].startswith("not a time of day: write 14:30")


def test_a_number_where_a_value_or_a_date_belongs_is_no_fault(plain: Server) -> None:
    text = "boats:\n  title: Boats\n  unit: boats\n  statements:\n    - value: 13\n      as_of: 2031\n"
    assert plain.findings(plain.open("facts/figures/numbers.yml", text)) == []
    wrong = plain.findings(plain.open("facts/figures/words.yml", text.replace("13", "1,300 boats")))
    assert wrong == [(5, "not a value: write 13, more than 1000, 2000 to 3000 or dozens")]


@pytest.mark.parametrize("written", ["  said_by: ", "  said_by: wat", "  said_by: [wat", "  said_by:\n    - "])
def test_an_existing_id_is_offered(knowing: Server, written: str) -> None:
    closing = "]" if "[" in written else ""
    path = f"facts/events/ids-{len(written)}.yml"
    offered = completions(knowing, path, f"{EVENT}{written}{closing}\n", written)
    assert offered["water-authority"]["insertText"] == "water-authority"
    assert documentation(offered["water-authority"]) == "Zalmora Water Authority"
    assert "lower-quay" not in offered, "places are no actors"


@pytest.mark.parametrize(("path", "written", "wanted"), [
    ("facts/events/source.yml", f"{EVENT}  evidence:\n    - source: ", "meridian-2024-03-12"),
    ("facts/events/place.yml", f"{EVENT}  place: ", "lower-quay"),
    ("facts/events/category.yml", EVENT.replace("other\n", ""), "dam-safety"),
    ("facts/figures/revises.yml", "dead:\n  statements:\n    - revises: ", "people-killed/committee-17"),
    ("facts/figures/value.yml", "dead:\n  statements:\n    - value: ", "dozens"),
])
def test_what_is_offered_fits_the_field(knowing: Server, path: str, written: str, wanted: str) -> None:
    assert wanted in completions(knowing, path, f"{written}\n", written)


def test_an_id_that_is_not_there_yet_is_left_to_the_check(knowing: Server) -> None:
    text = f"{EVENT}  said_by: somebody-new\n"
    assert knowing.findings(knowing.open("facts/events/new.yml", text)) == []


def test_the_ids_do_not_crowd_out_what_a_field_means(knowing: Server) -> None:
    text = f"{EVENT}  said_by: water-authority\n"
    told = hover(knowing, "facts/events/known.yml", text, "said_by:")
    assert docstring(Event, "said_by") in told
    assert "carrick-traders" not in told


def test_a_line_in_a_file_names_its_schema(plain: Server) -> None:
    """A file to which no setting points: the path counts from the file."""
    text = f"# yaml-language-server: $schema=../schemas/events.schema.json\n{EVENT}  plaec: quay\n"
    assert plain.findings(plain.open("drafts/one.yml", text)) == [(6, "Property plaec is not allowed.")]
    assert plain.findings(plain.open("drafts/two.yml", f"{EVENT}  plaec: quay\n")) == []


@pytest.mark.parametrize("root", [ROOT, DAM], ids=lambda path: path.name)
def test_the_dossiers_of_the_repository_look_right_in_an_editor(plain: Server, root: Path) -> None:
    for path in sorted((root / "facts").rglob("*.yml")):
        text, below = path.read_text("utf-8"), path.relative_to(root).as_posix()
        assert plain.findings(plain.open(f"{root.name}/{below}", text)) == [], path
        wrong = plain.open(f"{root.name}-wrong/{below}", f"{text}\nnonsense: 3\n")
        assert plain.findings(wrong), f"no schema is in use for {path}"
