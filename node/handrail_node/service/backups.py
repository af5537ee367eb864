"""Backups on disk: written while the node goes on, whole or not at all; believed once all of it was read.

specs/02-identity, "Backup". No device key is in one. Whoever comes back with it is a new device; the
records go in like arrivals, each proving itself, so an old backup takes nothing back that came later.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from handrail_node.files import sync
from handrail_node.store import Store
from handrail_node.store.scrub import is_whole
from handrail_protocol import backup
from handrail_protocol.backup import KeptPerson, KeptReceipt, KeptRecord, KeptValue, Row
from handrail_protocol.errors import LocalError, RemoteError
from handrail_protocol.kinds import Audience
from handrail_protocol.records import Record, decode_header
from handrail_protocol.replica import Replica
from handrail_protocol.sealing import Sealer

_NOT_ONE = "{path} is no backup of Handrail. Look for the file that `handrail backup` wrote."
_DAMAGED = "{path} is damaged, so nothing was brought back. Take another copy, or an older one."
_STRANGER = (
    "{path} is the backup of another household: nobody with these words lived there. "
    "With the words alone: handrail setup --restore"
)
_EVERYBODYS = (Audience.AUTHORITY, Audience.MEMBERS, Audience.OPEN)
# Authority in one go, since each batch is folded; the rest in pieces that fit into memory.
_BATCH = 1_000


@dataclass
class Brought:
    """What a backup held. `damaged`: records that did not prove themselves, left out."""

    made: int
    persons: dict[bytes, str] = field(default_factory=dict)
    records: int = 0
    damaged: int = 0


def write(path: Path, head: bytes, key: bytes, rows: Iterable[Row]) -> Iterator[int]:
    """Write the file in place of the one before; says after each part how many records are in it so far."""
    counted = _Counted(rows)
    fresh = path.with_name(path.name + ".unfinished")
    try:
        fresh.unlink(missing_ok=True)
        number = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        with open(number, "wb") as file:
            file.write(head)
            for part in backup.parts(key, head, counted):
                file.write(part)
                yield counted.records
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
        sync(path.parent)
    except OSError as wrong:
        raise LocalError(f"{path} can't be written ({wrong.strerror}); an older one is as it was.") from None
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)


class _Counted:
    """Rows on their way, and how many of them were records."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows, self.records = rows, 0

    def __iter__(self) -> Iterator[Row]:
        for each in self._rows:
            self.records += isinstance(each, KeptRecord)
            yield each


def hers(rows: Iterable[Row], person: bytes) -> Iterator[Row]:
    """What goes along with one person who leaves a household: what every member has, mail to and from her,
    what only this node knew of her own records. Nothing of the others who live here."""
    taken, own = set[bytes](), set[str]()
    for each in rows:
        if isinstance(each, KeptRecord):
            header = decode_header(each.header)
            is_party = person in (header.person, *header.recipients)
            if is_party or header.audience in _EVERYBODYS:
                record_id = Record(each.header, each.signature, each.body, header).id
                taken.add(record_id)
                if header.person == person:
                    own.add(record_id.hex())
                yield each
        elif isinstance(each, KeptReceipt):
            if each.record in taken:
                yield each
        elif isinstance(each, KeptValue) and each.name.decode() in own:
            yield each


# -- reading --------------------------------------------------------------------------------------


def read(path: Path, person: bytes, sealer: Sealer) -> "Backup":
    """Open it with what her words made, and read all of it once; raises LocalError with what is wrong."""
    try:
        with path.open("rb") as file:
            start = file.read(backup.HEAD_BYTES_MAX)
    except OSError as wrong:
        raise LocalError(f"{path} can't be read ({wrong.strerror}). Name the file of a backup.") from None
    try:
        head, length = backup.read_head(start)
    except RemoteError:
        raise LocalError(_NOT_ONE.format(path=path)) from None
    try:
        key = backup.file_key(head, sealer, person)
    except RemoteError:
        raise LocalError(_DAMAGED.format(path=path)) from None
    if key is None:
        raise LocalError(_STRANGER.format(path=path))
    found = Backup(path, head.made, frozenset(lock[0] for lock in head.locks), key, start[:length])
    for _ in found.rows():
        pass
    return found


@dataclass(frozen=True)
class Backup:
    """A backup that opened, and of which every part did."""

    path: Path
    made: int
    persons: frozenset[bytes]
    key: bytes = field(repr=False)
    head: bytes = field(repr=False)

    def rows(self) -> Iterator[Row]:
        """All that it says, in order; raises LocalError where it is damaged."""
        reader = backup.Reader(self.key, self.head)
        try:
            with self.path.open("rb") as file:
                file.seek(len(self.head))
                lead, is_last = file.read(4), False
                while not is_last:
                    part = file.read(reader.length(lead))
                    lead = file.read(4)
                    is_last = not lead
                    yield from reader.rows(part, is_last=is_last)
        except (OSError, RemoteError):
            raise LocalError(_DAMAGED.format(path=self.path)) from None

    def take_in(self, store: Store, now: int) -> Brought:
        """Put all that it holds into a store, beside what is there; what is there already stays as it is.

        By a clock that is behind, nothing of it is from the future: it was written before it was read."""
        brought = Brought(self.made)
        replica = Replica(store.records, lambda: self.persons)
        batch: list[Record] = []
        for each in self.rows():
            if isinstance(each, KeptRecord):
                batch += _proved(each, brought)
                is_authority = bool(batch) and batch[-1].header.audience == Audience.AUTHORITY
                if len(batch) >= _BATCH and not is_authority:
                    _ingest(replica, batch, max(now, self.made))
                continue
            if batch:
                _ingest(replica, batch, max(now, self.made))
            _put_aside(store, each, brought)
        if batch:
            _ingest(replica, batch, max(now, self.made))
        return brought


def _proved(row: KeptRecord, brought: Brought) -> Iterable[Record]:
    """The record, if its signature holds and its body is its own."""
    try:
        record = Record(row.header, row.signature, row.body, decode_header(row.header))
    except RemoteError:
        brought.damaged += 1
        return ()
    if not record.is_signed() or not is_whole(record):
        brought.damaged += 1
        return ()
    brought.records += 1
    return (record,)


def _ingest(replica: Replica, batch: list[Record], now: int) -> None:
    replica.ingest(batch, now)
    batch.clear()


def _put_aside(store: Store, row: Row, brought: Brought) -> None:
    """Everything but records: who lived there, who held what, and what only that node knew."""
    if isinstance(row, KeptPerson):
        brought.persons[row.person] = row.name
    elif isinstance(row, KeptReceipt):
        store.records.add_receipts([row.record], row.holder, row.since)
    elif isinstance(row, KeptValue):
        space, name = row.space.decode(), row.name.decode()
        if store.locals.get(space, name) is None:
            store.locals.set(space, name, row.value or b"")
