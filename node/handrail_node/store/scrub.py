"""Verifies again what lies in the store: SQLite notices a broken page, not a bit that turned over in a body.

It goes in steps, so that an idle node can do one after the other; each step only reads.
"""

from dataclasses import dataclass
from typing import cast

from handrail_node.store.connection import Connection
from handrail_protocol.errors import RemoteError
from handrail_protocol.records import Record, body_hash, decode_header


@dataclass(frozen=True, slots=True)
class Scrubbed:
    """`bodies`: ids of records whose body is damaged: without it and waiting, they are fetched again.

    `headers`: how many rows don't prove themselves at all, which is for a rebuild to mend.
    `last`: where the next step goes on; None after the last one."""

    bodies: tuple[bytes, ...]
    headers: int
    last: int | None


def scrub(connection: Connection, after: int, limit: int) -> Scrubbed:
    """Look at the next `limit` records after the one with this number; begin with 0."""
    rows = connection.run(
        "SELECT number, id, header, signature, body FROM records WHERE number > ? ORDER BY number LIMIT ?",
        (after, limit),
    )
    bodies: list[bytes] = []
    headers = 0
    for _, record_id, header_bytes, signature, body in cast(
        list[tuple[int, bytes, bytes, bytes, bytes | None]], rows
    ):
        try:
            record = Record(header_bytes, signature, body, decode_header(header_bytes))
        except RemoteError:
            headers += 1
            continue
        if record.id != record_id or not record.is_signed():
            headers += 1
        elif not is_whole(record):
            bodies.append(record_id)
    last = cast(int, rows[-1][0]) if len(rows) == limit else None
    return Scrubbed(tuple(bodies), headers, last)


def is_whole(record: Record) -> bool:
    """Whether the body, if it was not withdrawn, is the one that the header names."""
    body, header = record.body, record.header
    return body is None or (len(body) == header.body_size and body_hash(body) == header.body_hash)
