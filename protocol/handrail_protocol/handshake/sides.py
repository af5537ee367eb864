"""What each side says and hears in a greeting: `Listening` and `Dialling`, without time or phases.

specs/05-links, "Greeting". `machine.Handshake` decides whether a message may come now; these two
turn it into the next messages, or raise: RemoteError for whatever ends the link, OwnDevice.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.handshake.doorkeeper import Doorkeeper, Mode, Opening, Served
from handrail_protocol.handshake.judging import Judge
from handrail_protocol.handshake.outcome import OpenGroup, Proved
from handrail_protocol.handshake.proof import Prover
from handrail_protocol.handshake.schedule import Role, Schedule, Transcript
from handrail_protocol.handshake.standing import chain_of, stranger
from handrail_protocol.limits import GROUPS_PER_NODE_MAX, TAGS
from handrail_protocol.messages import (
    NONCE_BYTES,
    TAG_BYTES,
    VERSION,
    Hello,
    Limits,
    Message,
    Proofs,
    Tags,
    Welcome,
    encode,
)
from handrail_protocol.records import Record

CHANCE_BYTES = NONCE_BYTES + TAGS * TAG_BYTES
"""Random bytes that a greeting is given: its nonce, and the tags that stand for nothing."""

# What stands around the proofs of one message: the array, its number, the list, `last`.
_FRAME_BYTES = 8


class Side(Protocol):
    """One end of a greeting."""

    def begin(self) -> list[bytes]:
        """The messages that this side says first."""

    def take(self, message: Message, data: bytes, now: int) -> list[bytes]:
        """The messages that follow from one that came in, as `message` and as the bytes it was."""

    def proved(self) -> Proved:
        """The result; only after the last message."""


@dataclass(frozen=True, slots=True)
class _Accepted:
    place: int
    opening: Opening
    group: OpenGroup


class _Hearing:
    """The proofs of the other side as they come in, message by message."""

    def __init__(self, judge: Judge, said: bytes) -> None:
        self._judge = judge
        self._said = said
        self._seen: set[tuple[bytes, bool]] = set()  # group, and whether as members
        self._count = 0
        self.accepted: list[_Accepted] = []
        self.refused = stranger("no proof came")

    def hear(self, message: Proofs, openings: dict[int, list[Opening]], now: int) -> None:
        """Judge each; one that opens nothing leaves the others standing."""
        for place, sealed in message.proofs:
            self._count += 1
            if self._count > GROUPS_PER_NODE_MAX:
                raise RemoteError(Fault.OVER_LIMIT, "proofs for more groups than a node belongs to")
            if place not in openings:
                raise RemoteError(Fault.OUT_OF_TURN, "a proof for a place that nobody asked about")
            try:
                opening, group = self._judge.judge(openings[place], sealed, self._said, now)
            except RemoteError as wrong:
                if wrong.code not in (Fault.NOT_ADMITTED, Fault.USED):
                    raise
                self.refused = wrong
                continue
            opened = {(each.group, each.pact is None) for each in _opened_by(group)}
            if opened & self._seen:
                raise RemoteError(Fault.OUT_OF_TURN, "two proofs for one group")
            self._seen |= opened
            self.accepted.append(_Accepted(place, opening, group))

    def result(self) -> list[_Accepted]:
        """Those that open; raises the reason of the last refused where there is none."""
        if not self.accepted:
            raise self.refused
        return self.accepted


class Listening:
    """The side that was dialled. It says who it is before it asks who is there."""

    def __init__(self, doorkeeper: Doorkeeper, binding: bytes, chance: bytes) -> None:
        self._doorkeeper = doorkeeper
        self._binding = binding
        self._nonce = chance[:NONCE_BYTES]
        self._transcript = Transcript()
        self._offered: dict[int, list[Opening]] = {}
        self._accepted: list[_Accepted] = []

    def begin(self) -> list[bytes]:
        return [self._say(Hello(VERSION, self._nonce, Limits()))]

    def take(self, message: Message, data: bytes, now: int) -> list[bytes]:
        self._transcript.add(data)
        if isinstance(message, Tags):
            return self._take_tags(message, now)
        assert isinstance(message, Proofs)
        self._hearing.hear(message, self._offered, now)
        if not message.last:
            return []
        self._accepted = self._hearing.result()
        return [self._say(Welcome(now, tuple(group.group for group in _in_order(self._accepted))))]

    def proved(self) -> Proved:
        return Proved(_in_order(self._accepted), self._schedule.nonces, self._limits, None)

    def _take_tags(self, message: Tags, now: int) -> list[bytes]:
        self._schedule = Schedule(self._nonce, message.nonce, self._binding)
        self._limits = Limits().common(Limits(*message.limits))
        openings = self._doorkeeper.openings()
        said = self._transcript.digest()
        prover = Prover(Role.LISTENER, self._schedule, said, self._limits.message_bytes)
        proofs: list[tuple[int, bytes]] = []
        for place, opening in _matches(openings, message.tags, self._schedule):
            assert opening.group is not None
            served = [opening.served] if opening.served else self._doorkeeper.served(opening.group)
            if served:
                chain = _chain(self._doorkeeper, opening, opening.group, served)
                proofs.append((place, prover.prove(opening, opening.group, served, chain)))
                self._offered.setdefault(place, []).append(opening)
        if not proofs:
            raise stranger("no tag that opens anything here")
        answers = [self._say(each) for each in _in_frames(proofs, self._limits.message_bytes)]
        judge = Judge(Role.DIALLER, self._doorkeeper, self._schedule, own_devices(self._doorkeeper, openings))
        self._hearing = _Hearing(judge, self._transcript.digest())
        return answers

    def _say(self, message: Message) -> bytes:
        data = encode(message)
        self._transcript.add(data)
        return data


class Dialling:
    """The side that dials. It says who it is only to those who proved themselves to it."""

    def __init__(self, doorkeeper: Doorkeeper, binding: bytes, chance: bytes) -> None:
        self._doorkeeper = doorkeeper
        self._binding = binding
        self._nonce = chance[:NONCE_BYTES]
        self._padding = chance[NONCE_BYTES:]
        self._transcript = Transcript()
        self._places: dict[int, list[Opening]] = {}
        self._welcome: Welcome | None = None

    def begin(self) -> list[bytes]:
        return []

    def take(self, message: Message, data: bytes, now: int) -> list[bytes]:
        self._transcript.add(data)
        if isinstance(message, Hello):
            return [self._knock(message)]
        if isinstance(message, Proofs):
            self._hearing.hear(message, self._places, now)
            return self._prove() if message.last else []
        assert isinstance(message, Welcome)
        if not set(message.opened) <= {each.group for each in _in_order(self._hearing.accepted)}:
            raise RemoteError(Fault.OUT_OF_TURN, "a welcome to a group that was not proved")
        self._welcome = message
        return []

    def proved(self) -> Proved:
        assert self._welcome is not None
        opened = self._welcome.opened
        groups = tuple(each for each in _in_order(self._hearing.accepted) if each.group in opened)
        return Proved(groups, self._schedule.nonces, self._limits, self._welcome.now)

    def _knock(self, message: Hello) -> bytes:
        self._schedule = Schedule(message.nonce, self._nonce, self._binding)
        self._limits = Limits().common(Limits(*message.limits))
        openings = self._doorkeeper.openings()
        ids = list(dict.fromkeys(opening.id for opening in openings))[:TAGS]
        tags = {self._schedule.tag(each): each for each in ids}
        for start in range(0, (TAGS - len(tags)) * TAG_BYTES, TAG_BYTES):
            tags[self._padding[start : start + TAG_BYTES]] = b""
        # Tags and padding look alike, so their order by value tells nothing, and needs no lot drawn.
        knocked = sorted(tags)
        for place, tag in enumerate(knocked):
            behind = [opening for opening in openings if opening.id == tags[tag]]
            if behind:
                self._places[place] = behind
        answer = self._say(Tags(VERSION, self._nonce, Limits(), tuple(knocked)))
        judge = Judge(
            Role.LISTENER, self._doorkeeper, self._schedule, own_devices(self._doorkeeper, openings)
        )
        self._hearing = _Hearing(judge, self._transcript.digest())
        return answer

    def _prove(self) -> list[bytes]:
        accepted = self._accepted_by_us()
        said = self._transcript.digest()
        prover = Prover(Role.DIALLER, self._schedule, said, self._limits.message_bytes)
        proofs = []
        for each in accepted:
            opening, group = each.opening, each.group.home or each.group.group
            persons = [opening.served] if opening.served else self._doorkeeper.shown_to(each.group)
            chain = chain_of(self._doorkeeper, opening, group, persons) if opening.mode is Mode.MEMBER else ()
            proofs.append((each.place, prover.prove(opening, group, persons, chain)))
        return [self._say(each) for each in _in_frames(proofs, self._limits.message_bytes)]

    def _accepted_by_us(self) -> list[_Accepted]:
        """Those proofs that hold, of listeners to whom somebody of this side wants to be known."""
        self._hearing.accepted = [
            each
            for each in self._hearing.result()
            if each.opening.served or self._doorkeeper.shown_to(each.group)
        ]
        if not self._hearing.accepted:
            raise stranger("nobody here links with those who listen there")
        return self._hearing.accepted

    def _say(self, message: Message) -> bytes:
        data = encode(message)
        self._transcript.add(data)
        return data


def _in_order(accepted: Iterable[_Accepted]) -> tuple[OpenGroup, ...]:
    """As in `Welcome.opened`, so that a group's place is the same number at both ends."""
    opened = [group for each in accepted for group in _opened_by(each.group)]
    # Who is in both groups meets as a member where she is one: that shows all that partners would see.
    by_group = {group.group: group for group in sorted(opened, key=lambda group: group.pact is None)}
    return tuple(by_group[group] for group in sorted(by_group))


def _opened_by(group: OpenGroup) -> list[OpenGroup]:
    """Itself; by a pact both groups, and nobody is at the other end of one's own."""
    if group.home is None:
        return [group]
    return [group, OpenGroup(group.home, group.mode, (), pact=group.pact, home=group.home)]


def _chain(
    doorkeeper: Doorkeeper, opening: Opening, group: bytes, served: Sequence[Served]
) -> Sequence[Record]:
    """A partner is shown nothing of how a hub stands in its group: the pact names it."""
    return () if opening.mode is Mode.PACT else chain_of(doorkeeper, opening, group, served)


def own_devices(doorkeeper: Doorkeeper, openings: Iterable[Opening]) -> frozenset[bytes]:
    """The devices that speak for somebody at this node."""
    groups = {opening.group for opening in openings if opening.group is not None}
    served = [each for group in groups for each in doorkeeper.served(group)]
    served += [opening.served for opening in openings if opening.served is not None]
    return frozenset(each.certificate.device for each in served)


def _matches(
    openings: Sequence[Opening], tags: Sequence[bytes], schedule: Schedule
) -> Iterator[tuple[int, Opening]]:
    """Each group that a tag opens, once, with the place of that tag; the best of a group stands first.

    Then a pact, one on a link: the others of the two groups are on other links."""
    yield from _matching((each for each in openings if each.mode is not Mode.PACT), tags, schedule)
    partners = (each for each in openings if each.mode is Mode.PACT)
    yield from islice(_matching(partners, tags, schedule), 1)


def _matching(
    openings: Iterable[Opening], tags: Sequence[bytes], schedule: Schedule
) -> Iterator[tuple[int, Opening]]:
    places = {tag: place for place, tag in enumerate(tags)}
    known: dict[bytes, int | None] = {}
    groups: set[bytes] = set()
    for opening in openings:
        if opening.id not in known:
            known[opening.id] = places.get(schedule.tag(opening.id))
        place = known[opening.id]
        if place is None or opening.group is None or opening.group in groups:
            continue
        if len(groups) == GROUPS_PER_NODE_MAX:
            return
        groups.add(opening.group)
        yield place, opening


def _in_frames(proofs: Iterable[tuple[int, bytes]], message_bytes: int) -> list[Proofs]:
    """As few messages as the proofs fit in; the last one says so."""
    frames: list[list[tuple[int, bytes]]] = []
    room = 0
    for place, sealed in proofs:
        cost = len(sealed) + 5  # its array, its place, its length
        if cost > room:
            frames.append([])
            room = message_bytes - _FRAME_BYTES
        frames[-1].append((place, sealed))
        room -= cost
    return [Proofs(tuple(frame), frame is frames[-1]) for frame in frames]
