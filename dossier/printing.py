"""The plan of the print edition: which pages it holds, in which order, under which headings, and its own few words.

The edition itself is put together from the built pages (`dossier.finish.printing`), so that it holds what they hold,
whichever engine built them. The plan travels with the site as a small file, because the built pages do not say in which
order they belong.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from dossier.model import About
from dossier.page import Page
from dossier.tongue import bare
from dossier.words import Words

PATH = "assets/dossier/edition.json"
"""Where the plan stands, below `docs/` and in the built site."""

PAGE = "print.md"
"""What links to the edition call its page; there is no such Markdown."""


def plan(pages: Iterable[Page], about: About, words: Words) -> str:
    """The plan as JSON. A page that the navigation does not show is a part of the chapter before it."""
    say = words.say
    told = [
        (say("fact.period"), words.date(about.period) if about.period else ""),
        (say("fact.editors"), words.join(about.editors)),
        (say("fact.contact"), about.contact or ""),
        (say("fact.licence"), about.licence),
    ]
    return bare(json.dumps({
        "title": about.title,
        "kind": say("edition.title"),
        "summary": about.summary,
        "about": [[label, value] for label, value in told if value],
        "rights": say("edition.rights"),
        "contents": say("edition.contents"),
        "back": say("edition.back"),
        "chapters": [{"page": page.path, "part": not page.label} for page in pages],
    }, ensure_ascii=False, indent=1)) + "\n"
