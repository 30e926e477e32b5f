"""What is put right in a tag: names that the theme leaves out, and what is no valid HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from dossier.finish.tags import Attributes
from dossier.words import words_for


@dataclass(frozen=True, slots=True)
class Around:
    """What a rule may know of the page around its tag."""

    has_contents: bool
    """Whether there is a table of contents to which a label may point."""
    language: str = "en"
    """The language that the page states (BCP 47)."""


Rule = Callable[[str, Attributes, Around], bool]
"""Changes the attributes of a tag in place, and tells whether it did."""

NAMES = {"__drawer": "frame.menu", "__search": "frame.search"}
"""What the check boxes of the theme are called, by their id."""

_OWN_METAS = frozenset({"content-security-policy", "referrer", "color-scheme"})
_ALIGNED = re.compile(r"text-align:\s*(left|center|right);?")


def is_dropped(name: str, attributes: Attributes) -> bool:
    """Metas that the policy writes itself, and a canonical address that is none (a site without an address)."""
    if name == "meta":
        return (attributes.get("http-equiv") or attributes.get("name") or "").lower() in _OWN_METAS
    canonical = name == "link" and attributes.get("rel") == "canonical"
    return canonical and (attributes.get("href") or "/").startswith("/")


def repaired(name: str, attributes: Attributes, around: Around) -> bool:
    """Applies every rule to a tag; whether one of them changed it."""
    changes = [rule(name, attributes, around) for rule in RULES]
    return any(changes)


def _toggle(name: str, attributes: Attributes, around: Around) -> bool:
    """The check boxes behind menu and search: a name, and no `autocomplete`, which they cannot have."""
    if name != "input" or "md-toggle" not in (attributes.get("class") or "").split():
        return False
    before = dict(attributes)
    attributes.pop("autocomplete", None)
    key = NAMES.get(attributes.get("id") or "", "frame.section")
    attributes.setdefault("aria-label", words_for(around.language).say(key))
    return attributes != before


def _empty_tabindex(name: str, attributes: Attributes, around: Around) -> bool:
    """A place in the order of the keyboard that says no place."""
    if attributes.get("tabindex", "0") not in ("", None):
        return False
    del attributes["tabindex"]
    return True


def _dialog(name: str, attributes: Attributes, around: Around) -> bool:
    """The search dialog needs a name."""
    if attributes.get("role") != "dialog" or "aria-label" in attributes or "aria-labelledby" in attributes:
        return False
    attributes["aria-label"] = words_for(around.language).say(NAMES["__search"])
    return True


def _body(name: str, attributes: Attributes, around: Around) -> bool:
    """The scripts read on the body what they say themselves."""
    if name != "body" or "data-md-color-scheme" not in attributes or "data-scrolls" in attributes:
        return False
    attributes["data-scrolls"] = words_for(around.language).say("frame.scrolls")
    return True


def _label(name: str, attributes: Attributes, around: Around) -> bool:
    """A label that points at nothing, or that is hidden from those whom it should tell something."""
    if name != "label":
        return False
    before = dict(attributes)
    attributes.pop("aria-hidden", None)
    if attributes.get("for") == "__toc" and not around.has_contents:
        del attributes["for"]
    return attributes != before


def _aligned(name: str, attributes: Attributes, around: Around) -> bool:
    """A cell that Markdown aligned by a style gets a class that does the same."""
    match = _ALIGNED.fullmatch((attributes.get("style") or "").strip()) if name in ("td", "th") else None
    if not match:
        return False
    del attributes["style"]
    attributes["class"] = " ".join(filter(None, [attributes.get("class"), f"align-{match[1]}"]))
    return True


RULES: tuple[Rule, ...] = (_toggle, _empty_tabindex, _dialog, _body, _label, _aligned)
"""Every rule, in the order in which they look at a tag."""
