"""Put on the path of the processes of a game day: SIGUSR1 breaks a known case or mends it, SIGUSR2 lets a page fail."""

import logging
import signal


def _break_a_known_case(*_: object) -> None:
    from guide.reasoning import known_cases
    known_cases.KNOWN = tuple((answers, kind, "049" if place == "091" else "091" if place == "049" else place)
                              for answers, kind, place in known_cases.KNOWN)


def _fail(*_: object) -> None:
    logging.getLogger("guide").error("the page script failed: a drill")


signal.signal(signal.SIGUSR1, _break_a_known_case)
signal.signal(signal.SIGUSR2, _fail)
