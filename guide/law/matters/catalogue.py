"""All matters under the headings of the pick list, and the one function that answers about them."""

from datetime import date

from guide.language.messages import M
from guide.law.days import regime_on
from guide.law.kinds import AuthorityKind
from guide.law.matters import decisions, money, plans, sanctions, services, statements, study
from guide.law.matters.model import KINDS, HandlerRule, Handling, Matter, MatterGroup
from guide.law.model import concerning

#: The group that its own entry opens.
SANCTION_GROUP = "sanctions"
GROUPS: tuple[MatterGroup, ...] = (
    MatterGroup(SANCTION_GROUP, M("matter.group.sanctions", "Selvityspyyntö, karenssi tai muu seuraamus"),
                sanctions.SANCTIONS),
    MatterGroup("money", M("matter.group.money", "Tuet ja korvaukset"), money.MONEY),
    MatterGroup("study", M("matter.group.study", "Opiskelu ja koulutus"), study.STUDY),
    MatterGroup("services", M("matter.group.services", "Palvelut ja suunnitelmat"),
                (*services.SERVICES, *plans.PLANS)),
    MatterGroup("statements", M("matter.group.statements", "Työvoimapoliittiset lausunnot"), statements.STATEMENTS),
    MatterGroup("decisions", M("matter.group.decisions", "Etuuspäätös, kantelu ja muutoksenhaku"),
                decisions.DECISIONS))
MATTERS: tuple[Matter, ...] = tuple(matter for group in GROUPS for matter in group.matters)
HANDLER_RULES: tuple[HandlerRule, ...] = tuple(rule for matter in MATTERS for rule in matter.rules)
_BY_ID = {matter.id: matter for matter in MATTERS}


def handling(matter_id: str, on: date, server: AuthorityKind) -> Handling:
    """Return who handles a matter on a day for a person served by `server`, and what happens.

    Raises `ValueError` for a matter that is not in the catalogue and for a kind of server that did not exist on the
    day, `DateNotCovered` before 2021-03-01, and `LookupError` if the law as coded left the matter to nobody
    or to two (never; tests/law/matters counts every case).
    """
    if matter_id not in _BY_ID:
        raise ValueError(f"{matter_id!r} is not a matter; allowed: {', '.join(_BY_ID)}")
    kinds = KINDS[regime_on(on)]
    if server not in kinds:
        raise ValueError(f"{server!r} served nobody on {on}; allowed: {', '.join(kinds)}")
    matter, facts = _BY_ID[matter_id], {"server": server}
    rules = concerning(matter.rules, on, facts)
    if len(rules) != 1:
        raise LookupError(f"{len(rules)} handlers of {matter_id} on {on} for {server}")
    return Handling(matter, on, server, rules[0], *(
        concerning(lines, on, facts) for lines in (
            matter.steps, matter.appeal, matter.next_steps, matter.notes, matter.about_acts)))
