"""Private files and folders: read without surprises, written so that a power cut leaves old or new, whole.

Keys and settings lie in these. Whatever somebody else could have put there or could read is refused
with a sentence, or closed where it is ours to close; then the caller is told what was mended.
"""

import errno
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from handrail_protocol.errors import LocalError

PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700
_OTHERS = 0o077
_UNFINISHED = ".unfinished"


def make_private_folder(path: Path) -> str | None:
    """Make the folder 0700, or close one that is ours; the sentence says what was mended, None nothing.

    Raises LocalError unless: it is a folder and no symbolic link, and belongs to us."""
    with _in_words(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            path.mkdir(mode=PRIVATE_FOLDER)
        folder = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_DIRECTORY)
        try:
            return _closed_to_others(folder, path, PRIVATE_FOLDER)
        finally:
            os.close(folder)


def read_private(path: Path, bytes_max: int) -> tuple[bytes, str | None]:
    """A private file's bytes, and what was mended. Raises LocalError unless: it is there, a plain file and
    no link, belongs to us, and is within `bytes_max`."""
    with _in_words(path):
        # A pipe that somebody put there would otherwise be waited for.
        file = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            if not stat.S_ISREG(os.fstat(file).st_mode):
                raise LocalError(f"{path} is not a plain file: move it away.")
            mended = _closed_to_others(file, path, PRIVATE_FILE)
            data = _read_up_to(file, bytes_max + 1)
        finally:
            os.close(file)
    if len(data) > bytes_max:
        raise LocalError(f"{path} is longer than {bytes_max} bytes, so it is not what belongs there.")
    return data, mended


def write_private(path: Path, data: bytes) -> None:
    """Write the whole file, 0600, and return when it is durable; until then the old one stands."""
    unfinished = path.with_name(path.name + _UNFINISHED)
    with _in_words(path):
        unfinished.unlink(missing_ok=True)  # of a write that a power cut ended
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
        try:
            with open(os.open(unfinished, flags, PRIVATE_FILE), "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
        except OSError:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
            raise
        sync(path.parent)


def sync(path: Path) -> None:
    """Make a file, or the names in a folder, durable."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def remove_unfinished(folder: Path) -> None:
    """Drop what interrupted writes left: it may hold a secret that nothing names."""
    for path in folder.glob("*" + _UNFINISHED):
        with _in_words(path):
            path.unlink(missing_ok=True)


def _closed_to_others(file: int, path: Path, mode: int) -> str | None:
    found = os.fstat(file)
    if found.st_uid != os.geteuid():
        raise LocalError(
            f"{path} belongs to another user of this computer: run as that user, or move it away."
        )
    if not stat.S_IMODE(found.st_mode) & _OTHERS:
        return None
    os.fchmod(file, mode)
    return f"{path} was open to other users of this computer. It is closed now."


def _read_up_to(file: int, count: int) -> bytes:
    data = b""
    while len(data) < count and (more := os.read(file, count - len(data))):
        data += more
    return data


_SENTENCES = {
    errno.ELOOP: "{path} is a symbolic link: put the real one there, or move it away.",
    errno.ENOTDIR: "{path} is not a folder: move it away, or choose another place.",
    errno.ENOENT: "{path} is not there.",
    errno.EACCES: "{path} may not be opened by you: look at who owns it and its folder.",
    errno.EPERM: "{path} may not be changed by you: look at who owns it and its folder.",
    errno.ENOSPC: "There is no room left for {path}: free some space and try again.",
    errno.EDQUOT: "There is no room left for {path}: free some space and try again.",
    errno.EROFS: "{path} lies on a disk that can only be read: choose another place.",
}


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    """What the system refuses, as a sentence that says what to do next."""
    try:
        yield
    except OSError as wrong:
        sentence = _SENTENCES.get(
            wrong.errno or 0, "{path} can't be used ({why}): look at the disk it is on."
        )
        raise LocalError(sentence.format(path=path, why=wrong.strerror)) from None
