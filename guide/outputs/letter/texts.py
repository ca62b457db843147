"""The words of the letters, in Finnish. A letter speaks as the person who sends it; a hint speaks to that person."""

from __future__ import annotations

from collections.abc import Mapping

from guide.language.messages import M, Message

FILE = M("letter.file", "kirje")

TO = M("letter.to", "Vastaanottaja")
ADDRESSEE = M("letter.addressee", "{name}")
AUTHORITY = M("letter.authority", "Työvoimaviranomainen")
EMAIL = M("letter.email", "Sähköposti ({whose})")
TE_OFFICE = M("letter.te_office", "Työ- ja elinkeinotoimisto")
FROM = M("letter.from", "Lähettäjä")
NAME = M("letter.name", "Nimi")
CONTACT = M("letter.contact", "Näin minut tavoittaa (puhelin, sähköposti tai osoite)")
NO_CODE = M("letter.no_code", "Älä kirjoita tähän henkilötunnusta.")
HOME = M("letter.home", "Kotikunta")
HOME_IS = M("letter.home_is", "Kotikuntani on {name}.")
HOME_AUTHORITY = M("letter.home_authority", "Kotikuntani työvoimaviranomainen")
HOME_AUTHORITY_IS = M("letter.home_authority_is", "Sen työvoimaviranomainen on {name}.")
MORE = M("letter.more", "Muuta kerrottavaa (vapaaehtoinen)")
SIGNATURE_HEAD = M("letter.signature_head", "Päiväys ja allekirjoitus")
PLACE_AND_DAY = M("letter.place_and_day", "Paikka ja päivä")
SIGNATURE = M("letter.signature", "Allekirjoitus")
WISH_HEAD = M("letter.wish_head", "Pyyntöni")
TELL_HEAD = M("letter.tell_head", "Pyydän teitä kertomaan")
TELL_RECEIPT = M("letter.tell.receipt", "milloin tämä kirje on tullut perille")

ROUTE_ENDED = M("letter.transfer.ended", "Tämä kirje on malli vanhaa asiaa varten. Siirtoa saattoi pyytää {day} asti. "
                                         "Tätä tietä ei enää ole. Älä lähetä kirjettä.")
TRANSFER_TITLE = M("letter.transfer.title", "Pyyntö asiakkuuden siirtämisestä")
SERVED_NOW = M("letter.transfer.served_now", "Olen kuntakokeilussa {name} asiakas.")
TRANSFER_HEAD = M("letter.transfer.head", "Siirto, jota pyydän")
TRANSFER_ASK = M("letter.transfer.ask", "Pyydän, että asiakkuuteni siirretään.")
TRANSFER_TARGET = M("letter.transfer.target", "Kenen asiakkaaksi")
TRANSFER_TO = M("letter.transfer.to", "Pyydän, että asiakkuuteni siirretään {name}.")
TRANSFER_LAW = M("letter.transfer.law", "Pyyntö perustuu työllisyyden edistämisen kuntakokeilusta annetun lain "
                                        "(1269/2020) 5 §:n {number} momenttiin.")
CONSENT_KNOWN = M("letter.transfer.consent", "Tiedän, että siirto toiseen kuntaan vaatii myös sen kunnan "
                                             "hyväksynnän.")
CONDITIONS_HEAD = M("letter.transfer.conditions", "Ehdot")
CONDITION_ASKED = M("letter.transfer.asked", "Pyydän siirtoa itse.")
CONDITION_GROUND = M("letter.transfer.ground", "Siirto on tarpeen tästä syystä (merkitse rasti):")
GROUNDS: tuple[Message, ...] = (
    M("letter.transfer.ground.language", "kielelliset oikeuteni"),
    M("letter.transfer.ground.relationship", "minulle sopimattoman asiakassuhteen välttäminen"),
    M("letter.transfer.ground.safety", "turvallisuuteeni liittyvä perusteltu syy"),
)
CONDITION_SERVICES = M("letter.transfer.services", "Siirto ei vaaranna palveluja, joita tarvitsen.")

NOTIFY_TITLE = M("letter.notify.title", "Ilmoitus siirtymisestä toisen työvoimaviranomaisen asiakkaaksi")
NOTIFY_HEAD = M("letter.notify.head", "Ilmoitus")
NOTIFY_MOVE = M("letter.notify.move", "Ilmoitan, että siirryn toisen työvoimaviranomaisen asiakkaaksi.")
NOTIFY_MOVE_TO = M("letter.notify.move_to", "Ilmoitan, että siirryn {name} asiakkaaksi.")
NEW_AUTHORITY = M("letter.notify.new_authority", "Uusi työvoimaviranomainen")
NOTIFY_LAW = M("letter.notify.law", "Ilmoitus perustuu työvoimapalveluiden järjestämisestä annetun lain (380/2023) 17 "
                                    "§:n 2 momenttiin.")
STAY_HEAD = M("letter.notify.stay_head", "Asuminen tai oleskelu")
STAY = M("letter.notify.stay", "Kunta, jossa asun tai oleskelen")
STAY_IN = M("letter.notify.stay_in", "Asun tai oleskelen {name}.")
SINCE = M("letter.notify.since", "Mistä päivästä alkaen")
REGULAR = M("letter.notify.regular", "Asun tai oleskelen siellä säännöllisesti.")
LONGER = M("letter.notify.longer", "Asun tai oleskelen siellä pidemmän ajan.")
HOW_OFTEN = M("letter.notify.how_often", "Kuinka usein tai kuinka kauan")
REASON_HEAD = M("letter.notify.reason_head", "Syy (merkitse rasti)")
REASONS: Mapping[str, Message] = {
    "work": M("letter.notify.reason.work", "työ"), "study": M("letter.notify.reason.study", "opiskelu"),
    "leisure": M("letter.notify.reason.leisure", "vapaa-aika"),
    "close_person": M("letter.notify.reason.close", "siellä asuva lähiomainen tai muu läheinen"),
}
OTHER_REASON = "other"
REASON_OTHER = M("letter.notify.reason.other", "muu vastaava syy, mikä")
CONFIRM_HEAD = M("letter.notify.confirm_head", "Pyydän vahvistamaan kirjallisesti")
CONFIRM_RECEIPT = M("letter.notify.confirm.receipt", "milloin ilmoitus on tullut perille")
CONFIRM_DAY = M("letter.notify.confirm.day", "mistä päivästä olen uuden viranomaisen asiakas")
CONFIRM_PLAN = M("letter.notify.confirm.plan", "jatkuvatko työnhakuni ja suunnitelmani ilman taukoa")

LANGUAGE_TITLE = M("letter.language.title", "Ilmoitus asioinnista toisen työvoimaviranomaisen kanssa")
LANGUAGE_NOTICE_HEAD = M("letter.language.notice_head", "Ilmoitukseni")
LANGUAGE_WISH = M("letter.language.wish", "Haluan asioida kanssanne, jotta kielelliset oikeuteni toteutuvat. Laki "
                                          "antaa minulle tähän oikeuden.")
LANGUAGE_LAW = M("letter.language.law", "Oikeus perustuu työvoimapalveluiden järjestämisestä annetun lain (380/2023) "
                                        "19 §:n 2 momenttiin.")
LANGUAGE_HEAD = M("letter.language.head", "Kieli, jolla haluan asioida (merkitse rasti)")
LANGUAGES: Mapping[str, Message] = {
    "fi": M("letter.language.finnish", "suomi"), "sv": M("letter.language.swedish", "ruotsi")}
TELL_HOW = M("letter.language.how", "miten ja kenen kanssa asioin teillä")
IF_REFUSED = M("letter.language.refused", "Jos ette ota minua asiakkaaksenne, pyydän siitä kirjallisen päätöksen. "
                                          "Pyydän myös neuvoa muutoksenhakuun.")
TELL_SHARE = M("letter.language.share", "mitä hoidan teillä ja mitä kotikuntani viranomaisessa")

ARRANGE_TITLE = M("letter.arrange.title", "Pyyntö asioinnin järjestelyistä")
#: Whoever asks: it says of nobody that they are a customer, which without a permit they cannot be.
ARRANGE_WISH = M("letter.arrange.wish", "Pyydän muutosta siihen, miten asiani hoidetaan (merkitse rasti):")
ARRANGEMENTS: tuple[Message, ...] = (
    M("letter.arrange.official", "toinen virkailija"),
    M("letter.arrange.channel", "toinen asiointitapa: puhelin, verkko tai käynti"),
    M("letter.arrange.place", "toinen toimipaikka tai toinen aika"),
)
ARRANGE_OTHER = M("letter.arrange.other", "muu järjestely, mikä")
ARRANGE_LAW_HEAD = M("letter.arrange.law_head", "Mihin pyyntö perustuu")
ARRANGE_ADVICE = M("letter.arrange.advice", "Pyydän järjestelyjä teiltä. Pyydän myös neuvoa siitä, mitä muuta voin "
                                            "tehdä. Neuvonta perustuu hallintolain (434/2003) 8 §:n 1 momenttiin.")
ARRANGE_NOT_NOTICE = M("letter.arrange.not_notice", "Tämä ei ole lain 380/2023 17 §:n 2 momentin ilmoitus. Pyydän "
                                                    "kertomaan, antaako laki minulle muun tavan vaihtaa "
                                                    "viranomaista.")
TELL_ARRANGED = M("letter.arrange.what", "mitä voitte järjestää ja milloin")
TELL_WHOM = M("letter.arrange.whom", "keneen otan yhteyttä jatkossa")
