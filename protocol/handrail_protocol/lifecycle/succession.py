"""Reads what somebody said before she lost her words as said by who she is now.

specs/06-help-lifecycle, "Succession". One place does it, before anything is folded: the facts get the
new person's id, and whoever is asked whether she might, at an old date, answers for all as whom she was
here. Only what a signature covers keeps the old id (`Trust.line`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from handrail_protocol.bodies.authority import May
from handrail_protocol.kinds import Role
from handrail_protocol.lifecycle.facts import Fact, Trust
from handrail_protocol.shapes import Shaped
from handrail_protocol.vocabulary import Reach


class Heirs:
    """A group's trust, asked of persons as they are now."""

    def __init__(self, trust: Trust) -> None:
        self._trust = trust
        self.heirs: Mapping[bytes, bytes] = trust.heirs

    def now(self, person: bytes) -> bytes:
        return self._trust.now(person)

    def line(self, person: bytes) -> frozenset[bytes]:
        return self._trust.line(person)

    def may_act(self, agent: bytes, principal: bytes, what: May, at: int) -> bytes | None:
        return self._trust.may_act(agent, principal, what, at)

    def acted_once(self, agent: bytes, principal: bytes, at: int) -> bool:
        return self._trust.acted_once(agent, principal, at)

    def has_role(self, person: bytes, role: Role, at: int) -> bool:
        return any(self._trust.has_role(each, role, at) for each in self.line(person))

    def writer_roles(self, person: bytes, created: int, record_id: bytes) -> frozenset[Role]:
        found = (self._trust.writer_roles(each, created, record_id) for each in self.line(person))
        return frozenset[Role]().union(*found)

    def reach(self, person: bytes, at: int) -> Reach:
        return max(self._trust.reach(each, at) for each in self.line(person))

    def readers_of(self, person: bytes, at: int) -> frozenset[bytes] | None:
        found = [self._trust.readers_of(each, at) for each in self.line(person)]
        named = [readers for readers in found if readers is not None]
        return frozenset(self.now(each) for readers in named for each in readers) if named else None

    def is_listed(self, place: str) -> bool:
        return self._trust.is_listed(place)


def as_now(facts: Iterable[Fact], trust: Trust) -> tuple[Iterable[Fact], Trust]:
    """Facts and trust for whoever folds them; as they are where nobody goes on as somebody else."""
    if not trust.heirs or isinstance(trust, Heirs):
        return facts, trust
    return _read(facts, trust), Heirs(trust)


def _read(facts: Iterable[Fact], trust: Trust) -> list[Fact]:
    """The facts with everybody's present id in them."""
    return [
        replace(
            fact,
            person=trust.now(fact.person),
            recipients=tuple(sorted({trust.now(each) for each in fact.recipients})),
            body=_renamed(fact.body, trust),
        )
        for fact in facts
    ]


def _renamed(body: Shaped | None, trust: Trust) -> Shaped | None:
    """Ids of persons are told from all other bytes by being one of those who go on as somebody else."""
    if body is None:
        return None
    changed: dict[str, Any] = {
        each.name: trust.now(value)
        for each in fields(body)
        if isinstance(value := getattr(body, each.name), bytes) and value in trust.heirs
    }
    return replace(body, **changed) if changed else body
