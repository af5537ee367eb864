"""What the fold says of a group: who stands in it with which rights, and what became of each record.

specs/03-groups-and-authority, "View". A value without a clock: whoever asks brings the date (`at`).
Two views are equal if they answer every question alike, whatever the order the records came in.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from handrail_protocol.authority import companions
from handrail_protocol.authority import pauses as resting
from handrail_protocol.authority.chain import chain
from handrail_protocol.authority.pauses import Pause
from handrail_protocol.authority.places import Place
from handrail_protocol.authority.pulses import PulseState
from handrail_protocol.bodies.authority import Charter, Invitation, Lock, Mandate, May
from handrail_protocol.kinds import Role
from handrail_protocol.limits import DAY, MARK_BYTES, QUOTA_HUB_FACTOR, QUOTA_PER_DAY, QUOTA_START
from handrail_protocol.records import Record
from handrail_protocol.vocabulary import Reach

STEWARDS_FOR_HOMES = 2


@dataclass(frozen=True, slots=True)
class Right:
    """Roles from `start` until `until` (None: a founder's, without end).

    `source`: the charter, grant or join that gives it; `by`: who vouched; `level`: of a steward's right;
    `given`: when a grant gave it, 0 for what followed on a code. `only`: the right was revoked, first on
    `ended`, and of what was done under it these marks stay; None: it was not."""

    roles: frozenset[Role]
    reach: Reach
    start: int
    until: int | None
    source: bytes
    by: bytes
    accompanied_by: bytes | None = None
    only: frozenset[bytes] | None = None
    level: int | None = None
    given: int = 0
    ended: int | None = None

    def covers(self, at: int) -> bool:
        return self.start <= at and (self.until is None or at < self.until)

    def has_ended(self, at: int) -> bool:
        return self.ended is not None and self.ended <= at

    def is_in_force(self, at: int) -> bool:
        """Whether it covers this date, and nobody had ended it by then."""
        return self.covers(at) and not self.has_ended(at)

    def covers_record(self, created: int, mark: bytes) -> bool:
        return self.covers(created) and (self.only is None or mark in self.only)


@dataclass(frozen=True, slots=True)
class Standing:
    """One person. `level`: of a steward who was not revoked, 0 for founders; `first`: when her rights
    began; `fallen`: a revocation of the person counts, since `fell`. `words`: what gives her no right, and
    says all the same that she is accompanied."""

    level: int | None
    rights: tuple[Right, ...]
    first: int
    fallen: bool
    vouched_by: tuple[bytes, ...]
    words: tuple[Right, ...] = ()
    fell: int | None = None


@dataclass(frozen=True, slots=True)
class InvitationState:
    """An invitation that counts, and how many uses nobody has taken yet."""

    body: Invitation
    uses_left: int
    record: Record


@dataclass(frozen=True, slots=True)
class MandateState:
    """A mandate that counts, from `start` until its body's `until`, or until stewards `ended` it."""

    body: Mandate
    start: int
    ended: int | None = None

    def covers(self, at: int) -> bool:
        return self.start <= at < self.body.until and (self.ended is None or at < self.ended)


@dataclass(frozen=True, slots=True)
class Ends:
    """Who and what was ended, each with the marks that stay of it. `unclaimed`: ended devices that no
    record here shows as anybody's. `pauses`: suspensions and freezes that count, by person."""

    persons: Mapping[bytes, frozenset[bytes]] = field(default_factory=dict)
    devices: Mapping[tuple[bytes, bytes], frozenset[bytes]] = field(default_factory=dict)
    unclaimed: frozenset[bytes] = frozenset()
    pauses: Mapping[bytes, tuple[Pause, ...]] = field(default_factory=dict)

    def hold(self, person: bytes, device: bytes, record_id: bytes) -> bool:
        mark = record_id[:MARK_BYTES]
        lists = (self.persons.get(person), self.devices.get((person, device)))
        return any(stays is not None and mark not in stays for stays in lists)


@dataclass(frozen=True)
class Authority:
    """The answers.

    `records`: all authority records that were read, `places`: where each belongs, by id; `counts`:
    those with an effect; `set_aside`: the others, with the reason. `pulses`: the newest of each device of
    a steward's. `certificates`: the device record that shows the certificate of (person, device). `joins`:
    counted and not yet cited, with person."""

    group: bytes = b""
    charter: Charter | None = None
    charter_id: bytes = b""
    persons: Mapping[bytes, Standing] = field(default_factory=dict)
    device_person: Mapping[bytes, bytes] = field(default_factory=dict)
    locks: Mapping[bytes, Lock] = field(default_factory=dict)
    addresses: Mapping[bytes, tuple[str, ...]] = field(default_factory=dict)
    doors: tuple[bytes, ...] = ()
    door_ids: tuple[bytes, ...] = ()
    invitations: Mapping[bytes, InvitationState] = field(default_factory=dict)
    mandates: Mapping[bytes, MandateState] = field(default_factory=dict)
    ended_mandates: Mapping[bytes, MandateState] = field(default_factory=dict)
    pulses: Mapping[bytes, PulseState] = field(default_factory=dict)
    joins: Mapping[bytes, bytes] = field(default_factory=dict)
    heirs: Mapping[bytes, bytes] = field(default_factory=dict)  # who lost her words -> as whom she goes on
    ends: Ends = field(default_factory=Ends)
    certificates: Mapping[tuple[bytes, bytes], bytes] = field(default_factory=dict)
    records: Mapping[bytes, Record] = field(default_factory=dict)
    places: Mapping[bytes, Place] = field(default_factory=dict)
    counts: frozenset[bytes] = frozenset()
    set_aside: Mapping[bytes, str] = field(default_factory=dict)

    @property
    def founders(self) -> tuple[bytes, ...]:
        return () if self.charter is None else self.charter.founders

    def is_listed(self, place: str) -> bool:
        """Whether the charter names this place as one where people may meet."""
        return self.charter is not None and place in self.charter.places

    # -- persons --------------------------------------------------------------------------------

    def now(self, person: bytes) -> bytes:
        """Who she is now: whoever her history goes on in, else she herself."""
        seen = {person}
        while (heir := self.heirs.get(person)) is not None and heir not in seen:
            seen.add(heir)
            person = heir
        return person

    def line(self, person: bytes) -> frozenset[bytes]:
        """She, and all as whom she was here before."""
        return frozenset({person, *(old for old in self.heirs if self.now(old) == person)})

    def lines(self, persons: Iterable[bytes]) -> frozenset[bytes]:
        return frozenset().union(*map(self.line, persons))

    def rights(self, person: bytes) -> tuple[Right, ...]:
        """Her rights, those that were not revoked; none for a person who fell."""
        standing = self.persons.get(person)
        if standing is None or standing.fallen:
            return ()
        return tuple(right for right in standing.rights if right.only is None)

    def may_open(self, person: bytes) -> bool:
        """Whether the authority set is open to her: any right that was not revoked, even an expired one."""
        return bool(self.rights(person))

    def pause(self, person: bytes, at: int) -> Pause | None:
        """What her rights rest by at `at`; of several what lasts longest."""
        pauses = [each for each in self.ends.pauses.get(person, ()) if each.covers(at)]
        return max(pauses, key=lambda each: (each.ends, each.source), default=None)

    def _rights_at(self, person: bytes, at: int) -> list[Right]:
        """What covers `at` of her rights that were not revoked: none for a person who fell, or who rests."""
        covering = [right for right in self.rights(person) if right.covers(at)]
        return [] if covering and self.pause(person, at) is not None else covering

    def is_member(self, person: bytes, at: int) -> bool:
        return bool(self._rights_at(person, at))

    def roles(self, person: bytes, at: int) -> frozenset[Role]:
        return frozenset().union(*(right.roles for right in self._rights_at(person, at)))

    def has_role(self, person: bytes, role: Role, at: int) -> bool:
        """Whether a right with this role covers `at`; never for a person who fell, or who rests."""
        return any(role in right.roles for right in self._rights_at(person, at))

    def reach(self, person: bytes, at: int) -> Reach:
        """How far the group trusts this person at `at`. Homes open to whom two stewards trust so far."""
        rights = self._rights_at(person, at)
        furthest = max((right.reach for right in rights), default=Reach.HUB)
        trusting = {right.by for right in rights if right.reach is Reach.HOME} - {person}
        return Reach.VIDEO if furthest is Reach.HOME and len(trusting) < STEWARDS_FOR_HOMES else furthest

    def hubs(self, at: int) -> frozenset[bytes]:
        return frozenset(person for person in self.persons if self.has_role(person, Role.HUB, at))

    def stewards(self, at: int) -> frozenset[bytes]:
        return frozenset(person for person in self.persons if self.has_role(person, Role.STEWARD, at))

    def may_act(self, agent: bytes, principal: bytes, what: May, at: int) -> bytes | None:
        """The id of a mandate by which `agent` may do this for `principal`, if one covers `at`."""
        agents, principals = self.line(agent), self.line(principal)
        if not all(any(self.is_member(each, at) for each in persons) for persons in (agents, principals)):
            return None
        found = [
            (-mandate.body.until, mandate_id)
            for mandates in (self.mandates, self.ended_mandates)
            for mandate_id, mandate in mandates.items()
            if mandate.body.agent in agents and mandate.body.principal in principals
            if what in mandate.body.may and mandate.covers(at)
            if self.may_be_empowered(mandate_id, agent, principal, at)
        ]
        return min(found)[1] if found else None

    def acted_once(self, agent: bytes, principal: bytes, at: int, what: May | None = None) -> bool:
        """Whether a mandate of his for her (to do `what`) is over at `at`, and he has none any more."""
        agents, principals = self.line(agent), self.line(principal)
        theirs = [
            mandate
            for mandates in (self.mandates, self.ended_mandates)
            for mandate in mandates.values()
            if mandate.body.agent in agents and mandate.body.principal in principals
            if mandate.start <= at and (what is None or what in mandate.body.may)
        ]
        return bool(theirs) and not any(mandate.covers(at) for mandate in theirs)

    def may_be_empowered(self, mandate_id: bytes, agent: bytes, principal: bytes, at: int) -> bool:
        """Who is accompanied gives a mandate of her own to nobody but who reads along with her; whatever date
        it bears, it is asked at each at which he acts."""
        readers = self.readers_of(principal, at)
        is_her_own = self.records[mandate_id].header.person in self.line(principal)
        return readers is None or not is_her_own or not readers.isdisjoint(self.line(agent))

    def stands_by(self, who: bytes, person: bytes, at: int) -> bool:
        """Whether `who` has a mandate for her, or accompanies her, at `at`, also while she rests: then he may
        freeze her."""
        has_mandate = any(
            (mandate.body.agent, mandate.body.principal) == (who, person)
            and mandate.start <= at < mandate.body.until
            and self.may_be_empowered(mandate_id, who, person, at)
            for mandate_id, mandate in self.mandates.items()
        )
        return self.is_member(who, at) and (has_mandate or who in self.accompanied_by(person, at))

    def is_accompanied(self, person: bytes, at: int) -> bool:
        """Whether she is at `at`, also where nobody but stewards goes with her any more."""
        return companions.is_accompanied(self.ever(person), at)

    def accompanied_by(self, person: bytes, at: int) -> frozenset[bytes]:
        """By whom she is accompanied at `at`: nobody where she is not, or where stewards alone are left."""
        return companions.companions(self.ever(person), at)

    def ever(self, person: bytes) -> list[Right]:
        """All the rights that she had, ended since or not, also as whom she was here before, and words."""
        line = self.line(person) if self.heirs else (person,)  # asked of every record that comes
        standings = (self.persons.get(each) for each in line)
        return [right for each in standings if each is not None for right in (*each.rights, *each.words)]

    def readers_of(self, person: bytes, at: int) -> frozenset[bytes] | None:
        """Who may read along with an accompanied person at `at`: members whom a grant names, and stewards,
        who may not be accompanied themselves; None: she is not accompanied.

        Who was ended later was a reader until then: letters of that time keep their place. Who rests at `at`
        reads along with nobody. A date before she came, or between two of her terms, makes nobody alone with
        her: all her rights are asked then."""
        if not self.is_accompanied(person, at):
            return None
        readers = {each for each in self.accompanied_by(person, at) if self._stood(each, at)}
        readers |= {each for each in self.persons if self._was_steward(each, at)}
        return frozenset(
            each
            for each in readers - {person}
            if not self.is_accompanied(each, at) and self.pause(each, at) is None
        )

    def _was_steward(self, person: bytes, at: int) -> bool:
        return any(Role.STEWARD in right.roles for right in self._stood(person, at))

    def _stood(self, person: bytes, at: int) -> list[Right]:
        """Her rights of that time; none from when she, or they, were ended."""
        standing = self.persons.get(person)
        if standing is None or (standing.fell is not None and standing.fell <= at):
            return []
        return [right for right in standing.rights if right.is_in_force(at)]

    def uncited_joins(self, at: int) -> list[tuple[bytes, bytes, Role]]:
        """(join, person, role) of counted joins that no grant has confirmed yet, by id."""
        return [
            (right.source, person, role)
            for person in sorted(self.persons)
            for right in self._rights_at(person, at)
            if right.source in self.joins
            for role in sorted(right.roles)
        ]

    # -- devices --------------------------------------------------------------------------------

    def devices_of(self, person: bytes) -> tuple[bytes, ...]:
        """Her devices with a certificate that were not ended."""
        return tuple(sorted(device for device, owner in self.device_person.items() if owner == person))

    def addresses_of(self, person: bytes) -> tuple[str, ...]:
        """Where her devices say that they can be reached."""
        found = (self.addresses.get(device, ()) for device in self.devices_of(person))
        return tuple(dict.fromkeys(address for addresses in found for address in addresses))

    def lock_of(self, device: bytes, at: int) -> Lock | None:
        lock = self.locks.get(device)
        return lock if lock is not None and at < lock.until else None

    def has_ended(self, person: bytes, device: bytes) -> bool:
        """Whether this device was ended, by stewards or by this person's root, also before it was seen."""
        return (person, device) in self.ends.devices or device in self.ends.unclaimed

    def is_certified(self, person: bytes, device: bytes) -> bool:
        """Whether a record of the set shows the root's certificate, of a device ended since or not."""
        return (person, device) in self.certificates

    # -- records --------------------------------------------------------------------------------

    def held(self, person: bytes, device: bytes, record_id: bytes) -> bool:
        """Whether its author or the device was ended and this record is not among what stays."""
        return self.ends.hold(person, device, record_id)

    def rests(self, person: bytes, created: int, record_id: bytes) -> bool:
        """Whether a suspension of its author, which ends after its date, holds this record."""
        pauses = self.ends.pauses.get(person)
        return pauses is not None and resting.hold(pauses, created, record_id[:MARK_BYTES])

    def writer_roles(self, person: bytes, created: int, record_id: bytes) -> frozenset[Role]:
        """The roles under which a record was written; what stays of a fallen person keeps its own."""
        standing = self.persons.get(person)
        rights = () if standing is None else standing.rights
        mark = record_id[:MARK_BYTES]
        covering = [right.roles for right in rights if right.covers_record(created, mark)]
        return frozenset().union(*covering)

    def covering_ended(self, person: bytes, created: int) -> bool:
        """Whether a right that was revoked since covered this date."""
        standing = self.persons.get(person)
        rights = () if standing is None else standing.rights
        return any(right.only is not None and right.covers(created) for right in rights)

    def quota(self, person: bytes, created: int) -> int:
        """How many records a device of hers may have written in one set by `created`."""
        standing = self.persons.get(person)
        if standing is None:
            return 0
        is_hub = any(Role.HUB in right.roles for right in standing.rights)
        return quota_after(created - standing.first, is_hub)

    def chain(self, person: bytes) -> list[bytes]:
        """Ids of records that show her standing to somebody who holds nothing; see `authority.chain`."""
        return chain(self, person)

    # -- comparing ------------------------------------------------------------------------------

    def changed_from(self, before: "Authority") -> set[bytes]:
        """Persons of whom this view says anything else than the one before: their records may move."""
        changed = _differing(self.persons, before.persons) | _differing(
            self.ends.persons, before.ends.persons
        )
        changed |= _differing(self.ends.pauses, before.ends.pauses)
        devices = _differing(self.certificates, before.certificates)
        devices |= _differing(self.ends.devices, before.ends.devices)
        changed |= {person for person, _ in devices}
        known = {**before.records, **self.records}
        heirs = _differing(self.heirs, before.heirs)
        changed |= heirs | {view.heirs[old] for view in (self, before) for old in heirs & view.heirs.keys()}
        changed |= {known[moved].header.person for moved in _differing(self.places, before.places)}
        # Whether she is accompanied, all are asked as whom she was here before.
        for view in (self, before):
            changed |= {heir for heir in view.heirs.values() if not changed.isdisjoint(view.line(heir))}
        return changed


K = TypeVar("K")


def _differing(some: Mapping[K, object], others: Mapping[K, object]) -> set[K]:
    """Keys under which the two say different things."""
    return {each for each in some.keys() | others.keys() if some.get(each) != others.get(each)}


def quota_after(seconds: int, is_hub: bool = False) -> int:
    """Records that one device may have written in one set this long after its person's beginning."""
    quota = QUOTA_START + QUOTA_PER_DAY * max(0, seconds // DAY)
    return quota * QUOTA_HUB_FACTOR if is_hub else quota
