"""How to be served by another authority: request in the trial (1269/2020 section 5), notification and language
right since 1.1.2025 (380/2023 sections 17 and 19).

A `RouteRule` is chosen by the kind of server and the ground; its conditions are data over the change facts:
the change fields of `Answers`, `target` ("te_office", "trial", "serving", "same_area", "other_area", "outside"),
`target_language` (of the area wished for on the mainland: "fi", "sv" or "bilingual"), `stays_elsewhere` (in another
area of the mainland than the one that serves), `wished_there` (True: the area of the stay is wished for, or nothing is
known of the wish) and `reason_given` (True or None).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from guide.language.messages import M
from guide.law.acts import EMPLOYMENT_ACT, TRIAL_ACT, Source
from guide.law.conditions import Condition, all_of, any_of, is_, not_
from guide.law.days import OLD_NUMBERS, RENUMBERED, SINCE_2025, TRIAL, Period
from guide.law.kinds import Route
from guide.law.model import Rule

Addressee = Literal["home_te_office", "server", "target_authority", "nobody"]

REQUESTED = is_("change_wanted")
_TRANSFER_CONDITIONS: Mapping[str, Condition] = {
    "requested": REQUESTED,
    "ground": is_("change_ground", "language", "relationship", "safety"),
    "services_kept": is_("services_kept"),
    "target": is_("target", "te_office", "trial"),
}
#: Safety or a difficult relationship gives no change of its own; who stays elsewhere can move there by section 17(2).
_PERSONAL = is_("change_ground", "relationship", "safety")
_STAYS_WHERE_WISHED = all_of(_PERSONAL, is_("stays_elsewhere"), is_("wished_there"))
_MOVE_CONDITIONS: Mapping[str, Condition] = {
    "requested": REQUESTED,
    "stays_there": any_of(is_("change_ground", "stay"), _STAYS_WHERE_WISHED),
    "stay_reason": is_("reason_given"),
    "target": is_("target", "other_area"),
}
#: Section 19(2) is there to make rights to Finnish and Swedish real: an area in the other language alone does not.
_LANGUAGE_CONDITIONS: Mapping[str, Condition] = {
    "requested": REQUESTED,
    "target": is_("target", "other_area"),
    "language": any_of(is_("target_language", "bilingual"),
                       *(all_of(is_("target_language", one), is_("service_language", one)) for one in ("fi", "sv"))),
}

_SERVED_BY_TRIAL = is_("server", "trial_municipality")
_SERVED_BY_AUTHORITY = is_("server", "employment_authority")
#: Section 17(2) speaks of the home municipality's authority: without one on the mainland there is none to notify.
_NO_HOME_HERE = is_("home", "none", "aland")
_HAS_HOME = not_(_NO_HOME_HERE)
_NO_STATUTORY = any_of(is_("change_ground", "none"), all_of(_PERSONAL, is_("stays_elsewhere", False)),
                       all_of(_PERSONAL, is_("wished_there", False)))
_OTHER_LANGUAGE = all_of(is_("change_ground", "language"), is_("service_language", "sami", "other"))
_SAME_AREA = is_("target", "same_area")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class RouteRule(Rule):
    """A way to another authority; the first whose `when` is True is the person's. `conditions` name its tests.

    `target_consents`: the trial municipality wished for had to consent.
    """

    route: Route
    addressed_to: Addressee = "nobody"
    target_consents: bool = False
    conditions: Mapping[str, Condition]


def _transfer(days: Period, number: str, municipality_number: str) -> RouteRule:
    return RouteRule(
        id="change.request", title=M("rule.change.request", "Siirtoa pyydettiin TE-toimistolta"),
        when=_SERVED_BY_TRIAL, days=days, readings=(7,),
        sources=(Source(TRIAL_ACT, "5", number), Source(TRIAL_ACT, "5", municipality_number)),
        statements=("S37", "S38", "S39", "S40", "S41"), route="request_to_te_office",
        addressed_to="home_te_office", target_consents=True, conditions=_TRANSFER_CONDITIONS)


ROUTES: tuple[RouteRule, ...] = (
    _transfer(OLD_NUMBERS, "4", "5"),
    _transfer(RENUMBERED, "6", "7"),
    RouteRule(id="change.none_in_trial", title=M("rule.change.none_in_trial", "Siirtoa ei voinut pyytää"),
              sources=(Source(TRIAL_ACT, "5"),), days=TRIAL, readings=(7,), route="none", conditions={}),
    RouteRule(id="change.follows_stay", when=all_of(_SERVED_BY_AUTHORITY, _NO_HOME_HERE), route="none",
              title=M("rule.change.follows_stay", "Viranomainen vaihtuu, kun oleskelupaikkasi vaihtuu"), conditions={},
              sources=(Source(EMPLOYMENT_ACT, "17", "1"),), days=SINCE_2025, readings=(12,)),
    RouteRule(id="change.no_statutory_ground", when=all_of(_SERVED_BY_AUTHORITY, _NO_STATUTORY), route="none",
              title=M("rule.change.no_statutory_ground", "Laissa ei ole tällaista perustetta vaihtaa viranomaista"),
              sources=(Source(EMPLOYMENT_ACT, "17", "2"), Source(EMPLOYMENT_ACT, "19", "2")), readings=(8,),
              days=SINCE_2025, conditions={}),
    RouteRule(id="change.other_language", when=all_of(_SERVED_BY_AUTHORITY, _OTHER_LANGUAGE), route="none",
              title=M("rule.change.other_language", "Vaihto-oikeus koskee vain suomea ja ruotsia"), conditions={},
              sources=(Source(EMPLOYMENT_ACT, "19", "2"),), days=SINCE_2025),
    RouteRule(id="change.same_authority", when=all_of(_SERVED_BY_AUTHORITY, _HAS_HOME, _SAME_AREA), readings=(8,),
              title=M("rule.change.same_authority", "Sama viranomainen palvelee molemmissa kunnissa"),
              sources=(Source(EMPLOYMENT_ACT, "3"),), days=SINCE_2025, route="same_authority", conditions={}),
    RouteRule(
        id="change.language_right", when=all_of(_SERVED_BY_AUTHORITY, _HAS_HOME, is_("change_ground", "language")),
        title=M("rule.change.language_right", "Voit saada palvelua toiselta viranomaiselta kielellisen oikeutesi "
                                              "vuoksi"), sources=(Source(EMPLOYMENT_ACT, "19", "2"),), days=SINCE_2025,
        route="language_right", addressed_to="target_authority", conditions=_LANGUAGE_CONDITIONS),
    RouteRule(id="change.written_notification", when=all_of(_SERVED_BY_AUTHORITY, _HAS_HOME), readings=(8,),
              title=M("rule.change.written_notification", "Kirjallinen ilmoitus siirtymisestä"),
              sources=(Source(EMPLOYMENT_ACT, "17", "2"),), days=SINCE_2025, route="written_notification",
              addressed_to="server", conditions=_MOVE_CONDITIONS),
    RouteRule(id="change.none_now", title=M("rule.change.none_now", "Laki 380/2023 ei koske Ahvenanmaan viranomaista"),
              sources=(Source(EMPLOYMENT_ACT, "17"),), days=SINCE_2025, route="none", conditions={}),
)
