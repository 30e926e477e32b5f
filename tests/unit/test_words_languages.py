"""Dates, times, values and names in every language that has a catalogue: exact tables, read by eye."""

from __future__ import annotations

import pytest

from dossier import clock, edtf, quantity
from dossier.words import Words

LANGUAGES = ("de", "fr", "ru", "kk")
"""The order of the tables; English has its own in test_words.py."""

DATES = {
    "2022-01-05": ("5.\u00a0Januar 2022", "5\u00a0janvier 2022", "5\u00a0января 2022 года", "2022 жылғы 5\u00a0қаңтар"),
    "2022-08-01": ("1.\u00a0August 2022", "1er\u00a0août 2022", "1\u00a0августа 2022 года", "2022 жылғы 1\u00a0тамыз"),
    "2022-01": ("Januar 2022", "janvier 2022", "январь 2022 года", "2022 жылғы қаңтар"),
    "2022": ("2022", "2022", "2022 год", "2022 жыл"),
    "0033": ("33", "33", "33 год", "33 жыл"),
    "0000": ("1 v.\u202fChr.", "1 av. J.-C.", "1 год до н. э.", "б.з.д. 1 жыл"),
    "199X": ("1990er-Jahre", "années 1990", "1990-е годы", "1990-жылдар"),
    "19XX": (
        "in einem Jahr von 1900 bis 1999", "une année de 1900 à 1999",
        "один из годов с 1900 по 1999", "1900–1999 жылдардың бірі",
    ),
    "2022-21": ("Frühjahr 2022", "printemps 2022", "весна 2022 года", "2022 жылғы көктем"),
    "2022-22": ("Sommer 2022", "été 2022", "лето 2022 года", "2022 жылғы жаз"),
    "2022-23": ("Herbst 2022", "automne 2022", "осень 2022 года", "2022 жылғы күз"),
    "2022-24": ("Winter 2022", "hiver 2022", "зима 2022 года", "2022 жылғы қыс"),
    "2022-01-XX": (
        "an einem Tag im Januar 2022", "un jour en janvier 2022",
        "один из дней января 2022 года", "2022 жылғы қаңтар айының бір күні",
    ),
    "2022-XX-XX": ("an einem Tag im Jahr 2022", "un jour en 2022", "один из дней 2022 года", "2022 жылдың бір күні"),
    "2022-XX": ("in einem Monat im Jahr 2022", "un mois en 2022", "один из месяцев 2022 года", "2022 жылдың бір айы"),
    "2022-01-05~": (
        "etwa 5.\u00a0Januar 2022", "vers le 5\u00a0janvier 2022",
        "приблизительно 5\u00a0января 2022 года", "шамамен 2022 жылғы 5\u00a0қаңтар",
    ),
    "2022-01-05?": (
        "möglicherweise 5.\u00a0Januar 2022", "peut-être le 5\u00a0janvier 2022",
        "возможно, 5\u00a0января 2022 года", "мүмкін, 2022 жылғы 5\u00a0қаңтар",
    ),
    "2022-01-05%": (
        "möglicherweise etwa 5.\u00a0Januar 2022", "peut-être vers le 5\u00a0janvier 2022",
        "возможно, приблизительно 5\u00a0января 2022 года", "мүмкін, шамамен 2022 жылғы 5\u00a0қаңтар",
    ),
    "2022-01~": (
        "etwa Januar 2022", "vers janvier 2022",
        "приблизительно январь 2022 года", "шамамен 2022 жылғы қаңтар",
    ),
    "2022~": ("etwa 2022", "vers 2022", "приблизительно 2022 год", "шамамен 2022 жыл"),
    "2022-01-05/2022-01-06": (
        "5. bis 6.\u00a0Januar 2022", "du 5 au 6\u00a0janvier 2022",
        "5–6\u00a0января 2022 года", "2022 жылғы 5–6\u00a0қаңтар",
    ),
    "2022-01-01/2022-01-03": (
        "1. bis 3.\u00a0Januar 2022", "du 1er au 3\u00a0janvier 2022",
        "1–3\u00a0января 2022 года", "2022 жылғы 1–3\u00a0қаңтар",
    ),
    "2022-01-05/2022-01-05": (
        "5.\u00a0Januar 2022", "5\u00a0janvier 2022",
        "5\u00a0января 2022 года", "2022 жылғы 5\u00a0қаңтар",
    ),
    "2022-01-30/2022-02-02": (
        "30.\u00a0Januar bis 2.\u00a0Februar 2022", "du 30\u00a0janvier au 2\u00a0février 2022",
        "30\u00a0января\u00a0— 2\u00a0февраля 2022 года", "2022 жылғы 30\u00a0қаңтар – 2\u00a0ақпан",
    ),
    "2021-12-30/2022-01-02": (
        "30.\u00a0Dezember 2021 bis 2.\u00a0Januar 2022", "du 30\u00a0décembre 2021 au 2\u00a0janvier 2022",
        "30\u00a0декабря 2021 года\u00a0— 2\u00a0января 2022 года",
        "2021 жылғы 30\u00a0желтоқсан – 2022 жылғы 2\u00a0қаңтар",
    ),
    "2022-01/2022-03": (
        "Januar bis März 2022", "janvier à mars 2022",
        "январь\u00a0— март 2022 года", "2022 жылғы қаңтар – наурыз",
    ),
    "2021-12/2022-01": (
        "Dezember 2021 bis Januar 2022", "décembre 2021 à janvier 2022",
        "декабрь 2021 года\u00a0— январь 2022 года", "2021 жылғы желтоқсан – 2022 жылғы қаңтар",
    ),
    "2019/2022": ("2019 bis 2022", "2019 à 2022", "2019–2022 годы", "2019–2022 жылдар"),
    "2022-01-05/2022-02": (
        "5.\u00a0Januar 2022 bis Februar 2022", "du 5\u00a0janvier 2022 à février 2022",
        "5\u00a0января 2022 года\u00a0— февраль 2022 года", "2022 жылғы 5\u00a0қаңтар – 2022 жылғы ақпан",
    ),
    "2021/2022-02": (
        "2021 bis Februar 2022", "2021 à février 2022",
        "2021 год\u00a0— февраль 2022 года", "2021 жыл – 2022 жылғы ақпан",
    ),
    "2022-01-05~/2022-01-06": (
        "etwa 5.\u00a0Januar 2022 bis 6.\u00a0Januar 2022", "du 5\u00a0janvier 2022 environ au 6\u00a0janvier 2022",
        "приблизительно 5\u00a0января 2022 года\u00a0— 6\u00a0января 2022 года",
        "шамамен 2022 жылғы 5\u00a0қаңтар – 2022 жылғы 6\u00a0қаңтар",
    ),
    "2022-01-05?/2022-02-06%": (
        "möglicherweise 5.\u00a0Januar 2022 bis möglicherweise etwa 6.\u00a0Februar 2022",
        "du 5\u00a0janvier 2022 (peut-être) au 6\u00a0février 2022 (environ, peut-être)",
        "возможно, 5\u00a0января 2022 года\u00a0— возможно, приблизительно 6\u00a0февраля 2022 года",
        "мүмкін, 2022 жылғы 5\u00a0қаңтар – мүмкін, шамамен 2022 жылғы 6\u00a0ақпан",
    ),
    "../2022-01-19": (
        "bis 19.\u00a0Januar 2022", "jusqu’au 19\u00a0janvier 2022",
        "до 19\u00a0января 2022 года", "2022 жылғы 19\u00a0қаңтар күніне дейін",
    ),
    "/2022-01-19": (
        "bis 19.\u00a0Januar 2022", "jusqu’au 19\u00a0janvier 2022",
        "до 19\u00a0января 2022 года", "2022 жылғы 19\u00a0қаңтар күніне дейін",
    ),
    "../2022-08-01": (
        "bis 1.\u00a0August 2022", "jusqu’au 1er\u00a0août 2022",
        "до 1\u00a0августа 2022 года", "2022 жылғы 1\u00a0тамыз күніне дейін",
    ),
    "../2022-01": ("bis Januar 2022", "jusqu’en janvier 2022", "до января 2022 года", "2022 жылғы қаңтар айына дейін"),
    "../2022": ("bis 2022", "jusqu’en 2022", "до 2022 года", "2022 жылға дейін"),
    "../2022-01-05?": (
        "bis möglicherweise 5.\u00a0Januar 2022", "jusqu’au 5\u00a0janvier 2022 (peut-être)",
        "до 5\u00a0января 2022 года (возможно)", "мүмкін, 2022 жылғы 5\u00a0қаңтар күніне дейін",
    ),
    "2022-01-05/..": (
        "ab 5.\u00a0Januar 2022, Ende noch offen", "depuis le 5\u00a0janvier 2022, fin encore ouverte",
        "с 5\u00a0января 2022 года, окончание ещё не наступило",
        "2022 жылғы 5\u00a0қаңтар күнінен бастап, әлі аяқталмаған",
    ),
    "2022-08-01/": (
        "ab 1.\u00a0August 2022, Ende nicht bekannt", "depuis le 1er\u00a0août 2022, fin inconnue",
        "с 1\u00a0августа 2022 года, окончание неизвестно", "2022 жылғы 1\u00a0тамыз күнінен бастап, аяқталуы белгісіз",
    ),
    "2022-01/..": (
        "ab Januar 2022, Ende noch offen", "depuis janvier 2022, fin encore ouverte",
        "с января 2022 года, окончание ещё не наступило", "2022 жылғы қаңтар айынан бастап, әлі аяқталмаған",
    ),
    "2022/..": (
        "ab 2022, Ende noch offen", "depuis 2022, fin encore ouverte",
        "с 2022 года, окончание ещё не наступило", "2022 жылдан бастап, әлі аяқталмаған",
    ),
    "2022-01~/..": (
        "ab etwa Januar 2022, Ende noch offen", "depuis janvier 2022 environ, fin encore ouverte",
        "с приблизительно января 2022 года, окончание ещё не наступило",
        "шамамен 2022 жылғы қаңтар айынан бастап, әлі аяқталмаған",
    ),
    "2022-01-05%/": (
        "ab möglicherweise etwa 5.\u00a0Januar 2022, Ende nicht bekannt",
        "depuis le 5\u00a0janvier 2022 (environ, peut-être), fin inconnue",
        "с приблизительно 5\u00a0января 2022 года (возможно), окончание неизвестно",
        "мүмкін, шамамен 2022 жылғы 5\u00a0қаңтар күнінен бастап, аяқталуы белгісіз",
    ),
    "2022-01-07T04:10:00+06:00": (
        "7.\u00a0Januar 2022, 04:10\u00a0Uhr", "7\u00a0janvier 2022, 4\u00a0h\u00a010",
        "7\u00a0января 2022 года, 04:10", "2022 жылғы 7\u00a0қаңтар, 04:10",
    ),
}


@pytest.mark.parametrize("text", DATES)
def test_dates(text: str) -> None:
    assert tuple(Words(language).date(edtf.parse(text)) for language in LANGUAGES) == DATES[text]


TERMS = {
    "2022-01-05": (
        ("seit 5.\u00a0Januar 2022", "bis 5.\u00a0Januar 2022"),
        ("depuis le 5\u00a0janvier 2022", "jusqu’au 5\u00a0janvier 2022"),
        ("с 5\u00a0января 2022 года", "до 5\u00a0января 2022 года"),
        ("2022 жылғы 5\u00a0қаңтар күнінен бері", "2022 жылғы 5\u00a0қаңтар күніне дейін"),
    ),
    "2022-08-01": (
        ("seit 1.\u00a0August 2022", "bis 1.\u00a0August 2022"),
        ("depuis le 1er\u00a0août 2022", "jusqu’au 1er\u00a0août 2022"),
        ("с 1\u00a0августа 2022 года", "до 1\u00a0августа 2022 года"),
        ("2022 жылғы 1\u00a0тамыз күнінен бері", "2022 жылғы 1\u00a0тамыз күніне дейін"),
    ),
    "2022-01": (
        ("seit Januar 2022", "bis Januar 2022"), ("depuis janvier 2022", "jusqu’en janvier 2022"),
        ("с января 2022 года", "до января 2022 года"),
        ("2022 жылғы қаңтар айынан бері", "2022 жылғы қаңтар айына дейін"),
    ),
    "2022": (
        ("seit 2022", "bis 2022"), ("depuis 2022", "jusqu’en 2022"),
        ("с 2022 года", "до 2022 года"), ("2022 жылдан бері", "2022 жылға дейін"),
    ),
    "199X": (
        ("seit den 1990er-Jahren", "bis in die 1990er-Jahre"), ("depuis les années 1990", "jusqu’aux années 1990"),
        ("с 1990-х годов", "до 1990-х годов"), ("1990-жылдардан бері", "1990-жылдарға дейін"),
    ),
    "19XX": (
        ("seit einem Jahr von 1900 bis 1999", "bis zu einem Jahr von 1900 bis 1999"),
        ("depuis une année de 1900 à 1999", "jusqu’à une année de 1900 à 1999"),
        ("с одного из годов с 1900 по 1999", "до одного из годов с 1900 по 1999"),
        ("1900–1999 жылдардың бірінен бері", "1900–1999 жылдардың біріне дейін"),
    ),
    "2022-21": (
        ("seit Frühjahr 2022", "bis Frühjahr 2022"), ("depuis le printemps 2022", "jusqu’au printemps 2022"),
        ("с весны 2022 года", "до весны 2022 года"), ("2022 жылғы көктемнен бері", "2022 жылғы көктемге дейін"),
    ),
    "2022-22": (
        ("seit Sommer 2022", "bis Sommer 2022"), ("depuis l’été 2022", "jusqu’à l’été 2022"),
        ("с лета 2022 года", "до лета 2022 года"), ("2022 жылғы жаздан бері", "2022 жылғы жазға дейін"),
    ),
    "2022-23": (
        ("seit Herbst 2022", "bis Herbst 2022"), ("depuis l’automne 2022", "jusqu’à l’automne 2022"),
        ("с осени 2022 года", "до осени 2022 года"), ("2022 жылғы күзден бері", "2022 жылғы күзге дейін"),
    ),
    "2022-24": (
        ("seit Winter 2022", "bis Winter 2022"), ("depuis l’hiver 2022", "jusqu’à l’hiver 2022"),
        ("с зимы 2022 года", "до зимы 2022 года"), ("2022 жылғы қыстан бері", "2022 жылғы қысқа дейін"),
    ),
    "0000": (
        ("seit 1 v.\u202fChr.", "bis 1 v.\u202fChr."), ("depuis 1 av. J.-C.", "jusqu’en 1 av. J.-C."),
        ("с 1 года до н. э.", "до 1 года до н. э."), ("б.з.д. 1 жылдан бері", "б.з.д. 1 жылға дейін"),
    ),
    "2022-01~": (
        ("seit etwa Januar 2022", "bis etwa Januar 2022"),
        ("depuis janvier 2022 environ", "jusqu’en janvier 2022 environ"),
        ("с приблизительно января 2022 года", "до приблизительно января 2022 года"),
        ("шамамен 2022 жылғы қаңтар айынан бері", "шамамен 2022 жылғы қаңтар айына дейін"),
    ),
    "2022-XX": (
        ("seit einem Monat im Jahr 2022", "bis zu einem Monat im Jahr 2022"),
        ("depuis un mois en 2022", "jusqu’à un mois en 2022"),
        ("с одного из месяцев 2022 года", "до одного из месяцев 2022 года"),
        ("2022 жылдың бір айынан бері", "2022 жылдың бір айына дейін"),
    ),
    "2022-01-XX": (
        ("seit einem Tag im Januar 2022", "bis zu einem Tag im Januar 2022"),
        ("depuis un jour en janvier 2022", "jusqu’à un jour en janvier 2022"),
        ("с одного из дней января 2022 года", "до одного из дней января 2022 года"),
        ("2022 жылғы қаңтар айының бір күнінен бері", "2022 жылғы қаңтар айының бір күніне дейін"),
    ),
    "2022?": (
        ("seit möglicherweise 2022", "bis möglicherweise 2022"),
        ("depuis 2022 (peut-être)", "jusqu’en 2022 (peut-être)"),
        ("с 2022 года (возможно)", "до 2022 года (возможно)"), ("мүмкін, 2022 жылдан бері", "мүмкін, 2022 жылға дейін"),
    ),
}


@pytest.mark.parametrize("text", TERMS)
def test_a_date_takes_the_form_that_a_phrase_asks_for(text: str) -> None:
    date = edtf.parse(text)
    for language, (since, until) in zip(LANGUAGES, TERMS[text], strict=True):
        words = Words(language)
        assert words.say("term.since", date=words.date(date)) == since
        assert words.say("term.until", date=words.date(date)) == until


NOTICES = {
    "2022-01-05": (
        "Der Herausgeber hat diesen Artikel am 5.\u00a0Januar 2022 zurückgezogen",
        "L’éditeur a retiré cet article le 5\u00a0janvier 2022",
        "Издатель отозвал эту статью (дата: 5\u00a0января 2022 года)",
        "Жариялаушысы бұл мақаланы қайтарып алған (2022 жылғы 5\u00a0қаңтар)",
    ),
    "2022-01": (
        "Der Herausgeber hat diesen Artikel im Januar 2022 zurückgezogen",
        "L’éditeur a retiré cet article en janvier 2022",
        "Издатель отозвал эту статью (дата: январь 2022 года)",
        "Жариялаушысы бұл мақаланы қайтарып алған (2022 жылғы қаңтар)",
    ),
    "2022": (
        "Der Herausgeber hat diesen Artikel im Jahr 2022 zurückgezogen", "L’éditeur a retiré cet article en 2022",
        "Издатель отозвал эту статью (дата: 2022 год)", "Жариялаушысы бұл мақаланы қайтарып алған (2022 жыл)",
    ),
}


@pytest.mark.parametrize("text", NOTICES)
def test_a_date_on_which_something_happened(text: str) -> None:
    for language, phrase in zip(LANGUAGES, NOTICES[text], strict=True):
        words = Words(language)
        assert words.say("notice-on.canceled", date=words.date(edtf.parse(text))) == phrase


TIMES = [
    ("2022-01-05", "14:30", "Asia/Almaty", (
        "5.\u00a0Januar 2022, 14:30\u00a0Uhr (Ortszeit Almaty)",
        "5\u00a0janvier 2022, 14\u00a0h\u00a030 (heure locale\u00a0: Alma Ata)",
        "5\u00a0января 2022 года, 14:30 (местное время: Алматы)", "2022 жылғы 5\u00a0қаңтар, 14:30 (Алматы уақыты)",
    )),
    ("2022-01-05", "09:05", "Europe/Moscow", (
        "5.\u00a0Januar 2022, 09:05\u00a0Uhr (Ortszeit Moskau)",
        "5\u00a0janvier 2022, 9\u00a0h\u00a005 (heure locale\u00a0: Moscou)",
        "5\u00a0января 2022 года, 09:05 (местное время: Москва)", "2022 жылғы 5\u00a0қаңтар, 09:05 (Мәскеу уақыты)",
    )),
    ("2022-01-05", "~14:30", "America/New_York", (
        "5.\u00a0Januar 2022, gegen 14:30\u00a0Uhr (Ortszeit New York)",
        "5\u00a0janvier 2022, vers 14\u00a0h\u00a030 (heure locale\u00a0: New York)",
        "5\u00a0января 2022 года, около 14:30 (местное время: Нью-Йорк)",
        "2022 жылғы 5\u00a0қаңтар, шамамен 14:30 (Нью-Йорк уақыты)",
    )),
    ("2022-01-05", "14:30/16:00", "", (
        "5.\u00a0Januar 2022, 14:30 bis 16:00\u00a0Uhr",
        "5\u00a0janvier 2022, de 14\u00a0h\u00a030 à 16\u00a0h\u00a000",
        "5\u00a0января 2022 года, с 14:30 до 16:00", "2022 жылғы 5\u00a0қаңтар, 14:30–16:00",
    )),
    ("2022-01-05", "early-hours", "Asia/Almaty", (
        "5.\u00a0Januar 2022, in den frühen Morgenstunden", "5\u00a0janvier 2022, aux premières heures du jour",
        "5\u00a0января 2022 года, ранним утром", "2022 жылғы 5\u00a0қаңтар, таң алдында",
    )),
    ("2022-01-05", "morning", "", (
        "5.\u00a0Januar 2022, am Morgen", "5\u00a0janvier 2022, dans la matinée",
        "5\u00a0января 2022 года, утром", "2022 жылғы 5\u00a0қаңтар, таңертең",
    )),
    ("2022-01-05", "noon", "", (
        "5.\u00a0Januar 2022, mittags", "5\u00a0janvier 2022, à midi",
        "5\u00a0января 2022 года, в полдень", "2022 жылғы 5\u00a0қаңтар, түсте",
    )),
    ("2022-01-05", "~noon", "", (
        "5.\u00a0Januar 2022, gegen Mittag", "5\u00a0janvier 2022, vers midi",
        "5\u00a0января 2022 года, около полудня", "2022 жылғы 5\u00a0қаңтар, түс шамасында",
    )),
    ("2022-01-05", "afternoon", "", (
        "5.\u00a0Januar 2022, am Nachmittag", "5\u00a0janvier 2022, dans l’après-midi",
        "5\u00a0января 2022 года, днём", "2022 жылғы 5\u00a0қаңтар, түстен кейін",
    )),
    ("2022-01-05", "evening", "", (
        "5.\u00a0Januar 2022, am Abend", "5\u00a0janvier 2022, dans la soirée",
        "5\u00a0января 2022 года, вечером", "2022 жылғы 5\u00a0қаңтар, кешке",
    )),
    ("2022-01-05", "night", "", (
        "5.\u00a0Januar 2022, in der Nacht", "5\u00a0janvier 2022, dans la nuit",
        "5\u00a0января 2022 года, ночью", "2022 жылғы 5\u00a0қаңтар, түнде",
    )),
    ("2022-01-05", "overnight", "", (
        "5.\u00a0Januar 2022, über Nacht", "5\u00a0janvier 2022, au cours de la nuit",
        "5\u00a0января 2022 года, в ночь на следующий день", "2022 жылғы 5\u00a0қаңтар, келесі күнге қараған түні",
    )),
    ("2022-01-05", "14:30", "Etc/GMT-11", (
        "5.\u00a0Januar 2022, 14:30\u00a0Uhr (UTC+11)", "5\u00a0janvier 2022, 14\u00a0h\u00a030 (UTC+11)",
        "5\u00a0января 2022 года, 14:30 (UTC+11)", "2022 жылғы 5\u00a0қаңтар, 14:30 (UTC+11)",
    )),
    ("2022-01-07T04:10:00-05:30", None, "Asia/Almaty", (
        "7.\u00a0Januar 2022, 04:10\u00a0Uhr (UTC−5:30)", "7\u00a0janvier 2022, 4\u00a0h\u00a010 (UTC−5:30)",
        "7\u00a0января 2022 года, 04:10 (UTC−5:30)", "2022 жылғы 7\u00a0қаңтар, 04:10 (UTC−5:30)",
    )),
    ("2022-01-07T04:10:00", None, "Asia/Kolkata", (
        "7.\u00a0Januar 2022, 04:10\u00a0Uhr (Ortszeit Kalkutta)",
        "7\u00a0janvier 2022, 4\u00a0h\u00a010 (heure locale\u00a0: Calcutta)",
        "7\u00a0января 2022 года, 04:10 (местное время: Калькутта)",
        "2022 жылғы 7\u00a0қаңтар, 04:10 (Калькутта уақыты)",
    )),
]


@pytest.mark.parametrize(("date", "time", "zone", "words"), TIMES)
def test_times(date: str, time: str | None, zone: str, words: tuple[str, ...]) -> None:
    day, of_day = edtf.parse(date), clock.parse(time) if time else None
    assert tuple(Words(language).when(day, of_day, zone) for language in LANGUAGES) == words


VALUES = {
    "13": ("13", "13", "13", "13"),
    "1000": ("1.000", "1\u202f000", "1\u00a0000", "1\u00a0000"),
    "1234.5": ("1.234,5", "1\u202f234,5", "1\u00a0234,5", "1\u00a0234,5"),
    "more than 1000": ("mehr als 1.000", "plus de 1\u202f000", "более 1\u00a0000", "1\u00a0000 санынан көп"),
    "at least 164": ("mindestens 164", "au moins 164", "не менее 164", "кемінде 164"),
    "around 2000": ("rund 2.000", "environ 2\u202f000", "около 2\u00a0000", "шамамен 2\u00a0000"),
    "up to 2500": ("bis zu 2.500", "jusqu’à 2\u202f500", "до 2\u00a0500", "ең көбі 2\u00a0500"),
    "2000 to 3000": (
        "2.000 bis 3.000", "2\u202f000 à 3\u202f000",
        "от 2\u00a0000 до 3\u00a0000", "2\u00a0000–3\u00a0000",
    ),
    "nearly 4000": ("fast 4.000", "près de 4\u202f000", "почти 4\u00a0000", "4\u00a0000 дерлік"),
    "less than 10": ("weniger als 10", "moins de 10", "менее 10", "10 санынан аз"),
    "fewer than 10": ("weniger als 10", "moins de 10", "менее 10", "10 санынан аз"),
    "12.5%": ("12,5\u00a0%", "12,5\u00a0%", "12,5\u00a0%", "12,5%"),
    "more than 12%": ("mehr als 12\u00a0%", "plus de 12\u00a0%", "более 12\u00a0%", "12 санынан көп%"),
    "dozens": ("Dutzende", "des dizaines", "десятки", "ондаған"),
    "tens of thousands": ("Zehntausende", "des dizaines de milliers", "десятки тысяч", "ондаған мың"),
    "none reported": ("keine gemeldet", "aucun signalé", "о таких не сообщалось", "хабарланбаған"),
}


@pytest.mark.parametrize("text", VALUES)
def test_values(text: str) -> None:
    assert tuple(Words(language).value(quantity.parse(text)) for language in LANGUAGES) == VALUES[text]


@pytest.mark.parametrize(("language", "country", "tongue", "listed"), [
    ("en", "Norway", "Kazakh", "a, b and c"),
    ("de", "Norwegen", "Kasachisch", "a, b und c"),
    ("fr", "Norvège", "kazakh", "a, b et c"),
    ("ru", "Норвегия", "казахский", "a, b и c"),
    ("kk", "Норвегия", "қазақ тілі", "a, b және c"),
])
def test_names_and_lists(language: str, country: str, tongue: str, listed: str) -> None:
    words = Words(language)
    assert (words.country("NO"), words.language_name("kk"), words.join(["a", "b", "c"])) == (country, tongue, listed)
