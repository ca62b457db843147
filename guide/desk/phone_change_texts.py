"""What the clerk reads aloud on a change of authority and on the situation of the caller, in Finnish."""

from __future__ import annotations

from guide.desk.phone_texts import Probe, Spoken
from guide.language.messages import M

CHANGE_WANTED = Spoken(
    M("desk.spoken.change_wanted", "Toivotko palvelua joltakin toiselta viranomaiselta?"),
    (Probe(M("desk.spoken.change_wanted.person", "”Haluan vain toisen virkailijan.”"), "no",
           M("desk.spoken.change_wanted.person.then", "Toista virkailijaa voi pyytää samalta viranomaiselta.")),
     Probe(M("desk.spoken.change_wanted.moving", "”Muutan pian toiselle paikkakunnalle.”"), None,
           M("desk.spoken.change_wanted.moving.then", "Kysy, vaihtuuko kotikunta. Jos vaihtuu, viranomainen määräytyy "
                                                      "uuden kotikunnan mukaan.")),
     Probe(M("desk.spoken.change_wanted.afraid", "”En uskalla asioida siellä.”"), "yes",
           M("desk.spoken.change_wanted.afraid.then", "Kysy ensin, onko soittaja turvassa. Jos ei ole, kehota "
                                                      "soittamaan 112."))))
CHANGE_GROUND = Spoken(
    M("desk.spoken.change_ground", "Mikä on tärkein syy? Onko se suomen tai ruotsin kieli, oleskelu muualla, "
                                   "asiakassuhde, turvallisuus vai jokin muu? Enempää sinun ei tarvitse kertoa."),
    (Probe(M("desk.spoken.change_ground.fear", "”Pelkään erästä ihmistä siellä.”"), "safety",
           M("desk.spoken.change_ground.fear.then", "Älä kysy tarkemmin. Jos soittaja on vaarassa nyt, kehota "
                                                    "soittamaan 112.")),
     Probe(M("desk.spoken.change_ground.protected", "”Minulla on turvakielto, enkä halua sanoa enempää.”"), None,
           M("desk.spoken.change_ground.protected.then", "Älä kysy osoitetta. Kysy vain, onko syynä turvallisuus.")),
     Probe(M("desk.spoken.change_ground.relative", "”Virkailija on sukulaiseni.”"), "relationship",
           M("desk.spoken.change_ground.relative.then", "Virkailija voi olla esteellinen. Kerro, että soittaja voi "
                                                        "pyytää toista virkailijaa.")),
     Probe(M("desk.spoken.change_ground.other_language", "”Haluan palvelua englanniksi.”"), "none",
           M("desk.spoken.change_ground.other_language.then", "Tämä kohta koskee vain suomea ja ruotsia. Neuvo "
                                                              "kysymään tulkkausta omalta viranomaiselta."))))
STAY_REASON = Spoken(
    M("desk.spoken.stay_reason", "Minkä vuoksi olet siellä? Onko syy työ, opiskelu, vapaa-aika, läheinen ihminen vai "
                                 "muu vastaava syy?"),
    (Probe(M("desk.spoken.stay_reason.care", "”Hoidan siellä vanhempaani.”"), "close_person",
           M("desk.spoken.stay_reason.care.then", "Läheinen voi olla myös muu kuin sukulainen. Hoidosta ei tarvitse "
                                                  "kertoa enempää.")),
     Probe(M("desk.spoken.stay_reason.cottage", "”Olen mökillä pitkiä aikoja.”"), "leisure",
           M("desk.spoken.stay_reason.cottage.then", "Varmista, että oleskelu on säännöllistä tai pitkää.")),
     Probe(M("desk.spoken.stay_reason.private", "”Syy on yksityinen.”"), "unknown",
           M("desk.spoken.stay_reason.private.then", "Älä kysy enempää. Kerro, että laki edellyttää jotakin näistä "
                                                     "syistä."))))
CHANGE_TARGET = Spoken(
    M("desk.spoken.change_target", "Minkä kunnan palveluun haluaisit siirtyä? Pelkkä kunta riittää."),
    (Probe(M("desk.spoken.change_target.any", "”Mikä tahansa muu paikka käy.”"), "unknown",
           M("desk.spoken.change_target.any.then", "Kerro, ettei paikkaa voi valita vapaasti. Laki antaa oikeuden "
                                                   "oleskelun tai kielen vuoksi.")),
     Probe(M("desk.spoken.change_target.te_office", "”Haluan takaisin TE-toimistoon.”"), None,
           M("desk.spoken.change_target.te_office.then", "TE-toimistoja ei enää ole. Kysy, minkä kunnan palvelu "
                                                         "kävisi.")),
     Probe(M("desk.spoken.change_target.next_door", "”Haluan naapurikuntaan.”"), None,
           M("desk.spoken.change_target.next_door.then", "Kysy kunnan nimi. Jos kunnilla on sama viranomainen, vaihtoa "
                                                         "ei tarvita."))))
CHANGE_TARGET_TRIAL = Spoken(
    M("desk.spoken.change_target_trial", "Halusitko TE-toimiston vai toisen kokeilukunnan asiakkaaksi? Jos halusit "
                                         "toiseen kuntaan, sano sen nimi."),
    (Probe(M("desk.spoken.change_target_trial.back", "”Halusin takaisin entiseen paikkaan.”"), None,
           M("desk.spoken.change_target_trial.back.then", "Kysy, oliko se TE-toimisto vai kunta.")),
     Probe(M("desk.spoken.change_target_trial.away", "”Halusin vain pois kunnasta.”"), "te_office",
           M("desk.spoken.change_target_trial.away.then", "Varmista, että TE-toimisto olisi käynyt. Silloin kunnan "
                                                          "suostumusta ei tarvittu.")),
     Probe(M("desk.spoken.change_target_trial.outside", "”Halusin kuntaan, joka ei ollut kokeilussa.”"), None,
           M("desk.spoken.change_target_trial.outside.then", "Valitse se kunta. Kerro, että siirtää saattoi vain "
                                                             "toiseen kokeilukuntaan tai TE-toimistoon."))))
SERVICES_KEPT = Spoken(
    M("desk.spoken.services_kept", "Olisitko siirron jälkeenkin saanut ne palvelut, joita tarvitsit?"),
    (Probe(M("desk.spoken.services_kept.not_sure", "”En osaa arvioida sitä.”"), "unknown",
           M("desk.spoken.services_kept.not_sure.then", "Tämän arvioi TE-toimisto, joten kohta voi jäädä auki.")),
     Probe(M("desk.spoken.services_kept.under_way", "”Palveluni oli silloin kesken.”"), None,
           M("desk.spoken.services_kept.under_way.then", "Kysy, olisiko palvelu voinut jatkua siirron jälkeen."))))

SEEKS_BENEFIT = Spoken(
    M("desk.spoken.seeks_benefit", "Haetko tai saatko jotakin työttömyysetuutta?"),
    (Probe(M("desk.spoken.seeks_benefit.general", "”Saan yleistukea Kelasta.”"), "yes",
           M("desk.spoken.seeks_benefit.general.then", "Yleistuki korvasi työmarkkinatuen ja peruspäivärahan "
                                                       "1.5.2026.")),
     Probe(M("desk.spoken.seeks_benefit.waiting", "”Hain, mutta päätös ei ole tullut.”"), "yes",
           M("desk.spoken.seeks_benefit.waiting.then", "Velvollisuudet koskevat jo sitä, joka hakee etuutta.")),
     Probe(M("desk.spoken.seeks_benefit.assistance", "”Saan vain toimeentulotukea.”"), "no",
           M("desk.spoken.seeks_benefit.assistance.then", "Toimeentulotuki ei ole työttömyysetuus. Kysy silti, onko "
                                                          "soittaja hakenut myös muuta."))))
PART_TIME = Spoken(
    M("desk.spoken.part_time", "Oletko työssä, jonka työaika on enintään 80 prosenttia täydestä?"),
    (Probe(M("desk.spoken.part_time.gigs", "”Teen töitä silloin tällöin.”"), None,
           M("desk.spoken.part_time.gigs.then", "Kysy, kuinka suuri työaika on täydestä työajasta. Arvio riittää.")),
     Probe(M("desk.spoken.part_time.none", "”En ole nyt missään työssä.”"), "no",
           M("desk.spoken.part_time.none.then", "Lomautuksesta kysymme erikseen."))))
LAID_OFF = Spoken(
    M("desk.spoken.laid_off", "Oletko lomautettu kokonaan, tai onko työaikaasi lyhennetty lomautuksella?"),
    (Probe(M("desk.spoken.laid_off.some_days", "”Olen lomautettu muutaman päivän viikossa.”"), "yes",
           M("desk.spoken.laid_off.some_days.then", "Myös osa viikosta lasketaan.")),
     Probe(M("desk.spoken.laid_off.coming", "”Lomautukseni alkaa myöhemmin.”"), "no",
           M("desk.spoken.laid_off.coming.then", "Vastaa sen päivän mukaan, jota asia koskee.")),
     Probe(M("desk.spoken.laid_off.dismissed", "”Minut irtisanottiin.”"), "no",
           M("desk.spoken.laid_off.dismissed.then", "Irtisanottu ei ole enää lomautettu."))))
UNDER_25 = Spoken(
    M("desk.spoken.under_25", "Oletko alle 25-vuotias niin, että sinulta puuttuu ammatillinen koulutus? Myös "
                              "korkeakoulututkinto on ammatillinen koulutus."),
    (Probe(M("desk.spoken.under_25.upper_secondary", "”Kävin lukion.”"), "yes",
           M("desk.spoken.under_25.upper_secondary.then", "Lukio ei ole ammatillinen koulutus. Varmista ikä.")),
     Probe(M("desk.spoken.under_25.unfinished", "”Opintoni jäivät kesken.”"), "yes",
           M("desk.spoken.under_25.unfinished.then", "Varmista, ettei soittajalla ole muuta tutkintoa. Varmista myös "
                                                     "ikä.")),
     Probe(M("desk.spoken.under_25.abroad", "”Minulla on tutkinto toisesta maasta.”"), "unknown",
           M("desk.spoken.under_25.abroad.then", "Neuvo kysymään viranomaiselta, lasketaanko tutkinto mukaan."))))
