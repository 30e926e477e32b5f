"""The claims: what somebody says is so, on what evidence, and who answered. The site does not rate them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dossier import filtering
from dossier.citing import on_page
from dossier.desk import Desk
from dossier.page import Page
from dossier.views import Detail, Entry, Proof


@dataclass(frozen=True)
class ResponseView:
    """One answer to a claim."""

    style: str
    """Its class: "denies"."""
    said: tuple[Detail, ...]
    """Who answered, and who passed it on."""
    when: str
    """When, or empty."""
    summary: str
    """What was answered, or empty."""
    dated: Detail
    """Why the answer has its date, where no quoted words give it."""
    proof: Proof | None
    """The words of the answer."""


@dataclass(frozen=True)
class ClaimView:
    """A claim with its answers."""

    entry: Entry
    """The claim itself."""
    evidence: str
    """What the claimant offered as evidence, as a sentence; or empty where the record does not say."""
    responses: tuple[ResponseView, ...]
    """The answers, in the order of the record."""


@dataclass(frozen=True)
class Claims:
    """All that the page of claims shows."""

    claims: tuple[ClaimView, ...]
    """The claims, in the order of the file."""
    filter: filtering.Filter
    """What can be shown alone."""


def pages(desk: Desk) -> Iterator[Page]:
    """The one page of claims."""
    found = tuple(_claim(desk, claim) for claim in desk.dossier.claims.values())
    yield Page(
        "claims.md",
        desk.words.say("claims.title"),
        "claims.md.jinja",
        Claims(found, filtering.of(desk, "claims")),
        frozenset(desk.dossier.claims),
        desk.words.say("claims.title"),
        desk.words.say("claims.deck"),
        citations=on_page(desk, desk.dossier.claims.values()),
    )


def _claim(desk: Desk, claim: Any) -> ClaimView:
    details = (desk.detail("detail.about", "actors", claim.about),)
    entry = desk.entry(
        claim, when=desk.when(claim.date), summary=claim.proposition if claim.title else "", details=details
    )
    stated = claim.stated_evidence
    evidence = (
        ""
        if not stated
        else desk.words.say("claims.no-evidence")
        if stated.lower() == "none"
        else (desk.words.say("claims.evidence", text=stated))
    )
    return ClaimView(entry, evidence, tuple(_response(desk, claim, at) for at in range(len(claim.responses))))


def _response(desk: Desk, claim: Any, at: int) -> ResponseView:
    response = claim.responses[at]
    said = (
        desk.detail(f"response-by.{response.stance}", "actors", (response.actor,)),
        desk.detail("detail.speaker", "actors", (response.speaker,)),
        desk.detail("detail.via", "actors", response.via),
        desk.fact("detail.none", desk.phrase(claim, response)),
    )
    return ResponseView(
        response.stance,
        tuple(detail for detail in said if detail.values),
        desk.words.date(response.date) if response.date else "",
        response.summary or "",
        desk.dated(response),
        desk.proofs.of(claim, "responses", at),
    )
