"""Build the site: `python3 scripts/build.py`. Makes .venv if there is none. The site goes to site/."""

from __future__ import annotations

import sys

import _venv

if __name__ == "__main__":
    sys.exit(_venv.run(_venv.ready(), "-m", "dossier", "build", *sys.argv[1:]))
