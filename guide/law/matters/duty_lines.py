"""What is told beside the duties about an act, as a matter tells it: in the trial and since."""

from guide.law.days import SINCE_2025
from guide.law.duties import conduct, social_assistance, trial, work, work_then, young
from guide.law.matters import lines
from guide.law.model import Form, Lines, line


def of_duties(*names: str, form: Form | None = None) -> Lines:
    """Return what is told beside the duties, of the trial and since, by the ends of its texts' ids."""
    return tuple(
        line(one.message, *one.sources, days=one.days, form=form, unread="" if one.certain else one.note,
             when=lines.AUTHORITY if one.first_day >= SINCE_2025.first else lines.TRIAL_SERVED)
        for one in (*trial.DETAILS, *conduct.DETAILS, *work_then.DETAILS, *work.DETAILS, *young.DETAILS,
                    *social_assistance.LOWERING)
        if one.message.id.rpartition(".")[2] in names)
