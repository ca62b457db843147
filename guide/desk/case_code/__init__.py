"""The service desk: a case code that is read aloud on the phone.

>>> from datetime import date
>>> from guide.desk.case_code import pack, unpack
>>> code = pack({"home_municipality": "091"}, date(2026, 11, 24))
>>> unpack(code.lower(), date(2026, 11, 24)).given["home_municipality"]
'091'
"""

from guide.desk.case_code.codec import (
    DecodedCase,
    has_private,
    kept,
    lines_of,
    opened_by,
    pack,
    unpack,
    unsaid,
    without_private,
)
from guide.desk.case_code.schema import CannotSay
from guide.desk.case_code.typo_hints import CodeRefused, Suggestion, spelled

__all__ = ["CannotSay", "CodeRefused", "DecodedCase", "Suggestion", "has_private", "kept", "lines_of", "opened_by",
           "pack", "spelled", "unpack", "unsaid", "without_private"]
