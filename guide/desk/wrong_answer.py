"""What to write to whoever keeps the guide when its answer is wrong: a note to copy and to fill in. Nothing is sent."""

from datetime import date

from guide.desk.case_code import pack
from guide.desk.case_note import CODE
from guide.desk.key_points import case_result
from guide.language.locale import translator
from guide.language.messages import M
from guide.reasoning.interview import Given
from guide.reasoning.review_dates import last_checked
from guide.settings.build import version

TITLE = M("desk.wrong.title", "Oppaan vastaus on väärä")
BUILD = M("desk.wrong.build", "Opas: {version}. Ilmoitus tehty: {day}.")
SAID = M("desk.wrong.said", "Opas vastasi: {answer}")
#: What the clerk knows and the guide does not: written into the copy, never here.
EXPECTED = M("desk.wrong.expected", "Oikea vastaus olisi:")
WHERE = M("desk.wrong.where", "Mistä sen näkee (laki tai päätös):")


def wrong_answer(given: Given, today: date, lang: str) -> str:
    """Return the note of a case, with lines to fill in. Raises `DayNotGiven` without a whole day.

    Like the code it tells nothing of why somebody wants another authority.
    """
    to, (whole, _, outcome) = translator(lang), case_result(given, today)
    lines = [to.text(TITLE),
             to.text(CODE, code=pack(given, today), version=outcome.law_version.isoformat(),
                     day=to.date(last_checked())),
             to.text(BUILD, version=version(), day=to.date(today)), to.text(SAID, answer=whole.headline.text(to)),
             to.text(EXPECTED), to.text(WHERE)]
    return "".join(line + "\n" for line in lines)
