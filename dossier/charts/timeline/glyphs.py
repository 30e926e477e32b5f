"""The signs of a strip: each is drawn once, around its own middle, and shown by reference wherever it is needed.

A reference takes little room in a page of hundreds of marks, and the key below the strip shows the very same signs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from markupsafe import Markup

from dossier.charts.svg import element

HALF = 5
"""Half the width of a sign that marks a spot, in pixels."""

HEIGHT = 8
"""The height of a bar, in pixels."""

_BAR = {"x": -HALF, "y": -HEIGHT / 2, "width": 2 * HALF, "height": HEIGHT, "rx": 1.5}



_RING = element("circle", r=4.5, class_="sign-hollow")


def _fading(side: int) -> Markup:
    """Three dots, each smaller than the one before."""
    dots = ((4, 2), (8.5, 1.5), (12.5, 1))
    return Markup().join(element("circle", cx=side * cx, r=r, class_="sign-full") for cx, r in dots)


_GLYPHS: Mapping[str, Markup] = {
    # One moment, by status: the dots that stand beside the list.
    "reported": _RING,
    "confirmed": element("circle", r=4.5, class_="sign-full"),
    "disputed": element("path", d="M0-6 6 0 0 6-6 0z", class_="sign-hollow"),
    "corrected": _RING + element("path", d="M0-4.5A4.5 4.5 0 0 0 0 4.5z", class_="sign-full"),
    "withdrawn": _RING + element("path", d="M-3-3 3 3M3-3-3 3", class_="sign-line"),
    # What is too short for the scale to be drawn as it is.
    "within": element("rect", class_="sign-hollow", **_BAR),
    "lasting": element("rect", class_="sign-full", **_BAR),
    "vague": element("path", d="M-5-4V4M-5 0H5M5-4V4", class_="sign-line"),
    # The status of what is no dot.
    "is-confirmed": element("path", d="M-4 0-1.2 3 4-4", class_="sign-line"),
    "is-disputed": element("path", d="M-4-1.8H4M-4 1.8H4M2-5-2 5", class_="sign-line"),
    "is-corrected": element("path", d="M4-1.5A4.2 4.2 0 1 0 3.8 2M4.4-4.6V-1.4H1.2", class_="sign-line"),
    "is-withdrawn": element("path", d="M-3.4-3.4 3.4 3.4M3.4-3.4-3.4 3.4", class_="sign-line"),
    # Ends.
    "side": element("path", d="M0-5V5", class_="sign-line"),
    "about-before": element("path", d="M-2 0H-9", class_="sign-line sign-dashed"),
    "about-after": element("path", d="M2 0H9", class_="sign-line sign-dashed"),
    "open-before": element("path", d="M0 0H-13M-8-4-13 0-8 4", class_="sign-line"),
    "open-after": element("path", d="M0 0H13M8-4 13 0 8 4", class_="sign-line"),
    "unknown-before": _fading(-1),
    "unknown-after": _fading(1),
    # When it became known.
    "known": element("path", d="M0-5 5.5 4.5H-5.5z", class_="sign-hollow sign-whole"),
}

REACH = {"exact": 0, "about": 9, "open": 14, "unknown": 14}
"""How far the sign of an end reaches beyond it, in pixels."""


def definitions(names: Iterable[str]) -> Markup:
    """The signs of these names, to be shown by `use`."""
    wanted = set(names)
    drawings = (element("g", drawn, id=_id(name)) for name, drawn in _GLYPHS.items() if name in wanted)
    return element("svg", element("defs", *drawings), class_="signs", width=0, height=0, aria_hidden="true")


def use(name: str, x: str, y: float, shift: float = 0) -> Markup:
    """A sign at a place, moved sideways by some pixels."""
    moved = Markup(f"translate({shift:g})") if shift else None
    return element("use", href=Markup(f"#{_id(name)}"), x=x, y=y, transform=moved)


def _id(name: str) -> Markup:
    """No record has "--" in its id."""
    return Markup(f"strip--{name}")
