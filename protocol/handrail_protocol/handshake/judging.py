"""Whether a proof holds: the seal, the signatures, and above all what this node's own fold says.

specs/05-links, "Judging". A person who stands in this node's fold needs no chain. For one who does
not, the records of the proof are folded: first alone, which is cheap and which a grant of
somebody's own making does not survive, then together with all that this node holds, so that a
revocation it knows beats any proof.
"""

from collections.abc import Sequence

from handrail_protocol import records
from handrail_protocol.authority import fold
from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.handshake.doorkeeper import Doorkeeper, Mode, Opening
from handrail_protocol.handshake.outcome import OpenGroup, OwnDevice
from handrail_protocol.handshake.proof import Proof, certificate_of, read_chain, read_proof
from handrail_protocol.handshake.schedule import Role, Schedule
from handrail_protocol.handshake.standing import (
    invitation_of,
    is_barred,
    is_device_of,
    stands,
    stranger,
    those_who_stand,
)
from handrail_protocol.identity import Certificate
from handrail_protocol.invitation import open_box
from handrail_protocol.keys import verify
from handrail_protocol.kinds import Audience
from handrail_protocol.limits import UNPROVED_SIGNATURES_PER_SECOND_MAX
from handrail_protocol.records import Record


class Judge:
    """Reads the proofs of the other side, in the order in which they come."""

    def __init__(self, role: Role, doorkeeper: Doorkeeper, schedule: Schedule, own: frozenset[bytes]) -> None:
        """`role`: of the side whose proofs these are. `own`: the devices of this node."""
        self._role = role
        self._doorkeeper = doorkeeper
        self._schedule = schedule
        self._own = own
        self._number = -1
        self._certified: set[Certificate] = set()
        self._signatures_left = UNPROVED_SIGNATURES_PER_SECOND_MAX

    def judge(
        self, openings: Sequence[Opening], sealed: bytes, said: bytes, now: int
    ) -> tuple[Opening, OpenGroup]:
        """What opens by this proof. `openings`: what stands behind the one id of its place.

        Raises RemoteError: NOT_ADMITTED or USED where the group stays shut, anything else for a fault
        that ends the link; and OwnDevice."""
        self._number += 1
        plain = self._schedule.open(self._role, openings[0].id, self._number, sealed)
        if plain is None:
            raise stranger("a proof that is not sealed under the id of its place")
        proof = read_proof(plain)
        for opening in openings:
            if (opening.partner or opening.group) in (None, proof.group):
                return opening, self._judge(opening, proof, said, now)
        raise stranger("a proof for another group than the id of its place opens")

    def _judge(self, opening: Opening, proof: Proof, said: bytes, now: int) -> OpenGroup:
        persons = self._persons(proof, said)
        if opening.mode is Mode.PACT:
            return self._judge_partner(opening, proof, persons)
        if self._role is Role.LISTENER and opening.mode is not Mode.MEMBER:
            return self._judge_host(opening, proof, persons)
        if opening.mode is Mode.NEWCOMER:
            return self._judge_newcomer(opening, proof, persons, said, now)
        if opening.mode is Mode.RETURNING:
            return self._judge_returning(opening, proof, persons)
        return self._judge_member(opening, proof, persons)

    # -- each way of coming -----------------------------------------------------------------------

    def _judge_member(self, opening: Opening, proof: Proof, persons: list[Certificate]) -> OpenGroup:
        """Unless: at least one of the persons stands in the group.

        A chain that was needed for that is kept: who was away while others came knows by it whom to hear."""
        authority = self._doorkeeper.authority(proof.group)
        unknown = [each for each in persons if not stands(each, authority)]
        shown: tuple[Record, ...] = ()
        if unknown and proof.chain is not None:
            chain = self._chain(opening, proof)
            alone = fold(chain.values())
            if any(stands(each, alone) for each in unknown):
                authority = fold({**chain, **self._doorkeeper.acts(proof.group)}.values())
                shown = tuple(chain.values())
        return OpenGroup(proof.group, opening.mode, those_who_stand(persons, authority), shown)

    def _judge_newcomer(
        self, opening: Opening, proof: Proof, persons: list[Certificate], said: bytes, now: int
    ) -> OpenGroup:
        """Unless: one person, whom nothing known here speaks against, with the code of a live invitation
        that has a use left (or that she has used before)."""
        authority = self._doorkeeper.authority(proof.group)
        invitation = invitation_of(opening.id, authority)
        person = only(persons)
        signed = self._schedule.code_input(proof.group, said, person.person, person.device)
        if not verify(opening.id, proof.code_signature or b"", signed):
            raise RemoteError(Fault.BAD_SIGNATURE, "the code's signature does not hold")
        if invitation.body.until <= now or is_barred(person, authority):
            raise stranger("an invitation that is over, or not for this person any more")
        # Several may come in the same second; whose join is still under way has a use already.
        coming = {
            each for each in self._doorkeeper.coming(invitation.record.id) if not authority.may_open(each)
        }
        left = invitation.uses_left - len(coming - {person.person})
        if left <= 0 and not authority.may_open(person.person):
            raise RemoteError(Fault.USED, "an invitation with no use left")
        return OpenGroup(proof.group, opening.mode, (person,), invitation=invitation.record.id)

    def _judge_returning(self, opening: Opening, proof: Proof, persons: list[Certificate]) -> OpenGroup:
        """Unless: one person, the one whose id was knocked with, and she stands in this node's fold."""
        person = only(persons)
        if person.person != opening.id:
            raise stranger("a proof of another person than the one who knocked")
        authority = self._doorkeeper.authority(proof.group)
        return OpenGroup(proof.group, opening.mode, those_who_stand([person], authority))

    def _judge_partner(self, opening: Opening, proof: Proof, persons: list[Certificate]) -> OpenGroup:
        """Unless: one of the persons is a hub that the pact names for that group, and nothing that it has
        shown here speaks against her or her device."""
        authority = self._doorkeeper.authority(proof.group)
        peers = tuple(p for p in persons if p.person in opening.hubs and not is_barred(p, authority))
        if not peers:
            raise stranger("nobody at the other end is a hub that the pact names")
        return OpenGroup(proof.group, opening.mode, peers, pact=opening.id, home=opening.group)

    def _judge_host(self, opening: Opening, proof: Proof, persons: list[Certificate]) -> OpenGroup:
        """What a newcomer or a restored person, who holds nothing, asks of a listener.

        Unless: the records shown make a group in which one of the persons served there stands, and
        among them is the invitation of the code, whose box names this group; or a device of the
        restored person, which her own root certified."""
        chain = self._chain(opening, proof)
        authority = fold({**chain, **self._doorkeeper.acts(proof.group)}.values())
        peers = those_who_stand(persons, authority)
        shown = tuple(chain.values())
        if opening.mode is Mode.RETURNING:
            if not any(is_device_of(opening.id, record) for record in shown):
                raise stranger("a listener who shows no older device of the person who comes back")
            return OpenGroup(proof.group, opening.mode, peers, shown)
        invitation = invitation_of(opening.id, authority)
        box = open_box(opening.code, invitation.body) if opening.code else None
        if box is None or box.group != proof.group:
            raise stranger("a listener whose group is not the one in the invitation's box")
        return OpenGroup(proof.group, opening.mode, peers, shown, invitation.record.id)

    # -- what every proof must hold ---------------------------------------------------------------

    def _persons(self, proof: Proof, said: bytes) -> list[Certificate]:
        """Those whom the proof names; each certificate and each device's signature holds."""
        signed = self._schedule.device_input(self._role, proof.group, said)
        persons = [certificate_of(entry) for entry in proof.entries]
        if any(person.device in self._own for person in persons):
            raise OwnDevice
        if len({person.person for person in persons}) != len(persons):
            raise RemoteError(Fault.BAD_ENCODING, "a proof that names one person twice")
        for person, (*_, signature) in zip(persons, proof.entries, strict=True):
            self._spend(1)
            if not self._is_certified(person) or not verify(person.device, signature, signed):
                raise RemoteError(Fault.BAD_SIGNATURE, "a certificate or a device's signature does not hold")
        return persons

    def _is_certified(self, person: Certificate) -> bool:
        """Whether the root's signature holds; once for a household that proves many groups."""
        if person not in self._certified:
            self._spend(1)
            if not person.holds():
                return False
            self._certified.add(person)
        return True

    def _chain(self, opening: Opening, proof: Proof) -> dict[bytes, Record]:
        """The records that came with a proof, by id; none where they are sealed under a door's record
        that this node does not hold."""
        if proof.chain is None:
            return {}
        plain = self._schedule.open_chain(self._role, opening.id, opening.witness, self._number, proof.chain)
        if plain is None:
            return {}
        chain: dict[bytes, Record] = {}
        held = self._doorkeeper.acts(proof.group)
        for data in read_chain(plain):
            record = records.decode(data)
            header = record.header
            if header.group != proof.group or header.audience != Audience.AUTHORITY or record.body is None:
                raise RemoteError(Fault.BAD_BODY, "a chain holds whole authority records of its own group")
            if record.id in held:
                chain[record.id] = held[record.id]
                continue
            self._spend(1)
            if not record.is_signed():
                raise RemoteError(Fault.BAD_SIGNATURE, "a record of a chain is not signed by its device")
            chain[record.id] = record
        return chain

    def _spend(self, signatures: int) -> None:
        self._signatures_left -= signatures
        if self._signatures_left < 0:
            raise RemoteError(Fault.OVER_LIMIT, "more signatures than one greeting may ask to check")


def only(persons: list[Certificate]) -> Certificate:
    if len(persons) != 1:
        raise RemoteError(Fault.BAD_ENCODING, "a newcomer, and one who comes back, comes alone")
    return persons[0]
