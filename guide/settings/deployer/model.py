"""The fields of the deployer's file, and which of them are still blank."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from operator import attrgetter
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from guide.language.locale import Lang
from guide.places.contacts import Known, Way
from guide.reasoning.review_dates import Aged
from guide.settings.deployer.own_contact import OwnContact
from guide.settings.deployer.parts import AddressByLanguage, ByLanguage, Part, TextByLanguage
from guide.settings.deployer.values import (
    BlankIsNone,
    Criterion,
    Day,
    Days,
    Email,
    Line,
    Phone,
    WebAddress,
    YesOrNo,
)

#: The statement is reviewed at least once a year (Decision (EU) 2018/1523, annex).
REVIEW_EVERY = timedelta(days=365)
#: A break or a notice lasts for weeks, not years.
FARTHEST_BREAK = timedelta(days=365)


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


class Announcement(Part):
    """A text that every page shows up to its last day; left out while there is nothing to say. `NAME`: its table."""

    NAME: ClassVar[str]
    OPTIONAL: ClassVar[frozenset[str]] = frozenset({"text", "first_day", "last_day"})
    text: TextByLanguage = TextByLanguage()
    last_day: Day = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        self.text.all_or_none(f"{self.NAME}.text")
        if self.text.is_given != (self.last_day is not None):
            raise ValueError(f"[{self.NAME}] needs both text and last_day")
        return self

    def on(self, today: date, lang: Lang) -> str:
        """Return the text in a language, "" when it is not to be shown on this day."""
        return self.text.of(lang) if self.last_day is not None and today <= self.last_day else ""


class PlannedBreak(Announcement):
    """A break in service that is announced beforehand."""

    NAME = "planned_break"


class Notice(Announcement):
    """What visitors have to know now, such as a sentence that is wrong; shown from `first_day` on."""

    NAME = "notice"
    first_day: Day = None

    @model_validator(mode="after")
    def _in_order(self) -> Notice:
        if (self.first_day is None) != (self.last_day is None):
            raise ValueError("[notice] needs both first_day and last_day")
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise ValueError("last_day is before first_day")
        return self

    def on(self, today: date, lang: Lang) -> str:
        """Return the text in a language, "" before the first day and after the last."""
        return super().on(today, lang) if self.first_day is not None and self.first_day <= today else ""


class Off(Part):
    """Parts of the guide that visitors do not get for now, since something in them is wrong."""

    OPTIONAL: ClassVar[frozenset[str]] = frozenset({"matters", "letters"})
    matters: YesOrNo = None
    letters: YesOrNo = None


class OwnLimit(Part):
    """A shortcoming that the deployer's own assessment found, beside those known to the project."""

    OPTIONAL: ClassVar[frozenset[str]] = frozenset({"criterion"})
    criterion: Criterion = ""
    title: ByLanguage
    what: TextByLanguage
    why: TextByLanguage
    instead: TextByLanguage


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
    notice: Notice = Notice()
    off: Off = Off()
    limits: Annotated[tuple[OwnLimit, ...], Field(max_length=50)] = ()
    contacts: Annotated[tuple[OwnContact, ...], Field(max_length=200)] = ()

    def blanks(self) -> tuple[str, ...]:
        """Return the dotted names of all fields that are still blank, in the order of the file."""
        own = (f for name in ("limits", "contacts") for number, one in enumerate(getattr(self, name))
               for f in one.blanks_at(f"{name}.{number}"))
        return (*self.blanks_at(""), *own)

    def ways_to(self, area: str) -> Mapping[Way, Known]:
        """Return what the deployer tells of how to reach an employment area; what was written by hand goes first."""
        tables = sorted(self.contacts, key=lambda own: not own.channel)
        return {way: one for own in tables if own.area == area for way, one in own.ways().items()}

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
        for one in self.announced():
            if one.last_day is not None and one.last_day > today + FARTHEST_BREAK:
                yield f"{one.NAME}.last_day is {one.last_day}, more than a year from now: look at the year"

    def announced(self) -> tuple[Announcement, ...]:
        """Return what pages announce while its day has not passed."""
        return (self.planned_break, self.notice)

    def announced_on(self, today: date, lang: Lang) -> tuple[str, ...]:
        """Return what every page announces on a day in a language."""
        return tuple(filter(None, (one.on(today, lang) for one in self.announced())))

    def reminders_on(self, today: date) -> Iterator[str]:
        """Yield what is over today: nothing that could keep a guide from starting that ran yesterday."""
        for one in self.announced():
            if one.last_day is not None and one.last_day < today:
                yield f"{one.NAME}.last_day was {one.last_day}: empty [{one.NAME}], or announce the next one"
