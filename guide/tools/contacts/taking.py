"""What is taken from a channel: each value only in the language it is written for, and nothing that is not certain."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from pydantic import ValidationError

from guide.places import EMPLOYMENT_AREAS, MUNICIPALITIES, POSTAL_CODES
from guide.places.contacts import Way
from guide.settings.deployer.own_contact import OwnContact
from guide.settings.validation import problems
from guide.tools.contacts.catalogue import Channel, Language, Number
from guide.tools.contacts.hours import WRITTEN, hours_of
from guide.tools.contacts.table import ChannelRow

#: What was brought is shown for half a year, unless it is brought again.
SHOWN_FOR = timedelta(days=180)
#: What its authority has not touched for so long is worth a look.
OLD = timedelta(days=365)
_CHARGES = {"Free": "free", "Charged": "charged", "ExtraCharge": "extra"}
_DEAREST = ("extra", "charged", "free")


@dataclass(frozen=True, slots=True)
class Taken:
    """The contact made of a channel, None where it has nothing to take; `remarks` are for the person who reviews it."""

    contact: OwnContact | None
    remarks: tuple[str, ...]


def taken(row: ChannelRow, channel: Channel, today: date) -> Taken:
    """Return what a channel gives of what the table takes from it."""
    remarks: list[str] = []
    found: dict[str, object] = {}
    for way in row.takes:
        value = _TAKE[way](channel, remarks)
        fault = _fault(row.area, way, value) if value else ""
        if fault:
            remarks.append(f"{way} is not taken: {fault}")
        elif value:
            found[way] = value
        else:
            remarks.append(f"there is no {way} to take")
    if "phone" in found:
        charges = {_CHARGES[one.charge_type] for _, one in _numbers(channel) if one.charge_type}
        found["charge"] = next((one for one in _DEAREST if one in charges), "")
    remarks += _remarks_on(row, channel, today)
    published: date | None = channel.published_at.date()
    if fault := _fault(row.area, "published_on", published):
        remarks.append(f"the day it was published is not taken: {fault}")
        published = None
    if not any(way in found for way in row.takes):
        return Taken(None, tuple(remarks))
    return Taken(OwnContact.model_validate({
        "area": row.area, **found, "source": row.source, "checked_on": today, "review_by": today + SHOWN_FOR,
        "channel": channel.content_id, "published_on": published}), tuple(remarks))


def _fault(area: str, field: Way | Literal["published_on"], value: object) -> str:
    try:
        OwnContact.model_validate({"area": area, field: value})
    except ValidationError as error:
        return "; ".join(text for _, text in problems(error))
    return ""


def _remarks_on(row: ChannelRow, channel: Channel, today: date) -> Iterator[str]:
    names = ", ".join(sorted(set(WRITTEN) & set(channel.language_versions)))
    yield f"the channel has {names or 'none'} of fi, sv, en"
    if channel.published_at.date() < today - OLD:
        yield f"published on {channel.published_at.date()}, more than a year ago"
    told = channel.area
    if told is not None and told.area_type == "LimitedArea" and told.municipalities:
        members, own = set(told.municipalities), set(EMPLOYMENT_AREAS[row.area].members(today))
        if own - members:
            yield f"is not for all of area {row.area}: without {' '.join(sorted(own - members))}"


def _numbers(channel: Channel) -> Iterator[tuple[str, Number]]:
    """Yield the number of each language: the first that is for speaking."""
    for lang, version in channel.language_versions.items():
        spoken = [one for one in version.numbers if one.type in ("DomesticPhone", "InternationalPhone")]
        if lang in WRITTEN and spoken:
            yield lang, spoken[0]


def _dialled(one: Number) -> str:
    if one.type == "DomesticPhone" or not one.dial_code:
        return one.number.strip()
    number = one.number.strip()
    return f"{one.dial_code.strip()} {number.removeprefix('0') if one.dial_code.strip() == '+358' else number}"


def _phone(channel: Channel, remarks: list[str]) -> Mapping[str, str]:
    for lang, version in channel.language_versions.items():
        several = len(version.numbers)
        if lang in WRITTEN and several > 1:
            remarks.append(f"phone {lang}: the first to speak with is taken of {several}")
    numbers = dict(_numbers(channel))
    remarks.extend(f"phone {lang} has the note: {one.additional_information}"
                   for lang, one in numbers.items() if one.additional_information)
    return {lang: _dialled(one) for lang, one in numbers.items()}


def _first(channel: Channel, of: Callable[[Language], list[str]]) -> Mapping[str, str]:
    return {lang: found[0] for lang in WRITTEN if lang in channel.language_versions and (found := of(lang))}


def _page(channel: Channel, _: list[str]) -> Mapping[str, str]:
    versions = channel.language_versions
    return _first(channel, lambda lang: [one.url.strip() for one in versions[lang].pages])


def _email(channel: Channel, _: list[str]) -> Mapping[str, str]:
    versions = channel.language_versions
    return _first(channel, lambda lang: [one.email.strip() for one in versions[lang].emails])


def _address(channel: Channel, remarks: list[str]) -> Mapping[str, str]:
    """Return the street with the municipality: the catalogue names no post office, and no door is found by one."""
    found = channel.location.street_addresses if channel.location else ()
    if not found:
        return {}
    if len(found) > 1:
        remarks.append(f"the first of {len(found)} addresses is taken")
    first = found[0]
    codes = POSTAL_CODES[first.postal_code].codes if first.postal_code in POSTAL_CODES else ()
    if len(codes) != 1:
        remarks.append(f"address is not taken: postal code {first.postal_code} is not in one municipality alone")
        return {}
    return {lang: f"{first.street_name[lang]} {first.address_detail or ''}".strip()
                  + f", {MUNICIPALITIES[codes[0]].name(lang)}"
            for lang in WRITTEN if first.street_name.get(lang)}


def _hours(channel: Channel, remarks: list[str]) -> Mapping[str, str]:
    return hours_of(channel.service_hours, remarks)


_TAKE: Mapping[Way, Callable[[Channel, list[str]], Mapping[str, str]]] = {
    "page": _page, "email": _email, "phone": _phone, "hours": _hours, "address": _address}
