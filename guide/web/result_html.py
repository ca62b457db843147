"""The writer of results, as the pages of the app know it."""

from guide.answer.html import MAIN_ACT, Writer

__all__ = ["MAIN_ACT", "Writer"]
