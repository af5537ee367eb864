"""`doctor --rebuild`: makes a sound store from all that still verifies in a damaged one.

The damaged file and its log are kept aside as they are, byte for byte. A record proves itself: its
header decodes, its signature holds, its body has the hash that the header names.
One whose body is damaged is kept without it, waiting, so that it is fetched again and the count of
its device goes on. Every other table of records is made anew by putting them. Values of this node
prove nothing and are carried over as they read.
"""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeGuard, cast

from handrail_node.files import sync
from handrail_node.store import Store, open_store
from handrail_node.store.pages import Pages, Place, Row
from handrail_node.store.schema import STATES
from handrail_node.store.scrub import is_whole
from handrail_protocol.admission import State
from handrail_protocol.errors import LocalError, RemoteError
from handrail_protocol.records import Record, decode_header

_BATCH = 1_000
_RECORD_COLUMNS = 15
_VIA = 15  # the column after these


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What came of a rebuild; `unread`: rows that looked like records and did not verify."""

    records: int
    without_body: int
    unread: int
    values: int
    aside: Path

    @property
    def sentence(self) -> str:
        missing = self.unread + self.without_body
        return (
            f"Saved {self.records} records and {self.values} notes of this node; "
            + (f"{missing} were damaged and come again from the other nodes. " if missing else "")
            + f"The store as it was lies in {self.aside}."
        )


def rebuild(path: Path) -> Rebuilt:
    """Put a fresh store in the place of the one at `path`; until the last step nothing there changes."""
    if not path.exists():
        raise LocalError(f"There is no store at {path}: nothing to rebuild.")
    fresh_path = path.with_name(path.name + ".rebuilt")
    try:
        _forget(fresh_path)
        aside = _set_aside(path)
        fresh = open_store(fresh_path)
        try:
            found = _fill(fresh, Pages(path))
        finally:
            fresh.close()
        # The log first: beside the fresh store it would be taken for the fresh store's.
        path.with_name(path.name + "-wal").unlink(missing_ok=True)
        path.with_name(path.name + "-shm").unlink(missing_ok=True)
        fresh_path.replace(path)
        sync(path.parent)
    except OSError as error:
        raise LocalError(f"{path} can't be rebuilt ({error.strerror}): look after its folder.") from error
    finally:
        _forget(fresh_path)
    return Rebuilt(**found, aside=aside)


def _forget(fresh_path: Path) -> None:
    """Take away what a rebuild that was cut short has left."""
    for name in ("", "-wal", "-shm"):
        fresh_path.with_name(fresh_path.name + name).unlink(missing_ok=True)


def _set_aside(path: Path) -> Path:
    """Durable copies of file and log under a name that is still free."""
    number = 1
    while (aside := path.with_name(f"{path.name}.damaged-{number}")).exists():
        number += 1
    for name in ("-wal", ""):
        original = path.with_name(path.name + name)
        if original.exists():
            copy = aside.with_name(aside.name + name)
            os.close(os.open(copy, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))
            shutil.copyfile(original, copy)
            sync(copy)
    sync(path.parent)
    return aside


def _fill(fresh: Store, pages: Pages) -> dict[str, int]:
    """Carry over records in the order in which they arrived, then receipts and what is this node's own."""
    records: list[Place] = []
    receipts: list[Place] = []
    values: list[Place] = []
    for place, row in pages.rows():
        for is_one, places in ((_is_record, records), (_is_receipt, receipts), (_is_value, values)):
            if is_one(row):
                places.append(place)
    counts = {"records": 0, "without_body": 0, "unread": 0, "values": 0}
    ids: dict[int, bytes] = {}
    for batch in _batches(records):
        with fresh.transaction():
            for place in batch:
                record_id = _carry_record(fresh, pages.read(place) or (), counts)
                if record_id is not None:
                    ids[place.number] = record_id
    for batch in _batches(receipts):
        with fresh.transaction():
            for place in batch:
                _carry_receipt(fresh, pages.read(place) or (), ids)
    with fresh.transaction():
        for place in sorted(values, key=_by_number):
            _, space, name, value = pages.read(place) or ()
            fresh.locals.set(cast(str, space), cast(str, name), cast(bytes, value))
            counts["values"] += 1
    return counts


def _by_number(place: Place) -> int:
    return place.number


def _batches(places: list[Place]) -> Iterator[list[Place]]:
    ordered = sorted(places, key=_by_number)
    for at in range(0, len(ordered), _BATCH):
        yield ordered[at : at + _BATCH]


# -- what a row is ------------------------------------------------------------------------------


def _is_record(row: Row) -> bool:
    """As `schema` has it; columns that a later release adds come after these."""
    return len(row) >= _RECORD_COLUMNS and _is_bytes(row[1], 32) and isinstance(row[2], bytes)


def _is_receipt(row: Row) -> bool:
    return len(row) == 4 and isinstance(row[1], int) and _is_bytes(row[2], 32) and isinstance(row[3], int)


def _is_value(row: Row) -> bool:
    return len(row) == 4 and isinstance(row[1], str) and isinstance(row[2], str) and isinstance(row[3], bytes)


def _is_bytes(value: object, length: int) -> TypeGuard[bytes]:
    return isinstance(value, bytes) and len(value) == length


# -- carrying over ------------------------------------------------------------------------------


def _carry_record(fresh: Store, row: Row, counts: dict[str, int]) -> bytes | None:
    record = _verified(row)
    if record is None:
        counts["unread"] += 1
        return None
    if fresh.records.state(record.id) is not None:
        return record.id
    body, state, arrived = row[4], row[13], row[14]
    kept = STATES.get(state) if isinstance(state, int) else None
    if kept is None or (record.body is None and body is not None):
        kept = State.WAITING
        counts["without_body"] += record.body is None
    via = row[_VIA] if len(row) > _VIA else None
    when = arrived if isinstance(arrived, int) else record.header.created
    fresh.records.put(record, kept, when, via if isinstance(via, bytes) else None)
    counts["records"] += 1
    return record.id


def _verified(row: Row) -> Record | None:
    """The record of a row if it proves itself; without its body if that is all that is wrong."""
    header_bytes, signature, body = row[2:5]
    if not isinstance(header_bytes, bytes) or not isinstance(signature, bytes):
        return None
    try:
        header = decode_header(header_bytes)
    except RemoteError:
        return None
    record = Record(header_bytes, signature, body if isinstance(body, bytes) else None, header)
    if not record.is_signed():
        return None
    return record if is_whole(record) else record.without_body()


def _carry_receipt(fresh: Store, row: Row, ids: dict[int, bytes]) -> None:
    _, number, holder, at = row
    record_id = ids.get(cast(int, number))
    if record_id is not None:
        fresh.records.add_receipts([record_id], cast(bytes, holder), cast(int, at))
