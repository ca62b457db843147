"""The parts of each letter in their order. What can be known is a public name; everything else is a blank."""

from __future__ import annotations

from guide.answer.blocks import Named, Sentence, Way
from guide.language.messages import Message
from guide.law.acts import ELECTRONIC_ACT, EMPLOYMENT_ACT, PROCEDURE_ACT, TRIAL_ACT, Source
from guide.law.days import TRIAL_LAST_DAY
from guide.outputs.letter import texts as t
from guide.outputs.letter.model import LetterLang, Part, PartForm

NOTIFY = Source(EMPLOYMENT_ACT, "17", "2")
LANGUAGE = Source(EMPLOYMENT_ACT, "19", "2")
ADVICE = Source(PROCEDURE_ACT, "8", "1")
SENDER = Source(PROCEDURE_ACT, "16")
CERTIFICATE = Source(PROCEDURE_ACT, "17", "2")
RECEIPT = Source(ELECTRONIC_ACT, "12", "1")
UNSIGNED = Source(PROCEDURE_ACT, "22", "2")
REQUEST = Source(TRIAL_ACT, "5")
TRIAL_END = Source(TRIAL_ACT, "23")
REFUSED = (Source(PROCEDURE_ACT, "43", "1"), Source(PROCEDURE_ACT, "47"), ADVICE)


def _part(form: PartForm, message: Message, *law: Source, value: Named | None = None, ticked: bool = False,
          **params: object) -> Part:
    return Part(form, Sentence(message, law, params), value, ticked)


def _known(sentence: Message, label: Message, name: Named | None, *law: Source) -> Part:
    """Return the sentence where the name is known, else its label with a blank."""
    return _part("text", sentence, *law, name=name) if name else _part("field", label, *law)


def _head(title: Message, label: Message, to: Named | None, *law: Source) -> tuple[Part, ...]:
    return (_part("title", title, *law), _part("heading", t.TO, SENDER), _known(t.ADDRESSEE, label, to, *law))


def with_email(parts: tuple[Part, ...], email: Way) -> tuple[Part, ...]:
    """Return the parts of a letter with an e-mail address below the recipient's name."""
    shown = email.value if isinstance(email.value, Named) else None
    return (*parts[:3], _part("field", t.EMAIL, SENDER, value=shown, whose=email.about), *parts[3:])


def _sender() -> tuple[Part, ...]:
    return (_part("heading", t.FROM, SENDER), _part("field", t.NAME, SENDER), _part("lines", t.CONTACT, SENDER),
            _part("hint", t.NO_CODE, SENDER))


def _signature() -> tuple[Part, ...]:
    return (_part("heading", t.SIGNATURE_HEAD, UNSIGNED), _part("field", t.PLACE_AND_DAY, UNSIGNED),
            _part("field", t.SIGNATURE, UNSIGNED))


def transfer_request(*, ended: bool, office: Named | None, serving: Named, target: Named | None,
                     used: tuple[str, ...], consent: bool) -> tuple[Part, ...]:
    """Return the request to the TE office with its three conditions; `used` are the subsections it rests on.

    The grounds are all there to tick: the letter does not tell which of them a person answered.
    """
    ground, asked = Source(TRIAL_ACT, "5", used[0]), [Source(TRIAL_ACT, "5", one) for one in used]
    known = (_part("text", t.CONSENT_KNOWN, asked[-1]),) if consent else ()
    notice = (_part("notice", t.ROUTE_ENDED, TRIAL_END, day=TRIAL_LAST_DAY),) if ended else ()
    return (
        *notice, *_head(t.TRANSFER_TITLE, t.TE_OFFICE, office, REQUEST), *_sender(),
        _part("text", t.SERVED_NOW, REQUEST, name=serving),
        _part("heading", t.TRANSFER_HEAD, *asked), *(
            (_part("text", t.TRANSFER_TO, *asked, name=target),) if target else
            (_part("text", t.TRANSFER_ASK, *asked), _part("field", t.TRANSFER_TARGET, *asked))),
        _part("text", t.TRANSFER_LAW, *asked, number=used), *known,
        _part("heading", t.CONDITIONS_HEAD, ground), _part("text", t.CONDITION_ASKED, ground),
        _part("text", t.CONDITION_GROUND, ground),
        *(_part("choice", message, ground) for message in t.GROUNDS),
        _part("text", t.CONDITION_SERVICES, ground), _part("lines", t.MORE, SENDER), *_signature())


def notification(*, authority: Named | None, home: Named | None, new_authority: Named | None,
                 stay: Named | None, reason: str | None, has_plan: bool) -> tuple[Part, ...]:
    """Return the written notification of becoming a customer of another employment authority; `reason` is ticked.

    It speaks of the stay alone: why else a person wants to move is not in it. Who cannot be registered as a jobseeker
    has no plan (`has_plan`) to ask about.
    """
    return (
        *_head(t.NOTIFY_TITLE, t.AUTHORITY, authority, NOTIFY), *_sender(),
        _known(t.HOME_IS, t.HOME, home, NOTIFY),
        _part("heading", t.NOTIFY_HEAD, NOTIFY), *(
            (_part("text", t.NOTIFY_MOVE_TO, NOTIFY, name=new_authority),) if new_authority else
            (_part("text", t.NOTIFY_MOVE, NOTIFY), _part("field", t.NEW_AUTHORITY, NOTIFY))),
        _part("text", t.NOTIFY_LAW, NOTIFY),
        _part("heading", t.STAY_HEAD, NOTIFY), _known(t.STAY_IN, t.STAY, stay, NOTIFY),
        _part("field", t.SINCE, NOTIFY), _part("choice", t.REGULAR, NOTIFY), _part("choice", t.LONGER, NOTIFY),
        _part("field", t.HOW_OFTEN, NOTIFY),
        _part("heading", t.REASON_HEAD, NOTIFY), *(
            _part("choice", message, NOTIFY, ticked=name == reason) for name, message in t.REASONS.items()),
        _part("other", t.REASON_OTHER, NOTIFY, ticked=reason == t.OTHER_REASON),
        _part("heading", t.CONFIRM_HEAD, RECEIPT, CERTIFICATE), _part("point", t.CONFIRM_RECEIPT, RECEIPT, CERTIFICATE),
        _part("point", t.CONFIRM_DAY, NOTIFY),
        *((_part("point", t.CONFIRM_PLAN, NOTIFY),) if has_plan else ()), *_signature())


def language(*, authority: Named | None, home: Named | None, serving: Named | None,
             wanted: LetterLang | None) -> tuple[Part, ...]:
    """Return the letter to the authority that a person wants to deal with; the language `wanted` is ticked."""
    return (
        *_head(t.LANGUAGE_TITLE, t.AUTHORITY, authority, LANGUAGE), *_sender(),
        _known(t.HOME_IS, t.HOME, home, LANGUAGE),
        _known(t.HOME_AUTHORITY_IS, t.HOME_AUTHORITY, serving if home else None, LANGUAGE),
        _part("heading", t.LANGUAGE_NOTICE_HEAD, LANGUAGE), _part("text", t.LANGUAGE_WISH, LANGUAGE),
        _part("text", t.LANGUAGE_LAW, LANGUAGE),
        _part("heading", t.LANGUAGE_HEAD, LANGUAGE), *(
            _part("choice", message, LANGUAGE, ticked=name == wanted) for name, message in t.LANGUAGES.items()),
        _part("heading", t.TELL_HEAD, ADVICE), _part("point", t.TELL_RECEIPT, RECEIPT, CERTIFICATE),
        _part("point", t.TELL_HOW, ADVICE), _part("point", t.TELL_SHARE, ADVICE),
        _part("text", t.IF_REFUSED, *REFUSED), _part("lines", t.MORE, SENDER), *_signature())


def arrangements(*, authority: Named | None) -> tuple[Part, ...]:
    """Return the request for other arrangements. It is the same for every ground: it does not tell why one asks."""
    return (
        *_head(t.ARRANGE_TITLE, t.AUTHORITY, authority, ADVICE), *_sender(),
        _part("heading", t.WISH_HEAD, ADVICE), _part("text", t.ARRANGE_WISH, ADVICE),
        *(_part("choice", message, ADVICE) for message in t.ARRANGEMENTS), _part("other", t.ARRANGE_OTHER, ADVICE),
        _part("heading", t.ARRANGE_LAW_HEAD, ADVICE), _part("text", t.ARRANGE_ADVICE, ADVICE),
        _part("text", t.ARRANGE_NOT_NOTICE, NOTIFY, LANGUAGE),
        _part("heading", t.TELL_HEAD, ADVICE), _part("point", t.TELL_RECEIPT, RECEIPT, CERTIFICATE),
        _part("point", t.TELL_ARRANGED, ADVICE), _part("point", t.TELL_WHOM, ADVICE),
        _part("lines", t.MORE, SENDER), *_signature())
