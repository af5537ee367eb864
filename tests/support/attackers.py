"""Whoever attacks, and the node that is attacked: a real replica behind a real side of a link."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import permutations
from random import Random

from handrail_protocol.admission import State
from handrail_protocol.bodies.pair import Sealed
from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.keys import SigningKey, signing_input
from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.limits import DAY
from handrail_protocol.messages import Records, encode
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from tests.support.memory_store import MemoryStore
from tests.support.pairs import Pair
from tests.support.village import BEGINNING, Village, Villager

NOW = BEGINNING + 60 * DAY


def replica_of(*who: Villager) -> Replica:
    served = frozenset(each.id for each in who)
    return Replica(MemoryStore(), lambda: served)


def note(village: Village, by: Villager, to: Iterable[Villager], at: int, **more: int | str) -> Record:
    """A letter: nothing in it can be read, which is all that a hub sees of one."""
    body = Sealed(village.salt(), bytes(32), 1, b"sealed")
    recipients = [each.id for each in to]
    return village.say(by, Kind.NOTE, body, at, audience=Audience.MAIL, recipients=recipients, **more)  # type: ignore[arg-type]


def resigned(record: Record, key: SigningKey, **changes: object) -> Record:
    """The same words under a changed header, signed by whatever key, and encoded as it comes."""
    header = replace(record.header, **changes).encode()  # type: ignore[arg-type]
    signature = key.sign(signing_input("record signature", header))
    return Record(header, signature, record.body, replace(record.header, **changes))  # type: ignore[arg-type]


def state(replica: Replica, record: Record) -> State | None:
    return replica.storage.state(record.id)


def in_sets(replica: Replica, group: bytes) -> dict[bytes, bool]:
    """What stands in the sets, and whether with its body."""
    return {each.record.id: each.record.body is not None for each in replica.storage.find(group)}


def pictures(
    village: Village, orders: Iterable[Sequence[Record]], *served: Villager, now: int = NOW
) -> list[dict[bytes, bool]]:
    """What nodes that heard the same in other orders, one record at a time, have in their sets at the end."""
    found = []
    for order in orders:
        replica = replica_of(*served)
        for each in order:
            replica.ingest([each], now)
        replica.ingest(order, now)  # what was refused comes again with the next comparison
        found.append(in_sets(replica, village.group))
    return found


def mixed(said: Sequence[Record], count: int, seed: int = 1) -> list[list[Record]]:
    chance = Random(seed)
    return [chance.sample(said, len(said)) for _ in range(count)]


def every_order(before: Sequence[Record], quarrel: Sequence[Record]) -> list[list[Record]]:
    return [[*before, *order] for order in permutations(quarrel)]


class Hop:
    """A link between `mine`, who is attacked, and `theirs`, who is a member of the same group."""

    def __init__(self, village: Village, mine: Villager, theirs: Villager, now: int = NOW) -> None:
        self.village, self.now = village, now
        self.end = Pair(village.group, (mine, theirs), now).one
        self.replica = self.end.replica
        self.replica.ingest(village.records, now)

    def brings(self, *data: bytes) -> Fault | None:
        """What ends the link when it brings these; None: they were heard."""
        try:
            self.end.hear(encode(Records(data)), self.now)
        except RemoteError as wrong:
            return wrong.code
        return None
