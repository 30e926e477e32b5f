"""The small SVG writer that all pictures share.

Every value passes `page.escape`, so no text of a person or a source can become markup. What is written is one line,
because a blank line would end the raw block of HTML in which Markdown leaves it alone.
"""

from __future__ import annotations

from markupsafe import Markup

from dossier.page import Link, Target, escape

HIT = 12
"""Radius of the invisible circle around a mark, in pixels: 24 is the smallest target (WCAG 2.5.8)."""

Value = str | int | float

_CAPITALS = {
    "view_box": "viewBox", "preserve_aspect_ratio": "preserveAspectRatio", "pattern_units": "patternUnits",
    "pattern_transform": "patternTransform",
}
"""The names that SVG writes with a capital."""


def number(value: float) -> Markup:
    """A coordinate with two decimals at most: "12.5", "3"."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return Markup("0" if text == "-0" else text)


def percent(share: float) -> Markup:
    """A share of the picture's width or height, from 0 to 1, as SVG writes it: 0.125 is "12.5%"."""
    return number(share * 100) + "%"


def element(name: str, *children: str, **attributes: Value | None) -> Markup:
    """`element("line", x1=percent(0.5))` is `<line x1="50%"/>`. None leaves an attribute out.

    A trailing "_" in a name is dropped and any other "_" is a hyphen: `class_`, `aria_label`, `text_anchor`; the few
    names that SVG writes with a capital are known: `view_box` is `viewBox`. Children must be safe already: other
    elements, or `escape`; an attribute that is safe already stays as it is.
    """
    written = "".join(
        f' {_attribute(key)}="{_written(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{written}>{''.join(children)}</{name}>" if children else f"<{name}{written}/>")


def _written(value: Value) -> Markup:
    if isinstance(value, Markup):
        return value
    return escape(value) if isinstance(value, str) else number(value)


def _attribute(key: str) -> str:
    return _CAPITALS.get(key) or key.rstrip("_").replace("_", "-")


def paint(id: str) -> Markup:
    """A pattern of the same page as a `fill`; the id is one of our own."""
    return Markup(f"url(#{id})")


def text(words: str, x: str, y: Value, **attributes: Value | None) -> Markup:
    """A line of text at a place."""
    return element("text", escape(words), x=x, y=y, **attributes)


def link(to: Target, label: str, *children: str, **attributes: Value | None) -> Markup:
    """A mark that leads to a record, named for who cannot see it.

    Where the page of the record lies as seen from the page of the picture is not known here: `data-page` says which
    page it is, and the renderer and the last pass over the site turn that into an address.
    """
    return element("a", *children, data_page=address(to), aria_label=label, **attributes)


def address(to: Target) -> Markup:
    """A place of the site as `data-page` names it: "timeline.md#riots"."""
    return escape(to.path) + (Markup("#") + escape(to.anchor) if to.anchor else "")


def picture(id: str, kind: str, title: str, description: str, *children: str, links: bool = True,
            height: float | None = None) -> Markup:
    """The outer element. `id` is unique on the page, `kind` the class that gives it its height, if `height` does not.

    A picture that holds links is a group of them; one without is an image with a name.
    """
    return element(
        "svg",
        element("title", escape(title), id=f"{id}-title"),
        element("desc", escape(description), id=f"{id}-desc"),
        *children,
        class_=f"chart chart--{kind}",
        height=height,
        role="group" if links else "img",
        aria_labelledby=f"{id}-title",
        aria_describedby=f"{id}-desc",
    )


def figure(id: str, drawing: str, caption: str = "", legend: str = "") -> Markup:
    """A picture as it stands in a page, out of the search index; `caption` and `legend` are safe HTML."""
    told = f"<figcaption>{caption}</figcaption>" if caption else ""
    return Markup(f'<figure class="picture" id="{escape(id)}" data-search-exclude>{legend}{drawing}{told}</figure>')


def html_link(link: Link) -> Markup:
    """A link in a caption or a legend, which Markdown does not look into."""
    if isinstance(link.to, Target):
        return Markup(f'<a data-page="{address(link.to)}">{escape(link.text)}</a>')
    return escape(link.text)
