"""How a mark is drawn: its bar or dot, its ends, the signs behind it, its title, and the link that holds them."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from dossier.charts import svg
from dossier.charts.svg import element, percent
from dossier.charts.timeline import glyphs
from dossier.charts.timeline.glyphs import HEIGHT, REACH
from dossier.charts.timeline.marks import SIGN, Look
from dossier.charts.timeline.titles import Title


def drawn(look: Look, name: Title | None, y: float, width: float) -> Markup:
    """The link of a mark in a picture of that width, on a row whose middle is at `y`."""
    mark = look.mark
    known = () if look.known is None else (glyphs.use("known", percent(look.known), y),)
    parts = (_hit(look, y, width), *_until_known(look, y), *_shape(look, y), *_ends(look, y), *_signs(look, y), *known)
    style = f"is-{mark.status}" + (" unsure" if mark.extent.uncertain else "")
    return svg.link(mark.to, mark.label, *parts, *([_written(name, y)] if name else []), class_=style)


def _written(name: Title, y: float) -> Markup:
    anchor = None if name.anchor == "start" else name.anchor
    style = "name label upon" if name.upon else "name label"
    return svg.text(name.text, percent(name.at), y + 4, dx=name.shift, text_anchor=anchor, class_=style)


def _hit(look: Look, y: float, width: float) -> Markup:
    """The invisible target: at least 24 pixels wide and high."""
    if (look.end - look.start) * width >= 2 * svg.HIT:
        return element("rect", x=percent(look.start), y=y - svg.HIT, width=percent(look.end - look.start),
                       height=2 * svg.HIT, class_="hit")
    return element("circle", cx=percent((look.start + look.end) / 2), cy=y, r=svg.HIT, class_="hit")


def _shape(look: Look, y: float) -> Iterator[Markup]:
    form = look.mark.extent.form
    if look.glyph:
        yield glyphs.use(look.glyph, percent(look.start), y)
    elif form == "within":
        yield _bar(look.start, look.end, y, "sign-hollow")
    else:
        for start, end in ((look.start, look.end),) if form == "vague" else (
                (look.start, look.sure[0]), (look.sure[1], look.end)):
            if percent(end) != percent(start):
                yield element("line", x1=percent(start), x2=percent(end), y1=y, y2=y,
                              class_="sign-line" if form == "vague" else "sign-line sign-dashed")
        for spot in (look.start, look.end) if form == "vague" else ():
            yield glyphs.use("side", percent(spot), y)
        if form == "lasting":
            yield _bar(*look.sure, y, "sign-full")


def _bar(start: float, end: float, y: float, style: str) -> Markup:
    if percent(end - start) == "0%":
        return Markup()
    return element("rect", x=percent(start), y=y - HEIGHT / 2, width=percent(end - start), height=HEIGHT, class_=style)


def _ends(look: Look, y: float) -> Iterator[Markup]:
    extent = look.mark.extent
    for side, edge, spot, way in (("before", extent.before, look.start, -1), ("after", extent.after, look.end, 1)):
        if edge != "exact":
            yield glyphs.use(f"{edge}-{side}", percent(spot), y, way * look.half)


def _signs(look: Look, y: float) -> Iterator[Markup]:
    behind = look.half + REACH[look.mark.extent.after] + 3
    if look.doubt:
        yield svg.text("?", percent(look.end), y + 4, dx=behind, class_="sign label")
    if look.signed:
        yield glyphs.use(f"is-{look.mark.status}", percent(look.end), y, behind + look.doubt + SIGN / 2)


def _until_known(look: Look, y: float) -> Iterator[Markup]:
    """The hairline from a mark to the moment at which it became known, where that lies outside of it."""
    if look.known is not None:
        near = min(max(look.known, look.start), look.end)
        if percent(near) != percent(look.known):
            yield element("line", x1=percent(near), x2=percent(look.known), y1=y, y2=y, class_="since")


def glyph_names(look: Look) -> Iterator[str]:
    """The signs that a mark uses."""
    extent = look.mark.extent
    if look.glyph:
        yield look.glyph
    elif extent.form == "vague":
        yield "side"
    if extent.before != "exact":
        yield f"{extent.before}-before"
    if extent.after != "exact":
        yield f"{extent.after}-after"
    if look.signed:
        yield f"is-{look.mark.status}"
    if look.known is not None:
        yield "known"
