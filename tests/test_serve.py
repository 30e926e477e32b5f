"""`mkdocs serve`: one rebuild per change, and a fault in a fact never takes the site down."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import quiet_environment

PATIENCE = 60.0
REBUILT = "Detected file changes"


class Server:
    """A child that serves a dossier on the loopback, and what it has printed so far."""

    def __init__(self, root: Path) -> None:
        self.root = root
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.address = f"127.0.0.1:{probe.getsockname()[1]}"
        self._log = root.parent / f"{root.name}.log"
        with self._log.open("wb") as log:
            self._child = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", self.address], cwd=root,
                stdout=log, stderr=subprocess.STDOUT, env=quiet_environment())

    @property
    def log(self) -> str:
        return self._log.read_text("utf-8", "replace")

    def page(self, path: str = "") -> str:
        """The page as the browser gets it, an error page included."""
        try:
            with urllib.request.urlopen(f"http://{self.address}/{path}", timeout=10) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            return error.read().decode()

    def wait(self, condition: Callable[[], bool], what: str) -> float:
        """Wait until something holds; how long it took."""
        start = time.monotonic()
        while time.monotonic() - start < PATIENCE:
            assert self._child.poll() is None, f"the server ended:\n{self.log}"
            try:
                if condition():
                    return time.monotonic() - start
            except (OSError, urllib.error.URLError):
                pass
            time.sleep(0.2)
        raise AssertionError(f"waited for {what} in vain:\n{self.log}")

    def stop(self) -> None:
        self._child.terminate()
        try:
            self._child.wait(15)
        except subprocess.TimeoutExpired:
            self._child.kill()
            self._child.wait()


@pytest.fixture
def serve() -> Iterator[Callable[[Path], Server]]:
    servers: list[Server] = []

    def start(root: Path) -> Server:
        servers.append(Server(root))
        servers[-1].wait(lambda: "Serving on" in servers[-1].log, "the server")
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_edit_break_and_repair(small: Path, serve: Callable[[Path], Server]) -> None:
    events = small / "facts/events.yml"
    server = serve(small)
    assert "A ferry strikes the pier" in server.page("timeline.html")
    before = {path: path.stat().st_mtime_ns for path in small.rglob("*")}

    edit(events, "A ferry strikes the pier", "The Halcyon strikes the pier")
    took = server.wait(lambda: "The Halcyon strikes" in server.page("timeline.html"), "the new title")
    assert took < 30
    time.sleep(2.5)  # long enough for a second rebuild to show itself, if there were one
    assert server.log.count(REBUILT) == 1, server.log

    edit(events, "Halcyon struck the pier", "Halcyon struck the bridge")
    server.wait(lambda: 'role="alert"' in server.page("timeline.html"), "the banner")
    faulty = server.page("timeline.html")
    assert "facts/events.yml:8:14: error[quote-not-found]" in faulty
    assert "The Halcyon strikes the pier" in faulty, "the last good pages stay up"
    assert 'role="alert"' in server.page("figures.html"), "the banner stands on every page"
    assert 'role="alert"' in server.page("nonesuch.html")
    assert not re.search(r"\sstyle=", faulty.split('role="alert"')[1].split("</div>")[0])
    assert "error[quote-not-found]" in server.log, "and the terminal says the same"

    edit(events, "Halcyon struck the bridge", "Halcyon struck the pier")
    server.wait(lambda: 'role="alert"' not in server.page("timeline.html"), "the banner to go")
    time.sleep(1.5)
    assert server.log.count(REBUILT) == 3, server.log
    changed = {path for path in small.rglob("*") if path.stat().st_mtime_ns != before.get(path)}
    assert changed == {events}, "serving writes nothing into the dossier"


def test_a_changed_article_and_a_new_page_are_noticed(small: Path, serve: Callable[[Path], Server]) -> None:
    server = serve(small)
    (small / "docs/how-to-read.md").write_text("# Written by hand\n")
    server.wait(lambda: "Written by hand" in server.page("how-to-read.html"), "the page")
    edit(small / "seeds/lume-courier.txt", "Ana Mora", "Ana Moro")
    server.wait(lambda: "source-changed" in server.page(), "the article whose bytes are not those quoted")


def test_a_first_build_that_is_faulty_and_is_repaired(small: Path, serve: Callable[[Path], Server]) -> None:
    events = small / "facts/events.yml"
    edit(events, "  title:", "  tittle:")
    server = serve(small)
    page = server.page()
    assert 'role="alert"' in page
    assert "facts/events.yml:" in page
    assert "did you mean" in page
    assert 'role="alert"' in server.page("timeline.html"), "wherever the browser was"
    edit(events, "  tittle:", "  title:")
    server.wait(lambda: 'id="ferry-strikes-pier"' in server.page("timeline.html"), "the site")
    assert 'role="alert"' not in server.page()


def test_the_script_that_reloads_the_page_may_run(small: Path, serve: Callable[[Path], Server]) -> None:
    page = serve(small).page()
    assert "livereload(" in page
    assert "Content-Security-Policy" not in page, "a policy of hashes would stop it"
