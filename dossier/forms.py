"""The forms that a field's text may have: dates, values, zones, references ... each read once, with help.

Every scalar arrives as text. A form turns it into what it means or says what to write instead, as a
`PydanticCustomError` whose type is the name of the fault and whose context holds the help line.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, NoReturn
from urllib.parse import urlsplit

from pydantic import BeforeValidator, PlainValidator
from pydantic_core import PydanticCustomError

from dossier import clock, edtf, quantity
from dossier.areas import AREAS, DISPUTED
from dossier.spelling import did_you_mean


def refuse(message: str, help: str = "", rule: str = "wrong-form") -> NoReturn:
    """Raise the fault that the decoder turns into a finding at the field's place."""
    raise PydanticCustomError(rule, "{message}", {"message": message, "help": help})  # type: ignore[arg-type]


def _text(value: Any, wanted: str) -> str:
    if not isinstance(value, str):
        shape = "a list" if isinstance(value, list) else "a mapping"
        refuse(f"{shape} stands where {wanted} belongs")
    if not value.strip():
        refuse(f"empty, where {wanted} belongs", "write it, or leave the whole line out")
    return value.strip()


Text = Annotated[str, BeforeValidator(lambda value: _text(value, "a text"))]
"""One or more words; white space around them does not count."""


@dataclass(frozen=True)
class Ref:
    """Marks a field as the id of another record, so that the parser can check that there is one."""

    kind: str
    """The kind referred to: "actors", "sources", "statements" ..."""


def _one_or_more(value: Any) -> Any:
    """A single id is read as a list of one: `said_by: police` is the common case."""
    return [value] if isinstance(value, str) else value


ActorRef = Annotated[Text, Ref("actors")]
SourceRef = Annotated[Text, Ref("sources")]
EventRef = Annotated[Text, Ref("events")]
FigureRef = Annotated[Text, Ref("figures")]
PlaceRef = Annotated[Text, Ref("places")]
ReactionRef = Annotated[Text, Ref("reactions")]
StatementRef = Annotated[Text, Ref("statements")]
"""`statement-id` within the same figure, or `figure-id/statement-id`."""
ActorRefs = Annotated[tuple[ActorRef, ...], BeforeValidator(_one_or_more)]
EventRefs = Annotated[tuple[EventRef, ...], BeforeValidator(_one_or_more)]
FigureRefs = Annotated[tuple[FigureRef, ...], BeforeValidator(_one_or_more)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(_one_or_more)]


def _read_date(value: Any) -> edtf.Edtf:
    try:
        return edtf.parse(_text(value, "a date"))
    except edtf.EdtfError as error:
        refuse(str(error), error.help, error.rule)


def _read_clock(value: Any) -> clock.Clock:
    try:
        return clock.parse(_text(value, "a time of day"))
    except clock.ClockError as error:
        refuse(str(error), error.help)


def _read_quantity(value: Any) -> quantity.Quantity:
    try:
        return quantity.parse(_text(value, "a value"))
    except quantity.QuantityError as error:
        refuse(str(error), error.help, getattr(error, "rule", "wrong-form"))


Date = Annotated[edtf.Edtf, PlainValidator(_read_date)]
"""A date or interval in EDTF, levels 0 and 1."""
Time = Annotated[clock.Clock, PlainValidator(_read_clock)]
"""A time of day: `14:30`, `~14:30`, `14:30/16:00`, or a word such as `early-hours`."""
Value = Annotated[quantity.Quantity, PlainValidator(_read_quantity)]
"""The value of a figure: `13`, `more than 1000`, `2000 to 3000`, `dozens`."""


def _matching(pattern: str, message: str, help: str) -> BeforeValidator:
    compiled = re.compile(pattern)

    def check(value: Any) -> str:
        text = _text(value, "a text")
        if not compiled.fullmatch(text):
            refuse(f'"{text}" {message}', help)
        return text

    return BeforeValidator(check)


ID = r"[a-z0-9]+(-[a-z0-9]+)*"
SHA256 = r"[0-9a-f]{64}"
WIKIDATA = r"Q[1-9][0-9]*"
LANGUAGE = r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*"
SCRIPT = r"[A-Z][a-z]{3}"

ID_HELP = "ids are lower-case letters, digits and single hyphens: interior-ministry"
Identifier = Annotated[str, _matching(ID, "is not an id", ID_HELP)]
Sha256 = Annotated[str, _matching(SHA256, "is not a SHA-256 sum",
                                  "64 hexadecimal digits in lower case, as `sha256sum FILE` prints them")]
Wikidata = Annotated[str, _matching(WIKIDATA, "is not a Wikidata id", "write Q and the number: Q42")]
Language = Annotated[str, _matching(LANGUAGE, "is not a language tag",
                                    "write a BCP 47 tag: en, de, ru, kk-Latn")]
Languages = Annotated[tuple[Language, ...], BeforeValidator(_one_or_more)]
Script = Annotated[str, _matching(SCRIPT, "is not a script code",
                                  "write an ISO 15924 code: Latn, Cyrl, Arab")]


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    from babel import Locale  # here, because many files name no country

    special = {"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"}  # in CLDR, and no countries of ISO 3166-1
    return frozenset(code for code in Locale("en").territories if re.fullmatch("[A-Z]{2}", code)) - special


@lru_cache(maxsize=1)
def _zones() -> frozenset[str]:
    """Zone names as CLDR knows them: no time zone database of the machine decides what is right."""
    from babel.core import get_global

    return frozenset({*get_global("zone_territories"), *get_global("zone_aliases"), "UTC", "Etc/UTC"})


def _read_country(value: Any) -> str:
    text = _text(value, "a country code")
    if text not in _countries():
        refuse(f'"{text}" is not a country code', "write the two capital letters of ISO 3166-1: NO, KZ")
    return text


def _read_area(value: Any) -> str:
    text = _text(value, "the id of a disputed area")
    if text not in AREAS:
        refuse(f'"{text}" is not a disputed area that the maps know',
               did_you_mean(text, AREAS) or f"the areas are {', '.join(AREAS)}")
    return text


def _read_drawn(value: Any) -> str:
    text = _text(value, "a country code")
    if text != DISPUTED and text not in _countries():
        refuse(f'"{text}" is not a way to draw an area',
               did_you_mean(text, {DISPUTED}) or f"write {DISPUTED}, or the two letters of ISO 3166-1: NO, KZ")
    return text


def _read_zone(value: Any) -> str:
    text = _text(value, "a time zone")
    if text not in _zones():
        refuse(f'"{text}" is not a time zone',
               did_you_mean(text, _zones()) or "write a name of the IANA database: Europe/Berlin")
    return text


def _read_url(value: Any) -> str:
    text = _text(value, "an address")
    try:
        parts = urlsplit(text)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.netloc or re.search(r"\s", text):
        refuse(f'"{text}" is not a web address', "write it whole, from https:// on")
    return text


Country = Annotated[str, BeforeValidator(_read_country)]
"""ISO 3166-1 alpha-2."""
Area = Annotated[str, BeforeValidator(_read_area)]
"""The id of an area whose borders are disputed."""
Drawn = Annotated[str, BeforeValidator(_read_drawn)]
"""`disputed`, or the country as part of which an area is drawn."""
Zone = Annotated[str, BeforeValidator(_read_zone)]
"""A name of the IANA time zone database."""
Url = Annotated[str, BeforeValidator(_read_url)]
"""An http or https address."""


def _number(read: Callable[[str], Any], low: float, high: float, what: str) -> BeforeValidator:
    def check(value: Any) -> Any:
        text = _text(value, what)
        try:
            number = read(text)
        except ValueError:
            number = None
        if number is None or not low <= number <= high:
            refuse(f'"{text}" is not {what}', f"write a number from {low:g} to {high:g}")
        return number

    return BeforeValidator(check)


Latitude = Annotated[float, _number(float, -90, 90, "a latitude in degrees")]
"""WGS 84, degrees north."""
Longitude = Annotated[float, _number(float, -180, 180, "a longitude in degrees")]
"""WGS 84, degrees east."""
Kilometres = Annotated[float, _number(float, 0, 20000, "a length in kilometres")]
Count = Annotated[int, _number(int, 0, 1_000_000, "a count")]
LineNumber = Annotated[int, _number(int, 1, 10_000_000, "a line number")]


def _member(value: Any) -> Any:
    """`members: [a, b]` is short for `members: [{actor: a}, {actor: b}]`."""
    return {"actor": value} if isinstance(value, str) else value


def short_form(read: Callable[[Any], Any] = _member) -> BeforeValidator:
    """A list whose entries may be written short."""
    return BeforeValidator(lambda value: [read(entry) for entry in value] if isinstance(value, list) else value)
