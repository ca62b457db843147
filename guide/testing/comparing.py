"""What the fixture `compare` does: hold a picture against the stored one, store it, keep it for the contact sheet."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from guide.testing.pictures import Tolerance


class PictureDiffers(AssertionError):
    """A picture is not the stored one; the message says how much, where, and where the pictures are."""


@dataclass(frozen=True)
class Comparer:
    """Compares with `pictures`, writes what failed to `failures`, keeps what it saw in `keep`; stores if `update`."""

    pictures: Path
    failures: Path
    keep: Path | None = None
    update: bool = False

    def __call__(self, name: str, png: bytes, tolerance: Tolerance | None = None) -> None:
        """Compare a PNG with the stored picture of this name.

        Without a tolerance it is `SAME_BROWSER`, or `OTHER_BROWSER` when another major version drew the stored one.

        Raises:
            PictureDiffers: it differs by more than the tolerance, or there is no stored picture.
        """
        from guide.testing.pictures import SAME_BROWSER, default_tolerance, difference, packed, write
        self.keep_picture(name, png)
        path = self.pictures / f"{name}.png"
        if not path.is_file():
            if self.update:
                write(self.pictures, name, packed(png))
                return
            actual = write(self.failures, f"{name}.actual", png)
            raise PictureDiffers(f"{name}: no stored picture; see {actual}, then store it with --guide-update")
        expected = path.read_bytes()
        if self.update:
            # A picture that is the same within the tolerance stays, so that a review sees only what changed.
            if not difference(expected, png, SAME_BROWSER.levels).within(SAME_BROWSER):
                write(self.pictures, name, packed(png))
            return
        self._hold(name, expected, png, tolerance or default_tolerance(expected, png))

    def keep_picture(self, name: str, png: bytes) -> None:
        """Keep a picture for the contact sheet of this run, if one is asked for."""
        from guide.testing.pictures import write
        if self.keep is not None:
            write(self.keep, name, png)

    def finish(self) -> None:
        """Write the contact sheet of the kept pictures."""
        from guide.testing.sheet import write_sheet
        if self.keep is not None and self.keep.is_dir():
            write_sheet(self.keep)

    def _hold(self, name: str, expected: bytes, png: bytes, tolerance: Tolerance) -> None:
        from guide.testing.pictures import diff_picture, difference, write
        found = difference(expected, png, tolerance.levels)
        if found.within(tolerance):
            return
        actual = write(self.failures, f"{name}.actual", png)
        diff = write(self.failures, f"{name}.diff", diff_picture(expected, png, tolerance.levels))
        raise PictureDiffers(f"{name}: {found} (allowed: {tolerance.pixels} pixels over {tolerance.levels} levels). "
                             f"Actual: {actual} Difference: {diff}")
