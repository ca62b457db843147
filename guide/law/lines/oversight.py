"""Who supervised the authority, where to complain today, what a complaint can do, and ways to appeal."""

from guide.language.messages import M
from guide.law.acts import AGENCY_ACT, CONSTITUTION, EMPLOYMENT_ACT, PROCEDURE_ACT, TRIAL_ACT, Source
from guide.law.conditions import UNKNOWN, all_of, is_
from guide.law.days import IN_2025, RENUMBERED, SINCE_2025, SINCE_2026, TRIAL
from guide.law.lines.certainty import LVV_INFERRED, LVV_UNREAD
from guide.law.model import Amendment, Lines, amended, line

AVI_TRIAL = M("oversight.avi_trial", "Länsi- ja Sisä-Suomen aluehallintovirasto valvoi kokeilukuntia koko maassa.")
AVI = M("oversight.avi", "Länsi- ja Sisä-Suomen aluehallintovirasto valvoi työvoimaviranomaisia vuoden 2025 loppuun.")
LVV = M("oversight.lvv", "Lupa- ja valvontavirasto valvoo työvoimaviranomaisia.")
NO_SUPERVISOR_TE = M("oversight.te", "Aluehallintovirasto ei valvonut TE-toimistoja.")
NO_SUPERVISOR_AMS = M("oversight.ams", "Manner-Suomen valvontavirasto ei valvo Ahvenanmaan viranomaista. Kysy AMS:ltä.")
OVERSIGHT_OPEN_THEN = M("oversight.open_then", "Kun on varmaa, kuka sinua palveli, näet myös, kuka valvoi.")
OVERSIGHT_OPEN = M("oversight.open", "Kun on varmaa, kuka sinua palvelee, näet myös, kuka valvoo.")
COMPLAIN_LVV = M("oversight.complain_lvv", "Jos viranomainen toimi mielestäsi väärin, voit kannella Lupa- ja "
                                           "valvontavirastolle. Kirjoita, mitä tapahtui ja milloin.")
COMPLAIN_LVV_TODAY = M("oversight.complain_lvv_today", "Aluehallintovirastot lakkautettiin vuoden 2025 lopussa. Tänään "
                                                       "kantelun ottaa vastaan Lupa- ja valvontavirasto.")
COMPLAIN_TRIAL_TODAY = M("oversight.complain_trial_today",
    "Emme tiedä varmasti, kuka ottaa nyt vastaan kantelun kokeilun ajasta. Kysy Lupa- ja valvontavirastolta.")
COMPLAIN_OMBUDSMAN = M("oversight.complain_ombudsman", "Viranomaisen toiminnasta voit kannella eduskunnan "
                                                       "oikeusasiamiehelle tai oikeuskanslerille.")
COMPLAIN_LIMIT = M("oversight.limit", "Yli kaksi vuotta vanhaa asiaa ei yleensä tutkita. Kantelu ei muuta päätöstä.")
OVERSIGHT_WAYS = M("oversight.ways",
    "Kantelun saatuaan virasto tutki, toimiko kunta lain mukaan. Se valvoi kuntia myös suunnitelmansa ja riskien "
    "mukaan ja teki tarkastuksia.")
OVERSIGHT_FOCUS = M("oversight.focus", "Virasto valvoi erityisesti näitä: palvelujen yhdenvertainen saatavuus, "
                                       "yksityisyyden suoja ja kielelliset oikeudet.")
OVERSIGHT_MEANS = M("oversight.means", "Virasto saattoi ohjata kuntaa korjaamaan puutteen. Se saattoi myös antaa "
                                       "huomautuksen kunnalle tai vastuussa olleelle henkilölle.")
OVERSIGHT_FORCE = M("oversight.force", "Jos palveluissa oli olennaisia puutteita tai ne rikkoivat lakia, virasto "
                                       "saattoi määrätä kunnan korjaamaan asian. Virasto saattoi uhata, että "
                                       "toiminta keskeytetään osaksi tai kokonaan.")
APPEAL_TRIAL = M("oversight.appeal_trial", "Siirtopäätökseen haettiin ensin oikaisua toimistolta, joka oli tehnyt "
                                           "päätöksen. Sen jälkeen haettiin muutosta hallinto-oikeudelta.")
APPEAL_NUMBERS = M("oversight.appeal_numbers", "Katso päätöksestä, miten siitä valitetaan.")
APPEAL_REGISTERING = M("oversight.appeal_registering", "Jos viranomainen ei rekisteröi sinua työnhakijaksi, saat "
                                                       "päätöksen. Voit valittaa siitä 30 päivän kuluessa siitä, kun "
                                                       "sait päätöksen tiedoksi. Toimita valitus viranomaiselle, joka "
                                                       "teki päätöksen.")

_TRIAL, _NOW, _AGENCY = Source(TRIAL_ACT, "22"), Source(EMPLOYMENT_ACT, "25"), Source(AGENCY_ACT)
_COMPLAINT = (Source(PROCEDURE_ACT, "53 a"), Source(PROCEDURE_ACT, "53 b"))
_APPEAL = Source(TRIAL_ACT, "17", "2")
_MUNICIPALITY, _AUTHORITY = is_("server", "trial_municipality"), is_("server", "employment_authority")
_MAINLAND = is_("server", "trial_municipality", "te_office", "employment_authority")
_REQUEST = all_of(_MUNICIPALITY, is_("route", "request_to_te_office"))

OVERSIGHT_LINES: Lines = (
    line(OVERSIGHT_OPEN_THEN, *_COMPLAINT, when=is_("server", UNKNOWN), days=TRIAL),
    line(OVERSIGHT_OPEN, *_COMPLAINT, when=is_("server", UNKNOWN), days=SINCE_2025),
    line(AVI_TRIAL, _TRIAL, when=_MUNICIPALITY, days=TRIAL),
    line(NO_SUPERVISOR_TE, _TRIAL, when=is_("server", "te_office"), days=TRIAL),
    line(AVI, _NOW, when=_AUTHORITY, days=IN_2025),
    line(LVV, _NOW, when=_AUTHORITY, days=SINCE_2026),
    *amended(line(NO_SUPERVISOR_AMS, _TRIAL, when=is_("server", "ams")),
             Amendment(SINCE_2025, sources=(_NOW,))),
    *(line(one, _TRIAL, when=_MUNICIPALITY, days=TRIAL)
      for one in (OVERSIGHT_WAYS, OVERSIGHT_FOCUS, OVERSIGHT_MEANS, OVERSIGHT_FORCE)),
    line(APPEAL_TRIAL, _APPEAL, when=_REQUEST, days=TRIAL),
    # Section 17(2) went on naming the old numbers of section 5.
    line(APPEAL_NUMBERS, _APPEAL, Source(TRIAL_ACT, "5"), when=_REQUEST, days=RENUMBERED, form="note"),
    # No act says who takes a complaint about the trial today.
    line(COMPLAIN_TRIAL_TODAY, _TRIAL, Source(PROCEDURE_ACT, "8"), when=_MUNICIPALITY, days=TRIAL,
         form="note", link="lvv"),
    line(COMPLAIN_LVV_TODAY, _AGENCY, when=_AUTHORITY, days=IN_2025, link="lvv"),
    line(COMPLAIN_LVV, _NOW, when=_AUTHORITY, days=SINCE_2026, link="lvv"),
    line(COMPLAIN_OMBUDSMAN, Source(CONSTITUTION, "108"), Source(CONSTITUTION, "109"), when=_MAINLAND,
         link="ombudsman"),
    line(COMPLAIN_LIMIT, *_COMPLAINT, when=_MAINLAND),
    line(APPEAL_REGISTERING, Source(EMPLOYMENT_ACT, "27", "4"), Source(EMPLOYMENT_ACT, "146", "1"),
         Source(EMPLOYMENT_ACT, "146", "2"), when=_AUTHORITY, days=SINCE_2025),
    line(LVV_INFERRED, _AGENCY, when=_AUTHORITY, days=SINCE_2025, form="note", unread=LVV_UNREAD))
