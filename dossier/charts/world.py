"""The world by stance: a country is coloured, patterned and lettered by what was said in its name.

No colour stands alone: every stance has a pattern and a letter too. A country of which several stances are known
shows all of them as stripes; none wins. A country too small for its shape to be seen has a dot. Who has no
territory, or none that a map knows, is a chip beside the picture.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt

from markupsafe import Markup

from dossier.areas import area_of
from dossier.charts import spots as marks
from dossier.charts.clipping import Box
from dossier.charts.geography import shapes, spots
from dossier.charts.ground import Frame, Ground, Policy, drawing
from dossier.charts.labels import Mark
from dossier.charts.projection import EqualEarth
from dossier.charts.svg import element, html_link, paint, picture
from dossier.charts.textures import hatching, named, pattern, swatch, tone
from dossier.page import Link, Target, escape

_WIDTH = 800
_SOUTH, _NORTH = -57.0, 84.0  # nobody reacts from the ice below
_SMALL = 13.5  # a country that measures less than this many units has a dot


@dataclass(frozen=True)
class Stance:
    """One of the stances in the picture."""

    label: str
    """What the key calls it: "Concern (2)"."""


@dataclass(frozen=True)
class Country:
    """A country in whose name something was said."""

    code: str
    """ISO 3166-1 alpha-2."""
    name: str
    """What it is called in the picture."""
    label: str
    """The name of its link, with its stances in words."""
    to: Target
    """Where its reactions are listed."""
    stances: tuple[int, ...]
    """Places of its stances among those of the picture, in that order."""
    weight: int = 1
    """How many reactions it has; the names of those with more go first."""


@dataclass(frozen=True)
class Chip:
    """An actor that has no place on the map."""

    link: Link
    """Its name, leading to its reactions."""
    stances: tuple[int, ...]
    """Places of its stances among those of the picture."""


@dataclass(frozen=True)
class World:
    """All that the picture shows."""

    id: str
    """Unique on the page."""
    title: str
    """What the picture is, in a few words."""
    description: str
    """What there is to see, in a sentence."""
    stances: tuple[Stance, ...]
    """All stances that somebody took, in the order of the page."""
    countries: tuple[Country, ...]
    """The countries that show on a map."""
    policy: Policy = Policy()
    """How disputed areas are drawn."""


def is_shown(code: str) -> bool:
    """True for a country that has a place on the map, be it a dot."""
    return area_of(code) in spots()


def ground(policy: Policy) -> Ground:
    """The whole world but the ice of the south."""
    flat = EqualEarth()
    right = flat(180, 0)[0]
    box = Box(-right, flat(0, _NORTH)[1], right, flat(0, _SOUTH)[1])
    return Ground(shapes("world"), policy, flat, Frame(box, _WIDTH), Box(-180, _SOUTH, 180, _NORTH), speck=3)


def world(view: World, land: Ground) -> Markup:
    """The picture."""
    areas = {country.code: area_of(country.code) for country in view.countries}
    groups = sorted({country.stances for country in view.countries})
    patterns = [pattern(f"{view.id}-{named(group)}", group) for group in groups]
    paths = [_shape(view, land, country, areas[country.code]) for country in view.countries]
    apart = [area for area in areas.values() if len(area) > 2]
    return picture(
        view.id, "world", view.title, view.description,
        element("defs", hatching(f"{view.id}-disputed"), *patterns),
        drawing(land.frame, land.land(areas.values()), land.hatched(f"{view.id}-disputed", apart), *paths,
                land.borders()),
        marks.spots([_spot(view, land, country) for country in _by_size(view.countries)],
                    land.frame.height / land.frame.width),
    )


def key(view: World, none: str = "", disputed: str = "") -> Markup:
    """What the patterns mean: `none` are the words for countries of which nothing is known, `disputed` for hatching.

    Without a map there is neither.
    """
    rows = [
        element("li", _sample(f"{view.id}-key-{named((at,))}", at),
                element("span", element("b", escape(letter(at)), class_="letter"), Markup(" "),
                        escape(stance.label)))
        for at, stance in enumerate(view.stances)
    ]
    if not view.countries:
        return element("ul", *rows, class_="key key--map")
    plain = element("svg", element("rect", class_="land", width=18, height=12), aria_hidden="true")
    hatched = swatch(f"{view.id}-key-disputed", hatching(f"{view.id}-key-disputed"))
    for sign, words in ((plain, none), (hatched, disputed)):
        rows.append(element("li", sign, element("span", escape(words))))
    return element("ul", *rows, class_="key key--map")


def _sample(id: str, stance: int) -> Markup:
    return swatch(id, pattern(id, (stance,)))


def chips(found: Iterable[Chip], title: str) -> Markup:
    """Those who have no place on the map, each with the letters of its stances."""
    rows = [
        element("li", html_link(chip.link), Markup(" "), element("b", escape(letters(chip.stances)), class_="letter"))
        for chip in found
    ]
    if not rows:
        return Markup("")
    head = element("p", escape(title)) if title else Markup("")
    return element("div", head, element("ul", *rows, class_="chips"), class_="off-map")


def letter(at: int) -> str:
    """The letter of a stance: A, B ... Z, AA."""
    return (letter(at // 26 - 1) if at >= 26 else "") + chr(ord("A") + at % 26)


def letters(stances: Iterable[int]) -> str:
    """The letters of several stances: "A C"."""
    return " ".join(map(letter, stances))


# --- countries ------------------------------------------------------------------------------------------


def _shape(view: World, land: Ground, country: Country, area: str) -> Markup:
    """The country filled, which the link of the country uses again to be hit."""
    d = land.path(lambda one: one in (area, country.code))
    contested = " is-disputed" if len(area) > 2 else ""
    return element("path", id=f"{view.id}-{country.code}", class_=f"country{contested}", d=d,
                   fill=paint(f"{view.id}-{named(country.stances)}"))


def _spot(view: World, land: Ground, country: Country) -> marks.Spot:
    spot = spots()[area_of(country.code)]
    x, y = land.frame.share(land.projection(spot.lon, spot.lat))
    small = _units(land, spot.size) < _SMALL
    style = tone(country.stances[0]) if len(country.stances) == 1 else "several"
    short = letters(country.stances)
    use = element("use", href=Markup(f"#{view.id}-{country.code}"), class_="shape")
    return marks.Spot(
        Mark(x, y, (f"{country.name} {short}", short), country.weight, 4.0 if small else 0.0, inside=not small),
        country.to, country.label,
        element("circle", class_=f"dot {style}", r=4) if small else Markup(""),
        drawing(land.frame, use), "country-link",
    )


def _units(land: Ground, size: float) -> float:
    """How many units of the grid an area measures, were it a square."""
    return sqrt(size) * 111.2 / land.frame.km * land.frame.width


def _by_size(countries: Iterable[Country]) -> list[Country]:
    """The small above the large."""
    return sorted(countries, key=lambda one: (-spots()[area_of(one.code)].size, one.code))
