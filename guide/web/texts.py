"""The words of the interview's frame: buttons, headings, errors, footer."""

from collections.abc import Mapping

from guide.answer.texts import HELP_AUTHORITY as HELP_AUTHORITY
from guide.answer.texts import HELP_PHONE as HELP_PHONE
from guide.language.messages import M, Message
from guide.law.kinds import AuthorityKind
from guide.outputs.letter import Suffix

CONTINUE = M("ui.continue", "Jatka")
BACK = M("ui.back", "Takaisin")
SHOW_RESULT = M("ui.show_result", "Näytä vastaus")
CHANGE_ANSWERS = M("ui.change_answers", "Muuta vastauksia")
CHANGE_PAGE_THEN = M("ui.change_then", "Halusitko vaihtaa viranomaista?")
WANT_CHANGE = M("ui.want_change", "Haluan toisen viranomaisen palvelua")
WANTED_CHANGE = M("ui.wanted_change", "Halusin toisen viranomaisen palvelua")
CLEAR = M("ui.clear", "Poista vastaukseni")
CLEARED = M("ui.cleared", "Vastauksesi on poistettu.")
EARLIER = M("ui.earlier", "Kysymykseni koskee aiempaa päivää")
CHANGE_ROW = M("ui.change_row", "Muuta")
WHY_ASK = M("ui.why_ask", "Miksi kysymme tätä?")
CHECK_TITLE = M("ui.check.title", "Tarkista vastauksesi")
CHECK_HELP = M("ui.check.help", "Voit muuttaa jokaista vastausta. Muut vastaukset säilyvät.")
WAY = M("ui.way", "Vaihe {now}. Jäljellä enintään {left} vaihetta.")
WAY_LAST = M("ui.way.last", "Vaihe {now}. Viimeinen kysymys.")
WAY_LAST_SOME = M("ui.way.last_some", "Vaihe {now}. Viimeiset kysymykset.")
WAY_CHECK = M("ui.way.check", "Vaihe {now}. Seuraavaksi saat vastauksen.")
WAY_RESULT = M("ui.way.result", "Vastaus")
INTRO = M("ui.intro", "Tämä opas on työnhakijalle. Se kertoo, mikä viranomainen hoitaa työnhakuasi ja mitä sinun on "
                      "tehtävä. Se kertoo myös, miten voit saada palvelua toiselta viranomaiselta. Yleensä riittää, "
                      "että kerrot kotikuntasi.")
MATTER_ANSWER = M("ui.matter.answer", "Vastaus asiastasi")
MATTER_TITLE = M("ui.matter.title", "Kuka päättää asiastani?")
MATTER_INTRO = M("ui.matter.intro", "Valitse ensin aihe ja sitten asia. Kerromme, kuka hoitaa asian, miten se etenee "
                                    "ja voiko siitä valittaa.")
MATTER_GROUP = M("ui.matter.group", "Aihe")
MATTER_ONE = M("ui.matter.one", "Asia")
OTHER_MATTER = M("ui.matter.other", "Valitse toinen asia")
OTHER_DAY = M("ui.matter.other_day", "Asiani koskee aiempaa päivää")
ERROR_MATTER = M("ui.error.matter", "Valitse aihe ja asia, niin voimme vastata.")
SANCTION = M("ui.sanction", "Sain selvityspyynnön tai karenssin")
APPEAL_DAY = M("ui.appeal.day", "Minä päivänä sait päätöksestä tiedon?")
APPEAL_HINT = M("ui.appeal.hint", "Kirjoita päivä, esimerkiksi 14.5.2026. Kerromme, milloin valitus pitää viimeistään "
                                  "toimittaa. Emme tallenna päivää.")
APPEAL_BAD = M("ui.appeal.bad", "Kirjoita päivä, kuukausi ja vuosi, esimerkiksi 14.5.2026.")
APPEAL_LAST = M("ui.appeal.last", "Viimeinen päivä toimittaa valitus: {day}.")
APPEAL_DOUBT = M("ui.appeal.doubt", "Laskimme 30 päivää kirjoittamastasi päivästä. Päätöksen ohje ratkaisee, mistä "
                                    "päivästä aika alkaa.")
APPEAL_FILE = M("ui.appeal.file", "Lataa muistutus kalenteriin")
NARROW_DUTIES = M("ui.narrow_duties", "Näytä vain tilanteeseesi sopivat velvollisuudet")
NARROW_STEPS = M("ui.narrow_steps", "Näytä vain ohjeet, jotka sopivat tilanteeseeni")
FIRST_STEPS_TITLE = M("ui.first_steps.title", "Ilmoittautumisesi työnhakijaksi")
SITUATION_INTRO = M("ui.situation.intro", "Voit vastata osaan kysymyksistä tai kaikkiin. Vastaa niin kuin tilanteesi "
                                          "oli valitsemanasi päivänä. Näytämme vain sen, mikä sopii sinuun.")
COMPARE_TITLE = M("ui.compare.title", "Vertaa: silloin ja nyt")
COMPARE_INTRO = M("ui.compare.intro", "Samat vastauksesi kahtena päivänä. Merkintä kertoo, mikä on muuttunut.")
BACK_TO_ANSWER = M("ui.back_to_answer", "Takaisin vastaukseen")
PART_OF_ANSWER = M("ui.part_of_answer", "Vastauksen osa")
NOT_FOR_THIS_ANSWER = M("ui.not_for_this_answer", "Tämä osa ei kuulu vastaukseesi.")
#: In place of the first sentence, which may tell a private ground.
CHANGE_CARD = M("ui.card.change", "Katso, mitä vaihtoehtoja sinulla on.")
LETTER = M("ui.letter", "Valmis kirje")
LETTER_MODEL = M("ui.letter.model", "Siirtoa ei voi enää pyytää, joten älä lähetä kirjettä. Tämä on malli siitä, "
                                    "millainen pyyntö oli.")
CODE_PAGE = M("ui.code", "Koodi puhelinpalveluun")
CODE_HELP = M("ui.code.help", "Jos soitat neuvontaan, lue tämä koodi. Neuvoja näkee silloin vastauksesi, eikä sinun "
                              "tarvitse kertoa niitä uudelleen.")
#: In place of a part that the deployer has switched off.
NO_LETTER = M("ui.letter.none", "Näillä vastauksilla lähetettävää kirjettä ei ole.")
LETTER_HELP = M("ui.letter.help", "Lataa kirje ja täytä tyhjät kohdat itse. Nimeäsi tai muita tietojasi emme kysy.")
LETTER_WHICH = M("ui.letter.which", "Word- ja tekstitiedoston voit täyttää ruudulla, ja ne sopivat ruudunlukijalle. "
                                    "PDF on tulostettavaksi.")
LETTER_LANGUAGE = M("ui.letter.language", "Kirjeen kieli")
LETTER_FILES: Mapping[Suffix, Message] = {
    "pdf": M("ui.letter.pdf", "Lataa PDF"), "docx": M("ui.letter.docx", "Lataa Word-tiedosto"),
    "txt": M("ui.letter.txt", "Lataa tekstitiedosto"),
}
IF_SERVED_BY: Mapping[AuthorityKind, Message] = {
    "trial_municipality": M("ui.matter.if_trial", "Jos sinua palveli kokeilukunta"),
    "te_office": M("ui.matter.if_te", "Jos sinua palveli TE-toimisto"),
    "employment_authority": M("ui.matter.if_authority", "Työvoimaviranomaisen asiakkaana"),
    "ams": M("ui.matter.if_ams", "Ahvenanmaan AMS:n asiakkaana"),
}
NAME_AFTER_HOME = M("ui.matter.name", "Saat viranomaisen nimen, kun vastaat oppaan kysymyksiin.")
INTROS: Mapping[str, Message] = {
    "place": INTRO, "matter": MATTER_INTRO, "situation": SITUATION_INTRO,
    "first_steps": SITUATION_INTRO, "compare": COMPARE_INTRO}
ASIDE: Mapping[str, Message] = {
    "matter": MATTER_TITLE, "matter_date": MATTER_TITLE, "matter_answer": MATTER_TITLE,
    "situation": M("ui.aside.situation", "Vastauksen tarkennus"),
    "first_steps": M("ui.aside.situation", "Vastauksen tarkennus"), "compare": M("ui.aside.compare", "Vertailu"),
}
HELP = M("ui.help.title", "Apua ja palautetta")

#: Where two places are asked on one screen.
SEARCH_OF = M("ui.search.of", "Kunta, paikka tai postinumero. {question}")
SEARCH_LABEL = M("ui.search.label", "Kunta, paikka tai postinumero")
SEARCH_HELP = M("ui.search.help", "Kirjoita ja paina Enter. Valitse sitten listasta.")
SEARCH_TYPE = M("ui.search.type", "Kirjoita vähintään kaksi kirjainta. Valitse sitten listasta.")
SEARCH_BEGUN = M("ui.search.begun", "Ehdotuksia: {count} kpl. Jatka kirjoittamista, tai valitse listasta.")
SEARCH_MANY = M("ui.search.many", "Näin alkaa {count} kunnan nimi. Listassa niistä on {shown}. Jatka kirjoittamista, "
                                  "tai valitse listasta.")
SEARCH_FOUND = M("ui.search.found", "Osumia: {count} kpl. Valitse oikea kunta listasta.")
SEARCH_NOTHING = M("ui.search.nothing", "Emme löytäneet tällaista paikkaa. Tarkista kirjoitusasu, tai kokeile "
                                        "kunnan nimeä tai postinumeroa.")
SEARCH_GUESS = M("ui.search.guess", "Tarkoititko tätä? Valitse kunta, jos se on oikea, tai kirjoita nimi uudelleen.")
SEARCH_GUESSES = M("ui.search.guesses", "Tarkoititko jotakin näistä? Valitse kunta, jos se on oikea, tai kirjoita nimi "
                                        "uudelleen.")
SEARCH_REGION = M("ui.search.region", "Tämä on maakunta tai muu alue, ei kunta. Mitä kuntaa tarkoitat? Kirjoita sen "
                                      "nimi.")
SEARCH_ALAND = M("ui.search.aland", "Ahvenanmaa on maakunta, ei kunta. Siellä palvelee Ahvenanmaan oma viranomainen, "
                                    "AMS. Kirjoita kunnan nimi, esimerkiksi Maarianhamina.")
SEARCH_COUNTRY = M("ui.search.country", "Tämä on maa, ei kunta. Kirjoita suomalaisen kunnan nimi, tai valitse alta "
                                        "vastaus, joka sopii sinuun.")
SEARCH_SCRIPT = M("ui.search.script", "Kirjoita nimi latinalaisilla kirjaimilla, esimerkiksi Tampere, tai kirjoita "
                                      "postinumero.")
SEARCH_CUT = M("ui.search.cut", "Luimme tekstistäsi vain alun, {most} merkkiä. Kirjoita pelkkä kunnan nimi.")
SEARCH_HITS = M("ui.search.hits", "Löydetyt kunnat. {question}")
PLACE_MAYBE = M("ui.search.maybe", "{name} – vai tarkoititko tätä?")
PLACE_BOTH = M("ui.search.both", "{fi} – {sv}")
PLACE_HINT = M("ui.search.hint", "{name} ({hint})")

#: The field for who comes with another word.
TOPIC = M("ui.topic", "Tulitko muun asian vuoksi?")
TOPIC_HINT = M("ui.topic.hint", "Kirjoita sana, esimerkiksi karenssi, palkkatuki tai valitus. Voit kirjoittaa myös "
                                "koodin, jonka sait tästä oppaasta. Emme tallenna sitä, minkä kirjoitat.")
TOPIC_HITS = M("ui.topic.hits", "Löytyi: {count} kpl.")
TOPIC_NONE = M("ui.topic.none", "Emme löytäneet tätä. Kokeile toista sanaa.")
TOPIC_FIRST = M("ui.topic.first", "Tämä on osa vastausta. Vastaa ensin yllä olevaan kysymykseen, niin pääset tähän "
                                  "vastauksen jälkeen.")
TOPIC_CODE = M("ui.topic.code", "Avaa vastaus, josta koodi kertoo")

DATE_TITLE = M("ui.date.title", "Mitä päivää kysymyksesi koskee?")
MATTER_DATE_TITLE = M("ui.date.title_matter", "Mitä päivää asiasi koskee?")
DATE_HINT = M("ui.date.hint", "Opas tuntee säännöt 1.3.2021 alkaen.")
DATE_WHY = M("ui.date.why", "Säännöt muuttuivat usein. Kuntakokeilu kesti 1.3.2021–31.12.2024.")
WHEN: Mapping[str, Message] = {
    "today": M("ui.when.today", "Tätä päivää"),
    "date": M("ui.when.date", "Aiempaa päivää, jonka kerron alla"),
    "unknown": M("ui.when.unknown", "Kuntakokeilun aikaa, mutta en tiedä päivää"),
}
DAY_LABEL = M("ui.day_field", "Päivä, kuukausi tai vuodenaika")
DAY_HELP = M("ui.day_field.help", "Kirjoita niin tarkasti kuin muistat, esimerkiksi 14.5.2023, 5/2023 tai kevät 2023.")
DAY_IS = M("ui.day_field.day", "Päivä: {day}.")
DAY_SAME = M("ui.day_field.same", "Säännöt olivat samat koko ajan: {first} – {last}. Vastaamme ensimmäisestä päivästä.")
DAY_CHANGED = M("ui.day_field.changed", "Säännöt muuttuivat tänä aikana: {days}. Valitse listasta oikea aika.")
DAY_PART = M("ui.day_field.part", "Milloin tarkemmin?")
DAY_SPAN = M("ui.day_field.span", "{first} – {last}")

ERROR_TITLE = M("ui.error.title", "Tarkista vielä tämä")
ERROR_PREFIX = M("ui.error.prefix", "Virhe: {title}")
ERROR_OPEN = M("ui.error.open", "Vastaa tähän: {question} Voit valita myös vaihtoehdon ”En tiedä”.")
ERROR_FOUND = M("ui.error.found", "Löysimme: {places}. Valitse oikea kunta listasta.")
ERROR_GUESS = M("ui.error.guess", "Tarkoititko: {places}? Valitse oikea kunta listasta, tai kirjoita nimi uudelleen.")
ERROR_PART = M("ui.error.part", "Säännöt muuttuivat tänä aikana. Valitse listasta oikea aika.")
ERROR_DATE: Mapping[str, Message] = {
    "empty": M("ui.error.day_empty", "Kirjoita päivä, kuukausi tai vuodenaika, esimerkiksi 14.5.2023, 5/2023 tai "
                                     "kevät 2023."),
    "not_understood": M("ui.error.day_unclear", "Emme ymmärtäneet päivää. Kirjoita se näin: 14.5.2023, 5/2023 tai "
                                                "kevät 2023."),
    "no_year": M("ui.error.day_no_year", "Kirjoita myös vuosi, esimerkiksi 14.5.2023 tai 5/2023."),
    "incomplete": M("ui.error.incomplete", "Valitse päivä, kuukausi ja vuosi."),
    "no_such_day": M("ui.error.no_such_day", "Tällaista päivää ei ole kalenterissa. Valitse toinen päivä."),
    "too_early": M("ui.error.too_early", "Opas tuntee säännöt vasta 1.3.2021 alkaen. Valitse se tai myöhempi päivä."),
    "in_future": M("ui.error.in_future", "Valitse tämä päivä tai aiempi päivä. Emme tunne tulevia sääntöjä."),
}
RESULT_TITLE = M("ui.result.title", "Kuka sinua palvelee")
ON_TODAY = M("ui.result.today", "Tänään {day}.")
ON_THAT_DAY = M("ui.result.that_day", "Vastaus päivälle {day}.")
#: For whom the answer is, by where the person lives; of a day that is over in the past.
WHOM: Mapping[str, tuple[Message, Message]] = {
    "home": (M("ui.result.home", "Kotikuntasi on {name}."), M("ui.result.home_past", "Kotikuntasi oli {name}.")),
    "none": (M("ui.result.no_home", "Sinulla ei ole kotikuntaa Suomessa."),
             M("ui.result.no_home_past", "Sinulla ei ollut kotikuntaa Suomessa.")),
    "stay": (M("ui.result.stay", "Oleskelukuntasi on {name}."),
             M("ui.result.stay_past", "Oleskelukuntasi oli {name}.")),
    "open": (M("ui.result.home_open", "Kotikuntasi ei ole tiedossa."),
             M("ui.result.home_open_past", "Silloinen kotikuntasi ei ole tiedossa."))}
SEE_CHANGE = M("ui.result.see_change", "Katso, voitko vaihtaa")
SEE_CHANGE_PAST = M("ui.result.see_change_past", "Katso tarkemmin")
KEEP = M("ui.keep", "Tallenna tämä vastaus (PDF)")
KEEP_FILE = M("ui.keep.file", "vastaus")
TO_LETTER = M("ui.result.letter", "Kirje")
#: In the order in which the list of the rest has them, each under a short name.
REST: Mapping[str, Message] = {
    "why": M("ui.result.why", "Miksi näin"), "whatif": M("ui.result.whatif", "Mikä muuttaisi vastausta"),
    "compare": M("ui.result.compare", "Silloin ja nyt"), "services": M("ui.result.services", "Kunnan palvelut"),
    "oversight": M("ui.result.oversight", "Valvonta ja kantelu"),
    "certainty": M("ui.result.certainty", "Kuinka varma vastaus on"), "more": M("ui.result.laws", "Lait ja lisätietoa"),
    "matter": MATTER_TITLE, "code": CODE_PAGE}
