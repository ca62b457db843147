"""The fields of the deployer's file, and which of them are still blank."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from operator import attrgetter
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from guide.language.locale import LANGUAGES, NAMES_IN, Lang
from guide.places import EMPLOYMENT_AREAS
from guide.places.contacts import WAYS, Known, Way
from guide.reasoning.review_dates import Aged
from guide.settings.deployer.values import (
    BlankIsNone,
    Criterion,
    Day,
    Days,
    Email,
    Line,
    Phone,
    Text,
    WebAddress,
    YesOrNo,
    is_blank,
)
from guide.settings.validation import must

#: The statement is reviewed at least once a year (Decision (EU) 2018/1523, annex).
REVIEW_EVERY = timedelta(days=365)
#: A break is announced weeks before, not years.
FARTHEST_BREAK = timedelta(days=365)


class Part(BaseModel):
    """A table of the file. What is not `OPTIONAL` has to be filled before production."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
    OPTIONAL: ClassVar[frozenset[str]] = frozenset()

    def blanks_at(self, path: str) -> Iterator[str]:
        """Yield the dotted names of the blank fields, `path` in front."""
        for name, value in self:
            at = f"{path}.{name}" if path else name
            if name in self.OPTIONAL:
                continue
            if isinstance(value, Part):
                yield from value.blanks_at(at)
            elif is_blank(value):
                yield at


class ByLanguage(Part):
    """A text of one line in the three languages."""

    fi: Line = ""
    sv: Line = ""
    en: Line = ""

    def of(self, lang: Lang) -> str:
        """Return the text of a language."""
        return str(getattr(self, NAMES_IN[lang]))

    @property
    def is_given(self) -> bool:
        """Return whether any language has a text."""
        return any(not is_blank(self.of(lang)) for lang in LANGUAGES)

    def all_or_none(self, what: str) -> None:
        """Raise ValueError when a text that may be left out is given in some languages only."""
        missing = [lang for lang in LANGUAGES if is_blank(self.of(lang))]
        if self.is_given and missing:
            raise ValueError(f"{what} is given in some languages; missing: {', '.join(missing)}")


class TextByLanguage(ByLanguage):
    """A longer text in the three languages."""

    fi: Text = ""
    sv: Text = ""
    en: Text = ""


class AddressByLanguage(ByLanguage):
    """An address (https) for each of the three languages."""

    fi: WebAddress = ""
    sv: WebAddress = ""
    en: WebAddress = ""


class Service(Part):
    """The address (https) where the public finds the guide."""

    address: WebAddress = ""


class Controller(Part):
    """The authority that offers the guide and is the controller (rekisterinpitäjä)."""

    name: ByLanguage = ByLanguage()
    address: Line = ""
    phone: Phone = ""
    email: Email = ""


class ProtectionOfficer(Part):
    """How to reach the data protection officer (tietosuojavastaava)."""

    email: Email = ""
    phone: Phone = ""


class Feedback(Part):
    """Where feedback on accessibility goes (saavutettavuuspalaute), by mail and perhaps by a form."""

    OPTIONAL: ClassVar[frozenset[str]] = frozenset({"form"})
    email: Email = ""
    handled_by: ByLanguage = ByLanguage()
    form: AddressByLanguage = AddressByLanguage()

    @model_validator(mode="after")
    def _form_in_every_language(self) -> Feedback:
        self.form.all_or_none("feedback.form")
        return self


class Advice(Part):
    """The phone where a person who cannot use the guide gets the same advice."""

    phone: Phone = ""
    hours: ByLanguage = ByLanguage()


class Hosting(Part):
    """Who runs the server and where. `log_days`: how many days IP addresses stay in the access log, 0 for never."""

    provider: Line = ""
    country: ByLanguage = ByLanguage()
    in_eea: YesOrNo = None
    log_days: Days = None


class Statement(Part):
    """The accessibility statement (saavutettavuusseloste): when drafted and reviewed, and by whom assessed.

    `people_tested_on` is the day when people last tried the guide with screen readers and other aids; left out while
    that has not been done, which the statement then says.
    """

    OPTIONAL: ClassVar[frozenset[str]] = frozenset({"people_tested_on"})
    drafted_on: Day = None
    reviewed_on: Day = None
    method: Annotated[Literal["own", "expert"] | None, BlankIsNone] = None
    people_tested_on: Day = None

    @property
    def review_by(self) -> date | None:
        """Return the last day on which the review still counts."""
        return self.reviewed_on + REVIEW_EVERY if self.reviewed_on else None

    @model_validator(mode="after")
    def _in_order(self) -> Statement:
        if self.drafted_on and self.reviewed_on and self.reviewed_on < self.drafted_on:
            raise ValueError("reviewed_on is before drafted_on")
        return self


class Privacy(Part):
    """The privacy notice (tietosuojaseloste)."""

    updated_on: Day = None


class PlannedBreak(Part):
    """A break in service that is announced beforehand; shown up to `last_day`."""

    OPTIONAL: ClassVar[frozenset[str]] = frozenset({"text", "last_day"})
    text: TextByLanguage = TextByLanguage()
    last_day: Day = None

    @model_validator(mode="after")
    def _whole(self) -> PlannedBreak:
        self.text.all_or_none("planned_break.text")
        if self.text.is_given != (self.last_day is not None):
            raise ValueError("a planned break needs both text and last_day")
        return self


class OwnLimit(Part):
    """A shortcoming that the deployer's own assessment found, beside those known to the project."""

    OPTIONAL: ClassVar[frozenset[str]] = frozenset({"criterion"})
    criterion: Criterion = ""
    title: ByLanguage
    what: TextByLanguage
    why: TextByLanguage
    instead: TextByLanguage


class OwnContact(Part):
    """How one reaches an employment area by what the deployer knows: each value stands in place of the guide's own.

    `source` is a public page that says so.
    """

    OPTIONAL: ClassVar[frozenset[str]] = frozenset(WAYS)
    area: Annotated[Line, must(lambda value: value in EMPLOYMENT_AREAS, "is no id of an employment area, 01 to 45")]
    page: AddressByLanguage = AddressByLanguage()
    email: Email = ""
    phone: Phone = ""
    hours: ByLanguage = ByLanguage()
    address: Line = ""
    source: WebAddress = ""
    checked_on: Day = None
    review_by: Day = None

    @model_validator(mode="after")
    def _hours_in_every_language(self) -> OwnContact:
        self.hours.all_or_none("contacts.hours")
        return self

    def ways(self) -> Mapping[Way, Known]:
        """Return what is told, nothing while it is not told where from and from when."""
        if is_blank(self.source) or self.checked_on is None or self.review_by is None:
            return {}
        told = {way: value.model_dump() if isinstance(value, Part) else {"fi": value}
                for way in WAYS for value in (getattr(self, way),)}
        shown = {way: {lang: text for lang, text in texts.items() if not is_blank(text)} for way, texts in told.items()}
        return {way: Known(text=texts, source=self.source, checked_on=self.checked_on, review_by=self.review_by,
                           confidence="official") for way, texts in shown.items() if texts}


class Deployer(Part):
    """Everything that the guide needs to know of who offers it: for the statement, the notices and the contacts."""

    OPTIONAL: ClassVar[frozenset[str]] = frozenset({"limits", "contacts"})
    service: Service = Service()
    controller: Controller = Controller()
    data_protection_officer: ProtectionOfficer = ProtectionOfficer()
    feedback: Feedback = Feedback()
    advice: Advice = Advice()
    hosting: Hosting = Hosting()
    statement: Statement = Statement()
    privacy: Privacy = Privacy()
    planned_break: PlannedBreak = PlannedBreak()
    limits: Annotated[tuple[OwnLimit, ...], Field(max_length=50)] = ()
    contacts: Annotated[tuple[OwnContact, ...], Field(max_length=50)] = ()

    def blanks(self) -> tuple[str, ...]:
        """Return the dotted names of all fields that are still blank, in the order of the file."""
        own = (f for name in ("limits", "contacts") for number, one in enumerate(getattr(self, name))
               for f in one.blanks_at(f"{name}.{number}"))
        return (*self.blanks_at(""), *own)

    def ways_to(self, area: str) -> Mapping[Way, Known]:
        """Return what the deployer tells of how to reach an employment area."""
        return {way: one for own in self.contacts if own.area == area for way, one in own.ways().items()}

    def ages(self) -> Iterator[Aged]:
        """Yield the dates that run out, nothing for a date that is still blank."""
        reviewed, review_by = self.statement.reviewed_on, self.statement.review_by
        if reviewed is not None and review_by is not None:
            yield Aged("accessibility statement", reviewed, review_by)
        for one in self.contacts:
            if one.checked_on is not None and one.review_by is not None:
                yield Aged(f"own contacts of area {one.area}", one.checked_on, one.review_by)

    def faults_on(self, today: date) -> Iterator[str]:
        """Yield the days that cannot be right today, each with what to do."""
        for name in ("statement.drafted_on", "statement.reviewed_on", "statement.people_tested_on",
                     "privacy.updated_on"):
            day = attrgetter(name)(self)
            if day is not None and day > today:
                yield f"{name} is {day}, after today ({today}): write the day on which it was done"
        last = self.planned_break.last_day
        if last is not None and last > today + FARTHEST_BREAK:
            yield f"planned_break.last_day is {last}, more than a year from now: look at the year"

    def reminders_on(self, today: date) -> Iterator[str]:
        """Yield what is over today: nothing that could keep a guide from starting that ran yesterday."""
        last = self.planned_break.last_day
        if last is not None and last < today:
            yield f"planned_break.last_day was {last}: empty [planned_break], or announce the next break"

    def break_on(self, today: date, lang: Lang) -> str:
        """Return the announcement of the planned break in a language, "" when there is none on this day."""
        last = self.planned_break.last_day
        return self.planned_break.text.of(lang) if last is not None and today <= last else ""
