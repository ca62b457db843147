"""Every address that the guide can show, with where it stands in its data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from guide.language.locale import LANGUAGES
from guide.law import acts
from guide.law.acts import Act
from guide.places.contacts import CONTACTS, OF_AREA, OF_MUNICIPALITY, Known, Way
from guide.settings.deployer import ADDRESSES, deployer, deployer_file
from guide.settings.deployer.model import Deployer
from guide.settings.deployer.values import is_blank


def shown() -> Mapping[str, tuple[str, ...]]:
    """Return the places where each address stands, by the address without its fragment, in the order of the data."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for address, where in _all():
        if not is_blank(address):
            found[address.partition("#")[0]][where] = None
    return {address: tuple(places) for address, places in found.items()}


def _all() -> Iterator[tuple[str, str]]:
    for file, contacts in (("contacts.toml", CONTACTS), ("notice_addresses.toml", ADDRESSES)):
        yield from ((url, f"guide/data/{file} [{name}]") for name, one in contacts.items() for url in one.url.values())
    yield from ((act.address(lang), f"guide/law/acts.py {act.number}")
                for act in vars(acts).values() if isinstance(act, Act) for lang in LANGUAGES)
    for area, ways in OF_AREA.items():
        yield from _known(ways, f"guide/data/area_contacts.toml [{area}.{{way}}]")
    for code, ways in OF_MUNICIPALITY.items():
        yield from _known(ways, f"guide/data/municipality_contacts.csv {code} {{way}}")
    yield from _of_deployer(deployer(), deployer_file().name)


def _known(ways: Mapping[Way, Known], where: str) -> Iterator[tuple[str, str]]:
    for way, one in ways.items():
        if way == "page":
            yield from ((url, where.format(way=way)) for url in one.text.values())
        yield one.source, where.format(way=f"{way}_source" if where.endswith("{way}") else way)


def _of_deployer(own: Deployer, file: str) -> Iterator[tuple[str, str]]:
    yield own.service.address, f"{file} service.address"
    yield from ((own.feedback.form.of(lang), f"{file} feedback.form") for lang in LANGUAGES)
    for one in own.contacts:
        yield from ((one.page.of(lang), f"{file} [[contacts]] of area {one.area}, page") for lang in LANGUAGES)
        yield one.source, f"{file} [[contacts]] of area {one.area}, source"
