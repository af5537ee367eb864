"""Everybody else: once the stewards are decided, who has which rights, by grants and by joins.

specs/03-groups-and-authority, "Members" and "Invitation". People without a steward's term stand on
no level: any counting act ends them or a right of theirs, and nothing here gives anybody power
over others, so one pass is enough.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

from handrail_protocol.authority import succession
from handrail_protocol.authority.companions import STEWARDS_FOR_ACCOMPANIED
from handrail_protocol.authority.devices import Speaker
from handrail_protocol.authority.findings import Findings
from handrail_protocol.authority.pauses import Freezes
from handrail_protocol.authority.proofs import join_holds
from handrail_protocol.authority.statements import Statement
from handrail_protocol.authority.terms import first_of
from handrail_protocol.authority.view import InvitationState, Right
from handrail_protocol.bodies.authority import Grant, Invitation, Join, Target
from handrail_protocol.kinds import Role
from handrail_protocol.limits import CLOCK_SKEW_MAX, JOINS_SPARE
from handrail_protocol.vocabulary import Reach

_REACHES = tuple(Reach)
_TOO_DEEP = "a steward this far down the levels does not count"
TWO_STEWARDS = "somebody is accompanied only where two stewards stand"
_NO_OFFICE = "somebody who is accompanied is learner or helper, and nobody accompanies herself"
# What a person may be who is accompanied: every other role speaks for others.
_ACCOMPANIED_ROLES = frozenset({Role.LEARNER, Role.HELPER})
_WITHOUT_THE_WORD = "the join that it cites says that somebody goes with her, and it does not"


class Members:
    """Rights by person, and the invitations with what became of their joins.

    `without_effect`: grants that give nothing any more, with the reason; `cited`: joins that a counting
    grant names; `joins`: uncited ones that belong to the set, by person; `counted`: those that are rights;
    `words`: of joins that are no right, and that somebody who is accompanied came by; `alone`: invitations
    for such a one, by a steward who was alone; `heirs`: who goes on as whom; `cancels`: the old roots' word
    against that."""

    def __init__(self, findings: Findings, root_ends: Mapping[Speaker, Mapping[bytes, Statement]]) -> None:
        self._findings = findings
        self.rights: dict[bytes, list[Right]] = defaultdict(list)
        self.without_effect: dict[bytes, str] = {}
        self.cited: set[bytes] = set()
        self.invitations: dict[bytes, InvitationState] = {}
        self.joins: dict[bytes, list[Statement]] = defaultdict(list)
        self.words: dict[bytes, list[Right]] = defaultdict(list)
        self.counted: dict[bytes, bytes] = {}
        self.alone: set[bytes] = set()
        self.cancels: set[bytes] = set()
        self.heirs: dict[bytes, bytes] = {}
        self._end_persons()
        self._pause_persons()
        self._end_devices()
        self._seat_founders()
        cited = self._grant()
        self._join(cited)
        succession.cancel(findings, self)
        self._settle()
        succession.succeed(findings, self)
        self._keep_root_ends(root_ends)
        for person, pauses in Freezes(findings, self.rights, self.ever).hear().items():
            findings.pauses[person] = (*findings.pauses.get(person, ()), *pauses)

    def _end_persons(self) -> None:
        findings = self._findings
        for person in findings.revocations.aims(Target.PERSON):
            ending = findings.revocations.ending((Target.PERSON, person))
            if ending and person not in findings.judged:
                findings.fall(person, findings.revocations.stays(ending), first_of(ending))

    def _pause_persons(self) -> None:
        findings = self._findings
        for person in findings.suspensions.persons():
            pauses = findings.suspensions.of(person, findings.revocations)
            if pauses and person not in findings.judged:
                findings.pauses[person] = pauses

    def _end_devices(self) -> None:
        findings = self._findings
        for device in findings.revocations.aims(Target.DEVICE):
            ending = findings.revocations.ending((Target.DEVICE, device))
            owners = [p for p in findings.devices.persons_of(device) if p not in findings.judged]
            if ending and owners:
                stays = findings.revocations.stays(ending)
                findings.device_falls.update(((owner, device), stays) for owner in owners)

    # -- grants -----------------------------------------------------------------------------------

    def _seat_founders(self) -> None:
        charter = self._findings.charter
        for founder in self._findings.founders:
            right = Right(
                frozenset({Role.STEWARD}),
                Reach.PUBLIC_PLACE,
                charter.created,
                None,
                charter.id,
                founder,
                level=0,
            )
            self.rights[founder].append(right)

    def _grant(self) -> dict[bytes, set[bytes]]:
        """Rights by grants; returns the persons whose joins grants cite, by invitation."""
        cited: dict[bytes, set[bytes]] = defaultdict(set)
        spoken_of = set(self._findings.revocations.aims(Target.GRANT))
        for act in self._findings.acts.values():
            grant, body = act.statement, act.statement.body
            if not isinstance(body, Grant):
                continue
            only, ended = self._end_of(grant, body) if grant.id in spoken_of else (None, None)
            refused = self._why_not_accompanied(grant, body)
            rights = [] if refused else self._rights_by(grant, body, only, ended)
            if not rights:
                self.without_effect[grant.id] = refused or _TOO_DEEP
                continue
            self.rights[body.person] += rights
            if only is not None:
                self.without_effect[grant.id] = "it was revoked"
            join = None if body.cites is None else self._findings.archive.by_id.get(body.cites)
            if join is not None and isinstance(join.body, Join) and join.person == body.person:
                self.cited.add(join.id)
                cited[join.body.invitation].add(join.person)
        return cited

    def _end_of(self, grant: Statement, body: Grant) -> tuple[frozenset[bytes] | None, int | None]:
        """What stays of what was done under a grant, and since when, if it was revoked: from a level before
        its grantee's and, where it gives an office, not below its author's (which the fold asked on the way
        down)."""
        findings = self._findings
        if grant.id in findings.granted:
            return findings.granted[grant.id].only, findings.granted[grant.id].ended
        judged = findings.judged.get(body.person)
        revoked = findings.revocations.ending((Target.GRANT, grant.id), below=judged)
        return (findings.revocations.stays(revoked), first_of(revoked)) if revoked else (None, None)

    def _why_not_accompanied(self, grant: Statement, body: Grant) -> str:
        """Why nobody may be accompanied, or go on alone, in this way; empty where somebody may."""
        if body.accompanied_by is None:
            return _WITHOUT_THE_WORD if self._findings.is_without_the_word(grant) else ""
        if body.accompanied_by == body.person or not _ACCOMPANIED_ROLES.issuperset(body.roles):
            return _NO_OFFICE
        return "" if self._two_stewards_stood(grant.created) else TWO_STEWARDS

    def _two_stewards_stood(self, at: int) -> bool:
        """Whether the terms of two stewards cover this date, and neither of them rests; that one ended since
        then changes nothing."""
        findings = self._findings
        standing = [
            person
            for person, terms in findings.terms.items()
            if any(term.covers_date(at) for term in terms) and not findings.is_paused(person, at)
        ]
        return len(standing) >= STEWARDS_FOR_ACCOMPANIED

    def _rights_by(
        self, grant: Statement, body: Grant, only: frozenset[bytes] | None, ended: int | None
    ) -> list[Right]:
        """One right for the steward's role, which ends with its giver's office, one for all others."""
        roles, reach = _roles(body.roles), _REACHES[body.reach]
        start = self._findings.start_of(grant)
        given = grant.id, grant.person, body.accompanied_by, only
        if Role.STEWARD not in roles:
            return [Right(roles, reach, start, body.until, *given, given=_given(grant, body), ended=ended)]
        rights = []
        term = self._findings.granted.get(grant.id)
        if term is not None:
            right = Right(_roles((Role.STEWARD,)), reach, start, term.end, *given, level=term.level)
            rights.append(replace(right, given=_given(grant, body), ended=ended))
        if others := roles - {Role.STEWARD}:
            right = Right(others, reach, start, body.until, *given)
            rights.append(replace(right, given=_given(grant, body), ended=ended))
        return rights

    # -- joins ------------------------------------------------------------------------------------

    def _join(self, cited: Mapping[bytes, set[bytes]]) -> None:
        """Count each invitation's uses: if no more people came than it allows, all of them are in; if more,
        the code got about, and a steward has to say who was meant."""
        by_invitation: dict[bytes, list[Statement]] = defaultdict(list)
        for each in self._findings.archive.by_id.values():
            if isinstance(each.body, Join):
                by_invitation[each.body.invitation].append(each)
        words: list[tuple[Statement, Right]] = []
        for act in self._findings.acts.values():
            if isinstance(act.statement.body, Invitation):
                joins = by_invitation[act.statement.id]
                taken = cited.get(act.statement.id, set())
                words += self._count(act.statement, act.statement.body, joins, taken)
        # Who has no right at all is nobody, whatever was said of her.
        for join, word in words:
            if self.rights.get(join.person):
                self.words[join.person].append(word)
                self._findings.keep(join)

    def _count(
        self, invitation: Statement, body: Invitation, came: list[Statement], taken: set[bytes]
    ) -> list[tuple[Statement, Right]]:
        """`taken`: persons whose joins grants cite. Returns joins by somebody who is accompanied that are no
        right, with the word: the invitation was ended or used too often, or she or her device was ended, or
        she was suspended. Nobody takes the word off by that."""
        ended = self._findings.revocations.ending((Target.GRANT, invitation.id))
        proven = [join for join in came if join.person not in taken and self._is_proven(join, invitation)]
        joins = [] if ended else _firsts(join for join in proven if not self._is_barred(join))
        uses_left = body.uses - len(taken) - len(joins)
        if body.accompanied_by is not None and not self._two_stewards_stood(invitation.created):
            self.alone.add(invitation.id)
        if not ended:
            state = InvitationState(body, max(0, uses_left), invitation.record)
            self.invitations[invitation.id] = state
        is_open = uses_left >= 0 and invitation.id not in self.alone
        for join in joins[: body.uses + JOINS_SPARE]:
            self.joins[join.person].append(join)
            self._findings.keep(join)
            if is_open:
                self.counted[join.id] = join.person
                self.rights[join.person].append(_right_by(invitation, body, join))
        if body.accompanied_by is None or invitation.id in self.alone:
            return []
        came_in = {join.person for join in joins if join.id in self.counted}
        return [
            (join, replace(_right_by(invitation, body, join), only=frozenset(), ended=join.created))
            for join in _firsts(join for join in proven if join.person not in came_in)
        ]

    def _is_barred(self, join: Statement) -> bool:
        """Whether stewards ended its person or device, or suspended her. A root that ends the device ends no
        right by that."""
        findings = self._findings
        fallen = findings.device_falls.get((join.person, join.device))
        is_ended = join.person in findings.falls or (fallen is not None and join.mark not in fallen)
        return is_ended or findings.rests(join)

    def _is_proven(self, join: Statement, invitation: Statement) -> bool:
        """Unless: it says of who goes with her what the invitation says; within that one's dates, as far as
        clocks err; the device certified; the code's signature."""
        body, code = join.body, invitation.body
        assert isinstance(body, Join)
        assert isinstance(code, Invitation)
        return (
            body.accompanied_by == code.accompanied_by
            and invitation.created - CLOCK_SKEW_MAX <= join.created <= code.until
            and self._findings.devices.certificate(join.person, join.device) is not None
            and join_holds(code, invitation.id, join.person, join.device, body.code_signature)
        )

    def ever(self, person: bytes) -> list[Right]:
        """All that gives, or gave, her a right, or says that she is accompanied."""
        return [*self.rights.get(person, ()), *self.words.get(person, ())]

    # -- what follows -----------------------------------------------------------------------------

    def _settle(self) -> None:
        """Who has a right that was not revoked, since when, and who speaks for a whole group."""
        findings = self._findings
        for person, rights in self.rights.items():
            findings.firsts[person] = min(right.start for right in rights)
            for right in rights:
                if right.only is None:
                    findings.unrevoked.add(person)
                else:
                    findings.named[person] |= right.only
                if Role.HUB in right.roles:
                    findings.hubs.add(person)
        for person, joins in self.joins.items():
            first = min(join.created for join in joins)
            findings.firsts[person] = min(first, findings.firsts.get(person, first))

    def _keep_root_ends(self, ends: Mapping[Speaker, Mapping[bytes, Statement]]) -> None:
        for (person, _), records in ends.items():
            if person in self.rights or person in self.joins:
                self._findings.kept.update(records)


@lru_cache(maxsize=64)
def _roles(numbers: tuple[int, ...]) -> frozenset[Role]:
    return frozenset(map(Role, numbers))


def _firsts(joins: Iterable[Statement]) -> list[Statement]:
    """Of each person her join with the lowest id, in the order of ids."""
    firsts: dict[bytes, Statement] = {}
    for join in sorted(joins, key=lambda join: join.id):
        firsts.setdefault(join.person, join)
    return list(firsts.values())


def _right_by(invitation: Statement, body: Invitation, join: Statement) -> Right:
    return Right(
        _roles((body.role,)),
        Reach.PUBLIC_PLACE,
        join.created,
        body.until,
        join.id,
        invitation.person,
        body.accompanied_by,
    )


def _given(grant: Statement, body: Grant) -> int:
    """A code gets about, and a node confirms it by itself: no steward has looked at who came by it."""
    return grant.created if body.cites is None else 0
