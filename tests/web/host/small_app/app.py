"""The small page hosted as the guide is."""

import streamlit as st
from starlette.middleware import Middleware

from guide.web.host.app_setup import ROUTES, Shell, lifespan, show_error

app = st.App("page.py", routes=ROUTES, middleware=[Middleware(Shell)], lifespan=lifespan, on_script_error=show_error)
