"""Cases whose answer the law gives beyond doubt: `check` and each process that serves look whether they are right."""

from guide.facts.answers import BOOLEAN_FIELDS, Answers
from guide.reasoning.evaluate import evaluate

#: What a known case says of itself, all else being no: a fact that is asked for later changes none of them.
_NO = dict.fromkeys(BOOLEAN_FIELDS, False)
#: Cases of the two regimes, with the kind and the municipality of who serves.
KNOWN: tuple[tuple[Answers, str, str | None], ...] = tuple(
    (Answers.model_validate(_NO | case), kind, municipality) for case, kind, municipality in (
        ({"on": "2024-05-01", "home_municipality": "091", "status": "unemployed", "under_30": True},
         "trial_municipality", "091"),
        ({"on": "2024-05-01", "home_municipality": "091", "status": "other"}, "te_office", None),
        ({"on": "2026-09-01", "home_municipality": "091"}, "employment_authority", "091"),
        ({"on": "2026-09-01", "home_municipality": "478"}, "ams", None),
    ))


def known_fault() -> str | None:
    """Return what is wrong with the answer to a known case, None when all of them are right."""
    try:
        for answers, kind, municipality in KNOWN:
            if [(one.kind, one.municipality) for one in evaluate(answers).servers] != [(kind, municipality)]:
                return f"a known case of {answers.on} gives another authority: stop this version"
    except Exception as error:
        return f"a known case fails: {type(error).__name__}"
    return None
