"""Fillings for areas: every group has a hue and a texture, so that no colour stands alone; hatching means disputed."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from dossier.charts.svg import element, paint

_TILE = 9  # the side of a texture that repeats itself
_STRIPE = 6
_TONES = 8
_TEXTURES = (
    "", "M0 9L9 0M-1 1L1 -1M8 10L10 8", "M0 4.5H9", "M4.5 0V9", "M0 0L9 9M-1 8L1 10M8 -1L10 1", "M4.5 4.5h.01",
    "M0 4.5H9M4.5 0V9", "M2 2h.01M6.5 6.5h.01",
)


def named(groups: Iterable[int]) -> str:
    """The end of a pattern's id: "s0", "s0-3"."""
    return "s" + "-".join(map(str, groups))


def tone(group: int) -> str:
    """The class that gives a group its hue."""
    return f"tone-{group % _TONES + 1}"


def pattern(id: str, groups: tuple[int, ...]) -> Markup:
    """Of one group its texture; of several, a stripe of the hue of each, and none of them is on top."""
    if len(groups) == 1:
        return _tile(id, _TILE, _texture(groups[0]))
    stripes = (
        element("rect", x=_STRIPE * at, width=_STRIPE, height=_TILE, class_=tone(group))
        for at, group in enumerate(groups)
    )
    return _tile(id, _STRIPE * len(groups), *stripes, turned="rotate(30)")


def _texture(group: int) -> Markup:
    """Hue and texture together differ for 64 groups."""
    d = _TEXTURES[(group + group // _TONES) % len(_TEXTURES)]
    ground = element("rect", width=_TILE, height=_TILE, class_=tone(group))
    return ground + (element("path", d=d, class_="texture") if d else Markup(""))


def _tile(id: str, width: int, *inside: Markup, turned: str | None = None) -> Markup:
    return element("pattern", *inside, id=id, width=width, height=_TILE, pattern_units="userSpaceOnUse",
                   pattern_transform=turned)


def hatching(id: str) -> Markup:
    """The pattern of disputed areas."""
    lines = element("path", d="M0 9L9 0M-1 1L1 -1M8 10L10 8", class_="hatch-line")
    return _tile(id, _TILE, element("rect", width=_TILE, height=_TILE, class_="hatch-ground"), lines)


def swatch(id: str, filling: Markup) -> Markup:
    """A small sample of a pattern for a key; `filling` is the pattern, and `id` its id."""
    return element("svg", element("defs", filling), element("rect", width=18, height=12, fill=paint(id), class_="edge"),
                   aria_hidden="true")
