"""Words for the kinds of authority, route and supervisor that the law names: the values that programs see."""

from typing import Literal

AuthorityKind = Literal["trial_municipality", "te_office", "employment_authority", "ams"]
#: The kinds by short names, for tables that are keyed by them.
TRIAL: AuthorityKind = "trial_municipality"
TE: AuthorityKind = "te_office"
NOW: AuthorityKind = "employment_authority"
AMS: AuthorityKind = "ams"
Route = Literal["request_to_te_office", "written_notification", "same_authority", "language_right", "none"]
Supervisor = Literal["avi", "lvv"]
LetterKind = Literal["transfer_request", "notification", "language", "arrangements"]
ComplaintTo = Literal["avi", "lvv", "parliamentary_ombudsman"]


def of_mainland(kind: AuthorityKind | None) -> bool:
    """Return whether the acts of this guide bind an authority of the kind; Åland's has rules of its own."""
    return kind != "ams"


def keeps_authority(route: Route | None) -> bool:
    """Return whether a wish for another authority needs none: the one that serves does so there too."""
    return route == "same_authority"


def serves_whole_area(kind: str) -> bool:
    """Return whether one authority of the kind serves every municipality of its area (laki 380/2023, section 3)."""
    return kind == "employment_authority"
