"""Citations to be copied: a record as a text, and its sources as BibTeX with the record in their note.

What the reader's browser alone knows, the permanent address and the day, are gaps: a text with gaps is a tuple of
letters and of the numbers ADDRESS and DAY. A page carries each source once and each record once; `text` and `bibtex`
put them together as the script of the page does.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from dossier.desk import Desk
from dossier.dossier import Citation
from dossier.model import Record, Source
from dossier.page import Link, outside, plain

ADDRESS, DAY = 0, 1
"""The gaps: the permanent address of the record, and the day on which it is copied (YYYY-MM-DD)."""

Gapped = tuple[str | int, ...]
_DATE = re.compile(r"^(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# Inside braces these are the signs that BibTeX or TeX would not print as they stand.
_TEX = {
    "\\": "{\\textbackslash}", "{": "{\\textbraceleft}", "}": "{\\textbraceright}", "~": "{\\textasciitilde}",
    "^": "{\\textasciicircum}", "&": "\\&", "%": "\\%", "$": "\\$", "#": "\\#", "_": "\\_",
    "\u00a0": "~", "\u202f": "~",
}
_TEX_SIGN = re.compile(r"[\\{}~^&%$#_\u00a0\u202f]")


def on_page(desk: Desk, records: Iterable[Record]) -> dict[str, Any]:
    """What a page carries so that its records can be cited: as plain data, ready for JSON."""
    records = tuple(records)
    cited = {record.id: _sources(desk, record) for record in records}
    return {
        "records": {one.id: [_record(desk, one), tex(desk.title(one)), list(cited[one.id])] for one in records},
        "sources": {id: _entry(desk, id) if id else _own_entry(desk) for ids in cited.values() for id in ids},
        "where": _gapped(desk.words.say("cite.where", dossier=plain(desk.about.title), address="\0", day="\1")),
        "note": _note(desk),
    }


def text(page: Mapping[str, Any], record: str, address: str, day: str) -> str:
    """The citation of a record as a text."""
    return f"{page['records'][record][0]} {filled(page['where'], address, day)}"


def bibtex(page: Mapping[str, Any], record: str, address: str, day: str) -> str:
    """The sources of a record in BibTeX, each with the record in its note."""
    _, title, sources = page["records"][record]
    before, after = page["note"]
    note = filled(before, address, day) + title + filled(after, address, day)
    return "\n".join(f"{page['sources'][id]}{note}" for id in sources)


def filled(gapped: Iterable[str | int], address: str, day: str) -> str:
    """The text with its gaps filled."""
    return "".join((address, day)[part] if isinstance(part, int) else part for part in gapped)


def tex(words: str) -> str:
    """A text as BibTeX prints it inside braces: every sign a letter, and the braces in balance."""
    return _TEX_SIGN.sub(lambda match: _TEX[match.group()], plain(words))


# --- a record as a text ------------------------------------------------------------------------------------------


def _record(desk: Desk, record: Any) -> str:
    """Title, state, what is said, by whom and when, and the words that it rests on: all but where it stands."""
    date = getattr(record, "date", None) or getattr(record, "as_of", None)
    citations = () if record.kind == "sources" else desk.dossier.citations_of(record)
    parts = [desk.title(record), _state(desk, record), *_told(desk, record), *_said(desk, record),
             _capital(desk.words.date(date)) if date else "", *_answers(desk, record),
             *dict.fromkeys(_quotation(desk, one) for one in citations)]
    return " ".join(_sentence(part) for part in parts if part)


def _state(desk: Desk, record: Any) -> str:
    """The state of a record where it is not the ordinary one: who cites what was withdrawn must say so."""
    badge = desk.proofs.warning(record) if record.kind == "sources" else desk.badge(record.status)
    return _capital(badge.label)


def _told(desk: Desk, record: Any) -> list[str]:
    """The text of a record, the values of a figure, or the article that a source is."""
    if record.kind == "figures":
        accounts = (_account(desk, record, one) for one in desk.accounts[record.id])
        return [record.summary or "", desk.words.say("list.semicolon").join(accounts)]
    if record.kind == "sources":
        return [record.byline or "", record.title or "", record.url or ""]
    if record.kind == "claims":
        return [record.proposition] if record.title else []
    return [getattr(record, "summary", None) or getattr(record, "why", None) or ""]


def _said(desk: Desk, record: Any) -> list[str]:
    """Who said it: a claim without its speaker would be ours."""
    speakers = getattr(record, "said_by", ()) or filter(None, (getattr(record, "speaker", None),))
    return [f"{one.label} {_names(one.values, desk)}" for one in (desk.detail("detail.said-by", "actors", speakers),)
            if one.values]


def _answers(desk: Desk, record: Any) -> list[str]:
    """Who denied, disputed or supported a claim."""
    by_stance: dict[str, list[str]] = {}
    for response in getattr(record, "responses", ()):
        by_stance.setdefault(response.stance, []).append(response.actor)
    details = (desk.detail(f"response-by.{stance}", "actors", dict.fromkeys(by)) for stance, by in by_stance.items())
    return [f"{one.label} {_names(one.values, desk)}" for one in details]


def _names(links: Iterable[Link], desk: Desk) -> str:
    return desk.words.join(link.text for link in links)


def _account(desk: Desk, figure: Any, account: Any) -> str:
    statement = account.statement
    who = _names(desk.links("actors", statement.said_by or statement.via), desk)
    status = [desk.words.label("status", statement.status)] if statement.status != "reported" else []
    date = [desk.words.day(statement.as_of or account.reported)] if statement.as_of or account.reported else []
    said = desk.words.say("list.comma").join([who or desk.words.say("cite.untold"), *date, *status])
    return desk.words.say("cite.account", value=desk.amount(figure, statement.value), said=said)


def _quotation(desk: Desk, citation: Citation) -> str:
    quoted, source = desk.proofs.quoted(citation), _named(desk, desk.dossier.sources[citation.source])
    words = plain("".join(piece.text for piece in quoted.pieces))
    key = "cite.quote" if words else "cite.closed"
    return desk.words.say(key, opening=quoted.opening, words=words, closing=quoted.closing, source=source)


def _named(desk: Desk, source: Source) -> str:
    """A source by name and full date, its publisher where the name does not tell, and what that did to it since."""
    cited = desk.proofs.cited(source.id)
    year = _date(source.published)[0]
    publisher = desk.dossier.actors[source.publisher].name if source.publisher else ""
    more = [one for one in (year, publisher) if one not in cited] + [desk.proofs.warning(source).label]
    return desk.words.say("list.comma").join([cited, *filter(None, more)])


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _sentence(words: str) -> str:
    words = plain(words)
    return words if words[-1:] in tuple(".!?…。！？") else f"{words}."


# --- its sources as BibTeX ---------------------------------------------------------------------------------------


def _sources(desk: Desk, record: Record) -> tuple[str, ...]:
    """Ids of the sources; an empty id, for the dossier itself, where a record is the editors' own."""
    if record.kind == "sources":
        return (record.id,)
    return tuple(dict.fromkeys(one.source for one in desk.dossier.citations_of(record))) or ("",)


def _entry(desk: Desk, id: str) -> str:
    """The article, up to the note, which each record has of its own. `@misc` is the kind that every style knows."""
    source = desk.dossier.sources[id]
    fields = {name: value for name, value in _fields(desk, source).items() if value}
    rows = "".join(f"  {name} = {value},\n" for name, value in fields.items())
    return f"@misc{{{id},\n{rows}"


def _own_entry(desk: Desk) -> str:
    editors = _whole(desk.words.join(desk.about.editors))
    author = f"  author = {editors},\n" if editors else ""
    return f"@misc{{dossier,\n{author}  title = {_whole(desk.about.title)},\n"


def _fields(desk: Desk, source: Source) -> dict[str, str]:
    actors = desk.dossier.actors
    publisher = actors[source.publisher].name if source.publisher else ""
    agency = actors[source.agency].name if source.agency else ""
    year, month, day = _date(source.published)
    return {
        "author": _whole(agency or source.byline or publisher),
        "title": _whole(source.title or desk.proofs.cited(source.id)),
        "howpublished": _braced(publisher or agency),
        "year": _braced(year),
        "month": _MONTHS[int(month) - 1] if month else "",
        "day": _braced(day.lstrip("0")),
        "langid": _braced(source.language),
        "url": _braced(_address(source.url)),
        "urldate": _braced("-".join(filter(None, _date(source.retrieved))) if source.url else ""),
    }


def _date(date: Any) -> tuple[str, str, str]:
    """Year, month and day of a date, as far as it names one; nothing of a span of time."""
    match = _DATE.match(date.text) if date and date.kind in ("day", "month", "year", "datetime") else None
    year, month, day = match.groups(default="") if match else ("", "", "")
    return (year, month, day) if not month or 1 <= int(month) <= 12 else (year, "", "")


def _address(address: str | None) -> str:
    """An address without a sign that TeX would take for its own."""
    return quote(outside(address or "").replace("&amp;", "&"), safe="%/:?#@!$&+,;=-._~")


def _whole(words: str) -> str:
    """A name or a title in braces twice, so that no style splits it or changes its capitals."""
    return f"{{{{{tex(words)}}}}}" if words else ""


def _braced(words: str) -> str:
    return f"{{{words}}}" if words.startswith("http") else f"{{{tex(words)}}}" if words else ""


def _note(desk: Desk) -> list[list[str | int]]:
    """The note before and after the title of the record, and the end of the entry."""
    dossier = tex(desk.about.title)
    before, after = desk.words.say("cite.note", dossier=dossier, title="\2", address="\0", day="\1").split("\2")
    return [_gapped(f"  note = {{{before}"), _gapped(f"{after.replace(chr(0), TEX_ADDRESS)}}}\n}}\n")]


TEX_ADDRESS = "\\url{\0}"
"""How the note writes an address: TeX then breaks its line and prints its signs as they are."""


def _gapped(phrase: str) -> list[str | int]:
    """A phrase cut at its gaps, which are marked by the control characters 0 and 1."""
    return [ord(part) if part in ("\0", "\1") else part for part in re.split("([\0\1])", phrase) if part]
