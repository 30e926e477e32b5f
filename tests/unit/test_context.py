"""Who a text names, and what surrounds a passage."""

from __future__ import annotations

import pytest

from dossier.context import mentions, paragraph, passages, sentence
from dossier.parse import parse
from tests.cases import base_files

NAMED = [
    ("President Kassym-Jomart Tokayev had dismissed", "Tokayev"),
    ("Russian paratroopers", "Russia"),
    ("the Chinese ministry", "China"),
    ("Токаева обвинили", "Токаев"),
    ("the US has denied", "US"),
    ("According to the Ministry of Health,", "Ministry of Health"),
    ("the Ministry for Health said", "Ministry of Health"),
    ("the country’s biggest city", "country"),
    ("Organization of Turkic States", "Organization of Turkic States"),
]
NOT_NAMED = [
    ("he told us so", "US"),
    ("the Ministry of the Interior", "Ministry of Health"),
    ("Health officials of the Ministry", "Ministry of Health"),
    ("Chile", "China"),
    ("Iran", "Iraq"),
    ("", "Russia"),
    ("the of", "Russia"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_text_names(text: str, name: str) -> None:
    assert mentions(text, [name])


@pytest.mark.parametrize(("text", "name"), NOT_NAMED)
def test_a_text_does_not_name(text: str, name: str) -> None:
    assert not mentions(text, [name])


def test_a_passage_knows_its_sentence_and_paragraph() -> None:
    dossier, _ = parse(base_files())
    (one,) = passages(dossier, dossier.actors["mayor"])
    article = dossier.article("herald")
    assert one.text == "The mayor denied"
    assert sentence(article, one.start, one.end) == "The mayor denied that the pier had been closed."
    assert paragraph(article, one.start, one.end) == (
        "The mayor denied that the pier had been closed. Two ships were lost before, in 2019.")
