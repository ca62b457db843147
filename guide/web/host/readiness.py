"""Whether a process may serve the public: before it starts, and asked again and again while it runs.

What is wrong in production with settings, deployer's file or clock keeps the guide from starting. Elsewhere it starts
and says so, on the page and in the log; only a day that no visit could be answered for stops it everywhere. The
proxies, the container and Kubernetes ask for the health of the process: one whose rules are broken, or whose clock has
gone wrong since it started, would otherwise be well for them while every visitor gets an error.
"""

import logging
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from guide.answer.plain import texts
from guide.facts.answers import Answers
from guide.language.locale import LANGUAGES, Translator
from guide.language.messages import M
from guide.reasoning.evaluate import evaluate
from guide.reasoning.known_cases import known_fault
from guide.reasoning.review_dates import ages, last_checked, newest_day
from guide.settings import environment
from guide.settings.build import version
from guide.settings.clock import today
from guide.settings.deployer import BadDeployerFile, Deployer, deployer, deployer_file
from guide.settings.deployer import ages as deployer_ages
from guide.web.streamlit_internals import missing_parts

LOG = logging.getLogger("guide")
#: So long after the last review date of all, either the clock is wrong or nobody looks after the guide any more.
FORGOTTEN = timedelta(days=365)
CLOCK_BEFORE = M("host.clock.before", "Palvelun kello on väärässä. Se näyttää päivää {clock}, mutta oppaan tiedot ovat "
                                      "päivältä {data}. Tätä päivää koskeva vastaus voi olla väärä. Varmista se "
                                      "kotikuntasi työvoimaviranomaiselta.")
CLOCK_AFTER = M("host.clock.after", "Palvelun kello näyttää päivää {clock}, mutta oppaan tiedot piti tarkistaa "
                                    "viimeistään {review}. Joko kello on väärässä tai tiedot ovat vanhoja. Tätä "
                                    "päivää koskeva vastaus voi olla väärä. Varmista se kotikuntasi "
                                    "työvoimaviranomaiselta.")
#: So long an answer to the question for health holds. The proxies ask twice a second.
HELD_SECONDS = 5.0


class NotReady(RuntimeError):
    """The guide does not start; the message names each thing that is wrong, and what to do."""


def last_review() -> date:
    """Return the last review date of all: nothing in the data is promised beyond it."""
    return max(aged.review_by for aged in ages())


def clock_fault(day: date) -> str | None:
    """Return what is wrong with a clock that tells a day, and what to do, None when it can be right."""
    if day < newest_day():
        return (f"the clock says {day}, but the guide's data is of {newest_day()}: set the clock of this machine "
                "(timedatectl shows it)")
    if day > last_review() + FORGOTTEN:
        return (f"the clock says {day}, but the guide's data was to be reviewed by {last_review()}: set the clock of "
                "this machine, or install a newer version of the guide")
    return None


def unservable(day: date) -> str | None:
    """Return why nobody can be served on a day: no visit could be answered, or in production the clock is wrong."""
    if not environment.is_covered(day):
        return f"the clock says {day}, a day that the guide cannot answer for: set the clock of this machine"
    return clock_fault(day) if environment.settings().production and day < newest_day() else None


def clock_note(day: date, to: Translator) -> str:
    """Return what a reader is told of the clock on a day, "" when it can be right or when a setting fixes the day."""
    if environment.settings().today is not None:
        return ""
    if day < newest_day():
        return to.text(CLOCK_BEFORE, clock=to.date(day), data=to.date(newest_day()))
    if day > last_review() + FORGOTTEN:
        return to.text(CLOCK_AFTER, clock=to.date(day), review=to.date(last_review()))
    return ""


def file_faults(read: Callable[[], Deployer], day: date) -> Iterator[str]:
    """Yield what keeps a deployer's file from being taken on a day; `read` gives it, or raises BadDeployerFile."""
    try:
        found = read()
    except BadDeployerFile as error:
        yield str(error)
        return
    blanks = found.blanks()
    if blanks and environment.settings().production:
        own = environment.settings().deployer
        way = "fill them in" if own else "copy the file, fill it in, and name the copy in GUIDE_DEPLOYER"
        yield f"{len(blanks)} fields are blank in {deployer_file()}: {', '.join(blanks)}: {way}"
    if day >= newest_day():  # else the clock is wrong, not the file
        yield from (f"{deployer_file()}: {fault}" for fault in found.faults_on(day))


def faults() -> list[str]:
    """Return everything that keeps this process from serving the public, each with what to do.

    Outside production, blanks, missing settings and a clock that may be wrong are no faults. The deployer's file is
    read anew, and then not again.
    """
    deployer.cache_clear()
    try:
        own, day = environment.settings(), today()
    except environment.BadSettings:
        return list(environment.faults())
    found = list(environment.faults()) if own.production else []
    return [*found, *missing_parts(), *filter(None, [unservable(day)]), *file_faults(deployer, day)]


def reminders(day: date) -> Iterator[str]:
    """Yield what somebody should mend, though the guide may start: a slip, an odd clock, an old announcement."""
    if not environment.settings().production:
        yield from environment.unknown()
    if environment.settings().today is None and (fault := clock_fault(day)):
        yield fault
    yield from (f"{deployer_file()}: {one}" for one in deployer().reminders_on(day))


def days_to_review(day: date) -> int:
    """Return the days until the next review of anything that is dated; below zero it is late."""
    return (min(aged.review_by for aged in (*ages(), *deployer_ages())) - day).days


def due(day: date) -> list[str]:
    """Return what the log tells each day: what `reminders` says, and which reviews are late."""
    own = (aged.fault(day) for aged in deployer_ages() if aged.review_by < day)
    late = sorted(aged.review_by for aged in ages() if aged.review_by < day)
    others = f"{len(late)} reviews are late, since {late[0]}: `python -m guide check` names them" if late else None
    return [*reminders(day), *filter(None, own), *filter(None, [others])]


def _tell_due(day: date) -> None:
    for one in due(day):
        LOG.warning(one)  # a sentence of its own each: the log counts them apart


def check_start() -> Deployer:
    """Return the deployer, whose file is read here and not again; what is only to be reminded of goes to the log.

    Raises:
        NotReady: something keeps the guide from starting; it names everything that does.
    """
    found = faults()
    if not found:
        day = today()
        LOG.info("guide %s, rules checked on %s, days to the next review: %d", version(), last_checked(),
                 days_to_review(day))
        _tell_due(day)
        return deployer()
    # In one line: the last one of a failed start is what a log keeps.
    raise NotReady("the guide does not start: " + " ".join(f"({at}) {one};" for at, one in enumerate(found, 1)))


def fault(day: date) -> str | None:
    """Return why this process should get no visitors on a day, in a few words; None when it is well."""
    if wrong := known_fault() or unservable(day):
        return wrong
    try:
        answers = Answers(on=day, home_municipality="091")
        if not evaluate(answers).servers or not all(texts(answers, day, lang) for lang in LANGUAGES):
            return "today's case has no answer"
    except Exception as error:
        return f"today's case fails: {type(error).__name__}"
    return None


class Health:
    """What `fault` says, remembered for some seconds; the log tells when it changes, and each day what is due."""

    def __init__(self) -> None:
        self._asked: tuple[date, float] | None = None
        self._fault: str | None = None

    def fault(self) -> str | None:
        """Return why this process should get no visitors now, None when it is well."""
        day, now = today(), time.monotonic()
        if self._asked is None or self._asked[0] != day or now - self._asked[1] >= HELD_SECONDS:
            if self._asked is not None and self._asked[0] != day:
                _tell_due(day)
            found = fault(day)
            if found and found != self._fault:
                LOG.critical("not well: %s", found)  # an error is a page that failed: see `status`
            elif self._fault and not found:
                LOG.warning("well again")
            self._asked, self._fault = (day, now), found
        return self._fault
