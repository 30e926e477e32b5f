"""A further language asks for the files at the root, from every depth and from the page for unknown addresses."""

from __future__ import annotations

import pytest

from dossier.sharing import asking_above

SHARED = frozenset({"assets/a.css", "assets/worker.js"})


@pytest.mark.parametrize(("path", "before", "after"), [
    ("index.html", '<link href="assets/a.css">', '<link href="../assets/a.css">'),
    ("actors/x.html", '<script src="../assets/worker.js">', '<script src="../../assets/worker.js">'),
    ("actors/x/index.html", '{"search": "../../assets/worker.js"}', '{"search": "../../../assets/worker.js"}'),
    ("404.html", '{"base": "/site/ru"} <link href="/site/ru/assets/a.css">',
     '{"base": "/site/ru"} <link href="/site/assets/a.css">'),
])
def test_a_shared_file_is_asked_for_at_the_root(path: str, before: str, after: str) -> None:
    assert asking_above({path: before.encode()}, "ru/", SHARED) == {path: after.encode()}


@pytest.mark.parametrize("html", [
    '<link href="assets/own.css">', '<a href="timeline.html#a">', '<a href="https://x.example/assets/a.css">',
    'the text "assets/a.css"', '{"base": "/"} <link href="/assets/a.css">',
])
def test_all_else_stays(html: str) -> None:
    assert asking_above({"index.html": html.encode()}, "ru/", SHARED) == {}
