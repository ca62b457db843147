"""The words of another home or stay in "what would change this answer".

A key is: which place, which places it may be, who then serves, and how that authority is named: "new" and "another" by
the new place ("another": one of the kind that serves now), "kept" by the place that does not change.
"""

from __future__ import annotations

from collections.abc import Mapping

from guide.language.messages import M, Message

Key = tuple[str, str, str, str]
TRIAL, TE, NOW, AMS = "trial_municipality", "te_office", "employment_authority", "ams"

#: In the trial, where the answer is settled.
WOULD_HAVE: Mapping[Key, Message] = {
    ("home", "trial", TRIAL, "new"): M(
        "whatif.home.trial",
        "Jos kotikuntasi olisi ollut mukana kokeilussa, se olisi palvellut sinua."),
    ("home", "trial", TRIAL, "another"): M(
        "whatif.home.other_trial",
        "Jos kotikuntasi olisi ollut toinen kokeilukunta, se olisi palvellut sinua."),
    ("home", "outside", TE, "new"): M(
        "whatif.home.outside",
        "Jos kotikuntasi olisi ollut kokeilun ulkopuolella, sen alueen TE-toimisto olisi palvellut sinua."),
    ("home", "mainland", TE, "new"): M(
        "whatif.home.mainland",
        "Jos kotikuntasi olisi ollut Manner-Suomessa, sen alueen TE-toimisto olisi palvellut sinua."),
    ("home", "mainland", TE, "another"): M(
        "whatif.home.other_te",
        "Jos kotikuntasi olisi ollut toisen TE-toimiston alueella, se TE-toimisto olisi palvellut sinua."),
    ("home", "outside", TE, "another"): M(
        "whatif.home.outside_other_te",
        "Jos kotikuntasi olisi ollut kokeilun ulkopuolella toisen TE-toimiston alueella, se TE-toimisto olisi "
        "palvellut sinua."),
    ("home", "aland", AMS, "new"): M(
        "whatif.home.aland",
        "Jos kotikuntasi olisi ollut Ahvenanmaalla, sinua olisi palvellut Ahvenanmaan viranomainen: {name}."),
    ("home", "none", TE, "kept"): M(
        "whatif.home.none_te",
        "Jos sinulla ei olisi ollut kotikuntaa Suomessa, sinua olisi palvellut TE-toimisto: {name}."),
    ("home", "none", TRIAL, "kept"): M(
        "whatif.home.none_trial",
        "Jos sinulla ei olisi ollut kotikuntaa Suomessa, sinua olisi palvellut kokeilukunta: {name}."),
    ("home", "none", AMS, "kept"): M(
        "whatif.home.none_ams",
        "Jos sinulla ei olisi ollut kotikuntaa Suomessa, sinua olisi palvellut Ahvenanmaan viranomainen: {name}."),
    ("home", "outside", TRIAL, "kept"): M(
        "whatif.home.outside_trial",
        "Jos kotikuntasi olisi ollut kokeilun ulkopuolella, sinua olisi palvellut kokeilukunta: {name}."),
    ("home", "mainland", TRIAL, "kept"): M(
        "whatif.home.mainland_trial",
        "Jos kotikuntasi olisi ollut Manner-Suomessa, sinua olisi palvellut kokeilukunta: {name}."),
    ("stay", "trial", TRIAL, "new"): M(
        "whatif.stay.trial",
        "Jos olisit asunut tai oleskellut kokeilukunnassa, se kunta olisi palvellut sinua."),
    ("stay", "trial", TRIAL, "another"): M(
        "whatif.stay.other_trial",
        "Jos olisit asunut tai oleskellut toisessa kokeilukunnassa, se kunta olisi palvellut sinua."),
    ("stay", "outside", TE, "new"): M(
        "whatif.stay.outside",
        "Jos olisit oleskellut kokeilun ulkopuolella, sen alueen TE-toimisto olisi palvellut sinua."),
    ("stay", "mainland", TE, "new"): M(
        "whatif.stay.mainland",
        "Jos olisit oleskellut Manner-Suomessa, sen alueen TE-toimisto olisi palvellut sinua."),
    ("stay", "mainland", TE, "another"): M(
        "whatif.stay.other_te",
        "Jos olisit oleskellut toisen TE-toimiston alueella, se TE-toimisto olisi palvellut sinua."),
    ("stay", "outside", TE, "another"): M(
        "whatif.stay.outside_other_te",
        "Jos olisit oleskellut kokeilun ulkopuolella toisen TE-toimiston alueella, se TE-toimisto olisi palvellut "
        "sinua."),
    ("stay", "not_trial", TE, "kept"): M(
        "whatif.stay.not_trial_te",
        "Jos olisit asunut muualla kuin kokeilukunnassa, sinua olisi palvellut TE-toimisto: {name}."),
    ("stay", "not_trial", TRIAL, "kept"): M(
        "whatif.stay.not_trial",
        "Jos olisit asunut muualla kuin kokeilukunnassa, sinua olisi palvellut kotikuntasi: {name}."),
    ("stay", "aland", AMS, "new"): M(
        "whatif.stay.aland",
        "Jos olisit oleskellut Ahvenanmaalla, sinua olisi palvellut Ahvenanmaan viranomainen: {name}."),
}
#: Since 1.1.2025, where the answer is settled.
WOULD: Mapping[Key, Message] = {
    ("home", "mainland", NOW, "another"): M(
        "whatif.now.home",
        "Jos kotikuntasi kuuluisi toiseen työllisyysalueeseen, sen viranomainen palvelisi sinua."),
    ("home", "mainland", NOW, "new"): M(
        "whatif.now.home_mainland",
        "Jos kotikuntasi olisi Manner-Suomessa, sen alueen työvoimaviranomainen palvelisi sinua."),
    ("home", "aland", AMS, "new"): M(
        "whatif.now.home_aland",
        "Jos kotikuntasi olisi Ahvenanmaalla ja asuisit siellä, sinua palvelisi Ahvenanmaan viranomainen: {name}."),
    ("home", "aland", AMS, "kept"): M(
        "whatif.now.home_aland_stay",
        "Jos kotikuntasi olisi Ahvenanmaalla, sinua palvelisi Ahvenanmaan viranomainen: {name}."),
    ("home", "aland", NOW, "kept"): M(
        "whatif.now.home_aland_mainland",
        "Jos kotikuntasi olisi Ahvenanmaalla, sinua palvelisi oleskelupaikkasi työvoimaviranomainen: {name}."),
    ("home", "none", AMS, "kept"): M(
        "whatif.now.none_ams",
        "Jos sinulla ei olisi kotikuntaa Suomessa, sinua palvelisi Ahvenanmaan viranomainen: {name}."),
    ("home", "none", NOW, "kept"): M(
        "whatif.now.none",
        "Jos sinulla ei olisi kotikuntaa Suomessa, sinua palvelisi oleskelupaikkasi työvoimaviranomainen: {name}."),
    ("stay", "mainland", NOW, "another"): M(
        "whatif.now.stay",
        "Jos oleskelisit pääasiassa toisella työllisyysalueella, sen viranomainen palvelisi sinua."),
    ("stay", "mainland", NOW, "new"): M(
        "whatif.now.stay_mainland",
        "Jos oleskelisit pääasiassa Manner-Suomessa, sen alueen työvoimaviranomainen palvelisi sinua."),
    ("stay", "aland", AMS, "new"): M(
        "whatif.now.stay_aland",
        "Jos oleskelisit pääasiassa Ahvenanmaalla, sinua palvelisi Ahvenanmaan viranomainen: {name}."),
}
#: In the trial, while the place is not known.
WAS: Mapping[Key, Message] = {
    ("home", "trial", TRIAL, "new"): M(
        "whatif.was.home_trial",
        "Jos kotikuntasi oli mukana kokeilussa, se palveli sinua."),
    ("home", "outside", TE, "new"): M(
        "whatif.was.home_outside",
        "Jos kotikuntasi oli kokeilun ulkopuolella, sen alueen TE-toimisto palveli sinua."),
    ("home", "mainland", TE, "new"): M(
        "whatif.was.home_mainland",
        "Jos kotikuntasi oli Manner-Suomessa, sen alueen TE-toimisto palveli sinua."),
    ("home", "aland", AMS, "new"): M(
        "whatif.was.home_aland",
        "Jos kotikuntasi oli Ahvenanmaalla, sinua palveli Ahvenanmaan viranomainen: {name}."),
    ("home", "none", TE, "kept"): M(
        "whatif.was.none_te",
        "Jos sinulla ei ollut kotikuntaa Suomessa, sinua palveli TE-toimisto: {name}."),
    ("home", "none", TRIAL, "kept"): M(
        "whatif.was.none_trial",
        "Jos sinulla ei ollut kotikuntaa Suomessa, sinua palveli kokeilukunta: {name}."),
    ("home", "none", AMS, "kept"): M(
        "whatif.was.none_ams",
        "Jos sinulla ei ollut kotikuntaa Suomessa, sinua palveli Ahvenanmaan viranomainen: {name}."),
    ("home", "outside", TRIAL, "kept"): M(
        "whatif.was.home_outside_trial",
        "Jos kotikuntasi oli kokeilun ulkopuolella, sinua palveli kokeilukunta: {name}."),
    ("home", "mainland", TRIAL, "kept"): M(
        "whatif.was.home_mainland_trial",
        "Jos kotikuntasi oli Manner-Suomessa, sinua palveli kokeilukunta: {name}."),
    ("stay", "trial", TRIAL, "new"): M(
        "whatif.was.stay_trial",
        "Jos oleskelit kokeilukunnassa, se kunta palveli sinua."),
    ("stay", "outside", TE, "new"): M(
        "whatif.was.stay_outside",
        "Jos oleskelit kokeilun ulkopuolella, sen alueen TE-toimisto palveli sinua."),
    ("stay", "mainland", TE, "new"): M(
        "whatif.was.stay_mainland",
        "Jos oleskelit Manner-Suomessa, sen alueen TE-toimisto palveli sinua."),
    ("stay", "aland", AMS, "new"): M(
        "whatif.was.stay_aland",
        "Jos oleskelit Ahvenanmaalla, sinua palveli Ahvenanmaan viranomainen: {name}."),
}
#: Since 1.1.2025, while the place is not known.
IS: Mapping[Key, Message] = {
    ("home", "mainland", NOW, "new"): M(
        "whatif.is.home",
        "Jos kotikuntasi on Manner-Suomessa, sen alueen työvoimaviranomainen palvelee sinua."),
    ("home", "none", NOW, "kept"): M(
        "whatif.is.none",
        "Jos sinulla ei ole kotikuntaa Suomessa, sinua palvelee oleskelupaikkasi työvoimaviranomainen: {name}."),
    ("home", "aland", NOW, "kept"): M(
        "whatif.is.home_aland_mainland",
        "Jos kotikuntasi on Ahvenanmaalla, sinua palvelee oleskelupaikkasi työvoimaviranomainen: {name}."),
    ("stay", "mainland", NOW, "new"): M(
        "whatif.is.stay",
        "Jos oleskelet pääasiassa Manner-Suomessa, sen alueen työvoimaviranomainen palvelee sinua."),
    ("home", "aland", AMS, "new"): M(
        "whatif.is.home_aland",
        "Jos kotikuntasi on Ahvenanmaalla ja asut siellä, sinua palvelee Ahvenanmaan viranomainen: {name}."),
    ("home", "aland", AMS, "kept"): M(
        "whatif.is.home_aland_stay",
        "Jos kotikuntasi on Ahvenanmaalla, sinua palvelee Ahvenanmaan viranomainen: {name}."),
    ("home", "none", AMS, "kept"): M(
        "whatif.is.none_ams",
        "Jos sinulla ei ole kotikuntaa Suomessa, sinua palvelee Ahvenanmaan viranomainen: {name}."),
    ("stay", "aland", AMS, "new"): M(
        "whatif.is.stay_aland",
        "Jos oleskelet pääasiassa Ahvenanmaalla, sinua palvelee Ahvenanmaan viranomainen: {name}."),
}
#: Places that alone settle nothing yet.
OPEN: Mapping[tuple[str, str], Message] = {
    ("home", "trial"): M(
        "whatif.open.home_trial",
        "Jos kotikuntasi oli mukana kokeilussa, tarvitsemme vielä muita tietoja."),
    ("home", "outside"): M(
        "whatif.open.home_outside",
        "Jos kotikuntasi oli kokeilun ulkopuolella, tarvitsemme vielä muita tietoja."),
    ("home", "none"): M(
        "whatif.open.no_home",
        "Jos sinulla ei ole kotikuntaa Suomessa, tarvitsemme vielä muita tietoja."),
    ("stay", "trial"): M("whatif.open.stay_trial", "Jos oleskelit kokeilukunnassa, tarvitsemme vielä muita tietoja."),
}
