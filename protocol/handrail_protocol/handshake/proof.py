"""A proof: who is served at one end of a link in one group, sealed for the other end.

specs/05-links, "Proofs". `Prover` makes the proofs of one side; `judging` reads those of the
other. An entry stands for one person: her device, her root's certificate for it, and the device's
signature over everything said on this link so far.
"""

from collections.abc import Iterable, Sequence

from handrail_protocol import codec
from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.handshake.doorkeeper import Opening, Served
from handrail_protocol.handshake.schedule import Role, Schedule
from handrail_protocol.identity import Certificate
from handrail_protocol.limits import (
    CHAIN_RECORDS_MAX,
    MESSAGE_BYTES_MAX,
    PERSONS_PER_NODE_MAX,
    RECORD_BYTES_MAX,
)
from handrail_protocol.records import Record
from handrail_protocol.shapes import (
    at,
    blob,
    blob_up_to,
    from_values,
    key,
    many,
    optional,
    row,
    shaped,
    uint,
    write,
)

# What a proof needs beside its chain: eight entries of 210 bytes, a group, a signature, two seals.
_PROOF_BYTES = 2_048

_entry = row(key, key, uint((1 << 64) - 1), blob(64), blob(64))


@shaped
class Proof:
    """What is sealed. `entries`: person, device, certificate's date and signature, device's signature.

    `chain`: records from the charter down to these persons, sealed once more."""

    group: bytes = at(blob(32))
    entries: tuple[tuple[bytes, bytes, int, bytes, bytes], ...] = at(many(_entry, PERSONS_PER_NODE_MAX, 1))
    chain: bytes | None = at(optional(blob_up_to(MESSAGE_BYTES_MAX)))
    code_signature: bytes | None = at(optional(blob(64)))


def read_proof(data: bytes) -> Proof:
    return from_values(Proof, codec.unpack(data, MESSAGE_BYTES_MAX), Fault.BAD_ENCODING)


def read_chain(data: bytes) -> tuple[bytes, ...]:
    """The encoded records of a chain, or RemoteError(BAD_ENCODING)."""
    value = codec.unpack(data, MESSAGE_BYTES_MAX, depth_max=1, items_max=CHAIN_RECORDS_MAX + 1)
    try:
        many(blob_up_to(RECORD_BYTES_MAX), CHAIN_RECORDS_MAX)(value)
    except ValueError as wrong:
        raise RemoteError(Fault.BAD_ENCODING, f"chain: {wrong}") from None
    return value  # type: ignore[return-value]  # `many` has just looked


class Prover:
    """Makes this side's proofs, numbered from 0 so that no key seals two of them alike."""

    def __init__(self, role: Role, schedule: Schedule, said: bytes, message_bytes: int) -> None:
        self._role = role
        self._schedule = schedule
        self._said = said
        self._room = message_bytes - _PROOF_BYTES
        self._number = 0

    def prove(
        self, opening: Opening, group: bytes, persons: Sequence[Served], chain: Iterable[Record]
    ) -> bytes:
        """The sealed proof that these persons stand behind this id."""
        signed = self._schedule.device_input(self._role, group, self._said)
        proof = Proof(
            group=group,
            entries=tuple(_entry_of(served, signed) for served in persons[:PERSONS_PER_NODE_MAX]),
            chain=self._sealed_chain(opening, chain),
            code_signature=self._code_signature(opening, group, persons),
        )
        sealed = self._schedule.seal(self._role, opening.id, self._number, write(proof))
        self._number += 1
        return sealed

    def _sealed_chain(self, opening: Opening, chain: Iterable[Record]) -> bytes | None:
        """As many of the records as one message has room for, in their order."""
        encoded: list[bytes] = []
        room = self._room
        for record in chain:
            data = record.encode()
            room -= len(data) + 3
            if room < 0 or len(encoded) == CHAIN_RECORDS_MAX:
                break
            encoded.append(data)
        if not encoded:
            return None
        return self._schedule.seal_chain(
            self._role, opening.id, opening.witness, self._number, codec.pack(encoded)
        )

    def _code_signature(self, opening: Opening, group: bytes, persons: Sequence[Served]) -> bytes | None:
        if opening.code is None:
            return None
        certificate = persons[0].certificate
        return opening.code.key.sign(
            self._schedule.code_input(group, self._said, certificate.person, certificate.device)
        )


def _entry_of(served: Served, signed: bytes) -> tuple[bytes, bytes, int, bytes, bytes]:
    certificate = served.certificate
    return (
        certificate.person,
        certificate.device,
        certificate.created,
        certificate.signature,
        served.key.sign(signed),
    )


def certificate_of(entry: tuple[bytes, bytes, int, bytes, bytes]) -> Certificate:
    person, device, created, signature, _ = entry
    return Certificate(person, device, created, signature)
