"""The first question before the app: heading, hint, field and names in the page that the server sends.

It can be read and answered while Streamlit's files are on their way. What is typed is taken over by static/shell.js
when the app has its own field; nothing is sent before.
"""

from functools import cache

from markupsafe import Markup

from guide.facts.home import HOME
from guide.language.locale import Translator
from guide.language.templates import render
from guide.language.word_forms import sort_key
from guide.places import MUNICIPALITIES
from guide.web import texts as ui_texts
from guide.web.host import texts as t


@cache
def first_question(to: Translator, announced: Markup) -> Markup:
    """Return the question with the names of today's municipalities, in the reader's language and in the other one.

    What is `announced` stands above it, as on the app's page.
    """
    names = {name for one in MUNICIPALITIES.values() if one.merged_into is None for name in (one.name_fi, one.name_sv)}
    return Markup(render("web/host/first_question.html", to.lang, question=HOME.question, announced=announced,
                         intro=ui_texts.INTROS["place"], label=ui_texts.SEARCH_LABEL, t=t,
                         names=sorted(names, key=lambda name: sort_key(name, to.lang))))
