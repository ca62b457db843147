"""A second, plain reading of the law's order of tests, to hold the rules against. It shares no code with them."""

from __future__ import annotations

from itertools import product

STATUSES = ("unemployed", "at_risk", "subsidised", "in_service", "other")
FLAGS = ("under_30", "earnings_related", "immigrant", "foreign_language", "dismissed_55plus", "former_customer",
         "temporary_protection")
PERSONS = tuple(product(STATUSES, *((True, False),) * len(FLAGS)))
#: One municipality of each place class; the two of a class differ in trial area, TE office and employment area.
TRIAL, OTHER_TRIAL, OUTSIDE, OTHER_OUTSIDE, ALAND, FORMER = "091", "837", "405", "905", "478", "588"
CLASS = {TRIAL: "trial", OTHER_TRIAL: "trial", OUTSIDE: "outside", OTHER_OUTSIDE: "outside", ALAND: "aland"}


def as_counted(partial: tuple[object, ...]) -> tuple[object, ...]:
    """Return a partly known person (status, then `FLAGS`) as the contract's reading 14 counts what is left unsaid."""
    said = dict(zip(("status", *FLAGS), partial, strict=True))
    if said["under_30"] and said["dismissed_55plus"] is None:
        said["dismissed_55plus"] = False
    return tuple(said.values())


def served_by(on: str, home: str, stay: str | None, person: tuple[object, ...]) -> tuple[str, str]:
    """Return the kind of server and the place that names it, for facts that are all known."""
    status, *flags = person
    fact = dict(zip(FLAGS, flags, strict=True))
    classes = dict(CLASS)
    classes[FORMER] = "trial" if on < "2025-01-01" else "outside"
    residence = stay or home
    place = residence if home == "none" else home
    if on >= "2025-01-01":
        if home in ("none", ALAND):
            if classes[residence] == "aland":
                return "ams", residence
            return "employment_authority", residence
        return "employment_authority", home
    if home == ALAND or (home == "none" and classes[residence] == "aland"):
        return "ams", place
    if on >= "2023-01-01" and fact["dismissed_55plus"]:
        return "te_office", place
    listed = status in ("unemployed", "subsidised", "in_service") or (status == "at_risk" and on >= "2022-05-02")
    at_home = home != "none" and classes[home] == "trial"
    if listed and at_home and (not fact["earnings_related"] or fact["under_30"] or fact["immigrant"]
                               or fact["foreign_language"]):
        return "trial_municipality", home
    if on >= "2023-03-01" and fact["temporary_protection"] and classes[residence] == "trial":
        return "trial_municipality", residence
    if listed and at_home and fact["former_customer"]:
        return "trial_municipality", home
    return "te_office", place


def first_steps(on: str, server: str | None, may_register: str | None, protected: bool | None,
                seeks_benefit: bool | None) -> list[str]:
    """Return what the person does first, by the plain words of the contract; `server` None: not settled."""
    if server == "ams":
        return ["ask_ams"]
    benefit = [] if seeks_benefit is False else ["apply_for_benefit"]
    if may_register == "no_permit" and protected:
        may_register = "permit"
    if may_register == "no_permit" and on < "2022-05-02":
        return ["cannot_register", "register_with_permit"]
    if on < "2025-01-01" and may_register != "no_permit":
        return ["register", *benefit, "still_possible"]
    if may_register == "no_permit":
        return ["cannot_register", "ask_for_decision", "register_with_permit"]
    register = {None: "register", "eu_citizen": "register_online", "permit": "register_in_person"}[may_register]
    ask = ["ask_who_serves"] if server is None else []
    return [register, *ask, *benefit, "keep_deadlines"][:3]


def duties_of(on: str, kind: str | None) -> list[tuple[str, str, str]]:
    """Return each duty of a day with its source and whom it binds, for a customer of a kind of authority."""
    if kind == "ams":
        return []
    if on < "2022-05-02":
        ids = ("seek_work_and_training", "attend_interviews", "draw_up_plan", "carry_out_and_report_plan",
               "seek_and_attend_agreed_services")
        return [(one, "916/2012 § 2:8" if kind == "te_office" else "1269/2020 § 15", "all") for one in ids]
    ids = ("seek_work_and_training", "assess_service_need", "plan_and_services", "report_plan",
           "contact_details_and_evidence")
    found = []
    for number, one in enumerate(ids):
        if on < "2025-01-01":
            source = "916/2012 § 2:13" if kind == "te_office" else "1269/2020 § 15"
        else:
            source = f"380/2023 § 39({'11123'[number]})" if on < "2026-01-01" else "380/2023 § 39"
        found.append((one, source, "all" if number == 4 else "benefit_seekers"))
    return found


def costs(on: str) -> dict[str, list[tuple[object, ...]]]:
    """Return what each act costs on a day, by the findings K1-K6: (times before, days, weeks, only when, from when, how
    it ends, where the law has it)."""
    over, none = ("days_over",), (None, None, None, None, None, ())
    left = ("end_of_employment", over, "1290/2002 § 2 a:1")  # K1
    refused = ("30_days_after_refusal", over, "1290/2002 § 2 a:4")  # K2
    if on < "2022-05-02":  # K3, K4: of neglect no figure is known
        older: list[tuple[object, ...]] = [(*none, "1269/2020 § 15(2)")]
        plan: list[tuple[object, ...]] = [(*none, "1269/2020 § 15(3)")]
        return {"neglect": older, "missed_meeting": plan + older, "unreported_plan": older,
                "refused_or_left_service": plan,
                "refused_work": [(None, 60, None, None, *refused), (None, 90, None, "chosen", *refused),
                                 (None, 30, None, "up_to_2_weeks", *refused)],
                "resigned": [(None, 90, None, None, *left), (None, 30, None, "up_to_5_days", *left)],
                "dismissed": [(None, 60, None, None, *left), (None, 30, None, "up_to_5_days", *left)]}
    reminder = "916/2012 § 2:15" if on < "2025-01-01" else "380/2023 § 41"
    ladder: list[tuple[object, ...]] = [  # K6; from when the days run is told nowhere
        (0, 7, None, None, None, over, "1416/2025"), (1, None, 6, None, None, ("weeks_done",), "1416/2025")]
    if on < "2026-03-01":  # K5
        ladder = [(0, 0, None, None, None, (), reminder),
                  (1, 7, None, None, "neglect", over, "1290/2002 § 2 a:9"),
                  (2, 14, None, None, "neglect", over, "1290/2002 § 2 a:10(1)"),
                  (3, None, 12, None, "neglect", ("weeks_of_activity", "mended", "five_years"),
                   "1290/2002 § 2 a:10(1)")]
    ends = "916/2012 § 2:2(1)" if on < "2025-01-01" else "380/2023 § 28(1)"
    reported: list[tuple[object, ...]] = [
        *([(0, 0, None, None, None, (), reminder)] if on < "2026-03-01" else []),
        *([(1, *none[1:], ends)] if on < "2026-01-01" else []),  # who repeatedly does not deal with the authority
        *([(*none, "380/2023 § 28(1)")] if on >= "2026-01-01" else [])]  # K19
    leaving: list[tuple[object, ...]] = [(None, 45, None, None, *left), (None, 30, None, "up_to_5_days", *left)]
    return {"neglect": ladder, "missed_meeting": ladder, "refused_or_left_service": ladder, "unreported_plan": reported,
            "refused_work": [(None, 45, None, None, *refused), (None, 30, None, "up_to_2_weeks", *refused)],
            "resigned": leaving, "dismissed": leaving}
