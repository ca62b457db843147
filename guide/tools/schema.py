"""What is asked and what is answered as JSON Schema, for programs in any language: `python -m guide schema`."""

from __future__ import annotations

import argparse
import json
from typing import Any

from guide.facts.answers import Answers
from guide.reasoning.outcome import Outcome


def schema() -> dict[str, dict[str, Any]]:
    """Return the JSON Schema of a line that `guide answer` reads (`Answers`) and of one that it writes (`Outcome`)."""
    return {"Answers": Answers.model_json_schema(), "Outcome": Outcome.model_json_schema(mode="serialization")}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command to its parser: it has none."""


def run(given: argparse.Namespace) -> int:
    """Print both schemas as one JSON object and return 0."""
    print(json.dumps(schema(), ensure_ascii=False, indent=1))
    return 0
