"""What only this node knows and never sends: settings, drafts, private texts, what was put off or declined.

One table of small values, each under a space and a name. The values are bytes, written and read by
whoever owns the space. Nothing here is part of a set, and nothing here can be had again from other
nodes, so a rebuild carries it over first.
"""

from typing import cast

from handrail_node.store.connection import Connection


class Locals:
    """Values by space and name, over the store's connection and inside its transactions."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, space: str, name: str) -> bytes | None:
        row = self._connection.one("SELECT value FROM local WHERE space = ? AND name = ?", (space, name))
        return None if row is None else cast(bytes, row[0])

    def set(self, space: str, name: str, value: bytes) -> None:
        """Keep a value in place of the one before."""
        self._connection.run(
            "INSERT INTO local (space, name, value) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET value = excluded.value",
            (space, name, value),
        )

    def remove(self, space: str, name: str) -> None:
        self._connection.run("DELETE FROM local WHERE space = ? AND name = ?", (space, name))

    def all(self, space: str) -> list[tuple[str, bytes]]:
        """Names and values, in the order in which the names first came."""
        rows = self._connection.run("SELECT name, value FROM local WHERE space = ? ORDER BY number", (space,))
        return cast(list[tuple[str, bytes]], rows)
