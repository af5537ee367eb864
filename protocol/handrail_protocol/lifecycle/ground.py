"""The ground that a fold stands on: the facts by id and kind, for whom, when, and whom to trust.

specs/06-help-lifecycle, "Folding". Built once a fold; the rules ask it and never change it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from handrail_protocol.bodies.authority import May
from handrail_protocol.kinds import Class, Kind, Role
from handrail_protocol.lifecycle.facts import Fact, Trust
from handrail_protocol.lifecycle.former import Former, by_agreement
from handrail_protocol.lifecycle.letters import without_unopened


@dataclass(frozen=True)
class Ground:
    """`former`: agreements that are gone by their date, by id."""

    facts: Mapping[bytes, Fact]
    viewer: frozenset[bytes]
    now: int
    trust: Trust
    former: Mapping[bytes, Former] = field(default_factory=dict)

    @cached_property
    def _by_kind(self) -> dict[int, list[Fact]]:
        kinds: dict[int, list[Fact]] = {}
        for fact in self.facts.values():
            kinds.setdefault(fact.kind, []).append(fact)
        return kinds

    def of_kind(self, kind: Kind) -> list[Fact]:
        """Oldest first; the id decides between equals, so that every node has one order."""
        return self._by_kind.get(kind, [])

    def named(self, id: bytes, kind: Kind) -> Fact | None:
        fact = self.facts.get(id)
        return fact if fact is not None and fact.kind == kind else None

    def is_over(self, fact: Fact) -> bool:
        return fact.expires is not None and fact.expires <= self.now

    def acts_for(self, fact: Fact, principal: bytes) -> bool:
        """Whether its author is the person herself, holds her mandate, or is a steward."""
        return (
            fact.person == principal or self.has_mandate(fact, principal) or self.wrote_as(fact, Role.STEWARD)
        )

    def has_mandate(self, fact: Fact, principal: bytes) -> bool:
        return self.trust.may_act(fact.person, principal, May.ARRANGE, fact.created) is not None

    def wrote_as(self, fact: Fact, role: Role) -> bool:
        """What a revocation lets stay keeps the role it was written under."""
        return role in self.trust.writer_roles(fact.person, fact.created, fact.id)


def ground(
    facts: Iterable[Fact],
    viewer: Iterable[bytes],
    now: int,
    trust: Trust,
    former: Iterable[Former] = (),
) -> Ground:
    """Sort and join the facts. Mail that is to and from nobody of the viewer is left out: a hub carries
    it and shows nothing of it. Of one record seen twice, withdrawn wins, and then what was opened."""
    own = frozenset(viewer)
    joined: dict[bytes, Fact] = {}
    for fact in facts:
        if fact.kind >> 5 != Class.PAIR or own & {fact.person, *fact.recipients}:
            before = joined.get(fact.id)
            joined[fact.id] = fact if before is None else _join(before, fact)
    gone = {id: each for id, each in by_agreement(former, now, trust).items() if id not in joined}
    joined = without_unopened(joined, own, trust)
    in_order = sorted(joined.values(), key=lambda fact: (fact.created, fact.id))
    return Ground({fact.id: fact for fact in in_order}, own, now, trust, gone)


def _join(one: Fact, other: Fact) -> Fact:
    if one.body is None or other.body is None:
        return replace(one, body=None, inner=None, words=None)
    return replace(one, inner=one.inner or other.inner, words=one.words or other.words)
