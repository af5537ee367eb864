"""The durable store of a node: records and what only this node knows, in one SQLite file.

`open_store` is the way in. What stands in a transaction is durable, or gone, as one.
"""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from handrail_node.store.ballast import Ballast
from handrail_node.store.connection import FULL, Connection, DiskFull, StoreDamaged, StoreFailed
from handrail_node.store.copying import walk
from handrail_node.store.inspection import inspect
from handrail_node.store.locals import Locals
from handrail_node.store.records import RecordStore
from handrail_node.store.schema import MIGRATIONS, create, migrate
from handrail_node.store.scrub import Scrubbed, scrub
from handrail_protocol.backup import KeptReceipt, KeptRecord, KeptValue

__all__ = [
    "DiskFull",
    "Locals",
    "RecordStore",
    "Scrubbed",
    "Store",
    "StoreDamaged",
    "StoreFailed",
    "open_store",
]


class Store:
    """`records` is the storage port of the protocol core; `locals` never leave this node."""

    def __init__(self, connection: Connection, ballast: Ballast) -> None:
        self._connection = connection
        self._ballast = ballast
        self.path = connection.path
        self.records = RecordStore(connection)
        self.locals = Locals(connection)

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

    def everything(self) -> Iterator[KeptRecord | KeptReceipt | KeptValue]:
        """All that is kept, for a backup; see `copying.walk`."""
        return walk(self._connection)

    def shortage(self) -> str | None:
        """None, or that the disk filled up, as a sentence. By then the ballast is given up: its room is for
        removing what has expired, and the answer stays the same until there is room for it again."""
        return FULL.format(path=self.path) if self._ballast.is_short() else None

    def close(self) -> None:
        self._connection.close()


def open_store(path: Path, migrations: Sequence[str] = MIGRATIONS) -> Store:
    """Open the store, or make one; raises LocalError with a sentence, and then nothing was written."""
    version = inspect(path, len(migrations))
    if version is None:
        create(path, migrations)
        version = len(migrations)
    ballast = Ballast(path.parent)
    ballast.trim()
    connection = Connection(path, ballast.run_short)
    try:
        migrate(connection, version, migrations)
    except BaseException:
        connection.close()
        raise
    return Store(connection, ballast)
