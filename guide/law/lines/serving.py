"""Who serves: the short answer, what is still possible, and what stands below it."""

from collections.abc import Mapping
from datetime import date

from guide.language.messages import M, Message
from guide.law.acts import ALAND_ACT, EMPLOYMENT_ACT, TRANSITION_ACT, TRIAL_ACT, Source
from guide.law.conditions import UNKNOWN, Always, Condition, all_of, is_, not_
from guide.law.days import SINCE_2025, TRIAL
from guide.law.model import Amendment, Form, Lines, amended, in_force, line
from guide.law.serving.trial import AT_RISK, BEFORE_AT_RISK, GROUP

SERVES: Mapping[str, Message] = {
    "employment_authority": M("result.serves.employment_authority", "Sinua palvelee {name}."),
    "trial_municipality": M("result.serves.trial_municipality", "Sinua palvelee kokeilukunta {name}."),
    "te_office": M("result.serves.te_office", "Sinua palvelee {name}."),
    "ams": M("result.serves.ams", "Sinua palvelee {name}."),
}
SERVED_BY: Mapping[str, Message] = {
    "employment_authority": M("result.served.employment_authority",
                              "Silloin sinua palveli {name}."),
    "trial_municipality": M("result.served.trial_municipality", "Silloin sinua palveli kokeilukunta {name}."),
    "te_office": M("result.served.te_office", "Silloin sinua palveli {name}."),
    "ams": M("result.served.ams", "Silloin sinua palveli {name}."),
}
NOW_SERVES: Mapping[str, Message] = {
    "employment_authority": M("result.now.employment_authority",
                              "Tänään sinua palvelisi samoilla tiedoilla {name}."),
    "ams": M("result.now.ams", "Tänään sinua palvelisi samoilla tiedoilla {name}."),
}
POSSIBLE_ONE: Mapping[str, Message] = {
    "employment_authority": M("result.possible.employment_authority", "Se voi olla {name}."),
    "trial_municipality": M("result.possible.trial_municipality", "Se saattoi olla kokeilukunta {name}."),
    "te_office": M("result.possible.te_office", "Se saattoi olla {name}."),
    "ams": M("result.possible.ams", "Se voi olla {name}."),
}
PLACE_NEEDED = M("result.place_needed", "Kerro, missä kunnassa oleskelet. Sitten voimme nimetä viranomaisen.")
HOME_NEEDED = M("result.home_needed", "Kerro, mikä on kotikuntasi. Jos sinulla ei ole kotikuntaa Manner-Suomessa, "
                                     "kerro, missä kunnassa oleskelet.")
HOME_NEEDED_PAST = M("result.home_needed_past", "Kerro, mikä kotikuntasi oli. Jos sinulla ei ollut kotikuntaa "
                                                "Manner-Suomessa, kerro, missä kunnassa oleskelit.")
HOME_NEEDED_BRIEFLY = M("result.brief.home_needed", "Kerro, mikä on kotikuntasi.")
HOME_NEEDED_PAST_BRIEFLY = M("result.brief.home_needed_past", "Kerro, mikä kotikuntasi oli.")
STILL_POSSIBLE = M("result.still_possible", "Vielä ei ole varmaa, kuka sinua palvelee.")
STILL_POSSIBLE_PAST = M("result.still_possible_past", "Vielä ei ole varmaa, kuka sinua palveli.")
TRIAL_ENDED = M("result.trial_ended", "Työllisyyden kuntakokeilu päättyi 31.12.2024. Kokeilukuntia ja TE-toimistoja "
                                      "ei enää ole.")
NOW_BRIEFLY = M("result.brief.now", "Tänään sinua palvelisi {name}.")
NOW_AMS_BRIEFLY = M("result.brief.now_ams", "Tänään sinua palvelisi {name}.")
PLACE_NEEDED_PAST = M("result.place_needed_past", "Kerro, missä kunnassa oleskelit. Sitten voimme nimetä "
                                                  "viranomaisen.")
PLACE_NEEDED_BRIEFLY = M("result.brief.place_needed", "Kerro, missä kunnassa oleskelet.")
PLACE_NEEDED_PAST_BRIEFLY = M("result.brief.place_needed_past", "Kerro, missä kunnassa oleskelit.")
TRIAL_ENDED_BRIEFLY = M("result.brief.trial_ended", "Kokeilu päättyi 31.12.2024.")
NOW_UNKNOWN = M("result.now_unknown", "Näillä tiedoilla emme voi sanoa varmasti, kuka palvelisi sinua tänään.")
MEMBERS = M("result.members", "Työllisyysalueeseen kuuluvat {municipalities}.")
MEMBER_ONE = M("result.member_one", "{municipalities} järjestää palvelut yksin.")
HOST = M("result.host", "Palvelut järjestää {host}.")
KNOWN_AS = M("result.known_as", "Työllisyysalue on työvoimaviranomaisesi. Palveluja sanotaan myös "
                                "työllisyyspalveluiksi.")
JOINT = M("result.joint_authority", "Kuntayhtymä {name}")
ORDER = M("why.order", "Tutkimme säännöt järjestyksessä. Ensimmäinen sopiva sääntö ratkaisee.")
LIST_EARLY = M("whatif.list_early", "Laki mainitsi nämä tilanteet: työttömät, palkkatuella tai starttirahalla "
                                    "työllistetyt ja palvelussa olevat.")
LIST = M("whatif.list", "Laki mainitsi nämä tilanteet: työttömät, palkkatuella tai starttirahalla työllistetyt ja "
                        "palvelussa olevat. Laki mainitsi myös ne, joita uhkasi työttömyys kahden viikon kuluessa.")

_CUSTOMERS, _TRANSFERS = Source(TRIAL_ACT, "4"), Source(TRIAL_ACT, "5")
_NOW = Source(EMPLOYMENT_ACT, "17", "1")
_AREAS = Source(EMPLOYMENT_ACT, "3")
_NOW_IN_LAW = Amendment(SINCE_2025, sources=(_NOW,))
_TRIAL_END = Source(TRIAL_ACT, "23")
_OPEN = all_of(not_(is_("settled")), not_(is_("nobody")))


def _line(message: Message, when: Condition, form: Form = "text") -> Lines:
    """Return a line that rests on the rules on who serves: of the trial, and since 2025."""
    return amended(line(message, _CUSTOMERS, _TRANSFERS, when=when, form=form), _NOW_IN_LAW)


def _of_kind(kind: str, message: Message, when: Condition, form: Form = "text") -> Lines:
    """Return a line on one kind of authority: no act of the mainland says that AMS serves.

    Which municipalities make an employment area is in section 3.
    """
    concerns = all_of(when, is_("server", kind))
    if kind == "ams":
        return (line(message, Source(ALAND_ACT), when=concerns, form=form),)
    return _line(message, concerns, form) if kind != "employment_authority" else (
        line(message, _NOW, _AREAS, when=concerns, form=form, days=SINCE_2025),)


#: The one sentence that answers; `past` tells whether the day is before the one on which it is read.
SHORT_ANSWER: Lines = (
    *(one for kind, message in SERVES.items()
      for one in _of_kind(kind, message, all_of(is_("settled"), is_("past", False)))),
    *(one for kind, message in SERVED_BY.items()
      for one in _of_kind(kind, message, all_of(is_("settled"), is_("past")))),
    # The place of stay counts only for somebody without a home municipality on the mainland.
    *_line(HOME_NEEDED, all_of(is_("nobody"), is_("home", UNKNOWN))),
    *_line(PLACE_NEEDED, all_of(is_("nobody"), not_(is_("home", UNKNOWN)))),
    *_line(STILL_POSSIBLE, all_of(_OPEN, is_("past", False))),
    *_line(STILL_POSSIBLE_PAST, all_of(_OPEN, is_("past"))))
#: What is shorter as a heading.
HEADINGS: Mapping[Message, Message] = {
    HOME_NEEDED: HOME_NEEDED_BRIEFLY, HOME_NEEDED_PAST: HOME_NEEDED_PAST_BRIEFLY,
    PLACE_NEEDED: PLACE_NEEDED_BRIEFLY, PLACE_NEEDED_PAST: PLACE_NEEDED_PAST_BRIEFLY}
#: Asked for each authority still possible.
POSSIBLE: Lines = tuple(
    one for kind, message in POSSIBLE_ONE.items() for one in _of_kind(kind, message, Always(), "point"))
#: The municipalities of the area that serves; `alone` tells whether there is but one, `host` whether one is named.
MEMBER_LINES: Lines = tuple(
    line(message, _AREAS, _NOW, when=all_of(is_("server", "employment_authority"), when),
         days=SINCE_2025)
    for message, when in ((KNOWN_AS, is_("past", False)), (MEMBERS, is_("alone", False)),
                          (MEMBER_ONE, is_("alone")), (HOST, is_("host"))))
#: Which situations of a jobseeker the law listed.
STATUSES: Lines = (
    line(LIST_EARLY, GROUP, days=BEFORE_AT_RISK, form="note"),
    line(LIST, GROUP, days=AT_RISK, form="note"))
OF_THE_TIME: Lines = (
    line(TRIAL_ENDED, _TRIAL_END, Source(TRANSITION_ACT, "1"), days=TRIAL, form="note"),)
#: Who serves on the day on which the answer is read, of the same answers.
SERVES_TODAY: Lines = (
    line(NOW_UNKNOWN, _NOW, when=not_(is_("settled")), days=SINCE_2025, form="note"),
    *(line(message, Source(ALAND_ACT) if kind == "ams" else _NOW, when=all_of(is_("settled"), is_("server", kind)),
           days=SINCE_2025, form="note") for kind, message in NOW_SERVES.items()))
TRIED: Lines = amended(line(ORDER, _CUSTOMERS), _NOW_IN_LAW)

_WHO_SERVES = _line(PLACE_NEEDED, is_("nobody"))


def who_serves(on: date) -> tuple[Source, ...]:
    """Return where the law said on a day who serves."""
    return in_force(_WHO_SERVES, on)[0].sources
