"""How a detail of a duty under laki 380/2023 is said of a day that is over, when the rules have changed since.

Most details have their past form beside them; what reads the same of the trial is said in the words of the trial.
"""

from collections.abc import Mapping

from guide.language.messages import Message
from guide.law.duties import DUTY_DETAILS, trial, work_then

_TRIAL = {one.message.id: one.message for one in (*trial.DETAILS, *work_then.DETAILS)}
_AS_IN_THE_TRIAL = (
    "count", "count_part_time", "count_reduced_hours", "what_counts", "offered_job", "young_applies",
    "young_loses", "part_time_offered", "already_applied", "fewer", "interviews", "report_by", "contact_details",
    "evidence", "valid_reason", "false_information", "other_neglect", "own_conduct", "renew", "search_ends",
    "what_is_refusing", "dispute",
    "leave_reasons", "leave_hours", "leave_travel", "refuse_self", "refuse_terms", "refuse_travel", "refuse_skill",
    "refuse_other", "refuse_own", "not_applying", "offered_reasons", "interview_reasons", "not_reached",
    "refuse_in_studies", "refuse_in_obligation", "refuse_work_place", "refuse_pay", "refuse_skill_pay",
    "training_reasons", "service_appeal",
    "service_costs", "paid_in_service", "change_security", "in_service", "permit_ends",
    "young_regains")
#: By the id of the message that is shown on a day in force.
PAST: Mapping[str, Message] = {
    **{f"duty.now.{name}": _TRIAL[f"duty.past.{name}"] for name in _AS_IN_THE_TRIAL},
    "duty.now.first_interview_5": _TRIAL["duty.past.first_interview"],
    "duty.now.search_reasons": _TRIAL["duty.past.search_reasons_unsubsidised"],
    **{one.message.id: one.past for one in DUTY_DETAILS if one.past is not None}}
