"""Contacts from Suomi.fi's Finnish Service Catalogue (PTV, version 12): `python -m guide contacts`.

import   asks the channels of the reviewed table, and writes what differs into a file to review; nothing else
apply    writes a reviewed file into the deployer's file, the one that GUIDE_DEPLOYER names
look     lists the channels of an organisation, for who makes the table

The key comes from GUIDE_PTV_KEY. No page of a visitor asks the catalogue. deploy/CONTACTS.md has the steps.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from guide.settings.clock import today
from guide.settings.deployer import BUNDLED as DEPLOYER_BUNDLED
from guide.settings.deployer import BadDeployerFile, deployer_file, read
from guide.settings.deployer.own_contact import OwnContact
from guide.settings.environment import settings
from guide.tools.contacts.client import BASE, BadAnswer, CannotAsk, Client, Gone
from guide.tools.contacts.review import CannotApply, apply, as_file, differences, imported, plain, read_review, title
from guide.tools.contacts.table import BUNDLED, BadTable, ChannelRow, Table, read_table
from guide.tools.contacts.taking import Taken, taken

SAME, DIFFERS, NOT_DONE = 0, 1, 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of the command to its parser."""
    commands = parser.add_subparsers(dest="step", required=True)
    one = commands.add_parser("import", help="ask the catalogue and write a file to review; 0: the same, 1: it differs")
    one.add_argument("--table", type=Path, default=BUNDLED, help="the reviewed table, by default the guide's own")
    one.add_argument("--out", type=Path, default=Path("contacts-review.toml"), help="the file to review")
    two = commands.add_parser("apply", help="write a reviewed file into the deployer's file")
    two.add_argument("review", type=Path)
    three = commands.add_parser("look", help="list the channels of an organisation, to make the table of")
    three.add_argument("business_id", help="such as 0123456-7")
    three.add_argument("--word", default="", help="only channels with this in their name")
    for command in (one, three):
        command.add_argument("--server", default=BASE, help="another address of the same service")


def run(given: argparse.Namespace) -> int:
    """Run one of the steps. Return 0 when all is done or nothing differs, 1 when something does, else 2."""
    try:
        file = deployer_file()
        if given.step != "look" and file == DEPLOYER_BUNDLED:
            raise CannotApply("GUIDE_DEPLOYER is not set: name your filled copy of guide/data/deployer.toml.")
        if given.step == "apply":
            return _apply(given.review, file)
        client = Client(_key(), given.server)
        if given.step == "look":
            print("\n".join(_look(client, given.business_id, given.word)))
            return SAME
        return _import(client, read_table(given.table), file, given.out, today())
    except (CannotAsk, CannotApply, BadTable, BadAnswer, BadDeployerFile) as error:
        print(f"{error}\nNothing has been written.", file=sys.stderr)
        return NOT_DONE


def _key() -> str:
    key = settings().catalogue_key
    if key is None:
        raise CannotAsk("GUIDE_PTV_KEY is not set: get a key for version 12 of the Finnish Service Catalogue "
                        "(kehittajille.suomi.fi) and set it for this command alone.")
    return key


def _apply(review: Path, file: Path) -> int:
    found = read_review(review)
    apply(found, file)
    print(f"{len(found.contacts)} contacts stand in {file}. Restart the processes one by one.")
    return SAME


def _import(client: Client, table: Table, file: Path, out: Path, day: date) -> int:
    read(file)
    if not table.channels:
        raise BadTable("The table names no channel yet: fill in a copy of guide/data/catalogue_channels.toml "
                       "(deploy/CONTACTS.md) and name it with --table.")
    old = imported(file)
    ended, report = _ended(client, old, day)
    new: dict[str, OwnContact] = {}
    changed = bool(report)
    for row in table.channels:
        lines, contact, failed = _one(client, row, ended, old.get(row.channel), day)
        report += ["", title(row.area, row.channel), *(f"  {line}" for line in lines)]
        changed |= failed or any(" -> " in line for line in lines)
        if contact is not None:
            new[row.channel] = contact
    for channel in old.keys() - new.keys() - {row.channel for row in table.channels}:
        changed = True
        report += ["", title(old[channel].area, channel), "  is no longer in the table: its contacts go",
                   *(f"  {line}" for line in differences(old[channel], None))]
    report = [plain(line) for line in report]
    report += ["", "Contacts have changed." if changed else "No contact has changed; to apply this renews their days."]
    out.write_text(as_file(report, new.values(), file, day), encoding="utf-8")
    print("\n".join(report))
    print(f"Read {out}, then: python -m guide contacts apply {out}")
    return DIFFERS if changed else SAME


def _ended(client: Client, old: Mapping[str, OwnContact], day: date) -> tuple[frozenset[str], list[str]]:
    """Return which channels have ended since they were last asked, and what to say where that cannot be known."""
    since = min((one.checked_on for one in old.values() if one.checked_on), default=day)
    try:
        return client.archived(f"{since}T00:00:00Z"), []
    except BadAnswer as error:
        return frozenset(), [f"Which channels have ended could not be asked: the list {error}."]


def _one(client: Client, row: ChannelRow, ended: frozenset[str], old: OwnContact | None,
         day: date) -> tuple[list[str], OwnContact | None, bool]:
    """Return what to say of a channel, the contact to write of it, and whether a person has to look for another reason.

    What cannot be read stays as it was, with its old days.
    """
    try:
        if row.channel in ended:
            raise Gone("has ended")
        channel = client.channel(row.channel)
    except Gone as error:
        return [f"{error}: look for another", *differences(old, None)], None, True
    except BadAnswer as error:
        return [f"{error}. What was brought before stays as it was."], old, True
    if channel.content_id != row.channel or channel.organization_content_id != row.organization:
        return [f"belongs to another organisation ({channel.organization_content_id}) than in the table: look at it "
                "again. What was brought before stays as it was."], old, True
    found: Taken = taken(row, channel, day)
    return [*differences(old, found.contact), *(f"note: {one}" for one in found.remarks)], found.contact, False


def _look(client: Client, business_id: str, word: str) -> Iterator[str]:
    """Yield the channels of an organisation as rows of the table, to be looked at one by one."""
    for organization in client.listed("organization/search", businessIds=business_id):
        yield f"# {plain(organization.names())}"
        for one in client.listed("service-channel/search", organizationContentIds=organization.content_id):
            if word.casefold() in one.names().casefold():
                yield from ("", f"# {plain(f'{one.service_channel_type}: {one.names()}')}", "[[channels]]", 'area = ""',
                            f'organization = "{organization.content_id}"', f'channel = "{one.content_id}"',
                            "takes = []", 'source = ""', f"reviewed_on = {today()}")
