"""What limits the answer to who serves, and what an answer rests on."""

from collections.abc import Mapping

from guide.language.messages import M, Message
from guide.law.acts import ALAND_ACT, EMPLOYMENT_ACT, PROCEDURE_ACT, TRANSITION_ACT, TRIAL_ACT, Source
from guide.law.conditions import UNKNOWN, all_of, any_of, is_, not_
from guide.law.days import BEFORE_STOCK_TRANSFER, PROTECTION, RENUMBERED, SINCE_2025, TRIAL
from guide.law.model import Amendment, Lines, amended, line

ADVICE = M("certainty.advice", "Tämä on neuvo eikä päätös. Sitovan vastauksen antaa viranomainen.")
RULES_AS_OF = M("certainty.rules_as_of", "Säännöt koskevat päivää {day}. Säännöt siitä, kuka vastaa asiasta, "
                                           "tulivat tähän muotoon viimeistään {version}.")
CHECKED = M("certainty.checked", "Säännöt on viimeksi tarkistettu {day}.")
STALE = M("certainty.stale", "Meidän olisi pitänyt jo tarkistaa säännöt uudelleen. Varmista vastaus viranomaiselta.")
LVV_INFERRED = M("certainty.lvv",
    "Emme ole voineet tarkistaa Lupa- ja valvontaviraston tehtävää lain tekstistä. Varmista se virastolta.")
IMMIGRANT_GLOSS = M("certainty.immigrant", "Tulkitsemme lakia niin, ettei Suomen kansalainen ollut maahanmuuttaja, "
                                           "vaikka hänellä oli toinenkin kansalaisuus. Varmista asia viranomaiselta.")
TRANSFER_NEEDED = M("certainty.transfer_needed", "Kunta palveli sinua vasta, kun TE-toimisto oli siirtänyt "
                                                 "asiakkuutesi. Toimisto saattoi jättää siirron tekemättä "
                                                 "esimerkiksi kielen vuoksi. Katso, mitä siirrosta kerrottiin sinulle.")
NOTIFIED_PAST_BRIEFLY = M("certainty.brief.notified_past", "Jos olit jo ilmoittanut vaihtavasi viranomaista, sinua "
                                                           "saattoi palvella uusi.")
NOTIFIED_BRIEFLY = M("certainty.brief.notified", "Jos olet jo ilmoittanut vaihtavasi viranomaista, sinua voi "
                                                 "palvella uusi.")
PROTECTION_BRIEFLY = M("certainty.brief.protection_registered", "Tilapäisen suojelun saajan piti olla "
                                                                "ilmoittautunut työnhakijaksi.")
TRANSFER_NEEDED_BRIEFLY = M("certainty.brief.transfer_needed", "Kunta palveli sinua vasta, kun TE-toimisto oli "
                                                               "siirtänyt asiakkuutesi.")
STOCK_TRANSFER = M("certainty.stock_transfer", "Jos työnhakusi alkoi ennen 1.3.2021, siirto oli tehtävä viimeistään "
                                               "31.3.2021. Siirtoon asti sinua palveli TE-toimisto.")
PROTECTION_REGISTERED = M("certainty.protection_registered",
    "Tilapäisen suojelun saajan piti olla ilmoittautunut työnhakijaksi. Hänen piti myös olla työtön tai vaarassa jäädä "
    "työttömäksi kahden viikon kuluessa. Päätoiminen opiskelija ei ollut työtön. Jos ehdot eivät täyttyneet, varmista "
    "vastaus viranomaiselta.")
PROTECTION_WITH_HOME = M("certainty.protection_with_home",
    "Kotikuntasi ei ollut kunta, jossa asuit. Lain sanamuodon mukaan sinua palveli kunta, jossa asuit. "
    "Lakiesityksessä puhuttiin kuitenkin vain ihmisistä, joilla ei ollut kotikuntaa. Varmista vastaus viranomaiselta.")
FORMER_PROTECTION = M("certainty.former_protection", "Jos olit kokeilukunnan asiakas tilapäisen suojelun vuoksi, "
                                                     "asiakkuutesi saattoi jatkua siellä. Varmista asia "
                                                     "viranomaiselta.")
NOTIFIED = M("certainty.notified", "Oletko jo ilmoittanut vaihtavasi viranomaista? Silloin sinua voi palvella "
                                   "uusi. Kysy siltä, onko vaihto tullut voimaan.")
NOTIFIED_PAST = M("certainty.notified_past", "Olitko jo silloin ilmoittanut vaihtavasi viranomaista? Silloin sinua "
                                             "saattoi palvella uusi. Kysy siltä, milloin vaihto tuli voimaan.")
SIGN_LANGUAGE = M("certainty.sign_language",
    "Lain sanojen mukaan myös viittomakielinen kuului vieraskielisiin. Käytäntöä emme tiedä: kysy siitä "
    "viranomaiselta.")
MORE_TRIAL = M("more.trial", "Työ- ja elinkeinoministeriö kertoo kuntakokeilusta:")
MORE_REFORM = M("more.reform", "Työ- ja elinkeinoministeriö kertoo, miten palvelut siirtyivät kunnille:")

STATES: Mapping[str, Message] = {
    "settled": M("certainty.state.settled", "Kertomasi tiedot sopivat vain yhteen viranomaiseen."),
    "in_doubt": M("certainty.state.in_doubt", "Kertomasi tiedot sopivat vain yhteen viranomaiseen, mutta vastaus ei "
                                              "ole täysin varma. Syy on heti vastauksen alla."),
    "no_home": M("certainty.state.no_home", "Kotikunta puuttuu, joten vastauksen ratkaisi oleskelukunta. Kertomasi "
                                            "tiedot sopivat vain yhteen viranomaiseen."),
    "aland": M("certainty.state.aland", "Kertomasi tiedot sopivat vain Ahvenanmaan viranomaiseen. Kysy siltä sen omat "
                                        "säännöt."),
    "several": M("certainty.state.several", "Kertomasi tiedot sopivat useaan viranomaiseen. Vastauksen alla on se "
                                            "tieto, joka ratkaisee."),
    "one_possible": M("certainty.state.one_possible", "Kertomasi tiedot sopivat tähän viranomaiseen, mutta yksi tieto "
                                                      "puuttuu. Se on vastauksen alla."),
    "place_not_known": M("certainty.state.place_not_known", "Kunta puuttuu, joten emme voi nimetä viranomaista. "
                                                            "Vastauksen alla näet, miten selvität sen.")}

LVV_UNREAD = "LVV's succession is inferred from the bills; the enacted text of 733/2025 was not read."
_ADVICE = Source(PROCEDURE_ACT, "8")
_NOW = Amendment(SINCE_2025, sources=(Source(EMPLOYMENT_ACT, "17"),))
_DEFINED = Source(TRIAL_ACT, "2")
_ANSWERED = (Source(TRIAL_ACT, "4"), Source(TRIAL_ACT, "5"))
_BY_TRANSFER = is_("trial_municipality_possible")
_CUSTOMERS, _CUSTOMERS_2023 = Source(TRIAL_ACT, "4", "2"), Source(TRIAL_ACT, "4", "3")

#: What an answer rests on, and that a day of review has passed.
BASIS: Lines = (
    line(ADVICE, _ADVICE), *amended(line(RULES_AS_OF, *_ANSWERED), _NOW),
    *amended(line(CHECKED, Source(TRIAL_ACT, "23"), names="checked"), _NOW))
OVERDUE: Lines = (line(STALE, _ADVICE, form="note"),)
#: What the answer to who serves depends on, though it is settled.
DOUBTS: Lines = (
    *amended(line(TRANSFER_NEEDED, _CUSTOMERS, Source(TRIAL_ACT, "5", "3"), when=_BY_TRANSFER, days=TRIAL,
                  form="note"),
             Amendment(RENUMBERED, sources=(_CUSTOMERS, Source(TRIAL_ACT, "5", "5"))),
             Amendment(PROTECTION, sources=(_CUSTOMERS_2023, Source(TRIAL_ACT, "5", "5")))),
    line(STOCK_TRANSFER, Source(TRIAL_ACT, "24", "1"), when=_BY_TRANSFER, days=BEFORE_STOCK_TRANSFER, form="note"),
    line(PROTECTION_REGISTERED, _CUSTOMERS_2023, days=PROTECTION, form="note",
         when=all_of(_BY_TRANSFER, is_("temporary_protection"), is_("status", "other", UNKNOWN))),
    # The letter of section 4 gives the place of stay, HE 295/2022 speaks of those without a home municipality.
    line(PROTECTION_WITH_HOME, Source(TRIAL_ACT, "4", "2"), days=PROTECTION, form="note",
         when=all_of(_BY_TRANSFER, is_("temporary_protection"), is_("home", "trial", "outside"), is_("by_stay")),
         unread="Section 4(2) and the reasons of HE 295/2022 differ."),
    # Custom begun by temporary protection may have gone on without it.
    line(FORMER_PROTECTION, Source(TRIAL_ACT, "6", "2"), days=PROTECTION, form="note",
         when=all_of(is_("settled"), is_("server", "te_office"), is_("former_customer", True, UNKNOWN),
                     is_("dismissed_55plus", False, UNKNOWN), is_("stay", "trial"), not_(is_("home", "trial")))))
#: What limits the answer to who serves; it stands beside that answer.
RESERVATIONS: Lines = (
    *DOUBTS,
    *(line(message, Source(EMPLOYMENT_ACT, "17", "2"), when=all_of(is_("home", "trial", "outside"), is_("past", past)),
           days=SINCE_2025, form="note") for message, past in ((NOTIFIED, False), (NOTIFIED_PAST, True))))
#: How certain it is who serves, by the state of the answer (`guide.reasoning.states`).
OF_STATE: Lines = tuple(
    one for state, message in STATES.items()
    for one in ((line(message, Source(ALAND_ACT), when=is_("state", state)),) if state == "aland" else
                amended(line(message, *_ANSWERED, when=is_("state", state)),
                        Amendment(SINCE_2025, sources=(Source(EMPLOYMENT_ACT, "17", "1"),)))))
#: What else is uncertain. A fact that is not known and changes nothing has no doubt either.
UNCERTAIN: Lines = (
    line(IMMIGRANT_GLOSS, _DEFINED, when=any_of(is_("immigrant"), is_("immigrant_open")), days=TRIAL, form="note",
         unread="That a Finnish citizen is none is a reading."),
    line(SIGN_LANGUAGE, _DEFINED, when=any_of(is_("foreign_language"), is_("foreign_language_open")), days=TRIAL,
         form="note", unread="The practice is not known."))
#: Where to read more.
MORE: Lines = (
    line(MORE_TRIAL, Source(TRIAL_ACT), days=TRIAL, link="ministry_trial"),
    line(MORE_REFORM, Source(EMPLOYMENT_ACT), Source(TRANSITION_ACT), link="ministry_reform"))
