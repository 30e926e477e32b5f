"""Serve the site and rebuild it at every change: `python3 scripts/serve.py`. Arguments go to MkDocs."""

from __future__ import annotations

import os
import sys

import _venv

if __name__ == "__main__":
    command = [str(_venv.ready()), "-m", "mkdocs", "serve", *sys.argv[1:]]
    if os.name == "nt":
        sys.exit(_venv.run(*command))
    os.chdir(_venv.ROOT)
    os.makedirs("docs", exist_ok=True)  # MkDocs insists on it
    os.execve(command[0], command, _venv.environment())  # so that a signal reaches MkDocs itself
