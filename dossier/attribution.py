"""How articles attribute, hedge and deny: text and language in, the words that do it out.

Tables for English, German, French and Russian; in another language nothing is found. The tables lean to the quiet
side: a word that is as often something else ("source of the fire", "claimed lives") is in no table by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from dossier.normal import DASHES

_SPEAKERS = {
    "en": r"authorities|officials?|reports|media|press|sources?|eye-?witness(?:es)?|witness(?:es)?|residents|police"
          r"|observers|activists|analysts|diplomats|insiders|rumou?rs",
    "de": r"Behörden|Beamten?|Amtsträgern?|(?:Medien|Presse|Agentur)?[Bb]erichten?|Medien|Quellen?|Kreisen?"
          r"|(?:Augen)?[Zz]eugen?|Polizei|Anwohnern?|Beobachtern?|Diplomaten|Aktivisten",
    "fr": r"autorités|responsables?|médias|presse|sources?|témoins?|police|policiers|habitants|observateurs|diplomates",
    "ru": r"власт(?:и|ей|ям|ями)|чиновник\w*|официальн\w+ лиц\w*|СМИ|источник\w*|очевид(?:ец|ц\w+)|свидетел\w+"
          r"|полици\w+|жител\w+|наблюдател\w+|дипломат\w*",
}
"""Those who are no body and no person: several, or one of several."""
_SAY = {
    "en": r"sa(?:id|ys?|ying)|told|tells?|reported|reports?|claim(?:ed|s)?|announced|confirmed|stated|added|wrote"
          r"|argued|warned|estimated|acknowledged|insisted|finds?|found|quoted|called|denied",
    "de": r"sagten?|sagt|erklärten?|teilten?|berichteten?|berichte[tn]|meldeten?|melde[tn]|gaben|gab|hieß"
          r"|behaupteten?|bestätigten?|zitierten?|nannten?|bestritt(?:en)?",
    "fr": r"a (?:dit|déclaré|affirmé|annoncé|indiqué|rapporté|précisé|confirmé|ajouté|démenti)"
          r"|ont (?:dit|déclaré|affirmé|annoncé|indiqué|rapporté|précisé|confirmé|ajouté|démenti)"
          r"|déclare|affirme|indique",
    "ru": r"сообщ(?:ил|ает|ают)\w*|сказал\w*|заявил\w*|заявля\w+|утвержда\w+|объявил\w*|подтвердил\w*|рассказал\w*"
          r"|переда(?:ёт|ет|ют|л|ла|ли)|пишет|пишут|назвал\w*|насчитал\w*|подсчитал\w*|установил\w*|добавил\w*",
}
_ACCORDING = {
    "en": r"according to|citing|quoting",
    "de": r"laut|nach Angaben(?: von| des| der)?|nach",
    "fr": r"selon|d['’]après|citant",
    "ru": r"по данным|по словам|по сообщени(?:ям|ю)|по информации|со ссылкой на",
}
_GIVEN = r"(?!(?:\w+ )?(?:plan|schedule|law|the law|the constitution|custom|tradition|Plan|Recht)\b)"
"""After "according to": what gives a rule is no speaker."""
_HEDGES = {
    "en": r"reportedly|alleged(?:ly)?|purported(?:ly)?|supposedly|apparently|unconfirmed|unverified"
          r"|(?:is|are|was|were|been) (?:\w+ )?(?:said|reported|believed|thought|feared|rumou?red) (?:to|that)"
          r"|initial(?:ly)? (?:\w+ )?(?:reported|reports?|said|believed|thought|estimated|put|counted|assumed|unclear)"
          rf"|according to {_GIVEN}|claimed (?!(?:\w+ ){{0,2}}(?:lives?|victory|responsibility|credit|victims?)\b)"
          r"|(?:appear|seem)(?:s|ed)? to|there were (?:also )?(?:\w+ )?(?:reports|fears|claims|rumou?rs)",
    "de": r"angeblich\w*|mutmaßlich\w*|offenbar|dem Vernehmen nach|unbestätigt\w*|soll(?:en)? .{1,80}? (?:haben|sein)\b"
          r"|laut (?!Plan|Gesetz)|nach Angaben|zunächst hieß|anscheinend|möglicherweise|Berichten zufolge",
    "fr": r"(?:aur|ser)(?:ait|aient)|présumée?s?|prétendument|apparemment|non confirmée?s?|selon|d['’]après"
          r"|semble(?:nt|rait)?|affirme(?:nt)? que",
    "ru": r"якобы|предположительно|по(?:-| )видимому|неподтвержд\w+|предварительн\w+|возможно|по данным|по словам"
          r"|по сообщениям|по некоторым|как утверждается|как сообщается|утвержда\w+, что|вероятно",
}
_NEGATIONS = {
    "en": r"not|\w+n['’]t|no(?!\. ?\d)|never|neither|nobody|denie[sd]|deny|denying"
          r"|without (?:\w+ )?(?:evidence|proof)|refuse[sd] to|failed to|false(?:ly)?|untrue|unconfirmed|cannot",
    "de": r"nicht|nie|niemals|niemand|kein(?:e[mnrs]?)?|bestritt(?:en)?|bestreite[tn]|dementier\w+|ohne Belege?"
          r"|ohne Beweise?|unbestätigt\w*|falsch|weigerte sich",
    "fr": r"ne|n['’](?=\w)|pas|jamais|aucune?|sans preuves?|nie|a nié|dément\w*|a démenti|faux|fausse|refusé de",
    "ru": r"не|ни|нет|без(?! сомнени)|никогда|никто|отрица\w+|опроверг\w+|отверг\w+|неподтвержд\w+|ложн\w+|отказал\w+",
}
_NOT_ALONE = re.compile(r"(?i)(?:not (?:only|just|least)|no (?:doubt|(?:fewer|less|more|later) than)"
                        r"|nicht (?:nur|zuletzt)|pas (?:seulement|moins)|не (?:только|менее|более|позднее|раньше))\b")
"""A negation that takes nothing back, where the whole of it stands beside the passage."""
_BOUNDARY = re.compile(
    rf"""(?ix)[,;:.!?…()\[\]"“”„«»] | (?<=\s)[{DASHES}](?=\s) | \b(?:but|and|or|while|because|although|though|after
    |before|when|where|which|who|why|how|as|since|until|unless|aber|und|oder|weil|obwohl|nachdem|während|warum|wie|mais|et|ou
    |parce|quand|pourquoi|comment|но|и|или|потому|хотя|когда|почему|как|кто|где|который|которая|которые)\b""")
_TOKEN = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_OPENERS = {"“": "”\"“", "„": "“”\"", "«": "»", "»": "«", "\"": "\"”", "”": "”", "‘": "’",
            "‚": "‘’", "‹": "›", "「": "」"}


def _of(language: str) -> str:
    return language.partition("-")[0].lower()


@lru_cache
def _attributing(language: str) -> re.Pattern[str] | None:
    """An attribution of any sort: a few words and the verb, or the verb and a few words."""
    if language not in _SAY:
        return None
    say, some = _SAY[language], r"(?:[\w’'«»\-]+[ ]?){1,5}"
    verb_first = "said|told" if language == "en" else say
    return re.compile(rf"\b(?:{_ACCORDING[language]}) {_GIVEN}{some}|\b(?:[\w’'\-]+ ){{1,4}}(?:{say})\b"
                      rf"|\b(?:{verb_first}) {some}")


@lru_cache
def _saying(language: str) -> re.Pattern[str]:
    """The verb or preposition without which nothing is attributed; quick to look for."""
    return re.compile(rf"\b(?:{_SAY[language]}|{_ACCORDING[language]})\b")


@lru_cache
def _vaguely(language: str) -> re.Pattern[str] | None:
    if language not in _SPEAKERS:
        return None
    noun, say, according = _SPEAKERS[language], _SAY[language], _ACCORDING[language]
    return re.compile(rf"(?:\b(?:{according})\s{_GIVEN}(?:[\w’'\-]+\s){{0,3}}(?:{noun})\b"
                      rf"|\b(?:{noun})(?:\s[\w’'\-]+){{0,3}}?\s(?:{say})\b"
                      rf"|\b(?:{'said' if language == 'en' else say})\s(?:[\w’'\-]+\s){{0,2}}?(?:{noun})\b)",
                      re.IGNORECASE)


@lru_cache
def _nouns(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_SPEAKERS[language].lower()})")


@lru_cache
def _hedging(language: str) -> re.Pattern[str] | None:
    return re.compile(rf"(?<!\w)(?:{_HEDGES[language]})", re.IGNORECASE) if language in _HEDGES else None


@lru_cache
def _negating(language: str) -> re.Pattern[str] | None:
    return re.compile(rf"(?<!\w)(?:{_NEGATIONS[language]})(?!\w)", re.IGNORECASE) if language in _NEGATIONS else None


def attribution(text: str, language: str, near: int) -> str:
    """The attribution that stands nearest to a place in a text: "authorities said"; "" where there is none."""
    pattern = _attributing(_of(language))
    found = list(pattern.finditer(text)) if pattern and _saying(_of(language)).search(text) else []
    if not found:
        return ""
    return min(found, key=lambda one: max(one.start() - near, near - one.end(), 0))[0].strip()


@lru_cache(maxsize=8192)
def vague_speaker(text: str, language: str) -> str:
    """The first attribution to somebody who is not named: "officials said", "according to media reports"; or ""."""
    pattern = _vaguely(_of(language))
    found = pattern.search(text) if pattern and _nouns(_of(language)).search(text.lower()) else None
    return found[0] if found else ""


def vague_name(name: str) -> bool:
    """Whether a name is a description of somebody who is not named: "Authorities (not named)"."""
    return any(re.search(rf"(?<!\w)(?:{nouns})(?!\w)", name, re.IGNORECASE) for nouns in _SPEAKERS.values())


@lru_cache(maxsize=8192)
def hedge(text: str, language: str) -> str:
    """The first word with which a text keeps its distance: "reportedly", "is believed to"; or ""."""
    pattern = _hedging(_of(language))
    found = pattern.search(text) if pattern else None
    return found[0].strip() if found else ""


@lru_cache(maxsize=8192)
def attributes(text: str, language: str) -> bool:
    """Whether a text says of somebody that they say something, or keeps its distance in another way."""
    say = _SAY.get(_of(language))
    return bool(hedge(text, language)) or say is not None and re.search(rf"\b(?:{say})\b", text, re.I) is not None


def negation_before(text: str, language: str, within: int = 3) -> tuple[int, int] | None:
    """Where the negation stands that belongs to what follows this text: at most `within` words before its end."""
    for found in reversed(_negations(text, language)):
        between = text[found.end():]
        if len(_TOKEN.findall(between)) >= within:
            return None
        if not _BOUNDARY.search(between) or found[0].lower().startswith(("without", "ohne", "sans")):
            return found.span()
    return None


def negation_after(text: str, language: str, within: int = 3) -> tuple[int, int] | None:
    """Where the negation stands that belongs to what precedes this text: at most `within` words after its start."""
    for found in _negations(text, language):
        between = text[:found.start()]
        if len(_TOKEN.findall(between)) < within and not _BOUNDARY.search(between):
            return found.span()
    return None


def _negations(text: str, language: str) -> list[re.Match[str]]:
    pattern = _negating(_of(language))
    return [one for one in pattern.finditer(text) if not _NOT_ALONE.match(text, one.start())] if pattern else []


def spoken(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a paragraph that stand inside quotation marks, the marks left out.

    What is opened and not closed runs to the paragraph's end. A paragraph that begins with a dash is spoken as a
    whole, as Russian and French print dialogue.
    """
    if text.lstrip()[:1] in set("—–―"):
        yield 0, len(text)
    opened, closers = None, ""
    for at, glyph in enumerate(text):
        if opened is None and glyph in _OPENERS and _opens(text, at):
            opened, closers = at + 1, _OPENERS[glyph]
        elif opened is not None and glyph in closers and _closes(text, at):
            yield opened, at
            opened = None
    if opened is not None:
        yield opened, len(text)


def _opens(text: str, at: int) -> bool:
    """Whether a mark stands before a word: “ ends a German quotation, ‘ may be an apostrophe."""
    return not text[at - 1:at].isalnum() and not text[at + 1:at + 2].isspace()


def _closes(text: str, at: int) -> bool:
    return text[at] != "’" or not text[at + 1:at + 2].isalnum()
