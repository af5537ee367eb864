"""A file that holds nothing but room: given up when the disk is full, so that the store can still be cleaned.

Removing records needs a little room before it gives any back. The ballast is made beside the store
while there is plenty, given up when the disk is full, and made again once there is room for it. In
between the disk is short: that room is for cleaning up, not for more records.
"""

import os
from contextlib import suppress
from pathlib import Path

BALLAST_BYTES = 4 << 20
# Below this a start could fail for want of a few pages; the ballast goes first.
TIGHT_BYTES = 1 << 20
# Twice the largest log of the store, so that the ballast is never what fills a disk.
PLENTY_BYTES = 64 << 20
# Where there was no ballast to give up, so much more than at the moment when nothing more fitted.
_SOME_BYTES = 128 << 10
_BLOCK = b"\xb5" * (1 << 20)  # not zeros, which some file systems keep as nothing


class Ballast:
    """The file `ballast` in the store's folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "ballast"
        self._needed = 0  # room at which the disk is no longer short
        self._was_there = False

    def trim(self) -> None:
        """Make it where there is plenty of room, give it up where there is hardly any."""
        room = _room(self._path.parent)
        if room < TIGHT_BYTES:
            self.release()
        elif room > PLENTY_BYTES and not self._path.exists():
            self._make()

    def release(self) -> bool:
        """Give the room up; whether there was any to give."""
        try:
            self._path.unlink()
        except OSError:
            return False
        return True

    def run_short(self) -> bool:
        """The disk is full: give the room up, if there is any to give, and remember what is needed."""
        given = self.release()
        if given:
            self._was_there = True
            self._needed = BALLAST_BYTES + TIGHT_BYTES
        elif not self._needed:
            self._needed = _room(self._path.parent) + _SOME_BYTES
        return given

    def is_short(self) -> bool:
        """Whether the disk filled up, and has not got room again since."""
        if self._needed and _room(self._path.parent) >= self._needed:
            if self._was_there:
                self._make()
            self._needed, self._was_there = 0, False
        return self._needed > 0

    def _make(self) -> None:
        """A convenience, so an error only means that there is none."""
        half = self._path.with_name("ballast.new")
        try:
            with half.open("wb") as file:
                for _ in range(BALLAST_BYTES // len(_BLOCK)):
                    file.write(_BLOCK)
            half.replace(self._path)
        except OSError:
            with suppress(OSError):
                half.unlink()


def _room(folder: Path) -> int:
    """Bytes that this user may still write; Windows is asked by other means, and has no ballast."""
    if not hasattr(os, "statvfs"):
        return TIGHT_BYTES
    about = os.statvfs(folder)
    return about.f_bavail * about.f_frsize
