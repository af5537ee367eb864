"""A proof says who stands behind an id, in no more room than a message has."""

import pytest

from handrail_protocol import codec
from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.handshake.doorkeeper import Mode, Opening
from handrail_protocol.handshake.proof import Proof, Prover, certificate_of, read_chain, read_proof
from handrail_protocol.handshake.schedule import Role, Schedule
from handrail_protocol.keys import verify
from handrail_protocol.limits import CHAIN_RECORDS_MAX, MESSAGE_BYTES_MAX, PERSONS_PER_NODE_MAX
from handrail_protocol.records import Record
from tests.support.greetings import served
from tests.support.townsfolk import NINA, OMAR, ROSA, town
from tests.support.village import Villager

SCHEDULE = Schedule(b"l" * 32, b"d" * 32, b"b" * 32)
SAID = b"s" * 32
DOOR = Opening(b"k" * 32, Mode.MEMBER, town().group, witness=b"w" * 32)


def prover(message_bytes: int = MESSAGE_BYTES_MAX) -> Prover:
    return Prover(Role.LISTENER, SCHEDULE, SAID, message_bytes)


def opened(sealed: bytes, number: int = 0, opening: Opening = DOOR) -> Proof:
    plain = SCHEDULE.open(Role.LISTENER, opening.id, number, sealed)
    assert plain is not None
    return read_proof(plain)


def chain_in(proof: Proof, number: int = 0) -> tuple[bytes, ...]:
    assert proof.chain is not None
    plain = SCHEDULE.open_chain(Role.LISTENER, DOOR.id, DOOR.witness, number, proof.chain)
    assert plain is not None
    return read_chain(plain)


def test_it_names_each_person_with_certificate_and_signature() -> None:
    persons = [served(NINA), served(OMAR)]
    proof = opened(prover().prove(DOOR, town().group, persons, ()))
    signed = SCHEDULE.device_input(Role.LISTENER, town().group, SAID)
    assert [certificate_of(entry) for entry in proof.entries] == [each.certificate for each in persons]
    assert all(verify(entry[1], entry[4], signed) for entry in proof.entries)
    assert (proof.group, proof.chain, proof.code_signature) == (town().group, None, None)


def test_each_proof_of_a_side_has_a_number_of_its_own() -> None:
    """So no key ever seals two of them under one nonce."""
    made = prover()
    sealed = [made.prove(DOOR, town().group, [served(NINA)], town().all) for _ in range(3)]
    for number, each in enumerate(sealed):
        assert chain_in(opened(each, number), number)
        assert SCHEDULE.open(Role.LISTENER, DOOR.id, number + 1, each) is None


def test_a_newcomer_adds_the_signature_of_the_code() -> None:
    code = town().code
    coming = Opening(code.key.public, Mode.NEWCOMER, None, code=code, served=served(ROSA))
    proof = opened(prover().prove(coming, town().group, [served(ROSA)], ()), opening=coming)
    device = ROSA.device().public
    signed = SCHEDULE.code_input(town().group, SAID, ROSA.id, device)
    assert verify(code.key.public, proof.code_signature or b"", signed)


def test_a_household_of_more_than_eight_proves_eight() -> None:
    family = [served(Villager(f"child {number}")) for number in range(PERSONS_PER_NODE_MAX + 1)]
    assert len(opened(prover().prove(DOOR, town().group, family, ())).entries) == PERSONS_PER_NODE_MAX


def test_a_chain_holds_what_the_message_has_room_for_from_its_beginning() -> None:
    records: list[Record] = [*town().all] * 20
    whole = chain_in(opened(prover().prove(DOOR, town().group, [served(NINA)], records)))
    assert list(whole) == [record.encode() for record in records[:CHAIN_RECORDS_MAX]]
    sealed = prover(4_096).prove(DOOR, town().group, [served(NINA)], records)
    short = chain_in(opened(sealed))
    assert 0 < len(short) < len(whole)
    assert list(short) == [record.encode() for record in records[: len(short)]]
    assert len(sealed) <= 4_096


@pytest.mark.parametrize(
    "wrong",
    [
        codec.pack(b"no array"),
        codec.pack([b"g" * 32, [], None, None]),
        codec.pack([b"g" * 32, [[NINA.id]], None, None]),
        codec.pack([b"short", [], None, None]),
        codec.pack([b"g" * 32, [[NINA.id, bytes(32), 0, bytes(64), bytes(64)]], None, None]),  # a weak key
        b"",
    ],
)
def test_what_is_no_proof_is_refused(wrong: bytes) -> None:
    with pytest.raises(RemoteError) as refused:
        read_proof(wrong)
    assert refused.value.code is Fault.BAD_ENCODING


@pytest.mark.parametrize(
    "wrong",
    [b"", codec.pack(1), codec.pack([1]), codec.pack([b""]), codec.pack([b"r"] * 65), b"\x91\x91\xc4\1r"],
)
def test_what_is_no_chain_is_refused(wrong: bytes) -> None:
    with pytest.raises(RemoteError) as refused:
        read_chain(wrong)
    assert refused.value.code is Fault.BAD_ENCODING
