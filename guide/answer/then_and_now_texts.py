"""The words of "then and now". They have no tense of their own: the same fact reads alike on both days."""

from __future__ import annotations

from collections.abc import Mapping

from guide.language.messages import M, Message
from guide.law.lines.duties import OLD_TE

AUTHORITY_TITLE = M("compare.title.server", "Kuka palvelee")
ASK_TITLE = M("compare.title.ask", "Keneltä vaihtoa kysytään")
SUPERVISOR_TITLE = M("compare.title.supervisor", "Kuka valvoo")
COMPLAINT_TITLE = M("compare.title.complaint", "Minne voi kannella")
NOT_SETTLED = M("compare.not_settled", "Emme voi sanoa tätä varmasti. Meiltä puuttuu tämä tieto: {fact}.")
OPEN = M("compare.open", "Emme tiedä tätä vielä, koska palveleva viranomainen ei ole selvillä.")
TE_OFFICE_LEFT_OUT = M(
    "compare.note.te_office",
    "TE-toimistoja ei enää ole. Siksi emme tiedä, minne haluaisit vaihtaa nyt.")

SERVED: Mapping[str, Message] = {
    "trial_municipality": M("compare.server.trial", "Kokeilukunta: {name}."),
    "te_office": M("compare.server.te", "TE-toimisto: {name}."),
    "employment_authority": M("compare.server.now", "Työvoimaviranomainen: {name}."),
    "ams": M("compare.server.ams", "Ahvenanmaan viranomainen: {name}."),
}
DUTY: Mapping[str, Message] = {
    "all": M("compare.duty.all", "Kaikkien työnhakijoiden velvollisuus."),
    "benefit_seekers": M("compare.duty.seekers", "Työttömyysetuuden hakijoiden velvollisuus."),
    "seekers_not_you": M(
        "compare.duty.not_you",
        "Työttömyysetuuden hakijoiden velvollisuus. Kerroit, ettet hae etuutta."),
    "none": M("compare.duty.none", "Tätä kohtaa ei ole lain luettelossa sinä päivänä."),
    "not_sure": OLD_TE,
    "aland": M("compare.duty.aland", "Ahvenanmaalla on omat säännöt. Kysy velvollisuuksistasi AMS:ltä."),
}
ROUTE: Mapping[str, Message] = {
    "request_to_te_office": M("compare.route.request", "Pyyntö siirrosta TE-toimistolle, joka päättää asiasta."),
    "written_notification": M(
        "compare.route.notification",
        "Kirjallinen ilmoitus siirtymisestä, jos asut tai oleskelet muualla."),
    "same_authority": M(
        "compare.route.same",
        "Vaihtoa ei tarvita, koska sama viranomainen palvelee molemmissa kunnissa."),
    "language_right": M(
        "compare.route.language",
        "Asiointi toisen viranomaisen kanssa kielellisten oikeuksien vuoksi."),
    "none_trial_municipality": M("compare.route.early", "Siirtoa ei voi pyytää ennen 1.6.2021."),
    "none_te_office": M("compare.route.te", "Laissa ei ole tietä toiseen viranomaiseen TE-toimiston asiakkaalle."),
    "none_ams": M("compare.route.ams", "Manner-Suomen lait eivät koske Ahvenanmaan viranomaista."),
    "none_stay": M("compare.route.stay", "Viranomainen vaihtuu, kun oleskelupaikkasi vaihtuu."),
    "none_ground": M("compare.route.ground", "Laissa ei ole tällaista perustetta vaihtaa viranomaista."),
}
ASK: Mapping[str, Message] = {
    "nobody": M("compare.ask.nobody", "Ei keneltäkään."),
    "target": M("compare.ask.target", "Toinen viranomainen, jonka kanssa haluat asioida."),
}
SUPERVISOR: Mapping[str, Message] = {
    "avi": M("compare.supervisor.avi", "Länsi- ja Sisä-Suomen aluehallintovirasto."),
    "lvv": M("compare.supervisor.lvv", "Lupa- ja valvontavirasto."),
    "none_te_office": M("compare.supervisor.te", "Aluehallintovirasto ei valvo TE-toimistoa."),
    "none_ams": M("compare.supervisor.ams", "Manner-Suomen valvontavirasto ei valvo Ahvenanmaan viranomaista."),
}
COMPLAINT: Mapping[str, Message] = {
    "avi": M("compare.complaint.avi", "Länsi- ja Sisä-Suomen aluehallintovirasto."),
    "lvv": M("compare.complaint.lvv", "Lupa- ja valvontavirasto."),
    "parliamentary_ombudsman": M("compare.complaint.ombudsman", "Eduskunnan oikeusasiamies tai oikeuskansleri."),
    "none": M("compare.complaint.ams", "Kysy neuvoa AMS:ltä."),
}
