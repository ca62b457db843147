"""The Streamlit app: the only part of the guide that knows Streamlit."""
