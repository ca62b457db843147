"""How an answer is told of a day that is over: the past form of what is said in the present of today.

Lines that differ by more than their tense have two forms in `guide.law.lines`, chosen by the fact `past`; duties have
theirs in `guide.law.duties.past_forms`, and each fact beside it. What stays in the present speaks of today: what can
still be done, and where.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from guide.answer import texts as t
from guide.answer import what_if
from guide.answer.blocks import Result, Section, Sentence
from guide.facts import home, stay
from guide.language.messages import M, Message
from guide.law.lines import certainty, change, duties, oversight, serving
from guide.law.serving.employment_areas import ABOUT_PAST

_WHO_SERVED: Mapping[Message, Message] = {
    serving.POSSIBLE_ONE["employment_authority"]: serving.POSSIBLE_ONE["te_office"],
    serving.POSSIBLE_ONE["ams"]: M("result.possible.ams_past", "Se saattoi olla {name}."),
    serving.HOME_NEEDED: serving.HOME_NEEDED_PAST,
    serving.HOME_NEEDED_BRIEFLY: serving.HOME_NEEDED_PAST_BRIEFLY,
    serving.PLACE_NEEDED: serving.PLACE_NEEDED_PAST,
    serving.PLACE_NEEDED_BRIEFLY: serving.PLACE_NEEDED_PAST_BRIEFLY,
    serving.MEMBERS: M("result.members_past", "Työllisyysalueeseen kuuluivat {municipalities}."),
    serving.MEMBER_ONE: M("result.member_one_past", "{municipalities} järjesti palvelut yksin."),
    serving.HOST: M("result.host_past", "Palvelut järjesti {host}."),
    certainty.STATES["no_home"]: M("certainty.state.no_home_past",
                                   "Kotikuntaa ei ollut, joten vastauksen ratkaisi oleskelukunta. Kertomasi tiedot "
                                   "sopivat vain yhteen viranomaiseen.")}
_SECTIONS: Mapping[Message, Message] = {
    what_if.TITLE: what_if.TITLE_PAST,
    what_if.INTRO_NOW: what_if.INTRO_ONLY_PLACE,
    what_if.NOT_NOW: M("whatif.not_then", "Ikäsi tai etuutesi ei vaikuttanut siihen, kuka sinua palveli."),
    change.BESIDE_HOME: M("whatif.language_past", "Toisen viranomaisen saattoi saada myös palvelukielen vuoksi."),
    change.CHANGE_OPEN: M("change.open_past", "Mahdollisuus vaihtaa viranomaista riippui siitä, kuka sinua palveli. "
                                              "Selvitä se ensin."),
    t.OVERSIGHT: t.OVERSIGHT_PAST, oversight.OVERSIGHT_OPEN: oversight.OVERSIGHT_OPEN_THEN,
    oversight.LVV: M("oversight.lvv_past", "Lupa- ja valvontavirasto valvoi työvoimaviranomaisia."),
    oversight.NO_SUPERVISOR_AMS: M("oversight.ams_past", "Manner-Suomen valvontavirasto ei valvonut Ahvenanmaan "
                                                         "viranomaista. Kysy AMS:ltä."),
    oversight.APPEAL_REGISTERING: M("oversight.appeal_registering_past",
                                    "Jos viranomainen ei rekisteröinyt sinua työnhakijaksi, sinulle piti antaa päätös. "
                                    "Valitus toimitettiin samalle viranomaiselle 30 päivän kuluessa siitä, kun "
                                    "päätöksen sai tiedoksi."),
    duties.ALAND: M("duties.aland_past", "Ahvenanmaalla oli omat säännöt. Kysy silloisista velvollisuuksistasi "
                                         "AMS:ltä."),
    t.WHO_SERVES: M("compare.title.server_past", "Kuka palveli"),
    t.DUTY_IN_OTHER_WORDS: M("compare.duty.in_other_words_past", "Laki sanoi tämän toisin sanoin: {duty}"),
    t.NO_SUPERVISOR: M("compare.supervisor.ams_past", "Manner-Suomen valvontavirasto ei valvonut Ahvenanmaan "
                                                      "viranomaista.")}
#: Each message that has a past form, by the form for today.
PAST: Mapping[Message, Message] = {
    **_WHO_SERVED, **home.PAST, **stay.PAST, **_SECTIONS, **ABOUT_PAST}


def of_day(message: Message, past: bool) -> Message:
    """Return a message as it is told of a day, which is `past` or today."""
    return PAST.get(message, message) if past else message


def with_past(ids: Iterable[str]) -> frozenset[str]:
    """Return the ids of messages, and those of their past forms."""
    wanted = frozenset(ids)
    return wanted | {past.id for one, past in PAST.items() if one.id in wanted}


def sentences_of_day(sentences: Iterable[Sentence], past: bool) -> tuple[Sentence, ...]:
    """Return sentences as they are told of a day, with what is named in them and in their tables."""
    return tuple(map(_past, sentences)) if past else tuple(sentences)


def section_of_day(section: Section, past: bool) -> Section:
    """Return a section as it is told of a day."""
    if not past:
        return section
    return replace(section, title=of_day(section.title, past), sentences=sentences_of_day(section.sentences, past),
                   parts=tuple(section_of_day(part, past) for part in section.parts))


def result_of_day(whole: Result) -> Result:
    """Return an answer as it is told of its day."""
    past = whole.over
    if not past:
        return whole
    return replace(whole, headline=_past(whole.headline), lead=sentences_of_day(whole.lead, past),
                   about=sentences_of_day(whole.about, past),
                   sections=tuple(section_of_day(one, past) for one in whole.sections))


def _past(one: Sentence) -> Sentence:
    params = {name: of_day(value, True) if isinstance(value, Message) else value for name, value in one.params.items()}
    return replace(one, message=of_day(one.message, True), params=params)
