"""An app behind the guide's own middleware and settings: `uvicorn tests.bench.served:app`, BENCH_PAGE names the script.

The guide lets a visitor click ten times a second; here nobody waits, so that what is measured is the work.
"""

import os

import streamlit as st
from starlette.middleware import Middleware

from guide.web.host import websocket_filter
from guide.web.host.app_setup import ROUTES, Shell, lifespan, show_error

websocket_filter.STEADY = websocket_filter.BURST = 1e9
websocket_filter.BYTES_STEADY = websocket_filter.BYTES_BURST = 1e9
app = st.App(os.environ["BENCH_PAGE"], routes=ROUTES, middleware=[Middleware(Shell)], lifespan=lifespan,
             on_script_error=show_error)
