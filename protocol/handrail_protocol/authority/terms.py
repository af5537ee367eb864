"""Steward's terms, and the acts that they cover: at which level somebody spoke, and until when.

specs/03-groups-and-authority, "Levels". Level 0 are the founders, whom a level k act appoints is
level k + 1. An act carries the best level that covers its date.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from handrail_protocol.authority.statements import Statement


@dataclass(frozen=True, slots=True)
class Term:
    """A steward's term from `start` until `end` (None: without end), by the grant `source`.

    `only`: the grant was revoked, first on `ended`, and of what was done under it these marks stay."""

    level: int
    start: int
    end: int | None
    source: bytes
    only: frozenset[bytes] | None = None
    ended: int | None = None

    def covers(self, statement: Statement) -> bool:
        return self.covers_date(statement.created) and (self.only is None or statement.mark in self.only)

    def covers_date(self, at: int) -> bool:
        return self.start <= at and (self.end is None or at < self.end)


@dataclass(frozen=True, slots=True)
class Act:
    """What a steward said while he was one. `end`: when his office ends, and with it what hangs on it."""

    statement: Statement
    level: int
    end: int | None


def act_of(statement: Statement, terms: Sequence[Term], level: int) -> Act | None:
    """The statement as an act of this level, if a term of this level covers it; `terms`: of its author, as
    far as this level."""
    covering = [term for term in terms if term.level == level and term.covers(statement)]
    if not covering:
        return None
    end = covering[0].end if len(terms) == 1 else _end_of_office(covering, terms, level)
    return Act(statement, level, end)


def _end_of_office(covering: list[Term], terms: Sequence[Term], level: int) -> int | None:
    """How far the author's terms of this level or better reach without a gap: a steward who is renewed in
    time does not drop those whom he appointed."""
    end = _later(term.end for term in covering)
    for term in sorted(terms, key=lambda term: term.start):
        if end is None:
            return None
        if term.only is None and term.level <= level and term.start <= end:
            end = _later((end, term.end))
    return end


def _later(ends: Iterable[int | None]) -> int | None:
    """The latest of some ends; None, which is no end, is later than any."""
    latest = 0
    for end in ends:
        if end is None:
            return None
        latest = max(latest, end)
    return latest


def earlier(end: int, other: int | None) -> int:
    return end if other is None else min(end, other)


def first_of(acts: Iterable[Act]) -> int | None:
    """The date of the first of some acts; None where there is none."""
    return min((act.statement.created for act in acts), default=None)
