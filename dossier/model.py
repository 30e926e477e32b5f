"""The vocabulary: every kind of record, every field, what it means and where its form is defined.

What stands here is what a contributor may write. Each field's docstring is its documentation: the
reference page and the hover help of editors are made from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, NamedTuple

from pydantic import Field, PrivateAttr, model_validator

from dossier.forms import (
    ActorRef,
    ActorRefs,
    Area,
    Count,
    Country,
    Date,
    Drawn,
    EventRef,
    EventRefs,
    FigureRef,
    FigureRefs,
    Identifier,
    Kilometres,
    Language,
    Languages,
    Latitude,
    LineNumber,
    Longitude,
    PlaceRef,
    ReactionRef,
    Script,
    Sha256,
    SourceRef,
    StatementRef,
    Text,
    Texts,
    Time,
    Url,
    Value,
    Wikidata,
    Zone,
    refuse,
    short_form,
)
from dossier.marks import Marks, Position, key_position, position_at, to_span
from dossier.part import Part
from dossier.span import Span
from dossier.translations import (
    AboutTexts,
    AnswerTexts,
    BorderTexts,
    ChangeTexts,
    ClaimTexts,
    CoordinatesTexts,
    EventTexts,
    EvidenceTexts,
    FigureTexts,
    NamedTexts,
    QuestionTexts,
    ReactionTexts,
    ResponseTexts,
    RoleTexts,
    ScopeTexts,
    SourceTexts,
    StatementTexts,
)

Path = tuple[str | int, ...]
"""The way from a record to one of its fields: `("statements", 0, "evidence", 1, "quote")`."""


class Selector(Part):
    """Words of an article: the exact/prefix/suffix selector of the W3C Web Annotation Data Model
    (TextQuoteSelector)."""

    quote: Text
    """The words, letter by letter as the article prints them, without ellipsis or brackets."""
    prefix: Text | None = None
    """The words directly before, where the quotation occurs more than once."""
    suffix: Text | None = None
    """The words directly after, where the quotation occurs more than once."""


class Evidence(Selector):
    """A passage that a record rests on."""

    source: SourceRef
    """Id of the source in which the words stand."""
    translation: Text | None = None
    """The words in the dossier's first language, where the source is in another one."""
    translator: Text | None = None
    """Who translated: a name, or "the editors"."""
    translations: dict[Language, EvidenceTexts] = {}
    """The words in further languages of the dossier: language, `translation` and `translator`."""


class NoFact(Selector):
    """A sentence of an article that carries no fact of its own."""

    reason: Text
    """Why no record rests on it, in a few words."""


class Change(Part):
    """What became of a record that was corrected or withdrawn."""

    date: Date
    """When it was corrected or withdrawn (EDTF)."""
    by: Text
    """Who did it: an actor's id, or a text such as "the editors"."""
    reason: Text
    """Why, in a sentence."""
    evidence: tuple[Evidence, ...] = ()
    """The words that say so, where a source does."""
    translations: dict[Language, ChangeTexts] = {}
    """Our own texts of it in further languages of the dossier: language and fields."""


Status = Literal["reported", "confirmed", "disputed", "corrected", "withdrawn"]


class Common(Part):
    """What every record may say of itself."""

    evidence: tuple[Evidence, ...] = ()
    """The passages that the record rests on; at least one for everything that is said to be so."""
    status: Status = "reported"
    """`reported` by a source; `confirmed` by independent ones; `disputed`; `corrected`; `withdrawn`."""
    change: Change | None = None
    """When, by whom and why; required for `corrected` and `withdrawn`. Nothing is deleted silently."""
    reported: Date | None = None
    """When it became known (EDTF); without it, the day on which its earliest source was published."""
    review_by: Date | None = None
    """The day by which the editors look at it again (EDTF), for instance while somebody stands accused."""
    tags: Texts = ()
    """Free keywords of the editors."""
    note: Text | None = None
    """A remark of the editors, shown to readers as such."""
    content_notice: Text | None = None
    """Why a reader may not wish to see it unasked, in a few words: "describes a killing". Title, date and labels stay;
    its text and its passages are folded under these words."""

    @model_validator(mode="after")
    def _change_is_told(self) -> Common:
        if self.status in ("corrected", "withdrawn") and self.change is None:
            refuse(f'the status is "{self.status}", and `change` is missing',
                   "add change: {date, by, reason}; say when, by whom and why", "missing-field")
        return self


class Attributed(Part):
    """Who said it, who passed it on, and in which words the source puts that."""

    said_by: ActorRefs = ()
    """Who said so: an actor's id, or a list. Left out where the source reports in its own voice."""
    via: ActorRefs = ()
    """Who relayed it, for instance a broadcaster that quotes a ministry."""
    attributed: Text | None = None
    """The phrase with which the source attributes it: "authorities said"."""


class _Place(NamedTuple):
    """Where a record was written."""

    id: str
    path: str
    key: Position
    marks: Marks | Position


class Record(Common):
    """A record: something with an id, written at a known place in a YAML file."""

    kind: ClassVar[str] = ""
    """The plural name of the kind, which is also its file: "events"."""
    _place: _Place = PrivateAttr(None)  # type: ignore[assignment]

    def placed(self, id: str, path: str, key: Position, marks: Marks | Position) -> Record:
        """The same record, knowing its id and where it was written. Called once, by the decoder."""
        self._place = _Place(id, path, key, marks)
        return self

    @property
    def id(self) -> str:
        """The key under which the record is written; unique within its kind."""
        # Asked for a hundred thousand times a build: past pydantic's own look-up of private names.
        id: str = self.__pydantic_private__["_place"].id  # type: ignore[index]
        return id

    @property
    def span(self) -> Span:
        """The whole record, from its id to the end of its last field."""
        place = self._place
        last = position_at(place.marks, ())
        return Span(place.path, place.key[0], place.key[1], last[2], last[3])

    @property
    def key_span(self) -> Span:
        """The record's id where it is written."""
        return to_span(self._place.path, self._place.key)

    def at(self, *path: str | int) -> Span:
        """Where a field's value is written, or the nearest thing above it that is."""
        marks = self._place.marks
        if isinstance(marks, Marks) and path and path[0] not in marks.children:
            return self.key_span
        return to_span(self._place.path, position_at(marks, path))

    def at_key(self, *path: str | int) -> Span:
        """Where a field's name is written."""
        return to_span(self._place.path, key_position(self._place.marks, path))

    def reach(self, path: Path) -> Any:
        """The value at a path."""
        value: Any = self
        for step in path:
            value = value[step] if isinstance(step, int) else getattr(value, step)
        return value


class Budget(Part):
    """How much of one article may be quoted."""

    words: Count = 400
    """Words that may stand in quotations, per source."""
    share: Count = 50
    """Percent of the article's words that may, per source."""
    reason: Text | None = None
    """Why this dossier needs other limits than the built-in ones."""


class Border(Part):
    """How the maps draw an area whose borders are disputed, where a dossier departs from the rule."""

    drawn: Drawn
    """`disputed` (hatched, by itself: the rule), or the country as part of which it is drawn (ISO 3166-1 alpha-2)."""
    reason: Text
    """Why, in a few words; the caption of every map that shows the area prints it."""
    translations: dict[Language, BorderTexts] = {}
    """The reason in other languages."""


class About(Record):
    """The dossier itself: `facts/dossier.yml`."""

    kind: ClassVar[str] = "dossier"

    title: Text
    """What the dossier is called, with the time of the event: "Harbour fire, March 2031"."""
    summary: Text
    """One sentence for search engines and link previews."""
    lead: Text | None = None
    """The opening paragraph, in our own voice; rests on `evidence`."""
    period: Date | None = None
    """From when to when the event lasted (EDTF interval)."""
    zone: Zone = "UTC"
    """The time zone of all dates that do not name another (IANA)."""
    language: Language = "en"
    """The language of our own texts (BCP 47)."""
    languages: Languages = ()
    """The languages in which the dossier is published, each with pages of its own; `language` comes first."""
    editors: Texts = ()
    """Who answers for the dossier."""
    contact: Text | None = None
    """Where to send a correction."""
    licence: Text = "CC-BY-4.0"
    """The licence of our own facts and texts (SPDX id). Quotations belong to their publishers."""
    conflicts: Text | None = None
    """The dossier's own rule for accounts that differ."""
    missing_voices: Texts = ()
    """Whose side the sources lack."""
    highlights: FigureRefs = ()
    """Ids of the figures that the front page shows, in that order."""
    categories: dict[Identifier, Text] = {}
    """Categories of events beyond the built-in ones: id and label."""
    stances: dict[Identifier, Text] = {}
    """Stances of reactions beyond the built-in ones: id and label."""
    rules: dict[Text, Literal["off", "warning", "error"]] = {}
    """Levels of rules, where they are to differ from the built-in ones: rule and level."""
    loaded_words: Texts = ()
    """Words that our own voice avoids, beyond the built-in list."""
    borders: dict[Area, Border] = {}
    """Areas whose borders are disputed and that the maps draw otherwise than hatched: area, and how."""
    quotation_budget: Budget = Budget()
    """How much of one article may be quoted; sources with `rights: full` are free."""
    translations: dict[Language, AboutTexts] = {}
    """Our own texts of it in further languages of the dossier: language and fields."""

    @property
    def published(self) -> tuple[str, ...]:
        """The languages of the pages: that of our own texts, then the others in the order of `languages`."""
        return tuple(dict.fromkeys((self.language, *self.languages)))


class Body(Part):
    """Where the article starts and ends in its file."""

    first: LineNumber = Field(alias="from")
    """Number of the first line of the article, counted from 1."""
    last: LineNumber = Field(alias="to")
    """Number of its last line."""

    @model_validator(mode="after")
    def _in_order(self) -> Body:
        if self.first > self.last:
            refuse(f"the body ends in line {self.last}, before it starts in line {self.first}", "swap the two")
        return self


class Source(Record):
    """An article, stored byte for byte under `seeds/`."""

    kind: ClassVar[str] = "sources"

    file: Text
    """Path of the stored article below `seeds/`."""
    sha256: Sha256
    """SHA-256 of the file's bytes: proves that the article is the one that was quoted."""
    language: Language
    """The article's language (BCP 47)."""
    title: Text | None = None
    """The headline as printed; left out where the capture has none."""
    label: Text | None = None
    """A short name for citations; without it, agency or publisher and date."""
    publisher: ActorRef | None = None
    """Who published the article."""
    agency: ActorRef | None = None
    """Where it comes from, for wire copy: the origin counts once, however often it is printed."""
    byline: Text | None = None
    """The author as printed."""
    dateline: Text | None = None
    """The place before the first sentence, as printed."""
    published: Date | None = None
    """When it was published, as the article says (EDTF)."""
    zone: Zone | None = None
    """The zone of `published` (IANA); without it, the dossier's."""
    url: Url | None = None
    """The article on the publisher's site."""
    archived: Url | None = None
    """A copy in a public archive."""
    retrieved: Date | None = None
    """When we captured it (EDTF)."""
    body: Body | None = None
    """`{from, to}`: first and last line of the article, where the tool's own reading is wrong."""
    rights: Literal["quotes", "full", "link"] = "quotes"
    """What may be shown: `quotes` (short quotations), `full` (the whole text), `link` (no words of it)."""
    pubstatus: Literal["usable", "corrected", "withheld", "canceled"] = "usable"
    """The publisher's own word on the article (IPTC publishing status; `corrected` added)."""
    pubstatus_date: Date | None = None
    """When the publisher said so (EDTF)."""
    pubstatus_note: Text | None = None
    """What the publisher said."""
    lost_characters: Count = 0
    """How many damaged spots the editors know of: places at which the capture lost characters."""
    no_fact: tuple[NoFact, ...] = ()
    """Sentences of the body on which no record rests, each with the reason."""
    translations: dict[Language, SourceTexts] = {}
    """Our own texts of it in further languages of the dossier: language and fields."""


class Name(Part):
    """One of the names of an actor or a place."""

    name: Text
    """The name as written."""
    language: Language | None = None
    """Its language (BCP 47)."""
    script: Script | None = None
    """Its script (ISO 15924)."""
    start: Date | None = Field(None, alias="from")
    """Valid from (EDTF)."""
    end: Date | None = Field(None, alias="to")
    """Valid until (EDTF)."""
    use: Literal["official", "former", "short", "transliteration", "original", "alias"] = "alias"
    """What sort of name it is."""
    evidence: tuple[Evidence, ...] = ()
    """Words of a source that use or explain the name."""


class Role(Part):
    """An office or function that a person or body held."""

    office: Text
    """The office: "president", "spokesperson"."""
    of: ActorRef | None = None
    """The body or state in which it is held."""
    start: Date | None = Field(None, alias="from")
    """Held from (EDTF)."""
    end: Date | None = Field(None, alias="to")
    """Held until (EDTF)."""
    evidence: tuple[Evidence, ...] = ()
    """The words that name the person in this office."""
    translations: dict[Language, RoleTexts] = {}
    """Our own texts of it in further languages of the dossier: language and fields."""


class Member(Part):
    """A member of an alliance, body or group."""

    actor: ActorRef
    """Who belongs to it."""
    start: Date | None = Field(None, alias="from")
    """Member from (EDTF)."""
    end: Date | None = Field(None, alias="to")
    """Member until (EDTF)."""
    evidence: tuple[Evidence, ...] = ()
    """The words that say so, where they are not the record's own evidence."""



class Actor(Record):
    """A person, body, state, force, alliance, outlet or group."""

    kind: ClassVar[str] = "actors"

    name: Text
    """The preferred name."""
    type: Literal["person", "state", "government-body", "security-force", "alliance", "organisation",
                  "media", "group"] = Field(alias="kind")
    """What sort of actor it is."""
    summary: Text | None = None
    """Who or what it is, in a sentence of our own."""
    names: tuple[Name, ...] = ()
    """Other names: in other languages and scripts, former, short."""
    roles: tuple[Role, ...] = ()
    """Offices held, in order of time."""
    members: Annotated[tuple[Member, ...], short_form()] = ()
    """Who belongs to it: ids, or mappings with `from` and `to`."""
    part_of: ActorRef | None = None
    """The body of which it is a part."""
    country: Country | None = None
    """The country it belongs to (ISO 3166-1 alpha-2)."""
    labels: tuple[Literal["state-media", "party-to-conflict"], ...] = ()
    """What a reader must know about its interests."""
    safety: Literal["office-holder", "spokesperson", "private", "accused", "victim", "minor"] | None = None
    """For persons: how much protection they need."""
    wikidata: Wikidata | None = None
    """The item on Wikidata."""
    links: tuple[Url, ...] = ()
    """Its own pages."""
    translations: dict[Language, NamedTexts] = {}
    """Our own texts of it in further languages of the dossier: language and fields."""



class Event(Attributed, Record):
    """Something that happened, or is said to have happened: an entry of the timeline."""

    kind: ClassVar[str] = "events"

    date: Date
    """When it happened, no more precisely than the source says (EDTF)."""
    date_from: Text | None = None
    """Why the date is as it is, where no quoted words give it: `publication` for the day on which its earliest
    source was published, or a reason in a few words."""
    time: Time | None = None
    """Time of day, where the source says one."""
    zone: Zone | None = None
    """The zone of date and time (IANA); without it, the place's or the dossier's."""
    place: PlaceRef | None = None
    """Where."""
    title: Text
    """Who did what, in a short sentence."""
    summary: Text | None = None
    """One or two sentences more."""
    category: Text
    """What sort of event: a built-in category, or one of the dossier's own."""
    actors: ActorRefs = ()
    """Who acted."""
    affected: ActorRefs = ()
    """Whom or what it befell."""
    part_of: EventRef | None = None
    """The larger event to which it belongs."""
    leads_to: EventRefs = ()
    """Events that the source says followed from it."""
    translations: dict[Language, EventTexts] = {}
    """Our own texts of it in further languages of the dossier: language and fields."""


class Scope(Part):
    """What a figure counts."""

    who: Text | None = None
    """Whom or what: an actor's id, or words."""
    where: PlaceRef | None = None
    """Where."""
    period: Date | None = None
    """From when to when (EDTF interval)."""
    counts: Literal["cumulative", "new", "current"] | None = None
    """All so far, those added in the period, or as of the moment."""
    translations: dict[Language, ScopeTexts] = {}
    """Our own texts of it in further languages of the dossier: language and fields."""


class Statement(Attributed, Common):
    """One account of a figure: who gave which value when."""

    id: Identifier | None = None
    """A name by which other statements refer to this one; unique within its figure."""
    value: Value
    """The number with its qualifier: `13`, `more than 1000`, `dozens`. Never more precise than the words."""
    worded: Text | None = None
    """The words of the source for it, where they differ: "Thirteen"."""
    as_of: Date | None = None
    """The day for which it holds (EDTF)."""
    date_from: Text | None = None
    """Why the date is as it is, where no quoted words give it: `publication` for the day on which its earliest
    source was published, or a reason in a few words."""
    time: Time | None = None
    """Time of day for which it holds."""
    repeats: StatementRef | None = None
    """The earlier statement that this one passes on."""
    revises: StatementRef | None = None
    """The earlier statement of the same speaker that this one changes."""
    supersedes: StatementRef | None = None
    """The earlier statement that this one replaces, by another definition or speaker."""
    retracts: StatementRef | None = None
    """The earlier statement that this one takes back."""
    translations: dict[Language, StatementTexts] = {}
    """Our own texts of it in further languages of the dossier: language and fields."""


class Figure(Record):
    """A number that matters, with everything that was said about it."""

    kind: ClassVar[str] = "figures"

    title: Text
    """What is counted, in a few words: "People injured"."""
    unit: Text
    """The unit: "people", "tonnes", "%"."""
    scope: Scope = Scope()
    """Whom, where, when, and how it is counted."""
    part_of: FigureRef | None = None
    """The larger figure of which this one is a part."""
    summary: Text | None = None
    """What to know about it, in a sentence."""
    statements: tuple[Statement, ...]
    """Every account of it, each with its own evidence."""
    translations: dict[Language, FigureTexts] = {}
    """Our own texts of it in further languages of the dossier: language and fields."""

    @model_validator(mode="after")
    def _has_statements(self) -> Figure:
        if not self.statements:
            refuse("a figure without statements", "add at least one: - value: ...", "missing-field")
        return self


class Reaction(Record):
    """What an actor abroad, or aside from the event, said or did about it."""

    kind: ClassVar[str] = "reactions"

    actor: ActorRef
    """The state, alliance or body whose reaction it is."""
    speaker: ActorRef | None = None
    """Who spoke for it."""
    via: ActorRefs = ()
    """Who relayed it."""
    attributed: Text | None = None
    """The phrase with which the source attributes it."""
    date: Date | None = None
    """When it was said or done (EDTF)."""
    date_from: Text | None = None
    """Why the date is as it is, where no quoted words give it: `publication` for the day on which its earliest
    source was published, or a reason in a few words."""
    time: Time | None = None
    """Time of day."""
    zone: Zone | None = None
    """The zone of date and time (IANA)."""
    stance: Text
    """A built-in stance, or one of the dossier's own."""
    towards: ActorRefs = ()
    """Towards whom."""
    title: Text | None = None
    """A short heading; without it, actor and stance."""
    summary: Text
    """What was said or done, in our own neutral words."""
    speech: Text | None = None
    """Direct speech, letter by letter; it must stand in the evidence."""
    venue: Text | None = None
    """Where it was said: "Facebook", "press briefing"."""
    replaces: ReactionRef | None = None
    """The earlier reaction of the same actor that this one changes."""
    translations: dict[Language, ReactionTexts] = {}
    """Our own texts of it in further languages of the dossier: language and fields."""


class Response(Part):
    """An answer to a claim."""

    actor: ActorRef
    """Who answers."""
    speaker: ActorRef | None = None
    """Who spoke for it."""
    via: ActorRefs = ()
    """Who relayed it."""
    attributed: Text | None = None
    """The phrase with which the source attributes it."""
    stance: Literal["denies", "disputes", "supports"]
    """How it answers."""
    date: Date | None = None
    """When (EDTF)."""
    date_from: Text | None = None
    """Why the date is as it is, where no quoted words give it: `publication` for the day on which its earliest
    source was published, or a reason in a few words."""
    summary: Text | None = None
    """What was answered, in our own words."""
    evidence: tuple[Evidence, ...] = ()
    """The words of the answer."""
    translations: dict[Language, ResponseTexts] = {}
    """Our own texts of it in further languages of the dossier: language and fields."""


class Claim(Attributed, Record):
    """Something that somebody says is so, and that the dossier does not say is so."""

    kind: ClassVar[str] = "claims"

    proposition: Text
    """What is claimed, as a sentence."""
    title: Text | None = None
    """A short heading; without it, the proposition."""
    about: ActorRefs = ()
    """Whom it is about."""
    date: Date | None = None
    """When it was claimed (EDTF)."""
    date_from: Text | None = None
    """Why the date is as it is, where no quoted words give it: `publication` for the day on which its earliest
    source was published, or a reason in a few words."""
    stated_evidence: Text | None = None
    """What the claimant offered as evidence; `none` where the source says that there was none."""
    responses: tuple[Response, ...] = ()
    """Who denied, disputed or supported it."""
    translations: dict[Language, ClaimTexts] = {}
    """Our own texts of it in further languages of the dossier: language and fields."""


class Answer(Part):
    """What answered an open question."""

    date: Date | None = None
    """When (EDTF)."""
    text: Text
    """The answer, in our own words."""
    evidence: tuple[Evidence, ...] = ()
    """The words that give it."""
    translations: dict[Language, AnswerTexts] = {}
    """Our own texts of it in further languages of the dossier: language and fields."""


class Question(Record):
    """Something that is not known, and is said to be not known."""

    kind: ClassVar[str] = "questions"

    question: Text
    """The question, with its question mark."""
    why: Text | None = None
    """Why it is open."""
    as_of: Date | None = None
    """Until when it was open (EDTF)."""
    who_could_know: ActorRefs = ()
    """Who could answer it."""
    about: ActorRefs = ()
    """Whom it concerns."""
    state: Literal["unknown", "not-reported", "not-researched", "answered"] = "unknown"
    """`unknown` to the source; `not-reported` by it; `not-researched` by us; `answered`."""
    answer: Answer | None = None
    """What answered it."""
    translations: dict[Language, QuestionTexts] = {}
    """Our own texts of it in further languages of the dossier: language and fields."""


class Coordinates(Part):
    """Where a place is on the map."""

    lat: Latitude
    """Degrees north (WGS 84)."""
    lon: Longitude
    """Degrees east (WGS 84)."""
    precision: Literal["point", "locality", "region", "country"] = "locality"
    """What the pair stands for: the very spot, the middle of a town, of a region, of a country."""
    radius_km: Kilometres | None = None
    """Radius of the circle within which the place lies, in kilometres."""
    origin: Text | None = None
    """Where the coordinates come from."""
    translations: dict[Language, CoordinatesTexts] = {}
    """Our own texts of it in further languages of the dossier: language and fields."""


class Place(Record):
    """A country, region, city, district or site."""

    kind: ClassVar[str] = "places"

    name: Text
    """The preferred name."""
    type: Literal["country", "region", "city", "district", "site"] = Field(alias="kind")
    """What sort of place it is."""
    names: tuple[Name, ...] = ()
    """Other names: in other languages and scripts, former, short."""
    coordinates: Coordinates | None = None
    """Where it is; left out where nobody can say."""
    part_of: PlaceRef | None = None
    """The larger place in which it lies."""
    country: Country | None = None
    """The country in which it lies (ISO 3166-1 alpha-2)."""
    zone: Zone | None = None
    """Its time zone (IANA)."""
    summary: Text | None = None
    """What to know about it, in a sentence."""
    translations: dict[Language, NamedTexts] = {}
    """Our own texts of it in further languages of the dossier: language and fields."""


KINDS: Mapping[str, type[Record]] = {
    model.kind: model for model in (Source, Actor, Event, Figure, Reaction, Claim, Question, Place)
}
"""The kinds of records that come in numbers, by the name of their file."""

CATEGORIES: Mapping[str, str] = {
    "protest": "Protest", "politics": "Politics", "violence": "Violence", "security": "Security",
    "military": "Military", "diplomacy": "Diplomacy", "economy": "Economy", "rights": "Rights",
    "justice": "Justice", "communications": "Communications", "humanitarian": "Humanitarian",
    "media": "Media", "other": "Other",
}
"""The built-in categories of events, with their English labels."""

STANCES: Mapping[str, str] = {
    "support": "Support", "offer-of-help": "Offer of help", "military-support": "Military support",
    "concern": "Concern", "call-for-restraint": "Call for restraint", "call-for-dialogue": "Call for dialogue",
    "condemnation": "Condemnation", "non-interference": "Non-interference", "denial": "Denial",
    "neutral": "Neutral",
}
"""The built-in stances of reactions, with their English labels."""
