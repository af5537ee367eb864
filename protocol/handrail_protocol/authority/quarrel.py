"""Who of one level falls: to the level above, or to two of their equals.

specs/03-groups-and-authority, "Quarrels". First fall those whom somebody above has ended: they have
no vote. Then the equals are decided from the last place up. A vote is a steward's newest word about
a target (a revocation, or a lift, which takes his vote back). It is heard while its author has not
fallen, or where it is among what stays of him. A vote on somebody in an earlier place is thus heard
only from those who stood their own trial; one on somebody in a later place always. That may be what
a later decision holds against its author, so the newest word of each about each belongs to the set
for good, whatever becomes of him: one record for each pair, and everybody who has the set comes to
the same end.
"""

from collections import defaultdict
from collections.abc import Iterable

from handrail_protocol.authority.findings import Findings
from handrail_protocol.authority.revocations import Aim, aim_of, revocation_in
from handrail_protocol.authority.statements import Statement
from handrail_protocol.authority.terms import Act, act_of, first_of
from handrail_protocol.bodies.authority import Revocation, Target

VOTES_NEEDED = 2


class Quarrel:
    """The trial of one level. Writes falls and device falls into the findings."""

    def __init__(self, findings: Findings, level: int, equals: Iterable[bytes]) -> None:
        self._findings = findings
        self._level = level
        # Places: founders as the charter ranks them, others by their lowest grant.
        self._equals = sorted(equals, key=lambda person: findings.ranks[person])
        self._words: dict[Aim, dict[bytes, Statement]] = defaultdict(dict)
        self._devices: list[bytes] = []
        self._ballots: dict[tuple[Aim, bytes], list[Statement]] = {}

    def decide(self, seniors: Iterable[Act]) -> None:
        """`seniors`: acts of this level by persons of a better one, who have been decided already."""
        for person in self._equals:
            for statement in self._findings.statements_of(person):
                self._hear_equal(statement)
        for act in seniors:
            self._hear(act.statement)
        for person in self._equals:
            self._keep_words((Target.PERSON, person), person)
        self._devices = self._devices_spoken_of()
        for person in self._equals:
            self._fall_to_seniors(person)
        for person in reversed(self._equals):
            self._fall_to_equals(person)
        self._hear_additions()

    # -- words ------------------------------------------------------------------------------------

    def _hear_equal(self, statement: Statement) -> None:
        findings = self._findings
        if not isinstance(statement.body, Revocation) or findings.is_root_ended(statement):
            return
        if findings.devices.certificate(statement.person, statement.device) is None:
            return
        if act_of(statement, findings.terms[statement.person], self._level) is not None:
            self._hear(statement)

    def _hear(self, statement: Statement) -> None:
        """Note the newest word of each about each: a revocation of his own, or a lift."""
        body = statement.body
        if not isinstance(body, Revocation) or body.root_signature is not None:
            return
        if (body.amends is None) is body.lifts:
            return  # an addition, or a lift of nothing
        said = self._words[body.target, body.target_id]
        before = said.get(statement.person)
        if before is None or before.order < statement.order:
            said[statement.person] = statement

    def _keep_words(self, aim: Aim, person: bytes) -> None:
        for voter, word in self._words.get(aim, {}).items():
            if voter != person:
                self._findings.keep(word)

    def _votes(self, aim: Aim, person: bytes) -> list[Statement]:
        """Votes that are heard on this target, which is `person` or a device of hers; her own never is."""
        return [
            word
            for voter, word in self._words.get(aim, {}).items()
            if voter != person and not revocation_in(word).lifts
            if self._findings.is_held(word) is None
            if not self._findings.revocations.is_lifted(word, self._level - 1)
        ]

    def _devices_spoken_of(self) -> list[bytes]:
        spoken_of = {target_id for target, target_id in self._words if target == Target.DEVICE}
        return sorted(spoken_of.union(self._findings.revocations.aims(Target.DEVICE)))

    # -- decisions --------------------------------------------------------------------------------

    def _fall_to_seniors(self, person: bytes) -> None:
        """What those above said of a person and her devices, before any of the equals has a vote."""
        findings, revocations = self._findings, self._findings.revocations
        pauses = findings.suspensions.of(person, revocations, below=self._level)
        if pauses:
            findings.pauses[person] = pauses
        ending = revocations.ending((Target.PERSON, person), below=self._level)
        if ending:
            findings.fall(person, revocations.stays(ending), first_of(ending))
        for device in self._devices_of(person):
            ending = revocations.ending((Target.DEVICE, device), below=self._level)
            if ending:
                findings.device_falls[person, device] = revocations.stays(ending)

    def _fall_to_equals(self, person: bytes) -> None:
        """Not of a device whose certificate is in no set, because then the votes would be in none either."""
        findings = self._findings
        if person not in findings.falls:
            stays = self._verdict((Target.PERSON, person), person)
            if stays is not None:
                votes = self._ballots[(Target.PERSON, person), person]
                findings.fall(person, stays, min(vote.created for vote in votes))
        known = findings.certified(person) if self._devices else set()
        for device in self._devices_of(person):
            if device not in known:
                continue
            self._keep_words((Target.DEVICE, device), person)
            if (person, device) not in findings.device_falls:
                stays = self._verdict((Target.DEVICE, device), person)
                if stays is not None:
                    findings.device_falls[person, device] = stays

    def _devices_of(self, person: bytes) -> list[bytes]:
        """Those spoken of that have shown her root's certificate."""
        certificate = self._findings.devices.certificate
        return [device for device in self._devices if certificate(person, device) is not None]

    def _verdict(self, aim: Aim, person: bytes) -> frozenset[bytes] | None:
        """What stays, if the target falls to the votes on it."""
        votes = self._votes(aim, person)
        if len(votes) < VOTES_NEEDED:
            return None
        self._ballots[aim, person] = votes
        self._findings.decisive.update(vote.id for vote in votes)
        return frozenset(mark for vote in votes for mark in revocation_in(vote).stays)

    # -- additions --------------------------------------------------------------------------------

    def _hear_additions(self) -> None:
        """What stays of those who fell to equals grows by what was added to the ballots: from this level or
        above, by persons who stand or in records that the ballots themselves let stay, never by the one
        who fell."""
        if not self._ballots:
            return
        findings = self._findings
        additions = self._additions()
        for ((target, target_id), person), ballots in self._ballots.items():
            aim = target, target_id
            ids = {ballot.id for ballot in ballots}
            marks = set(findings.revocations.added(ballots, self._level))
            for addition in additions:
                body = revocation_in(addition)
                if body.amends in ids and aim_of(addition) == aim and addition.person != person:
                    marks.update(body.stays)
            if target == Target.PERSON:
                findings.falls[person] |= marks
            else:
                findings.device_falls[person, target_id] |= marks

    def _additions(self) -> list[Statement]:
        """Additions by the equals, judged before any of them has an effect."""
        findings = self._findings
        return [
            each
            for person in self._equals
            for each in findings.with_effect(person)
            if isinstance(each.body, Revocation) and each.body.amends is not None
            if not each.body.lifts and each.body.root_signature is None
            if act_of(each, findings.terms[person], self._level) is not None
            if not findings.revocations.is_lifted(each, self._level - 1)
        ]
