"""A capture is marked, not cut: header, body, footer, what they tell, sentences, lost characters."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.article import read
from dossier.masthead import printed_date
from dossier.sentences import split, words

SAMPLE = (Path(__file__).parents[2] / "seeds" / "000_418872cd9c62c7ec.txt").read_bytes().decode()


def roles(text: str, *override: int | None) -> str:
    return "".join(line.role[0] for line in read(text, *override).lines)


def sentences(text: str) -> list[str]:
    return [text[one.start : one.end] for one in split(text, 0, len(text))]


# --- the sample


def test_ten_lines_around_the_sample_are_not_its_body():
    article = read(SAMPLE)
    assert roles(SAMPLE) == "h" * 7 + "b" * 27 + "f" * 3
    body = SAMPLE[slice(*article.body)]
    assert body.startswith("Russia has deployed")
    assert body.endswith("Turkey and Uzbekistan.")
    assert [SAMPLE[line.start : line.end] for line in article.lines] == SAMPLE.split("\n")


def test_what_the_lines_around_the_sample_tell():
    article = read(SAMPLE)
    assert article.agency.names == ("dpa",)
    assert (article.dateline.place, article.dateline.day) == ("Moscow", "")
    assert article.byline.name == "webmaster"
    (printed,) = article.dates
    assert printed.day == date(2022, 1, 7)
    assert printed.how == "day/month/year"
    assert printed.ambiguous
    assert printed.other == date(2022, 7, 1)
    for found, text in [(article.agency, "dpa"), (article.dateline, "Moscow"), (article.byline, "webmaster"),
                        (printed, "07/01/2022")]:  # fmt: skip
        assert SAMPLE[found.start : found.end] == text


def test_the_sample_has_37_sentences():
    article = read(SAMPLE)
    texts = [SAMPLE[one.start : one.end] for one in article.sentences]
    assert len(texts) == 37
    assert all(text[0].isupper() or text[0] == "“" for text in texts)
    assert all(text.rstrip("”")[-1] == "." for text in texts)
    assert "It is difficult to independently verify reports in the tightly-controlled state." in texts
    assert sum(one.words for one in article.sentences) == sum(words(text) for text in texts) == 744
    assert article.sentences is article.sentences


def test_the_sample_lost_characters_in_two_places():
    article = read(SAMPLE)
    assert [SAMPLE[start - 3 : end + 1] for start, end in article.lost] == ["are?? ", "red??,"]


# --- header, body, footer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("\n\n", "ff"),
        ("One headline only", "b"),
        ("A bus fell. Two died. Police came.", "b"),
        ("Bus falls into river\n\nA bus fell. Two died. Police came.\n", "hhb"),
        ("Bus falls\nA bus fell.\nTwo died.\nPolice came.\n“No.”\n", "hbbbb"),
        ("Bus falls\r\nA bus fell on Monday.\r\n\r\nTwo died.\rPrint\r\n", "hbbbf"),
        ("Is the bridge safe?\nA bus fell into the river on Monday.\nTwo died.", "hbb"),
        ("“Is the bridge safe?”\nSo asked the mayor of the town on Monday.\nTwo died.", "bbb"),
        (
            "A bus with sixty people on board fell into the cold river near the town on Monday morning.\n"
            "What now\n- a boat\nThe mayor of the town came at once, late as it was, and had it lifted.",
            "bbbb",
        ),
        (
            "We use cookies to improve your visit.\nHome\nA bus fell on Monday.\nShare\n"
            "Related: a train fell too.",
            "hhbff",
        ),
        ("A bus fell on Monday.\nAll rights reserved.\n© 2022 The Paper. Ask before you copy it.", "bff"),
        ("A bus fell on Monday.\n7 January 2022.", "bf"),
        (
            "Bus falls\nWhat is known so far, and what is not, about the bus that fell into the river.\n"
            "By Jane Doe\n7 January 2022\n"
            "A bus with sixty people on board fell into the cold river near the town on Monday morning.\n"
            "Two died.",
            "hhhhbb",
        ),
        ("A court spoke on copyright on Monday.\nThe paper had lost.", "bb"),
        (
            "A bus with sixty people on board fell into the cold\n"
            "river on Monday morning, as witnesses and the town’s own\n"
            "police said.\nPrint",
            "bbbf",
        ),
        (
            "Bus stürzt in Fluss\nEin Bus ist am Montag gestürzt. Zwei starben.\nTeilen\n"
            "Alle Rechte vorbehalten.",
            "hbff",
        ),
        (
            "Автобус упал в реку\nАвтобус упал в реку в понедельник.\nДвое погибли.\nПоделиться\n"
            "Читайте также: поезд упал.",
            "hbbff",
        ),
        ("Un bus tombe\nUn bus est tombé lundi. « Non. »\nLire aussi : un train est tombé lui aussi.", "hbf"),
        ("سقوط حافلة\nسقطت حافلة في النهر يوم الاثنين.\nماذا حدث بعد ذلك؟\nمشاركة", "hbbf"),
        ("אוטובוס נפל\nאוטובוס נפל לנהר ביום שני. שניים נהרגו.\nשתף", "hbf"),
        ("巴士坠河\n一辆巴士星期一坠入河中。警方说，两人死亡。\n分享", "hbf"),
    ],
)
def test_roles(text, expected):
    assert roles(text) == expected


@pytest.mark.parametrize(
    ("override", "expected"),
    [
        ((2, 3), "hbbf"),
        ((None, 3), "hbbf"),
        ((1, None), "bbbf"),
        ((4, 4), "hhhb"),
        ((2, 99), "hbbb"),
        ((3, 2), "hhff"),
        ((9, 12), "hhhh"),
    ],
)
def test_an_editor_overrules(override, expected):
    assert roles("Headline\nA bus fell.\nTwo of them died.\nPrint", *override) == expected


def test_body_offsets():
    assert read("Headline\r\nA bus fell.\r\nPrint").body == (10, 21)
    assert read("a\nb\nc", 2, 2).body == (2, 3)
    assert read("a\nb\nc", 3, 2).body == (0, 0)
    assert read("a\nb\nc", 3, 2).sentences == ()


@settings(deadline=None)  # a busy machine is no fault
@given(
    st.text(st.sampled_from("aA.?! ,\n\r\u2028“”0/1-:(dp)\ufeff—"), max_size=60),
    st.integers(1, 9),
    st.integers(1, 9),
)
def test_any_text_can_be_read(text, first, last):
    for article in (read(text), read(text, first, last)):
        assert all(low.end < high.start for low, high in zip(article.lines, article.lines[1:], strict=False))
        start, end = article.body
        assert 0 <= start <= end <= len(text)
        before = start
        for one in article.sentences:
            assert before <= one.start < one.end <= end
            assert text[one.start : one.end].strip() == text[one.start : one.end]
            before = one.end


@pytest.mark.parametrize("piece", ["a", "A ", "A.", "a. b. ", ". ", "A’", "1,", " »", "?", "by ", "\n"])
def test_a_hostile_file_takes_no_long_time(piece):
    article = read(piece * 20_000)
    assert article.lost is not None
    assert len(article.sentences) <= 20_000


# --- what header and footer tell


@pytest.mark.parametrize(
    ("text", "agency", "place", "day"),
    [
        ("A bus fell.", None, None, None),
        ("DPA\n\nBerlin\n\nA bus fell on Monday.", ("dpa",), "Berlin", ""),
        ("(Reuters)\nA bus fell on Monday.", ("Reuters",), None, None),
        ("MOSCOW (Reuters) - A bus fell.", ("Reuters",), "MOSCOW", ""),
        ("MOSCOW, Jan 6 (Reuters) — A bus fell.", ("Reuters",), "MOSCOW", "Jan 6"),
        ("MOSCOW, January 6. /TASS/. A bus fell.", ("TASS",), "MOSCOW", "January 6"),
        ("МОСКВА, 6 янв — РИА Новости. Автобус упал.", ("РИА Новости",), "МОСКВА", "6 янв"),
        ("Berlin (dpa/AFP) – Ein Bus fiel.", ("dpa", "AFP"), "Berlin", ""),
        ("PARIS, 6 janvier 2022 (AFP) - Un bus est tombé.", ("AFP",), "PARIS", "6 janvier 2022"),
        ("NEW YORK, N.Y. — A bus fell.", None, "NEW YORK, N.Y.", ""),
        ("Rostock — A bus fell.", None, None, None),
        ("He said – in a low voice – that a bus fell.", None, None, None),
        ("The Ministry (MoI) said that a bus fell.", None, None, None),
        ("موسكو (رويترز) - سقطت حافلة في النهر.", ("رويترز",), "موسكو", ""),
        ("رويترز\nموسكو\nسقطت حافلة في النهر.", ("رويترز",), "موسكو", ""),
        ("Bus Falls\nA bus fell on Monday.", None, None, None),
        ("dpa\nBus falls\nA bus fell on Monday.", ("dpa",), None, None),
        ("巴士坠河\n新华社\n一辆巴士星期一坠入河中。", ("新华社",), None, None),
        ("A bus fell on Monday.\nafp", ("AFP",), None, None),
    ],
)
def test_agency_and_dateline(text, agency, place, day):
    article = read(text)
    assert (article.agency.names if article.agency else None) == agency
    assert (article.dateline.place if article.dateline else None) == place
    assert (article.dateline.day if article.dateline else None) == day
    if article.dateline:
        assert text[article.dateline.start :].startswith(place)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Jane Doe", "Jane Doe"),
        ("BY JANE DOE AND JOHN ROE", "JANE DOE AND JOHN ROE"),
        ("Von Max Muster", "Max Muster"),
        ("Par Jean Dupont", "Jean Dupont"),
        ("Автор: Иван Петров", "Иван Петров"),
        ("بقلم: أحمد علي", "أحمد علي"),
        ("Webmaster", "Webmaster"),
        ("редакция", "редакция"),
        ("By the river", None),
        ("Bypass opened", None),
    ],
)
def test_byline(line, name):
    for text in (f"{line}\nA bus fell on Monday.", f"A bus fell on Monday.\n{line}"):
        found = read(text).byline
        assert (found.name if found else None) == name
        assert found is None or text[found.start : found.end] == name


@pytest.mark.parametrize(
    ("line", "day", "how", "other"),
    [
        ("2022-01-07", (2022, 1, 7), "year-month-day", None),
        ("2022/01/07 10:33", (2022, 1, 7), "year/month/day", None),
        ("07/01/2022", (2022, 1, 7), "day/month/year", (2022, 7, 1)),
        ("07-01-2022", (2022, 1, 7), "day-month-year", (2022, 7, 1)),
        ("07/07/2022", (2022, 7, 7), "day/month/year", None),
        ("13/01/2022", (2022, 1, 13), "day/month/year", None),
        ("01/13/2022", (2022, 1, 13), "month/day/year", None),
        ("07.01.2022", (2022, 1, 7), "day.month.year", None),
        ("Published: 7 January 2022, 10:33", (2022, 1, 7), "day month year", None),
        ("January 7, 2022", (2022, 1, 7), "month day year", None),
        ("Sept. 7, 2022", (2022, 9, 7), "month day year", None),
        ("7. Januar 2022", (2022, 1, 7), "day month year", None),
        ("Publié le 1er janvier 2022", (2022, 1, 1), "day month year", None),
        ("7 января 2022 г.", (2022, 1, 7), "day month year", None),
        ("7 de enero de 2022", (2022, 1, 7), "day month year", None),
        ("7 يناير 2022", (2022, 1, 7), "day month year", None),
    ],
)
def test_printed_date(line, day, how, other):
    found = printed_date(line, 0, len(line))
    assert (found.day, found.how) == (date(*day), how)
    assert found.other == (date(*other) if other else None)
    assert found.ambiguous is (other is not None)
    assert read(f"{line}\nA bus fell on Monday.").dates[0] == found


@pytest.mark.parametrize(
    "line", ["30/02/2022", "13/13/2022", "12", "7 Smarch 2022", "1/2/22", "120222-01-07", "no date"]
)
def test_no_date(line):
    assert printed_date(line, 0, len(line)) is None


# --- sentences and words


@pytest.mark.parametrize(
    "parts",
    [
        [
            "Mr. Smith met Dr. J. F. Doe in the U.S. Congress on Jan. 6.",
            "He paid $3.5 million at 5 p.m.",
            "Police came.",
        ],
        ["He lives in the U.S.", "The rest do not."],
        ["“Why?” he asked.", "“No!”", "She left… and came back.", "He said “stop.”", "It was over."],
        ["It ended...", "Nobody knew."],
        [
            "Das ist z. B. Berlin.",
            "Am 5. Januar kam er, d. h. Dr. Müller.",
            "Er ging usw.",
            "Die anderen blieben.",
        ],
        ["»Nein.«", "»Doch.«", "Er ging zur Ministerin h. c. zurück."],
        [
            "В 2022 г.",
            "Он приехал в г. Москва.",
            "Нефть, газ и т. д.",
            "Он дал им.",
            "Власти (т. е. Совет) ушли.",
        ],
        ["К. Петров выступил.", "Он ушёл."],
        ["M. Dupont a parlé.", "Le 5 janv. 2022, il est parti.", "« Non. »", "Il est resté."],
        ["ماذا حدث؟", "قالت الشرطة إن ثلاثة قتلوا.", "وقال د. أحمد إنه لا يعرف."],
        ["ראש הממשלה אמר.", '"לא נלך."', "הוא הלך."],
        ["He said no.", "Then he went on.", "They live in No. 10 Downing St. on the left."],
        ["Acme Inc. Chairman Doe left Acme Inc.", "The end."],
        ["It fell by 1.5 percent.", "3,000 people came.", "Was it enough?!", "Perhaps."],
        ["1. Open the door.", "2. Leave."],
        ["We went to example.org today.", "(It was closed.)", "[So they said.]"],
    ],
)
def test_sentences(parts):
    assert sentences(" ".join(parts)) == parts
    assert sentences("\n".join(parts)) == parts


def test_a_line_break_always_ends_a_sentence():
    assert sentences("Mr.\nSmith went\r\nhome\u2028at last") == ["Mr.", "Smith went", "home", "at last"]
    assert sentences("警方说。没有人知道！") == ["警方说。", "没有人知道！"]
    assert sentences("***\n— —\n“…”") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("– … “”", 0),
        ("country’s oil-rich 1,000", 3),
        ("3.5 don't stop", 3),
        ("e\u0301te\u0301 cafe\u0301", 2),
        ("co\xadoperate wide\u200bspread", 2),
        ("हिन्दी में", 2),
        ("كِتَابٌ جديد", 2),
        ("צה״ל בית־ספר", 2),
        ("警方说", 3),
        ("snake_case", 2),
        ("A - B", 2),
    ],
)
def test_words(text, count):
    assert words(text) == count


# --- lost characters


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("We are?? confident of it.", ["??"]),
        ("It was restored??,” he said.", ["??"]),
        ("The neighbour??s house fell.", ["??"]),
        ("He came ??from afar in the night.", ["??"]),
        ("It is na\ufffdve and sm\ufffd\ufffdrt.", ["\ufffd", "\ufffd\ufffd"]),
        ("What?? Nobody knew of it.", []),
        ("Did nobody know of it??", []),
        ("“Did nobody know??” he asked them.", []),
        ("Is this a plain question? it is.", []),
    ],
)
def test_lost_characters(text, lost):
    assert [text[start:end] for start, end in read(text, 1, 1).lost] == lost


def test_only_the_body_counts_as_lost():
    assert read("Head??line x\nA bus fell on Monday.\nFoo\ufffd").lost == ()
