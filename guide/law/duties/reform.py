"""What changed in the duties on 1.1.2026 and 1.9.2026 (laki 1412/2025): interviews, assigned jobs, the profile."""

from guide.language.messages import M, Message
from guide.law.acts import BENEFIT_ACT, EMPLOYMENT_ACT, REFORM_2025, Source
from guide.law.days import BEFORE_SANCTIONS, PROFILE, SANCTIONS, SINCE_2026
from guide.law.duties.employment import COUNT
from guide.law.duties.model import ASSESS, LAID_OFF, NOT_PART_TIME, PART_TIME, SEARCH, SEEK, DutyDetail, Kind, detail

_REFORM = Source(REFORM_2025)
_CITY_PAGES = "Told on city pages; the enacted wording was not read."
_SECOND_HAND = "Told in a dated public note; the official page itself was not seen."


def _profile(kind: Kind, message: Message, unread: str = _SECOND_HAND) -> DutyDetail:
    return detail(SEARCH, kind, message, _REFORM, days=PROFILE, unread=unread)


DETAILS: tuple[DutyDetail, ...] = (
    detail(SEEK, "do", COUNT, Source(EMPLOYMENT_ACT, "44", "1"), _REFORM, days=SINCE_2026, when=NOT_PART_TIME,
           unread=_CITY_PAGES),
    detail(SEEK, "do", M("duty.reform.count_part_time", "Jos teet osa-aikatyötä, hae neljää työpaikkaa kuukaudessa "
                                                        "kuten muutkin."), _REFORM, days=SINCE_2026,
           when=PART_TIME, unread=_CITY_PAGES,
           past=M("duty.was.count_part_time", "Jos teit osa-aikatyötä, sinun piti hakea neljää työpaikkaa kuukaudessa "
                                              "kuten muidenkin.")),
    detail(SEEK, "do", M("duty.reform.count_reduced_hours", "Jos työaikaasi on lyhennetty lomautuksen vuoksi, hae "
                                                            "neljää työpaikkaa kuukaudessa."), _REFORM,
           days=SINCE_2026, when=LAID_OFF, unread=_CITY_PAGES,
           past=M("duty.was.count_reduced_hours", "Jos työaikaasi oli lyhennetty lomautuksen vuoksi, sinun piti hakea "
                                                  "neljää työpaikkaa kuukaudessa.")),
    detail(SEEK, "do", M("duty.reform.also_counts", "Mukaan lasketaan myös työnhakuprofiilin julkaiseminen ja muu "
                                                    "vastaava toiminta. Sellaista voi olla oman yritystoiminnan "
                                                    "aloittaminen."),
           Source(EMPLOYMENT_ACT, "45"), _REFORM, days=SINCE_2026,
           unread="Read in the text of 2025; the wording after 1412/2025 was not read.",
           past=M("duty.was.also_counts_2026", "Mukaan laskettiin myös työnhakuprofiilin julkaiseminen ja muu vastaava "
                                               "toiminta. Sellaista saattoi olla oman yritystoiminnan "
                                               "aloittaminen.")),
    detail(SEEK, "do", M("duty.reform.assigned_job_unsure",
                         "Hae työpaikkaa, jonka viranomainen osoittaa sinulle. On epävarmaa, saattoiko hakematta "
                         "jättäminen viedä etuuden ennen 1.3.2026, jos alkuhaastattelusta oli alle kuusi kuukautta."),
           _REFORM, Source(BENEFIT_ACT, "2 a:9", "1"), days=BEFORE_SANCTIONS,
           unread="The six months stood in 2 a:9(1)6; the term is dated from 1.3.2026 (TyVM 9/2025).",
           past=M("duty.was.assigned_job_unsure", "Sinun piti hakea työpaikkaa, jonka viranomainen osoitti sinulle. "
                                                  "On epävarmaa, saattoiko hakematta jättäminen viedä etuuden ennen "
                                                  "1.3.2026, jos alkuhaastattelusta oli alle kuusi kuukautta.")),
    detail(SEEK, "do", M("duty.reform.assigned_job", "Hae jokaista työpaikkaa, jonka työvoimaviranomainen osoittaa "
                                                     "sinulle. Velvollisuus alkaa heti työnhaun alussa."), _REFORM,
           days=SANCTIONS,
           past=M("duty.was.assigned_job", "Sinun piti hakea jokaista työpaikkaa, jonka työvoimaviranomainen osoitti "
                                           "sinulle. Velvollisuus alkoi heti työnhaun alussa.")),
    detail(SEEK, "do", M("duty.reform.assigned_job_report", "Kerro viranomaiselle, että olet hakenut osoitettua "
                                                            "työpaikkaa."), _REFORM, days=SINCE_2026,
           past=M("duty.was.assigned_job_report", "Sinun piti kertoa viranomaiselle, että olit hakenut osoitettua "
                                                  "työpaikkaa.")),
    detail(SEEK, "do", M("duty.reform.not_instead", "Hae osoitettua työpaikkaa, vaikka olisit jo hakenut kuukauden "
                                                    "määrän "
                                                    "tai julkaissut työnhakuprofiilin."), _REFORM, days=SANCTIONS,
           unread=_SECOND_HAND,
           past=M("duty.was.not_instead", "Osoitettua työpaikkaa piti hakea, vaikka olisit jo hakenut kuukauden "
                                          "määrän tai julkaissut työnhakuprofiilin.")),
    detail(ASSESS, "deadline",
           M("duty.reform.first_interview_10", "Alkuhaastattelu on yleensä 10 arkipäivän kuluessa työnhaun alusta."),
           Source(EMPLOYMENT_ACT, "31"), _REFORM, days=SINCE_2026,
           unread="The ministry's page says \"10 working days\"; the words of the act were not read.",
           past=M("duty.was.first_interview_10", "Alkuhaastattelu oli yleensä 10 arkipäivän kuluessa työnhaun "
                                                 "alusta.")),
    detail(ASSESS, "deadline", M("duty.reform.discussions", "Työnhakukeskustelu on kolmen kuukauden välein. "
                                                            "Täydentäviä keskusteluja on tarpeen mukaan."),
           Source(EMPLOYMENT_ACT, "32"), _REFORM, days=SINCE_2026,
           past=M("duty.was.discussions", "Työnhakukeskustelu oli kolmen kuukauden välein. Täydentäviä keskusteluja "
                                          "oli tarpeen mukaan.")),
    _profile("do", M("duty.profile.publish", "Tee työnhakuprofiili ja julkaise se Työmarkkinatorilla."), unread=""),
    _profile("deadline", M("duty.profile.by",
                           "Julkaise profiili 15 työpäivän eli kolmen viikon kuluessa työnhaun alusta. Jos työnhakusi "
                           "alkoi ennen 1.9.2026, aika alkaa seuraavasta keskustelusta tai suunnitelmasta.")),
    _profile("deadline", M("duty.profile.valid",
                           "Profiili on voimassa kuusi kuukautta. Julkaise se sitten uudelleen.")),
    _profile("consequence", M("duty.profile.neglect", "Jos et tee profiilia ajoissa, viranomainen tekee sen. "
                                                      "Työnhakusi ei pääty, eikä etuutesi muutu profiilin vuoksi.")),
    _profile("exception", M("duty.profile.exception",
                            "Profiilia ei vaadita esimerkiksi kokoaikatyössä, kokoaikaisissa opinnoissa tai "
                            "yrittäjänä. Sitä ei vaadita myöskään, jos et pysty käyttämään palvelua yksin.")),
)
