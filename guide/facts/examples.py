"""Named example cases: one file drives tests, `?scenario=NAME` and the documentation."""

import tomllib
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

from pydantic import BaseModel, ConfigDict

from guide.facts.answers import Answers


class Expected(BaseModel):
    """What an example expects, in short: each server as "kind:id", the unsettled fields, route, supervisor."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    servers: tuple[str, ...]
    unsettled: tuple[str, ...] = ()
    route: str | None = None
    possible: bool | None = None
    supervisor: str | None = None


class Example(BaseModel):
    """A case with a title in three languages."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Mapping[str, str]
    answers: Answers
    expected: Expected
    #: The matter chosen on the page `matter`, for the page `matter_answer`.
    matter: str | None = None


def _read() -> dict[str, Example]:
    text = (files("guide") / "data" / "examples.toml").read_text(encoding="utf-8")
    return {name: Example.model_validate(case) for name, case in tomllib.loads(text).items()}


def table(lang: str = "en") -> str:
    """Return the examples as a Markdown table: name, day, title."""
    rows = [f"| `{name}` | {case.answers.on} | {case.title[lang]} |" for name, case in EXAMPLES.items()]
    return "\n".join(["| scenario | day | case |", "|---|---|---|", *rows])


EXAMPLES: Mapping[str, Example] = MappingProxyType(_read())
