"""The key of a strip: what its signs mean, shown with the signs themselves, and only those that occur."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from markupsafe import Markup

from dossier.charts import svg
from dossier.charts.svg import element
from dossier.charts.timeline import glyphs
from dossier.charts.timeline.glyphs import HEIGHT
from dossier.charts.timeline.marks import Mark
from dossier.page import escape

_GLYPHS: Mapping[str, tuple[tuple[str, float], ...]] = {
    "instant": (("reported", 0),),
    "within": (("within", 0),),
    "lasting": (),
    "partly": (),
    "vague": (("side", -10), ("side", 10)),
    "about": (("about-before", -2), ("about-after", 2), ("reported", 0)),
    "open": (("open-after", -4),),
    "unknown": (("unknown-after", -2),),
    "uncertain": (),
    "confirmed": (("confirmed", -7), ("is-confirmed", 6)),
    "disputed": (("disputed", -7), ("is-disputed", 6)),
    "corrected": (("corrected", -7), ("is-corrected", 6)),
    "withdrawn": (("withdrawn", -7), ("is-withdrawn", 6)),
    "known": (("known", 0),),
    "cut": (),
}
"""What each sample is made of, in the order of the key: a sign of the strip and its place."""


def signs_of(mark: Mark) -> Iterator[str]:
    """What a reader has to know to read a mark, by the names of the key."""
    extent = mark.extent
    yield extent.form
    if extent.form == "lasting" and (extent.sure_start, extent.sure_end) != (extent.start, extent.end):
        yield "partly"
    yield from (edge for edge in (extent.before, extent.after) if edge != "exact")
    if extent.uncertain:
        yield "uncertain"
    if mark.status != "reported":
        yield mark.status
    if mark.known is not None:
        yield "known"


def glyph_names(signs: Iterable[str]) -> set[str]:
    """The signs of the strip that the key refers to."""
    return {name for sign in signs for name, _ in _GLYPHS[sign]}


def legend(signs: Iterable[str], words: Mapping[str, str]) -> Markup:
    """The key of a strip in which these signs occur; `words` say what each of them means."""
    shown = set(signs)
    items = (f"<li>{_sample(sign)}<span>{escape(words[sign])}</span></li>" for sign in _GLYPHS if sign in shown)
    return Markup(f'<ul class="key key--strip">{"".join(items)}</ul>')


def _sample(sign: str) -> Markup:
    drawn = Markup().join(glyphs.use(name, svg.number(x), 0) for name, x in _GLYPHS[sign])
    style = f"is-{sign}" + (" unsure" if sign == "uncertain" else "")
    return element("svg", element("g", _ground(sign), drawn, class_=style), view_box=Markup("-14 -7 28 14"),
                   class_="chart", aria_hidden="true")


def _ground(sign: str) -> Markup:
    """What a sample shows beside the signs that it borrows."""
    if sign in ("lasting", "partly", "open", "unknown"):
        start, end = {"lasting": (-11, 11), "partly": (-11, 0)}.get(sign, (-13, -4))
        solid = element("rect", x=start, y=-HEIGHT / 2, width=end - start, height=HEIGHT, class_="sign-full")
        rest = element("line", x1=end, x2=12, y1=0, y2=0, class_="sign-line sign-dashed")
        return solid + rest if sign == "partly" else solid
    if sign == "vague":
        return element("line", x1=-10, x2=10, y1=0, y2=0, class_="sign-line")
    if sign == "uncertain":
        return element("rect", x=-11, y=-HEIGHT / 2, width=12, height=HEIGHT, class_="sign-hollow") + svg.text(
            "?", "5", 4, class_="sign")
    return element("rect", x=-7, y=-7, width=14, height=14, class_="cut") if sign == "cut" else Markup()
