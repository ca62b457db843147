"""Reviewed HTML on the page."""

from __future__ import annotations

import streamlit as st

#: The words over a widget.
ASKED = "guide asked"


def show(*parts: str, css: str = "guide") -> None:
    """Put reviewed HTML on the page. Every text in it has been escaped."""
    st.html(f'<div class="{css}">{"".join(parts)}</div>')
