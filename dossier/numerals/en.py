"""Number words and what surrounds them in English."""

from __future__ import annotations

from dossier.numerals.language import Language, named, numbered, phrases, valued, words

_SMALL = numbered(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
) | numbered("twenty thirty forty/fourty fifty sixty seventy eighty ninety", 20, 10)

_SCALES = valued(
    {
        12: "dozen",
        100: "hundred",
        10**3: "thousand thsd",
        10**5: "lakh lakhs",
        10**6: "million mn mln mio",
        10**7: "crore crores",
        10**9: "billion bn bln",
        10**12: "trillion tn trn",
    }
)

_QUALIFIERS = named(
    {
        "more-than": "more than|over|above|exceeding|exceeded|exceeds|exceed|in excess of|upwards of|upward of|"
        "greater than|larger than|bigger than|higher than|well over|well above|just over|slightly over|a little over|"
        "a bit over|just above|topped|surpassed|surpassing|far more than|well more than|many more than|"
        "much more than|slightly more than|a little more than|just more than|beyond|north of|"
        "a good|better than|>",
        "at-least": "at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of|"
        "minimum|min.|as few as|as little as|greater than or equal to|more than or equal to|equal to or more than|"
        "equal to or greater than|at the very least|at a minimum|starting from|starting at|≥|>=",
        "up-to": "up to|as many as|as much as|at most|no more than|not more than|not exceeding|a maximum of|"
        "maximum of|maximum|max.|no greater than|not over|no higher than|not above|less than or equal to|"
        "fewer than or equal to|equal to or less than|at the most|at the very most|capped at|≤|<=",
        "less-than": "fewer than|less than|under|below|smaller than|lower than|not even|short of|south of|<",
        "nearly": "nearly|almost|close to|just under|slightly under|slightly less than|slightly fewer than|"
        "just below|a little under|a little less than|a little fewer than|just short of|approaching|nearing|"
        "not quite|very nearly|virtually|practically|some way short of|well-nigh",
        "around": "around|about|approximately|approx.|approx|roughly|some|an estimated|estimated|estimated at|"
        "estimated to be|circa|ca.|c.|in the region of|in the neighborhood of|in the neighbourhood of|"
        "in the vicinity of|in the order of|on the order of|or around|something like|more or less|"
        "give or take|~|≈|±|somewhere around|somewhere near|near",
    }
)

_SUFFIXES = named(
    {
        "at-least": "or more|or above|or higher|or greater|or over|or upwards|and more|and above|and up|and over|"
        "and upwards|and counting|at least|at a minimum|at the least|at the very least|minimum|plus|-plus|+|upwards",
        "up-to": "or fewer|or less|or below|or under|or lower|and below|and under|at most|at the most|maximum|"
        "at the very most|tops|max",
        "around": "or so|or thereabouts|-odd|odd|give or take|approximately|or thereabout|-ish|more or less",
    }
)

_INDEFINITE = named(
    {
        "dozens": "dozens|tens|many dozens|dozens and dozens",
        "scores": "scores",
        "hundreds": "hundreds|many hundreds|hundreds and hundreds",
        "thousands": "thousands|many thousands|thousands and thousands|thousands upon thousands",
        "tens of thousands": "tens of thousands|dozens of thousands",
        "hundreds of thousands": "hundreds of thousands",
        "millions": "millions|many millions|millions and millions|tens of millions|hundreds of millions",
        "several": "several",
        "several dozen": "several dozen|several dozens",
        "several hundred": "several hundred|several hundreds",
        "several thousand": "several thousand|several thousands",
        "a few": "a few|quite a few|a handful|a handful of",
        "a few dozen": "a few dozen|a few dozens|some dozens",
        "a few hundred": "a few hundred|a few hundreds|some hundreds",
        "a few thousand": "a few thousand|a few thousands|some thousands",
        "some": "some",
        "many": "many|numerous|countless|a great many|a large number of|large numbers of",
    }
)

_COUNTED = words(
    """
        people persons person men women man woman children child boys girls civilians civilian soldiers soldier
        troops officers officer policemen police servicemen paratroopers fighters militants gunmen rebels
        rioters protesters protestors protester demonstrators activists attackers suspects prisoners detainees
        hostages refugees evacuees migrants residents inhabitants citizens villagers households families homes
        houses buildings house home villages towns cities districts regions countries states members delegates
        lawmakers workers employees staff doctors nurses patients students pupils teachers journalists reporters
        passengers crew dead deaths death killed injured wounded injuries wounds victims victim casualties
        fatalities fatality bodies body missing cases case arrests arrest detentions incidents attacks strikes
        blasts explosions shots rounds vehicles cars trucks buses tanks aircraft planes helicopters ships boats
        ship drones missiles rockets bombs weapons guns bullets shops stores schools hospitals hectares acres
        miles kilometres kilometers km metres meters tonnes tons litres liters barrels euros dollars pounds
        rubles roubles times years days hours minutes seconds weeks months votes seats others more new
        additional further homeless complaints letters documents pages tests samples sites points percent
        percentage parents brothers sisters lives injuries bystanders firefighters rescuers volunteers medics
        died were"""
)

TABLE = Language(
    code="en",
    small=_SMALL,
    scales=_SCALES,
    glued_scales={"k": 10**3, "m": 10**6, "b": 10**9, "bn": 10**9, "mn": 10**6, "tn": 10**12, "t": 10**12},
    pairs=phrases("both|a couple of|a couple|the couple of"),
    no_pair_before=words("in on at from to by with for as because before after"),
    articles=words("a an another per every"),
    ones=words("one"),
    pronoun_before=words("no any every some each this that which the another a an loved little big old new "
        "good next"),
    pronoun_after=words(
        "of another can must should could would might may is ' who that which day thing needs wonders to on "
        "cannot in by "
        "for with from as but - than after or and at"
    ),
    halves=named({"0.5": "half a|half an|half|a half|half of a", "0.25": "a quarter of a|quarter of a",
                  "0.75": "three quarters of a|three-quarters of a"}),
    and_half=phrases("and a half|and one half|and a-half|-and-a-half|½"),
    link=words("and"),
    qualifiers=_QUALIFIERS,
    not_qualifiers=phrases(
        "add up to|adds up to|added up to|adding up to|lead up to|led up to|sums up to|summed up to|over and above"
    ),
    suffixes=_SUFFIXES,
    fillers=phrases("another|a further|further|an additional|additional|a total of|a combined|the|a record|a|an"),
    openers={"between": "and", "from": "to", "anywhere from": "to", "anywhere between": "and",
             "somewhere between": "and"},
    joiners=words("to or till through"),
    combiners=words("and but yet"),
    change_openers={"from": "to"},
    change_verbs=words(
        """
        rose rise rises rising risen raised raise raises raising increased increase increases increasing grew
        grow grown grows growing climbed climb climbs climbing jumped jump jumping went gone goes going soared
        surged surge swelled revised revise revises updated update up changed changing change doubled tripled
        lifted corrected moved expanded widened advanced upped lowered fell cut down reduced"""
    ),
    ratio=words("in"),
    indefinite=_INDEFINITE,
    vague=words("some scores"),
    plural=("s", "of"),
    vague_after=words("how as so too not that very high low opponent"),
    none=words("no"),
    none_nouns=words(
        """
        deaths death casualties casualty injuries injury fatalities fatality victims victim losses wounded dead
        injured arrests detentions killings bodies survivors missing people person civilians soldiers officers
        protesters cases hostages prisoners hospitalizations hospitalisations reports"""
    ),
    none_adjectives=words(
        "further new other more confirmed reported known immediate civilian military serious human official "
        "additional"
    ),
    none_people=phrases("no one|no-one|nobody|none"),
    harm=words(
        """killed hurt injured wounded died dead harmed arrested detained missing survived reported perished drowned
        hospitalised hospitalized trapped shot fatally casualties"""
    ),
    counted=_COUNTED,
    months=words(
        """january february march april may june july august september october november december jan feb
        mar apr jun jul
        aug sep sept oct nov dec"""
    ),
    month_capital=True,
    year_before=words(
        "in since until till by before after during early late mid spring summer autumn winter fall year © "
        "circa season "
        "copyright"
    ),
    clock_after=phrases(
        "a.m.|p.m.|am|pm|a.m|p.m|o'clock|oclock|gmt|utc|cet|cest|est|edt|pst|pdt|bst|msk|hrs|noon|local time|"
        "in the morning|in the afternoon|in the evening|at night|hours gmt"
    ),
    labels=words(
        """
        article articles chapter section paragraph page pages p pp no nos number numbers channel flight route
        highway room phase day level grade type version line track gate platform block unit class category tier
        step stage round part volume vol issue fig figure table item rule act law resolution order decree form
        act scene season episode art sec ch apartment apt house-number tel telephone phone fax hotline dial call
        extension ext area code pier lane terminal formula group district precinct ward zone battalion brigade
        division regiment radio"""
    ),
    age_before=phrases("aged|aged between|age|the age of|ages|at age|turned|turns|turning|age of|under the age of"),
    age_after=phrases(
        "-year-old|-years-old|-year-olds|year-old|year-olds|years old|years-old|years of age|year old|"
        "-yr-old|-month-old|"
        "months old|-day-old|-months-old|-week-old|-hour-old"
    ),
    starters=words(
        """
        a an the of in on at by with for from to and or but nor than as that these those this its their his her
        our my your all any another other others only just even also still yet then when while where who which
        there here it they we you he she is are was were be been has have had will would could should may might
        must do does did among between within without including includes killed kills kill injured injures
        wounded arrested arrests detained leaves left leaving see sees says said say total totals number toll
        count counted after before since until over under about around some nearly almost least most than more
        fewer less up down per plus minus if not no first last least next these both so far meanwhile overall
        altogether including because despite monday tuesday wednesday thursday friday saturday sunday today
        yesterday police officials authorities not exactly hence thus one two three what whose"""
    ),
    ordinals=words(
        """
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth
        seventieth eightieth ninetieth hundredth thousandth millionth"""
    ),
    ordinal_endings=words("st nd rd th"),
    parts=words(
        """third thirds quarter quarters half halves fifth fifths sixth sixths seventh sevenths eighth
        eighths ninth ninths
        tenth tenths hundredths"""
    ),
    percent=phrases("%|per cent|percent|pct|per-cent|pc"),
    currencies=named(
        {
            "USD": "dollars|dollar|us dollars|us dollar|u.s. dollars|american dollars|usd|bucks|us$|greenbacks",
            "EUR": "euros|euro|eur",
            "GBP": "pounds sterling|pounds|pound|british pounds|gbp|sterling|quid",
            "RUB": "rubles|ruble|roubles|rouble|russian rubles|russian roubles|rub",
            "JPY": "yen|jpy|japanese yen",
            "CNY": "yuan|renminbi|rmb|cny|chinese yuan",
            "CHF": "swiss francs|swiss franc|chf|francs|franc",
            "CAD": "canadian dollars|cad",
            "AUD": "australian dollars|aud",
            "INR": "rupees|rupee|indian rupees|inr",
            "TRY": "lira|liras|turkish lira|try",
            "UAH": "hryvnia|hryvnias|uah",
            "PLN": "zloty|zlotys|pln",
            "KZT": "tenge|kzt",
            "KRW": "won|krw",
            "SEK": "kronor|swedish kronor|sek",
            "NOK": "norwegian kroner|nok",
            "DKK": "danish kroner|dkk",
            "ILS": "shekels|shekel|ils",
            "ZAR": "rand|zar",
            "MXN": "mexican pesos|mxn",
            "BRL": "reais|real|brl",
        }
    ),
)
