"""The print edition as a PDF, made by a headless Chromium of the machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from dossier.config import Unusable

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
"""The names under which a browser that can print without a screen is looked for."""

_QUIET = ("--headless", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
          "--disable-sync", "--no-first-run", "--no-pdf-header-footer", "--generate-pdf-document-outline")
_SECONDS = 300


def browser() -> str | None:
    """The path of a browser of this machine that can print, if there is one."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def print_page(page: Path, pdf: Path) -> None:
    """Print an HTML file of this machine; the PDF is tagged, and has the headings as its outline."""
    program = browser()
    if program is None:
        raise Unusable(f"no browser that prints was found (looked for {', '.join(BROWSERS)}); "
                       "on Debian: apt-get install chromium")
    pdf.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        draft = Path(profile) / "edition.pdf"
        command = [program, *_QUIET, *_unboxed(), f"--user-data-dir={profile}/profile", f"--print-to-pdf={draft}",
                   page.resolve().as_uri()]
        done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)
        if done.returncode or not draft.is_file():
            raise Unusable(f"{program} could not print {page}:\n{done.stderr.strip()[-400:]}")
        shutil.move(draft, pdf)


def _unboxed() -> tuple[str, ...]:
    """Root has no sandbox of Chromium; the page to print is ours, and runs no script of anybody else."""
    return ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
