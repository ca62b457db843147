"""The file that a person reviews, the block that it is written into, and the table of channels."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from guide.settings.deployer import BUNDLED
from guide.tools.contacts.review import FIRST, LAST
from guide.tools.contacts.table import BUNDLED as BUNDLED_TABLE
from guide.tools.contacts.table import BadTable, read_table
from tests.tools.contacts.catalogue import (
    DEPLOYER,
    LATER,
    LOCATION,
    ORGANIZATION,
    TABLE,
    TELEPHONE,
    Desk,
)


def test_what_the_person_mends_or_takes_out_is_what_is_written(at: Desk) -> None:
    at.bring()
    text = at.review.read_text(encoding="utf-8").replace("029 123 4560", "029 765 4321")
    head, *tables = text.split("[[contacts]]\n")
    kept = [one for one in tables if LOCATION not in one]
    at.review.write_text("[[contacts]]\n".join([head, *kept]), encoding="utf-8")
    assert at.apply() == 0
    own = [one for one in at.deployer().contacts if one.channel]
    assert len(own) == 2
    assert own[0].texts("phone")["fi"] == "029 765 4321"


def test_a_review_of_another_state_is_refused(at: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    at.bring()
    old = at.review.read_text(encoding="utf-8")
    at.apply()
    text = at.file.read_text(encoding="utf-8")
    at.review.write_text(old, encoding="utf-8")
    assert at.apply() == 2
    assert "import anew" in capsys.readouterr().err
    assert at.file.read_text(encoding="utf-8") == text


def test_what_stands_after_the_block_stays_and_an_emptied_review_takes_the_block_out(at: Desk) -> None:
    at.bring()
    at.apply()
    at.file.write_text(at.file.read_text(encoding="utf-8") + "\n[advice]\nphone = \"029 000 0000\"\n", encoding="utf-8")
    at.bring(LATER)
    assert at.apply() == 0
    assert at.deployer().advice.phone == "029 000 0000"
    assert at.file.read_text(encoding="utf-8").index(LAST) < at.file.read_text(encoding="utf-8").index("[advice]")
    at.bring(LATER)
    text = at.review.read_text(encoding="utf-8")
    at.review.write_text(text.partition("[[contacts]]")[0], encoding="utf-8")
    assert at.apply() == 0
    text = at.file.read_text(encoding="utf-8")
    assert FIRST not in text
    assert "[advice]" in text
    assert text.startswith(DEPLOYER.rstrip())


@pytest.mark.parametrize(("old", "new", "said"), [
    ("charge = ", "charges = ", "charges"), ('area = "11"', 'area = "99"', "is no id of an employment area"),
    (f'channel = "{TELEPHONE}"', "", "has no channel"), ("checked_on = 2026-11-30", "", "has no checked_on"),
    ("replaces", "places", "replaces"), ("[[contacts]]", "[[contacts", "cannot be read"),
    ("029 123 4560", "soita", "is not a phone number")])
def test_a_review_that_is_wrong_is_named_and_not_written(
        at: Desk, capsys: pytest.CaptureFixture[str], old: str, new: str, said: str) -> None:
    at.bring()
    text = at.review.read_text(encoding="utf-8")
    head, mark, rest = text.partition("replaces")
    at.review.write_text(head + (mark + rest).replace(old, new), encoding="utf-8")
    assert at.apply() == 2
    assert said in capsys.readouterr().err
    assert at.file.read_text(encoding="utf-8") == DEPLOYER


def test_a_file_that_would_not_be_sound_stays_as_it_is(at: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    at.file.write_text(DEPLOYER + "".join(f"# {'x' * 900}\n" for _ in range(110)), encoding="utf-8")
    before = at.file.read_text(encoding="utf-8")
    at.bring()
    assert at.apply() == 2
    assert "larger than" in capsys.readouterr().err
    assert at.file.read_text(encoding="utf-8") == before
    assert [path.name for path in at.folder.iterdir() if path.name.startswith(".")] == []


def test_a_broken_block_is_refused(at: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    at.bring()
    at.apply()
    at.file.write_text(at.file.read_text(encoding="utf-8").replace(LAST, "# gone"), encoding="utf-8")
    assert at.bring() == 2
    assert "put them back" in capsys.readouterr().err


def test_mode_and_link_of_the_file_stay(at: Desk) -> None:
    real = at.folder / "real.toml"
    at.file.rename(real)
    at.file.symlink_to(real)
    real.chmod(0o640)
    at.bring()
    assert at.apply() == 0
    assert at.file.is_symlink()
    assert os.stat(real).st_mode & 0o777 == 0o640
    assert FIRST in real.read_text(encoding="utf-8")


def test_without_a_deployers_file_nothing_is_asked(at: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    at.patch.delenv("GUIDE_DEPLOYER")
    before = BUNDLED.read_bytes()
    assert (at.bring(), at.apply()) == (2, 2)
    assert "GUIDE_DEPLOYER is not set" in capsys.readouterr().err
    assert at.server.asked == []
    assert BUNDLED.read_bytes() == before


def test_the_guides_own_table_is_sound_and_an_empty_one_says_what_to_do(
        at: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert read_table(BUNDLED_TABLE).channels == ()
    (at.folder / "table.toml").write_text("", encoding="utf-8")
    assert at.bring() == 2
    assert "names no channel yet" in capsys.readouterr().err


@pytest.mark.parametrize(("old", "new", "said"), [
    (ORGANIZATION, "kerava", "organization"), ('area = "11"', 'area = "46"', "is no id of an employment area"),
    ('["page"]', '["fax"]', "takes"), ('["page"]', "[]", "takes"), ('["page"]', '["phone"]', "taken from two channels"),
    (LOCATION, TELEPHONE, "stands twice"), ("https://www.suomi.test/palvelut/0", "", "public page"),
    ("[[channels]]", "[[channels", "cannot be read")])
def test_a_wrong_table_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    table = tmp_path / "table.toml"
    table.write_text(TABLE.replace(old, new), encoding="utf-8")
    with pytest.raises(BadTable, match=said):
        read_table(table)


def test_look_lists_rows_for_the_table(at: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert at.run("look", "1234567-8", "--server", f"{at.server.address}/") == 0
    out = capsys.readouterr().out
    assert "# Esimerkin kaupunki / Exempels stad" in out
    assert "# ServiceLocation: Uimahalli?[[channels]]" in out
    assert out.count("\n[[channels]]\n") == 2
    assert at.run("look", "1234567-8", "--word", "TYÖLLISYYS", "--server", f"{at.server.address}/") == 0
    assert capsys.readouterr().out.count(f'channel = "{TELEPHONE}"') == 1
    assert "businessIds=1234567-8" in at.server.asked[0].path
    assert f"organizationContentIds={ORGANIZATION}" in at.server.asked[1].path
