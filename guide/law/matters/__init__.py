"""Who decides my matter? Matters, who handled them when, and what happens step by step.

>>> from datetime import date
>>> from guide.law.matters import handling
>>> handling("statement_general", date(2021, 10, 1), "trial_municipality").handler.value
'te_office'
>>> handling("statement_general", date(2021, 10, 2), "trial_municipality").handler.value
'trial_municipality'
"""

from guide.law.matters.catalogue import GROUPS, HANDLER_RULES, MATTERS, SANCTION_GROUP, handling
from guide.law.matters.model import Handler, Handling, Matter, MatterGroup

__all__ = ["GROUPS", "HANDLER_RULES", "MATTERS", "SANCTION_GROUP", "Handler", "Handling", "Matter", "MatterGroup",
           "handling"]
