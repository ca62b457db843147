"""Whom the duties of a day bind, and what keeps the search valid.

Facts: those of `guide.law.lines`; `seeks_benefit` is what the person told anywhere.
"""

from __future__ import annotations

from datetime import timedelta

from guide.language.messages import M
from guide.law.acts import EMPLOYMENT_ACT, OLD_SERVICES_ACT, REFORM_2025, TRIAL_ACT
from guide.law.conditions import UNKNOWN, all_of, is_, not_
from guide.law.duties.general_duties import NEW_DUTIES_FIRST_DAY
from guide.law.model import Amendment, Lines, amended, line
from guide.law.oversight import LVV_FIRST_DAY
from guide.law.versions import EMPLOYMENT_AREAS_FIRST_DAY, TRIAL_LAST_DAY, Source

BINDS_SEEKERS = M("duties.binds_seekers", "Nämä velvollisuudet koskevat sinua, jos haet työttömyysetuutta.")
BINDS_SEEKERS_NOT_NOW = M("duties.binds_seekers_not_now",
                          "Nämä velvollisuudet koskevat niitä, jotka hakevat työttömyysetuutta. "
                          "Kerroit, ettet hae sitä.")
BINDS_ALL = M("duties.binds_all", "Nämä velvollisuudet koskevat kaikkia työnhakijoita.")
BINDS_TRIAL = M("duties.binds_trial", "Nämä velvollisuudet koskivat työnhakijaa.")
BOUND_SEEKERS = M("duties.bound_seekers", "Jos et hakenut työttömyysetuutta, sinua koski vain velvollisuus "
                                          "yhteystiedoista ja todisteista.")
ALAND = M("duties.aland", "Ahvenanmaalla on omat säännöt. Kysy velvollisuuksistasi AMS:ltä.")
OLD_TE = M("duties.old_te", "TE-toimiston asiakkaan velvollisuudet luimme laista sellaisena kuin se säädettiin vuonna "
                            "2012. Varmista myöhemmät muutokset viranomaiselta.")
WORDING = M("duties.wording_2026", "Laki muuttui vuonna 2026. Velvollisuuksien tarkan sanamuodon voit varmistaa "
                                   "viranomaiselta.")
KEEP_SEARCH = M("duties.keep_search", "Ilmoittaudu työnhakijaksi ja pidä työnhakusi voimassa.")

#: The trial act never bound a customer of a TE office.
AT_OFFICE = all_of(is_("settled"), is_("server", "te_office"))
_ON_ALAND = all_of(is_("settled"), is_("server", "ams"))
_OLD, _NEW = Source(OLD_SERVICES_ACT, "2:8"), Source(OLD_SERVICES_ACT, "2:13")
_LIST = Source(EMPLOYMENT_ACT, "39")

OWN_RULES: Lines = (line(ALAND, _LIST, when=_ON_ALAND),)
#: Said where the list of duties itself is not certain.
NOT_SURE: Lines = (
    line(OLD_TE, _OLD, when=AT_OFFICE, last=NEW_DUTIES_FIRST_DAY - timedelta(days=1), form="note"),)
#: What is said of all duties.
INTRODUCTION: Lines = (
    line(BINDS_TRIAL, Source(TRIAL_ACT, "15"), when=not_(AT_OFFICE), last=TRIAL_LAST_DAY),
    *amended(line(BINDS_TRIAL, _OLD, when=AT_OFFICE, last=TRIAL_LAST_DAY),
             Amendment(NEW_DUTIES_FIRST_DAY, sources=(_NEW,))),
    line(BOUND_SEEKERS, _NEW, when=is_("seeks_benefit", False, UNKNOWN), first=NEW_DUTIES_FIRST_DAY,
         last=TRIAL_LAST_DAY),
    *NOT_SURE, line(WORDING, Source(REFORM_2025), first=LVV_FIRST_DAY, form="note"))
#: What stands above the duties of those who seek a benefit, and of all.
OF_SEEKERS: Lines = (
    line(BINDS_SEEKERS, _LIST, when=is_("seeks_benefit", True, UNKNOWN), first=EMPLOYMENT_AREAS_FIRST_DAY),
    line(BINDS_SEEKERS_NOT_NOW, _LIST, when=is_("seeks_benefit", False), first=EMPLOYMENT_AREAS_FIRST_DAY))
OF_ALL: Lines = (line(BINDS_ALL, _LIST, first=EMPLOYMENT_AREAS_FIRST_DAY),)
SEARCH_LINES: Lines = amended(
    line(KEEP_SEARCH, Source(OLD_SERVICES_ACT, "2:1"), first=NEW_DUTIES_FIRST_DAY),
    Amendment(EMPLOYMENT_AREAS_FIRST_DAY, sources=(Source(EMPLOYMENT_ACT, "27", "1"),)))
LISTS: tuple[Lines, ...] = (OWN_RULES, INTRODUCTION, OF_SEEKERS, OF_ALL, SEARCH_LINES)
