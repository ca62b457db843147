"""The readings chosen where the source leaves room. Rules name theirs by number; docs/interpretations.md lists all.

Words for programmers and lawyers, in English; what a visitor reads of a doubt is a line of `guide.law.lines`.
"""

from dataclasses import dataclass

from guide.law.acts import ALAND_ACT, EMPLOYMENT_ACT, TRIAL_ACT, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Interpretation:
    """A reading of the law. `applied` is the module that applies it where no rule does."""

    title: str
    text: str
    sources: tuple[Source, ...]
    applied: str = ""


INTERPRETATIONS: dict[int, Interpretation] = {
    1: Interpretation(
        title="The day asked about decides",
        text="The trial ran from 1.3.2021 to 31.12.2024, both days included. Which law applies depends on the "
             "day asked about, not on the day on which a matter began.",
        sources=(Source(TRIAL_ACT, "23"),), applied="guide.law.days"),
    2: Interpretation(
        title="The earnings-related allowance is a test of its conditions",
        text="The act asks whether the person meets the conditions of the earnings-related allowance "
             "(ansiopäiväraha). “Is paid by Kela” is only how the question is put in plain words.",
        sources=(Source(TRIAL_ACT, "4", "1"),)),
    3: Interpretation(
        title="The order in which the rules of the trial are tried",
        text="Home municipality on Åland; dismissed at 55 or over (from 1.1.2023); a customer group of section"
             " 4 in the home municipality; temporary protection by place of residence (from 1.3.2023); former "
             "customer with a situation of section 4; otherwise the TE Office of the home municipality, or of "
             "the place of stay when there is no home municipality.",
        sources=(Source(TRIAL_ACT, "4"), Source(TRIAL_ACT, "5"), Source(TRIAL_ACT, "6"))),
    4: Interpretation(
        title="At risk of unemployment counts from 2.5.2022",
        text="Before that day a person at risk of unemployment within two weeks (työttömyysuhan alainen) is as"
             " one in none of the situations of section 4.",
        sources=(Source(TRIAL_ACT, "4", "1"),)),
    5: Interpretation(
        title="Without a situation of section 4 nobody is the trial municipality's customer",
        text="A person in none of the listed situations is not its customer, except a jobseeker under "
             "temporary protection (tilapäinen suojelu).",
        sources=(Source(TRIAL_ACT, "4", "1"), Source(TRIAL_ACT, "4", "2"))),
    6: Interpretation(
        title="A former customer who has moved",
        text="A former customer is judged in the new home municipality; outside the trial the TE Office "
             "serves.",
        sources=(Source(TRIAL_ACT, "6"),)),
    7: Interpretation(
        title="Transfer on request",
        text="Exists from 1.6.2021 and only for a trial municipality's customer. A target outside the trial, "
             "or the municipality that serves already, makes it impossible. Consent is needed only of a "
             "municipality as target.",
        sources=(Source(TRIAL_ACT, "5"),)),
    8: Interpretation(
        title="A difficult relationship or safety is no ground of its own since 2025",
        text="The text says what can be asked instead. A stay (oleskelu) elsewhere needs its reason. Within "
             "one area no change of authority is needed.",
        sources=(Source(EMPLOYMENT_ACT, "17", "2"),)),
    9: Interpretation(
        title="Two municipalities of the trial claim one person",
        text="Home municipality and place of residence both in the trial: the home municipality, if a group of"
             " section 4(1) fits; otherwise the municipality of residence (protection).",
        sources=(Source(TRIAL_ACT, "4"),)),
    10: Interpretation(
        title="An unknown fact never decides in silence",
        text="Conditions have three values. While a fact that matters is not known, every authority that is "
             "still possible is named.",
        sources=(Source(TRIAL_ACT, "4"), Source(EMPLOYMENT_ACT, "17")), applied="guide.law.conditions"),
    11: Interpretation(
        title="A person lives in the home municipality unless a stay elsewhere is told",
        text="Without a home municipality (kotikunta) the place of stay has to be known.",
        sources=(Source(EMPLOYMENT_ACT, "17", "1"),), applied="guide.facts.rule_facts"),
    12: Interpretation(
        title="Åland",
        text="In the trial a home municipality on Åland means Åland's own authority (AMS). Since 1.1.2025 a "
             "person with home on Åland who mainly stays on the mainland is served where they stay. Without a "
             "home municipality, a stay on Åland means AMS.",
        sources=(Source(ALAND_ACT), Source(EMPLOYMENT_ACT, "17", "1"))),
    13: Interpretation(
        title="A former municipality",
        text="Is itself until the day before its merger, and its successor from that day.",
        sources=(Source(EMPLOYMENT_ACT, "17", "1"),), applied="guide.places.model"),
    14: Interpretation(
        title="Who is under 30 was not dismissed at 55 or over",
        text="Under 30, with nothing said about dismissal at 55 or over, counts as not dismissed so, for every"
             " caller. Nothing else is inferred; other combinations that cannot be true are only not offered.",
        sources=(Source(TRIAL_ACT, "5", "3"),), applied="guide.facts.combinations"),
}
