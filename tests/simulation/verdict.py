"""What must hold once a simulated network has healed; each finding is a sentence, and none is good.

Everybody who may open the group's authority has the same one, and the members' set with it. Mail lies at
its author, its recipients and at hubs, there whole, and nowhere else. No private word was said in clear.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from handrail_protocol.kinds import Audience, Kind
from handrail_protocol.lifecycle import fold
from handrail_protocol.records import Record
from tests.simulation import words
from tests.simulation.authority import meaning

if TYPE_CHECKING:
    from tests.simulation.nodes import SimNode
    from tests.simulation.world import World


def findings(world: "World") -> list[str]:
    judge = _Judge(world)
    return [*judge.same_sets(), *judge.mail(), *judge.nothing_said()]


class _Judge:
    """`inside`: the nodes that the group is open to, by what the founder's node says."""

    def __init__(self, world: "World") -> None:
        self.world, self.group = world, world.group
        self.authority = world.nodes[0].replica.authority(world.group)
        self.inside = [node for node in world.nodes if self._stands(node)]

    def _stands(self, node: "SimNode") -> bool:
        return any(
            self.authority.is_member(resident.id, node.now())
            and resident.device in self.authority.device_person
            for resident in node.household.residents()
        )

    def _set(self, node: "SimNode", audience: Audience) -> dict[bytes, bool]:
        """What is in the set, and whether its body is here."""
        found = node.store.find(self.group, audience)
        return {stored.record.id: stored.record.body is not None for stored in found}

    def same_sets(self) -> Iterator[str]:
        for audience in (Audience.AUTHORITY, Audience.MEMBERS):
            first = self._set(self.inside[0], audience)
            self.world.counts[f"{audience.name.lower()} records"] = len(first)
            for node in self.inside[1:]:
                if (said := self._set(node, audience)) != first:
                    yield f"{node.name} differs in {audience.name}: {_difference(said, first)}"
        views = [(node, node.replica.authority(self.group)) for node in self.inside]
        for node, view in views[1:]:
            if meaning(view) != meaning(views[0][1]):
                yield f"{node.name} says something else of who may what"
        boards = [self._board(node) for node in self.inside]
        if any(board != boards[0] for board in boards):
            yield "two nodes show strangers another board"

    def _board(self, node: "SimNode") -> object:
        records = (stored.record for stored in node.store.find(self.group, Audience.MEMBERS))
        facts = words.facts(records, frozenset())
        return fold(facts, (), int(self.world.now), node.replica.authority(self.group))

    def mail(self) -> Iterator[str]:
        everything: dict[bytes, Record] = {}
        held = {node: self._set(node, Audience.MAIL) for node in self.inside}
        for node in self.inside:
            for stored in node.store.find(self.group, Audience.MAIL):
                everything[stored.record.id] = stored.record
        self.world.counts["mail records"] = len(everything)
        for record in everything.values():
            for node in self.inside:
                yield from self._mail_at(node, record, held[node])

    def _mail_at(self, node: "SimNode", record: Record, held: dict[bytes, bool]) -> Iterator[str]:
        own = node.household.ids()
        is_hub = not own.isdisjoint(self.authority.hubs(node.now()))
        is_party = not own.isdisjoint((record.header.person, *record.header.recipients))
        name = f"{Kind(record.header.kind).name} {record.id.hex()[:8]}"
        if record.id in held and not is_hub and not is_party:
            yield f"{node.name} holds {name}, which is no mail of its own"
        if record.id not in held and (is_hub or is_party):
            yield f"{node.name} lacks {name}"

    def nothing_said(self) -> Iterator[str]:
        if self.world.leaks:
            yield f"a private word was said in {self.world.leaks} messages"
        if len(self.inside) < 2:
            yield f"only {len(self.inside)} node came together"


def _difference(one: dict[bytes, bool], other: dict[bytes, bool]) -> str:
    lacks, more = other.keys() - one.keys(), one.keys() - other.keys()
    bodies = sum(one[each] is not other[each] for each in one.keys() & other.keys())
    return f"lacks {len(lacks)}, has {len(more)} more, {bodies} with another body"
