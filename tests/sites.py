"""The built sites that the tests look at, each built and served once in a run, and the browser that looks."""

from __future__ import annotations

import functools
import gzip
import http.server
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests import large
from tests.conftest import ROOT, put, quiet_environment

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--no-first-run"]
DOSSIERS = {"repository": ROOT, "ilvan-dam": ROOT / "tests" / "dossiers" / "ilvan-dam"}
"""The dossiers that people wrote; the generated one is `large`."""
SITES = (*DOSSIERS, "large")
"""Every site that is tested."""
PACKED = frozenset({".html", ".css", ".js", ".json", ".svg", ".xml", ".txt"})
"""What any host sends compressed; fonts and pictures are compressed in themselves."""


@dataclass(frozen=True)
class Site:
    """A finished site on disk, and where it is served."""

    name: str
    folder: Path
    address: str

    @property
    def pages(self) -> list[str]:
        """The paths of all pages."""
        return paths(self.folder)


def paths(site: Path) -> list[str]:
    """The paths of all pages of a built site."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def lay_out(name: str, root: Path) -> Path:
    """The files of a dossier in a folder of their own."""
    if name == "large":
        return put(root, large.files())
    root.mkdir(parents=True, exist_ok=True)
    for part in ("mkdocs.yml", "docs", "facts", "seeds"):
        source = DOSSIERS[name] / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, root / part)
    return root


def build(root: Path) -> Path:
    """The site of a dossier, built as a person builds it."""
    built = subprocess.run([sys.executable, "-m", "dossier", "build", "-C", str(root)], capture_output=True, text=True,
                           env=quiet_environment(), timeout=300, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return root / "site"


@functools.lru_cache(maxsize=256)
def packed(kind: str, data: bytes) -> bytes:
    """A file as a host sends it."""
    return gzip.compress(data, 6, mtime=0) if kind in PACKED else data


class Host(http.server.SimpleHTTPRequestHandler):
    """A host as there are many: it compresses text, and lets a browser keep what it has for ten minutes."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    late = 0.0
    """Seconds by which a font is late."""
    caching = "max-age=600"
    """What a browser may keep, and for how long."""

    def do_GET(self) -> None:
        """Answers with the file, compressed where that helps."""
        place = Path(self.translate_path(self.path))
        if place.is_dir():
            place /= "index.html"
        if not place.is_file():
            self.send_error(404)
            return
        if place.suffix == ".woff2":
            time.sleep(self.late)
        raw = place.read_bytes()
        data = packed(place.suffix, raw)
        self.sending(place, len(raw), len(data))
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(place))
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", self.caching)
        if place.suffix in PACKED:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(data)

    def sending(self, place: Path, raw: int, packed: int) -> None:
        """Called before a file goes out; a host that keeps a book writes it there."""

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the test's own report is enough."""


class SlowHost(Host):
    """A host whose fonts come when the page is already read in others."""

    late = 0.6


class Server(http.server.ThreadingHTTPServer):
    """A server that does not mind if a browser leaves before everything has come."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A connection that ended early is no fault of the site; anything else is told."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def serve(folder: Path, stack: ExitStack, host: type[Host] = Host) -> str:
    """The address at which a folder is served until the stack is closed."""
    server = stack.enter_context(Server(("127.0.0.1", 0), functools.partial(host, directory=str(folder))))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    stack.callback(server.shutdown)
    return f"http://127.0.0.1:{server.server_address[1]}"


class Shared:
    """What is made once in a run, however many test modules ask for it; closed when the run ends."""

    def __init__(self) -> None:
        self.stack = ExitStack()
        self.made: dict[object, Any] = {}

    def once(self, key: object, make: Callable[[], Any]) -> Any:
        """What `make` made the first time."""
        if key not in self.made:
            self.made[key] = make()
        return self.made[key]

    def close(self) -> None:
        """Ends servers and browser."""
        self.made.clear()
        self.stack.close()


SHARED = Shared()


def get_site(name: str, folders: pytest.TempPathFactory) -> Site:
    """The site of a dossier, built and served."""
    def make() -> Site:
        folder = build(lay_out(name, folders.mktemp(name)))
        return Site(name, folder, serve(folder, SHARED.stack))
    return SHARED.once(("site", name), make)


def get_browser() -> Any:
    """Chromium, which asks nobody for updates."""
    sync_api = pytest.importorskip("playwright.sync_api")
    if BROWSER is None:
        pytest.skip("Chromium is not installed")

    def make() -> Any:
        playwright = SHARED.stack.enter_context(sync_api.sync_playwright())
        chromium = playwright.chromium.launch(executable_path=BROWSER, args=QUIET)
        SHARED.stack.callback(chromium.close)
        return chromium
    return SHARED.once("browser", make)


def until(page: Any, expression: str, seconds: float = 10) -> None:
    """Waits until something holds in a page. The browser's own way of waiting is stopped by the policy."""
    end = time.monotonic() + seconds
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"{expression} never held"
        page.wait_for_timeout(20)


@pytest.fixture(scope="session", params=DOSSIERS)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Each dossier that people wrote, built and served."""
    return get_site(request.param, tmp_path_factory)


@pytest.fixture(scope="session", params=SITES)
def any_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The same, and the large one that is generated."""
    return get_site(request.param, tmp_path_factory)


@pytest.fixture(scope="session")
def site(built: Site) -> Path:
    """The folder of a built site."""
    return built.folder


@pytest.fixture(scope="session")
def address(built: Site) -> str:
    """Where it is served on this machine."""
    return built.address


@pytest.fixture(scope="session")
def browser() -> Any:
    """The browser of the run."""
    return get_browser()


@pytest.fixture
def window(browser: Any) -> Iterator[Callable[..., Any]]:
    """Opens pages in windows of their own, which are closed after the test: `window(width=375, dark=True, ...)`."""
    opened = []

    def open_(width: int = 1280, height: int = 900, dark: bool = False, **options: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": height},
                                      color_scheme="dark" if dark else "light", **options)
        opened.append(context)
        return context.new_page()

    yield open_
    for context in opened:
        context.close()


def pytest_sessionfinish() -> None:
    """Ends what was shared in the run."""
    SHARED.close()
