"""Two ends of a greeting without a socket: doorkeepers made of values, and what was said between them."""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from handrail_protocol import identity
from handrail_protocol.authority import Authority, fold
from handrail_protocol.bodies.authority import Invitation
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
)
from handrail_protocol.handshake.outcome import OpenGroup
from handrail_protocol.invitation import Code, seal_box
from handrail_protocol.kinds import Kind
from handrail_protocol.kinds import Role as GroupRole
from handrail_protocol.limits import DAY
from handrail_protocol.records import Record
from tests.support.village import BEGINNING, Village, Villager

NOW = float(BEGINNING + 10 * DAY)
BINDING = hashlib.sha256(b"the listener's certificate").digest()


def served(who: Villager, device: str = "laptop") -> Served:
    key = who.device(device)
    return Served(identity.certify(who.root, key.public, BEGINNING), key)


@dataclass
class Keeper:
    """A node's doorkeeper: who lives here, and for each group the records that it holds.

    It opens and knocks with its groups' doors; `knocks` stand behind them, `opens` too, and `doors`
    replaces those that its records name. `let_in`: by other links, with whatever invitation."""

    persons: Sequence[Served]
    holds: Mapping[bytes, Iterable[Record]] = field(default_factory=dict)
    knocks: Sequence[Opening] = ()
    opens: bool = False
    doors: Sequence[Opening] | None = None
    let_in: Collection[bytes] = ()

    def openings(self) -> Sequence[Opening]:
        found: list[Opening] = []
        own = {served.certificate.person for served in self.persons}
        for group in self.holds:
            authority = self.authority(group)
            doors = zip(authority.doors, authority.door_ids, strict=True)
            found += [Opening(door, Mode.MEMBER, group, witness=witness) for door, witness in doors]
            if self.opens:
                states = authority.invitations.values()
                found += [Opening(state.body.public, Mode.NEWCOMER, group) for state in states]
                found += [
                    Opening(person, Mode.RETURNING, group)
                    for person in authority.persons
                    if person not in own
                ]
        return [*(found if self.doors is None else self.doors), *self.knocks]

    def served(self, group: bytes) -> Sequence[Served]:
        return self.persons

    def shown_to(self, opened: OpenGroup) -> Sequence[Served]:
        return self.persons

    def authority(self, group: bytes) -> Authority:
        return fold(self.holds.get(group, ()), group)

    def coming(self, invitation: bytes) -> Collection[bytes]:
        return self.let_in

    def acts(self, group: bytes) -> Mapping[bytes, Record]:
        return {record.id: record for record in self.holds.get(group, ())}


class Folded:
    """A keeper that folds once: where it is the bytes that change, and not what the node holds."""

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self._openings = keeper.openings()
        self._authorities = {group: keeper.authority(group) for group in keeper.holds}
        self._acts = {group: keeper.acts(group) for group in keeper.holds}
        self._nothing = fold(())

    def openings(self) -> Sequence[Opening]:
        return self._openings

    def served(self, group: bytes) -> Sequence[Served]:
        return self._keeper.persons

    def shown_to(self, opened: OpenGroup) -> Sequence[Served]:
        return self._keeper.persons

    def authority(self, group: bytes) -> Authority:
        return self._authorities.get(group, self._nothing)

    def coming(self, invitation: bytes) -> Collection[bytes]:
        return self._keeper.let_in

    def acts(self, group: bytes) -> Mapping[bytes, Record]:
        return self._acts.get(group, {})


def chance(name: str) -> bytes:
    return hashlib.shake_256(name.encode()).digest(CHANCE_BYTES)


def invite(village: Village, by: Villager, at: int, *, uses: int = 1, code: str = "code") -> Record:
    """An invitation whose box opens."""
    salt = village.salt()
    secret = village.code(code)
    box = seal_box(secret, village.group, bytes(32), ["library.example:47447"], salt)
    until = BEGINNING + at + 30 * DAY
    body = Invitation(salt, secret.key.public, GroupRole.LEARNER, uses, until, None, box)
    return village.say(by, Kind.INVITATION, body, at)


def newcomer(who: Villager, code: Code) -> Keeper:
    """Somebody with a code and nothing else."""
    coming = served(who)
    return Keeper([coming], knocks=[Opening(code.key.public, Mode.NEWCOMER, None, code=code, served=coming)])


def returning(who: Villager, device: str) -> Keeper:
    """Somebody with the words of her root and nothing else."""
    coming = served(who, device)
    return Keeper([coming], knocks=[Opening(who.id, Mode.RETURNING, None, served=coming)])


class Greeting:
    """A listener and a dialler, joined by a wire that keeps what was said and when."""

    def __init__(
        self, listener: Keeper, dialler: Keeper, bindings: tuple[bytes, bytes] = (BINDING, BINDING)
    ) -> None:
        self.now = NOW
        self.listener = Handshake(Role.LISTENER, listener, bindings[0], chance("listener"), NOW)
        self.dialler = Handshake(Role.DIALLER, dialler, bindings[1], chance("dialler"), NOW)
        self.said: list[tuple[Role, bytes]] = []
        self.heard: dict[Role, list[Event]] = {Role.LISTENER: [], Role.DIALLER: []}

    def run(self) -> "Greeting":
        """Carry messages until nobody has anything to say, then let six seconds pass."""
        self.settle()
        for _ in range(60):
            self.now += 0.1
            self.heard[Role.LISTENER] += self.listener.tick(self.now)
            self.heard[Role.DIALLER] += self.dialler.tick(self.now)
            self.settle()
        return self

    def settle(self) -> None:
        sides = ((self.listener, self.dialler), (self.dialler, self.listener))
        quiet = False
        while not quiet:
            quiet = True
            for speaker, hearer in sides:
                while data := speaker.data_to_send():
                    quiet = False
                    self.said.append((speaker.role, data))
                    self.heard[hearer.role] += hearer.receive(data, self.now)

    def open(self) -> tuple[Proved, Proved]:
        """What the listener proved, and what the dialler did; fails unless both did."""
        [listener], [dialler] = self.heard[Role.LISTENER], self.heard[Role.DIALLER]
        assert isinstance(listener, Proved), listener
        assert isinstance(dialler, Proved), dialler
        return listener, dialler

    def shut(self) -> tuple[Ended, Ended]:
        """Why the listener, and why the dialler, ended it; fails unless both did."""
        [listener], [dialler] = self.heard[Role.LISTENER], self.heard[Role.DIALLER]
        assert isinstance(listener, Ended), listener
        assert isinstance(dialler, Ended), dialler
        return listener, dialler
