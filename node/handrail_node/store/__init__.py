"""The durable store of a node: records and what only this node knows, in one SQLite file.

`open_store` is the way in. What stands in a transaction is durable, or gone, as one.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from handrail_node.store.ballast import Ballast
from handrail_node.store.connection import Connection, DiskFull
from handrail_node.store.inspection import inspect
from handrail_node.store.locals import Locals
from handrail_node.store.records import RecordStore
from handrail_node.store.schema import MIGRATIONS, create, migrate
from handrail_node.store.scrub import Scrubbed, scrub

__all__ = ["DiskFull", "Locals", "RecordStore", "Scrubbed", "Store", "open_store"]


class Store:
    """`records` is the storage port of the protocol core; `locals` never leave this node."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.path = connection.path
        self.records = RecordStore(connection)
        self.locals = Locals(connection)
        self._ballast = Ballast(connection.path.parent)

    def transaction(self) -> AbstractContextManager[None]:
        """Over both; the same as `records.transaction`."""
        return self._connection.transaction()

    def checkpoint(self) -> None:
        """Cut the log, so that nothing withdrawn is left in it: now and then, and when the node is idle."""
        self._connection.checkpoint()
        self._ballast.trim()

    def scrub(self, after: int, limit: int) -> Scrubbed:
        """Verify again `limit` records; see `scrub.Scrubbed` for what to do with the answer."""
        return scrub(self._connection, after, limit)

    def make_room(self) -> bool:
        """After DiskFull, before removing what has expired: gives up the ballast, if there still is one."""
        return self._ballast.release()

    def close(self) -> None:
        self._connection.close()


def open_store(path: Path, migrations: Sequence[str] = MIGRATIONS) -> Store:
    """Open the store, or make one; raises LocalError with a sentence, and then nothing was written."""
    version = inspect(path, len(migrations))
    if version is None:
        create(path, migrations)
        version = len(migrations)
    Ballast(path.parent).trim()
    connection = Connection(path)
    try:
        migrate(connection, version, migrations)
    except BaseException:
        connection.close()
        raise
    return Store(connection)
