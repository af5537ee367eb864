"""A group with records in plenty: sixty members who asked for help for a month, and homes to put them into.

Every record is signed and chained by its author's device, as if it had come in over the weeks.
"""

import hashlib
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

from handrail_node.files import make_private_folder
from handrail_node.home import Home
from handrail_node.keystore import Keystore
from handrail_node.store import Store, open_store
from handrail_protocol.admission import State
from handrail_protocol.bodies.authority import Device
from handrail_protocol.bodies.board import Request
from handrail_protocol.identity import certify
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from handrail_protocol.writer import Author, compose
from tests.support.village import BEGINNING, TERM, Village, Villager

AUTHORS = 60
MEMBERS_FOR, SPREAD = 60, 28  # days
WEBER = Villager("Ms Weber")


@dataclass
class Population:
    """`acts`: the authority set. Whoever writes next goes on where the last record of a device stands."""

    now: int
    chance: Random

    def __post_init__(self) -> None:
        self.village = Village((WEBER,))
        self.begins = self.now - MEMBERS_FOR * DAY - BEGINNING
        self.village.found(self.begins)
        self.village.open_door(WEBER, self.begins)
        self.members = tuple(Villager(f"member {number}") for number in range(AUTHORS))
        for number, member in enumerate(self.members):  # over a week: nobody writes more than her quota
            self.village.admit(WEBER, member, self.begins + number * DAY // 10, Role.LEARNER)
        self._last: dict[str, Record] = {}

    @property
    def group(self) -> bytes:
        return self.village.group

    @property
    def acts(self) -> list[Record]:
        return self.village.records

    def requests(self, count: int, days: float = SPREAD) -> Iterator[Record]:
        """So many, the oldest first, over the last days before now."""
        for number in range(count):
            created = self.now - int(days * DAY) + int(days * DAY * number / count)
            yield self._request(self.chance.choice(self.members), created)

    def _request(self, who: Villager, created: int) -> Record:
        last = self._last.get(who.name)
        words = " ".join(f"{self.chance.randrange(1 << 30):x}" for _ in range(self.chance.randrange(10, 60)))
        body = Request(
            self.chance.randbytes(16), "photos", words, "", (0, 3), "Süd", (4,), ("de",), 6, 60, None, False
        )
        record = compose(
            Author(who.id, who.device()),
            self.group,
            Kind.REQUEST,
            body,
            audience=Audience.MEMBERS,
            seq=0 if last is None else last.header.seq + 1,
            prev=None if last is None else last.link,
            created=created,
        )
        self._last[who.name] = record
        return record

    # -- homes ------------------------------------------------------------------------------------

    def settle(self, folder: Path, name: str, *roles: Role) -> None:
        """A home for one more person of the group; nothing of the group is in it yet."""
        make_private_folder(folder)
        keys = Keystore(Home.open(folder).keystore)
        who, device = Villager(name), keys.new_device()
        certificate = certify(who.root, device.public, BEGINNING + self.begins)
        keys.keep(name, certificate, device)
        until = certificate.created + TERM
        shown = Device(self.village.salt(), certificate.created, certificate.signature, (), until)
        author = Author(who.id, device)
        self.village.records.append(
            compose(
                author, self.group, Kind.DEVICE, shown, audience=Audience.AUTHORITY, seq=0, prev=None,
                created=certificate.created,
            )
        )  # fmt: skip
        self.village.grant(WEBER, who, *roles, at=self.begins + 7 * DAY)

    def fill(self, folder: Path, requests: Iterable[Record] = ()) -> None:
        """Put the authority set, as a node would take it in, and these requests, which nobody doubts."""
        with _store(folder) as store:
            Replica(store.records, frozenset).ingest(self.acts, self.now)
            waiting = list(requests)
            for at in range(0, len(waiting), 1_000):
                with store.transaction():
                    for record in waiting[at : at + 1_000]:
                        store.records.put(record, State.IN_SET, self.now)


@contextmanager
def _store(folder: Path) -> Iterator[Store]:
    store = open_store(Home.open(folder).store)
    try:
        yield store
    finally:
        store.close()


def population(seed: int) -> Population:
    digest = hashlib.sha256(f"population {seed}".encode()).digest()
    return Population(int(time.time()), Random(digest))
