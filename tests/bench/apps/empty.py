"""The floor: one line and one box to tick."""

import streamlit as st

st.checkbox("Ping", key="ping")
st.markdown(f"value {st.session_state.ping}")
