"""Lighthouse on a phone: `python3 scripts/lighthouse.py [NAME ...]`. Exit code 1 if a score is below its aim.

Builds the named dossiers (all three by default), serves each compressed as a host does, and measures the first page,
the timeline, the figures and one source. Lighthouse comes from npm into tests/lighthouse/, the browser from the system.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import _venv

TOOL = _venv.ROOT / "tests" / "lighthouse"
AIMS = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
"""The lowest score that is good enough, by category."""
SHIFT, BYTES = 0.02, 250 * 1024
"""How much may move, and how much may be sent."""
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --no-first-run"


def main(names: list[str]) -> int:
    """Measure, and tell what is below its aim."""
    from tests.sites import BROWSER, SITES, build, lay_out, serve
    if unknown := set(names) - set(SITES):
        _venv.stop(f"no dossier is called {', '.join(sorted(unknown))}; there are {', '.join(SITES)}")
    if BROWSER is None:
        _venv.stop("Chromium is not installed")
    _install()
    print(f"{'page':<52} {'perf':>5} {'a11y':>5} {'best':>5} {'seo':>5} {'shift':>6} {'KiB':>5}")
    failed: list[str] = []
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        for name in names or SITES:
            site = build(lay_out(name, Path(folder) / name))
            address = serve(site, stack)
            for path in _pages(site):
                failed += _told(f"{name}/{path}", _measure(f"{address}/{path}", BROWSER, Path(folder)))
    print("\n".join(["", *failed] if failed else ["", "every aim is met"]))
    return 1 if failed else 0


def _pages(site: Path) -> list[str]:
    own = min(path.name for path in (site / "sources").glob("*.html") if path.name != "index.html")
    return ["index.html", "timeline.html", "figures.html", f"sources/{own}"]


def _install() -> None:
    """Lighthouse, as its lock file says."""
    stamp, wanted = TOOL / "node_modules" / ".dossier", _venv.digest(TOOL / "package-lock.json")
    if stamp.exists() and stamp.read_text("utf-8") == wanted:
        return
    if not (shutil.which("node") and shutil.which("npm")) and not _venv.debian("nodejs", "npm"):
        _venv.stop("node and npm are needed")
    _venv.say("installing Lighthouse into tests/lighthouse")
    if _venv.run("npm", "ci", "--no-audit", "--no-fund", "--silent", folder=TOOL):
        _venv.stop("npm could not install Lighthouse, see above")
    stamp.write_text(wanted, "utf-8")


def _measure(url: str, browser: str, folder: Path) -> dict[str, Any]:
    """Lighthouse's report on one page, with its preset for phones."""
    report = folder / "report.json"
    environment = {**_venv.environment(), "CHROME_PATH": browser}
    command = ["node", str(TOOL / "node_modules/lighthouse/cli/index.js"), url, "--quiet", "--output=json",
               f"--output-path={report}", f"--chrome-flags={FLAGS}", f"--only-categories={','.join(AIMS)}",
               "--form-factor=mobile"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, check=False)
    if done.returncode:
        _venv.stop(f"Lighthouse failed on {url}:\n{done.stderr}")
    return json.loads(report.read_text("utf-8"))


def _told(page: str, report: dict[str, Any]) -> list[str]:
    """Prints the row of a page; returns what is below its aim, with the audits that cost it."""
    scores = {name: round(100 * report["categories"][name]["score"]) for name in AIMS}
    shift = report["audits"]["cumulative-layout-shift"]["numericValue"]
    sent = report["audits"]["total-byte-weight"]["numericValue"]
    print(f"{page:<52} {' '.join(f'{score:>5}' for score in scores.values())} {shift:>6.3f} {sent / 1024:>5.0f}",
          flush=True)
    failed = [f"{page}: {name} is {scores[name]}, not {aim}: {_costly(report, name)}"
              for name, aim in AIMS.items() if scores[name] < aim]
    failed += [f"{page}: {shift:.3f} of the page moves"] if shift >= SHIFT else []
    failed += [f"{page}: {sent / 1024:.0f} KiB are sent"] if sent > BYTES else []
    return failed


def _costly(report: dict[str, Any], category: str) -> str:
    """The audits of a category that cost points, as "id (what was measured)"."""
    weighed = [one["id"] for one in report["categories"][category]["auditRefs"] if one["weight"]]
    audits = [report["audits"][id] for id in weighed]
    return ", ".join(f"{one['id']} ({one.get('displayValue') or one['title']})" for one in audits
                     if one["score"] is not None and one["score"] < 0.9)


if __name__ == "__main__":
    _venv.enter(__file__, "test")
    sys.path.insert(0, str(_venv.ROOT))
    sys.exit(main(sys.argv[1:]))
