"""The kinds of pages: one module each, in the order in which the site shows them.

A page kind has a frozen view dataclass, all that its template can see, and `pages(desk)`, which chooses, sorts and
groups. To add one, write the module and its template and list it here.
"""

from __future__ import annotations

from dossier.pages import (
    actor,
    actors,
    checked,
    claims,
    figures,
    home,
    how_to_read,
    places,
    questions,
    reactions,
    source,
    sources,
    timeline,
)

PAGES = (
    home, timeline, figures, actors, actor, reactions, places, claims, questions, sources, source, how_to_read, checked,
)
