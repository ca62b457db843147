"""What keeps the search valid under laki 380/2023, and what counts as neglect of an interview or a service.

What neglect costs stands in `guide.law.consequences`.
"""

from guide.language.messages import M
from guide.law.acts import BENEFIT_ACT, BENEFIT_REFORM, EMPLOYMENT_ACT, GENERAL_BENEFIT_ACT, REFORM_2025, Source
from guide.law.conditions import is_, not_
from guide.law.days import (
    BEFORE_SANCTIONS,
    GENERAL_BENEFIT,
    IN_2025,
    OLD_BENEFITS,
    REMINDERS,
    SANCTIONS,
    SEARCH_CERTIFICATE,
    SINCE_2025,
    SINCE_2026,
)
from guide.law.duties.model import (
    ASSESS,
    PLAN,
    REPORT,
    SEARCH,
    SEEK,
    SEEKS,
    DutyDetail,
    carried,
    detail,
    to_general_benefit,
)
from guide.law.model import Amendment, amended

#: What follows from section 28 is as by the bill (HE 108/2025): from 1.1.2026, unlike the loss of benefit.
_ENDS = Source(EMPLOYMENT_ACT, "28", "1")
_SERVICE = "Told by the KEHA Centre and Job Market Finland; no section of law says it."
_UNREAD = "Ministry and Kela pages tell it; the enacted text was not read."

VALID_REASON = M("duty.now.valid_reason",
    "Voit kieltäytyä palvelusta tai keskeyttää sen, jos se ei sovi terveyteesi tai työkykyysi. Samoin on, jos matka "
    "palveluun kestää keskimäärin yli kolme tuntia päivässä. Syy on myös se, että palvelu on turvaton tai poikkeaa "
    "olennaisesti sovitusta. Samoin on, jos järjestäjä rikkoo olennaisesti lakia tai sopimusta. Yhtä painava muu syy "
    "kelpaa myös.")
FALSE_INFORMATION = M("duty.now.false_information",
                      "Jos haet työttömyysetuutta, myös väärä tai puutteellinen tieto voi olla laiminlyönti. Näin on, "
                      "jos keskustelua ei tiedon vuoksi järjestetä.")
OTHER_NEGLECT = M("duty.now.other_neglect",
    "Laiminlyönti on myös kieltäytyminen työkyvyn tutkimuksesta tai arvioinnista, jos se on välttämätön "
    "palvelutarpeesi arvioimiseksi. Samoin on, jos sinulle ei ole asetettu hakuvelvollisuutta etkä noudata "
    "monialaista työllistymissuunnitelmaasi.")
#: The initial assessment of 1386/2010; in the new act its name is another.
INTEGRATION_ASSESSMENT = M("duty.now.integration_assessment",
    "Laiminlyönti on myös, jos jäät pois kotoutumislain mukaisesta osaamisen ja palvelutarpeen arvioinnista tai "
    "kieltäydyt siitä.")
INTEGRATION_ASSESSMENT_PAST = M("duty.was.integration_assessment",
    "Laiminlyönti oli myös, jos jäit pois kotoutumislain mukaisesta osaamisen ja palvelutarpeen arvioinnista tai "
    "kieltäydyit siitä.")
OWN_CONDUCT = M("duty.now.own_conduct",
    "Jos oma toimintasi aiheuttaa, ettei hakemus johda työhön, se on laiminlyönti. Pelkkä muodollinen hakemus ei "
    "riitä.")
SEARCH_ENDS_DAY = M("duty.reform.search_ends_day",
    "Lakiesityksen mukaan työnhaku voi päättyä jo ensimmäisestä kerrasta 1.1.2026 alkaen. Valiokunnan mietinnön ja "
    "kuntien sivujen mukaan se alkaa vasta 1.3.2026. Ennen muutosta työnhaku päättyy vasta, jos jätät asioimatta "
    "ajoissa toistuvasti 12 kuukauden aikana.")
SEARCH_ENDED_DAY = M("duty.was.search_ends_day",
    "Lakiesityksen mukaan työnhaku saattoi päättyä jo ensimmäisestä kerrasta 1.1.2026 alkaen. Valiokunnan mietinnön "
    "ja kuntien sivujen mukaan se alkoi vasta 1.3.2026. Ennen muutosta työnhaku päättyi vasta, jos jätit asioimatta "
    "ajoissa toistuvasti 12 kuukauden aikana.")
#: The same of a missed report. It names what it is about: it stands beside other neglects too.
REPORT_ENDS_DAY = M("duty.reform.report_ends_day",
    "Jos et kerro suunnitelmasi toteutumisesta, työnhakusi voi päättyä. Lakiesityksen mukaan yksi kerta riittää "
    "1.1.2026 alkaen. Valiokunnan mietinnön ja kuntien sivujen mukaan se riittää vasta 1.3.2026 alkaen.")
REPORT_ENDED_DAY = M("duty.was.report_ends_day",
    "Jos et kertonut suunnitelmasi toteutumisesta, työnhakusi saattoi päättyä. Lakiesityksen mukaan yksi kerta riitti "
    "1.1.2026 alkaen. Valiokunnan mietinnön ja kuntien sivujen mukaan se riitti vasta 1.3.2026 alkaen.")

_BENEFITS: tuple[DutyDetail, ...] = (
    detail(SEARCH, "do", M("duty.now.benefits_old", "Pidä työnhakusi voimassa, jos haet ansiopäivärahaa, "
                                                    "peruspäivärahaa tai työmarkkinatukea."),
           Source(BENEFIT_ACT, "2:1", "3"), days=OLD_BENEFITS, when=SEEKS,
           past=M("duty.was.benefits_old", "Työnhakusi piti olla voimassa, jos hait ansiopäivärahaa, peruspäivärahaa "
                                           "tai työmarkkinatukea.")),
    detail(SEARCH, "do",
           M("duty.now.benefits_new", "Pidä työnhakusi voimassa, jos haet ansiopäivärahaa tai yleistukea. Kelan "
                                      "yleistuki korvasi peruspäivärahan ja työmarkkinatuen 1.5.2026."),
           Source(GENERAL_BENEFIT_ACT), Source(BENEFIT_ACT, "2:1", "3"), days=GENERAL_BENEFIT, when=SEEKS,
           past=M("duty.was.benefits_new", "Työnhakusi piti olla voimassa, jos hait ansiopäivärahaa tai yleistukea. "
                                           "Kelan yleistuki korvasi peruspäivärahan ja työmarkkinatuen 1.5.2026.")),
)

#: Of registering the first steps tell (`guide.law.steps`): also of what it takes, to whom that is known.
_NOT_TOLD = not_(is_("may_register", "eu_citizen", "permit", "no_permit"))
_SEARCH: tuple[DutyDetail, ...] = (
    *carried(SEARCH, "do", M("duty.now.register_other_way", "Ilmoittaudu verkossa, paikan päällä tai muulla "
          "hyväksytyllä tavalla."),
             Source(EMPLOYMENT_ACT, "27", "1"), when=not_(is_("may_register", "permit", "no_permit")),
             past=M("duty.was.register_other_way", "Sinun piti ilmoittautua verkossa, paikan päällä tai muulla "
                    "hyväksytyllä tavalla.")),
    *carried(SEARCH, "do", M("duty.now.right_to_work",
        "Jos olet ulkomaan kansalainen, sinulla pitää olla oikeus tehdä työtä Suomessa. Riittää joko oikeus vapaaseen "
        "liikkuvuuteen tai myönnetty oleskelulupa. Vapaa liikkuvuus koskee esimerkiksi EU- ja ETA-maiden ja Sveitsin "
        "kansalaisia. Luvan pitää antaa oikeus ansiotyöhön, eikä se saa "
        "sitoa yhteen työnantajaan."), Source(EMPLOYMENT_ACT, "27", "3"), when=_NOT_TOLD,
             past=M("duty.was.right_to_work", "Jos olit ulkomaan kansalainen, sinulla piti olla oikeus tehdä työtä "
                                              "Suomessa. Riitti joko oikeus vapaaseen liikkuvuuteen tai myönnetty "
                                              "oleskelulupa. Vapaa liikkuvuus koski esimerkiksi EU- ja ETA-maiden ja "
                                              "Sveitsin kansalaisia. Luvan piti antaa oikeus ansiotyöhön, eikä se "
                                              "saanut sitoa yhteen työnantajaan.")),
    *carried(SEARCH, "do", M("duty.now.no_permit", "Jos haet turvapaikkaa eikä sinulla ole oleskelulupaa, sinua ei voi "
                                                   "rekisteröidä työnhakijaksi. Saat kielteisen päätöksen. Voit "
                                                   "valittaa siitä 30 päivän kuluessa siitä, kun "
                                                   "sait sen tiedoksi."), Source(EMPLOYMENT_ACT, "27", "3"),
             Source(EMPLOYMENT_ACT, "27", "4"), Source(EMPLOYMENT_ACT, "146"), when=_NOT_TOLD,
             past=M("duty.was.no_permit", "Jos hait turvapaikkaa eikä sinulla ollut oleskelulupaa, sinua ei voitu "
                                          "rekisteröidä työnhakijaksi. Sait kielteisen päätöksen. Siitä sai valittaa "
                                          "30 päivän kuluessa siitä, kun sait sen tiedoksi.")),
    *carried(SEARCH, "do", M("duty.now.renew", "Uusi työnhakusi ja anna pyydetyt tiedot määräajassa. Muuten työnhakusi "
                                               "päättyy."), _ENDS),
    detail(SEARCH, "do", M("duty.reform.certificate", "Todistuksen siitä, että työnhakusi on voimassa, saat "
                                                      "Työmarkkinatorin palvelusta Oma asiointi."),
           Source(EMPLOYMENT_ACT), days=SEARCH_CERTIFICATE, unread=_SERVICE),
    detail(SEARCH, "do", M("duty.reform.reminders",
        "Jos sinulla on suomalainen puhelinnumero, saat muistutuksen tekstiviestillä. Se tulee 24 tuntia ennen sitovaa "
        "tapaamista ja 36 tuntia ennen määräaikaa. Lähettäjä on TyomarkTori tai Jobbmarknad."), Source(EMPLOYMENT_ACT),
           days=SANCTIONS, unread=_SERVICE,
           past=M("duty.was.reminders", "Jos sinulla oli suomalainen puhelinnumero, sait muistutuksen "
                                        "tekstiviestillä. Se tuli 24 tuntia ennen sitovaa tapaamista ja 36 tuntia "
                                        "ennen määräaikaa. Lähettäjä oli TyomarkTori tai Jobbmarknad.")),
    detail(SEARCH, "consequence", M("duty.now.search_ends", "Työnhakusi päättyy, jos jätät asioimatta ajoissa "
                                                            "toistuvasti 12 kuukauden aikana."), _ENDS, days=IN_2025),
    detail(SEARCH, "consequence", M("duty.now.own_booking", "Mukaan lasketaan myös se, ettet tule haastatteluun, "
                                                            "johon varasit itse ajan."),
           Source(EMPLOYMENT_ACT, "28", "2"), days=IN_2025,
           past=M("duty.was.own_booking", "Mukaan laskettiin myös se, ettet tullut haastatteluun, johon varasit itse "
                                          "ajan.")),
    *amended(
        detail(SEARCH, "consequence", M("duty.now.permit_ends",
            "Jos olet ulkomaan kansalainen, oikeutesi työhön pitää säilyä. Jos lupa päättyy tai se sidotaan yhteen "
            "työnantajaan, työnhakusi päättyy."),
               Source(EMPLOYMENT_ACT, "28", "3"), days=SINCE_2025, when=not_(is_("may_register", "eu_citizen"))),
        Amendment(SINCE_2026, sources=(Source(EMPLOYMENT_ACT, "28"),),
                  unread="Read in the text of 2025; the wording after 1412/2025 was not read.")),
    detail(SEARCH, "consequence", M("duty.sanction.search_ends", "Työnhakusi voi päättyä jo ensimmäisestä kerrasta, "
                                                                 "jos et asioi ajoissa."), _ENDS, Source(REFORM_2025),
           days=SINCE_2026, unread=_UNREAD,
           past=M("duty.was.search_ends", "Työnhakusi saattoi päättyä jo ensimmäisestä kerrasta, jos et asioinut "
                                          "ajoissa.")),
    detail(SEARCH, "consequence", M("duty.sanction.interview_missed",
                                    "Työnhakusi voi päättyä, jos et tule haastatteluun, johon varasit itse ajan."),
           Source(EMPLOYMENT_ACT, "28"), Source(REFORM_2025), days=SINCE_2026, unread=_UNREAD,
           past=M("duty.was.interview_missed", "Työnhakusi saattoi päättyä, jos et tullut haastatteluun, johon "
                                               "varasit itse ajan.")),
    # The bill has 1.1.2026; the report of the committee (TyVM 9/2025) and the pages of cities after it have 1.3.2026.
    *(detail(duty, "consequence", now, Source(EMPLOYMENT_ACT, "28"), Source(REFORM_2025), days=BEFORE_SANCTIONS,
             unread=_UNREAD, past=past) for duty, now, past in (
                 (SEARCH, SEARCH_ENDS_DAY, SEARCH_ENDED_DAY), (REPORT, REPORT_ENDS_DAY, REPORT_ENDED_DAY))),
    *to_general_benefit(SEARCH, "consequence",
                        M("duty.now.no_benefit", "Jos haet työttömyysetuutta, et saa sitä ajalta, jolloin työnhakusi "
                                                 "ei ole voimassa. Käynnistä työnhaku heti uudelleen."),
                        Source(BENEFIT_ACT, "2:1"), when=SEEKS,
                        past=M("duty.was.no_benefit", "Jos hait työttömyysetuutta, et saanut sitä ajalta, jolloin "
                                                      "työnhakusi ei ollut voimassa.")),
    *carried(SEARCH, "consequence", M("duty.now.restart",
        "Voit aloittaa työnhaun uudelleen, mutta viranomainen voi rajoittaa sen aloittamista verkossa. Jos työnhakusi "
        "päättyi, koska et antanut pyydettyjä tietoja, anna ne samalla."),
             Source(EMPLOYMENT_ACT, "29"),
             past=M("duty.was.restart", "Työnhaun sai aloittaa uudelleen, mutta viranomainen saattoi rajoittaa sen "
                                        "aloittamista verkossa. Jos työnhakusi päättyi, koska et antanut pyydettyjä "
                                        "tietoja, ne piti antaa samalla.")),
)

DETAILS: tuple[DutyDetail, ...] = (
    detail(PLAN, "exception", VALID_REASON, Source(BENEFIT_ACT, "2 a:14"), when=SEEKS, days=REMINDERS),
    detail(PLAN, "exception", VALID_REASON, Source(BENEFIT_ACT, "2 a:14"), Source(BENEFIT_REFORM), when=SEEKS,
           days=SANCTIONS, unread=_UNREAD),
    detail(ASSESS, "consequence", FALSE_INFORMATION, Source(BENEFIT_ACT, "2 a:9", "1"), when=SEEKS, days=REMINDERS),
    detail(ASSESS, "consequence", FALSE_INFORMATION, Source(BENEFIT_ACT, "2 a:9", "1"), Source(BENEFIT_REFORM),
                when=SEEKS, days=SANCTIONS, unread=_UNREAD),
    *(one for duty, told, past in (
        (PLAN, OTHER_NEGLECT, None), (ASSESS, INTEGRATION_ASSESSMENT, INTEGRATION_ASSESSMENT_PAST),
        (SEEK, OWN_CONDUCT, None))
      for one in amended(
          detail(duty, "consequence", told, Source(BENEFIT_ACT, "2 a:9", "1"), when=SEEKS, days=SINCE_2025, past=past),
          Amendment(SANCTIONS, adds=(Source(BENEFIT_REFORM),), unread=_UNREAD))),
    *_SEARCH, *_BENEFITS,
)
