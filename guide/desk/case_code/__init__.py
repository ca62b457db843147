"""The service desk: a case code that is read aloud on the phone.

>>> from datetime import date
>>> from guide.desk.case_code import pack, unpack
>>> code = pack({"home_municipality": "091"}, date(2026, 11, 24))
>>> unpack(code.lower(), date(2026, 11, 24)).given["home_municipality"]
'091'
"""

from guide.desk.case_code.codec import Opened, has_private, kept, lines_of, pack, unpack, without_private
from guide.desk.case_code.typo_hints import CodeRefused, Line, Suggestion, spelled
from guide.reasoning.rule_changes import RuleChange

__all__ = ["CodeRefused", "Line", "Opened", "RuleChange", "Suggestion", "has_private", "kept", "lines_of", "pack",
           "spelled", "unpack", "without_private"]
