"""The words of a result, in Finnish. Conditions and sources stand beside it here and in `guide.law`."""

from __future__ import annotations

from collections.abc import Mapping

from guide.language.messages import M, Message

#: Below every page of the app and of the booklet: who gives the same advice.
HELP_AUTHORITY = M("help.authority", "Työvoimaviranomaisesi neuvoo maksutta.")
HELP_PHONE = M("help.phone", "Saat saman neuvon puhelimessa: {phone}, {hours}.")
SETTLED_BY = M("result.settled_by", "Selvitä vielä, {fact}. Se auttaa eniten.")
SETTLED_BRIEFLY = M("result.brief.settled_by", "Selvitä, {fact}.")
DAY_NOT_KNOWN = M("result.day_not_known",
                  "Et tiennyt päivää, joten vastaus koskee kokeilun viimeistä päivää. Säännöt muuttuivat kokeilun "
                  "aikana monta kertaa. Katso päivä päätöksestä tai kirjeestä.")

#: Over who serves, at the desk and where two days stand side by side; and of Åland, who does not supervise.
WHO_SERVES = M("compare.title.server", "Kuka palvelee")
DUTY_IN_OTHER_WORDS = M("compare.duty.in_other_words", "Laki sanoo tämän toisin sanoin: {duty}")
#: Of a day that is over alone: what the law asks today it asked before in other words, or not at all.
NO_SUCH_DUTY = M("compare.duty.none_past", "Laki ei maininnut tätä velvollisuutta sinä päivänä.")
NO_SUPERVISOR = M("compare.supervisor.ams", "Manner-Suomen valvontavirasto ei valvo Ahvenanmaan viranomaista.")

WHY = M("section.why", "Miksi näin?")
SERVICES = M("section.services", "Mitä palveluja kunta järjesti?")
CHANGE = M("section.change", "Voiko toinen viranomainen palvella sinua?")
CHANGE_PAST = M("section.change_past", "Olisiko toinen viranomainen voinut palvella sinua?")
OVERSIGHT = M("section.oversight", "Kuka valvoo, ja minne voit kannella?")
OVERSIGHT_PAST = M("section.oversight_past", "Kuka valvoi, ja minne voit kannella?")
CERTAINTY = M("section.certainty", "Kuinka varma vastaus on?")
MORE = M("section.more", "Lue lisää")
MORE_ACTS = M("more.acts", "Vastaus nojaa näihin lakeihin:")
MORE_ACT = M("more.act", "{name}")
#: In place of a part that the deployer has switched off.
OFF = M("ui.off", "Tämä osa oppaasta ei ole nyt käytössä. Korjaamme siinä olevaa virhettä. Kysy asiaa "
                  "työvoimaviranomaiselta.")

CONDITIONS_HEAD = M("change.conditions", "Ehdot, ja täyttyvätkö ne:")
CONDITIONS_HEAD_THEN = M("change.conditions_then", "Ehdot, ja täyttyivätkö ne:")
CONDITION: dict[str, Message] = {
    "requested": M("condition.requested", "Vaihto on oma toiveesi"),
    "ground": M("condition.ground", "Vaihto on tarpeen kielen, sopimattoman asiakassuhteen tai turvallisuuden vuoksi"),
    "services_kept": M("condition.services_kept", "Saat tarvitsemasi palvelut myös vaihdon jälkeen"),
    "target": M("condition.target", "Valitsemasi kunta kuuluu toiseen työllisyysalueeseen"),
    "stays_there": M("condition.stays_there", "Asut tai oleskelet siellä säännöllisesti tai pitkään"),
    "language": M("condition.language", "Valitsemasi viranomainen palvelee haluamallasi kielellä"),
    "stay_reason": M("condition.stay_reason", "Oleskelulla on lain mukainen syy"),
}
#: The same of a request in the trial, which is over.
CONDITION_THEN: Mapping[str, Message] = CONDITION | {
    "requested": M("condition.requested_then", "Pyysit vaihtoa itse"),
    "ground": M("condition.ground_then", "Vaihto oli tarpeen kielen, sopimattoman asiakassuhteen tai turvallisuuden "
                                         "vuoksi"),
    "services_kept": M("condition.services_kept_then", "Olisit saanut tarvitsemasi palvelut myös vaihdon jälkeen"),
    "target": M("condition.target_then", "Valitsit TE-toimiston tai toisen kokeilukunnan"),
}
