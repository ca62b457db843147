"""The guide as an ASGI app: `streamlit run app.py`, or any ASGI server with `app:app`."""

import streamlit as st
from starlette.middleware import Middleware

from guide.web.host.app_setup import PAGE, ROUTES, Shell, lifespan, show_error

app = st.App(PAGE, routes=ROUTES, middleware=[Middleware(Shell)], lifespan=lifespan,
             on_script_error=show_error)
