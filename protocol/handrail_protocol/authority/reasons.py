"""Which records have an effect, and for every other one a sentence that says why not.

specs/03-groups-and-authority, "Set aside". A steward who wonders why nothing happened reads this;
the fold itself never does.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping

from handrail_protocol.authority.companions import may_empower
from handrail_protocol.authority.devices import is_root_end, shows_certificate
from handrail_protocol.authority.findings import Findings
from handrail_protocol.authority.members import TWO_STEWARDS, Members
from handrail_protocol.authority.pauses import FREEZERS_LEVEL, is_lifted, lasts
from handrail_protocol.authority.places import IN_SET, Place
from handrail_protocol.authority.revocations import aim_of
from handrail_protocol.authority.statements import Statement
from handrail_protocol.authority.terms import Act
from handrail_protocol.bodies.authority import (
    Charter,
    Device,
    Door,
    Grant,
    Invitation,
    Join,
    Lock,
    Mandate,
    Pulse,
    Revocation,
    Suspension,
    Target,
)
from handrail_protocol.kinds import Role

_NO_ACT = "its author was no steward at its date"
_TOO_HIGH = "it is about somebody who stands above, or beside, its author"
_REPLACED = "a newer one has replaced it, or its device was ended"
_KEPT = "its author was ended; it is kept because a decision rests on it"
_KEPT_OF_PAUSED = "its author was suspended; it is kept because a decision rests on it"
_TOO_LONG = "it has to end after it begins: a freeze within 7 days, a suspension within 400"
_CHAINED = "its author froze the same person shortly before"
_ALONE = "who is accompanied lets nobody act for her but who reads along, or a steward says so"
_NOT_BY = "only a steward suspends; who stands by somebody freezes her"


def effects(
    findings: Findings, members: Members, places: Mapping[bytes, Place], current: Collection[bytes]
) -> tuple[frozenset[bytes], dict[bytes, str]]:
    """Ids that count, and the reasons of all others. `current`: doors, locks and mandates in force."""
    clerk = _Clerk(findings, members, places, current)
    counts: set[bytes] = set()
    set_aside: dict[bytes, str] = {}
    for record_id, place in places.items():
        statement = findings.archive.by_id.get(record_id)
        reason = place.reason if statement is None or place is not IN_SET else clerk.why_not(statement)
        if reason:
            set_aside[record_id] = reason
        else:
            counts.add(record_id)
    return frozenset(counts), set_aside


class _Clerk:
    """Says of a record of the set why it has no effect; an empty reason where it has one."""

    def __init__(
        self,
        findings: Findings,
        members: Members,
        places: Mapping[bytes, Place],
        current: Collection[bytes],
    ) -> None:
        self._findings = findings
        self._members = members
        self._places = places
        self._current = current
        self._stopping = {pause.source for pauses in findings.pauses.values() for pause in pauses}
        self._owners: dict[bytes, set[bytes]] = defaultdict(set)
        for each in findings.archive.by_id.values():
            if isinstance(each.body, Device) and places[each.id] is IN_SET and shows_certificate(each):
                self._owners[each.device].add(each.person)

    def why_not(self, statement: Statement) -> str:
        body, act = statement.body, self._findings.acts.get(statement.id)
        if isinstance(body, Grant):
            return _NO_ACT if act is None else self._members.without_effect.get(statement.id, "")
        if statement.id in self._current:
            return ""
        if isinstance(body, Charter):
            return "" if statement is self._findings.charter else "the charter was there before"
        if isinstance(body, Device):
            return "" if shows_certificate(statement) else "its certificate does not hold"
        if isinstance(body, Join):
            return self._of_join(statement, body)
        if isinstance(body, Revocation):
            return self._of_revocation(statement, body, act)
        if isinstance(body, Suspension):
            return self._of_suspension(statement, body, act)
        if isinstance(body, Mandate) and self._findings.is_held(statement) is not None:
            return self._why_kept(statement)
        if isinstance(body, Mandate) and body.agent == statement.person:
            return "nobody gives himself a mandate"
        if isinstance(body, Mandate) and self._is_alone(statement, body):
            return _ALONE
        if isinstance(body, Lock):
            return _REPLACED
        if isinstance(body, Pulse):
            return _NO_ACT if act is None else _REPLACED
        if isinstance(body, Door):
            return _NO_ACT if act is None else "newer doors have replaced it"
        if self._findings.revocations.ending((Target.GRANT, statement.id)):
            return "it was revoked"
        return _NO_ACT if act is None else ""

    def _is_alone(self, statement: Statement, body: Mandate) -> bool:
        """Whether somebody who is accompanied gives a mandate of her own to who does not read along."""
        ever = self._members.ever
        return body.principal == statement.person and not may_empower(
            ever, body.principal, body.agent, statement.created
        )

    def _of_join(self, statement: Statement, body: Join) -> str:
        if statement.id in self._members.counted or statement.id in self._members.cited:
            return ""
        if body.invitation not in self._members.invitations:
            return "its invitation does not count"
        if body.invitation in self._members.alone:
            return TWO_STEWARDS
        if any(join.id == statement.id for join in self._members.joins.get(statement.person, ())):
            return "the code was used more often than it allows; a steward says who was meant"
        return "another join of this person counts, or its proof does not hold"

    def _why_kept(self, statement: Statement) -> str:
        """Of what is in the set although it is held."""
        return _KEPT_OF_PAUSED if self._findings.rests(statement) else _KEPT

    # -- suspensions ------------------------------------------------------------------------------

    def _of_suspension(self, statement: Statement, body: Suspension, act: Act | None) -> str:
        findings = self._findings
        if statement.id in self._stopping:
            return ""
        if not lasts(statement):
            return _TOO_LONG
        if is_lifted(statement, FREEZERS_LEVEL if act is None else act.level, findings.revocations):
            return "it was taken back"
        if body.person in findings.judged:
            return _TOO_HIGH
        return _CHAINED if statement.id in findings.kept else _NOT_BY

    # -- revocations ------------------------------------------------------------------------------

    def _of_revocation(self, statement: Statement, body: Revocation, act: Act | None) -> str:
        if statement.id in self._findings.decisive or is_root_end(statement):
            return ""
        if statement.id in self._members.cancels:
            return ""
        if body.root_signature is not None:
            return "a root ends devices of its own, and its signature has to hold"
        if act is None:
            return self._why_kept(statement) if self._findings.is_held(statement) is not None else _NO_ACT
        if self._findings.revocations.is_lifted(statement, act.level):
            return "it was taken back"
        if body.amends is not None:
            return self._of_amendment(act, body)
        if body.lifts:
            return "it takes back a revocation that it does not name"
        return self._of_end(act, body)

    def _of_amendment(self, act: Act, body: Revocation) -> str:
        amended = self._findings.acts.get(body.amends or b"")
        if amended is None or not isinstance(amended.statement.body, Revocation):
            return "the revocation that it names does not count"
        if aim_of(amended.statement) != aim_of(act.statement) or act.level > amended.level:
            return "it comes from below the revocation that it names, or is about something else"
        equals = self._level_of(body) == amended.level
        if body.lifts and equals and act.statement.person != amended.statement.person:
            return "among equals each takes back only his own vote"
        return ""

    def _of_end(self, act: Act, body: Revocation) -> str:
        if body.target == Target.GRANT:
            return self._of_grant_end(act, body.target_id)
        level = self._level_of(body)
        if level is None or act.level < level:
            return ""
        return "one vote; equals need two" if act.level == level else _TOO_HIGH

    def _of_grant_end(self, act: Act, target_id: bytes) -> str:
        known = self._places.get(target_id) is IN_SET
        target = self._findings.archive.by_id.get(target_id) if known else None
        if target is None or not isinstance(target.body, Grant | Invitation | Mandate | Suspension):
            return "it names nothing that is known here"
        if isinstance(target.body, Suspension):
            said = self._findings.acts.get(target_id)
            return "" if said is None or act.level <= said.level else _TOO_HIGH
        if not isinstance(target.body, Grant):
            return ""
        level = self._findings.judged.get(target.body.person)
        given = self._findings.acts.get(target_id)
        is_office = Role.STEWARD in target.body.roles
        if is_office and given is not None and act.level > given.level:
            return _TOO_HIGH
        return "" if level is None or act.level < level else _TOO_HIGH

    def _level_of(self, body: Revocation) -> int | None:
        """On which level the target stands; None: on none."""
        if body.target == Target.PERSON:
            return self._findings.judged.get(body.target_id)
        is_device = body.target == Target.DEVICE
        owners = self._owners.get(body.target_id, ()) if is_device else ()
        levels = [self._findings.judged.get(owner) for owner in owners]
        return min((level for level in levels if level is not None), default=None)
