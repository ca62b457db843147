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

__version__ = "0.1.0"
__all__ = ["LANGUAGES", "Answers", "Outcome", "evaluate"]

for _fault in installed.faults():
    warnings.warn(_fault, stacklevel=2)
