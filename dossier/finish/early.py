"""The fonts of the first words, asked for in the head of a page, before a browser has read its style sheets.

A browser at file:// takes every file for one of another server and refuses to load a font this early; the same font is
then fetched for the style sheets without complaint. The links are therefore for no medium until a script, which runs
at once, has seen that the page comes from a server. Without scripts the fonts come with the style sheets.

Those leave a font that is late for the next page. From disk that would be every page, so there a second script, right
after the style sheet and before the first words, lets a font come when it comes.
"""

from __future__ import annotations

import posixpath
import re

from dossier.finish.page import Page, Site

FIRST = ("source-sans-3-latin", "source-serif-4-latin-600")
"""What every page shows that is written in Latin letters."""
FIRST_CYRILLIC = ("source-sans-3-cyrillic-400", "source-serif-4-cyrillic-600", "source-sans-3-latin")
"""The same in Cyrillic letters; spaces, digits and signs are Latin."""
DECK, DECK_CYRILLIC = "source-serif-4-latin-400", "source-serif-4-cyrillic-400"
"""What a page shows besides whose head is followed by a summary. A browser warns of a font that nothing shows."""
CYRILLIC = frozenset("ab av ba be bg ce cv kk kv ky mk mn os ru sah sr tg tt udm uk".split())
"""The languages that are written in Cyrillic letters unless their tag says otherwise."""
SCRIPT = ('<script>location.protocol!=="file:"&&document.querySelectorAll("link[as=font]")'
          '.forEach(e=>e.removeAttribute("media"))</script>')
DISK_SCRIPT = '<script>location.protocol==="file:"&&document.fonts.forEach(e=>{e.display="swap"})</script>'

_SHEET = re.compile(r'<link rel="stylesheet" href="([^":#?]*assets/dossier/)css/dossier\.css"[^>]*>')
_FIRST_SHEET = re.compile(r'<link rel="stylesheet"')
_DECK = re.compile(r'\bclass="(?:[^"]* )?(?:deck|running)[" ]')


def fonts_early(page: Page, site: Site) -> str:
    """The page, asking for its first fonts before its first style sheet; as it was where they are not in the site."""
    sheet, first = _SHEET.search(page.html), _FIRST_SHEET.search(page.html)
    if not sheet or not first or 'rel="preload" as="font"' in page.html:
        return page.html
    folder = posixpath.dirname(page.path)
    ways = (f"{sheet[1]}fonts/{name}.woff2" for name in _names(page))
    links = "".join(f'<link rel="preload" as="font" type="font/woff2" crossorigin media="not all" href="{way}">'
                    for way in ways if posixpath.normpath(posixpath.join(folder, way)) in site.files)
    if not links:
        return page.html
    before, between, after = page.html[:first.start()], page.html[first.start():sheet.end()], page.html[sheet.end():]
    return before + links + SCRIPT + between + DISK_SCRIPT + after


def _names(page: Page) -> tuple[str, ...]:
    language, *subtags = page.language.lower().split("-")
    cyrillic = "cyrl" in subtags or language in CYRILLIC and "latn" not in subtags
    names, deck = (FIRST_CYRILLIC, DECK_CYRILLIC) if cyrillic else (FIRST, DECK)
    return (*names, deck) if _DECK.search(page.html) else names
