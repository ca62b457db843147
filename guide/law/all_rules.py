"""All rules of law as data. Order in a list is the order in which the rules are tried."""

from guide.law import duties, oversight, transfer
from guide.law.consequences import CONSEQUENCES
from guide.law.duties import general_duties
from guide.law.lines import certainty, change, services, serving
from guide.law.lines import oversight as overseen
from guide.law.lines.compared import LISTS as COMPARED
from guide.law.lines.duties import LISTS as DUTY_LISTS
from guide.law.lines.letter import LETTER_LISTS, LETTERS
from guide.law.lines.open_questions import NOT_COMPUTED
from guide.law.matters.catalogue import HANDLER_RULES, MATTERS
from guide.law.matters.decisions import COMPLAINT_TODAY, INFERRED
from guide.law.matters.lines import OWN_RULES
from guide.law.model import AuthorityRule, Lines, Rule
from guide.law.serving import employment_areas, trial
from guide.law.steps import NOTES, STEPS
from guide.law.valid_reasons import VALID_REASONS

AUTHORITY_RULES: tuple[AuthorityRule, ...] = trial.AUTHORITY_RULES + employment_areas.AUTHORITY_RULES
#: The rules that are asked for a law version: they change only on the first day of one.
BY_VERSION: tuple[Rule, ...] = (
    *trial.CRITERIA, *AUTHORITY_RULES, *general_duties.DUTIES, *transfer.ROUTES, *oversight.OVERSIGHT,
    *STEPS, *CONSEQUENCES)
ALL_RULES: tuple[Rule, ...] = (
    *trial.CRITERIA, *AUTHORITY_RULES, *general_duties.DUTIES, *duties.DUTY_DETAILS, *transfer.ROUTES,
    *oversight.OVERSIGHT, *STEPS)
#: The lists of sentences that an answer picks from, each list shown in its order.
_OF_ANSWERS: tuple[Lines, ...] = (
    serving.SHORT_ANSWER, serving.POSSIBLE, serving.MEMBER_LINES, serving.OF_THE_TIME, serving.SERVES_TODAY,
    serving.TRIED, change.THE_WAY, change.TO_KNOW, services.SERVICE_LINES, overseen.OVERSIGHT_LINES, certainty.BASIS,
    certainty.OVERDUE, certainty.OF_STATE, certainty.RESERVATIONS, certainty.UNCERTAIN, NOT_COMPUTED, certainty.MORE,
    serving.STATUSES, change.ALSO, change.SAMI_SERVICE, *DUTY_LISTS, NOTES)
ANSWER_LINES: Lines = tuple(line for lines in _OF_ANSWERS for line in lines)
LINE_LISTS: tuple[Lines, ...] = (
    *_OF_ANSWERS, *LETTER_LISTS, *COMPARED, COMPLAINT_TODAY, INFERRED, OWN_RULES, *(
    part for one in MATTERS for part in (one.steps, one.appeal, one.next_steps, one.notes)))
#: Every rule and line, each once: what `guide check` looks at.
EVERY_RULE: tuple[Rule, ...] = tuple(dict.fromkeys((
    *ALL_RULES, *CONSEQUENCES, *VALID_REASONS, *HANDLER_RULES, *LETTERS,
    *(line for lines in LINE_LISTS for line in lines))))
