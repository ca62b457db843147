"""Two steps, the languages, one widget for each string of Streamlit's, an inline component, and a failure."""

import streamlit as st

from guide.web.language import language

COMPONENT = st.components.v2.component(
    "small_probe", html="<output></output>",
    js="export default ({ parentElement, data }) => { parentElement.querySelector('output').textContent = data.run; }")

run = st.session_state["run"] = st.session_state.get("run", 0) + 1
step = "check" if st.query_params.get("step") == "check" else "one"
st.text_input("Paikka", key="place")
st.selectbox("Vuosi", ["2021", "2022", "2023"], index=None, key="year", help="apu")
with st.container(key="errors"):
    missing = st.session_state.pop("missing", False)
    if missing:
        st.html('<div class="guide-errors" role="alert">virhe</div>')
st.title("Toinen" if step == "check" else "Ensimmäinen", anchor=False)
st.html('<div style="height:1200px"></div>')
if st.button("Jatka", key="go"):
    st.session_state["missing"] = not st.session_state["place"]
    if st.session_state["place"]:
        st.query_params["step"] = "check"
    st.rerun()
if st.button("Kaada", key="fail"):
    raise KeyError(st.session_state["place"])
COMPONENT(key="probe", data={"run": str(run)})
st.html(f'<span class="guide-state" hidden data-guide-lang="{language()}" data-guide-step="{step}" '
        f'data-guide-focus="{"errors" if missing else "h1"}" data-guide-run="{run}"></span>')
