"""The preview image of a page, as social networks and messengers show it beside a link: a headline on paper.

Drawn with the fonts of the package, so that it is the same on every machine. Letters for which the package has no
font (Arabic, Georgian, Chinese) are not drawn as boxes: a text that holds one is left out.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 1200, 630
"""Pixels; the form that Open Graph readers crop least."""

PAPER, ACCENT, REVERSED = 240, 250, 251
"""Levels of the drawing. From 0, ink, to 240 the letters fade into the paper; above are two flat colours."""
SOFT = 90
"""The level of secondary text."""

_INK_RGB, _PAPER_RGB = (26, 28, 30), (255, 255, 255)
_ACCENT_RGB = (155, 28, 46)
_MARGIN = 84
_FACE = re.compile(
    r'font-family: "(?P<family>[^"]+)";\s*font-style: normal;\s*font-weight: (?P<weight>[\d ]+);.*?'
    r'src: url\("\.\./fonts/(?P<file>[^"]+)"\).*?unicode-range: (?P<ranges>[^;]+);', re.DOTALL)
_RANGE = re.compile(r"U\+([0-9A-F]+)(?:-([0-9A-F]+))?")


def draw(name: str, title: str, description: str) -> bytes:
    """A PNG of 1200 by 630 pixels: the name of the site, the title of the page, what it is about."""
    image = Image.new("L", (WIDTH, HEIGHT), PAPER)
    pen = ImageDraw.Draw(image)
    _mark(pen)
    _write(pen, (_MARGIN + 66, 74), list(_broken(name, "Source Serif 4", 38, 600, 1, 66)), "Source Serif 4", 38, 600)
    pen.rectangle((_MARGIN, 150, WIDTH - _MARGIN, 152), fill=0)
    size = 76 if len(title) <= 60 else 58
    lines = list(_broken(title, "Source Serif 4", size, 650, 4))
    below = _write(pen, (_MARGIN, 196), lines, "Source Serif 4", size, 650)
    room = (HEIGHT - 60 - below) // 44
    if room > 0:
        _write(pen, (_MARGIN, below + 20), list(_broken(description, "Source Sans 3", 34, 400, min(room, 4))),
               "Source Sans 3", 34, 400, SOFT)
    pen.rectangle((0, HEIGHT - 16, WIDTH, HEIGHT), fill=ACCENT)
    return _png(image)


def _mark(pen: ImageDraw.ImageDraw) -> None:
    """The sign of the site: a bookmark with a quotation mark in it, as in the icon."""
    x, y, scale = _MARGIN, 70, 3
    paper = [(0, 0), (16, 0), (16, 20), (13, 18), (10.5, 20), (8, 18), (5.5, 20), (3, 18), (0, 20)]
    pen.polygon([(x + a * scale, y + b * scale) for a, b in paper], fill=ACCENT)
    for shift in (3, 9.5):
        comma = [(0, 5), (3, 5), (3, 8.2), (2.4, 10.6), (0.3, 12), (-0.3, 10.8), (1.0, 9.8), (1.2, 9), (0, 9)]
        pen.polygon([(x + (a + shift) * scale, y + (b - 0.5) * scale) for a, b in comma], fill=REVERSED)


def _write(pen: ImageDraw.ImageDraw, at: tuple[int, int], lines: list[str], family: str, size: int, weight: int,
           level: int = 0) -> int:
    """Lines of text below one another; the height at which the next thing may stand."""
    x, y = at
    for line in lines:
        along = float(x)
        for run, file in _runs(line, family, weight):
            font = _font(file, size, weight)
            pen.text((along, y), run, font=font, fill=level)
            along += font.getlength(run)
        y += round(size * 1.22)
    return y


def _broken(text: str, family: str, size: int, weight: int, most: int, inset: int = 0) -> Iterator[str]:
    """The text in lines between the margins; what does not fit into `most` of them ends in "…"."""
    words = text.split() if _can_be_written(text, family, weight) else []
    room, space = WIDTH - 2 * _MARGIN - inset, _length(" ", family, size, weight)
    for number in range(1, most + 1):
        line, taken = [], 0.0
        while words and (not line or taken + space + _length(words[0], family, size, weight) <= room):
            taken += _length(words[0], family, size, weight) + (space if line else 0)
            line.append(words.pop(0))
        cut = " ".join(line) + ("…" if words and number == most else "")
        while len(cut) > 2 and _length(cut, family, size, weight) > room:
            cut = cut.rstrip("…")[:-1].rstrip() + "…"
        if cut:
            yield cut


@lru_cache(maxsize=1 << 14)
def _length(text: str, family: str, size: int, weight: int) -> float:
    return sum(_font(file, size, weight).getlength(run) for run, file in _runs(text, family, weight))


def _can_be_written(text: str, family: str, weight: int) -> bool:
    return all(_file_of(ord(letter), family, weight) for letter in text)


def _runs(text: str, family: str, weight: int) -> Iterator[tuple[str, str]]:
    """The text cut where another file of the family has the letters."""
    run, file = "", ""
    for letter in text:
        found = _file_of(ord(letter), family, weight)
        if found and found != file and run:
            yield run, file
            run = ""
        file, run = found or file, run + (letter if found else "")
    if run:
        yield run, file


@cache
def _file_of(code: int, family: str, weight: int) -> str:
    """The file of a family that has a letter, in the weight that is nearest; empty where none has it."""
    found = [face for face in _faces() if face.family == family and any(a <= code <= b for a, b in face.ranges)]
    return min(found, key=lambda face: face.off(weight)).file if found else ""


@dataclass(frozen=True)
class _Face:
    """A font file as the style sheet declares it."""

    family: str
    file: str
    lightest: int
    boldest: int
    ranges: tuple[tuple[int, int], ...]
    """The letters for which it is meant, as spans of code points."""

    def off(self, weight: int) -> int:
        """How far its weights are from the one that is wanted."""
        return max(self.lightest - weight, weight - self.boldest, 0)


@cache
def _faces() -> tuple[_Face, ...]:
    """The upright font files of the package."""
    sheet = _assets().joinpath("css", "fonts.css").read_text("utf-8")
    faces = filter(None, map(_FACE.search, sheet.split("@font-face")[1:]))
    return tuple(_face(**face.groupdict()) for face in faces)


def _face(family: str, weight: str, file: str, ranges: str) -> _Face:
    weights = [int(one) for one in weight.split()]
    spans = tuple((int(low, 16), int(high or low, 16)) for low, high in _RANGE.findall(ranges))
    return _Face(family, file, weights[0], weights[-1], spans)


@cache
def _font(file: str, size: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(io.BytesIO(_assets().joinpath("fonts", file).read_bytes()), size,
                              layout_engine=ImageFont.Layout.BASIC)  # the same everywhere, whatever is installed
    with suppress(OSError):  # a file of one weight has no axis
        font.set_variation_by_axes([weight])
    return font


def _assets():  # type: ignore[no-untyped-def]
    return files(__package__).joinpath("assets")


def _png(image: Image.Image) -> bytes:
    """The drawing in its colours, as a file."""
    palette = bytearray()
    for level in range(PAPER + 1):
        palette += bytes(round(ink + (paper - ink) * level / PAPER)
                         for ink, paper in zip(_INK_RGB, _PAPER_RGB, strict=True))
    palette += bytes(_PAPER_RGB) * (ACCENT - PAPER - 1) + bytes(_ACCENT_RGB) + bytes(_PAPER_RGB)
    coloured = Image.frombytes("P", image.size, image.tobytes())
    coloured.putpalette(bytes(palette))
    kept = io.BytesIO()
    coloured.save(kept, "PNG", compress_level=6)
    return kept.getvalue()
