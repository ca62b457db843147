"""The headings of the page that goes with a letter, in Finnish."""

from __future__ import annotations

from guide.language.messages import M

TO_HEAD = M("letter.with.to", "Kenelle kirje lähetetään")
SEND_HEAD = M("letter.with.send", "Näin lähetät kirjeen")
ATTACH_HEAD = M("letter.with.attach", "Mitä kirjeen mukaan")
CONFIRM_HEAD = M("letter.with.confirm", "Mitä pyydät vahvistamaan")
NEXT_HEAD = M("letter.with.next", "Mitä sitten tapahtuu")
NEXT_HEAD_PAST = M("letter.with.next_past", "Mitä pyynnöstä seurasi")
