"""The municipality of residence: everything said about it."""

from collections.abc import Mapping

from guide.facts.model import DO_NOT_KNOW, PLACE_CLASSES, CallerPhrase, Option, PlaceFact, Question, Spoken, past_of
from guide.language.messages import M, Message
from guide.law.kinds import AMS, NOW, TE, TRIAL

HOME = PlaceFact(
    question=Question(
        field="home_municipality", page="place", kind="place", label=M("q.home.label", "Mikä on kotikuntasi?"),
        hint=M("q.home.hint", "Kotikunta on yleensä se kunta, jossa asut vakituisesti."),
        why=M("q.home.why", "Kotikunta ratkaisee yleensä, mikä viranomainen palvelee sinua. Osoitetta emme tarvitse."),
        options=(Option("none", M("q.home.none", "Minulla ei ole kotikuntaa Suomessa")), DO_NOT_KNOW),
        spoken=Spoken(M("desk.spoken.home", "Mikä kunta on merkitty kotikunnaksesi väestötietojärjestelmään? Voit myös "
                                            "sanoa, ettei sinulla ole kotikuntaa Suomessa. Osoitetta en "
                                            "kysy."), caller_says=(
            CallerPhrase(M("desk.spoken.home.protected", "”Minulla on turvakielto.”"), None,
                M("desk.spoken.home.protected.then", "Älä kysy osoitetta. Soittaja saa jättää myös kunnan sanomatta. "
                                                     "Valitse silloin ”En tiedä”.")),
            CallerPhrase(M("desk.spoken.home.elsewhere", "”Asun muualla kuin papereissa lukee.”"), None,
                M("desk.spoken.home.elsewhere.then", "Valitse kunta, joka on merkitty rekisteriin. Oleskelusta kysymme "
                                                     "erikseen, jos se voi vaikuttaa.")),
            CallerPhrase(M("desk.spoken.home.moved", "”Olen muuttanut sen jälkeen.”"), None,
                M("desk.spoken.home.moved.then", "Valitse kunta, joka oli kotikunta sinä päivänä, jota asia koskee.")),
            CallerPhrase(M("desk.spoken.home.none", "”Olen vasta tullut Suomeen, eikä kotikuntaa vielä ole.”"), "none",
                M("desk.spoken.home.none.then", "Varmista, ettei kotikuntaa ole merkitty rekisteriin. Silloin "
                                                "ratkaisee kunta, jossa soittaja oleskelee."))))),
    private=(), rule_name="home",
    classes=("trial", "outside", "aland", "none"),
    name=M("fact.home_municipality", "mikä on kotikuntasi"),
    noted=M("desk.note.fact.home", "kotikunta"),
    where_to_check=M("check.home_municipality", "Kotikuntasi näet Suomi.fi:stä. Voit kysyä sitä myös Digi- ja "
                                                "väestötietovirastosta."),
    told=M("why.home", "Kerroit kotikunnaksesi {name}."),
    head=M("graph.head.home", "kotikunta: {values}"),
    drawn=PLACE_CLASSES,
    drawn_sets={
        frozenset({"none"}): M("graph.home.no", "ei kotikuntaa Suomessa"),
        frozenset({"trial", "outside", "aland"}): M("graph.home.yes", "on kotikunta Suomessa")},
    said={"none": M("why.said.no_home", "sinulla ei ole kotikuntaa Suomessa")},
    what_if={
        "would_have": {
            ("trial", TRIAL, "new"): M("whatif.home.trial", "Jos kotikuntasi olisi ollut mukana kokeilussa, se olisi "
                                                            "palvellut sinua."),
            ("trial", TRIAL, "another"): M("whatif.home.other_trial", "Jos kotikuntasi olisi ollut toinen "
                                                                      "kokeilukunta, se olisi palvellut sinua."),
            ("outside", TE, "new"): M("whatif.home.outside", "Jos kotikuntasi olisi ollut kokeilun ulkopuolella, sen "
                                                             "alueen TE-toimisto olisi palvellut sinua."),
            ("mainland", TE, "new"): M("whatif.home.mainland", "Jos kotikuntasi olisi ollut Manner-Suomessa, sen "
                                                               "alueen TE-toimisto olisi palvellut sinua."),
            ("mainland", TE, "another"): M("whatif.home.other_te", "Jos kotikuntasi olisi ollut toisen TE-toimiston "
                                                                   "alueella, se TE-toimisto olisi palvellut sinua."),
            ("outside", TE, "another"): M("whatif.home.outside_other_te", "Jos kotikuntasi olisi ollut kokeilun "
                                                                          "ulkopuolella toisen TE-toimiston alueella, "
                                                                          "se TE-toimisto olisi palvellut sinua."),
            ("aland", AMS, "new"): M("whatif.home.aland", "Jos kotikuntasi olisi ollut Ahvenanmaalla, sinua olisi "
                                                          "palvellut {name}."),
            ("none", TE, "kept"): M("whatif.home.none_te", "Jos sinulla ei olisi ollut kotikuntaa Suomessa, sinua "
                                                           "olisi palvellut {name}."),
            ("none", TRIAL, "kept"): M("whatif.home.none_trial", "Jos sinulla ei olisi ollut kotikuntaa Suomessa, "
                                                                 "sinua olisi palvellut kokeilukunta {name}."),
            ("none", AMS, "kept"): M("whatif.home.none_ams", "Jos sinulla ei olisi ollut kotikuntaa Suomessa, sinua "
                                                             "olisi palvellut {name}."),
            ("outside", TRIAL, "kept"): M("whatif.home.outside_trial",
                "Jos kotikuntasi olisi ollut kokeilun ulkopuolella, sinua olisi palvellut kokeilukunta {name}."),
            ("mainland", TRIAL, "kept"): M("whatif.home.mainland_trial",
                "Jos kotikuntasi olisi ollut Manner-Suomessa, sinua olisi palvellut kokeilukunta {name}.")},
        "would": {
            ("mainland", NOW, "another"): M("whatif.now.home", "Jos kotikuntasi olisi Manner-Suomessa toisella "
                                                               "työllisyysalueella, sen viranomainen palvelisi sinua."),
            ("mainland", NOW, "new"): M("whatif.now.home_mainland", "Jos kotikuntasi olisi Manner-Suomessa, sinua "
                                                                    "palvelisi kotikuntasi työvoimaviranomainen."),
            ("aland", AMS, "new"): M("whatif.now.home_aland", "Jos kotikuntasi olisi Ahvenanmaalla ja asuisit siellä, "
                                                              "sinua palvelisi {name}."),
            ("aland", AMS, "kept"): M("whatif.now.home_aland_stay", "Jos kotikuntasi olisi Ahvenanmaalla, sinua "
                                                                    "palvelisi {name}."),
            ("aland", NOW, "kept"): M("whatif.now.home_aland_mainland",
                "Jos kotikuntasi olisi Ahvenanmaalla, sinua palvelisi oleskelupaikkasi mukaan {name}."),
            ("none", AMS, "kept"): M("whatif.now.none_ams", "Jos sinulla ei olisi kotikuntaa Suomessa, sinua palvelisi "
                                                            "{name}."),
            ("none", NOW, "kept"): M("whatif.now.none", "Jos sinulla ei olisi kotikuntaa Suomessa, sinua palvelisi "
                                                        "oleskelupaikkasi mukaan {name}.")},
        "was": {
            ("trial", TRIAL, "new"): M("whatif.was.home_trial", "Jos kotikuntasi oli mukana kokeilussa, se palveli "
                                                                "sinua."),
            ("outside", TE, "new"): M("whatif.was.home_outside", "Jos kotikuntasi oli kokeilun ulkopuolella, sen "
                                                                 "alueen TE-toimisto palveli sinua."),
            ("mainland", TE, "new"): M("whatif.was.home_mainland", "Jos kotikuntasi oli Manner-Suomessa, sen alueen "
                                                                   "TE-toimisto palveli sinua."),
            ("aland", AMS, "new"): M("whatif.was.home_aland", "Jos kotikuntasi oli Ahvenanmaalla, "
                                                              "sinua palveli {name}."),
            ("none", TE, "kept"): M("whatif.was.none_te", "Jos sinulla ei ollut kotikuntaa Suomessa, sinua palveli "
                                                          "{name}."),
            ("none", TRIAL, "kept"): M("whatif.was.none_trial", "Jos sinulla ei ollut kotikuntaa Suomessa, sinua "
                                                                "palveli kokeilukunta {name}."),
            ("none", AMS, "kept"): M("whatif.was.none_ams", "Jos sinulla ei ollut kotikuntaa Suomessa, sinua palveli "
                                                            "{name}."),
            ("outside", TRIAL, "kept"): M("whatif.was.home_outside_trial",
                "Jos kotikuntasi oli kokeilun ulkopuolella, sinua palveli kokeilukunta {name}."),
            ("mainland", TRIAL, "kept"): M("whatif.was.home_mainland_trial",
                "Jos kotikuntasi oli Manner-Suomessa, sinua palveli kokeilukunta {name}.")},
        "is": {
            ("mainland", NOW, "new"): M("whatif.is.home", "Jos kotikuntasi on Manner-Suomessa, sinua palvelee "
                                                          "kotikuntasi työvoimaviranomainen."),
            ("none", NOW, "kept"): M("whatif.is.none", "Jos sinulla ei ole kotikuntaa Suomessa, sinua palvelee "
                                                       "oleskelupaikkasi mukaan {name}."),
            ("aland", NOW, "kept"): M("whatif.is.home_aland_mainland",
                "Jos kotikuntasi on Ahvenanmaalla, sinua palvelee oleskelupaikkasi mukaan {name}."),
            ("aland", AMS, "new"): M("whatif.is.home_aland", "Jos kotikuntasi on Ahvenanmaalla ja asut siellä, sinua "
                                                             "palvelee {name}."),
            ("aland", AMS, "kept"): M("whatif.is.home_aland_stay", "Jos kotikuntasi on Ahvenanmaalla, sinua palvelee "
                                                                   "{name}."),
            ("none", AMS, "kept"): M("whatif.is.none_ams", "Jos sinulla ei ole kotikuntaa Suomessa, sinua palvelee "
                                                           "{name}.")}},
    open={
        "trial": M("whatif.open.home_trial", "Jos kotikuntasi oli mukana kokeilussa, tarvitsemme vielä muita tietoja."),
        "outside": M("whatif.open.home_outside", "Jos kotikuntasi oli kokeilun ulkopuolella, tarvitsemme vielä muita "
                                                 "tietoja."),
        "none": M("whatif.open.no_home", "Jos sinulla ei ole kotikuntaa Suomessa, tarvitsemme vielä muita tietoja.")})

_WHAT_IF = HOME.what_if
#: How it is asked and told of a day that is over, by the form for today.
PAST: Mapping[Message, Message] = {
    **past_of(HOME.question, M("q.home.label_past", "Mikä kotikuntasi oli silloin?"),
          M("q.home.why_past", "Kotikunta ratkaisi yleensä, mikä viranomainen palveli sinua. Osoitetta emme tarvitse."),
          M("desk.spoken.home_past", "Mikä kunta oli silloin merkitty kotikunnaksesi väestötietojärjestelmään? Voit "
                                     "myös sanoa, ettei sinulla ollut kotikuntaa Suomessa. Osoitetta en kysy."),
          M("q.home.hint_past", "Kotikunta oli yleensä se kunta, jossa asuit vakituisesti."),
          none=M("q.home.none_past", "Minulla ei ollut kotikuntaa Suomessa")),
    HOME.name: M("fact.home_municipality_past", "mikä kotikuntasi oli"),
    HOME.where_to_check: M("check.home_municipality_past", "Kysy Digi- ja väestötietovirastosta, mikä kotikuntasi "
                                                           "silloin oli."),
    HOME.said["none"]: M("why.said.no_home_past", "sinulla ei ollut kotikuntaa Suomessa"),
    HOME.told: M("why.home_past", "Kerroit silloiseksi kotikunnaksesi {name}."),
    HOME.open["none"]: M("whatif.open.no_home_past", "Jos sinulla ei ollut kotikuntaa Suomessa, tarvitsemme vielä "
                                                     "muita tietoja."),
    _WHAT_IF["would"]["mainland", NOW, "another"]: M(
        "whatif.had.home", "Jos kotikuntasi olisi ollut Manner-Suomessa toisella työllisyysalueella, sen viranomainen "
                           "olisi palvellut sinua."),
    _WHAT_IF["would"]["mainland", NOW, "new"]: M(
        "whatif.had.home_mainland", "Jos kotikuntasi olisi ollut Manner-Suomessa, sinua olisi palvellut kotikuntasi "
                                    "työvoimaviranomainen."),
    _WHAT_IF["would"]["aland", AMS, "new"]: M(
        "whatif.had.home_aland", "Jos kotikuntasi olisi ollut Ahvenanmaalla ja olisit asunut siellä, sinua olisi "
                                 "palvellut {name}."),
    _WHAT_IF["would"]["aland", AMS, "kept"]: _WHAT_IF["would_have"]["aland", AMS, "new"],
    _WHAT_IF["would"]["aland", NOW, "kept"]: M(
        "whatif.had.home_aland_mainland", "Jos kotikuntasi olisi ollut Ahvenanmaalla, sinua olisi palvellut "
                                          "oleskelupaikkasi mukaan {name}."),
    _WHAT_IF["would"]["none", AMS, "kept"]: _WHAT_IF["would_have"]["none", AMS, "kept"],
    _WHAT_IF["would"]["none", NOW, "kept"]: M(
        "whatif.had.none", "Jos sinulla ei olisi ollut kotikuntaa Suomessa, sinua olisi palvellut oleskelupaikkasi "
                           "mukaan {name}."),
    _WHAT_IF["is"]["mainland", NOW, "new"]: M(
        "whatif.was.home", "Jos kotikuntasi oli Manner-Suomessa, sinua palveli kotikuntasi työvoimaviranomainen."),
    _WHAT_IF["is"]["none", NOW, "kept"]: M(
        "whatif.was.none", "Jos sinulla ei ollut kotikuntaa Suomessa, sinua palveli oleskelupaikkasi mukaan {name}."),
    _WHAT_IF["is"]["aland", NOW, "kept"]: M(
        "whatif.was.home_aland_mainland", "Jos kotikuntasi oli Ahvenanmaalla, sinua palveli oleskelupaikkasi mukaan "
                                          "{name}."),
    _WHAT_IF["is"]["aland", AMS, "new"]: M(
        "whatif.was.home_aland_lived", "Jos kotikuntasi oli Ahvenanmaalla ja asuit siellä, sinua palveli {name}."),
    _WHAT_IF["is"]["aland", AMS, "kept"]: _WHAT_IF["was"]["aland", AMS, "new"],
    _WHAT_IF["is"]["none", AMS, "kept"]: _WHAT_IF["was"]["none", AMS, "kept"]}
