"""The sentences of an answer as dated lines: for each section lists in reading order, with condition and sources.

A condition looks at the facts that `guide.reasoning.line_facts` gives: `regime`, `settled`, `server` (the kind of every
authority still possible), `KIND_possible`, `nobody`, `home` and `stay` (classes of places), `supervisor`, `route`,
`target_fits`, `stays_elsewhere`, `stays_away`, `stay_told`, `addressed`, `consent`, `bilingual`, and the answers about
the person and the change.
A fact that is not known is `UNKNOWN`: a line says itself whether it concerns those who did not tell.
"""
