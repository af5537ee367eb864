"""A village for the tests: people with roots and devices, who write a group's records directly.

Nothing here asks whether anybody may: that is what the tests are about. Every key comes from a
name, so each run has the same ids; `Village` counts seq for each device and set.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache

from handrail_protocol import identity, records, writer
from handrail_protocol.authority.pulses import digest_of
from handrail_protocol.authority.succession import Claim, sign_cancel, sign_claim
from handrail_protocol.bodies.authority import (
    Category,
    Charter,
    Device,
    Door,
    Grant,
    Invitation,
    Join,
    Lock,
    Mandate,
    May,
    Pulse,
    Revocation,
    Suspension,
    Target,
)
from handrail_protocol.invitation import Code, sign_join
from handrail_protocol.keys import SigningKey, tagged
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY, MARK_BYTES, PULSE_KEPT
from handrail_protocol.records import Header, Record
from handrail_protocol.sealing import MLKEM_PUBLIC_BYTES
from handrail_protocol.shapes import Shaped, write
from handrail_protocol.vocabulary import Reach
from handrail_protocol.writer import Author

BEGINNING = 1_767_225_600  # 1 January 2026
TERM = 300 * DAY


@lru_cache(maxsize=256)
def key_of(name: str) -> SigningKey:
    return SigningKey.from_secret(hashlib.sha256(f"village: {name}".encode()).digest())


@dataclass(frozen=True)
class Villager:
    """A person, by name; devices are named too, and the first is called "laptop"."""

    name: str

    @property
    def root(self) -> SigningKey:
        return key_of(f"root of {self.name}")

    @property
    def id(self) -> bytes:
        return self.root.public

    def device(self, name: str = "laptop") -> SigningKey:
        return key_of(f"{name} of {self.name}")

    def author(self, device: str = "laptop") -> Author:
        return Author(self.id, self.device(device))


@dataclass
class Village:
    """One group. What it writes it returns, and keeps in `records` in the order of writing.

    `signed` False: records without a signature, for histories by the thousand; a fold asks for none."""

    founders: tuple[Villager, ...]
    name: str = "Library Süd"
    signed: bool = True
    records: list[Record] = field(default_factory=list)
    _seqs: dict[tuple[bytes, int], int] = field(default_factory=lambda: defaultdict(int))
    _salts: int = 0

    @cached_property
    def charter(self) -> Charter:
        return Charter(
            salt=bytes(16),
            name=self.name,
            founders=tuple(founder.id for founder in self.founders),
            areas=("Süd",),
            topics=(),
            zone="Europe/Berlin",
            policy="Be kind.",
            retention_days=365,
            places=("Library Süd",),
        )

    @cached_property
    def group(self) -> bytes:
        return tagged("group id", write(self.charter))

    def salt(self) -> bytes:
        self._salts += 1
        return hashlib.sha256(f"{self.name} {self._salts}".encode()).digest()[:16]

    def say(
        self,
        who: Villager,
        kind: Kind,
        body: Shaped,
        at: int,
        *,
        device: str = "laptop",
        audience: Audience = Audience.AUTHORITY,
        recipients: Iterable[bytes] = (),
        seq: int | None = None,
        expires: int | None = None,
        group: bytes | None = None,
    ) -> Record:
        """`at`: seconds after the beginning."""
        author = who.author(device)
        place = author.key.public, int(audience)
        header, data = self._header(author, kind, body, BEGINNING + at, audience, recipients, expires)
        header = replace(
            header,
            group=self.group if group is None else group,
            seq=self._seqs[place] if seq is None else seq,
        )
        if self.signed:
            record = records.decode(records.sign(author.key, header, data).encode())
        else:
            record = Record(header.encode(), bytes(64), data, header)
        if seq is None:
            self._seqs[place] += 1
        self.records.append(record)
        return record

    @staticmethod
    def _header(
        author: Author,
        kind: Kind,
        body: Shaped,
        created: int,
        audience: Audience,
        recipients: Iterable[bytes],
        expires: int | None,
    ) -> tuple[Header, bytes]:
        data = write(body)
        header = Header(
            version=records.VERSION,
            kind=kind,
            group=b"",
            audience=audience,
            recipients=tuple(sorted(recipients)),
            person=author.person,
            device=author.key.public,
            seq=0,
            prev=None,
            created=created,
            expires=writer.expires_by_default(kind, body, created) if expires is None else expires,
            body_size=len(data),
            body_hash=records.body_hash(data),
        )
        return header, data

    # -- beginnings -------------------------------------------------------------------------------

    def found(self, at: int = 0) -> Record:
        """Every founder shows a device, and the first writes the charter."""
        for founder in self.founders:
            self.show(founder, at)
        return self.say(self.founders[0], Kind.CHARTER, self.charter, at)

    def show(
        self, who: Villager, at: int = 0, device: str = "laptop", addresses: tuple[str, ...] = ()
    ) -> Record:
        certificate = identity.certify(who.root, who.device(device).public, BEGINNING + at)
        until = BEGINNING + at + TERM
        body = Device(self.salt(), certificate.created, certificate.signature, addresses, until)
        return self.say(who, Kind.DEVICE, body, at, device=device)

    def lock(self, who: Villager, at: int, device: str = "laptop") -> Record:
        x25519 = hashlib.sha256(f"lock {who.name} {device} {at}".encode()).digest()[:31] + b"\0"
        public = bytes(MLKEM_PUBLIC_BYTES) + x25519
        body = Lock(self.salt(), 1, public, BEGINNING + at + TERM)
        return self.say(who, Kind.LOCK, body, at, device=device)

    # -- acts of stewards -------------------------------------------------------------------------

    def grant(
        self,
        by: Villager,
        to: Villager,
        *roles: Role,
        at: int,
        until: int | None = None,
        reach: Reach = Reach.PUBLIC_PLACE,
        cites: Record | None = None,
        device: str = "laptop",
        seq: int | None = None,
        accompanied_by: Villager | None = None,
        succeeds: Villager | None = None,
        claims: Iterable[Claim] = (),
    ) -> Record:
        body = Grant(
            salt=self.salt(),
            person=to.id,
            roles=tuple(sorted(int(role) for role in roles or (Role.LEARNER,))),
            reach=reach,
            until=BEGINNING + (at + TERM if until is None else until),
            accompanied_by=None if accompanied_by is None else accompanied_by.id,
            cites=None if cites is None else cites.id,
            succeeds=None if succeeds is None else succeeds.id,
            claims=tuple(sorted(claims)),
        )
        return self.say(by, Kind.GRANT, body, at, device=device, seq=seq)

    def appoint(self, by: Villager, to: Villager, at: int, until: int | None = None) -> Record:
        """A new steward, who shows his device at once."""
        self.show(to, at)
        return self.grant(by, to, Role.STEWARD, at=at, until=until)

    def admit(self, by: Villager, to: Villager, at: int, *roles: Role, until: int | None = None) -> Record:
        """A new member, who shows her device at once."""
        self.show(to, at)
        return self.grant(by, to, *roles, at=at, until=until)

    def revoke(
        self,
        by: Villager,
        target: Villager | Record,
        at: int,
        stays: Iterable[Record] = (),
        device: str = "laptop",
        seq: int | None = None,
    ) -> Record:
        """End a person, or a grant, an invitation or a mandate."""
        is_person = isinstance(target, Villager)
        return self.end(
            by, Target.PERSON if is_person else Target.GRANT, target.id, at, stays, device=device, seq=seq
        )

    def revoke_device(
        self, by: Villager, of: Villager, at: int, stays: Iterable[Record] = (), device: str = "laptop"
    ) -> Record:
        return self.end(by, Target.DEVICE, of.device(device).public, at, stays)

    def end(
        self,
        by: Villager,
        target: Target,
        target_id: bytes,
        at: int,
        stays: Iterable[Record] = (),
        *,
        amends: Record | None = None,
        lifts: bool = False,
        root_signature: bytes | None = None,
        device: str = "laptop",
        seq: int | None = None,
    ) -> Record:
        body = Revocation(
            salt=self.salt(),
            target=target,
            target_id=target_id,
            stays=marks(stays),
            amends=None if amends is None else amends.id,
            lifts=lifts,
            root_signature=root_signature,
        )
        return self.say(by, Kind.REVOCATION, body, at, device=device, seq=seq)

    def amend(
        self, by: Villager, revocation: Record, at: int, stays: Iterable[Record] = (), lifts: bool = False
    ) -> Record:
        """Add to a revocation's list, or take it back."""
        body = revocation.said
        assert isinstance(body, Revocation)
        return self.end(by, Target(body.target), body.target_id, at, stays, amends=revocation, lifts=lifts)

    def lift(self, by: Villager, revocation: Record, at: int) -> Record:
        return self.amend(by, revocation, at, lifts=True)

    def end_own_device(
        self, who: Villager, ended: str, at: int, stays: Iterable[Record] = (), device: str = "tablet"
    ) -> Record:
        """With the words: the root signs, `device` carries it."""
        ended_id = who.device(ended).public
        signature = identity.device_end(who.root, ended_id, marks(stays))
        return self.end(who, Target.DEVICE, ended_id, at, stays, root_signature=signature, device=device)

    def suspend(
        self,
        by: Villager,
        target: Villager,
        at: int,
        days: int,
        stays: Iterable[Record] = (),
        *,
        category: Category = Category.FROZEN,
        device: str = "laptop",
        seq: int | None = None,
    ) -> Record:
        body = Suspension(self.salt(), target.id, category, BEGINNING + at + days * DAY, marks(stays))
        return self.say(by, Kind.SUSPENSION, body, at, device=device, seq=seq)

    def open_door(self, by: Villager, at: int) -> Record:
        return self.say(by, Kind.DOOR, Door(self.salt(), tagged("door", self.salt())), at)

    def pulse(self, by: Villager, at: int, device: str = "laptop", digest: bytes | None = None) -> Record:
        """`digest`: else that of all that this device said so far."""
        key = by.device(device).public
        said = [each for each in self.records if each.header.device == key]
        said = [each for each in said if each.header.audience == Audience.AUTHORITY]
        if digest is None:
            seq = self._seqs[key, int(Audience.AUTHORITY)]
            digest = digest_of(said, seq, BEGINNING + at + PULSE_KEPT)
        return self.say(by, Kind.PULSE, Pulse(self.salt(), digest), at, device=device)

    def mandate(
        self, by: Villager, agent: Villager, principal: Villager, at: int, *may: May, until: int | None = None
    ) -> Record:
        allowed = tuple(sorted(int(each) for each in may or (May.ARRANGE,)))
        end = BEGINNING + (at + TERM if until is None else until)
        return self.say(by, Kind.MANDATE, Mandate(self.salt(), principal.id, agent.id, allowed, end), at)

    # -- lost words -------------------------------------------------------------------------------

    def claim(self, by: Villager, old: Villager, new: Villager, device: str = "laptop") -> Claim:
        key = by.device(device)
        return by.id, key.public, sign_claim(key, self.group, old.id, new.id)

    def succeed(self, by: Villager, old: Villager, new: Villager, at: int, *claimants: Villager) -> Record:
        """A third, the steward `by`, lets `new` go on as `old`."""
        claims = [self.claim(each, old, new) for each in claimants]
        return self.grant(by, new, at=at, succeeds=old, claims=claims)

    def cancel(
        self,
        by: Villager,
        old: Villager,
        new: Villager,
        at: int,
        device: str = "laptop",
        root: Villager | None = None,
    ) -> Record:
        """The old root says no; `by` carries it."""
        signature = sign_cancel((root or old).root, self.group, new.id)
        return self.end(by, Target.PERSON, new.id, at, root_signature=signature, device=device)

    # -- invitations ------------------------------------------------------------------------------

    def code(self, name: str = "code") -> Code:
        return Code.from_secret(hashlib.sha256(name.encode()).digest()[:10])

    def invite(
        self,
        by: Villager,
        at: int,
        *,
        role: Role = Role.LEARNER,
        uses: int = 1,
        days: int = 7,
        code: str = "code",
        accompanied_by: Villager | None = None,
    ) -> Record:
        body = Invitation(
            salt=self.salt(),
            public=self.code(code).key.public,
            role=role,
            uses=uses,
            until=BEGINNING + at + days * DAY,
            accompanied_by=None if accompanied_by is None else accompanied_by.id,
            box=b"a box",
        )
        return self.say(by, Kind.INVITATION, body, at)

    def join(
        self,
        who: Villager,
        invitation: Record,
        at: int,
        *,
        code: str = "code",
        device: str = "laptop",
        signature: bytes | None = None,
        show: bool = True,
        says: Villager | bytes | None = b"",
    ) -> Record:
        """A newcomer shows her device and joins; `signature`: instead of the code's over her own keys;
        `says`: who goes with her, where that is not what the invitation says."""
        if show:
            self.show(who, at, device)
        if signature is None:
            signature = sign_join(self.code(code), invitation.id, who.id, who.device(device).public)
        told = invitation.said
        along = told.accompanied_by if isinstance(told, Invitation) else None
        if says != b"":
            along = says.id if isinstance(says, Villager) else None
        body = Join(self.salt(), invitation.id, signature, BEGINNING + at + TERM, along)
        return self.say(who, Kind.JOIN, body, at, device=device)


def marks(records: Iterable[Record]) -> tuple[bytes, ...]:
    """How a list of what stays names these records."""
    return tuple(sorted({record.id[:MARK_BYTES] for record in records}))
