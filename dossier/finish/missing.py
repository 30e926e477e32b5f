"""The page for addresses that lead nowhere: the theme gives it a heading and no way on."""

from __future__ import annotations

import re
from html import escape

from dossier.finish.page import Page, Site
from dossier.words import words_for

_HEADING = re.compile(r"<h1>404[^<]*</h1>")
_HOME = re.compile(r"""<a href="([^"]*)"[^>]*\bmd-logo\b""")


def with_way_on(page: Page, site: Site) -> str:
    """The page, saying in its language what is the matter and where to go on; any other page stays as it is."""
    home = _HOME.search(page.html) if page.is_missing else None
    if not home:
        return page.html
    say = words_for(page.language).say
    told = (
        f"<h1>{escape(say('missing.title'))}</h1>\n"
        f'<p class="deck">{escape(say("missing.deck"))}</p>\n'
        f'<p><a href="{home[1]}">{escape(say("missing.home"))}</a></p>'
    )
    return _HEADING.sub(lambda _: told, page.html, count=1)
