"""The service desk: a case code that is read aloud on the phone.

>>> from datetime import date
>>> from guide.desk import pack, unpack
>>> code = pack({"home_municipality": "091"}, date(2026, 11, 24))
>>> unpack(code.lower(), date(2026, 11, 24)).given["home_municipality"]
'091'
"""

from guide.desk.changes import RuleChange
from guide.desk.code import Opened, has_private, kept, lines_of, pack, unpack, without_private
from guide.desk.faults import CodeRefused, Line, Suggestion, spelled

__all__ = ["CodeRefused", "Line", "Opened", "RuleChange", "Suggestion", "has_private", "kept", "lines_of", "pack",
           "spelled", "unpack", "without_private"]
