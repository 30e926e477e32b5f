"""Accept what is rendered now: `python3 scripts/bless.py` renews tests/golden/ and the generated reference pages."""

from __future__ import annotations

import sys

import _venv

if __name__ == "__main__":
    sys.exit(_venv.run(_venv.ready("test"), "-m", "tests.golden"))
