"""Records in SQLite: the storage port (handrail_protocol.storage) as tables.

What the tables add to the bytes of a record is read from its header once, when it is put. Reading
goes the other way through the same decoder that guards the network: a header on disk that no longer
decodes is damage and is said so, never passed on.
"""

from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager
from typing import cast

from handrail_node.store.connection import DAMAGED, Connection, Row, StoreDamaged
from handrail_node.store.schema import STATE_NUMBERS, STATES
from handrail_node.store.sets import FilteredSet, WholeSet, forget_hour, marks
from handrail_protocol.admission import State
from handrail_protocol.bodies import body_of
from handrail_protocol.bodies.pair import Withdrawal
from handrail_protocol.errors import LocalError, RemoteError
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.radix import RecordSet
from handrail_protocol.records import Record, decode_header
from handrail_protocol.storage import Stored
from handrail_protocol.visibility import PartyFilter

_COLUMNS = "header, signature, body, state, arrived, via"
_NO_GROUP = -1  # no row has it, so a question about a group never seen finds nothing


class RecordStore:
    """The storage port over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def transaction(self) -> AbstractContextManager[None]:
        return self._connection.transaction()

    # -- one record -----------------------------------------------------------------------------

    def get(self, record_id: bytes) -> Stored | None:
        row = self._connection.one(f"SELECT {_COLUMNS} FROM records WHERE id = ?", (record_id,))
        return None if row is None else self._stored(row)

    def state(self, record_id: bytes) -> State | None:
        row = self._connection.one("SELECT state FROM records WHERE id = ?", (record_id,))
        return None if row is None else STATES[cast(int, row[0])]

    def put(self, record: Record, state: State, arrived: int, via: bytes | None = None) -> None:
        if state not in STATE_NUMBERS:
            raise LocalError("a refused record is not kept")
        header = record.header
        with self._connection.joined():
            group_number = self._number_for(header.group)
            row = self._connection.one(
                "INSERT INTO records (id, header, signature, body, group_number, audience, kind, device, seq,"
                f" created, expires, target, state, arrived, via) VALUES ({marks(15)})"
                " ON CONFLICT (id) DO NOTHING RETURNING number",
                (
                    record.id,
                    record.header_bytes,
                    record.signature,
                    record.body,
                    group_number,
                    header.audience,
                    header.kind,
                    header.device,
                    header.seq,
                    header.created,
                    header.expires,
                    _target(record),
                    STATE_NUMBERS[state],
                    arrived,
                    None if state is State.IN_SET else via,
                ),
            )
            if row is None:
                raise LocalError("this record is kept already")
            self._connection.run("INSERT INTO parties VALUES (?, ?, 1)", (row[0], header.person))
            for person in set(header.recipients) - {header.person}:
                self._connection.run("INSERT INTO parties VALUES (?, ?, 0)", (row[0], person))
            if state is State.IN_SET:
                forget_hour(self._connection, group_number, header.audience, header.created)

    def move(self, record_id: bytes, state: State) -> None:
        if state not in STATE_NUMBERS:
            raise LocalError("a refused record is not kept")
        with self._connection.joined():
            self._forget_hour_of(record_id)
            via = "NULL" if state is State.IN_SET else "via"
            self._connection.run(
                f"UPDATE records SET state = ?, via = {via} WHERE id = ?", (STATE_NUMBERS[state], record_id)
            )
            self._forget_hour_of(record_id)

    def set_body(self, record_id: bytes, body: bytes | None) -> None:
        with self._connection.joined():
            stored = self.get(record_id)
            if stored is None:
                return
            old = stored.record
            new = Record(old.header_bytes, old.signature, body, old.header)
            self._connection.run(
                "UPDATE records SET body = ?, target = ? WHERE id = ?", (body, _target(new), record_id)
            )

    def remove(self, record_id: bytes) -> None:
        with self._connection.joined():
            self._forget_hour_of(record_id)
            self._connection.run("DELETE FROM records WHERE id = ?", (record_id,))

    # -- many records ---------------------------------------------------------------------------

    def groups(self) -> list[bytes]:
        rows = self._connection.run(
            "SELECT id FROM groups"
            " WHERE EXISTS (SELECT 1 FROM records WHERE group_number = groups.number) ORDER BY id"
        )
        return _ids(rows)

    def find(
        self,
        group: bytes,
        audience: Audience | None = None,
        states: Collection[State] = (State.IN_SET,),
        kinds: Collection[int] = (),
        person: bytes | None = None,
        parties: Collection[bytes] = (),
    ) -> Iterator[Stored]:
        """Numbers of rows are looked up at once, 8 bytes each, and each row when its turn comes: the caller
        may write meanwhile, and 100,000 records never stand in memory together."""
        audiences = tuple(Audience) if audience is None else (audience,)
        numbers = [STATE_NUMBERS[state] for state in states if state in STATE_NUMBERS]
        conditions = [
            "group_number = ?",
            f"audience IN ({marks(len(audiences))})",
            f"state IN ({marks(len(numbers))})",
        ]
        values: list[bytes | int] = [self._number_of(group), *audiences, *numbers]
        source = "records"
        if kinds:
            conditions.append(f"kind IN ({marks(len(kinds))})")
            values += kinds
        if person is not None:
            source = "parties CROSS JOIN records ON records.number = record"
            conditions.append("person = ? AND is_author = 1")
            values.append(person)
        if parties:
            theirs = f"SELECT record FROM parties WHERE person IN ({marks(len(parties))})"
            if person is None:
                source = f"(SELECT DISTINCT record FROM ({theirs})) CROSS JOIN records ON number = record"
                values = [*parties, *values]
            else:
                conditions.append(f"records.number IN ({theirs})")
                values += parties
        rows = self._connection.run(
            f"SELECT records.number FROM {source} WHERE {' AND '.join(conditions)} ORDER BY records.number",
            values,
        )
        return self._each(rows)

    def _each(self, numbers: list[Row]) -> Iterator[Stored]:
        for number in numbers:
            row = self._connection.one(f"SELECT {_COLUMNS} FROM records WHERE number = ?", number)
            if row is not None:
                yield self._stored(row)

    def same_seq(self, group: bytes, audience: Audience, device: bytes, seq: int) -> list[bytes]:
        rows = self._connection.run(
            "SELECT id FROM records WHERE group_number = ? AND audience = ? AND device = ? AND seq = ?"
            " AND state = 0 ORDER BY id",
            (self._number_of(group), audience, device, seq),
        )
        return _ids(rows)

    def last_of(self, group: bytes, audience: Audience, device: bytes) -> Record | None:
        row = self._connection.one(
            f"SELECT {_COLUMNS} FROM records WHERE group_number = ? AND audience = ? AND device = ?"
            " ORDER BY seq DESC, id LIMIT 1",
            (self._number_of(group), audience, device),
        )
        return None if row is None else self._stored(row).record

    def withdrawals_of(self, target: bytes) -> list[Record]:
        rows = self._connection.run(
            f"SELECT {_COLUMNS} FROM records WHERE target = ? AND state = 0 ORDER BY number", (target,)
        )
        return [self._stored(row).record for row in rows]

    def count(self) -> int:
        """How many records are kept, in any state."""
        row = self._connection.one("SELECT count(*) FROM records")
        return 0 if row is None else cast(int, row[0])

    def room_count(self, group: bytes, state: State, via: bytes | None = None) -> int:
        sql = "SELECT count(*) FROM records WHERE group_number = ? AND state = ? AND via IS NOT NULL"
        values = [self._number_of(group), STATE_NUMBERS.get(state)]
        row = self._connection.one(
            sql if via is None else f"{sql} AND via = ?", values if via is None else [*values, via]
        )
        return 0 if row is None else cast(int, row[0])

    def parked_until(self, created_max: int) -> list[bytes]:
        rows = self._connection.run(
            "SELECT id FROM records WHERE state <> 0 AND state = 1 AND created <= ? ORDER BY created, id",
            (created_max,),
        )
        return _ids(rows)

    def expired(self, now: int) -> list[bytes]:
        """A walk over all, in indexes that hold every date; an index by date would cost more at every put."""
        rows = self._connection.run(
            "SELECT id, expires FROM records WHERE state = 0 AND expires <= ?"
            " UNION ALL SELECT id, expires FROM records WHERE state <> 0 AND expires <= ?"
            " ORDER BY expires, id",
            (now, now),
        )
        return _ids(rows)

    def newest_created(self, besides: Collection[bytes] = ()) -> int:
        """Some steps into an index for each set, from its end, not a walk over all records."""
        audiences = " UNION ALL ".join(f"SELECT {int(audience)} AS audience" for audience in Audience)
        row = self._connection.one(
            "SELECT max((SELECT created FROM records WHERE group_number = groups.number"
            f" AND audience = sets.audience AND state = 0 AND device NOT IN ({marks(len(besides))})"
            f" ORDER BY created DESC LIMIT 1)) FROM groups CROSS JOIN ({audiences}) AS sets",
            tuple(besides),
        )
        return 0 if row is None else cast(int, row[0] or 0)

    def count_after(self, created: int, kinds: Collection[int]) -> int:
        """Records of these kinds on the boards, not withdrawn, that say they were written after this time."""
        row = self._connection.one(
            "SELECT count(*) FROM records WHERE group_number IN (SELECT number FROM groups) AND audience = ?"
            f" AND state = 0 AND created > ? AND body IS NOT NULL AND kind IN ({marks(len(kinds))})",
            (int(Audience.MEMBERS), created, *kinds),
        )
        return 0 if row is None else cast(int, row[0])

    def record_set(self, group: bytes, audience: Audience, parties: PartyFilter, cutoff: int) -> RecordSet:
        number = self._number_of(group)
        if parties:
            return FilteredSet(self._connection, number, audience, parties, cutoff)
        return WholeSet(self._connection, number, audience, cutoff)

    # -- receipts -------------------------------------------------------------------------------

    def add_receipts(self, record_ids: Iterable[bytes], holder: bytes, at: int) -> None:
        with self._connection.joined():
            for record_id in record_ids:
                self._connection.run(
                    "INSERT INTO receipts (record, holder, at)"
                    " SELECT number, ?, ? FROM records WHERE id = ? ON CONFLICT DO NOTHING",
                    (holder, at, record_id),
                )

    def receipts(self, record_id: bytes) -> list[bytes]:
        rows = self._connection.run(
            "SELECT holder FROM receipts WHERE record = (SELECT number FROM records WHERE id = ?)"
            " ORDER BY number",
            (record_id,),
        )
        return _ids(rows)

    # -- within ---------------------------------------------------------------------------------

    def _number_of(self, group: bytes) -> int:
        row = self._connection.one("SELECT number FROM groups WHERE id = ?", (group,))
        return _NO_GROUP if row is None else cast(int, row[0])

    def _number_for(self, group: bytes) -> int:
        """As `_number_of`; a new group gets a number."""
        number = self._number_of(group)
        if number == _NO_GROUP:
            self._connection.run("INSERT INTO groups (id) VALUES (?)", (group,))
            number = self._number_of(group)
        return number

    def _forget_hour_of(self, record_id: bytes) -> None:
        row = self._connection.one(
            "SELECT group_number, audience, created FROM records WHERE id = ? AND state = 0", (record_id,)
        )
        if row is not None:
            forget_hour(self._connection, *cast(tuple[int, int, int], row))

    def _stored(self, row: Row) -> Stored:
        header_bytes, signature, body, state, arrived, via = cast(
            tuple[bytes, bytes, bytes | None, int, int, bytes | None], row
        )
        try:
            header = decode_header(header_bytes)
        except RemoteError as wrong:
            raise StoreDamaged(DAMAGED.format(path=self._connection.path)) from wrong
        return Stored(Record(header_bytes, signature, body, header), STATES[state], arrived, via)


def _ids(rows: list[Row]) -> list[bytes]:
    return [cast(bytes, row[0]) for row in rows]


def _target(record: Record) -> bytes | None:
    """What a withdrawal names; None for all else, and for one that can't be read."""
    try:
        body = body_of(record) if record.header.kind == Kind.WITHDRAWAL else None
    except RemoteError:
        return None
    return body.target if isinstance(body, Withdrawal) else None
