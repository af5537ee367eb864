"""What counting revocations end, which of them were lifted, and what their lists let stay.

specs/03-groups-and-authority, "Revocation". A lift and an addition name the revocation they are
about, speak of the same target, and come from the level of its author or above. Of several
revocations of one target the lists of the most senior level are heard.
"""

from collections import defaultdict
from collections.abc import Iterable

from handrail_protocol.authority.statements import Statement
from handrail_protocol.authority.terms import Act
from handrail_protocol.bodies.authority import Revocation, Target

Aim = tuple[int, bytes]
"""What a revocation is about: the kind of target and its id."""


def revocation_in(statement: Statement) -> Revocation:
    body = statement.body
    assert isinstance(body, Revocation)
    return body


def aim_of(statement: Statement) -> Aim:
    body = revocation_in(statement)
    return body.target, body.target_id


class Revocations:
    """The revocations among the acts that count, as far down as the fold has come."""

    def __init__(self) -> None:
        self._ends: dict[Aim, list[Act]] = defaultdict(list)
        self._lifts: dict[bytes, list[Act]] = defaultdict(list)
        self._additions: dict[bytes, list[Act]] = defaultdict(list)

    def add(self, act: Act) -> None:
        body = revocation_in(act.statement)
        if body.amends is None:
            if not body.lifts:
                self._ends[body.target, body.target_id].append(act)
        elif body.lifts:
            self._lifts[body.amends].append(act)
        else:
            self._additions[body.amends].append(act)

    def aims(self, target: Target) -> list[bytes]:
        """Everything of this sort that a revocation names."""
        return [target_id for kind, target_id in self._ends if kind == target]

    def ending(self, aim: Aim, below: int | None = None) -> list[Act]:
        """Revocations of this target that nobody lifted; of a level before `below`."""
        return [
            act
            for act in self._ends.get(aim, ())
            if (below is None or act.level < below)
            if not self.is_lifted(act.statement, act.level)
        ]

    def is_lifted(self, statement: Statement, level: int) -> bool:
        """Whether a lift of this level or above takes it back."""
        return any(self._speaks_of(lift, statement, level) for lift in self._lifts.get(statement.id, ()))

    def stays(self, ending: Iterable[Act]) -> frozenset[bytes]:
        """What the lists of the most senior of these let stay, with what was added to them."""
        ending = list(ending)
        senior = min(act.level for act in ending)
        heard = [act for act in ending if act.level == senior]
        marks = [revocation_in(act.statement).stays for act in heard]
        return frozenset(mark for part in marks for mark in part) | self.added(
            (act.statement for act in heard), senior
        )

    def added(self, amended: Iterable[Statement], level: int) -> frozenset[bytes]:
        """What was added, from this level or above, to the lists of these revocations."""
        return frozenset(
            mark
            for each in amended
            for addition in self._additions.get(each.id, ())
            if self._speaks_of(addition, each, level)
            if not self.is_lifted(addition.statement, addition.level)
            for mark in revocation_in(addition.statement).stays
        )

    @staticmethod
    def _speaks_of(act: Act, amended: Statement, level: int) -> bool:
        return act.level <= level and aim_of(act.statement) == aim_of(amended)
