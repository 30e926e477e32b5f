"""The only reader and writer: everything between these two edges is a pure function over `{path: text}`.

Reading trusts nothing: a link may lead out of the dossier, a file may be too large, a name may be a pipe that
never ends. Such a file comes back as `Unread` with the reason, and the checks tell it at its place. Writing
touches nothing that was not written here before.
"""

from __future__ import annotations

import filecmp
import os
import shutil
import stat
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from dossier.unread import Unread

FACTS, SEEDS = "facts", "seeds"
LARGEST = 5 * 1024 * 1024
"""Bytes that a file may have: an article or a list of records has thousands."""
MANIFEST = ".dossier-manifest"
"""Lists, one path a line, what `write` put into a folder, so that it can take away exactly that."""

_YAML = (".yml", ".yaml")
_FINISHED = (".html", ".css", ".js", ".json", ".woff2")


class Occupied(Exception):
    """`write` would have replaced files that it did not write."""

    def __init__(self, folder: Path, paths: list[str]) -> None:
        super().__init__(f"{folder} holds files that dossier did not write: {', '.join(paths[:3])}"
                         + (f" and {len(paths) - 3} more" if len(paths) > 3 else ""))
        self.folder = folder
        self.paths = paths


def read(root: Path) -> dict[str, bytes | Unread]:
    """Every YAML file below facts/ and every file below seeds/, by path below `root`, in a fixed order."""
    files: dict[str, bytes | Unread] = {}
    for folder in (FACTS, SEEDS):
        for path, place in _walk(root / folder, folder, root.resolve(), ()):
            if folder == SEEDS or isinstance(place, Unread) or path.endswith(_YAML):
                files[path] = place if isinstance(place, Unread) else _read_file(place)
    return files


def _walk(place: Path, path: str, root: Path, above: tuple[Path, ...]) -> Iterator[tuple[str, Path | Unread]]:
    """The files below `place` that may be read; links that leave `root` and unreadable folders as Unread.

    `above` holds the real folders on the way here: a link back to one of them would never end.
    """
    try:
        real = place.resolve(strict=True)
    except (OSError, RuntimeError):
        real = None
    if real is None or not real.is_relative_to(root):
        if place.is_symlink():
            yield path, Unread("outside" if real else "unreadable", _link_target(place))
    elif not real.is_dir():
        yield path, place
    elif real not in above:
        try:
            names = sorted(os.listdir(real))
        except OSError as error:
            yield path, Unread("unreadable", error.strerror or "")
            return
        for name in names:
            if not name.startswith("."):  # what editors and file managers leave behind
                yield from _walk(place / name, f"{path}/{_printable(name)}", root, (*above, real))


def _link_target(place: Path) -> str:
    return _printable(os.readlink(place))


def _printable(name: str) -> str:
    """A name that is not UTF-8 reaches Python with lone surrogates, which cannot be printed."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _read_file(place: Path) -> bytes | Unread:
    try:
        handle = os.open(place, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        return Unread("unreadable", error.strerror or "")
    with open(handle, "rb") as file:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            return Unread("unreadable", "not a regular file")
        content = file.read(LARGEST + 1)
    return content if len(content) <= LARGEST else Unread("too-large", str(status.st_size))


def read_site(folder: Path) -> dict[str, bytes]:
    """The pages, styles, scripts, fonts and search index of a built site, by path below its folder."""
    found = {}
    for place in sorted(folder.rglob("*")):
        if place.suffix in _FINISHED and place.is_file():
            found[place.relative_to(folder).as_posix()] = place.read_bytes()
    return found


def overwrite(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write these files of a built site, and leave the rest of it alone."""
    for path, content in files.items():
        _write_file(folder / _clean(path), content)


def same_files(folder: Path, other: Path, below: str) -> list[str]:
    """The files in both folders, below the same path and with the same bytes, by path."""
    there = (place.relative_to(other).as_posix() for place in sorted((other / below).rglob("*")) if place.is_file())
    return [path for path in there if (folder / path).is_file() and filecmp.cmp(folder / path, other / path, False)]


def remove(folder: Path, paths: Iterable[str]) -> None:
    """Take these files out of a built site, and the folders that this leaves empty."""
    for path in paths:
        _remove_file(folder, _clean(path))


def write(folder: Path, files: Mapping[str, str | bytes]) -> int:
    """Make `folder` hold `files`: write what changed, remove what was written before and is not among them.

    Other files stay as they are; `Occupied` is raised before anything happens if one of them is in the way.
    Returns the number of files written or removed.
    """
    wanted = {_clean(path): _bytes(content) for path, content in files.items()}
    before = _manifest(folder)
    new = sorted(set(wanted) - before)
    foreign = [path for path in new if _in_the_way(folder, path, wanted[path])]
    if foreign:
        raise Occupied(folder, foreign)
    _write_manifest(folder, before | set(wanted))  # first, so that after a crash nothing is left unlisted
    changed = sum(_write_file(folder / path, content) for path, content in sorted(wanted.items()))
    gone = sorted(before - set(wanted))
    changed += sum(_remove_file(folder, path) for path in gone)
    _write_manifest(folder, set(wanted))
    return changed


def _clean(path: str) -> str:
    if not _is_clean(path):
        raise ValueError(f"not a path below a folder: {path!r}")
    return path


def _is_clean(path: str) -> bool:
    """A manifest may have been edited, and what it lists is removed: so nothing outside the folder."""
    below = PurePosixPath(path)
    return (path == below.as_posix() and below.parts != () and not below.is_absolute()
            and ".." not in below.parts and "\\" not in path and path != MANIFEST)


def _bytes(content: str | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.encode("utf-8")


def _manifest(folder: Path) -> set[str]:
    try:
        lines = (folder / MANIFEST).read_text("utf-8").splitlines()
    except FileNotFoundError:
        return set()
    return {line for line in lines if _is_clean(line)}


def _in_the_way(folder: Path, path: str, content: bytes) -> bool:
    """True if `path` exists with other content, or lies behind a link that leads out of the folder."""
    place = folder / path
    if not place.parent.resolve().is_relative_to(folder.resolve()) or place.is_symlink():
        return True
    try:
        return place.read_bytes() != content
    except FileNotFoundError:
        return False
    except OSError:  # a folder where a file should be, or a file where a folder should be
        return True


def _write_manifest(folder: Path, paths: set[str]) -> None:
    _write_file(folder / MANIFEST, "".join(f"{path}\n" for path in sorted(paths)).encode("utf-8"))


def _write_file(place: Path, content: bytes) -> bool:
    """Write in one go, so that nobody ever reads half a file. False if it already held just this."""
    try:
        if place.read_bytes() == content:
            return False
    except FileNotFoundError:
        place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_name(f".{place.name}.dossier-draft")
    try:
        draft.write_bytes(content)
        os.replace(draft, place)
    finally:
        draft.unlink(missing_ok=True)
    return True


def _remove_file(folder: Path, path: str) -> bool:
    """Remove a file, and the folders above it that this leaves empty."""
    place = folder / path
    if not place.parent.resolve().is_relative_to(folder.resolve()) or not place.is_file():
        return False
    place.unlink()
    for parent in place.parents:
        if parent == folder or any(parent.iterdir()):
            break
        parent.rmdir()
    return True


def draft_folder(beside: Path) -> Path:
    """A new empty folder on the same disk as `beside`, for content that will take its place."""
    beside.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix=".dossier-new-", dir=beside.parent))
    draft.chmod(0o777 & ~_umask())  # mkdtemp makes it private, and a web server must be able to read it
    return draft


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def replace_folder(new: Path, old: Path) -> None:
    """Put `new` in the place of `old` by renaming; if that fails, `old` stands as it was."""
    old = old.resolve()  # a link stays a link: what it leads to is replaced
    kept = Path(tempfile.mkdtemp(prefix=".dossier-old-", dir=old.parent))
    try:
        if old.exists():
            os.rename(old, kept / "old")
        try:
            os.rename(new, old)
        except OSError:
            if (kept / "old").exists():
                os.rename(kept / "old", old)
            raise
    finally:
        if old.exists():  # never remove the only copy
            shutil.rmtree(kept, ignore_errors=True)
        elif not any(kept.iterdir()):
            kept.rmdir()


def remove_folder(folder: Path) -> None:
    """Remove a draft that is not wanted any more."""
    shutil.rmtree(folder, ignore_errors=True)
