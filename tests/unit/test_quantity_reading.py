"""Quantities in running text: tables of what each language says, what is no quantity, and properties."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.quantity import INDEFINITE, QUALIFIERS, Quantity, agrees, describe, parse, read
from dossier.quantity.tokens import Text

SEEDS = Path(__file__).parents[1] / "dossiers" / "ilvan-dam" / "seeds"


def said(text: str, language: str) -> list[str]:
    """What is read, in the words of a record, with the currency."""
    found = [reading.quantity for reading in read(text, language)]
    return [one.text + (f" {one.unit}" if one.unit not in ("", "percent") else "") for one in found]


def table(block: str) -> list[tuple[str, list[str]]]:
    """The lines of a table: the text, an arrow, and what is read, between semicolons."""
    rows = [line.split(" => ") for line in block.strip().splitlines() if line.strip()]
    return [(text.strip(), [one.strip() for one in wanted.split(";")]) for text, wanted in rows]


ENGLISH = table(
    """
    13 people died => 13
    1,000 people => 1000
    1.000 people => 1000
    2.500 soldiers => 2500
    1\u00a0000 people => 1000
    1\u202f000\u202f000 people => 1000000
    1 000 people => 1000
    1'000 people => 1000
    1\u2019000\u2019000 people => 1000000
    12,34,567 people => 1234567
    1,234.5 tonnes => 1234.5
    2.5 tonnes => 2.5
    0.125 percent => 0.1250 %
    2.5 million people => 2500000
    1.125 million people => 1125000
    2,5 million people => 2500000
    1.2bn people => 1200000000
    3k people => 3000
    5m people => 5000000
    300 thousand people => 300000
    2 lakh people => 200000
    40km away => 40
    a fall of -5% => -5 %
    \u22123.5 degrees => -3.5
    12% => 12 %
    12 % of them => 12 %
    12 per cent => 12 %
    12 percent => 12 %
    12.5 pct => 12.5 %
    nearly 12 per cent => nearly 12 %
    between 10 and 12.5 percent => 10 to 12.5 %
    10-12% => 10 to 12 %
    10% to 12% => 10 to 12 %
    twelve percent => 12 %
    $5 million => 5000000 USD
    $5m => 5000000 USD
    US$5 million => 5000000 USD
    USD 5 million => 5000000 USD
    C$200 => 200 CAD
    \u20ac3bn => 3000000000 EUR
    \u00a31,250 => 1250 GBP
    5 million euros => 5000000 EUR
    five million dollars => 5000000 USD
    a million-dollar deal => 1000000 USD
    more than $2.5 billion => more than 2500000000 USD
    $2-3 billion => 2000000000 to 3000000000 USD
    $2 million to $3 million => 2000000 to 3000000 USD
    between $2 and $3 million => 2000000 to 3000000 USD
    500 rubles => 500 RUB
    thirteen people => 13
    Thirteen members of the forces => 13
    Two of them were said to have been => 2
    twenty-one people => 21
    twenty\u2010one people => 21
    twenty one people => 21
    one hundred and five people => 105
    one hundred five people => 105
    two thousand and twenty-one people => 2021
    one hundred and twenty-three thousand, four hundred and fifty-six people => 123456
    twelve hundred people => 1200
    a hundred people => 100
    a thousand people => 1000
    half a million people => 500000
    a half million people => 500000
    one and a half million people => 1500000
    two and a half million people => 2500000
    a million and a half people => 1500000
    2\u00bd million people => 2500000
    two and a half hours => 2.5
    a dozen people => 12
    two dozen people => 24
    half a dozen people => 6
    a half-dozen people => 6
    a couple of people => 2
    a couple of hundred people => 200
    both were killed => 2
    Both sides agreed => 2
    one person was killed => 1
    one was killed => 1
    at least one of them => at least 1
    one million people => 1000000
    zero deaths => 0
    0 deaths => 0
    dozens of people => dozens
    scores of people => scores
    scores were injured => scores
    hundreds were killed => hundreds
    thousands of people => thousands
    tens of thousands of people => tens of thousands
    hundreds of thousands marched => hundreds of thousands
    millions of people => millions
    several airports => several
    several dozen people => several dozen
    several hundred people => several hundred
    several thousand people => several thousand
    a few shops => a few
    a few hundred people => a few hundred
    a few thousand people => a few thousand
    many people => many
    some banks closed => some
    some of the injured => some
    two hundred people => 200
    two hundred thousand people => 200000
    more than 1,000 => more than 1000
    over 1,000 people => more than 1000
    above 1,000 => more than 1000
    exceeding 1,000 => more than 1000
    in excess of 1,000 => more than 1000
    upwards of 1,000 => more than 1000
    well over 1,000 => more than 1000
    just over 1,000 => more than 1000
    greater than twenty => more than 20
    more than a dozen people => more than 12
    more than a hundred people => more than 100
    at least 160 => at least 160
    at least thirteen people => at least 13
    no fewer than 160 => at least 160
    no less than 160 => at least 160
    not less than 160 => at least 160
    a minimum of 160 => at least 160
    up to 500 => up to 500
    as many as 500 => up to 500
    as much as 500 => up to 500
    at most 500 => up to 500
    no more than 500 => up to 500
    not more than 500 => up to 500
    a maximum of 500 => up to 500
    fewer than 500 => less than 500
    less than 500 => less than 500
    under 500 people => less than 500
    below 500 => less than 500
    nearly 500 => nearly 500
    almost 500 => nearly 500
    close to 500 => nearly 500
    just under 500 => nearly 500
    around 500 => around 500
    about 500 => around 500
    approximately 500 => around 500
    roughly 500 => around 500
    some 2,000 people => around 2000
    Some 30 per cent => around 30 %
    an estimated 2,000 people => around 2000
    an estimated at least 20 people => at least 20
    up to about 20 people => up to 20
    circa 2,000 => around 2000
    ca. 2,000 => around 2000
    c. 2,000 => around 2000
    ~2,000 => around 2000
    in the region of 2,000 => around 2000
    500 or so => around 500
    a dozen or so people => around 12
    500 or more => at least 500
    50 people or more => at least 50
    500 or fewer => up to 500
    500 or less => up to 500
    20-odd people => around 20
    twenty-odd people => around 20
    100-plus people => at least 100
    100+ people => at least 100
    $100+ => at least 100 USD
    20 at most => up to 20
    20 at least => at least 20
    > 20 => more than 20
    \u2265 20 => at least 20
    <= 20 => up to 20
    between 20 and 30 people => 20 to 30
    20 to 30 people => 20 to 30
    20-30 people => 20 to 30
    20\u201330 people => 20 to 30
    20 - 30 people => 20 to 30
    from 20 to 30 people => 20 to 30
    20 or 30 people => 20 to 30
    two or three people => 2 to 3
    one or two people => 1 to 2
    two to three thousand people => 2000 to 3000
    2-3 billion => 2000000000 to 3000000000
    2 to 3 million => 2000000 to 3000000
    500,000 to 1 million people => 500000 to 1000000
    20 to 30 thousand people => 20000 to 30000
    1,000-1,500 people => 1000 to 1500
    anywhere between 20 and 30 people => 20 to 30
    more than 20 but fewer than 30 people => more than 20 and less than 30
    at least 20 and at most 30 people => 20 to 30
    lowered its count from 31 to 29 => 31; 29
    The toll rose from 13 to 26 => 13; 26
    killing 13 and injuring 40 => 13; 40
    24 died in Ketra and 19 in the Quay => 24; 19
    The two numbers add up to 43 => 2; 43
    13 of the 20 members => 13; 20
    killed 3 in 24 hours => 3; 24
    No deaths had been reported => none reported
    no deaths were reported => none reported
    no further casualties => none reported
    no one was hurt => none reported
    Nobody was killed => none reported
    None of them was injured => none reported
    none reported => none reported
    On Wednesday 13 people died => 13
    In Almaty 400 people were arrested => 400
    About 2000 soldiers => around 2000
    killed 1990 people => 1990
    more than 2,019 people => more than 2019
    in 2000 cases => 2000
    January 19: 400 arrested => 400
    On 5 January 13 people died => 13
    On January 5, 13 people died => 13
    a five-day strike => 5
    a 20-member group => 20
    more\u200b than 1,000 => more than 1000
    thir\u00adteen people => 13
    more\u00a0than\u00a01,000 => more than 1000
    \u201c13\u201d people => 13
    MORE THAN 1,000 PEOPLE => more than 1000
    At Least Thirteen Killed => at least 13
    """
)

GERMAN = table(
    """
    13 Menschen starben => 13
    1.000 Menschen => 1000
    1 000 Menschen => 1000
    2,5 Millionen Menschen => 2500000
    1.234,5 Tonnen => 1234.5
    3,2 Mio. Menschen => 3200000
    5 Mrd. Euro => 5000000000 EUR
    12 Prozent => 12 %
    12,5 % => 12.5 %
    zw\u00f6lf Prozent => 12 %
    500 Rubel => 500 RUB
    dreizehn Menschen => 13
    Dreizehn Menschen => 13
    einundzwanzig Menschen => 21
    hundertf\u00fcnf Menschen => 105
    zweihundertf\u00fcnfzig Menschen => 250
    zweitausend Menschen => 2000
    drei\u00dfig Menschen => 30
    tausend Menschen => 1000
    hundert Menschen => 100
    eine Million Menschen => 1000000
    zwei Millionen Menschen => 2000000
    anderthalb Millionen Menschen => 1500000
    zweieinhalb Millionen Menschen => 2500000
    eine halbe Million Menschen => 500000
    ein halbes Dutzend Menschen => 6
    ein Dutzend Menschen => 12
    zwei Dutzend Menschen => 24
    beide wurden get\u00f6tet => 2
    ein Mensch starb => 1
    eine Person wurde verletzt => 1
    mindestens ein Toter => at least 1
    Dutzende Menschen => dozens
    Hunderte Menschen => hundreds
    Tausende demonstrierten => thousands
    Zehntausende Menschen => tens of thousands
    Hunderttausende => hundreds of thousands
    Millionen Menschen => millions
    mehrere Menschen => several
    mehrere Dutzend Menschen => several dozen
    mehrere Hundert Menschen => several hundred
    mehrere Tausend Menschen => several thousand
    ein paar Menschen => a few
    einige Hundert Menschen => a few hundred
    viele Menschen => many
    mehr als 1.000 Menschen => more than 1000
    \u00fcber 1.000 Menschen => more than 1000
    gut 2.000 Menschen => more than 2000
    mindestens 160 => at least 160
    wenigstens 160 => at least 160
    nicht weniger als 160 => at least 160
    bis zu 500 => up to 500
    h\u00f6chstens 500 => up to 500
    nicht mehr als 500 => up to 500
    maximal 500 => up to 500
    weniger als 500 => less than 500
    unter 500 Menschen => less than 500
    fast 500 => nearly 500
    beinahe 500 => nearly 500
    knapp 500 => nearly 500
    rund 500 => around 500
    etwa 500 => around 500
    ungef\u00e4hr 500 => around 500
    circa 500 => around 500
    ca. 500 => around 500
    500 oder mehr => at least 500
    mehr als tausend Menschen => more than 1000
    mehr als ein Dutzend Menschen => more than 12
    von 20 bis 30 => 20 to 30
    zwischen 20 und 30 Menschen => 20 to 30
    20 bis 30 Menschen => 20 to 30
    zwei bis drei Millionen => 2000000 to 3000000
    zwei oder drei Menschen => 2 to 3
    stieg von 13 auf 26 => 13; 26
    keine Toten => none reported
    Niemand wurde verletzt => none reported
    Am Mittwoch 13 Menschen => 13
    Es waren 13. Danach kam nichts => 13
    """
)

FRENCH = table(
    """
    13 personnes sont mortes => 13
    1 000 personnes => 1000
    1\u202f000 personnes => 1000
    1.000 personnes => 1000
    2,5 millions de personnes => 2500000
    3 milliards d'euros => 3000000000 EUR
    5 M\u20ac => 5000000 EUR
    12 % => 12 %
    12 pour cent => 12 %
    500 roubles => 500 RUB
    treize personnes => 13
    Treize personnes => 13
    vingt et un morts => 21
    vingt-et-un morts => 21
    soixante-dix personnes => 70
    soixante et onze personnes => 71
    quatre-vingts personnes => 80
    quatre-vingt-dix-sept personnes => 97
    septante personnes => 70
    cent cinq personnes => 105
    deux cents personnes => 200
    mille personnes => 1000
    deux mille vingt et un morts => 2021
    un million de personnes => 1000000
    un demi-million de personnes => 500000
    un million et demi de personnes => 1500000
    une douzaine de personnes => 12
    une demi-douzaine de personnes => 6
    une vingtaine de personnes => around 20
    une centaine de personnes => around 100
    un millier de personnes => around 1000
    plus d'une vingtaine de personnes => more than 20
    plus d\u2019une centaine de personnes => more than 100
    pr\u00e8s d'un millier de personnes => nearly 1000
    une personne est morte => 1
    les deux hommes => 2
    des dizaines de personnes => dozens
    des centaines de personnes => hundreds
    des milliers de personnes => thousands
    des dizaines de milliers de personnes => tens of thousands
    des centaines de milliers => hundreds of thousands
    des millions de personnes => millions
    plusieurs personnes => several
    plusieurs dizaines de personnes => several dozen
    plusieurs centaines de personnes => several hundred
    plusieurs milliers de personnes => several thousand
    quelques personnes => a few
    quelques centaines de personnes => a few hundred
    de nombreux morts => many
    plus de 1 000 personnes => more than 1000
    au moins 160 => at least 160
    pas moins de 160 => at least 160
    jusqu'\u00e0 500 => up to 500
    jusqu\u2019\u00e0 500 => up to 500
    au plus 500 => up to 500
    pas plus de 500 => up to 500
    moins de 500 => less than 500
    pr\u00e8s de 500 => nearly 500
    presque 500 => nearly 500
    environ 500 => around 500
    quelque 500 personnes => around 500
    \u00e0 peu pr\u00e8s 500 => around 500
    500 ou plus => at least 500
    500 au moins => at least 500
    500 environ => around 500
    entre 20 et 30 personnes => 20 to 30
    de 20 \u00e0 30 personnes => 20 to 30
    20 \u00e0 30 personnes => 20 to 30
    deux ou trois personnes => 2 to 3
    le bilan est pass\u00e9 de 13 \u00e0 26 => 13; 26
    aucun mort => none reported
    aucune victime => none reported
    personne n'a \u00e9t\u00e9 bless\u00e9 => none reported
    """
)

RUSSIAN = table(
    """
    13 человек погибли => 13
    1 000 человек => 1000
    2,5 миллиона человек => 2500000
    2,5 млн человек => 2500000
    3 млрд рублей => 3000000000 RUB
    5 тыс. человек => 5000
    2 тыс. 300 человек => 2300
    12% => 12 %
    12 процентов => 12 %
    500 рублей => 500 RUB
    $5 млн => 5000000 USD
    5 млн долларов США => 5000000 USD
    тринадцать человек => 13
    Тринадцать человек => 13
    около тринадцати человек => around 13
    двумя людьми => 2
    двоих человек => 2
    оба погибли => 2
    двадцать один человек => 21
    двадцати пяти человек => 25
    сто пять человек => 105
    двухсот человек => 200
    пятьюстами солдатами => 500
    две тысячи человек => 2000
    двух тысяч человек => 2000
    тысяча человек => 1000
    миллион человек => 1000000
    полмиллиона человек => 500000
    полтора миллиона человек => 1500000
    полторы тысячи человек => 1500
    два с половиной миллиона человек => 2500000
    два десятка человек => 20
    пять сотен человек => 500
    десяток человек => around 10
    сотня человек => around 100
    более сотни человек => more than 100
    более тысячи человек => more than 1000
    около тысячи человек => around 1000
    один человек погиб => 1
    десятки людей => dozens
    сотни людей => hundreds
    тысячи людей => thousands
    десятки тысяч людей => tens of thousands
    сотни тысяч людей => hundreds of thousands
    миллионы людей => millions
    несколько человек => several
    несколько десятков человек => several dozen
    несколько сотен человек => several hundred
    несколько тысяч человек => several thousand
    многие погибли => many
    более 1000 человек => more than 1000
    больше 1000 человек => more than 1000
    свыше 1000 человек => more than 1000
    двадцать с лишним человек => more than 20
    не менее 160 человек => at least 160
    как минимум 160 человек => at least 160
    по меньшей мере двое => at least 2
    до 500 человек => up to 500
    не более 500 человек => up to 500
    менее 500 человек => less than 500
    почти 500 человек => nearly 500
    около 500 человек => around 500
    примерно 500 человек => around 500
    порядка 500 человек => around 500
    приблизительно 500 человек => around 500
    человек пятьдесят => around 50
    пришли человек пятьдесят => around 50
    500 и более человек => at least 500
    500 или больше => at least 500
    от 20 до 30 человек => 20 to 30
    20\u201330 человек => 20 to 30
    2\u20133 млрд рублей => 2000000000 to 3000000000 RUB
    между 20 и 30 => 20 to 30
    два-три человека => 2 to 3
    двадцать-тридцать человек => 20 to 30
    20 или 30 человек => 20 to 30
    выросло с 13 до 26 => 13; 26
    погибли 13 человек, ранены 40 => 13; 40
    26 человек из 112 пострадавших => 26; 112
    никто не погиб => none reported
    погибших нет => none reported
    нет пострадавших => none reported
    ни одного погибшего => none reported
    город \u2014 44 => 44
    """
)

CASES = [
    (text, wanted, language)
    for language, rows in (("en", ENGLISH), ("de", GERMAN), ("fr", FRENCH), ("ru", RUSSIAN))
    for text, wanted in rows
]


@pytest.mark.parametrize(("text", "wanted", "language"), CASES)
def test_what_a_text_states_is_read(text: str, wanted: list[str], language: str) -> None:
    assert said(text, language) == wanted


NOTHING = {
    "en": """
    until January 19
    on 7 January 2022
    January 5 and 6
    5, 6 and 7 January
    January 7, 2022
    from 5 to 7 January
    19-21 January
    around 1 April
    5th of January
    in May 2021
    07/01/2022
    07/01/2022 and 2022-01-07
    13.03.2024 11:20
    in 2009
    since 1991.
    2019-2022
    from 2019 to 2022
    between 2019 and 2022
    the 2019 election
    It was 2019.
    in 1848
    the 1990s
    in her 20s
    at 12:30
    at 4 am
    about 3:40 a.m. on Wednesday
    3.45 a.m.
    (1640 GMT on Tuesday)
    at five o'clock
    four in the morning
    TV station Khabar 24 quoted a spokesperson
    Khabar 24 said
    the G7 and the G20
    COVID-19
    a Boeing 737 crashed
    the MH17 flight
    Article 5 of the treaty
    No. 5
    chapter three
    the Group of Seven
    call +7 727 250 12 34
    555-1234
    the 5th, the 21st, the third
    the twenty-first day
    the hundred and fifth
    a second attempt
    one of the men
    no one came
    one another
    one must say
    no longer, no comment, no siren
    nobody answered
    no more
    a 42-year-old man
    aged 42
    Aliyev, 42, said
    he is 42 years old
    3 in 10 people
    one in five
    three out of four
    two thirds
    one-third of them
    two-thirds
    how many people
    007
    1234567890123456
    score 3-1
    a 4G phone
    both in Almaty and in Astana
    12:30-13:45
    in front of some
    so many, too many
    a house, an hour
    more than half
    """,
    "de": """
    am 19. Januar
    am 5. und 6. Januar
    19. bis 21. Januar 2022
    im Jahr 2009
    seit 2009
    um 15 Uhr
    um 15.30 Uhr
    der 5. Tag
    ein Haus
    eine Frage
    der Sender Khabar 24 zitierte
    Artikel 5
    eine 42-J\u00e4hrige
    im Alter von 42 Jahren
    drei von vier
    zwei Drittel
    wie viele Menschen
    keine Zeit
    niemand antwortete
    eine der Frauen
    """,
    "fr": """
    le 19 janvier
    le 1er janvier 2022
    du 5 au 7 janvier
    en 2009
    depuis 2009
    \u00e0 15 h 30
    \u00e0 15h30
    vers 15 heures
    le 5e jour
    une maison
    un accord
    l'article 5
    la cha\u00eene Khabar 24 a cit\u00e9
    \u00e2g\u00e9 de 42 ans
    un sur cinq
    deux tiers
    vingt et uni\u00e8me
    personne ne sait
    aucune id\u00e9e
    """,
    "ru": """
    19 января
    5 и 6 января
    с 5 по 7 января 2022 года
    в 2009 году
    до 2021 года
    С 2016 по 2020 год
    2019\u20132022 гг.
    около 22 часов
    в 15 часов
    к 11 часам
    в 12:30
    в пять утра
    5-й день
    двадцать первый
    статья 5
    школа номер четыре
    \u2116 5
    \u00abХабар 24\u00bb сообщил
    Ту-154
    42-летний мужчина
    в возрасте 42 лет
    один из них
    один из пяти
    две трети
    никто не ответил
    на мосту никого не было
    0+
    """,
}
NEGATIVE = [(line.strip(), code) for code, block in NOTHING.items() for line in block.strip().splitlines()]


@pytest.mark.parametrize(("text", "language"), NEGATIVE)
def test_what_is_no_quantity_is_not_read(text: str, language: str) -> None:
    assert said(text, language) == []


def test_a_list_and_a_page_number_are_not_read() -> None:
    assert said("1. First\n2. Then\n3) Last, with 13 people\n4\n", "en") == ["13"]


PLACES = {
    "Thirteen, more than 1,000 people.": ["Thirteen", "more than 1,000"],
    "a total of 12 per cent or more": ["12 per cent or more"],
    "from 20 to 30 people": ["from 20 to 30"],
    "It cost $5 million, or 5 million euros": ["$5 million", "5 million euros"],
    "more \u200bthan\u00a01\u202f000\u00a0people": ["more \u200bthan\u00a01\u202f000"],
    "Around\n2,000 people": ["Around\n2,000"],
    "No one was hurt, no deaths": ["No one", "no deaths"],
    "\u201celiminated dozens\u201d": ["dozens"],
    "20-odd, 100-plus, 50+": ["20-odd", "100-plus", "50+"],
}


@pytest.mark.parametrize("text", PLACES)
def test_a_reading_has_the_words_as_they_stand(text: str) -> None:
    assert [reading.text for reading in read(text)] == PLACES[text]


def test_another_language_is_read_with_english_tables() -> None:
    assert said("more than 13", "kk") == said("more than 13", "en-GB") == ["more than 13"]
    assert said("mehr als 13", "de-AT") == ["more than 13"]


AGREE = [
    ("more than 1000", "over 1,000", "en"),
    ("around 2000", "some 2,000", "en"),
    ("nearly 500", "almost 500", "en"),
    ("fewer than 500", "under 500", "en"),
    ("13", "thirteen", "en"),
    ("2", "Two of them", "en"),
    ("dozens", "Dutzende", "de"),
    ("dozens", "десятки", "ru"),
    ("dozens", "des dizaines", "fr"),
    ("2000-3000", "between 2,000 and 3,000", "en"),
    ("12 %", "12 per cent", "en"),
    ("5000000", "$5 million", "en"),
    ("none reported", "no deaths were reported", "en"),
    ("2.50", "2.5 tonnes", "en"),
]
DIFFER = [
    ("1000", "more than 1,000", "en"),
    ("at least 1000", "more than 1,000", "en"),
    ("more than 100", "more than 1,000", "en"),
    ("around 2000", "nearly 2,000", "en"),
    ("12", "12 per cent", "en"),
    ("hundreds", "dozens", "en"),
    ("0", "no deaths were reported", "en"),
    ("2000", "2,000 to 3,000", "en"),
    ("20 to 30", "more than 20 but fewer than 30", "en"),
]


@pytest.mark.parametrize(("record", "text", "language"), AGREE)
def test_a_record_agrees_with_the_same_in_other_words(record: str, text: str, language: str) -> None:
    assert [agrees(parse(record), reading.quantity) for reading in read(text, language)] == [True]


@pytest.mark.parametrize(("record", "text", "language"), DIFFER)
def test_a_record_does_not_agree_with_less_or_more(record: str, text: str, language: str) -> None:
    assert not any(agrees(parse(record), reading.quantity) for reading in read(text, language))


def test_a_quantity_is_described_as_a_record_writes_it() -> None:
    assert describe(parse("fewer than 5")) == "less than 5"
    assert describe(parse("between 2 and 3 %")) == "2 to 3 %"
    assert describe(Quantity("", "exact", Decimal("1.125"))) == "1.1250"


# The articles of the invented dossier: every reading, as a person found it right.

ARTICLES = {
    "meridian-dam-collapse.txt": "at least 17; 3; at least 17; 4; dozens; more than 9000; around 2000; "
    "none reported; many",
    "strait-monitor-sums.txt": "38; 311; 4; 11; 38; 24; 19; 2; 43; 1; 4; 3; 2; 1400000000 to 1600000000; more than 400",
    "zalmora-today-outside-hands.txt": "50; 31; 29; 2; 44; nearly 4000; up to 18000000; hundreds",
    "rasmira-gazette-plane.txt": "6; 2; less than 40",
    "vestnik-two-counts.txt": "31; 44; 31; 44; 2; 2; 2; 26; 112; 300 to 350; 2",
    "vestnik-acquittal.txt": "10; 38",
    "taz-kill-notice.txt": "60; 60",
    "taz-sixty-dead.txt": "60; 60; 250; hundreds",
    "orva-tv-suspension.txt": "2; more than 40",
}


@pytest.mark.parametrize("name", ARTICLES)
def test_the_articles_are_read(name: str) -> None:
    text = (SEEDS / name).read_text("utf-8")
    language = "ru" if re.search("[а-я]{4}", text) else "en"
    assert said(text, language) == ARTICLES[name].split("; ")


# Properties.

PIECES = st.sampled_from(
    [*"0123456789.,-–:/%$+~'’() \n\u00a0\u200b", "13", "1,000", "one", "two", "hundred", "and", "a", "half", "million",
     "between", "from", "to", "or", "more", "than", "at least", "some", "dozens", "January", "no", "deaths", "Khabar",
     "einundzwanzig", "von", "bis", "Dutzend", "quatre", "vingt", "et", "une", "d'", "тысячи", "более", "человек"]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES).map("".join))


@given(TEXTS, st.sampled_from(["en", "de", "fr", "ru"]))
@settings(max_examples=400)
def test_readings_are_in_order_and_inside_the_text(text: str, language: str) -> None:
    end = 0
    for reading in read(text, language):
        assert end <= reading.start < reading.end <= len(text)
        assert text[reading.start : reading.end] == reading.text
        assert describe(reading.quantity) == reading.quantity.text
        end = reading.end


NUMBERS = st.one_of(
    st.integers(0, 10**15 - 1).map(str),
    st.builds("{}.{}".format, st.integers(0, 10**6), st.integers(0, 99)),
)
RECORDS = st.one_of(
    st.builds("{}{}".format, NUMBERS, st.sampled_from(["", "%", " %"])),
    st.builds("{} {}".format, st.sampled_from([*QUALIFIERS]), NUMBERS),
    st.tuples(NUMBERS, NUMBERS)
    .filter(lambda pair: Decimal(pair[0]) != Decimal(pair[1]))
    .map(lambda pair: " to ".join(sorted(pair, key=Decimal))),
    st.sampled_from([*INDEFINITE, "none reported"]),
)


@given(RECORDS)
@settings(max_examples=400)
def test_what_a_record_says_is_read_back(text: str) -> None:
    record = parse(text)
    found = read(describe(record))
    assert [agrees(record, reading.quantity) for reading in found] == [True]


@pytest.mark.parametrize("language", ["en", "de", "fr", "ru"])
@given(number=st.one_of(st.integers(0, 2000), st.integers(0, 10**6)))
@settings(max_examples=400, deadline=None)
def test_numbers_in_letters_are_read_as_another_program_spells_them(language: str, number: int) -> None:
    spell = pytest.importorskip("num2words").num2words
    words = spell(number, lang=language)
    (reading,) = read(words, language)
    assert (reading.text, reading.quantity.number) == (words, number)


HOSTILE = {
    "digits": "1" * 100_000,
    "groups": "1," * 50_000,
    "thousands": "111 " * 25_000,
    "dashes": "1-" * 50_000,
    "words": "one hundred and " * 6_000,
    "one word": "zweihundert" * 9_000,
    "qualifiers": "at least " * 11_000,
    "joined": "two or " * 15_000,
    "from": "from 1 to " * 10_000,
    "half": "half a " * 15_000,
    "invisible": "a\u200b" * 50_000,
    "days": "5, " * 33_000,
    "nobody": "no one " * 14_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_long_hostile_text_is_read_to_its_end(name: str) -> None:
    language = "de" if name == "one word" else "en"
    readings = read(HOSTILE[name] + " more than 13", language)
    assert all(before.end <= after.start for before, after in zip(readings, readings[1:], strict=False))


@pytest.mark.parametrize("name", HOSTILE)
def test_twice_the_text_takes_twice_the_steps(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No clock: what is counted is how often the reader looks at a token."""
    looks = 0
    plain = Text.norm

    def counted(text: Text, at: int) -> str:
        nonlocal looks
        looks += 1
        return plain(text, at)

    monkeypatch.setattr(Text, "norm", counted)
    counts = []
    for size in (4_000, 8_000):
        looks = 0
        read(HOSTILE[name][:size])
        counts.append(looks)
    assert counts[1] <= 2 * counts[0] + 500
