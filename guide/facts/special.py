"""Facts on the page "special": groups that were served otherwise than by the grounds."""

from guide.facts.model import IN_TRIAL, YES_NO, CallerPhrase, PersonFact, Question, Spoken
from guide.language.messages import M
from guide.law.kinds import TE, TRIAL

DISMISSED_55PLUS = PersonFact(
    question=Question(
        field="dismissed_55plus", page="special",
        label=M("q.dismissed_55plus.label", "Irtisanottiinko sinut, kun olit täyttänyt 55 vuotta?"),
        hint=M("q.dismissed_55plus.hint", "Vastaa kyllä, jos kaikki nämä pitävät paikkansa."),
        points=(
            M("q.dismissed_55plus.reason", "Sinut irtisanottiin 1.1.2023 tai myöhemmin taloudellisista tai "
                                           "tuotannollisista syistä."),
            M("q.dismissed_55plus.age", "Olit silloin vähintään 55-vuotias."),
            M("q.dismissed_55plus.years", "Olit ollut irtisanoneen työnantajan palveluksessa vähintään viisi vuotta."),
            M("q.dismissed_55plus.breaks", "Työsuhteessa oli taukoja yhteensä enintään 30 päivää.")),
        why=M("q.dismissed_55plus.why", "Tätä ryhmää palveli TE-toimisto, ei kokeilukunta."),
        options=YES_NO, asked_when=IN_TRIAL,
        spoken=Spoken(M("desk.spoken.dismissed_55plus", "Irtisanottiinko sinut tammikuussa 2023 tai myöhemmin? "
                                                        "Johtuiko se taloudellisista tai tuotannollisista syistä? "
                                                        "Olitko silloin vähintään 55-vuotias, ja oliko työ kestänyt "
                                                        "viisi vuotta? Sano kyllä, jos kaikki sopivat."), caller_says=(
            CallerPhrase(M("desk.spoken.dismissed_55plus.fixed_term", "”Määräaikainen työni päättyi.”"), "no",
                M("desk.spoken.dismissed_55plus.fixed_term.then", "Työ ei silloin päättynyt irtisanomiseen.")),
            CallerPhrase(M("desk.spoken.dismissed_55plus.breaks", "”Työssäni oli taukoja.”"), None,
                M("desk.spoken.dismissed_55plus.breaks.then", "Kysy, montako päivää taukoja oli yhteensä. Jos niitä "
                                                              "oli yli 30 päivää, valitse ”Ei”.")),
            CallerPhrase(M("desk.spoken.dismissed_55plus.earlier", "”Minut irtisanottiin jo vuonna 2022.”"), "no",
                M("desk.spoken.dismissed_55plus.earlier.then", "Ryhmä koskee irtisanomisia 1.1.2023 alkaen.")),
            CallerPhrase(M("desk.spoken.dismissed_55plus.age", "”Täytin 55 vasta irtisanomisen jälkeen.”"), "no",
                M("desk.spoken.dismissed_55plus.age.then", "Ikä lasketaan sinä päivänä, jona irtisanominen "
                                                           "tehtiin."))))),
    private=(), name=M("fact.dismissed_55plus", "kuuluitko 55 vuotta täyttäneiden muutosturvaan"),
    noted=M("desk.note.fact.dismissed_55plus", "muutosturva 55 vuotta täyttäneille"),
    where_to_check=M("check.dismissed_55plus", "Asia näkyy irtisanomispapereistasi. Voit kysyä myös "
                                               "työttömyyskassalta tai Kelasta."),
    drawn={
        True: M("graph.dismissed_55plus.yes", "kuuluu 55 vuotta täyttäneiden muutosturvaan"),
        False: M("graph.dismissed_55plus.no", "ei kuulu 55 vuotta täyttäneiden muutosturvaan")},
    said={
        True: M("why.said.dismissed", "kuuluit 55 vuotta täyttäneiden muutosturvaan"),
        False: M("why.said.not_dismissed", "et kuulunut 55 vuotta täyttäneiden muutosturvaan")},
    what_if={
        "would_have": {
            (True, TE): M("whatif.if.dismissed", "Jos olisit kuulunut 55 vuotta täyttäneiden muutosturvaan, sinua "
                                                 "olisi palvellut {name}."),
            (False, TRIAL): M("whatif.if.not_dismissed", "Jos et olisi kuulunut 55 vuotta täyttäneiden muutosturvaan, "
                                                         "sinua olisi palvellut kokeilukunta {name}.")},
        "was": {
            (True, TE): M("whatif.answer.dismissed", "Jos kuuluit 55 vuotta täyttäneiden muutosturvaan, sinua palveli "
                                                     "{name}."),
            (False, TRIAL): M("whatif.answer.not_dismissed", "Jos et kuulunut 55 vuotta täyttäneiden muutosturvaan, "
                                                             "sinua palveli kokeilukunta {name}.")}})

FORMER_CUSTOMER = PersonFact(
    question=Question(
        field="former_customer", page="special",
        label=M("q.former_customer.label", "Olitko ollut kokeilukunnan asiakas jo aiemmin kokeilun aikana?"),
        hint=M("q.former_customer.hint", "Vastaa kyllä, jos jompikumpi näistä pitää paikkansa."),
        points=(
            M("q.former_customer.unbroken", "Työnhakusi jatkui ilman taukoa."),
            M("q.former_customer.again", "Työnhakusi päättyi ja alkoi kokeilun aikana uudelleen.")),
        why=M("q.former_customer.why", "Asiakkuus jatkui, vaikka muut perusteet eivät enää täyttyneet."),
        options=YES_NO, asked_when=IN_TRIAL,
        spoken=Spoken(M("desk.spoken.former_customer", "Olitko ollut kokeilukunnan asiakas jo ennen sitä päivää? Sano "
                                                       "kyllä myös, jos työnhakusi päättyi välillä ja alkoi "
                                                       "uudelleen."), caller_says=(
            CallerPhrase(M("desk.spoken.former_customer.not_sure", "”En tiedä, oliko asiakkuuteni kunnassa.”"),
                "unknown", M("desk.spoken.former_customer.not_sure.then",
                    "Asiakkuuden alkamisesta lähetettiin tieto. Pyydä katsomaan vanhoja kirjeitä ja viestejä.")),
            CallerPhrase(M("desk.spoken.former_customer.moved", "”Olin asiakas, mutta muutin toiseen kuntaan.”"), "yes",
                M("desk.spoken.former_customer.moved.then", "Varmista, että kotikunnaksi on valittu uusi kunta. Sen "
                                                            "mukaan vastaus tulee.")),
            CallerPhrase(M("desk.spoken.former_customer.before", "”Olin asiakas ennen kokeilun alkua.”"), "no",
                M("desk.spoken.former_customer.before.then", "Vain kokeilun aika lasketaan, ja kokeilu alkoi "
                                                             "1.3.2021."))))),
    private=(), name=M("fact.former_customer", "olitko ollut kokeilukunnan asiakas jo aiemmin"),
    noted=M("desk.note.fact.former_customer", "aiempi asiakkuus kokeilussa"),
    where_to_check=M("check.former_customer", "Asiakkuuden alkamisesta lähetettiin tieto. Katso vanhoja kirjeitä ja "
                                              "viestejä."),
    drawn={
        True: M("graph.former_customer.yes", "kokeilukunnan entinen asiakas"),
        False: M("graph.former_customer.no", "ei kokeilukunnan entinen asiakas")},
    said={
        True: M("why.said.former", "olit ollut kokeilukunnan asiakas jo aiemmin"),
        False: M("why.said.not_former", "et ollut aiemmin kokeilukunnan asiakas")},
    what_if={
        "would_have": {
            (True, TRIAL): M("whatif.if.former", "Jos olisit jo aiemmin ollut kokeilukunnan asiakas, sinua olisi "
                                                 "palvellut kokeilukunta {name}."),
            (False, TE): M("whatif.if.not_former", "Jos et olisi aiemmin ollut kokeilukunnan asiakas, sinua olisi "
                                                   "palvellut {name}.")},
        "was": {
            (True, TRIAL): M("whatif.answer.former", "Jos olit jo aiemmin ollut kokeilukunnan asiakas, sinua palveli "
                                                     "kokeilukunta {name}."),
            (False, TE): M("whatif.answer.not_former", "Jos et ollut aiemmin kokeilukunnan asiakas, sinua palveli "
                                                       "{name}.")}})

TEMPORARY_PROTECTION = PersonFact(
    question=Question(
        field="temporary_protection", page="special",
        label=M("q.temporary_protection.label", "Saitko tilapäistä suojelua?"),
        hint=M("q.temporary_protection.hint", "Vastaa kyllä, jos oleskelulupasi perustui tilapäiseen suojeluun."),
        why=M("q.temporary_protection.why", "Jos sait tilapäistä suojelua, asuinpaikkasi kokeilukunta palveli sinua "
                                            "1.3.2023 alkaen."),
        options=YES_NO, asked_when=IN_TRIAL,
        spoken=Spoken(M("desk.spoken.temporary_protection", "Perustuiko oleskelulupasi silloin tilapäiseen "
                                                            "suojeluun?"), caller_says=(
            CallerPhrase(M("desk.spoken.temporary_protection.country", "”Tulin Suomeen sodan vuoksi.”"), None,
                M("desk.spoken.temporary_protection.country.then", "Lähtömaa tai lähdön syy ei ratkaise. Kysy, millä "
                                                                   "perusteella lupa annettiin.")),
            CallerPhrase(M("desk.spoken.temporary_protection.asylum", "”Sain turvapaikan.”"), "no",
                M("desk.spoken.temporary_protection.asylum.then", "Turvapaikka on eri peruste kuin tilapäinen "
                                                                  "suojelu.")),
            CallerPhrase(M("desk.spoken.temporary_protection.pending", "”Hakemukseni oli silloin vielä kesken.”"), "no",
                M("desk.spoken.temporary_protection.pending.then", "Ryhmä koskee niitä, joilla lupa jo oli sinä "
                                                                   "päivänä."))))),
    private=(), name=M("fact.temporary_protection", "saitko tilapäistä suojelua"),
    noted=M("desk.note.fact.temporary_protection", "tilapäinen suojelu"),
    where_to_check=M("check.temporary_protection", "Oleskelulupakortti ja päätös kertovat, millä perusteella sait "
                                                   "luvan."),
    drawn={
        True: M("graph.temporary_protection.yes", "saa tilapäistä suojelua"),
        False: M("graph.temporary_protection.no", "ei saa tilapäistä suojelua")},
    said={
        True: M("why.said.protection", "sait tilapäistä suojelua"),
        False: M("why.said.no_protection", "et saanut tilapäistä suojelua")},
    what_if={
        "would_have": {
            (True, TRIAL): M("whatif.if.protection", "Jos olisit saanut tilapäistä suojelua, sinua olisi palvellut "
                                                     "kokeilukunta {name}."),
            (False, TE): M("whatif.if.no_protection", "Jos et olisi saanut tilapäistä suojelua, sinua olisi palvellut "
                                                      "{name}."),
            (False, TRIAL): M("whatif.if.no_protection.other", "Jos et olisi saanut tilapäistä suojelua, sinua olisi "
                                                               "palvellut kokeilukunta {name}.")},
        "was": {
            (True, TRIAL): M("whatif.answer.protection", "Jos sait tilapäistä suojelua, sinua palveli kokeilukunta "
                                                         "{name}."),
            (False, TE): M("whatif.answer.no_protection", "Jos et saanut tilapäistä suojelua, sinua palveli {name}."),
            (False, TRIAL): M("whatif.answer.no_protection.other", "Jos et saanut tilapäistä suojelua, sinua palveli "
                                                                   "kokeilukunta {name}.")}})

SPECIAL = (DISMISSED_55PLUS, FORMER_CUSTOMER, TEMPORARY_PROTECTION)
