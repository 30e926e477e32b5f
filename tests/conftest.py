"""What several tests need: a small dossier about an invented event, and the way to run the tool."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import settings

from dossier import cli

settings.register_profile("any machine", deadline=None)  # how long a case takes says how busy the machine is
settings.load_profile("any machine")

pytest_plugins = ["tests.sites"]

ROOT = Path(__file__).resolve().parent.parent

ARTICLE = """\
Ferry strikes pier in Port Lume, two hurt
By Ana Mora

Port Lume, 4 March 2031 - The ferry Halcyon struck the pier of Port Lume on Tuesday morning.

Two passengers were injured, the harbour authority said. The captain was not available for comment.

It was not known why the engine had failed.
"""

SMALL_DOSSIER = {
    "mkdocs.yml": "site_name: Ferry accident\nplugins:\n  - search\n  - dossier\n",
    "docs/notes.md": "# Notes\n\n[All](timeline.md), and [the strike](timeline.md#ferry-strikes-pier).\n",
    "seeds/lume-courier.txt": ARTICLE,
    "facts/dossier.yml": """\
title: Ferry accident in Port Lume
summary: What was reported about the ferry that struck the pier of Port Lume.
period: 2031-03-04/2031-03-04
zone: Europe/Lisbon
language: en
licence: CC-BY-4.0
""",
    "facts/sources.yml": f"""\
lume-courier:
  file: lume-courier.txt
  sha256: {hashlib.sha256(ARTICLE.encode()).hexdigest()}
  title: Ferry strikes pier in Port Lume, two hurt
  label: Lume Courier
  publisher: lume-courier
  published: 2031-03-04
  language: en
  no_fact:
    - quote: The captain was not available for comment.
      reason: says nothing about the event
""",
    "facts/actors.yml": """\
lume-courier:
  name: Lume Courier
  kind: media
harbour-authority:
  name: Harbour authority
  kind: government-body
  evidence:
    - source: lume-courier
      quote: the harbour authority said
""",
    "facts/events.yml": """\
ferry-strikes-pier:
  date: 2031-03-04
  time: morning
  title: A ferry strikes the pier
  category: other
  evidence:
    - source: lume-courier
      quote: The ferry Halcyon struck the pier of Port Lume on Tuesday morning.
""",
    "facts/figures.yml": """\
passengers-injured:
  title: Passengers injured
  unit: people
  statements:
    - id: first
      value: 2
      worded: Two passengers
      said_by: harbour-authority
      evidence:
        - source: lume-courier
          quote: Two passengers were injured, the harbour authority said.
""",
    "facts/questions.yml": """\
why-the-engine-failed:
  question: Why did the engine fail?
  evidence:
    - source: lume-courier
      quote: It was not known why the engine had failed.
""",
}


def put(root: Path, files: dict[str, str | bytes]) -> Path:
    """Write `files` below `root`."""
    for path, content in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return root


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A complete dossier with one source, in a folder of its own."""
    return put(tmp_path / "small", dict(SMALL_DOSSIER))


@dataclass(frozen=True)
class Done:
    """What a command did."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def dossier(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Done]:
    """Run the command `dossier`, see its exit code and what it printed. In this process: that is quicker."""
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")

    def run(*arguments: str | Path, cwd: Path | None = None) -> Done:
        out, err = StringIO(), StringIO()
        with chdir(cwd or Path.cwd()), redirect_stdout(out), redirect_stderr(err):
            code = cli.main([str(argument) for argument in arguments])
        return Done(code, out.getvalue(), err.getvalue())

    return run


def quiet_environment() -> dict[str, str]:
    """The environment for a child: no notice of the theme, and nothing that colours what it prints."""
    colours = ("FORCE_COLOR", "CLICOLOR_FORCE")
    kept = {name: value for name, value in os.environ.items() if name not in colours}
    return {**kept, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1", "NO_COLOR": "1"}
