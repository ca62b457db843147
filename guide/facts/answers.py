"""What a person has told: the frozen `Answers` model. A field left out or null means "not known"."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictBool

from guide.facts.all_facts import FACTS
from guide.facts.change import ChangeGround, ServiceLanguage, StayReason
from guide.facts.situation import MayRegister
from guide.facts.status import Status
from guide.law.days import TRIAL_FIRST_DAY, iso_day
from guide.law.versions import version_on
from guide.places import MUNICIPALITIES

NO_HOME = "none"
TE_OFFICE = "te_office"

def _covered_day(value: Any) -> date:
    try:
        day = iso_day(value)
    except ValueError:
        raise ValueError(f"{value} is not a day of the calendar; write it as 2024-05-01") from None
    if day is None:
        raise ValueError("give the day the answer is for as an ISO date, for example 2024-05-01; "
                         f"covered are days from {TRIAL_FIRST_DAY} on")
    version_on(day)
    return day


def _code(value: Any, *words: str) -> str | None:
    if value is None:
        return None
    if isinstance(value, str) and (value in words or value in MUNICIPALITIES):
        return value
    allowed = " or ".join(["a three-digit code of a Finnish municipality, for example \"091\"",
                           *(f'"{word}"' for word in words)])
    raise ValueError(f"this is not a known place; allowed is {allowed}")


Home = Annotated[str | None, BeforeValidator(lambda value: _code(value, NO_HOME))]
Place = Annotated[str | None, BeforeValidator(_code)]
Target = Annotated[str | None, BeforeValidator(lambda value: _code(value, TE_OFFICE))]
if TYPE_CHECKING:
    class CoveredDay:
        """A day: given as a date or in ISO form, read as a date. Type checkers see it so without a plugin."""

        def __get__(self, owner: object, kind: object = None) -> date: ...

        def __set__(self, owner: object, value: date | str) -> None: ...
else:
    CoveredDay = Annotated[date, BeforeValidator(_covered_day)]


class Answers(BaseModel):
    """The facts about one person on one day. Dates are days; places are three-digit municipality codes.

    Raises `pydantic.ValidationError` for an unknown field or a value that is not allowed.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    on: CoveredDay = Field(description="the day the answer is for, from 2021-03-01 on")
    home_municipality: Home = Field(default=None, description="municipality of residence (kotikunta), or \"none\"")
    stay_municipality: Place = Field(default=None, description="where the person mainly stays or lives")
    status: Status | None = Field(
        default=None, description="`at_risk` of unemployment within two weeks; `subsidised`: employed by pay subsidy "
                                  "or start-up grant; `in_service`: in a service promoting employment; `other`: none "
                                  "of these")
    earnings_related: StrictBool | None = Field(
        default=None, description="meets the conditions of the earnings-related allowance (ansiopäiväraha)")
    under_30: StrictBool | None = Field(default=None, description="is under 30 years old")
    immigrant: StrictBool | None = Field(default=None, description="maahanmuuttaja")
    foreign_language: StrictBool | None = Field(default=None, description="vieraskielinen")
    temporary_protection: StrictBool | None = Field(default=None, description="tilapäinen suojelu")
    former_customer: StrictBool | None = Field(
        default=None, description="was a trial municipality's customer earlier and has started the search again")
    dismissed_55plus: StrictBool | None = Field(
        default=None, description="change security (muutosturva) of dismissed persons aged 55 or over")
    change_wanted: StrictBool | None = Field(default=None, description="asks to be served by another authority")
    change_target: Target = Field(
        default=None, description="by whom: the code of a municipality, or \"te_office\" while there were TE Offices")
    change_ground: ChangeGround | None = Field(
        default=None, description="why; `stay`: lives or stays there regularly or for longer")
    service_language: ServiceLanguage | None = Field(
        default=None, description="the language wanted, for the ground `language`")
    stay_reason: StayReason | None = Field(
        default=None, description="why the person stays there, for the ground `stay`")
    seeks_benefit: StrictBool | None = Field(
        default=None, description="seeks an unemployment benefit; decides which duties bind")
    may_register: MayRegister | None = Field(
        default=None, description="what gives the right to register as a jobseeker; for the first steps only")
    services_kept: StrictBool | None = Field(
        default=None, description="the change would not endanger getting the services needed")

    @property
    def target_municipality(self) -> str | None:
        """Return the municipality wished for, None where no authority is or the TE office is."""
        return self.change_target if self.change_target in MUNICIPALITIES else None


BOOLEAN_FIELDS: tuple[str, ...] = tuple(
    fact.field for fact in FACTS if fact.field in Answers.model_fields and fact.values == (True, False))
