"""The golden trees: every page of the dossiers in the repository, as Markdown, and the generated reference pages.

Pictures and the data of citations are taken out of the pages and stored as files of their own, so that the diff of a
page can be read. The small plots in the rows of tables are one file for each page, in the order of the page.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

from dossier import disk, reference
from dossier.cli import cli
from dossier.schema import schemas
from dossier.site import make

ROOT = Path(__file__).parent.parent
TREES = Path(__file__).parent / "golden"
REFERENCE = ROOT / "docs" / "reference"
DOSSIERS: Mapping[str, Path] = {
    "repository": ROOT,
    **{path.name: path for path in sorted((ROOT / "tests" / "dossiers").iterdir()) if path.is_dir()},
}
"""Each dossier by the name of its golden tree."""

_PICTURE = re.compile(r'(<figure class="picture" id="([a-z0-9-]+)"[^>]*>)(.*?)(</figure>)', re.DOTALL)
_PLOT = re.compile(r'(<div class="plot"[^>]*>)(.*?)(</div>)', re.DOTALL)
_DATA = re.compile(r'(<script type="application/json" id="([a-z-]+)">)(.*?)(</script>)', re.DOTALL)
_BETWEEN_TAGS = re.compile(r"(?<=>)(?=<)")


def rendered(root: Path) -> dict[str, str]:
    """All generated pages of a dossier, and their pictures, by path; a dossier with errors has none."""
    outcome = make(disk.read(root))
    assert not outcome.errors, "\n".join(map(str, outcome.errors))
    found: dict[str, str] = {}
    for path, text in outcome.pages.items():
        for _, name, picture, _ in _PICTURE.findall(text):
            found[f"{path.removesuffix('.md')}.{name}.svg"] = _BETWEEN_TAGS.sub("\n", picture) + "\n"
        text = _PICTURE.sub(r"\1\4", text)
        if plots := [plot for _, plot, _ in _PLOT.findall(text)]:
            found[f"{path.removesuffix('.md')}.plots.svg"] = _BETWEEN_TAGS.sub("\n", "\n\n".join(plots)) + "\n"
        text = _PLOT.sub(r"\1\3", text)
        for _, name, data, _ in _DATA.findall(text):
            found[f"{path.removesuffix('.md')}.{name}.json"] = json.dumps(json.loads(data), indent=1,
                                                                          ensure_ascii=False) + "\n"
        found[path] = _DATA.sub(r"\1\4", text)
    return found


def stored(name: str) -> dict[str, str]:
    """The pages and pictures that were accepted last."""
    tree = TREES / name
    return {path.relative_to(tree).as_posix(): path.read_bytes().decode() for path in _files(tree)}


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.suffix in (".md", ".svg", ".json"))


def reference_pages() -> dict[Path, str]:
    """The generated pages of the documentation and the schemas for editors, by their place."""
    return {REFERENCE / "vocabulary.md": reference.vocabulary(),
            REFERENCE / "commands.md": reference.commands(cli),
            **{REFERENCE / "rules" / name: text for name, text in reference.rules().items()},
            **{ROOT / "schemas" / name: text for name, text in schemas().items()}}


def bless() -> list[str]:
    """Accept what is rendered now. Returns the paths that changed."""
    wanted = {TREES / name / path: text for name, root in DOSSIERS.items() for path, text in rendered(root).items()}
    wanted |= reference_pages()
    changed = []
    for path, text in wanted.items():
        if not path.is_file() or path.read_bytes() != text.encode():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
            changed.append(path.relative_to(ROOT).as_posix())
    for path in sorted([*_files(TREES), *REFERENCE.glob("rules/*.md")]):
        if path not in wanted:
            path.unlink()
            changed.append(f"{path.relative_to(ROOT).as_posix()} (removed)")
    return changed


if __name__ == "__main__":
    for line in (changes := bless()):
        print(line)
    print(f"{len(changes)} files changed; read the diff before you commit it")
