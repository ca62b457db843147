"""The guide served from wherever it is installed: `python -m guide serve`."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

#: The folder that holds the package: of the checkout, or of the installed packages.
ROOT = Path(__file__).parents[2]


def app_folder() -> Path:
    """Return the folder of `app.py`: the wheel carries its own copy, in a checkout it is beside the package."""
    carried = Path(__file__).with_name("hosted")
    return carried if (carried / "app.py").is_file() else ROOT


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command to its parser."""
    parser.add_argument("--port", type=int, help="by default STREAMLIT_SERVER_PORT, else 8501")


def run(given: argparse.Namespace) -> int:
    """Become `streamlit run app.py`, with the settings that came along: it takes them from its working folder."""
    port = [] if given.port is None else ["--server.port", str(given.port)]
    app = app_folder()
    os.chdir(ROOT if app == ROOT else Path(__file__).parent)
    os.execv(sys.executable, [sys.executable, "-m", "streamlit", "run", str(app / "app.py"), *port])
