"""What is said to somebody who calls about a jobseeker: an employer, or a clerk elsewhere."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from guide.answer import contact
from guide.answer import texts as t
from guide.answer.blocks import Sentence
from guide.answer.past_forms import of_day
from guide.desk.spoken import NOTIFIED
from guide.facts.all_facts import AUTHORITY_FACTS
from guide.language.messages import M, Message
from guide.law.lines import certainty, serving

_SERVES = M("desk.told.other.serves", "Työnhakijaa palvelee {name}.")
_SERVED = M("desk.told.other.served", "Silloin työnhakijaa palveli {name}.")
#: What an authority knows of a jobseeker it does not tell to whoever asks: no caller is sent to ask it.
_NOTIFIED = M("desk.told.other.notified", "Jos työnhakija on jo ilmoittanut vaihtavansa viranomaista, häntä voi "
                                          "palvella uusi.")
#: What is told in the third person, by the sentence to the jobseeker, or by what stands in it.
IN_THIRD_PERSON: Mapping[Message, Message] = {
    **dict.fromkeys((serving.SERVES["employment_authority"], serving.SERVES["te_office"]), _SERVES),
    serving.SERVES["trial_municipality"]: M("desk.told.other.serves_trial",
                                            "Työnhakijaa palvelee kokeilukunta {name}."),
    serving.SERVES["ams"]: M("desk.told.other.serves_ams", "Työnhakijaa palvelee {name}."),
    **dict.fromkeys((serving.SERVED_BY["employment_authority"], serving.SERVED_BY["te_office"]), _SERVED),
    serving.SERVED_BY["trial_municipality"]: M("desk.told.other.served_trial",
                                               "Silloin työnhakijaa palveli kokeilukunta {name}."),
    serving.SERVED_BY["ams"]: M("desk.told.other.served_ams", "Silloin työnhakijaa palveli {name}."),
    serving.STILL_POSSIBLE: M("desk.told.other.open", "Vielä ei ole varmaa, kuka työnhakijaa palvelee."),
    serving.STILL_POSSIBLE_PAST: M("desk.told.other.open_past", "Vielä ei ole varmaa, kuka työnhakijaa palveli."),
    serving.PLACE_NEEDED: M("desk.told.other.place", "Voimme nimetä viranomaisen, kun tiedämme, missä kunnassa "
                                                     "työnhakija oleskelee."),
    serving.PLACE_NEEDED_PAST: M("desk.told.other.place_past", "Voimme nimetä viranomaisen, kun tiedämme, missä "
                                                               "kunnassa työnhakija oleskeli."),
    certainty.TRANSFER_NEEDED: M("desk.told.other.transfer_needed",
                                 "Kunta palveli työnhakijaa vasta, kun TE-toimisto oli siirtänyt asiakkuuden. Toimisto "
                                 "saattoi jättää siirron tekemättä esimerkiksi kielen vuoksi. Työnhakija voi katsoa, "
                                 "mitä siirrosta kerrottiin."),
    certainty.TRANSFER_NEEDED_BRIEFLY: M("desk.told.other.transfer_needed_briefly",
                                         "Kunta palveli työnhakijaa vasta, kun TE-toimisto oli siirtänyt "
                                         "asiakkuuden."),
    certainty.STOCK_TRANSFER: M("desk.told.other.stock_transfer",
                                "Jos työnhaku alkoi ennen 1.3.2021, siirto oli tehtävä viimeistään 31.3.2021. Siirtoon "
                                "asti työnhakijaa palveli TE-toimisto."),
    certainty.PROTECTION_WITH_HOME: M("desk.told.other.protection_with_home",
                                      "Työnhakijan kotikunta ei ollut kunta, jossa hän asui. Lain sanamuodon mukaan "
                                      "häntä palveli kunta, jossa hän asui. Lakiesityksessä puhuttiin kuitenkin vain "
                                      "ihmisistä, joilla ei ollut kotikuntaa. Varmista vastaus viranomaiselta."),
    certainty.FORMER_PROTECTION: M("desk.told.other.former_protection",
                                   "Jos työnhakija oli kokeilukunnan asiakas tilapäisen suojelun vuoksi, asiakkuus "
                                   "saattoi jatkua siellä. Varmista asia viranomaiselta."),
    certainty.NOTIFIED: M("desk.told.other.notified_in_full",
                          "Jos työnhakija on jo ilmoittanut vaihtavansa viranomaista, häntä voi palvella uusi. Uusi "
                          "viranomainen tietää, onko vaihto tullut voimaan."),
    certainty.NOTIFIED_BRIEFLY: _NOTIFIED, NOTIFIED: _NOTIFIED,
    certainty.NOTIFIED_PAST: M("desk.told.other.notified_past_in_full",
                               "Jos työnhakija oli jo silloin ilmoittanut vaihtavansa viranomaista, häntä saattoi "
                               "palvella uusi. Uusi viranomainen tietää, milloin vaihto tuli voimaan."),
    certainty.NOTIFIED_PAST_BRIEFLY: M("desk.told.other.notified_past",
                                       "Jos työnhakija oli jo ilmoittanut vaihtavansa viranomaista, häntä saattoi "
                                       "palvella uusi."),
    contact.ASK_OWN: M("desk.told.other.ask_municipality",
                       "Emme tiedä viranomaisen omia yhteystietoja. Kysy työnhakijan kunnasta."),
    **{contact.ABOUT[way, True]: contact.ABOUT[way, False] for way, own in contact.ABOUT if own}}
FIND_OUT = M("desk.told.other.find_out", "Selvitettävä vielä: {fact}.")
_NOTED = {of_day(fact.name, past): fact.noted for fact in AUTHORITY_FACTS.values() for past in (False, True)}


def about_another(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return what is said, and the fact to find out, about the jobseeker instead of to them."""
    return tuple(
        replace(one, message=FIND_OUT, params={"fact": _NOTED[fact]})
        if one.message in (t.SETTLED_BY, t.SETTLED_BRIEFLY) and isinstance(fact := one.params["fact"], Message) else
        _in_third_person(one) for one in sentences)


def _in_third_person(one: Sentence) -> Sentence:
    params = {key: _in_third_person(value) if isinstance(value, Sentence) else value
              for key, value in one.params.items()}
    return replace(one, message=IN_THIRD_PERSON.get(one.message, one.message), params=params)
