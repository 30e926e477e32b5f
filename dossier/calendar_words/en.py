"""English date words."""

from __future__ import annotations

from dossier.calendar_words.lexicon import DASH, Language, Verbs, lexicon, numbered

# "May", "March", "Sun" and "Sat" are words of other sorts too: months and short names need their capitals.
_WEEKDAYS = numbered(
    0,
    r"Monday | (?-i:Mon)\. | (?<=on\s)(?-i:Mon)\.?",
    r"Tuesday | (?-i:Tues?)\.?",
    r"Wednesday | (?-i:Wed)\. | (?<=on\s)(?-i:Wed)\.?",
    r"Thursday | (?-i:Thu(?:rs?)?)\.?",
    r"Friday | (?-i:Fri)\. | (?<=on\s)(?-i:Fri)\.?",
    r"Saturday | (?-i:Sat)\. | (?<=on\s)(?-i:Sat)\.?",
    r"Sunday | (?<!the\s)(?<!The\s)(?-i:Sun)\. | (?<=on\s)(?-i:Sun)\.?(?! (?-i:[A-Z]))",
)
_MONTHS = numbered(
    1,
    r"(?-i:January|JANUARY|Jan\.?|JAN\.?)",
    r"(?-i:February|FEBRUARY|Feb\.?|FEB\.?)",
    r"(?-i:March|MARCH|Mar\.?)",
    r"(?-i:April|APRIL|Apr\.?|APR\.?)",
    r"(?-i:May|MAY)",
    r"(?-i:June|JUNE|Jun\.?)",
    r"(?-i:July|JULY|Jul\.?)",
    r"(?-i:August|AUGUST|Aug\.?|AUG\.?)",
    r"(?-i:September|SEPTEMBER|Sept?\.?|SEPT?\.?)",
    r"(?-i:October|OCTOBER|Oct\.?|OCT\.?)",
    r"(?-i:November|NOVEMBER|Nov\.?|NOV\.?)",
    r"(?-i:December|DECEMBER|Dec\.?|DEC\.?)",
)
_NUMBERS = lexicon(
    (1, "a | an | one"), (2, "two | a couple of"), (3, "three"), (4, "four"), (5, "five"), (6, "six"), (7, "seven"),
    (8, "eight"), (9, "nine"), (10, "ten"), (11, "eleven"), (12, "twelve"),
)  # fmt: skip
_UNITS = lexicon(
    ("day", "days?"), ("week", "weeks?"), ("month", "months?"), ("year", "years?"), ("weekend", "weekends?")
)
_MODIFIERS = lexicon(
    ("last", "last | this past | the past | past | the previous | previous | the preceding"),
    ("this", "this | the current"),
    ("next", "next | this coming | the coming | coming | this upcoming | upcoming | this next"),
    ("following", "the following"),
    ("week-start", "earlier this | earlier in the"),
    ("week-rest", "later this | later in the"),
)
_LEADS = lexicon(
    ("for", "for"),
    ("ahead", "ahead of | as early as | as soon as | not before | in the run-up to"),
    ("later", "later on | later"),
)
_BOUNDS = lexicon(
    ("until", "until | till | up until | up to | through | until at least | at least until | lasting until"),
    ("since", "since | ever since"),
    ("from", "from | beginning | as of"),
    ("by", "by | no later than"),
    ("before", "before | prior to"),
    ("after", "after | following"),
)
_BEFORE = lexicon(
    (
        "early-hours",
        "(?:in |during |since |until )?(?:the )?(?:very )?(?:early|small|wee) hours (?:of|on) | early on | early | "
        "(?:just |shortly )?before dawn on | (?:at )?dawn on | in the pre-dawn hours of | before sunrise on",
    ),
    ("morning", "(?:on |in )?the morning of | mid-morning on | late morning on | in the morning on"),
    ("noon", "(?:at |around |about |by )?(?:noon|midday|lunchtime)(?: on)?"),
    ("afternoon", "(?:on |in )?the afternoon of | mid-afternoon on | in the afternoon on"),
    ("evening", "(?:on |in )?the evening of | (?:at )?(?:dusk|sunset) on | in the evening on"),
    ("night", "late on | late | (?:on |in |during )?the night of | (?:at )?midnight(?: on)?"),
    ("overnight", "overnight on | overnight"),
)
_AFTER = lexicon(
    ("early-hours", "before dawn | at dawn | in the early hours | in the small hours | before sunrise"),
    ("morning", "in the morning | mid-morning | mornings? | at breakfast"),
    ("noon", "(?:at |around |about )?(?:noon|midday|lunchtime)"),
    ("afternoon", "in the afternoon | mid-afternoon | afternoon"),
    ("evening", "in the evening | evening | at dusk | at sunset | at nightfall"),
    ("night", "at night | night | late at night | at midnight"),
    ("overnight", "overnight"),
)
_THIRDS = lexicon(
    ("early", "early | the beginning of | the start of | early in"),
    ("mid", "mid[- ] | mid | the middle of"),
    ("late", "late | the end of | late in"),
)
_RELATIVES = lexicon(
    ((-2, -2, ""), "the day before yesterday"),
    ((-1, -1, ""), "yesterday"),
    ((0, 0, ""), r"earlier today | later today | (?-i:today) | (?<!\w\s)(?-i:Today)"),
    ((1, 1, ""), "tomorrow"),
    ((2, 2, ""), "the day after tomorrow"),
    ((0, 0, "morning"), "(?:earlier )?this morning"),
    ((0, 0, "afternoon"), "(?:earlier |later )?this afternoon"),
    ((0, 0, "evening"), "(?:later )?this evening"),
    ((0, 0, "night"), "tonight | later tonight"),
    ((-1, 0, "night"), "last night"),
    ((-1, 0, "overnight"), "overnight"),
)

_NTH = "(?:st|nd|rd|th)?"
_TO = f"(?: to | until | till | through | ?{DASH} ?)"
_TO_AND = f"(?: to | and | until | through | ?{DASH} ?)"
_LEAD = "(?:(?P<skip>on(?: the)?) )?<bound?><lead?>(?:on )?<mod?><part?>(?:on )?(?:the )?"
_TAIL = "(?: <after>)?"
_WD = "(?:<wd>,? (?:the )?)?"
_YEAR = "(?:,? <year>)?"
_COUNTED = r"(?! (?:people|men|women|children|percent|soldiers|\w{3,12}s)\b)"
"""A number before one of these counts them: it is no day and no year."""
_OVER = "(?:in|over|during|within|for)"

_TEMPLATES = (
    ("day_span", f"(?:(?:from|between) )?<day>{_NTH}{_TO_AND}<day2>{_NTH}(?: of)? <month>{_YEAR}"),
    ("day_span", f"(?:(?:from|between) )?<month> <day>{_NTH}{_TO_AND}<day2>{_NTH}{_YEAR}{_COUNTED}"),
    ("day_span", f"(?:from )?<month> <day>{_NTH}{_TO}<month2> <day2>{_NTH}{_YEAR}"),
    ("day_span", f"between <month> <day>{_NTH} and <month2> <day2>{_NTH}{_YEAR}"),
    ("day_span", f"(?:from )?<day>{_NTH} <month>{_TO}<day2>{_NTH} <month2>{_YEAR}"),
    ("day_span", f"between <day>{_NTH} <month> and <day2>{_NTH} <month2>{_YEAR}"),
    ("dated", f"{_LEAD}{_WD}<day>{_NTH}(?: of)? <month>{_YEAR}{_TAIL}"),
    ("dated", f"{_LEAD}{_WD}<month> (?:the )?<day>{_NTH}(?!:[0-9]){_YEAR}{_TAIL}"),
    (
        "ordinal",
        "<bound?>(?:on )?the <day>(?:st|nd|rd|th)"
        "(?= (?:of the month|and|in|at|by|with|he|she|it|they)(?!\\w)|[.,;!?]|$)",
    ),
    ("weekday_span", "from <part?><wd> (?:to|until|till|through) <mod?><wd2>"),
    ("weekday_span", f"<wd>(?: through | ?{DASH} ?)<wd2>"),
    ("weekday_span", "between <wd> and <wd2>"),
    ("weekday_of_week", "<bound?>(?:on )?<part?><wd>(?: of)? <mod> week"),
    ("weeks_from_weekday", "<n> weeks? (?:ago|(?P<onward>from))(?: on)?(?: last)? <wd>"),
    ("night_to", "(?:(?:on )?the night (?:in)?to|overnight (?:in)?to|the night before) <wd>"),
    ("weekday", f"{_LEAD}<mod2?><wd>{_TAIL}"),
    ("unit", r"<bound?>(?<!the\s)<mod> (?P<unit>week|month|year|weekend)"),
    ("unit", "(?:at|over|on|during) (?P<unit>weekends?)"),
    ("unit", "(?:(?:at|over|on|during) )?the (?P<unit>weekend)"),
    ("recent", f"{_OVER} (?:the )?(?:recent|past few|last few|past several|last several) <unit>"),
    ("recent", f"{_OVER} the (?:past|last) <n> <unit>"),
    ("recent", f"{_OVER} the (?:past|last) (?P<unit>days|weeks|months|years)"),
    ("trailing", f"{_OVER} the (?:past|last) (?P<unit>week|month|year)"),
    ("recent", "(?:a few|several|some|just) <unit> ago"),
    ("counted", "<n> <unit> ago"),
    ("context", "<n> <unit> (?:earlier|previously|(?P<onward>later))(?! than)"),
    ("context", "<n> <unit> (?:before|(?P<onward>afterwards?))(?=[.,;!?]|$)"),
    ("context", "the (?:previous|preceding) (?P<unit>day)"),
    ("relative", "<bound?><lead?><part?><rel>(?: <after>)?"),
    ("month", "<bound?>(?:(?P<skip>in|at|around|by|during) )?<third>[- ]?<month>(?:,? (?:of )?<year>)?"),
    ("month", "<bound?><month>,? (?:of )?<year>"),
    ("month", "(?P<skip>in|during|of|throughout) <month>(?:,? (?:of )?<year>)?(?!['’]s)"),
    ("month", "<bound> <month>(?!['’]s)"),
    ("month", "<mod> <month>(?!['’]s)"),
    ("year_span", "(?:from|between) <year> (?:to|and|until|through) <year2>"),
    ("year", f"<bound> <year>{_COUNTED}"),
    ("year", f"(?P<skip>in|during|of|throughout) <year>{_COUNTED}"),
    ("year", f"<third> (?:in )?<year>{_COUNTED}"),
)

_NOT_AFTER = (
    r"\b(?:Good|Black|Bloody|Super|Ash|Easter|Palm|Whit|Cyber|Holy|Fat|Shrove|Maundy|[Ee]very|[Ee]ach|[Aa]ny|"
    r"[Mm]ost|[Ee]very other|[Oo]n an?|[Oo]ne|[Ss]ome) "
)
_NOT_BEFORE = (
    r" (?:Times|Telegraph|Mirror|Mail|Express|Post|Herald|Tribune|Star|Harbor|Harbour|Night Live|Night Football|"
    r"Morning Herald|Club|Islands?)\b"
)

_INTEND = (
    "due|expected|expects?|expecting|scheduled|set|planned|planning|plans?|slated|poised|likely|supposed|intends?|"
    "intended|intending|hopes?|hoped|hoping|wants?|wanted|vows?|promis(?:es?|ing)|agrees?|decid(?:es?|ing)|"
    "prepar(?:es?|ed|ing)|ready|aims?|aimed|pledges|threaten(?:s|ing)?|invites|orders|urg(?:es?|ing)|asks|"
    "calls? on|calling on|propos(?:es?|ing)|plotting|offers|about|bound|committed|obliged|required|requires?|ought|"
    "needs?|has|have|going|booked|appointed|tipped|forecast"
)
_GAVE_WORD = (
    "agreed|decided|vowed|promised|pledged|threatened|invited|ordered|urged|asked|called on|proposed|offered|told"
)
_TO_DO = r"to (?!the\b|an?\b|his\b|her\b|its\b|their\b|have been\b)[a-z]+"
_MODAL = r"(?:will|shall|won['’]t|would|wouldn['’]t|could|may|might|must|should|can|can['’]t|cannot)"
_MOVING = (
    "meeting|holding|leaving|arriving|travelling|traveling|visiting|going|coming|returning|hosting|flying|heading|"
    "starting|beginning|opening|closing|voting|ending|playing|launching|departing|resuming|convening|reopening"
)
_VERBS = Verbs(
    pledge=rf"(?:{_GAVE_WORD})(?: [\w’'-]+){{0,4}}? {_TO_DO}|called for",
    future=(
        rf"{_MODAL}(?!(?: \w+)? have \w+(?:ed|en|wn|ne)\b)|['’]ll|[a-z]+['’]ll|"
        rf"(?:{_INTEND})(?: [\w’'-]+){{0,4}}? {_TO_DO}|(?:is|are|was|were)(?: also| still| now| both| not)? {_TO_DO}|"
        r"(?:due|expected|scheduled|slated|planned|upcoming|forthcoming|tentatively|deadline|postponed|rescheduled|"
        r"adjourned|delayed|[Uu]nless|[Ii]f|[Aa]head of|[Ii]n the run-up to|on course|eligible)|"
        rf"(?:is|are|am|['’]re)(?: \w+ly| not| also| now)? (?:{_MOVING})|[a-z]+['’](?:s|re) (?:{_MOVING})|"
        r"(?:ha(?:s|ve) until|calls? for|calling for|let['’]s|wants?|wanted|(?:date|deadline) (?:of|for))"
    ),
    present=(
        r"(?:begins?|starts?|opens?|ends|expires?|resumes?|meets?|convenes?|holds|hosts|faces|returns?(?! of)|choose|"
        r"elect|arrives?|departs?|leaves|travels|kicks? off|takes? (?:place|effect)|goes|go|comes|come|closes|launches|"
        r"airs|visits?(?= (?-i:[A-Z]))|heads? (?:to|for)|flies|fly|votes?(?= (?:on|in|this))|plays?|concludes?|"
        r"reopens?|reconvenes?|continues?|appears?|speaks?|gather|marks?|falls? on|has|have)"
    ),
    past=(
        rf"{_MODAL}(?: \w+)? have \w+(?:ed|en|wn|ne)|"
        r"(?:was|were|wasn['’]t|weren['’]t|had|hadn['’]t|did|didn['’]t|hasn['’]t|haven['’]t|been|"
        r"(?:has|have|['’]ve)(?! agreed| decided| vowed| promised| pledged)(?: not| also| already| now| since| \w+ly)? "
        r"(?:been|\w+ed|\w+en|\w+wn|\w+ne|made|said|told|met|had|sent|set|put|left|lost|won|held|begun|come|become|cut|"
        r"hit|led|found|brought|kept|paid|run|shut|struck|caught|fought|sought|built|got)|"
        r"said|says|went|took|began|came|fell|rose|gave|ran|saw|spoke|wrote|broke|chose|drew|drove|flew|knew|lay|sank|"
        r"threw|shook|withdrew|became|grew|tore|rode|woke|blew|sang|sprang|stole|overtook|underwent|undertook|foresaw|"
        r"oversaw|forbade|froze|hid|wore|ate|drank|arose|awoke|swore)"
    ),
    weak=(
        r"(?!need|feed|speed|indeed|succeed|proceed|exceed|hundred|unprecedented|so-called|naked|sacred|armed|wounded |"
        r"limited |detailed |united |alleged |retired |except|adult|result|difficult|assault|script|attempt|concept)"
        r"[a-z]{1,20}-?[a-z]{0,20}(?:ed|pt|lt)|"
        r"told|left|held|won|lost|fled|found|got|kept|led|made|paid|sent|stood|struck|brought|bought|built|caught|fought|"
        r"heard|laid|sold|slid|swept|thought|met|hung|shot|sat|spent|stuck|meant|slept|lent|sought|put|cut|hit|shut|let|"
        r"quit|beat|read|spread|hurt|burst|bid|cast|split|upset|reset|set"
    ),
    infinitive=_TO_DO,
    copula="is|are|['’]s|['’]re",
    opener=(
        "that|which|who|whom|whose|and|but|as|after|before|when|while|because|since|although|though|where|so|than|"
        "saying|adding"
    ),
    lasting="lasted|continued|remained|stayed|lived|worked|ran|was|were|had|been|stood|held out|reigned|ruled",
    done=(
        "attacks?|shootings?|bombings?|crash|killings?|explosions?|blasts?|violence|raids?|quake|earthquake|fire|storm|"
        "floods?|riots?|clashes|protests?|announcement|decision|statement|ruling|results?|loss|win|session|defeat|"
        "victory|deaths?|arrests?|report|incident|tragedy|assault|remarks|comments|massacre|unrest|disaster|accident|"
        "collapse|murders?|coup|outburst|close|closing|drop|fall|rise|rally|plunge|gains?|losses"
    ),
)

ENGLISH = Language(
    "en", _WEEKDAYS, _MONTHS, _NUMBERS, _UNITS, _MODIFIERS, _LEADS, _BOUNDS, _BEFORE, _AFTER, _THIRDS, _RELATIVES,
    _TEMPLATES, _VERBS, _NOT_AFTER, _NOT_BEFORE,
)  # fmt: skip
