"""What is said to somebody who calls about a jobseeker: an employer, or a clerk elsewhere."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from guide.answer import contact
from guide.answer import texts as t
from guide.answer.blocks import Section, Sentence
from guide.answer.past_forms import of_day
from guide.desk import key_points as e
from guide.desk.board import DECIDING
from guide.desk.spoken import DAY_NOT_KNOWN, NOTIFIED
from guide.facts.all_facts import AUTHORITY_FACTS
from guide.facts.questions import PAGES
from guide.language.messages import M, Message
from guide.law.lines import certainty, serving
from guide.law.lines.change import SAMI_SERVICE
from guide.reasoning.interview import ON_REQUEST, Given

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
    serving.HOME_NEEDED: M("desk.told.other.home", "Viranomainen riippuu työnhakijan kotikunnasta. Jos kotikuntaa ei "
                                                   "ole Manner-Suomessa, se riippuu siitä, missä kunnassa työnhakija "
                                                   "oleskelee."),
    serving.HOME_NEEDED_PAST: M("desk.told.other.home_past", "Viranomainen riippui työnhakijan kotikunnasta. Jos "
                                                             "kotikuntaa ei ollut Manner-Suomessa, se riippui siitä, "
                                                             "missä kunnassa työnhakija oleskeli."),
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
    certainty.NOTIFIED_BRIEFLY: _NOTIFIED, NOTIFIED: _NOTIFIED, t.DAY_NOT_KNOWN: DAY_NOT_KNOWN,
    certainty.NOTIFIED_PAST: M("desk.told.other.notified_past_in_full",
                               "Jos työnhakija oli jo silloin ilmoittanut vaihtavansa viranomaista, häntä saattoi "
                               "palvella uusi. Uusi viranomainen tietää, milloin vaihto tuli voimaan."),
    certainty.NOTIFIED_PAST_BRIEFLY: M("desk.told.other.notified_past",
                                       "Jos työnhakija oli jo ilmoittanut vaihtavansa viranomaista, häntä saattoi "
                                       "palvella uusi."),
    contact.ASK_OWN: M("desk.told.other.ask_municipality",
                       "Emme tiedä viranomaisen omia yhteystietoja. Kysy työnhakijan kunnasta."),
    **{contact.ABOUT[way, True]: contact.ABOUT[way, False] for way, own in contact.ABOUT if own}}
TITLE_FOR_ANOTHER = M("desk.handover.title_other", "Kuka palvelee työnhakijaa")
#: The parts that only a jobseeker is told, and what limits them alone.
OF_JOBSEEKER = (e.NEXT_ID, e.DUTIES_ID, e.CHANGE_ID, e.COMPLAINT_ID)
LIMITS_COMPLAINT = certainty.LVV_INFERRED
#: In place of a doubt that tells something of the jobseeker, such as a protection or where they lived.
DOUBT = M("desk.told.other.doubt", "Vastaus ei ole täysin varma. Varmista se viranomaiselta.")
_TELLS_OF_THEM = frozenset((
    certainty.PROTECTION_REGISTERED, certainty.PROTECTION_BRIEFLY, certainty.PROTECTION_WITH_HOME,
    certainty.FORMER_PROTECTION, certainty.IMMIGRANT_GLOSS, certainty.SIGN_LANGUAGE))
#: What is told to the jobseeker in the Sámi homeland, who may ask for the language.
_SAMI = frozenset(line.message for line in SAMI_SERVICE)
_DECIDING = frozenset(one.field for page in PAGES if page.id in DECIDING for one in page.questions)
_BESIDE = frozenset(one.field for one in (*ON_REQUEST, *(
    one for page in PAGES for one in page.questions))) - _DECIDING
FIND_OUT = M("desk.told.other.find_out", "Selvitettävä vielä: {fact}.")
_NOTED = {of_day(fact.name, past): fact.noted for fact in AUTHORITY_FACTS.values() for past in (False, True)}


def what_decides(given: Given) -> dict[str, str]:
    """Return what is given without what the jobseeker wishes or has to do: only what decides who serves."""
    return {field: value for field, value in given.items() if field not in _BESIDE}


def for_another(sections: Iterable[Section]) -> tuple[Section, ...]:
    """Return the key points that another caller takes along: in the third person, and nothing of the jobseeker."""
    kept = [replace(one, sentences=about_another(silent_on_them(
        said for said in one.sentences if said.message not in _SAMI and said.message != LIMITS_COMPLAINT)))
        for one in sections if one.id not in OF_JOBSEEKER]
    return tuple(one for one in kept if one.sentences)


def silent_on_them(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences with one doubt in place of those that tell something of the jobseeker."""
    found = list[Sentence]()
    for one in sentences:
        said = replace(one, message=DOUBT) if one.message in _TELLS_OF_THEM else one
        if said.message != DOUBT or DOUBT not in (before.message for before in found):
            found.append(said)
    return tuple(found)


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
