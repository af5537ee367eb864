"""Attacks by one person who is many: any number of devices, all certified by her own root."""

from collections import Counter

import pytest

from handrail_protocol.admission import State
from handrail_protocol.authority import fold
from handrail_protocol.bodies.board import Name
from handrail_protocol.kinds import Audience, Kind, Role
from handrail_protocol.limits import DAY, DEVICES_PER_PERSON_MAX
from handrail_protocol.records import Record
from tests.support.attackers import NOW, mixed, pictures, replica_of, state
from tests.support.village import Village, Villager

ANNA, BEN, EVE, HUB = Villager("Anna"), Villager("Ben"), Villager("Eve"), Villager("Library")
TOASTERS = [f"toaster {number}" for number in range(DEVICES_PER_PERSON_MAX + 20)]


@pytest.fixture
def group() -> Village:
    """Eve's laptop since day 1; then she certifies whatever is in her house."""
    made = Village((ANNA, BEN))
    made.found()
    made.admit(ANNA, HUB, DAY, Role.HUB)
    made.admit(ANNA, EVE, DAY, Role.HELPER)
    for number, device in enumerate(TOASTERS):
        made.show(EVE, 2 * DAY + number, device)
    return made


def name(group: Village, device: str, at: int = 3 * DAY) -> Record:
    return group.say(EVE, Kind.NAME, Name(group.salt(), "buy!"), at, audience=Audience.MEMBERS, device=device)


def test_she_has_no_more_quotas_than_a_person_has_devices(group: Village) -> None:
    """01, Quota: it is counted for each device, and of these only so many speak; the others' records wait."""
    laptop = name(group, "laptop")
    said = [name(group, device) for device in TOASTERS for _ in range(2)]
    replica = replica_of(HUB)
    replica.ingest(group.records, NOW)
    found = Counter(state(replica, each) for each in said)
    assert found == {State.IN_SET: 2 * (DEVICES_PER_PERSON_MAX - 1), State.WAITING: 2 * 21}
    assert state(replica, laptop) is State.IN_SET
    view = replica.authority(group.group)
    assert len(view.devices_of(EVE.id)) == DEVICES_PER_PERSON_MAX
    kept = list(replica.storage.find(group.group, Audience.AUTHORITY, person=EVE.id))
    assert len(kept) == DEVICES_PER_PERSON_MAX


def test_all_nodes_hear_the_same_of_them_whatever_came_first(group: Village) -> None:
    """03, Fold: closed; what is in no set changes nothing, so the set alone says the same."""
    for device in TOASTERS[::7]:
        name(group, device)
        group.end_own_device(EVE, device, 4 * DAY, device="laptop")
    group.revoke_device(ANNA, EVE, 5 * DAY, device=TOASTERS[3])
    first, *others = pictures(group, mixed(group.records, 6), HUB)
    assert all(other == first for other in others)
    alone = fold(each for each in group.records if each.id in first)
    assert alone.certificates == fold(group.records).certificates


def test_to_end_ones_own_makes_room_for_no_more(group: Village) -> None:
    """02, Devices: ended by their root they are counted on; else she would go on with the next by herself."""
    for device in TOASTERS[:10]:
        group.end_own_device(EVE, device, 4 * DAY, device="laptop")
    assert len(fold(group.records).certificates) - len((ANNA, BEN, HUB)) == DEVICES_PER_PERSON_MAX


def test_who_found_her_sheet_crowds_her_out_until_a_steward_ends_his(group: Village) -> None:
    """02, Devices: what stewards ended is not counted: her own come back."""
    late = "the laptop that she bought afterwards"
    group.show(EVE, 10 * DAY, late)
    assert EVE.device(late).public not in fold(group.records).device_person
    for device in TOASTERS:
        group.revoke_device(ANNA, EVE, 11 * DAY, device=device)
    view = fold(group.records)
    assert set(view.devices_of(EVE.id)) == {EVE.device(each).public for each in ("laptop", late)}
