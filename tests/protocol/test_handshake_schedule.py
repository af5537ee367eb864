"""Every secret of a greeting belongs to one id, one direction, one pair of nonces and one connection."""

import itertools

import pytest

from handrail_protocol.handshake.schedule import Role, Schedule, Transcript

ID, OTHER = b"a door key, 32 bytes long.......", b"another door key, 32 bytes......"
GOOD = Schedule(b"l" * 32, b"d" * 32, b"b" * 32)
ELSEWHERE = {
    "another listener's nonce": Schedule(b"x" * 32, b"d" * 32, b"b" * 32),
    "another dialler's nonce": Schedule(b"l" * 32, b"x" * 32, b"b" * 32),
    "nonces swapped": Schedule(b"d" * 32, b"l" * 32, b"b" * 32),
    "another certificate": Schedule(b"l" * 32, b"d" * 32, b"x" * 32),
}


def test_what_one_side_seals_the_other_opens() -> None:
    for role in Role:
        sealed = GOOD.seal(role, ID, 3, b"a proof")
        assert GOOD.open(role, ID, 3, sealed) == b"a proof"
        chain = GOOD.seal_chain(role, ID, b"witness", 3, b"a chain")
        assert GOOD.open_chain(role, ID, b"witness", 3, chain) == b"a chain"


@pytest.mark.parametrize("elsewhere", ELSEWHERE)
def test_nothing_of_one_link_means_anything_on_another(elsewhere: str) -> None:
    other = ELSEWHERE[elsewhere]
    assert other.tag(ID) != GOOD.tag(ID)
    assert other.open(Role.LISTENER, ID, 0, GOOD.seal(Role.LISTENER, ID, 0, b"a proof")) is None
    chain = GOOD.seal_chain(Role.LISTENER, ID, b"", 0, b"a chain")
    assert other.open_chain(Role.LISTENER, ID, b"", 0, chain) is None


def test_a_proof_opens_in_its_direction_at_its_number_under_its_id() -> None:
    sealed = GOOD.seal(Role.LISTENER, ID, 1, b"a proof")
    assert GOOD.open(Role.DIALLER, ID, 1, sealed) is None
    assert GOOD.open(Role.LISTENER, ID, 0, sealed) is None
    assert GOOD.open(Role.LISTENER, OTHER, 1, sealed) is None
    for changed in (sealed[:-1], sealed + b"\0", b"", bytes(16)):
        assert GOOD.open(Role.LISTENER, ID, 1, changed) is None


def test_a_door_key_alone_opens_no_chain() -> None:
    chain = GOOD.seal_chain(Role.LISTENER, ID, b"the id of the door's record", 0, b"a chain")
    assert GOOD.open_chain(Role.LISTENER, ID, b"", 0, chain) is None
    assert GOOD.open(Role.LISTENER, ID, 0, chain) is None


def test_no_two_signatures_are_made_over_the_same() -> None:
    """Of role, group, what was said, and connection: each changes what is signed."""
    inputs = {
        schedule.device_input(role, group, said)
        for schedule, role, group, said in itertools.product(
            (GOOD, ELSEWHERE["another certificate"]), Role, (b"g" * 32, b"h" * 32), (b"s" * 32, b"t" * 32)
        )
    }
    codes = {GOOD.code_input(b"g" * 32, b"s" * 32, *persons) for persons in ((ID, OTHER), (OTHER, ID))}
    assert len(inputs | codes) == 18


def test_each_role_has_another() -> None:
    assert Role.LISTENER.other is Role.DIALLER
    assert Role.DIALLER.other is Role.LISTENER


def test_a_transcript_tells_where_one_message_ends() -> None:
    """The same bytes in other messages are another conversation."""
    digests = set()
    for messages in ([b"ab", b"c"], [b"a", b"bc"], [b"abc"], [b"abc", b""], [b"c", b"ab"], []):
        transcript = Transcript()
        for message in messages:
            transcript.add(message)
        digests.add(transcript.digest())
        assert transcript.digest() == transcript.digest()
    assert len(digests) == 6
