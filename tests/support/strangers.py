"""Whoever comes to a real node's door without a right to come in: he speaks the node's own language, out of
altered pieces, and keeps every byte that he is told.

A `Stranger` proves what he likes. A real member's keys and records make him a member, so that a test can
see that the door is one.
"""

import asyncio
import os
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from unittest import mock

import aiohttp

from handrail_node.addresses import split
from handrail_node.keystore import Keystore
from handrail_node.links.listener import PATH
from handrail_node.links.tls import binding_of, dialling_context
from handrail_node.store import open_store
from handrail_protocol import messages
from handrail_protocol.authority import Authority, fold
from handrail_protocol.handshake import (
    CHANCE_BYTES,
    Ended,
    Event,
    Handshake,
    Mode,
    Opening,
    Proved,
    Role,
    Served,
    judging,
)
from handrail_protocol.handshake.doorkeeper import Doorkeeper
from handrail_protocol.handshake.outcome import OpenGroup
from handrail_protocol.handshake.schedule import Schedule
from handrail_protocol.identity import Certificate
from handrail_protocol.kinds import Audience
from handrail_protocol.messages import Message
from handrail_protocol.records import Record

# Far longer than any refusal takes, on whatever computer; what comes later is no answer any more.
_PATIENCE = 30.0
_visits = count()


@dataclass
class Stranger:
    """A doorkeeper made of values: who he says he is, what he holds, which ids he knocks with."""

    persons: Sequence[Served]
    knocks: Sequence[Opening]
    holds: Mapping[bytes, Record] = field(default_factory=dict)

    def openings(self) -> Sequence[Opening]:
        return self.knocks

    def served(self, group: bytes) -> Sequence[Served]:
        return self.persons

    def shown_to(self, opened: OpenGroup) -> Sequence[Served]:
        return self.persons

    def authority(self, group: bytes) -> Authority:
        return fold(self.holds.values(), group)

    def coming(self, invitation: bytes) -> Sequence[bytes]:
        return ()

    def acts(self, group: bytes) -> Mapping[bytes, Record]:
        return self.holds


@dataclass
class Visit:
    """What he was told: every frame, how long after he dialled each of them came, and how it ended.

    `closed_by`: the code of the WebSocket with which the other side closed; None where it did not."""

    frames: list[bytes] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    said: list[bytes] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    closed_by: int | None = None
    binding: bytes = b""

    @property
    def messages(self) -> list[Message]:
        return [messages.decode(frame) for frame in self.frames]

    @property
    def is_refused(self) -> bool:
        """Told nothing after the greeting but the one refusal."""
        *before, last = self.messages
        greeting = (messages.Hello, messages.Proofs)
        return isinstance(last, messages.Refusal) and all(isinstance(each, greeting) for each in before)

    def opened(self, door: bytes) -> list[bytes]:
        """The listener's proofs, as who holds this door key can read them."""
        hello, tags = self.messages[0], messages.decode(self.said[0])
        assert isinstance(hello, messages.Hello)
        assert isinstance(tags, messages.Tags)
        schedule = Schedule(hello.nonce, tags.nonce, self.binding)
        proofs = [each for each in self.messages if isinstance(each, messages.Proofs)]
        sealed = [proof for each in proofs for _, proof in each.proofs]
        found = (schedule.open(Role.LISTENER, door, number, proof) for number, proof in enumerate(sealed))
        return [each for each in found if each is not None]

    @property
    def why(self) -> str:
        return "; ".join(event.sentence for event in self.events if isinstance(event, Ended))


async def visit(
    address: str,
    doorkeeper: Doorkeeper,
    *,
    say: Iterable[bytes] | None = None,
    pretend: tuple[bytes, ...] = (),
) -> Visit:
    """Dial, greet, and stay until he is let in or the other side ends it.

    `say`: instead of a greeting, these frames, one for each that comes. `pretend`: what he says after his
    proofs, as if he had been let in."""
    told = Visit()
    host, port = split(address)
    # From an address of his own, so that he is not counted with others who wait.
    connector = aiohttp.TCPConnector(local_addr=(f"127.0.3.{next(_visits) % 250 + 1}", 0))
    began = time.monotonic()
    async with (
        aiohttp.ClientSession(connector=connector) as client,
        client.ws_connect(f"wss://{host}:{port}{PATH}", ssl=dialling_context(), compress=0) as link,
    ):
        connection = link._response.connection
        assert connection is not None
        transport = connection.transport
        assert transport is not None
        binding = told.binding = binding_of(link.get_extra_info("ssl_object"))
        machine = Handshake(Role.DIALLER, doorkeeper, binding, os.urandom(CHANCE_BYTES), time.time())
        script = None if say is None else iter(say)
        try:
            async with asyncio.timeout(_PATIENCE):
                async for frame in link:
                    told.frames.append(frame.data)
                    told.times.append(time.monotonic() - began)
                    if script is None:
                        told.events += machine.receive(frame.data, time.time())
                        answers = list(iter(machine.data_to_send, b""))
                    else:
                        answers = [each for each in [next(script, b"")] if each]
                    has_proved = len(told.said) + len(answers) > 1  # the first that he said were his tags
                    for each in (*answers, *(pretend if has_proved and answers else ())):
                        told.said.append(each)
                        await link.send_bytes(each)
                    if any(isinstance(event, Proved) for event in told.events):
                        break
            told.closed_by = link.close_code
        except TimeoutError:
            pass
    transport.abort()  # a polite end of TLS would wait for a node that has hung up
    for _aborted_then_lost_then_closed in range(3):
        await asyncio.sleep(0)
    return told


@contextmanager
def believing_everybody() -> Iterator[None]:
    """His own side asks nobody for a right, so that he hears all that he can be told."""

    def everybody(peers: Iterable[Certificate], authority: Authority) -> tuple[Certificate, ...]:
        return tuple(peers)

    with mock.patch.object(judging, "those_who_stand", everybody):
        yield


@dataclass(frozen=True)
class Inside:
    """What lies in the home of a member whose node is at rest: keys, and all that it holds of its group."""

    served: Served
    group: bytes
    records: tuple[Record, ...]

    @property
    def acts(self) -> dict[bytes, Record]:
        found = (record for record in self.records if record.header.audience == Audience.AUTHORITY)
        return {record.id: record for record in found}

    @property
    def authority(self) -> Authority:
        return fold(self.acts.values(), self.group)

    def door(self, number: int = 0) -> Opening:
        """The door key as a member knows it; 0 is the newest."""
        authority = self.authority
        return Opening(authority.doors[number], Mode.MEMBER, self.group, witness=authority.door_ids[number])

    def as_member(self) -> Stranger:
        return Stranger([self.served], [self.door()], self.acts)


def inside(home: Path) -> Inside:
    """Read a home; nothing in it changes."""
    served = Keystore(home / "keystore").served()[0]
    store = open_store(home / "store.db")
    try:
        [group] = store.records.groups()
        found = tuple(stored.record for stored in store.records.find(group))
    finally:
        store.close()
    return Inside(Served(served.certificate, served.device), group, found)
