"""The server around Streamlit: requests, headers, limits, health, logs."""
