"""The house stands on floors: a module imports from lower floors only, typing imports included."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "dossier"

FLOORS = [
    # Leaves: places, tables of words, and readers of text that know nothing of a dossier.
    {"span", "unread", "spelling", "normal", "sentences", "masthead", "clock", "datehabits", "valuehabits",
     "tongue", "catalogues", "console", "config", "calendar_words", "numerals", "loaded", "faults",
     "collector", "fragments", "areas"},
    {"diagnostic", "marks", "edtf", "quantity", "anchor", "article", "words", "page", "attribution", "daytime",
     "typography"},
    {"forms", "yamlspan", "weekday", "views", "repository", "allowances", "charts"},
    {"part", "parts"},
    # What prints a paragraph of an article; which fields can be translated.
    {"translations", "running"},
    # The vocabulary, and how it is read.
    {"model"},
    {"trace", "decode", "dossier", "fielddocs"},
    # What can be asked of a whole dossier: by the rules, and by the pages.
    {"captures", "context", "coverage", "schema", "accounts", "proofs", "dated", "datedtexts", "echoes", "origins",
     "translated", "relations", "sides", "printing", "facets"},
    {"ownwords", "parse", "naming", "desk", "tally", "datewords", "valuewords", "families", "inplace"},
    {"voices", "datefit", "dayhour", "inspection", "pictures", "filtering", "citing"},
    {"dating"},
    {"rules"},
    {"lint"},
    {"pages", "manual", "selection"},
    {"render", "formats", "preview"},
    # The plan, and the edges: disk, terminal, theme, engine.
    {"site", "report", "disk", "finish", "sharing", "theme", "engine", "changed", "reference", "pdf"},
    {"alternates"},
    {"project", "plugin"},
    {"cli"},
]


def floor_of(name: str) -> int | None:
    return next((number for number, names in enumerate(FLOORS) if name in names), None)


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if path.name not in ("__init__.py", "__main__.py")
                  or path.parent != PACKAGE)


def unit_of(path: Path) -> str:
    """The drawer of a module in a folder, the module itself at the top."""
    first = path.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imports_of(path: Path) -> set[str]:
    """The modules and drawers of the package that a file imports, anywhere in it."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide the floor"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        found |= {name.split(".")[1] for name in names if name.startswith("dossier.")}
    return found - {"__version__"}


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_from_lower_floors_only(path: Path) -> None:
    unit = unit_of(path)
    here = floor_of(unit)
    assert here is not None, f"{unit} stands on no floor: add it to FLOORS"
    for name in imports_of(path) - {unit}:
        there = floor_of(name)
        assert there is not None, f"{path.name} imports {name}, which stands on no floor"
        assert there < here, f"{unit} (floor {here}) imports {name} (floor {there})"


def test_every_name_on_a_floor_is_there() -> None:
    for name in set().union(*FLOORS):
        assert (PACKAGE / f"{name}.py").is_file() or (PACKAGE / name).is_dir(), f"{name} is on a floor and nowhere else"
