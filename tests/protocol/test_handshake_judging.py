"""A judge opens what holds by his own fold, charges for his work, and takes nothing on trust."""

from collections.abc import Sequence

import pytest

from handrail_protocol import codec
from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.handshake.doorkeeper import Mode, Opening, Served
from handrail_protocol.handshake.judging import Judge, only
from handrail_protocol.handshake.outcome import OpenGroup, OwnDevice
from handrail_protocol.handshake.proof import Prover
from handrail_protocol.handshake.schedule import Role, Schedule
from handrail_protocol.limits import DAY, UNPROVED_SIGNATURES_PER_SECOND_MAX
from handrail_protocol.records import Record
from tests.support.greetings import NOW, Folded, Keeper, served
from tests.support.townsfolk import NINA, OMAR, ROSA, STRANGER, SUED, WEBER, town, with_more
from tests.support.village import Village, Villager

SCHEDULE = Schedule(b"l" * 32, b"d" * 32, b"b" * 32)
SAID = b"s" * 32
DOOR = Opening(b"k" * 32, Mode.MEMBER, town().group, witness=b"w" * 32)


class Court:
    """A dialler's prover and a listener's judge of it; `holds`: what the judge's node knows."""

    def __init__(self, holds: Sequence[Record] = (), own: frozenset[bytes] = frozenset()) -> None:
        held = {town().group: list(holds) or list(town().all)}
        self.judge = Judge(Role.DIALLER, Folded(Keeper([served(SUED)], held)), SCHEDULE, own)
        self.prover = Prover(Role.DIALLER, SCHEDULE, SAID, 65_535)

    def hear(
        self, *persons: Served, chain: Sequence[Record] = (), group: bytes = b"", opening: Opening = DOOR
    ) -> OpenGroup:
        sealed = self.prover.prove(opening, group or town().group, persons, chain)
        return self.judge.judge([opening], sealed, SAID, int(NOW))[1]

    def refuses(self, *persons: Served, chain: Sequence[Record] = (), group: bytes = b"") -> Fault:
        with pytest.raises(RemoteError) as refused:
            self.hear(*persons, chain=chain, group=group)
        return refused.value.code


def test_who_stands_here_needs_no_chain() -> None:
    opened = Court().hear(served(NINA))
    assert (opened.group, opened.mode, opened.invitation) == (town().group, Mode.MEMBER, None)
    assert opened.peers == (served(NINA).certificate,)


def test_who_is_new_here_is_known_by_her_chain() -> None:
    records = with_more(lambda village: village.admit(WEBER, ROSA, 5 * DAY))
    assert Court().refuses(served(ROSA)) is Fault.NOT_ADMITTED
    assert Court().hear(served(ROSA), chain=records).peers == (served(ROSA).certificate,)


def test_a_chain_that_was_needed_is_kept_and_another_is_not() -> None:
    """Else who was away while others came would open to them and hear nothing that they say."""
    records = with_more(lambda village: village.admit(WEBER, ROSA, 5 * DAY))
    assert list(Court().hear(served(ROSA), chain=records).shown) == list(records)
    assert Court().hear(served(NINA), chain=records).shown == ()


def test_a_chain_without_its_beginning_shows_nothing() -> None:
    records = with_more(lambda village: village.admit(WEBER, ROSA, 5 * DAY))
    assert Court().refuses(served(ROSA), chain=records[-1:]) is Fault.NOT_ADMITTED


def test_what_is_known_here_beats_the_chain() -> None:
    revoked = with_more(lambda village: village.revoke(WEBER, OMAR, 5 * DAY))
    assert Court(revoked).refuses(served(OMAR), chain=town().all) is Fault.NOT_ADMITTED


def test_a_chain_may_hold_nothing_of_another_group() -> None:
    other = Village((WEBER,), name="Club Nord")
    other.found()
    assert Court().refuses(served(STRANGER), chain=other.records) is Fault.BAD_BODY


def test_a_chain_may_hold_no_record_that_is_not_signed() -> None:
    record = with_more(lambda village: village.admit(WEBER, ROSA, 5 * DAY))[-1]
    forged = Record(record.header_bytes, bytes(64), record.body, record.header)
    assert Court().refuses(served(ROSA), chain=[*town().all, forged]) is Fault.BAD_SIGNATURE


def test_a_chain_may_hold_no_record_without_its_body() -> None:
    bare = town().all[0].without_body()
    assert Court().refuses(served(STRANGER), chain=[bare]) is Fault.BAD_BODY


def test_a_chain_that_can_not_be_opened_is_as_none() -> None:
    """Sealed under the record of a door that this node does not hold."""
    other = Opening(DOOR.id, Mode.MEMBER, town().group, witness=b"x" * 32)
    court = Court()
    sealed = court.prover.prove(other, town().group, [served(NINA)], town().all)
    assert court.judge.judge([DOOR], sealed, SAID, int(NOW))[1].peers == (served(NINA).certificate,)


def test_a_certificate_that_does_not_hold_is_a_fault() -> None:
    good, stolen = served(NINA), served(OMAR)
    false = Served(type(good.certificate)(NINA.id, stolen.certificate.device, 0, bytes(64)), stolen.key)
    assert Court().refuses(false) is Fault.BAD_SIGNATURE


def test_a_person_may_stand_in_a_proof_once() -> None:
    assert Court().refuses(served(NINA), served(NINA, "tablet")) is Fault.BAD_ENCODING


def test_this_nodes_own_device_is_noticed_before_anything_is_checked() -> None:
    with pytest.raises(OwnDevice):
        Court(own=frozenset({NINA.device().public})).hear(served(NINA))


def test_a_proof_says_the_group_of_its_place() -> None:
    assert Court().refuses(served(NINA), group=b"g" * 32) is Fault.NOT_ADMITTED


def test_proofs_are_counted_so_one_can_not_be_heard_twice() -> None:
    court = Court()
    sealed = court.prover.prove(DOOR, town().group, [served(NINA)], ())
    court.judge.judge([DOOR], sealed, SAID, int(NOW))
    with pytest.raises(RemoteError) as refused:
        court.judge.judge([DOOR], sealed, SAID, int(NOW))
    assert refused.value.code is Fault.NOT_ADMITTED


def test_a_greeting_may_ask_for_so_many_signatures_and_no_more() -> None:
    """Eight strangers a proof, sixteen signatures each time."""
    court = Court()
    for number in range(UNPROVED_SIGNATURES_PER_SECOND_MAX // 16):
        crowd = [served(Villager(f"stranger {number} {each}")) for each in range(8)]
        assert court.refuses(*crowd) is Fault.NOT_ADMITTED
    assert court.refuses(*(served(Villager(f"one more {each}")) for each in range(8))) is Fault.OVER_LIMIT


def test_a_household_that_proves_many_groups_pays_once_for_its_certificates() -> None:
    court = Court()
    family = [served(Villager(f"child {each}")) for each in range(8)]
    for _ in range((UNPROVED_SIGNATURES_PER_SECOND_MAX - 8) // 8):
        assert court.refuses(*family) is Fault.NOT_ADMITTED
    assert court.refuses(*family) is Fault.OVER_LIMIT


def test_records_that_are_held_cost_nothing() -> None:
    court = Court()
    for _ in range(100):
        court.hear(served(NINA), chain=town().all)


def test_what_is_sealed_and_no_proof_is_the_peers_fault() -> None:
    sealed = SCHEDULE.seal(Role.DIALLER, DOOR.id, 0, codec.pack([1, 2]))
    with pytest.raises(RemoteError) as refused:
        Court().judge.judge([DOOR], sealed, SAID, int(NOW))
    assert refused.value.code is Fault.BAD_ENCODING


@pytest.mark.parametrize("count", [0, 2, 8])
def test_who_must_come_alone_comes_alone(count: int) -> None:
    with pytest.raises(RemoteError) as refused:
        only([served(NINA).certificate] * count)
    assert refused.value.code is Fault.BAD_ENCODING
