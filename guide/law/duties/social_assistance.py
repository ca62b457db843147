"""How neglect, refusing work and losing the benefit can lower social assistance (laki 1412/1997 section 10).

Read as in force to 31.1.2026: 1294/2002 and 939/2012, from 1.1.2023 1023/2022. What came on 1.2.2026 is told by Kela.
"""

from guide.language.messages import M
from guide.law.acts import BENEFIT_REFORM, SOCIAL_ASSISTANCE_ACT, Source
from guide.law.conditions import is_, not_
from guide.law.days import (
    LOWERED_IF_REPEATED,
    LOWERED_IN_2025,
    LOWERED_IN_TRIAL,
    NEW_DUTIES,
    OLD_DUTIES,
    SANCTIONS,
    SOCIAL_ASSISTANCE,
    Period,
)
from guide.law.duties.model import SEARCH, SEEK, SEEKS, YOUNG, DutyDetail, detail
from guide.law.model import Amendment, amended

_FIRST, _MORE = Source(SOCIAL_ASSISTANCE_ACT, "10", "1"), Source(SOCIAL_ASSISTANCE_ACT, "10", "2")
_HOW, _ACT = Source(SOCIAL_ASSISTANCE_ACT, "10", "3"), Source(SOCIAL_ASSISTANCE_ACT)
_KELA = "Told by Kela on 18.12.2025, 7.1.2026 and 28.1.2026; the enacted section was not read."

REPEATED = M("duty.start.social_assistance",
    "Toimeentulotuen perusosaa voitiin alentaa enintään 20 prosenttia. Näin oli, jos tarvitsit tukea siksi, että "
    "kieltäydyit tarjotusta työstä tai palvelusta ilman perusteltua syytä. Samoin oli, jos laiminlyöntisi esti "
    "tarjoamasta niitä. Jos tämä toistui, alennus oli enintään 40 prosenttia. Alennus kesti enintään kaksi kuukautta "
    "kerrallaan, eikä se saanut olla kohtuuton.")
LOWERED_PAST = M("duty.past.social_assistance",
    "Toimeentulotuen perusosaa voitiin alentaa enintään 20 prosenttia. Näin oli, jos tarvitsit tukea siksi, että "
    "kieltäydyit tarjotusta työstä tai palvelusta ilman perusteltua syytä. Samoin oli, jos laiminlyöntisi esti "
    "tarjoamasta niitä. Jos jatkoit samoin etkä osallistunut palvelutarpeen arviointiin, alennus oli enintään 40 "
    "prosenttia. Alennus kesti enintään kaksi kuukautta kerrallaan, eikä se saanut olla kohtuuton.")
LOWERED = M("duty.now.social_assistance",
    "Toimeentulotuen perusosaa voidaan alentaa enintään 20 prosenttia. Näin on, jos tarvitset tukea siksi, että "
    "kieltäydyt tarjotusta työstä tai palvelusta ilman perusteltua syytä. Samoin on, jos laiminlyöntisi estää "
    "tarjoamasta niitä. Jos jatkat samoin etkä osallistu palvelutarpeen arviointiin, alennus on enintään 40 "
    "prosenttia. Alennus kestää enintään kaksi kuukautta kerrallaan, eikä se saa olla kohtuuton.")
YOUNG_PAST = M("duty.past.young_social_assistance",
    "Jos olit alle 25-vuotias ilman ammatillista koulutusta, sama alennus koski koulutuksesta kieltäytymistä ja sen "
    "keskeyttämistä. Näin oli, jos menetit siksi työttömyysetuuden.")
YOUNG_LOWERED = M("duty.now.young_social_assistance",
    "Jos olet alle 25-vuotias ilman ammatillista koulutusta, sama alennus koskee koulutuksesta kieltäytymistä ja sen "
    "keskeyttämistä. Näin on, jos menetät siksi työttömyysetuuden.")
LESS = M("duty.sanction.social_assistance",
    "Jos menetät työttömyysetuuden seuraamuksen vuoksi, Kela voi alentaa myös toimeentulotukesi perusosaa. Ensin "
    "alennus on 20 ja sitten 40 prosenttia, enintään kuuden kuukauden ajan. Kela arvioi, olisiko alennus kohtuuton.")

#: To 31.1.2026.
LOWERING: tuple[DutyDetail, ...] = (
    # Before 2.5.2022 nothing is told apart about keeping the search valid.
    detail(SEEK, "consequence", REPEATED, _FIRST, _MORE, _HOW, days=OLD_DUTIES),
    detail(SEEK, "consequence", YOUNG_PAST, _FIRST, days=OLD_DUTIES, when=YOUNG),
    detail(SEARCH, "consequence", REPEATED, _FIRST, _MORE, _HOW,
           days=Period(NEW_DUTIES.first, LOWERED_IF_REPEATED.last)),
    detail(SEARCH, "consequence", LOWERED_PAST, _FIRST, _MORE, _HOW, days=LOWERED_IN_TRIAL),
    detail(SEARCH, "consequence", YOUNG_PAST, _FIRST, days=Period(NEW_DUTIES.first, LOWERED_IN_TRIAL.last), when=YOUNG),
    detail(SEARCH, "consequence", LOWERED, _FIRST, _MORE, _HOW, days=LOWERED_IN_2025, past=LOWERED_PAST),
    detail(SEARCH, "consequence", YOUNG_LOWERED, _FIRST, days=LOWERED_IN_2025, when=YOUNG, past=YOUNG_PAST),
)
DETAILS: tuple[DutyDetail, ...] = (
    *LOWERING,
    detail(SEARCH, "do", M("duty.reform.social_assistance_registers", "Jos haet toimeentulotukea ja olet työtön, "
                                                                      "ilmoittaudu kokoaikaisen työn hakijaksi."),
           _ACT, days=SOCIAL_ASSISTANCE, when=not_(is_("may_register", "no_permit")),
           unread="HE 116/2025, and one city's page for the date; the enacted section was not read.",
           past=M("duty.was.social_assistance_registers", "Jos hait toimeentulotukea ja olit työtön, sinun piti "
                                                          "ilmoittautua kokoaikaisen työn hakijaksi.")),
    detail(SEARCH, "consequence", M("duty.reform.social_assistance_halved",
        "Kela voi kehottaa toimeentulotuen hakijaa ilmoittautumaan kokoaikaisen työn hakijaksi. Jos et tee sitä "
        "kuukauden kuluessa, Kela voi alentaa tuen perusosaa 50 prosenttia. Kela arvioi ensin, olisiko se "
        "kohtuutonta."), _ACT, days=SOCIAL_ASSISTANCE, when=not_(is_("may_register", "no_permit")), unread=_KELA,
           past=M("duty.was.social_assistance_halved",
                  "Kela saattoi kehottaa toimeentulotuen hakijaa ilmoittautumaan kokoaikaisen työn hakijaksi. Jos et "
                  "tehnyt sitä kuukauden kuluessa, Kela saattoi alentaa tuen perusosaa 50 prosenttia. Kela arvioi "
                  "ensin, oliko se kohtuutonta.")),
    *amended(
        detail(SEEK, "after", LESS, _ACT, days=SOCIAL_ASSISTANCE, when=SEEKS, unread=_KELA,
               past=M("duty.was.social_assistance",
                      "Jos menetit työttömyysetuuden seuraamuksen vuoksi, Kela saattoi alentaa myös toimeentulotukesi "
                      "perusosaa. Ensin alennus oli 20 ja sitten 40 prosenttia, enintään kuuden kuukauden ajan. Kela "
                      "arvioi, oliko alennus kohtuuton.")),
        Amendment(SANCTIONS, adds=(Source(BENEFIT_REFORM),))),
)
