"""What the law leaves to discretion, or leaves open, and the guide therefore does not compute; each with the reason.

Shown among what limits an answer to the people whom it concerns. The `note` says why, for lawyers and programmers.
"""

from dataclasses import replace

from guide.language.messages import M, Message
from guide.law import acts
from guide.law.acts import Source
from guide.law.conditions import UNKNOWN, Always, Condition, all_of, is_, not_
from guide.law.days import COVERED, GENERAL_BENEFIT, SANCTIONS, SINCE_2025, SINCE_2026, TRIAL, Period
from guide.law.duties.model import chapter_2_a
from guide.law.model import Line, Lines, line

HEAD = M("certainty.open.head", "Näitä opas ei laske:")
_ADVICE = Source(acts.PROCEDURE_ACT, "8")
_SEEKS = is_("seeks_benefit", True, UNKNOWN)
_ON_ALAND = all_of(is_("settled"), is_("server", "ams"))


def _open(message: Message, *sources: Source, days: Period, reason: str, when: Condition | None = None) -> Line:
    """Return a question that stays open, and for whom; nothing of the mainland's law is said to AMS's customers."""
    concerns = all_of(when or Always(), not_(_ON_ALAND))
    return replace(line(message, *sources, when=concerns, days=days, form="point"), note=reason)


QUESTIONS: Lines = (
    _open(M("certainty.open.pending", "Vanhojen sääntöjen soveltuminen asiaan, joka alkoi ennen valittua päivää."),
          *(Source(acts.TRANSITION_ACT, one) for one in ("7", "12")), days=COVERED,
          reason="Reading 1: the day asked about decides; when a matter began is not asked."),
    _open(M("certainty.open.transfer_day", "Päivä, jona TE-toimisto siirsi asiakkuuden kunnalle."),
          Source(acts.TRIAL_ACT, "5"), days=TRIAL, when=is_("trial_municipality_possible"),
          reason="Section 5 gives the TE office days and discretion; the day of a transfer stands in its message."),
    _open(M("certainty.open.main_stay", "Pääasiallinen oleskelupaikka, jos paikkoja on monta. Laki ei kerro rajaa."),
          Source(acts.EMPLOYMENT_ACT, "17", "1"), days=SINCE_2025, when=is_("home", "none", "aland"),
          reason="Section 17(1) does not define where a person mainly stays."),
    _open(M("certainty.open.stay_reason", "Siirtymiseen riittävän oleskelun pituus ja säännöllisyys. Laki ei kerro "
                                          "rajaa, eikä se luettele kaikkia syitä."),
          Source(acts.EMPLOYMENT_ACT, "17", "2"), days=SINCE_2025, when=is_("route", "written_notification"),
          reason="Section 17(2) says \"regularly or for longer\" and \"another corresponding reason\" and no more."),
    _open(M("certainty.open.count", "Hakumäärän alentaminen viranomaisen harkinnan mukaan."),
          Source(acts.EMPLOYMENT_ACT, "44", "3"), days=SINCE_2025, when=_SEEKS,
          reason="Section 44(3): the number is lowered when fewer jobs fit, by discretion."),
    _open(M("certainty.open.valid_reason", "Laiminlyönnin syyn pätevyys. Sitä harkitsee lausunnon antaja."),
          chapter_2_a("11"), chapter_2_a("14"), days=SINCE_2025, when=_SEEKS,
          reason="Sections 11 and 14 of chapter 2 a end their lists with another acceptable reason."),
    _open(M("certainty.open.interviews", "Työnhaun päättyminen, kun jää pois haastattelusta, jonka aikaa ei varannut "
                                         "itse. Emme ole lukeneet lain tekstiä."), Source(acts.EMPLOYMENT_ACT, "28"),
          Source(acts.REFORM_2025), days=SINCE_2026,
          reason="HE 108/2025 speaks of a self-booked time, a city's page of any interview; 1412/2025 was not read."),
    _open(M("certainty.open.reminder", "Muistutukset 1.3.2026 jälkeen. Emme tiedä, annetaanko niitä."),
          Source(acts.EMPLOYMENT_ACT, "41"), Source(acts.BENEFIT_REFORM), days=SANCTIONS, when=_SEEKS,
          reason="The reminder is no step of the ladder any more; whether section 41 was repealed was not read."),
    _open(M("certainty.open.waiting", "Yleistuen odotusaika ja aktivointijaksot. Niistä kertoo Kela."),
          Source(acts.GENERAL_BENEFIT_ACT), days=GENERAL_BENEFIT, when=_SEEKS,
          reason="21 weeks without vocational qualification and the activation conditions were not confirmed."))
#: The heading and the questions, as they are shown.
NOT_COMPUTED: Lines = (line(HEAD, _ADVICE, form="head", when=not_(_ON_ALAND)), *QUESTIONS)
