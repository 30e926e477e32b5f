"""Build the site: `python3 scripts/build.py`. Makes .venv if there is none. The site goes to site/.

With `--pdf` the print edition is printed too, as build/print.pdf; Chromium is installed for that on Debian.
"""

from __future__ import annotations

import sys

import _venv

if __name__ == "__main__":
    if "--pdf" in sys.argv[1:]:
        _venv.chromium()
    sys.exit(_venv.run(_venv.ready(), "-m", "dossier", "build", *sys.argv[1:]))
