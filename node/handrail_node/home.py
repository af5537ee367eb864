"""HANDRAIL_HOME: one node's whole world on disk, closed to others, and one node at a time in it.

CONTRACT, "Names and formats". The lock is the kernel's, so it ends with the process however that ends.
A socket's path has to be short; where the home lies too deep for one, it gets a folder of its own in
the system's place for such things, and `control.path` says where.
"""

from __future__ import annotations

import fcntl
import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from handrail_node.files import make_private_folder, read_private, write_private
from handrail_protocol.errors import LocalError

if TYPE_CHECKING:
    from handrail_node.settings import Settings

# Linux takes 107 bytes, macOS 103.
SOCKET_PATH_BYTES_MAX = 100
_PATH_BYTES_MAX = 4_096
_OURS = frozenset(("config.toml", "store.db", "keystore", "control.sock", "control.path", "node.lock", "log"))


def folder_named_by(environment: Mapping[str, str]) -> Path:
    """HANDRAIL_HOME, else where this system keeps the data of programs."""
    if named := environment.get("HANDRAIL_HOME"):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("handrail", appauthor=False)


@dataclass(frozen=True)
class Home:
    """An opened home: its folder is there and closed to others. `mended`: what was too open before."""

    folder: Path
    mended: tuple[str, ...] = ()

    @classmethod
    def open(cls, folder: Path) -> Home:
        """Make the folder, or take it as it is; raises LocalError with a sentence where it can't be one."""
        folder = _real(folder)
        _refuse_somebody_elses(folder)
        mended = make_private_folder(folder)
        return cls(folder, () if mended is None else (mended,))

    @property
    def store(self) -> Path:
        return self.folder / "store.db"

    @property
    def keystore(self) -> Path:
        return self.folder / "keystore"

    @property
    def log(self) -> Path:
        return self.folder / "log"

    @property
    def config(self) -> Path:
        return self.folder / "config.toml"

    def settings(self) -> Settings:
        """What config.toml says; nothing, if it is not there. Raises LocalError with what is wrong in it."""
        # Imported here: every verb asks where the home is, few what its settings are.
        from handrail_node.settings import SETTINGS_BYTES_MAX, Settings, parse

        if not self.config.exists() and not self.config.is_symlink():
            return Settings()
        data, _ = read_private(self.config, SETTINGS_BYTES_MAX)
        try:
            return parse(data)
        except LocalError as wrong:
            raise LocalError(f"{self.config}: {wrong}") from None

    def keep_settings(self, settings: Settings) -> None:
        from handrail_node.settings import write

        write_private(self.config, write(settings).encode())

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Be the one node of this home; raises LocalError, naming the other, if there is one."""
        path = self.folder / "node.lock"
        file = _open_lock(path)
        try:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as wrong:
                raise LocalError(_why_locked(path, file, wrong)) from None
            # Only for the other's sentence: on a full disk it is left out.
            with suppress(OSError):
                os.ftruncate(file, 0)
                os.pwrite(file, b"%d\n" % os.getpid(), 0)
            yield
        finally:
            os.close(file)

    def place_socket(self) -> Path:
        """Where the control socket goes, which `control.path` then says; for the holder of the lock."""
        near, pointer = self.folder / "control.sock", self.folder / "control.path"
        if _is_short(near):
            pointer.unlink(missing_ok=True)
            return near
        place = _place_before(pointer) or _new_place()
        write_private(pointer, os.fsencode(place) + b"\n")
        return place


def socket_of(folder: Path) -> Path:
    """Where the node of a home can be called, for whoever wants to call it."""
    folder = _real(folder)
    return _pointed_to(folder / "control.path") or folder / "control.sock"


def _real(folder: Path) -> Path:
    """Without links on the way, which the node and its callers may have taken differently."""
    return Path(os.path.realpath(folder))


def _refuse_somebody_elses(folder: Path) -> None:
    """A folder with other things in it is not taken over: closing it would lock out whoever uses it.

    What is ours, hidden, or a plain file does not count, unless the folder is one for everybody."""
    try:
        names = set(os.listdir(folder))
    except OSError:
        return  # not there, no folder, not ours: make_private_folder says which
    if names & _OURS:
        return
    for_everybody = bool(folder.stat().st_mode & stat.S_ISVTX)
    others = [name for name in names if not name.startswith(".") and name != "lost+found"]
    if for_everybody or any((folder / name).is_dir() for name in others):
        raise LocalError(f"{folder} is used for something else: name an empty folder as HANDRAIL_HOME.")


def _open_lock(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    except OSError as wrong:
        raise LocalError(f"{path} can't be opened ({wrong.strerror}): look at who owns it.") from None


def _why_locked(path: Path, file: int, wrong: OSError) -> str:
    if not isinstance(wrong, BlockingIOError):
        return f"{path} can't be locked ({wrong.strerror}): put HANDRAIL_HOME on a disk of this computer."
    said = os.pread(file, 20, 0).strip()
    other = f" (process {int(said)})" if said.isdigit() else ""
    return (
        f"A node runs on {path.parent} already{other}. Ask it with handrail status, "
        "or stop it before you start another one there."
    )


def _is_short(path: Path) -> bool:
    return len(os.fsencode(path)) <= SOCKET_PATH_BYTES_MAX


def _pointed_to(pointer: Path) -> Path | None:
    if not pointer.exists() and not pointer.is_symlink():
        return None
    data, _ = read_private(pointer, _PATH_BYTES_MAX)
    return Path(os.fsdecode(data.strip()))


def _place_before(pointer: Path) -> Path | None:
    """The place that a run before this one made, if it is still ours alone: so that runs leave one folder."""
    place = _pointed_to(pointer)
    if place is None or not _is_short(place) or place.name != "control.sock":
        return None
    try:
        found = place.parent.lstat()
    except OSError:
        return None
    private = stat.S_ISDIR(found.st_mode) and not stat.S_IMODE(found.st_mode) & 0o077
    return place if private and found.st_uid == os.geteuid() else None


def _new_place() -> Path:
    """A new folder that nobody else can have put there, in the first place that is short enough."""
    import tempfile

    for parent in (os.environ.get("XDG_RUNTIME_DIR"), tempfile.gettempdir(), "/tmp"):
        if parent and _is_short(Path(parent, "handrail-xxxxxxxx", "control.sock")):
            with suppress(OSError):
                return Path(tempfile.mkdtemp(prefix="handrail-", dir=parent)) / "control.sock"
    raise LocalError("No folder is short enough for the node's socket: set XDG_RUNTIME_DIR to one that is.")
