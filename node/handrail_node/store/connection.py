"""One connection to the store's file: transactions that nest, and errors that say what to do next.

There is one writer and it is the only connection: it locks the file for as long as it is open, so
nothing waits for a lock, nobody writes beside it, and the index of the log stays in memory. WAL with
synchronous=FULL: in simulated power cuts NORMAL lost acknowledged rows, FULL none. Every statement
runs to its end inside `run`, so no cursor stays open while the caller goes on to write.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import TypeAlias, cast

import apsw

from handrail_protocol.errors import LocalError

Value: TypeAlias = bytes | str | int | None
Row: TypeAlias = tuple[Value, ...]

_SETTINGS = """
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    -- What a person withdrew is overwritten, not only unlinked.
    PRAGMA secure_delete = ON;
    PRAGMA cache_size = -8000;
    -- 8 MB: random ids touch many pages, and one checkpoint for many commits writes each of them once.
    PRAGMA wal_autocheckpoint = 2000;
    PRAGMA journal_size_limit = 16777216;
    PRAGMA temp_store = MEMORY;
"""

DAMAGED = (
    "The store {path} is damaged and was left as it is: save its records with `handrail doctor --rebuild`."
)
FULL = "The disk that holds {path} is full: nothing was lost; free some space to go on."
_SENTENCES: tuple[tuple[type[apsw.Error], str], ...] = (
    (apsw.BusyError, "Another program is using {path}: close it and try again."),
    (apsw.ReadOnlyError, "{path} may not be written: give your user the right to, and start again."),
    (apsw.CantOpenError, "{path} can't be opened: look whether its folder exists and is yours."),
    (apsw.IOError, "The disk that holds {path} failed: nothing kept is lost, but look after the disk."),
)


class StoreFailed(LocalError):
    """The disk or the file failed, whatever was asked of it; what had been kept is not touched."""


class DiskFull(StoreFailed):
    """There is no room left; what had been kept still is, and the store can be read."""


class StoreDamaged(StoreFailed):
    """The file is not what was written to it; it was left as it is."""


def sentence(path: Path, error: apsw.Error) -> StoreFailed:
    """What a person is told, and can do, about an error of SQLite."""
    if isinstance(error, apsw.FullError):
        return DiskFull(FULL.format(path=path))
    if isinstance(error, (apsw.CorruptError, apsw.NotADBError)):
        return StoreDamaged(DAMAGED.format(path=path))
    for kind, words in _SENTENCES:
        if isinstance(error, kind):
            return StoreFailed(words.format(path=path))
    return StoreFailed(f"The store {path} failed ({error}): start again, and report it if it happens twice.")


class Connection:
    """The store's one connection. `run` and `transaction` are all there is.

    `on_full`: called when there is no room left, before anybody is told."""

    def __init__(self, path: Path, on_full: Callable[[], object] = lambda: None) -> None:
        self.path = path
        self._on_full = on_full
        self._depth = 0
        self._spoilt = False
        try:
            self._sqlite = apsw.Connection(str(path))
            self._sqlite.execute("PRAGMA locking_mode = EXCLUSIVE").fetchall()
            mode = self._sqlite.execute("PRAGMA journal_mode = WAL").fetchall()
            self._sqlite.execute(_SETTINGS).fetchall()
        except apsw.Error as error:
            raise sentence(path, error) from error
        if mode != [("wal",)]:
            raise LocalError(f"{path} lies on a disk that can't keep a store: choose another folder.")

    def run(self, sql: str, values: Sequence[Value] = ()) -> list[Row]:
        """Run to the end; its rows. Raises LocalError with a sentence."""
        if self._spoilt:
            raise LocalError("A change to the store failed and is taken back: try again.")
        try:
            return cast(list[Row], self._sqlite.execute(sql, values).fetchall())
        except apsw.Error as error:
            raise self._failed(error) from error

    def _failed(self, error: apsw.Error) -> LocalError:
        """A transaction in which anything failed is spoilt: SQLite may have taken back part of it, or all."""
        self._spoilt = self._depth > 0
        if isinstance(error, apsw.FullError):
            self._on_full()
        if isinstance(error, apsw.CorruptError):
            # Closing would move the log into the damaged file, and a rebuild wants both as they are.
            self._sqlite.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        return sentence(self.path, error)

    def one(self, sql: str, values: Sequence[Value] = ()) -> Row | None:
        rows = self.run(sql, values)
        return rows[0] if rows else None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Durable when the outermost closes. One that fails undoes its own part, an inner one too; but where
        the disk failed, all of it is undone, whoever swallowed that error."""
        mark = f"inner_{self._depth}"
        self.run(f"SAVEPOINT {mark}" if self._depth else "BEGIN IMMEDIATE")
        self._depth += 1
        try:
            yield
            # A commit that fails, on a full disk for one, has written nothing that counts.
            self.run(f"RELEASE {mark}" if self._depth > 1 else "COMMIT")
        except BaseException:
            self._undo(mark)
            raise
        finally:
            self._depth -= 1
            self._spoilt = self._spoilt and self._depth > 0

    def joined(self) -> AbstractContextManager[None]:
        """For a few statements that belong together, and fail only if the disk does."""
        return nullcontext() if self._depth else self.transaction()

    def _undo(self, mark: str) -> None:
        """Take back the innermost part; after a failure everything, which SQLite may have done already."""
        if not self._sqlite.in_transaction:
            return
        try:
            if self._depth > 1 and not self._spoilt:
                self._sqlite.execute(f"ROLLBACK TO {mark}; RELEASE {mark}").fetchall()
            elif self._depth == 1:
                self._sqlite.execute("ROLLBACK").fetchall()
        except apsw.Error as error:
            raise self._failed(error) from error

    def checkpoint(self) -> None:
        """Move what the log holds into the file and cut the log, so that nothing old stays in it."""
        self.run("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        self._sqlite.close()
