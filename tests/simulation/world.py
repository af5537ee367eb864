"""A group's first hour in a bad network, from one seed: nodes, lines, weather and a clock of its own.

Everything random comes from the seed, nothing from the clock of this computer, so a seed that failed
fails again (`python -m tests.simulation --seed S`). For an hour people join, ask, agree, quarrel and
withdraw while links are cut, parts of the network don't reach each other, nodes lose power in the middle
of a transaction, clocks are wrong and one member's node lies. Then the network heals, and what must hold
is looked at (verdict.py).
"""

import hashlib
import heapq
from collections import Counter
from collections.abc import Callable
from functools import partial
from itertools import count
from random import Random

from handrail_node.doorkeeping import Joining
from handrail_protocol.bodies.authority import Charter, Door, Invitation
from handrail_protocol.invitation import Code, seal_box
from handrail_protocol.keys import tagged
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import COMPARE_EVERY, DAY
from handrail_protocol.session import Closed
from handrail_protocol.shapes import write
from tests.simulation import words
from tests.simulation.deeds import Hand
from tests.simulation.liars import Liar
from tests.simulation.nodes import Dweller, PowerCut, SimNode
from tests.support.village import BEGINNING, Villager

LIFE = 3_600.0
HEALING = 1_200.0


class World:
    """`run` plays it to its end; `counts` says what happened."""

    def __init__(self, seed: int, nodes: int = 6) -> None:
        self.seed = seed
        self.chance = Random(seed)
        self.now = float(BEGINNING + 10 * DAY)
        self.began = self.now
        self.counts: Counter[str] = Counter()
        self.liar = Liar(Random(~seed))
        self.revocations_left = self.chance.choice((0, 1, 2, 3))
        self.doors_left = self.chance.choice((0, 1))
        self.healed = False
        self.leaks = 0
        self._due: list[tuple[float, int, Callable[[], None]]] = []
        self._order = count()
        self._apart: frozenset[str] = frozenset()
        self._salts = count()
        self.hub_persons: set[bytes] = set()
        self.nodes = [self._founder()]
        self._settle_down(max(3, nodes))
        self._plan()

    # -- what the parts ask for -------------------------------------------------------------------

    def at(self, when: float, work: Callable[[], None]) -> None:
        heapq.heappush(self._due, (when, next(self._order), work))

    def delay(self) -> float:
        return self.chance.choice((0.005, 0.02, 0.02, 0.05, 0.3)) * self.chance.uniform(0.5, 2.0)

    def salt(self) -> bytes:
        return hashlib.sha256(f"{self.seed} {next(self._salts)}".encode()).digest()[:16]

    def count(self, what: str) -> None:
        self.counts[what] += 1

    def sent(self, data: bytes) -> None:
        """All that is said on all lines passes here: nothing of it may be private."""
        self.counts["messages"] += 1
        self.counts["bytes"] += len(data)
        self.leaks += words.PRIVATE.encode() in data

    def closed(self, node: SimNode, event: Closed) -> None:
        self.counts[f"closed: {event.fault.name.lower()}"] += 1

    def reaches(self, one: SimNode, other: SimNode) -> bool:
        return (one.name in self._apart) is (other.name in self._apart)

    def role_of(self, person: bytes, role: Role) -> Role:
        return Role.HUB if person in self.hub_persons else role

    # -- beginnings -------------------------------------------------------------------------------

    def _founder(self) -> SimNode:
        weber = Villager("Ms Weber")
        node = SimNode(self, "Ms Weber's laptop", [Dweller(weber, "laptop")])
        charter = Charter(
            bytes(16), f"Library {self.seed}", (weber.id,), ("Süd",), (), "Europe/Berlin", "Be kind.", 365, ()
        )
        self.group = tagged("group id", write(charter))
        [resident] = node.household.residents()
        node.introduce(resident, self.group)
        for kind, body in (
            (Kind.CHARTER, charter),
            (Kind.DOOR, Door(self.salt(), self.chance.randbytes(32))),
        ):
            node.say(resident, self.group, kind, body, Audience.AUTHORITY)
        return node

    def _settle_down(self, nodes: int) -> None:
        """A hub or two, homes with a person or two, and a second device of somebody's."""
        hubs = 2 if nodes > 5 and self.chance.random() < 0.3 else 1
        for number in range(1, nodes):
            people = 2 if number > hubs and self.chance.random() < 0.3 else 1
            villagers = [Villager(f"person {number}.{each}") for each in range(people)]
            self.nodes.append(
                SimNode(self, f"node {number}", [Dweller(each, "laptop") for each in villagers])
            )
            if number <= hubs:
                self.hub_persons.update(each.id for each in villagers)
        founder, listeners = self.nodes[0], self.nodes[: 1 + hubs]
        for node in self.nodes[1:]:
            for resident in node.household.residents():
                node.joining.append(Joining(resident, self._code(resident.name), ()))
            if node in listeners:  # hubs keep each other
                node.dials = listeners[: listeners.index(node)]
                continue
            node.dials = self.chance.sample(listeners[1:], hubs)
            if self.chance.random() < 0.3:
                node.dials.append(founder)
        if self.chance.random() < 0.5:
            self._second_device(Villager(f"person {nodes - 1}.0"), listeners[1])

    def _second_device(self, villager: Villager, hub: SimNode) -> None:
        node = SimNode(self, f"{villager.name}'s tablet", [Dweller(villager, "tablet")])
        node.dials = [hub]
        node.next_dial[hub.name] = self.now + LIFE / 3
        self.nodes.append(node)

    def _code(self, name: str) -> Code:
        """An invitation by the founder, good for one."""
        founder = self.nodes[0]
        [resident] = founder.household.residents()
        code = Code.from_secret(hashlib.sha256(f"{self.seed} {name}".encode()).digest()[:10])
        salt, role = self.salt(), self.chance.choice((Role.HELPER, Role.LEARNER))
        box = seal_box(
            code, self.group, founder.replica.authority(self.group).doors[0], ["x.example:1"], salt
        )
        body = Invitation(salt, code.key.public, role, 1, int(self.now) + DAY, None, box)
        founder.say(resident, self.group, Kind.INVITATION, body, Audience.AUTHORITY)
        return code

    # -- an hour ----------------------------------------------------------------------------------

    def _plan(self) -> None:
        for node in self.nodes:
            self._every(1.0, node.dial)
            self._every(10.0, node.tick)
            self._every(COMPARE_EVERY, node.compare_with_one)
            if self.chance.random() < 0.3:
                skew = self.chance.choice((-300.0, -60.0, 60.0, 1_200.0))
                self.at(self.began + LIFE / 4, partial(self._set_clock, node, skew))
        for _ in range(12 * len(self.nodes)):
            self._some_time(self._deed)
        for _ in range(self.chance.randrange(20)):
            self._some_time(self._cut)
        for _ in range(self.chance.randrange(5)):
            self._some_time(self._crash)
        for _ in range(self.chance.randrange(4)):
            self._some_time(self._part)
        if self.chance.random() < 0.4:
            self._some_time(lambda: setattr(self.chance.choice(self.nodes[2:]), "lies", True))

    def _every(self, seconds: float, work: Callable[[], None]) -> None:
        def again() -> None:
            self.at(self.now + seconds, again)  # first: in what follows the power may fail
            work()

        self.at(self.now + self.chance.uniform(0.0, seconds), again)

    def _some_time(self, work: Callable[[], None]) -> None:
        self.at(self.began + self.chance.uniform(60.0, LIFE), work)

    def _set_clock(self, node: SimNode, skew: float) -> None:
        node.skew = 0.0 if self.healed else skew

    def _deed(self) -> None:
        node = self.chance.choice(self.nodes)
        who = self.chance.choice(node.household.residents())
        if node.is_up and node.replica.authority(self.group).is_member(who.id, node.now()):
            Hand(node, who).do_something()

    def _cut(self) -> None:
        lines = [line for node in self.nodes for line in node.lines]
        if lines:
            self.count("cuts")
            self.chance.choice(lines).cut()

    def _crash(self) -> None:
        """At once, or at one of the next writes of its store."""
        node = self.chance.choice(self.nodes)
        if self.chance.random() < 0.5:
            self.lost_power(node)
        else:
            node.store.writes_left = self.chance.randrange(4)

    def lost_power(self, node: SimNode) -> None:
        self.count("crashes")
        node.crash()
        self.at(self.now + self.chance.uniform(1.0, 300.0), lambda: setattr(node, "is_up", True))

    def _part(self) -> None:
        """Some nodes don't reach the others for a while."""
        self.count("partitions")
        some = self.chance.sample(self.nodes, self.chance.randint(1, len(self.nodes) - 1))
        self._apart = frozenset(node.name for node in some)
        for line in [line for node in self.nodes for line in node.lines]:
            if not self.reaches(line.ends[0].node, line.ends[1].node):
                line.cut()
        self.at(self.now + self.chance.uniform(60.0, 900.0), self._join_up)

    def _join_up(self) -> None:
        self._apart = frozenset()

    # -- the course -------------------------------------------------------------------------------

    def run(self) -> "World":
        self._until(self.began + LIFE)
        self.healed = True
        self._join_up()
        for node in self.nodes:
            node.lies, node.skew, node.store.writes_left = False, 0.0, None
            for line in list(node.lines):
                line.cut()
        self._until(self.began + LIFE + HEALING)
        return self

    def _until(self, end: float) -> None:
        while self._due and self._due[0][0] <= end:
            self.now, _, work = heapq.heappop(self._due)
            try:
                work()
            except PowerCut as dark:
                self.lost_power(next(node for node in self.nodes if node.store is dark.store))
        self.now = end
