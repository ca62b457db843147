"""Who served whom in the municipal employment trial, 1.3.2021-31.12.2024 (laki 1269/2020, sections 4-6).

Facts used: the fields of `Answers`, and the class of two places: `home` is "trial", "outside", "aland" or "none",
`stay` is "trial", "outside" or "aland".
"""


from guide.language.messages import M
from guide.law.acts import ALAND_ACT, TRIAL_ACT, Source
from guide.law.conditions import Condition, all_of, any_of, is_, not_
from guide.law.days import CHANGE_SECURITY, PROTECTION, TRIAL, Period, days, periods_from, turning_days
from guide.law.model import AuthorityRule, CriterionRule

BEFORE_AT_RISK = days("2021-03-01", "2022-05-01")
AT_RISK = days("2022-05-02", "2024-12-31")
#: Nobody was in these groups yet: no dismissal counted, no permit was given, and nobody had been a customer.
BEFORE_CHANGE_SECURITY = days("2021-03-01", "2022-12-31")
BEFORE_PERMITS = days("2021-03-01", "2022-03-03")
FIRST_DAY_OF_TRIAL = days("2021-03-01", "2021-03-01")

GROUP = Source(TRIAL_ACT, "4", "1")
STATUS_BEFORE_AT_RISK = is_("status", "unemployed", "subsidised", "in_service")
STATUS = is_("status", "unemployed", "at_risk", "subsidised", "in_service")
HOME_IN_TRIAL = is_("home", "trial")
NO_EARNINGS_RELATED = is_("earnings_related", False)
UNDER_30, IMMIGRANT, FOREIGN_LANGUAGE = is_("under_30"), is_("immigrant"), is_("foreign_language")
#: The age, origin and language that decide who serves (`_group`); `CRITERIA` name its parts.
CRITERION = any_of(NO_EARNINGS_RELATED, UNDER_30, IMMIGRANT, FOREIGN_LANGUAGE)

_T_STATUS = M("rule.trial.status", "Olit työtön tai muussa tilanteessa, jonka laki mainitsi")
_T_GROUP = M("rule.trial.group", "Kuuluit kokeilukunnan asiakasryhmään")
_T_FORMER = M("rule.trial.former_customer", "Olit jo aiemmin kokeilukunnan asiakas, ja työnhakusi jatkui "
                                             "tai alkoi uudelleen")

CRITERIA: tuple[CriterionRule, ...] = (
    CriterionRule(id="trial.status", title=_T_STATUS, when=STATUS_BEFORE_AT_RISK, sources=(GROUP,), days=BEFORE_AT_RISK,
                  readings=(4, 5), statements=("S12",)),
    CriterionRule(id="trial.status", title=_T_STATUS, when=STATUS, sources=(GROUP,), days=AT_RISK, readings=(4, 5),
                  statements=("S12",)),
    CriterionRule(id="trial.home", title=M("rule.trial.home", "Kotikuntasi oli mukana kokeilussa"), when=HOME_IN_TRIAL,
                  sources=(GROUP, Source(TRIAL_ACT, "3")), days=TRIAL, statements=("S02", "S13", "S20")),
    CriterionRule(id="trial.no_earnings_related", when=NO_EARNINGS_RELATED, sources=(GROUP,), readings=(2,),
                  title=M("rule.trial.no_earnings_related", "Ansiopäivärahan ehdot jäivät täyttymättä"), days=TRIAL,
                  statements=("S14",)),
    CriterionRule(id="trial.under_30", title=M("rule.trial.under_30", "Olit alle 30-vuotias"), when=UNDER_30,
                  sources=(GROUP,), days=TRIAL, statements=("S15", "S17")),
    CriterionRule(id="trial.immigrant", title=M("rule.trial.immigrant", "Olit maahanmuuttaja"), when=IMMIGRANT,
                  sources=(GROUP, Source(TRIAL_ACT, "2")), days=TRIAL, statements=("S16", "S17")),
    CriterionRule(id="trial.foreign_language", when=FOREIGN_LANGUAGE, sources=(GROUP, Source(TRIAL_ACT, "2")),
                  title=M("rule.trial.foreign_language", "Äidinkielesi oli muu kuin suomi, ruotsi tai saame"),
                  days=TRIAL, statements=("S16", "S17")),
)


def _group(days: Period, status: Condition) -> AuthorityRule:
    return AuthorityRule(
        id="trial.group", title=_T_GROUP, when=all_of(status, HOME_IN_TRIAL, CRITERION), sources=(GROUP,),
        gives="trial_municipality", place="home", days=days,
        readings=(3, 9), statements=("S02", "S12", "S13", "S17"))


def _former(days: Period, status: Condition) -> AuthorityRule:
    return AuthorityRule(
        id="trial.former_customer", title=_T_FORMER, when=all_of(is_("former_customer"), status, HOME_IN_TRIAL),
        sources=(Source(TRIAL_ACT, "6"), Source(TRIAL_ACT, "5", "1")), gives="trial_municipality", place="home",
        days=days, readings=(3, 5, 6), statements=("S19",))


_DECIDING: tuple[AuthorityRule, ...] = (
    AuthorityRule(id="trial.aland_home", title=M("rule.trial.aland_home", "Kotikuntasi oli Ahvenanmaalla"),
                  when=is_("home", "aland"), sources=(Source(ALAND_ACT),), gives="ams", place="home", days=TRIAL,
                  readings=(3, 12)),
    AuthorityRule(id="trial.aland_stay", when=all_of(is_("home", "none"), is_("stay", "aland")),
                  title=M("rule.trial.aland_stay", "Sinulla ei ollut kotikuntaa, ja oleskelit Ahvenanmaalla"),
                  sources=(Source(ALAND_ACT),), gives="ams", place="stay", days=TRIAL, readings=(12,)),
    AuthorityRule(id="trial.change_security", when=is_("dismissed_55plus"), gives="te_office", place="home_or_stay",
                  title=M("rule.trial.change_security", "Kuuluit 55 vuotta täyttäneiden muutosturvaan"),
                  sources=(Source(TRIAL_ACT, "5", "3"), Source(TRIAL_ACT, "5", "4")), days=CHANGE_SECURITY,
                  readings=(3,)),
    _group(BEFORE_AT_RISK, STATUS_BEFORE_AT_RISK),
    _group(AT_RISK, STATUS),
    AuthorityRule(id="trial.temporary_protection", when=all_of(is_("temporary_protection"), is_("stay", "trial")),
                  title=M("rule.trial.temporary_protection", "Sait tilapäistä suojelua ja asuit kokeilukunnassa"),
                  sources=(Source(TRIAL_ACT, "4", "2"),), gives="trial_municipality", place="stay", days=PROTECTION,
                  readings=(3, 5, 9), statements=("S18",)),
    _former(BEFORE_AT_RISK, STATUS_BEFORE_AT_RISK),
    _former(AT_RISK, STATUS),
)


def _otherwise() -> tuple[AuthorityRule, ...]:
    """The TE office serves whom no other rule takes; one dated rule for each set of rules before it."""
    rules, changes = [], (day for day in turning_days(rule.days for rule in _DECIDING) if day in TRIAL)
    for period in periods_from(changes, TRIAL.last):
        before = any_of(*(rule.when for rule in _DECIDING if rule.in_force(period.first)))
        rules.append(AuthorityRule(
            id="trial.otherwise", when=not_(before), gives="te_office", place="home_or_stay",
            title=M("rule.trial.otherwise", "TE-toimisto palveli niitä, joihin mikään muu peruste ei sopinut"),
            sources=(Source(TRIAL_ACT, "4"), Source(TRIAL_ACT, "5", "1")), days=period,
            readings=(3, 5, 6), statements=("S03",)))
    return tuple(rules)


AUTHORITY_RULES: tuple[AuthorityRule, ...] = _DECIDING + _otherwise()
