"""All rules of law as data. Order in a list is the order in which the rules are tried."""

from __future__ import annotations

from guide.law import duties, oversight, transfer
from guide.law.duties import general_duties
from guide.law.model import Rule, ServerRule
from guide.law.serving import employment_areas, trial

SERVER_RULES: tuple[ServerRule, ...] = trial.SERVER_RULES + employment_areas.SERVER_RULES
ALL_RULES: tuple[Rule, ...] = (
    *trial.CRITERIA, *SERVER_RULES, *general_duties.DUTIES, *duties.DUTY_DETAILS, *transfer.ROUTES,
    *oversight.OVERSIGHT)
