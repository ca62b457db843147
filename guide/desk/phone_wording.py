"""What a clerk reads aloud beside the questions of the interview, whose own wording stands with each fact."""

from __future__ import annotations

from guide.facts.model import CallerPhrase, Spoken
from guide.language.messages import M

#: Stands once above what a caller may say.
IF_CALLER_SAYS = M("desk.spoken.if", "Jos soittaja sanoo:")
#: The question for the day, which is no `Question`; its answers are those of `guide.reasoning.interview.WHEN`.
SPOKEN_DATE = Spoken(M("desk.spoken.date", "Koskeeko asiasi tätä päivää vai jotakin aiempaa päivää? Jos se koskee "
                                           "aiempaa, sano päivä, kuukausi ja vuosi."), caller_says=(
    CallerPhrase(M("desk.spoken.date.decision", "”Sain päätöksen jo kauan sitten.”"), "date",
                 M("desk.spoken.date.decision.then", "Kysy, mitä päivää asia koskee. Päivä voi näkyä päätöksessä tai "
                                                     "kirjeessä.")),
    CallerPhrase(M("desk.spoken.date.forgotten", "”En muista päivää, mutta kokeilu oli käynnissä.”"), "unknown",
                 M("desk.spoken.date.forgotten.then", "Kerro, että vastaus koskee kokeilun viimeistä päivää. Säännöt "
                                                      "muuttuivat kokeilun aikana.")),
    CallerPhrase(M("desk.spoken.date.coming", "”Työni päättyy vasta ensi kuussa.”"), "today",
                 M("desk.spoken.date.coming.then", "Opas ei tunne tulevia sääntöjä. Vastaa tämän päivän mukaan ja "
                                                   "kerro se soittajalle."))))
