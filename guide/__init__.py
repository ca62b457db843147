"""Who serves me? The rules of public employment services in Finland, by date (1.3.2021 onwards).

>>> from guide import Answers, evaluate
>>> evaluate(Answers(on="2026-11-24", home_municipality="091")).servers[0].names.en
'Helsinki employment area'
"""

import warnings

from guide.facts.answers import Answers
from guide.language.locale import LANGUAGES
from guide.reasoning.evaluate import evaluate
from guide.reasoning.outcome import Outcome
from guide.settings import installed

#: The day of the code. That of the rules: `guide --version`, and `law_version` of an outcome.
__version__ = "2026.11.30"
__all__ = ["LANGUAGES", "Answers", "Outcome", "evaluate"]

for _fault in installed.faults():
    warnings.warn(_fault, stacklevel=2)
