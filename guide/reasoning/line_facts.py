"""The facts that the lines of law look at: of the outcome, and of the person who asked."""

from collections.abc import Hashable
from typing import get_args

from guide.facts.answers import Answers
from guide.facts.rule_facts import PERSON_FIELDS, Places, place_class, places_of
from guide.law.conditions import with_unknown
from guide.law.kinds import AuthorityKind
from guide.places import MUNICIPALITIES, EmploymentArea, area_language, employment_area, resolve
from guide.reasoning.outcome import Outcome


def facts_of(outcome: Outcome, answers: Answers) -> dict[str, Hashable]:
    """Return the facts by the names that conditions use (see `guide.law.lines`); what is not known is `UNKNOWN`."""
    kinds, places, way = {server.kind for server in outcome.servers}, places_of(answers), outcome.change
    code = outcome.servers[0].municipality if outcome.servers else None
    area = employment_area(code, outcome.on) if code else None
    home = MUNICIPALITIES.get(places.home or "")
    own = resolve(home.code, outcome.on).code if home else None
    serving = MUNICIPALITIES.get(code or "")
    own_language = area_language(area, outcome.on) if area else None
    target = answers.target_municipality
    stay_area = employment_area(places.stay, outcome.on) if places.stay else None
    found: dict[str, Hashable] = {
        **vars(answers), "regime": outcome.regime, "settled": outcome.settled, "nobody": not kinds,
        "server": next(iter(kinds)) if len(kinds) == 1 else None, "home": place_class(places.home),
        "stay": place_class(places.stay), "supervisor": outcome.oversight.supervisor, "route": way.route,
        "addressed": way.addressed_to is not None, "target_fits": way.conditions.get("target"),
        "stays_elsewhere": None not in (area, stay_area) and area != stay_area,
        "stays_away": places.stay not in (None, own),
        "stay_told": _stay_told(answers, places, own, area), "language_fits": way.conditions.get("language"),
        "target_on_aland": target is not None and MUNICIPALITIES[target].aland,
        "own_area_fits": own_language is not None and answers.service_language == own_language,
        "sami_homeland": serving is not None and serving.sami_homeland != "no",
        # Who serves already is no other municipality, and its consent was not asked for.
        "consent": way.consent_from is not None and way.conditions.get("target") is not False,
        "by_stay": any(server.municipality not in (None, own) for server in outcome.servers),
        "bilingual": own_language == "bilingual"}
    found |= {f"{kind}_possible": kind in kinds for kind in get_args(AuthorityKind)}
    found |= {f"{name}_open": name in outcome.unsettled for name in PERSON_FIELDS}
    return with_unknown(found)


def _stay_told(answers: Answers, places: Places, own: str | None, area: EmploymentArea | None) -> str | None:
    """Return what a stay that was told outside the home municipality says of a move by it; None: nothing against it.

    Without a municipality wished for: "aland", or "own_area" where the same authority serves. With one on the mainland:
    "not_there", when the stay is in another area than that.
    """
    if answers.stay_municipality is None or places.stay in (None, own) or area is None:
        return None
    stayed, wished = employment_area(places.stay, places.on), answers.target_municipality
    target = employment_area(resolve(wished, places.on).code, places.on) if wished else None
    if target is not None:
        return None if stayed == target else "not_there"
    if stayed is None:
        return "aland"
    return "own_area" if wished is None and stayed == area else None
