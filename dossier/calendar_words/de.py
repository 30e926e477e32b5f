"""German date words."""

from __future__ import annotations

from dossier.calendar_words.lexicon import DASH, Language, Verbs, lexicon, numbered

# "Donnerstagabend" and "Donnerstags": the name of the day is followed by a part of the day, or by an s.
_WEEKDAYS = numbered(
    0, "Montags?", "Dienstags?", "Mittwochs?", "Donnerstags?", "Freitags?", "Samstags? | Sonnabends?", "Sonntags?"
)  # fmt: skip
_MONTHS = numbered(
    1, r"Januars? | Jänners? | Jan\.", r"Februars? | Feb\.", r"März(?:es)? | Mrz\.", r"Aprils? | Apr\.", "Mais?",
    "Juni(?:s)?", "Juli(?:s)?", r"Augusts? | Aug\.", r"Septembers? | Sept?\.", r"Oktobers? | Okt\.",
    r"Novembers? | Nov\.", r"Dezembers? | Dez\.",
)  # fmt: skip
_NUMBERS = lexicon(
    (1, "eine[mrn]?"), (2, "zwei"), (3, "drei"), (4, "vier"), (5, "fünf"), (6, "sechs"), (7, "sieben"), (8, "acht"),
    (9, "neun"), (10, "zehn"), (11, "elf"), (12, "zwölf"),
)  # fmt: skip
_UNITS = lexicon(
    ("day", "Tag(?:en?|es)? | Vortag"), ("week", "Wochen?"), ("month", "Monat(?:en?|s)?"), ("year", "Jahr(?:en?|es)?"),
    ("weekend", "Wochenendes?"),
)  # fmt: skip
_MODIFIERS = lexicon(
    ("last", "(?:vergangen|letzt|vorig|zurückliegend|verflossen)e[nrsm]? | vorvergangene[nrsm]?"),
    ("next", "(?:kommend|nächst|folgend)e[nrsm]?"),
    ("this", "diese[nrsm]? | laufende[nrsm]?"),
)
_LEADS = lexicon(
    ("ahead", "für | frühestens am | spätestens am | schon am kommenden"),
    ("later", "noch am"),
)
_BOUNDS = lexicon(
    ("until", "bis | bis zum | bis zu | bis einschließlich | bis in den | bis in die"),
    ("since", "seit | seit dem | seit der"),
    ("from", "ab | ab dem | von | vom"),
    ("before", "vor | vor dem"),
    ("after", "nach | nach dem"),
)
_PART_WORDS = (
    ("early-hours", "frühmorgens | in den frühen Morgenstunden | im Morgengrauen"),
    ("morning", "[Mm]orgens? | [Vv]ormittags? | früh"),
    ("noon", "[Mm]ittags?"),
    ("afternoon", "[Nn]achmittags?"),
    ("evening", "[Aa]bends?"),
    ("night", "[Nn]achts? | in der Nacht"),
)
_BEFORE = lexicon(
    ("early-hours", "in den frühen (?:Morgen)?stunden (?:des|vom|am) | im Morgengrauen (?:des|am) | früh am"),
    ("morning", "am (?:frühen |späten )?(?:Morgen|Vormittag) (?:des|vom)"),
    ("noon", "(?:am|gegen) Mittag (?:des|vom|am)"),
    ("afternoon", "am (?:frühen |späten )?Nachmittag (?:des|vom)"),
    ("evening", "am (?:frühen |späten )?Abend (?:des|vom)"),
    ("night", "spät am | in der Nacht (?:des|vom)"),
)
_THIRDS = lexicon(("early", "Anfang | Beginn"), ("mid", "Mitte"), ("late", "Ende"))
_RELATIVES = lexicon(
    ((-2, -2, ""), "vorgestern"),
    ((-1, -1, ""), "gestern"),
    ((0, 0, ""), "heute"),
    ((1, 1, ""), r"(?-i:morgen) | (?<!\w\s)(?-i:Morgen)(?= (?:wird|werden|soll|sollen|will|wollen|kommt|beginnt)\b)"),
    ((2, 2, ""), "übermorgen"),
    ((-1, 0, "night"), "(?:in der )?(?:vergangenen|letzten) Nacht"),
    ((-1, 0, "overnight"), "über Nacht"),
)

_AM = "(?:(?P<skip>am|den|an diesem) )?"
_LEAD = f"{_AM}<bound?><lead?>(?:(?:am|den|dem|zum) )?<mod?><part?>(?:am |den |dem )?"
_TAIL = "(?: ?<after>)?"
_YEAR = "(?: <year>)?"
_TO = f"(?: bis(?: zum)? | und | ?{DASH} ?)"
_SPAN = "(?P<unit>Woche|Monats?|Jahr(?:es)?|Wochenendes?)"
_TEMPLATES = (
    ("day_span", rf"(?:(?:vom|von|zwischen(?: dem)?|am) )?<day>\.{_TO}<day2>\. <month>{_YEAR}"),
    ("day_span", rf"vom <day>\. <month> bis(?: zum)? <day2>\. <month2>{_YEAR}"),
    ("day_span", rf"zwischen (?:dem )?<day>\. <month> und (?:dem )?<day2>\. <month2>{_YEAR}"),
    ("dated", rf"{_LEAD}(?:<wd>,?(?: (?:den|dem))? )?<day>\. <month>{_YEAR}{_TAIL}"),
    ("ordinal", r"<bound?>(?:(?P<skip>am|den|dem|zum) )<day>\.(?= (?-i:[a-zäöü])|$)"),
    ("weekday_span", "(?:von|vom) <wd>(?: bis(?: zum)? )<wd2>"),
    ("weekday_span", f"<wd>(?: bis | ?{DASH} ?)<wd2>"),
    ("night_to", "in der (?:Nacht|Silvesternacht) (?:zum|auf|auf den|zu) <mod?><wd>"),
    ("night_to", "in der Nacht (?:von|vom) \\w{6,10} (?:auf|zum|auf den) <wd>"),
    ("weekday_of_week", "(?:am )?<wd> <mod> Woche"),
    ("weekday", f"{_LEAD}<wd>{_TAIL}"),
    ("unit", f"<bound?>(?:(?:in|an|am) )?(?:(?:der|dem|die|das|den) )?<mod> {_SPAN}"),
    ("unit", "(?:am|übers) (?P<unit>Wochenende)"),
    ("recent", "(?:in|an) den (?:vergangenen|letzten|zurückliegenden) (?:<n> )?<unit>"),
    ("recent", "(?:seit|vor) (?:wenigen|einigen|ein paar) <unit>"),
    ("counted", "vor (?:etwa |rund |gut )?<n> <unit>"),
    ("counted", "(?P<onward>in) <n> <unit>"),
    ("context", "<n> <unit> (?:zuvor|vorher|davor|früher|(?P<onward>später|danach))"),
    ("context", "am (?P<unit>Tag) (?:zuvor|davor)"),
    ("context", "am (?P<unit>Vortag)"),
    ("relative", "<bound?><rel>(?: <after>)?"),
    ("month", "<bound?>(?:(?P<skip>im|zu|um) )?<third> <month>(?: <year>)?"),
    ("month", "<bound?><month> <year>"),
    ("month", "(?P<skip>im|des|vom) <month>(?: <year>)?"),
    ("month", "(?:(?P<skip>im) )?<mod> <month>"),
    ("month", "<bound> <month>"),
    ("year_span", "(?:von|zwischen) <year> (?:bis|und) <year2>"),
    ("year", "(?P<skip>im Jahre?|im Jahr|in|von|seit dem Jahr) <year>"),
    ("year", "<bound> (?:(?:zum|dem|im) )?(?:Jahre? )?<year>"),
    ("year", "<third> (?:des Jahres )?<year>"),
)  # fmt: skip

_VERBS = Verbs(
    pledge="(?!)",
    future=(
        "wird|werden|werde|soll|sollen|solle|sollten|sollte|will|wollen|wolle|wollten|muss|müssen|müsste|könnte|könnten|dürfte|"
        "dürften|möchte|möchten|plant|planen|geplant(?:en?|er)?|vorgesehen|angesetzt|erwartet(?:en?)?|"
        "erwarten|bevorstehend(?:en?|er)?|kommt zusammen|steht bevor|voraussichtlich|beabsichtigt|kündigte an|"
        "anberaumt|verschoben|vertagt|aufgerufen|falls|sofern|rufen auf"
    ),
    present=(
        "beginnt|beginnen|endet|enden|startet|starten|trifft|treffen|tagt|tagen|reist|reisen|tritt|öffnet|öffnen|eröffnet|"
        "findet|finden|läuft|geht|wählt|wählen|stimmt|stimmen|entscheidet|berät|beraten|kehrt|empfängt|besucht|kommt|"
        "kommen|schließt|gilt|gelten"
    ),
    past=(
        "hatten?|hätten?|war|waren|wurden?|worden|gewesen|habe|haben|hat|ist|sind|seien|sagte|sagten|teilte|teilten|kam|kamen|"
        "ging|gingen|starb|starben|traf|trafen|begann|begannen|trat|traten|gab|gaben|fand|fanden|nahm|nahmen|sprach|"
        "sprachen|schrieb|schrieben|rief|riefen|hieß|lag|lagen|stand|standen|brach|brachen|stürzte|fiel|fielen|verließ|"
        "flog|flogen|schlug|schlugen|schoss|schossen|griffen|griff|verlor|verloren|gewann|zog|zogen|blieb|blieben|bat|"
        "entließ|ließ|ließen|unterschrieb|berief|warf|warfen|bekam|erhielt|erhielten|stieg|stiegen|sank|sanken|floh|flohen"
    ),
    weak="(?:[a-zäöüß]{2,20}(?:[gklmnprsfdbcth]te|[gklmnprsfdbcth]ten))(?<!heute)(?<!letzte)(?<!letzten)(?<!erste)(?<!ersten)"
    "(?<!zweite)(?<!zweiten)(?<!dritte)(?<!dritten)(?<!rechte)(?<!rechten)(?<!nächste)(?<!nächsten)(?<!größte)(?<!größten)",
    infinitive="(?!)",
    copula="ist|sind",
    opener="dass|weil|nachdem|bevor|während|wenn|als|und|aber|sondern|der|die|das|ob",
    lasting="blieb|blieben|dauerte|war|waren|hatte|hatten|lief|liefen|ging|währte|dauerten",
    done="(?!)",
)

GERMAN = Language(
    "de", _WEEKDAYS, _MONTHS, _NUMBERS, _UNITS, _MODIFIERS, _LEADS, _BOUNDS, _BEFORE, lexicon(*_PART_WORDS), _THIRDS,
    _RELATIVES, _TEMPLATES, _VERBS, not_after=r"\b(?:[Jj]eden|[Jj]eder|[Aa]n einem|[Jj]eweils) ",
)  # fmt: skip
