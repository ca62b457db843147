"""What binds a person under 25 without vocational education since 2025 (laki 1290/2002 2:13-14, and Kela's pages)."""

from guide.language.messages import M
from guide.law.acts import BENEFIT_ACT, SOCIAL_ASSISTANCE_ACT, Source
from guide.law.days import BEFORE_PROFILE_2026, SINCE_2026, SOCIAL_ASSISTANCE
from guide.law.duties.model import SEEK, YOUNG, DutyDetail, detail, to_general_benefit

DETAILS: tuple[DutyDetail, ...] = (
    *to_general_benefit(SEEK, "do", M("duty.now.young_applies",
        "Jos olet alle 25-vuotias ilman ammatillista koulutusta, hae vähintään kahta opiskelupaikkaa. Opintojen pitää "
        "alkaa syksyllä, ja sinun pitää täyttää pääsyehdot. Työvoimakoulutukseen hakeminen ei riitä."),
                        Source(BENEFIT_ACT, "2:13", "1"), when=YOUNG),
    detail(SEEK, "do",
           M("duty.reform.young_courses", "Myös tietyt kansanopistojen ja liikunnan koulutuskeskusten koulutukset "
                                          "käyvät opiskelupaikaksi. Tämä koskee sinua, jos olet alle 25-vuotias ilman "
                                          "ammatillista koulutusta."),
           Source(BENEFIT_ACT, "2:13", "1"), days=SINCE_2026, when=YOUNG, unread="Told by Kela on 18.2.2026.",
           past=M("duty.was.young_courses", "Jos opiskelupaikkoja piti hakea, niiksi kävivät myös tietyt "
                                            "kansanopistojen ja liikunnan koulutuskeskusten koulutukset.")),
    detail(SEEK, "deadline", M("duty.reform.young_autumn",
        "Jos olet alle 25-vuotias ilman ammatillista koulutusta, hae syksyn 2026 opiskelupaikkoja viimeistään "
        "31.8.2026. Yhteishaut päättyvät yleensä aikaisemmin. Tarkista hakuaika Opintopolusta."),
           Source(BENEFIT_ACT, "2:13", "1"), days=BEFORE_PROFILE_2026, when=YOUNG,
           unread="Told in a dated public note; the official page itself was not seen.",
           past=M("duty.was.young_autumn", "Jos olit alle 25-vuotias ilman ammatillista koulutusta, syksyn 2026 "
                                           "opiskelupaikkoja piti hakea viimeistään 31.8.2026.")),
    *to_general_benefit(SEEK, "consequence", M("duty.now.young_loses",
        "Jos olet alle 25-vuotias ilman ammatillista koulutusta, voit menettää etuuden toistaiseksi. Näin käy, jos et "
        "hae paikkoja, kieltäydyt paikasta, et aloita opintoja tai keskeytät ne. Näin käy myös, jos et omasta syystäsi "
        "tule valituksi. Pätevä syy estää menetyksen."), Source(BENEFIT_ACT, "2:13", "2"), when=YOUNG),
    *to_general_benefit(SEEK, "consequence", M("duty.now.young_statement",
        "Lausunnon etuuden menetyksestä antaa KEHA-keskus, jos olet alle 25-vuotias ilman ammatillista koulutusta."),
                        Source(BENEFIT_ACT, "11:4 a", "1"), when=YOUNG,
                        past=M("duty.was.young_statement",
                               "Lausunnon etuuden menetyksestä antoi KEHA-keskus, jos olit alle 25-vuotias ilman "
                               "ammatillista koulutusta.")),
    *to_general_benefit(SEEK, "consequence", M("duty.now.young_regains",
        "Jos menetät etuuden alle 25-vuotiaana ilman ammatillista koulutusta, se palaa, kun olet suorittanut "
        "tutkinnon. Se palaa myös, kun olet ollut yhteensä 21 viikkoa työssä, palvelussa, päätoimisissa opinnoissa "
        "tai yrittäjänä."), Source(BENEFIT_ACT, "2:16", "1"), when=YOUNG),
    detail(SEEK, "consequence", M("duty.reform.young_social_assistance",
                                  "Jos menetät etuuden alle 25-vuotiaana, toimeentulotukeasi voidaan alentaa. Näin on, "
                                  "jos et hakenut opiskelupaikkoja. Alennus on ensin 20 prosenttia ja sitten 40 "
                                  "prosenttia. Se kestää enintään kuusi kuukautta."), Source(SOCIAL_ASSISTANCE_ACT),
           days=SOCIAL_ASSISTANCE, when=YOUNG, unread="Told by Kela on 18.2.2026; the enacted section was not read.",
           past=M("duty.was.young_social_assistance", "Jos menetit etuuden alle 25-vuotiaana, toimeentulotukeasi "
                                                      "voitiin alentaa. Näin oli, jos et hakenut opiskelupaikkoja. "
                                                      "Alennus oli ensin 20 prosenttia ja sitten 40 prosenttia. Se "
                                                      "kesti enintään kuusi kuukautta.")),
    *to_general_benefit(SEEK, "exception", M("duty.now.young_plan",
        "Jos olet alle 25-vuotias ilman ammatillista koulutusta, viranomainen voi sopia kanssasi muusta kuin "
        "opiskelupaikkojen hakemisesta. Jos suunnitelmassasi on sovittu muusta hakemisesta, noudata sitä. Muuten "
        "voit menettää etuuden."),
                        Source(BENEFIT_ACT, "2:14"), when=YOUNG,
                        past=M("duty.was.young_plan",
                               "Jos olit alle 25-vuotias ilman ammatillista koulutusta, viranomainen saattoi sopia "
                               "kanssasi muusta kuin opiskelupaikkojen hakemisesta. Jos suunnitelmassasi oli sovittu "
                               "muusta hakemisesta, sitä piti noudattaa. Muuten saatoit menettää etuuden.")),
)
