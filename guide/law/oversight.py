"""Who supervised the authority that serves, and who takes a complaint, by date.

AVI to 31.12.2025 (1269/2020 section 22; 380/2023 sections 25-26), LVV since 1.1.2026 (733/2025). TE offices and AMS
were and are outside this power.
"""

from dataclasses import dataclass

from guide.language.messages import M
from guide.law.acts import AGENCY_ACT, CONSTITUTION, EMPLOYMENT_ACT, PROCEDURE_ACT, TRIAL_ACT, Source
from guide.law.conditions import is_
from guide.law.days import COVERED, IN_2025, SINCE_2025, SINCE_2026, TRIAL
from guide.law.kinds import ComplaintTo, Supervisor
from guide.law.model import Amendment, Rule, amended


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OversightRule(Rule):
    """Names the supervisor and the receiver of a complaint; the first rule that holds decides."""

    supervisor: Supervisor | None
    complaint_to: ComplaintTo | None

    @property
    def complaint_sources(self) -> tuple[Source, ...]:
        """Return where the law has complaints: the Ombudsman's power does not rest on the act on procedure."""
        by_procedure = self.complaint_to != "parliamentary_ombudsman"
        return (*self.sources, Source(PROCEDURE_ACT, "53 a")) if by_procedure else self.sources


OVERSIGHT: tuple[OversightRule, ...] = (
    OversightRule(id="oversight.trial", title=M("rule.oversight.trial", "Aluehallintovirasto valvoi kokeilukuntia"),
                  when=is_("server", "trial_municipality"), sources=(Source(TRIAL_ACT, "22"),), days=TRIAL,
                  supervisor="avi", complaint_to="avi", statements=("S04", "S07")),
    OversightRule(id="oversight.te_office", title=M("rule.oversight.te_office", "Aluehallintovirasto ei valvonut "
                                                                                "TE-toimistoa"),
                  when=is_("server", "te_office"), days=TRIAL,
                  sources=(Source(TRIAL_ACT, "22"), Source(CONSTITUTION, "108"), Source(CONSTITUTION, "109")),
                  supervisor=None, complaint_to="parliamentary_ombudsman", statements=("S09",)),
    OversightRule(id="oversight.avi", title=M("rule.oversight.avi", "Aluehallintovirasto valvoi työvoimaviranomaisia"),
                  when=is_("server", "employment_authority"), sources=(Source(EMPLOYMENT_ACT, "25"),), days=IN_2025,
                  supervisor="avi", complaint_to="avi", statements=("S06",)),
    OversightRule(
        id="oversight.lvv", title=M("rule.oversight.lvv", "Lupa- ja valvontavirasto valvoo työvoimaviranomaisia"),
        when=is_("server", "employment_authority"), days=SINCE_2026, supervisor="lvv", complaint_to="lvv",
        sources=(Source(EMPLOYMENT_ACT, "25"), Source(AGENCY_ACT)), statements=("S06",),
        note="LVV's succession is inferred from the bills; the enacted text of 733/2025 was not read."),
    *amended(
        OversightRule(id="oversight.aland", title=M("rule.oversight.aland", "Ahvenanmaan viranomainen ei kuulu tähän "
                                                                            "valvontaan"), when=is_("server", "ams"),
                      sources=(Source(TRIAL_ACT, "22"),), days=COVERED, supervisor=None, complaint_to=None),
        Amendment(SINCE_2025, sources=(Source(EMPLOYMENT_ACT, "25"),))),
)
