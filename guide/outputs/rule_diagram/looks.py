"""The colours of the drawings."""

#: Every ink on its own fill, and on white, has a contrast of at least 4.5 to 1 (tested).
PALETTE = {"page": "#ffffff", "card": "#f7f8fa", "line": "#c8cdd5", "ink": "#1f2933", "quiet": "#56616e",
           "arrow": "#7b8794"}
#: What a rule gives, as (fill, ink): an authority or a route.
KINDS = {
    "trial_municipality": ("#e3f1ea", "#14532d"),
    "te_office": ("#e4edf9", "#1c3f76"),
    "employment_authority": ("#e3f1ea", "#14532d"),
    "ams": ("#f6ecdc", "#6b3d0c"),
    "request_to_te_office": ("#e4edf9", "#1c3f76"),
    "written_notification": ("#e3f1ea", "#14532d"),
    "language_right": ("#efe7f7", "#4c2a80"),
    "same_authority": ("#f6ecdc", "#6b3d0c"),
    "none": ("#eceef1", "#3b4754"),
}
