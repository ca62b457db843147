"""A typical Streamlit page of five questions: radios with help, a list of all municipalities, and a text for each."""

import streamlit as st

MUNICIPALITIES = [f"Kunta {number:03d}" for number in range(309)]
st.set_page_config(page_title="Opas", layout="centered")
st.title("Typical page")
answers = {}
for number in range(5):
    answers[number] = st.radio(
        f"Question {number}: which of these applies to you now?", ["Yes", "No", "I do not know"], index=None,
        key=f"q{number}", help="A short explanation of the question.")
town = st.selectbox("Municipality", MUNICIPALITIES, index=None, key="town", placeholder="Valitse")
st.header("Result")
for number, answer in answers.items():
    st.markdown(f"**Step {number}** — answer `{answer}`. " + "Lorem ipsum dolor sit amet. " * 6)
st.markdown(f"Town: {town}")
