"""A disk that fills up, or fails, when a test says so: a VFS between SQLite and the real one.

While it is installed it is the default, so the code under test opens its store as always.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import apsw


class FailingDisk(apsw.VFS):
    """`room`: bytes by which files may still grow. `calls_left`: writes and syncs until one fails."""

    def __init__(self) -> None:
        self.room: int | None = None
        self.calls_left: int | None = None
        self.failures = 0
        self.syncs = 0
        self.name = f"failing-{id(self)}"
        self.real = apsw.vfs_names()[0]
        super().__init__(self.name, base=self.real, makedefault=True)

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> "FailingFile":
        return FailingFile(self, name, flags)

    def heal(self) -> None:
        self.room = self.calls_left = None

    def before_call(self, half: Callable[[], None]) -> None:
        """Before a write or a sync; `half` does the first part of it."""
        if self.calls_left is None:
            return
        self.calls_left -= 1
        if self.calls_left < 0:
            self.calls_left = None
            self.failures += 1
            self.fail(half)

    def fail(self, half: Callable[[], None]) -> None:
        raise apsw.IOError("the disk fails")

    def before_growing(self, by: int) -> None:
        if self.room is None or by <= 0:
            return
        if by > self.room:
            self.failures += 1
            raise apsw.FullError("the disk is full")
        self.room -= by


class FailingFile(apsw.VFSFile):
    """One file on it."""

    def __init__(self, disk: FailingDisk, name: Any, flags: list[int]) -> None:
        super().__init__(disk.real, name, flags)
        self._disk = disk

    def xWrite(self, data: bytes, offset: int) -> None:
        self._disk.before_call(lambda: super(FailingFile, self).xWrite(data[: len(data) // 2], offset))
        self._disk.before_growing(offset + len(data) - self.xFileSize())
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:
        self._disk.before_call(lambda: None)
        self._disk.syncs += 1
        super().xSync(flags)


@contextmanager
def failing_disk() -> Iterator[FailingDisk]:
    disk = FailingDisk()
    try:
        yield disk
    finally:
        disk.unregister()
