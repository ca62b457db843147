"""The words of the case code, in Finnish: why a code is refused, and what has changed since it was given out."""

from __future__ import annotations

from collections.abc import Mapping

from guide.language.messages import M, Message

SPELLED = M("desk.code.spelled", "{letter} niin kuin {word}")

WRONG_ONE = M("desk.code.wrong_one", "Koodissa näyttää olevan yksi väärä merkki.")
WRONG_SWAP = M("desk.code.wrong_swap", "Kaksi vierekkäistä merkkiä näyttää vaihtaneen paikkaa.")
WRONG = M("desk.code.wrong", "Koodi ei täsmää. Siinä on väärä merkki, tai siitä puuttuu merkki.")
NOT_USED = M("desk.code.not_used", "Koodeissa ei ole merkkiä {heard}. Se on tässä koodissa merkki {position}.")
CHECK_ONE = M("desk.code.check_one", "Tarkista merkki {position}: kuulitko {heard}, kun soittaja sanoi {said}?")
CHECK_SWAP = M("desk.code.check_swap", "Tarkista merkit {position} ja {next}: sanoiko soittaja ensin {said}?")
READ_AGAIN = M("desk.code.read_again", "Pyydä soittajaa lukemaan koodi uudelleen, yksi ryhmä kerrallaan.")
CHARACTERS = M("desk.code.characters", "Koodin merkit ovat: {characters}.")
EMPTY = M("desk.code.empty", "Kirjoita koodi, jonka soittaja lukee näytöltään.")
TOO_SHORT = M("desk.code.too_short", "Koodi on liian lyhyt. Koodissa on vähintään {least} merkkiä.")
TOO_LONG = M("desk.code.too_long", "Koodi on liian pitkä. Koodissa on enintään {most} merkkiä.")
LATER = M("desk.code.later", "Koodi on tehty oppaan uudemmalla versiolla. Tämä versio ei osaa avata sitä.")

ISSUED = M("desk.code.issued", "Koodi on tehty: {day}.")
ABOUT = M("desk.code.about", "Vastaus koskee samaa päivää kuin soittajan vastaus: {day}.")
NOTHING_CHANGED = M("desk.code.nothing_changed", "Oppaan säännöt ovat samat kuin silloin.")
CHANGED_SINCE = M("desk.code.changed_since", "Oppaan säännöissä on muuttunut tämän jälkeen:")
CHANGE: Mapping[str, Message] = {
    "began": M("desk.code.began", "Uusi {day} alkaen: {rule}"),
    "changed": M("desk.code.changed", "Muuttunut {day} alkaen: {rule}"),
    "ended": M("desk.code.ended", "Ei enää voimassa {day} alkaen: {rule}"),
}
CHECKED_SINCE = M("desk.code.checked_since", "Säännöt on tarkistettu koodin tekemisen jälkeen: {day}. Vertaa vastausta "
                                             "siihen, mitä soittaja näkee.")
