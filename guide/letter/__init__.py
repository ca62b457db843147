"""The request, ready to send: a letter for each way to another authority, and what to know when sending it.

Forms: `guide.letter.plain.as_text`, `guide.letter.word.as_docx`, `guide.letter.pdf.as_pdf`. Nothing personal is known
here: names, contact details, dates and reasons are blanks to fill by hand.
"""

from __future__ import annotations

from guide.letter.build import letter_of
from guide.letter.guidance import companion
from guide.letter.model import Kind, Letter, LetterLang, Suffix
from guide.letter.rows import file_name, languages_of

__all__ = ["Kind", "Letter", "LetterLang", "Suffix", "companion", "file_name", "languages_of", "letter_of"]
