"""The answer as it is said to somebody who calls about a jobseeker: an employer, or a clerk elsewhere."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from guide.answer import texts as t
from guide.answer.blocks import Sentence
from guide.answer.past_forms import of_day
from guide.facts.all_facts import AUTHORITY_FACTS
from guide.language.messages import M, Message
from guide.law.lines import serving

_SERVES = M("desk.told.other.serves", "Työnhakijaa palvelee {name}.")
_SERVED = M("desk.told.other.served", "Silloin työnhakijaa palveli {name}.")
#: The answer in the third person, by the sentence to the jobseeker.
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
                                                               "kunnassa työnhakija oleskeli.")}
FIND_OUT = M("desk.told.other.find_out", "Selvitettävä vielä: {fact}.")
_NOTED = {of_day(fact.name, past): fact.noted for fact in AUTHORITY_FACTS.values() for past in (False, True)}


def about_another(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Return the answer, and the fact to find out, about the jobseeker instead of to them."""
    return tuple(
        replace(one, message=FIND_OUT, params={"fact": _NOTED[fact]})
        if one.message in (t.SETTLED_BY, t.SETTLED_BRIEFLY) and isinstance(fact := one.params["fact"], Message) else
        replace(one, message=IN_THIRD_PERSON.get(one.message, one.message)) for one in sentences)
