"""The guide as an ASGI app: `streamlit run app.py`, or any ASGI server with `app:app`."""

import streamlit as st
from starlette.middleware import Middleware

from guide.ui.error import show_error
from guide.ui.host import ROUTES, Shell, lifespan

app = st.App("guide/ui/page.py", routes=ROUTES, middleware=[Middleware(Shell)], lifespan=lifespan,
             on_script_error=show_error)
