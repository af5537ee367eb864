"""Who stands by a fold, whom anybody ended, and which records show it to somebody who holds nothing."""

import pytest

from handrail_protocol.authority import fold
from handrail_protocol.errors import Fault, RemoteError
from handrail_protocol.handshake.doorkeeper import Mode, Opening
from handrail_protocol.handshake.standing import (
    chain_of,
    invitation_of,
    is_barred,
    is_device_of,
    stands,
    those_who_stand,
)
from handrail_protocol.identity import Certificate
from handrail_protocol.kinds import Kind
from handrail_protocol.limits import CHAIN_RECORDS_MAX, DAY
from handrail_protocol.records import Record
from tests.support.greetings import Keeper, served
from tests.support.townsfolk import NINA, OMAR, ROSA, STRANGER, SUED, WEBER, town, with_more
from tests.support.village import Village, Villager

AUTHORITY = fold(town().all)


def certificate(who: Villager, device: str = "laptop") -> Certificate:
    return served(who, device).certificate


def test_members_stand_with_any_device_and_strangers_with_none() -> None:
    assert stands(certificate(NINA), AUTHORITY)
    assert stands(certificate(NINA, "never seen"), AUTHORITY)
    assert not stands(certificate(STRANGER), AUTHORITY)
    assert not is_barred(certificate(STRANGER), AUTHORITY)


def test_who_was_ended_is_barred_with_every_device() -> None:
    known = fold(with_more(lambda village: village.revoke(WEBER, OMAR, 5 * DAY)))
    assert is_barred(certificate(OMAR), known)
    assert is_barred(certificate(OMAR, "another"), known)
    assert not stands(certificate(OMAR), known)


def test_a_device_that_was_ended_is_barred_alone() -> None:
    known = fold(with_more(lambda village: village.revoke_device(WEBER, NINA, 5 * DAY)))
    assert is_barred(certificate(NINA), known)
    assert stands(certificate(NINA, "tablet"), known)


def test_a_right_that_has_run_out_still_stands() -> None:
    def admit(village: Village) -> None:
        village.admit(WEBER, ROSA, 3 * DAY, until=4 * DAY)

    assert stands(certificate(ROSA), fold(with_more(admit)))


def test_of_several_those_who_stand_are_left_and_nobody_is_a_stranger() -> None:
    both = [certificate(STRANGER), certificate(NINA)]
    assert those_who_stand(both, AUTHORITY) == (certificate(NINA),)
    with pytest.raises(RemoteError) as refused:
        those_who_stand(both[:1], AUTHORITY)
    assert refused.value.code is Fault.NOT_ADMITTED


def test_an_invitation_is_found_by_its_key() -> None:
    assert invitation_of(town().code.key.public, AUTHORITY).record.id == town().invitation.id
    with pytest.raises(RemoteError) as refused:
        invitation_of(b"k" * 32, AUTHORITY)
    assert refused.value.code is Fault.NOT_ADMITTED


def test_only_a_device_record_that_her_root_certified_is_hers() -> None:
    [shown] = [r for r in town().all if r.header.kind == Kind.DEVICE and r.header.person == NINA.id]
    assert is_device_of(NINA.id, shown)
    assert not is_device_of(OMAR.id, shown)
    assert not is_device_of(NINA.id, shown.without_body())
    assert not any(is_device_of(WEBER.id, r) for r in town().all if r.header.kind != Kind.DEVICE)


def test_somebody_elses_certificate_for_her_device_is_none() -> None:
    """Signed by her device as it should be, but certified by a root that is not hers."""
    forged = Village((STRANGER,), name="elsewhere")
    record = forged.show(STRANGER)
    assert is_device_of(STRANGER.id, record)
    assert not is_device_of(NINA.id, record)


# -- chains ------------------------------------------------------------------------------------------------


def chain(mode: Mode, id_: bytes, *who: Villager) -> list[Record]:
    keeper = Keeper([served(SUED)], {town().group: town().all}, opens=True)
    persons = [served(each) for each in who]
    return chain_of(keeper, Opening(id_, mode, town().group), town().group, persons)


def test_a_chain_shows_a_member_to_who_holds_nothing() -> None:
    for who in (SUED, NINA, OMAR, WEBER):
        alone = fold(chain(Mode.MEMBER, b"a door", who))
        assert stands(certificate(who), alone)
        assert not any(stands(certificate(other), alone) for other in (ROSA, STRANGER))


def test_a_newcomer_is_shown_the_invitation_and_who_wrote_it() -> None:
    shown = chain(Mode.NEWCOMER, town().code.key.public, SUED)
    alone = fold(shown)
    assert invitation_of(town().code.key.public, alone).record.id == town().invitation.id
    assert stands(certificate(SUED), alone)
    assert stands(certificate(WEBER), alone)
    assert not stands(certificate(NINA), alone)


def test_who_returns_is_shown_her_right_and_a_device_of_hers() -> None:
    shown = chain(Mode.RETURNING, NINA.id, SUED)
    assert any(is_device_of(NINA.id, record) for record in shown)
    assert stands(certificate(NINA, "new laptop"), fold(shown))
    assert not any(is_device_of(OMAR.id, record) for record in shown)


def test_a_chain_has_an_end() -> None:
    family = [Villager(f"child {number}") for number in range(70)]

    def admit(village: Village) -> None:
        for each in family:
            village.admit(WEBER, each, 3 * DAY)

    records = with_more(admit)
    keeper = Keeper([served(SUED)], {town().group: records})
    opening = Opening(b"a door", Mode.MEMBER, town().group)
    shown = chain_of(keeper, opening, town().group, [served(each) for each in family])
    assert len(shown) == CHAIN_RECORDS_MAX
