"""The words of "what has changed", in Finnish."""

from __future__ import annotations

from collections.abc import Mapping

from guide.language.messages import M, Message

TITLE = M("desk.history.title", "Mitä on muuttunut")
NOTHING = M("desk.history.nothing", "Tänä aikana mikään ei ole muuttunut.")
SPAN = M("desk.history.span", "Muutokset näiden päivien välillä: {since} – {until}.")
HEAD: Mapping[str, Message] = {
    "law": M("desk.history.head.law", "{day}: lait"),
    "rule": M("desk.history.head.rule", "{day}: säännöt"),
    "duty": M("desk.history.head.duty", "{day}: velvollisuudet"),
    "matter": M("desk.history.head.matter", "{day}: asiat ja niiden hoitajat"),
    "texts": M("desk.history.head.texts", "{day}: oppaan tekstit"),
    "address": M("desk.history.head.address", "{day}: oppaan osoitteet"),
}
LINE: Mapping[str, Message] = {
    "began": M("desk.history.began", "Uusi: {title}"),
    "changed": M("desk.history.changed", "Muuttunut: {title}"),
    "ended": M("desk.history.ended", "Ei enää voimassa: {title}"),
    "checked": M("desk.history.checked", "Tarkistettu: {title}"),
}
CHANGED_IN = M("desk.history.changed_in", "Muuttunut ({what}): {title}")
#: In what a rule differs from what it was.
DIFFERS: Mapping[str, Message] = {
    "words": M("desk.history.differs.words", "sanamuoto"),
    "condition": M("desk.history.differs.condition", "ehdot"),
    "effect": M("desk.history.differs.effect", "vaikutus"),
    "source": M("desk.history.differs.source", "lähde"),
    "certainty": M("desk.history.differs.certainty", "tiedon varmuus"),
}
CHECKED_MANY: Mapping[str, Message] = {
    "rule": M("desk.history.checked_rules", "Tarkistettu: säännöt, kaikkiaan {count}"),
    "texts": M("desk.history.checked_texts", "Tarkistettu: tekstit, ryhmiä kaikkiaan {count}"),
    "address": M("desk.history.checked_addresses", "Tarkistettu: osoitteet, kaikkiaan {count}"),
}
