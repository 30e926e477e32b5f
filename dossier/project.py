"""A dossier's folder on its way to a site: the steps that the commands share."""

from __future__ import annotations

import datetime
import os
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dossier import changed, config, disk, theme
from dossier.config import Unusable
from dossier.selection import Selection
from dossier.site import Edition, Outcome, Settings, hand_written_in, make
from dossier.tongue import bare
from dossier.unread import Unread

# MkDocs takes longer to import than a dossier takes to check, so the engine is imported where it is used.
if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

BUILD = "build"
"""Where a build leaves its Markdown."""

_MINIMAL = "site_name: The name of the site\nplugins:\n  - search\n  - dossier\n"


@dataclass(frozen=True)
class Project:
    """A dossier that was read and rendered."""

    root: Path
    files: Mapping[str, bytes | Unread]
    outcome: Outcome
    mkdocs: MkDocsConfig
    """mkdocs.yml, as MkDocs reads it."""
    hand_written: Mapping[str, bytes]
    """The files below docs/, by path."""
    remarks: tuple[str, ...] = ()
    """What MkDocs has to say about mkdocs.yml."""

    @property
    def pages(self) -> int:
        """How many pages the site has, those written by hand included."""
        return len(set(self.outcome.pages) | {path for path in self.hand_written if config.is_page(path)})


def read(root: Path) -> dict[str, bytes | Unread]:
    """The facts and articles of a dossier."""
    if not (root / disk.FACTS).is_dir():
        raise Unusable(f"there is no folder {disk.FACTS}/ in {root.resolve()}: go to the dossier's folder, "
                       "or name it with -C")
    return disk.read(root)


def selection(root: Path, paths: Iterable[Path], rules: Collection[str], sources: Collection[str],
              since: str | None) -> Selection:
    """What a check is to tell, as the command line says it; paths as the dossier's files are called."""
    lines = changed.since(root, since) if since is not None else None
    names = [_inside(root, path) for path in paths]
    return Selection(() if "." in names else tuple(names), rules, sources, lines)


def _inside(root: Path, path: Path) -> str:
    """The path of a file or folder below the dossier's; "." for the dossier itself."""
    for real in (os.path.abspath, os.path.realpath):
        name = os.path.relpath(real(path), real(root)).replace(os.sep, "/")
        if name == "." or name.split("/")[0] in (disk.FACTS, disk.SEEDS):
            return name
    raise Unusable(f"{path} is not below {disk.FACTS}/ or {disk.SEEDS}/ of this dossier, so nothing is found in it")


def seen_from_here(root: Path) -> str:
    """Where the dossier's folder lies below the current one; empty for that folder itself, and for any other."""
    name = os.path.relpath(root).replace(os.sep, "/")
    return "" if name == "." or name.split("/")[0] == ".." else name


def load(root: Path) -> Project:
    """Read the dossier, check it, and render it if it is without errors."""
    files, path = read(root), config.path_of(root)
    if path is None:
        raise Unusable(f"there is no mkdocs.yml in {root.resolve()}: make one that says\n\n{_MINIMAL}")
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    from dossier import engine

    if not (root / "docs").exists():
        (root / "docs").mkdir()  # optional for us; MkDocs insists on it
    mkdocs, remarks = engine.load(path)
    hand_written = engine.hand_written(mkdocs)
    settings = Settings(repo_url=mkdocs.repo_url or "", edit_uri=mkdocs.edit_uri or "", today=datetime.date.today())
    outcome = make(files, settings, hand_written.keys())
    return Project(root, files, outcome, mkdocs, hand_written, tuple(remarks))


def tree(project: Project, folder: Path) -> dict[str, str | bytes]:
    """Everything that another engine needs to build the site in `folder`, by path below it.

    Each language has settings of its own: mkdocs.yml for docs/, mkdocs.ru.yml for ru/docs/, which is to be built after
    it, into a folder of the same site.
    """
    found: dict[str, str | bytes] = {}
    for edition in project.outcome.editions:
        found |= _tree(project, edition, folder)
    return found


def _tree(project: Project, edition: Edition, folder: Path) -> dict[str, str | bytes]:
    """What an engine needs for the pages in one language."""
    from dossier import engine

    written = hand_written_in(project.outcome.dossier.about.published, project.hand_written)[edition.language]
    by_hand = {path: project.hand_written[source] for path, source in written.items()}
    docs: dict[str, str | bytes] = {**theme.assets(), **edition.extras, **edition.pages, **by_hand}
    user = engine.user_settings(project.mkdocs)
    if edition.folder:
        user = config.further(user, edition.title, edition.folder)
    nav = user.get("nav") or config.navigation(edition.navigation, by_hand)
    ours = theme.explicit_config(project.mkdocs.site_name, nav, description=bare(edition.about.summary),
                                 language=edition.language)
    settings = config.explicit(ours, user, nav, os.path.relpath(project.root, folder))
    name = "mkdocs.yml"
    if edition.folder:
        name = f"mkdocs.{edition.language}.yml"
        settings |= {"docs_dir": f"{edition.folder}docs", "site_dir": f"site/{edition.language}"}
    return {name: config.text(settings), **{f"{edition.folder}docs/{path}": text for path, text in docs.items()}}


def site_folder(project: Project) -> Path:
    """Where the site goes; never over something that is not a built site."""
    site, root = Path(project.mkdocs.site_dir).resolve(), project.root.resolve()
    kept = [root / name for name in (disk.FACTS, disk.SEEDS, BUILD, ".git")]
    kept.append(Path(project.mkdocs.docs_dir).resolve())
    if root.is_relative_to(site) or any(_touch(site, folder) for folder in kept):
        raise Unusable(f"site_dir: {site} holds other things than the site; name a folder of its own")
    return site


def _touch(one: Path, other: Path) -> bool:
    return one.is_relative_to(other) or other.is_relative_to(one)


def build(project: Project, site: Path) -> list[str]:
    """Build the site and put it in place in one go; returns the faults for which it was not."""
    from dossier import engine

    disk.write(project.root / BUILD, tree(project, project.root / BUILD))
    plugin: Any = project.mkdocs.plugins["dossier"]
    plugin.prepared = (project.outcome, project.files)
    draft = disk.draft_folder(site)
    try:
        faults = engine.build(project.mkdocs, draft)
        if not faults:
            disk.replace_folder(draft, site)
        return faults
    finally:
        disk.remove_folder(draft)


def print_editions(project: Project, site: Path) -> list[Path]:
    """The print edition of a built site as a PDF below build/, one for each language; returns their paths."""
    from dossier import pdf
    from dossier.finish.printing import NAME

    made = []
    for page in sorted(site.rglob(NAME)):
        above = page.parent.relative_to(site).parts
        made.append(project.root / BUILD / ".".join(["print", *above, "pdf"]))
        pdf.print_page(page, made[-1])
    return made
