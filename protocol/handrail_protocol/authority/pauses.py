"""Suspensions and freezes: whose rights rest, until when, and what of hers is held meanwhile.

specs/03-groups-and-authority, "Suspension". A steward from above suspends, as he would revoke; who
stands by a person on no level may freeze her for a few days. What a freeze rests on is judged as if
no freeze had any effect, and belongs to the set: so two who freeze each other are both frozen, in
every order.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from handrail_protocol.authority.companions import may_empower
from handrail_protocol.authority.revocations import Revocations
from handrail_protocol.authority.statements import Statement
from handrail_protocol.authority.terms import Act
from handrail_protocol.bodies.authority import Category, Mandate, Suspension, Target
from handrail_protocol.limits import FORK_KEPT, FREEZE_MAX, FREEZE_PAUSE, LEVELS_MAX, TERM_MAX

if TYPE_CHECKING:
    from handrail_protocol.authority.findings import Findings  # which holds what is found here
    from handrail_protocol.authority.view import Right

FREEZERS_LEVEL = LEVELS_MAX + 1
"""Below every steward: of several suspensions the lists of the most senior level are heard."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Rights cover nothing from `start` until `ends`; what was written before `ends` is held, unless it is
    among `stays`. `source`: the suspension; `by`: its author."""

    start: int
    ends: int
    level: int
    stays: frozenset[bytes]
    source: bytes
    by: bytes
    category: int

    def covers(self, at: int) -> bool:
        return self.start <= at < self.ends


def hold(pauses: Iterable[Pause], created: int, mark: bytes) -> bool:
    """Whether these hold a record of this date, be it dated back: those that end after it, and of these the
    lists of the most senior level."""
    heard = [each for each in pauses if created < each.ends]
    senior = min((each.level for each in heard), default=0)
    return bool(heard) and all(mark not in each.stays for each in heard if each.level == senior)


def lasts(statement: Statement) -> bool:
    """Whether it ends after it begins, and in time: a freeze within a week, others within a term."""
    body = statement.body
    assert isinstance(body, Suspension)
    longest = FREEZE_MAX if body.category == Category.FROZEN else TERM_MAX
    return statement.created < body.ends <= statement.created + longest


class Suspensions:
    """The suspensions among the acts that count, as far down as the fold has come."""

    def __init__(self) -> None:
        self._acts: dict[bytes, list[Act]] = defaultdict(list)

    def add(self, act: Act) -> None:
        body = act.statement.body
        assert isinstance(body, Suspension)
        if lasts(act.statement):
            self._acts[body.person].append(act)

    def persons(self) -> list[bytes]:
        return list(self._acts)

    def of(self, person: bytes, revocations: Revocations, below: int | None = None) -> tuple[Pause, ...]:
        """What stops this person, who is judged on level `below`; None: on no level."""
        return tuple(
            _pause(act.statement, act.level)
            for act in self._acts.get(person, ())
            if below is None or act.level < below
            if not is_lifted(act.statement, act.level, revocations)
        )


def is_lifted(suspension: Statement, level: int, revocations: Revocations) -> bool:
    """Whether a revocation from this level or above ends it."""
    return bool(revocations.ending((Target.GRANT, suspension.id), below=level + 1))


def _pause(statement: Statement, level: int) -> Pause:
    body = statement.body
    assert isinstance(body, Suspension)
    stays = frozenset(body.stays)
    return Pause(statement.created, body.ends, level, stays, statement.id, statement.person, body.category)


class Freezes:
    """The freezes that are no steward's acts. `findings`: everything else is decided there already."""

    def __init__(
        self,
        findings: "Findings",
        rights: Mapping[bytes, list["Right"]],
        ever: Callable[[bytes], list["Right"]],
    ) -> None:
        self._findings, self._rights, self._ever = findings, rights, ever
        self._certified = cache(findings.certified)
        self._mandates = self._mandates_by_principals()

    def hear(self) -> dict[bytes, tuple[Pause, ...]]:
        """Whom they stop. What a freeze rests on is kept: its author's freezes, and a mandate."""
        found: dict[bytes, list[Pause]] = defaultdict(list)
        for (_, person), said in self._said().items():
            for each in said:
                self._findings.keep(each)
            found[person] += [
                _pause(each, FREEZERS_LEVEL)
                for each in unchained(said)
                if not is_lifted(each, FREEZERS_LEVEL, self._findings.revocations)
            ]
        return {person: tuple(pauses) for person, pauses in found.items() if pauses}

    def _said(self) -> dict[tuple[bytes, bytes], list[Statement]]:
        """By author and whom he froze: what he might say, of one number of a device no more than a fork."""
        numbers: dict[tuple[bytes, int], list[Statement]] = defaultdict(list)
        for each in self._findings.archive.by_id.values():
            if isinstance(each.body, Suspension) and each.id not in self._findings.acts and self._may(each):
                numbers[each.device, each.seq].append(each)
        said: dict[tuple[bytes, bytes], list[Statement]] = defaultdict(list)
        for same in numbers.values():
            for each in sorted(same, key=lambda statement: statement.id)[:FORK_KEPT]:
                assert isinstance(each.body, Suspension)
                said[each.person, each.body.person].append(each)
        return said

    def _may(self, statement: Statement) -> bool:
        """Whether it is a freeze of somebody on no level by a member who stood by her when he wrote it."""
        body, findings = statement.body, self._findings
        assert isinstance(body, Suspension)
        is_freeze = body.category == Category.FROZEN and lasts(statement)
        if not is_freeze or body.person in findings.judged or body.person == statement.person:
            return False
        return self._is_said(statement) and self._stands_by(statement.person, body.person, statement.created)

    def _is_said(self, statement: Statement) -> bool:
        """Whether a member said it, who was not ended, on a device of hers and within her quota."""
        findings = self._findings
        rights = self._rights.get(statement.person, ())
        return (
            any(right.covers_record(statement.created, statement.mark) for right in rights)
            and findings.is_held(statement) is None
            and findings.is_within_quota(statement)
            and statement.device in self._certified(statement.person)
        )

    def _stands_by(self, author: bytes, person: bytes, at: int) -> bool:
        """Whether he accompanies her, or has a mandate for her; that one is kept: the freeze rests on it."""
        mandates = [
            each
            for each in self._mandates.get((author, person), ())
            if isinstance(each.body, Mandate) and each.created <= at < each.body.until
            if each.person != person or may_empower(self._ever, person, author, at)
        ]
        if mandates:
            self._findings.keep(min(mandates, key=lambda mandate: mandate.id))
        return bool(mandates) or any(
            right.accompanied_by == author and right.only is None and right.covers(at)
            for right in self._rights.get(person, ())
        )

    def _mandates_by_principals(self) -> dict[tuple[bytes, bytes], list[Statement]]:
        """By agent and principal: mandates that nobody ended, of stewards and of the principals."""
        found: dict[tuple[bytes, bytes], list[Statement]] = defaultdict(list)
        for each in self._findings.archive.by_id.values():
            body = each.body
            if not isinstance(body, Mandate) or self._findings.revocations.ending((Target.GRANT, each.id)):
                continue
            is_hers = each.person == body.principal != body.agent and self._is_said(each)
            if is_hers or each.id in self._findings.acts:
                found[body.agent, body.principal].append(each)
        return found


def unchained(said: Iterable[Statement]) -> Iterator[Statement]:
    """Those freezes of one author of one person before which he said no other shortly, counted or not: nobody
    is frozen for good, and to date one back can only take another's effect. Those that end as it does are
    parts of its list."""
    last = second = 0  # the latest end so far, and the latest that is another
    for each in sorted(said, key=lambda freeze: freeze.order):
        assert isinstance(each.body, Suspension)
        ends = each.body.ends
        before = second if ends == last else last
        if not (before and each.created < before + FREEZE_PAUSE):
            yield each
        if ends > last:
            last, second = ends, last
        elif ends < last:
            second = max(second, ends)
