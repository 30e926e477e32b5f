"""Which lines of the facts and articles a branch changed, as git tells it."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

FOLDERS = ("facts", "seeds")
WHOLE = (range(1, sys.maxsize),)
"""Every line of a file."""

_HUNK = re.compile(r"@@ -\d+(?:,(?P<gone>\d+))? \+(?P<start>\d+)(?:,(?P<count>\d+))? @@")
# Settings of a person's git that would change the form of a diff are overruled one by one.
_DIFF = ("-c", "core.quotePath=true", "diff", "--unified=0", "--inter-hunk-context=0", "--relative", "--find-renames",
         "--text", "--no-color", "--no-ext-diff", "--no-textconv", "--src-prefix=a/", "--dst-prefix=b/")


class Unknown(Exception):
    """Git cannot tell; the message says why."""


def since(root: Path, revision: str) -> Mapping[str, tuple[range, ...]]:
    """The lines that differ from where the branch left `revision`, by path below `root`.

    What is not committed yet counts too, and of files that git does not know every line.
    """
    _git(root, ("rev-parse", "--git-dir"), "there is no git repository here, so nobody knows what was changed")
    if revision.startswith("-"):
        raise Unknown(f'git knows no revision "{revision}"')
    _git(root, ("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"), f'git knows no revision "{revision}"')
    base = _git(root, ("merge-base", revision, "HEAD"),
                f'git finds no commit that this branch shares with "{revision}"; a shallow clone needs more history')
    difference = _git(root, (*_DIFF, base.strip(), "--", *FOLDERS), "git cannot compare the files")
    untracked = _git(root, ("ls-files", "--others", "--exclude-standard", "-z", "--", *FOLDERS),
                     "git cannot list the files")
    return {**lines_of(difference), **{path: WHOLE for path in untracked.split("\0") if path}}


def lines_of(difference: str) -> dict[str, tuple[range, ...]]:
    """The lines that a diff without context adds or changes, by path.

    Where lines were only taken out, the two lines that now stand side by side count as changed. Of a file that is
    gone every line does.
    """
    found: dict[str, tuple[range, ...]] = {}
    path, left = "", 0
    for line in difference.split("\n"):
        if left or line.startswith("\\"):  # a line of a hunk, or the remark that the file's last line has no end
            left -= not line.startswith("\\")
        elif line.startswith("--- "):
            path = _path(line)
        elif line.startswith("+++ "):
            after = _path(line)
            path = after or path
            found[path] = () if after else WHOLE
        elif hunk := _HUNK.match(line):
            start, count = int(hunk["start"]), int(hunk["count"] or 1)
            left = count + int(hunk["gone"] or 1)
            found[path] = found[path] if found[path] == WHOLE else (*found[path], range(start, start + (count or 2)))
    return found


def _path(line: str) -> str:
    """The path of a line `+++ b/facts/events.yml`; empty for /dev/null."""
    name = line[4:].removesuffix("\r").removesuffix("\t")
    if name.startswith('"'):
        name = ast.literal_eval(f"b{name}").decode("utf-8", "backslashreplace")
    return "" if name == "/dev/null" else name[2:]


def _git(root: Path, arguments: tuple[str, ...], problem: str) -> str:
    try:
        done = subprocess.run(("git", "-C", str(root), *arguments), capture_output=True, check=False,
                              stdin=subprocess.DEVNULL)
    except FileNotFoundError:
        raise Unknown("git is not installed, so nobody knows what was changed") from None
    if done.returncode:
        raise Unknown(problem)
    return done.stdout.decode("utf-8", "backslashreplace")
