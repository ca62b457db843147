"""The words of "why": the headings of the list of rules, and what stands around an answer (with each fact)."""

from __future__ import annotations

from guide.language.messages import M

DECIDED = M("why.decided", "Tämä sääntö ratkaisi")
DECIDED_TOGETHER = M("why.decided_together", "Nämä säännöt johtavat samaan vastaukseen")
STILL_OPEN = M("why.still_open", "Näistä vastaus riippuu vielä")
OTHERS = M("why.others", "Muut säännöt, joita tutkimme")

TOLD = M("why.told", "Vastasit: {answer}.")
NOT_TOLD = M("why.not_told", "Et kertonut tätä: {fact}.")
STAY_AS_HOME = M("why.stay_as_home", "Et kertonut muuta asuinpaikkaa kuin kotikuntasi: {name}.")
