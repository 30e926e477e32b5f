"""Open Graph metadata of a page, and its preview image."""

from __future__ import annotations

import io
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from dossier import preview
from dossier.finish import finish_site

NAME = "Harbour fire & flood"


def page(title: str, canonical: str = "", lang: str = "en", head: str = "") -> bytes:
    link = f'<link rel="canonical" href="{canonical}">' if canonical else ""
    whole = "Harbour fire &amp; flood" if title == NAME else f"{title} - Harbour fire &amp; flood"
    return (f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{whole}</title>'
            f'<meta name="description" content="Who &quot;said&quot; what.">{link}{head}</head><body>'
            f'<h1 id="x">{title.replace("&", "&amp;")}<a class="headerlink" href="#x">#</a></h1></body>').encode()


def metas(html: bytes) -> dict[str, str]:
    return dict(re.findall(r'<meta property="([^"]+)" content="([^"]*)">', html.decode()))


def test_the_metadata_of_a_page() -> None:
    done = finish_site({"index.html": page(NAME), "actors/ada.html": page("Ada Lind", lang="de-CH")})
    assert metas(done["actors/ada.html"]) == {
        "og:type": "article", "og:site_name": "Harbour fire &amp; flood", "og:title": "Ada Lind",
        "og:description": "Who &quot;said&quot; what.", "og:locale": "de_DE",
        "og:image": "../assets/social/actors/ada.png", "og:image:width": "1200", "og:image:height": "630",
        "og:image:alt": "Ada Lind"}
    assert metas(done["index.html"])["og:type"] == "website"
    assert set(done) == {"index.html", "actors/ada.html", "assets/social/index.png", "assets/social/actors/ada.png"}


@pytest.mark.parametrize(("path", "address", "image"), [
    ("actors/ada.html", "https://e.example/d/actors/ada.html", "https://e.example/d/assets/social/actors/ada.png"),
    ("ada/index.html", "https://e.example/d/ada/", "https://e.example/d/assets/social/ada/index.png"),
    ("index.html", "https://e.example/", "https://e.example/assets/social/index.png"),
])
def test_addresses_are_absolute_where_the_site_knows_its_own(path: str, address: str, image: str) -> None:
    found = metas(finish_site({"index.html": page(NAME), path: page("Ada", address)})[path])
    assert (found["og:url"], found["og:image"]) == (address, image)


def test_finishing_twice_changes_nothing_and_the_error_page_has_no_card() -> None:
    files = {"index.html": page(NAME), "404.html": page("404")}
    done = finish_site(files)
    assert not metas(done["404.html"])
    assert finish_site(files | {path: data for path, data in done.items() if path.endswith(".html")}) == {}


def test_a_site_that_only_its_editors_see_gets_no_images() -> None:
    assert set(finish_site({"index.html": page(NAME)}, previews=False)) == {"index.html"}


def levels(png: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(png))
    assert (image.format, image.mode, image.size) == ("PNG", "P", (1200, 630))
    return image


def ink(image: Image.Image, top: int, bottom: int) -> tuple[int, int] | None:
    """The first and the last column between two heights that hold ink."""
    box = image.crop((0, top, 1200, bottom)).point(lambda level: 255 if level < preview.PAPER else 0, "L").getbbox()
    return (box[0], box[2]) if box else None


def test_the_image_is_drawn_alike_every_time_and_in_its_colours() -> None:
    drawn = preview.draw(NAME, "Figures", "Numbers.")
    assert drawn == preview.draw(NAME, "Figures", "Numbers.") != preview.draw(NAME, "Timeline", "Numbers.")
    image = levels(drawn).convert("RGB")
    assert image.getpixel((5, 5)) == (255, 255, 255)
    assert image.getpixel((600, 625)) == (155, 28, 46)
    assert ink(levels(drawn), 190, 300) is not None


@settings(max_examples=30)
@given(st.text(st.characters(codec="utf-8"), max_size=200), st.text(max_size=400))
def test_no_letter_leaves_the_margins(title: str, description: str) -> None:
    found = ink(levels(preview.draw(NAME, title, description)), 190, 610)
    assert found is None or (found[0] >= 70 and found[1] <= 1130)


def test_a_text_in_letters_without_a_font_is_left_out_instead_of_drawn_as_boxes() -> None:
    assert ink(levels(preview.draw("حريق", "حريق المرفأ", "حريق")), 190, 610) is None
    assert ink(levels(preview.draw("x", "Қасым-Жомарт Тоқаев", "")), 190, 300) is not None
