"""What this household can read of what was said to the stewards of its groups.

specs/03-groups-and-authority, "Stewards' records". Records stay sealed in the store; what is opened lives
in memory only and is made again after a start. A group's are opened when somebody first looks, and kept
up to date by arrivals from then on. A steward reads what was sealed, or handed on later, to a device of
hers here; whoever wrote something reads it on the device that wrote it. The letter that tells somebody of a
claim about her is sealed alike, and lies on the same shelf.

A report stays readable where it is held because its author was ended: by ending her, nobody silences her.
"""

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass, field

from handrail_node.household import Household
from handrail_protocol import stewardship
from handrail_protocol.admission import State
from handrail_protocol.bodies.stewards import ForStewards, StewardsKey
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.records import Record
from handrail_protocol.replica import Arrival
from handrail_protocol.shapes import Shaped
from handrail_protocol.storage import Storage

Paper = tuple[Record, Shaped]
"""One of the stewards' records, and what lies inside of it."""


@dataclass
class _Shelf:
    """Of one group: what is open here with its keys, and by record the keys that were handed on for it."""

    open: dict[bytes, Paper] = field(default_factory=dict)
    keys: dict[bytes, bytes] = field(default_factory=dict)
    handed: dict[bytes, dict[bytes, Record]] = field(default_factory=lambda: defaultdict(dict))


class Papers:
    """What the persons of this node can read of each group's stewards' set."""

    def __init__(self, storage: Storage, household: Household) -> None:
        self._storage, self._household = storage, household
        self._shelves: dict[bytes, _Shelf] = {}

    def read(self, group: bytes, kind: int, at: int) -> list[Paper]:
        """All of this kind that is open here and has not expired at `at`, the oldest first."""
        found = [paper for paper in self._shelf(group).open.values() if paper[0].header.kind == kind]
        unexpired = [
            paper for paper in found if paper[0].header.expires is None or paper[0].header.expires > at
        ]
        return sorted(unexpired, key=lambda paper: (paper[0].header.created, paper[0].id))

    def key(self, group: bytes, record_id: bytes) -> bytes:
        """The key of a record that is open here."""
        return self._shelf(group).keys[record_id]

    def devices_given(
        self, group: bytes, record_id: bytes, by: Container[bytes] | None = None
    ) -> frozenset[bytes]:
        """The devices to which this record's key was sealed, by itself or by what handed it on; `by`: as far
        as these persons say so."""
        shelf = self._shelf(group)
        handed = shelf.handed[record_id].values() if record_id in shelf.handed else ()
        records = [each for each in handed if by is None or each.header.person in by]
        if record_id in shelf.open:
            records.append(shelf.open[record_id][0])
        return frozenset(device for record in records for device, _ in _slots(record))

    def arrived(self, arrivals: Iterable[Arrival]) -> None:
        for arrival in arrivals:
            header = arrival.record.header
            shelf = self._shelves.get(header.group)
            if shelf is None or not (header.audience == Audience.STEWARDS or header.kind == Kind.CLAIMED):
                continue
            self._drop(shelf, arrival.record)
            if _is_readable(arrival.record, arrival.state):
                self._take(shelf, arrival.record)

    def forget(self) -> None:
        """Somebody came to live here: what is hers to read was not read before."""
        self._shelves.clear()

    # -- one group ----------------------------------------------------------------------------------

    def _shelf(self, group: bytes) -> _Shelf:
        if group not in self._shelves:
            shelf = self._shelves[group] = _Shelf()
            find, states = self._storage.find, (State.IN_SET, State.HELD)
            letters = find(group, Audience.MAIL, kinds=[Kind.CLAIMED], states=states)
            for stored in [*find(group, Audience.STEWARDS, states=states), *letters]:
                if _is_readable(stored.record, stored.state):
                    self._take(shelf, stored.record)
        return self._shelves[group]

    def _take(self, shelf: _Shelf, record: Record) -> None:
        body = record.said
        if isinstance(body, StewardsKey):
            shelf.handed[body.record][record.id] = record
            meant = self._storage.get(body.record) if body.record not in shelf.open else None
            if meant is not None and _is_readable(meant.record, meant.state):
                self._open(shelf, meant.record)
        elif isinstance(body, ForStewards):
            self._open(shelf, record)

    def _open(self, shelf: _Shelf, record: Record) -> None:
        """By the record's own slots, else by what was handed on; a key that does not open it is none."""
        for source in (record, *shelf.handed.get(record.id, {}).values()):
            for resident in self._household.residents():
                key = stewardship.key_in(resident.sealer, resident.device, source)
                inner = None if key is None else stewardship.open_with(key, record)
                if key is not None and inner is not None:
                    shelf.open[record.id], shelf.keys[record.id] = (record, inner), key
                    return

    @staticmethod
    def _drop(shelf: _Shelf, record: Record) -> None:
        """It was withdrawn, or is in no set any more."""
        shelf.open.pop(record.id, None)
        shelf.keys.pop(record.id, None)
        body = record.said
        if isinstance(body, StewardsKey):
            shelf.handed[body.record].pop(record.id, None)


def _is_readable(record: Record, state: State) -> bool:
    return state is State.IN_SET or (state is State.HELD and record.header.kind == Kind.REPORT)


def _slots(record: Record) -> tuple[tuple[bytes, bytes], ...]:
    body = record.said
    return body.slots if isinstance(body, ForStewards | StewardsKey) else ()
