"""Pictures of every page: `python3 scripts/shots.py [--only NAME] [--pages GLOB]`. They go to build/shots/.

Builds the two dossiers and the large generated one, and lays each page out as one sheet: light, dark, phone, paper.
`--only large` takes one of them; `--pages "actors/*"` takes some pages, and may be given again.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from fnmatch import fnmatch
from html import escape
from pathlib import Path
from typing import Any

import _venv

MOST = 3600
"""Pixels of a long page that are shown; its sheet says how many there are."""
SHEETS = 6
"""Sheets of paper that are shown."""

SCREENS = {"light": (1280, "light", 620), "dark": (1280, "dark", 620), "phone": (375, "light", 375)}
"""The width of each screen, its colours, and how wide its picture stands on the sheet."""

STYLE = """
body { margin: 24px; display: flex; gap: 24px; align-items: flex-start; background: #8d949b; font: 15px sans-serif; }
figure { margin: 0; } figcaption { margin-bottom: 8px; } img { display: block; background: white; }
figure img + img { margin-top: 12px; }
"""


def main(arguments: list[str]) -> int:
    """Build, take the pictures, and say where they are."""
    from tests.sites import SITES, build, get_browser, lay_out, paths, serve
    chosen = _chosen(arguments, SITES)
    build_folder = _venv.ROOT / "build"
    names = [chosen.only] if chosen.only else list(SITES)
    for name in names:
        root, out = build_folder / "shots-dossiers" / name, build_folder / "shots" / name
        for old in (root, out):
            shutil.rmtree(old, ignore_errors=True)
        _venv.say(f"building {name}")
        site = build(lay_out(name, _new(root)))
        wanted = [path for path in paths(site) if any(fnmatch(path, glob) for glob in chosen.pages or ["*"])]
        with ExitStack() as stack:
            camera = Camera(get_browser(), serve(site, stack), _new(out))
            for number, path in enumerate(wanted, 1):
                print(f"\r{name}: {number} of {len(wanted)}", end="", file=sys.stderr, flush=True)
                camera.sheet(path)
        print(file=sys.stderr)
    _index(build_folder / "shots")
    print(f"look at  {build_folder / 'shots' / 'index.html'}")
    return 0


def _chosen(arguments: list[str], names: tuple[str, ...]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="shots.py", description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=names, help="take this dossier only")
    parser.add_argument("--pages", action="append", metavar="GLOB", help='take these pages only, as "actors/*"')
    return parser.parse_args(arguments)


class Camera:
    """Takes the sheets of one site."""

    def __init__(self, browser: Any, address: str, out: Path) -> None:
        self.browser = browser
        self.address = address
        self.out = out
        self.parts = _new(out / ".parts")
        """Single pictures, until they stand on a sheet."""

    def sheet(self, path: str) -> None:
        """Light, dark, phone and paper of a page side by side, as one picture."""
        figures = [self._screen(path, name) for name in SCREENS]
        figures.append(self._paper(path))
        place = self.out / f"{path.removesuffix('.html')}.png"
        place.parent.mkdir(parents=True, exist_ok=True)
        html = self.parts / "sheet.html"
        html.write_text(f"<!doctype html><meta charset=utf-8><style>{STYLE}</style>{''.join(figures)}", "utf-8")
        page = self._page(2400, "light")
        page.goto(html.as_uri())
        width, height = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
        page.screenshot(path=place, clip={"x": 0, "y": 0, "width": width, "height": height}, full_page=True)
        page.context.close()

    def _page(self, width: int, scheme: str) -> Any:
        context = self.browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme,
                                           reduced_motion="reduce")
        return context.new_page()

    def _screen(self, path: str, name: str) -> str:
        width, scheme, shown = SCREENS[name]
        page = self._opened(path, width, scheme)
        height = page.evaluate("document.documentElement.scrollHeight")
        picture = self.parts / f"{name}.png"
        clip = {"x": 0, "y": 0, "width": width, "height": min(height, MOST)}
        page.screenshot(path=picture, full_page=True, clip=clip)
        page.context.close()
        cut = f", the first {MOST} of {height} px" if height > MOST else ""
        return _figure(f"{path}: {name}, {width} px{cut}", [picture], shown)

    def _paper(self, path: str) -> str:
        page = self._opened(path, 1280, "light")
        document = self.parts / "paper.pdf"
        for old in self.parts.glob("paper*.png"):
            old.unlink()
        if shutil.which("pdftoppm"):
            page.pdf(path=document, format="A4", print_background=False)
            subprocess.run(["pdftoppm", "-r", "72", "-png", str(document), str(self.parts / "paper")], check=True)
            pictures = sorted(self.parts.glob("paper*.png"))
        else:
            page.set_viewport_size({"width": 794, "height": 1123})
            page.emulate_media(media="print")
            page.screenshot(path=self.parts / "paper.png", clip={"x": 0, "y": 0, "width": 794, "height": MOST},
                            full_page=True)
            pictures = [self.parts / "paper.png"]
        page.context.close()
        cut = f", the first {SHEETS} of {len(pictures)} sheets" if len(pictures) > SHEETS else ""
        return _figure(f"{path}: paper{cut}", pictures[:SHEETS], 560)

    def _opened(self, path: str, width: int, scheme: str) -> Any:
        page = self._page(width, scheme)
        page.goto(f"{self.address}/{path}", wait_until="load")
        page.evaluate("document.fonts.ready.then(() => null)")
        page.reload(wait_until="load")  # now the fonts are there in time for the first words
        return page


def _figure(caption: str, pictures: list[Path], width: int) -> str:
    images = "".join(f'<img src="{picture.name}" width="{width}" alt="">' for picture in pictures)
    return f"<figure><figcaption>{escape(caption)}</figcaption>{images}</figure>"


def _new(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _index(shots: Path) -> None:
    """A page that leads to all sheets that are there."""
    for parts in shots.glob("*/.parts"):
        shutil.rmtree(parts)
    links = "\n".join(_links(shots))
    (shots / "index.html").write_text(f"<!doctype html><meta charset=utf-8><title>Sheets</title>\n{links}\n", "utf-8")


def _links(shots: Path) -> Iterator[str]:
    for site in sorted(folder for folder in shots.iterdir() if folder.is_dir()):
        yield f"<h2>{escape(site.name)}</h2>"
        for sheet in sorted(site.rglob("*.png")):
            name = sheet.relative_to(shots).as_posix()
            yield f'<p><a href="{escape(name)}">{escape(name)}</a></p>'


if __name__ == "__main__":
    _venv.enter(__file__, "test")
    sys.path.insert(0, str(_venv.ROOT))
    sys.exit(main(sys.argv[1:]))
