"""The texts of the pages that the proxy shows while no process of the guide answers."""

from __future__ import annotations

from guide.language.messages import M

DOWN = M("host.outage.down", "Opas ei ole juuri nyt käytössä")
DOWN_HELP = M("host.outage.down_help", "Korjaamme vikaa. Yritä hetken kuluttua uudelleen.")
BREAK = M("host.outage.break", "Oppaassa on suunniteltu katko")
BREAK_HELP = M("host.outage.break_help", "Huollamme opasta. Yritä uudelleen, kun katko on ohi.")
REFUSED = M("host.outage.refused", "Sivua ei voitu näyttää")
REFUSED_HELP = M("host.outage.refused_help", "Pyynnössä oli virhe, tai pyyntöjä tuli liian monta. Odota hetki ja "
                                             "siirry oppaan alkuun.")
AGAIN = M("host.outage.again", "Yritä uudelleen")
TO_START = M("host.outage.start", "Siirry oppaan alkuun")
