"""What was looked up in a call, as lines of its note: each matter with who handles it, and what else was opened.

In the third person, as the whole note. Loads the search: import this module only when something was opened.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from guide.answer.matter import HANDLER_NAMES, handler_is_doubtful, names_of_handler
from guide.answer.references import reference
from guide.desk.search import Hit
from guide.desk.search_detail import detail_of
from guide.desk.search_entries import Kind, index
from guide.language.locale import Lang, Translator, translator
from guide.language.messages import M, Message
from guide.law.kinds import AuthorityKind
from guide.law.matters import MATTERS, Handler, Handling, handling
from guide.law.matters.model import KINDS, OF_EMPLOYERS
from guide.law.versions import version_on
from guide.places import MUNICIPALITIES
from guide.reasoning.outcome import Authority

HANDLES = M("desk.note.also", "Kysyttiin myös: {title}. Asian hoitaa {handler} ({law}).")
HANDLED = M("desk.note.also_then", "Kysyttiin myös: {title}. Asian hoiti {handler} ({law}).")
DEPENDS = M("desk.note.also_open", "Kysyttiin myös: {title}. Hoitaja riippuu siitä, kuka palvelee: {handlers}.")
#: Where the page of the matter says that this was not read in the law.
UNSURE = M("desk.note.also_unsure", "Hoitaja on vielä varmistettava: {handler}.")
OPENED = M("desk.note.opened", "Oppaasta katsottiin: {titles}.")
TITLE_AND_LAW = M("desk.note.opened_law", "{title} ({law})")
#: Those whose name elsewhere speaks to the reader.
HANDLERS: Mapping[Handler, Message] = {
    **HANDLER_NAMES,
    Handler.TRIAL_MUNICIPALITY: M("desk.note.handler.municipality", "työnhakijaa palvellut kokeilukunta"),
    Handler.TE_OFFICE: M("desk.note.handler.te_office", "alueen TE-toimisto"),
    Handler.EMPLOYMENT_AUTHORITY: M("desk.note.handler.authority", "työnhakijaa palveleva työvoimaviranomainen"),
    Handler.BENEFIT_PAYER: M("desk.note.handler.payer", "Kela tai työttömyyskassa")}
_MOST_LAWS = 3


def note_lines(opened: Iterable[str], on: date, today: date, server: Authority | None, lang: Lang) -> tuple[str, ...]:
    """Return a line for each matter and one for all else, of things named as `kind:id` in the order of opening.

    `server` is who serves on the day, where that is settled.
    """
    to, named = translator(lang), [one.split(":", 1) for one in opened]
    asked = [_matter(id, on, today, server, to) for kind, id in named if kind == "matter"]
    others = [_titled(kind, id, on, today, to) for kind, id in named if kind != "matter"]  # type: ignore[arg-type]
    return (*asked, *([to.text(OPENED, titles="; ".join(others))] if others else ()))


def _matter(id: str, on: date, today: date, server: Authority | None, to: Translator) -> str:
    title = to.text({one.id: one.title for one in MATTERS}[id])
    kinds: Iterable[AuthorityKind] = KINDS[version_on(on).regime]
    of_all = [handling(id, on, kind) for kind in kinds]
    # What an employer brings to whichever authority it turns to does not depend on who serves a jobseeker.
    found = [one for one in of_all if one.handler in OF_EMPLOYERS] or [
        one for one in of_all if server is None or server.kind not in kinds or one.server == server.kind]
    names = list(dict.fromkeys(_handler(one, server, to) for one in found))
    unsure = [to.text(UNSURE, handler=name) for name in dict.fromkeys(
        _handler(one, server, to) for one in found if handler_is_doubtful(one))]
    if len(names) > 1:
        return " ".join((to.text(DEPENDS, title=title, handlers="; ".join(names)), *unsure))
    law = ", ".join(dict.fromkeys(reference(source, to) for one in found for source in one.sources))
    told = to.text(HANDLED if on < today else HANDLES, title=title, handler=names[0], law=law)
    return " ".join((told, *unsure))


def _handler(found: Handling, server: Authority | None, to: Translator) -> str:
    names = names_of_handler(found, server)
    return to.text(HANDLERS[found.handler]) if names is None else names.name(to.lang)


def _titled(kind: Kind, id: str, on: date, today: date, to: Translator) -> str:
    """Return how the note names a thing: a rule or duty by its law alone, since its title speaks to the reader."""
    if kind == "place":
        return MUNICIPALITIES[id].name(to.lang)
    entry = next(one for one in index().entries if (one.kind, one.id) == (kind, id))
    title = next(name.text for name in entry.names[:3] if name.lang == to.lang)
    section = detail_of(Hit(kind, id, title, "", "", None, 0), to.lang, on, today)
    law = ", ".join([*dict.fromkeys(reference(source, to) for one in section.every_sentence()
                                    for source in one.sources)][:_MOST_LAWS])
    if kind in ("rule", "duty"):
        return law
    return to.text(TITLE_AND_LAW, title=title, law=law) if law and kind == "term" else title
