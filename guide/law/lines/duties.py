"""Whom the duties of a day bind, and what keeps the search valid.

Facts: those of `guide.law.lines`; `seeks_benefit` is what the person told anywhere.
"""

from guide.language.messages import M, Message
from guide.law.acts import (
    ALAND_ACT,
    BENEFIT_ACT,
    BENEFIT_ACT_2022,
    BENEFIT_REFORM,
    EMPLOYMENT_ACT,
    OLD_SERVICES_ACT,
    REFORM_2025,
    TRIAL_ACT,
    Source,
)
from guide.law.conditions import UNKNOWN, Always, Condition, all_of, any_of, is_, not_
from guide.law.days import (
    FIRST_COUNT,
    NEW_DUTIES,
    OLD_DUTIES,
    REMINDERS,
    SANCTIONS,
    SINCE_2025,
    SINCE_2026,
    TRIAL,
    Period,
)
from guide.law.duties.model import SEEK
from guide.law.model import Amendment, Lines, amended, line
from guide.law.steps import NO_PERMIT

BINDS_SEEKERS = M("duties.binds_seekers", "Nämä velvollisuudet koskevat sinua, jos haet työttömyysetuutta.")
BINDS_SEEKERS_NOT_NOW = M("duties.binds_seekers_not_now", "Nämä velvollisuudet koskevat niitä, jotka hakevat "
                                                          "työttömyysetuutta. Kerroit, ettet hae sitä.")
BINDS_SEEKERS_PAST = M("duties.binds_seekers_past", "Nämä velvollisuudet koskivat sinua, jos hait työttömyysetuutta.")
BINDS_SEEKERS_NOT_THEN = M("duties.binds_seekers_not_then", "Nämä velvollisuudet koskivat niitä, jotka hakivat "
                                                            "työttömyysetuutta. Kerroit, ettet hakenut sitä.")
BINDS_ALL = M("duties.binds_all", "Nämä velvollisuudet koskevat kaikkia työnhakijoita.")
BINDS_ALL_PAST = M("duties.binds_all_past", "Nämä velvollisuudet koskivat kaikkia työnhakijoita.")
BINDS_TRIAL = M("duties.binds_trial", "Nämä velvollisuudet koskivat työttömiä työnhakijoita. Kaikkien työnhakijoiden "
                                      "piti pitää työnhakunsa voimassa.")
ALAND = M("duties.aland", "Ahvenanmaalla on omat säännöt. Kysy velvollisuuksistasi AMS:ltä.")
#: A jobseeker is who has been registered (section 3(1) item 3).
ONCE_REGISTERED = M("duties.once_registered", "Velvollisuudet alkavat vasta, kun sinut on rekisteröity työnhakijaksi.")
ONCE_REGISTERED_THEN = M("duties.once_registered_then", "Velvollisuudet alkoivat vasta, kun sinut oli rekisteröity "
                                                        "työnhakijaksi.")
OLD_TE = M("duties.old_te", "Velvollisuudet ovat voineet muuttua vuosina 2013–2024. Varmista ne viranomaiselta.")
RULES_THEN = M("duties.rules_then", "Nämä säännöt olivat voimassa {day}. Osa on sen jälkeen muuttunut. Jos haet työtä "
                                    "nyt, katso tämän päivän säännöt.")
MAINLAND = M("duties.mainland", "Nämä ovat Manner-Suomen säännöt. Ahvenanmaalla säännöt ovat toiset.")
MAINLAND_PAST = M("duties.mainland_past", "Nämä olivat Manner-Suomen säännöt. Ahvenanmaalla säännöt olivat toiset.")
WORDING = M("duties.wording_2026", "Osaa velvollisuuksista emme ole voineet tarkistaa vuoden 2026 lain tekstistä. "
                                   "Varmista ne työvoimaviranomaiselta.")
DOUBT_2021 = M("duties.doubt_2021", "Seuraavat ajat ja pätevät syyt olemme lukeneet vanhoista muutoslaeista. "
                                    "Varmista ne Kelasta tai työttömyyskassasta.")
DOUBT_2025 = M("duties.doubt_2025", "Seuraamukset ja pätevät syyt olemme lukeneet vuoden 2025 laista. Varmista ne "
                                    "KEHA-keskuksesta, Kelasta tai työttömyyskassasta.")
DOUBT_2026 = M("duties.doubt_2026", "Laiminlyönnin seuraamukset olemme lukeneet Kelan ja ministeriön sivuilta. "
                                    "Niissä ei sanota, milloin työssäolovelvoite alkaa ja lasketaanko mukaan ennen "
                                    "1.3.2026 tapahtunut. Muut seuraamukset ja pätevät syyt olemme lukeneet vuoden "
                                    "2025 laista. Varmista ne KEHA-keskuksesta, Kelasta tai työttömyyskassasta.")
ONE_COUNT = M("duties.one_count", "Kaikki laiminlyönnit lasketaan yhteen: työnhaku, haastattelut, suunnitelma ja "
                                  "palvelut. Saman hakujakson työnhaku ja tarjotut tai osoitetut työt arvioidaan "
                                  "yhdessä.")
ONE_COUNT_THEN = M("duties.one_count_then", "Kaikki laiminlyönnit laskettiin yhteen: työnhaku, haastattelut, "
                                            "suunnitelma ja palvelut. Saman hakujakson työnhaku ja tarjotut tai "
                                            "osoitetut työt arvioitiin yhdessä.")
NOT_COUNTED = M("duties.not_counted", "Ennen 2.5.2022 tapahtunutta laiminlyöntiä ei laskettu mukaan.")
NOT_DURING = M("duties.not_during",
    "Laiminlyöntiä ei lasketa, jos se tapahtuu aiemman laiminlyönnin seuraamuksen aikana.")
NOT_DURING_THEN = M("duties.not_during_then",
    "Laiminlyöntiä ei laskettu, jos se tapahtui aiemman laiminlyönnin seuraamuksen aikana.")
CONFIRM = M("duties.confirm", "Osaa näistä tiedoista emme ole voineet tarkistaa lain tekstistä. Varmista ne "
                              "työvoimaviranomaiselta.")
KEEP_SEARCH = M("duties.keep_search", "Ilmoittaudu työnhakijaksi ja pidä työnhakusi voimassa.")

#: The trial act never bound a customer of a TE office.
AT_OFFICE = all_of(is_("settled"), is_("server", "te_office"))
_ON_ALAND = all_of(is_("settled"), is_("server", "ams"))
_OLD, _NEW = Source(OLD_SERVICES_ACT, "2:8"), Source(OLD_SERVICES_ACT, "2:13")
_LIST, _VALID_SEARCH = Source(EMPLOYMENT_ACT, "39"), Source(OLD_SERVICES_ACT, "2:1")

#: Other rules have come since the day asked about.
_OVER = is_("rules_over")
#: Åland's authority may still be the one that serves.
_MAYBE_ALAND = all_of(not_(is_("settled")), any_of(
    is_("ams_possible"), is_("home", UNKNOWN), all_of(is_("home", "none", "aland"), is_("stay", UNKNOWN))))
_BENEFITS = Source(BENEFIT_ACT)

OWN_RULES: Lines = (line(ALAND, Source(ALAND_ACT), when=_ON_ALAND),)
#: Said where the list of duties itself is not certain.
NOT_SURE: Lines = (
    line(OLD_TE, _OLD, when=AT_OFFICE, days=OLD_DUTIES, form="note"),)
#: Before 1379/2021 and 1381/2021 both acts spoke of the unemployed jobseeker.
OF_UNEMPLOYED: Lines = (
    line(BINDS_TRIAL, Source(TRIAL_ACT, "15"), _VALID_SEARCH, when=not_(AT_OFFICE), days=OLD_DUTIES),
    line(BINDS_TRIAL, _OLD, _VALID_SEARCH, when=AT_OFFICE, days=OLD_DUTIES))
_REGISTERED = (Source(EMPLOYMENT_ACT, "3", "1"), Source(EMPLOYMENT_ACT, "27", "3"))
#: In the trial: section 2 says who was a jobseeker, 916/2012 who of another country was registered as one.
_REGISTERED_THEN = ((Source(OLD_SERVICES_ACT, "2:2", "2"), OLD_DUTIES),
                    (Source(OLD_SERVICES_ACT, "2:1", "3"), NEW_DUTIES))
#: What is said of all duties.
INTRODUCTION: Lines = (
    *(line(ONCE_REGISTERED_THEN, *defined, permit, when=all_of(NO_PERMIT, where), days=days, form="note")
      for permit, days in _REGISTERED_THEN
      for defined, where in (((), AT_OFFICE), ((Source(TRIAL_ACT, "2"),), not_(AT_OFFICE)))),
    *(line(message, *_REGISTERED, when=all_of(NO_PERMIT, over), days=SINCE_2025, form="note")
      for message, over in ((ONCE_REGISTERED, not_(_OVER)), (ONCE_REGISTERED_THEN, _OVER))),
    line(RULES_THEN, _LIST, when=_OVER, days=SINCE_2025, form="note"),
    *amended(line(MAINLAND_PAST, Source(TRIAL_ACT, "15"), when=all_of(_MAYBE_ALAND, _OVER), form="note"),
             Amendment(SINCE_2025, sources=(_LIST,))),
    line(MAINLAND, _LIST, when=all_of(_MAYBE_ALAND, not_(_OVER)), days=SINCE_2025, form="note"),
    *OF_UNEMPLOYED, *NOT_SURE, line(WORDING, Source(REFORM_2025), days=SINCE_2026, form="note"))


def _bound(message: Message, when: Condition) -> Lines:
    """Return whom the duties bound, from the day on which the law first told the two groups apart."""
    return (line(message, Source(TRIAL_ACT, "15"), when=all_of(when, not_(AT_OFFICE)), days=NEW_DUTIES),
            line(message, _NEW, when=all_of(when, AT_OFFICE), days=NEW_DUTIES),
            line(message, _LIST, when=all_of(when, _OVER), days=SINCE_2025))


_SEEKS, _SEEKS_NOT = is_("seeks_benefit", True, UNKNOWN), is_("seeks_benefit", False)
#: What stands above the duties of those who seek a benefit, and of all.
OF_SEEKERS: Lines = (
    line(BINDS_SEEKERS, _LIST, when=all_of(_SEEKS, not_(_OVER)), days=SINCE_2025), *_bound(BINDS_SEEKERS_PAST, _SEEKS),
    line(BINDS_SEEKERS_NOT_NOW, _LIST, when=all_of(_SEEKS_NOT, not_(_OVER)), days=SINCE_2025),
    *_bound(BINDS_SEEKERS_NOT_THEN, _SEEKS_NOT))
OF_ALL: Lines = (line(BINDS_ALL, _LIST, when=not_(_OVER), days=SINCE_2025), *_bound(BINDS_ALL_PAST, Always()))
#: Before what neglecting, leaving and refusing costs, where any of it is uncertain: who can confirm it.
DOUBTS: Lines = (
    line(DOUBT_2021, _BENEFITS, when=is_("duty", SEEK), days=TRIAL, form="note"),
    line(DOUBT_2025, _BENEFITS, when=is_("duty", SEEK), days=REMINDERS, form="note"),
    line(DOUBT_2026, _BENEFITS, Source(BENEFIT_REFORM), when=is_("duty", SEEK), days=SANCTIONS, form="note"))
SEARCH_LINES: Lines = amended(
    line(KEEP_SEARCH, _VALID_SEARCH),
    Amendment(SINCE_2025, sources=(Source(EMPLOYMENT_ACT, "27", "1"),)))
_UNREAD = Amendment(SANCTIONS, adds=(Source(BENEFIT_REFORM),),
                    unread="Read in the text of 2025; the wording after 1416/2025 was not read.")
_COUNTED = (Source(BENEFIT_ACT, "2 a:9"), Source(BENEFIT_ACT, "2 a:10", "1"))
_STEPS = all_of(is_("duty", SEEK), not_(is_("seeks_benefit", False)))
_THEN = all_of(_STEPS, _OVER)
#: Before the steps of neglect: what counts as one more time.
COUNTED: Lines = (
    *amended(line(ONE_COUNT, *_COUNTED, when=all_of(_STEPS, not_(_OVER)), days=SINCE_2025), _UNREAD),
    *amended(line(ONE_COUNT_THEN, *_COUNTED, when=_THEN, days=Period(NEW_DUTIES.first)), _UNREAD),
    *amended(line(NOT_DURING, Source(BENEFIT_ACT, "2 a:10", "4"), when=all_of(_STEPS, not_(_OVER)), days=SINCE_2025),
             _UNREAD),
    *amended(line(NOT_DURING_THEN, Source(BENEFIT_ACT, "2 a:10", "4"), when=_THEN, days=Period(NEW_DUTIES.first)),
             _UNREAD),
    line(NOT_COUNTED, Source(BENEFIT_ACT_2022), when=_THEN, days=FIRST_COUNT))
LISTS: tuple[Lines, ...] = (OWN_RULES, INTRODUCTION, OF_SEEKERS, OF_ALL, DOUBTS, COUNTED, SEARCH_LINES)
