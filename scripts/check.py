"""Check the facts without building: `python3 scripts/check.py`. Makes .venv if there is none."""

from __future__ import annotations

import sys

import _venv

if __name__ == "__main__":
    sys.exit(_venv.run(_venv.ready(), "-m", "dossier", "check", *sys.argv[1:]))
