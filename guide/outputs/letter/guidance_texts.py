"""The words that go with a letter, in Finnish: how to send it, what to attach, what to ask, what happens next."""

from __future__ import annotations

from guide.language.messages import M
from guide.law.lines import change, oversight

TO_HEAD = M("letter.with.to", "Kenelle kirje lähetetään")
TO_HOME_AUTHORITY = M("letter.with.to.home", "Lähetä kirje kotikuntasi työvoimaviranomaiselle: {name}.")
TO_TARGET = M("letter.with.to.target", "Lähetä kirje viranomaiselle, jonka kanssa haluat asioida: {name}.")
TO_TARGET_OPEN = M("letter.with.to.target_open", "Lähetä kirje työvoimaviranomaiselle, jonka kanssa haluat asioida. "
                                                 "Kirjoita sen nimi kirjeeseen.")
TO_SERVING = M("letter.with.to.serving", "Lähetä kirje viranomaiselle, joka palvelee sinua nyt: {name}.")
TO_TE_OFFICE = M("letter.with.to.te_office", "Pyyntö osoitettiin tälle toimistolle: {name}.")
NOT_ANY_MORE = M("letter.with.not_any_more", "Kirje on malli vanhasta pyynnöstä. Kokeilu päättyi 31.12.2024, ja "
                                             "työvoimaviranomaiset aloittivat 1.1.2025.")
ASK_FOR_TODAY = M("letter.with.ask_for_today", "Jos haluat vaihtaa nyt, valitse päiväksi tämä päivä. Silloin saat "
                                               "ohjeen, joka on voimassa nyt.")
NO_NOTICE_NEEDED = M("letter.with.no_notice", "Laki ei vaadi tätä varten ilmoitusta. Kirjeellä kerrot, että käytät "
                                              "oikeuttasi.")
FIND_HOST = M("letter.with.host", "Yhteystiedot löydät sen kunnan sivuilta, joka järjestää palvelut: {host}.")
FIND_OWN = M("letter.with.own_pages", "Yhteystiedot löydät viranomaisen omilta sivuilta.")
WRONG_PLACE = M("letter.with.wrong_place", "Jos kirje menee väärälle viranomaiselle, sen on siirrettävä kirje "
                                           "viipymättä oikealle. Siirrosta on kerrottava sinulle.")

SEND_HEAD = M("letter.with.send", "Näin lähetät kirjeen")
ELECTRONIC = M("letter.with.electronic", "Voit lähettää kirjeen sähköisesti. Se täyttää vaatimuksen kirjallisesta "
                                         "muodosta.")
UNSIGNED = M("letter.with.unsigned", "Sähköistä kirjettä ei tarvitse allekirjoittaa, jos lähettäjä näkyy siitä. "
                                     "Myös aitouden on oltava selvä.")
PAPER = M("letter.with.paper", "Paperikirjeen voit viedä viranomaiselle tai postittaa. Se on saapunut sinä päivänä, "
                               "kun viranomainen saa sen.")
OWN_RISK = M("letter.with.own_risk", "Lähetät kirjeen omalla vastuullasi. Tavallinen sähköposti ei ole suojattu: kysy "
                                     "viranomaiselta suojattu tapa.")
NO_CODE = M("letter.with.no_code", "Kirjeeseen tarvitaan nimesi ja yhteystietosi. Älä kirjoita henkilötunnusta.")
FILL_IN = M("letter.with.fill_in", "Täytä tyhjät kohdat itse. Palvelu ei kysy eikä tallenna niitä.")

ATTACH_HEAD = M("letter.with.attach", "Mitä kirjeen mukaan")
ATTACH_STAY = M("letter.with.attach.stay", "Laki ei nimeä liitteitä. Voit liittää kopion paperista, joka näyttää "
                                           "oleskelusi syyn, esimerkiksi opiskelutodistuksen.")
ATTACH_COVER = M("letter.with.attach.cover", "Peitä kopiosta henkilötunnus ja muut tiedot, joita ei tarvita.")
ATTACH_NOTHING = M("letter.with.attach.nothing", "Laki ei nimeä liitteitä. Kirje riittää.")
ATTACH_TRANSFER = M("letter.with.attach.transfer", "Laki ei nimennyt liitteitä. Pyynnössä kerrottiin syy, jonka "
                                                   "vuoksi siirto oli tarpeen.")
NO_DETAILS = M("letter.with.no_details", "Vaarasta ei tarvitse kertoa tarkemmin tässä kirjeessä.")
COMPLETE_LATER = M("letter.with.complete_later", "Jos kirjeestä puuttuu jotain tärkeää, viranomainen pyytää sitä "
                                                 "sinulta. Säilytä itselläsi kopio kirjeestä.")

CONFIRM_HEAD = M("letter.with.confirm", "Mitä pyydät vahvistamaan")
RECEIPT = M("letter.with.receipt", "Sähköisen kirjeen saapumisesta viranomaisen on ilmoitettava sinulle viipymättä.")
CERTIFICATE = M("letter.with.certificate", "Jos pyydät, saat paperikirjeestä todistuksen siitä, että se on kirjattu.")
ASK_DAY = M("letter.with.ask_day", "Laki ei kerro, mistä päivästä siirtyminen alkaa. Pyydä päivä viranomaiselta "
                                   "kirjallisesti.")
ASK_PLAN = M("letter.with.ask_plan", "Laki ei kerro, jatkuvatko työnhaku ja suunnitelma ilman taukoa. Varmista tämä "
                                     "viranomaiselta.")
ASK_SHARE = change.ASK_SHARE
ASK_IN_WRITING = M("letter.with.ask_in_writing", "Pyydä vastaus kirjallisesti. Siitä näet myöhemmin, mitä on sovittu.")

NEXT_HEAD = M("letter.with.next", "Mitä sitten tapahtuu")
NEXT_HEAD_PAST = M("letter.with.next_past", "Mitä pyynnöstä seurasi")
MUST_SERVE = change.MUST_SERVE
KEEP_DUTIES = change.KEEP_DUTIES
COSTS = M("letter.with.costs", "Palvelut ovat sinulle maksuttomia. Kulut maksaa kotikuntasi.")
NO_ANSWER = M("letter.with.no_answer", "Jos sinua ei palvella, pyydä kirjallinen päätös ja muutoksenhakuohje. Voit "
                                       "myös kannella Lupa- ja valvontavirastolle.")
OWN_LANGUAGE = M("letter.with.own_language", "Omassa asiassasi voit käyttää suomea tai ruotsia myös kotikuntasi "
                                             "viranomaisessa.")
MUST_ADVISE = M("letter.with.must_advise", "Viranomaisen on neuvottava sinua ja vastattava kysymyksiisi. Neuvonta on "
                                           "maksutonta.")
NO_PROMISE = M("letter.with.no_promise", "Viranomainen harkitsee, mitä se voi järjestää. Laki ei lupaa sinulle tiettyä "
                                         "virkailijaa.")
OTHER_WAY = change.OTHER_WAY
EMERGENCY = M("letter.with.emergency", "Jos olet vaarassa nyt, soita 112.")
LEAVE_NO_TRACE = M("letter.with.leave_no_trace", "Tallennettu kirje jää laitteelle. Poista se, jos joku muu käyttää "
                                                 "laitetta.")
NON_DISCLOSURE = change.NON_DISCLOSURE
OFFICE_DECIDED = M("letter.with.office_decided", "TE-toimisto ratkaisi asian. Siirrosta se ilmoitti sinulle ja "
                                                 "kotikunnallesi.")
CONSENT = M("letter.with.consent", "Siirto toiseen kuntaan vaati myös, että se kunta hyväksyi siirron.")
PLAN_BOUND = M("letter.with.plan_bound", "Suunnitelma sitoi sinua siirron jälkeen, kunnes se tarkistettiin.")
RECTIFY = M("letter.with.rectify", "Päätökseen haettiin ensin oikaisua TE-toimistolta, joka oli tehnyt päätöksen.")
RECTIFY_NUMBERS = oversight.APPEAL_NUMBERS
PENDING_MOVED = M("letter.with.pending_moved", "Kesken olleet asiat siirtyivät työvoimaviranomaiselle 1.1.2025.")
STALE = M("letter.with.stale", "Ohjeen tarkistuspäivä on ohi. Varmista tiedot viranomaiselta.")
