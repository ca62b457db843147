"""All rules of law as data. Order in a list is the order in which the rules are tried."""

from __future__ import annotations

from guide.rules import change, duties, duty_details, employment_areas, oversight, trial
from guide.rules.model import Rule, ServerRule

SERVER_RULES: tuple[ServerRule, ...] = trial.SERVER_RULES + employment_areas.SERVER_RULES
ALL_RULES: tuple[Rule, ...] = (
    *trial.CRITERIA, *SERVER_RULES, *duties.DUTIES, *duty_details.DUTY_DETAILS, *change.ROUTES, *oversight.OVERSIGHT)
