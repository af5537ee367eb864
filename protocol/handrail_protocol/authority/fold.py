"""The fold: one pass down the levels, from a group's authority records to who stands in it.

specs/03-groups-and-authority, "Fold". Pure, total, and blind to order: it reads no clock, raises
for nothing that a record can hold, and says the same of the same records however they came. It
says the same, too, when what it finds to be in no set is left out: nodes exchange the set and
nothing else, and must still agree.
"""

from collections import defaultdict
from collections.abc import Iterable

from handrail_protocol.authority.devices import Devices, root_ends, stays_of
from handrail_protocol.authority.findings import Findings
from handrail_protocol.authority.members import Members
from handrail_protocol.authority.quarrel import Quarrel
from handrail_protocol.authority.report import empty, report
from handrail_protocol.authority.statements import Statement, file
from handrail_protocol.authority.terms import Act, Term, act_of, earlier, first_of
from handrail_protocol.authority.view import Authority
from handrail_protocol.bodies.authority import (
    Door,
    Grant,
    Invitation,
    Mandate,
    Pulse,
    Revocation,
    Suspension,
    Target,
)
from handrail_protocol.kinds import Role
from handrail_protocol.limits import LEVELS_MAX
from handrail_protocol.records import Record


def fold(records: Iterable[Record], group: bytes | None = None) -> Authority:
    """What the authority records of one group say; `group` None: the one whose charter is among them.

    The signatures of the records are taken to hold: whoever hands them in has checked."""
    archive = file(records, group)
    if archive.charter is None:
        return empty(archive)
    ends = root_ends(archive.by_id.values())
    findings = Findings(archive, archive.charter, Devices(archive.by_id.values()), stays_of(ends))
    findings.keep(archive.charter)
    _Ladder(findings).descend()
    return report(findings, Members(findings, ends))


class _Ladder:
    """The levels, top down: who stands on each, what they did there, whom they appointed to the next."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._holders: dict[int, set[bytes]] = defaultdict(set)  # persons with a term of the level

    def descend(self) -> None:
        judged = self._findings.judged
        self._seat_founders()
        for level in range(LEVELS_MAX + 1):
            holders = self._holders[level]
            seniors = self._act((person for person in holders if judged[person] < level), level)
            equals = [person for person in holders if judged[person] == level]
            Quarrel(self._findings, level, equals).decide(seniors)
            self._appoint([*seniors, *self._act(equals, level)], level + 1)

    def _seat_founders(self) -> None:
        findings = self._findings
        for rank, founder in enumerate(findings.founders):
            findings.judged[founder] = 0
            findings.ranks[founder] = rank, b""
            self._hold(founder, Term(0, findings.charter.created, None, findings.charter.id))

    def _hold(self, person: bytes, term: Term) -> None:
        findings = self._findings
        findings.terms[person].append(term)
        findings.granted[term.source] = term
        self._holders[term.level].add(person)
        if term.only is None:
            findings.unrevoked.add(person)
        else:
            findings.named[person] |= term.only

    def _act(self, persons: Iterable[bytes], level: int) -> list[Act]:
        """What these persons, who have been decided, did as stewards of this level."""
        findings = self._findings
        acts: list[Act] = []
        for person in persons:
            terms = findings.terms[person]
            for each in findings.with_effect(person):
                if each.id in findings.acts or not _is_steward_act(each):
                    continue
                act = act_of(each, terms, level)
                if act is not None:
                    acts.append(act)
                    findings.acts[each.id] = act
                    if isinstance(each.body, Revocation):
                        findings.revocations.add(act)
                    elif isinstance(each.body, Suspension):
                        findings.suspensions.add(act)
        return acts

    def _appoint(self, acts: Iterable[Act], level: int) -> None:
        """Give steward's terms of this level, each cut where the office of the one who gave it ends."""
        if level > LEVELS_MAX:
            return
        findings = self._findings
        for act in acts:
            body = act.statement.body
            if not isinstance(body, Grant) or Role.STEWARD not in body.roles:
                continue
            if body.succeeds is not None:
                continue  # no office is inherited: a steward is appointed anew
            if body.accompanied_by is not None or findings.is_without_the_word(act.statement):
                continue  # nobody who is accompanied holds an office; see `Members`
            grantee, grant = body.person, act.statement
            judged = min(findings.judged.get(grantee, level), level)
            revoked = findings.revocations.ending((Target.GRANT, grant.id), below=judged)
            only = findings.revocations.stays(revoked) if revoked else None
            start, end = findings.start_of(grant), earlier(body.until, act.end)
            if findings.judged.setdefault(grantee, level) == level:
                rank = 0, grant.id
                findings.ranks[grantee] = min(findings.ranks.get(grantee, rank), rank)
            self._hold(grantee, Term(level, start, end, grant.id, only, first_of(revoked)))


def _is_steward_act(statement: Statement) -> bool:
    """What a steward's term has to cover. An end that a root signed is no act of its carrier; nobody gives
    himself a mandate."""
    body = statement.body
    if isinstance(body, Revocation):
        return body.root_signature is None
    if isinstance(body, Mandate):
        return body.agent != statement.person
    return isinstance(body, Door | Grant | Invitation | Suspension | Pulse)
