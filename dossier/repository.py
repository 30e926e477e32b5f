"""Where the lines of a file can be seen and edited on the web, from the `repo_url` and `edit_uri` of mkdocs.yml."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from dossier.page import outside

# The first words of an `edit_uri`, and how the same host shows a file.
_VIEWS = {
    "edit": "blob",
    "blob": "blob",
    "raw": "blob",
    "tree": "blob",
    "-/edit": "-/blob",
    "-/blob": "-/blob",
    "-/tree": "-/blob",
    "_edit": "src/branch",
    "src/branch": "src/branch",
    "src": "src",
}
_LINES = {"blob": "#L{0}-L{1}", "src/branch": "#L{0}-L{1}", "-/blob": "#L{0}-{1}", "src": "#lines-{0}:{1}"}


@dataclass(frozen=True)
class Repository:
    """The project's repository, if it has one."""

    url: str = ""
    """`repo_url` of mkdocs.yml."""
    edit_uri: str = ""
    """`edit_uri` of mkdocs.yml, which ends in the folder of the hand-written pages: `edit/main/docs/`."""

    def lines(self, path: str, first: int, last: int) -> str:
        """The address of some lines of a file, below the folder that holds `docs/`; empty without a repository."""
        if not outside(self.url):
            return ""
        view, branch, folder = self._parts()
        where = "/".join(part for part in (self.url.rstrip("/"), view, branch, folder, quote(path)) if part)
        address = where + _LINES[view].format(first, last)
        return outside(address) if last > first or view == "src" else outside(where + f"#L{first}")

    def _parts(self) -> tuple[str, str, str]:
        """How the host shows files, the branch, and the folder of the project in its repository."""
        default = "-/edit" if "gitlab" in self.url else "src" if "bitbucket" in self.url else "edit"
        parts = [part for part in self.edit_uri.partition("?")[0].split("/") if part]
        for length in (2, 1):
            view = _VIEWS.get("/".join(parts[:length]))
            if view and len(parts) > length:
                return view, parts[length], "/".join(parts[length + 1 : -1])
        return _VIEWS[default], "main", ""
