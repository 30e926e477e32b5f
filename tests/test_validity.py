"""The Nu HTML checker finds no error in any page of any site."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.sites import Site

CHECKER = ROOT / "tests/node/node_modules/vnu-jar/build/dist/vnu.jar"

pytestmark = [
    pytest.mark.node,
    pytest.mark.skipif(not CHECKER.is_file(), reason="vnu-jar is missing below tests/node: run npm ci in tests/node"),
    pytest.mark.skipif(shutil.which("java") is None, reason="Java is not installed"),
]


def errors(*places: Path) -> list[str]:
    """What the checker calls an error; what it merely warns of or remarks is left out."""
    done = subprocess.run(["java", "-jar", str(CHECKER), "--format", "json", "--skip-non-html", *map(str, places)],
                          capture_output=True, text=True, timeout=300, check=False)
    messages = json.loads(done.stderr)["messages"]
    return [f"{message['url']}:{message.get('lastLine')}: {message['message']}: {message.get('extract', '').strip()}"
            for message in messages if message["type"] == "error" or message["type"] == "non-document-error"]


def test_every_page_is_valid(any_site: Site) -> None:
    found = errors(any_site.folder)
    assert not found, "\n".join([f"{len(found)} errors", *found[:40]])


def test_an_error_is_found(tmp_path: Path) -> None:
    bad = tmp_path / "bad.html"
    bad.write_text('<!doctype html><html lang="en"><head><title>T</title></head><body><p id="a"><p id="a">')
    assert [one.rpartition(": ")[0].partition(": ")[2] for one in errors(bad)] == ["Duplicate ID “a”."]
