"""Texts in the reader's language: messages, catalogues, and HTML that is safe to show."""
