"""Number words and what surrounds them in German."""

from __future__ import annotations

from decimal import Decimal

from dossier.numerals.language import Language, named, numbered, phrases, valued, words

_HALF = Decimal("0.5")

_SMALL = (
    numbered(
        "null eins/ein/eine zwei/zwo/zweier/zweien drei/dreier/dreien vier fünf/fuenf sechs sieben acht "
        "neun zehn elf "
        "zwölf/zwoelf dreizehn vierzehn fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn"
    )
    | numbered(
        "zwanzig dreissig vierzig fünfzig/fuenfzig sechzig siebzig achtzig neunzig", 20, 10
    )
    | {"anderthalb": 1 + _HALF, "eineinhalb": 1 + _HALF, "zweieinhalb": 2 + _HALF, "dreieinhalb": 3 + _HALF,
       "viereinhalb": 4 + _HALF, "fünfeinhalb": 5 + _HALF, "sechseinhalb": 6 + _HALF, "siebeneinhalb": 7 + _HALF,
       "achteinhalb": 8 + _HALF, "neuneinhalb": 9 + _HALF}
    | {"vieren": 4, "fünfen": 5, "sechsen": 6, "einen": 1, "einem": 1, "einer": 1, "eines": 1}
)

_SCALES = valued(
    {
        12: "dutzend",
        100: "hundert",
        10**3: "tausend tsd",
        10**6: "million millionen mio",
        10**9: "milliarde milliarden mrd",
        10**12: "billion billionen",
    }
)

_QUALIFIERS = named(
    {
        "more-than": "mehr als|über|ueber|gut|etwas mehr als|deutlich mehr als|weit mehr als|weit über|deutlich über|"
        "knapp über|jenseits von|jenseits der|weit ueber|übersteigt|überstieg|viel mehr als|etwas über|>",
        "at-least": "mindestens|wenigstens|zumindest|nicht weniger als|ein minimum von|minimal|mind.|min.|≥|>=",
        "up-to": "bis zu|höchstens|hoechstens|maximal|nicht mehr als|allenfalls|max.|ein maximum von|≤|<=",
        "less-than": "weniger als|unter|deutlich weniger als|deutlich unter|nicht einmal|<",
        "nearly": "fast|beinahe|knapp|nahezu|etwas weniger als|knapp unter|kurz vor|bald|annähernd|beinah|schier",
        "around": "rund|etwa|ungefähr|ungefaehr|circa|zirka|ca.|ca|um die|an die|schätzungsweise|geschätzt|"
        "geschätzte|in etwa|in der größenordnung von|etwas um die|gegen|~|≈",
    }
)

_SUFFIXES = named(
    {
        "at-least": "oder mehr|und mehr|und darüber|aufwärts|plus|+|mindestens|und höher",
        "up-to": "oder weniger|und weniger|höchstens|maximal|und darunter",
        "around": "oder so|ungefähr|in etwa|oder so ähnlich",
    }
)

_INDEFINITE = named(
    {
        "dozens": "dutzende|dutzenden|dutzender|dutzendweise|zig|dutzende und aberdutzende",
        "hundreds": "hunderte|hunderten|hunderter|aberhunderte|viele hundert|viele hunderte",
        "thousands": "tausende|tausenden|tausender|abertausende|viele tausend|viele tausende|"
        "tausende und abertausende",
        "tens of thousands": "zehntausende|zehntausenden|zehntausender|mehrere zehntausend",
        "hundreds of thousands": "hunderttausende|hunderttausenden|hunderttausender|mehrere hunderttausend",
        "millions": "millionen|abermillionen",
        "several": "mehrere|mehreren|mehrerer|mehrerem|etliche|etlichen",
        "several dozen": "mehrere dutzend|mehreren dutzend|etliche dutzend",
        "several hundred": "mehrere hundert|mehreren hundert|mehrere hunderte|etliche hundert",
        "several thousand": "mehrere tausend|mehreren tausend|mehrere tausende|etliche tausend",
        "a few": "ein paar|eine handvoll|wenige|einige wenige",
        "a few dozen": "ein paar dutzend|einige dutzend|einigen dutzend|wenige dutzend",
        "a few hundred": "ein paar hundert|einige hundert|einigen hundert|wenige hundert|einige hunderte",
        "a few thousand": "ein paar tausend|einige tausend|einigen tausend|wenige tausend|einige tausende",
        "some": "einige|einigen|einiger",
        "many": "viele|vielen|vieler|zahlreiche|zahlreichen|zahlreicher|unzählige|unzähligen",
    }
)

_COUNTED = words(
    """
        menschen personen mensch person männer frauen kinder mann frau kind zivilisten soldaten soldat
        polizisten polizist beamte sicherheitskräfte kämpfer rebellen demonstranten protestierende
        protestierenden randalierer angreifer gefangene geiseln flüchtlinge bewohner einwohner bürger haushalte
        familien häuser gebäude dörfer städte länder mitglieder abgeordnete mitarbeiter ärzte patienten schüler
        journalisten passagiere tote toten toter todesopfer todesfall todesfälle opfer verletzte verletzten
        verletzter leichen vermisste vermissten fälle festnahmen festgenommene verhaftungen angriffe explosionen
        fahrzeuge autos panzer flugzeuge hubschrauber schiffe boote drohnen raketen bomben waffen schüsse
        schulen krankenhäuser hektar kilometer meter tonnen liter mal jahre jahren tage tagen stunden minuten
        wochen monate monaten stimmen sitze getötet verletzt festgenommen gestorben getötete weitere neue"""
)

TABLE = Language(
    code="de",
    small=_SMALL,
    scales=_SCALES,
    bare_scales=words("hundert tausend"),
    pairs=phrases("beide|beiden|beider|alle beide"),
    articles=words("ein eine einen einem einer eines"),
    ones=words("ein eine einen einem einer eines"),
    ones_are_articles=True,
    pronoun_before=words("kein so was für noch"),
    pronoun_after=words("der von paar anderer"),
    halves=named({"0.5": "ein halbes|eine halbe|einer halben|einem halben|einen halben|halbe|halbes|eines halben",
                  "0.25": "eine viertel|einer viertel", "0.75": "eine dreiviertel|einer dreiviertel"}),
    and_half=phrases("und ein halb|½"),
    link=words("und"),
    compound=True,
    decimal=",",
    qualifiers=_QUALIFIERS,
    suffixes=_SUFFIXES,
    fillers=phrases("weitere|weiteren|weiterer|die|den|der|insgesamt|zusammen"),
    openers={"zwischen": "und", "von": "bis", "von etwa": "bis"},
    joiners=words("bis oder"),
    combiners=words("und aber doch"),
    ratio=words("von"),
    indefinite=_INDEFINITE,
    vague=words("zig einige einigen einiger wenige"),
    plural=("n", "e", "er", "s"),
    vague_after=words("wie so zu ebenso"),
    none=words("kein keine keinen keiner keinerlei"),
    none_nouns=words(
        """mensch tote toten opfer todesopfer verletzte verletzten todesfälle verluste festnahmen vermisste
        vermissten leichen
        menschen personen fälle opfern toter verletzter getöteten"""
    ),
    none_adjectives=words("weiteren weitere neuen neue bestätigten zivilen menschlichen bekannten"),
    none_people=phrases("niemand|niemanden|keiner"),
    harm=words(
        "verletzt getötet tot gestorben starb starben leben verhaftet festgenommen vermisst umgekommen "
        "getoetet ertrunken"
    ),
    counted=_COUNTED,
    months=words(
        """januar jänner februar feber märz april mai juni juli august september oktober november dezember
        jan feb mär apr
        jun jul aug sep sept okt nov dez"""
    ),
    month_capital=True,
    year_before=words("seit jahr jahre jahres anfang ende mitte sommer winter herbst frühjahr frühling ©"),
    clock_after=phrases("uhr|h|gmt|utc|mez|mesz"),
    labels=words(
        """
        artikel paragraf paragraph kapitel abschnitt absatz seite nr nummer kanal flug raum zimmer phase stufe
        klasse typ version linie gleis band teil ausgabe abbildung tabelle § art abs tel telefon fax gruppe
        bundesstrasse autobahn haus tag platz gate boeing airbus"""
    ),
    age_before=phrases("im alter von|im alter zwischen|alter"),
    age_after=phrases("-jährige|-jähriger|-jährigen|-jähriges|-jährigem|-jährig|jahre alt|jahre alte|jahre alten|"
                      "jahren alt|jährige|jähriger|jährigen|jährig|jahre alter"),
    starters=words(
        """
        der die das des dem den ein eine im in am an auf aus bei bis mit nach seit um und oder von vor zu zum
        zur über unter rund etwa fast alle insgesamt weitere nur auch noch nach waren wurden werden sind ist
        haben hat mehr weniger mindestens höchstens knapp gut zwischen davon darunter dabei zahl es sie er wir
        als wie dass wenn während laut montag dienstag mittwoch donnerstag freitag samstag sonntag gestern heute
        diese ihre seine unsere für gegen ohne durch polizei behörden"""
    ),
    nouns_capital=True,
    ordinal_endings=words("te ten ter tes"),
    ordinal_dot=words("der die das dem den des am im zum zur vom beim ersten ihrem ihren seinem seinen "
        "jeden jedem bis"),
    parts=words("drittel viertel fünftel sechstel achtel zehntel hälfte siebtel"),
    percent=phrases("%|prozent|vom hundert|v.h."),
    currencies=named(
        {
            "USD": "dollar|us-dollar|us dollar|dollars|usd",
            "EUR": "euro|euros|eur",
            "GBP": "pfund|britische pfund|gbp",
            "RUB": "rubel|rub",
            "JPY": "yen|jpy",
            "CNY": "yuan|cny|renminbi",
            "CHF": "franken|schweizer franken|chf|sfr",
            "INR": "rupien|inr",
            "TRY": "lira|türkische lira",
            "UAH": "hrywnja|griwna|uah",
            "PLN": "zloty|pln",
            "KZT": "tenge|kzt",
            "CAD": "kanadische dollar|cad",
        }
    ),
)
