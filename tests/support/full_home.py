"""A home whose store holds a town of records, made as a node would make them, in seconds instead of years.

The group is founded by the person who lives in the home, through the replica like everything that a
node writes; the crowd's records are composed and signed as any node composes them and put straight
into the store, since 100,000 of them through every check would take most of a test run.
"""

import hashlib
import time
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from handrail_node.keystore import Keystore, Served
from handrail_node.store import Store, open_store
from handrail_protocol.admission import State
from handrail_protocol.bodies.authority import Charter, Device, Door, Grant
from handrail_protocol.bodies.board import Card, Name, Request
from handrail_protocol.bodies.pair import Asked
from handrail_protocol.identity import certify
from handrail_protocol.keys import SigningKey, tagged
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY, HOUR
from handrail_protocol.records import Record
from handrail_protocol.replica import Replica
from handrail_protocol.shapes import Shaped, write
from handrail_protocol.vocabulary import Reach
from handrail_protocol.writer import Author, compose

GOAL = "I should like to look at the photos that Leo sends, and answer him with one of my garden. " * 3
_COMMIT = 2_000
_MEMBERS, _ADMITTED_A_DAY = 500, 50


@dataclass
class FullHome:
    """Writes into one store, a step at a time; `at`: when the group began, `now`: today."""

    store: Store
    owner: Author
    sealing_public: bytes
    now: int = field(default_factory=lambda: int(time.time()))
    _salts: int = 0
    _seqs: dict[tuple[bytes, int], int] = field(default_factory=lambda: defaultdict(int))
    _links: dict[tuple[bytes, int], bytes] = field(default_factory=dict)

    @property
    def began(self) -> int:
        return self.now - 25 * DAY

    def salt(self) -> bytes:
        self._salts += 1
        return hashlib.sha256(b"full home %d" % self._salts).digest()[:16]

    def found(self, served: Served) -> bytes:
        """The group: its charter, its door, and the owner as steward and hub; returns its id."""
        charter = Charter(
            self.salt(), "Library Süd", (self.owner.person,), ("Süd",), (), "Europe/Berlin", "", 365, ()
        )
        self.group = tagged("group id", write(charter))
        certificate = served.certificate
        until = self.now + 300 * DAY
        device = Device(self.salt(), certificate.created, certificate.signature, (), until)
        hub = Grant(
            self.salt(), self.owner.person, (Role.HUB,), Reach.PUBLIC_PLACE, self.now + 300 * DAY, None, None
        )
        acts: list[tuple[Kind, Shaped]] = [(Kind.CHARTER, charter), (Kind.DEVICE, device)]
        acts += [(Kind.DOOR, Door(self.salt(), bytes(range(32)))), (Kind.GRANT, hub)]
        records = [self._composed(self.owner, kind, body, Audience.AUTHORITY, 0) for kind, body in acts]
        arrivals = Replica(self.store.records, lambda: frozenset({self.owner.person})).ingest(
            records, self.now
        )
        assert all(arrival.state is State.IN_SET for arrival in arrivals), arrivals
        return self.group

    def crowd(self, members: int = _MEMBERS) -> list[Author]:
        """Members with devices, each let in by the owner on the first day."""
        people = [_someone(number) for number in range(members)]
        self._put(self._admitted(people))
        return [author for author, _ in people]

    def fill(self, people: list[Author], count: int) -> None:
        """So many records of theirs: names, cards, requests with a page of words, and mail."""
        self._put(islice(self._chatter(people), count))

    def _admitted(self, people: list[tuple[Author, SigningKey]]) -> Iterator[Record]:
        until = self.now + 300 * DAY
        roles = (int(Role.LEARNER), int(Role.HELPER))
        for number, (author, root) in enumerate(people):
            at = number // _ADMITTED_A_DAY * DAY
            grant = Grant(
                self.salt(), author.person, tuple(sorted(roles)), Reach.PUBLIC_PLACE, until, None, None
            )
            yield self._composed(self.owner, Kind.GRANT, grant, Audience.AUTHORITY, at + 1)
            certificate = certify(root, author.key.public, self.began)
            device = Device(self.salt(), self.began, certificate.signature, (), until)
            yield self._composed(author, Kind.DEVICE, device, Audience.AUTHORITY, at + 2)

    def _chatter(self, people: list[Author]) -> Iterator[Record]:
        """Seventeen a day of each, when all have come: what a quota allows."""
        for number, author in enumerate(people):
            name = Name(self.salt(), f"Member {number}")
            yield self._composed(author, Kind.NAME, name, Audience.MEMBERS, 10 * DAY + 3)
        turn = 0
        while True:
            turn += 1
            for number, author in enumerate(people):
                at = 11 * DAY + turn * (DAY // 17) + number * 131 % HOUR
                if turn % 3:
                    yield self._composed(author, Kind.REQUEST, self._request(), Audience.MEMBERS, at)
                elif turn % 20 == 0:
                    yield self._composed(author, Kind.CARD, self._card(), Audience.MEMBERS, at)
                else:
                    other = people[(number + turn) % len(people)].person
                    asked = Asked(self.salt(), hashlib.sha256(b"%d" % turn).digest(), 0)
                    yield self._composed(author, Kind.ASKED, asked, Audience.MAIL, at, (other,))

    def _request(self) -> Request:
        return Request(
            self.salt(), "photos", GOAL, "", (1,), "Süd", (1, 2), ("de",), 1, 30, None, first=False
        )

    def _card(self) -> Card:
        return Card(self.salt(), ("photos",), ("de",), (1,), ("Süd",), (1, 2), 1)

    def _composed(
        self,
        author: Author,
        kind: Kind,
        body: Shaped,
        audience: Audience,
        at: int,
        recipients: tuple[bytes, ...] = (),
    ) -> Record:
        place = author.key.public, int(audience)
        record = compose(
            author,
            self.group,
            kind,
            body,
            audience=audience,
            recipients=recipients,
            seq=self._seqs[place],
            prev=None if audience is Audience.MAIL else self._links.get(place),
            created=self.began + at,
        )
        self._seqs[place] += 1
        self._links[place] = record.link
        return record

    def _put(self, records: Iterator[Record]) -> None:
        while batch := list(islice(records, _COMMIT)):
            with self.store.transaction():
                for record in batch:
                    self.store.records.put(record, State.IN_SET, self.now)


def _someone(number: int) -> tuple[Author, SigningKey]:
    root, device = (
        SigningKey.from_secret(hashlib.sha256(b"%s %d" % (what, number)).digest())
        for what in (b"root", b"device")
    )
    return Author(root.public, device), root


def fill_home(folder: Path, count: int) -> bytes:
    """Fill the store of a home that `handrail setup` made and no node runs on; returns the group's id."""
    served = Keystore(folder / "keystore").served()[0]
    store = open_store(folder / "store.db")
    try:
        home = FullHome(store, Author(served.person, served.device), served.sealer.public)
        group = home.found(served)
        home.fill(home.crowd(), count)
        store.checkpoint()
    finally:
        store.close()
    return group
