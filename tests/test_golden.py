"""What is rendered is what was accepted, letter by letter. `python3 scripts/bless.py` accepts a change."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import golden

HOW = "\nIf the change is meant, accept it: python3 scripts/bless.py; then read the diff."


@pytest.mark.parametrize("name", golden.DOSSIERS)
def test_the_rendered_tree_is_the_accepted_one(name: str) -> None:
    now, accepted = golden.rendered(golden.DOSSIERS[name]), golden.stored(name)
    assert sorted(now) == sorted(accepted), HOW
    for path, text in now.items():
        assert text == accepted[path], f"{name}/{path} is rendered differently now.{HOW}"


@pytest.mark.parametrize("name", golden.DOSSIERS)
def test_rendering_twice_gives_the_same_bytes(name: str) -> None:
    root = golden.DOSSIERS[name]
    assert golden.rendered(root) == golden.rendered(root)


@pytest.mark.parametrize("path", golden.reference_pages(), ids=lambda path: path.name)
def test_the_generated_reference_is_fresh(path: Path) -> None:
    assert path.read_text("utf-8") == golden.reference_pages()[path], HOW
