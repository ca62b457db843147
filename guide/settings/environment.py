"""Everything that the guide reads from the environment: one model, checked as a whole, that documents itself.

No other module reads the environment. `python -m guide settings` prints the table of `table`, and with `--check` what
`faults` finds in the environment at hand.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from datetime import date
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from guide.law.days import TRIAL_FIRST_DAY, Period, iso_day
from guide.settings.validation import must, problems

OWN = "GUIDE_"
#: No clock is right that tells a later day.
LAST_DAY = date(2099, 12, 31)
_OFF = ("", "0", "false", "no", "off", "n", "f")
#: A part of a host's name, and a host as a browser sends it: a name, or an address.
LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
HOST = rf"{LABEL}(?:\.{LABEL})*|\[[0-9A-Fa-f:]+\]"
#: A wildcard stands before two labels at least, since `*.fi` would let half a country in.
_ALLOWED_HOST = re.compile(rf"(?:\*|\*(?:\.{LABEL}){{2,}}|{HOST})(?::(?P<port>\d{{1,5}}))?")
#: `openssl rand -hex 32` has all sixteen digits but for one or two.
_LEAST_KINDS = 8


class BadSettings(ValueError):
    """A setting has a value it cannot have; the message names each, and repeats no value."""


def _is_on(value: object) -> object:
    return value.strip().lower() not in _OFF if isinstance(value, str) else value


def _is_host(host: str) -> bool:
    """A host may have a port; a scheme or a path would make Streamlit refuse every visitor."""
    found = _ALLOWED_HOST.fullmatch(host)
    return bool(found and int(found["port"] or 0) <= 65_535)


def _is_secret(value: str) -> bool:
    """A copied example, blanks or one key held down have the length of a secret and can be guessed."""
    return len(set(value)) >= _LEAST_KINDS and not re.search(r"[\s<>]", value)


def _iso(value: object) -> object:
    """A number would be taken for seconds since 1970, and a time of the day thrown away."""
    if isinstance(value, str) and iso_day(value) is None:
        raise ValueError("is not a day: write it as 2026-11-24")
    return value


def is_covered(day: date) -> bool:
    """Return whether the guide can answer for a day: the law that it knows, up to a day that no clock tells."""
    return day in Period(TRIAL_FIRST_DAY, LAST_DAY)


def _variable(name: str, read_by: str, what: str, **limits: Any) -> Any:
    return Field(alias=name, title=read_by, description=what, **limits)


class Settings(BaseModel):
    """The settings of a process.

    Of each field the alias is its variable, the title who reads it, the description what it does.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    deployer: Annotated[Path | None, _variable(
        "GUIDE_DEPLOYER", "guide",
        "the deployer's file: a filled copy of `guide/data/deployer.toml` (statement, privacy notice, help, breaks); "
        "by default the blank one")] = None
    production: Annotated[bool, BeforeValidator(_is_on), _variable(
        "GUIDE_PRODUCTION", "guide",
        "`1`: do not start while a field of the deployer's file is blank, a setting is missing, the date is fixed, or "
        "the clock tells a day before the data's newest")] = False
    today: Annotated[date | None, BeforeValidator(_iso), must(
        is_covered, f"the guide answers for {TRIAL_FIRST_DAY} to {LAST_DAY}; give such a day, or leave it out for the "
        "day of the system's clock"), _variable(
        "GUIDE_TODAY", "guide",
        "a date such as `2026-11-24`, from `2021-03-01` on, that stands in place of today's; for tests and pictures "
        "only")] = None
    log: Annotated[Literal["text", "json"] | None, _variable(
        "GUIDE_LOG", "guide", "`json`: one JSON object a line in the log; by default `text`")] = None
    most_visitors: Annotated[int, _variable(
        "GUIDE_MOST_VISITORS", "guide",
        "how many tabs may be open at once; further ones go to another process or wait; by default `4000`, about "
        "350 MB and 16,000 open files", ge=1, le=100_000)] = 4000
    catalogue_key: Annotated[str | None, must(
        lambda value: re.fullmatch(r"[!-~]+", value), "is no key: copy it again"), _variable(
        "GUIDE_PTV_KEY", "`guide contacts`",
        "your key to Suomi.fi's Finnish Service Catalogue (PTV), version 12: for that command alone, never for a "
        "process", repr=False)] = None
    chromium: Annotated[Path | None, _variable(
        "GUIDE_CHROMIUM", "tests", "the browser of the tests; by default the one that the system finds")] = None
    address: Annotated[str | None, must(ip_address, "should be an IP address"), _variable(
        "STREAMLIT_SERVER_ADDRESS", "Streamlit",
        "the address to listen on, `0.0.0.0` in a container; by default `127.0.0.1`, as `.streamlit/config.toml` "
        "says")] = None
    port: Annotated[int | None, _variable(
        "STREAMLIT_SERVER_PORT", "Streamlit", "the port to listen on; by default `8501`", ge=0, le=65_535)] = None
    allowed_hosts: Annotated[str | None, must(
        lambda value: all(map(_is_host, value.split())),
        "names of hosts with spaces between them, without https:// and paths"), _variable(
        "STREAMLIT_SERVER_ALLOWED_HOSTS", "Streamlit",
        "the public names with spaces between them; another Host is refused; by default, and with `*`, every name is "
        "let in")] = None
    cookie_secret: Annotated[str | None, must(
        _is_secret, "is no secret: make one with `openssl rand -hex 32`"), _variable(
        "STREAMLIT_SERVER_COOKIE_SECRET", "Streamlit",
        "one secret of at least 32 characters, the same on every replica (`openssl rand -hex 32`); by default each "
        "process makes its own", min_length=32, repr=False)] = None
    base_path: Annotated[str | None, _variable(
        "STREAMLIT_SERVER_BASE_URL_PATH", "Streamlit",
        "the path below which the guide lives, such as `opas`; by default `/`",
        pattern=r"^/?\.{0,2}[\w-][\w.-]*(/\.{0,2}[\w-][\w.-]*)*/?$")] = None

    hide_welcome_message: Annotated[bool, BeforeValidator(_is_on), _variable(
        "STREAMLIT_LOGGER_HIDE_WELCOME_MESSAGE", "Streamlit",
        "`true` wherever the address is `0.0.0.0`: to greet, Streamlit would ask a server on the internet for the "
        "address of this one")] = False

    @model_validator(mode="after")
    def _own_clock_is_for_tests(self) -> Settings:
        if self.production and self.today is not None:
            raise ValueError("GUIDE_TODAY must not be set in production: it would fix the day of every answer")
        return self


VARIABLES: Mapping[str, str] = {str(field.alias): name for name, field in Settings.model_fields.items()}
#: What production cannot do without, and what to do.
NEEDED: Mapping[str, str] = {
    "GUIDE_DEPLOYER": "copy guide/data/deployer.toml, fill it in, and name the copy",
    "STREAMLIT_SERVER_ALLOWED_HOSTS": "write the public name, such as opas.kunta.fi, or every Host would be let in",
    "STREAMLIT_SERVER_COOKIE_SECRET": "make one with `openssl rand -hex 32`, the same on every replica",
}


def settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings of this process, or those of a given environment. A blank value counts as none.

    Raises:
        BadSettings: a value cannot be understood, or two do not go together.
    """
    found = os.environ if environment is None else environment
    try:
        return Settings.model_validate({name: found[name] for name in VARIABLES if found.get(name, "").strip()})
    except ValidationError as error:
        raise BadSettings("; ".join(": ".join(filter(None, one)) for one in problems(error))) from None


def inherited(**more: str) -> dict[str, str]:
    """Return the whole environment for a process that this one starts, with what the caller adds."""
    return {**os.environ, **more}


def unknown(environment: Mapping[str, str] | None = None) -> Iterator[str]:
    """Yield the names that look like settings of the guide and are none: perhaps typos."""
    for name in sorted(os.environ if environment is None else environment):
        if name.startswith(OWN) and name not in VARIABLES:
            yield f"{name} is unknown; known are {', '.join(one for one in VARIABLES if one.startswith(OWN))}"


def faults(environment: Mapping[str, str] | None = None) -> Iterator[str]:
    """Yield what is wrong in an environment: a bad value, an unknown name, and in production what a replica lacks."""
    found = os.environ if environment is None else environment
    yield from unknown(found)
    try:
        own = settings(found)
    except BadSettings as error:
        yield str(error)
        return
    if own.production:
        yield from (f"{name} is not set: {what}" for name, what in NEEDED.items()
                    if getattr(own, VARIABLES[name]) is None)
        if "*" in (own.allowed_hosts or "").split():
            yield "STREAMLIT_SERVER_ALLOWED_HOSTS lets every name in: write the public name in place of *"
        if own.address in ("0.0.0.0", "::") and not own.hide_welcome_message:
            yield ("STREAMLIT_LOGGER_HIDE_WELCOME_MESSAGE is not true: set it, or the guide would call a server on the "
                   "internet")


def table() -> str:
    """Return every setting as a Markdown table: the variable, who reads it, what it does."""
    rows = (f"| `{field.alias}` | {field.title} | {field.description} |" for field in Settings.model_fields.values())
    return "\n".join(("| variable | read by | what it does |", "| --- | --- | --- |", *rows)) + "\n"
