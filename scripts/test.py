"""Run all tests: `python3 scripts/test.py`. Installs what is missing. Arguments go to pytest."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import _venv

NODE = _venv.ROOT / "tests" / "node"


def chromium() -> str:
    """Make Chromium available; what is missing, or nothing."""
    return "" if _venv.chromium() else "Chromium: the tests marked `browser` are skipped"


def node() -> str:
    """Make node and the packages below tests/node available; what is missing, or nothing."""
    lock = NODE / "package-lock.json"
    if not lock.exists():
        return ""
    if not (shutil.which("node") and shutil.which("npm")) and not _venv.debian("nodejs", "npm"):
        return "node: the tests marked `node` are skipped"
    stamp = NODE / "node_modules" / ".dossier"
    if not stamp.exists() or stamp.read_text("utf-8") != _venv.digest(lock):
        _venv.say("installing the packages of tests/node")
        if _venv.run("npm", "ci", "--no-audit", "--no-fund", "--silent", folder=NODE):
            return "the packages of tests/node: the tests marked `node` are skipped"
        stamp.write_text(_venv.digest(lock), "utf-8")
    return ""


def java() -> str:
    """Make Java available if a package below tests/node needs it; what is missing, or nothing."""
    package = NODE / "package.json"
    if not package.exists() or "vnu-jar" not in package.read_text("utf-8"):
        return ""
    if shutil.which("java") or _venv.debian("default-jre-headless"):
        return ""
    return "Java: the tests of the pages' validity are skipped"


def main(arguments: list[str]) -> int:
    """Prepare, say what is missing, and let pytest have the last word."""
    python: Path = _venv.ready("test")
    for missing in filter(None, (chromium(), node(), java())):
        print(f"not installed: {missing}", flush=True)
    return _venv.run(python, "-m", "pytest", "-q", "-rs", *arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
