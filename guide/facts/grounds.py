"""Facts on the page "grounds": what made a jobseeker a customer of the trial municipality."""

from guide.facts.model import IN_TRIAL, YES_NO, CallerPhrase, PersonFact, Question, Spoken
from guide.language.messages import M
from guide.law.kinds import TE, TRIAL

UNDER_30 = PersonFact(
    question=Question(
        field="under_30", page="grounds", label=M("q.under_30.label", "Olitko alle 30-vuotias?"),
        hint=M("q.under_30.hint", "Vastaa sen mukaan, minkä ikäinen olit sinä päivänä, jota kysymyksesi koskee."),
        why=M("q.under_30.why", "Kokeilukunta palveli alle 30-vuotiaita myös silloin, kun heillä oli oikeus "
                                "ansiopäivärahaan."),
        options=YES_NO, asked_when=IN_TRIAL,
        spoken=Spoken(M("desk.spoken.under_30", "Olitko sinä päivänä vielä alle kolmekymmentävuotias?"), caller_says=(
            CallerPhrase(M("desk.spoken.under_30.same_year", "”Täytin 30 samana vuonna.”"), None,
                M("desk.spoken.under_30.same_year.then", "Kysy, oliko syntymäpäivä ennen sitä päivää vai sen jälkeen. "
                                                         "Syntymäaikaa ei tarvita.")),
            CallerPhrase(M("desk.spoken.under_30.that_day", "”Täytin 30 juuri silloin.”"), "no",
                M("desk.spoken.under_30.that_day.then", "Syntymäpäivänä hän ei enää ollut alle 30-vuotias.")),
            CallerPhrase(M("desk.spoken.under_30.customer", "”Olin asiakas jo ennen kuin täytin 30.”"), "no",
                M("desk.spoken.under_30.customer.then", "Kysymme aiemmasta asiakkuudesta erikseen. Se saattoi jatkua "
                                                        "iästä huolimatta."))))),
    private=(), name=M("fact.under_30", "olitko alle 30-vuotias"),
    noted=M("desk.note.fact.under_30", "ikä"),
    where_to_check=M("check.under_30", "Laske, minkä ikäinen olit sinä päivänä, jota kysymyksesi koskee."),
    drawn={True: M("graph.under_30.yes", "alle 30-vuotias"), False: M("graph.under_30.no", "vähintään 30-vuotias")},
    said={
        True: M("why.said.under_30", "olit alle 30-vuotias"),
        False: M("why.said.over_30", "olit täyttänyt 30 vuotta")},
    what_if={
        "would_have": {
            (True, TRIAL): M("whatif.if.under_30", "Jos olisit ollut alle 30-vuotias, sinua olisi palvellut "
                                                   "kokeilukunta {name}."),
            (False, TE): M("whatif.if.over_30", "Jos olisit täyttänyt 30 vuotta, sinua olisi palvellut {name}."),
            (False, TRIAL): M("whatif.if.over_30.other", "Jos olisit täyttänyt 30 vuotta, sinua olisi palvellut "
                                                         "kokeilukunta {name}.")},
        "was": {
            (True, TRIAL): M("whatif.answer.under_30", "Jos olit alle 30-vuotias, sinua palveli kokeilukunta {name}."),
            (False, TE): M("whatif.answer.over_30", "Jos olit täyttänyt 30 vuotta, sinua palveli {name}."),
            (False, TRIAL): M("whatif.answer.over_30.other", "Jos olit täyttänyt 30 vuotta, sinua palveli kokeilukunta "
                                                             "{name}.")}})

EARNINGS_RELATED = PersonFact(
    question=Question(
        field="earnings_related", page="grounds",
        label=M("q.earnings_related.label", "Täytitkö ansiopäivärahan ehdot?"),
        hint=M("q.earnings_related.hint", "Katso, kuka maksoi sinulle etuutta."),
        points=(
            M("q.earnings_related.fund", "Vastaa kyllä, jos työttömyyskassa maksoi ansiopäivärahaa."),
            M("q.earnings_related.kela", "Vastaa yleensä ei, jos Kela maksoi työmarkkinatukea tai peruspäivärahaa."),
            M("q.earnings_related.nothing", "Jos et saanut mitään, mieti, olitko kassan jäsen ja täyttyikö "
                                            "työssäoloehtosi.")),
        why=M("q.earnings_related.why", "Laissa ratkaisi, täyttyivätkö ansiopäivärahan ehdot. Maksaja on vain vihje."),
        options=YES_NO, asked_when=IN_TRIAL,
        spoken=Spoken(M("desk.spoken.earnings_related", "Täyttyivätkö ansiopäivärahan ehdot silloin? Olitko siis "
                                                        "työttömyyskassan jäsen, ja täyttyikö "
                                                        "työssäoloehtosi?"), caller_says=(
            CallerPhrase(M("desk.spoken.earnings_related.fund", "”Kassa maksoi minulle ansiopäivärahaa.”"), "yes",
                M("desk.spoken.earnings_related.fund.then", "Varmista, että kassa maksoi juuri sinä aikana, jota asia "
                                                            "koskee.")),
            CallerPhrase(M("desk.spoken.earnings_related.kela", "”Sain rahaa Kelasta.”"), "no",
                M("desk.spoken.earnings_related.kela.then", "Maksaja on vain vihje. Jos soittaja oli kassan jäsen, "
                                                            "kysy, täyttyikö työssäoloehto.")),
            CallerPhrase(M("desk.spoken.earnings_related.nothing", "”En saanut mitään etuutta.”"), None,
                M("desk.spoken.earnings_related.nothing.then", "Kysy kassan jäsenyydestä ja työssäoloehdosta. Jos "
                                                               "toinen puuttui, valitse ”Ei”.")),
            CallerPhrase(M("desk.spoken.earnings_related.used_up", "”Ansiopäivärahani loppui, ja sain sitten tukea "
                                                                   "Kelasta.”"), "unknown",
                M("desk.spoken.earnings_related.used_up.then", "Enimmäisajan loppuminen on eri asia kuin ehdot. Neuvo "
                                                               "kysymään asiaa työttömyyskassalta."))))),
    private=(), name=M("fact.earnings_related", "täytitkö ansiopäivärahan ehdot"),
    noted=M("desk.note.fact.earnings_related", "oikeus ansiopäivärahaan"),
    where_to_check=M("check.earnings_related", "Katso etuuspäätöksestä, kuka maksoi. Kassa ja Kela neuvovat."),
    drawn={
        True: M("graph.earnings_related.yes", "ansiopäivärahan ehdot täyttyvät"),
        False: M("graph.earnings_related.no", "ansiopäivärahan ehdot eivät täyty")},
    said={
        True: M("why.said.earnings_related", "täytit ansiopäivärahan ehdot"),
        False: M("why.said.no_earnings_related", "et täyttänyt ansiopäivärahan ehtoja")},
    what_if={
        "would_have": {
            (True, TE): M("whatif.if.earnings_related", "Jos olisit täyttänyt ansiopäivärahan ehdot, sinua olisi "
                                                        "palvellut {name}."),
            (True, TRIAL): M("whatif.if.earnings_related.other", "Jos olisit täyttänyt ansiopäivärahan ehdot, sinua "
                                                                 "olisi palvellut kokeilukunta {name}."),
            (False, TRIAL): M("whatif.if.no_earnings_related", "Jos et olisi täyttänyt ansiopäivärahan ehtoja, sinua "
                                                               "olisi palvellut kokeilukunta {name}.")},
        "was": {
            (True, TE): M("whatif.answer.earnings_related", "Jos täytit ansiopäivärahan ehdot, sinua palveli {name}."),
            (True, TRIAL): M("whatif.answer.earnings_related.other", "Jos täytit ansiopäivärahan ehdot, sinua palveli "
                                                                     "kokeilukunta {name}."),
            (False, TRIAL): M("whatif.answer.no_earnings_related", "Jos et täyttänyt ansiopäivärahan ehtoja, sinua "
                                                                   "palveli kokeilukunta {name}.")}})

IMMIGRANT = PersonFact(
    question=Question(
        field="immigrant", page="grounds",
        label=M("q.immigrant.label", "Olitko muuttanut Suomeen muun maan kansalaisena?"),
        hint=M("q.immigrant.hint", "Vastaa kyllä, jos sinulla oli oleskelulupa, oleskelukortti tai rekisteröity "
                                   "oleskeluoikeus."),
        points=(M("q.immigrant.visit", "Vierailu ei riittänyt."),),
        why=M("q.immigrant.why", "Kokeilukunta palveli maahanmuuttajia. Emme kysy, mistä maasta tulet."),
        options=YES_NO, asked_when=IN_TRIAL,
        spoken=Spoken(M("desk.spoken.immigrant", "Olitko muuttanut Suomeen, ja olitko muun maan kuin Suomen "
                                                 "kansalainen? Oliko sinulla oleskelulupa, oleskelukortti tai "
                                                 "rekisteröity oleskeluoikeus? Maata en kysy."), caller_says=(
            CallerPhrase(M("desk.spoken.immigrant.dual", "”Olin myös Suomen kansalainen.”"), "no",
                M("desk.spoken.immigrant.dual.then", "Näin tulkitsemme lakia, joten neuvo varmistamaan asia "
                                                     "viranomaiselta. Soittaja voi silti olla vieraskielinen.")),
            CallerPhrase(M("desk.spoken.immigrant.eu", "”Tulin toisesta EU-maasta enkä tarvinnut lupaa.”"), None,
                M("desk.spoken.immigrant.eu.then", "Kysy, oliko oleskeluoikeus rekisteröity. Jos oli, valitse "
                                                   "”Kyllä”.")),
            CallerPhrase(M("desk.spoken.immigrant.born", "”Olen syntynyt Suomessa, mutta en ollut kansalainen.”"),
                "unknown", M("desk.spoken.immigrant.born.then", "Laki puhuu Suomeen muuttaneesta. Neuvo varmistamaan "
                                                                "asia viranomaiselta.")),
            CallerPhrase(M("desk.spoken.immigrant.visit", "”Olin silloin täällä vain käymässä.”"), "no",
                M("desk.spoken.immigrant.visit.then", "Vierailu tai muu lyhyt oleskelu ei riitä."))))),
    private=(), name=M("fact.immigrant", "olitko maahanmuuttaja"),
    noted=M("desk.note.fact.immigrant", "muutto Suomeen"),
    where_to_check=M("check.immigrant", "Katso oleskelulupaasi tai oleskelukorttiasi. Voit kysyä myös "
                                        "Maahanmuuttovirastosta."),
    drawn={True: M("graph.immigrant.yes", "maahanmuuttaja"), False: M("graph.immigrant.no", "ei maahanmuuttaja")},
    said={
        True: M("why.said.immigrant", "olit maahanmuuttaja"),
        False: M("why.said.no_immigrant", "et ollut maahanmuuttaja")},
    what_if={
        "would_have": {
            (True, TRIAL): M("whatif.if.immigrant", "Jos olisit ollut maahanmuuttaja, sinua olisi palvellut "
                                                    "kokeilukunta {name}."),
            (False, TE): M("whatif.if.no_immigrant", "Jos et olisi ollut maahanmuuttaja, sinua "
                                                     "olisi palvellut {name}.")},
        "was": {
            (True, TRIAL): M("whatif.answer.immigrant", "Jos olit maahanmuuttaja, sinua palveli kokeilukunta {name}."),
            (False, TE): M("whatif.answer.no_immigrant", "Jos et ollut maahanmuuttaja, sinua palveli {name}.")}})

FOREIGN_LANGUAGE = PersonFact(
    question=Question(
        field="foreign_language", page="grounds",
        label=M("q.foreign_language.label", "Oliko äidinkielesi muu kuin suomi, ruotsi tai saame?"),
        hint=M("q.foreign_language.hint", "Vastaa sen mukaan, mikä kieli sinulle oli silloin merkitty "
                                          "väestötietojärjestelmään."),
        why=M("q.foreign_language.why", "Kokeilukunta palveli vieraskielisiä. Kieli tarkoittaa tässä rekisteriin "
                                        "merkittyä kieltä. Se ei rajoittanut palvelukieltäsi."),
        options=YES_NO, asked_when=IN_TRIAL,
        spoken=Spoken(M("desk.spoken.foreign_language", "Mikä kieli sinulle oli merkitty äidinkieleksi "
                                                        "väestötietojärjestelmään? Oliko se muu kuin suomi, ruotsi tai "
                                                        "saame?"), caller_says=(
            CallerPhrase(M("desk.spoken.foreign_language.sign", "”Äidinkieleni on viittomakieli.”"), "yes",
                M("desk.spoken.foreign_language.sign.then", "Kysy, oliko viittomakieli merkitty rekisteriin. Näin "
                                                            "luemme lakia, mutta neuvo varmistamaan asia "
                                                            "viranomaiselta.")),
            CallerPhrase(M("desk.spoken.foreign_language.fluent", "”Puhun suomea, mutta rekisterissä oli muu kieli.”"),
                "yes", M("desk.spoken.foreign_language.fluent.then", "Rekisteriin merkitty kieli ratkaisee, ei "
                                                                     "kielitaito.")),
            CallerPhrase(M("desk.spoken.foreign_language.contact", "”Minulle oli merkitty myös asiointikieli.”"), None,
                M("desk.spoken.foreign_language.contact.then", "Asiointikieli ei ratkaise. Kysy, mikä kieli oli "
                                                               "merkitty äidinkieleksi.")),
            CallerPhrase(M("desk.spoken.foreign_language.two", "”Minulla on kaksi äidinkieltä.”"), None,
                M("desk.spoken.foreign_language.two.then", "Kysy, kumpi niistä oli merkitty rekisteriin."))))),
    private=(), name=M("fact.foreign_language", "mikä kieli sinulle oli merkitty äidinkieleksi"),
    noted=M("desk.note.fact.foreign_language", "äidinkieli"),
    where_to_check=M("check.foreign_language", "Rekisteriin merkityn kielen näet Suomi.fi:ssä. Voit kysyä sitä myös "
                                               "Digi- ja väestötietovirastosta."),
    drawn={
        True: M("graph.foreign_language.yes", "vieraskielinen"),
        False: M("graph.foreign_language.no", "ei vieraskielinen")},
    said={
        True: M("why.said.foreign_language", "äidinkielesi oli muu kuin suomi, ruotsi tai saame"),
        False: M("why.said.own_language", "äidinkielesi oli suomi, ruotsi tai saame")},
    what_if={
        "would_have": {
            (True, TRIAL): M("whatif.if.foreign_language", "Jos äidinkielesi olisi ollut muu kuin suomi, ruotsi tai "
                                                           "saame, sinua olisi palvellut kokeilukunta {name}."),
            (False, TE): M("whatif.if.own_language", "Jos äidinkielesi olisi ollut suomi, ruotsi tai saame, sinua "
                                                     "olisi palvellut {name}."),
            (False, TRIAL): M("whatif.if.own_language.other", "Jos äidinkielesi olisi ollut suomi, ruotsi tai saame, "
                                                              "sinua olisi palvellut kokeilukunta {name}.")},
        "was": {
            (True, TRIAL): M("whatif.answer.foreign_language", "Jos äidinkielesi oli muu kuin suomi, ruotsi tai saame, "
                                                               "sinua palveli kokeilukunta {name}."),
            (False, TE): M("whatif.answer.own_language", "Jos äidinkielesi oli suomi, ruotsi tai saame, sinua palveli "
                                                         "{name}."),
            (False, TRIAL): M("whatif.answer.own_language.other", "Jos äidinkielesi oli suomi, ruotsi tai saame, sinua "
                                                                  "palveli kokeilukunta {name}.")}})

GROUNDS = (UNDER_30, EARNINGS_RELATED, IMMIGRANT, FOREIGN_LANGUAGE)
