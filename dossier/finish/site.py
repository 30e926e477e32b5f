"""The passes over all files of a built site, and their order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from dossier.finish.early import fonts_early
from dossier.finish.links import addressed
from dossier.finish.markup import put_right
from dossier.finish.missing import with_way_on
from dossier.finish.page import Fault, FinishError, Page, Pass, Site
from dossier.finish.policy import script_styles, with_policy
from dossier.finish.printing import edition, planned
from dossier.finish.refusals import check_css
from dossier.finish.search import offline_index
from dossier.finish.social import with_card
from dossier.preview import draw

ADDED: tuple[Pass, ...] = (
    addressed,
    with_way_on,
    with_card,
    fonts_early,
)
"""What a page can be told only when the whole site is there. What these write, the closing passes look at."""

CLOSING: tuple[Pass, ...] = (
    put_right,
    with_policy,
)
"""What makes any page valid, named and locked down. The policy is last: it speaks of the scripts that are left."""


def finish(html: str, path: str = "page", *, style_hashes: Iterable[str] = ()) -> str:
    """The page made valid, named and locked down; raises FinishError for what the policy would forbid.

    `style_hashes` (each `'sha256-...'`) join `style-src`, for a theme whose script writes styles.
    """
    page = Page(path, html)
    _run(CLOSING, page, Site(style_hashes=tuple(style_hashes)))
    if page.faults:
        raise FinishError(page.faults)
    return page.html


def finish_site(files: Mapping[str, bytes], previews: bool = True) -> dict[str, bytes]:
    """What has to be written so that a built site is finished: changed pages, the search index for file://, and the
    preview image of every page that gets its metadata now.

    `files` holds the site by path with forward slashes; pages, style sheets, scripts and the search index are read,
    fonts are looked for by name, anything else may be left out. Without `previews` no image is drawn, because nobody
    but the editors sees the site. Raises one FinishError with the faults of all files.
    """
    found = chain.from_iterable(script_styles(path, data) for path, data in sorted(files.items()))
    site = Site({**dict.fromkeys(planned(files), b""), **files}, tuple(dict.fromkeys(found)))
    changed: dict[str, bytes] = {}
    faults: list[Fault] = []
    for path, data in sorted(files.items()):
        page = _finished(path, data, site)
        faults += page.faults
        finished = page.html.encode("utf-8") if path.endswith(".html") else data
        if finished != data:
            changed[path] = finished
        if page.card and previews:
            changed[page.card.image] = draw(page.card.name, page.card.title, page.card.description)
    if faults:
        raise FinishError(faults)
    for path, text in edition({**files, **changed}):
        page = _finished(path, text.encode("utf-8"), site)
        faults += page.faults
        if page.html.encode("utf-8") != files.get(path):
            changed[path] = page.html.encode("utf-8")
    if faults:
        raise FinishError(faults)
    return changed | offline_index(files)


def _finished(path: str, data: bytes, site: Site) -> Page:
    """A file as it shall be written, and what is wrong with it."""
    if path.endswith(".html"):
        page = Page(path, data.decode("utf-8"))
        _run(ADDED + CLOSING, page, site)
        return page
    sheet = Page(path, data.decode("utf-8", "replace") if path.endswith(".css") else "")
    check_css(sheet)
    return sheet


def _run(passes: Iterable[Pass], page: Page, site: Site) -> None:
    for one in passes:
        page.html = one(page, site)
