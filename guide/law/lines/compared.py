"""What is said of two days side by side: notes, and where the law has what a row tells.

Facts of a note on both days: `then_supervisor`, `now_supervisor` and `of_trial` (is one of the days in the trial).
"""

from collections.abc import Mapping

from guide.language.messages import M
from guide.law.acts import AGENCY_ACT, EMPLOYMENT_ACT, REFORM_2025, TRIAL_ACT, Source
from guide.law.conditions import Condition, all_of, any_of, is_, not_
from guide.law.days import SINCE_2025, SINCE_2026
from guide.law.lines.change import LEADS_TO_ALAND, NOWHERE_TO_MOVE
from guide.law.lines.oversight import COMPLAIN_LVV_TODAY
from guide.law.model import Amendment, Lines, amended, line

DUTIES_TITLE = M("compare.title.duties", "Velvollisuudet")
ROUTE_TITLE = M("compare.title.route", "Tie toiseen viranomaiseen")
WORDING = M("compare.note.wording", "Laki muuttui vuonna 2026. Varmista velvollisuuksien tarkka sanamuoto "
                                    "viranomaiselta.")
OLD_COMPLAINT = M("compare.note.complaint", "Aluehallintovirastoja ei enää ole. Kysy Lupa- ja valvontavirastolta, "
                                            "minne voit nyt kannella.")
LVV_INFERRED = M("compare.note.lvv", "Emme ole voineet tarkistaa Lupa- ja valvontaviraston tehtävää lain tekstistä. "
                                     "Varmista se virastolta.")


def _watched(by: str) -> Condition:
    return any_of(is_("then_supervisor", by), is_("now_supervisor", by))


#: The titles of two rows with the sections that they are about.
DUTY_LIST, WAYS = (
    amended(line(title, Source(TRIAL_ACT, then)), Amendment(SINCE_2025, sources=(Source(EMPLOYMENT_ACT, now),)))
    for title, then, now in ((DUTIES_TITLE, "15", "39"), (ROUTE_TITLE, "5", "17")))
_NO_WAY, _AUTHORITY = is_("route", "none"), is_("server", "employment_authority")
_FOLLOWS_STAY = is_("home", "none", "aland")
_OTHER_LANGUAGE = all_of(is_("change_ground", "language"), is_("service_language", "sami", "other"))
#: Why there is no way to another authority, as a row calls it; a way goes by its own name.
NO_WAY: Mapping[str, Condition] = {
    "none_aland": LEADS_TO_ALAND,
    "same_authority": NOWHERE_TO_MOVE,
    "none_stay": all_of(_NO_WAY, _AUTHORITY, _FOLLOWS_STAY),
    "none_language": all_of(_NO_WAY, _AUTHORITY, not_(_FOLLOWS_STAY), _OTHER_LANGUAGE),
    "none_ground": all_of(_NO_WAY, _AUTHORITY, not_(_FOLLOWS_STAY), not_(_OTHER_LANGUAGE)),
    **{f"none_{kind}": all_of(_NO_WAY, is_("server", kind)) for kind in ("trial_municipality", "te_office", "ams")}}
#: Whom a person asks is the authority wished for, whichever it is.
ASKS_THE_TARGET = is_("route", "language_right")
#: Where the place told leads to no other authority, nobody is asked.
ASKS_NOBODY = any_of(NOWHERE_TO_MOVE, LEADS_TO_ALAND)
#: Asked of each of the two days; `duties` tells whether the day has any.
OF_A_DAY: Lines = (line(WORDING, Source(REFORM_2025), when=is_("duties"), days=SINCE_2026, form="note"),)
#: Asked of the later day.
OF_BOTH: Lines = (
    line(OLD_COMPLAINT, Source(TRIAL_ACT, "22"), when=all_of(_watched("avi"), is_("of_trial")), days=SINCE_2026,
         form="note"),
    line(COMPLAIN_LVV_TODAY, Source(AGENCY_ACT), when=all_of(_watched("avi"), is_("of_trial", False)),
         days=SINCE_2026, form="note"),
    line(LVV_INFERRED, Source(AGENCY_ACT), when=_watched("lvv"), days=SINCE_2026, form="note"))
LISTS: tuple[Lines, ...] = (DUTY_LIST, WAYS, OF_A_DAY, OF_BOTH)
