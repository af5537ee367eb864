"""Which device speaks for whom: certificates, a root's own ends, stewards' ends, locks and addresses."""

import pytest

from handrail_protocol.authority import Authority, fold
from handrail_protocol.authority.devices import Devices, is_root_end, root_ends, stays_of
from handrail_protocol.authority.places import State
from handrail_protocol.authority.proofs import certificate_holds, end_holds, join_holds
from handrail_protocol.authority.statements import Statement, read_statement
from handrail_protocol.bodies.authority import Device, Door, Invitation, Revocation, Target
from handrail_protocol.identity import device_end
from handrail_protocol.invitation import sign_join
from handrail_protocol.kinds import Kind, Role
from handrail_protocol.limits import DAY, ROOT_ENDS_KEPT
from handrail_protocol.records import Record
from tests.support.village import BEGINNING, TERM, Village, Villager

ANNA, BEN, CEM, ROSA, EVE = (Villager(name) for name in ("Anna", "Ben", "Cem", "Rosa", "Eve"))
LATER = BEGINNING + 50 * DAY


@pytest.fixture
def group() -> Village:
    made = Village((ANNA, BEN))
    made.found()
    made.admit(ANNA, ROSA, DAY)
    return made


def statements(group: Village) -> list[Statement]:
    read = [read_statement(record) for record in group.records]
    return [each for each in read if not isinstance(each, str)]


def laptop_of(who: Villager) -> bytes:
    return who.device().public


def place_of(group: Village, record: Record) -> State:
    return fold(group.records).places[record.id].state


# -- certificates ----------------------------------------------------------------------------------


def test_a_person_may_have_several_devices(group: Village) -> None:
    group.show(ROSA, 2 * DAY, "tablet")
    authority = fold(group.records)
    assert set(authority.devices_of(ROSA.id)) == {laptop_of(ROSA), ROSA.device("tablet").public}
    assert authority.device_person[laptop_of(ROSA)] == ROSA.id
    assert authority.is_certified(ROSA.id, laptop_of(ROSA))
    assert not authority.is_certified(ROSA.id, laptop_of(EVE))


@pytest.mark.parametrize("author", [ROSA, EVE], ids=["her own hand", "another's"])
def test_a_copied_certificate_vouches_for_nobody(group: Village, author: Villager) -> None:
    """Rosa's certificate is for her laptop: a further device of hers can't show it, nor can Eve's."""
    shown = next(each for each in group.records if each.header.person == ROSA.id)
    body = shown.said
    assert isinstance(body, Device)
    strange = Device(group.salt(), body.certified, body.root_signature, (), BEGINNING + DAY + TERM)
    device = "laptop" if author is EVE else "stolen"
    record = group.say(author, Kind.DEVICE, strange, DAY, device=device)
    authority = fold(group.records)
    assert author.device(device).public not in authority.device_person
    assert place_of(group, record) is State.WAITING


def test_a_device_without_a_certificate_says_nothing_for_a_steward(group: Village) -> None:
    door = group.say(ANNA, Kind.DOOR, Door(group.salt(), bytes(32)), DAY, device="tablet")
    assert place_of(group, door) is State.WAITING
    group.show(ANNA, 9 * DAY, "tablet")
    assert place_of(group, door) is State.IN_SET


def test_a_certificate_is_checked_when_somebody_asks_and_the_earliest_is_it(group: Village) -> None:
    again = [group.show(ROSA, each * DAY) for each in (2, 3)]
    devices = Devices(statements(group))
    found = devices.certificate(ROSA.id, laptop_of(ROSA))
    shown = [each for each in group.records if each.header.person == ROSA.id]
    assert found is not None
    assert found.id == shown[0].id
    assert len(shown) == 1 + len(again)
    assert devices.certificate(EVE.id, laptop_of(ROSA)) is None
    assert devices.persons_of(laptop_of(ROSA)) == [ROSA.id]
    assert devices.persons_of(laptop_of(EVE)) == []


# -- a root's own end ------------------------------------------------------------------------------


def test_a_root_ends_its_own_device_and_nothing_else_of_its_person(group: Village) -> None:
    group.show(ROSA, DAY, "tablet")
    lock, kept = group.lock(ROSA, 2 * DAY), group.lock(ROSA, 3 * DAY)
    end = group.end_own_device(ROSA, "laptop", 5 * DAY, [kept])
    authority = fold(group.records)
    assert end.id in authority.counts
    assert authority.devices_of(ROSA.id) == (ROSA.device("tablet").public,)
    assert authority.has_ended(ROSA.id, laptop_of(ROSA))
    assert authority.may_open(ROSA.id)
    assert [place_of(group, each) for each in (lock, kept)] == [State.HELD, State.IN_SET]
    assert authority.lock_of(laptop_of(ROSA), LATER) is None


def test_an_ended_device_does_not_end_others_nor_bring_itself_back(group: Village) -> None:
    """Whoever stole the laptop has its key and not the words."""
    group.show(ROSA, DAY, "tablet")
    group.end_own_device(ROSA, "laptop", 5 * DAY)
    group.show(ROSA, 6 * DAY)
    revenge = group.end(ROSA, Target.DEVICE, ROSA.device("tablet").public, 6 * DAY)
    authority = fold(group.records)
    assert authority.devices_of(ROSA.id) == (ROSA.device("tablet").public,)
    assert authority.places[revenge.id].state is State.HELD


@pytest.mark.parametrize("signer", [EVE, ROSA], ids=["another root", "another list"])
def test_a_forged_end_ends_nothing(group: Village, signer: Villager) -> None:
    ended = laptop_of(ROSA)
    signature = device_end(signer.root, ended, () if signer is EVE else (bytes(16),))
    record = group.end(ROSA, Target.DEVICE, ended, 5 * DAY, root_signature=signature)
    authority = fold(group.records)
    assert not authority.has_ended(ROSA.id, ended)
    assert authority.set_aside[record.id] == "a root ends devices of its own, and its signature has to hold"


def test_a_root_ends_no_device_of_somebody_else(group: Village) -> None:
    """Eve's root signs, under her own name, the end of Rosa's laptop."""
    group.admit(ANNA, EVE, DAY)
    signature = device_end(EVE.root, laptop_of(ROSA), ())
    group.end(EVE, Target.DEVICE, laptop_of(ROSA), 5 * DAY, root_signature=signature)
    authority = fold(group.records)
    assert not authority.has_ended(ROSA.id, laptop_of(ROSA))
    assert authority.devices_of(ROSA.id) == (laptop_of(ROSA),)


def test_a_root_adds_to_its_list_and_takes_nothing_back(group: Village) -> None:
    group.show(ROSA, DAY, "tablet")
    one, other = group.lock(ROSA, 2 * DAY), group.lock(ROSA, 3 * DAY)
    first = group.end_own_device(ROSA, "laptop", 5 * DAY, [one])
    group.end_own_device(ROSA, "laptop", 6 * DAY, [other])
    signature = device_end(ROSA.root, laptop_of(ROSA), ())
    group.end(
        ROSA,
        Target.DEVICE,
        laptop_of(ROSA),
        7 * DAY,
        amends=first,
        lifts=True,
        root_signature=signature,
        device="tablet",
    )
    authority = fold(group.records)
    assert authority.has_ended(ROSA.id, laptop_of(ROSA))
    assert [place_of(group, each) for each in (one, other)] == [State.IN_SET, State.IN_SET]


def test_a_roots_lift_is_no_end(group: Village) -> None:
    """It signs a device and a list, so the same signature must not end in one record and lift in another."""
    signature = device_end(ROSA.root, laptop_of(ROSA), ())
    group.end(ROSA, Target.DEVICE, laptop_of(ROSA), 5 * DAY, lifts=True, root_signature=signature)
    authority = fold(group.records)
    assert not authority.has_ended(ROSA.id, laptop_of(ROSA))
    assert authority.devices_of(ROSA.id) == (laptop_of(ROSA),)


def test_a_steward_who_ended_his_laptop_goes_on_and_the_thief_does_not(group: Village) -> None:
    group.show(ANNA, DAY, "tablet")
    before, after = group.open_door(ANNA, 2 * DAY), group.open_door(ANNA, 6 * DAY)
    group.end_own_device(ANNA, "laptop", 5 * DAY, [before])
    group.grant(ANNA, CEM, at=7 * DAY, device="tablet")
    group.grant(ANNA, EVE, at=7 * DAY)
    authority = fold(group.records)
    assert authority.door_ids == (before.id,)
    assert authority.places[after.id].state is State.HELD
    assert authority.may_open(CEM.id)
    assert not authority.may_open(EVE.id)


def test_the_same_end_carried_again_counts_once_and_a_root_has_a_bound(group: Village) -> None:
    group.show(ROSA, DAY, "tablet")
    carried = [group.end_own_device(ROSA, "laptop", (5 + each) * DAY) for each in range(3)]
    ends = root_ends(statements(group))
    assert list(ends[ROSA.id, laptop_of(ROSA)]) == [min(each.id for each in carried)]
    for number in range(ROOT_ENDS_KEPT + 5):
        group.end_own_device(ROSA, f"device {number}", 9 * DAY)
    ends = root_ends(statements(group))
    assert sum(len(each) for each in ends.values()) == ROOT_ENDS_KEPT
    assert stays_of(ends).keys() == ends.keys()


def test_the_end_of_a_device_that_nobody_has_seen_is_there_before_it(group: Village) -> None:
    """A steward types an id from a sheet; the thief shows the device only later."""
    group.end(ANNA, Target.DEVICE, ROSA.device("tablet").public, 5 * DAY)
    assert fold(group.records).has_ended(ROSA.id, ROSA.device("tablet").public)
    group.show(ROSA, 6 * DAY, "tablet")
    authority = fold(group.records)
    assert authority.has_ended(ROSA.id, ROSA.device("tablet").public)
    assert authority.devices_of(ROSA.id) == (laptop_of(ROSA),)


def test_both_lists_have_to_let_something_stay(group: Village) -> None:
    group.show(ROSA, DAY, "tablet")
    both, roots, stewards = (group.lock(ROSA, each * DAY) for each in (2, 3, 4))
    shown = next(each for each in group.records if each.header.person == ROSA.id)
    group.end_own_device(ROSA, "laptop", 5 * DAY, [both, roots, shown])
    group.revoke_device(BEN, ROSA, 5 * DAY, [both, stewards, shown])
    assert [place_of(group, each) for each in (both, roots, stewards)] == [
        State.IN_SET,
        State.HELD,
        State.HELD,
    ]


def test_a_device_ended_by_a_steward_takes_no_right_from_its_person(group: Village) -> None:
    group.revoke_device(BEN, ROSA, 5 * DAY)
    authority = fold(group.records)
    assert authority.may_open(ROSA.id)
    assert authority.devices_of(ROSA.id) == ()
    group.show(ROSA, 6 * DAY, "tablet")
    assert fold(group.records).devices_of(ROSA.id) == (ROSA.device("tablet").public,)


# -- locks and addresses ---------------------------------------------------------------------------


def test_the_newest_lock_of_a_device_counts_until_its_end(group: Village) -> None:
    newest = group.lock(ROSA, 4 * DAY)
    older = group.lock(ROSA, 3 * DAY)
    authority = fold(group.records)
    lock = authority.lock_of(laptop_of(ROSA), LATER)
    assert lock == newest.said
    assert authority.lock_of(laptop_of(ROSA), BEGINNING + 4 * DAY + TERM) is None
    assert authority.set_aside[older.id] == "a newer one has replaced it, or its device was ended"


def test_a_strangers_lock_opens_nothing(group: Village) -> None:
    group.show(EVE)
    group.lock(EVE, 3 * DAY)
    forged = group.lock(ROSA, 4 * DAY, device="tablet")
    authority = fold(group.records)
    assert authority.locks == {}
    assert authority.places[forged.id].state is State.WAITING


def test_the_newest_device_record_says_where_to_find_a_hub(group: Village) -> None:
    hub = Villager("Library")
    group.grant(ANNA, hub, Role.HUB, at=DAY)
    group.show(hub, 3 * DAY, addresses=("new.example.org:47447",))
    group.show(hub, 2 * DAY, addresses=("old.example.org:47447",))
    group.show(hub, 2 * DAY, "second", addresses=("new.example.org:47447", "two.example.org:1"))
    found = fold(group.records).addresses_of(hub.id)
    assert sorted(found) == ["new.example.org:47447", "two.example.org:1"]
    group.revoke(ANNA, hub, 4 * DAY)
    assert fold(group.records).addresses_of(hub.id) == ()


# -- the signatures inside, once ---------------------------------------------------------------------


def test_proofs_say_what_identity_and_invitation_say(group: Village) -> None:
    shown = read_statement(group.show(ROSA, DAY, "tablet"))
    end = read_statement(group.end_own_device(ROSA, "laptop", 5 * DAY))
    invitation = group.invite(ANNA, DAY)
    assert not isinstance(shown, str)
    assert not isinstance(end, str)
    assert isinstance(shown.body, Device)
    assert isinstance(end.body, Revocation)
    assert isinstance(invitation.said, Invitation)
    signed = shown.body.certified, shown.body.root_signature
    assert certificate_holds(ROSA.id, shown.device, *signed)
    assert not certificate_holds(EVE.id, shown.device, *signed)
    assert is_root_end(end)
    assert end_holds(ROSA.id, laptop_of(ROSA), (), end.body.root_signature or b"")
    assert not end_holds(ROSA.id, laptop_of(ROSA), (bytes(16),), end.body.root_signature or b"")
    signature = sign_join(group.code(), invitation.id, ROSA.id, laptop_of(ROSA))
    assert join_holds(invitation.said, invitation.id, ROSA.id, laptop_of(ROSA), signature)
    assert not join_holds(invitation.said, invitation.id, EVE.id, laptop_of(ROSA), signature)


def test_a_view_of_nothing_knows_no_device() -> None:
    assert Authority().devices_of(ROSA.id) == ()
    assert Authority().addresses_of(ROSA.id) == ()
