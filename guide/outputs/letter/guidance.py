"""The page that goes with a letter: to whom, how, with what, what to ask to be confirmed, and what happens next."""

from __future__ import annotations

from guide.answer.blocks import Section
from guide.answer.lines import sentences
from guide.answer.names import bent
from guide.language.messages import M
from guide.law.conditions import UNKNOWN
from guide.law.lines import letter as lines
from guide.law.versions import version_on
from guide.outputs.letter.model import Letter

TO_HEAD = M("letter.with.to", "Kenelle kirje lähetetään")
TO_HEAD_PAST = M("letter.with.to_past", "Kenelle pyyntö lähetettiin")
SEND_HEAD = M("letter.with.send", "Näin lähetät kirjeen")
ATTACH_HEAD = M("letter.with.attach", "Mitä liität kirjeeseen")
ATTACH_HEAD_PAST = M("letter.with.attach_past", "Mitä pyyntöön liitettiin")
CONFIRM_HEAD = M("letter.with.confirm", "Mitä pyydät vahvistamaan")
NEXT_HEAD = M("letter.with.next", "Mitä sitten tapahtuu")
NEXT_HEAD_PAST = M("letter.with.next_past", "Mitä pyynnöstä seurasi")


def companion(letter: Letter) -> tuple[Section, ...]:
    """Return the page that goes with the letter, each sentence with its source."""
    case = letter.case
    facts = {"letter": letter.kind, "addressed": case.addressee is not None, "host": case.host is not None,
             "safety": case.safety, "stale": case.stale, "has_plan": case.has_plan,
             "follows_stay": case.follows_stay, "stays_away": case.stays_away,
             "municipality_asked": UNKNOWN if case.municipality_asked is None else case.municipality_asked}
    of_trial = version_on(case.on).of_trial
    to = case.addressee and bent(case.addressee, "for")
    sections = (
        Section(part_id, title, sentences(part, case.on, facts, name=to, host=case.host))
        for part_id, title, part in (
            ("letter.to", TO_HEAD_PAST if of_trial else TO_HEAD, lines.TO_WHOM),
            ("letter.send", SEND_HEAD, lines.SENDING),
            ("letter.attach", ATTACH_HEAD_PAST if of_trial else ATTACH_HEAD, lines.ATTACHING),
            ("letter.confirm", CONFIRM_HEAD, lines.CONFIRMING),
            ("letter.next", NEXT_HEAD_PAST if of_trial else NEXT_HEAD, lines.FOLLOWING)))
    return tuple(section for section in sections if section.sentences)
