"""One pass over the built HTML, after whichever engine built it: validity, names, policy.

A page is read as tags and the text between them. Text, and the inside of scripts, is never touched, so letters
that look like markup in a quotation stay letters. A tag is rewritten only where a rule applies to it. Finishing
a finished page changes nothing.

What cannot stand under a strict Content-Security-Policy (a style or a handler written into a tag, a file
asked from another server) is a fault of the page, and is told with its place instead of being hidden.

What is done to a page is a list of functions, `site.ADDED` and `site.CLOSING`; a new one is a line there.
"""

from __future__ import annotations

from dossier.finish.links import built_path
from dossier.finish.page import Fault, FinishError
from dossier.finish.policy import policy, source_hash
from dossier.finish.site import finish, finish_site

__all__ = ["Fault", "FinishError", "built_path", "finish", "finish_site", "policy", "source_hash"]
