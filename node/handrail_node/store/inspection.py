"""Looks at a store's file before anything may write to it, and leaves it byte for byte as it was.

A file that SQLite opens for writing changes: a log and an index of it appear beside it, and at the
end the log is moved in. Of a damaged store that would destroy what a rebuild could still read. So
it is first opened in a way that writes nothing: without a log as an immutable file; with one (the
node before ended without closing) with the index of the log in memory and without moving it in.
"""

from pathlib import Path
from urllib.parse import quote

import apsw

from handrail_node.store.connection import DAMAGED, StoreDamaged, sentence
from handrail_node.store.schema import APPLICATION_ID, MIGRATIONS
from handrail_protocol.errors import LocalError


def inspect(path: Path, newest: int = len(MIGRATIONS)) -> int | None:
    """The version of the store at `path`, None if there is none; raises LocalError if it is not sound."""
    log = path.with_name(path.name + "-wal")
    if not path.exists():
        if log.exists() and log.stat().st_size:
            raise StoreDamaged(DAMAGED.format(path=path))
        return None
    try:
        if path.stat().st_size == 0:
            raise StoreDamaged(DAMAGED.format(path=path))
        reader = open_to_read(path)
        try:
            version = _checked_version(reader, path, newest)
        finally:
            reader.close()
    except apsw.Error as error:
        raise sentence(path, error) from error
    return version


def open_to_read(path: Path) -> apsw.Connection:
    """A connection that leaves the file, and the folder around it, as they are."""
    log = path.with_name(path.name + "-wal")
    place = "file:" + quote(str(path.absolute()))
    if log.exists() and log.stat().st_size:
        # Opened for writing, because a lock on the whole file is needed to keep the log's index to ourselves.
        reader = apsw.Connection(place, flags=apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_URI)
        reader.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        reader.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
        return reader
    flags = apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI
    return apsw.Connection(place + "?immutable=1", flags=flags)


def _checked_version(reader: apsw.Connection, path: Path, newest: int) -> int:
    (application,) = reader.execute("PRAGMA application_id").fetchall()[0]
    (version,) = reader.execute("PRAGMA user_version").fetchall()[0]
    if reader.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
        raise StoreDamaged(DAMAGED.format(path=path))
    if application != APPLICATION_ID:
        raise LocalError(f"{path} is not a store of Handrail: move it away, or choose another HANDRAIL_HOME.")
    assert isinstance(version, int)
    if version > newest:
        raise LocalError(f"{path} was written by a newer Handrail: install that one to open it.")
    return version
