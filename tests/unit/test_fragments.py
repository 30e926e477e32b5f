"""Text fragments: the exact addresses, and that the words in them are those of the passage."""

from __future__ import annotations

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.fragments import LONG, at_passage

PAGE = "https://paper.example/a"


def at(article: str, passage: str, address: str = PAGE, **rest: object) -> str:
    start = article.index(passage)
    return at_passage(address, article, (start, start + len(passage)), **rest)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("passage", "directive"),
    [
        ("Two were hurt.", "Two%20were%20hurt."),
        ("a well-known, old harbour & pier", "a%20well%2Dknown%2C%20old%20harbour%20%26%20pier"),
        ("«Два корабля»", "%C2%AB%D0%94%D0%B2%D0%B0%20%D0%BA%D0%BE%D1%80%D0%B0%D0%B1%D0%BB%D1%8F%C2%BB"),
        ("so\xadft  hy\u200bphens", "soft%20hyphens"),
        ("50% (half) of 'it' #1?", "50%25%20%28half%29%20of%20%27it%27%20%231%3F"),
    ],
)
def test_a_short_passage_is_named_whole(passage: str, directive: str) -> None:
    assert at(f"Before. {passage} After.", passage) == f"{PAGE}#:~:text={directive}"


def test_a_long_passage_is_named_by_as_many_first_and_last_words_as_stand_in_the_article_once() -> None:
    long = "The harbour authority of Port Lume said on Tuesday " + "that much is known " * 6 + "and not how it began."
    article = f"The harbour authority of Port Sund said nothing. {long}"
    assert at(article, long) == (
        f"{PAGE}#:~:text=The%20harbour%20authority%20of%20Port%20Lume,not%20how%20it%20began.")


def test_a_passage_of_two_paragraphs_is_named_by_its_ends() -> None:
    passage = "One two three four five six seven.\r\nEight nine ten eleven twelve."
    assert at(f"{passage} And so on.", passage) == (
        f"{PAGE}#:~:text=One%20two%20three%20four,nine%20ten%20eleven%20twelve.")


def test_a_short_passage_of_two_lines_is_named_whole() -> None:
    assert at("One two\nthree four.", "One two\nthree four.") == f"{PAGE}#:~:text=One%20two%20three%20four."


def test_damaged_words_are_not_named() -> None:
    passage = "They told us on Monday that the r?? has fallen since the early morning."
    spot = passage.index("??")
    assert at(passage, passage, lost=((spot, spot + 2),)) == (
        f"{PAGE}#:~:text=They%20told%20us%20on,since%20the%20early%20morning.")


def test_where_damage_leaves_too_little_the_page_opens_at_its_top() -> None:
    assert at("It fell?? since dawn.", "It fell?? since dawn.", lost=((7, 9),)) == PAGE


def test_prefix_and_suffix_tell_one_place_from_another() -> None:
    article = "In the log the gates were closed at noon."
    assert at(article, "the gates were closed", prefix="In the log", suffix="at noon") == (
        f"{PAGE}#:~:text=In%20the%20log-,the%20gates%20were%20closed,-at%20noon")


@pytest.mark.parametrize("address", ["mailto:a@b.example", "ftp://a.example/b", "javascript:alert(1)",
                                     "https://a.example/#:~:text=else"])
def test_other_addresses_stay_as_they_are(address: str) -> None:
    assert at("Two were hurt.", "Two were hurt.", address) == address


def test_an_address_with_a_fragment_keeps_it() -> None:
    assert at("Two were hurt.", "were", f"{PAGE}#part") == f"{PAGE}#part:~:text=were"


WORDS = st.lists(st.text("abcdefghij-,&. \xad", min_size=1, max_size=9).filter(str.strip), min_size=1, max_size=60)


@given(WORDS, WORDS)
def test_what_is_named_stands_in_the_passage_and_its_signs_are_encoded(before: list[str], words: list[str]) -> None:
    passage, lead = " ".join(words).strip(), " ".join(before)
    article = f"{lead} {passage}"
    found = at_passage(PAGE, article, (len(lead) + 1, len(article)))
    named = found.partition(":~:text=")[2].split(",")
    assert 1 <= len(named) <= 2
    plain = " ".join(passage.replace("\xad", "").split())
    assert plain.startswith(unquote(named[0])) and plain.endswith(unquote(named[-1]))
    assert len(named) == 2 or len(plain) <= LONG or len(plain.split()) <= 8
    assert not set("-&") & set("".join(named))
