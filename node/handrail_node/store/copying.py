"""Walks through everything that a store holds, in an order in which another one can take it in again.

specs/02-identity, "Backup". Authority comes first and withdrawals before what they withdraw, so that
whoever takes it in never has to keep much waiting. Each row is looked up when its turn comes: the
caller may let the node go on meanwhile; what arrives after the walk began is not in it.
"""

from collections.abc import Iterator
from typing import cast

from handrail_node.store.connection import Connection, Row
from handrail_protocol.backup import KeptReceipt, KeptRecord, KeptValue
from handrail_protocol.kinds import Audience, Kind


def walk(connection: Connection) -> Iterator[KeptRecord | KeptReceipt | KeptValue]:
    order = "audience <> ?, kind <> ?, number"
    numbers = connection.run(
        f"SELECT number FROM records ORDER BY {order}", (int(Audience.AUTHORITY), int(Kind.WITHDRAWAL))
    )
    for number in numbers:
        row = connection.one("SELECT header, signature, body FROM records WHERE number = ?", number)
        if row is not None:
            yield KeptRecord(*cast(tuple[bytes, bytes, bytes | None], row))
    for number in numbers:
        for receipt in _receipts(connection, number):
            yield KeptReceipt(*cast(tuple[bytes, bytes, int], receipt))
    for row in connection.run("SELECT space, name, value FROM local ORDER BY number"):
        space, name, value = cast(tuple[str, str, bytes], row)
        yield KeptValue(space.encode(), name.encode(), value or None)


def _receipts(connection: Connection, number: Row) -> list[Row]:
    return connection.run(
        "SELECT id, holder, at FROM receipts JOIN records ON records.number = record"
        " WHERE record = ? ORDER BY receipts.number",
        number,
    )
