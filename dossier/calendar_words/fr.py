"""French date words."""

from __future__ import annotations

from dossier.calendar_words.lexicon import DASH, Language, Verbs, lexicon, numbered

_WEEKDAYS = numbered(0, "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = numbered(
    1, r"janvier | janv\.", r"février | févr\.", "mars", r"avril | avr\.", "mai", "juin", r"juillet | juil\.", "août",
    r"septembre | sept\.", r"octobre | oct\.", r"novembre | nov\.", r"décembre | déc\.",
)  # fmt: skip
_NUMBERS = lexicon(
    (1, "une?"), (2, "deux"), (3, "trois"), (4, "quatre"), (5, "cinq"), (6, "six"), (7, "sept"), (8, "huit"),
    (9, "neuf"), (10, "dix"), (11, "onze"), (12, "douze"),
)  # fmt: skip
_UNITS = lexicon(
    ("day", "jours?"), ("week", "semaines?"), ("month", "mois"), ("year", "ans? | années?"),
    ("weekend", "week[- ]?ends?"),
)  # fmt: skip
_MODIFIERS = lexicon(
    ("last", "derni(?:er|ère) | passée? | précédente?"),
    ("next", "prochaine? | suivante? | à venir"),
    ("this", "ce | cet | cette"),
)
_LEADS = lexicon(("ahead", "pour | dès | au plus tard | d[’']ici"), ("later", "plus tard"))
_BOUNDS = lexicon(
    ("until", "jusqu[’']à | jusqu[’']au | jusqu[’']en"),
    ("since", "depuis | depuis le | depuis la"),
    ("from", "à partir de | à partir du | à compter du | à compter de | dès le"),
    ("by", "d[’']ici à | d[’']ici au | d[’']ici"),
    ("before", "avant | avant le"),
    ("after", "après | après le"),
)
_BEFORE = lexicon(
    ("early-hours", "(?:aux|dans les) premières heures de | à l[’']aube (?:de|du) | à l[’']aube | tôt"),
    ("morning", "dans la matinée (?:de|du) | au matin (?:de|du)"),
    ("noon", "vers midi | à midi"),
    ("afternoon", "dans l[’']après-midi (?:de|du)"),
    ("evening", "dans la soirée (?:de|du) | au soir (?:de|du)"),
    ("night", "tard | dans la nuit de | dans la nuit du | à minuit"),
)
_AFTER = lexicon(
    ("early-hours", "à l[’']aube | au petit matin | aux premières heures | avant l[’']aube"),
    ("morning", "matin | dans la matinée | au matin"),
    ("noon", "midi | à midi | à la mi-journée | vers midi"),
    ("afternoon", "après-midi | dans l[’']après-midi"),
    ("evening", "soir | dans la soirée | au soir | en soirée"),
    ("night", "dans la nuit | à minuit | en pleine nuit"),
)
_THIRDS = lexicon(
    ("early", "début | au début de | au début du mois de | au début du mois d[’']"),
    ("mid", "mi- | mi | la mi- | à la mi-"),
    ("late", "fin | à la fin de | à la fin du mois de"),
)
_RELATIVES = lexicon(
    ((-2, -2, ""), "avant-hier"),
    ((-1, -1, ""), "hier | la veille(?! d)"),
    ((0, 0, ""), "aujourd[’']hui"),
    ((1, 1, ""), "demain"),
    ((2, 2, ""), "après-demain"),
    ((0, 0, "morning"), "ce matin"),
    ((0, 0, "afternoon"), "cet après-midi"),
    ((0, 0, "evening"), "ce soir"),
    ((-1, 0, "night"), "la nuit dernière | cette nuit"),
)

_LE = "(?:(?P<skip>le|la|ce) )?"
_LEAD = f"{_LE}<bound?><lead?>(?:le )?<part?>(?:le )?"
_TAIL = "(?: <after>)?"
_YEAR = "(?: <year>)?"
_DAY_MONTH = "<day>(?:er)? <month>"
_TEMPLATES = (
    ("day_span", f"(?:du |entre le |les )?<day>(?:er)?(?: au | et (?:le )?| ?{DASH} ?)<day2> <month>{_YEAR}"),
    ("day_span", f"(?:du |entre le ){_DAY_MONTH} (?:au|et le) <day2>(?:er)? <month2>{_YEAR}"),
    ("dated", f"{_LEAD}(?:<wd>,? )?{_DAY_MONTH}{_YEAR}{_TAIL}"),
    ("weekday_span", "(?:de|du) <wd> (?:à|au) <wd2>"),
    ("weekday_span", "entre <wd> et <wd2>"),
    ("night_to", r"dans la nuit (?:de|du) \w{5,8} (?:à|au) <wd>"),
    ("weekday_of_week", "<wd> de la semaine <mod>"),
    ("weekday", rf"{_LEAD}<wd>(?: <after>)?(?: <mod>(?! semaine))?(?: dans la soirée)?"),
    ("weekday", r"(?P<mod>ce) <wd>(?: <after>)?"),
    ("unit", r"<bound?>(?:au cours )?(?:la|le|l[’']|de la|du) ?(?P<unit>semaine|mois|an|année|week-end) <mod>"),
    ("unit", "<mod> (?P<unit>semaine|mois|année|week-end)"),
    ("unit", "(?:le|au cours du|durant le|pendant le) (?P<unit>week-end)"),
    ("recent", "(?:ces|au cours des|dans les|durant les) (?:<n> )?derni(?:er|ère)s <unit>"),
    ("recent", "il y a quelques <unit>"),
    ("counted", "il y a (?:environ |près de |plus de )?<n> <unit>"),
    ("counted", "(?P<onward>dans) <n> <unit>"),
    ("context", "<n> <unit> (?:plus tôt|auparavant|avant|(?P<onward>plus tard|après))"),
    ("relative", "<bound?><rel>(?: <after>)?"),
    ("month", "<bound?>(?:en |à la )?<third>[- ]?<month>(?: <year>)?"),
    ("month", "(?:<bound?>|(?:au )?mois d[e’'] ?)<month> <year>"),
    ("month", "(?P<skip>en|au mois de|au mois d[’']) ?<month>(?: <year>)?"),
    ("month", "<month> <mod>"),
    ("month", "<bound> <month>"),
    ("year_span", "(?:de|entre) <year> (?:à|et) <year2>"),
    ("year", "(?P<skip>en|de|l[’']année) <year>"),
    ("year", "<bound> <year>"),
    ("year", "<third> <year>"),
)  # fmt: skip

_VERBS = Verbs(
    pledge="(?!)",
    future=(
        "(?:va|vont|doit|doivent|devrait|devraient|pourrait|pourraient|prévue?s?|attendue?s?|prévoit|prévoient|compte|"
        "comptent|entend|entendent|envisage|souhaite|veut|veulent|aura|auront|sera|seront|si|reportée?s?|convoquée?s?|"
        "ajournée?s?|programmée?s?|fixée?s?|espère|[a-zéèêç]{2,16}(?:era|eront|ira|iront|ndra|ndront|dra|dront|tra|tront))"
        "(?<!caméra)(?<!opéra)"
    ),
    present=(
        "(?:commence|commencent|débute|débutent|s[’']ouvre|s[’']achève|se réunit|se réunissent|expire|reprend|"
        "reprennent|arrive|part|rencontre|se rend|vote|votent|entre en vigueur|se tient|reçoit)"
    ),
    past=(
        "(?:a|ont|avait|avaient|est|sont|était|étaient|fut|furent|eut|eurent|été|s[’']est|se sont|s[’']était|"
        "aurait|auraient|disait|déclarait|dit|affirmait|indiquait)"
    ),
    weak=r"(?:[a-zéèêçîô]{2,18}(?:ées?|és|é|ait|aient|èrent))(?<!qualité)(?<!sécurité)(?<!société)(?<!autorité)",
    infinitive="(?!)",
    copula="est|sont",
    opener="que|qui|et|mais|où|alors|après|avant|lorsque|quand|dont|car",
    lasting="était|étaient|avait|avaient|duré|a duré|resté|restée|restés",
    done="(?!)",
)

FRENCH = Language(
    "fr", _WEEKDAYS, _MONTHS, _NUMBERS, _UNITS, _MODIFIERS, _LEADS, _BOUNDS, _BEFORE, _AFTER, _THIRDS, _RELATIVES,
    _TEMPLATES, _VERBS, not_after=r"\b(?:[Cc]haque|[Tt]ous les|[Uu]n) ",
)  # fmt: skip
