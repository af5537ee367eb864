"""Doors that remember: a greeting in each of its phases, an open session, and a member who lies.

Each knock begins a fresh link, so that one input replays alone.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

import msgpack
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from handrail_protocol import codec, messages, records
from handrail_protocol.errors import LocalError, RemoteError
from handrail_protocol.handshake import Handshake, Mode, OpenGroup, Proved, Role
from handrail_protocol.keys import SigningKey
from handrail_protocol.kinds import Audience, row_of
from handrail_protocol.limits import DAY, GREETING_TIME_MAX
from handrail_protocol.link_events import Arrived
from handrail_protocol.records import Header, Record
from handrail_protocol.replica import Replica
from handrail_protocol.session import Event, Session
from tests.fuzz.doors import Door, hexes
from tests.support.greetings import BINDING, NOW, Folded, Greeting, chance, served
from tests.support.memory_store import MemoryStore
from tests.support.pairs import NONCES, Pair
from tests.support.townsfolk import NINA, OMAR, SUED, WEBER, town
from tests.vectors.cases.greetings import NODES, Knocking, door
from tests.vectors.cases.plain_links import proof_key
from tests.vectors.judge import load

MESSAGES_MAX = 2_000
"""What one input may make a side say; more would be an amplifier."""


def doors() -> list[Door]:
    return [*_greetings(), *_proofs(), *_sessions(), *_insiders()]


def _drain(said: Callable[[], bytes]) -> int:
    """Everything that is to be sent; fails for a side that never falls silent."""
    for count in range(MESSAGES_MAX):
        if not said():
            return count
    raise AssertionError(f"more than {MESSAGES_MAX} messages for one input")


# -- greetings ---------------------------------------------------------------------------------------------


@lru_cache(maxsize=8)
def _node(name: str) -> Folded:
    return Folded(NODES[name]())


def _machine(role: Role, node: str, said: list[bytes]) -> Handshake:
    machine = Handshake(role, _node(node), BINDING, chance(role.value.decode()), NOW)
    for data in said:
        machine.receive(data, NOW)
    return machine


def _greetings() -> Iterator[Door]:
    """Each phase of both sides; whatever comes, the link is over in time and says next to nothing."""
    said = [data for _, data in Greeting(NODES["the hub"](), NODES["Nina's laptop"]()).run().said]
    seeds = [*said, *hexes("links", "bytes", says="message")]
    phases = {
        "a listener waiting for tags": (Role.LISTENER, "the hub", [], 1.0),
        "a listener waiting for proofs": (Role.LISTENER, "the hub", [said[1]], 0.2),
        "a dialler waiting for hello": (Role.DIALLER, "Nina's laptop", [], 0.2),
        "a dialler waiting for proofs": (Role.DIALLER, "Nina's laptop", [said[0]], 0.2),
        "a newcomer waiting for proofs": (Role.DIALLER, "Rosa with a code", [said[0]], 0.2),
        "a dialler waiting for welcome": (Role.DIALLER, "Nina's laptop", [said[0], said[2]], 0.1),
    }

    def knocking(role: Role, node: str, before: list[bytes]) -> Callable[[bytes], None]:
        def knock(data: bytes) -> None:
            machine = _machine(role, node, before)
            _drain(machine.data_to_send)
            machine.receive(data, NOW)
            machine.receive(data, NOW)
            machine.tick(NOW + GREETING_TIME_MAX)
            assert _drain(machine.data_to_send) <= 8

        return knock

    for name, (role, node, before, share) in phases.items():
        yield Door(name, seeds, knocking(role, node, before), (), share)


def _proofs() -> Iterator[Door]:
    """Proofs by somebody who holds the door key, so that the seal is no help: their inside is changed."""
    one = Knocking().knock(door())
    entries = [one.entry(NINA), one.entry(OMAR)]
    chain = codec.pack([record.encode() for record in town().all])
    inside = [
        codec.pack([town().group, entries[:1], None, None]),
        codec.pack([town().group, entries, chain, bytes(64)]),
    ]

    def knock(data: bytes) -> None:
        machine = _machine(Role.LISTENER, "the hub", one.hears)
        sealed = AESGCM(proof_key("dialler", door(), one.nonces)).encrypt(bytes(12), data[:60_000], None)
        machine.receive(messages.encode(messages.Proofs(((one.place, sealed),), True)), NOW)
        machine.tick(NOW + GREETING_TIME_MAX)
        _drain(machine.data_to_send)

    yield Door("the inside of a proof", inside, knock, (), 0.2)


# -- an open link ------------------------------------------------------------------------------------------


class Proven:
    """A handshake that is over: the session begins with its first word."""

    def __init__(self) -> None:
        peer = served(NINA).certificate
        opened = OpenGroup(town().group, Mode.MEMBER, (peer,))
        self.proved = Proved((opened,), NONCES, messages.Limits(), None)

    def receive(self, data: bytes, now: float) -> list[Proved]:
        return [self.proved]

    def tick(self, now: float) -> list[Proved]:
        return []

    def data_to_send(self) -> bytes:
        return b""


def _sessions() -> Iterator[Door]:
    held = Replica(MemoryStore(), lambda: frozenset({SUED.id}))
    held.ingest(town().all, int(NOW))
    own = frozenset({SUED.id})

    def knocking(comparing: bool) -> Callable[[bytes], None]:
        def knock(data: bytes) -> None:
            session = Session(Proven(), held, lambda opened: own)  # type: ignore[arg-type]  # stands in
            session.receive(b"", NOW)
            if comparing:
                session.compare(int(NOW))
                _drain(session.data_to_send)
            for event in session.receive(data, NOW) + session.receive(data, NOW):
                if isinstance(event, Arrived):
                    session.stored([record.id for record in event.records])
            _drain(session.data_to_send)

        return knock

    seeds = [*hexes("links", "bytes", says="message"), *_said_between_two()]
    yield Door("a session", seeds, knocking(False), (), 1.0)
    yield Door("a session that compares", seeds, knocking(True), (), 0.5)
    said = _said_to_who_asks()
    talks = [msgpack.packb(said), msgpack.packb([*said, *_said_between_two()]), msgpack.packb(said[::-1])]
    yield Door("a conversation", talks, _converse, (), 0.2)


def _said_to_who_asks() -> list[bytes]:
    """What Nina's node says to a hub that has only the beginning, in its order."""
    pair = Pair(town().group, (SUED, NINA), int(NOW))
    pair.hold(town().before(DAY), town().all)
    pair.one.sync.compare(int(NOW))
    said: list[bytes] = []
    for _ in range(20):
        for data in pair.one.said():
            pair.other.hear(data, int(NOW))
        heard = pair.other.said()
        for data in heard:
            pair.one.hear(data, int(NOW))
        said += heard
    assert pair.one.ids(town().group) == pair.other.ids(town().group)
    return said


def _converse(data: bytes) -> None:
    """Many messages on one link, of a node that takes in what comes, compares and passes on."""
    try:
        said = msgpack.unpackb(data, strict_map_key=False)
    except (ValueError, TypeError, msgpack.UnpackException):
        return
    replica = Replica(MemoryStore(), lambda: frozenset({SUED.id}))
    replica.ingest(town().before(DAY), int(NOW))
    own = frozenset({SUED.id})
    session = Session(Proven(), replica, lambda opened: own)  # type: ignore[arg-type]  # stands in
    session.receive(b"", NOW)
    session.compare(int(NOW))
    for number, message in enumerate(said if isinstance(said, list) else []):
        if isinstance(message, bytes):
            _take(session, replica, session.receive(message, NOW + number))
        session.tick(NOW + number)
        if number % 3:
            _drain(session.data_to_send)
    _drain(session.data_to_send)


def _take(session: Session, replica: Replica, events: list[Event]) -> None:
    waiting = list(events)
    while waiting:
        event = waiting.pop(0)
        if isinstance(event, Arrived):
            for arrival in replica.ingest(event.records, int(NOW)):
                session.offer(arrival.record, int(NOW))
            waiting += session.stored([r.id for r in event.records if replica.has(r.id)])


def _said_between_two() -> list[bytes]:
    """A whole comparison of this very set, and a record of it."""
    pair = Pair(town().group, (SUED, NINA), int(NOW))
    pair.hold(town().all, town().before(DAY))
    pair.one.sync.compare(int(NOW))
    said: list[bytes] = []
    for _ in range(20):
        both = pair.one.said(), pair.other.said()
        said += [*both[0], *both[1]]
        for data in both[0]:
            pair.other.hear(data, int(NOW))
        for data in both[1]:
            pair.one.hear(data, int(NOW))
    return said


# -- a member who lies -------------------------------------------------------------------------------------


def _insiders() -> Iterator[Door]:
    """Headers and bodies as no honest node writes them, under a signature that holds."""
    keys: dict[bytes, SigningKey] = {who.device().public: who.device() for who in (WEBER, NINA, OMAR, SUED)}
    later = int(NOW) + 10 * DAY  # the bodies of the vectors are of then
    said = [(r.header_bytes, r.body) for r in town().all if r.body] + _of_every_kind()
    seeds: list[bytes] = [
        msgpack.packb([msgpack.unpackb(header), msgpack.unpackb(body)]) for header, body in said
    ]

    def knock(data: bytes) -> None:
        try:
            header, body = msgpack.unpackb(data, strict_map_key=False)
            both = msgpack.packb(header), msgpack.packb(body)
        except (ValueError, TypeError, OverflowError, msgpack.UnpackException):
            return
        record = _signed(records.decode_header(both[0]), both[1], keys)
        replica = Replica(MemoryStore(), lambda: frozenset({SUED.id}))
        replica.ingest([*town().all, record], later)
        replica.authority(town().group)
        replica.collect(later + 400 * DAY)

    yield Door("a record of a member who lies", seeds, knock, (RemoteError, LocalError), 0.3)


def _of_every_kind() -> list[tuple[bytes, bytes]]:
    """A body of each kind, under a header of Nina's."""
    like = town().all[-1].header
    found = []
    for case in load("bodies"):
        if case["result"] == "valid" and "kind" in case:
            row = row_of(case["kind"])
            assert row is not None
            audience = min(row.audiences)
            header = replace(
                like,
                kind=case["kind"],
                audience=audience,
                recipients=(OMAR.id,) if audience is Audience.MAIL else (),
                person=NINA.id,
                device=NINA.device().public,
                prev=None,
                created=case["created"],
                expires=case["expires"],
            )
            found.append((header.encode(), bytes.fromhex(case["body"])))
    return found


def _signed(header: Header, body: bytes, keys: dict[bytes, SigningKey]) -> Record:
    header = replace(header, body_size=len(body), body_hash=records.body_hash(body))
    key = keys.get(header.device, WEBER.device())
    made = records.sign(key, replace(header, device=key.public), body)
    return records.decode(made.encode())
