"""The request, ready to send: a letter for each way to another authority, and what to know when sending it.

Forms: `plain.as_text`, `mail.as_mail`, `word.as_docx`, `pdf.as_pdf`. Nothing personal is known
here: names, contact details, dates and reasons are blanks to fill by hand.
"""

from __future__ import annotations

from guide.outputs.letter.build import has_letter, letter_of
from guide.outputs.letter.guidance import companion
from guide.outputs.letter.model import Letter, LetterLang, Suffix, file_name

__all__ = ["Letter", "LetterLang", "Suffix", "companion", "file_name", "has_letter", "letter_of"]
