"""The details of the duties as data: what to do, by when, what follows from neglect, and the exceptions, by date."""

from guide.law.duties import (
    conduct,
    employment,
    reform,
    social_assistance,
    trial,
    trial_start,
    work,
    work_then,
    young,
)
from guide.law.duties.model import KINDS, OF_THE_DUTY, SEARCH, DutyDetail, Kind
from guide.law.duties.trial_start import AT_TE_OFFICE

DUTY_DETAILS: tuple[DutyDetail, ...] = (
    *trial_start.DETAILS, *trial.DETAILS, *work_then.DETAILS, *conduct.DETAILS, *reform.DETAILS, *employment.DETAILS,
    *young.DETAILS, *work.DETAILS, *social_assistance.DETAILS)

__all__ = ["AT_TE_OFFICE", "DUTY_DETAILS", "KINDS", "OF_THE_DUTY", "SEARCH", "DutyDetail", "Kind"]
