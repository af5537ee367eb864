"""Sets as a comparison sees them: whole ones from kept digests, filtered ones made when asked for.

specs/04-set-comparison. Both look at the store each time they are asked, so they never go stale
and hold no records in memory. The digest of an hour is kept until a record of that hour moves; the
statement that forgets it runs in the transaction of the move (records.py).
"""

from dataclasses import dataclass
from itertools import groupby
from typing import cast

from handrail_node.store.connection import Connection, Row, Value
from handrail_protocol.errors import LocalError
from handrail_protocol.limits import HOUR
from handrail_protocol.radix import HourRow, hour_digest
from handrail_protocol.visibility import PartyFilter


def forget_hour(connection: Connection, group_number: int, audience: int, created: int) -> None:
    """A record of this hour comes or goes: its digest is made again when somebody asks."""
    connection.run(
        "INSERT INTO hours (group_number, audience, hour) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET digest = NULL WHERE digest IS NOT NULL",
        (group_number, audience, created // HOUR),
    )


# Later than any date that a header may hold.
NEVER = 1 << 62


@dataclass(frozen=True, slots=True)
class _Fresh:
    """A row of `hours` just made; `digest` empty: nothing of it is in the set at this cutoff."""

    hour: int
    digest: bytes
    count: int
    valid_from: int
    valid_until: int | None
    is_empty: bool  # for every cutoff: no record of the hour is kept


@dataclass(frozen=True, slots=True)
class WholeSet:
    """All of one set that is unexpired at `cutoff`."""

    connection: Connection
    group_number: int
    audience: int
    cutoff: int

    def hours(self) -> list[HourRow]:
        rows = self.connection.run(
            f"SELECT hour, count, digest, valid_from, coalesce(valid_until, {NEVER}) FROM hours"
            " WHERE group_number = ? AND audience = ? ORDER BY hour",
            (self.group_number, self.audience),
        )
        fresh: list[_Fresh] = []
        hours: list[HourRow] = []
        for row in rows:
            hour, count, digest, valid_from, valid_until = cast(tuple[int, int, bytes | None, int, int], row)
            if digest is None or not valid_from <= self.cutoff < valid_until:
                made = self._make(hour)
                fresh.append(made)
                count, digest = made.count, made.digest
            if count:
                hours.append((hour, count, digest))
        if fresh:
            self._keep(fresh)
        return hours

    def ids(self, hour: int) -> list[bytes]:
        found = self._in_hour(hour)
        return sorted(record_id for record_id, expires in found if expires is None or expires > self.cutoff)

    def _in_hour(self, hour: int) -> list[tuple[bytes, int | None]]:
        rows = self.connection.run(
            "SELECT id, expires FROM records"
            " WHERE group_number = ? AND audience = ? AND state = 0 AND created BETWEEN ? AND ?",
            (self.group_number, self.audience, hour * HOUR, hour * HOUR + HOUR - 1),
        )
        return cast(list[tuple[bytes, int | None]], rows)

    def _make(self, hour: int) -> _Fresh:
        found = self._in_hour(hour)
        ids = sorted(record_id for record_id, expires in found if expires is None or expires > self.cutoff)
        dates = [expires for _, expires in found if expires is not None]
        return _Fresh(
            hour=hour,
            digest=hour_digest(hour, ids) if ids else b"",
            count=len(ids),
            valid_from=max((date for date in dates if date <= self.cutoff), default=0),
            valid_until=min((date for date in dates if date > self.cutoff), default=None),
            is_empty=not found,
        )

    def _keep(self, fresh: list[_Fresh]) -> None:
        """Keep digests for the next time.

        A convenience: where it fails, on a full disk for one, the answer was right all the same."""
        try:
            with self.connection.transaction():
                for made in fresh:
                    self._keep_one(made)
        except LocalError:
            return

    def _keep_one(self, made: _Fresh) -> None:
        place = (self.group_number, self.audience, made.hour)
        if made.is_empty:
            self.connection.run(
                "DELETE FROM hours WHERE group_number = ? AND audience = ? AND hour = ?", place
            )
            return
        self.connection.run(
            "UPDATE hours SET digest = ?, count = ?, valid_from = ?, valid_until = ?"
            " WHERE group_number = ? AND audience = ? AND hour = ?",
            (made.digest, made.count, made.valid_from, made.valid_until, *place),
        )


@dataclass(frozen=True, slots=True)
class FilteredSet:
    """What of one set has, for each part of the filter, its author or a recipient in it."""

    connection: Connection
    group_number: int
    audience: int
    parties: PartyFilter
    cutoff: int

    def hours(self) -> list[HourRow]:
        hours: list[HourRow] = []
        for hour, rows in groupby(self._rows(), key=lambda row: cast(int, row[0])):
            ids = [cast(bytes, row[1]) for row in rows]
            hours.append((hour, len(ids), hour_digest(hour, ids)))
        return hours

    def ids(self, hour: int) -> list[bytes]:
        rows = self._rows("AND created BETWEEN ? AND ?", (hour * HOUR, hour * HOUR + HOUR - 1))
        return [cast(bytes, row[1]) for row in rows]

    def _rows(self, also: str = "", values: tuple[Value, ...] = ()) -> list[Row]:
        """Hour and id, in that order, starting from the persons: they are few and the set is large."""
        persons = " INTERSECT ".join(
            f"SELECT record FROM parties WHERE person IN ({marks(len(part))})" for part in self.parties
        )
        return self.connection.run(
            f"SELECT created / {HOUR}, id FROM ({persons}) CROSS JOIN records ON records.number = record"
            " WHERE +group_number = ? AND +audience = ? AND +state = 0"
            f" AND (expires IS NULL OR expires > ?) {also} GROUP BY 1, 2 ORDER BY 1, 2",
            (*(person for part in self.parties for person in sorted(part)), *self._place, *values),
        )

    @property
    def _place(self) -> tuple[int, int, int]:
        return self.group_number, self.audience, self.cutoff


def marks(count: int) -> str:
    """Places for `count` values in a statement."""
    return ", ".join("?" * count)
