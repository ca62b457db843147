"""The place where a person mainly stays or lives: everything said about it."""

from collections.abc import Mapping

from guide.facts.model import (
    DO_NOT_KNOW,
    IN_TRIAL,
    PLACE_CLASSES,
    SAME_AS_HOME,
    CallerPhrase,
    Option,
    PlaceFact,
    Question,
    Spoken,
    past_of,
)
from guide.language.messages import M, Message
from guide.law.conditions import UNKNOWN, all_of, is_
from guide.law.kinds import AMS, NOW, TE, TRIAL

_LABEL = M("q.stay.label", "Missä kunnassa oleskelet pääasiassa?")
_HINT = M("q.stay.hint", "Valitse kunta, jossa olet suurimman osan ajasta.")
SAME_OR_ANOTHER = (Option(SAME_AS_HOME, M("q.stay.same", "Oleskelen kotikunnassani")), DO_NOT_KNOW)
_WHY = M("q.stay.why", "Jos kotikunta ei ratkaise asiaa, oleskelupaikka ratkaisee sen.")

_NO_HOME = Question(
    field="stay_municipality", page="stay", kind="place", label=_LABEL, hint=_HINT, why=_WHY,
    options=(DO_NOT_KNOW,), asked_when=all_of(is_("regime", "employment_areas"), is_("home", "none", UNKNOWN)),
    spoken=Spoken(M("desk.spoken.stay", "Missä kunnassa olet suurimman osan ajasta? Pelkkä kunnan nimi "
                                        "riittää."), caller_says=(
        CallerPhrase(M("desk.spoken.stay.two", "”Olen vuorotellen kahdessa paikassa.”"), None,
            M("desk.spoken.stay.two.then", "Kysy, kummassa kunnassa soittaja on enemmän. Jos sitä ei voi sanoa, "
                                           "valitse ”En tiedä”.")),
        CallerPhrase(M("desk.spoken.stay.secret", "”En halua sanoa, missä olen.”"), "unknown",
            M("desk.spoken.stay.secret.then", "Älä kysy uudelleen äläkä kysy osoitetta. Kerro, että ilman kuntaa emme "
                                              "voi nimetä viranomaista.")),
        CallerPhrase(M("desk.spoken.stay.centre", "”Asun vastaanottokeskuksessa.”"), None,
            M("desk.spoken.stay.centre.then", "Kysy, onko soittaja siellä suurimman osan ajasta. Jos on, valitse "
                                              "kunta, jossa keskus on.")))))

STAY_ALAND = Question(
    field="stay_municipality", page="stay", kind="place", label=_LABEL, hint=_HINT, why=_WHY,
    options=SAME_OR_ANOTHER,
    asked_when=all_of(is_("regime", "employment_areas"), is_("home", "aland")),
    spoken=Spoken(M("desk.spoken.stay_aland", "Oletko enimmäkseen kotikunnassasi vai jossakin Manner-Suomen kunnassa? "
                                              "Jos olet mantereella, sano kunta."), caller_says=(
        CallerPhrase(M("desk.spoken.stay_aland.visit", "”Olen vain käymässä mantereella.”"), "home",
            M("desk.spoken.stay_aland.visit.then", "Lyhyt käynti ei riitä, sillä laissa ratkaisee pääasiallinen "
                                                   "oleskelu.")),
        CallerPhrase(M("desk.spoken.stay_aland.studies", "”Opiskelen mantereella ja käyn kotona lomilla.”"), None,
            M("desk.spoken.stay_aland.studies.then", "Kysy kunta, jossa soittaja on suurimman osan ajasta. Valitse "
                                                     "se.")))))

LIVING_NO_HOME = Question(
    field="stay_municipality", page="stay", kind="place", label=M("q.living.label", "Missä kunnassa asuit?"),
    hint=M("q.living.hint", "Valitse kunta, jonka osoitteen olit ilmoittanut TE-toimistolle tai kokeilukunnalle."),
    points=(M("q.living.register", "Jos et ollut ilmoittanut osoitetta, valitse kunta, joka oli rekisterissä."),),
    why=_WHY,
    options=(DO_NOT_KNOW,), asked_when=all_of(IN_TRIAL, is_("home", "none", UNKNOWN)),
    spoken=Spoken(M("desk.spoken.living_no_home", "Missä kunnassa oleskelit silloin? Jos olit ilmoittanut osoitteen "
                                                  "TE-toimistolle tai kokeilukunnalle, sano sen kunta."), caller_says=(
        CallerPhrase(M("desk.spoken.living_no_home.many", "”Olin silloin monessa paikassa.”"), None,
            M("desk.spoken.living_no_home.many.then", "Kysy, minkä kunnan osoite oli ilmoitettu sinä päivänä, jota "
                                                      "asia koskee.")),
        CallerPhrase(M("desk.spoken.living_no_home.secret", "”En halua kertoa paikkaa.”"), "unknown",
            M("desk.spoken.living_no_home.secret.then", "Älä kysy osoitetta. Kerro, että vastaus voi silloin jäädä "
                                                        "auki.")))))

LIVING = Question(
    field="stay_municipality", page="living", kind="place", label=M("q.living.label", "Missä kunnassa asuit?"),
    hint=M("q.living.hint", "Valitse kunta, jonka osoitteen olit ilmoittanut TE-toimistolle tai kokeilukunnalle."),
    points=(M("q.living.register", "Jos et ollut ilmoittanut osoitetta, valitse kunta, joka oli rekisterissä."),),
    why=M("q.living.why", "Jos sait tilapäistä suojelua, myös asuinpaikkasi saattoi ratkaista, kuka palveli."),
    options=SAME_OR_ANOTHER,
    asked_when=all_of(IN_TRIAL, is_("temporary_protection")),
    spoken=Spoken(M("desk.spoken.living", "Missä kunnassa asuit silloin? Tarkoitan osoitetta, jonka olit ilmoittanut "
                                          "TE-toimistolle tai kokeilukunnalle."), caller_says=(
        CallerPhrase(M("desk.spoken.living.same", "”Asuin siellä, missä kotikuntani oli.”"), "home",
            M("desk.spoken.living.same.then", "Varmista, että myös ilmoitettu osoite oli kotikunnassa.")),
        CallerPhrase(M("desk.spoken.living.not_told", "”En ilmoittanut osoitetta kenellekään.”"), None,
            M("desk.spoken.living.not_told.then", "Kysy, mikä kunta oli merkitty rekisteriin. Valitse se.")))))

STAY = PlaceFact(
    question=_NO_HOME, other_forms=(STAY_ALAND, LIVING_NO_HOME, LIVING),
    private=(), rule_name="stay",
    classes=("trial", "outside", "aland"),
    name=M("fact.stay_municipality", "missä kunnassa oleskelet pääasiassa"),
    noted=M("desk.note.fact.stay", "pääasiallinen oleskelukunta"),
    where_to_check=M("check.stay_municipality", "Mieti, missä kunnassa olet suurimman osan ajasta. Jos et ole varma, "
                                                "kysy lähimmältä työvoimaviranomaiselta."),
    told=M("why.stay", "Kerroit asuvasi tai oleskelevasi {name}."),
    head=M("graph.head.stay", "oleskelupaikka: {values}"),
    drawn=PLACE_CLASSES,
    said={},
    what_if={
        "would_have": {
            ("trial", TRIAL, "new"): M("whatif.stay.trial", "Jos olisit asunut tai oleskellut kokeilukunnassa, se "
                                                            "kunta olisi palvellut sinua."),
            ("trial", TRIAL, "another"): M("whatif.stay.other_trial",
                "Jos olisit asunut tai oleskellut toisessa kokeilukunnassa, se kunta olisi palvellut sinua."),
            ("outside", TE, "new"): M("whatif.stay.outside", "Jos olisit oleskellut kokeilun ulkopuolella, sen alueen "
                                                             "TE-toimisto olisi palvellut sinua."),
            ("mainland", TE, "new"): M("whatif.stay.mainland", "Jos olisit oleskellut Manner-Suomessa, sen alueen "
                                                               "TE-toimisto olisi palvellut sinua."),
            ("mainland", TE, "another"): M("whatif.stay.other_te", "Jos olisit oleskellut toisen TE-toimiston "
                                                                   "alueella, se TE-toimisto olisi palvellut sinua."),
            ("outside", TE, "another"): M("whatif.stay.outside_other_te", "Jos olisit oleskellut kokeilun ulkopuolella "
                                                                          "toisen TE-toimiston alueella, se "
                                                                          "TE-toimisto olisi palvellut sinua."),
            ("not_trial", TE, "kept"): M("whatif.stay.not_trial_te", "Jos olisit asunut muualla kuin kokeilukunnassa, "
                                                                     "sinua olisi palvellut {name}."),
            ("not_trial", TRIAL, "kept"): M("whatif.stay.not_trial", "Jos olisit asunut muualla kuin kokeilukunnassa, "
                                                                     "sinua olisi palvellut kotikuntasi {name}."),
            ("aland", AMS, "new"): M("whatif.stay.aland", "Jos olisit oleskellut Ahvenanmaalla, sinua olisi palvellut "
                                                          "{name}.")},
        "would": {
            ("mainland", NOW, "another"): M("whatif.now.stay", "Jos oleskelisit pääasiassa toisella "
                                                               "työllisyysalueella, sen viranomainen palvelisi sinua."),
            ("mainland", NOW, "new"): M("whatif.now.stay_mainland", "Jos oleskelisit pääasiassa Manner-Suomessa, sen "
                                                                    "alueen työvoimaviranomainen palvelisi sinua."),
            ("aland", AMS, "new"): M("whatif.now.stay_aland", "Jos oleskelisit pääasiassa Ahvenanmaalla, sinua "
                                                              "palvelisi {name}.")},
        "was": {
            ("trial", TRIAL, "new"): M("whatif.was.stay_trial", "Jos oleskelit kokeilukunnassa, se kunta palveli "
                                                                "sinua."),
            ("outside", TE, "new"): M("whatif.was.stay_outside", "Jos oleskelit kokeilun ulkopuolella, sen alueen "
                                                                 "TE-toimisto palveli sinua."),
            ("mainland", TE, "new"): M("whatif.was.stay_mainland", "Jos oleskelit Manner-Suomessa, sen alueen "
                                                                   "TE-toimisto palveli sinua."),
            ("aland", AMS, "new"): M("whatif.was.stay_aland", "Jos oleskelit Ahvenanmaalla, sinua palveli {name}.")},
        "is": {
            ("mainland", NOW, "new"): M("whatif.is.stay", "Jos oleskelet pääasiassa Manner-Suomessa, sinua palvelee "
                                                          "sen kunnan työvoimaviranomainen, jossa oleskelet."),
            ("aland", AMS, "new"): M("whatif.is.stay_aland", "Jos oleskelet pääasiassa Ahvenanmaalla, sinua palvelee "
                                                             "{name}.")}},
    open={"trial": M("whatif.open.stay_trial", "Jos oleskelit kokeilukunnassa, tarvitsemme vielä muita tietoja.")})

_WHAT_IF = STAY.what_if
#: How it is asked and told of a day that is over, by the form for today.
PAST: Mapping[Message, Message] = {
    **past_of(STAY.question, M("q.stay.label_past", "Missä kunnassa oleskelit pääasiassa?"),
          M("q.stay.why_past", "Jos kotikunta ei ratkaissut asiaa, oleskelupaikka ratkaisi sen."),
          M("desk.spoken.stay_past", "Missä kunnassa olit silloin suurimman osan ajasta? Pelkkä kunnan nimi riittää."),
          M("q.stay.hint_past", "Valitse kunta, jossa olit suurimman osan ajasta.")),
    STAY_ALAND.spoken.ask: M("desk.spoken.stay_aland_past",
                             "Olitko silloin enimmäkseen kotikunnassasi vai jossakin Manner-Suomen kunnassa? Jos olit "
                             "mantereella, sano kunta."),
    STAY_ALAND.options[0].label: M("q.stay.same_past", "Oleskelin kotikunnassani"),
    STAY.name: M("fact.stay_municipality_past", "missä kunnassa oleskelit pääasiassa"),
    STAY.where_to_check: M("check.stay_municipality_past", "Mieti, missä kunnassa olit silloin suurimman osan ajasta. "
                                                           "Jos et ole varma, kysy lähimmältä "
                                                           "työvoimaviranomaiselta."),
    STAY.told: M("why.stay_past", "Kerroit asuneesi tai oleskelleesi {name}."),
    _WHAT_IF["would"]["mainland", NOW, "another"]: M(
        "whatif.had.stay", "Jos olisit oleskellut pääasiassa toisella työllisyysalueella, sen viranomainen olisi "
                           "palvellut sinua."),
    _WHAT_IF["would"]["mainland", NOW, "new"]: M(
        "whatif.had.stay_mainland", "Jos olisit oleskellut pääasiassa Manner-Suomessa, sen alueen "
                                    "työvoimaviranomainen olisi palvellut sinua."),
    _WHAT_IF["would"]["aland", AMS, "new"]: _WHAT_IF["would_have"]["aland", AMS, "new"],
    _WHAT_IF["is"]["mainland", NOW, "new"]: M(
        "whatif.was.stay", "Jos oleskelit pääasiassa Manner-Suomessa, sinua palveli sen kunnan työvoimaviranomainen, "
                           "jossa oleskelit."),
    _WHAT_IF["is"]["aland", AMS, "new"]: _WHAT_IF["was"]["aland", AMS, "new"]}
