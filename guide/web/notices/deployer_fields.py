"""The deployer's fields as the plain pages show them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from operator import attrgetter

from markupsafe import Markup

from guide.language.locale import Translator
from guide.language.messages import M
from guide.settings.deployer import Deployer
from guide.settings.deployer.parts import ByLanguage
from guide.settings.deployer.values import is_blank
from guide.web.host.way_out import phone_address

BLANK = M("notice.blank", "[täydennä: {field}]")


class Fields:
    """Shows fields by their dotted names, in a language. A blank one is marked and named, and makes the page a draft.

    AttributeError for a name that the deployer's file does not have.
    """

    def __init__(self, to: Translator, who: Deployer) -> None:
        self._to, self._who = to, who
        self.has_blanks = False

    def text(self, name: str) -> str:
        """Return a field as text, or the mark of a blank."""
        value = attrgetter(name)(self._who)
        if isinstance(value, ByLanguage):
            name, value = f"{name}.{self._to.lang}", value.of(self._to.lang)
        if is_blank(value):
            self.has_blanks = True
            return Markup("<mark>{}</mark>").format(self._to.text(BLANK, field=name))
        return self._to.date(value) if isinstance(value, date) else str(value)

    def email(self, name: str) -> str:
        """Return an e-mail address as a link, or the mark of a blank."""
        return self._link(name, "mailto:{}".format)

    def phone(self, name: str) -> str:
        """Return a phone number as a link, or the mark of a blank."""
        return self._link(name, phone_address)

    def url(self, name: str) -> str:
        """Return an address as a link, or the mark of a blank."""
        return self._link(name, str)

    def _link(self, name: str, address: Callable[[str], str]) -> str:
        shown = self.text(name)
        return shown if isinstance(shown, Markup) else Markup('<a href="{}">{}</a>').format(address(shown), shown)
