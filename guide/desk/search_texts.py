"""The words of "look it up", in Finnish: the line under a hit, and what a hit opens."""

from collections.abc import Mapping

from guide.answer import texts
from guide.answer.contact import TITLE as CONTACT
from guide.answer.duty_texts import TITLE as DUTIES
from guide.answer.what_if import TITLE as WHATIF
from guide.language.messages import M, Message
from guide.law.acts import EMPLOYMENT_ACT, PROCEDURE_ACT, Source
from guide.law.kinds import AuthorityKind

# The line under a hit.
RULE_FROM = M("desk.look_up.rule_from", "Sääntö. Voimassa {first} alkaen.")
RULE_DAYS = M("desk.look_up.rule_days", "Sääntö. Voimassa {first} – {last}.")
DUTY_FROM = M("desk.look_up.duty_from", "Velvollisuus. Voimassa {first} alkaen.")
DUTY_DAYS = M("desk.look_up.duty_days", "Velvollisuus. Voimassa {first} – {last}.")
PAGE = M("desk.look_up.page", "Oppaan sivu. {about}")
IN_AREA = M("desk.look_up.in_area", "Työllisyysalue: {name}")
IN_TRIAL = M("desk.look_up.in_trial", "Kokeilualue: {name}")
NOT_IN_TRIAL = M("desk.look_up.not_in_trial", "Kunta ei ollut mukana kokeilussa.")
ON_ALAND = M("desk.look_up.on_aland", "Kunta on Ahvenanmaalla.")
PART_OF = M("desk.look_up.part_of", "Kunta on nyt osa tätä kuntaa: {name}")

# What a hit opens.
FROM = M("desk.look_up.from", "Voimassa {first} alkaen.")
DAYS = M("desk.look_up.days", "Voimassa {first} – {last}.")
NOT_ON = M("desk.look_up.not_on", "Tämä ei ollut voimassa päivänä, jota asia koskee: {day}.")
OTHER_DAYS = M("desk.look_up.other_days", "Sama sääntö muina aikoina:")
WHEN = M("desk.look_up.when", "Näillä ehdoilla:")
CONDITION = M("desk.look_up.condition", "{text}")
NO_OTHER = M("desk.look_up.no_other", "mikään muu sen päivän sääntö ei sovi")
GIVES = M("desk.look_up.gives", "Silloin palvelee {server}, {place}.")
NEEDS = M("desk.look_up.needs", "Kaikkien näiden ehtojen on täytyttävä:")
BELONGS_TO = M("desk.look_up.belongs_to", "Kuuluu velvollisuuteen:")
DUTY = M("desk.look_up.duty", "{title}")
CONFIRM = M("desk.look_up.confirm", "Emme ole voineet tarkistaa tätä lain tekstistä. Varmista se viranomaiselta.")
TERM = M("desk.look_up.term", "Mitä sana tarkoittaa")
TERM_NAME = M("desk.look_up.term_name", "{name}")
IN_LANGUAGES = M("desk.look_up.in_languages", "Suomeksi {fi}, ruotsiksi {sv}, englanniksi {en}.")
USED_FROM = M("desk.look_up.used_from", "Sanaa käytetään näistä ajoista: {first} alkaen.")
USED_TO = M("desk.look_up.used_to", "Sana koskee aikaa {last} asti.")
USED_DAYS = M("desk.look_up.used_days", "Sana koskee aikaa {first} – {last}.")
PLACE = M("desk.look_up.place", "Kuka palvelee kunnassa asuvaa")
PLACE_NAME = M("desk.look_up.place_name", "Kunta: {name}.")

DETAILS = M("desk.look_up.details", "Tarkemmin")
#: Of what days the details of a duty are as they are shown; they change more often than the duty.
DETAILS_FROM = M("desk.look_up.details_from", "Ohjeet ja seuraukset ovat tällaiset {first} alkaen.")
DETAILS_DAYS = M("desk.look_up.details_days", "Ohjeet ja seuraukset näinä päivinä: {first} – {last}.")
CUSTOMER_OF: Mapping[AuthorityKind, Message] = {
    "trial_municipality": M("desk.look_up.customer.trial_municipality", "Kokeilukunnan asiakas"),
    "te_office": M("desk.look_up.customer.te_office", "TE-toimiston asiakas"),
    "employment_authority": M("desk.look_up.customer.employment_authority", "Työvoimaviranomaisen asiakas"),
    "ams": M("desk.look_up.customer.ams", "Ahvenanmaan viranomaisen asiakas"),
}

_ADVICE = Source(PROCEDURE_ACT, "8")
#: Pages of the guide that can be looked up, by the name of their step: heading, what is there, and its law.
PAGES: Mapping[str, tuple[Message, Message, Source]] = {
    "result": (CONTACT, M("desk.look_up.page.contact", "Miten soittaja tavoittaa viranomaisen, joka palvelee häntä."),
               _ADVICE),
    "duties": (DUTIES, M("desk.look_up.page.duties", "Mitä työnhakijan on tehtävä, milloin, ja mitä seuraa, jos hän ei "
                                                     "tee sitä."), Source(EMPLOYMENT_ACT, "39")),
    "other_authority": (texts.CHANGE, M("desk.look_up.page.other_authority",
                                        "Miten toinen viranomainen voi palvella soittajaa."),
                        Source(EMPLOYMENT_ACT, "17", "2")),
    "services": (texts.SERVICES, M("desk.look_up.page.services", "Mitä kokeilukunta järjesti vuoden 2024 loppuun."),
                 Source(EMPLOYMENT_ACT, "17")),
    "oversight": (texts.OVERSIGHT, M("desk.look_up.page.oversight", "Kuka valvoo viranomaista, ja kenelle voi "
                                                                    "kannella."), Source(EMPLOYMENT_ACT, "25")),
    "whatif": (WHATIF, M("desk.look_up.page.whatif", "Mikä tieto muuttaisi vastauksen."), _ADVICE),
    "why": (texts.WHY, M("desk.look_up.page.why", "Mitkä säännöt ratkaisivat vastauksen."), _ADVICE),
    "certainty": (texts.CERTAINTY, M("desk.look_up.page.certainty", "Mihin vastaus nojaa, ja mitä pitää varmistaa."),
                  _ADVICE),
    "compare": (M("desk.look_up.page.compare_title", "Silloin ja nyt"),
                M("desk.look_up.page.compare", "Sama asia eri päivinä."), _ADVICE),
    "letter": (M("desk.look_up.page.letter_title", "Valmis kirje"),
               M("desk.look_up.page.letter", "Kirje viranomaiselle, joka täytetään itse."), _ADVICE),
    "matter": (M("desk.look_up.page.matter_title", "Kuka päättää asiasta"),
               M("desk.look_up.page.matter", "Luettelo asioista, ja kuka niistä päättää."), _ADVICE),
}
