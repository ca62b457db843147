"""Facts on the page "change": the wish to be served by another authority."""

from collections.abc import Mapping
from typing import Literal

from guide.facts.model import DO_NOT_KNOW, IN_TRIAL, YES_NO, CallerPhrase, Fact, Option, Question, Spoken, past_of
from guide.facts.stay import SAME_OR_ANOTHER
from guide.language.messages import M, Message
from guide.law.conditions import all_of, is_

ChangeGround = Literal["language", "relationship", "safety", "stay", "none"]
ServiceLanguage = Literal["fi", "sv", "sami", "other"]
StayReason = Literal["work", "study", "leisure", "close_person", "other"]

CHANGE_WANTED = Fact(
    question=Question(
        field="change_wanted", page="change",
        label=M("q.change_wanted.label", "Haluatko, että toinen viranomainen palvelee sinua?"),
        hint=M("q.change_wanted.hint", "Voit perua tämän milloin vain."),
        why=M("q.change_wanted.why", "Kerromme, mitä vaihtoon tarvitaan ja keneen otat yhteyttä."),
        options=YES_NO,
        spoken=Spoken(M("desk.spoken.change_wanted", "Toivotko palvelua joltakin toiselta "
                                                     "viranomaiselta?"), caller_says=(
            CallerPhrase(M("desk.spoken.change_wanted.person", "”Haluan vain toisen virkailijan.”"), "no",
                M("desk.spoken.change_wanted.person.then", "Toista virkailijaa voi pyytää samalta viranomaiselta.")),
            CallerPhrase(M("desk.spoken.change_wanted.moving", "”Muutan pian toiselle paikkakunnalle.”"), None,
                M("desk.spoken.change_wanted.moving.then", "Kysy, vaihtuuko kotikunta. Jos vaihtuu, viranomainen "
                                                           "määräytyy uuden kotikunnan mukaan.")),
            CallerPhrase(M("desk.spoken.change_wanted.afraid", "”En uskalla asioida siellä.”"), "yes",
                M("desk.spoken.change_wanted.afraid.then", "Kysy ensin, onko soittaja turvassa. Jos ei ole, kehota "
                                                           "soittamaan 112."))))),
    private=(), drawn={
        True: M("graph.change_wanted.yes", "pyytää vaihtoa itse"),
        False: M("graph.change_wanted.no", "ei pyydä vaihtoa")})

CHANGE_GROUND = Fact(
    question=Question(
        field="change_ground", page="change", label=M("q.change_ground.label", "Miksi haluat vaihtaa?"),
        hint=M("q.change_ground.hint", "Valitse tärkein syy: muuta sinun ei tarvitse kertoa."),
        why=M("q.change_ground.why", "Syy ratkaisee, antaako laki mahdollisuuden vaihtaa."),
        options=(
            Option("language", M("q.change_ground.language", "Haluan palvelua toisella kielellä")),
            Option("stay", M("q.change_ground.stay", "Asun tai oleskelen muualla säännöllisesti tai pitkään")),
            Option("relationship", M("q.change_ground.relationship", "Asiakassuhteeni on hankala tai sopimaton")),
            Option("safety", M("q.change_ground.safety", "Syy liittyy turvallisuuteeni")),
            Option("none", M("q.change_ground.none", "Jokin muu syy")),
            DO_NOT_KNOW),
        asked_when=is_("change_wanted"),
        spoken=Spoken(M("desk.spoken.change_ground", "Mikä on tärkein syy? Onko se palvelun kieli, oleskelu "
                                                     "muualla, asiakassuhde, turvallisuus vai jokin muu? Enempää sinun "
                                                     "ei tarvitse kertoa."), caller_says=(
            CallerPhrase(M("desk.spoken.change_ground.fear", "”Pelkään erästä ihmistä siellä.”"), "safety",
                M("desk.spoken.change_ground.fear.then", "Älä kysy tarkemmin. Jos soittaja on vaarassa nyt, kehota "
                                                         "soittamaan 112.")),
            CallerPhrase(M("desk.spoken.change_ground.protected", "”Minulla on turvakielto, enkä halua sanoa "
                                                                  "enempää.”"), None,
                M("desk.spoken.change_ground.protected.then", "Älä kysy osoitetta. Kysy vain, onko syynä "
                                                              "turvallisuus.")),
            CallerPhrase(M("desk.spoken.change_ground.relative", "”Virkailija on sukulaiseni.”"), "relationship",
                M("desk.spoken.change_ground.relative.then", "Virkailija voi olla esteellinen. Kerro, että soittaja "
                                                             "voi pyytää toista virkailijaa.")),
            CallerPhrase(M("desk.spoken.change_ground.other_language", "”Haluan palvelua englanniksi.”"), "language",
                M("desk.spoken.change_ground.other_language.then", "Valitse sitten kieleksi jokin muu kieli. Oikeus "
                                                                   "vaihtaa koskee vain suomea ja ruotsia."))))),
    private=("safety",), head=M("graph.head.change_ground", "syy vaihtoon: {values}"),
    drawn={
        "language": M("graph.ground.language", "kieli"),
        "relationship": M("graph.ground.relationship", "asiakassuhde"),
        "safety": M("graph.ground.safety", "turvallisuus"),
        "stay": M("graph.ground.stay", "oleskelu muualla"),
        "none": M("graph.ground.none", "muu syy")})

#: Of a person with a home on the mainland, for whom a stay decides nothing but the way to another authority. For the
#: ground "stay" the place is the one wished for. It is not kept where the ground is private: it would betray it.
STAYS_ELSEWHERE = Fact(
    question=Question(
        field="stay_municipality", page="change", kind="place",
        label=M("q.stays_elsewhere.label", "Missä kunnassa asut tai oleskelet?"),
        hint=M("q.stays_elsewhere.hint", "Valitse kunta, jossa olet säännöllisesti tai pitkään."),
        points=(M("q.stays_elsewhere.no_address", "Pelkkä kunta riittää, emmekä kysy osoitetta."),),
        why=M("q.stays_elsewhere.why", "Jos oleskelet toisella työllisyysalueella, voit siirtyä sen viranomaisen "
                                       "asiakkaaksi."),
        options=SAME_OR_ANOTHER,
        asked_when=all_of(is_("regime", "employment_areas"), is_("home", "trial", "outside"),
                          is_("change_ground", "relationship", "safety")),
        spoken=Spoken(M("desk.spoken.stays_elsewhere", "Oletko kotikunnassasi, vai oletko säännöllisesti tai pitkään "
                                                       "muualla? Jos olet muualla, sano pelkkä kunta."), caller_says=(
            CallerPhrase(M("desk.spoken.stays_elsewhere.friend", "”Olen toistaiseksi ystäväni luona.”"), None,
                M("desk.spoken.stays_elsewhere.friend.then", "Kysy kunta. Varmista, että oleskelu on säännöllistä tai "
                                                             "pitkää.")),
            CallerPhrase(M("desk.spoken.stays_elsewhere.secret", "”Pelkään, että paikka paljastuu.”"), "unknown",
                M("desk.spoken.stays_elsewhere.secret.then", "Älä kysy uudelleen äläkä kysy osoitetta. Kerro, että "
                                                             "muita järjestelyjä voi silti pyytää."))))),
    private=(), rule_name="stays_elsewhere", drawn={
        True: M("graph.stays_elsewhere.yes", "oleskelee toisella alueella Manner-Suomessa"),
        False: M("graph.stays_elsewhere.no", "ei oleskele toisella alueella Manner-Suomessa")})

SERVICE_LANGUAGE = Fact(
    question=Question(
        field="service_language", page="change", label=M("q.service_language.label", "Millä kielellä haluat palvelua?"),
        hint=M("q.service_language.hint", "Valitse kieli, jolla haluat asioida viranomaisessa."),
        why=M("q.service_language.why", "Kieli ratkaisee, mitkä viranomaiset voivat palvella sinua."),
        options=(
            Option("fi", M("q.service_language.fi", "Suomi")),
            Option("sv", M("q.service_language.sv", "Ruotsi")),
            Option("sami", M("q.service_language.sami", "Saame")),
            Option("other", M("q.service_language.other", "Jokin muu kieli")),
            DO_NOT_KNOW),
        asked_when=all_of(is_("change_ground", "language"), is_("regime", "employment_areas")),
        spoken=Spoken(M("desk.spoken.service_language", "Haluatko palvelua suomeksi, ruotsiksi, saameksi vai jollakin "
                                                        "muulla kielellä?"), caller_says=(
            CallerPhrase(M("desk.spoken.service_language.both", "”Suomi tai ruotsi, molemmat käyvät.”"), "unknown",
                M("desk.spoken.service_language.both.then", "Kysy, kummalla kielellä palvelu ei nyt toimi. Valitse "
                                                            "se kieli.")),
            CallerPhrase(M("desk.spoken.service_language.english", "”Haluaisin asioida englanniksi.”"), "other",
                M("desk.spoken.service_language.english.then", "Kerro, että tulkkausta ja selkeää kieltä voi pyytää "
                                                               "omalta viranomaiselta.")),
            CallerPhrase(M("desk.spoken.service_language.sign", "”Tarvitsen viittomakielisen palvelun.”"), "other",
                M("desk.spoken.service_language.sign.then", "Kerro, että tulkkausta pyydetään omalta "
                                                            "viranomaiselta."))))),
    private=(), head=M("graph.head.service_language", "palvelun kieli: {values}"),
    drawn={
        "fi": M("graph.service_language.fi", "suomi"),
        "sv": M("graph.service_language.sv", "ruotsi"),
        "sami": M("graph.service_language.sami", "saame"),
        "other": M("graph.service_language.other", "muu kieli")})

STAY_REASON = Fact(
    question=Question(
        field="stay_reason", page="change", label=M("q.stay_reason.label", "Miksi oleskelet siellä?"),
        hint=M("q.stay_reason.hint", "Laki luettelee nämä syyt, ja myös muu vastaava syy käy."),
        why=M("q.stay_reason.why", "Ilmoitukseen tarvitaan syy."),
        options=(
            Option("work", M("q.stay_reason.work", "Työ")),
            Option("study", M("q.stay_reason.study", "Opiskelu")),
            Option("leisure", M("q.stay_reason.leisure", "Vapaa-aika")),
            Option("close_person", M("q.stay_reason.close_person", "Läheinen ihminen")),
            Option("other", M("q.stay_reason.other", "Muu vastaava syy")),
            DO_NOT_KNOW),
        asked_when=is_("change_wanted"),
        spoken=Spoken(M("desk.spoken.stay_reason", "Minkä vuoksi olet siellä? Onko syy työ, opiskelu, vapaa-aika, "
                                                   "läheinen ihminen vai muu vastaava syy?"), caller_says=(
            CallerPhrase(M("desk.spoken.stay_reason.care", "”Hoidan siellä vanhempaani.”"), "close_person",
                M("desk.spoken.stay_reason.care.then", "Läheinen voi olla myös muu kuin sukulainen. Hoidosta ei "
                                                       "tarvitse kertoa enempää.")),
            CallerPhrase(M("desk.spoken.stay_reason.cottage", "”Olen mökillä pitkiä aikoja.”"), "leisure",
                M("desk.spoken.stay_reason.cottage.then", "Varmista, että oleskelu on säännöllistä tai pitkää.")),
            CallerPhrase(M("desk.spoken.stay_reason.private", "”Syy on yksityinen.”"), "unknown",
                M("desk.spoken.stay_reason.private.then", "Älä kysy enempää. Kerro, että laki edellyttää jotakin "
                                                          "näistä syistä."))))),
    private=(), head=M("graph.head.stay_reason", "oleskelun syy: {values}"),
    drawn={
        "work": M("graph.stay_reason.work", "työ"),
        "study": M("graph.stay_reason.study", "opiskelu"),
        "leisure": M("graph.stay_reason.leisure", "vapaa-aika"),
        "close_person": M("graph.stay_reason.close_person", "läheinen ihminen"),
        "other": M("graph.stay_reason.other", "muu vastaava syy")})
_TARGET_WHY = M("q.change_target.why", "Näemme, palveleeko siellä eri viranomainen ja tarvitaanko sen suostumus.")

CHANGE_TARGET = Fact(
    question=Question(
        field="change_target", page="change", kind="place",
        label=M("q.change_target.label", "Minkä kunnan palveluja haluat?"),
        hint=M("q.change_target.hint", "Valitse kunta, jossa haluat asioida."),
        why=_TARGET_WHY,
        options=(DO_NOT_KNOW,), asked_when=all_of(is_("change_wanted"), is_("regime", "employment_areas")),
        spoken=Spoken(M("desk.spoken.change_target", "Minkä kunnan palveluun haluaisit siirtyä? Pelkkä kunta "
                                                     "riittää."), caller_says=(
            CallerPhrase(M("desk.spoken.change_target.any", "”Mikä tahansa muu paikka käy.”"), "unknown",
                M("desk.spoken.change_target.any.then", "Kerro, ettei paikkaa voi valita vapaasti. Laki antaa oikeuden "
                                                        "oleskelun tai kielen vuoksi.")),
            CallerPhrase(M("desk.spoken.change_target.te_office", "”Haluan takaisin TE-toimistoon.”"), None,
                M("desk.spoken.change_target.te_office.then", "TE-toimistoja ei enää ole. Kysy, minkä kunnan palvelu "
                                                              "kävisi.")),
            CallerPhrase(M("desk.spoken.change_target.next_door", "”Haluan naapurikuntaan.”"), None,
                M("desk.spoken.change_target.next_door.then", "Kysy kunnan nimi. Jos kunnilla on sama viranomainen, "
                                                              "vaihtoa ei tarvita."))))),
    other_forms=(
        Question(
            field="change_target", page="change", kind="place",
            label=M("q.change_target_trial.label", "Kenen asiakkaaksi halusit?"),
            hint=M("q.change_target_trial.hint", "Valitse TE-toimisto tai toinen kokeilukunta."),
            why=_TARGET_WHY,
            options=(Option("te_office", M("q.change_target_trial.te_office", "TE-toimiston")), DO_NOT_KNOW),
            asked_when=all_of(is_("change_wanted"), IN_TRIAL),
            spoken=Spoken(M("desk.spoken.change_target_trial", "Halusitko TE-toimiston vai toisen kokeilukunnan "
                                                               "asiakkaaksi? Jos halusit toiseen kuntaan, sano sen "
                                                               "nimi."), caller_says=(
                CallerPhrase(M("desk.spoken.change_target_trial.back", "”Halusin takaisin entiseen paikkaan.”"), None,
                    M("desk.spoken.change_target_trial.back.then", "Kysy, oliko se TE-toimisto vai kunta.")),
                CallerPhrase(M("desk.spoken.change_target_trial.away", "”Halusin vain pois kunnasta.”"), "te_office",
                    M("desk.spoken.change_target_trial.away.then", "Varmista, että TE-toimisto olisi käynyt. Silloin "
                                                                   "kunnan suostumusta ei tarvittu.")),
                CallerPhrase(M("desk.spoken.change_target_trial.outside", "”Halusin kuntaan, joka ei ollut "
                                                                          "kokeilussa.”"), None,
                    M("desk.spoken.change_target_trial.outside.then", "Valitse se kunta. Kerro, että siirtää saattoi "
                                                                      "vain toiseen kokeilukuntaan tai "
                                                                      "TE-toimistoon."))))),),
    private=(), rule_name="target", head=M("graph.head.target", "kohde: {values}"),
    drawn={
        "te_office": M("graph.target.te_office", "TE-toimisto"),
        "trial": M("graph.target.trial", "toinen kokeilukunta"),
        "serving": M("graph.target.serving", "kunta, joka palvelee jo nyt"),
        "same_area": M("graph.target.same_area", "kunta samalla työllisyysalueella"),
        "other_area": M("graph.target.other_area", "kunta toisella työllisyysalueella"),
        "outside": M("graph.target.outside", "kunta, jota lain tie ei koske")})

SERVICES_KEPT = Fact(
    question=Question(
        field="services_kept", page="change",
        label=M("q.services_kept.label", "Olisitko saanut tarvitsemasi palvelut myös siirron jälkeen?"),
        hint=M("q.services_kept.hint", "TE-toimisto arvioi tämän."),
        why=M("q.services_kept.why", "Siirto ei saanut vaarantaa palveluja, joita tarvitsit."),
        options=YES_NO, asked_when=all_of(is_("change_wanted"), IN_TRIAL),
        spoken=Spoken(M("desk.spoken.services_kept", "Olisitko siirron jälkeenkin saanut ne palvelut, joita "
                                                     "tarvitsit?"), caller_says=(
            CallerPhrase(M("desk.spoken.services_kept.not_sure", "”En osaa arvioida sitä.”"), "unknown",
                M("desk.spoken.services_kept.not_sure.then", "Tämän arvioi TE-toimisto, joten kohta voi jäädä auki.")),
            CallerPhrase(M("desk.spoken.services_kept.under_way", "”Palveluni oli silloin kesken.”"), None,
                M("desk.spoken.services_kept.under_way.then", "Kysy, olisiko palvelu voinut jatkua siirron "
                                                              "jälkeen."))))),
    private=(), drawn={
        True: M("graph.services_kept.yes", "palvelut säilyvät vaihdossa"),
        False: M("graph.services_kept.no", "palvelut vaarantuvat vaihdossa")})

CHANGE = (CHANGE_WANTED, CHANGE_GROUND, STAYS_ELSEWHERE, SERVICE_LANGUAGE, STAY_REASON, CHANGE_TARGET, SERVICES_KEPT)

#: How it is asked of a day of the trial, by the form for today: since 2025 the same way is open today.
PAST_IN_TRIAL: Mapping[Message, Message] = {
    **past_of(CHANGE_WANTED.question,
          M("q.change_wanted.label_past", "Halusitko, että toinen viranomainen palvelisi sinua?"),
          M("q.change_wanted.why_past", "Kerromme, mitä vaihtoon tarvittiin ja keneltä sitä pyydettiin."),
          M("desk.spoken.change_wanted_past", "Toivoitko palvelua joltakin toiselta viranomaiselta?")),
    **past_of(CHANGE_GROUND.question, M("q.change_ground.label_past", "Miksi halusit vaihtaa?"),
          M("q.change_ground.why_past", "Syy ratkaisi, antoiko laki mahdollisuuden vaihtaa."),
          M("desk.spoken.change_ground_past", "Mikä oli tärkein syy? Oliko se palvelun kieli, oleskelu muualla, "
                                              "asiakassuhde, turvallisuus vai jokin muu? Enempää sinun ei tarvitse "
                                              "kertoa."),
          language=M("q.change_ground.language_past", "Halusin palvelua toisella kielellä"),
          stay=M("q.change_ground.stay_past", "Asuin tai oleskelin muualla säännöllisesti tai pitkään"),
          relationship=M("q.change_ground.relationship_past", "Asiakassuhteeni oli hankala tai sopimaton"),
          safety=M("q.change_ground.safety_past", "Syy liittyi turvallisuuteeni")),
    CHANGE_TARGET.question.why: M("q.change_target.why_past", "Näemme, palveliko siellä eri viranomainen ja "
                                                              "tarvittiinko sen suostumus.")}
