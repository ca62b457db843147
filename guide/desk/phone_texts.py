"""What the clerk reads aloud for each question, and what the caller may say to it, in Finnish.

`ask` speaks to the caller and is written for the ear: no brackets, no signs, the options in the sentence. `says` is the
caller's own words. `then` speaks to the clerk, who sees it and does not read it aloud.
"""

from __future__ import annotations

from dataclasses import dataclass

from guide.language.messages import M, Message


@dataclass(frozen=True, slots=True)
class Probe:
    """Something the caller may say. `answer`: the option that it means, None when the clerk has to ask or explain."""

    says: Message
    answer: str | None
    then: Message


@dataclass(frozen=True, slots=True)
class Spoken:
    """A question for the ear, and what may be said to it."""

    ask: Message
    probes: tuple[Probe, ...]


DATE = Spoken(
    M("desk.spoken.date", "Koskeeko asiasi tätä päivää vai jotakin aiempaa päivää? Jos se koskee aiempaa, sano päivä, "
                          "kuukausi ja vuosi."),
    (Probe(M("desk.spoken.date.decision", "”Sain päätöksen jo kauan sitten.”"), "date",
           M("desk.spoken.date.decision.then", "Kysy, mitä päivää asia koskee. Päivä voi näkyä päätöksessä tai "
                                               "kirjeessä.")),
     Probe(M("desk.spoken.date.forgotten", "”En muista päivää, mutta kokeilu oli käynnissä.”"), "unknown",
           M("desk.spoken.date.forgotten.then", "Kerro, että vastaus koskee kokeilun viimeistä päivää. Säännöt "
                                                "muuttuivat kokeilun aikana.")),
     Probe(M("desk.spoken.date.coming", "”Työni päättyy vasta ensi kuussa.”"), "today",
           M("desk.spoken.date.coming.then", "Opas ei tunne tulevia sääntöjä. Vastaa tämän päivän mukaan ja kerro se "
                                             "soittajalle."))))

HOME = Spoken(
    M("desk.spoken.home", "Mikä kunta on merkitty kotikunnaksesi väestötietojärjestelmään? Voit myös sanoa, ettei "
                          "sinulla ole kotikuntaa Suomessa. Osoitetta en kysy."),
    (Probe(M("desk.spoken.home.protected", "”Minulla on turvakielto.”"), None,
           M("desk.spoken.home.protected.then", "Älä kysy osoitetta. Soittaja saa jättää myös kunnan sanomatta. "
                                                "Valitse silloin ”En tiedä”.")),
     Probe(M("desk.spoken.home.elsewhere", "”Asun muualla kuin papereissa lukee.”"), None,
           M("desk.spoken.home.elsewhere.then", "Valitse kunta, joka on merkitty rekisteriin. Oleskelusta kysymme "
                                                "erikseen, jos se voi vaikuttaa.")),
     Probe(M("desk.spoken.home.moved", "”Olen muuttanut sen jälkeen.”"), None,
           M("desk.spoken.home.moved.then", "Valitse kunta, joka oli kotikunta sinä päivänä, jota asia koskee.")),
     Probe(M("desk.spoken.home.none", "”Olen vasta tullut Suomeen, eikä kotikuntaa vielä ole.”"), "none",
           M("desk.spoken.home.none.then", "Varmista, ettei kotikuntaa ole merkitty rekisteriin. Silloin ratkaisee "
                                           "kunta, jossa soittaja oleskelee."))))

STAY = Spoken(
    M("desk.spoken.stay", "Missä kunnassa olet suurimman osan ajasta? Pelkkä kunnan nimi riittää."),
    (Probe(M("desk.spoken.stay.two", "”Olen vuorotellen kahdessa paikassa.”"), None,
           M("desk.spoken.stay.two.then", "Kysy, kummassa kunnassa soittaja on enemmän. Jos sitä ei voi sanoa, valitse "
                                          "”En tiedä”.")),
     Probe(M("desk.spoken.stay.secret", "”En halua sanoa, missä olen.”"), "unknown",
           M("desk.spoken.stay.secret.then", "Älä kysy uudelleen äläkä kysy osoitetta. Kerro, että ilman kuntaa emme "
                                             "voi nimetä viranomaista.")),
     Probe(M("desk.spoken.stay.centre", "”Asun vastaanottokeskuksessa.”"), None,
           M("desk.spoken.stay.centre.then", "Kysy, onko soittaja siellä suurimman osan ajasta. Jos on, valitse kunta, "
                                             "jossa keskus on."))))
STAY_ALAND = Spoken(
    M("desk.spoken.stay_aland", "Oletko enimmäkseen kotikunnassasi vai jossakin Manner-Suomen kunnassa? Jos olet "
                                "mantereella, sano kunta."),
    (Probe(M("desk.spoken.stay_aland.visit", "”Olen vain käymässä mantereella.”"), "home",
           M("desk.spoken.stay_aland.visit.then", "Lyhyt käynti ei riitä, sillä laissa ratkaisee pääasiallinen "
                                                  "oleskelu.")),
     Probe(M("desk.spoken.stay_aland.studies", "”Opiskelen mantereella ja käyn kotona lomilla.”"), None,
           M("desk.spoken.stay_aland.studies.then", "Kysy kunta, jossa soittaja on suurimman osan ajasta. Valitse "
                                                    "se."))))
LIVING = Spoken(
    M("desk.spoken.living", "Missä kunnassa asuit silloin? Tarkoitan osoitetta, jonka olit ilmoittanut "
                            "TE-toimistolle tai kokeilukunnalle."),
    (Probe(M("desk.spoken.living.same", "”Asuin siellä, missä kotikuntani oli.”"), "home",
           M("desk.spoken.living.same.then", "Varmista, että myös ilmoitettu osoite oli kotikunnassa.")),
     Probe(M("desk.spoken.living.not_told", "”En ilmoittanut osoitetta kenellekään.”"), None,
           M("desk.spoken.living.not_told.then", "Kysy, mikä kunta oli merkitty rekisteriin. Valitse se."))))
LIVING_NO_HOME = Spoken(
    M("desk.spoken.living_no_home", "Missä kunnassa oleskelit silloin? Jos olit ilmoittanut osoitteen "
                                    "TE-toimistolle tai kokeilukunnalle, sano sen kunta."),
    (Probe(M("desk.spoken.living_no_home.many", "”Olin silloin monessa paikassa.”"), None,
           M("desk.spoken.living_no_home.many.then", "Kysy, minkä kunnan osoite oli ilmoitettu sinä päivänä, jota asia "
                                                     "koskee.")),
     Probe(M("desk.spoken.living_no_home.secret", "”En halua kertoa paikkaa.”"), "unknown",
           M("desk.spoken.living_no_home.secret.then", "Älä kysy osoitetta. Kerro, että vastaus voi silloin jäädä "
                                                       "auki."))))

STATUS = Spoken(
    M("desk.spoken.status", "Mikä oli tilanteesi silloin? Olitko työtön, kokonaan lomautettu tai työssä alle neljä "
                            "tuntia viikossa? Olitko vaarassa jäädä työttömäksi kahden viikon kuluessa? Olitko työssä "
                            "palkkatuella tai starttirahalla? Olitko palvelussa, esimerkiksi valmennuksessa tai "
                            "työvoimakoulutuksessa? Vai eikö mikään näistä sovi?"),
    (Probe(M("desk.spoken.status.reduced", "”Työaikaani oli lyhennetty.”"), None,
           M("desk.spoken.status.reduced.then", "Kysy, montako tuntia työtä oli viikossa. Jos tunteja oli alle neljä, "
                                                "hän oli työtön. Muuten katso, sopiiko jokin muu kohta.")),
     Probe(M("desk.spoken.status.ending", "”Työsuhteeni oli juuri päättymässä.”"), "at_risk",
           M("desk.spoken.status.ending.then", "Varmista, että työttömyys uhkasi kahden viikon kuluessa. Ennen "
                                               "2.5.2022 tämä tilanne ei vielä riittänyt.")),
     Probe(M("desk.spoken.status.studies", "”Opiskelin työttömyysetuudella.”"), "in_service",
           M("desk.spoken.status.studies.then", "Varmista, että viranomainen oli hyväksynyt opiskelun. Silloin se oli "
                                                "työllistymistä edistävä palvelu.")),
     Probe(M("desk.spoken.status.full_time", "”Olin kokoaikaisessa työssä ja etsin uutta.”"), "other",
           M("desk.spoken.status.full_time.then", "Kysy ensin, uhkasiko työttömyys kahden viikon kuluessa tai oliko "
                                                  "työssä palkkatuki."))))
UNDER_30 = Spoken(
    M("desk.spoken.under_30", "Olitko sinä päivänä vielä alle kolmekymmentävuotias?"),
    (Probe(M("desk.spoken.under_30.same_year", "”Täytin 30 samana vuonna.”"), None,
           M("desk.spoken.under_30.same_year.then", "Kysy, oliko syntymäpäivä ennen sitä päivää vai sen jälkeen. "
                                                    "Syntymäaikaa ei tarvita.")),
     Probe(M("desk.spoken.under_30.that_day", "”Täytin 30 juuri silloin.”"), "no",
           M("desk.spoken.under_30.that_day.then", "Syntymäpäivänä hän ei enää ollut alle 30-vuotias.")),
     Probe(M("desk.spoken.under_30.customer", "”Olin asiakas jo ennen kuin täytin 30.”"), "no",
           M("desk.spoken.under_30.customer.then", "Kysymme aiemmasta asiakkuudesta erikseen. Se saattoi jatkua iästä "
                                                   "huolimatta."))))
EARNINGS_RELATED = Spoken(
    M("desk.spoken.earnings_related", "Täyttyivätkö ansiopäivärahan ehdot silloin? Olitko siis työttömyyskassan jäsen, "
                                      "ja täyttyikö työssäoloehtosi?"),
    (Probe(M("desk.spoken.earnings_related.fund", "”Kassa maksoi minulle ansiopäivärahaa.”"), "yes",
           M("desk.spoken.earnings_related.fund.then", "Varmista, että kassa maksoi juuri sinä aikana, jota asia "
                                                       "koskee.")),
     Probe(M("desk.spoken.earnings_related.kela", "”Sain rahaa Kelasta.”"), "no",
           M("desk.spoken.earnings_related.kela.then", "Maksaja on vain vihje. Jos soittaja oli kassan jäsen, kysy, "
                                                       "täyttyikö työssäoloehto.")),
     Probe(M("desk.spoken.earnings_related.nothing", "”En saanut mitään etuutta.”"), None,
           M("desk.spoken.earnings_related.nothing.then", "Kysy kassan jäsenyydestä ja työssäoloehdosta. Jos toinen "
                                                          "puuttui, valitse ”Ei”.")),
     Probe(M("desk.spoken.earnings_related.used_up", "”Ansiopäivärahani loppui, ja sain sitten tukea Kelasta.”"),
           "unknown",
           M("desk.spoken.earnings_related.used_up.then", "Enimmäisajan loppuminen on eri asia kuin ehdot. Neuvo "
                                                          "kysymään asiaa työttömyyskassalta."))))
IMMIGRANT = Spoken(
    M("desk.spoken.immigrant", "Olitko muuttanut Suomeen, ja olitko muun maan kuin Suomen kansalainen? Oliko sinulla "
                               "oleskelulupa, oleskelukortti tai rekisteröity oleskeluoikeus? Maata en kysy."),
    (Probe(M("desk.spoken.immigrant.dual", "”Olin myös Suomen kansalainen.”"), "no",
           M("desk.spoken.immigrant.dual.then", "Näin tulkitsemme lakia, joten neuvo varmistamaan asia viranomaiselta. "
                                                "Soittaja voi silti olla vieraskielinen.")),
     Probe(M("desk.spoken.immigrant.eu", "”Tulin toisesta EU-maasta enkä tarvinnut lupaa.”"), None,
           M("desk.spoken.immigrant.eu.then", "Kysy, oliko oleskeluoikeus rekisteröity. Jos oli, valitse ”Kyllä”.")),
     Probe(M("desk.spoken.immigrant.born", "”Olen syntynyt Suomessa, mutta en ollut kansalainen.”"), "unknown",
           M("desk.spoken.immigrant.born.then", "Laki puhuu Suomeen muuttaneesta. Neuvo varmistamaan asia "
                                                "viranomaiselta.")),
     Probe(M("desk.spoken.immigrant.visit", "”Olin silloin täällä vain käymässä.”"), "no",
           M("desk.spoken.immigrant.visit.then", "Vierailu tai muu lyhyt oleskelu ei riitä."))))
FOREIGN_LANGUAGE = Spoken(
    M("desk.spoken.foreign_language", "Mikä kieli sinulle oli merkitty äidinkieleksi väestötietojärjestelmään? Oliko "
                                      "se muu kuin suomi, ruotsi tai saame?"),
    (Probe(M("desk.spoken.foreign_language.sign", "”Äidinkieleni on viittomakieli.”"), "yes",
           M("desk.spoken.foreign_language.sign.then", "Kysy, oliko viittomakieli merkitty rekisteriin. Näin luemme "
                                                       "lakia, mutta neuvo varmistamaan asia viranomaiselta.")),
     Probe(M("desk.spoken.foreign_language.fluent", "”Puhun suomea, mutta rekisterissä oli muu kieli.”"), "yes",
           M("desk.spoken.foreign_language.fluent.then", "Rekisteriin merkitty kieli ratkaisee, ei kielitaito.")),
     Probe(M("desk.spoken.foreign_language.contact", "”Minulle oli merkitty myös asiointikieli.”"), None,
           M("desk.spoken.foreign_language.contact.then", "Asiointikieli ei ratkaise. Kysy, mikä kieli oli merkitty "
                                                          "äidinkieleksi.")),
     Probe(M("desk.spoken.foreign_language.two", "”Minulla on kaksi äidinkieltä.”"), None,
           M("desk.spoken.foreign_language.two.then", "Kysy, kumpi niistä oli merkitty rekisteriin."))))

DISMISSED_55PLUS = Spoken(
    M("desk.spoken.dismissed_55plus", "Irtisanottiinko sinut tammikuussa 2023 tai myöhemmin? Johtuiko se "
                                      "taloudellisista tai tuotannollisista syistä? Olitko silloin vähintään "
                                      "55-vuotias, ja oliko työ kestänyt viisi vuotta? Sano kyllä, jos kaikki "
                                      "sopivat."),
    (Probe(M("desk.spoken.dismissed_55plus.fixed_term", "”Määräaikainen työni päättyi.”"), "no",
           M("desk.spoken.dismissed_55plus.fixed_term.then", "Työ ei silloin päättynyt irtisanomiseen.")),
     Probe(M("desk.spoken.dismissed_55plus.breaks", "”Työssäni oli taukoja.”"), None,
           M("desk.spoken.dismissed_55plus.breaks.then", "Kysy, montako päivää taukoja oli yhteensä. Jos niitä oli yli "
                                                         "30 päivää, valitse ”Ei”.")),
     Probe(M("desk.spoken.dismissed_55plus.earlier", "”Minut irtisanottiin jo vuonna 2022.”"), "no",
           M("desk.spoken.dismissed_55plus.earlier.then", "Ryhmä koskee irtisanomisia 1.1.2023 alkaen.")),
     Probe(M("desk.spoken.dismissed_55plus.age", "”Täytin 55 vasta irtisanomisen jälkeen.”"), "no",
           M("desk.spoken.dismissed_55plus.age.then", "Ikä lasketaan sinä päivänä, jona irtisanominen tehtiin."))))
FORMER_CUSTOMER = Spoken(
    M("desk.spoken.former_customer", "Olitko ollut kokeilukunnan asiakas jo ennen sitä päivää? Sano kyllä myös, jos "
                                     "työnhakusi päättyi välillä ja alkoi uudelleen."),
    (Probe(M("desk.spoken.former_customer.not_sure", "”En tiedä, oliko asiakkuuteni kunnassa.”"), "unknown",
           M("desk.spoken.former_customer.not_sure.then", "Asiakkuuden alkamisesta lähetettiin tieto. Pyydä katsomaan "
                                                          "vanhoja kirjeitä ja viestejä.")),
     Probe(M("desk.spoken.former_customer.moved", "”Olin asiakas, mutta muutin toiseen kuntaan.”"), "yes",
           M("desk.spoken.former_customer.moved.then", "Varmista, että kotikunnaksi on valittu uusi kunta. Sen mukaan "
                                                       "vastaus tulee.")),
     Probe(M("desk.spoken.former_customer.before", "”Olin asiakas ennen kokeilun alkua.”"), "no",
           M("desk.spoken.former_customer.before.then", "Vain kokeilun aika lasketaan, ja kokeilu alkoi 1.3.2021."))))
TEMPORARY_PROTECTION = Spoken(
    M("desk.spoken.temporary_protection", "Perustuiko oleskelulupasi silloin tilapäiseen suojeluun?"),
    (Probe(M("desk.spoken.temporary_protection.country", "”Tulin Suomeen sodan vuoksi.”"), None,
           M("desk.spoken.temporary_protection.country.then", "Lähtömaa tai lähdön syy ei ratkaise. Kysy, millä "
                                                              "perusteella lupa annettiin.")),
     Probe(M("desk.spoken.temporary_protection.asylum", "”Sain turvapaikan.”"), "no",
           M("desk.spoken.temporary_protection.asylum.then", "Turvapaikka on eri peruste kuin tilapäinen suojelu.")),
     Probe(M("desk.spoken.temporary_protection.pending", "”Hakemukseni oli silloin vielä kesken.”"), "no",
           M("desk.spoken.temporary_protection.pending.then", "Ryhmä koskee niitä, joilla lupa jo oli sinä päivänä."))))
