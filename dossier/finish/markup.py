"""The pass over the tags of a page: each is put right, or refused, or stays as it was written."""

from __future__ import annotations

import re
from functools import lru_cache

from dossier.finish.page import Page, Site
from dossier.finish.refusals import refused
from dossier.finish.repairs import Around, is_dropped, repaired
from dossier.finish.tags import VOID, attributes, tokens, written

_PLAIN_NAMES = frozenset(
    "a p li ul ol h1 h2 h3 h4 h5 h6 div span section article header main nav aside details summary blockquote table "
    "thead tbody tr td th dl dt dd strong em code pre bdi time mark small".split())
_PLAIN_ATTRIBUTES = re.compile(
    r'(?:\s+(?:class|id|title|lang|dir|datetime|href|data-[a-z-]+|aria-[a-z]+)="[^":]*")*\s*')


def put_right(page: Page, site: Site) -> str:
    """The page with every tag put right; notes the faults of the others."""
    around = Around('id="__toc"' in page.html, page.language)
    parts: list[str] = []
    done = 0
    for token in tokens(page.html):
        if _is_plain(token):
            continue
        parts.append(page.html[done:token.start()])
        parts.append(_token(token, page, around))
        done = token.end()
    parts.append(page.html[done:])
    return "".join(parts)


def _is_plain(token: re.Match[str]) -> bool:
    """Whether a tag is one of the many that no rule looks at: what is neither asked for nor run, and has no colon."""
    name = token["name"]
    return name in _PLAIN_NAMES and _PLAIN_ATTRIBUTES.fullmatch(token["rest"]) is not None


def _token(token: re.Match[str], page: Page, around: Around) -> str:
    """The token as it shall stand in the finished page."""
    if name := token["raw"]:
        if name.lower() == "style":
            page.fault(token.start(), token[0], "inline style sheet")
        head = _tag(name, token["head"], token, page, around)
        return head + token["body"] + token["end"] if head else ""
    if name := token["name"]:
        return _tag(name, token["rest"], token, page, around)
    return token[0]


def _tag(name: str, rest: str, token: re.Match[str], page: Page, around: Around) -> str:
    """One start tag, as it was written unless a rule changes it; empty if it has to go."""
    text, reasons = _finished_tag(name, rest, around)
    for why in reasons:
        page.fault(token.start(), f"<{name}{rest}>", why)
    return text


@lru_cache(maxsize=1 << 12)
def _finished_tag(name: str, rest: str, around: Around) -> tuple[str, tuple[str, ...]]:
    """The same, with what is wrong with the tag: most tags of a theme stand on every page."""
    plain_name, values = name.lower(), attributes(rest)
    if is_dropped(plain_name, values):
        return "", ()
    changed = repaired(plain_name, values, around)
    reasons = tuple(refused(plain_name, values))
    if changed:
        return f"<{name}{written(values)}>", reasons
    slash = plain_name in VOID and rest.rstrip().endswith("/")
    return f"<{name}{rest.rstrip().removesuffix('/').rstrip()}>" if slash else f"<{name}{rest}>", reasons
