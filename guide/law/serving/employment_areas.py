"""Who serves since 1.1.2025: the employment authority of the home municipality (laki 380/2023, section 17)."""

from collections.abc import Mapping

from guide.language.messages import M, Message
from guide.law.acts import ALAND_ACT, EMPLOYMENT_ACT, Source
from guide.law.conditions import all_of, is_
from guide.law.days import SINCE_2025
from guide.law.model import AuthorityRule

MAIN_RULE = Source(EMPLOYMENT_ACT, "17", "1")
#: What a home municipality is here; section 10 of 201/1994 tells only from which day a new one counts.
HOME_DEFINED = Source(EMPLOYMENT_ACT, "10", "2")

_ALAND = M("rule.now.aland", "Asut tai oleskelet Ahvenanmaalla, eikä sinulla ole kotikuntaa Manner-Suomessa")
_HOME = M("rule.now.home", "Kotikuntasi on Manner-Suomessa")
_MAIN_STAY = M("rule.now.main_stay", "Oleskelet pääasiassa Manner-Suomessa, eikä sinulla ole kotikuntaa siellä")
#: How the same is told of a day that is over.
ABOUT_PAST: Mapping[Message, Message] = {
    _ALAND: M("rule.now.aland_past", "Asuit tai oleskelit Ahvenanmaalla, eikä sinulla ollut kotikuntaa "
                                     "Manner-Suomessa"),
    _HOME: M("rule.now.home_past", "Kotikuntasi oli Manner-Suomessa"),
    _MAIN_STAY: M("rule.now.main_stay_past", "Oleskelit pääasiassa Manner-Suomessa, eikä sinulla ollut kotikuntaa "
                                             "siellä")}

AUTHORITY_RULES: tuple[AuthorityRule, ...] = (
    AuthorityRule(
        id="now.aland", when=all_of(is_("home", "aland", "none"), is_("stay", "aland")), gives="ams", place="stay",
        title=_ALAND,
        sources=(Source(ALAND_ACT),), days=SINCE_2025, readings=(12,)),
    AuthorityRule(id="now.home", title=_HOME,
                  when=is_("home", "trial", "outside"), sources=(MAIN_RULE, HOME_DEFINED), gives="employment_authority",
                  place="home", days=SINCE_2025, statements=("S05",), readings=(10, 11)),
    AuthorityRule(id="now.main_stay", gives="employment_authority", place="stay", title=_MAIN_STAY,
                  when=all_of(is_("home", "none", "aland"), is_("stay", "trial", "outside")), sources=(MAIN_RULE,),
                  days=SINCE_2025, statements=("S05",), readings=(11, 12)),
)
