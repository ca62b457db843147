"""Named example cases: one file drives tests, `?scenario=NAME` and the documentation."""

import tomllib
from collections.abc import Collection, Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from guide.facts.answers import BOOLEAN_FIELDS, Answers
from guide.reasoning.evaluate import evaluate


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
    return {name: _example(**case) for name, case in tomllib.loads(text).items()}


def _example(rest: Literal["open", "no"] = "open", **case: Any) -> Example:
    """Return an example; `rest` "no" answers no to what would be open beside the facts that it expects to be."""
    one = Example.model_validate(case)
    return one if rest == "open" else one.model_copy(
        update={"answers": with_rest_no(one.answers, one.expected.unsettled)})


def with_rest_no(answers: Answers, open_facts: Collection[str] = ()) -> Answers:
    """Return the answers with no to each yes/no question on which it still depends who serves, but for some.

    A fact that comes later leaves a case settled that is told with this.
    """
    while left := [field for field in evaluate(answers).unsettled
                   if field in BOOLEAN_FIELDS and field not in open_facts]:
        answers = answers.model_copy(update=dict.fromkeys(left, False))
    return answers


def table(lang: str = "en") -> str:
    """Return the examples as a Markdown table: name, day, title."""
    rows = [f"| `{name}` | {case.answers.on} | {case.title[lang]} |" for name, case in EXAMPLES.items()]
    return "\n".join(["| scenario | day | case |", "|---|---|---|", *rows])


EXAMPLES: Mapping[str, Example] = MappingProxyType(_read())
